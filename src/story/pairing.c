#include "story/pairing.h"

#include "story/align.h"
#include "story/link.h"

#include <stdio.h>
#include <stdlib.h>

/* Of one day, minute and text, they are side by side. */
uint32_t *twins_find(const struct sketches *sketches)
{
	uint32_t *twins = malloc((sketches->count + 1u) * sizeof(*twins));

	if (!twins) {
		fputs("factcheck: out of memory\n", stderr);
		abort();
	}
	for (uint32_t i = 0; i < sketches->count; i++)
		twins[i] =
			i > 0 && sketch_is_twin(&sketches->rows[twins[i - 1]],
					 &sketches->rows[i])
				? twins[i - 1]
				: i;
	return twins;
}

/* An article that is held against others; only some of them are worth to
 * compare their passages with its own. */
struct holder {
	const struct version *version;
	struct alignment *alignment; /* NULL until it is needed */
	struct arena *arena;
};

static enum relation pair_judge(
	struct holder *holder, const struct version *other, bool weak)
{
	const struct version *version = holder->version;
	struct evidence evidence;
	enum foresight foresight = link_foresee(other, version, &evidence);
	struct matches matches;
	struct link link;

	if (foresight == FORESEEN_COPY)
		return RELATION_IDENTICAL;
	if (foresight == FORESEEN_NONE && weak)
		return RELATION_UNRELATED;
	if (!holder->alignment)
		holder->alignment = alignment_new(holder->arena, version);
	alignment_find(holder->alignment, holder->arena, other, &matches);
	link_judge(other, version, &matches, &evidence, &link);
	return link.relation;
}

/* Where the verdict on a pair is kept, if it is. */
static struct verdict *verdict_at(
	struct pairing *pairing, uint32_t a, uint32_t b)
{
	uint64_t pair = ((uint64_t)a << 32 | b) * UINT64_C(0x9e3779b97f4a7c15);

	return &pairing->verdicts[(pair >> 32) % PAIRING_VERDICTS];
}

void pairing_judge(struct pairing *pairing, const struct sketches *sketches,
	const uint32_t *twins, const struct candidates *candidates, uint32_t a,
	struct arena *arena, struct pair_links *links)
{
	struct unpacked *unpacked = &pairing->unpacked;
	struct holder holder = {
		.version = unpacked_version(unpacked, sketches, twins[a]),
		.arena = &pairing->scratch};

	for (uint64_t i = candidates->first[a]; i < candidates->first[a + 1];
		i++) {
		uint32_t b = candidate_row(candidates, i);
		bool weak = candidate_is_weak(candidates, i);
		uint32_t twin = twins[b] | (weak ? CANDIDATE_WEAK : 0);
		struct verdict *verdict =
			verdict_at(pairing, twins[a] + 1, twin);

		if (verdict->a != twins[a] + 1 || verdict->b != twin)
			*verdict = (struct verdict){twins[a] + 1, twin,
				(uint8_t)pair_judge(&holder,
					unpacked_version(
						unpacked, sketches, twins[b]),
					weak)};
		if (verdict->relation != RELATION_UNRELATED)
			*ROWS_ADD(arena, links) =
				(struct pair_link){a, b, verdict->relation};
	}
	arena_reset(&pairing->scratch);
	unpacked_trim(unpacked);
}

void pairing_release(struct pairing *pairing)
{
	arena_release(&pairing->scratch);
	unpacked_release(&pairing->unpacked);
}
