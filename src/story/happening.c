#include "story/happening.h"

#include "claim/tlink_day.h"
#include "story/kind.h"
#include "story/network.h"

#include <inttypes.h>

enum {
	ZONES = 1,     /* days that two clocks may be apart */
	LONG = 1000000 /* days, more than any story */
};

/* One side of a match. */
struct side {
	const struct version *version;
	struct span passage;
	const char *name; /* "a" or "b" */
	bool of_b;
};

struct happening {
	struct arena *arena;
	struct findings *findings;
	struct network network;
};

static const struct timexes *timexes_of(const struct side *side)
{
	return &side->version->details.timexes;
}

/* The first timex that begins in the passage or behind it. */
static uint32_t timex_first(const struct side *side)
{
	const struct timexes *timexes = timexes_of(side);
	uint32_t low = 0, high = timexes->count;

	while (low < high) {
		uint32_t mid = low + (high - low) / 2;

		if (timexes->rows[mid].span.start < side->passage.start)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

/* The only day that the passage tells; TIMEX_NO_ROW without one, or with two,
 * or where something else there may date it. */
static uint32_t sole_day(const struct side *side)
{
	const struct timexes *timexes = timexes_of(side);
	uint32_t found = TIMEX_NO_ROW;

	for (uint32_t row = timex_first(side);
		row < timexes->count &&
		timexes->rows[row].span.end <= side->passage.end;
		row++) {
		if (timexes->rows[row].kind == TIMEX_DURATION ||
			timexes->rows[row].kind == TIMEX_SET)
			continue;
		if (found != TIMEX_NO_ROW || !tlink_is_day(&timexes->rows[row]))
			return TIMEX_NO_ROW;
		found = row;
	}
	return found;
}

static bool has_days(const struct side *side)
{
	const struct timexes *timexes = timexes_of(side);
	uint32_t row = timex_first(side);

	return row < timexes->count &&
	       timexes->rows[row].span.end <= side->passage.end;
}

/* --- reasons */

static struct str day_reason(
	const struct happening *h, const struct side *side, uint32_t row)
{
	const struct timex *timex = &timexes_of(side)->rows[row];
	struct str words = str_at(side->version->article.text, timex->span);

	return arena_format(h->arena, "%s has '%.*s', which is %.*s",
		side->name, STR_ARG(words), STR_ARG(timex->value));
}

static struct str link_reason(const struct happening *h,
	const struct side *side, const struct tlink *tlink)
{
	struct str words = str_at(side->version->article.text, tlink->span);

	if (tlink->least == tlink->most)
		return arena_format(h->arena, "%s has '%.*s': %" PRId32 " days",
			side->name, STR_ARG(words),
			tlink->least < 0 ? -tlink->least : tlink->least);
	return arena_format(h->arena,
		"%s has '%.*s': %" PRId32 " to %" PRId32 " days", side->name,
		STR_ARG(words), tlink->least, tlink->most);
}

/* Where the network does not hold, a row at these places. */
static struct finding *conflict_find(struct happening *h,
	const struct side *mine, struct span my_span, struct span other_span)
{
	struct cycle cycle;
	struct finding *finding;

	if (!h->network.torn)
		return NULL;
	network_cycle(&h->network, &cycle);
	finding = ROWS_ADD(h->arena, h->findings);
	finding->class = FINDING_CONFLICT;
	finding->kind = kind_name(KIND_DAY);
	finding->rule = kind_rule(KIND_DAY);
	finding->a = mine->of_b ? other_span : my_span;
	finding->b = mine->of_b ? my_span : other_span;
	network_tell(&h->network, &cycle, &finding->because);
	return finding;
}

/* --- how long after */

/* A link of mine, whose reference is dated here and what it tells there, or
 * the other way round. */
static void link_judge(struct happening *h, const struct side *mine,
	const struct side *other, const struct tlink *tlink)
{
	uint32_t day = sole_day(other);
	uint32_t own = tlink->from != TIMEX_NO_ROW ? tlink->from : tlink->to;
	bool from_mine = own == tlink->from;
	uint32_t from, to;
	struct finding *finding;

	if (day == TIMEX_NO_ROW || own == TIMEX_NO_ROW ||
		(tlink->from != TIMEX_NO_ROW && tlink->to != TIMEX_NO_ROW))
		return;
	network_init(&h->network, h->arena);
	from = network_instant(&h->network);
	to = network_instant(&h->network);
	network_on(&h->network, from_mine ? from : to,
		timexes_of(mine)->rows[own].days, day_reason(h, mine, own));
	network_on(&h->network, from_mine ? to : from,
		timexes_of(other)->rows[day].days, day_reason(h, other, day));
	network_between(&h->network, from, to, tlink->least, tlink->most,
		link_reason(h, mine, tlink));
	finding = conflict_find(
		h, mine, tlink->span, timexes_of(other)->rows[day].span);
	if (finding)
		finding->message = arena_format(h->arena,
			"another day: '%.*s' in %s does not reach '%.*s' in %s",
			STR_ARG(str_at(
				mine->version->article.text, tlink->span)),
			mine->name,
			STR_ARG(str_at(other->version->article.text,
				timexes_of(other)->rows[day].span)),
			other->name);
}

/* The first link that begins in the passage or behind it. */
static uint32_t link_first(const struct side *side)
{
	const struct tlinks *tlinks = &side->version->details.tlinks;
	uint32_t low = 0, high = tlinks->count;

	while (low < high) {
		uint32_t mid = low + (high - low) / 2;

		if (tlinks->rows[mid].span.start < side->passage.start)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

static bool holds_link(const struct side *side, uint32_t row)
{
	const struct tlinks *tlinks = &side->version->details.tlinks;

	return row < tlinks->count &&
	       tlinks->rows[row].span.end <= side->passage.end;
}

/* The only link of a passage; NULL without one, or with two. */
static const struct tlink *sole_link(const struct side *side)
{
	uint32_t row = link_first(side);

	return holds_link(side, row) && !holds_link(side, row + 1)
		       ? &side->version->details.tlinks.rows[row]
		       : NULL;
}

static void links_judge(
	struct happening *h, const struct side *a, const struct side *b)
{
	const struct tlink *of_a = sole_link(a), *of_b = sole_link(b);

	if (of_a && !of_b)
		link_judge(h, a, b, of_a);
	if (of_b && !of_a)
		link_judge(h, b, a, of_b);
}

/* --- told before it happened */

static bool is_printed(const struct version *version)
{
	return version->published.value != DAY_NONE &&
	       version->published.basis != BASIS_INFERRED &&
	       !version->published.page;
}

static bool is_past(const struct version *version, uint32_t row)
{
	const struct pasts *pasts = &version->details.pasts;
	uint32_t low = 0, high = pasts->count;

	while (low < high) {
		uint32_t mid = low + (high - low) / 2;

		if (pasts->rows[mid] < row)
			low = mid + 1;
		else
			high = mid;
	}
	return low < pasts->count && pasts->rows[low] == row;
}

static struct str printed_reason(
	const struct happening *h, const struct side *side)
{
	struct buffer out = BUFFER_INIT;
	struct str reason;

	buffer_format(&out, "%s was published on ", side->name);
	day_write(&out, side->version->published.value);
	buffer_put(&out, " and tells it as past");
	reason = arena_copy(h->arena, buffer_str(&out));
	buffer_release(&out);
	return reason;
}

/* What mine dates and tells as past, the other told without a day of its own
 * before that day. */
static void early_judge(
	struct happening *h, const struct side *mine, const struct side *other)
{
	uint32_t day = sole_day(mine), happened, printed;
	struct finding *finding;
	struct span span;

	if (day == TIMEX_NO_ROW || !is_printed(other->version) ||
		has_days(other) || !is_past(mine->version, day))
		return;
	span = timexes_of(mine)->rows[day].span;
	network_init(&h->network, h->arena);
	happened = network_instant(&h->network);
	printed = network_instant(&h->network);
	network_on(&h->network, happened, timexes_of(mine)->rows[day].days,
		day_reason(h, mine, day));
	network_on(&h->network, printed, other->version->published.days,
		printed_reason(h, other));
	network_between(&h->network, happened, printed, -ZONES, LONG,
		STR("what is told as past has happened"));
	finding = conflict_find(h, mine, span, other->passage);
	if (finding)
		finding->message = arena_format(h->arena,
			"told before it happened: %s has '%.*s', and %s was "
			"published before that",
			mine->name,
			STR_ARG(str_at(mine->version->article.text, span)),
			other->name);
}

void happenings_compare(struct arena *arena, const struct version *a,
	const struct version *b, const struct matches *matches,
	struct findings *findings)
{
	struct happening h = {.arena = arena, .findings = findings};

	if (!a->details.timexes.count && !b->details.timexes.count)
		return;
	ROWS_EACH (struct match, match, *matches) {
		const struct side mine = {
			a, a->passages.rows[match->a].span, "a", false};
		const struct side other = {
			b, b->passages.rows[match->b].span, "b", true};

		if (!match_is_duplicate(a, match))
			continue;
		links_judge(&h, &mine, &other);
		early_judge(&h, &mine, &other);
		early_judge(&h, &other, &mine);
	}
}
