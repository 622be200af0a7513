#include "story/opposition.h"

enum { TELLING = 60 }; /* the weight of a word that marks a place */

static void opponent_make(struct arena *arena, const struct version *version,
	struct opponent *opponent)
{
	const struct said *said = &version->said;

	*opponent = (struct opponent){.version = version};
	ROWS_ROOM(arena, &opponent->phrases, said->phrases.count);
	ROWS_ROOM(arena, &opponent->words, said->words.count);
	for (uint32_t i = 0; i < said->phrases.count; i++)
		*ROWS_ADD(arena, &opponent->phrases) =
			(struct keyed){said->phrases.rows[i].matter, i};
	for (uint32_t i = 0; i < said->words.count; i++)
		*ROWS_ADD(arena, &opponent->words) =
			(struct keyed){said->words.rows[i].key, i};
	keyed_sort(&opponent->phrases);
	keyed_sort(&opponent->words);
}

struct opposition opposition_make(struct arena *arena, const struct version *a,
	const struct version *b, const struct scenes *scenes,
	struct findings *findings)
{
	struct opposition opposition = {
		.arena = arena, .scenes = scenes, .findings = findings};

	opponent_make(arena, a, &opposition.a);
	opponent_make(arena, b, &opposition.b);
	return opposition;
}

const struct said_phrase *opponent_phrase(
	const struct opponent *opponent, uint32_t row)
{
	return &opponent->version->said.phrases.rows[row];
}

struct alike opposition_alike(
	const struct opposition *opposition, uint32_t a, uint32_t b)
{
	const struct said *mine = &opposition->a.version->said;
	const struct said *other = &opposition->b.version->said;
	const struct said_sentence *x = &mine->sentences.rows[a];
	const struct said_sentence *y = &other->sentences.rows[b];
	struct alike alike = {0, 0, false};
	uint32_t i = x->words, j = y->words;

	while (i < x->words_end && j < y->words_end) {
		const struct said_word *m = &mine->words.rows[i];
		const struct said_word *o = &other->words.rows[j];

		if (m->key == o->key && m->weight) {
			alike.worth += 8 + m->weight / 8u;
			alike.count++;
			alike.telling |= m->weight >= TELLING;
		}
		i += m->key <= o->key;
		j += m->key >= o->key;
	}
	return alike;
}

void opposition_put(struct opposition *opposition, enum finding_class class,
	enum kind kind, struct span a, struct span b, struct str why)
{
	const struct findings_between two = {opposition->arena,
		opposition->a.version, opposition->b.version,
		opposition->findings};

	finding_add(&two, class, kind, a, b, why);
}
