/*
 * JSON for TimelineJS (Knight Lab). It shows its texts as HTML, so what comes
 * from outside is escaped for that as well; a date is drawn where it begins,
 * and display_date says how sure it is.
 */
#include "base/escape.h"
#include "report/member.h"
#include "report/report.h"
#include "report/support.h"
#include "report/when.h"

/* A member whose value is HTML. */
static void put_html(struct buffer *out, struct str key, struct str text)
{
	struct buffer html = BUFFER_INIT;

	escape_html(&html, text);
	member_str(out, key, buffer_str(&html));
	buffer_release(&html);
}

static void put_date(
	struct buffer *out, struct str key, day_t day, struct str clock)
{
	int32_t number;

	struct civil civil = day_to_civil(day);

	member_begin(out, key);
	buffer_add_char(out, '{');
	member_number(out, KEY("year"), civil.year);
	member_number(out, KEY("month"), civil.month);
	member_number(out, KEY("day"), civil.day);
	if (str_number(str_cut(clock, 0, 2), &number))
		member_number(out, KEY("hour"), number);
	if (str_number(str_cut(clock, 3, 5), &number))
		member_number(out, KEY("minute"), number);
	buffer_add_char(out, '}');
}

/* Who says so, in their words. */
static void put_body(struct buffer *html, const struct timeline *timeline,
	const struct timeline_event *event)
{
	struct buffer place = BUFFER_INIT;

	buffer_put(html, "<p>");
	buffer_add(html, status_name(event->status));
	buffer_put(html, ", ");
	support_write_count(html, event);
	buffer_put(html, "</p>");
	for (uint32_t i = 0; i < event->sources.count && i < 3; i++) {
		const struct corpus_event *source =
			support_source(timeline, event, i);

		buffer_put(html, "<blockquote><p>");
		escape_html(html, source->excerpt.text);
		buffer_put(html, "</p><cite>");
		buffer_clear(&place);
		support_write_place(&place, timeline, source);
		escape_html(html, buffer_str(&place));
		buffer_put(html, "</cite></blockquote>");
	}
	ROWS_EACH (struct str, conflict, event->conflicts) {
		buffer_put(html, "<p>");
		escape_html(html, *conflict);
		buffer_put(html, "</p>");
	}
	buffer_release(&place);
}

static void put_event(struct buffer *out, const struct timeline *timeline,
	const struct timeline_event *event)
{
	struct interval days = event->days;
	struct buffer text = BUFFER_INIT;

	member_next(out);
	buffer_put(out, "\n{");
	member_str(out, KEY("unique_id"), event->id);
	put_date(out, KEY("start_date"),
		days.earliest == DAY_NONE ? days.latest : days.earliest,
		event->clock);
	if (interval_is_known(days) && days.latest > days.earliest)
		put_date(out, KEY("end_date"), days.latest, STR_NONE);
	when_write(&text, event);
	member_str(out, KEY("display_date"), buffer_str(&text));
	member_begin(out, KEY("text"));
	buffer_add_char(out, '{');
	put_html(out, KEY("headline"), event->title);
	buffer_clear(&text);
	put_body(&text, timeline, event);
	member_str(out, KEY("text"), buffer_str(&text));
	buffer_add_char(out, '}');
	member_str(out, KEY("group"), status_name(event->status));
	buffer_add_char(out, '}');
	buffer_release(&text);
}

void timeline_write_timelinejs(const struct timeline *timeline,
	const struct page_options *options, struct buffer *out)
{
	struct buffer summary = BUFFER_INIT;

	buffer_put(out, "{\"title\":{\"text\":{");
	put_html(out, KEY("headline"),
		options->title.len ? options->title : STR("Timeline"));
	support_write_summary(&summary, timeline);
	member_str(out, KEY("text"), buffer_str(&summary));
	buffer_put(out, "}},\n\"events\":[");
	ROWS_EACH (struct timeline_event, event, timeline->events)
		put_event(out, timeline, event);
	buffer_put(out, "]}\n");
	buffer_release(&summary);
}
