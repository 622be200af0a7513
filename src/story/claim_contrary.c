#include "story/claim_contrary.h"

#include "story/claim_denial.h"
#include "story/claim_side.h"
#include "story/claim_stage.h"

void contraries_compare(struct arena *arena, const struct version *a,
	const struct version *b, const struct scenes *scenes,
	struct findings *findings)
{
	struct opposition opposition =
		opposition_make(arena, a, b, scenes, findings);

	ROWS_EACH (struct said_phrase, phrase, a->said.phrases) {
		if (phrase->kind == SAID_DENIAL)
			denial_meet(&opposition, phrase, false);
		else if (!sides_meet(&opposition, phrase))
			stages_meet(&opposition, phrase);
	}
	stages_left(&opposition);
	ROWS_EACH (struct said_phrase, denied, b->said.phrases)
		if (denied->kind == SAID_DENIAL)
			denial_meet(&opposition, denied, true);
}
