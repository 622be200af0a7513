#include "tag/quantity_toll.h"

/* What people do or what is done to them: "45 died", "12 were hurt". */
static bool is_done(const struct finder *f, uint32_t at)
{
	const struct reader *reader = &f->reader;

	if (at < f->limit && reader_is(reader, at, TALLY_BE))
		at++;
	return at < f->limit && reader_is(reader, at, TALLY_TOLL);
}

/* "Fire kills 12", "killing at least 12": whom a verb does harm to. */
static bool is_harmed(const struct finder *f, const struct draft *draft)
{
	const struct reader *reader = &f->reader;
	uint32_t at = draft->end;

	return draft_behind(f, draft, TALLY_HARM) &&
	       !reader_mark(reader, at, '-') &&
	       (at >= f->limit ||
		       reader_token(reader, at)->kind != TOKEN_NUMBER);
}

/* "The death toll reached seven", "bringing to seven the number of dead". */
static bool is_reached(const struct finder *f, const struct draft *draft)
{
	static const struct str words[] = {STR_INIT("to"), STR_INIT("reached"),
		STR_INIT("reaches"), STR_INIT("at"), STR_INIT("hit"),
		STR_INIT("hits"), STR_INIT("stood")};
	enum { BACK = 14 };
	const struct reader *reader = &f->reader;
	uint32_t at = draft->first;
	bool found = false;

	if (at == f->floor)
		return false;
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		found |= str_eq(reader_str(reader, at - 1), words[i]);
	if (!found)
		return false;
	if (draft->end + 1 < f->limit &&
		str_eq(reader_str(reader, draft->end), STR("the")) &&
		str_eq(reader_str(reader, draft->end + 1), STR("number")))
		return true;
	for (; at > f->floor && draft->first - at < BACK; at--)
		if (str_eq_fold(reader_str(reader, at - 1), STR("toll")))
			return true;
	return false;
}

/* "a crew of eight", "mother of two"; "the Group of Seven" is a name. */
static bool is_group(const struct finder *f, const struct draft *draft)
{
	const struct reader *reader = &f->reader;
	const struct token *group;

	if (!draft_behind(f, draft, TALLY_OF) || draft->first < f->floor + 2)
		return false;
	group = reader_token(reader, draft->first - 2);
	return tally_is(reader->tally, group, TALLY_GROUP) &&
	       (!(group->flags & TOKEN_CAPITAL) ||
		       group->flags & TOKEN_SENTENCE);
}

/* "14 of them" */
static bool is_of_them(const struct finder *f, const struct draft *draft)
{
	static const struct str words[] = {STR_INIT("them"), STR_INIT("whom"),
		STR_INIT("which"), STR_INIT("those")};
	uint32_t at = draft->end;

	if (at + 1 >= f->limit || !reader_is(&f->reader, at, TALLY_OF) ||
		draft_is_one(draft))
		return false;
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (str_eq(reader_str(&f->reader, at + 1), words[i]))
			return true;
	return false;
}

bool quantity_them(const struct finder *f, struct draft *draft)
{
	uint32_t at = draft->end + 2;

	if (!is_of_them(f, draft) || at >= f->limit ||
		!noun_read(&f->reader, at, f->limit, false, &draft->noun) ||
		!noun_is_plural(&f->reader, draft->noun.head))
		return false;
	draft->measure.kind = MEASURE_COUNT;
	draft->measure.name = draft->noun.unit;
	draft->end = draft->noun.end;
	return true;
}

bool quantity_toll(const struct finder *f, const struct draft *draft)
{
	return is_done(f, draft->end) || is_harmed(f, draft) ||
	       is_reached(f, draft) || is_group(f, draft) ||
	       is_of_them(f, draft);
}
