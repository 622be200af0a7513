#include "tag/role_side.h"

uint32_t role_classes(const struct role_text *text, uint32_t i)
{
	return i >= text->first && i < text->end &&
			       text->tokens[i].kind == TOKEN_WORD
		       ? name_classes(text->words, text->tokens[i].word)
		       : 0;
}

bool role_mark(const struct role_text *text, uint32_t i, const char *marks)
{
	const struct token *token = &text->tokens[i];

	return i < text->end && token->kind == TOKEN_MARK &&
	       token->word < 128 && strchr(marks, (char)token->word);
}

/* Whether somebody may be so named; strong: is a person for sure. */
bool role_is_person(const struct role_text *text, uint32_t row, bool strong)
{
	const struct name *name = &text->names->rows[row];

	if (name->form == NAME_PRONOUN)
		return strong && name->head != NAME_NO_ROW;
	return name->form == NAME_WRITTEN &&
	       (name->kind == NAME_PERSON || (!strong && name->person));
}

/* The row of the name that ends before i. */
uint32_t role_name_before(const struct role_text *text, uint32_t i)
{
	uint32_t row =
		i > text->first ? name_at(text->names, i - 1) : NAME_NO_ROW;

	return row != NAME_NO_ROW && text->names->rows[row].end == i
		       ? row
		       : NAME_NO_ROW;
}

/* Whether what is said of somebody ends at i. */
bool role_closes(const struct role_text *text, uint32_t i)
{
	const struct token *token = &text->tokens[i];
	uint32_t classes = role_classes(text, i);

	if (i >= text->end ||
		(classes & (NAMING_WHO | NAMING_AND | NAMING_SAYS)))
		return true;
	return token->kind == TOKEN_MARK &&
	       (token->word == MARK_EM_DASH || token->word == MARK_EN_DASH ||
		       role_mark(text, i, ",.;:()-_"));
}

/* The same where a verb says it: "is chairman of Acme on paper". */
bool role_goes_on(const struct role_text *text, uint32_t i)
{
	return role_classes(text, i) & (NAMING_FUNCTION | NAMING_IN);
}

static bool is_capital(const struct role_text *text, uint32_t i)
{
	return i < text->end && text->tokens[i].kind == TOKEN_WORD &&
	       (text->tokens[i].flags & TOKEN_CAPITAL);
}

/* The row that begins with token i, or NAME_NO_ROW. */
static uint32_t name_from(const struct role_text *text, uint32_t i)
{
	uint32_t row = name_at(text->names, i);

	return row != NAME_NO_ROW && text->names->rows[row].first == i
		       ? row
		       : NAME_NO_ROW;
}

/* Whether a title may be held of what is named. People hold titles. */
static bool is_body(const struct role_text *text, uint32_t row)
{
	const struct name *name = &text->names->rows[row];
	bool single = name->end == name->first + 1;
	uint32_t classes = role_classes(text, name->first);

	if (name->form == NAME_PRONOUN || name->kind == NAME_PERSON)
		return false;
	if (single && name->form == NAME_WRITTEN &&
		(name->person || ((classes & (NAMING_BODY | NAMING_COMMON)) &&
					 !(classes & NAMING_UNIQUE))))
		return false;
	return name->form == NAME_WRITTEN || name->head != NAME_NO_ROW;
}

static void side_take(
	const struct role_text *text, uint32_t row, struct role_side *side)
{
	side->name = row;
	side->first = text->names->rows[row].first;
	side->end = text->names->rows[row].end;
}

/* "former" before "Chinese President". */
static void flags_before(const struct role_text *text, struct role_side *side)
{
	uint32_t i = side->at;

	while (i > text->first && (role_classes(text, i - 1) & NAMING_FLAG)) {
		if (i - 1 == text->first && is_capital(text, i - 1) &&
			token_spaced(&text->tokens[i]) &&
			name_word(text->words, text->tokens[i - 1].word)
					->flag == TITLE_THEN)
			break; /* "Then Prime Minister Lee spoke" */
		i--;
		side->flags |=
			name_word(text->words, text->tokens[i].word)->flag;
		if (i > text->first + 1 &&
			token_mark(&text->tokens[i - 1], '-') &&
			(role_classes(text, i - 2) & NAMING_FLAG))
			i--;
	}
	if (i > text->first && (role_classes(text, i - 1) & NAMING_DEFINITE)) {
		side->owned = true;
		i--;
	}
	side->at = i;
}

/* "Chinese" and "South Korean" before an office: at is where they begin. */
static bool nation_before(const struct role_text *text,
	const struct title *title, struct role_side *side)
{
	uint32_t i = side->at;

	if (i == text->first || !(role_classes(text, i - 1) & NAMING_NATION) ||
		!is_capital(text, i - 1))
		return false;
	side->end = i--;
	if (i > text->first && is_capital(text, i - 1) &&
		(role_classes(text, i - 1) & NAMING_QUARTER))
		i--;
	side->at = side->first = i;
	if (title->sets & TITLE_OFFICE)
		side->nation = nation_of(
			text->words, text->tokens[side->end - 1].word);
	return true;
}

/* "'s" or "'" before token i: where the name before it ends, or i. */
static uint32_t owner_end(const struct role_text *text, uint32_t i)
{
	const struct token *tokens = text->tokens;

	if (i >= text->first + 3 && token_mark(&tokens[i - 2], '\'') &&
		tokens[i - 1].end - tokens[i - 1].start == 1 &&
		!token_spaced(&tokens[i - 2]) && !token_spaced(&tokens[i - 1]))
		return i - 2;
	if (i >= text->first + 2 && token_mark(&tokens[i - 1], '\'') &&
		!token_spaced(&tokens[i - 1]))
		return i - 1;
	return i;
}

/* "the hospital's", "the city council's": up to two words before token end. */
static void owner_take(
	const struct role_text *text, uint32_t end, struct role_side *side)
{
	for (uint32_t i = end - 1; i > text->first && i + 2 >= end; i--) {
		uint32_t classes = role_classes(text, i - 1);

		if ((classes & (NAMING_DEFINITE | NAMING_A)) &&
			(i - 1 == text->first || !is_capital(text, i - 1))) {
			side->at = i - 1;
			side->whose = true;
			return;
		}
		if (text->tokens[i - 1].kind != TOKEN_WORD ||
			is_capital(text, i - 1))
			return;
	}
}

/* The name that ends before token i, with or without "'s". */
static void body_before(
	const struct role_text *text, uint32_t sets, struct role_side *side)
{
	uint32_t end = owner_end(text, side->at);
	uint32_t row;

	if (end == text->first)
		return;
	/* "the company's chairman, Ann Weir": whosever that is */
	side->owned = end < side->at;
	/* "the Baltic Dance Forum (BDF) chairman" */
	if (end > text->first + 3 && token_mark(&text->tokens[end - 1], ')') &&
		token_mark(&text->tokens[end - 3], '('))
		end -= 3;
	row = name_at(text->names, end - 1);
	if (row == NAME_NO_ROW && side->owned) {
		owner_take(text, end, side);
		return;
	}
	if (row == NAME_NO_ROW || text->names->rows[row].end != end)
		return;
	if (end == side->at && !token_spaced(&text->tokens[end]))
		return;
	side->at = text->names->rows[row].first;
	/* "Clinton's aide" is a person's, and "Trump lawyer" */
	if ((sets & TITLE_PERSONAL) &&
		text->names->rows[row].kind == NAME_OTHER &&
		(side->owned || text->names->rows[row].person))
		return;
	if (is_body(text, row))
		side_take(text, row, side);
	else if (side->owned && text->names->rows[row].form == NAME_NOUN)
		side->whose = true; /* "the bank's", whichever */
}

struct role_side role_side_before(
	const struct role_text *text, const struct title *title)
{
	struct role_side side = {.title_end = title->end,
		.at = title->from,
		.name = NAME_NO_ROW,
		.owned = title->flags & TITLE_DEFINITE};
	uint32_t party = side.at;

	if (side.owned)
		return side;
	if (side.at > text->first &&
		token_mark(&text->tokens[side.at - 1], '-'))
		return side;
	if (party > text->first &&
		(role_classes(text, party - 1) & NAMING_PARTY))
		side.at--;
	if (!nation_before(text, title, &side))
		body_before(text, title->sets, &side);
	flags_before(text, &side);
	return side;
}

/* Whether all words of [first, end) are those that many bodies have. */
static bool is_plain(const struct role_text *text, uint32_t first, uint32_t end)
{
	for (uint32_t i = first; i < end; i++)
		if (is_capital(text, i) &&
			!(role_classes(text, i) &
				(NAMING_COMMON | NAMING_BODY)))
			return false;
	return true;
}

/*
 * "the Party Committee of Tsinghua University": the first half names a part of
 * the second and goes with the title. Where the second begins, or 0.
 */
static uint32_t half_of(const struct role_text *text, const struct name *name)
{
	uint32_t last = role_classes(text, name->end - 1);

	for (uint32_t i = name->end - 1; i > name->first + 1; i--) {
		uint32_t second = i + 1;

		if (!(role_classes(text, i) & NAMING_OVER) ||
			is_capital(text, i))
			continue;
		if (role_classes(text, second) & NAMING_DEFINITE)
			second++;
		return (last & NAMING_BODY) && is_plain(text, name->first, i) &&
				       !is_plain(text, second, name->end)
			       ? second
			       : 0;
	}
	return 0;
}

/* "Lima-based start-up Tern": the name behind; NAME_NO_ROW without one. */
static uint32_t over_compound(const struct role_text *text, uint32_t row)
{
	uint32_t i = text->names->rows[row].end;
	const struct token *token = &text->tokens[i];

	if (i + 2 >= text->end || !token_mark(token, '-') ||
		token_spaced(token) || token_spaced(token + 1))
		return row;
	for (uint32_t words = 0; ++i < text->end && words < 5; words++) {
		row = name_from(text, i);
		if (row != NAME_NO_ROW ||
			(text->tokens[i].kind != TOKEN_WORD &&
				!token_mark(&text->tokens[i], '-')))
			return row;
	}
	return NAME_NO_ROW;
}

static bool is_both(const struct role_text *text, uint32_t i)
{
	return i < text->end &&
	       str_eq(token_str(text->article, &text->tokens[i]), STR("both"));
}

/* A body behind "of" or "of the" at token i. */
static bool body_behind(
	const struct role_text *text, uint32_t i, struct role_side *side)
{
	uint32_t row, half;

	row = name_from(text, i);
	if (row == NAME_NO_ROW &&
		((role_classes(text, i) & NAMING_DEFINITE) || is_both(text, i)))
		row = name_from(text, ++i);
	if (row != NAME_NO_ROW)
		row = over_compound(text, row);
	if (row == NAME_NO_ROW || !is_body(text, row) ||
		token_mark(&text->tokens[text->names->rows[row].end], '\''))
		return false;
	side_take(text, row, side);
	side->at = side->end;
	/* "the World Internet Conference (WIC)" */
	if (side->end + 2 < text->end &&
		token_mark(&text->tokens[side->end], '(') &&
		token_mark(&text->tokens[side->end + 2], ')'))
		side->at = side->end + 3;
	half = half_of(text, &text->names->rows[row]);
	if (half) {
		side->first = half;
		side->title_end = half - 1;
		while (side->title_end > text->first &&
			!(role_classes(text, side->title_end) & NAMING_OVER))
			side->title_end--;
	}
	return true;
}

/* "of research and development": the end of words in lower case, or i. */
static uint32_t field_end(const struct role_text *text, uint32_t i)
{
	uint32_t start = i, end = i;

	for (; i < text->end && i < start + 6; i++) {
		uint32_t classes = role_classes(text, i);

		/* "for northern Europe" */
		if (i > start && is_capital(text, i) &&
			!is_capital(text, i - 1) &&
			((role_classes(text, i - 1) & NAMING_QUARTER) ||
				str_ends(token_str(text->article,
						 &text->tokens[i - 1]),
					STR("ern"))))
			return i + 1;
		if (text->tokens[i].kind != TOKEN_WORD ||
			(is_capital(text, i) && !(classes & NAMING_COMMON)))
			break;
		if (classes & NAMING_AND) {
			if (i == start || is_capital(text, i + 1))
				break;
			continue;
		}
		if (classes & (NAMING_FUNCTION | NAMING_VERBAL | NAMING_SAYS |
				      NAMING_DEFINITE | NAMING_CALENDAR))
			break;
		end = i + 1;
	}
	return end;
}

/* "ambassador to Kenya": where the envoy was sent is part of the title. */
static bool sent_behind(const struct role_text *text, const struct title *title,
	struct role_side *side)
{
	uint32_t i = title->end + 1, row;

	if (!(title->sets & TITLE_OFFICE) ||
		!(role_classes(text, title->end) & NAMING_TO))
		return false;
	if (role_classes(text, i) & NAMING_DEFINITE)
		i++;
	row = name_from(text, i);
	if (row == NAME_NO_ROW || text->names->rows[row].kind == NAME_PERSON)
		return false;
	side->title_end = side->at = text->names->rows[row].end;
	return true;
}

/* "managing director for Europe at Acme": what it is for is part of the title
 * where a body follows. */
static void field_named(
	const struct role_text *text, uint32_t of, struct role_side *side)
{
	uint32_t end = side->end;
	struct role_side body = *side;

	if (!(role_classes(text, of) & NAMING_OVER) || end + 1 >= text->end ||
		(role_classes(text, end - 1) & (NAMING_BODY | NAMING_PLACE)) ||
		!str_eq(token_str(text->article, &text->tokens[end]),
			STR("at")) ||
		!body_behind(text, end + 1, &body))
		return;
	*side = body;
	side->title_end = end;
}

/* "a lawyer from Szeged": where somebody is from, and no body. */
static bool is_origin(
	const struct role_text *text, uint32_t i, const struct role_side *side)
{
	struct str word = token_str(text->article, &text->tokens[i]);
	const struct name *name = &text->names->rows[side->name];

	return (str_eq(word, STR("from")) || str_eq(word, STR("in"))) &&
	       name->form == NAME_WRITTEN && name->kind != NAME_ORGANIZATION &&
	       !(role_classes(text, side->end - 1) &
		       (NAMING_BODY | NAMING_LEGAL));
}

/* "Commissioner of Police (Crime) Roe": behind the bracket, or i. */
static uint32_t bracket_end(const struct role_text *text, uint32_t i)
{
	uint32_t end = i + 1;

	if (!role_mark(text, i, "("))
		return i;
	while (end < i + 4 && is_capital(text, end))
		end++;
	return end > i + 1 && role_mark(text, end, ")") &&
			       is_capital(text, end + 1)
		       ? end + 1
		       : i;
}

struct role_side role_side_behind(
	const struct role_text *text, const struct title *title)
{
	struct role_side side = {
		.title_end = title->end, .at = title->end, .name = NAME_NO_ROW};
	uint32_t i = title->end, field;

	if (sent_behind(text, title, &side))
		return side;
	side.title_end = side.at = bracket_end(text, i);
	if (side.at > i)
		return side;
	if (!(role_classes(text, i) & NAMING_OF) || is_capital(text, i))
		return side;
	if (body_behind(text, i + 1, &side)) {
		field_named(text, i, &side);
		if ((title->sets & TITLE_WORK) && is_origin(text, i, &side))
			side.name = NAME_NO_ROW;
		return side;
	}
	if (!(role_classes(text, i) & NAMING_OVER))
		return side;
	field = field_end(text, i + 1);
	if (field == i + 1)
		return side;
	side.title_end = side.at = field;
	if (role_classes(text, field) & NAMING_OF)
		body_behind(text, field + 1, &side);
	return side;
}

/* "Rep. Lee, R-Ohio," and "Senator Lee (D-Maine)": the state. */
static bool seat_behind(
	const struct role_text *text, uint32_t at, struct role_side *side)
{
	uint32_t row = name_from(text, at + 1);

	if (!role_mark(text, at, ",(") || row == NAME_NO_ROW ||
		text->names->rows[row].end < at + 4 ||
		!role_mark(text, at + 2, "-") ||
		text->tokens[at + 1].end - text->tokens[at + 1].start != 1)
		return false;
	side_take(text, row, side);
	side->first = at + 3;
	return true;
}

struct role_side role_side_of(
	const struct role_text *text, const struct title *title, uint32_t at)
{
	struct role_side side = {
		.title_end = title->end, .at = at, .name = NAME_NO_ROW};

	if (seat_behind(text, at, &side))
		return side;
	if ((role_classes(text, at) & NAMING_OVER) ||
		((title->sets & TITLE_WORK) &&
			(role_classes(text, at) & NAMING_OF)))
		body_behind(text, at + 1, &side);
	return side;
}
