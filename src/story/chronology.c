#include "story/chronology.h"

#include "story/kind.h"
#include "story/network.h"

#include <inttypes.h>

enum {
	COPY_PASSAGES = 3, /* in common, from which two texts are one story's */
	PAGE_DAYS = 31,    /* that a page may be dated after its story */
	REPEAT_DAYS = 2    /* between two copies, from which a day is stale */
};

struct chronology {
	struct arena *arena;
	const struct version *a, *b;
	struct findings *findings;
};

static bool is_published(const struct version *version)
{
	return version->published.value != DAY_NONE &&
	       version->published.basis != BASIS_INFERRED;
}

/* Where the text says so; the headline or beginning where it does not. */
static struct span published_span(const struct version *version)
{
	uint32_t timex = version->published.timex;

	if (timex < version->details.timexes.count)
		return version->details.timexes.rows[timex].span;
	return version->passages.count ? version->passages.rows[0].span
				       : (struct span){0, 0};
}

static struct str day_text(struct arena *arena, day_t day)
{
	struct buffer out = BUFFER_INIT;
	struct str text;

	day_write(&out, day);
	text = arena_copy(arena, buffer_str(&out));
	buffer_release(&out);
	return text;
}

/* The day of publication with its first reason: "a, 2023-11-10 (dateline ...)"
 */
static struct str published_tell(const struct chronology *c,
	const struct version *version, const char *what)
{
	struct str day = day_text(c->arena, version->published.value);
	struct str why = version->published.because.count
				 ? version->published.because.rows[0]
				 : STR("no reason is told");

	return arena_format(c->arena, "%s %s is dated %.*s (%.*s)", what,
		version == c->a ? "a" : "b", STR_ARG(day), STR_ARG(why));
}

static struct finding *conflict_add(const struct chronology *c)
{
	struct finding *finding = ROWS_ADD(c->arena, c->findings);

	finding->class = FINDING_CONFLICT;
	finding->kind = kind_name(KIND_DAY);
	finding->rule = kind_rule(KIND_DAY);
	finding->a = published_span(c->a);
	finding->b = published_span(c->b);
	return finding;
}

/* --- the page's day against the story's */

static uint32_t duplicates_count(
	const struct version *a, const struct matches *matches)
{
	uint32_t count = 0;

	ROWS_EACH (struct match, match, *matches)
		count += match_is_duplicate(a, match);
	return count;
}

/* A page that is dated long after another printed its story. */
static void page_judge(const struct chronology *c, const struct version *page,
	const struct version *other, uint32_t duplicates)
{
	struct str page_day = day_text(c->arena, page->published.value);
	struct str story_day = day_text(c->arena, other->published.value);
	struct network network;
	struct cycle cycle;
	struct finding *finding;
	uint32_t printed, told, copy;

	network_init(&network, c->arena);
	printed = network_instant(&network);
	told = network_instant(&network);
	copy = network_instant(&network);
	network_on(&network, printed, page->published.days,
		published_tell(c, page, "the page of"));
	network_on(&network, copy, other->published.days,
		published_tell(c, other, "the story in"));
	network_between(&network, told, printed, 0, PAGE_DAYS,
		STR("a page is dated within a month of its story"));
	network_between(&network, told, copy, 0, PAGE_DAYS,
		arena_format(c->arena,
			"%" PRIu32 " passages are the same, so both tell the "
			"story of that time",
			duplicates));
	if (!network.torn)
		return;
	network_cycle(&network, &cycle);
	finding = conflict_add(c);
	finding->message = arena_format(c->arena,
		"another day: the page is dated %.*s, its story %.*s",
		STR_ARG(page_day), STR_ARG(story_day));
	network_tell(&network, &cycle, &finding->because);
}

static void pages_judge(
	const struct chronology *c, const struct matches *matches)
{
	uint32_t duplicates = duplicates_count(c->a, matches);

	if (!is_published(c->a) || !is_published(c->b) ||
		c->a->published.page == c->b->published.page ||
		duplicates < COPY_PASSAGES)
		return;
	if (c->a->published.page)
		page_judge(c, c->a, c->b, duplicates);
	else
		page_judge(c, c->b, c->a, duplicates);
}

/* --- "yesterday" in a copy of another day */

/* "on Friday", which "the first Friday of each month" is not. */
static bool is_on(const struct version *version, const struct timex *timex)
{
	struct str before =
		str_cut(version->article.text, 0, timex->span.start);

	return str_ends(before, STR(" on ")) || str_ends(before, STR("\non "));
}

/* One day, counted from the day of publication. */
static bool is_deictic(const struct version *version, const struct timex *timex)
{
	unsigned other = TIMEX_YEARLESS | TIMEX_ANAPHOR | TIMEX_UNRESOLVED |
			 TIMEX_VAGUE | TIMEX_IN_NAME;

	return timex->kind == TIMEX_DATE && (timex->flags & TIMEX_RELATIVE) &&
	       !(timex->flags & other) && timex->value.len == 10 &&
	       timex->days.earliest == timex->days.latest &&
	       (!(timex->flags & TIMEX_WEEKDAY) || is_on(version, timex));
}

static void stale_add(const struct chronology *c, const struct timex *mine,
	const struct timex *other)
{
	struct str words = str_at(c->a->article.text, mine->span);
	struct str a_day = day_text(c->arena, mine->days.earliest);
	struct str b_day = day_text(c->arena, other->days.earliest);
	struct finding *finding = conflict_add(c);

	finding->rule = STR("FC354"); /* it has one of its own */
	finding->a = mine->span;
	finding->b = other->span;
	finding->message = arena_format(c->arena,
		"another day: '%.*s' is %.*s in a and %.*s in b",
		STR_ARG(words), STR_ARG(a_day), STR_ARG(b_day));
	*ROWS_ADD(c->arena, &finding->because) =
		STR("the same words stand in the same passage of both");
	*ROWS_ADD(c->arena, &finding->because) =
		published_tell(c, c->a, "the story in");
	*ROWS_ADD(c->arena, &finding->because) =
		published_tell(c, c->b, "the story in");
}

/* The first row that begins at an offset or behind it. */
static uint32_t timex_from(const struct timexes *timexes, uint32_t offset)
{
	uint32_t low = 0, high = timexes->count;

	while (low < high) {
		uint32_t mid = low + (high - low) / 2;

		if (timexes->rows[mid].span.start < offset)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

/* Two passages to the word the same: so are their expressions, in order. */
static void passages_judge(
	const struct chronology *c, const struct match *match)
{
	struct span mine = c->a->passages.rows[match->a].span;
	struct span other = c->b->passages.rows[match->b].span;
	const struct timexes *of_a = &c->a->details.timexes;
	const struct timexes *of_b = &c->b->details.timexes;
	uint32_t i = timex_from(of_a, mine.start);
	uint32_t j = timex_from(of_b, other.start);

	for (; i < of_a->count && j < of_b->count &&
		of_a->rows[i].span.end <= mine.end &&
		of_b->rows[j].span.end <= other.end;
		i++, j++) {
		const struct timex *a = &of_a->rows[i], *b = &of_b->rows[j];

		if (!str_eq_fold(str_at(c->a->article.text, a->span),
			    str_at(c->b->article.text, b->span)))
			return;
		if (is_deictic(c->a, a) && is_deictic(c->b, b) &&
			a->days.earliest != b->days.earliest)
			stale_add(c, a, b);
	}
}

/* A wire repeats a story on the same day and the next, zones apart. */
static void stale_judge(
	const struct chronology *c, const struct matches *matches)
{
	int64_t apart = (int64_t)c->a->published.value - c->b->published.value;

	if (!is_published(c->a) || !is_published(c->b) ||
		c->a->published.page || c->b->published.page ||
		(apart < REPEAT_DAYS && apart > -REPEAT_DAYS))
		return;
	ROWS_EACH (struct match, match, *matches)
		if (match->likeness == 100)
			passages_judge(c, match);
}

void chronology_compare(struct arena *arena, const struct version *a,
	const struct version *b, const struct matches *matches,
	struct findings *findings)
{
	const struct chronology c = {arena, a, b, findings};

	pages_judge(&c, matches);
	stale_judge(&c, matches);
}
