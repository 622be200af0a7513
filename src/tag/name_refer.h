/*
 * Whom "he" and "the company" mean: only where the sentences before leave no
 * choice. Otherwise the row's head stays NAME_NO_ROW.
 */
#ifndef TAG_NAME_REFER_H
#define TAG_NAME_REFER_H

#include "tag/name_sign.h"

/* Behind names_link; one pass over the rows. */
void names_refer(const struct article *article, const struct tokens *tokens,
	const struct sentences *sentences, const struct name_signs *signs,
	struct names *names);

#endif
