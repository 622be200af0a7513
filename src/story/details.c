#include "story/details.h"

static struct str copy(struct arena *arena, struct str s)
{
	return s.ptr ? arena_copy(arena, s) : STR_NONE;
}

static void quantities_copy(struct arena *arena, const struct quantities *from,
	struct quantities *quantities)
{
	ROWS_EACH (struct quantity, row, *from) {
		struct quantity *quantity = ROWS_ADD(arena, quantities);

		*quantity = *row;
		quantity->unit = copy(arena, row->unit);
		quantity->head = copy(arena, row->head);
		quantity->base_unit = copy(arena, row->base_unit);
		quantity->of = copy(arena, row->of);
		quantity->because = (struct strs){0};
	}
}

static void timexes_copy(struct arena *arena, const struct timexes *from,
	struct timexes *timexes)
{
	ROWS_EACH (struct timex, row, *from) {
		struct timex *timex = ROWS_ADD(arena, timexes);

		*timex = *row;
		timex->value = copy(arena, row->value);
		timex->edtf = copy(arena, row->edtf);
		timex->because = (struct strs){0};
		ROWS_EACH (struct str, reason, row->because)
			*ROWS_ADD(arena, &timex->because) =
				copy(arena, *reason);
	}
}

static void names_copy(struct arena *arena, const struct reading *reading,
	struct said_names *names)
{
	for (uint32_t i = 0; i < reading->names.count; i++) {
		const struct name *row = &reading->names.rows[i];
		struct str full;

		if (row->form != NAME_WRITTEN)
			continue;
		full = names_full(arena, &reading->article, &reading->names, i);
		*ROWS_ADD(arena, names) = (struct said_name){
			row->span, copy(arena, full), row->kind, row->person};
	}
}

static void titles_copy(struct arena *arena, const struct reading *reading,
	const struct name_words *words, struct said_titles *titles)
{
	const struct token *tokens = reading->tokens.rows;

	ROWS_EACH (struct title, row, reading->titles) {
		struct span span = {
			tokens[row->first].start, tokens[row->end - 1].end};

		*ROWS_ADD(arena, titles) = (struct said_title){
			span, title_normal(arena, &reading->article,
				      &reading->tokens, words, row, row->end)};
	}
}

static void quotes_copy(
	struct arena *arena, const struct quotes *from, struct quotes *quotes)
{
	ROWS_EACH (struct quote, row, *from) {
		struct quote *quote = ROWS_ADD(arena, quotes);

		*quote = *row;
		quote->speaker = copy(arena, row->speaker);
		quote->because = (struct strs){0};
	}
}

static bool is_day(const struct timex *timex)
{
	return timex->kind == TIMEX_DATE && timex->value.len == 10 &&
	       (timex->flags & (TIMEX_RELATIVE | TIMEX_YEARLESS)) !=
		       TIMEX_RELATIVE &&
	       !(timex->flags & TIMEX_WEEKDAY);
}

static struct said_dateline dateline_copy(
	struct arena *arena, const struct reading *reading)
{
	const struct masthead *masthead = &reading->masthead;
	struct said_dateline dateline = {
		copy(arena, masthead->place), UINT32_MAX};

	for (uint32_t i = 0; i < reading->timexes.count; i++) {
		const struct timex *timex = &reading->timexes.rows[i];

		if (timex->end > masthead->story)
			break;
		if (is_day(timex))
			dateline.timex = i;
	}
	return dateline;
}

void details_make(struct arena *arena, const struct reading *reading,
	const struct name_words *words, struct details *details)
{
	*details = (struct details){0};
	details->dateline = dateline_copy(arena, reading);
	quantities_copy(arena, &reading->quantities, &details->quantities);
	timexes_copy(arena, &reading->timexes, &details->timexes);
	names_copy(arena, reading, &details->names);
	titles_copy(arena, reading, words, &details->titles);
	quotes_copy(arena, &reading->quotes, &details->quotes);
	ROWS_EACH (struct tlink, tlink, reading->tlinks)
		*ROWS_ADD(arena, &details->tlinks) = *tlink;
	ROWS_EACH (uint32_t, row, reading->pasts)
		*ROWS_ADD(arena, &details->pasts) = *row;
}
