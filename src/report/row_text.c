#include "report/row_text.h"

#include "base/escape.h"
#include "report/when.h"

static void put_part(struct buffer *out, const char *before, struct str part)
{
	if (!part.len)
		return;
	if (out->len)
		buffer_add(out, str_of(before));
	escape_plain(out, part);
}

/* A length or a set has no day to be known. */
static void timex_tell(struct row_text *text, const struct timex *timex)
{
	struct buffer *out = &text->what;
	bool dated = timex->kind == TIMEX_DATE || timex->kind == TIMEX_TIME;

	text->kind = timex_class_name(timex->kind);
	text->because = &timex->because;
	text->row = timex->row;
	when_write_days(out, timex->days);
	text->doubt = dated && !out->len;
	if (text->doubt)
		buffer_put(out, "no day known");
	if (text->doubt || timex->kind != TIMEX_DATE || timex->mod != MOD_NONE)
		put_part(out, ", ", timex->value);
	put_part(out, " ", timex_mod_name(timex->mod));
}

static void role_tell(struct row_text *text, const struct role *role)
{
	static const struct {
		enum title_flag flag;
		struct str word;
	} flags[] = {
		{TITLE_FORMER, STR_INIT("former")},
		{TITLE_ACTING, STR_INIT("acting")},
		{TITLE_THEN, STR_INIT("then")},
		{TITLE_LATE, STR_INIT("late")},
		{TITLE_ELECT, STR_INIT("elect")},
	};
	struct buffer *out = &text->what;

	text->kind = STR("role");
	text->because = &role->because;
	put_part(out, "", role->person_name);
	buffer_put(out, ": ");
	for (size_t i = 0; i < sizeof(flags) / sizeof(*flags); i++)
		if (role->flags & (uint32_t)flags[i].flag) {
			buffer_add(out, flags[i].word);
			buffer_add_char(out, ' ');
		}
	put_part(out, "", role->title_text);
	put_part(out, ", ", role->body);
}

static void quote_tell(struct row_text *text, const struct article *article,
	const struct quote *quote)
{
	struct buffer *out = &text->what;
	struct str mention = str_at(article->text, quote->mention);

	text->kind = quote->direct ? STR("quote") : STR("indirect");
	text->because = &quote->because;
	text->doubt = !quote->speaker.len;
	put_part(out, "", quote->speaker);
	if (text->doubt)
		buffer_put(out, "nobody is named");
	else if (!str_eq(mention, quote->speaker) && mention.len) {
		put_part(out, " (\xe2\x80\x9c", mention);
		buffer_put(out, "\xe2\x80\x9d)");
	}
	put_part(out, ", ", str_at(article->text, quote->cue));
	if (quote->continued)
		buffer_put(out, ", continued");
}

static void event_tell(struct row_text *text, const struct facts *facts,
	const struct event *event)
{
	struct buffer *out = &text->what;

	text->kind = STR("event");
	text->because = &event->because;
	when_write_days(out, event->days);
	text->doubt = !out->len;
	if (text->doubt)
		buffer_put(out, "no day known");
	put_part(out, ": ", event->title);
	put_part(out, ", ", event->place);
	if (facts && event->fact != FACT_NO_ROW) {
		put_part(out, " (", facts_events(facts)->rows[event->fact].id);
		buffer_add_char(out, ')');
	}
}

/* "at least", "about": the bound in words. */
static struct str bound_words(const struct quantity *quantity)
{
	static const struct str words[] = {STR_INIT(""), STR_INIT("about "),
		STR_INIT("less than "), STR_INIT("at most "),
		STR_INIT("more than "), STR_INIT("at least ")};

	return words[quantity->bound];
}

static void quantity_tell(
	struct row_text *text, const struct quantity *quantity)
{
	struct buffer *out = &text->what;

	text->kind = quantity_kind_name(quantity->kind);
	text->because = &quantity->because;
	if (quantity->change != CHANGE_NONE)
		buffer_add(out, quantity->change == CHANGE_UP ? STR("up ")
							      : STR("down "));
	buffer_add(out, bound_words(quantity));
	buffer_add_real(out, quantity->from);
	if (quantity->pair) {
		buffer_put(out, " to ");
		buffer_add_real(out, quantity->to);
	}
	put_part(out, " ", quantity->unit);
	put_part(out, " of ", quantity->of);
}

/* "Net debt: debt, as the ministry says; denied, planned" */
static void claim_tell(struct row_text *text, const struct claim *claim)
{
	struct buffer *out = &text->what;

	text->kind = STR("claim");
	text->because = &claim->because;
	put_part(out, "", claim->subject);
	/* The thing counted may be all that the claim is about. */
	if (!str_ends(claim->subject, claim->attribute))
		put_part(out, ": ", claim->attribute);
	put_part(out, ", ", claim->place);
	put_part(out, ", says ", claim->speaker);
	if (claim->denied)
		put_part(out, ", ", STR("denied"));
	if (claim->manner != MANNER_STATED)
		put_part(out, ", ", manner_name(claim->manner));
}

static void name_tell(
	struct row_text *text, const struct reading *reading, uint32_t row)
{
	static const struct strs none;
	const struct name *name = &reading->names.rows[row];
	struct arena arena = {0};

	text->kind = name_kind_name(name->kind);
	text->because = &none;
	put_part(&text->what, "",
		names_full(&arena, &reading->article, &reading->names, row));
	text->doubt = !text->what.len || name->spelling_of != NAME_NO_ROW;
	if (!text->what.len)
		buffer_put(&text->what, "not to be told who");
	if (name->spelling_of != NAME_NO_ROW)
		buffer_put(&text->what, ", spelt otherwise");
	arena_release(&arena);
}

void row_text_make(struct row_text *text, const struct reading *reading,
	const struct facts *facts, const struct sequence_row *row)
{
	*text = (struct row_text){.what = BUFFER_INIT};
	if (row->kind == FC_TIMEX)
		timex_tell(text, &reading->timexes.rows[row->index]);
	else if (row->kind == FC_ROLE)
		role_tell(text, &reading->roles.rows[row->index]);
	else if (row->kind == FC_QUOTE)
		quote_tell(text, &reading->article,
			&reading->quotes.rows[row->index]);
	else if (row->kind == FC_QUANTITY)
		quantity_tell(text, &reading->quantities.rows[row->index]);
	else if (row->kind == FC_CLAIM)
		claim_tell(text, &reading->claims.rows[row->index]);
	else if (row->kind == FC_NAME)
		name_tell(text, reading, row->index);
	else
		event_tell(text, facts, &reading->events.rows[row->index]);
}

void row_text_release(struct row_text *text)
{
	buffer_release(&text->what);
}
