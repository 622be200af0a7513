#include "report/article_row.h"
#include "report/member.h"
#include "report/report.h"
#include "report/support.h"

/* 0.93: two digits whatever the locale, nothing else where it is no number. */
static void write_score(struct buffer *out, double score)
{
	int64_t hundredths = 0;

	if (score > 0)
		hundredths = score < 1 ? (int64_t)(score * 100 + 0.5) : 100;
	member_begin(out, KEY("score"));
	buffer_add_number(out, hundredths / 100);
	buffer_add_char(out, '.');
	buffer_add_padded(out, hundredths % 100, 2);
}

static void write_source(struct buffer *out, const struct corpus *corpus,
	const struct corpus_event *source)
{
	const struct corpus_article *article =
		&corpus->articles.rows[source->article];

	member_next(out);
	buffer_add_char(out, '{');
	member_str(out, KEY("article"), article->id);
	member_str(out, KEY("path"), article->path);
	member_number(out, KEY("start"), source->file_span.start);
	member_number(out, KEY("end"), source->file_span.end);
	member_number(out, KEY("line"), source->line);
	member_number(out, KEY("column"), source->column);
	member_str(out, KEY("sentence"), source->excerpt.text);
	member_str_or_null(out, KEY("expression"),
		str_at(source->excerpt.text, source->excerpt.mark));
	buffer_add_char(out, '}');
}

static void write_side(struct buffer *out, struct str key,
	const struct corpus *corpus, const struct dispute_side *side)
{
	const struct corpus_article *article =
		side->article == ARTICLE_NONE
			? NULL
			: &corpus->articles.rows[side->article];

	member_begin(out, key);
	buffer_add_char(out, '{');
	member_str_or_null(
		out, KEY("article"), article ? article->id : STR_NONE);
	member_str_or_null(
		out, KEY("path"), article ? article->path : STR_NONE);
	if (article)
		member_number(out, KEY("line"), side->line);
	member_str(out, KEY("text"), side->text);
	member_str_or_null(out, KEY("words"), str_at(side->text, side->mark));
	member_str(out, KEY("value"), side->value);
	buffer_add_char(out, '}');
}

static void write_disputes(struct buffer *out, const struct corpus *corpus,
	const struct disputes *disputes)
{
	member_begin(out, KEY("disputes"));
	buffer_add_char(out, '[');
	ROWS_EACH (struct dispute, dispute, *disputes) {
		member_next(out);
		buffer_add_char(out, '{');
		member_str(out, KEY("kind"), dispute->kind);
		member_str(out, KEY("reason"), dispute->reason);
		write_side(out, KEY("a"), corpus, &dispute->sides[0]);
		write_side(out, KEY("b"), corpus, &dispute->sides[1]);
		buffer_add_char(out, '}');
	}
	buffer_add_char(out, ']');
}

static void write_event(struct buffer *out, const struct timeline *timeline,
	const struct timeline_event *event)
{
	struct str fact = STR_NONE;

	if (timeline->facts && event->fact != FACT_NO_ROW)
		fact = facts_events(timeline->facts)->rows[event->fact].id;
	buffer_add_char(out, '{');
	member_str(out, KEY("id"), event->id);
	member_str(out, KEY("title"), event->title);
	member_days(out, event->days);
	member_str_or_null(out, KEY("time"), event->clock);
	member_str_or_null(out, KEY("edtf"), event->edtf);
	member_str_or_null(out, KEY("precision"), event->precision);
	member_str(out, KEY("status"), status_name(event->status));
	member_str_or_null(out, KEY("place"), event->place);
	member_number(out, KEY("reports"), event->reports);
	member_number(out, KEY("origins"), event->origins);
	write_score(out, event->score);
	member_str_or_null(out, KEY("fact"), fact);
	member_begin(out, KEY("sources"));
	buffer_add_char(out, '[');
	for (uint32_t i = 0; i < event->sources.count; i++)
		write_source(out, timeline->corpus,
			support_source(timeline, event, i));
	buffer_add_char(out, ']');
	member_strs(out, KEY("conflicts"), &event->conflicts);
	write_disputes(out, timeline->corpus, &event->disputes);
	member_strs(out, KEY("because"), &event->because);
	buffer_add_char(out, '}');
}

static void write_article(
	struct buffer *out, const struct corpus_article *article)
{
	buffer_add_char(out, '{');
	member_str(out, KEY("id"), article->id);
	article_row_write(article, out);
	member_number(out, KEY("origin"), article->origin);
	buffer_add_char(out, '}');
}

/* A line an object, so that two timelines can be compared line by line. */
static void begin_line(struct buffer *out)
{
	member_next(out);
	buffer_add_char(out, '\n');
}

static void write_events(struct buffer *out, const struct timeline *timeline,
	const struct timeline_events *events)
{
	ROWS_EACH (struct timeline_event, event, *events) {
		begin_line(out);
		write_event(out, timeline, event);
	}
}

void timeline_write_json(const struct timeline *timeline, struct buffer *out)
{
	buffer_put(out, "{\"factcheck\":\"1\",\"articles\":[");
	ROWS_EACH (struct corpus_article, article, timeline->corpus->articles) {
		begin_line(out);
		write_article(out, article);
	}
	buffer_put(out, "],\n\"events\":[");
	write_events(out, timeline, &timeline->events);
	buffer_put(out, "],\n\"undated\":[");
	write_events(out, timeline, &timeline->undated);
	buffer_put(out, "]}\n");
}

static void write_lines(struct buffer *out, const struct timeline *timeline,
	const struct timeline_events *events)
{
	ROWS_EACH (struct timeline_event, event, *events) {
		write_event(out, timeline, event);
		buffer_add_char(out, '\n');
	}
}

void timeline_write_jsonl(const struct timeline *timeline, struct buffer *out)
{
	write_lines(out, timeline, &timeline->events);
	write_lines(out, timeline, &timeline->undated);
}
