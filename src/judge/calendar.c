#include "judge/calendar.h"

#include "judge/calendar_value.h"

#include <stdlib.h>

enum { DEEPEST = 16, FIRST_YEAR = 100 };

/* --- the rules */

static const struct {
	struct str name, what, who;
	enum calendar_level level;
} rules[] = {
#define CALENDAR(NAME, name, level, what, who)                                 \
	{STR_INIT(name), STR_INIT(what), STR_INIT(who), CALENDAR_##level},
#include "judge/calendar_rules.def"
#undef CALENDAR
};

struct str calendar_rule_name(enum calendar_rule rule)
{
	return rules[rule].name;
}

struct str calendar_rule_what(enum calendar_rule rule)
{
	return rules[rule].what;
}

struct str calendar_rule_who(enum calendar_rule rule)
{
	return rules[rule].who;
}

enum calendar_level calendar_rule_level(enum calendar_rule rule)
{
	return rules[rule].level;
}

struct str calendar_level_name(enum calendar_level level)
{
	static const struct str names[] = {
		[CALENDAR_NOTE] = STR_INIT("note"),
		[CALENDAR_WARNING] = STR_INIT("warning"),
		[CALENDAR_ERROR] = STR_INIT("error"),
	};

	return names[level];
}

/* --- what is being checked */

/* Properties that an event may have once, and that are looked at together. */
enum once {
	UID,
	DTSTAMP,
	DTSTART,
	DTEND,
	DURATION,
	RRULE,
	STATUS,
	TRANSP,
	SEQUENCE,
	SUMMARY,
	DESCRIPTION,
	LOCATION,
	CREATED,
	LAST_MODIFIED,
	RECURRENCE_ID,
	URL,
	CLASS,
	ONCE
};

static const struct str once_names[ONCE] = {
	[UID] = STR_INIT("UID"),
	[DTSTAMP] = STR_INIT("DTSTAMP"),
	[DTSTART] = STR_INIT("DTSTART"),
	[DTEND] = STR_INIT("DTEND"),
	[DURATION] = STR_INIT("DURATION"),
	[RRULE] = STR_INIT("RRULE"),
	[STATUS] = STR_INIT("STATUS"),
	[TRANSP] = STR_INIT("TRANSP"),
	[SEQUENCE] = STR_INIT("SEQUENCE"),
	[SUMMARY] = STR_INIT("SUMMARY"),
	[DESCRIPTION] = STR_INIT("DESCRIPTION"),
	[LOCATION] = STR_INIT("LOCATION"),
	[CREATED] = STR_INIT("CREATED"),
	[LAST_MODIFIED] = STR_INIT("LAST-MODIFIED"),
	[RECURRENCE_ID] = STR_INIT("RECURRENCE-ID"),
	[URL] = STR_INIT("URL"),
	[CLASS] = STR_INIT("CLASS"),
};

/* A component that has begun and not yet ended. */
struct component {
	struct str name;
	uint32_t line;
	const struct ics_line *once[ONCE];
};

/* A word and where it stands, to be sorted. */
struct named_line {
	struct str name;
	uint32_t line;
};
struct named_lines ROWS_OF(struct named_line);

struct checker {
	struct arena *arena;
	struct calendar_faults *faults;
	struct component open[DEEPEST];
	uint32_t depth;
	bool version, prodid;
	uint32_t components; /* within the calendar */
	uint32_t calendars;
	struct named_lines uids, zones, zones_used;
};

static void blame(struct checker *checker, enum calendar_rule rule,
	uint32_t line, struct str detail)
{
	*ROWS_ADD(checker->arena, checker->faults) =
		(struct calendar_fault){line, rule, detail};
}

static void name_add(struct checker *checker, struct named_lines *lines,
	const struct ics_line *line, struct str name)
{
	*ROWS_ADD(checker->arena, lines) =
		(struct named_line){name, line->number};
}

/* --- how lines are written */

static void check_writing(struct checker *checker, const struct ics_line *line)
{
	static const struct {
		enum ics_flaw flaw;
		enum calendar_rule rule;
	} flaws[] = {
		{ICS_BARE_LF, CALENDAR_BARE_LF},
		{ICS_LONG, CALENDAR_LONG_LINE},
		{ICS_SPLIT_CHARACTER, CALENDAR_SPLIT_CHARACTER},
		{ICS_CONTROL, CALENDAR_CONTROL},
		{ICS_BAD_UTF8, CALENDAR_BAD_UTF8},
		{ICS_NO_COLON, CALENDAR_NO_COLON},
		{ICS_BEGINS_FOLDED, CALENDAR_NO_COLON},
		{ICS_EMPTY, CALENDAR_EMPTY_LINE},
	};

	for (size_t i = 0; i < sizeof(flaws) / sizeof(*flaws); i++)
		if (line->flaws & flaws[i].flaw)
			blame(checker, flaws[i].rule, line->number, line->name);
}

/* --- values */

/* Blames a day or time that does not exist, or that no one reads alike. */
static struct calendar_moment check_moment(
	struct checker *checker, const struct ics_line *line)
{
	struct calendar_moment moment = calendar_moment_read(line->value);
	bool day = str_eq_fold(ics_param(line, STR("VALUE")), STR("DATE"));

	if (moment.day == DAY_NONE)
		blame(checker, CALENDAR_BAD_DATE, line->number, line->value);
	else if (day_to_civil(moment.day).year < FIRST_YEAR)
		blame(checker, CALENDAR_EARLY_YEAR, line->number, line->value);
	if (moment.well_formed && (moment.second < 0) != day)
		blame(checker, CALENDAR_NO_VALUE_DATE, line->number,
			line->name);
	return moment;
}

static void check_zone(struct checker *checker, const struct ics_line *line)
{
	struct str zone = ics_param(line, STR("TZID"));

	if (!zone.len)
		return;
	if (str_starts(zone, STR("/")))
		blame(checker, CALENDAR_ZONE_PREFIX, line->number, zone);
	name_add(checker, &checker->zones_used, line, zone);
}

static void check_utc(struct checker *checker, const struct ics_line *line)
{
	struct calendar_moment moment;

	if (!line)
		return;
	moment = calendar_moment_read(line->value);
	if (moment.day == DAY_NONE)
		blame(checker, CALENDAR_BAD_DATE, line->number, line->value);
	else if (!moment.utc)
		blame(checker, CALENDAR_NOT_UTC, line->number, line->name);
}

static void check_word(struct checker *checker, const struct ics_line *line,
	enum calendar_rule rule, struct str words)
{
	while (line && words.ptr)
		if (str_eq_fold(line->value, str_split(&words, ' ')))
			return;
	if (line)
		blame(checker, rule, line->number, line->value);
}

static void check_text(struct checker *checker, const struct ics_line *line)
{
	if (line && !calendar_is_escaped(line->value))
		blame(checker, CALENDAR_NOT_ESCAPED, line->number, line->name);
}

static void check_sequence(struct checker *checker, const struct ics_line *line)
{
	int32_t number;

	if (line && !str_number(line->value, &number))
		blame(checker, CALENDAR_BAD_SEQUENCE, line->number,
			line->value);
}

static void check_rule(struct checker *checker, const struct ics_line *line)
{
	struct str rest;
	bool freq = false, until = false, count = false;

	if (!line)
		return;
	rest = line->value;
	while (rest.ptr) {
		struct str part = str_split(&rest, ';');

		freq |= str_starts_fold(part, STR("FREQ="));
		until |= str_starts_fold(part, STR("UNTIL="));
		count |= str_starts_fold(part, STR("COUNT="));
	}
	if (!freq || (until && count))
		blame(checker, CALENDAR_BAD_RRULE, line->number, line->value);
}

/* --- an event */

static void check_end(struct checker *checker, const struct component *event)
{
	const struct ics_line *end = event->once[DTEND];
	struct calendar_moment first, last;
	int order;

	if (event->once[DURATION] &&
		!calendar_is_duration(event->once[DURATION]->value))
		blame(checker, CALENDAR_BAD_DURATION,
			event->once[DURATION]->number,
			event->once[DURATION]->value);
	if (!end)
		return;
	last = check_moment(checker, end);
	if (event->once[DURATION])
		blame(checker, CALENDAR_BOTH_ENDS, end->number, end->value);
	if (!event->once[DTSTART])
		return;
	first = calendar_moment_read(event->once[DTSTART]->value);
	if (first.day == DAY_NONE || last.day == DAY_NONE)
		return;
	order = calendar_moment_cmp(last, first);
	if ((first.second < 0) != (last.second < 0))
		blame(checker, CALENDAR_END_MIXED, end->number, end->value);
	else if (order < 0)
		blame(checker, CALENDAR_END_BEFORE, end->number, end->value);
	else if (order == 0 && first.second < 0)
		blame(checker, CALENDAR_END_SAME, end->number, end->value);
}

static void check_identity(
	struct checker *checker, const struct component *event)
{
	const struct ics_line *uid = event->once[UID];

	if (!uid || !uid->value.len)
		blame(checker, CALENDAR_NO_UID, event->line, STR_NONE);
	else if (!event->once[RECURRENCE_ID])
		name_add(checker, &checker->uids, uid, uid->value);
	if (!event->once[DTSTAMP])
		blame(checker, CALENDAR_NO_DTSTAMP, event->line, STR_NONE);
	check_utc(checker, event->once[DTSTAMP]);
	check_utc(checker, event->once[CREATED]);
	check_utc(checker, event->once[LAST_MODIFIED]);
	check_sequence(checker, event->once[SEQUENCE]);
}

static void check_event(struct checker *checker, const struct component *event)
{
	check_identity(checker, event);
	if (event->once[DTSTART])
		check_moment(checker, event->once[DTSTART]);
	else
		blame(checker, CALENDAR_NO_DTSTART, event->line, STR_NONE);
	check_end(checker, event);
	check_rule(checker, event->once[RRULE]);
	check_word(checker, event->once[STATUS], CALENDAR_BAD_STATUS,
		STR("TENTATIVE CONFIRMED CANCELLED"));
	check_word(checker, event->once[TRANSP], CALENDAR_BAD_TRANSP,
		STR("OPAQUE TRANSPARENT"));
	check_text(checker, event->once[SUMMARY]);
	check_text(checker, event->once[DESCRIPTION]);
	check_text(checker, event->once[LOCATION]);
}

/* --- components */

static bool is_known(struct str name)
{
	struct str known = STR("VCALENDAR VEVENT VTODO VJOURNAL VFREEBUSY "
			       "VTIMEZONE VALARM STANDARD DAYLIGHT");

	while (known.ptr)
		if (str_eq_fold(name, str_split(&known, ' ')))
			return true;
	return false;
}

static void component_begin(
	struct checker *checker, const struct ics_line *line)
{
	if (str_eq_fold(line->value, STR("VCALENDAR"))) {
		checker->calendars++;
		checker->components = 0;
		checker->version = checker->prodid = false;
		if (checker->depth)
			blame(checker, CALENDAR_NESTING, line->number,
				line->value);
	} else if (!is_known(line->value)) {
		blame(checker, CALENDAR_UNKNOWN_COMPONENT, line->number,
			line->value);
	}
	if (checker->depth == 1)
		checker->components++;
	if (checker->depth < DEEPEST)
		checker->open[checker->depth] = (struct component){
			.name = line->value, .line = line->number};
	else
		blame(checker, CALENDAR_NESTING, line->number, line->value);
	checker->depth++;
}

static void calendar_end(
	struct checker *checker, const struct component *calendar)
{
	if (!checker->version)
		blame(checker, CALENDAR_NO_VERSION, calendar->line, STR_NONE);
	if (!checker->prodid)
		blame(checker, CALENDAR_NO_PRODID, calendar->line, STR_NONE);
	if (!checker->components)
		blame(checker, CALENDAR_EMPTY, calendar->line, STR_NONE);
}

static void component_end(struct checker *checker, const struct ics_line *line)
{
	const struct component *component;

	if (!checker->depth) {
		blame(checker, CALENDAR_NESTING, line->number, line->value);
		return;
	}
	if (--checker->depth >= DEEPEST)
		return;
	component = &checker->open[checker->depth];
	if (!str_eq_fold(component->name, line->value))
		blame(checker, CALENDAR_NESTING, line->number, line->value);
	if (str_eq_fold(component->name, STR("VEVENT")))
		check_event(checker, component);
	if (str_eq_fold(component->name, STR("VCALENDAR")))
		calendar_end(checker, component);
}

/* --- properties */

static void calendar_property(
	struct checker *checker, const struct ics_line *line)
{
	if (ics_is(line, STR("VERSION")))
		checker->version = str_eq(line->value, STR("2.0"));
	if (ics_is(line, STR("PRODID")))
		checker->prodid = line->value.len;
	if (ics_is(line, STR("METHOD")))
		blame(checker, CALENDAR_METHOD, line->number, line->value);
	if (ics_is(line, STR("REFRESH-INTERVAL")) &&
		!str_eq_fold(ics_param(line, STR("VALUE")), STR("DURATION")))
		blame(checker, CALENDAR_DURATION_TYPE, line->number,
			line->value);
	if (ics_is(line, STR("NAME")) || ics_is(line, STR("DESCRIPTION")))
		check_text(checker, line);
}

static void event_property(struct checker *checker, struct component *event,
	const struct ics_line *line)
{
	for (int i = 0; i < ONCE; i++) {
		if (!ics_is(line, once_names[i]))
			continue;
		if (event->once[i])
			blame(checker, CALENDAR_TWICE, line->number,
				line->name);
		else
			event->once[i] = line;
	}
	if (ics_is(line, STR("CATEGORIES")) &&
		str_find(line->value, STR("\\,"), 0) != STR_NPOS)
		blame(checker, CALENDAR_CATEGORY_COMMA, line->number,
			line->value);
}

static void property(struct checker *checker, const struct ics_line *line)
{
	struct component *inner;

	check_zone(checker, line);
	if (!checker->depth || checker->depth > DEEPEST) {
		if (!checker->calendars)
			return;
		if (!checker->depth)
			blame(checker, CALENDAR_NESTING, line->number,
				line->name);
		return;
	}
	inner = &checker->open[checker->depth - 1];
	if (str_eq_fold(inner->name, STR("VCALENDAR")))
		calendar_property(checker, line);
	else if (str_eq_fold(inner->name, STR("VEVENT")))
		event_property(checker, inner, line);
	else if (str_eq_fold(inner->name, STR("VTIMEZONE")) &&
		 ics_is(line, STR("TZID")))
		name_add(checker, &checker->zones, line, line->value);
}

/* --- what only the whole file shows */

static int name_order(const void *left, const void *right)
{
	const struct named_line *a = left, *b = right;
	int order = str_cmp(a->name, b->name);

	return order ? order : (a->line > b->line) - (a->line < b->line);
}

static void names_sort(struct named_lines *lines)
{
	if (lines->count > 1)
		qsort(lines->rows, lines->count, sizeof(*lines->rows),
			name_order);
}

static void check_uids(struct checker *checker)
{
	const struct named_line *rows = checker->uids.rows;

	names_sort(&checker->uids);
	for (uint32_t i = 1; i < checker->uids.count; i++)
		if (str_eq(rows[i].name, rows[i - 1].name))
			blame(checker, CALENDAR_SAME_UID, rows[i].line,
				rows[i].name);
}

/* Both sorted by name: walked side by side. */
static void check_zones(struct checker *checker)
{
	const struct named_lines *zones = &checker->zones;
	uint32_t at = 0;

	names_sort(&checker->zones);
	names_sort(&checker->zones_used);
	ROWS_EACH (struct named_line, used, checker->zones_used) {
		while (at < zones->count &&
			str_cmp(zones->rows[at].name, used->name) < 0)
			at++;
		if (at == zones->count ||
			!str_eq(zones->rows[at].name, used->name))
			blame(checker, CALENDAR_NO_TIMEZONE, used->line,
				used->name);
	}
}

static int fault_order(const void *left, const void *right)
{
	const struct calendar_fault *a = left, *b = right;

	if (a->line != b->line)
		return a->line < b->line ? -1 : 1;
	return (a->rule > b->rule) - (a->rule < b->rule);
}

void calendar_check(
	struct arena *arena, struct str bytes, struct calendar_faults *faults)
{
	struct checker checker = {.arena = arena, .faults = faults};
	struct ics_lines lines = {0};

	if (str_starts(bytes, STR("\xef\xbb\xbf"))) {
		blame(&checker, CALENDAR_MARK, 1, STR_NONE);
		bytes = str_cut(bytes, 3, bytes.len);
	}
	ics_lines_read(arena, bytes, &lines);
	if (!lines.count || !ics_is(&lines.rows[0], STR("BEGIN")) ||
		!str_eq_fold(lines.rows[0].value, STR("VCALENDAR")))
		blame(&checker, CALENDAR_NO_CALENDAR, 1, STR_NONE);
	ROWS_EACH (struct ics_line, line, lines) {
		check_writing(&checker, line);
		if (ics_is(line, STR("BEGIN")))
			component_begin(&checker, line);
		else if (ics_is(line, STR("END")))
			component_end(&checker, line);
		else if (line->name.len)
			property(&checker, line);
	}
	if (checker.depth)
		blame(&checker, CALENDAR_NESTING,
			lines.rows[lines.count - 1].number, STR("END"));
	check_uids(&checker);
	check_zones(&checker);
	if (faults->count > 1)
		qsort(faults->rows, faults->count, sizeof(*faults->rows),
			fault_order);
}
