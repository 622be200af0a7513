#include "story/dispute.h"

#include "base/edtf.h"

static struct str days_value(struct corpus *corpus, struct interval days)
{
	struct buffer out = BUFFER_INIT;
	struct str value;

	edtf_write_days(&out, days, false);
	value = arena_copy(&corpus->arena, buffer_str(&out));
	buffer_release(&out);
	return value;
}

struct dispute_side dispute_side_of(
	struct corpus *corpus, const struct corpus_event *source)
{
	return (struct dispute_side){.article = source->article,
		.line = source->line,
		.text = source->excerpt.text,
		.mark = source->excerpt.mark,
		.value = days_value(corpus, source->event.days)};
}

struct dispute_side dispute_side_known(
	struct corpus *corpus, const struct facts *facts, uint32_t fact)
{
	const struct fact_event *event = &facts_events(facts)->rows[fact];

	return (struct dispute_side){.article = ARTICLE_NONE,
		.text = arena_copy(&corpus->arena, event->title),
		.value = days_value(corpus, event->days)};
}
