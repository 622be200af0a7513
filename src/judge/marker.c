#include "judge/marker.h"

#include <stdlib.h>

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

/* Lines up to the next one that is blank; *last is the block found before. */
static struct span block_around(
	struct str bytes, struct span line, struct span *last)
{
	if (line.start >= last->start && line.end <= last->end && last->end)
		return *last;
	while (line.start > 1 && bytes.ptr[line.start - 2] != '\n')
		line.start = line_at(bytes, line.start - 1).start;
	while (line.end + 1 < bytes.len && bytes.ptr[line.end + 1] != '\n')
		line.end = line_at(bytes, line.end + 1).end;
	*last = line;
	return line;
}

/* Where the last markers stood: many may be on one long line, or in one block
 * of very many. */
struct place {
	struct span line, next, block;
	bool has_next;
};

static struct span place_next(struct str bytes, struct place *place)
{
	if (!place->has_next)
		place->next = next_line(bytes, place->line);
	place->has_next = true;
	return place->next;
}

static void place_find(
	struct str bytes, struct place *place, struct marker *marker)
{
	struct span line = place->line;
	bool alone = stands_alone(bytes, marker->span, line);
	uint32_t end = (uint32_t)bytes.len;

	switch (marker->verb) {
	case VERB_IGNORE:
		marker->where = alone ? place_next(bytes, place) : line;
		break;
	case VERB_LINE:
		marker->where = line;
		break;
	case VERB_NEXT_LINE:
		marker->where = place_next(bytes, place);
		break;
	case VERB_BLOCK:
		marker->where = block_around(bytes,
			alone ? place_next(bytes, place) : line, &place->block);
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

/* --- from one marker to another */

/* By the rules that are named, in any case, then by place. */
static int rules_order(struct str a, struct str b)
{
	for (size_t i = 0; i < a.len && i < b.len; i++) {
		int order = char_lower(a.ptr[i]) - char_lower(b.ptr[i]);

		if (order)
			return order;
	}
	return (a.len > b.len) - (a.len < b.len);
}

static int enabling_order(const void *left, const void *right)
{
	const struct marker *a = left, *b = right;
	int order = rules_order(a->rules, b->rules);

	return order ? order
		     : (a->span.start > b->span.start) -
			       (a->span.start < b->span.start);
}

/* Where the first that enables these rules stands behind an offset. */
static uint32_t enabled_at(
	const struct markers *enabling, struct str rules, uint32_t offset)
{
	struct marker wanted = {.rules = rules, .span = {offset, offset}};
	uint32_t low = 0, high = enabling->count;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (enabling_order(&enabling->rows[middle], &wanted) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low < enabling->count &&
			       !rules_order(enabling->rows[low].rules, rules)
		       ? enabling->rows[low].span.start
		       : UINT32_MAX;
}

/* A marker that enables ends those that disable the same, or all. */
static void markers_end(struct markers *all, struct markers *enabling)
{
	if (!enabling->count)
		return;
	qsort(enabling->rows, enabling->count, sizeof(*enabling->rows),
		enabling_order);
	ROWS_EACH (struct marker, row, *all) {
		uint32_t start = row->span.start;
		uint32_t same = enabled_at(enabling, row->rules, start);
		uint32_t any = enabled_at(enabling, STR(""), start);
		uint32_t end = same < any ? same : any;

		if (row->verb == VERB_DISABLE && end < row->where.end)
			row->where.end = end;
	}
}

void markers_read(struct arena *arena, struct str bytes, struct markers *all)
{
	struct place place = {0};
	struct markers enabling = {0};
	uint32_t end = 0; /* of the comment */
	size_t at = 0;

	while ((at = str_find(bytes, sign, at)) != STR_NPOS) {
		struct marker row = {.span = {(uint32_t)at, end}};
		struct str rest;

		if (at >= end)
			row.span.end = end = marker_end(bytes, at);
		rest = str_trim(str_cut(bytes, at + sign.len, end));
		at += sign.len;
		if (!verb_read(&rest, &row.verb))
			continue;
		at = end;
		words_read(rest, &row);
		if (row.span.start >= place.line.end) {
			place.line = line_at(bytes, row.span.start);
			place.has_next = false;
		}
		place_find(bytes, &place, &row);
		*ROWS_ADD(arena, row.verb == VERB_ENABLE ? &enabling : all) =
			row;
	}
	markers_end(all, &enabling);
}
