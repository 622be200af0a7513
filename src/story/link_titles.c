/*
 * Whether the headlines say that two are of one series: the form is the same,
 * and something else stands in it.
 */
#include "story/link_case.h"

#include "story/headline.h"

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
		else if (term_is_figure(mine) && term_is_figure(other))
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

/* A line with its one number in the headline, and hours later another: a desk
 * mends what it said sooner. */
bool case_is_later_line(const struct case_file *file)
{
	const struct evidence *e = file->evidence;

	if (!is_few_lines(e) || e->notice || e->numbers.weight ||
		!e->numbers.least ||
		(e->apart < 1 && e->minutes <= FLASH_MINUTES) ||
		!has_number(file->a, 0) || !has_number(file->b, 0) ||
		shares_number(file->a, file->b))
		return false;
	because_add(file, "a later line with another number");
	return true;
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

/* --- another place or name in the same form */

enum {
	FORM_TERMS = 24, /* of a headline that are looked at */
	FORM_RUN = 4,    /* terms at most that stand for others */
	FORM_KEPT = 2,   /* ... beside as many that are the same */
	ALIKE_BYTES = 3, /* of two spellings of one name */
	TITLE_BYTES = 160
};

struct form {
	const struct term *rows[FORM_TERMS];
	uint32_t count;
};

/* What is said beside figures. */
static struct form form_of(const struct terms *title)
{
	struct form form = {.count = 0};

	ROWS_EACH (struct term, term, *title)
		if (term->weight && !term_is_figure(term) &&
			form.count < FORM_TERMS)
			form.rows[form.count++] = term;
	return form;
}

/* Leaves what stands between the terms that both begin and end with; how many
 * those are. */
static uint32_t forms_cut(struct form *a, struct form *b, uint32_t *first)
{
	uint32_t least = a->count < b->count ? a->count : b->count;
	uint32_t head = 0, end = 0;

	while (head < least && a->rows[head]->key == b->rows[head]->key)
		head++;
	while (end < least - head && a->rows[a->count - 1 - end]->key ==
					     b->rows[b->count - 1 - end]->key)
		end++;
	a->count -= end;
	b->count -= end;
	*first = head;
	return end ? head + end : 0;
}

/* The next word; empty behind the last. */
static struct str word_next(struct str title, size_t *at)
{
	size_t from;

	while (*at < title.len && !char_is_alpha(title.ptr[*at]))
		(*at)++;
	for (from = *at; *at < title.len && char_is_alpha(title.ptr[*at]);)
		(*at)++;
	return str_cut(title, from, *at);
}

/* In singular and plural. */
static bool is_same_word(struct str a, struct str b)
{
	struct str more = a.len > b.len ? a : b, less = a.len > b.len ? b : a;

	return str_starts_fold(more, less) &&
	       (more.len == less.len ||
		       (more.len == less.len + 1 &&
			       (more.ptr[less.len] | 32) == 's'));
}

/* A word that is not in the title, but begins as one of its words does. */
static bool has_spelling(struct str title, struct str word)
{
	size_t at = 0;
	struct str other;
	bool found = false;

	while ((other = word_next(title, &at)).len) {
		if (is_same_word(other, word))
			return false;
		found |= str_starts_fold(other, str_cut(word, 0, ALIKE_BYTES));
	}
	return found;
}

/* "INT'L" in the one headline, "INTERNATIONAL" in the other. */
static bool are_spelt_otherwise(struct str a, struct str b)
{
	size_t at = 0;
	struct str word;

	a = str_cut(a, 0, TITLE_BYTES);
	b = str_cut(b, 0, TITLE_BYTES);
	while ((word = word_next(a, &at)).len)
		if (word.len >= ALIKE_BYTES && has_spelling(b, word))
			return true;
	return false;
}

static bool is_known(const struct version *version, uint64_t key)
{
	if (trait_find(&version->traits, key))
		return true;
	ROWS_EACH (struct term, term, version->title_terms)
		if (term->key == key)
			return true;
	return false;
}

/* Whether what stands in the headline of the one is nowhere in the other. */
static bool has_own_word(
	const struct form *form, const struct version *other, uint32_t first)
{
	for (uint32_t i = first; i < form->count; i++)
		if (!is_known(other, form->rows[i]->key))
			return true;
	return false;
}

/* The market of another place, or the bond of another bank: one headline, but
 * for who or where, and with figures of its own. */
bool case_is_of_other_place(const struct case_file *file)
{
	const struct evidence *e = file->evidence;
	struct form a = form_of(&file->a->title_terms);
	struct form b = form_of(&file->b->title_terms);
	uint32_t numbers = shared_percent(&e->numbers), first;
	bool figures = e->swapped || (e->numbers.least && numbers < 100);

	/* A price in both headlines, or nothing but prices. */
	bool prices =
		e->tables || (has_number(file->a, 0) && has_number(file->b, 0));

	bool own =
		e->numbers.least >= FORM_NUMBERS && numbers < NUMBERS_PERCENT;

	/* In words of their own nothing stands for anything. */
	bool told = !is_few_lines(e) && !e->duplicates && !e->swapped;

	if (e->notice || told || !figures ||
		!(own || (is_few_lines(e) && prices)) ||
		forms_cut(&a, &b, &first) < FORM_KEPT ||
		a.count > first + FORM_RUN || b.count > first + FORM_RUN ||
		!has_own_word(&a, file->b, first) ||
		!has_own_word(&b, file->a, first) ||
		are_spelt_otherwise(file->a->title, file->b->title))
		return false;
	because_add(file, "the headlines are alike, but one tells of another "
			  "place or name");
	return true;
}

static bool is_in_text(const struct version *version, uint64_t key)
{
	ROWS_EACH (struct term, term, version->passages.terms)
		if (term->key == key)
			return true;
	return false;
}

/* What its headline and its text name, and nothing of the other does. */
static bool has_own_party(
	const struct version *version, const struct version *other)
{
	ROWS_EACH (struct term, term, version->title_terms)
		if (term->weight >= SUBJECT_WEIGHT && !term_is_figure(term) &&
			!is_known(other, term->key) &&
			is_in_text(version, term->key))
			return true;
	return false;
}

/* The same few lines, on the fund of one state and on that of another. */
bool case_is_of_other_party(const struct case_file *file)
{
	const struct evidence *e = file->evidence;

	if (!is_few_lines(e) || e->notice || e->apart > 0 ||
		more(e->same) < COPY_MOST_PERCENT || !more(e->strange) ||
		!has_own_party(file->a, file->b) ||
		!has_own_party(file->b, file->a) ||
		are_spelt_otherwise(file->a->title, file->b->title))
		return false;
	because_add(file, "headline and text of each name another");
	return true;
}
