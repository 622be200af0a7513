#include "judge/marker.h"

static const struct str sign = STR_INIT("factcheck:");

bool markers_may_be(struct str bytes)
{
	return str_find(bytes, sign, 0) != STR_NPOS;
}

/* Longer verbs first: "ignore" begins the others. */
static const struct {
	struct str word;
	enum verb verb;
} verbs[] = {
	{STR_INIT("ignore-next-line"), VERB_NEXT_LINE},
	{STR_INIT("ignore-line"), VERB_LINE},
	{STR_INIT("ignore-block"), VERB_BLOCK},
	{STR_INIT("ignore-file"), VERB_FILE},
	{STR_INIT("ignore"), VERB_IGNORE},
	{STR_INIT("disable"), VERB_DISABLE},
	{STR_INIT("enable"), VERB_ENABLE},
};

static bool verb_read(struct str *rest, enum verb *verb)
{
	for (size_t i = 0; i < sizeof(verbs) / sizeof(*verbs); i++) {
		if (!str_starts(*rest, verbs[i].word))
			continue;
		*verb = verbs[i].verb;
		*rest = str_cut(*rest, verbs[i].word.len, rest->len);
		return !rest->len || char_is_space(rest->ptr[0]);
	}
	return false;
}

/* Where the comment that holds the marker ends: at "-->", a bracket, or the
 * line's end. */
static uint32_t marker_end(struct str bytes, size_t at)
{
	while (at < bytes.len && !strchr("])\n\r", bytes.ptr[at]) &&
		!str_starts(str_cut(bytes, at, bytes.len), STR("-->")))
		at++;
	return (uint32_t)at;
}

/* What stands behind the verb: rules, "text", -- reason. */
static void words_read(struct str rest, struct marker *marker)
{
	size_t dashes = str_find(rest, STR("--"), 0), quote;

	if (dashes != STR_NPOS) {
		marker->reason = str_trim(str_cut(rest, dashes + 2, rest.len));
		rest = str_cut(rest, 0, dashes);
	}
	quote = str_find_char(rest, '"', 0);
	if (quote != STR_NPOS) {
		size_t end = str_find_char(rest, '"', quote + 1);

		marker->text = str_cut(rest, quote + 1, end);
		rest = str_cut(rest, 0, quote);
	}
	marker->rules = str_trim(rest);
}

static struct span line_at(struct str bytes, uint32_t offset)
{
	struct span line = {offset, offset};

	while (line.start && bytes.ptr[line.start - 1] != '\n')
		line.start--;
	while (line.end < bytes.len && bytes.ptr[line.end] != '\n')
		line.end++;
	return line;
}

/* Whether a line holds nothing but the marker and the signs of a comment. */
static bool stands_alone(struct str bytes, struct span marker, struct span line)
{
	for (uint32_t i = line.start; i < line.end; i++)
		if ((i < marker.start || i >= marker.end) &&
			!strchr(" \t\r<!->[]()/:#", bytes.ptr[i]))
			return false;
	return true;
}

static struct span next_line(struct str bytes, struct span line)
{
	uint32_t start = line.end + 1;

	while (start < bytes.len && char_is_space(bytes.ptr[start]))
		start++;
	return start < bytes.len ? line_at(bytes, start)
				 : (struct span){start, start};
}

/* Lines up to the next one that is blank. */
static struct span block_around(struct str bytes, struct span line)
{
	while (line.start > 1 && bytes.ptr[line.start - 2] != '\n')
		line.start = line_at(bytes, line.start - 1).start;
	while (line.end + 1 < bytes.len && bytes.ptr[line.end + 1] != '\n')
		line.end = line_at(bytes, line.end + 1).end;
	return line;
}

static void place_find(
	struct str bytes, struct span line, struct marker *marker)
{
	bool alone = stands_alone(bytes, marker->span, line);
	uint32_t end = (uint32_t)bytes.len;

	switch (marker->verb) {
	case VERB_IGNORE:
		marker->where = alone ? next_line(bytes, line) : line;
		break;
	case VERB_LINE:
		marker->where = line;
		break;
	case VERB_NEXT_LINE:
		marker->where = next_line(bytes, line);
		break;
	case VERB_BLOCK:
		marker->where = block_around(
			bytes, alone ? next_line(bytes, line) : line);
		break;
	case VERB_FILE:
		marker->where = (struct span){0, end};
		break;
	case VERB_DISABLE:
	case VERB_ENABLE:
		marker->where = (struct span){marker->span.start, end};
		break;
	}
}

/* A marker that enables ends those that disable the same. */
static void enable(struct markers *all, const struct marker *marker)
{
	ROWS_EACH (struct marker, row, *all)
		if (row->verb == VERB_DISABLE &&
			row->where.end > marker->span.start &&
			(!marker->rules.len ||
				str_eq_fold(marker->rules, row->rules)))
			row->where.end = marker->span.start;
}

void markers_read(struct arena *arena, struct str bytes, struct markers *all)
{
	struct span line = {0, 0}; /* many may be on one long line */
	size_t at = 0;

	while ((at = str_find(bytes, sign, at)) != STR_NPOS) {
		uint32_t end = marker_end(bytes, (uint32_t)at);
		struct str rest = str_trim(str_cut(bytes, at + sign.len, end));
		struct marker row = {.span = {(uint32_t)at, end}};

		at += sign.len;
		if (!verb_read(&rest, &row.verb))
			continue;
		words_read(rest, &row);
		if (row.span.start >= line.end)
			line = line_at(bytes, row.span.start);
		place_find(bytes, line, &row);
		if (row.verb == VERB_ENABLE)
			enable(all, &row);
		else
			*ROWS_ADD(arena, all) = row;
	}
}
