#include "facts/yaml.h"

#include "base/edtf.h"

/* Lower-case words and numbers with single hyphens between them. */
static bool is_id(struct str s)
{
	for (size_t i = 0; i < s.len; i++) {
		bool hyphen = s.ptr[i] == '-';

		if (!hyphen && !char_is_lower(s.ptr[i]) &&
			!char_is_digit(s.ptr[i]))
			return false;
		if (hyphen && (i == 0 || i + 1 == s.len || s.ptr[i - 1] == '-'))
			return false;
	}
	return true;
}

static bool read_id(struct yaml_reader *reader, void *value)
{
	if (!yaml_text(reader, value))
		return false;
	if (!is_id(*(struct str *)value))
		return yaml_refuse(reader, "not lower-case words with hyphens",
			*(struct str *)value);
	return true;
}

static bool read_reference(struct yaml_reader *reader, void *value)
{
	struct reference *reference = value;

	reference->origin = yaml_here(reader);
	return read_id(reader, &reference->id);
}

static bool read_qid(struct yaml_reader *reader, void *value)
{
	const struct str *qid = value;
	int32_t number;

	if (!yaml_text(reader, value))
		return false;
	if (qid->ptr[0] != 'Q' || !str_number(str_cut(*qid, 1, 64), &number))
		return yaml_refuse(reader, "not a Wikidata id", *qid);
	return true;
}

static bool read_url(struct yaml_reader *reader, void *value)
{
	const struct str *url = value;

	if (!yaml_text(reader, value))
		return false;
	if (!str_starts(*url, STR("https://")) &&
		!str_starts(*url, STR("http://")))
		return yaml_refuse(reader, "not a web address", *url);
	return true;
}

/* A number as written, for a tolerance: "0", "2.5", "10%". */
static bool read_number(struct yaml_reader *reader, void *value)
{
	struct str left = yaml_scalar(reader);
	struct str whole = str_split(&left, '.');
	int32_t number;

	if (str_ends(left.ptr ? left : whole, STR("%")))
		*(left.ptr ? &left.len : &whole.len) -= 1;
	if (!str_number(whole, &number) ||
		(left.ptr && !str_number(left, &number)))
		return yaml_refuse(reader, "not a number", yaml_scalar(reader));
	return yaml_text(reader, value);
}

/* One day, kept as written. */
static bool read_date(struct yaml_reader *reader, void *value)
{
	if (yaml_scalar(reader).len != 10 ||
		day_read(yaml_scalar(reader)) == DAY_NONE)
		return yaml_refuse(
			reader, "not a day (YYYY-MM-DD)", yaml_scalar(reader));
	return yaml_text(reader, value);
}

static bool read_day(struct yaml_reader *reader, void *value)
{
	struct str date;

	if (!read_date(reader, &date))
		return false;
	*(day_t *)value = day_read(date);
	return true;
}

static bool read_interval(struct yaml_reader *reader, void *value)
{
	struct edtf edtf;

	if (!edtf_read(yaml_scalar(reader), &edtf))
		return yaml_refuse(
			reader, "not a date in EDTF", yaml_scalar(reader));
	*(struct interval *)value = edtf.days;
	return true;
}

/* Into a whole event: what is written, and what it means. */
static bool read_when(struct yaml_reader *reader, void *value)
{
	struct fact_event *event = value;

	return read_interval(reader, &event->days) &&
	       yaml_text(reader, &event->when);
}

/* Words that stand for a number. */
struct word {
	struct str word;
	int value;
};

static const struct word kinds[] = {
	{STR_INIT("person"), ENTITY_PERSON},
	{STR_INIT("organization"), ENTITY_ORGANIZATION},
	{STR_INIT("place"), ENTITY_PLACE},
	{STR_INIT("product"), ENTITY_PRODUCT},
	{STR_INIT("series"), ENTITY_SERIES},
	{STR_INIT(""), 0},
};

static const struct word ranks[] = {
	{STR_INIT("normal"), RANK_NORMAL},
	{STR_INIT("preferred"), RANK_PREFERRED},
	{STR_INIT("deprecated"), RANK_DEPRECATED},
	{STR_INIT(""), 0},
};

static const struct word *word_of(const struct word *words, struct str text)
{
	while (words->word.len && !str_eq(words->word, text))
		words++;
	return words->word.len ? words : NULL;
}

/* Into a whole entry, because the word itself is kept as well. */
static bool read_kind(struct yaml_reader *reader, void *value)
{
	struct sheet_entity *entry = value;
	const struct word *kind = word_of(kinds, yaml_scalar(reader));

	if (!kind)
		return yaml_refuse(reader, "unknown kind", yaml_scalar(reader));
	entry->kind = kind->word;
	entry->row.kind = (enum entity_kind)kind->value;
	return true;
}

static bool read_rank(struct yaml_reader *reader, void *value)
{
	const struct word *rank = word_of(ranks, yaml_scalar(reader));

	if (!rank)
		return yaml_refuse(reader, "unknown rank", yaml_scalar(reader));
	*(enum fact_rank *)value = (enum fact_rank)rank->value;
	return true;
}

static bool read_source(struct yaml_reader *reader, void *value)
{
	static const struct yaml_field fields[] = {
		{STR_INIT("title"), yaml_text,
			offsetof(struct source_note, title)},
		{STR_INIT("url"), read_url, offsetof(struct source_note, url)},
		{STR_INIT("retrieved"), read_date,
			offsetof(struct source_note, retrieved)},
		{STR_INIT(""), NULL, 0},
	};

	return yaml_mapping(reader, fields, value);
}

/* A scalar, or a role: {title, organization}. Into a whole fact. */
static bool read_value(struct yaml_reader *reader, void *value)
{
	static const struct yaml_field fields[] = {
		{STR_INIT("title"), yaml_text, offsetof(struct fact, value)},
		{STR_INIT("organization"), read_id,
			offsetof(struct fact, organization)},
		{STR_INIT(""), NULL, 0},
	};
	struct fact *fact = value;

	if (reader->event.type == YAML_MAPPING_START_EVENT)
		return yaml_mapping(reader, fields, fact);
	return yaml_text(reader, &fact->value);
}

/* Refuses a row that lacks something, naming where the row began. */
static bool refuse_row(struct yaml_reader *reader, struct fact_origin origin,
	const char *reason, struct str detail)
{
	fault(reader->error, FC_BAD_FACTS, origin, reason, detail);
	return false;
}

static bool read_entity(struct yaml_reader *reader, void *table)
{
	static const struct yaml_field fields[] = {
		{STR_INIT("id"), read_id,
			offsetof(struct sheet_entity, row.id)},
		{STR_INIT("name"), yaml_text,
			offsetof(struct sheet_entity, row.name)},
		{STR_INIT("kind"), read_kind, 0},
		{STR_INIT("aliases"), yaml_texts,
			offsetof(struct sheet_entity, row.aliases)},
		{STR_INIT("misspellings"), yaml_texts,
			offsetof(struct sheet_entity, row.misspellings)},
		{STR_INIT("qid"), read_qid,
			offsetof(struct sheet_entity, row.qid)},
		{STR_INIT("replaces"), yaml_boolean,
			offsetof(struct sheet_entity, replaces)},
		{STR_INIT(""), NULL, 0},
	};
	struct sheet_entities *entities = table;
	struct sheet_entity *entry = ROWS_ADD(reader->arena, entities);

	entry->row.origin = yaml_here(reader);
	if (!yaml_mapping(reader, fields, entry))
		return false;
	if (!entry->row.id.ptr)
		return refuse_row(reader, entry->row.origin,
			"an entity without an id", entry->row.name);
	return true;
}

static bool read_event(struct yaml_reader *reader, void *table)
{
	static const struct yaml_field fields[] = {
		{STR_INIT("id"), read_id, offsetof(struct sheet_event, row.id)},
		{STR_INIT("title"), yaml_text,
			offsetof(struct sheet_event, row.title)},
		{STR_INIT("series"), read_reference,
			offsetof(struct sheet_event, series)},
		{STR_INIT("aliases"), yaml_texts,
			offsetof(struct sheet_event, row.aliases)},
		{STR_INIT("when"), read_when,
			offsetof(struct sheet_event, row)},
		{STR_INIT("place"), yaml_text,
			offsetof(struct sheet_event, row.place)},
		{STR_INIT("source"), read_source,
			offsetof(struct sheet_event, row.source)},
		{STR_INIT("replaces"), yaml_boolean,
			offsetof(struct sheet_event, replaces)},
		{STR_INIT(""), NULL, 0},
	};
	struct sheet_events *events = table;
	struct sheet_event *entry = ROWS_ADD(reader->arena, events);

	entry->row.origin = yaml_here(reader);
	entry->row.series = FACT_NO_ROW;
	if (!yaml_mapping(reader, fields, entry))
		return false;
	if (!entry->row.id.ptr)
		return refuse_row(reader, entry->row.origin,
			"an event without an id", entry->row.title);
	return true;
}

static bool read_fact(struct yaml_reader *reader, void *table)
{
	static const struct yaml_field fields[] = {
		{STR_INIT("subject"), read_id,
			offsetof(struct sheet_fact, row.subject)},
		{STR_INIT("property"), read_id,
			offsetof(struct sheet_fact, row.property)},
		{STR_INIT("value"), read_value,
			offsetof(struct sheet_fact, row)},
		{STR_INIT("valid"), read_interval,
			offsetof(struct sheet_fact, row.valid)},
		{STR_INIT("as_of"), read_day,
			offsetof(struct sheet_fact, row.as_of)},
		{STR_INIT("tolerance"), read_number,
			offsetof(struct sheet_fact, row.tolerance)},
		{STR_INIT("rank"), read_rank,
			offsetof(struct sheet_fact, row.rank)},
		{STR_INIT("source"), read_source,
			offsetof(struct sheet_fact, row.source)},
		{STR_INIT("replaces"), yaml_boolean,
			offsetof(struct sheet_fact, replaces)},
		{STR_INIT(""), NULL, 0},
	};
	struct sheet_facts *facts = table;
	struct sheet_fact *entry = ROWS_ADD(reader->arena, facts);
	struct fact *row = &entry->row;
	bool role;

	row->origin = yaml_here(reader);
	row->valid = INTERVAL_NONE;
	row->as_of = DAY_NONE;
	if (!yaml_mapping(reader, fields, entry))
		return false;
	role = str_eq(row->property, STR("role"));
	if (!row->subject.ptr || !row->property.ptr || !row->value.ptr)
		return refuse_row(reader, row->origin,
			"a fact without subject, property or value",
			row->subject);
	if (role != (row->organization.ptr != NULL))
		return refuse_row(reader, row->origin,
			"a role, and only a role, has a title and an "
			"organization",
			row->subject);
	return true;
}

static bool read_entities(struct yaml_reader *reader, void *value)
{
	return yaml_rows(reader, value, read_entity);
}

static bool read_events(struct yaml_reader *reader, void *value)
{
	return yaml_rows(reader, value, read_event);
}

static bool read_facts(struct yaml_reader *reader, void *value)
{
	return yaml_rows(reader, value, read_fact);
}

enum fc_status yaml_read(struct arena *arena, struct str path, struct str yaml,
	struct sheet *sheet, struct fc_error *error)
{
	static const struct yaml_field sections[] = {
		{STR_INIT("entities"), read_entities,
			offsetof(struct sheet, entities)},
		{STR_INIT("events"), read_events,
			offsetof(struct sheet, events)},
		{STR_INIT("facts"), read_facts, offsetof(struct sheet, facts)},
		{STR_INIT(""), NULL, 0},
	};
	struct yaml_reader reader = {
		.arena = arena, .path = path, .error = error};

	return yaml_file(&reader, yaml, sections, sheet);
}
