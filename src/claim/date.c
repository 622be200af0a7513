#include "claim/event.h"

#include "base/hash.h"

/* A clause that is dated by more than a month tells of no happening. */
enum { DAYS_MAX = 31 };

struct dater {
	struct arena *arena;
	const struct article *article;
	const struct timexes *timexes;
	const struct masthead *masthead;
	const struct facts *facts;
};

static int64_t days_length(struct interval days)
{
	return (int64_t)days.latest - days.earliest + 1;
}

/* The most precise of the expressions that may date the event; failing any
 * with known days, the first that a publication day would resolve. */
static void timex_choose(const struct dater *dater, struct event *event)
{
	event->timex = TIMEX_NO_ROW;
	for (uint32_t d = 0; d < event->dates.count; d++) {
		uint32_t row = event->dates.rows[d];
		const struct timex *timex = &dater->timexes->rows[row];
		const struct timex *best =
			event->timex == TIMEX_NO_ROW
				? NULL
				: &dater->timexes->rows[event->timex];

		if (timex->flags & TIMEX_IMPOSSIBLE)
			continue;
		if (interval_is_known(timex->days)
				? !best || !interval_is_known(best->days) ||
					  days_length(timex->days) <
						  days_length(best->days)
				: !best && !(timex->flags & TIMEX_VAGUE))
			event->timex = row;
	}
}

/* The edition of a series that the text means, if that is certain. */
static void edition_find(const struct dater *dater, struct event *event)
{
	struct interval days = INTERVAL_NONE;
	const struct fact_event *fact;
	int32_t year = event->year;

	if (event->series == FACT_NO_ROW)
		return;
	if (event->timex != TIMEX_NO_ROW)
		days = dater->timexes->rows[event->timex].days;
	if (!year && interval_is_known(days) &&
		day_to_civil(days.earliest).year ==
			day_to_civil(days.latest).year)
		year = day_to_civil(days.earliest).year;
	event->fact = facts_edition(dater->facts, event->series, year,
		dater->masthead->published.days);
	if (event->fact == FACT_NO_ROW)
		return;
	fact = &facts_events(dater->facts)->rows[event->fact];
	if (interval_is_known(days) && interval_is_known(fact->days) &&
		!interval_meet(days, fact->days, &days)) {
		event->fact = FACT_NO_ROW; /* a day of another edition */
		return;
	}
	if (event->named)
		event->title = fact->title;
	if (str_is_empty(event->place))
		event->place = fact->place;
}

static void because_format(const struct dater *dater, struct event *event,
	const char *before, struct str quoted, const char *behind)
{
	*ROWS_ADD(dater->arena, &event->because) = ARENA_JOIN(dater->arena,
		str_of(before), STR("'"), quoted, STR("'"), str_of(behind));
}

/* The same days of another year; no day where 29 February is none. */
static struct interval days_in_year(struct interval days, int32_t year)
{
	struct civil first = day_to_civil(days.earliest);
	struct civil last = day_to_civil(days.latest);

	return (struct interval){day_from_civil(year, first.month, first.day),
		day_from_civil(
			year + last.year - first.year, last.month, last.day)};
}

/* A name's own year is better than the one nearest to publication: "On
 * September 5, at the 2023 Summit". */
static void year_correct(const struct dater *dater, struct event *event,
	const struct timex *timex)
{
	struct interval days;

	if (!event->named || !event->year || !(timex->flags & TIMEX_YEARLESS) ||
		day_to_civil(event->days.earliest).year == event->year)
		return;
	days = days_in_year(event->days, event->year);
	if (!interval_is_known(days))
		return;
	event->days = days;
	because_format(dater, event, "the year stands in ", event->title, "");
}

/* Days that the text itself gives. */
static void date_by_timex(const struct dater *dater, struct event *event)
{
	const struct timex *timex = &dater->timexes->rows[event->timex];
	struct str text = str_at(dater->article->text, timex->span);

	if (!interval_is_known(timex->days)) {
		because_format(dater, event, "", text,
			" rests on a day of publication that is not known");
		return;
	}
	event->days = timex->days;
	event->mod = timex->mod;
	because_format(dater, event, "dated by ", text,
		event->named ? " beside its name" : " in its clause");
	ROWS_EACH (struct str, reason, timex->because)
		*ROWS_ADD(dater->arena, &event->because) = *reason;
	year_correct(dater, event, timex);
}

static void date_by_fact(const struct dater *dater, struct event *event)
{
	const struct fact_event *fact =
		&facts_events(dater->facts)->rows[event->fact];

	event->days = fact->days;
	because_format(dater, event, "the facts date ", fact->title,
		event->series != FACT_NO_ROW && !event->year
			? ", the edition at the time of publication"
			: "");
}

/* Whether a day as long as this one is worth a line of its own. */
static bool is_precise(const struct event *event)
{
	return !interval_is_known(event->days) || event->named ||
	       event->fact != FACT_NO_ROW ||
	       days_length(event->days) <= DAYS_MAX;
}

/* A clause keeps the days that its text gives; to a name, the facts' own days
 * are better where the text's are longer. */
static bool facts_know_better(
	const struct dater *dater, const struct event *event)
{
	struct interval known;

	if (event->fact == FACT_NO_ROW || !interval_is_known(event->days))
		return false;
	known = facts_events(dater->facts)->rows[event->fact].days;
	return days_length(event->days) > DAYS_MAX ||
	       (event->named && interval_is_known(known) &&
		       known.earliest >= event->days.earliest &&
		       known.latest <= event->days.latest &&
		       days_length(known) < days_length(event->days));
}

/* What is told as past cannot lie ahead of the article, nor what is told as
 * planned behind it: then its day belongs to something else. */
static bool is_timely(const struct dater *dater, const struct event *event)
{
	const struct published *published = &dater->masthead->published;

	if (!interval_is_known(published->days) || event->named ||
		event->fact != FACT_NO_ROW || published->page)
		return true;
	return event->planned ? event->days.latest >= published->days.earliest
			      : event->days.earliest <= published->days.latest;
}

static bool event_date(const struct dater *dater, struct event *event)
{
	event->days = INTERVAL_NONE;
	event->mod = MOD_NONE;
	event->because.rows = NULL;
	event->because.count = event->because.room = 0;
	timex_choose(dater, event);
	edition_find(dater, event);
	if (event->fact != FACT_NO_ROW)
		because_format(dater, event, "known to the facts as ",
			facts_events(dater->facts)->rows[event->fact].id, "");
	if (event->timex != TIMEX_NO_ROW)
		date_by_timex(dater, event);
	if (facts_know_better(dater, event))
		event->days = INTERVAL_NONE;
	if (interval_is_known(event->days))
		return is_precise(event) && is_timely(dater, event);
	if (event->fact != FACT_NO_ROW) {
		date_by_fact(dater, event);
		return true;
	}
	if (event->year) {
		event->days = interval_of_year(event->year);
		because_format(
			dater, event, "the year stands in ", event->title, "");
	}
	/* A clause whose every day is vague is not dated at all. */
	return event->named || event->timex != TIMEX_NO_ROW;
}

/* What makes two events of an article one: the same key, the same days. */
static uint64_t event_hash(const struct event *event)
{
	uint64_t hash = event->fact != FACT_NO_ROW ? hash_str(STR("fact"))
						   : hash_str(event->key);
	uint32_t parts[4] = {event->fact, (uint32_t)event->days.earliest,
		(uint32_t)event->days.latest, TIMEX_NO_ROW};

	if (!interval_is_known(event->days))
		parts[3] = event->timex;
	return hash_more(hash, str_from((const char *)parts, sizeof(parts)));
}

/* Whether a tells more than b, its double. */
static bool event_is_fuller(const struct event *a, const struct event *b)
{
	if (a->named != b->named)
		return b->named;
	return a->timex != TIMEX_NO_ROW && b->timex == TIMEX_NO_ROW;
}

/* Leaves one of each event, in its first place. */
static void doubles_drop(struct arena *arena, struct events *events)
{
	uint32_t slots = 16, kept = 0;
	uint32_t *table;
	uint64_t *hashes;

	while (slots < events->count * 2)
		slots *= 2;
	table = arena_alloc(arena, slots * sizeof(*table));
	hashes = arena_alloc_raw(arena, (events->count + 1) * sizeof(*hashes));
	ROWS_EACH (struct event, event, *events) {
		uint64_t hash = event_hash(event);
		uint32_t at = (uint32_t)hash & (slots - 1);

		while (table[at] && hashes[table[at] - 1] != hash)
			at = (at + 1) & (slots - 1);
		if (!table[at]) {
			hashes[kept] = hash;
			events->rows[kept++] = *event;
			table[at] = kept;
		} else if (event_is_fuller(
				   event, &events->rows[table[at] - 1])) {
			event->ongoing |= events->rows[table[at] - 1].ongoing;
			events->rows[table[at] - 1] = *event;
		} else {
			events->rows[table[at] - 1].ongoing |= event->ongoing;
		}
	}
	events->count = kept;
}

/* "Last week" in an article that only its own events date. */
static bool rests_on_inference(
	const struct dater *dater, const struct event *event)
{
	return dater->masthead->published.basis == BASIS_INFERRED &&
	       event->timex != UINT32_MAX &&
	       dater->timexes->rows[event->timex].flags & TIMEX_RELATIVE;
}

void events_date(struct arena *arena, const struct article *article,
	const struct tokens *tokens, const struct sentences *sentences,
	const struct timexes *timexes, const struct masthead *masthead,
	const struct facts *facts, struct events *events)
{
	struct dater dater = {arena, article, timexes, masthead, facts};
	uint32_t kept = 0;

	(void)tokens;
	(void)sentences;
	ROWS_EACH (struct event, event, *events) {
		if (!event_date(&dater, event))
			continue;
		event->inferred = rests_on_inference(&dater, event);
		events->rows[kept++] = *event;
	}
	events->count = kept;
	doubles_drop(arena, events);
}
