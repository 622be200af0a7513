#include "facts/pack.h"

/* How a member of a row is written. */
enum field_kind {
	FIELD_END,
	FIELD_TEXT,   /* struct str: place and length, which is 0 for none */
	FIELD_TEXTS,  /* struct strs: count, then each */
	FIELD_NUMBER, /* a day or an enum, as it is */
	FIELD_FLAG,   /* bool */
	FIELD_ORIGIN  /* struct fact_origin: its line */
};

struct field {
	enum field_kind kind;
	size_t offset;
};

_Static_assert(sizeof(enum entity_kind) == sizeof(uint32_t) &&
		       sizeof(enum fact_rank) == sizeof(uint32_t) &&
		       sizeof(day_t) == sizeof(uint32_t),
	"a number is four bytes");

static const struct field entity_fields[] = {
	{FIELD_TEXT, offsetof(struct sheet_entity, row.id)},
	{FIELD_TEXT, offsetof(struct sheet_entity, row.name)},
	{FIELD_NUMBER, offsetof(struct sheet_entity, row.kind)},
	{FIELD_TEXTS, offsetof(struct sheet_entity, row.aliases)},
	{FIELD_TEXTS, offsetof(struct sheet_entity, row.misspellings)},
	{FIELD_TEXT, offsetof(struct sheet_entity, row.qid)},
	{FIELD_ORIGIN, offsetof(struct sheet_entity, row.origin)},
	{FIELD_TEXT, offsetof(struct sheet_entity, kind)},
	{FIELD_FLAG, offsetof(struct sheet_entity, replaces)},
	{FIELD_END, sizeof(struct sheet_entity)},
};

static const struct field event_fields[] = {
	{FIELD_TEXT, offsetof(struct sheet_event, row.id)},
	{FIELD_TEXT, offsetof(struct sheet_event, row.title)},
	{FIELD_NUMBER, offsetof(struct sheet_event, row.series)},
	{FIELD_TEXTS, offsetof(struct sheet_event, row.aliases)},
	{FIELD_TEXT, offsetof(struct sheet_event, row.when)},
	{FIELD_NUMBER, offsetof(struct sheet_event, row.days.earliest)},
	{FIELD_NUMBER, offsetof(struct sheet_event, row.days.latest)},
	{FIELD_TEXT, offsetof(struct sheet_event, row.place)},
	{FIELD_TEXT, offsetof(struct sheet_event, row.source.title)},
	{FIELD_TEXT, offsetof(struct sheet_event, row.source.url)},
	{FIELD_TEXT, offsetof(struct sheet_event, row.source.retrieved)},
	{FIELD_ORIGIN, offsetof(struct sheet_event, row.origin)},
	{FIELD_TEXT, offsetof(struct sheet_event, series.id)},
	{FIELD_ORIGIN, offsetof(struct sheet_event, series.origin)},
	{FIELD_FLAG, offsetof(struct sheet_event, replaces)},
	{FIELD_END, sizeof(struct sheet_event)},
};

static const struct field fact_fields[] = {
	{FIELD_TEXT, offsetof(struct sheet_fact, row.subject)},
	{FIELD_TEXT, offsetof(struct sheet_fact, row.property)},
	{FIELD_TEXT, offsetof(struct sheet_fact, row.value)},
	{FIELD_TEXT, offsetof(struct sheet_fact, row.organization)},
	{FIELD_NUMBER, offsetof(struct sheet_fact, row.valid.earliest)},
	{FIELD_NUMBER, offsetof(struct sheet_fact, row.valid.latest)},
	{FIELD_NUMBER, offsetof(struct sheet_fact, row.as_of)},
	{FIELD_TEXT, offsetof(struct sheet_fact, row.tolerance)},
	{FIELD_NUMBER, offsetof(struct sheet_fact, row.rank)},
	{FIELD_TEXT, offsetof(struct sheet_fact, row.source.title)},
	{FIELD_TEXT, offsetof(struct sheet_fact, row.source.url)},
	{FIELD_TEXT, offsetof(struct sheet_fact, row.source.retrieved)},
	{FIELD_ORIGIN, offsetof(struct sheet_fact, row.origin)},
	{FIELD_FLAG, offsetof(struct sheet_fact, replaces)},
	{FIELD_END, sizeof(struct sheet_fact)},
};

/* --- reading */

/* A pack while it is read. */
struct pack {
	struct arena *arena;
	struct str path;
	const uint32_t *next;
	const char *text;
};

static struct str read_text(struct pack *pack)
{
	uint32_t start = *pack->next++, len = *pack->next++;

	return len ? str_from(pack->text + start, len) : STR_NONE;
}

static void read_texts(struct pack *pack, struct strs *texts)
{
	texts->count = texts->room = *pack->next++;
	if (texts->count)
		texts->rows = arena_alloc_raw(
			pack->arena, texts->count * sizeof(*texts->rows));
	ROWS_EACH (struct str, text, *texts)
		*text = read_text(pack);
}

static void read_field(struct pack *pack, enum field_kind kind, void *member)
{
	switch (kind) {
	case FIELD_TEXT:
		*(struct str *)member = read_text(pack);
		break;
	case FIELD_TEXTS:
		read_texts(pack, member);
		break;
	case FIELD_NUMBER:
		memcpy(member, pack->next++, sizeof(*pack->next));
		break;
	case FIELD_FLAG:
		*(bool *)member = *pack->next++;
		break;
	case FIELD_ORIGIN:
		*(struct fact_origin *)member =
			(struct fact_origin){pack->path, *pack->next++};
		break;
	case FIELD_END:
		break;
	}
}

static size_t row_size(const struct field *fields)
{
	while (fields->kind != FIELD_END)
		fields++;
	return fields->offset;
}

/* The rows of a table, which tells its count. */
static void *read_rows(
	struct pack *pack, const struct field *fields, uint32_t *count)
{
	size_t size = row_size(fields);
	char *rows;

	*count = *pack->next++;
	rows = arena_alloc(pack->arena, *count * size);
	for (uint32_t i = 0; i < *count; i++)
		for (const struct field *field = fields; field->kind; field++)
			read_field(pack, field->kind,
				rows + i * size + field->offset);
	return rows;
}

void pack_read(struct arena *arena, struct str path, const uint32_t *numbers,
	const char *text, struct sheet *sheet)
{
	struct pack pack = {arena, path, numbers, text};

	sheet->entities.rows =
		read_rows(&pack, entity_fields, &sheet->entities.count);
	sheet->entities.room = sheet->entities.count;
	sheet->events.rows =
		read_rows(&pack, event_fields, &sheet->events.count);
	sheet->events.room = sheet->events.count;
	sheet->facts.rows = read_rows(&pack, fact_fields, &sheet->facts.count);
	sheet->facts.room = sheet->facts.count;
}

/* --- writing */

static void write_number(struct packs *packs, uint32_t number)
{
	*ROWS_ADD(&packs->arena, &packs->numbers) = number;
}

/* A text is there once, whoever says it. */
static void write_text(struct packs *packs, struct str text)
{
	uint32_t place = 0;

	if (text.len) {
		place = ids_put(&packs->arena, &packs->places,
			arena_copy(&packs->arena, text),
			(uint32_t)packs->text.len);
		if (place == packs->text.len)
			buffer_add(&packs->text, text);
	}
	write_number(packs, place);
	write_number(packs, (uint32_t)text.len);
}

static void write_texts(struct packs *packs, const struct strs *texts)
{
	write_number(packs, texts->count);
	ROWS_EACH (struct str, text, *texts)
		write_text(packs, *text);
}

static void write_field(
	struct packs *packs, enum field_kind kind, const void *member)
{
	uint32_t number;

	switch (kind) {
	case FIELD_TEXT:
		write_text(packs, *(const struct str *)member);
		break;
	case FIELD_TEXTS:
		write_texts(packs, member);
		break;
	case FIELD_NUMBER:
		memcpy(&number, member, sizeof(number));
		write_number(packs, number);
		break;
	case FIELD_FLAG:
		write_number(packs, *(const bool *)member);
		break;
	case FIELD_ORIGIN:
		write_number(packs, ((const struct fact_origin *)member)->line);
		break;
	case FIELD_END:
		break;
	}
}

static void write_rows(struct packs *packs, const struct field *fields,
	const void *rows, uint32_t count)
{
	const char *row = rows;

	write_number(packs, count);
	for (; count; count--, row += row_size(fields))
		for (const struct field *field = fields; field->kind; field++)
			write_field(packs, field->kind, row + field->offset);
}

uint32_t packs_add(struct packs *packs, const struct sheet *sheet)
{
	uint32_t place = packs->numbers.count;

	write_rows(packs, entity_fields, sheet->entities.rows,
		sheet->entities.count);
	write_rows(
		packs, event_fields, sheet->events.rows, sheet->events.count);
	write_rows(packs, fact_fields, sheet->facts.rows, sheet->facts.count);
	return place;
}

void packs_release(struct packs *packs)
{
	buffer_release(&packs->text);
	arena_release(&packs->arena);
	*packs = (struct packs){0};
}
