#include "story/window.h"

#include "base/edtf.h"
#include "story/network.h"

#include <inttypes.h>
#include <stdlib.h>

enum {
	WINDOW_DAYS = 31, /* more say nothing */
	NO_INSTANT = 0    /* which is the origin's */
};

/* Articles that retell one another, some of them undated. */
struct group {
	uint32_t first, end; /* in the retellings, which are sorted by it */
};
struct members ROWS_OF(uint32_t);

struct dating {
	struct corpus *corpus;
	struct arena arena;
	uint32_t *leader;       /* by article: of its group, as a forest */
	struct retellings told; /* those that touch an undated article */
	struct network network;
	uint32_t *articles;    /* by article: its instant of publication */
	uint32_t *events;      /* by event: its instant */
	bool *met;             /* by article: a member already */
	const uint32_t *first; /* by article: its first event */
};

static bool is_undated(const struct corpus *corpus, uint32_t article)
{
	return corpus->articles.rows[article].published.value == DAY_NONE;
}

static uint32_t article_of(const struct dating *dating, uint32_t event)
{
	return dating->corpus->events.rows[event].article;
}

/* --- who belongs together */

static uint32_t leader_of(struct dating *dating, uint32_t article)
{
	uint32_t *leader = dating->leader;

	while (leader[article] != article) {
		leader[article] = leader[leader[article]];
		article = leader[article];
	}
	return article;
}

static void retellings_choose(struct dating *dating)
{
	ROWS_EACH (struct retelling, told, dating->corpus->retellings) {
		uint32_t a = article_of(dating, told->a);
		uint32_t b = article_of(dating, told->b);

		if (!is_undated(dating->corpus, a) &&
			!is_undated(dating->corpus, b))
			continue;
		*ROWS_ADD(&dating->arena, &dating->told) = *told;
		a = leader_of(dating, a);
		b = leader_of(dating, b);
		dating->leader[a > b ? a : b] = a > b ? b : a;
	}
}

/* A retelling on its way into the order of groups. */
struct grouped {
	uint32_t leader, row;
	struct retelling told;
};

static int grouped_order(const void *left, const void *right)
{
	const struct grouped *a = left, *b = right;

	if (a->leader != b->leader)
		return a->leader < b->leader ? -1 : 1;
	return (a->row > b->row) - (a->row < b->row);
}

static void retellings_sort(struct dating *dating)
{
	uint32_t count = dating->told.count;
	struct grouped *rows =
		arena_alloc(&dating->arena, (count + 1) * sizeof(*rows));

	for (uint32_t i = 0; i < count; i++) {
		struct retelling told = dating->told.rows[i];

		rows[i] = (struct grouped){
			leader_of(dating, article_of(dating, told.a)), i, told};
	}
	qsort(rows, count, sizeof(*rows), grouped_order);
	for (uint32_t i = 0; i < count; i++)
		dating->told.rows[i] = rows[i].told;
}

/* --- what is known of an instant */

static struct str path_of(const struct dating *dating, uint32_t article)
{
	return dating->corpus->articles.rows[article].path;
}

/* The words that date an event, or its title. */
static struct str words_of(const struct corpus_event *event)
{
	return event->excerpt.mark.end > event->excerpt.mark.start
		       ? str_at(event->excerpt.text, event->excerpt.mark)
		       : event->event.title;
}

static struct str days_text(struct arena *arena, struct interval days)
{
	struct buffer out = BUFFER_INIT;
	struct str text;

	edtf_write_days(&out, days, false);
	text = arena_copy(arena, buffer_str(&out));
	buffer_release(&out);
	return text;
}

static struct str offset_text(struct arena *arena, struct interval range)
{
	if (range.earliest == range.latest && range.earliest == 0)
		return STR("the day of publication");
	if (range.latest <= 0)
		return arena_format(arena,
			"%" PRId32 " to %" PRId32 " days before publication",
			-range.latest, -range.earliest);
	if (range.earliest >= 0)
		return arena_format(arena,
			"%" PRId32 " to %" PRId32 " days after publication",
			range.earliest, range.latest);
	return arena_format(arena,
		"%" PRId32 " days before to %" PRId32 " days after publication",
		-range.earliest, range.latest);
}

static uint32_t published_instant(struct dating *dating, uint32_t article)
{
	if (dating->articles[article] == NO_INSTANT) {
		dating->articles[article] = network_instant(&dating->network);
		network_on(&dating->network, dating->articles[article],
			dating->corpus->articles.rows[article].published.days,
			STR("what the article itself tells of"));
	}
	return dating->articles[article];
}

/* "Tuesday" in an article of a known day is a day; in another it lies so many
 * days before the publication. */
static uint32_t event_instant(struct dating *dating, uint32_t row)
{
	struct arena *arena = &dating->arena;
	const struct corpus_event *event = &dating->corpus->events.rows[row];
	struct str words = words_of(event);
	struct str path = path_of(dating, event->article);

	if (dating->events[row] != NO_INSTANT)
		return dating->events[row];
	dating->events[row] = network_instant(&dating->network);
	if (interval_is_known(event->event.days))
		network_on(&dating->network, dating->events[row],
			event->event.days,
			arena_format(arena, "'%.*s' in %.*s is %.*s",
				STR_ARG(words), STR_ARG(path),
				STR_ARG(days_text(arena, event->event.days))));
	if (event->offset) {
		struct interval range = offset_range(event->offset);

		network_between(&dating->network,
			published_instant(dating, event->article),
			dating->events[row], range.earliest, range.latest,
			arena_format(arena, "'%.*s' in %.*s is %.*s",
				STR_ARG(words), STR_ARG(path),
				STR_ARG(offset_text(arena, range))));
	}
	return dating->events[row];
}

static void retelling_bound(struct dating *dating, const struct retelling *told)
{
	struct str a = path_of(dating, article_of(dating, told->a));
	struct str b = path_of(dating, article_of(dating, told->b));

	network_between(&dating->network, event_instant(dating, told->a),
		event_instant(dating, told->b), 0, 0,
		arena_format(&dating->arena,
			"the same passage stands in %.*s and %.*s", STR_ARG(a),
			STR_ARG(b)));
}

/* A dated clause of the undated article was not told before it happened, nor
 * planned after it. */
static void clause_bound(struct dating *dating, uint32_t row)
{
	const struct corpus_event *event = &dating->corpus->events.rows[row];
	uint32_t published = published_instant(dating, event->article);
	struct str words = words_of(event);

	if (!interval_is_known(event->event.days) || event->event.named ||
		event->event.fact != FACT_NO_ROW || event->event.inferred)
		return;
	if (event->event.planned)
		network_on(&dating->network, published,
			(struct interval){DAY_NONE, event->event.days.latest},
			arena_format(&dating->arena,
				"'%.*s' is told as still to come",
				STR_ARG(words)));
	else
		network_on(&dating->network, published,
			(struct interval){event->event.days.earliest, DAY_NONE},
			arena_format(&dating->arena, "'%.*s' is told as past",
				STR_ARG(words)));
}

/* --- what follows */

/* The only days that an event may have had, over all days on which its article
 * may have been published; false where those differ. */
static bool event_settle(const struct corpus_event *event,
	struct interval published, struct interval *days)
{
	bool sole = true;

	*days = INTERVAL_NONE;
	for (day_t day = published.earliest; day <= published.latest; day++) {
		struct interval own = offset_from(event->offset, day);

		if (!interval_is_known(*days)) {
			*days = own;
			continue;
		}
		sole &= own.earliest == days->earliest &&
			own.latest == days->latest;
		if (own.earliest < days->earliest)
			days->earliest = own.earliest;
		if (own.latest > days->latest)
			days->latest = own.latest;
	}
	return sole;
}

/* The days of the passage that tells the event elsewhere are the event's; what
 * only this article tells is counted from its own window. */
static void event_date(struct dating *dating, struct corpus_event *event,
	struct interval published)
{
	struct arena *arena = &dating->corpus->arena;
	struct str words = words_of(event);
	struct interval days;
	bool sole;

	if (!event->offset || interval_is_known(event->event.days))
		return;
	sole = event_settle(event, published, &days);
	event->event.because = (struct strs){0};
	*ROWS_ADD(arena, &event->event.because) = arena_format(arena,
		sole ? "'%.*s' is %.*s, counted from any day of %.*s"
		     : "'%.*s' lies in %.*s, counted from the days of %.*s",
		STR_ARG(words), STR_ARG(days_text(arena, days)),
		STR_ARG(days_text(arena, published)));
	*ROWS_ADD(arena, &event->event.because) =
		STR("the article has no day of publication; its copies leave "
		    "it those");
	if (sole)
		event->event.days = days;
	event->event.inferred = true;
}

static struct strs reasons_keep(
	struct arena *arena, const struct network *network, uint32_t instant)
{
	struct strs told = {0}, kept = {0};

	network_window_tell(network, instant, &told);
	ROWS_EACH (struct str, reason, told)
		*ROWS_ADD(arena, &kept) = arena_copy(arena, *reason);
	return kept;
}

static void article_date(struct dating *dating, uint32_t article)
{
	struct corpus *corpus = dating->corpus;
	struct published *published = &corpus->articles.rows[article].published;
	uint32_t instant = dating->articles[article];
	struct interval window;

	if (instant == NO_INSTANT || !is_undated(corpus, article))
		return;
	window = network_window(&dating->network, instant);
	if (!interval_is_known(window) ||
		(int64_t)window.latest - window.earliest >= WINDOW_DAYS)
		return;
	*published = (struct published){
		.value = window.earliest == window.latest ? window.earliest
							  : DAY_NONE,
		.days = window,
		.basis = BASIS_INFERRED,
		.timex = UINT32_MAX,
		.because = reasons_keep(
			&corpus->arena, &dating->network, instant)};
	for (uint32_t e = dating->first[article];
		e < dating->first[article + 1]; e++)
		event_date(dating, &corpus->events.rows[e], window);
}

/* --- group by group */

/* The undated articles of a group, each once. */
static void members_find(
	struct dating *dating, struct group group, struct members *members)
{
	for (uint32_t i = group.first; i < group.end; i++) {
		uint32_t sides[] = {article_of(dating, dating->told.rows[i].a),
			article_of(dating, dating->told.rows[i].b)};

		for (int side = 0; side < 2; side++) {
			if (!is_undated(dating->corpus, sides[side]) ||
				dating->met[sides[side]])
				continue;
			dating->met[sides[side]] = true;
			*ROWS_ADD(&dating->arena, members) = sides[side];
		}
	}
}

/* Where what they say cannot all be so, none of them is dated by it. */
static void group_date(struct dating *dating, struct group group)
{
	struct members members = {0};

	network_init(&dating->network, &dating->arena);
	members_find(dating, group, &members);
	for (uint32_t i = group.first; i < group.end; i++)
		retelling_bound(dating, &dating->told.rows[i]);
	ROWS_EACH (uint32_t, member, members)
		for (uint32_t e = dating->first[*member];
			e < dating->first[*member + 1]; e++)
			clause_bound(dating, e);
	if (dating->network.torn)
		return;
	ROWS_EACH (uint32_t, member, members)
		article_date(dating, *member);
}

static void groups_date(struct dating *dating)
{
	uint32_t first = 0;

	while (first < dating->told.count) {
		uint32_t leader = leader_of(
			dating, article_of(dating, dating->told.rows[first].a));
		uint32_t end = first + 1;

		while (end < dating->told.count &&
			leader_of(dating,
				article_of(dating, dating->told.rows[end].a)) ==
				leader)
			end++;
		group_date(dating, (struct group){first, end});
		first = end;
	}
}

static void dating_open(struct dating *dating, struct corpus *corpus)
{
	uint32_t articles = corpus->articles.count;
	struct arena *arena = &dating->arena;

	*dating = (struct dating){.corpus = corpus};
	dating->leader = arena_alloc(arena, (articles + 1) * sizeof(uint32_t));
	dating->articles =
		arena_alloc(arena, (articles + 1) * sizeof(uint32_t));
	dating->met = arena_alloc(arena, (articles + 1) * sizeof(bool));
	dating->events = arena_alloc(
		arena, (corpus->events.count + 1) * sizeof(uint32_t));
	dating->first = corpus_events_first(corpus, arena);
	for (uint32_t i = 0; i < articles; i++)
		dating->leader[i] = i;
}

void windows_find(struct corpus *corpus)
{
	struct dating dating;

	if (!corpus->retellings.count)
		return;
	dating_open(&dating, corpus);
	retellings_choose(&dating);
	retellings_sort(&dating);
	groups_date(&dating);
	arena_release(&dating.arena);
}
