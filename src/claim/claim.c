#include "claim/claim.h"

struct str claim_kind_name(enum claim_kind kind)
{
	static const struct str names[] = {
		[CLAIM_QUANTITY] = STR_INIT("quantity"),
		[CLAIM_DAYS] = STR_INIT("days"),
		[CLAIM_ROLE] = STR_INIT("role"),
		[CLAIM_NAME] = STR_INIT("name"),
		[CLAIM_PLACE] = STR_INIT("place"),
		[CLAIM_RANK] = STR_INIT("rank"),
	};

	return names[kind];
}
