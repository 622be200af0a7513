/* The base that is shipped: whether it is sound, and a few days of it. */
#include "facts/mention.h"

#include "case.h"

#include "facts/builtin.h"
#include "facts/store.h"

static struct facts *shipped(void)
{
	struct facts *facts = facts_new();
	struct fc_error error = {0};

	if (facts_add_builtin(facts, &error) || facts_finish(facts, &error))
		fail_msg("%s:%zu: %s: %s", error.path, error.line, error.reason,
			error.detail);
	return facts;
}

/* The same from the files that an editor changes. */
static struct facts *from_yaml(void)
{
	struct facts *facts = facts_new();
	struct fc_error error = {0};

	for (size_t i = 0; i < builtin.file_count; i++) {
		struct str path = builtin.files[i].path;
		size_t name = sizeof("built in: ") - 1;
		struct buffer yaml;
		char file[256];

		snprintf(file, sizeof(file), "facts/%.*s",
			STR_ARG(str_cut(path, name, path.len)));
		yaml = case_file(file);
		if (facts_add_yaml(facts, path, buffer_str(&yaml), &error))
			fail_msg("%s: %s", error.path, error.reason);
		buffer_release(&yaml);
	}
	if (facts_finish(facts, &error))
		fail_msg("%s: %s", error.path, error.reason);
	return facts;
}

static void assert_same_mentions(
	struct facts *one, struct facts *two, struct str text)
{
	struct mentions first = {NULL, 0, 0}, second = {NULL, 0, 0};
	struct arena arena;

	arena_init(&arena);
	mentions_find(&arena, text, one, &first);
	mentions_find(&arena, text, two, &second);
	assert_int_equal(first.count, second.count);
	assert_true(first.count > 300);
	for (uint32_t i = 0; i < first.count; i++) {
		const struct mention *a = &first.rows[i], *b = &second.rows[i];

		assert_int_equal(a->span.start, b->span.start);
		assert_int_equal(a->span.end, b->span.end);
		assert_int_equal(a->kind, b->kind);
		assert_int_equal(a->row, b->row);
	}
	arena_release(&arena);
}

/* What the build has digested is what facts/ says now. */
static void is_what_the_files_say(void **state)
{
	struct facts *digested = shipped(), *plain = from_yaml();
	struct buffer wanted = BUFFER_INIT, got = BUFFER_INIT;

	(void)state;
	assert_ptr_equal(digested->names, &builtin.names);
	assert_ptr_not_equal(plain->names, &builtin.names);
	facts_write(plain, STR_NONE, &wanted);
	facts_write(digested, STR_NONE, &got);
	assert_str(buffer_str(&got), buffer_str(&wanted));
	assert_same_mentions(digested, plain, buffer_str(&wanted));
	buffer_release(&wanted);
	buffer_release(&got);
	facts_free(digested);
	facts_free(plain);
}

/* What the whole of `name` mentions: kind and row. */
static struct mention only_mention(
	struct arena *arena, const struct facts *facts, struct str name)
{
	struct mentions mentions = {NULL, 0, 0};

	mentions_find(arena, name, facts, &mentions);
	if (mentions.count != 1 ||
		mentions.rows[0].span.end - mentions.rows[0].span.start <
			name.len)
		fail_msg("'%.*s' is not found whole", STR_ARG(name));
	return mentions.rows[0];
}

/* What the build knew of names is no longer all. */
static void takes_more_names(void **state)
{
	static const char more[] =
		"entities:\n"
		"  - {id: wic, aliases: [Canal Town Talks]}\n"
		"  - {id: mill, name: Old Mill Trust, kind: organization}\n";
	struct facts *facts = shipped();
	struct fc_error error = {0};
	struct arena arena;

	(void)state;
	arena_init(&arena);
	assert_int_equal(
		facts_add_yaml(facts, STR("more.yaml"), str_of(more), &error),
		FC_OK);
	assert_int_equal(facts_finish(facts, &error), FC_OK);
	assert_int_equal(
		only_mention(&arena, facts, STR("Canal Town Talks")).row,
		facts_entity(facts, STR("wic")));
	assert_int_equal(only_mention(&arena, facts, STR("Old Mill Trust")).row,
		facts_entity(facts, STR("mill")));
	assert_int_equal(only_mention(&arena, facts, STR("Wuzhen Summit")).row,
		facts_entity(facts, STR("wic")));
	arena_release(&arena);
	facts_free(facts);
}

static void assert_names_event(struct arena *arena, const struct facts *facts,
	struct str name, uint32_t row)
{
	struct mention mention = only_mention(arena, facts, name);

	if (mention.kind != MENTION_EVENT || mention.row != row)
		fail_msg("'%.*s' is not one event's alone", STR_ARG(name));
}

static void events_answer_to_their_names(void **state)
{
	struct facts *facts = shipped();
	struct arena arena;

	(void)state;
	arena_init(&arena);
	for (uint32_t i = 0; i < facts_events(facts)->count; i++) {
		const struct fact_event *event = &facts_events(facts)->rows[i];

		assert_names_event(&arena, facts, event->title, i);
		ROWS_EACH (struct str, alias, event->aliases)
			assert_names_event(&arena, facts, *alias, i);
	}
	arena_release(&arena);
	facts_free(facts);
}

static void entities_answer_to_their_names(void **state)
{
	struct facts *facts = shipped();
	struct arena arena;

	(void)state;
	arena_init(&arena);
	for (uint32_t i = 0; i < facts_entities(facts)->count; i++) {
		const struct entity *entity = &facts_entities(facts)->rows[i];
		struct mention mention =
			only_mention(&arena, facts, entity->name);

		assert_int_equal(mention.kind, MENTION_ENTITY);
		assert_int_equal(mention.row, i);
		ROWS_EACH (struct str, alias, entity->aliases)
			assert_int_equal(
				only_mention(&arena, facts, *alias).row, i);
	}
	arena_release(&arena);
	facts_free(facts);
}

/* Days known, no longer than half a year, with a source; editions of a
 * series in one order and never at once. */
static void events_are_sound(void **state)
{
	struct facts *facts = shipped();
	const struct fact_events *events = facts_events(facts);

	(void)state;
	assert_true(events->count >= 40);
	ROWS_EACH (struct fact_event, event, *events) {
		assert_true(interval_is_known(event->days));
		assert_true(event->days.latest - event->days.earliest < 190);
		assert_true(event->source.title.len > 0);
		assert_true(str_starts(event->origin.path, STR("built in: ")));
		ROWS_EACH (struct fact_event, other, *events)
			if (event != other && event->series != FACT_NO_ROW &&
				event->series == other->series)
				assert_true(event->days.latest <
						    other->days.earliest ||
					    other->days.latest <
						    event->days.earliest);
	}
	facts_free(facts);
}

/* One holds an office of one house at a time, but for the day of handing
 * over; every role has a source. */
static void roles_are_sound(void **state)
{
	struct facts *facts = shipped();
	struct interval both;

	(void)state;
	ROWS_EACH (struct fact, fact, *facts_rows(facts)) {
		assert_true(fact->source.title.len > 0);
		ROWS_EACH (struct fact, other, *facts_rows(facts))
			if (fact < other && str_eq(fact->value, other->value) &&
				str_eq(fact->organization,
					other->organization) &&
				interval_meet(fact->valid, other->valid, &both))
				assert_int_equal(both.earliest, both.latest);
	}
	facts_free(facts);
}

/* Days that readers of the shipped articles rely on. */
static void knows_the_days(void **state)
{
	static const struct {
		const char *text, *id, *when;
	} rows[] = {
		{"2023 Wuzhen Summit", "wic-2023", "2023-11-08/2023-11-10"},
		{"Wuzhen Summit 2024", "wic-2024", "2024-11-19/2024-11-22"},
		{"AGI Industry Innovation Partnership Programme",
			"beijing-agi-programme", "2023-05-19"},
		{"Huawei Connect 2023", "huawei-connect-2023",
			"2023-09-20/2023-09-22"},
		{"Hangzhou Asian Games", "hangzhou-2022",
			"2023-09-23/2023-10-08"},
		{"19th Asian Games", "hangzhou-2022", "2023-09-23/2023-10-08"},
		{"Global AI Governance Initiative",
			"global-ai-governance-initiative", "2023-10-18"},
		{"2024 U.S. presidential election",
			"us-presidential-election-2024", "2024-11-05"},
		{"Tokyo Olympics", "tokyo-2020", "2021-07-23/2021-08-08"},
	};
	struct facts *facts = shipped();
	struct arena arena;

	(void)state;
	arena_init(&arena);
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		uint32_t row = facts_event(facts, str_of(rows[i].id));

		assert_int_not_equal(row, FACT_NO_ROW);
		assert_names_event(&arena, facts, str_of(rows[i].text), row);
		assert_str(facts_events(facts)->rows[row].when,
			str_of(rows[i].when));
	}
	arena_release(&arena);
	facts_free(facts);
}

/* Without an edition a series is not one of its events. */
static void leaves_general_names_general(void **state)
{
	static const char *const names[] = {"Olympic Games", "Olympics",
		"Summer Olympics", "Wuzhen Summit", "Asian Games",
		"FIFA World Cup", "AI Safety Summit", "G20 summit",
		"UK general election", "1964 Summer Olympics"};
	struct facts *facts = shipped();
	struct arena arena;

	(void)state;
	arena_init(&arena);
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		struct mentions mentions = {NULL, 0, 0};

		mentions_find(&arena, str_of(names[i]), facts, &mentions);
		assert_int_equal(mentions.count, 1);
		assert_int_equal(mentions.rows[0].kind, MENTION_ENTITY);
	}
	arena_release(&arena);
	facts_free(facts);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(is_what_the_files_say),
		cmocka_unit_test(takes_more_names),
		cmocka_unit_test(events_answer_to_their_names),
		cmocka_unit_test(entities_answer_to_their_names),
		cmocka_unit_test(events_are_sound),
		cmocka_unit_test(roles_are_sound),
		cmocka_unit_test(knows_the_days),
		cmocka_unit_test(leaves_general_names_general),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
