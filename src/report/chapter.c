#include "report/chapter.h"

#include "report/when.h"

#include <stdlib.h>

/* More events than this, and a year is told by months. */
enum { QUIET_YEAR = 12 };

static int compare_lines(const void *left, const void *right)
{
	const struct chapter_line *a = left, *b = right;

	if (a->year != b->year)
		return a->year < b->year ? -1 : 1;
	if (a->month != b->month)
		return a->month < b->month ? -1 : 1;
	return a->event < b->event ? -1 : a->event > b->event;
}

/* Month 0 where the days reach beyond one month. */
static struct chapter_line line_of(
	const struct timeline_event *event, uint32_t index)
{
	struct civil first = when_month(event);
	struct chapter_line line = {first.year, first.month, index};

	if (interval_is_known(event->days)) {
		struct civil last = day_to_civil(event->days.latest);

		if (last.year != first.year || last.month != first.month)
			line.month = 0;
	}
	return line;
}

/* Takes the months away from years with little to tell. */
static void merge_quiet_years(struct chapters *chapters)
{
	uint32_t end;

	for (uint32_t start = 0; start < chapters->count; start = end) {
		int32_t year = chapters->lines[start].year;

		for (end = start; end < chapters->count &&
				  chapters->lines[end].year == year;)
			end++;
		for (uint32_t i = start; end - start <= QUIET_YEAR && i < end;
			i++)
			chapters->lines[i].month = 0;
	}
}

void chapters_make(struct chapters *chapters, const struct timeline *timeline)
{
	const struct timeline_events *events = &timeline->events;

	*chapters = (struct chapters){NULL, 0, BUFFER_INIT};
	if (!events->count)
		return;
	chapters->count = events->count;
	chapters->lines = (void *)buffer_reserve(&chapters->memory,
		(size_t)events->count * sizeof(*chapters->lines));
	for (uint32_t i = 0; i < events->count; i++)
		chapters->lines[i] = line_of(&events->rows[i], i);
	qsort(chapters->lines, chapters->count, sizeof(*chapters->lines),
		compare_lines);
	merge_quiet_years(chapters);
	qsort(chapters->lines, chapters->count, sizeof(*chapters->lines),
		compare_lines);
}

void chapters_release(struct chapters *chapters)
{
	buffer_release(&chapters->memory);
	*chapters = (struct chapters){NULL, 0, BUFFER_INIT};
}

bool chapter_begins(const struct chapters *chapters, uint32_t i)
{
	return i == 0 ||
	       chapters->lines[i].year != chapters->lines[i - 1].year ||
	       chapters->lines[i].month != chapters->lines[i - 1].month;
}

void chapter_write_heading(struct buffer *out, const struct chapter_line *line)
{
	if (line->month) {
		buffer_add(out, month_name(line->month));
		buffer_add_char(out, ' ');
	}
	when_write_year(out, line->year);
}
