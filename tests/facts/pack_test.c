#include "facts/pack.h"

#include "case.h"

#include "facts/store.h"

/* Every key that a file may have, and rows that leave out what they may. */
static const char all[] =
	"entities:\n"
	"  - {id: fair, name: Fair, kind: series, aliases: [The Fair, Fête],\n"
	"     misspellings: [Fare, Fayre], qid: Q12}\n"
	"  - {id: anna, name: Anna Berg, kind: person}\n"
	"  - {id: house, name: House, kind: organization}\n"
	"events:\n"
	"  - {id: fair-1, title: First Fair, series: fair, aliases: [Fair A],\n"
	"     when: 2021-04-02/2021-04-05, place: Ghent, source: {title: A\n"
	"     book, url: https://example.org/, retrieved: 2024-01-02}}\n"
	"  - {id: gala, title: Gala Night, when: 2022-05}\n"
	"facts:\n"
	"  - {subject: anna, property: role, value: {title: Chair,\n"
	"     organization: house}, valid: 2019-02-03/.., rank: preferred,\n"
	"     source: {title: A book}}\n"
	"  - {subject: gala, property: guests, value: 120, as_of: 2022-06-01,\n"
	"     tolerance: 10%, rank: deprecated}\n";

/* The same rows said again, some of them to overrule. */
static const char again[] =
	"entities:\n"
	"  - {id: fair, aliases: [Great Fair]}\n"
	"  - {id: anna, name: Anna Hill, kind: person, replaces: true}\n"
	"events:\n"
	"  - {id: gala, title: Gala Day, when: 2022-06, replaces: true}\n"
	"facts:\n"
	"  - {subject: gala, property: guests, value: 90, replaces: true}\n";

static void add_packed(struct facts *facts, const char *yaml)
{
	struct sheet written = {{NULL, 0, 0}, {NULL, 0, 0}, {NULL, 0, 0}};
	struct sheet read = written;
	struct packs packs = {0};
	struct fc_error error = {0};
	uint32_t place;

	/* Not at the start, so that places are not taken for granted. */
	packs_add(&packs, &written);
	assert_int_equal(yaml_read(&facts->arena, STR("test.yaml"),
				 str_of(yaml), &written, &error),
		FC_OK);
	place = packs_add(&packs, &written);
	assert_int_not_equal(place, 0);
	pack_read(&facts->arena, STR("test.yaml"), packs.numbers.rows + place,
		arena_copy(&facts->arena, buffer_str(&packs.text)).ptr, &read);
	assert_int_equal(facts_add_sheet(facts, &read, &error), FC_OK);
	packs_release(&packs);
}

static struct buffer written(struct facts *facts)
{
	struct buffer text = BUFFER_INIT;
	struct fc_error error = {0};

	assert_int_equal(facts_finish(facts, &error), FC_OK);
	facts_write(facts, STR_NONE, &text);
	return text;
}

static void says_what_the_yaml_says(void **state)
{
	struct facts *plain = facts_new(), *packed = facts_new();
	struct fc_error error = {0};
	struct buffer wanted, got;

	(void)state;
	for (int i = 0; i < 2; i++) {
		const char *yaml = i ? again : all;

		add_packed(packed, yaml);
		assert_int_equal(facts_add_yaml(plain, STR("test.yaml"),
					 str_of(yaml), &error),
			FC_OK);
		wanted = written(plain);
		got = written(packed);
		assert_str(buffer_str(&got), buffer_str(&wanted));
		buffer_release(&wanted);
		buffer_release(&got);
	}
	facts_free(plain);
	facts_free(packed);
}

/* A text is kept once, however often it is said. */
static void keeps_a_text_once(void **state)
{
	struct sheet sheet = {{NULL, 0, 0}, {NULL, 0, 0}, {NULL, 0, 0}};
	struct packs packs = {0};
	struct fc_error error = {0};
	struct arena arena;
	size_t len;

	(void)state;
	arena_init(&arena);
	assert_int_equal(
		yaml_read(&arena, STR("a"), str_of(all), &sheet, &error),
		FC_OK);
	packs_add(&packs, &sheet);
	len = packs.text.len;
	packs_add(&packs, &sheet);
	assert_int_equal(packs.text.len, len);
	packs_release(&packs);
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(says_what_the_yaml_says),
		cmocka_unit_test(keeps_a_text_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
