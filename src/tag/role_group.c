#include "tag/role_group.h"

static const struct title *title_of(const struct role_text *text, uint32_t row)
{
	return &text->titles->rows[row];
}

static bool is_mark(const struct role_text *text, uint32_t i, const char *marks)
{
	const struct token *token = &text->tokens[i];

	return i < text->end && token->kind == TOKEN_MARK &&
	       token->word < 128 && strchr(marks, (char)token->word);
}

/* Whether somebody may be so named; strong: is a person for sure. */
static bool is_person(const struct role_text *text, uint32_t row, bool strong)
{
	const struct name *name = &text->names->rows[row];

	if (name->form == NAME_PRONOUN)
		return strong && name->head != NAME_NO_ROW;
	return name->form == NAME_WRITTEN &&
	       (name->kind == NAME_PERSON || (!strong && name->person));
}

/* The row of the name that begins at i, over "Mr"; NAME_NO_ROW without. */
static uint32_t name_behind(const struct role_text *text, uint32_t i)
{
	uint32_t row;

	if (role_classes(text, i) & NAMING_HONORIFIC)
		i += is_mark(text, i + 1, ".") ? 2 : 1;
	row = i < text->end ? name_at(text->names, i) : NAME_NO_ROW;
	return row != NAME_NO_ROW && text->names->rows[row].first == i
		       ? row
		       : NAME_NO_ROW;
}

/* The row of the name that ends before i. */
static uint32_t name_before(const struct role_text *text, uint32_t i)
{
	uint32_t row =
		i > text->first ? name_at(text->names, i - 1) : NAME_NO_ROW;

	return row != NAME_NO_ROW && text->names->rows[row].end == i
		       ? row
		       : NAME_NO_ROW;
}

/* "Executive Order", "General Agreement": one capital word that nothing else
 * in the article makes a person. */
static bool is_doubtful(
	const struct role_text *text, const struct title *title, uint32_t row)
{
	const struct name *name = &text->names->rows[row];
	uint32_t behind = role_classes(text, name->end);

	if (name->end > name->first + 1)
		return false;
	if (!(title->flags & TITLE_CAPITAL)) /* "the ablest candidate Wu met" */
		return title->sets & TITLE_LOOSE;
	if ((title->sets & TITLE_SURNAME) &&
		!(title->sets & (TITLE_RANK | TITLE_OFFICE)))
		return true; /* "Dean Witter" */
	if (name->head != row)
		return false;
	return (title->sets & TITLE_LOOSE) ||
	       ((title->sets & TITLE_SURNAME) &&
		       ((behind & NAMING_FUNCTION) ||
			       (role_classes(text, name->first) &
				       (NAMING_COMMON | NAMING_BODY))));
}

/* A name directly behind a title. */
static uint32_t name_adjacent(
	const struct role_text *text, uint32_t i, uint32_t title)
{
	uint32_t row = name_behind(text, i);

	return row != NAME_NO_ROW && token_spaced(&text->tokens[i]) &&
			       text->names->rows[row].form == NAME_WRITTEN &&
			       is_person(text, row, false) &&
			       !is_doubtful(text, title_of(text, title), row)
		       ? row
		       : NAME_NO_ROW;
}

/* Over the adjectives and the article of "a veteran oil analyst". */
static uint32_t phrase_first(const struct role_text *text, uint32_t i)
{
	for (int words = 0; i > text->first && words < 4; words++) {
		uint32_t classes = role_classes(text, i - 1);
		const struct token *token = &text->tokens[i - 1];

		if (classes & (NAMING_DEFINITE | NAMING_A))
			return i - 1;
		if (token->kind != TOKEN_WORD ||
			(token->flags & TOKEN_CAPITAL) ||
			(classes & (NAMING_FUNCTION | NAMING_SAYS | NAMING_IS |
					   NAMING_VERBAL)))
			break;
		i--;
	}
	return i;
}

/* "a former deputy homeland security adviser": from "deputy". */
static void words_take(const struct role_text *text, struct role_group *group)
{
	uint32_t first = group->title_first;

	if (group->before.at != first ||
		(text->tokens[first].flags & TOKEN_CAPITAL))
		return;
	for (uint32_t i = first; i-- > group->start;) {
		const struct name_word *word =
			name_word(text->words, text->tokens[i].word);

		if (word->classes & NAMING_FLAG) {
			group->before.flags |= word->flag;
			break;
		}
		if ((word->classes & NAMING_BODY) && !word->modifier)
			break;
		if (word->modifier)
			group->title_first = i;
	}
}

/* The name before ", 42, the" and the group, whoever that is. */
static uint32_t name_preceding(
	const struct role_text *text, const struct role_group *group)
{
	uint32_t i = group->start;

	if (i <= text->first || !is_mark(text, i - 1, ","))
		return NAME_NO_ROW;
	i--;
	if (i >= text->first + 2 && text->tokens[i - 1].kind == TOKEN_NUMBER &&
		is_mark(text, i - 2, ","))
		i -= 2;
	return name_before(text, i);
}

/* Where the next title of the same person begins: behind "and", "," or "/". */
static uint32_t title_next(const struct role_text *text,
	const struct role_group *group, uint32_t title)
{
	uint32_t i = group->end;
	const struct title *next;

	if (title + 1 >= text->titles->count)
		return UINT32_MAX;
	if (is_mark(text, i, ",/&"))
		i++;
	if (role_classes(text, i) & NAMING_AND)
		i++;
	next = title_of(text, title + 1);
	if (i == group->end || next->end > text->end || next->from != i)
		return UINT32_MAX;
	/* "Jeb Bush, the former governor, and Senator Marco Rubio" */
	return name_preceding(text, group) != NAME_NO_ROW &&
			       name_adjacent(text, next->end, title + 1) !=
				       NAME_NO_ROW
		       ? UINT32_MAX
		       : title + 1;
}

/* "named Ann Weir chief executive": she is no body that has one. */
static void person_release(const struct role_text *text,
	const struct title *title, struct role_side *before)
{
	uint32_t row = before->name;

	if (row == NAME_NO_ROW || before->owned || before->flags ||
		!text->names->rows[row].person ||
		text->names->rows[row].first == text->first ||
		!(role_classes(text, text->names->rows[row].first - 1) &
			NAMING_IS))
		return;
	*before = (struct role_side){.title_end = title->end,
		.at = title->from,
		.name = NAME_NO_ROW};
}

void role_group_read(
	const struct role_text *text, uint32_t title, struct role_group *group)
{
	const struct title *first = title_of(text, title);

	*group = (struct role_group){.first = title,
		.before = role_side_before(text, first),
		.title_first = first->first};
	person_release(text, first, &group->before);
	group->start = phrase_first(text, group->before.at);
	words_take(text, group);
	while (title != UINT32_MAX && group->count < ROLE_GROUP_MAX) {
		struct role_side *behind = &group->behind[group->count++];

		*behind = role_side_behind(text, title_of(text, title));
		group->end = behind->at;
		group->sets |= title_of(text, title)->sets;
		if (name_adjacent(text, group->end, title) != NAME_NO_ROW)
			break;
		title = title_next(text, group, title);
	}
}

void role_group_single(const struct role_text *text, struct role_group *group)
{
	group->count = 1;
	group->end = group->behind[0].at;
	group->sets = title_of(text, group->first)->sets;
}

/* The same where a verb says it: "is chairman of Acme on paper". */
static bool goes_on(const struct role_text *text, uint32_t i)
{
	return role_classes(text, i) & (NAMING_FUNCTION | NAMING_IN);
}

/* Whether what is said of somebody ends at i. */
static bool closes(const struct role_text *text, uint32_t i)
{
	const struct token *token = &text->tokens[i];
	uint32_t classes = role_classes(text, i);

	if (i >= text->end ||
		(classes & (NAMING_WHO | NAMING_AND | NAMING_SAYS)))
		return true;
	return token->kind == TOKEN_MARK &&
	       (token->word == MARK_EM_DASH || token->word == MARK_EN_DASH ||
		       is_mark(text, i, ",.;:()-_"));
}

static bool has_body(const struct role_group *group)
{
	if (role_side_named(&group->before))
		return true;
	for (uint32_t i = 0; i < group->count; i++)
		if (role_side_named(&group->behind[i]))
			return true;
	return false;
}

/* "Robin Li, chairman of Baidu," */
static uint32_t person_before(
	const struct role_text *text, const struct role_group *group)
{
	bool loose = group->sets & TITLE_LOOSE;
	uint32_t row = name_preceding(text, group);

	if (row == NAME_NO_ROW || !closes(text, group->end) ||
		(loose && !has_body(group)) ||
		text->names->rows[row].form != NAME_WRITTEN)
		return NAME_NO_ROW;
	return is_person(text, row, group->sets & TITLE_THING) ? row
							       : NAME_NO_ROW;
}

/* "the co-founder, Yang," */
static uint32_t person_behind(
	const struct role_text *text, const struct role_group *group)
{
	uint32_t row, end;

	if (!is_mark(text, group->end, ",") ||
		(!group->before.owned && !has_body(group)))
		return NAME_NO_ROW;
	row = name_behind(text, group->end + 1);
	if (row == NAME_NO_ROW || !is_person(text, row, false) ||
		text->names->rows[row].form != NAME_WRITTEN)
		return NAME_NO_ROW;
	end = text->names->rows[row].end;
	return end >= text->end || is_mark(text, end, ",.;:)") ? row
							       : NAME_NO_ROW;
}

/* "Wu is the chief executive of Alibaba" */
static uint32_t person_is(
	const struct role_text *text, const struct role_group *group)
{
	uint32_t i = group->start, row;

	if (!has_body(group) || i < text->first + 2 ||
		!(closes(text, group->end) || goes_on(text, group->end)))
		return NAME_NO_ROW;
	if (!(role_classes(text, i - 1) & NAMING_IS))
		return NAME_NO_ROW;
	i--;
	/* "had been", "was appointed", "has been elected" */
	while (i > text->first + 1 &&
		(role_classes(text, i - 1) & (NAMING_IS | NAMING_FUNCTION)) &&
		!(role_classes(text, i - 1) & NAMING_WHO) &&
		!is_mark(text, i - 1, ",") &&
		name_before(text, i) == NAME_NO_ROW)
		i--;
	if (role_classes(text, i - 1) & NAMING_WHO)
		i -= is_mark(text, i - 2, ",") ? 2 : 1;
	row = name_before(text, i);
	return row != NAME_NO_ROW && is_person(text, row,
					     group->sets & (TITLE_THING |
								   TITLE_LOOSE))
		       ? row
		       : NAME_NO_ROW;
}

/* "named Ann Weir chief executive of Tern Group" */
static uint32_t person_named(
	const struct role_text *text, const struct role_group *group)
{
	uint32_t row = name_before(text, group->start), first;

	if (row == NAME_NO_ROW || !has_body(group) ||
		!is_person(text, row, group->sets & TITLE_LOOSE))
		return NAME_NO_ROW;
	first = text->names->rows[row].first;
	return first > text->first &&
			       (role_classes(text, first - 1) & NAMING_IS)
		       ? row
		       : NAME_NO_ROW;
}

uint32_t role_group_person(const struct role_text *text,
	const struct role_group *group, struct role_side *of)
{
	uint32_t last = group->first + group->count - 1;
	uint32_t row = name_adjacent(text, group->end, last);

	*of = (struct role_side){.name = NAME_NO_ROW};
	if (row != NAME_NO_ROW) {
		*of = role_side_of(
			text, title_of(text, last), text->names->rows[row].end);
		return row;
	}
	if ((group->sets & TITLE_RANK) && !has_body(group))
		return NAME_NO_ROW;
	row = person_before(text, group);
	if (row == NAME_NO_ROW)
		row = person_behind(text, group);
	if (row == NAME_NO_ROW)
		row = person_is(text, group);
	return row == NAME_NO_ROW ? person_named(text, group) : row;
}
