#include "tag/masthead.h"

#include "../read/given.h"

#include "tag/credit_house.h"
#include "tag/furniture.h"
#include "tag/masthead_byline.h"
#include "tag/masthead_dateline.h"
#include "tag/masthead_line.h"

static const struct str sentence =
	STR_INIT("The ferry ran aground on a sandbank near the old harbour.");
static const struct str paragraph = STR_INIT(
	"The ferry ran aground on a sandbank near the old harbour in the "
	"night and nobody knows why, the port said. Divers looked at the "
	"hull in the morning. The ferry will stay where it is for a while, "
	"and the port will say more.");

/* One article, read and searched. */
struct found {
	struct arena arena;
	struct article article;
	struct tokens tokens;
	struct masthead masthead;
};

static void find(struct found *found, struct str text)
{
	static const struct sentences no_sentences;
	static const struct timexes no_timexes;
	struct lexicon *lexicon = lexicon_new();
	struct fc_error error;

	txt_read(&found->arena, text, &found->article, &error);
	tokens_read(&found->arena, &found->article, lexicon, &found->tokens);
	masthead_find(&found->arena, &found->article, &found->tokens,
		&no_sentences, &no_timexes, DAY_NONE, &found->masthead);
	lexicon_free(lexicon);
}

static void add(struct buffer *got, const char *name, struct str value)
{
	if (!value.len)
		return;
	if (got->len)
		buffer_put(got, "; ");
	buffer_add(got, str_of(name));
	buffer_put(got, " ");
	for (size_t i = 0; i < value.len; i++)
		if ((unsigned char)value.ptr[i] < 0x80)
			buffer_add_char(got, value.ptr[i]);
		else
			buffer_format(got, "\\x%02x",
				(unsigned)(unsigned char)value.ptr[i]);
}

static void add_day(
	struct buffer *got, const char *name, const struct published *day)
{
	struct buffer out = BUFFER_INIT;

	if (!interval_is_known(day->days)) {
		assert_int_equal(day->basis, BASIS_NONE);
		return;
	}
	day_write(&out, day->days.earliest);
	if (day->value == DAY_NONE) {
		buffer_put(&out, "..");
		day_write(&out, day->days.latest);
	}
	buffer_put(&out, " ");
	buffer_add(&out, basis_name(day->basis));
	if (day->page)
		buffer_put(&out, " page");
	add(got, name, buffer_str(&out));
	assert_true(day->because.count > 0);
	buffer_release(&out);
}

static void add_blocks(struct buffer *got, const char *name,
	const struct article *article, enum block_kind kind)
{
	struct buffer out = BUFFER_INIT;
	int count = 0;

	ROWS_EACH (const struct block, block, article->blocks)
		count += block->kind == kind;
	if (count)
		buffer_add_number(&out, count);
	add(got, name, buffer_str(&out));
	buffer_release(&out);
}

static void add_all(struct buffer *got, const struct found *found)
{
	const struct masthead *masthead = &found->masthead;

	add(got, "title", masthead->title);
	add(got, "from", masthead->publisher);
	add(got, "by", masthead->byline);
	add(got, "place", masthead->place);
	ROWS_EACH (const struct str, credit, masthead->credits)
		add(got, "credit", *credit);
	add_day(got, "day", &masthead->published);
	add_day(got, "updated", &masthead->modified);
	add_blocks(got, "furniture", &found->article, BLOCK_FURNITURE);
	add_blocks(got, "caption", &found->article, BLOCK_CAPTION);
	if (!got->len)
		buffer_put(got, "nothing");
}

static void write_text(struct buffer *text, struct str input)
{
	struct buffer raw = BUFFER_INIT;

	unescape(&raw, input);
	for (size_t i = 0; i < raw.len; i++)
		if (raw.ptr[i] == '~')
			buffer_add(text, sentence);
		else if (raw.ptr[i] == '^')
			buffer_add(text, paragraph);
		else
			buffer_add_char(text, raw.ptr[i]);
	buffer_release(&raw);
}

static void check_case(struct str input, struct buffer *got)
{
	struct buffer text = BUFFER_INIT;
	struct found found = {.arena = {0}};

	write_text(&text, input);
	find(&found, buffer_str(&text));
	add_all(got, &found);
	arena_release(&found.arena);
	buffer_release(&text);
}

static void test_cases(void **state)
{
	(void)state;
	cases_run("tests/tag/masthead.cases", 90, check_case);
}

/* Every front of every case, in memory of just its size. */
static void check_cut(struct str input)
{
	struct buffer text = BUFFER_INIT;

	write_text(&text, input);
	for (size_t len = 0; len <= text.len; len += 7) {
		struct found found = {.arena = {0}};
		char *bytes;

		while (len < text.len && (text.ptr[len] & 0xC0) == 0x80)
			len--;
		bytes = malloc(len + !len);
		assert_non_null(bytes);
		memcpy(bytes, text.len ? text.ptr : "", len);
		find(&found, str_from(bytes, len));
		assert_true(found.masthead.headline.end <= len);
		assert_true(found.masthead.story <= found.tokens.count);
		arena_release(&found.arena);
		free(bytes);
	}
	buffer_release(&text);
}

static void test_cut_articles(void **state)
{
	FILE *file = fopen("tests/tag/masthead.cases", "r");
	char line[2048];

	(void)state;
	assert_non_null(file);
	while (fgets(line, sizeof(line), file)) {
		struct str all = str_of(line);

		check_cut(str_cut(all, 0, str_find(all, STR(" => "), 0)));
	}
	fclose(file);
}

/* What stands at the story's first token. */
static void check_story(const char *text, const char *wanted)
{
	struct found found = {.arena = {0}};
	struct str story;

	find(&found, str_of(text));
	story = found.masthead.story < found.tokens.count
			? token_str(&found.article,
				  &found.tokens.rows[found.masthead.story])
			: STR("(end)");
	if (!str_eq(story, str_of(wanted)))
		fail_msg("%s: story at '%.*s', not '%s'", text, STR_ARG(story),
			wanted);
	arena_release(&found.arena);
}

static void test_story(void **state)
{
	(void)state;
	check_story("OSLO (AP) \xE2\x80\x94 Divers found the ferry.", "Divers");
	check_story("OSLO (AP) _\n\nDivers found the ferry.", "Divers");
	check_story("Ferry found in fjord\nBy Jane Doe\nOSLO, 5 May (NTB) - "
		    "Divers found the ferry.",
		"Divers");
	check_story("Divers found the ferry in the fjord.", "Divers");
	check_story("Jane Doe | 18:00 UK time, Saturday, 25 April 2009 Divers "
		    "found the ferry.",
		"Divers");
	check_story("", "(end)");
	check_story("5 May 2024", "(end)");
}

static struct masthead find_stamped(struct arena *arena, const char *text,
	const struct stamp *stamps, uint32_t count, day_t option)
{
	static const struct tokens no_tokens;
	static const struct sentences no_sentences;
	static const struct timexes no_timexes;
	struct article article = {.text = str_of(text)};
	struct masthead masthead;

	for (uint32_t i = 0; i < count; i++)
		*ROWS_ADD(arena, &article.metadata.stamps) = stamps[i];
	masthead_find(arena, &article, &no_tokens, &no_sentences, &no_timexes,
		option, &masthead);
	return masthead;
}

/* Metadata before the dateline before the address before the option. */
static void test_order_of_belief(void **state)
{
	static const char full[] = "OSLO, 5 May 2024 (NTB) - Divers found it.";
	static const char none[] = "Divers found the ferry in the fjord.";
	static const char page[] = "Monday, June 24, 2024\n26 C\n\n"
				   "Divers find the ferry\n\nThey found it.";
	struct arena arena = {0};
	day_t may = day_from_civil(2024, 5, 1);
	struct stamp stamps[] = {
		{.basis = BASIS_URL, .day = may + 1, .where = STR("address")},
		{.basis = BASIS_FRONT_MATTER,
			.day = may + 2,
			.where = STR("date")},
		{.basis = BASIS_METADATA,
			.day = may + 3,
			.where = STR("published")},
		{.basis = BASIS_METADATA,
			.day = may + 9,
			.modified = true,
			.where = STR("modified")}};
	struct masthead m;

	(void)state;
	m = find_stamped(&arena, full, stamps, 4, may);
	assert_int_equal(m.published.value, may + 3);
	assert_int_equal(m.published.basis, BASIS_METADATA);
	assert_int_equal(m.modified.value, may + 9);
	m = find_stamped(&arena, full, stamps, 2, may);
	assert_int_equal(m.published.value, may + 2);
	/* Two days apart: told to whoever asks why. */
	assert_int_equal(m.published.because.count, 2);
	m = find_stamped(&arena, full, stamps, 1, may);
	assert_int_equal(m.published.value, may + 4);
	assert_int_equal(m.published.basis, BASIS_DATELINE);
	m = find_stamped(&arena, none, stamps, 1, may);
	assert_int_equal(m.published.basis, BASIS_URL);
	m = find_stamped(&arena, none, stamps, 0, may);
	assert_int_equal(m.published.basis, BASIS_OPTION);
	m = find_stamped(&arena, page, stamps, 0, may);
	assert_int_equal(m.published.basis, BASIS_OPTION);
	m = find_stamped(&arena, page, stamps, 0, DAY_NONE);
	assert_true(m.published.page);
	m = find_stamped(&arena, none, stamps, 0, DAY_NONE);
	assert_int_equal(m.published.basis, BASIS_NONE);
	/* The address gives the dateline its year. */
	m = find_stamped(&arena, "OSLO, 3 May (NTB) - Divers found it.", stamps,
		1, DAY_NONE);
	assert_int_equal(m.published.value, may + 2);
	assert_int_equal(m.published.basis, BASIS_DATELINE);
	arena_release(&arena);
}

/* What an editor checks an inferred year by. */
static void test_reasons(void **state)
{
	struct arena arena = {0};
	struct masthead m = find_stamped(&arena,
		"LIMA, Nov 10 (EFE) -- The ferry is aground near the harbour.\n"
		"The 2023 Harbour Congress was held on November 8-10 in Lima.",
		NULL, 0, DAY_NONE);

	(void)state;
	assert_int_equal(m.published.because.count, 2);
	assert_true(str_starts(m.published.because.rows[0],
		STR("dateline 'Nov 10' in line 1")));
	assert_true(str_starts(m.published.because.rows[1],
		STR("year 2023 from 'The 2023 Harbour Congress' in line")));
	m = find_stamped(&arena, "LIMA, Nov 10 (EFE) -- The ferry is aground.",
		NULL, 0, DAY_NONE);
	assert_int_equal(m.published.because.count, 2);
	assert_int_equal(m.published.value, DAY_NONE);
	arena_release(&arena);
}

/* A row's example gives a dateline its year. */
static void check_event(const char *example)
{
	struct buffer text = BUFFER_INIT;
	struct arena arena = {0};
	struct masthead m;

	buffer_format(&text, "LIMA, Nov 10 (EFE) -- %.*s\n%s",
		STR_ARG(sentence), example);
	buffer_add_char(&text, '\0');
	m = find_stamped(&arena, text.ptr, NULL, 0, DAY_NONE);
	if (m.published.value != day_from_civil(2023, 11, 10))
		fail_msg("%s: gives no year", example);
	arena_release(&arena);
	buffer_release(&text);
}

static void test_event_rows(void **state)
{
	(void)state;
#define EVENT_HEAD(word, example) check_event(example);
#define EVENT_VERB(verb, example) check_event(example);
#include "lang/en/masthead_event.def"
}

static void test_houses(void **state)
{
	(void)state;
	for (size_t i = 0; i < house_count(); i++) {
		const struct house *house = house_at(i);

		if (house_find(house->written) != house)
			fail_msg("%.*s: out of order or there twice",
				STR_ARG(house->written));
	}
#define MEDIA(word, example) assert_true(house_is_likely(STR(example)));
#include "lang/en/masthead_media.def"
#undef MEDIA
	assert_null(house_find(STR("")));
	assert_null(house_find(STR("ap")));
	assert_null(house_find(STR("Nowhere Courant")));
}

static void check_kind(const char *text, enum block_kind kind)
{
	if (furniture_kind(str_of(text)) != kind)
		fail_msg("%s: not of its kind", text);
}

static void test_furniture_rows(void **state)
{
	(void)state;
#define FURNITURE(where, limit, phrase, example)                               \
	check_kind(example, BLOCK_FURNITURE);
#define CAPTION(where, limit, phrase, example)                                 \
	check_kind(example, BLOCK_CAPTION);
#define FURNITURE_END(limit, phrase, example)                                  \
	check_kind(example, BLOCK_FURNITURE);
#define CAPTION_END(limit, phrase, example) check_kind(example, BLOCK_CAPTION);
#define CREDITED(phrase, example) check_kind(example, BLOCK_CAPTION);
#include "lang/en/masthead_furniture.def"
	check_kind(paragraph.ptr, BLOCK_PARAGRAPH);
	check_kind("", BLOCK_PARAGRAPH);
	check_kind("Photography is his trade.", BLOCK_PARAGRAPH);
}

static void check_label(const char *example, const char *kind)
{
	struct masthead_line line;

	if (!masthead_line_read(str_of(example), &line))
		fail_msg("%s: not read", example);
	assert_int_equal(line.published, !strcmp(kind, "PUBLISHED"));
	assert_int_equal(line.updated, !strcmp(kind, "UPDATED"));
	assert_int_equal(line.other, !strcmp(kind, "OTHER"));
}

static void check_filler(const char *example)
{
	struct buffer text = BUFFER_INIT;
	struct masthead_line line;

	buffer_format(&text, "5 March 2024, %s", example);
	if (!masthead_line_read(buffer_str(&text), &line) || !line.published)
		fail_msg("%s: not read", example);
	buffer_release(&text);
}

static void check_section(const char *word)
{
	struct buffer text = BUFFER_INIT;
	struct masthead_line line;

	buffer_format(&text, "%s | World", word);
	text.ptr[0] = (char)(text.ptr[0] & ~0x20);
	if (!masthead_line_read(buffer_str(&text), &line) || !line.navigation)
		fail_msg("%s: no navigation", word);
	buffer_release(&text);
}

static void test_line_rows(void **state)
{
	struct str place;

	(void)state;
#define LABEL(phrase, kind, example) check_label(example, #kind);
#define ROLE(phrase, example)                                                  \
	assert_true(                                                           \
		str_eq(plain_byline(STR(example), &place), STR("Jane Doe")));
#define SECTION(word) check_section(word);
#define FILLER(word, example) check_filler(example);
#include "lang/en/masthead_line.def"
}

static void check_no_place(const char *word)
{
	struct buffer text = BUFFER_INIT;
	struct dateline dateline;

	buffer_format(&text, "%s \xE2\x80\x94 %.*s", word, STR_ARG(sentence));
	if (dateline_read(buffer_str(&text), false, &dateline))
		fail_msg("%s: taken for a place", word);
	buffer_release(&text);
}

static void check_region(const char *region)
{
	struct buffer text = BUFFER_INIT;

	buffer_format(&text, "Springfield, %s.", region);
	assert_true(place_is_known(buffer_str(&text)));
	buffer_release(&text);
}

static void test_place_rows(void **state)
{
	(void)state;
#define CITY(name) assert_true(place_is_known(STR(name)));
#define REGION(name) check_region(name);
#define NOT_PLACE(name) check_no_place(name);
#include "lang/en/masthead_place.def"
#undef CITY
#undef REGION
#undef NOT_PLACE
}

/* A row's example, as the last line or sentence of a story. */
static void check_credit(const char *example, const char *between)
{
	struct buffer text = BUFFER_INIT;
	struct found found = {.arena = {0}};

	buffer_format(&text, "%.*s%s%s", STR_ARG(paragraph), between, example);
	find(&found, buffer_str(&text));
	if (found.masthead.credits.count != 1 ||
		!str_eq(found.masthead.credits.rows[0], STR("Coast Daily")))
		fail_msg("%s: %u credits", example,
			(unsigned)found.masthead.credits.count);
	arena_release(&found.arena);
	buffer_release(&text);
}

static void test_credit_rows(void **state)
{
	(void)state;
#define CREDIT_LINE(phrase, trust, example) check_credit(example, "\n\n");
#define CREDIT_PROSE(phrase, example) check_credit(example, " ");
#define CREDIT_AFTER(phrase, example) check_credit(example, " ");
#include "lang/en/masthead_credit.def"
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_cases),
		cmocka_unit_test(test_cut_articles),
		cmocka_unit_test(test_story),
		cmocka_unit_test(test_order_of_belief),
		cmocka_unit_test(test_reasons),
		cmocka_unit_test(test_event_rows),
		cmocka_unit_test(test_houses),
		cmocka_unit_test(test_furniture_rows),
		cmocka_unit_test(test_line_rows),
		cmocka_unit_test(test_place_rows),
		cmocka_unit_test(test_credit_rows),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
