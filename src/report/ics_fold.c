#include "report/ics_fold.h"

#include "base/escape.h"

enum { FOLD = 75 };

/* Where to end a line that begins at `at`: never inside a character, nor
 * beside a space, which some programs strip. */
static size_t fold_end(struct str s, size_t at, size_t room)
{
	size_t end = at + room;

	if (end >= s.len)
		return s.len;
	while (end > at + room / 2 &&
		(((uint8_t)s.ptr[end] & 0xc0) == 0x80 || s.ptr[end] == ' ' ||
			s.ptr[end - 1] == ' '))
		end--;
	if (end > at + room / 2)
		return end;
	for (end = at + room; ((uint8_t)s.ptr[end] & 0xc0) == 0x80;)
		end--;
	return end;
}

static void fold_line(struct buffer *out, struct str line)
{
	size_t at = fold_end(line, 0, FOLD);

	buffer_add(out, str_cut(line, 0, at));
	while (at < line.len) {
		size_t end = fold_end(line, at, FOLD - 1);

		buffer_put(out, "\r\n ");
		buffer_add(out, str_cut(line, at, end));
		at = end;
	}
	buffer_put(out, "\r\n");
}

/* An X- property is text as well, and libical leaves its separators bare. */
static void escape_separators(struct buffer *line)
{
	struct buffer escaped = BUFFER_INIT;

	for (size_t i = 0; i < line->len; i++) {
		if (line->ptr[i] == ',' || line->ptr[i] == ';')
			buffer_add_char(&escaped, '\\');
		buffer_add_char(&escaped, line->ptr[i]);
	}
	buffer_clear(line);
	buffer_add(line, buffer_str(&escaped));
	buffer_release(&escaped);
}

/* libical leaves a carriage return of its own where a line ends at a fold. */
static void add_without_returns(struct buffer *line, struct str text)
{
	for (size_t i = 0; i < text.len; i++)
		if (text.ptr[i] != '\r')
			buffer_add_char(line, text.ptr[i]);
}

void ics_unfold(struct buffer *out, struct str written)
{
	struct buffer line = BUFFER_INIT;

	for (size_t at = 0; at < written.len;) {
		size_t end = str_find(written, STR("\r\n"), at);

		if (end == STR_NPOS)
			end = written.len;
		add_without_returns(&line, str_cut(written, at, end));
		at = end + 2;
		if (at < written.len && written.ptr[at] == ' ') {
			at++;
			continue;
		}
		if (str_starts(buffer_str(&line), STR("X-")))
			escape_separators(&line);
		buffer_add(out, buffer_str(&line));
		buffer_add_char(out, '\n');
		buffer_clear(&line);
	}
	buffer_release(&line);
}

void ics_put_text(struct buffer *out, struct str name, struct str text)
{
	struct buffer clean = BUFFER_INIT;

	escape_plain(&clean, text);
	buffer_add(out, name);
	buffer_add_char(out, ':');
	for (size_t i = 0; i < clean.len; i++) {
		if (strchr("\\,;", clean.ptr[i]))
			buffer_add_char(out, '\\');
		buffer_add_char(out, clean.ptr[i]);
	}
	buffer_add_char(out, '\n');
	buffer_release(&clean);
}

void ics_fold(struct buffer *out, struct str lines)
{
	while (lines.len)
		fold_line(out, str_split(&lines, '\n'));
}
