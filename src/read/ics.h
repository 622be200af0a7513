/*
 * Content lines of a calendar file (RFC 5545, 3.1), as they stand: unfolded,
 * cut into name, parameters and value, with what is wrong with how they are
 * written. Nothing is repaired and nothing is left out, so that a checker can
 * speak of the file itself. Offline and without libical.
 */
#ifndef READ_ICS_H
#define READ_ICS_H

#include "base/rows.h"

/* What is wrong with how a line is written; a set. */
enum ics_flaw {
	ICS_BARE_LF = 1 << 0,         /* ends without a carriage return */
	ICS_LONG = 1 << 1,            /* more than 75 octets of the file */
	ICS_SPLIT_CHARACTER = 1 << 2, /* folded inside a UTF-8 sequence */
	ICS_CONTROL = 1 << 3,         /* a control character, or a lone CR */
	ICS_BAD_UTF8 = 1 << 4,
	ICS_NO_COLON = 1 << 5, /* no name and value */
	ICS_EMPTY = 1 << 6,
	ICS_BEGINS_FOLDED = 1 << 7 /* goes on where nothing was before */
};

struct ics_param {
	struct str name, value; /* without the quotes */
};

struct ics_line {
	uint32_t number; /* of the first line of the file it covers, from 1 */
	unsigned flaws;  /* enum ics_flaw */
	struct str text; /* unfolded */
	struct str name; /* as written; absent without a colon */
	struct str value;
	struct {
		struct ics_param *rows;
		uint32_t count, room;
	} params;
};
struct ics_lines ROWS_OF(struct ics_line);

/* Every line of the bytes. Borrows the bytes where a line is not folded. */
void ics_lines_read(
	struct arena *arena, struct str bytes, struct ics_lines *lines);

/* A parameter's value without regard to case of its name; absent without. */
struct str ics_param(const struct ics_line *line, struct str name);

/* Whether the line's name is that, without regard to case. */
bool ics_is(const struct ics_line *line, struct str name);

/* TEXT as it is meant: \n, \, and such undone. In the arena. */
struct str ics_text(struct arena *arena, struct str value);

#endif
