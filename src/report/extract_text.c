#include "base/escape.h"
#include "base/width.h"
#include "report/report.h"
#include "report/sequence.h"
#include "report/when.h"

/* Columns of what stands before the days. */
enum { PLACE = 8, KIND = 9, WORDS = 30, VALUE = 22 };

static void put_column(struct buffer *out, struct str text, size_t columns)
{
	struct buffer clean = BUFFER_INIT;

	escape_plain(&clean, text);
	width_fit(out, buffer_str(&clean), columns);
	buffer_put(out, "  ");
	buffer_release(&clean);
}

/* "12:5" */
static void put_place(
	struct buffer *out, const struct article *article, struct span span)
{
	struct buffer place = BUFFER_INIT;
	uint32_t column = 0;
	uint32_t line = article_line(
		article, article_file_span(article, span).start, &column);

	buffer_add_number(&place, line);
	buffer_add_char(&place, ':');
	buffer_add_number(&place, column);
	buffer_put(out, "  ");
	put_column(out, buffer_str(&place), PLACE);
	buffer_release(&place);
}

/* A duration or a set has no day to be known. */
static void put_days(
	struct buffer *out, struct interval days, enum timex_class kind)
{
	size_t before = out->len;

	when_write_days(out, days);
	if (out->len == before)
		buffer_add(out, kind == TIMEX_DATE || kind == TIMEX_TIME
					? STR("no day known")
					: STR("-"));
	buffer_add_char(out, '\n');
}

static void put_reasons(
	struct buffer *out, struct str row, const struct strs *because)
{
	static const char indent[] = "            ";

	if (row.len) {
		buffer_put(out, indent);
		buffer_put(out, "row ");
		escape_plain(out, row);
		buffer_add_char(out, '\n');
	}
	ROWS_EACH (struct str, reason, *because) {
		buffer_put(out, indent);
		buffer_put(out, "- ");
		escape_plain(out, *reason);
		buffer_add_char(out, '\n');
	}
}

static void put_timex(struct buffer *out, const struct article *article,
	const struct timex *timex, bool explain)
{
	struct buffer value = BUFFER_INIT;

	buffer_add(&value, timex->value);
	if (timex->mod != MOD_NONE) {
		buffer_add_char(&value, ' ');
		buffer_add(&value, timex_mod_name(timex->mod));
	}
	put_place(out, article, timex->span);
	put_column(out, timex_class_name(timex->kind), KIND);
	put_column(out, str_at(article->text, timex->span), WORDS);
	put_column(out, buffer_str(&value), VALUE);
	put_days(out, timex->days, timex->kind);
	if (explain)
		put_reasons(out, timex->row, &timex->because);
	buffer_release(&value);
}

static void put_role(struct buffer *out, const struct article *article,
	const struct role *role, bool explain)
{
	put_place(out, article, role->span);
	put_column(out, STR("role"), KIND);
	put_column(out, role->person_name, WORDS);
	put_column(out, role->title_text, VALUE);
	escape_plain(out, role->body);
	buffer_add_char(out, '\n');
	if (explain)
		put_reasons(out, STR_NONE, &role->because);
}

static void put_quote(struct buffer *out, const struct article *article,
	const struct quote *quote, bool explain)
{
	struct str cue = str_at(article->text, quote->cue);

	put_place(out, article, quote->span);
	put_column(out, STR("quote"), KIND);
	put_column(out, str_at(article->text, quote->span), WORDS);
	put_column(out, quote->speaker.len ? quote->speaker : STR("-"), VALUE);
	escape_plain(out, cue.len ? cue : STR("-"));
	buffer_add_char(out, '\n');
	if (explain)
		put_reasons(out, STR_NONE, &quote->because);
}

static void put_event(struct buffer *out, const struct article *article,
	const struct facts *facts, const struct event *event, bool explain)
{
	struct str fact = STR_NONE;

	if (facts && event->fact != FACT_NO_ROW)
		fact = facts_events(facts)->rows[event->fact].id;
	put_place(out, article, event->span);
	put_column(out, STR("event"), KIND);
	put_column(out, event->title, WORDS);
	put_column(out, fact.len ? fact : event->place, VALUE);
	put_days(out, event->days, TIMEX_DATE);
	if (explain)
		put_reasons(out, STR_NONE, &event->because);
}

/* The value, of which attribute, of which subject, and how it is put. */
static void put_claim(struct buffer *out, const struct article *article,
	const struct claim *claim, bool explain)
{
	put_place(out, article, claim->value);
	put_column(out, STR("claim"), KIND);
	put_column(out, str_at(article->text, claim->value), WORDS);
	put_column(out, claim->attribute.len ? claim->attribute : STR("-"),
		VALUE);
	escape_plain(out, claim->subject.len ? claim->subject : STR("-"));
	if (claim->denied)
		buffer_put(out, ", denied");
	if (claim->manner != MANNER_STATED) {
		buffer_put(out, ", ");
		buffer_add(out, manner_name(claim->manner));
	}
	buffer_add_char(out, '\n');
	if (explain)
		put_reasons(out, STR_NONE, &claim->because);
}

static void put_quantity(struct buffer *out, const struct article *article,
	const struct quantity *quantity, bool explain)
{
	struct buffer value = BUFFER_INIT;
	struct str bound = quantity_bound_name(quantity);

	if (!str_eq(bound, STR("="))) {
		buffer_add(&value, bound);
		buffer_add_char(&value, ' ');
	}
	buffer_add_real(&value, quantity->from);
	if (quantity->pair) {
		buffer_put(&value, " to ");
		buffer_add_real(&value, quantity->to);
	}
	put_place(out, article, quantity->span);
	put_column(out, quantity_kind_name(quantity->kind), KIND);
	put_column(out, str_at(article->text, quantity->span), WORDS);
	put_column(out, buffer_str(&value), VALUE);
	escape_plain(out, quantity->unit.len ? quantity->unit : STR("-"));
	buffer_add_char(out, '\n');
	if (explain)
		put_reasons(out, STR_NONE, &quantity->because);
	buffer_release(&value);
}

/* The article's path, title, and day. */
static void put_head(
	struct buffer *out, const struct reading *reading, bool explain)
{
	const struct masthead *masthead = &reading->masthead;
	const struct published *published = &masthead->published;

	escape_plain(out, reading->article.id);
	buffer_add_char(out, '\n');
	if (masthead->title.len) {
		buffer_put(out, "  ");
		escape_plain(out, masthead->title);
		buffer_add_char(out, '\n');
	}
	buffer_put(out, "  published ");
	if (published->basis == BASIS_NONE) {
		buffer_put(out, "on an unknown day\n");
	} else {
		when_write_days(out, published->days);
		buffer_put(out, " (");
		buffer_add(out, basis_name(published->basis));
		buffer_put(out, ")\n");
	}
	if (explain)
		put_reasons(out, STR_NONE, &published->because);
}

void extract_write_text(const struct reading *reading,
	const struct facts *facts, unsigned rows, bool explain,
	struct buffer *out)
{
	struct sequence sequence;

	put_head(out, reading, explain);
	sequence_make(&sequence, reading, rows);
	for (size_t i = 0; i < sequence.count; i++) {
		const struct sequence_row *row = &sequence.rows[i];

		if (row->kind == FC_TIMEX)
			put_timex(out, &reading->article,
				&reading->timexes.rows[row->index], explain);
		else if (row->kind == FC_ROLE)
			put_role(out, &reading->article,
				&reading->roles.rows[row->index], explain);
		else if (row->kind == FC_QUOTE)
			put_quote(out, &reading->article,
				&reading->quotes.rows[row->index], explain);
		else if (row->kind == FC_QUANTITY)
			put_quantity(out, &reading->article,
				&reading->quantities.rows[row->index], explain);
		else if (row->kind == FC_CLAIM)
			put_claim(out, &reading->article,
				&reading->claims.rows[row->index], explain);
		else
			put_event(out, &reading->article, facts,
				&reading->events.rows[row->index], explain);
	}
	sequence_release(&sequence);
	buffer_add_char(out, '\n');
}
