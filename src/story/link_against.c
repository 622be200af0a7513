#include "story/link_case.h"

#include "story/descent.h"

/* How many values that stand in the same places must differ for a form. */
static uint32_t form_values(const struct evidence *e, uint32_t percent)
{
	bool few = is_few_lines(e);

	if (percent >= FORM_SURE_PERCENT ||
		(few && percent >= FORM_FEW_PERCENT))
		return few && percent >= FORM_DOUBT_PERCENT ? 1
							    : FORM_VALUES - 1;
	return FORM_VALUES;
}

/* Similar sentences with other names, numbers and days in them. */
bool case_is_form(const struct case_file *file)
{
	const struct evidence *e = file->evidence;
	uint32_t places = e->agree + e->swapped;
	uint32_t percent = places ? e->swapped * 100 / places : 0;
	bool other_numbers = e->numbers.least >= FORM_NUMBERS &&
			     shared_percent(&e->numbers) < NUMBERS_PERCENT &&
			     e->names.weight < NAMES_WEIGHT &&
			     e->swapped >= FORM_NUMBER_VALUES;

	if (!other_numbers &&
		(e->swapped < form_values(e, percent) ||
			(!is_few_lines(e) && percent < FORM_DOUBT_PERCENT)))
		return false;
	if (!other_numbers && !is_few_lines(e) && percent < FORM_PERCENT &&
		e->days.weight > 0)
		return false;
	because_add(file,
		"the sentences are alike, but %" PRIu32 " of %" PRIu32
		" names, numbers and days in them differ",
		e->swapped, places);
	return true;
}

/* A form that is filled in for another: each headline names somebody whom the
 * other story does not know, and values in copied sentences differ; or the next
 * day's, in which hardly a name stands. */
bool case_is_of_another(const struct case_file *file)
{
	const struct evidence *e = file->evidence;
	bool parties = e->strange[0] && e->strange[1];
	bool next_day = e->apart == 1 && e->names.weight < SOME_NAMES;

	if (!e->duplicates || e->swapped < FORM_SWAPPED ||
		e->swapped * LATE_AGREE <= e->agree || !(parties || next_day))
		return false;
	because_add(file,
		"copied sentences have other names, numbers and days in them");
	return true;
}

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

/* What speaks for one story however late it comes: the other house is
 * credited, or most of what was told is told again. */
static bool is_retold(const struct case_file *file)
{
	const struct evidence *e = file->evidence;

	return is_credited(file->a, file->b) ||
	       (e->apart <= FAR_DAYS && e->numbers.least >= NAME_WEIGHT &&
		       shared_percent(&e->numbers) >= COPY_MOST_PERCENT &&
		       e->names.weight >= NAME_WEIGHT &&
		       e->swapped * YEARLESS_AGREE <= e->agree);
}

/* The same sentences on another day with other numbers, or just a few lines.
 * Names in plenty say that it is the same story for some days, and no longer.
 */
bool case_is_later_issue(const struct case_file *file)
{
	const struct evidence *e = file->evidence;
	bool few = is_few_lines(e) && e->apart > 1;
	bool numbers = e->numbers.least >= ANY_NUMBERS &&
		       shared_percent(&e->numbers) < NUMBERS_PERCENT;

	bool late = e->apart >= WEEK_DAYS ||
		    (e->apart > 1 && fewer(e->weights) <= NOTICE_WEIGHT);
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

/* Banks issue bonds, and funds pay dividends, in each other's words; of a few
 * lines only the headline may say who does. */
bool case_has_other_names(const struct evidence *e)
{
	uint32_t names = shared_percent(&e->names);
	uint32_t least = e->days.weight ? NAMES_PERCENT : COPY_NAMES;
	bool both = e->strange[0] && e->strange[1];

	/* Three rare names or more, most of all there are, tell of one thing
	 * whatever the headlines say of it; unless a form has another one in
	 * the place of the one. */
	if (e->names.weight >= NAMES_WEIGHT && names >= HOUR_NAMES &&
		!(both && e->swapped && e->duplicates))
		return false;
	if (is_few_lines(e) && (both || ((e->strange[0] || e->strange[1]) &&
						names < STRANGE_NAMES)))
		return true;
	if (both && e->strange[0] + e->strange[1] > FORM_VALUES)
		return true;
	if (both && names < STRANGE_NAMES)
		return more(e->same) < LATE_PERCENT;
	return e->names.least >= SOME_NAMES && names < least;
}

/* Two reports of one day on one company speak of other numbers. */
bool case_numbers_clash(const struct evidence *e)
{
	return e->numbers.least >= CLASH_NUMBERS &&
	       shared_percent(&e->numbers) < CLASH_PERCENT;
}

/* Each headline names somebody whom the other story does not know: two of a
 * topic, one of whom has raised a rating and the other lowered it. */
bool case_is_of_two_parties(const struct evidence *e)
{
	bool numbers = e->numbers.weight >= SUPPORT_NUMBERS &&
		       shared_percent(&e->numbers) >= SUPPORT_PERCENT;

	return !is_few_lines(e) && e->strange[0] && e->strange[1] && !numbers &&
	       (shared_percent(&e->words) < PARTY_WORDS ||
		       case_numbers_clash(e));
}

/* The next term that says anything; NULL: none is left. */
static const struct term *term_next(const struct terms *terms, uint32_t *at)
{
	while (*at < terms->count)
		if (terms->rows[(*at)++].weight > 0)
			return &terms->rows[*at - 1];
	return NULL;
}

/* The same headline, but for its numbers: "FURTHER 168 MLN HELP", "FURTHER 195
 * MLN HELP". */
bool case_has_other_figures(const struct case_file *file)
{
	const struct terms *a = &file->a->title_terms;
	const struct terms *b = &file->b->title_terms;
	uint32_t i = 0, j = 0, others = 0;

	if (file->a->notice || file->b->notice ||
		(more(file->evidence->same) >= LATE_PERCENT &&
			!is_few_lines(file->evidence)))
		return false;
	for (;;) {
		const struct term *mine = term_next(a, &i);
		const struct term *other = term_next(b, &j);

		if (!mine || !other) {
			if (mine || other || !others)
				return false;
			break;
		}
		if (mine->key == other->key)
			continue;
		if (mine->kind != TERM_NUMBER || other->kind != TERM_NUMBER)
			return false;
		others++;
	}
	because_add(file, "the headlines are alike, but have other numbers");
	return true;
}
