#include "story/rival_pair.h"

bool rival_slip_is_strong(enum slip slip)
{
	return slip == SLIP_DIGITS || slip == SLIP_SCALE || slip == SLIP_UNIT;
}

bool rival_pair_is_sole(
	const struct rivalry *rivalry, const struct rival_pair *pair)
{
	enum claim_class class =
		claim_class_of(rivalry_claim(&rivalry->a, pair->a));

	return rivalry_alone(&rivalry->a, class) == 1 &&
	       rivalry_alone(&rivalry->b, class) == 1;
}
