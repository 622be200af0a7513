#include "story/scene.h"

uint32_t scene_topic_worth(
	const struct said_topic *a, const struct said_topic *b)
{
	uint32_t weight = a->weight < b->weight ? a->weight : b->weight;

	return weight ? 8 + weight / 8 : 3;
}

uint32_t scene_worth(const struct version *a, uint32_t a_sentence,
	const struct version *b, uint32_t b_sentence)
{
	const struct said *mine = &a->said, *other = &b->said;
	const struct said_sentence *x = &mine->sentences.rows[a_sentence];
	const struct said_sentence *y = &other->sentences.rows[b_sentence];
	uint32_t i = x->topics, j = y->topics, worth = 0;

	while (i < x->topics_end && j < y->topics_end) {
		const struct said_topic *m = &mine->topics.rows[i];
		const struct said_topic *o = &other->topics.rows[j];

		if (m->key == o->key)
			worth += scene_topic_worth(m, o);
		i += m->key <= o->key;
		j += o->key <= m->key;
	}
	return worth;
}

uint32_t scenes_around(const struct scenes *scenes, uint32_t a, uint32_t b)
{
	uint32_t worth = scenes_worth(scenes, a, b), before = 0;

	if (a > 0 && b > 0)
		before = scenes_worth(scenes, a - 1, b - 1);
	if (a > 0 && scenes_worth(scenes, a - 1, b) > before)
		before = scenes_worth(scenes, a - 1, b);
	if (b > 0 && scenes_worth(scenes, a, b - 1) > before)
		before = scenes_worth(scenes, a, b - 1);
	return worth + before / 2;
}

/* --- making */

static struct keyed_rows topics_by_key(
	struct arena *arena, const struct said *said)
{
	struct keyed_rows keyed;

	keyed.count = 0;
	ROWS_ROOM(arena, &keyed, said->topics.count);
	for (uint32_t i = 0; i < said->topics.count; i++)
		*ROWS_ADD(arena, &keyed) =
			(struct keyed){said->topics.rows[i].key, i};
	keyed_sort(&keyed);
	return keyed;
}

/* The sentence of each topic. */
static uint8_t *topic_sentences(struct arena *arena, const struct said *said)
{
	uint8_t *sentences = arena_alloc_raw(arena, said->topics.count);

	for (uint32_t row = 0; row < said->sentences.count; row++)
		for (uint32_t i = said->sentences.rows[row].topics;
			i < said->sentences.rows[row].topics_end; i++)
			sentences[i] = (uint8_t)row;
	return sentences;
}

/* The topics of one key, of both. */
static void topics_meet(struct scenes *scenes, const uint8_t *const in[2],
	const struct keyed_rows *mine, const struct keyed_rows *other)
{
	const struct said *a = &scenes->a->said, *b = &scenes->b->said;

	ROWS_EACH (struct keyed, m, *mine)
		ROWS_EACH (struct keyed, o, *other)
			scenes->worth[in[0][m->row] * b->sentences.count +
				      in[1][o->row]] +=
				scene_topic_worth(&a->topics.rows[m->row],
					&b->topics.rows[o->row]);
}

/* Those of the key of the first. */
static struct keyed_rows keyed_run(const struct keyed_rows *keyed, uint32_t at)
{
	struct keyed_rows run = {keyed->rows + at, 0, 0};

	while (at + run.count < keyed->count &&
		run.rows[run.count].key == run.rows->key)
		run.count++;
	return run;
}

static void all_meet(struct scenes *scenes, const uint8_t *const in[2])
{
	const struct keyed_rows *a = &scenes->a_topics, *b = &scenes->b_topics;
	uint32_t i = 0, j = 0;

	while (i < a->count && j < b->count) {
		struct keyed_rows mine = keyed_run(a, i);
		struct keyed_rows other = keyed_run(b, j);
		uint64_t m = mine.rows->key, o = other.rows->key;

		if (m == o)
			topics_meet(scenes, in, &mine, &other);
		i += m <= o ? mine.count : 0;
		j += o <= m ? other.count : 0;
	}
}

static void bests_find(struct scenes *scenes)
{
	for (uint32_t i = 0; i < scenes->a->said.sentences.count; i++)
		for (uint32_t j = 0; j < scenes->b->said.sentences.count; j++) {
			uint32_t worth = scenes_worth(scenes, i, j);

			if (worth > scenes->best_a[i])
				scenes->best_a[i] = worth;
			if (worth > scenes->best_b[j])
				scenes->best_b[j] = worth;
		}
}

bool scenes_make(struct arena *arena, const struct version *a,
	const struct version *b, struct scenes *scenes)
{
	uint32_t a_count = a->said.sentences.count;
	uint32_t b_count = b->said.sentences.count;
	const uint8_t *in[2];

	*scenes = (struct scenes){.a = a, .b = b};
	if (a_count > SCENES_MOST || b_count > SCENES_MOST)
		return false;
	scenes->a_topics = topics_by_key(arena, &a->said);
	scenes->b_topics = topics_by_key(arena, &b->said);
	scenes->worth =
		arena_alloc(arena, a_count * b_count * sizeof(*scenes->worth));
	in[0] = topic_sentences(arena, &a->said);
	in[1] = topic_sentences(arena, &b->said);
	all_meet(scenes, in);
	bests_find(scenes);
	return true;
}

uint32_t scenes_ends(const struct scenes *scenes, uint32_t a, uint32_t b)
{
	uint32_t worth = scenes_worth(scenes, a, b), ends = 0;

	ends += scenes->best_a[a] == worth;
	ends += scenes->best_b[b] == worth;
	return ends;
}

uint32_t scene_of(const struct version *version, uint32_t offset)
{
	const struct said_sentences *sentences = &version->said.sentences;
	uint32_t low = 0, high = sentences->count;

	while (low < high) {
		uint32_t mid = low + (high - low) / 2;

		if (sentences->rows[mid].span.end <= offset)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}
