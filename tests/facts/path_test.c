#include "case.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static char folder[] = "/tmp/factcheck-path-XXXXXX";

static void put(const char *name, const char *text)
{
	char path[128];
	FILE *file;

	snprintf(path, sizeof(path), "%s/%s", folder, name);
	file = fopen(path, "wb");
	assert_non_null(file);
	fputs(text, file);
	fclose(file);
}

static enum fc_status add(
	struct facts *facts, const char *name, struct fc_error *error)
{
	char path[128];

	snprintf(path, sizeof(path), "%s/%s", folder, name);
	return facts_add_path(facts, path, error);
}

static int setup(void **state)
{
	(void)state;
	return mkdtemp(folder) ? 0 : -1;
}

static int teardown(void **state)
{
	static const char *const names[] = {"a.yaml", "b.YML", "c.ics",
		"notes.txt", ".hidden.yaml", "bad/z.yaml", "bad", "empty"};
	char path[128];

	(void)state;
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		snprintf(path, sizeof(path), "%s/%s", folder, names[i]);
		remove(path);
	}
	return rmdir(folder);
}

/* Files in byte order, so that the second may add to the first. */
static void reads_a_folder(void **state)
{
	struct facts *facts = facts_new();
	struct fc_error error = {0};

	(void)state;
	put("b.YML", "events: [{id: gala, place: Springfield}]");
	put("a.yaml", "events: [{id: gala, title: Gala, when: 2024-05-03}]");
	put("c.ics",
		"BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:vote\nSUMMARY:Vote\n"
		"DTSTART;VALUE=DATE:20240506\nEND:VEVENT\nEND:VCALENDAR\n");
	put("notes.txt", "not facts");
	put(".hidden.yaml", "not: facts");
	assert_int_equal(facts_add_path(facts, folder, &error), FC_OK);
	assert_int_equal(facts_finish(facts, &error), FC_OK);
	assert_int_equal(facts_events(facts)->count, 2);
	assert_str(facts_events(facts)->rows[0].place, STR("Springfield"));
	facts_free(facts);
}

static void says_what_cannot_be_read(void **state)
{
	struct facts *facts = facts_new();
	struct fc_error error = {0};
	char path[128];

	(void)state;
	assert_int_equal(add(facts, "nowhere.yaml", &error), FC_UNREADABLE);
	assert_non_null(strstr(error.path, "nowhere.yaml"));
	put("notes.txt", "not facts");
	assert_int_equal(add(facts, "notes.txt", &error), FC_USAGE);
	snprintf(path, sizeof(path), "%s/empty", folder);
	assert_int_equal(mkdir(path, 0700), 0);
	assert_int_equal(add(facts, "empty", &error), FC_BAD_FACTS);
	snprintf(path, sizeof(path), "%s/bad", folder);
	assert_int_equal(mkdir(path, 0700), 0);
	put("bad/z.yaml", "events:\n  - id: gala\n    titel: Gala\n");
	assert_int_equal(add(facts, "bad", &error), FC_BAD_FACTS);
	assert_int_equal(error.line, 3);
	assert_string_equal(error.detail, "titel");
	assert_non_null(strstr(error.path, "bad/z.yaml"));
	facts_free(facts);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_a_folder),
		cmocka_unit_test(says_what_cannot_be_read),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
