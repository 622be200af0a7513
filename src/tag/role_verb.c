#include "tag/role_verb.h"

static bool is_word(const struct role_text *text, uint32_t i, struct str word)
{
	return i >= text->first && i < text->end &&
	       str_eq(token_str(text->article, &text->tokens[i]), word);
}

/* Past the "re-" of "re-elected". */
static uint32_t again_skip(const struct role_text *text, uint32_t i)
{
	return i > text->first + 2 && role_mark(text, i - 1, "-") &&
			       is_word(text, i - 2, STR("re"))
		       ? i - 2
		       : i;
}

/* The name whose verb ends before token i: over "has been", "will", "who". */
static uint32_t subject_before(const struct role_text *text, uint32_t i)
{
	i = again_skip(text, i);
	while (i > text->first + 1 &&
		(role_classes(text, i - 1) & (NAMING_IS | NAMING_FUNCTION)) &&
		!(role_classes(text, i - 1) & NAMING_WHO) &&
		role_name_before(text, i) == NAME_NO_ROW)
		i = again_skip(text, i - 1);
	if (i > text->first + 1 && (role_classes(text, i - 1) & NAMING_WHO))
		i -= role_mark(text, i - 2, ",") ? 2 : 1;
	return role_name_before(text, i);
}

/* "Wu is the chief executive of Alibaba" */
static uint32_t person_is(
	const struct role_text *text, const struct role_group *group)
{
	uint32_t i = group->start, row;

	if (!role_group_body(group) || i < text->first + 2 ||
		!(role_closes(text, group->end) ||
			role_goes_on(text, group->end)))
		return NAME_NO_ROW;
	if (!(role_classes(text, i - 1) & NAMING_IS))
		return NAME_NO_ROW;
	row = subject_before(text, i - 1);
	return row != NAME_NO_ROW && role_is_person(text, row,
					     group->sets & (TITLE_THING |
								   TITLE_LOOSE))
		       ? row
		       : NAME_NO_ROW;
}

/* "named Ann Weir chief executive of Tern Group" */
static uint32_t person_named(
	const struct role_text *text, const struct role_group *group)
{
	uint32_t row = role_name_before(text, group->start), first;

	if (row == NAME_NO_ROW || !role_group_body(group) ||
		!role_is_person(text, row, group->sets & TITLE_LOOSE))
		return NAME_NO_ROW;
	first = text->names->rows[row].first;
	return first > text->first &&
			       (role_classes(text, first - 1) & NAMING_IS)
		       ? row
		       : NAME_NO_ROW;
}

static const struct flag_row *hold_at(const struct role_text *text, uint32_t i)
{
	uint8_t holds =
		i >= text->first && text->tokens[i].kind == TOKEN_WORD
			? name_word(text->words, text->tokens[i].word)->holds
			: 0;

	return holds ? hold_row_at(holds - 1u) : NULL;
}

/* "stepped down as chairman", "was sworn in as president": the token of the
 * verb before "as", or text->end. */
static uint32_t hold_before(const struct role_text *text, uint32_t as)
{
	for (uint32_t back = 1; back < 4 && as >= text->first + back; back++)
		if (hold_at(text, as - back))
			return as - back;
	return text->end;
}

/* "Nair succeeded Benning as chairman": Nair. */
static uint32_t person_holds(
	const struct role_text *text, uint32_t as, struct role_group *group)
{
	uint32_t other = role_name_before(text, as);
	uint32_t verb = other == NAME_NO_ROW
				? hold_before(text, as)
				: text->names->rows[other].first - 1;
	uint32_t row;

	if (verb >= text->end || !hold_at(text, verb) ||
		(other != NAME_NO_ROW &&
			!is_word(text, verb, STR("succeeded")) &&
			!is_word(text, verb, STR("replaced"))))
		return NAME_NO_ROW;
	row = subject_before(text, verb);
	if (row == NAME_NO_ROW || !role_is_person(text, row, false))
		return NAME_NO_ROW;
	group->before.flags |= hold_at(text, verb)->flag;
	return row;
}

/* "Acme appointed Ann Weir, 54, as its chairman": Weir, of Acme; "Acme sacked
 * Ann Weir as manager": no longer. */
static uint32_t person_made(const struct role_text *text, uint32_t as,
	struct role_group *group, struct role_side *of)
{
	uint32_t end = as, row, verb, body;

	if (role_mark(text, end - 1, ","))
		end--;
	if (end < as && end > text->first + 1 &&
		text->tokens[end - 1].kind == TOKEN_NUMBER &&
		role_mark(text, end - 2, ","))
		end -= 2;
	row = role_name_before(text, end);
	if (row == NAME_NO_ROW || !role_is_person(text, row, false) ||
		text->names->rows[row].first == text->first)
		return NAME_NO_ROW;
	verb = text->names->rows[row].first - 1;
	if (!(role_classes(text, verb) & NAMING_IS) && !hold_at(text, verb))
		return NAME_NO_ROW;
	if (hold_at(text, verb))
		group->before.flags |= hold_at(text, verb)->flag;
	body = subject_before(text, verb);
	if (body != NAME_NO_ROW &&
		text->names->rows[body].kind != NAME_PERSON &&
		text->names->rows[body].form == NAME_WRITTEN) {
		of->name = body;
		of->first = text->names->rows[body].first;
		of->end = text->names->rows[body].end;
	}
	return row;
}

/* "Acme promoted Ann Weir to chief scientist" */
static bool is_made_to(const struct role_text *text, uint32_t to)
{
	uint32_t row = role_name_before(text, to);

	return is_word(text, to, STR("to")) && row != NAME_NO_ROW &&
	       is_word(text, text->names->rows[row].first - 1, STR("promoted"));
}

uint32_t role_verb_person(const struct role_text *text,
	struct role_group *group, struct role_side *of)
{
	uint32_t row = NAME_NO_ROW, as = group->start - 1;

	*of = (struct role_side){.name = NAME_NO_ROW};
	if (group->sets & TITLE_RANK && !role_group_body(group))
		return NAME_NO_ROW;
	if (group->start > text->first + 1 &&
		(is_word(text, as, STR("as")) || is_made_to(text, as))) {
		row = person_holds(text, as, group);
		if (row == NAME_NO_ROW)
			row = person_made(text, as, group, of);
		if (row != NAME_NO_ROW)
			return row;
	}
	row = person_is(text, group);
	return row == NAME_NO_ROW ? person_named(text, group) : row;
}
