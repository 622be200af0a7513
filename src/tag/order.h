/*
 * The order in which a house writes the day and the month of 03/04/2023, told
 * by where it is: rows of src/lang/<language>/order.def.
 */
#ifndef TAG_ORDER_H
#define TAG_ORDER_H

#include "base/str.h"

enum order { ORDER_UNKNOWN, ORDER_DAY, ORDER_MONTH };

/* What is known of a house; absent where not known. */
struct house {
	struct str language; /* en-GB */
	struct str url;
	struct str publisher;
	struct str place; /* of the dateline */
};

/* The order that the house keeps; *why is what told it and *what in its words,
 * both borrowed. Looked for in the language, then the URL, the publisher and
 * the place. */
enum order order_of(
	const struct house *house, const char **why, struct str *what);

#endif
