#include "report/annotated.h"

#include "base/escape.h"
#include "factcheck.h"

#include <stdlib.h>

struct annotation {
	struct span span;
	size_t number;
	bool words; /* a few words, which stand out; else a clause */
};

/* By end; of those that end together the inner ones first. */
static int compare_ends(const void *left, const void *right)
{
	const struct annotation *a = left, *b = right;

	if (a->span.end != b->span.end)
		return a->span.end < b->span.end ? -1 : 1;
	if (a->span.start != b->span.start)
		return a->span.start > b->span.start ? -1 : 1;
	return a->number < b->number ? -1 : a->number > b->number;
}

static bool same_span(const struct annotation *a, const struct annotation *b)
{
	return a->span.start == b->span.start && a->span.end == b->span.end;
}

/* Where it is in the text, and how many marks with few words are open. */
struct pen {
	struct screen *screen;
	struct str text;
	uint32_t at;
	uint32_t open;
};

static void pen_text(struct pen *pen, uint32_t end)
{
	if (end <= pen->at)
		return;
	escape_plain(&pen->screen->line, str_cut(pen->text, pen->at, end));
	pen->at = end;
}

static void pen_turn(struct pen *pen)
{
	screen_turn(pen->screen, pen->open ? STRONG : PLAIN);
}

static void pen_open(struct pen *pen, const struct annotation *mark)
{
	pen_text(pen, mark->span.start);
	screen_turn(pen->screen, FAINT);
	buffer_add_char(&pen->screen->line, '[');
	pen->open += mark->words;
	pen_turn(pen);
}

/* Closes the mark and those of the same words; how many they were. */
static size_t pen_close(
	struct pen *pen, const struct annotation *marks, size_t count)
{
	size_t closed = 0;

	pen_text(pen, marks->span.end);
	screen_turn(pen->screen, FAINT);
	buffer_add_char(&pen->screen->line, ']');
	do {
		if (closed)
			buffer_add_char(&pen->screen->line, ',');
		buffer_add_number(
			&pen->screen->line, (uint32_t)marks[closed].number);
	} while (++closed < count && same_span(marks, &marks[closed]));
	pen->open -= marks->words;
	pen_turn(pen);
	return closed;
}

static void marks_fill(struct annotation *marks, struct span span,
	const struct sequence *sequence, size_t from, size_t end)
{
	for (size_t i = from; i < end; i++) {
		const struct sequence_row *row = &sequence->rows[i];
		struct annotation *mark = &marks[i - from];

		*mark = (struct annotation){.span = row->span,
			.number = i + 1,
			.words =
				row->kind != FC_EVENT && row->kind != FC_QUOTE};
		if (mark->span.start < span.start)
			mark->span.start = span.start;
		if (mark->span.end > span.end)
			mark->span.end = span.end;
	}
}

void annotated_write(struct screen *screen, struct str text, struct span span,
	const struct sequence *sequence, size_t from, size_t end)
{
	struct pen pen = {screen, text, span.start, 0};
	struct buffer memory = BUFFER_INIT;
	size_t count = end - from, opened = 0, closed = 0;
	struct annotation *starts = (void *)buffer_reserve(
		&memory, (2 * count + 1) * sizeof(*starts));
	struct annotation *ends = starts + count;

	marks_fill(starts, span, sequence, from, end);
	marks_fill(ends, span, sequence, from, end);
	if (count)
		qsort(ends, count, sizeof(*ends), compare_ends);
	while (closed < count) {
		if (opened < count &&
			(opened == closed || starts[opened].span.start <
						     ends[closed].span.end)) {
			if (!opened || !same_span(&starts[opened],
					       &starts[opened - 1]))
				pen_open(&pen, &starts[opened]);
			opened++;
		} else {
			closed +=
				pen_close(&pen, &ends[closed], count - closed);
		}
	}
	pen_text(&pen, span.end);
	buffer_release(&memory);
}
