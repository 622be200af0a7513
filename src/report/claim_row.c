#include "report/claim_row.h"

#include "report/member.h"

static void write_quantity(struct buffer *out, const struct quantity *quantity)
{
	member_real(out, KEY("value"), quantity->from);
	if (quantity->pair)
		member_real(out, KEY("to"), quantity->to);
	member_str_or_null(out, KEY("unit"), quantity->unit);
	member_word(out, KEY("bound"), quantity_bound_name(quantity));
	member_real(out, KEY("low"), quantity->low);
	member_real(out, KEY("high"), quantity->high);
}

static void write_days(struct buffer *out, const struct reading *reading,
	const struct claim *claim)
{
	const struct quantity bound = {.bound = claim->bound};

	member_str_or_null(
		out, KEY("value"), reading->timexes.rows[claim->row].value);
	member_word(out, KEY("bound"), quantity_bound_name(&bound));
	member_days(out, claim->days);
}

static void write_name(struct buffer *out, const struct reading *reading,
	const struct claim *claim)
{
	struct arena arena = {0};

	if (claim->row == CLAIM_NO_ROW)
		member_str(out, KEY("name"),
			str_at(reading->article.text, claim->value));
	else
		member_str(out, KEY("name"),
			names_full(&arena, &reading->article, &reading->names,
				claim->row));
	arena_release(&arena);
}

static void write_role(struct buffer *out, const struct role *role)
{
	member_str(out, KEY("title"), role->title_text);
	member_str(out, KEY("normal"), role->normal);
	member_str_or_null(out, KEY("organization"), role->body);
}

static void write_value(struct buffer *out, const struct reading *reading,
	const struct claim *claim)
{
	member_begin(out, KEY("value"));
	buffer_add_char(out, '{');
	member_word(out, KEY("kind"), claim_kind_name(claim->kind));
	member_str(
		out, KEY("text"), str_at(reading->article.text, claim->value));
	switch (claim->kind) {
	case CLAIM_QUANTITY:
		write_quantity(out, &reading->quantities.rows[claim->row]);
		break;
	case CLAIM_DAYS:
		write_days(out, reading, claim);
		break;
	case CLAIM_ROLE:
		write_role(out, &reading->roles.rows[claim->row]);
		break;
	case CLAIM_NAME:
	case CLAIM_PLACE:
		write_name(out, reading, claim);
		break;
	case CLAIM_RANK:
		break;
	}
	buffer_add_char(out, '}');
}

/* Null, or what is written with the days that it stands for. */
static void write_time(struct buffer *out, const struct reading *reading,
	struct str key, uint32_t row)
{
	const struct timex *timex;

	if (row == TIMEX_NO_ROW) {
		member_str_or_null(out, key, STR_NONE);
		return;
	}
	timex = &reading->timexes.rows[row];
	member_begin(out, key);
	buffer_add_char(out, '{');
	member_str(
		out, KEY("text"), str_at(reading->article.text, timex->span));
	member_str_or_null(out, KEY("value"), timex->value);
	member_days(out, timex->days);
	buffer_add_char(out, '}');
}

static void write_scope(struct buffer *out, const struct reading *reading,
	const struct claim *claim)
{
	member_begin(out, KEY("scope"));
	buffer_add_char(out, '{');
	write_time(out, reading, KEY("period"), claim->period);
	member_str_or_null(out, KEY("place"), claim->place);
	buffer_add_char(out, '}');
}

void claim_row_write(struct buffer *out, const struct reading *reading,
	const struct claim *claim)
{
	member_str_or_null(out, KEY("subject"), claim->subject);
	member_str_or_null(out, KEY("subject_mention"),
		str_at(reading->article.text, claim->subject_span));
	member_str_or_null(out, KEY("attribute"), claim->attribute);
	write_value(out, reading, claim);
	write_time(out, reading, KEY("time"), claim->time);
	write_scope(out, reading, claim);
	member_str_or_null(out, KEY("speaker"), claim->speaker);
	member_bool(out, KEY("polarity"), !claim->denied);
	member_word(out, KEY("modality"), manner_name(claim->manner));
	member_strs(out, KEY("because"), &claim->because);
}
