/*
 * How far apart two days are, as the article counts it and as the calendar
 * does.
 */
#include "judge/checks.h"
#include "judge/docket.h"

#include <inttypes.h>

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
