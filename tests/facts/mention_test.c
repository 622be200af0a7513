#include "facts/mention.h"

#include "case.h"

#include <stdlib.h>
#include <time.h>

static const char base[] =
	"entities:\n"
	"  - {id: wic, name: World Internet Conference, kind: series,\n"
	"     aliases: [World Internet Conference Wuzhen Summit,\n"
	"       Wuzhen Summit, WIC]}\n"
	"  - {id: huawei, name: Huawei, kind: organization}\n"
	"  - {id: huawei-cloud, name: Huawei Cloud, kind: organization}\n"
	"  - {id: jd, name: JD.com, kind: organization}\n"
	"  - {id: jj, name: Johnson & Johnson, kind: organization}\n"
	"  - {id: us, name: US, kind: place}\n"
	"  - {id: apple, name: Apple, kind: organization}\n"
	"  - {id: sp, name: São Paulo Forum, kind: organization}\n"
	"  - {id: ru, name: Форум Россия, kind: organization}\n"
	"  - {id: zhang, name: Zhang Ping'an, kind: person}\n"
	"  - {id: ping, name: Zhang Ping, kind: person}\n"
	"  - {id: games, name: Big Games, kind: series}\n"
	"  - {id: us-election, name: U.S. election, kind: series}\n"
	"events:\n"
	"  - {id: wic-2022, title: 2022 World Internet Conference,\n"
	"     series: wic, aliases: [Wuzhen Summit],\n"
	"     when: 2022-11-09/2022-11-11}\n"
	"  - {id: wic-2023, title: 2023 World Internet Conference Wuzhen "
	"Summit,\n"
	"     series: wic, aliases: [Wuzhen Summit],\n"
	"     when: 2023-11-08/2023-11-10}\n"
	"  - {id: us-2020, title: 2020 vote, series: us-election,\n"
	"     when: 2020-11-03}\n"
	"  - {id: tokyo, title: Tokyo Games, series: games,\n"
	"     aliases: [Tokyo 2020 Games], when: 2021-07-23/2021-08-08}\n"
	"  - {id: fair-1, title: Spring Fair, when: 2021-04}\n"
	"  - {id: fair-2, title: Spring fair, when: 2022-04}\n"
	"  - {id: gala, title: Gala Night, when: 2022-05-01}\n"
	"  - {id: cop, title: COP28, aliases: [COP 28], when: 2023-12}\n";

static struct str id_of(
	const struct facts *facts, const struct mention *mention)
{
	return mention->kind == MENTION_EVENT
		       ? facts_events(facts)->rows[mention->row].id
		       : facts_entities(facts)->rows[mention->row].id;
}

/* The mentions of a text as the cases write them. */
static void describe(
	struct buffer *out, const struct facts *facts, struct str text)
{
	struct mentions mentions = {NULL, 0, 0};
	struct arena arena;
	/* A block of its own, so that a step beyond it is seen. */
	char *bytes = malloc(text.len ? text.len : 1);

	arena_init(&arena);
	if (text.len)
		memcpy(bytes, text.ptr, text.len);
	mentions_find(&arena, str_from(bytes, text.len), facts, &mentions);
	ROWS_EACH (struct mention, mention, mentions) {
		if (out->len)
			buffer_add_char(out, ' ');
		buffer_add(out, str_at(text, mention->span));
		buffer_add_char(out, '>');
		buffer_add(out, id_of(facts, mention));
	}
	if (!mentions.count)
		buffer_add_char(out, '-');
	free(bytes);
	arena_release(&arena);
}

static void finds_every_case(void **state)
{
	struct buffer cases = case_file("tests/facts/mention.cases");
	struct str rest = buffer_str(&cases), line;
	struct buffer got = BUFFER_INIT;
	struct facts *facts = case_facts(base);
	int count = 0;

	(void)state;
	while (case_line(&rest, &line)) {
		struct str text = str_trim(str_split(&line, '|'));

		buffer_clear(&got);
		describe(&got, facts, text);
		assert_str(buffer_str(&got), str_trim(line));
		count++;
	}
	assert_true(count > 40);
	facts_free(facts);
	buffer_release(&got);
	buffer_release(&cases);
}

static void keeps_to_a_paragraph(void **state)
{
	struct facts *facts = case_facts(base);
	struct buffer got = BUFFER_INIT;

	(void)state;
	describe(&got, facts, STR("Huawei\nCloud, Huawei\r\n\r\nCloud"));
	assert_str(buffer_str(&got),
		STR("Huawei\nCloud>huawei-cloud Huawei>huawei"));
	buffer_clear(&got);
	describe(&got, facts, STR_NONE);
	assert_str(buffer_str(&got), STR("-"));
	facts_free(facts);
	buffer_release(&got);
}

/* Bytes that are no text must not be read as one, nor beyond their end. */
static void survives_any_bytes(void **state)
{
	struct facts *facts = case_facts(base);
	struct buffer got = BUFFER_INIT;
	uint32_t seed = 1;

	(void)state;
	for (int round = 0; round < 20000; round++) {
		static const char letters[] = "Huawei Cloud\xc3\xa3\xe2\x80\x99"
					      "\xff'.-&\n2023";
		char text[24];
		size_t len = 0;

		for (; len < sizeof(text); len++) {
			seed = seed * 1664525u + 1013904223u;
			text[len] = letters[(seed >> 16) % sizeof(letters)];
		}
		buffer_clear(&got);
		describe(&got, facts, str_from(text, seed >> 28));
	}
	facts_free(facts);
	buffer_release(&got);
}

/* A name of many words that nearly matches everywhere, and one that a
 * thousand rows share: linear all the same. */
static void is_linear(void **state)
{
	struct buffer yaml = BUFFER_INIT, text = BUFFER_INIT;
	struct mentions mentions = {NULL, 0, 0};
	struct facts *facts;
	struct arena arena;
	clock_t start;

	(void)state;
	buffer_put(&yaml, "entities:\n");
	for (int i = 0; i < 5000; i++)
		buffer_format(&yaml,
			"  - {id: a-%d, name: a a a a a a a a a a a b%d, "
			"kind: product, aliases: [Summit Hall]}\n",
			i, i);
	buffer_add_char(&yaml, '\0');
	facts = case_facts(yaml.ptr);
	for (int i = 0; i < 500000; i++)
		buffer_put(&text, "a a Summit Hall ");
	arena_init(&arena);
	start = clock();
	mentions_find(&arena, buffer_str(&text), facts, &mentions);
	assert_int_equal(mentions.count, 0);
	assert_true(clock() - start < 20 * CLOCKS_PER_SEC);
	arena_release(&arena);
	facts_free(facts);
	buffer_release(&yaml);
	buffer_release(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(finds_every_case),
		cmocka_unit_test(keeps_to_a_paragraph),
		cmocka_unit_test(survives_any_bytes),
		cmocka_unit_test(is_linear),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
