#include "../road.h"

#include "story/timeline.h"

static const char facts[] =
	"entities:\n"
	"  - {id: kites, name: World Kite Conference, kind: series}\n"
	"events:\n"
	"  - {id: kites-2023, title: 2023 World Kite Conference, series: "
	"kites,\n"
	"     when: 2023-11-08/2023-11-10, place: Weifang,\n"
	"     source: {title: t, url: 'https://example.org'}}\n"
	"  - {id: charter, title: Open Sky Charter, when: 2023-10-18,\n"
	"     source: {title: t, url: 'https://example.org'}}\n";

struct story {
	struct road road;
	struct arena arena;
	struct corpus corpus;
	struct timeline timeline;
};

static void story_open(struct story *story)
{
	*story = (struct story){0};
	road_open(&story->road, facts);
	corpus_init(&story->corpus);
}

static void story_close(struct story *story)
{
	corpus_release(&story->corpus);
	arena_release(&story->arena);
	road_close(&story->road);
}

/* An article, with whom it credits (NULL: nobody); published on a day. */
static void story_add(struct story *story, const char *path, const char *credit,
	int32_t year, int32_t month, int32_t day, const char *text)
{
	struct reading reading;

	road_read(&story->road, &story->arena, str_of(path), str_of(text),
		year ? day_from_civil(year, month, day) : DAY_NONE, &reading);
	reading.masthead.credits.count = 0;
	if (credit)
		*ROWS_ADD(&story->arena, &reading.masthead.credits) =
			str_of(credit);
	corpus_add(&story->corpus, &reading);
	arena_reset(&story->arena);
}

static void story_tell(struct story *story)
{
	struct timeline_choice choice = {.range = INTERVAL_NONE};

	timeline_make(
		&story->corpus, story->road.facts, &choice, &story->timeline);
}

static void one_event_of_two_reports(void **state)
{
	struct story story;
	const struct timeline_event *event;

	(void)state;
	story_open(&story);
	story_add(&story, "a.txt", NULL, 2024, 7, 10,
		"On Monday, Acme Cloud released the Condor Medical Model.");
	story_add(&story, "b.txt", NULL, 2024, 7, 11,
		"The Condor Medical Model was launched this week by Acme.");
	story_add(&story, "c.txt", NULL, 2024, 7, 11,
		"On Tuesday, police arrested two men in Leeds.");
	story_tell(&story);
	assert_int_equal(story.timeline.events.count, 2);
	event = &story.timeline.events.rows[0];
	assert_int_equal(event->reports, 2);
	assert_int_equal(event->origins, 2);
	assert_int_equal(event->days.earliest, day_from_civil(2024, 7, 8));
	assert_int_equal(event->days.latest, day_from_civil(2024, 7, 8));
	assert_int_equal(event->status, STATUS_CONFIRMED);
	assert_int_equal(event->conflicts.count, 0);
	assert_true(event->score > story.timeline.events.rows[1].score);
	story_close(&story);
}

static void copies_are_one_origin(void **state)
{
	static const char text[] =
		"The 2023 World Kite Conference was held on November 8-10.";
	struct story story;

	(void)state;
	story_open(&story);
	story_add(&story, "a.txt", "THE BAY DAILY", 2023, 11, 10, text);
	story_add(&story, "b.txt", "Bay Daily", 2023, 11, 11, text);
	story_add(&story, "c.txt", "Other News", 2023, 11, 11, text);
	story_add(&story, "d.txt", NULL, 2023, 11, 12, text);
	story_tell(&story);
	assert_int_equal(story.timeline.events.count, 1);
	assert_int_equal(story.timeline.events.rows[0].reports, 4);
	assert_int_equal(story.timeline.events.rows[0].origins, 3);
	story_close(&story);
}

static void the_facts_narrow_and_contradict(void **state)
{
	const struct timeline_event *event;
	const struct dispute *dispute;
	struct story story;

	(void)state;
	story_open(&story);
	story_add(&story, "a.txt", NULL, 2023, 11, 10,
		"Last month, Peru launched the Open Sky Charter.");
	story_tell(&story);
	event = &story.timeline.events.rows[0];
	assert_int_equal(event->days.earliest, day_from_civil(2023, 10, 18));
	assert_int_equal(event->status, STATUS_CONFIRMED);
	story_add(&story, "b.txt", NULL, 2023, 11, 10,
		"On 3 October, Peru launched the Open Sky Charter.");
	story_tell(&story);
	assert_int_equal(story.timeline.events.count, 1);
	event = &story.timeline.events.rows[0];
	assert_int_equal(event->status, STATUS_DISPUTED);
	assert_int_equal(event->conflicts.count, 1);
	assert_true(str_starts(
		event->conflicts.rows[0], STR("b.txt:1 says 2023-10-03")));
	assert_int_equal(event->disputes.count, 1);
	dispute = &event->disputes.rows[0];
	assert_int_equal(dispute->sides[0].article, ARTICLE_NONE);
	assert_true(str_eq(dispute->sides[0].value, STR("2023-10-18")));
	assert_int_equal(dispute->sides[1].article, 1);
	assert_true(str_eq(dispute->sides[1].value, STR("2023-10-03")));
	assert_true(
		str_eq(str_at(dispute->sides[1].text, dispute->sides[1].mark),
			STR("3 October")));
	story_close(&story);
}

/* A time is told only where all who tell one tell the same. */
static void times_that_agree(void **state)
{
	static const struct {
		const char *first, *second, *clock;
	} cases[] = {
		{"A train hit a bus at 7:15 a.m. on Monday.",
			"A train hit a bus on Monday.", "07:15"},
		{"A train hit a bus at 7:15 a.m. on Monday.",
			"A train hit a bus at 7:15 a.m. on Monday.", "07:15"},
		{"A train hit a bus at 7:15 a.m. on Monday.",
			"A train hit a bus at 8:15 a.m. on Monday.", ""},
		{"A train hit a bus on Monday morning.",
			"A train hit a bus on Monday.", ""},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct story story;

		story_open(&story);
		story_add(&story, "a.txt", NULL, 2024, 3, 6, cases[i].first);
		story_add(&story, "b.txt", NULL, 2024, 3, 6, cases[i].second);
		story_tell(&story);
		assert_int_equal(story.timeline.events.count, 1);
		assert_true(str_eq(story.timeline.events.rows[0].clock,
			str_of(cases[i].clock)));
		story_close(&story);
	}
}

/* White space is folded in what is kept, and the mark moves with it. */
static void words_are_kept_with_what_is_around_them(void **state)
{
	static const char text[] =
		"Rain fell.  It was cold.\n\n"
		"The square was empty. On  Monday, police\tarrested two men "
		"in Leeds. They were fined.";
	const struct corpus_event *source;
	struct story story;

	(void)state;
	for (int with = 0; with < 2; with++) {
		story_open(&story);
		story.corpus.context = with;
		story_add(&story, "a.txt", NULL, 2024, 7, 10, text);
		assert_int_equal(story.corpus.events.count, 1);
		source = &story.corpus.events.rows[0];
		assert_true(str_eq(source->excerpt.text,
			STR("On Monday, police arrested two men in Leeds.")));
		assert_true(str_eq(
			str_at(source->excerpt.text, source->excerpt.mark),
			STR("Monday")));
		assert_true(str_eq(source->excerpt.before,
			with ? STR("The square was empty.") : STR_NONE));
		assert_true(str_eq(source->excerpt.after,
			with ? STR("They were fined.") : STR_NONE));
		story_close(&story);
	}
}

static void undated_matter_borrows_nothing(void **state)
{
	struct story story;

	(void)state;
	story_open(&story);
	story_add(&story, "a.txt", NULL, 2023, 11, 10,
		"The World Kite Conference drew many people this week.");
	story_add(&story, "b.txt", NULL, 0, 0, 0,
		"The World Kite Conference drew many people.");
	story_tell(&story);
	assert_int_equal(story.timeline.events.count, 1);
	assert_int_equal(story.timeline.events.rows[0].reports, 1);
	assert_int_equal(story.timeline.undated.count, 1);
	assert_true(str_eq(
		story.timeline.undated.rows[0].precision, STR("unknown")));
	story_close(&story);
}

/* The id is of the event, not of how it was told. */
static void ids_outlive_an_edit(void **state)
{
	struct story before, after;

	(void)state;
	story_open(&before);
	story_open(&after);
	story_add(&before, "a.txt", NULL, 2024, 7, 10,
		"On Monday, Acme Cloud released the Condor Medical Model.");
	story_add(&after, "z.txt", NULL, 2024, 7, 10,
		"Acme Cloud on Monday unveiled its Condor Medical Model here.");
	story_tell(&before);
	story_tell(&after);
	assert_int_equal(after.timeline.events.count, 1);
	assert_true(str_eq(before.timeline.events.rows[0].id,
		after.timeline.events.rows[0].id));
	assert_false(str_eq(before.timeline.events.rows[0].title,
		after.timeline.events.rows[0].title));
	story_close(&before);
	story_close(&after);
}

static void the_most_important_days(void **state)
{
	struct timeline_choice choice = {.range = INTERVAL_NONE, .top = 1};
	struct story story;

	(void)state;
	story_open(&story);
	story_add(&story, "a.txt", NULL, 2024, 7, 10,
		"On Monday, a bomb killed ten people in Basra.\n\n"
		"On 3 May, police arrested two men in Basra.");
	story_add(&story, "b.txt", NULL, 2024, 7, 11,
		"A bomb killed ten people in Basra on Monday.");
	timeline_make(
		&story.corpus, story.road.facts, &choice, &story.timeline);
	assert_int_equal(story.timeline.events.count, 1);
	assert_int_equal(story.timeline.events.rows[0].days.earliest,
		day_from_civil(2024, 7, 8));
	choice = (struct timeline_choice){.range = {day_from_civil(2024, 5, 1),
						  day_from_civil(2024, 6, 1)}};
	timeline_make(
		&story.corpus, story.road.facts, &choice, &story.timeline);
	assert_int_equal(story.timeline.events.count, 1);
	assert_int_equal(story.timeline.events.rows[0].days.earliest,
		day_from_civil(2024, 5, 3));
	story_close(&story);
}

static void fire_open(struct story *story, uint32_t top)
{
	static const char wire[] =
		"Nobody in Basra has forgotten the fire of 3 May 2024, least "
		"of all those who fled.";
	struct timeline_choice choice = {.range = INTERVAL_NONE, .top = top};

	story_open(story);
	story->corpus.refers = true;
	story_add(story, "a.txt", "Bay Daily", 2024, 7, 10, wire);
	story_add(story, "b.txt", "Hill Post", 2024, 7, 11,
		"The blaze of 3 May 2024 has left its mark on every street.");
	story_add(story, "c.txt", "Bay Daily", 2024, 7, 12, wire);
	/* A page's date that ran into the text is no title. */
	story_add(story, "e.txt", "Bay Daily", 2024, 7, 12,
		"3 May 2024 Share this page with a friend.");
	story_add(story, "d.txt", NULL, 2024, 7, 9,
		"On Monday, police arrested two men in Basra.");
	timeline_make(
		&story->corpus, story->road.facts, &choice, &story->timeline);
}

/* A day of which many speak matters although no event on it can be read; the
 * copies of one house are one voice. */
static void a_day_that_is_spoken_of(void **state)
{
	const struct timeline_event *event;
	struct story story;

	(void)state;
	fire_open(&story, 1);
	assert_int_equal(story.timeline.events.count, 1);
	event = &story.timeline.events.rows[0];
	assert_int_equal(event->days.earliest, day_from_civil(2024, 5, 3));
	assert_int_equal(event->reports, 4);
	assert_int_equal(event->origins, 2);
	assert_int_equal(event->sources.count, 4);
	assert_true(str_eq(event->title,
		STR("Nobody in Basra has forgotten the fire of 3 May 2024, "
		    "least of all those who fled")));
	assert_true(str_eq(
		event->because.rows[0], STR("4 articles of 2 origins speak of "
					    "this day, 2 of them three "
					    "days or more after it")));
	story_close(&story);
	fire_open(&story, 2);
	assert_int_equal(story.timeline.events.count, 2);
	story_close(&story);
	fire_open(&story, 0);
	assert_int_equal(story.timeline.events.count, 1);
	assert_int_equal(story.timeline.events.rows[0].days.earliest,
		day_from_civil(2024, 7, 8));
	story_close(&story);
}

static void nothing_makes_nothing(void **state)
{
	struct story story;

	(void)state;
	story_open(&story);
	story_tell(&story);
	assert_int_equal(story.timeline.events.count, 0);
	assert_int_equal(story.timeline.undated.count, 0);
	story_close(&story);
}

/* Nobody wrote down when the article appeared: what it counts from the day
 * that its own events allow is not as sure as those events. */
static void test_counted_from_inference_is_tentative(void **state)
{
	struct story story;

	(void)state;
	story_open(&story);
	story_add(&story, "a.txt", NULL, 0, 0, 0,
		"Kites to fly free\n\n"
		"Ministers on Wednesday unveiled the Open Sky Charter.\n\n"
		"Last week the harbour board opened a new pier.\n");
	story_tell(&story);
	assert_int_equal(story.timeline.events.count, 2);
	assert_int_equal(
		story.timeline.events.rows[0].status, STATUS_TENTATIVE);
	assert_int_equal(
		story.timeline.events.rows[1].status, STATUS_CONFIRMED);
	story_close(&story);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_counted_from_inference_is_tentative),
		cmocka_unit_test(one_event_of_two_reports),
		cmocka_unit_test(copies_are_one_origin),
		cmocka_unit_test(the_facts_narrow_and_contradict),
		cmocka_unit_test(times_that_agree),
		cmocka_unit_test(words_are_kept_with_what_is_around_them),
		cmocka_unit_test(undated_matter_borrows_nothing),
		cmocka_unit_test(ids_outlive_an_edit),
		cmocka_unit_test(the_most_important_days),
		cmocka_unit_test(a_day_that_is_spoken_of),
		cmocka_unit_test(nothing_makes_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
