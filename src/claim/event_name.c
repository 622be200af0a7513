#include "claim/event_name.h"

#include "claim/title.h"

/* The first mention that ends behind a byte. */
static uint32_t mention_from(const struct mentions *mentions, uint32_t byte)
{
	uint32_t low = 0, high = mentions->count;

	while (low < high) {
		uint32_t mid = low + (high - low) / 2;

		if (mentions->rows[mid].span.end <= byte)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

static uint32_t token_from(const struct parts *parts, uint32_t byte)
{
	uint32_t i = 0;

	while (i < parts->count && parts->tokens[i].end <= byte)
		i++;
	return i;
}

/* Takes in a year on either side, and notes the words before. */
static void name_widen(const struct parts *parts, struct event_name *name)
{
	uint32_t i;

	if (parts->part[name->end] != PART_TIME && parts_year(parts, name->end))
		name->year = parts_year(parts, name->end++);
	if (name->first > 0 && parts_year(parts, name->first - 1))
		name->year = parts_year(parts, --name->first);
	for (i = name->first; i < name->end && !name->year; i++)
		name->year = parts_year(parts, i);
	while (name->first + 2 < name->end &&
		(parts_word(parts, name->first)->sets & SET_EDITION)) {
		name->edition = true;
		name->first++;
	}
	for (i = name->first; i > 0 && i + 4 > name->first; i--) {
		uint32_t sets = parts_word(parts, i - 1)->sets;

		if (!parts_in(parts, i - 1,
			    PART_BIT(PART_NOUN) | PART_BIT(PART_NAME) |
				    PART_BIT(PART_ING) |
				    PART_BIT(PART_DETERMINER) |
				    PART_BIT(PART_ADVERB)))
			break;
		name->edition |= (sets & SET_EDITION) != 0;
		name->ongoing |= (sets & SET_ONGOING) != 0;
	}
}

static struct event_name *name_add(
	struct event_names *names, uint32_t first, uint32_t end)
{
	struct event_name *name = &names->rows[names->count++];

	*name = (struct event_name){.first = first,
		.end = end,
		.fact = FACT_NO_ROW,
		.series = FACT_NO_ROW};
	return name;
}

/* "Asian Games" in "Cloud Asian Games" or "Asian Games Museum". */
static bool is_inside_name(
	const struct parts *parts, uint32_t first, uint32_t end)
{
	return (first > 1 && parts->part[first - 1] == PART_NAME &&
		       token_spaced(&parts->tokens[first])) ||
	       (parts->part[end] == PART_NAME &&
		       token_spaced(&parts->tokens[end]));
}

/* One name of the fact base; mentions of people and places are none. */
static void mention_read(const struct parts *parts, const struct facts *facts,
	const struct mention *mention, struct event_names *names)
{
	const struct entities *entities = facts_entities(facts);
	uint32_t first = token_from(parts, mention->span.start);
	uint32_t end = token_from(parts, mention->span.end - 1) + 1;
	struct event_name *name;

	if (mention->kind == MENTION_ENTITY &&
		entities->rows[mention->row].kind != ENTITY_SERIES)
		return;
	if (end > parts->count || names->count == EVENT_NAMES_MAX ||
		is_inside_name(parts, first, end))
		return;
	if (names->count > 0 && first < names->rows[names->count - 1].end)
		return;
	name = name_add(names, first, end);
	if (mention->kind == MENTION_EVENT)
		name->fact = mention->row;
	else
		name->series = mention->row;
	name_widen(parts, name);
}

/* The end of the run of capitals that begins at i. */
static uint32_t run_end(const struct parts *parts, uint32_t i)
{
	uint64_t joint =
		PART_BIT(PART_OWNS) | PART_BIT(PART_GLUE) | PART_BIT(PART_OF);
	uint32_t end = i;

	if (parts->part[i] != PART_NAME && !parts_year(parts, i))
		return i;
	while (i < parts->count) {
		if (parts->part[i] == PART_NAME &&
			!(parts_word(parts, i)->sets & SET_CALENDAR)) {
			end = ++i;
		} else if (parts->part[i] != PART_TIME &&
			   parts_year(parts, i)) {
			end = ++i;
		} else if (end == i && parts_in(parts, i, joint)) {
			i++;
			if (parts->part[i] == PART_OWNS ||
				(parts->part[i - 1] == PART_OF &&
					parts->part[i] == PART_DETERMINER))
				i++;
			if (parts->part[i] != PART_NAME &&
				!(parts->part[i - 1] == PART_OF &&
					parts_year(parts, i)))
				break;
			end = i;
		} else {
			break;
		}
	}
	return end;
}

/* A run of capitals whose last word is the head of an event's name. */
static void run_read(const struct parts *parts, uint32_t first, uint32_t end,
	struct event_names *names)
{
	bool dated = end > first + 2 && parts_year(parts, end - 1) &&
		     parts->part[end - 2] == PART_OF; /* "of 1978" */
	uint32_t last = dated ? end - 2 : end, words = dated;
	uint32_t sets;

	for (uint32_t i = first; i < end; i++) {
		words += parts->part[i] == PART_NAME;
	}
	while (last > first && parts_year(parts, last - 1))
		last--;
	for (uint32_t i = first; i < end; i++)
		if (parts->part[i] == PART_OF && i > first + 1 &&
			(parts_word(parts, i - 1)->sets & SET_EVENT))
			last = i;
	if (last == first || names->count == EVENT_NAMES_MAX)
		return;
	sets = parts_word(parts, last - 1)->sets;
	if (parts->part[last - 1] != PART_NAME ||
		!(sets & (SET_EVENT | SET_GATHERING)) || words < 2)
		return;
	name_add(names, first, end)->gathering = !(sets & SET_EVENT);
	name_widen(parts, &names->rows[names->count - 1]);
}

static bool overlaps_known(
	const struct event_names *known, uint32_t first, uint32_t end)
{
	for (uint32_t i = 0; i < known->count; i++)
		if (first < known->rows[i].end && known->rows[i].first < end)
			return true;
	return false;
}

static void names_sort(struct event_names *names)
{
	for (uint32_t i = 1; i < names->count; i++) {
		struct event_name name = names->rows[i];
		uint32_t at = i;

		for (; at > 0 && names->rows[at - 1].first > name.first; at--)
			names->rows[at] = names->rows[at - 1];
		names->rows[at] = name;
	}
}

void event_names_find(const struct parts *parts, const struct facts *facts,
	const struct mentions *mentions, struct event_names *names)
{
	uint32_t start, end;

	names->count = 0;
	if (parts->count == 0)
		return;
	start = parts->tokens[0].start;
	end = parts->tokens[parts->count - 1].end;
	for (uint32_t m = mention_from(mentions, start);
		m < mentions->count && mentions->rows[m].span.end <= end; m++)
		mention_read(parts, facts, &mentions->rows[m], names);
	for (uint32_t i = 0; i < parts->count; i++) {
		uint32_t stop = run_end(parts, i);

		if (stop <= i)
			continue;
		if (!overlaps_known(names, i, stop))
			run_read(parts, i, stop, names);
		i = stop - 1;
	}
	names_sort(names);
}

/* "the Summit (WIC) in Seoul on May 3": where the day stands, or 0. */
static uint32_t day_behind(
	const struct parts *parts, const struct event_name *name)
{
	uint32_t i = name->end;

	if (parts->part[i] == PART_OPEN && parts->part[i + 2] == PART_CLOSE) {
		if (parts->part[i + 1] == PART_TIME)
			return i + 1;
		i += 3;
	}
	if (i < parts->count && (parts_word(parts, i)->sets & SET_AT) &&
		parts->part[i + 1] == PART_NAME)
		for (i++; parts->part[i] == PART_NAME; i++)
			;
	return i < parts->count && parts->part[i] == PART_TIME ? i : 0;
}

/* "On May 3, at the Summit": where the day stands + 1, or 0. */
static uint32_t day_before(
	const struct parts *parts, const struct event_name *name)
{
	uint32_t i = name->first;

	while (i > 0 && parts->part[i - 1] == PART_DETERMINER)
		i--;
	if (i < 2 || !str_eq_fold(parts_str(parts, i - 1), STR("at")))
		return 0;
	i--;
	if (parts->part[i - 1] == PART_COMMA)
		i--;
	return i > 0 && parts->part[i - 1] == PART_TIME ? i : 0;
}

/* The timex of "this week's Summit", or TIMEX_NO_ROW. */
static uint32_t day_owning(const struct parts *parts,
	const struct event_name *name, const struct timexes *timexes)
{
	uint32_t i = name->first;
	uint32_t t;

	while (i > 0 && parts->part[i - 1] == PART_OWNS)
		i--;
	if (i == name->first || i == 0)
		return TIMEX_NO_ROW;
	t = timexes_from(timexes, parts->first);
	while (t < timexes->count && timexes->rows[t].end < parts->first + i)
		t++;
	return t < timexes->count && timexes->rows[t].end == parts->first + i
		       ? t
		       : TIMEX_NO_ROW;
}

/* Whether name and subject are one, but for "the". */
static bool is_subject(
	const struct clause *clause, const struct event_name *name)
{
	return name->first >= clause->subject &&
	       name->first <= clause->subject + 2 &&
	       name->end <= clause->subject_end &&
	       name->end + 4 >= clause->subject_end;
}

/* Whether the rest of the clause happened at or during what is named. */
static bool is_scene(const struct parts *parts, const struct clause *clause,
	const struct event_name *name)
{
	uint32_t i = name->first;

	if (name->first >= clause->rest_end)
		return false;
	while (i > 0 && name->first - i < 3 &&
		parts_in(parts, i - 1,
			PART_BIT(PART_DETERMINER) | PART_BIT(PART_NOUN)))
		i--;
	return i > 0 &&
	       (str_eq_fold(parts_str(parts, i - 1), STR("at")) ||
		       str_eq_fold(parts_str(parts, i - 1), STR("during")));
}

static bool sense_is(const struct clause *clause, const char *sense)
{
	return clause->verb != VERB_NONE &&
	       str_eq(verb_at(clause->verb)->sense, str_of(sense));
}

bool event_name_is_clause(const struct parts *parts,
	const struct clause *clause, const struct event_name *name)
{
	if (!is_subject(clause, name))
		return false;
	return clause->says || sense_is(clause, "announce") ||
	       (clause->passive && sense_is(clause, "hold")) ||
	       (sense_is(clause, "take") &&
		       str_eq_fold(
			       parts_str(parts, clause->rest), STR("place")));
}

bool event_name_is_object(const struct parts *parts,
	const struct clause *clause, const struct event_name *name)
{
	if (!sense_is(clause, "launch") && !sense_is(clause, "hold") &&
		!sense_is(clause, "announce"))
		return false;
	if (clause->passive)
		return is_subject(clause, name);
	return name->first >= clause->rest &&
	       name->end <= phrase_end(parts, clause->rest, clause->rest_end);
}

/* "the Kite Cup qualifying matches": not the cup itself. */
static bool is_modifier(
	const struct parts *parts, const struct event_name *name)
{
	return parts_in(parts, name->end,
		       PART_BIT(PART_NOUN) | PART_BIT(PART_ING)) &&
	       !parts_word(parts, name->end)->forms &&
	       token_spaced(&parts->tokens[name->end]);
}

void event_name_date(const struct parts *parts, const struct clause *clause,
	const struct event_name *name, const struct timexes *timexes,
	struct dates *dates, bool *planned)
{
	uint32_t behind = day_behind(parts, name);
	uint32_t before =
		name->fact == FACT_NO_ROW ? day_before(parts, name) : 0;
	uint32_t owning = day_owning(parts, name, timexes);

	dates->count = 0;
	if (is_modifier(parts, name))
		return;
	if (behind)
		parts_date(parts, behind, dates);
	if (dates->count == 0 && before)
		parts_date(parts, before - 1, dates);
	if (dates->count == 0 && owning != TIMEX_NO_ROW)
		dates->rows[dates->count++] = owning;
	if (!clause)
		return;
	*planned = clause->planned;
	if (dates->count == 0 &&
		(event_name_is_clause(parts, clause, name) ||
			(name->fact == FACT_NO_ROW &&
				is_scene(parts, clause, name))))
		*dates = clause->dates;
}
