/*
 * A screen: text laid out in columns for a terminal. What is to be said next
 * is collected in `line`, escaped already; each function that puts it out
 * empties it again.
 */
#ifndef REPORT_SCREEN_H
#define REPORT_SCREEN_H

#include "base/buffer.h"

/* How text stands out where there is colour; never the only sign. */
enum style { PLAIN, STRONG, FAINT, DOUBT, CONFLICT };

struct screen {
	struct buffer *out;
	size_t width; /* columns */
	bool color;
	struct buffer line;
	enum style turned; /* what screen_turn set in the line last put out */
};

/* Of 80 columns where `width` is 0, of 40 at least. */
void screen_init(
	struct screen *screen, struct buffer *out, uint32_t width, bool color);
void screen_release(struct screen *screen);

void screen_spaces(const struct screen *screen, size_t count);

/* In the line, what follows has that style; PLAIN: that of the line again. It
 * takes no columns, and holds over line ends. */
void screen_turn(struct screen *screen, enum style style);

/* Text of ours, not wrapped. */
void screen_put(const struct screen *screen, struct str text, enum style style);

/* A heading with an empty line on either side. */
void screen_heading(const struct screen *screen, struct str heading);

/* The line, wrapped, from column `from`, where the cursor is already; the
 * lines after the first begin at column `margin`. */
void screen_wrapped(
	struct screen *screen, size_t from, size_t margin, enum style style);

/* The line as a paragraph of its own. */
void screen_paragraph(struct screen *screen, size_t margin, enum style style);

/* A mark of one column and, hanging beside it, text from outside. */
void screen_item(struct screen *screen, struct str mark, struct str text,
	size_t margin, enum style style);

/* The line up to `columns`, without a line end. */
void screen_cut(struct screen *screen, size_t columns);

#endif
