/*
 * A flash: a headline that runs before its story, and is all there is of it.
 */
#include "story/link_case.h"

static bool title_has(const struct version *version, uint64_t key)
{
	ROWS_EACH (struct term, term, version->title_terms)
		if (term->key == key)
			return true;
	return false;
}

static bool has_term(const struct version *version, uint64_t key)
{
	if (trait_find(&version->traits, key))
		return true;
	return title_has(version, key);
}

/* A line that says what its headline says, and no more. A day is one term in
 * the text, and several in the headline. */
static bool is_headline_only(const struct version *version)
{
	const struct terms *terms = &version->passages.terms;
	uint32_t said = 0, all = 0;

	if (terms->count > FLASH_TERMS ||
		version->title_terms.count < FLASH_LEAST)
		return false;
	ROWS_EACH (struct term, term, *terms) {
		all += term->kind != TERM_DAY;
		said += term->kind != TERM_DAY && title_has(version, term->key);
	}
	return said * 100 >= all * FLASH_SAID;
}

/* What of a headline follows in the other. */
struct followed {
	uint32_t weight, all, rare, lone, numbers;
	bool other_number, other_subject;
};

/* "FEB 25": the text has it as one term, however it writes it. */
static bool is_of_date(const struct terms *title, uint32_t at)
{
	const struct term *term = &title->rows[at];

	return term->kind == TERM_DAY ||
	       (term->kind == TERM_NUMBER &&
		       ((at > 0 && term[-1].kind == TERM_DAY) ||
			       (at + 1 < title->count &&
				       term[1].kind == TERM_DAY)));
}

static struct followed followed_of(
	const struct terms *title, const struct version *other)
{
	/* A story may say in another form what is done, but not the next
	 * flash. */
	bool line = is_headline_only(other);
	uint16_t subject = line ? SUBJECT_WEIGHT : WEIGHT_RARE;
	uint32_t subjects = line ? SUBJECT_TERMS : 1;
	struct followed followed = {0};

	for (uint32_t i = 0; i < title->count; i++) {
		const struct term *term = &title->rows[i];
		bool found = has_term(other, term->key);
		bool rare = term->weight >= WEIGHT_RARE;

		if (is_of_date(title, i))
			continue;
		followed.all += term->weight;
		followed.weight += found ? term->weight : 0;
		followed.rare += rare;
		followed.lone += rare && !found;
		followed.numbers += term->kind == TERM_NUMBER;
		if (!found && term->kind == TERM_NUMBER)
			followed.other_number = true;
		if (!found && term->weight >= subject &&
			term->kind != TERM_NUMBER && i < subjects)
			followed.other_subject = true;
	}
	return followed;
}

/* Who acts stands first, and must be told of, as must every number; of many
 * rare words one may have been put in another way. */
static bool is_followed(const struct version *flash, const struct version *by)
{
	struct followed followed;
	uint32_t least = FLASH_PERCENT;

	if (!is_headline_only(flash))
		return false;
	followed = followed_of(&flash->title_terms, by);
	if (!followed.rare && !followed.numbers)
		least = FLASH_ALL_PERCENT;
	return !followed.other_number && !followed.other_subject &&
	       followed.lone * FLASH_RARE <= followed.rare &&
	       followed.all >= FLASH_WEIGHT &&
	       followed.weight * 100 >= followed.all * least;
}

bool case_is_flash(const struct case_file *file)
{
	const struct evidence *e = file->evidence;

	if (e->apart != 0 || e->minutes > FLASH_MINUTES ||
		(!is_followed(file->a, file->b) &&
			!is_followed(file->b, file->a)))
		return false;
	because_add(file, "one is a flash, and all of it is in the other");
	return true;
}

/* A line or two about one company, sent again in a while: a word is another,
 * but no number is. */
bool case_is_sent_again(const struct case_file *file)
{
	const struct evidence *e = file->evidence;

	if (!is_few_lines(e) || e->apart != 0 || e->minutes > FLASH_MINUTES ||
		(e->strange[0] && e->strange[1]) || !e->numbers.least ||
		!shared_all_numbers(e) || e->swapped > 1 ||
		more(e->same) < FLASH_PERCENT || !case_is_on_one_subject(file))
		return false;
	because_add(file, "the same few lines on one subject, sent again");
	return true;
}
