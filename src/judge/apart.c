/*
 * How far apart two days are, as the article counts it and as the calendar
 * does; and events that go on when they are over.
 */
#include "judge/checks.h"
#include "judge/docket.h"

#include <inttypes.h>

enum { ZONES = 1 }; /* days that two clocks may be apart */

/* --- days apart */

static const struct timex *timex_of(const struct docket *docket, uint32_t row)
{
	return row < docket->reading->timexes.count
		       ? &docket->reading->timexes.rows[row]
		       : NULL;
}

static struct str day_reason(const struct docket *docket,
	const struct timex *timex, const char *what)
{
	return arena_format(docket->arena, "%s is dated '%.*s', %.*s", what,
		STR_ARG(docket_words(docket, timex->span)),
		STR_ARG(docket_day(docket, timex->days.earliest, false)));
}

/* "2 days", or "12 to 17 days". */
static struct str days_text(
	const struct docket *docket, int32_t least, int32_t most)
{
	if (least == most)
		return arena_format(docket->arena, "%" PRId32 " %s", least,
			least == 1 ? "day" : "days");
	return arena_format(
		docket->arena, "%" PRId32 " to %" PRId32 " days", least, most);
}

static void link_judge(struct docket *docket, const struct tlink *tlink)
{
	const struct timex *from = timex_of(docket, tlink->from);
	const struct timex *to = timex_of(docket, tlink->to);
	bool behind = tlink->most > 0;
	struct remark *remark;
	int32_t apart;

	if (!from || !to)
		return;
	apart = to->days.earliest - from->days.earliest;
	if (apart >= tlink->least && apart <= tlink->most)
		return;
	remark = docket_add(docket,
		(struct span){tlink->span.start < to->span.start
				      ? tlink->span.start
				      : to->span.start,
			tlink->span.end > to->span.end ? tlink->span.end
						       : to->span.end},
		arena_format(docket->arena,
			"%.*s is %" PRId32 " %s %s %.*s, not '%.*s'",
			STR_ARG(docket_day(docket, to->days.earliest, false)),
			apart < 0 ? -apart : apart,
			apart == 1 || apart == -1 ? "day" : "days",
			apart < 0 ? "before" : "after",
			STR_ARG(docket_day(docket, from->days.earliest, false)),
			STR_ARG(docket_words(docket, tlink->span))));
	remark_because(docket, remark,
		day_reason(docket, from, "what is counted from"));
	remark_because(docket, remark, day_reason(docket, to, "what is told"));
	remark_because(docket, remark,
		arena_format(docket->arena, "'%.*s' is %.*s %s",
			STR_ARG(docket_words(docket, tlink->span)),
			STR_ARG(days_text(docket,
				behind ? tlink->least : -tlink->most,
				behind ? tlink->most : -tlink->least)),
			behind ? "behind" : "ahead"));
	remark_relate(docket, remark, from->span,
		STR("the day that is counted from"));
}

void check_days_apart(struct docket *docket)
{
	ROWS_EACH (struct tlink, tlink, docket->reading->tlinks)
		if (!docket_skips(docket,
			    docket->reading->sentences.rows[tlink->sentence]
				    .first))
			link_judge(docket, tlink);
}

/* --- events that go on */

/* "The ongoing Games"; "the current champion of the Games" is another thing. */
static bool is_called_ongoing(
	const struct docket *docket, const struct event *event)
{
	const struct str ongoing = STR("ongoing");
	struct str text = docket->reading->article.text;
	struct str before = str_trim(str_cut(text, 0, event->span.start));
	struct str name = str_at(text, event->span);

	return event->ongoing &&
	       (str_starts_fold(name, ongoing) ||
		       (before.len > ongoing.len &&
			       str_eq_fold(
				       str_cut(before, before.len - ongoing.len,
					       before.len),
				       ongoing)));
}

/* Days between the publication and the event: negative where it is over. */
static int64_t days_off(const struct interval *event, day_t published)
{
	if (event->latest != DAY_NONE && published > event->latest)
		return (int64_t)event->latest - published;
	if (event->earliest != DAY_NONE && published < event->earliest)
		return (int64_t)event->earliest - published;
	return 0;
}

static void ongoing_remark(struct docket *docket, const struct event *event,
	const struct fact_event *fact, int64_t off)
{
	day_t published = docket->reading->masthead.published.value;
	struct remark *remark = docket_add(docket, event->span,
		arena_format(docket->arena,
			"%.*s is told as going on, but %s %" PRId64 " days %s",
			STR_ARG(fact->title),
			off < 0 ? "was over" : "begins only",
			off < 0 ? -off : off, off < 0 ? "before" : "later"));

	remark_because(docket, remark,
		arena_format(docket->arena, "the article is of %.*s",
			STR_ARG(docket_day(docket, published, false))));
	remark_because(docket, remark,
		arena_format(docket->arena, "the event was held on %.*s",
			STR_ARG(fact->when)));
	remark_cite(
		docket, remark, fact->id, &fact->origin, fact->source.title);
}

void check_ongoing_outside_event(struct docket *docket)
{
	const struct published *published =
		&docket->reading->masthead.published;

	if (published->value == DAY_NONE ||
		published->basis == BASIS_INFERRED || published->page)
		return;
	ROWS_EACH (struct event, event, docket->reading->events) {
		const struct fact_event *fact;
		int64_t off;

		if (event->fact == FACT_NO_ROW ||
			!is_called_ongoing(docket, event))
			continue;
		fact = &facts_events(docket->facts)->rows[event->fact];
		off = days_off(&fact->days, published->value);
		if (off < -ZONES || off > ZONES)
			ongoing_remark(docket, event, fact, off);
	}
}
