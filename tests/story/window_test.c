/* Articles without a day, dated by what they have in common with others. */
#include "collected.h"

#define LOCK                                                                   \
	"The skipper, Tobias Lunde, 58, said the engine of the Maid of Orrin " \
	"would not go astern.\n\n"                                             \
	"A lock keeper, Hal Brezny, broke an arm as he jumped clear of the "   \
	"gate at Quernhead.\n\n"
#define DROWNED(day)                                                           \
	"Six people drowned " day " when a barge laden with 340 tonnes of "    \
	"gravel struck the upper gate of Quernhead lock, the canal "           \
	"authority said.\n\n"
#define REOPENED(day)                                                          \
	"The canal authority reopened the lower gate of Quernhead lock " day   \
	" after divers had removed 340 tonnes of gravel.\n\n"

/* 3 June 2024 was a Monday, 6 June a Thursday. */
static const char dated[] =
	"Barge strikes lock gate\n\n" DROWNED("on Monday") LOCK;

/* What the timeline knows of the article at a path. */
static const struct corpus_article *article(
	const struct story *story, const char *path)
{
	ROWS_EACH (const struct corpus_article, row, story->corpus.articles)
		if (str_eq(row->path, str_of(path)))
			return row;
	fail();
	return NULL;
}

static const struct event *event(
	const struct story *story, const char *path, const char *words)
{
	ROWS_EACH (const struct corpus_event, row, story->corpus.events)
		if (str_eq(story->corpus.articles.rows[row->article].path,
			    str_of(path)) &&
			str_find(row->excerpt.text, str_of(words), 0) !=
				STR_NPOS)
			return &row->event;
	fail();
	return NULL;
}

static void assert_days(
	struct interval days, const char *earliest, const char *latest)
{
	assert_int_equal(days.earliest, day_read(str_of(earliest)));
	assert_int_equal(days.latest, day_read(str_of(latest)));
}

static void a_weekday_leaves_a_week(void **state)
{
	struct story story;
	const struct corpus_article *copy;

	(void)state;
	story_open(&story);
	story_add(&story, "a.txt", dated, "2024-06-06", "Courier", NULL);
	story_add(&story, "b.txt",
		"Six drown\n\n" DROWNED("on Monday") LOCK
		"The mayor of Quernhead opened a fund on Friday.\n\n"
		"The mayor closed the towpath on Monday.\n",
		NULL, NULL, NULL);
	story_tell(&story);
	copy = article(&story, "b.txt");
	assert_int_equal(copy->published.basis, BASIS_INFERRED);
	assert_int_equal(copy->published.value, DAY_NONE);
	assert_days(copy->published.days, "2024-06-03", "2024-06-09");
	assert_int_equal(copy->published.because.count, 3);
	assert_days(event(&story, "b.txt", "drowned")->days, "2024-06-03",
		"2024-06-03");
	/* The one Monday, but either of two Fridays. */
	assert_days(event(&story, "b.txt", "towpath")->days, "2024-06-03",
		"2024-06-03");
	assert_int_equal(
		event(&story, "b.txt", "fund")->days.earliest, DAY_NONE);
	story_close(&story);
}

static void yesterday_leaves_a_day(void **state)
{
	struct story story;
	const struct corpus_article *copy;

	(void)state;
	story_open(&story);
	story_add(&story, "a.txt", dated, "2024-06-06", "Courier", NULL);
	story_add(&story, "b.txt",
		"Six drown\n\n" DROWNED("yesterday") LOCK
		"The mayor of Quernhead opened a fund on Friday.\n",
		NULL, NULL, NULL);
	story_tell(&story);
	copy = article(&story, "b.txt");
	assert_int_equal(copy->published.value, day_from_civil(2024, 6, 4));
	assert_days(event(&story, "b.txt", "fund")->days, "2024-05-31",
		"2024-05-31");
	story_close(&story);
}

/* What has no passage in common with a dated article may have one with another
 * that is dated by it. */
static void windows_follow_on(void **state)
{
	struct story story;

	(void)state;
	story_open(&story);
	story_add(&story, "a.txt", dated, "2024-06-06", "Courier", NULL);
	story_add(&story, "b.txt",
		"Six drown\n\n" DROWNED("yesterday") REOPENED("today") LOCK,
		NULL, NULL, NULL);
	story_add(&story, "c.txt",
		"Lock gate reopened\n\n" REOPENED("yesterday") LOCK
		"Boats may pass by day.\n",
		NULL, NULL, NULL);
	story_tell(&story);
	assert_int_equal(article(&story, "c.txt")->published.value,
		day_from_civil(2024, 6, 5));
	story_close(&story);
}

/* Two copies give the passage two days: then it dates nothing. */
static void contradictions_date_nothing(void **state)
{
	struct story story;

	(void)state;
	story_open(&story);
	story_add(&story, "a.txt", dated, "2024-06-06", "Courier", NULL);
	story_add(&story, "b.txt", dated, "2024-06-13", "Herald", NULL);
	story_add(&story, "c.txt", dated, NULL, NULL, NULL);
	story_tell(&story);
	assert_int_equal(article(&story, "c.txt")->published.basis, BASIS_NONE);
	story_close(&story);
}

static void another_story_dates_nothing(void **state)
{
	struct story story;

	(void)state;
	story_open(&story);
	story_add(&story, "a.txt", dated, "2024-06-06", "Courier", NULL);
	story_add(&story, "b.txt",
		"Tram fares rise in Lowmarch\n\nThe council of Lowmarch raised "
		"tram fares on Monday by a tenth.\n\nIt means to buy six cars "
		"for the line to the harbour.\n",
		NULL, NULL, NULL);
	story_tell(&story);
	assert_int_equal(article(&story, "b.txt")->published.basis, BASIS_NONE);
	story_close(&story);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_weekday_leaves_a_week),
		cmocka_unit_test(yesterday_leaves_a_day),
		cmocka_unit_test(windows_follow_on),
		cmocka_unit_test(contradictions_date_nothing),
		cmocka_unit_test(another_story_dates_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
