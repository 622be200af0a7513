#include "story/link_case.h"

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

/* The first term of a passage, or of a headline, that says anything. */
static const struct term *first_telling(const struct terms *terms)
{
	ROWS_EACH (struct term, term, *terms)
		if (term->weight)
			return term;
	return NULL;
}

/* Who its headline and its lead begin with; NULL: they begin otherwise, or
 * with nobody rare. */
static const struct term *subject_of(const struct version *version)
{
	const struct term *title = first_telling(&version->title_terms);
	const struct term *lead = first_telling(&version->passages.terms);

	return title && lead && title->key == lead->key &&
			       title->weight >= WEIGHT_RARE
		       ? title
		       : NULL;
}

/* Headline and lead of each begin with somebody else, whom one of the stories
 * does not know. */
static bool has_own_subjects(const struct case_file *file)
{
	const struct term *a = subject_of(file->a), *b = subject_of(file->b);

	return a && b && a->key != b->key &&
	       (!trait_find(&file->a->traits, b->key) ||
		       !trait_find(&file->b->traits, a->key));
}

/* A rare name at the head of its lead, whom the other does not know. */
static bool has_own_lead(
	const struct version *version, const struct version *other)
{
	const struct terms *terms = &version->passages.terms;
	uint32_t left = LEAD_TERMS;

	for (uint32_t i = 0; i < terms->count && left; i++) {
		const struct term *term = &terms->rows[i];

		left -= term->weight > 0;
		if (term->kind == TERM_NAME && term->weight >= WEIGHT_RARE &&
			!trait_find(&other->traits, term->key))
			return true;
	}
	return false;
}

/* Each lead begins with somebody else, one of whom its headline names, too;
 * and the figures are others. */
static bool has_own_leads(const struct case_file *file)
{
	const struct evidence *e = file->evidence;

	return more(e->strange) && e->numbers.least &&
	       shared_percent(&e->numbers) < NUMBERS_PERCENT &&
	       has_own_lead(file->a, file->b) && has_own_lead(file->b, file->a);
}

/* A form that is filled in for another: each headline names somebody whom the
 * other story does not know, and values in copied sentences differ; or the next
 * day's, in which hardly a name stands. */
bool case_is_of_another(const struct case_file *file)
{
	const struct evidence *e = file->evidence;
	bool parties =
		(e->strange[0] && e->strange[1]) ||
		(more(e->strange) >= SEVERAL_STRANGE && e->numbers.least &&
			shared_percent(&e->numbers) < COPY_MOST_PERCENT);
	bool next_day = e->apart == 1 && e->names.weight < SOME_NAMES;

	/* "Mthly div 6.5 cts": of two funds of one house. */
	bool lines = is_few_lines(e) && e->strange[0] && e->strange[1] &&
		     e->swapped > 0;

	if (!lines &&
		(!e->duplicates || e->swapped < FORM_SWAPPED ||
			e->swapped * LATE_AGREE <= e->agree ||
			!(parties || next_day)) &&
		!(e->swapped && e->duplicates &&
			(has_own_subjects(file) || has_own_leads(file))))
		return false;
	because_add(file,
		"copied sentences have other names, numbers and days in them");
	return true;
}

/* The next term of a headline that says anything. */
static const struct term *subject_next(const struct terms *title, uint32_t *at)
{
	while (*at < title->count)
		if (title->rows[(*at)++].weight)
			return &title->rows[*at - 1];
	return NULL;
}

/* The headlines begin with one name: who a wire's report is about. */
bool case_is_on_one_subject(const struct case_file *file)
{
	uint32_t i = 0, j = 0, weight = 0;

	for (int word = 0; word < SUBJECT_TERMS; word++) {
		const struct term *mine =
			subject_next(&file->a->title_terms, &i);
		const struct term *other =
			subject_next(&file->b->title_terms, &j);

		if (!mine || !other || mine->key != other->key)
			break;
		weight += mine->weight;
	}
	return weight >= SUBJECT_LEAST;
}

/* Banks issue bonds, and funds pay dividends, in each other's words; of a few
 * lines only the headline may say who does. */
bool case_has_other_names(const struct case_file *file)
{
	const struct evidence *e = file->evidence;
	uint32_t names = shared_percent(&e->names);
	uint32_t least = e->days.weight ? NAMES_PERCENT : COPY_NAMES;
	bool both = e->strange[0] && e->strange[1];

	/* A line that was put in other words, and sent again. */
	if (e->names.weight >= NAMES_WEIGHT && names >= SAME_NAMES &&
		shared_all_numbers(e))
		return false;
	/* Three rare names or more, most of all there are, tell of one thing
	 * whatever the headlines say of it; unless a form has another one in
	 * the place of the one. */
	if (e->names.weight >= NAMES_WEIGHT && names >= HOUR_NAMES &&
		!(both && e->swapped && e->duplicates))
		return false;
	if (is_few_lines(e) && !case_is_on_one_subject(file) &&
		(both || ((e->strange[0] || e->strange[1]) &&
				 (names < STRANGE_NAMES ||
					 more(e->same) < COPY_MOST_PERCENT))))
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
 * topic, one of whom has raised a rating and the other lowered it; or a form
 * that both have filled in. */
bool case_is_of_two_parties(const struct case_file *file)
{
	const struct evidence *e = file->evidence;
	bool numbers = e->numbers.least >= SUPPORT_NUMBERS &&
		       shared_percent(&e->numbers) >= PARTY_NUMBERS;

	if (!e->strange[0] || !e->strange[1] || e->notice ||
		more(e->same) >= LATE_PERCENT)
		return false;
	/* In wholly other words, with many names in common; or within a day or
	 * two with some of the names, the numbers and the words. */
	if (!e->duplicates && !e->swapped &&
		e->rare_names.weight >=
			(e->apart <= 1 ? MANY_NAMES : SOON_NAMES) &&
		shared_percent(&e->rare_names) >= MOST_NAMES)
		return false;
	if (!e->duplicates && e->swapped <= 1 && e->apart >= 0 &&
		e->apart <= PARTY_DAYS && !is_few_lines(e) &&
		e->rare_names.weight >= NAMES_WEIGHT &&
		shared_percent(&e->rare_names) + shared_percent(&e->numbers) +
				shared_percent(&e->rare_words) >=
			PARTY_PERCENT)
		return false;
	if (e->apart <= 1 &&
		((case_is_on_one_subject(file) && fewer(e->strange) == 1 &&
			 !case_numbers_clash(e)) ||
			(!is_few_lines(e) && numbers &&
				shared_percent(&e->names) >= HOUR_NAMES)))
		return false;
	return shared_percent(&e->names) < SAME_NAMES || !shared_all_numbers(e);
}

/* The words of a form are the same, and hardly a name is: another bond, on the
 * usual terms. */
bool case_is_filled_in(const struct evidence *e)
{
	uint32_t names = shared_percent(&e->names);
	uint32_t words = shared_percent(&e->words);

	return !is_few_lines(e) && e->names.least >= SOME_NAMES &&
	       words >= FORM_WORDS && names < STRANGE_NAMES &&
	       words >= names + FORM_WORDS_MORE &&
	       more(e->same) < COPY_MOST_PERCENT;
}
