#include "story/told.h"

#include <math.h>

enum {
	JOINED = 16, /* bytes between the parts of "two hours and 51 minutes" */
	SENTENCE_MOST = 600
};

static struct str between(const struct version *version,
	const struct quantity *a, const struct quantity *b)
{
	return str_trim(str_at(version->article.text,
		(struct span){a->span.end, b->span.start}));
}

/* "two hours and 51 minutes", "nine minutes short of three hours": the other
 * part is of a smaller unit. */
static void parts_join(struct told *told, uint32_t row)
{
	const struct quantities *rows = &told->version->details.quantities;
	const struct quantity *q = &rows->rows[row];
	double unit = q->base / q->from;

	if (row + 1 < rows->count &&
		rows->rows[row + 1].span.start <= q->span.end + JOINED &&
		told_is_physical(&rows->rows[row + 1]) &&
		str_eq(rows->rows[row + 1].base_unit, q->base_unit) &&
		rows->rows[row + 1].base < unit) {
		struct str link =
			between(told->version, q, &rows->rows[row + 1]);

		if (!link.len || str_eq(link, STR("and")) ||
			str_eq(link, STR(",")) || str_eq(link, STR(", and"))) {
			told->low += rows->rows[row + 1].base;
			told->high += rows->rows[row + 1].base;
			told->joined = true;
		}
	}
	if (row > 0 && told_is_physical(&rows->rows[row - 1]) &&
		str_eq(rows->rows[row - 1].base_unit, q->base_unit) &&
		rows->rows[row - 1].base < unit &&
		str_eq(between(told->version, &rows->rows[row - 1], q),
			STR("short of"))) {
		told->low -= rows->rows[row - 1].base;
		told->high -= rows->rows[row - 1].base;
		told->joined = true;
	}
}

bool told_at(const struct version *version, struct span span, struct told *told)
{
	const struct quantities *rows = &version->details.quantities;

	for (uint32_t i = 0; i < rows->count; i++) {
		const struct quantity *q = &rows->rows[i];
		double factor = told_is_physical(q) ? q->base / q->from : 1;

		if (q->span.start >= span.end)
			break;
		if (q->span.end <= span.start)
			continue;
		*told = (struct told){.version = version,
			.quantity = q,
			.low = (isfinite(q->low) ? q->low : q->from) * factor,
			.high = (isfinite(q->high) ? q->high : q->to) * factor};
		if (told_is_physical(q))
			parts_join(told, i);
		return told->low > 0;
	}
	return false;
}

static bool is_stop(struct str text, size_t at)
{
	return text.ptr[at] == '\n' ||
	       ((text.ptr[at] == '.' || text.ptr[at] == '?' ||
			text.ptr[at] == '!') &&
		       at + 1 < text.len &&
		       (text.ptr[at + 1] == ' ' || text.ptr[at + 1] == '\n'));
}

struct span told_sentence(const struct version *version, struct span span)
{
	struct str text = version->article.text;
	size_t start = span.start, end = span.end;

	while (start > 0 && span.start - start < SENTENCE_MOST &&
		!is_stop(text, start - 1))
		start--;
	while (end < text.len && end - span.end < SENTENCE_MOST &&
		!is_stop(text, end))
		end++;
	return (struct span){(uint32_t)start, (uint32_t)end};
}
