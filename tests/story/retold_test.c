#include "collected.h"

static const char wire[] =
	"Barge strikes lock gate at Quernhead\n\n"
	"Six people drowned on Monday when a barge laden with 340 tonnes of "
	"gravel struck the upper gate of Quernhead lock, the canal authority "
	"said. The skipper, Tobias Lunde, 58, said the engine of the Maid of "
	"Orrin would not go astern.\n\n"
	"A lock keeper, Hal Brezny, broke an arm as he jumped clear.\n";

/* The same sentence in other words, with another day. */
static const char copy[] =
	"Canal closed at Quernhead\n\n"
	"Six people drowned on Tuesday when a barge with 340 tonnes of gravel "
	"hit the upper gate at Quernhead lock, the authority said. The "
	"skipper, Tobias Lunde, 58, said the engine of the Maid of Orrin would "
	"not go astern.\n\n"
	"A lock keeper, Hal Brezny, broke an arm as he jumped clear.\n";

/* Another desk's, with the same event. */
static const char anew[] =
	"Boats wait above Ashlar Bridge\n\n"
	"Six people drowned on Monday at Quernhead, where divers searched the "
	"lock. Hal Brezny was taken to hospital in the Maid of Orrin's own "
	"boat; Tobias Lunde spent 340 minutes with the police.\n";

/* A copy that changed the words and the day is no second event. */
static void copies_tell_one_event(void **state)
{
	struct story story;
	const struct timeline_event *event;

	(void)state;
	story_open(&story);
	story_add(&story, "c.txt", copy, "2024-06-06", "Gazette", NULL);
	story_add(&story, "a.txt", wire, "2024-06-06", "Courier", NULL);
	story_add(&story, "b.txt", wire, "2024-06-07", "Herald", NULL);
	story_tell(&story);
	assert_int_equal(story.timeline.events.count, 1);
	event = &story.timeline.events.rows[0];
	assert_int_equal(event->reports, 3);
	assert_int_equal(event->origins, 1);
	assert_int_equal(event->status, STATUS_DISPUTED);
	/* Two say Monday, and one Tuesday. */
	assert_int_equal(event->days.earliest, day_from_civil(2024, 6, 3));
	story_close(&story);
}

/* Told anew without a credit it is another voice; with one it is not. */
static void tellings_are_origins(void **state)
{
	static const char *const credits[] = {NULL, "Courier"};

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		struct story story;

		story_open(&story);
		story_add(&story, "a.txt", wire, "2024-06-06", "Courier", NULL);
		story_add(&story, "b.txt", anew, "2024-06-06", "Herald",
			credits[i]);
		story_tell(&story);
		assert_int_equal(story.corpus.articles.rows[0].origin, 0);
		assert_int_equal(story.corpus.articles.rows[1].origin, i == 0);
		story_close(&story);
	}
}

/* Three that cite one another know what one of them knows. */
static void rings_are_one_origin(void **state)
{
	struct story story;

	(void)state;
	story_open(&story);
	story_add(&story, "a.txt", wire, "2024-06-06", "Courier", "Herald");
	story_add(&story, "b.txt", anew, "2024-06-06", "Herald", "Gazette");
	story_add(&story, "c.txt", copy, "2024-06-06", "Gazette", "Courier");
	story_tell(&story);
	for (uint32_t i = 0; i < 3; i++)
		assert_int_equal(story.corpus.articles.rows[i].origin, 0);
	story_close(&story);
}

/* However they were named, articles come in the order of their files. */
static void articles_are_sorted(void **state)
{
	struct story story;

	(void)state;
	story_open(&story);
	story_add(&story, "b.txt", anew, "2024-06-06", "Herald", NULL);
	story_add(&story, "a.txt", wire, "2024-06-06", "Courier", NULL);
	corpus_sort(&story.corpus);
	assert_true(story.corpus.events.count >= 2);
	assert_true(str_eq(story.corpus.articles.rows[0].path, STR("a.txt")));
	ROWS_EACH (struct corpus_event, event, story.corpus.events)
		assert_int_equal(event->article,
			str_find(event->excerpt.text, STR("divers"), 0) !=
				STR_NPOS);
	assert_int_equal(story.corpus.sketches.rows[0].identity, 1);
	story_close(&story);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(copies_tell_one_event),
		cmocka_unit_test(tellings_are_origins),
		cmocka_unit_test(rings_are_one_origin),
		cmocka_unit_test(articles_are_sorted),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
