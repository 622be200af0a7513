#include "base/edtf.h"
#include "report/article_row.h"
#include "report/claim_row.h"
#include "report/member.h"
#include "report/report.h"
#include "report/sequence.h"

/* One article being written. */
struct writer {
	struct buffer *out;
	const struct reading *reading;
	const struct facts *facts; /* or NULL */
	size_t article;            /* where `out` has its id, in JSON */
	size_t article_len;
	bool explain;
};

/* Bytes of a few keys with commas, and of what is null. */
enum { KEYS_ROOM = 96 };

/* Into room that was reserved for all that follows one another. */
static char *put(char *to, struct str s)
{
	memcpy(to, s.ptr, s.len);
	return to + s.len;
}

static char *put_word(char *to, struct str word)
{
	*to++ = '"';
	to = put(to, word);
	*to = '"';
	return to + 1;
}

static char *put_word_or_null(char *to, struct str word)
{
	return word.len ? put_word(to, word) : put(to, STR("null"));
}

/* The members that every row has. */
static void write_place(
	const struct writer *writer, struct str type, struct span span)
{
	const struct article *article = &writer->reading->article;
	struct buffer *out = writer->out;
	struct span file = article_file_span(article, span);
	uint32_t column = 0;
	uint32_t line = article_line(article, file.start, &column);
	char *at = member_key(out, KEY("type"),
		type.len + writer->article_len + 4 * NUMBER_ROOM + KEYS_ROOM);

	at = put(at, type);
	at = put(at, STR(",\"article\":"));
	at = put(at, str_from(out->ptr + writer->article, writer->article_len));
	at = number_put(put(at, STR(",\"start\":")), file.start);
	at = number_put(put(at, STR(",\"end\":")), file.end);
	at = number_put(put(at, STR(",\"line\":")), line);
	at = number_put(put(at, STR(",\"column\":")), column);
	buffer_end(out, at);
	member_str(out, KEY("text"), str_at(article->text, span));
}

static char *put_day(char *to, day_t day)
{
	if (day == DAY_NONE)
		return put(to, STR("null"));
	*to = '"';
	to = day_put(to + 1, day);
	*to = '"';
	return to + 1;
}

/* As member_days; most are one day. */
static char *put_days(char *to, struct interval days)
{
	char *first = put(to, STR(",\"earliest\":"));
	char *end = put_day(first, days.earliest);

	to = put(end, STR(",\"latest\":"));
	return days.latest == days.earliest
		       ? put(to, str_from(first, (size_t)(end - first)))
		       : put_day(to, days.latest);
}

static void write_flags(struct buffer *out, uint32_t flags)
{
	static const struct {
		enum timex_flag flag;
		struct str name;
	} names[] = {
		{TIMEX_RELATIVE, STR_INIT("\"relative\"")},
		{TIMEX_YEARLESS, STR_INIT("\"yearless\"")},
		{TIMEX_UNRESOLVED, STR_INIT("\"unresolved\"")},
		{TIMEX_IMPOSSIBLE, STR_INIT("\"impossible\"")},
		{TIMEX_AMBIGUOUS, STR_INIT("\"ambiguous\"")},
		{TIMEX_IN_NAME, STR_INIT("\"in-name\"")},
		{TIMEX_VAGUE, STR_INIT("\"vague\"")},
		{TIMEX_WEEKDAY, STR_INIT("\"weekday\"")},
		{TIMEX_ANAPHOR, STR_INIT("\"anaphor\"")},
	};

	if (!flags)
		return;
	member_begin(out, KEY("flags"));
	buffer_add_char(out, '[');
	for (size_t i = 0; i < sizeof(names) / sizeof(*names) && flags; i++) {
		if (flags & (uint32_t)names[i].flag) {
			member_next(out);
			buffer_add(out, names[i].name);
			flags &= ~(uint32_t)names[i].flag;
		}
	}
	buffer_add_char(out, ']');
}

static void write_timex(const struct writer *writer, const struct timex *timex)
{
	struct str kind = timex_class_name(timex->kind);
	struct str mod = timex_mod_name(timex->mod);
	struct buffer *out = writer->out;
	char *at;

	write_place(writer, STR("\"timex\""), timex->span);
	at = member_key(out, KEY("class"),
		kind.len + timex->value.len + mod.len + timex->edtf.len +
			2 * DAY_ROOM + KEYS_ROOM);
	at = put_word(at, kind);
	at = put_word_or_null(put(at, STR(",\"value\":")), timex->value);
	at = put_word_or_null(put(at, STR(",\"mod\":")), mod);
	at = put_days(at, timex->days);
	at = put_word_or_null(put(at, STR(",\"edtf\":")), timex->edtf);
	buffer_end(out, at);
	if (timex->instant.len)
		member_str(out, KEY("instant"), timex->instant);
	member_strs(out, KEY("because"), &timex->because);
	write_flags(out, timex->flags);
	if (writer->explain)
		member_str_or_null(out, KEY("row"), timex->row);
}

/* "former" and such. */
static void write_role_flags(struct buffer *out, uint32_t flags)
{
	static const struct {
		enum title_flag flag;
		struct str key;
	} names[] = {
		{TITLE_FORMER, STR_INIT("\"former\":")},
		{TITLE_ACTING, STR_INIT("\"acting\":")},
		{TITLE_THEN, STR_INIT("\"then\":")},
		{TITLE_LATE, STR_INIT("\"late\":")},
		{TITLE_ELECT, STR_INIT("\"elect\":")},
	};

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (flags & (uint32_t)names[i].flag)
			member_bool(out, names[i].key, true);
}

static void write_role(const struct writer *writer, const struct role *role)
{
	const struct reading *reading = writer->reading;
	struct buffer *out = writer->out;
	const struct name *name = &reading->names.rows[role->person];

	write_place(writer, STR("\"role\""), role->span);
	member_str(out, KEY("person"), role->person_name);
	member_str(out, KEY("person_mention"),
		str_at(reading->article.text, name->span));
	member_str(out, KEY("title"), role->title_text);
	member_str(out, KEY("normal"), role->normal);
	member_str_or_null(out, KEY("organization"), role->body);
	write_role_flags(out, role->flags);
	member_strs(out, KEY("because"), &role->because);
}

/* As its expression has it where that gave all of its days. */
static void write_event_edtf(struct buffer *out, const struct reading *reading,
	const struct event *event)
{
	char room[BUFFER_SHORT];
	struct buffer edtf = BUFFER_IN(room);

	if (event->timex < reading->timexes.count) {
		const struct timex *timex =
			&reading->timexes.rows[event->timex];

		if (timex->edtf.len &&
			timex->days.earliest == event->days.earliest &&
			timex->days.latest == event->days.latest) {
			member_str(out, KEY("edtf"), timex->edtf);
			return;
		}
	}
	edtf_write_days(&edtf, event->days, event->mod == MOD_APPROX);
	member_str_or_null(out, KEY("edtf"), buffer_str(&edtf));
	buffer_release(&edtf);
}

static void write_event(const struct writer *writer, const struct event *event)
{
	struct buffer *out = writer->out;
	struct str fact = STR_NONE;

	if (writer->facts && event->fact != FACT_NO_ROW)
		fact = facts_events(writer->facts)->rows[event->fact].id;
	write_place(writer, STR("\"event\""), event->span);
	member_str_or_null(out, KEY("title"), event->title);
	member_days(out, event->days);
	write_event_edtf(out, writer->reading, event);
	member_str_or_null(out, KEY("mod"), timex_mod_name(event->mod));
	member_str_or_null(out, KEY("place"), event->place);
	member_strs(out, KEY("participants"), &event->participants);
	member_str_or_null(out, KEY("fact"), fact);
	member_bool(out, KEY("planned"), event->planned);
	member_bool(out, KEY("ongoing"), event->ongoing);
	member_strs(out, KEY("because"), &event->because);
}

static void write_quote(const struct writer *writer, const struct quote *quote)
{
	const struct article *article = &writer->reading->article;
	struct buffer *out = writer->out;

	write_place(writer, STR("\"quote\""), quote->span);
	member_str_or_null(out, KEY("speaker"), quote->speaker);
	member_str_or_null(out, KEY("speaker_mention"),
		str_at(article->text, quote->mention));
	member_str_or_null(out, KEY("cue"), str_at(article->text, quote->cue));
	member_bool(out, KEY("direct"), quote->direct);
	member_bool(out, KEY("continued"), quote->continued);
	member_strs(out, KEY("because"), &quote->because);
}

/* Two numbers where two were written, else one. */
static void write_value(struct buffer *out, const struct quantity *quantity)
{
	if (!quantity->pair) {
		member_real(out, KEY("value"), quantity->from);
		return;
	}
	member_begin(out, KEY("value"));
	buffer_add_char(out, '[');
	buffer_add_real(out, quantity->from);
	buffer_add_char(out, ',');
	buffer_add_real(out, quantity->to);
	buffer_add_char(out, ']');
}

static void write_quantity(
	const struct writer *writer, const struct quantity *quantity)
{
	struct buffer *out = writer->out;

	write_place(writer, STR("\"quantity\""), quantity->span);
	member_word(out, KEY("kind"), quantity_kind_name(quantity->kind));
	write_value(out, quantity);
	member_str_or_null(out, KEY("unit"), quantity->unit);
	member_word(out, KEY("bound"), quantity_bound_name(quantity));
	if (quantity->change != CHANGE_NONE)
		member_str(out, KEY("change"),
			quantity->change == CHANGE_UP ? STR("up")
						      : STR("down"));
	member_real(out, KEY("low"), quantity->low);
	member_real(out, KEY("high"), quantity->high);
	if (quantity->head.len)
		member_str(out, KEY("head"), quantity->head);
	if (quantity->base_unit.len) {
		member_real(out, KEY("base"), quantity->base);
		member_str(out, KEY("base_unit"), quantity->base_unit);
	}
	member_str_or_null(out, KEY("of"), quantity->of);
	member_strs(out, KEY("because"), &quantity->because);
}

static void write_claim(const struct writer *writer, const struct claim *claim)
{
	write_place(writer, STR("\"claim\""), claim->span);
	claim_row_write(writer->out, writer->reading, claim);
}

/* A naming, in full; and where it is written otherwise, of what it is another
 * spelling. */
static void write_name(const struct writer *writer, uint32_t row)
{
	static const struct str forms[] = {
		STR_INIT("written"), STR_INIT("pronoun"), STR_INIT("noun")};
	const struct reading *reading = writer->reading;
	const struct facts *facts = writer->facts;
	struct buffer *out = writer->out;
	const struct name *name = &reading->names.rows[row];
	struct arena arena = {0};
	struct str known = STR_NONE, spelling = STR_NONE;

	if (facts && name->known < facts_entities(facts)->count)
		known = facts_entities(facts)->rows[name->known].id;
	if (name->spelling_of != NAME_NO_ROW)
		spelling = names_full(&arena, &reading->article,
			&reading->names, name->spelling_of);
	write_place(writer, STR("\"name\""), name->span);
	member_word(out, KEY("kind"), name_kind_name(name->kind));
	member_word(out, KEY("form"), forms[name->form]);
	member_str_or_null(out, KEY("name"),
		names_full(&arena, &reading->article, &reading->names, row));
	member_str_or_null(out, KEY("spelling_of"), spelling);
	member_str_or_null(out, KEY("entity"), known);
	arena_release(&arena);
}

static void write_row(
	const struct writer *writer, const struct sequence_row *row)
{
	const struct reading *reading = writer->reading;

	buffer_add_char(writer->out, '{');
	if (row->kind == FC_TIMEX)
		write_timex(writer, &reading->timexes.rows[row->index]);
	else if (row->kind == FC_ROLE)
		write_role(writer, &reading->roles.rows[row->index]);
	else if (row->kind == FC_QUOTE)
		write_quote(writer, &reading->quotes.rows[row->index]);
	else if (row->kind == FC_QUANTITY)
		write_quantity(writer, &reading->quantities.rows[row->index]);
	else if (row->kind == FC_CLAIM)
		write_claim(writer, &reading->claims.rows[row->index]);
	else if (row->kind == FC_NAME)
		write_name(writer, row->index);
	else
		write_event(writer, &reading->events.rows[row->index]);
	buffer_put(writer->out, "}\n");
}

void extract_write_jsonl(const struct reading *reading,
	const struct facts *facts, unsigned rows, bool explain,
	struct buffer *out)
{
	struct corpus_article article = article_row_of(reading);
	struct sequence sequence;
	struct writer writer = {.out = out,
		.reading = reading,
		.facts = facts,
		.explain = explain};

	buffer_put(out, "{\"type\":\"article\",\"id\":");
	writer.article = out->len;
	escape_json(out, article.id);
	writer.article_len = out->len - writer.article;
	article_row_write(&article, out);
	buffer_put(out, "}\n");
	sequence_make(&sequence, reading, rows);
	for (size_t i = 0; i < sequence.count; i++)
		write_row(&writer, &sequence.rows[i]);
	sequence_release(&sequence);
}
