#include "story/corpus.h"

#include <stdlib.h>

void corpus_init(struct corpus *corpus)
{
	*corpus = (struct corpus){0};
	arena_init(&corpus->arena);
}

void corpus_release(struct corpus *corpus)
{
	arena_release(&corpus->arena);
	*corpus = (struct corpus){0};
}

static struct strs strs_copy(struct arena *arena, const struct strs *from)
{
	struct strs copies = {0};

	ROWS_EACH (struct str, s, *from)
		*ROWS_ADD(arena, &copies) = arena_copy(arena, *s);
	return copies;
}

static struct str copy(struct arena *arena, struct str s)
{
	return s.ptr ? arena_copy(arena, s) : STR_NONE;
}

static struct published published_copy(
	struct arena *arena, const struct published *from)
{
	struct published published = *from;

	published.because = strs_copy(arena, &from->because);
	return published;
}

/* The words that date an event; none where no timex does. */
static struct span date_words(
	const struct reading *reading, const struct event *event)
{
	if (event->timex >= reading->timexes.count)
		return (struct span){0, 0};
	return reading->timexes.rows[event->timex].span;
}

/* The hour and minute of a TIMEX3 value such as 2024-03-05T16:30; what is
 * vaguer, or of a zone, is none. */
static struct str clock_of(struct str value)
{
	struct str clock = str_cut(value, 11, value.len);

	if (clock.len != 5 || value.ptr[10] != 'T' || clock.ptr[2] != ':')
		return STR_NONE;
	for (size_t i = 0; i < clock.len; i++)
		if (i != 2 && !char_is_digit(clock.ptr[i]))
			return STR_NONE;
	return clock;
}

static void event_keep(struct corpus *corpus, const struct reading *reading,
	const struct event *event)
{
	struct arena *arena = &corpus->arena;
	struct corpus_event *row = ROWS_ADD(arena, &corpus->events);

	row->article = corpus->articles.count - 1;
	row->event = *event;
	if (event->timex < reading->timexes.count)
		row->clock = copy(arena,
			clock_of(reading->timexes.rows[event->timex].value));
	row->event.title = copy(arena, event->title);
	row->event.key = copy(arena, event->key);
	row->event.place = copy(arena, event->place);
	row->event.participants = strs_copy(arena, &event->participants);
	row->event.because = strs_copy(arena, &event->because);
	row->file_span = article_file_span(&reading->article, event->span);
	row->line = article_line(
		&reading->article, row->file_span.start, &row->column);
	row->excerpt = excerpt_keep(arena, reading, event->sentence,
		date_words(reading, event), corpus->context);
}

void corpus_add(struct corpus *corpus, const struct reading *reading)
{
	struct arena *arena = &corpus->arena;
	const struct article *article = &reading->article;
	const struct masthead *masthead = &reading->masthead;
	struct corpus_article *row = ROWS_ADD(arena, &corpus->articles);

	row->id = copy(arena, article->id);
	row->path = copy(arena, article->path);
	row->title = copy(arena, masthead->title);
	row->publisher = copy(arena, masthead->publisher);
	row->byline = copy(arena, masthead->byline);
	row->place = copy(arena, masthead->place);
	row->url = copy(arena, article->metadata.url);
	row->language = copy(arena, article->metadata.language);
	row->line = article->first_line;
	row->record = article->record;
	row->credits = strs_copy(arena, &masthead->credits);
	row->published = published_copy(arena, &masthead->published);
	row->modified = published_copy(arena, &masthead->modified);
	ROWS_EACH (struct event, event, reading->events)
		event_keep(corpus, reading, event);
	if (corpus->repeating)
		repeats_keep(arena, reading, corpus->articles.count - 1,
			&corpus->repeats);
	if (corpus->refers)
		references_keep(arena, reading, corpus->articles.count - 1,
			corpus->context, &corpus->references);
}

void corpus_offsets(struct corpus *corpus, const struct offset *offsets)
{
	uint32_t article = corpus->articles.count - 1;
	uint32_t first = corpus->events.count;

	while (first > 0 && corpus->events.rows[first - 1].article == article)
		first--;
	for (uint32_t i = first; offsets && i < corpus->events.count; i++) {
		const struct offset *offset = &offsets[i - first];
		struct offset *copied;

		if (!offset_is_known(offset))
			continue;
		copied = arena_alloc_raw(&corpus->arena, sizeof(*copied));
		*copied = *offset;
		corpus->events.rows[i].offset = copied;
	}
}

void corpus_sketch(struct corpus *corpus, struct str packed)
{
	struct str bytes = arena_copy(&corpus->arena, packed);
	struct sketch *sketch = ROWS_ADD(&corpus->arena, &corpus->sketches);

	*sketch = sketch_of(bytes);
	sketch->identity = corpus->articles.count - 1;
}

/* --- the order of articles */

struct sorted {
	const struct corpus_article *article;
	uint32_t row;
};

static int sorted_order(const void *left, const void *right)
{
	const struct sorted *a = left, *b = right;
	int order = str_cmp(a->article->path, b->article->path);

	if (!order)
		order = (a->article->line > b->article->line) -
			(a->article->line < b->article->line);
	return order ? order : (a->row > b->row) - (a->row < b->row);
}

static int event_order(const void *left, const void *right)
{
	const struct corpus_event *a = left, *b = right;

	if (a->article != b->article)
		return a->article < b->article ? -1 : 1;
	return (a->row > b->row) - (a->row < b->row);
}

void corpus_sort(struct corpus *corpus)
{
	struct corpus_articles *articles = &corpus->articles;
	size_t count = articles->count;
	struct sorted *sorted =
		arena_alloc(&corpus->arena, (count + 1) * sizeof(*sorted));
	struct corpus_article *rows =
		arena_alloc(&corpus->arena, (count + 1) * sizeof(*rows));
	uint32_t *places =
		arena_alloc(&corpus->arena, (count + 1) * sizeof(*places));

	for (uint32_t i = 0; i < count; i++)
		sorted[i] = (struct sorted){&articles->rows[i], i};
	qsort(sorted, count, sizeof(*sorted), sorted_order);
	for (uint32_t i = 0; i < count; i++) {
		rows[i] = *sorted[i].article;
		places[sorted[i].row] = i;
	}
	if (count)
		memcpy(articles->rows, rows, count * sizeof(*rows));
	for (uint32_t i = 0; i < corpus->events.count; i++) {
		corpus->events.rows[i].row = i;
		corpus->events.rows[i].article =
			places[corpus->events.rows[i].article];
	}
	if (corpus->events.count)
		qsort(corpus->events.rows, corpus->events.count,
			sizeof(*corpus->events.rows), event_order);
	ROWS_EACH (struct reference, reference, corpus->references)
		reference->article = places[reference->article];
	ROWS_EACH (struct repeat, repeat, corpus->repeats)
		repeat->article = places[repeat->article];
	ROWS_EACH (struct sketch, sketch, corpus->sketches)
		sketch->identity = places[sketch->identity];
}

const uint32_t *corpus_events_first(
	const struct corpus *corpus, struct arena *arena)
{
	uint32_t articles = corpus->articles.count;
	uint32_t *first = arena_alloc(arena, (articles + 2u) * sizeof(*first));

	ROWS_EACH (struct corpus_event, event, corpus->events)
		first[event->article + 1]++;
	for (uint32_t i = 0; i < articles; i++)
		first[i + 1] += first[i];
	return first;
}
