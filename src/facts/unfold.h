/*
 * A calendar file made harmless for libical: lines unfolded, control
 * characters gone, only properties that are looked at, no long lines (on which
 * it is quadratic), no deep nesting (on which it overflows the stack), no END
 * without BEGIN (of which it complains on stderr).
 */
#ifndef FACTS_UNFOLD_H
#define FACTS_UNFOLD_H

#include "facts/sheet.h"

struct unfolded {
	struct buffer text; /* NUL-terminated; owned by the caller */
	struct {
		uint32_t *rows; /* lines at which events begin, in order */
		uint32_t count, room;
	} events;
	uint32_t lines; /* of the file */
};

/* False, and *error filled, where the file is no calendar or beyond a limit. */
bool calendar_unfold(struct arena *arena, struct str path, struct str ics,
	struct unfolded *unfolded, struct fc_error *error);

#endif
