#include "../road.h"

#include <stdio.h>

static void days_write(struct buffer *out, day_t day)
{
	if (day == DAY_NONE)
		buffer_put(out, "-");
	else
		day_write(out, day);
}

/* Whether the first event, or the last, reads as the case has it. */
static bool event_fits(const struct events *events, struct str wanted)
{
	struct buffer got = BUFFER_INIT;
	bool fits = events->count == 0 && str_eq(wanted, STR("- | - | -"));

	for (uint32_t e = 0; e < events->count && !fits; e++) {
		const struct event *event = &events->rows[e];

		buffer_clear(&got);
		buffer_add(&got, event->title);
		buffer_put(&got, " | ");
		days_write(&got, event->days.earliest);
		buffer_put(&got, " | ");
		days_write(&got, event->days.latest);
		fits = str_eq(buffer_str(&got), wanted);
	}
	if (!fits)
		print_error("got    %.*s\nwanted %.*s\n",
			STR_ARG(buffer_str(&got)), STR_ARG(wanted));
	buffer_release(&got);
	return fits;
}

static void every_case(void **state)
{
	FILE *file = fopen("tests/claim/event.cases", "r");
	struct road road;
	struct arena arena = {0};
	char line[512];
	int wrong = 0;

	(void)state;
	assert_non_null(file);
	road_open(&road, NULL);
	while (fgets(line, sizeof(line), file)) {
		struct str wanted = str_trim(str_of(line));
		struct reading reading;
		size_t bar;

		if (wanted.len == 0 || line[0] == '#')
			continue;
		bar = str_find(wanted, STR(" | "), 0);
		assert_int_not_equal(bar, STR_NPOS);
		road_read(&road, &arena, STR("case"), str_cut(wanted, 0, bar),
			day_from_civil(2024, 7, 10), &reading);
		wrong += !event_fits(
			&reading.events, str_cut(wanted, bar + 3, wanted.len));
		arena_reset(&arena);
	}
	fclose(file);
	arena_release(&arena);
	road_close(&road);
	assert_int_equal(wrong, 0);
}

static const char facts[] =
	"entities:\n"
	"  - {id: kites, name: World Kite Conference, kind: series}\n"
	"events:\n"
	"  - {id: kites-2023, title: 2023 World Kite Conference, series: "
	"kites,\n"
	"     when: 2023-11-08/2023-11-10, place: Weifang,\n"
	"     source: {title: t, url: 'https://example.org'}}\n"
	"  - {id: kites-2024, title: 2024 World Kite Conference, series: "
	"kites,\n"
	"     when: 2024-11-19/2024-11-22, place: Weifang,\n"
	"     source: {title: t, url: 'https://example.org'}}\n"
	"  - {id: charter, title: Open Sky Charter, when: 2023-10-18,\n"
	"     source: {title: t, url: 'https://example.org'}}\n";

/* The only event of the text, read as of a day. */
static struct event only(struct road *road, struct arena *arena,
	const char *text, day_t published)
{
	struct reading reading;

	road_read(road, arena, STR("a.txt"), str_of(text), published, &reading);
	assert_int_equal(reading.events.count, 1);
	return reading.events.rows[0];
}

static void facts_know_the_edition(void **state)
{
	day_t day = day_from_civil(2023, 11, 10);
	struct arena arena = {0};
	struct road road;
	struct event event;

	(void)state;
	road_open(&road, facts);
	event = only(&road, &arena,
		"Kites flew at this week's World Kite Conference.", day);
	assert_true(str_eq(event.title, STR("2023 World Kite Conference")));
	assert_int_equal(event.days.earliest, day_from_civil(2023, 11, 8));
	event = only(&road, &arena,
		"The World Kite Conference drew many people.", DAY_NONE);
	assert_int_equal(event.fact, FACT_NO_ROW);
	assert_int_equal(event.days.earliest, DAY_NONE);
	event = only(&road, &arena,
		"The 2024 World Kite Conference will be held in Weifang.", day);
	assert_int_equal(event.days.earliest, day_from_civil(2024, 11, 19));
	road_close(&road);
	arena_release(&arena);
}

static void a_clause_keeps_the_texts_own_days(void **state)
{
	struct arena arena = {0};
	struct road road;
	struct event event;

	(void)state;
	road_open(&road, facts);
	event = only(&road, &arena,
		"Last month, Peru launched the Open Sky Charter with pomp.",
		day_from_civil(2023, 11, 10));
	assert_true(str_starts(
		event.title, STR("Peru launched the Open Sky Charter")));
	assert_int_not_equal(event.fact, FACT_NO_ROW);
	assert_int_equal(event.days.earliest, day_from_civil(2023, 10, 1));
	assert_int_equal(event.days.latest, day_from_civil(2023, 10, 31));
	road_close(&road);
	arena_release(&arena);
}

/* Whatever is cut off where, rows stay inside the text. */
static void survives_cut_text(void **state)
{
	static const char text[] =
		"On Friday, Smith (34, of “Hull”, who - in May, 2023; was "
		"jailed and and (freed), a man, a boy and, 2023 of of the Cup "
		"at the 2023 Cup of Nations 2023 on May 3, 's ' '' will be to "
		"at least up to more than 12 killed by the, by by on Friday";
	struct arena arena = {0};
	struct road road;

	(void)state;
	road_open(&road, facts);
	for (size_t cut = 0; cut < sizeof(text); cut++) {
		struct reading reading;

		if (((uint8_t)text[cut] & 0xC0) == 0x80)
			continue; /* inside a character */
		road_read(&road, &arena, STR("a.txt"), str_from(text, cut),
			day_from_civil(2024, 7, 10), &reading);
		ROWS_EACH (struct event, event, reading.events)
			assert_true(event->span.start < event->span.end &&
				    event->span.end <= cut);
		arena_reset(&arena);
	}
	road_close(&road);
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_case),
		cmocka_unit_test(facts_know_the_edition),
		cmocka_unit_test(a_clause_keeps_the_texts_own_days),
		cmocka_unit_test(survives_cut_text),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
