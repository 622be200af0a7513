#include "story/name_rival.h"

<<<<<<< HEAD
#include "story/claim_role.h"
=======
#include "base/distance.h"
#include "story/clue.h"
>>>>>>> bf0669f (name: tell of one family name with two first names)
#include "story/kind.h"
#include "story/versus.h"
#include "story/vocabulary.h"

enum {
	NAMES_MOST = 64,
<<<<<<< HEAD
	WORTH_FIRST = 24, /* beside the first name, which is worth 20 */
	WORTH_LAST = 20,  /* the family name itself */
	FIRST_LEAST = 3,  /* letters */
=======
	WORTH_FAMILY = 24, /* the family name is worth 20 of it */
	WORTH_FIRST = 24,  /* beside the first name, which is worth 20 */
	FIRST_LEAST = 3,   /* letters */
>>>>>>> bf0669f (name: tell of one family name with two first names)
	WORDS_MOST = 3,
	CROWD = 100,    /* pairs of people, of which some are of one name */
	PAIRS_MOST = 40 /* of people that one of the two names */
};

/* What of their names two have in common. */
enum shared { SHARED_FIRST, SHARED_LAST };

struct bearer {
	struct span span;
	struct str full, first, last;
	uint32_t sentence;
};

struct side {
	const struct version *version;
	uint32_t count;
	struct bearer names[NAMES_MOST];
};

static struct str first_word(struct str name)
{
	size_t at = str_find_char(name, ' ', 0);

	return at == STR_NPOS ? STR_NONE : str_cut(name, 0, at);
}

/* "Rosa Whitlam", and not "NHS Flu Board" or "End Quote Rosa Whitlam". */
static bool is_persons(const struct side *side, struct str full)
{
	const struct vocabulary *vocabulary = side->version->vocabulary;
	struct str rest = full;
	int words = 0;

	while (rest.ptr) {
		struct str word = str_split(&rest, ' ');

		if (word.len > 1 && char_is_upper(word.ptr[1]))
			return false;
		words++;
	}
	return words <= WORDS_MOST &&
	       vocabulary_find(vocabulary, first_word(full)).weight > 0;
}

static bool is_listed(const struct side *side, struct str full)
{
	for (uint32_t i = 0; i < side->count; i++)
		if (str_eq(side->names[i].full, full))
			return true;
	return false;
}

/* Whether a version has nothing of a name but what it shares with another. */
static bool is_left_alone(const struct version *other, const struct bearer *row,
	enum shared shared)
{
	struct str text = other->article.text;
	bool first = str_find(text, row->first, 0) != STR_NPOS;
	bool last = str_find(text, row->last, 0) != STR_NPOS;

	return shared == SHARED_FIRST ? !last : last && !first;
}

/* People with a first and a family name one of which the other version has
 * nowhere; each once. */
static bool side_make(const struct version *version,
	const struct version *other, enum shared shared, struct side *side)
{
	side->version = version;
	side->count = 0;
	ROWS_EACH (struct said_name, name, version->details.names) {
		struct bearer row = {.span = name->span, .full = name->full};

		row.first = first_word(name->full);
		row.last = str_last_word(name->full);
		if (!name->person || row.first.len < FIRST_LEAST ||
			str_find_char(row.first, '.', 0) != STR_NPOS ||
			!is_persons(side, name->full) ||
			is_listed(side, name->full) ||
			!is_left_alone(other, &row, shared))
			continue;
		row.sentence = scene_of(version, name->span.start);
		if (row.sentence >= version->said.sentences.count)
			continue;
		if (side->count == NAMES_MOST)
			return false;
		side->names[side->count++] = row;
	}
	return true;
}

/* Whether the version has another person of that name. */
static bool has_namesake(
	const struct side *side, const struct bearer *mine, enum shared shared)
{
	for (uint32_t i = 0; i < side->count; i++)
		if (&side->names[i] != mine &&
			(shared == SHARED_FIRST
					? str_eq_fold(side->names[i].first,
						  mine->first)
					: str_eq_fold(side->names[i].last,
						  mine->last)))
			return true;
	return false;
}

static void finding_put(struct arena *arena, const struct scenes *scenes,
	const struct bearer *mine, const struct bearer *other,
	enum shared shared, struct findings *findings)
{
	static const struct str why[] = {
		[SHARED_FIRST] = STR_INIT(
			"the same first name in sentences that tell of the "
			"same, and neither text has the other's family name"),
		[SHARED_LAST] = STR_INIT(
			"the same family name and nearly the same first name, "
			"and neither text has the other's"),
	};
	const struct findings_between two = {
		arena, scenes->a, scenes->b, findings};

	ROWS_EACH (struct finding, finding, *findings)
		if (finding->a.start < mine->span.end &&
			mine->span.start < finding->a.end)
			return;
	finding_add(&two, FINDING_CONFLICT, KIND_NAME, mine->span, other->span,
		why[shared]);
}

static bool is_rival(const struct scenes *scenes, const struct bearer *mine,
	const struct bearer *other)
{
	return str_eq_fold(mine->first, other->first) &&
	       versus_names(mine->full, other->full, true) ==
		       VERDICT_DISJOINT &&
	       scenes_around(scenes, mine->sentence, other->sentence) >=
		       WORTH_FIRST;
}

<<<<<<< HEAD
/* "Marisol Crane" and "Maribel Crane": one desk took the one for the other. */
static bool is_mistaken(const struct scenes *scenes, const struct bearer *mine,
	const struct bearer *other)
{
	enum { ALIKE = 2 }; /* letters at the beginning, or the last one */
	struct str a = mine->first, b = other->first;
	bool ends =
		char_lower(a.ptr[a.len - 1]) == char_lower(b.ptr[b.len - 1]);

	return str_eq_fold(mine->last, other->last) &&
	       char_lower(a.ptr[0]) == char_lower(b.ptr[0]) &&
	       (ends || str_starts_fold(a, str_cut(b, 0, ALIKE))) &&
	       given_names_differ(a, b) &&
	       scenes_around(scenes, mine->sentence, other->sentence) >=
		       WORTH_LAST;
}

static void shared_compare(struct arena *arena, const struct scenes *scenes,
	enum shared shared, struct findings *findings)
=======
/* --- one family name */

/* Whether a version has one first name with a family name. */
static bool is_sole_bearer(
	const struct version *version, const struct said_name *like)
{
	struct str last = str_last_word(like->full);

	ROWS_EACH (struct said_name, name, version->details.names)
		if (name->person && first_word(name->full).len &&
			str_eq_fold(str_last_word(name->full), last) &&
			!str_eq_fold(
				first_word(name->full), first_word(like->full)))
			return false;
	return true;
}

/* "Robert" and "Bob". */
static bool is_nickname(struct str a, struct str b)
{
	struct str rows = clue_words(CLUE_NICKNAME);

	while (rows.ptr) {
		struct str row = str_split(&rows, '|');
		int found = 0;

		while (row.ptr) {
			struct str name = str_split(&row, ' ');

			found += str_eq_fold(name, a) || str_eq_fold(name, b);
		}
		if (found == 2)
			return true;
	}
	return false;
}

/* "Fergus Macaskie" and "Hamish Macaskie". */
static bool is_other_first(struct str a, struct str b)
{
	enum { LETTERS = 2 };

	return a.len >= FIRST_LEAST && b.len >= FIRST_LEAST &&
	       str_find_char(a, '.', 0) == STR_NPOS &&
	       str_find_char(b, '.', 0) == STR_NPOS &&
	       !str_starts_fold(a, str_cut(b, 0, LETTERS)) &&
	       distance_of(a, b) > LETTERS && !is_nickname(a, b);
}

/* Whether a name is of one whom its version names so, and the other does not
 * know by the first name. */
static bool is_known_here(const struct version *version,
	const struct version *other, const struct said_name *name)
{
	struct str first = first_word(name->full);

	return name->person && first.len &&
	       str_find_char(str_at(version->article.text, name->span), ' ',
		       0) != STR_NPOS &&
	       vocabulary_find(version->vocabulary, str_last_word(name->full))
			       .weight >= WEIGHT_RARE &&
	       str_find(other->article.text, first, 0) == STR_NPOS &&
	       is_sole_bearer(version, name);
}

static bool is_one_person(const struct scenes *scenes,
	const struct said_name *mine, const struct said_name *other)
{
	uint32_t a = scene_of(scenes->a, mine->span.start);
	uint32_t b = scene_of(scenes->b, other->span.start);

	return str_eq_fold(
		       str_last_word(mine->full), str_last_word(other->full)) &&
	       is_other_first(
		       first_word(mine->full), first_word(other->full)) &&
	       a < scenes->a->said.sentences.count &&
	       b < scenes->b->said.sentences.count &&
	       scenes_around(scenes, a, b) >= WORTH_FAMILY;
}

/* Names of people with a first name, as often as they are told. */
static uint32_t people_count(const struct version *version)
{
	uint32_t count = 0;

	ROWS_EACH (struct said_name, name, version->details.names)
		count +=
			name->person && first_word(name->full).len &&
			str_find_char(str_at(version->article.text, name->span),
				' ', 0) != STR_NPOS;
	return count;
}

/* One family name with a first name in each, of one person in what they tell:
 * a spouse, a victim, a witness. */
static void families_compare(struct arena *arena, const struct scenes *scenes,
	struct findings *findings)
{
	const struct findings_between two = {
		arena, scenes->a, scenes->b, findings};

	if (people_count(scenes->a) * people_count(scenes->b) > CROWD)
		return;
	ROWS_EACH (struct said_name, mine, scenes->a->details.names) {
		if (!is_known_here(scenes->a, scenes->b, mine))
			continue;
		ROWS_EACH (struct said_name, other, scenes->b->details.names)
			if (is_one_person(scenes, mine, other) &&
				is_known_here(scenes->b, scenes->a, other)) {
				finding_add(&two, FINDING_CONFLICT, KIND_NAME,
					mine->span, other->span,
					STR("the same family name in sentences "
					    "that tell of the same, and "
					    "neither text has the other's "
					    "first name"));
				return;
			}
	}
}

void names_compare(struct arena *arena, const struct scenes *scenes,
	struct findings *findings)
>>>>>>> bf0669f (name: tell of one family name with two first names)
{
	struct side *a = arena_alloc_raw(arena, 2 * sizeof(*a)), *b = a + 1;

	families_compare(arena, scenes, findings);
	/* Of many people some have the first name of another. */
	if (!side_make(scenes->a, scenes->b, shared, a) ||
		!side_make(scenes->b, scenes->a, shared, b) ||
		a->count * b->count > PAIRS_MOST)
		return;
	for (uint32_t i = 0; i < a->count; i++)
		for (uint32_t j = 0; j < b->count; j++) {
			const struct bearer *x = &a->names[i];
			const struct bearer *y = &b->names[j];

			if ((shared == SHARED_FIRST
					    ? is_rival(scenes, x, y)
					    : is_mistaken(scenes, x, y)) &&
				!has_namesake(a, x, shared) &&
				!has_namesake(b, y, shared))
				finding_put(
					arena, scenes, x, y, shared, findings);
		}
}

void names_compare(struct arena *arena, const struct scenes *scenes,
	struct findings *findings)
{
	shared_compare(arena, scenes, SHARED_FIRST, findings);
	shared_compare(arena, scenes, SHARED_LAST, findings);
}
