#include "story/toll_said.h"

#include "story/clue.h"
#include "story/said_history.h"
#include "story/toll.h"

enum {
	NOUN_BEHIND = 4, /* from "nine" in "nine of the dead" */
	MOVED_REACH = 4, /* from "climbed" to the number it came to */
	SCALED = 1000
};

/* A part of a sentence, [first, end) in tokens, and the one number in it. */
struct toll_part {
	uint32_t first, end;
	uint32_t numbers; /* how many that may count somebody */
	uint32_t number;  /* the token of the last of them, */
	bool some;        /* which may not be of all: "14 others" */
};

/* --- numbers that count */

static bool is_text(const struct said_scan *scan, uint32_t t, enum clue clue)
{
	return t < scan->sentence->end && clue_of(scan_token(scan, t), clue);
}

static bool is_in_timex(const struct said_scan *scan, uint32_t t)
{
	const struct timexes *timexes = &scan->reading->timexes;
	uint32_t row = timexes_from(timexes, t);

	return (row > 0 && timexes->rows[row - 1].end > t) ||
	       (row < timexes->count && timexes->rows[row].first <= t);
}

/* The quantity that has the token; NULL where none has. */
static const struct quantity *quantity_over(
	const struct said_scan *scan, uint32_t t)
{
	const struct quantities *all = &scan->reading->quantities;
	uint32_t low = 0, high = all->count;

	while (low < high) {
		uint32_t mid = low + (high - low) / 2;

		if (all->rows[mid].end <= t)
			low = mid + 1;
		else
			high = mid;
	}
	return low < all->count && all->rows[low].first <= t ? &all->rows[low]
							     : NULL;
}

static double count_of(const struct said_scan *scan, uint32_t t)
{
	if (str_eq_fold(scan_text(scan, t), STR("one")))
		return is_text(scan, t + 1, CLUE_ONE_OF) ? 1 : 0;
	return scan_count(scan, t);
}

/* "nine of the dead", where `end` is the token behind the number. */
static bool is_of_the(const struct said_scan *scan, uint32_t end)
{
	return is_text(scan, end, CLUE_OF) && is_text(scan, end + 1, CLUE_THE);
}

/* "14 more", "another nine": not all of them. */
static bool is_some_of(const struct said_scan *scan, uint32_t t, uint32_t end)
{
	return is_text(scan, end, CLUE_ADDED) ||
	       (t > scan->sentence->first &&
		       is_text(scan, t - 1, CLUE_ADDED_AHEAD));
}

/* "A 7.0-magnitude quake", "a five-storey house": a word made with a number. */
static bool is_compound(const struct said_scan *scan, uint32_t t)
{
	const struct token *number = scan_token(scan, t);

	return t + 2 < scan->sentence->end &&
	       token_mark(scan_token(scan, t + 1), '-') &&
	       scan_token(scan, t + 1)->start == number->end &&
	       scan_token(scan, t + 2)->start == number->end + 1 &&
	       scan_token(scan, t + 2)->kind == TOKEN_WORD &&
	       !str_eq_fold(scan_text(scan, t + 2), STR("one")) &&
	       count_of(scan, t + 2) <= 0;
}

/* "The 7.0 magnitude": nobody is counted in tenths, but for 1.5 million. */
static bool is_in_tenths(const struct said_scan *scan, uint32_t t,
	const struct quantity *quantity)
{
	return str_find_char(scan_text(scan, t), '.', 0) != STR_NPOS &&
	       (!quantity || quantity->from < SCALED);
}

static bool is_count(const struct said_scan *scan, uint32_t t)
{
	const struct quantity *quantity;

	if (count_of(scan, t) <= 0 || is_in_timex(scan, t) ||
		is_compound(scan, t))
		return false;
	quantity = quantity_over(scan, t);
	if (is_in_tenths(scan, t, quantity))
		return false;
	return !quantity || ((quantity->kind == MEASURE_COUNT ||
				     quantity->kind == MEASURE_NUMBER) &&
				    quantity->change == CHANGE_NONE &&
				    !quantity->pair && quantity->first <= t);
}

static bool is_some(const struct said_scan *scan, uint32_t t)
{
	const struct quantity *quantity = quantity_over(scan, t);

	return is_some_of(scan, quantity ? quantity->first : t, t + 1) ||
	       (quantity && is_some_of(scan, t, quantity->end));
}

static void part_count(const struct said_scan *scan, struct toll_part *part)
{
	for (uint32_t t = part->first; t < part->end; t++) {
		const struct quantity *quantity;

		if (scan_token(scan, t)->kind == TOKEN_MARK ||
			!is_count(scan, t) ||
			(is_some(scan, t) &&
				!is_text(scan, t + 1, CLUE_OTHERS)))
			continue;
		part->numbers++;
		part->number = t;
		part->some = is_text(scan, t + 1, CLUE_OTHERS);
		quantity = quantity_over(scan, t);
		if (quantity && quantity->end > t + 1)
			t = quantity->end - 1;
	}
}

/* --- tolls */

static struct span span_union(struct span a, struct span b)
{
	return (struct span){a.start < b.start ? a.start : b.start,
		a.end > b.end ? a.end : b.end};
}

static void toll_add(const struct said_scan *scan, enum toll kind, uint32_t t,
	struct span word)
{
	const struct quantity *quantity = quantity_over(scan, t);
	struct said_toll *toll =
		ROWS_ADD(scan->maker->arena, &scan->maker->said->tolls);
	struct span number = {
		scan_token(scan, t)->start, scan_token(scan, t)->end};

	*toll = (struct said_toll){.kind = (uint8_t)kind,
		.sentence = scan->row,
		.bound = BOUND_EQUAL};
	toll->count = toll->low = toll->high = count_of(scan, t);
	if (quantity) {
		number = quantity->span;
		toll->count = quantity->from;
		toll->low = quantity->low;
		toll->high = quantity->high;
		toll->bound = quantity->bound;
	}
	toll->span = span_union(number, word);
}

/* "Nobody is missing", "no deaths were reported": none of a kind. */
static bool is_none_told(enum toll kind)
{
	return kind <= TOLL_MISSING || kind == TOLL_HOSPITAL ||
	       kind == TOLL_CRITICAL || kind == TOLL_TRAPPED ||
	       kind == TOLL_ARRESTED || kind == TOLL_DESTROYED;
}

static enum toll part_toll(const struct said_scan *scan,
	const struct toll_part *part, struct span *word)
{
	return toll_find(&scan->reading->article, &scan->reading->tokens,
		part->first, part->end, word);
}

/* "Has climbed to 64", "and now cover 4,200 residents". */
static bool is_moved_to(
	const struct said_scan *scan, const struct toll_part *part)
{
	const struct quantity *quantity = quantity_over(scan, part->number);
	uint32_t first = quantity ? quantity->first : part->number;
	uint32_t from = first > part->first + MOVED_REACH ? first - MOVED_REACH
							  : part->first;

	return first > from && clue_in(str_cut(scan->reading->article.text,
					       scan_token(scan, from)->start,
					       scan_token(scan, first)->start),
				       CLUE_MOVED_TO);
}

/* "The number of people known to have died when the ferry sank has climbed to
 * 64": what is counted was told by the part before. */
static void moved_read(const struct said_scan *scan,
	const struct toll_part *part, enum toll carried)
{
	struct span number = {scan_token(scan, part->number)->start,
		scan_token(scan, part->number)->end};

	if (carried != TOLLS && part->numbers == 1 && is_moved_to(scan, part) &&
		!said_is_history(scan))
		toll_add(scan, carried, part->number, number);
}

/* Reads a part; `before` has those ahead of it, the nearest first: "one of
 * them, a man of 80, has died"; `carried` what was told of without a number.
 */
static void part_read(const struct said_scan *scan, struct toll_part *part,
	const struct toll_part before[2], enum toll *carried)
{
	const struct toll_part *counted = part;
	enum toll kind;
	bool of_the;
	struct span word;

	part_count(scan, part);
	if (!part->numbers && before[1].numbers == 1 &&
		is_text(scan, part->first, CLUE_HAS_BEEN))
		counted = &before[1];
	if (counted->numbers != 1) {
		if (!part->numbers && *carried == TOLLS)
			*carried = part_toll(scan, part, &word);
		return;
	}
	of_the = is_of_the(scan, counted->number + 1);
	if (of_the && counted->number + NOUN_BEHIND < part->end)
		part->first = counted->number + NOUN_BEHIND;
	kind = part_toll(scan, part, &word);
	if (kind == TOLLS)
		moved_read(scan, part, *carried);
	if (kind == TOLLS ||
		(counted->some && kind != TOLL_MISSING &&
			kind != TOLL_TRAPPED) ||
		(of_the && kind != TOLL_HOSPITAL && kind != TOLL_CRITICAL))
		return;
	if (said_is_history(scan))
		return;
	toll_add(scan, kind, counted->number, word);
}

/* "Nobody is missing", "no one was hurt", "no deaths": none. "No one was badly
 * hurt" leaves it open, and so does nobody of one place. */
static void nobody_read(
	const struct said_scan *scan, const struct toll_part *part)
{
	struct span word, none;
	enum toll kind;

	if (!is_text(scan, part->first, CLUE_NOBODY) || part->numbers)
		return;
	for (uint32_t t = part->first; t < part->end; t++)
		if (is_text(scan, t, CLUE_HARDLY) ||
			is_text(scan, t, CLUE_NONE_FOR))
			return;
	kind = part_toll(scan, part, &word);
	if (!is_none_told(kind) || said_is_history(scan))
		return;
	none.start = scan_token(scan, part->first)->start;
	none.end = word.end;
	*ROWS_ADD(scan->maker->arena, &scan->maker->said->tolls) =
		(struct said_toll){.kind = (uint8_t)kind,
			.sentence = scan->row,
			.bound = BOUND_EQUAL,
			.span = none};
}

/* "The first person to die", "claims first life": one, where none had. */
static void first_read(
	const struct said_scan *scan, const struct toll_part *part)
{
	struct span span = {scan_token(scan, part->first)->start,
		scan_token(scan, part->end - 1)->end};
	struct str text = str_at(scan->reading->article.text, span);
	size_t length = 0, at = STR_NPOS;

	for (uint32_t t = part->first; !part->numbers && t < part->end; t++)
		if (is_text(scan, t, CLUE_FIRST)) {
			at = clue_find(text, CLUE_FIRST_DEATH, &length);
			break;
		}
	if (at == STR_NPOS || said_is_history(scan))
		return;
	span.start += (uint32_t)at;
	span.end = span.start + (uint32_t)length;
	*ROWS_ADD(scan->maker->arena, &scan->maker->said->tolls) =
		(struct said_toll){.kind = TOLL_DEATHS,
			.first = true,
			.sentence = scan->row,
			.bound = BOUND_EQUAL,
			.count = 1,
			.low = 1,
			.high = 1,
			.span = span};
}

static bool is_break(const struct said_scan *scan, uint32_t t)
{
	static const char marks[] = {',', ';', ':', '(', ')', '"',
		(char)MARK_EN_DASH, (char)MARK_EM_DASH};

	if (scan_token(scan, t)->kind == TOKEN_WORD)
		return is_text(scan, t, CLUE_PART_BEGIN) &&
		       !is_text(scan, t + 1, CLUE_CREW);
	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++)
		if (token_mark(scan_token(scan, t), marks[i]))
			return true;
	return false;
}

void tolls_said(const struct said_maker *maker, uint32_t sentence)
{
	const struct said_scan scan = said_scan_make(maker, sentence);
	struct toll_part before[2] = {{0}, {0}};
	enum toll carried = TOLLS;
	uint32_t t = scan.sentence->first;

	while (t < scan.sentence->end) {
		struct toll_part part = {.first = t};

		for (t++; t < scan.sentence->end && !is_break(&scan, t); t++)
			;
		part.end = t;
		if (!is_text(&scan, part.first, CLUE_PART_SOME))
			part_read(&scan, &part, before, &carried);
		nobody_read(&scan, &part);
		first_read(&scan, &part);
		before[1] = before[0];
		before[0] = part;
	}
}
