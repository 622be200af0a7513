#include "story/name_rival.h"

#include "story/kind.h"
#include "story/versus.h"
#include "story/vocabulary.h"

enum {
	NAMES_MOST = 64,
	WORTH_FIRST = 24, /* beside the first name, which is worth 20 */
	FIRST_LEAST = 3,  /* letters */
	WORDS_MOST = 3,
	PAIRS_MOST = 40 /* of people that one of the two names */
};

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

/* People with a first and a family name whose family name the other version
 * has nowhere; each once. */
static bool side_make(const struct version *version,
	const struct version *other, struct side *side)
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
			str_find(other->article.text, row.last, 0) != STR_NPOS)
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

/* Whether the version has another person of that first name. */
static bool has_namesake(const struct side *side, const struct bearer *mine)
{
	for (uint32_t i = 0; i < side->count; i++)
		if (&side->names[i] != mine &&
			str_eq_fold(side->names[i].first, mine->first))
			return true;
	return false;
}

static void finding_put(struct arena *arena, const struct scenes *scenes,
	const struct bearer *mine, const struct bearer *other,
	struct findings *findings)
{
	const struct findings_between two = {
		arena, scenes->a, scenes->b, findings};

	finding_add(&two, FINDING_CONFLICT, KIND_NAME, mine->span, other->span,
		STR("the same first name in sentences that tell of the same, "
		    "and neither text has the other's family name"));
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

void names_compare(struct arena *arena, const struct scenes *scenes,
	struct findings *findings)
{
	struct side *a = arena_alloc_raw(arena, 2 * sizeof(*a)), *b = a + 1;

	/* Of many people some have the first name of another. */
	if (!side_make(scenes->a, scenes->b, a) ||
		!side_make(scenes->b, scenes->a, b) ||
		a->count * b->count > PAIRS_MOST)
		return;
	for (uint32_t i = 0; i < a->count; i++)
		for (uint32_t j = 0; j < b->count; j++)
			if (is_rival(scenes, &a->names[i], &b->names[j]) &&
				!has_namesake(a, &a->names[i]) &&
				!has_namesake(b, &b->names[j]))
				finding_put(arena, scenes, &a->names[i],
					&b->names[j], findings);
}
