#include "report/support.h"

#include "base/escape.h"

enum { BAR_MOST = 5 };

struct str status_name(enum timeline_status status)
{
	static const struct str names[] = {
		[STATUS_CONFIRMED] = STR_INIT("confirmed"),
		[STATUS_TENTATIVE] = STR_INIT("tentative"),
		[STATUS_DISPUTED] = STR_INIT("disputed"),
	};

	return names[status];
}

const struct corpus_event *support_source(const struct timeline *timeline,
	const struct timeline_event *event, uint32_t i)
{
	return &timeline->corpus->events.rows[event->sources.rows[i]];
}

struct str event_kind(
	const struct timeline *timeline, const struct timeline_event *event)
{
	bool named = true, planned = true;

	for (uint32_t i = 0; i < event->sources.count; i++) {
		const struct event *told =
			&support_source(timeline, event, i)->event;

		named &= told->named;
		planned &= told->planned;
	}
	if (planned && event->status != STATUS_CONFIRMED)
		return STR("planned");
	return named || event->fact != FACT_NO_ROW ? STR("named") : STR("told");
}

struct str support_house(const struct corpus_article *article)
{
	return article->publisher.len ? article->publisher : article->path;
}

bool support_is_web_address(struct str url)
{
	if (!str_starts_fold(url, STR("http://")) &&
		!str_starts_fold(url, STR("https://")))
		return false;
	for (size_t i = 0; i < url.len; i++) {
		if (url.ptr[i] <= ' ' || url.ptr[i] > '~' ||
			memchr("\"<>\\^`{|}", url.ptr[i], 9))
			return false;
	}
	return true;
}

const struct corpus_article *support_article(
	const struct timeline *timeline, const struct corpus_event *source)
{
	return &timeline->corpus->articles.rows[source->article];
}

static void write_grouped(struct buffer *out, uint32_t number)
{
	if (number >= 1000) {
		write_grouped(out, number / 1000);
		buffer_add_char(out, ',');
		buffer_add_padded(out, number % 1000, 3);
	} else {
		buffer_add_number(out, number);
	}
}

void support_write_number(struct buffer *out, uint32_t count, struct str noun)
{
	write_grouped(out, count);
	buffer_add_char(out, ' ');
	buffer_add(out, noun);
	if (count != 1)
		buffer_add_char(out, 's');
}

void support_write_count(struct buffer *out, const struct timeline_event *event)
{
	support_write_number(out, event->reports, STR("report"));
	if (event->reports > 1) {
		buffer_put(out, ", ");
		support_write_number(out, event->origins, STR("origin"));
	}
}

void support_write_bar(struct buffer *out, const struct timeline_event *event)
{
	uint32_t reports =
		event->reports < BAR_MOST ? event->reports : BAR_MOST;

	for (uint32_t i = 0; i < reports; i++)
		buffer_add(out, i < event->origins ? STR("\xe2\x97\x8f")
						   : STR("\xe2\x97\x8b"));
	if (event->reports > BAR_MOST)
		buffer_add_char(out, '+');
}

void support_write_place(struct buffer *out, const struct timeline *timeline,
	const struct corpus_event *source)
{
	const struct corpus_article *article =
		support_article(timeline, source);

	escape_plain(out, article->path);
	buffer_add_char(out, ':');
	buffer_add_number(out, corpus_file_line(article, source->line));
}

void support_write_summary(struct buffer *out, const struct timeline *timeline)
{
	support_write_number(
		out, timeline->corpus->articles.count, STR("article"));
	buffer_put(out, ", ");
	support_write_number(out, timeline->events.count, STR("dated event"));
	if (timeline->undated.count) {
		buffer_put(out, ", ");
		write_grouped(out, timeline->undated.count);
		buffer_put(out, " undated");
	}
}
