#include "facts/unfold.h"

enum { NESTING_LIMIT = 8, LINE_LIMIT = 8192 };

/* Everything else is left out. */
static const struct str kept[] = {STR_INIT("BEGIN"), STR_INIT("END"),
	STR_INIT("UID"), STR_INIT("SUMMARY"), STR_INIT("LOCATION"),
	STR_INIT("DTSTART"), STR_INIT("DTEND"), STR_INIT("DURATION"),
	STR_INIT("STATUS"), STR_INIT("RECURRENCE-ID"), STR_INIT("URL"),
	STR_INIT("X-WR-CALNAME")};

static bool is_property(struct str line, struct str name)
{
	return line.len > name.len && str_starts_fold(line, name) &&
	       (line.ptr[name.len] == ':' || line.ptr[name.len] == ';');
}

static bool is_kept(struct str line)
{
	size_t i = 0, count = sizeof(kept) / sizeof(kept[0]);

	while (i < count && !is_property(line, kept[i]))
		i++;
	return i < count;
}

static bool is_folded(struct str rest)
{
	return rest.len && (rest.ptr[0] == ' ' || rest.ptr[0] == '\t');
}

/* Appends a line and what is folded behind it; returns how many it took. */
static uint32_t take_line(struct str *rest, struct buffer *out)
{
	uint32_t lines = 0;

	do {
		struct str part = str_split(rest, '\n');

		for (size_t i = lines > 0; i < part.len; i++)
			if ((unsigned char)part.ptr[i] >= 0x20 ||
				part.ptr[i] == '\t')
				buffer_add_char(out, part.ptr[i]);
		lines++;
	} while (is_folded(*rest));
	return lines;
}

/* Follows BEGIN and END; false where the line is outside of any calendar. */
static bool nest(struct str line, uint32_t *depth, bool *event)
{
	bool begins = is_property(line, STR("BEGIN"));

	*event = *depth == 1 && begins &&
		 str_eq_fold(str_trim(line), STR("BEGIN:VEVENT"));
	if (*depth == 0 && str_trim(line).len &&
		!str_eq_fold(str_trim(line), STR("BEGIN:VCALENDAR")))
		return false;
	if (begins)
		++*depth;
	else if (*depth > 0 && is_property(line, STR("END")))
		--*depth;
	return true;
}

static const char *too_much(struct str line, uint32_t depth)
{
	if (depth > NESTING_LIMIT)
		return "components nested too deep";
	return line.len > LINE_LIMIT ? "line too long" : NULL;
}

bool calendar_unfold(struct arena *arena, struct str path, struct str ics,
	struct unfolded *unfolded, struct fc_error *error)
{
	struct buffer *out = &unfolded->text;
	struct fact_origin where = {path, 1};
	uint32_t depth = 0;
	bool event;

	buffer_reserve(out, ics.len + 3);
	if (str_starts(ics, STR("\xef\xbb\xbf")))
		ics = str_cut(ics, 3, ics.len);
	for (uint32_t taken; ics.len; where.line += taken) {
		size_t start = out->len;
		struct str line;

		taken = take_line(&ics, out);
		line = str_from(out->ptr + start, out->len - start);
		if (!nest(line, &depth, &event)) {
			fault(error, FC_BAD_FACTS, where, "not a calendar",
				STR_NONE);
			return false;
		}
		if (event)
			*ROWS_ADD(arena, &unfolded->events) = where.line;
		if (!is_kept(line)) {
			out->len = start;
			continue;
		}
		if (too_much(line, depth)) {
			fault(error, FC_TOO_LARGE, where, too_much(line, depth),
				STR_NONE);
			return false;
		}
		buffer_put(out, "\r\n");
	}
	unfolded->lines = where.line - 1;
	buffer_add_char(out, '\0');
	return true;
}
