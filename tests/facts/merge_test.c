#include "case.h"

static const char first[] =
	"entities:\n"
	"  - {id: acme, name: Acme, kind: organization, aliases: [Acme Ltd]}\n"
	"  - {id: ann, name: Ann Lee, kind: person}\n"
	"events:\n"
	"  - {id: gala, title: Acme Gala, when: 2024-05-03}\n"
	"facts:\n"
	"  - {subject: gala, property: guests, value: 300}\n"
	"  - {subject: gala, property: cost, value: 20}\n"
	"  - subject: ann\n"
	"    property: role\n"
	"    value: {title: chair, organization: acme}\n"
	"    valid: 2020-01-01/..\n";

/* A second file over the first: what is said of it, "" for nothing. */
static const struct {
	const char *yaml, *said;
} seconds[] = {
	{"entities: [{id: acme, aliases: [Acme plc]}]", ""},
	{"entities: [{id: acme, name: Acme, qid: Q7}]", ""},
	{"entities: [{id: acme, name: Acme Corp}]",
		"1 another value for what is known; say `replaces: true` to "
		"overrule [Acme Corp]"},
	{"entities: [{id: acme, kind: person}]",
		"1 another value for what is known; say `replaces: true` to "
		"overrule [person]"},
	{"entities: [{id: acme, name: Acme Corp, kind: organization, "
	 "replaces: true}]",
		""},
	{"entities: [{id: acme, name: Acme Corp, replaces: true}]",
		"1 an entity without a kind [acme]"},
	{"entities: [{id: gala, name: Gala, kind: series}]",
		"1 an event has this id [gala]"},
	{"events: [{id: ann, title: Ann, when: 2024}]",
		"1 an entity has this id [ann]"},
	{"events: [{id: gala, place: Springfield, aliases: [Spring Gala]}]",
		""},
	{"events: [{id: gala, when: 2024-05-04}]",
		"1 another value for what is known; say `replaces: true` to "
		"overrule [2024-05-04]"},
	{"events: [{id: gala, title: Gala, when: 2024-05-04, replaces: true}]",
		""},
	{"facts: [{subject: gala, property: guests, value: 310}]", ""},
};

static void adds_and_overrules(void **state)
{
	struct buffer got = BUFFER_INIT;

	(void)state;
	for (size_t i = 0; i < sizeof(seconds) / sizeof(seconds[0]); i++) {
		struct facts *facts = case_facts(first);
		struct fc_error error = {0};

		buffer_clear(&got);
		if (facts_add_yaml(facts, STR("b.yaml"),
			    str_of(seconds[i].yaml), &error) ||
			facts_finish(facts, &error))
			case_error(&got, &error);
		assert_str(buffer_str(&got), str_of(seconds[i].said));
		facts_free(facts);
	}
	buffer_release(&got);
}

static void add(struct facts *facts, const char *yaml)
{
	struct fc_error error = {0};

	assert_int_equal(
		facts_add_yaml(facts, STR("b.yaml"), str_of(yaml), &error),
		FC_OK);
	assert_int_equal(facts_finish(facts, &error), FC_OK);
}

static void writes_what_it_knows(void **state)
{
	struct facts *facts = case_facts(first);
	struct buffer out = BUFFER_INIT;

	(void)state;
	add(facts, "entities: [{id: acme, aliases: [Acme plc]}]");
	add(facts, "facts: [{subject: gala, property: guests, value: 310, "
		   "as_of: 2024-05-06, tolerance: 5%, replaces: true}]");
	assert_true(facts_write(facts, STR("acme"), &out));
	assert_str(buffer_str(&out),
		STR("acme: Acme (organization)\n  also: Acme Ltd, Acme plc\n"
		    "  at: test.yaml:2\n"));
	buffer_clear(&out);
	assert_true(facts_write(facts, STR("gala"), &out));
	assert_str(buffer_str(&out),
		STR("gala: Acme Gala\n  when: 2024-05-03\n  at: test.yaml:5\n"
		    "gala: cost 20\n  at: test.yaml:8\n"
		    "gala: guests 310\n  as of: 2024-05-06\n"
		    "  tolerance: 5%\n  at: b.yaml:1\n"));
	buffer_clear(&out);
	assert_true(facts_write(facts, STR("ann"), &out));
	assert_str(buffer_str(&out),
		STR("ann: Ann Lee (person)\n  at: test.yaml:3\n"
		    "ann: role chair, acme\n  valid: 2020-01-01/..\n"
		    "  at: test.yaml:9\n"));
	assert_false(facts_write(facts, STR("nobody"), &out));
	buffer_clear(&out);
	assert_true(facts_write(facts, STR_NONE, &out));
	assert_true(str_starts(buffer_str(&out), STR("acme: Acme")));
	buffer_release(&out);
	facts_free(facts);
}

/* A file that fails leaves nothing behind. */
static void keeps_what_was_there(void **state)
{
	struct facts *facts = case_facts(first);
	struct fc_error error;

	(void)state;
	assert_int_equal(facts_add_yaml(facts, STR("b.yaml"),
				 STR("entities:\n  - {id: new, name: New, "
				     "kind: person}\n"
				     "  - {id: acme, name: Other}\n"),
				 &error),
		FC_BAD_FACTS);
	assert_int_equal(error.line, 3);
	assert_int_equal(facts_entity(facts, STR("new")), FACT_NO_ROW);
	assert_int_equal(facts_entities(facts)->count, 2);
	assert_int_equal(facts_finish(facts, &error), FC_OK);
	facts_free(facts);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(adds_and_overrules),
		cmocka_unit_test(writes_what_it_knows),
		cmocka_unit_test(keeps_what_was_there),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
