#include "story/score.h"

#include <math.h>
#include <stdlib.h>

/* How much a day of that length says. */
static double precision_weight(struct interval days)
{
	int64_t length;

	if (!interval_is_known(days))
		return 0.1;
	length = (int64_t)days.latest - days.earliest + 1;
	return length <= 1    ? 1.0
	       : length <= 4  ? 0.7
	       : length <= 10 ? 0.4
	       : length <= 31 ? 0.15
			      : 0.05;
}

/* Whether a word of the title, of five letters or more, is in the headline. */
static bool headline_has(struct str headline, struct str title)
{
	while (title.ptr) {
		struct str word = str_split(&title, ' ');

		if (word.len >= 5 && str_find(headline, word, 0) != STR_NPOS)
			return true;
	}
	return false;
}

/* What one report adds: more at the head of a story. */
static double report_weight(
	const struct corpus *corpus, const struct corpus_event *event)
{
	uint32_t sentence = event->event.sentence;
	double weight = 1.0 / (1.0 + 0.1 * (sentence < 20 ? sentence : 20));

	if (headline_has(corpus->articles.rows[event->article].title,
		    event->event.title))
		weight *= 1.5;
	return event->event.planned ? weight * 0.5 : weight;
}

static double event_weight(
	const struct corpus *corpus, const struct timeline_event *event)
{
	double reports = 0;

	for (uint32_t s = 0; s < event->sources.count; s++)
		reports += report_weight(
			corpus, &corpus->events.rows[event->sources.rows[s]]);
	return precision_weight(event->days) *
	       (log2(1.0 + event->origins) + 0.5 * log2(1.0 + reports));
}

void events_score(const struct corpus *corpus, struct timeline_events *events)
{
	double most = 0;

	ROWS_EACH (struct timeline_event, event, *events) {
		event->score = event_weight(corpus, event);
		if (event->score > most)
			most = event->score;
	}
	ROWS_EACH (struct timeline_event, event, *events)
		if (most > 0)
			event->score = round(event->score / most * 1000) / 1000;
}
