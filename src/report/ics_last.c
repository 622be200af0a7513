#include "report/ics_last.h"

#include "base/escape.h"
#include "base/hash.h"
#include "report/ics_days.h"
#include "report/support.h"

#include <stdlib.h>

/* --- identity */

void ics_write_uid(struct buffer *out, const struct timeline_event *event)
{
	escape_plain(out, event->id);
	buffer_put(out, "@factcheck");
}

void ics_write_key(struct buffer *out, const struct timeline *timeline,
	const struct timeline_event *event)
{
	uint64_t hash;

	if (timeline->facts && event->fact != FACT_NO_ROW)
		hash = hash_str(
			facts_events(timeline->facts)->rows[event->fact].id);
	else
		hash = hash_str(support_source(timeline, event, 0)->event.key);
	buffer_format(out, "%016llx", (unsigned long long)hash);
}

/* --- reading */

static bool is_plain(const struct ics_line *line)
{
	return line->name.len && !(line->flaws & ~(unsigned)ICS_BARE_LF);
}

struct str last_event_value(const struct last_event *event, struct str name)
{
	for (uint32_t i = 0; i < event->count; i++)
		if (ics_is(&event->lines[i], name))
			return event->lines[i].value;
	return STR_NONE;
}

static void event_take(struct arena *arena, struct last_calendar *last,
	const struct ics_line *lines, uint32_t count)
{
	struct last_event event = {.lines = lines, .count = count};

	event.uid = last_event_value(&event, STR("UID"));
	event.key = last_event_value(&event, STR("X-FACTCHECK-KEY"));
	event.cancelled = str_eq_fold(
		last_event_value(&event, STR("STATUS")), STR("CANCELLED"));
	if (event.uid.len && last_event_value(&event, STR("DTSTART")).len)
		*ROWS_ADD(arena, last) = event;
}

static int uid_order(const void *left, const void *right)
{
	const struct last_event *a = left, *b = right;
	int order = str_cmp(a->uid, b->uid);

	return order ? order : (a->lines > b->lines) - (a->lines < b->lines);
}

static void doubles_drop(struct last_calendar *last)
{
	uint32_t kept = 0;

	if (last->count > 1)
		qsort(last->rows, last->count, sizeof(*last->rows), uid_order);
	for (uint32_t i = 0; i < last->count; i++)
		if (!kept ||
			!str_eq(last->rows[kept - 1].uid, last->rows[i].uid))
			last->rows[kept++] = last->rows[i];
	last->count = kept;
}

void last_calendar_read(
	struct arena *arena, struct str bytes, struct last_calendar *last)
{
	struct ics_lines lines = {0};
	uint32_t begun = 0;

	ics_lines_read(arena, bytes, &lines);
	for (uint32_t i = 0; i < lines.count; i++) {
		const struct ics_line *line = &lines.rows[i];
		bool begins = ics_is(line, STR("BEGIN"));

		if (begins && str_eq(line->value, STR("VEVENT")))
			begun = i + 1;
		else if (begins || !is_plain(line))
			begun = 0;
		if (!begun || !ics_is(line, STR("END")))
			continue;
		event_take(arena, last, lines.rows + begun, i - begun);
		begun = 0;
	}
	doubles_drop(last);
}

/* --- matching */

/* An event of either side that has no partner yet. */
struct alone {
	struct str key;
	uint32_t event; /* of the timeline, or UINT32_MAX */
	struct last_event *last;
};

struct alones ROWS_OF(struct alone);

static int alone_order(const void *left, const void *right)
{
	const struct alone *a = left, *b = right;
	int order = str_cmp(a->key, b->key);

	if (!order)
		order = (a->event > b->event) - (a->event < b->event);
	return order;
}

/* Of one key: a partner only where one is left of each side. */
static void alones_pair(struct last_event **found, const struct alones *alones)
{
	const struct alone *rows = alones->rows;
	uint32_t first = 0;

	for (uint32_t i = 1; i <= alones->count; i++) {
		if (i < alones->count && str_eq(rows[i].key, rows[first].key))
			continue;
		if (i - first == 2 && rows[first].event != UINT32_MAX &&
			rows[first + 1].last) {
			found[rows[first].event] = rows[first + 1].last;
			rows[first + 1].last->met = true;
		}
		first = i;
	}
}

struct last_event *last_calendar_find(
	const struct last_calendar *last, struct str uid)
{
	struct last_event wanted = {.uid = uid};
	uint32_t low = 0, high = last->count;

	while (low < high) {
		uint32_t mid = low + (high - low) / 2;

		if (str_cmp(last->rows[mid].uid, wanted.uid) < 0)
			low = mid + 1;
		else
			high = mid;
	}
	return low < last->count && str_eq(last->rows[low].uid, uid)
		       ? &last->rows[low]
		       : NULL;
}

struct last_event **last_calendar_match(struct arena *arena,
	struct last_calendar *last, const struct timeline *timeline)
{
	uint32_t count = timeline->events.count;
	struct last_event **found =
		arena_alloc(arena, (count + 1u) * sizeof(struct last_event *));
	struct alones alones = {0};
	struct buffer text = BUFFER_INIT;
	struct interval days;

	for (uint32_t i = 0; i < count; i++) {
		buffer_clear(&text);
		ics_write_uid(&text, &timeline->events.rows[i]);
		found[i] = last_calendar_find(last, buffer_str(&text));
		if (found[i]) {
			found[i]->met = true;
			continue;
		}
		if (!ics_days_fit(timeline->events.rows[i].days, &days))
			continue;
		buffer_clear(&text);
		ics_write_key(&text, timeline, &timeline->events.rows[i]);
		*ROWS_ADD(arena, &alones) = (struct alone){
			arena_copy(arena, buffer_str(&text)), i, NULL};
	}
	for (uint32_t i = 0; i < last->count; i++)
		if (!last->rows[i].met && last->rows[i].key.len)
			*ROWS_ADD(arena, &alones) = (struct alone){
				last->rows[i].key, UINT32_MAX, &last->rows[i]};
	if (alones.count > 1)
		qsort(alones.rows, alones.count, sizeof(*alones.rows),
			alone_order);
	if (alones.count)
		alones_pair(found, &alones);
	buffer_release(&text);
	return found;
}
