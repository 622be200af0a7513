#include "judge/config.h"

#include "base/buffer.h"
#include "facts/yaml.h"

#include <stdio.h>

void config_init(struct config *config)
{
	*config = (struct config){0};
}

void config_release(struct config *config)
{
	arena_release(&config->arena);
	*config = (struct config){0};
}

/* --- reading */

static bool is_named(struct str word)
{
	size_t count;
	const struct rule *rules = rules_all(&count);

	for (size_t i = 0; i < count; i++)
		if (rule_is_named(&rules[i], word))
			return true;
	return false;
}

/* A list of rules, families and so on. */
static bool read_rules(struct yaml_reader *reader, void *value)
{
	struct strs *rules = value;

	if (!yaml_texts(reader, value))
		return false;
	ROWS_EACH (struct str, word, *rules)
		if (!is_named(*word))
			return yaml_refuse(
				reader, "no such rule or family", *word);
	return true;
}

static bool read_level(struct yaml_reader *reader, enum fc_level *level)
{
	if (level_read(yaml_scalar(reader), level))
		return true;
	return yaml_refuse(reader,
		"should be hint, info, warning, error or never",
		yaml_scalar(reader));
}

static bool read_min_level(struct yaml_reader *reader, void *value)
{
	struct config *config = value;

	config->has_min_level = true;
	return read_level(reader, &config->min_level);
}

static bool read_fail_level(struct yaml_reader *reader, void *value)
{
	struct config *config = value;

	config->has_fail_level = true;
	return read_level(reader, &config->fail_level);
}

static const struct yaml_field level_fields[] = {
	{STR_INIT("hint"), read_rules, FC_HINT * sizeof(struct strs)},
	{STR_INIT("info"), read_rules, FC_INFO * sizeof(struct strs)},
	{STR_INIT("warning"), read_rules, FC_WARNING * sizeof(struct strs)},
	{STR_INIT("error"), read_rules, FC_ERROR * sizeof(struct strs)},
	{STR_INIT(""), NULL, 0},
};

static bool read_levels(struct yaml_reader *reader, void *value)
{
	return yaml_mapping(reader, level_fields, value);
}

static const struct yaml_field override_fields[] = {
	{STR_INIT("paths"), yaml_texts,
		offsetof(struct config_override, paths)},
	{STR_INIT("select"), read_rules,
		offsetof(struct config_override, rules.select)},
	{STR_INIT("ignore"), read_rules,
		offsetof(struct config_override, rules.ignore)},
	{STR_INIT("levels"), read_levels,
		offsetof(struct config_override, rules.levels)},
	{STR_INIT(""), NULL, 0},
};

static bool read_override(struct yaml_reader *reader, void *table)
{
	struct config_overrides *overrides = table;
	struct config_override row = {0};

	if (!yaml_mapping(reader, override_fields, &row))
		return false;
	if (!row.paths.count)
		return yaml_refuse(reader, "names no paths", STR_NONE);
	*ROWS_ADD(reader->arena, overrides) = row;
	return true;
}

static bool read_overrides(struct yaml_reader *reader, void *value)
{
	return yaml_rows(reader, value, read_override);
}

static const struct yaml_field fields[] = {
	{STR_INIT("select"), read_rules, offsetof(struct config, rules.select)},
	{STR_INIT("ignore"), read_rules, offsetof(struct config, rules.ignore)},
	{STR_INIT("levels"), read_levels,
		offsetof(struct config, rules.levels)},
	{STR_INIT("min-level"), read_min_level, 0},
	{STR_INIT("fail-level"), read_fail_level, 0},
	{STR_INIT("facts"), yaml_texts, offsetof(struct config, facts)},
	{STR_INIT("against"), yaml_texts, offsetof(struct config, against)},
	{STR_INIT("exclude"), yaml_texts, offsetof(struct config, exclude)},
	{STR_INIT("baseline"), yaml_text, offsetof(struct config, baseline)},
	{STR_INIT("cache"), yaml_text, offsetof(struct config, cache)},
	{STR_INIT("require-reason"), yaml_boolean,
		offsetof(struct config, require_reason)},
	{STR_INIT("overrides"), read_overrides,
		offsetof(struct config, overrides)},
	{STR_INIT(""), NULL, 0},
};

/* Paths of the file are from its folder, ours from where the program runs. */
static struct str path_from(struct config *config, struct str path)
{
	if (!config->folder.len || str_starts(path, STR("/")))
		return path;
	return arena_format(&config->arena, "%.*s%.*s", STR_ARG(config->folder),
		STR_ARG(path));
}

static void paths_resolve(struct config *config)
{
	ROWS_EACH (struct str, path, config->facts)
		*path = path_from(config, *path);
	ROWS_EACH (struct str, path, config->against)
		*path = path_from(config, *path);
	if (config->baseline.len)
		config->baseline = path_from(config, config->baseline);
	if (config->cache.len)
		config->cache = path_from(config, config->cache);
}

enum fc_status config_read(struct config *config, struct str path,
	struct str yaml, struct fc_error *error)
{
	struct yaml_reader reader = {
		.arena = &config->arena, .path = path, .error = error};
	size_t slash = path.len;

	while (slash && path.ptr[slash - 1] != '/')
		slash--;
	config->path = arena_copy(&config->arena, path);
	config->folder = str_cut(config->path, 0, slash);
	if (yaml_file(&reader, yaml, fields, config) != FC_OK) {
		error->status = FC_USAGE;
		return FC_USAGE;
	}
	paths_resolve(config);
	return FC_OK;
}

/* --- choosing */

static void rules_choose(
	const struct config_rules *rules, struct choice *choice)
{
	ROWS_EACH (struct str, word, rules->select)
		choice_set(choice, *word, true);
	ROWS_EACH (struct str, word, rules->ignore)
		choice_set(choice, *word, false);
	for (int level = FC_HINT; level < FC_NEVER; level++)
		ROWS_EACH (struct str, word, rules->levels[level])
			choice_set_level(choice, *word, (enum fc_level)level);
}

struct str config_relative(
	const struct config *config, struct str path, char room[CONFIG_ROOM])
{
	size_t length = config->prefix.len;

	while (str_starts(path, STR("./")))
		path = str_cut(path, 2, path.len);
	if (length && !str_starts(path, STR("/")) &&
		length + path.len < CONFIG_ROOM) {
		memcpy(room, config->prefix.ptr, length);
		memcpy(room + length, path.ptr, path.len);
		return str_from(room, length + path.len);
	}
	if (!length && str_starts(path, config->folder))
		return str_cut(path, config->folder.len, path.len);
	return path;
}

void config_choose(
	const struct config *config, struct str path, struct choice *choice)
{
	char room[CONFIG_ROOM];

	if (!path.ptr) {
		if (config->rules.select.count)
			choice_clear(choice);
		rules_choose(&config->rules, choice);
		if (config->require_reason)
			choice_set(choice, STR("FC902"), true);
		return;
	}
	path = config_relative(config, path, room);
	ROWS_EACH (struct config_override, row, config->overrides)
		if (globs_name(&row->paths, path))
			rules_choose(&row->rules, choice);
}

/* --- showing */

/* A list in YAML's flow style; strings as JSON has them. */
static void list_write(struct buffer *out, const char *indent, const char *key,
	const struct strs *list)
{
	if (!list->count)
		return;
	buffer_format(out, "%s%s: [", indent, key);
	for (uint32_t i = 0; i < list->count; i++) {
		if (i)
			buffer_put(out, ", ");
		buffer_add_char(out, '"');
		for (size_t c = 0; c < list->rows[i].len; c++) {
			if (strchr("\"\\", list->rows[i].ptr[c]))
				buffer_add_char(out, '\\');
			buffer_add_char(out, list->rows[i].ptr[c]);
		}
		buffer_add_char(out, '"');
	}
	buffer_put(out, "]\n");
}

static void rules_write(struct buffer *out, const char *indent,
	const struct config_rules *rules)
{
	char deeper[16];
	bool any = false;

	snprintf(deeper, sizeof(deeper), "%s  ", indent);
	list_write(out, indent, "select", &rules->select);
	list_write(out, indent, "ignore", &rules->ignore);
	for (int level = FC_HINT; level < FC_NEVER; level++) {
		if (rules->levels[level].count && !any)
			buffer_format(out, "%slevels:\n", indent);
		any = any || rules->levels[level].count;
		list_write(out, deeper, level_name((enum fc_level)level).ptr,
			&rules->levels[level]);
	}
}

void config_write(const struct config *config, struct buffer *out)
{
	if (config->path.len)
		buffer_format(out, "# %.*s\n", STR_ARG(config->path));
	rules_write(out, "", &config->rules);
	buffer_format(out, "min-level: %s\nfail-level: %s\n",
		level_name(config->has_min_level ? config->min_level : FC_INFO)
			.ptr,
		level_name(config->has_fail_level ? config->fail_level
						  : FC_WARNING)
			.ptr);
	list_write(out, "", "facts", &config->facts);
	list_write(out, "", "against", &config->against);
	list_write(out, "", "exclude", &config->exclude);
	if (config->baseline.len)
		buffer_format(
			out, "baseline: %.*s\n", STR_ARG(config->baseline));
	if (config->cache.len)
		buffer_format(out, "cache: %.*s\n", STR_ARG(config->cache));
	buffer_format(out, "require-reason: %s\n",
		config->require_reason ? "true" : "false");
	if (config->overrides.count)
		buffer_put(out, "overrides:\n");
	ROWS_EACH (struct config_override, row, config->overrides) {
		list_write(out, "  - ", "paths", &row->paths);
		rules_write(out, "    ", &row->rules);
	}
}
