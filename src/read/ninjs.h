/*
 * ninjs (IPTC, 1.0 to 2.1): news in JSON. A file holds an article, or an array
 * of them, alone or as "items" of a delivery.
 */
#ifndef READ_NINJS_H
#define READ_NINJS_H

#include "read/item.h"
#include "read/json.h"

/* False where the value is nothing of that. What is no text (a picture, a
 * package without words) gives no item. Strings are copied to the arena. */
bool ninjs_read(
	struct arena *arena, const struct json *value, struct items *items);

#endif
