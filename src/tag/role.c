#include "tag/role.h"

#include "tag/role_side.h"

#include "base/buffer.h"

/* Titles that one person holds: "chairman and CEO". */
enum { GROUP_MAX = 4 };

struct finder {
	struct arena *arena;
	struct role_text text;
	const struct tokens *tokens;
	struct roles *roles;
};

struct group {
	uint32_t first, count; /* titles */
	struct role_side before;
	struct role_side behind[GROUP_MAX];
	uint32_t end; /* first token behind all */
};

static const struct title *title_of(const struct finder *f, uint32_t title)
{
	return &f->text.titles->rows[title];
}

static bool is_mark(const struct finder *f, uint32_t i, const char *marks)
{
	const struct token *token = &f->text.tokens[i];

	return i < f->text.end && token->kind == TOKEN_MARK &&
	       token->word < 128 && strchr(marks, (char)token->word);
}

/* Whether somebody may be so named; strong: is a person for sure. */
static bool is_person(const struct finder *f, uint32_t row, bool strong)
{
	const struct name *name;

	if (row == NAME_NO_ROW)
		return false;
	name = &f->text.names->rows[row];
	if (name->form == NAME_NOUN)
		return false;
	if (name->form == NAME_PRONOUN)
		return strong && name->head != NAME_NO_ROW;
	return name->kind == NAME_PERSON || (!strong && name->person);
}

/* The row of the name that begins at i, over "Mr"; NAME_NO_ROW without. */
static uint32_t name_behind(const struct finder *f, uint32_t i)
{
	uint32_t row;

	if ((role_classes(&f->text, i) & NAMING_HONORIFIC)) {
		i++;
		if (is_mark(f, i, "."))
			i++;
	}
	row = i < f->text.end ? name_at(f->text.names, i) : NAME_NO_ROW;
	return row != NAME_NO_ROW && f->text.names->rows[row].first == i
		       ? row
		       : NAME_NO_ROW;
}

/* The row of the name that ends before i. */
static uint32_t name_before(const struct finder *f, uint32_t i)
{
	uint32_t row =
		i > f->text.first ? name_at(f->text.names, i - 1) : NAME_NO_ROW;

	return row != NAME_NO_ROW && f->text.names->rows[row].end == i
		       ? row
		       : NAME_NO_ROW;
}

/* A name directly behind a title, in one breath. */
static uint32_t name_adjacent(const struct finder *f, uint32_t i)
{
	uint32_t row = name_behind(f, i);

	if (row == NAME_NO_ROW || !token_spaced(&f->text.tokens[i]) ||
		f->text.names->rows[row].form != NAME_WRITTEN)
		return NAME_NO_ROW;
	return is_person(f, row, false) ? row : NAME_NO_ROW;
}

/* Where the next title of the same person begins: behind "and", "," or "/". */
static uint32_t title_next(const struct finder *f, uint32_t end, uint32_t title)
{
	uint32_t i = end;
	const struct title *next;

	if (title + 1 >= f->text.titles->count)
		return UINT32_MAX;
	if (is_mark(f, i, ",/&"))
		i++;
	if (role_classes(&f->text, i) & NAMING_AND)
		i++;
	next = title_of(f, title + 1);
	return i > end && next->end <= f->text.end && next->from == i
		       ? title + 1
		       : UINT32_MAX;
}

static void group_read(
	const struct finder *f, uint32_t title, struct group *group)
{
	*group = (struct group){.first = title};
	group->before = role_side_before(&f->text, title_of(f, title));
	while (title != UINT32_MAX && group->count < GROUP_MAX) {
		struct role_side *behind = &group->behind[group->count++];

		*behind = role_side_behind(&f->text, title_of(f, title));
		group->end = behind->at;
		if (name_adjacent(f, group->end) != NAME_NO_ROW)
			break;
		title = title_next(f, group->end, title);
	}
}

/* Over the adjectives and articles of "a veteran oil analyst". */
static uint32_t phrase_first(const struct finder *f, uint32_t i)
{
	for (int words = 0; i > f->text.first && words < 4; words++) {
		uint32_t classes = role_classes(&f->text, i - 1);
		const struct token *token = &f->text.tokens[i - 1];

		if (classes & (NAMING_DEFINITE | NAMING_A))
			return i - 1;
		if (token->kind != TOKEN_WORD ||
			(token->flags & TOKEN_CAPITAL) ||
			(classes & (NAMING_FUNCTION | NAMING_SAYS |
					   NAMING_VERBAL)))
			break;
		i--;
	}
	return i;
}

/* ", 42," before i: where the name ends. */
static uint32_t age_skip(const struct finder *f, uint32_t i)
{
	return i >= f->text.first + 3 &&
			       f->text.tokens[i - 1].kind == TOKEN_NUMBER &&
			       is_mark(f, i - 2, ",")
		       ? i - 2
		       : i;
}

/* Whether what is said of somebody ends at i. */
static bool closes(const struct finder *f, uint32_t i)
{
	uint32_t classes = role_classes(&f->text, i);

	return i >= f->text.end || f->text.tokens[i].kind == TOKEN_MARK ||
	       (classes & (NAMING_WHO | NAMING_AND | NAMING_SAYS));
}

static bool has_body(const struct group *group)
{
	if (role_side_named(&group->before))
		return true;
	for (uint32_t i = 0; i < group->count; i++)
		if (role_side_named(&group->behind[i]))
			return true;
	return false;
}

static uint32_t sets_of(const struct finder *f, const struct group *group)
{
	uint32_t sets = 0;

	for (uint32_t i = 0; i < group->count; i++)
		sets |= title_of(f, group->first + i)->sets;
	return sets;
}

/* "Robin Li, chairman of Baidu," */
static uint32_t person_before(const struct finder *f, const struct group *group)
{
	bool loose = sets_of(f, group) & TITLE_LOOSE;
	uint32_t i = phrase_first(f, group->before.at), row;

	if (i <= f->text.first || !is_mark(f, i - 1, ",") ||
		!closes(f, group->end) || (loose && !has_body(group)))
		return NAME_NO_ROW;
	row = name_before(f, age_skip(f, i - 1));
	if (row == NAME_NO_ROW || f->text.names->rows[row].form != NAME_WRITTEN)
		return NAME_NO_ROW;
	return is_person(f, row, loose) ? row : NAME_NO_ROW;
}

/* "the co-founder, Yang," */
static uint32_t person_behind(const struct finder *f, const struct group *group)
{
	uint32_t row, end;

	if (!is_mark(f, group->end, ",") ||
		(!group->before.owned && !has_body(group)))
		return NAME_NO_ROW;
	row = name_behind(f, group->end + 1);
	if (!is_person(f, row, false) ||
		f->text.names->rows[row].form != NAME_WRITTEN)
		return NAME_NO_ROW;
	end = f->text.names->rows[row].end;
	return end >= f->text.end || is_mark(f, end, ",.;:)") ? row
							      : NAME_NO_ROW;
}

/* "Wu is the chief executive of Alibaba" */
static uint32_t person_is(const struct finder *f, const struct group *group)
{
	uint32_t i = phrase_first(f, group->before.at), row;

	if (!has_body(group) || i < f->text.first + 2 || !closes(f, group->end))
		return NAME_NO_ROW;
	if (!(role_classes(&f->text, i - 1) & NAMING_IS))
		return NAME_NO_ROW;
	i--;
	if (role_classes(&f->text, i - 1) & NAMING_WHO)
		i -= is_mark(f, i - 2, ",") ? 2 : 1;
	row = name_before(f, i);
	return is_person(f, row, true) ? row : NAME_NO_ROW;
}

static struct str spaced(const struct finder *f, uint32_t first, uint32_t end)
{
	struct str text = str_cut(f->text.article->text,
		f->text.tokens[first].start, f->text.tokens[end - 1].end);
	struct buffer out = BUFFER_INIT;
	struct str copy;

	if (str_find_char(text, '\n', 0) == STR_NPOS)
		return text;
	for (size_t i = 0; i < text.len; i++)
		if (!char_is_space(text.ptr[i]))
			buffer_add_char(&out, text.ptr[i]);
		else if (!char_is_space(text.ptr[i - 1]))
			buffer_add_char(&out, ' ');
	copy = arena_copy(f->arena, buffer_str(&out));
	buffer_release(&out);
	return copy;
}

static void body_set(
	const struct finder *f, const struct role_side *side, struct role *role)
{
	uint32_t row = side->name;

	if (side->nation.len) {
		bool quarter = side->end == side->first + 2;
		struct str first = token_str(
			f->text.article, &f->text.tokens[side->first]);

		role->body = quarter ? arena_format(f->arena, "%.*s %.*s",
					       (int)first.len, first.ptr,
					       (int)side->nation.len,
					       side->nation.ptr)
				     : side->nation;
		*ROWS_ADD(f->arena, &role->because) =
			arena_format(f->arena, "'%.*s' is of %.*s",
				(int)(f->text.tokens[side->end - 1].end -
					f->text.tokens[side->first].start),
				first.ptr, (int)role->body.len, role->body.ptr);
		return;
	}
	role->organization = row;
	if (f->text.names->rows[row].form == NAME_WRITTEN)
		role->body = spaced(f, side->first, side->end);
	else
		role->body = names_full(
			f->arena, f->text.article, f->text.names, row);
}

static void span_widen(
	const struct finder *f, struct span *span, uint32_t first, uint32_t end)
{
	uint32_t start = f->text.tokens[first].start;
	uint32_t stop = f->text.tokens[end - 1].end;

	span->start = start < span->start ? start : span->start;
	span->end = stop > span->end ? stop : span->end;
}

static void person_set(const struct finder *f, uint32_t row, struct role *role)
{
	const struct name *name = &f->text.names->rows[row];
	struct str written = str_at(f->text.article->text, name->span);

	role->person = row;
	role->person_name =
		names_full(f->arena, f->text.article, f->text.names, row);
	span_widen(f, &role->span, name->first, name->end);
	if (!str_eq(written, role->person_name))
		*ROWS_ADD(f->arena, &role->because) = arena_format(f->arena,
			"'%.*s' is %.*s", (int)written.len, written.ptr,
			(int)role->person_name.len, role->person_name.ptr);
}

/* The body of title i: its own, else that of a later one, else before all. */
static const struct role_side *body_of(const struct group *group, uint32_t i)
{
	if (role_side_named(&group->behind[i]))
		return &group->behind[i];
	if (role_side_named(&group->before))
		return &group->before;
	for (i++; i < group->count; i++)
		if (role_side_named(&group->behind[i]))
			return &group->behind[i];
	return NULL;
}

static void role_add(const struct finder *f, const struct group *group,
	uint32_t i, uint32_t person, const struct role_side *of)
{
	const struct title *title = title_of(f, group->first + i);
	const struct role_side *body = body_of(group, i);
	uint32_t end = group->behind[i].title_end;
	struct role *role = ROWS_ADD(f->arena, f->roles);

	if (!body && role_side_named(of))
		body = of;
	role->title = group->first + i;
	role->organization = NAME_NO_ROW;
	role->span.start = f->text.tokens[title->first].start;
	role->span.end = f->text.tokens[end - 1].end;
	role->title_text = spaced(f, title->first, end);
	role->normal = title_normal(f->arena, f->text.article, f->tokens,
		f->text.words, title, end);
	role->flags = title->flags | (i ? 0 : group->before.flags);
	person_set(f, person, role);
	if (body) {
		body_set(f, body, role);
		if (body != &group->before || i == 0)
			span_widen(f, &role->span, body->first, body->end);
	}
}

/* Who has the titles of a group; NAME_NO_ROW where nobody is said to. */
static uint32_t holder_of(
	const struct finder *f, const struct group *group, struct role_side *of)
{
	const struct title *last = title_of(f, group->first + group->count - 1);
	uint32_t row = name_adjacent(f, group->end);

	*of = (struct role_side){.name = NAME_NO_ROW};
	if (row != NAME_NO_ROW) {
		*of = role_side_of(
			&f->text, last, f->text.names->rows[row].end);
		return row;
	}
	if (sets_of(f, group) & TITLE_RANK)
		return NAME_NO_ROW;
	row = person_before(f, group);
	if (row == NAME_NO_ROW)
		row = person_behind(f, group);
	if (row == NAME_NO_ROW)
		row = person_is(f, group);
	return row;
}

static void sentence_read(struct finder *f, uint32_t *title)
{
	while (*title < f->text.titles->count &&
		title_of(f, *title)->first < f->text.end) {
		struct group group;
		struct role_side of;
		uint32_t row;

		group_read(f, *title, &group);
		row = holder_of(f, &group, &of);
		if (row == NAME_NO_ROW && group.count > 1) {
			group.count = 1;
			group.end = group.behind[0].at;
			row = holder_of(f, &group, &of);
		}
		for (uint32_t i = 0; row != NAME_NO_ROW && i < group.count; i++)
			role_add(f, &group, i, row, &of);
		*title += group.count;
	}
}

void roles_find(struct arena *arena, const struct article *article,
	const struct tokens *tokens, const struct sentences *sentences,
	const struct name_words *words, const struct titles *titles,
	const struct names *names, struct roles *roles)
{
	struct finder f = {.arena = arena,
		.text = {.article = article,
			.tokens = tokens->rows,
			.words = words,
			.titles = titles,
			.names = names},
		.tokens = tokens,
		.roles = roles};
	uint32_t title = 0;

	ROWS_EACH (struct sentence, sentence, *sentences) {
		f.text.first = sentence->first;
		f.text.end = sentence->end;
		sentence_read(&f, &title);
	}
}

uint32_t role_holder(
	const struct roles *roles, const struct names *names, struct str normal)
{
	uint32_t found = NAME_NO_ROW;

	ROWS_EACH (struct role, role, *roles) {
		if (!str_ends(role->normal, normal))
			continue;
		if (found != NAME_NO_ROW &&
			!names_same(names, found, role->person))
			return NAME_NO_ROW;
		found = role->person;
	}
	return found;
}
