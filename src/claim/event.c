#include "claim/event.h"

#include "claim/event_noun.h"
#include "claim/inner_clause.h"
#include "claim/key.h"
#include "claim/main_clause.h"
#include "claim/referent.h"
#include "claim/title.h"

/* What finding events reads and fills. */
struct finder {
	struct arena *arena;
	const struct article *article;
	const struct tokens *tokens;
	const struct sentences *sentences;
	const struct timexes *timexes;
	const struct tagged *tagged;
	const struct masthead *masthead;
	const struct facts *facts;
	const struct mentions *mentions;
	struct events *events;
	uint32_t mention; /* the first that the sentence may hold */
	uint32_t timex;
};

static struct span span_of(
	const struct parts *parts, uint32_t first, uint32_t end)
{
	if (end <= first)
		end = first + 1;
	return (struct span){
		parts->tokens[first].start, parts->tokens[end - 1].end};
}

static struct event *event_add(struct finder *finder, uint32_t sentence)
{
	struct event *event = ROWS_ADD(finder->arena, finder->events);

	event->sentence = sentence;
	event->days = INTERVAL_NONE;
	event->timex = TIMEX_NO_ROW;
	event->fact = FACT_NO_ROW;
	event->series = FACT_NO_ROW;
	return event;
}

/* The first "in Wuzhen" of a stretch of tokens, as written. */
static struct str place_find(struct finder *finder, const struct parts *parts,
	uint32_t first, uint32_t end)
{
	for (uint32_t i = first; i + 1 < end; i++) {
		uint32_t stop = i + 1;

		if (!str_eq_fold(parts_str(parts, i), STR("in")) ||
			parts->part[i] == PART_TIME)
			continue;
		while (stop < end && parts->part[stop] == PART_NAME &&
			!(parts_word(parts, stop)->sets & SET_CALENDAR))
			stop++;
		if (stop > i + 1 &&
			!parts_in(parts, stop,
				PART_BIT(PART_OWNS) | PART_BIT(PART_NOUN) |
					PART_BIT(PART_ED)))
			return title_of_words(
				finder->arena, parts, i + 1, stop);
	}
	return STR_NONE;
}

/* The names of a clause's subject and object take part in it. */
static void participants_find(struct finder *finder, const struct parts *parts,
	uint32_t first, uint32_t end, struct strs *participants)
{
	for (uint32_t i = first; i < end; i++) {
		uint32_t stop = i;

		while (stop < end && parts->part[stop] == PART_NAME)
			stop++;
		if (stop == i)
			continue;
		*ROWS_ADD(finder->arena, participants) =
			title_of_words(finder->arena, parts, i, stop);
		i = stop - 1;
	}
}

/* A name may run over a line's end. */
static struct str name_join(struct arena *arena, struct str name)
{
	char *joined = arena_alloc_raw(arena, name.len + 1);
	size_t len = 0;

	for (size_t i = 0; i < name.len; i++) {
		bool space = name.ptr[i] == ' ' || name.ptr[i] == '\n';

		if (!space || joined[len - 1] != ' ')
			joined[len++] = space ? ' ' : name.ptr[i];
	}
	return str_from(joined, len);
}

/* Whether a sentence has another name of two words than the one it begins
 * with: whom the next paragraph means is not sure. */
static bool names_others(const struct parts *parts, struct span name)
{
	for (uint32_t i = 1; i < parts->count; i++)
		if (parts->tokens[i - 1].start >= name.end &&
			parts->part[i - 1] == PART_NAME &&
			parts->part[i] == PART_NAME)
			return true;
	return false;
}

/* Whom "he", "his" or "its" means: the name that one of the sentences just
 * before begins with, where all between begin with "he" as well. In the block
 * before, it is only the last sentence, where that names nobody else. */
static struct str name_find(
	struct finder *finder, const struct clause *clause, uint32_t sentence)
{
	const struct sentence *rows = finder->sentences->rows;
	struct parts parts;
	struct span name;
	bool same;

	for (uint32_t s = sentence; s > 0 && s + 3 > sentence; s--) {
		same = rows[s - 1].block == rows[sentence].block;
		if (!same && s != sentence)
			break;
		tagged_parts(finder->tagged, s - 1, &parts);
		name = clause->body ? main_clause_body(&parts)
				    : main_clause_person(&parts);
		if (name.end > 0 && !same && names_others(&parts, name))
			break;
		if (name.end > 0)
			return name_join(finder->arena,
				str_at(finder->article->text, name));
		if (!same || !main_clause_points(&parts, clause->body))
			break;
	}
	return STR_NONE;
}

/* Whom "the pact" means. */
static struct str subject_find(struct finder *finder, const struct parts *parts,
	const struct clause *clause, uint32_t sentence)
{
	const struct past past = {finder->article, finder->tokens,
		finder->sentences, finder->tagged->words, finder->tagged,
		sentence};
	struct str name = referent_of(&past, parts, clause);

	if (!name.len)
		name = referent_phrase(finder->arena, &past, parts, clause);
	return name_join(finder->arena, name);
}

static void clause_add(struct finder *finder, const struct parts *parts,
	const struct clause *clause, const struct event_name *object,
	uint32_t sentence)
{
	bool points = clause->pronoun || clause->owner;
	struct str person =
		points ? name_find(finder, clause, sentence) : STR_NONE;
	struct str title =
		title_of_clause(finder->arena, parts, clause, person);
	struct clause referring;
	struct event *event;

	if (str_is_empty(title) && !points)
		person = subject_find(finder, parts, clause, sentence);
	if (str_is_empty(title) && person.len && !points) {
		referring = *clause;
		referring.pronoun = true;
		clause = &referring;
		title = title_of_clause(finder->arena, parts, clause, person);
	}
	if (str_is_empty(title) && (!object || object->fact == FACT_NO_ROW))
		return;
	event = event_add(finder, sentence);
	event->span = span_of(parts, clause->subject, clause->rest_end);
	event->title = title;
	event->key = key_of_clause(finder->arena, parts, clause);
	if (points || clause->pronoun)
		event->key =
			ARENA_JOIN(finder->arena, event->key, STR("|"), person);
	event->dates = clause->dates;
	event->planned = clause->planned;
	event->place =
		place_find(finder, parts, clause->rest, clause->rest_end);
	participants_find(finder, parts, clause->subject, clause->subject_end,
		&event->participants);
	participants_find(finder, parts, clause->rest,
		phrase_end(parts, clause->rest, clause->rest_end),
		&event->participants);
	if (object) {
		event->fact = object->fact;
		event->series = object->series;
		event->year = object->year;
	}
}

/* Whether a name that the fact base does not know is told as an event. */
static bool name_tells(
	const struct event_name *name, const struct dates *dates, bool meets)
{
	if (name->fact != FACT_NO_ROW)
		return true;
	if (name->edition && !name->year && dates->count == 0)
		return false;
	if (name->series != FACT_NO_ROW)
		return true;
	if (name->gathering && !name->year && !meets)
		return false;
	return name->year || dates->count > 0;
}

/* Whatever an edition is called, it is one of its series. */
static struct str key_of_series(struct finder *finder, uint32_t series)
{
	return arena_format(finder->arena, "series|%.*s",
		STR_ARG(facts_entities(finder->facts)->rows[series].id));
}

static void name_add(struct finder *finder, const struct parts *parts,
	const struct clause *clause, const struct event_name *name,
	uint32_t sentence)
{
	bool meets = clause && event_name_is_clause(parts, clause, name);
	struct dates dates = {0};
	struct event *event;
	bool planned = false;

	event_name_date(parts, clause, name, finder->timexes, &dates, &planned);
	if (!name_tells(name, &dates, meets && !clause->says))
		return;
	event = event_add(finder, sentence);
	event->span = span_of(parts, name->first, name->end);
	event->title =
		title_of_words(finder->arena, parts, name->first, name->end);
	event->key = name->series == FACT_NO_ROW
			     ? key_of_name(finder->arena, parts, name)
			     : key_of_series(finder, name->series);
	event->dates = dates;
	event->planned = planned;
	event->ongoing = name->ongoing;
	event->year = name->year;
	event->fact = name->fact;
	event->series = name->series;
	event->named = true;
	if (meets)
		event->place = place_find(
			finder, parts, clause->rest, clause->rest_end);
}

/* "the bombing of the embassy in Nairobi on Aug. 7", in a sentence that tells
 * of nothing else. */
static void noun_add(
	struct finder *finder, const struct parts *parts, uint32_t sentence)
{
	struct event_noun noun;
	struct event *event;
	struct str title;

	if (!event_noun_find(parts, finder->timexes, &noun))
		return;
	title = title_of_words(finder->arena, parts, noun.first, noun.end);
	if (str_is_empty(title))
		return;
	event = event_add(finder, sentence);
	event->span = span_of(parts, noun.first, noun.end);
	event->title = title;
	event->key = key_of_noun(finder->arena, parts, &noun);
	event->dates.rows[event->dates.count++] = noun.timex;
	event->place = place_find(finder, parts, noun.head, noun.end);
	participants_find(
		finder, parts, noun.first, noun.end, &event->participants);
}

/* What the fact base knows an event by is better than its words. */
static void fact_name(struct finder *finder, struct event *event)
{
	const struct fact_event *fact;

	if (event->fact == FACT_NO_ROW)
		return;
	fact = &facts_events(finder->facts)->rows[event->fact];
	if (event->named || str_is_empty(event->title))
		event->title = fact->title;
	if (str_is_empty(event->place))
		event->place = fact->place;
}

static void sentence_read(struct finder *finder, uint32_t row, uint32_t from)
{
	const struct sentence *sentence = &finder->sentences->rows[row];
	const struct event_name *object = NULL;
	uint32_t before = finder->events->count;
	struct parts parts;
	struct clause clause, inner;
	struct event_names names;
	bool told = false, spoken = false;

	tagged_parts(finder->tagged, row, &parts);
	event_names_find(&parts, finder->facts, finder->mentions, &names);
	if (from < sentence->end)
		told = main_clause_find(
			&parts, from - sentence->first, false, &clause);
	for (uint32_t n = 0; told && n < names.count; n++) {
		spoken |= event_name_is_clause(&parts, &clause, &names.rows[n]);
		if (!object &&
			event_name_is_object(&parts, &clause, &names.rows[n]))
			object = &names.rows[n];
	}
	for (uint32_t n = 0; n < names.count; n++)
		if (&names.rows[n] != object)
			name_add(finder, &parts, told ? &clause : NULL,
				&names.rows[n], row);
	if (told && !spoken && !clause.says && clause.dates.count > 0)
		clause_add(finder, &parts, &clause, object, row);
	else if (object)
		name_add(finder, &parts, &clause, object, row);
	else if (from < sentence->end && !names.count &&
		 inner_clause_find(
			 &parts, &clause, told, from - sentence->first, &inner))
		clause_add(finder, &parts, &inner, NULL, row);
	if (before == finder->events->count && from < sentence->end)
		noun_add(finder, &parts, row);
	for (; before < finder->events->count; before++)
		fact_name(finder, &finder->events->rows[before]);
}

/* Whether a sentence has a day, a known name, or the head of one. */
static bool sentence_tells(
	struct finder *finder, const struct sentence *sentence)
{
	const struct token *tokens = finder->tokens->rows;
	uint32_t start = tokens[sentence->first].start;
	uint32_t end = tokens[sentence->end - 1].end;

	while (finder->mention < finder->mentions->count &&
		finder->mentions->rows[finder->mention].span.end <= start)
		finder->mention++;
	while (finder->timex < finder->timexes->count &&
		finder->timexes->rows[finder->timex].end <= sentence->first)
		finder->timex++;
	return (finder->mention < finder->mentions->count &&
		       finder->mentions->rows[finder->mention].span.start <
			       end) ||
	       (finder->timex < finder->timexes->count &&
		       finder->timexes->rows[finder->timex].first <
			       sentence->end);
}

static bool block_tells(const struct block *block)
{
	static const bool tells[] = {[BLOCK_PARAGRAPH] = true,
		[BLOCK_HEADLINE] = true,
		[BLOCK_HEADING] = true,
		[BLOCK_ITEM] = true,
		[BLOCK_FURNITURE] = false};

	return tells[block->kind];
}

/* Where the story begins in a sentence; its end for a headline, which names
 * events and dates none. */
static uint32_t story_from(
	const struct finder *finder, const struct sentence *sentence)
{
	const struct block *block =
		&finder->article->blocks.rows[sentence->block];

	if (block->kind == BLOCK_HEADLINE || block->kind == BLOCK_HEADING ||
		sentence->end <= finder->masthead->story)
		return sentence->end;
	return sentence->first > finder->masthead->story
		       ? sentence->first
		       : finder->masthead->story;
}

void events_find(struct arena *arena, const struct tagged *tagged,
	const struct masthead *masthead, const struct facts *facts,
	const struct mentions *mentions, struct events *events)
{
	const struct tokens *tokens = tagged->tokens;
	const struct sentences *sentences = tagged->sentences;
	struct finder finder = {.arena = arena,
		.article = tagged->article,
		.tokens = tokens,
		.sentences = sentences,
		.timexes = tagged->timexes,
		.tagged = tagged,
		.masthead = masthead,
		.facts = facts,
		.mentions = mentions,
		.events = events};

	for (uint32_t s = 0; s < sentences->count; s++) {
		const struct sentence *sentence = &sentences->rows[s];
		uint32_t start = tokens->rows[sentence->first].start;
		uint32_t from = story_from(&finder, sentence);
		bool headline = start >= masthead->headline.start &&
				start < masthead->headline.end;

		if (!sentence_tells(&finder, sentence) ||
			!block_tells(
				&tagged->article->blocks.rows[sentence->block]))
			continue;
		if (from < sentence->end || headline)
			sentence_read(&finder, s, from);
	}
}
