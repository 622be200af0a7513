/*
 * Whether two are issues of one series: the same report of another day, month
 * or hour, or a digest of the day with a story that it is made of.
 */
#include "story/link_case.h"

#include "story/descent.h"
#include "story/edition.h"
#include "story/headline.h"

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

static bool is_figure(const struct term *term)
{
	return term->kind == TERM_NUMBER || term->kind == TERM_DAY;
}

/* "TIN RING - APRIL 7". */
static bool is_dated(const struct terms *title)
{
	for (uint32_t i = 1; i < title->count; i++)
		if (title->rows[i - 1].kind != title->rows[i].kind &&
			is_figure(&title->rows[i - 1]) &&
			is_figure(&title->rows[i]))
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
			(i == 0 || !is_figure(&title->rows[i - 1])) &&
			(i + 1 == title->count ||
				!is_figure(&title->rows[i + 1])))
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

/* The next term that says anything; NULL: none is left. */
static const struct term *term_next(const struct terms *terms, uint32_t *at)
{
	while (*at < terms->count)
		if (terms->rows[(*at)++].weight > 0)
			return &terms->rows[*at - 1];
	return NULL;
}

/* Copied within days as it is: its headline may have been changed. */
static bool is_mostly_copied(const struct case_file *file)
{
	return more(file->evidence->same) >= LATE_PERCENT &&
	       file->evidence->apart < WEEK_DAYS &&
	       !is_few_lines(file->evidence);
}

/* In how many terms two headlines of as many differ, the rest being the same:
 * in figures, and in words. False: they are two headlines. */
struct differing {
	uint32_t figures, words;
};

static bool differing_find(
	const struct case_file *file, struct differing *differing)
{
	const struct terms *a = &file->a->title_terms;
	const struct terms *b = &file->b->title_terms;
	uint32_t i = 0, j = 0, same = 0;

	*differing = (struct differing){0, 0};
	for (;;) {
		const struct term *mine = term_next(a, &i);
		const struct term *other = term_next(b, &j);

		if (!mine || !other)
			return !mine && !other && same > differing->words;
		if (mine->key == other->key)
			same++;
		else if (is_figure(mine) && is_figure(other))
			differing->figures++;
		else
			differing->words++;
	}
}

/* Hardly a number of many is in both. */
static bool has_other_numbers(const struct evidence *e)
{
	return e->numbers.least >= FORM_NUMBERS &&
	       shared_percent(&e->numbers) < CLASH_PERCENT;
}

/* The same headline, but for its numbers: "FURTHER 168 MLN HELP", "FURTHER 195
 * MLN HELP"; or for its month; or something went up in the one and down in the
 * other; or for one word ("GOLD", "SILVER"), with numbers of its own. */
bool case_has_other_figures(const struct case_file *file)
{
	struct differing differing;

	if (file->a->notice || file->b->notice || is_mostly_copied(file) ||
		!differing_find(file, &differing) || differing.words > 1)
		return false;
	if (differing.words &&
		!headlines_turn(file->a->title, file->b->title) &&
		!has_other_numbers(file->evidence))
		return false;
	if (!differing.words && !differing.figures)
		return false;
	because_add(file, differing.words
				  ? "the headlines are alike, but one tells of "
				    "something else, or of the opposite"
				  : "the headlines are alike, but have other "
				    "numbers or months");
	return true;
}

static bool has_number(const struct version *version, uint64_t key)
{
	ROWS_EACH (struct term, term, version->title_terms)
		if (term->kind == TERM_NUMBER && (!key || term->key == key))
			return true;
	return false;
}

static bool shares_number(const struct version *a, const struct version *b)
{
	ROWS_EACH (struct term, term, a->title_terms)
		if (term->kind == TERM_NUMBER && has_number(b, term->key))
			return true;
	return false;
}

/* "24 MLN OF HELP" in the morning, and "FURTHER 437 MLN" in the afternoon. */
bool case_is_further(const struct case_file *file)
{
	unsigned signs =
		headline_signs(file->a->title) ^ headline_signs(file->b->title);

	if (!(signs & HEADLINE_FURTHER) || file->evidence->notice ||
		!has_number(file->a, 0) || !has_number(file->b, 0) ||
		shares_number(file->a, file->b))
		return false;
	because_add(file, "the headline of one tells of a further number");
	return true;
}
