/*
 * JSON-LD of schema.org: the articles, the events that they tell of, and for
 * each event the claim that it happened then, with where it appears. Days that
 * are known in part keep to ISO 8601 where it can say so; the claim covers what
 * EDTF says.
 */
#include "report/member.h"
#include "report/report.h"
#include "report/support.h"

static void begin_node(struct buffer *out, struct str type)
{
	member_next(out);
	buffer_put(out, "\n{");
	member_str(out, KEY("@type"), type);
}

/* "urn:factcheck:article:3" */
static void put_id(struct buffer *out, struct str kind, struct str id)
{
	struct buffer text = BUFFER_INIT;

	buffer_put(&text, "urn:factcheck:");
	buffer_add(&text, kind);
	buffer_add_char(&text, ':');
	buffer_add(&text, id);
	member_str(out, KEY("@id"), buffer_str(&text));
	buffer_release(&text);
}

static void put_article_id(struct buffer *out, uint32_t number)
{
	struct buffer digits = BUFFER_INIT;

	buffer_add_number(&digits, number);
	put_id(out, STR("article"), buffer_str(&digits));
	buffer_release(&digits);
}

static void put_named(
	struct buffer *out, struct str key, struct str type, struct str name)
{
	if (!name.len)
		return;
	member_begin(out, key);
	buffer_add_char(out, '{');
	member_str(out, KEY("@type"), type);
	member_str(out, KEY("name"), name);
	buffer_add_char(out, '}');
}

static void put_article(
	struct buffer *out, const struct corpus_article *article, uint32_t at)
{
	begin_node(out, STR("NewsArticle"));
	put_article_id(out, at);
	member_str(out, KEY("identifier"), article->id);
	if (article->title.len)
		member_str(out, KEY("headline"), article->title);
	if (article->published.value != DAY_NONE)
		member_day(out, KEY("datePublished"), article->published.value);
	if (article->modified.basis != BASIS_NONE &&
		article->modified.value != DAY_NONE)
		member_day(out, KEY("dateModified"), article->modified.value);
	put_named(
		out, KEY("publisher"), STR("Organization"), article->publisher);
	put_named(out, KEY("author"), STR("Person"), article->byline);
	if (support_is_web_address(article->url))
		member_str(out, KEY("url"), article->url);
	buffer_add_char(out, '}');
}

/* ISO 8601 has four digits of a year without an agreement between the two. */
static bool is_iso_day(day_t day)
{
	int32_t year = day == DAY_NONE ? -1 : day_to_civil(day).year;

	return year >= 0 && year <= 9999;
}

/* A year, a month or a day, as ISO 8601 and EDTF write them alike. */
static bool is_iso_date(struct str edtf)
{
	if (edtf.len != 4 && edtf.len != 7 && edtf.len != 10)
		return false;
	for (size_t i = 0; i < edtf.len; i++)
		if (i == 4 || i == 7 ? edtf.ptr[i] != '-'
				     : !char_is_digit(edtf.ptr[i]))
			return false;
	return true;
}

/* "2024-03-05T16:30", of no zone. */
static void put_moment(struct buffer *out, const struct timeline_event *event)
{
	struct buffer text = BUFFER_INIT;

	buffer_add(&text, event->edtf);
	buffer_add_char(&text, 'T');
	buffer_add(&text, event->clock);
	member_str(out, KEY("startDate"), buffer_str(&text));
	buffer_release(&text);
}

static void put_days(struct buffer *out, const struct timeline_event *event)
{
	if (event->clock.len && is_iso_date(event->edtf)) {
		put_moment(out, event);
		return;
	}
	if (is_iso_date(event->edtf)) {
		member_str(out, KEY("startDate"), event->edtf);
		member_str(out, KEY("endDate"), event->edtf);
		return;
	}
	if (is_iso_day(event->days.earliest))
		member_day(out, KEY("startDate"), event->days.earliest);
	if (is_iso_day(event->days.latest))
		member_day(out, KEY("endDate"), event->days.latest);
}

/* [{"@id":...}, ...]: the articles that tell of it, each once. */
static void put_appearances(struct buffer *out, const struct timeline *timeline,
	const struct timeline_event *event)
{
	uint32_t last = UINT32_MAX;

	member_begin(out, KEY("appearance"));
	buffer_add_char(out, '[');
	for (uint32_t i = 0; i < event->sources.count; i++) {
		uint32_t article = support_source(timeline, event, i)->article;

		if (article == last)
			continue;
		member_next(out);
		buffer_add_char(out, '{');
		put_article_id(out, article);
		buffer_add_char(out, '}');
		last = article;
	}
	buffer_add_char(out, ']');
}

static void put_event(struct buffer *out, const struct timeline *timeline,
	const struct timeline_event *event)
{
	begin_node(out, STR("Event"));
	put_id(out, STR("event"), event->id);
	member_str(out, KEY("name"), event->title);
	put_days(out, event);
	put_named(out, KEY("location"), STR("Place"), event->place);
	buffer_add_char(out, '}');
	begin_node(out, STR("Claim"));
	put_id(out, STR("claim"), event->id);
	member_str(out, KEY("name"), event->title);
	member_begin(out, KEY("about"));
	buffer_add_char(out, '{');
	put_id(out, STR("event"), event->id);
	buffer_add_char(out, '}');
	member_str(out, KEY("creativeWorkStatus"), status_name(event->status));
	if (event->edtf.len)
		member_str(out, KEY("temporalCoverage"), event->edtf);
	put_appearances(out, timeline, event);
	buffer_add_char(out, '}');
}

void timeline_write_jsonld(const struct timeline *timeline, struct buffer *out)
{
	uint32_t at = 0;

	buffer_put(out, "{\"@context\":\"https://schema.org\",\n\"@graph\":[");
	ROWS_EACH (struct corpus_article, article, timeline->corpus->articles)
		put_article(out, article, at++);
	ROWS_EACH (struct timeline_event, event, timeline->events)
		put_event(out, timeline, event);
	ROWS_EACH (struct timeline_event, event, timeline->undated)
		put_event(out, timeline, event);
	buffer_put(out, "]}\n");
}
