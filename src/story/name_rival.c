#include "story/name_rival.h"

#include "story/claim_role.h"
#include "story/kind.h"
#include "story/versus.h"
#include "story/vocabulary.h"

enum {
	NAMES_MOST = 64,
	WORTH_FIRST = 24, /* beside the first name, which is worth 20 */
	WORTH_LAST = 20,  /* the family name itself */
	FIRST_LEAST = 3,  /* letters */
	WORDS_MOST = 3,
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

/* "Rosa Whitlam", and not "NHS Flu Board", "End Quote Rosa Whitlam" or, of
 * three words, what ends in a plural. */
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
	return (words < WORDS_MOST ||
		       (words == WORDS_MOST && !str_ends(full, STR("s")))) &&
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

/* Whether the version has another person of that name: of a family each is
 * named. */
static bool has_namesake(
	const struct side *side, const struct bearer *mine, enum shared shared)
{
	ROWS_EACH (struct said_name, name, side->version->details.names) {
		struct str first = first_word(name->full);

		if (name->person && first.len &&
			!str_eq(name->full, mine->full) &&
			(shared == SHARED_FIRST
					? str_eq_fold(first, mine->first)
					: str_eq_fold(str_last_word(name->full),
						  mine->last)))
			return true;
	}
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

/* "Cie" of "Compagnie", "Wm" of "William". */
static bool is_abbreviated(struct str longer, struct str shorter)
{
	size_t at = 0;

	if (shorter.len > longer.len) {
		struct str swap = longer;

		longer = shorter;
		shorter = swap;
	}
	for (size_t i = 0; i < longer.len && at < shorter.len; i++)
		at += char_lower(longer.ptr[i]) == char_lower(shorter.ptr[at]);
	return at == shorter.len;
}

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
	       given_names_differ(a, b) && !is_abbreviated(a, b) &&
	       scenes_around(scenes, mine->sentence, other->sentence) >=
		       WORTH_LAST;
}

static void shared_compare(struct arena *arena, const struct scenes *scenes,
	enum shared shared, struct findings *findings)
{
	struct side *a = arena_alloc_raw(arena, 2 * sizeof(*a)), *b = a + 1;

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
