#include "report/screen.h"

#include "base/escape.h"
#include "base/width.h"

enum {
	WIDTH_DEFAULT = 80,
	WIDTH_LEAST = 40,
	ROOM_LEAST = 10 /* columns for text, however deep the margin */
};

void screen_init(
	struct screen *screen, struct buffer *out, uint32_t width, bool color)
{
	if (!width)
		width = WIDTH_DEFAULT;
	if (width < WIDTH_LEAST)
		width = WIDTH_LEAST;
	*screen = (struct screen){out, width, color, BUFFER_INIT, PLAIN};
}

void screen_release(struct screen *screen)
{
	buffer_release(&screen->line);
}

void screen_spaces(const struct screen *screen, size_t count)
{
	while (count--)
		buffer_add_char(screen->out, ' ');
}

void screen_put(const struct screen *screen, struct str text, enum style style)
{
	static const struct str codes[] = {
		[PLAIN] = STR_INIT(""),
		[STRONG] = STR_INIT("\x1b[1m"),
		[FAINT] = STR_INIT("\x1b[2m"),
		[DOUBT] = STR_INIT("\x1b[33m"),
		[CONFLICT] = STR_INIT("\x1b[1;31m"),
	};
	bool styled = screen->color && style != PLAIN;

	if (styled)
		buffer_add(screen->out, codes[style]);
	buffer_add(screen->out, text);
	if (styled)
		buffer_put(screen->out, "\x1b[0m");
}

void screen_heading(const struct screen *screen, struct str heading)
{
	buffer_add_char(screen->out, '\n');
	screen_put(screen, heading, STRONG);
	buffer_put(screen->out, "\n\n");
}

/* Control characters stand for styles in the line: text has none. */
void screen_turn(struct screen *screen, enum style style)
{
	buffer_add_char(&screen->line, (char)(style + 1));
}

static bool is_turn(char c)
{
	return c > 0 && c <= CONFLICT + 1;
}

/* A piece of the line, with the turns in it. */
static void put_turned(struct screen *screen, struct str text, enum style style)
{
	size_t from = 0;

	for (size_t at = 0; at <= text.len; at++) {
		if (at < text.len && !is_turn(text.ptr[at]))
			continue;
		if (at > from)
			screen_put(screen, str_cut(text, from, at),
				screen->turned != PLAIN ? screen->turned
							: style);
		if (at < text.len)
			screen->turned = (enum style)(text.ptr[at] - 1);
		from = at + 1;
	}
}

static size_t room_after(const struct screen *screen, size_t columns)
{
	return screen->width > columns + ROOM_LEAST ? screen->width - columns
						    : ROOM_LEAST;
}

void screen_wrapped(
	struct screen *screen, size_t from, size_t margin, enum style style)
{
	struct str rest = buffer_str(&screen->line);
	struct str line = width_line(&rest, room_after(screen, from));

	for (;;) {
		put_turned(screen, line, style);
		buffer_add_char(screen->out, '\n');
		if (!rest.len)
			break;
		line = width_line(&rest, room_after(screen, margin));
		screen_spaces(screen, margin);
	}
	buffer_clear(&screen->line);
	screen->turned = PLAIN;
}

void screen_paragraph(struct screen *screen, size_t margin, enum style style)
{
	screen_spaces(screen, margin);
	screen_wrapped(screen, margin, margin, style);
}

void screen_item(struct screen *screen, struct str mark, struct str text,
	size_t margin, enum style style)
{
	screen_spaces(screen, margin);
	buffer_add(screen->out, mark);
	buffer_add_char(screen->out, ' ');
	escape_plain(&screen->line, text);
	screen_wrapped(screen, margin + 2, margin + 2, style);
}

void screen_cut(struct screen *screen, size_t columns)
{
	struct str line = buffer_str(&screen->line);

	if (width_of(line) > columns)
		width_fit(screen->out, line, columns);
	else
		buffer_add(screen->out, line);
	buffer_clear(&screen->line);
}
