#include "story/scene.h"

uint32_t scene_topic_worth(
	const struct said_topic *a, const struct said_topic *b)
{
	uint32_t weight = a->weight < b->weight ? a->weight : b->weight;

	return weight ? 8 + weight / 8 : 3;
}

uint32_t scenes_worth(const struct scenes *scenes, uint32_t a, uint32_t b)
{
	const struct said *mine = &scenes->a->said, *other = &scenes->b->said;
	const struct said_sentence *x = &mine->sentences.rows[a];
	const struct said_sentence *y = &other->sentences.rows[b];
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

bool scenes_make(
	const struct version *a, const struct version *b, struct scenes *scenes)
{
	uint32_t a_count = a->said.sentences.count;
	uint32_t b_count = b->said.sentences.count;

	*scenes = (struct scenes){.a = a, .b = b};
	if (a_count > SCENES_MOST || b_count > SCENES_MOST)
		return false;
	for (uint32_t i = 0; i < a_count; i++)
		for (uint32_t j = 0; j < b_count; j++) {
			uint32_t worth = scenes_worth(scenes, i, j);

			if (worth > scenes->best_a[i])
				scenes->best_a[i] = worth;
			if (worth > scenes->best_b[j])
				scenes->best_b[j] = worth;
		}
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
