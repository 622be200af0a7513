/*
 * Whether two are issues of one series: the same report of another day, month
 * or hour, or a digest of the day with a story that it is made of.
 */
#include "story/link_case.h"

#include "story/descent.h"
#include "story/edition.h"

/* The same table at another hour. */
bool case_is_later_table(const struct case_file *file)
{
	const struct evidence *e = file->evidence;

	if (!e->tables || e->apart < 0 ||
		(shared_percent(&e->numbers) >= TABLE_PERCENT &&
			e->duplicates && e->apart == 0 &&
			e->minutes < TABLE_HOURS * 60 && !e->swapped))
		return false;
	because_add(file, "tables with other numbers, or of another hour");
	return true;
}

/* "TIN RING - APRIL 7". */
static bool is_dated(const struct terms *title)
{
	for (uint32_t i = 1; i < title->count; i++)
		if (title->rows[i - 1].kind != title->rows[i].kind &&
			term_is_figure(&title->rows[i - 1]) &&
			term_is_figure(&title->rows[i]))
			return true;
	return false;
}

/* Prices under a date, or under nothing, without a sentence. */
static bool is_listing(const struct version *version)
{
	const struct terms *terms = &version->passages.terms;
	uint32_t light = 0;

	if (version->title_terms.count && !is_dated(&version->title_terms))
		return false;
	ROWS_EACH (struct term, term, *terms)
		light += !term->weight;
	return light * 100 < terms->count * LISTING_PERCENT;
}

static bool has_same_title(const struct case_file *file)
{
	const struct terms *a = &file->a->title_terms;
	const struct terms *b = &file->b->title_terms;
	bool same = a->count == b->count;

	for (uint32_t i = 0; same && i < a->count; i++)
		same = a->rows[i].key == b->rows[i].key;
	return same;
}

/* The listing of another thing, or of another hour. */
bool case_is_other_listing(const struct case_file *file)
{
	const struct evidence *e = file->evidence;

	if (e->notice || !is_listing(file->a) || !is_listing(file->b))
		return false;
	if (has_same_title(file) && e->apart == 0 &&
		e->minutes <= LISTING_MINUTES && more(e->same) >= LISTING_SAME)
		return false;
	because_add(file, "listings of other things, or of other hours");
	return true;
}

/* A month without a day in it, of which the report is; 0: none. */
static uint64_t period_of(const struct terms *title)
{
	for (uint32_t i = 0; i < title->count; i++)
		if (title->rows[i].kind == TERM_DAY &&
			(i == 0 || !term_is_figure(&title->rows[i - 1])) &&
			(i + 1 == title->count ||
				!term_is_figure(&title->rows[i + 1])))
			return title->rows[i].key;
	return 0;
}

/* Under the headline of another week; or of another month. */
bool case_is_of_other_period(const struct case_file *file)
{
	const struct evidence *e = file->evidence;
	uint64_t a = period_of(&file->a->title_terms);
	uint64_t b = period_of(&file->b->title_terms);
	bool titled = file->a->title_terms.count >= HEADLINE_LEAST &&
		      has_same_title(file);
	bool week = e->apart >= WEEK_DAYS && more(e->same) < LATE_PERCENT;
	bool changed = e->apart >= 1 && e->numbers.least >= FORM_NUMBERS &&
		       shared_percent(&e->numbers) < NUMBERS_PERCENT &&
		       e->swapped >= FORM_VALUES;

	if (e->notice || is_credited(file->a, file->b) ||
		!((titled && (week || changed)) ||
			(e->apart >= WEEK_DAYS && a && b && a != b)))
		return false;
	because_add(file, "the report of another week or month");
	return true;
}

/* What speaks for one story however late it comes: the other house is
 * credited, or most of what was told is told again. */
static bool is_retold(const struct case_file *file)
{
	const struct evidence *e = file->evidence;
	bool late = e->apart >= WEEK_DAYS;

	if (late && is_few_lines(e) &&
		(e->swapped || more(e->same) < COPY_ALL_PERCENT))
		return false;
	return is_credited(file->a, file->b) || case_is_put_off(e) ||
	       (e->apart <= FAR_DAYS && e->numbers.least >= NAME_WEIGHT &&
		       shared_percent(&e->numbers) >= COPY_MOST_PERCENT &&
		       e->names.weight >= NAME_WEIGHT &&
		       e->swapped * (late ? LATE_AGREE : YEARLESS_AGREE) <=
			       e->agree);
}

/* The same sentences on another day with other numbers, or just a few lines.
 * Names in plenty say that it is the same story for some days, and no longer.
 */
bool case_is_later_issue(const struct case_file *file)
{
	const struct evidence *e = file->evidence;
	bool few = is_few_lines(e) && e->apart > 1;
	bool late = e->apart >= WEEK_DAYS ||
		    (e->apart > 1 && fewer(e->weights) <= NOTICE_WEIGHT);
	uint32_t least =
		e->apart >= WEEK_DAYS ? COPY_MOST_PERCENT : NUMBERS_PERCENT;
	bool numbers = e->numbers.least >= ANY_NUMBERS &&
		       shared_percent(&e->numbers) < least;
	bool changed = late && e->swapped * LATE_AGREE > e->agree;

	if (e->apart < 1 || !e->duplicates || (!numbers && !few && !changed) ||
		(!few && !late && e->names.weight >= NAMES_WEIGHT) ||
		is_retold(file))
		return false;
	because_add(file,
		"published %" PRId32 " day%s apart with similar sentences%s",
		e->apart, e->apart == 1 ? "" : "s",
		numbers   ? " but other numbers"
		: changed ? " but other names, numbers and days"
			  : ", which are few");
	return true;
}

/* Hardly a number is left of a report that is given in the same words on
 * another day; or of a line or two any value is another one. */
bool case_is_next_report(const struct case_file *file)
{
	const struct evidence *e = file->evidence;
	uint32_t words = e->apart > 1 ? NEXT_LATE_WORDS : NEXT_WORDS;
	bool line = is_few_lines(e) && e->swapped;
	bool other = e->numbers.least >= SOME_NAMES &&
		     shared_percent(&e->numbers) < NEXT_NUMBERS &&
		     shared_percent(&e->words) >= words;

	if (e->apart < 1 || file->a->notice || file->b->notice ||
		!(line || other))
		return false;
	because_add(file, "the report of another day, with other %s",
		line ? "values" : "numbers");
	return true;
}

/* One thing that happened has so many names, or most of its text is told
 * again: other numbers are in sentences of their own. */
static bool is_one_thing(const struct evidence *e)
{
	bool named = e->names.weight >= SEVERAL_NAMES &&
		     shared_percent(&e->names) >= COPY_ALL_PERCENT;

	if (named && !e->duplicates && e->swapped <= 1)
		return true;
	return e->apart <= 1 && (named || more(e->same) >= COPY_MOST_PERCENT) &&
	       e->swapped * YEARLESS_AGREE <= e->agree;
}

/* What was told in these words before is told with figures of its own: two
 * loans of one bank, or a bond market at its opening and at its end. A copy
 * that was corrected keeps most of them. */
bool case_has_own_numbers(const struct case_file *file)
{
	const struct evidence *e = file->evidence;
	uint32_t numbers = shared_percent(&e->numbers);
	uint32_t words = shared_percent(&e->words);
	bool many = e->numbers.least >= OWN_NUMBERS;
	bool few = numbers < NEXT_NUMBERS && words >= FORM_WORDS;
	/* Two desks that tell one thing in words of their own share no
	 * sentence, but most of the names. */
	bool none = numbers < CLASH_PERCENT && words >= AFFAIR_WORDS &&
		    (e->duplicates || e->swapped ||
			    shared_percent(&e->names) < STRANGE_NAMES);
	/* Hardly a word is new on the next day, but most numbers are. */
	bool next = e->apart > 0 && numbers < NUMBERS_PERCENT &&
		    words >= SAME_NAMES;

	if (!many || file->a->notice || file->b->notice ||
		!(next || ((few || none) && !is_one_thing(e))))
		return false;
	because_add(file, "told in the same words with other numbers");
	return true;
}

/* A digest of the day, or the market at another hour; unless it is copied as
 * it is. */
bool case_is_other_edition(const struct case_file *file)
{
	struct edition a, b;

	if (more(file->evidence->same) >= LATE_PERCENT &&
		!file->evidence->tables)
		return false;
	a = edition_of(file->a->title);
	b = edition_of(file->b->title);
	if (a.digest || b.digest) {
		because_add(file, "a digest of many stories");
		return true;
	}
	if (!a.sessions || !b.sessions || (a.sessions & b.sessions))
		return false;
	because_add(file, "reports of other hours of a session");
	return true;
}
