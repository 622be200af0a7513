#include "story/reference.h"

#include <stdlib.h>

/* From how many days on a report looks back. */
enum { LOOKS_BACK = 3 };

/* A day that a timex names, to be sorted. */
struct named_day {
	day_t day;
	uint32_t timex;
};

static int named_order(const void *left, const void *right)
{
	const struct named_day *a = left, *b = right;

	if (a->day != b->day)
		return a->day < b->day ? -1 : 1;
	return (a->timex > b->timex) - (a->timex < b->timex);
}

static int timex_order(const void *left, const void *right)
{
	const struct named_day *a = left, *b = right;

	return (a->timex > b->timex) - (a->timex < b->timex);
}

/* One day that the story speaks of: not the date above it, nor a caption's. */
static bool is_day(const struct reading *reading, const struct timex *timex)
{
	const struct sentences *sentences = &reading->sentences;
	enum block_kind kind;

	if ((timex->kind != TIMEX_DATE && timex->kind != TIMEX_TIME) ||
		!interval_is_known(timex->days) ||
		timex->days.earliest != timex->days.latest ||
		timex->first < reading->masthead.story)
		return false;
	kind = reading->article.blocks
		       .rows[sentences->rows[sentence_of(
						     sentences, timex->first)]
				       .block]
		       .kind;
	return kind != BLOCK_FURNITURE && kind != BLOCK_CAPTION;
}

static void reference_add(struct arena *arena, const struct reading *reading,
	const struct timex *timex, uint32_t article, bool context,
	struct references *references)
{
	struct reference *row = ROWS_ADD(arena, references);
	day_t published = reading->masthead.published.value;

	row->day = timex->days.earliest;
	row->article = article;
	row->sentence = sentence_of(&reading->sentences, timex->first);
	row->excerpt = excerpt_keep(
		arena, reading, row->sentence, timex->span, context);
	row->file_span = row->excerpt.file;
	row->line = article_line(
		&reading->article, row->file_span.start, &row->column);
	if (published == DAY_NONE)
		return;
	row->later = (int64_t)published - row->day >= LOOKS_BACK;
	row->ahead = published < row->day;
}

void references_keep(struct arena *arena, const struct reading *reading,
	uint32_t article, bool context, struct references *references)
{
	struct buffer memory = BUFFER_INIT;
	uint32_t count = 0, kept = 0;
	struct named_day *days = (void *)buffer_reserve(&memory,
		(reading->timexes.count + 1u) * sizeof(struct named_day));

	for (uint32_t i = 0; i < reading->timexes.count; i++)
		if (is_day(reading, &reading->timexes.rows[i]))
			days[count++] = (struct named_day){
				reading->timexes.rows[i].days.earliest, i};
	qsort(days, count, sizeof(*days), named_order);
	for (uint32_t i = 0; i < count; i++)
		if (i == 0 || days[i].day != days[kept - 1].day)
			days[kept++] = days[i];
	qsort(days, kept, sizeof(*days), timex_order);
	for (uint32_t i = 0; i < kept; i++)
		reference_add(arena, reading,
			&reading->timexes.rows[days[i].timex], article, context,
			references);
	buffer_release(&memory);
}
