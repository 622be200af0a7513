/*
 * The configuration of lint as the program holds it.
 */
#include "judge/config.h"

#include "read/folder.h"
#include "read/format.h"
#include "road.h"

#include <stdlib.h>

struct fc_config *fc_config_new(void)
{
	struct config *config = malloc(sizeof(*config));

	if (!config)
		abort();
	config_init(config);
	return (struct fc_config *)config;
}

/* What the public name stands for. */
static struct config *inner(struct fc_config *config)
{
	return (struct config *)config;
}

static const struct config *inner_const(const struct fc_config *config)
{
	return (const struct config *)config;
}

void fc_config_free(struct fc_config *config)
{
	if (config)
		config_release(inner(config));
	free(config);
}

enum fc_status fc_config_read(struct fc_config *config, const char *path,
	const char *prefix, const char *bytes, size_t length,
	struct fc_error *error)
{
	inner(config)->prefix =
		arena_copy(&inner(config)->arena, str_of(prefix));
	return config_read(
		inner(config), str_of(path), str_from(bytes, length), error);
}

void fc_config_exclude(struct fc_config *config, const char *lines)
{
	struct config *c = inner(config);
	struct str rest = str_of(lines);

	while (rest.ptr)
		*ROWS_ADD(&c->arena, &c->exclude) =
			arena_copy(&c->arena, str_split(&rest, '\n'));
}

bool fc_config_excludes(const struct fc_config *config, const char *path)
{
	const struct config *c = inner_const(config);
	char room[CONFIG_ROOM];

	return globs_exclude(
		&c->exclude, config_relative(c, str_of(path), room));
}

const char *fc_config_path_at(
	const struct fc_config *config, enum fc_config_list list, size_t place)
{
	const struct config *c = inner_const(config);
	const struct strs *paths =
		list == FC_CONFIG_FACTS ? &c->facts : &c->against;

	return place < paths->count ? paths->rows[place].ptr : NULL;
}

const char *fc_config_baseline(const struct fc_config *config)
{
	return inner_const(config)->baseline.ptr;
}

const char *fc_config_cache(const struct fc_config *config)
{
	return inner_const(config)->cache.ptr;
}

void fc_config_levels(const struct fc_config *config, enum fc_level *min_level,
	enum fc_level *fail_level)
{
	const struct config *c = inner_const(config);

	if (c->has_min_level)
		*min_level = c->min_level;
	if (c->has_fail_level)
		*fail_level = c->fail_level;
}

bool fc_config_show(const struct fc_config *config, fc_sink sink, void *user)
{
	struct buffer out = BUFFER_INIT;
	bool written;

	config_write(inner_const(config), &out);
	written = sink(user, out.ptr, out.len);
	buffer_release(&out);
	return written;
}

static bool is_article(struct str name)
{
	return format_by_name(name) != FC_BY_NAME;
}

bool fc_folder_visit(const char *path, fc_visit visit, void *user)
{
	struct folder *folder = folder_open(path, is_article);
	enum folder_step step = FOLDER_FILE;
	const char *file;
	bool read = true;
	int failed;

	while (step != FOLDER_END) {
		step = folder_next(folder, &file, &failed);
		if (step == FOLDER_FAILED)
			read = false;
		if (step == FOLDER_FILE && !visit(user, file))
			break;
	}
	folder_close(folder);
	return read;
}
