#include "facts/facts.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "facts/sheet.h"

/* More than any fact file may have: the readers tell what is too large. */
enum { READ_LIMIT = 65 << 20 };

/* How a file is read, by the end of its name. */
static const struct {
	struct str ending;
	enum fc_status (*add)(struct facts *facts, struct str path,
		struct str bytes, struct fc_error *error);
} formats[] = {
	{STR_INIT(".yaml"), facts_add_yaml},
	{STR_INIT(".yml"), facts_add_yaml},
	{STR_INIT(".ics"), facts_add_calendar},
};

enum { FORMATS = sizeof(formats) / sizeof(formats[0]) };

static size_t format_of(struct str path)
{
	size_t i = 0;

	while (i < FORMATS &&
		(path.len <= formats[i].ending.len ||
			!str_eq_fold(formats[i].ending,
				str_cut(path, path.len - formats[i].ending.len,
					path.len))))
		i++;
	return i;
}

static enum fc_status refuse(struct fc_error *error, enum fc_status status,
	struct str path, const char *reason)
{
	return fault(
		error, status, (struct fact_origin){path, 0}, reason, STR_NONE);
}

/* The bytes of a file, up to the limit; false where it cannot be read. */
static bool read_file(const char *path, struct buffer *bytes)
{
	FILE *file = fopen(path, "rb");
	size_t got = 1;
	bool read;

	if (!file)
		return false;
	while (got && bytes->len <= READ_LIMIT) {
		got = fread(buffer_reserve(bytes, 65536), 1, 65536, file);
		bytes->len += got;
	}
	read = !ferror(file);
	fclose(file);
	return read;
}

static enum fc_status add_file(
	struct facts *facts, struct str path, struct fc_error *error)
{
	struct buffer bytes = BUFFER_INIT;
	size_t format = format_of(path);
	enum fc_status status;

	if (format == FORMATS)
		return refuse(error, FC_USAGE, path,
			"not a fact file (.yaml, .yml or .ics)");
	if (read_file(path.ptr, &bytes))
		status = formats[format].add(
			facts, path, buffer_str(&bytes), error);
	else
		status = refuse(error, FC_UNREADABLE, path, "cannot be read");
	buffer_release(&bytes);
	return status;
}

static int name_order(const void *a, const void *b)
{
	return str_cmp(*(const struct str *)a, *(const struct str *)b);
}

/* The fact files of a folder, in byte order; hidden files are not. */
static bool list_folder(
	struct arena *arena, const char *path, struct strs *files)
{
	DIR *folder = opendir(path);
	struct dirent *entry;

	if (!folder)
		return false;
	while ((entry = readdir(folder))) {
		struct str name = str_of(entry->d_name);

		if (name.ptr[0] != '.' && format_of(name) != FORMATS)
			*ROWS_ADD(arena, files) = arena_format(
				arena, "%s/%s", path, entry->d_name);
	}
	closedir(folder);
	if (files->count)
		qsort(files->rows, files->count, sizeof(*files->rows),
			name_order);
	return true;
}

static enum fc_status add_folder(
	struct facts *facts, const char *path, struct fc_error *error)
{
	enum fc_status status = FC_OK;
	struct strs files = {NULL, 0, 0};
	struct arena arena;

	arena_init(&arena);
	if (!list_folder(&arena, path, &files))
		status = refuse(
			error, FC_UNREADABLE, str_of(path), "cannot be read");
	else if (!files.count)
		status = refuse(error, FC_BAD_FACTS, str_of(path),
			"holds no fact files (.yaml, .yml or .ics)");
	ROWS_EACH (struct str, file, files)
		if (status == FC_OK)
			status = add_file(facts, *file, error);
	arena_release(&arena);
	return status;
}

enum fc_status facts_add_path(
	struct facts *facts, const char *path, struct fc_error *error)
{
	struct stat info;

	if (stat(path, &info) != 0)
		return refuse(error, FC_UNREADABLE, str_of(path),
			"no such file or folder");
	if (S_ISDIR(info.st_mode))
		return add_folder(facts, path, error);
	return add_file(facts, str_of(path), error);
}
