/*
 * Reads figures; see tag/figure.h.
 */
#ifndef TAG_FIGURE_READ_H
#define TAG_FIGURE_READ_H

#include "tag/figure.h"

/*
 * Reads the figure that begins with token `at`, before `limit`; false where
 * there is none. Next to a currency (`money`) a letter is a scale: "£5m".
 */
bool figure_read(const struct reader *reader, uint32_t at, uint32_t limit,
	bool money, struct figure *figure);

#endif
