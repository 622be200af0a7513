#include "read/ics.h"

#include "base/buffer.h"
#include "base/utf8.h"

enum { OCTETS_MOST = 75 };

/* --- lines of the file */

/* One line of the file without its end; *at moves behind it. */
static struct str next_physical(struct str bytes, size_t *at, unsigned *flaws)
{
	size_t end = str_find_char(bytes, '\n', *at), from = *at;

	if (end == STR_NPOS) {
		*flaws |= ICS_BARE_LF;
		*at = bytes.len;
		return str_cut(bytes, from, bytes.len);
	}
	*at = end + 1;
	if (end > from && bytes.ptr[end - 1] == '\r')
		return str_cut(bytes, from, end - 1);
	*flaws |= ICS_BARE_LF;
	return str_cut(bytes, from, end);
}

static bool goes_on(struct str bytes, size_t at)
{
	return at < bytes.len &&
	       (bytes.ptr[at] == ' ' || bytes.ptr[at] == '\t');
}

static unsigned octet_flaws(struct str physical)
{
	unsigned flaws = physical.len > OCTETS_MOST ? ICS_LONG : 0;

	for (size_t i = 0; i < physical.len; i++) {
		uint8_t c = (uint8_t)physical.ptr[i];

		if ((c < ' ' && c != '\t') || c == 0x7f)
			flaws |= ICS_CONTROL;
	}
	return flaws;
}

/* A line with what is folded onto it; its text in the arena only then. */
static void line_unfold(struct arena *arena, struct str bytes, size_t *at,
	uint32_t *number, struct ics_line *line)
{
	struct str first = next_physical(bytes, at, &line->flaws);
	struct buffer whole = BUFFER_INIT;

	line->flaws |= octet_flaws(first);
	line->text = first;
	++*number;
	if (!goes_on(bytes, *at))
		return;
	buffer_add(&whole, first);
	while (goes_on(bytes, *at)) {
		struct str more = next_physical(bytes, at, &line->flaws);

		++*number;
		line->flaws |= octet_flaws(more);
		more = str_cut(more, 1, more.len);
		if (more.len && ((uint8_t)more.ptr[0] & 0xc0) == 0x80)
			line->flaws |= ICS_SPLIT_CHARACTER;
		buffer_add(&whole, more);
	}
	line->text = arena_copy(arena, buffer_str(&whole));
	buffer_release(&whole);
}

/* --- name, parameters, value */

/* Where a part ends: at one of `marks` outside quotes, or at the end. */
static size_t part_end(struct str text, size_t at, const char *marks)
{
	bool quoted = false;

	for (; at < text.len; at++) {
		if (text.ptr[at] == '"')
			quoted = !quoted;
		else if (!quoted && strchr(marks, text.ptr[at]) && text.ptr[at])
			break;
	}
	return at;
}

static struct str unquote(struct str value)
{
	if (value.len > 1 && value.ptr[0] == '"' &&
		value.ptr[value.len - 1] == '"')
		return str_cut(value, 1, value.len - 1);
	return value;
}

static void line_cut(struct arena *arena, struct ics_line *line)
{
	struct str text = line->text;
	size_t at = part_end(text, 0, ":;");

	if (at == 0 || part_end(text, at, ":") == text.len) {
		line->flaws |= text.len ? ICS_NO_COLON : ICS_EMPTY;
		return;
	}
	line->name = str_cut(text, 0, at);
	while (text.ptr[at] == ';') {
		size_t end = part_end(text, at + 1, ":;");
		struct str whole = str_cut(text, at + 1, end), value = whole;
		struct ics_param *param = ROWS_ADD(arena, &line->params);

		param->name = str_split(&value, '=');
		param->value = unquote(value);
		at = end;
	}
	line->value = str_cut(text, at + 1, text.len);
}

void ics_lines_read(
	struct arena *arena, struct str bytes, struct ics_lines *lines)
{
	uint32_t number = 0;
	size_t at = 0;

	while (at < bytes.len) {
		struct ics_line *line = ROWS_ADD(arena, lines);

		line->number = number + 1;
		if (number == 0 && goes_on(bytes, at))
			line->flaws |= ICS_BEGINS_FOLDED;
		line_unfold(arena, bytes, &at, &number, line);
		if (utf8_valid(line->text) < line->text.len)
			line->flaws |= ICS_BAD_UTF8;
		line_cut(arena, line);
	}
}

/* --- looking at one */

struct str ics_param(const struct ics_line *line, struct str name)
{
	for (uint32_t i = 0; i < line->params.count; i++)
		if (str_eq_fold(line->params.rows[i].name, name))
			return line->params.rows[i].value;
	return STR_NONE;
}

bool ics_is(const struct ics_line *line, struct str name)
{
	return line->name.len && str_eq_fold(line->name, name);
}

struct str ics_text(struct arena *arena, struct str value)
{
	char *bytes = arena_alloc_raw(arena, value.len + 1);
	size_t len = 0;

	for (size_t i = 0; i < value.len; i++) {
		char c = value.ptr[i];

		if (c == '\\' && i + 1 < value.len) {
			c = value.ptr[++i];
			c = c == 'n' || c == 'N' ? '\n' : c;
		}
		bytes[len++] = c;
	}
	bytes[len] = '\0';
	return str_from(bytes, len);
}
