#include "tag/role_group.h"

static const struct title *title_of(const struct role_text *text, uint32_t row)
{
	return &text->titles->rows[row];
}

/* The row of the name that begins at i, over "Mr"; NAME_NO_ROW without. */
static uint32_t name_behind(const struct role_text *text, uint32_t i)
{
	uint32_t row;

	if (role_classes(text, i) & NAMING_HONORIFIC)
		i += role_mark(text, i + 1, ".") ? 2 : 1;
	row = i < text->end ? name_at(text->names, i) : NAME_NO_ROW;
	return row != NAME_NO_ROW && text->names->rows[row].first == i
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
			       role_is_person(text, row, false) &&
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
		word_id id = text->tokens[i].word;
		const struct name_word *word = name_word(text->words, id);
		uint32_t classes = name_classes(text->words, id);

		if (classes & NAMING_FLAG) {
			group->before.flags |= word->flag;
			break;
		}
		if ((classes & NAMING_BODY) && !word->modifier)
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

	/* "Ann Weir (chairman)" */
	if (i > text->first && role_mark(text, i - 1, "("))
		return role_mark(text, group->end, ")")
			       ? role_name_before(text, i - 1)
			       : NAME_NO_ROW;
	if (i <= text->first || !role_mark(text, i - 1, ","))
		return NAME_NO_ROW;
	i--;
	if (i >= text->first + 2 && text->tokens[i - 1].kind == TOKEN_NUMBER &&
		role_mark(text, i - 2, ","))
		i -= 2;
	return role_name_before(text, i);
}

/* Where the next title of the same person begins: behind "and", "," or "/". */
static uint32_t title_next(const struct role_text *text,
	const struct role_group *group, uint32_t title)
{
	uint32_t i = group->end;
	const struct title *next;

	if (title + 1 >= text->titles->count)
		return UINT32_MAX;
	if (role_mark(text, i, ",/&"))
		i++;
	if (role_classes(text, i) & NAMING_AND)
		i++;
	next = title_of(text, title + 1);
	/* "Army spokesman Lt. Col. Amos Levi" */
	if (i == group->end && next->from == i && next->end <= text->end &&
		(next->sets & TITLE_RANK) &&
		name_adjacent(text, next->end, title + 1) != NAME_NO_ROW)
		return title + 1;
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

/* "the bank's head of Asia": what it is for is no other body. */
static void field_make(const struct role_text *text, const struct title *title,
	struct role_group *group)
{
	struct role_side *behind = &group->behind[0];

	if ((!role_side_named(&group->before) && !group->before.whose) ||
		behind->name == NAME_NO_ROW ||
		!(role_classes(text, title->end) & NAMING_OVER))
		return;
	behind->title_end = behind->end;
	behind->name = NAME_NO_ROW;
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
		if (group->count == 1 && group->before.owned)
			field_make(text, title_of(text, title), group);
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

bool role_group_body(const struct role_group *group)
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

	bool ends = role_closes(text, group->end) ||
		    (role_group_body(group) && role_goes_on(text, group->end));

	if (row == NAME_NO_ROW || !ends ||
		(loose && !role_group_body(group) && !group->before.whose) ||
		text->names->rows[row].form != NAME_WRITTEN)
		return NAME_NO_ROW;
	return role_is_person(text, row, group->sets & TITLE_THING)
		       ? row
		       : NAME_NO_ROW;
}

/* "the co-founder, Yang," */
static uint32_t person_behind(
	const struct role_text *text, const struct role_group *group)
{
	uint32_t row, end;

	if (!role_mark(text, group->end, ",") ||
		(!group->before.owned && !role_group_body(group)))
		return NAME_NO_ROW;
	row = name_behind(text, group->end + 1);
	if (row == NAME_NO_ROW || !role_is_person(text, row, false) ||
		text->names->rows[row].form != NAME_WRITTEN)
		return NAME_NO_ROW;
	end = text->names->rows[row].end;
	return end >= text->end || role_mark(text, end, ",.;:)") ? row
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
	if ((group->sets & TITLE_RANK) && !role_group_body(group))
		return NAME_NO_ROW;
	row = person_before(text, group);
	if (row == NAME_NO_ROW)
		row = person_behind(text, group);
	return row;
}
