#include "tag/role.h"

#include "tag/role_verb.h"

#include "base/buffer.h"

struct finder {
	struct arena *arena;
	struct role_text text;
	const struct tokens *tokens;
	struct roles *roles;
};

static struct str spaced(const struct finder *f, uint32_t first, uint32_t end)
{
	struct str text = str_cut(f->text.article->text,
		f->text.tokens[first].start, f->text.tokens[end - 1].end);
	char room[BUFFER_SHORT];
	struct buffer out = BUFFER_IN(room);
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

		role->body = quarter ? ARENA_JOIN(f->arena, first, STR(" "),
					       side->nation)
				     : side->nation;
		*ROWS_ADD(f->arena, &role->because) =
			ARENA_JOIN(f->arena, STR("'"),
				str_cut(f->text.article->text,
					f->text.tokens[side->first].start,
					f->text.tokens[side->end - 1].end),
				STR("' is of "), role->body);
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
		*ROWS_ADD(f->arena, &role->because) = ARENA_JOIN(f->arena,
			STR("'"), written, STR("' is "), role->person_name);
}

/* The body of title i: its own, else that of a later one, else before all. */
static const struct role_side *body_of(
	const struct role_group *group, uint32_t i)
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

static void role_add(const struct finder *f, const struct role_group *group,
	uint32_t i, uint32_t person, const struct role_side *of)
{
	struct title title = f->text.titles->rows[group->first + i];
	const struct role_side *body = body_of(group, i);
	uint32_t end = group->behind[i].title_end;
	struct role *role = ROWS_ADD(f->arena, f->roles);

	if (i == 0)
		title.first = group->title_first;
	if (!body && role_side_named(of))
		body = of;
	role->title = group->first + i;
	role->organization = NAME_NO_ROW;
	role->span.start = f->text.tokens[title.first].start;
	role->span.end = f->text.tokens[end - 1].end;
	role->title_text = spaced(f, title.first, end);
	role->normal = title_normal(f->arena, f->text.article, f->tokens,
		f->text.words, &title, end);
	role->flags = title.flags | (i ? 0 : group->before.flags);
	person_set(f, person, role);
	if (body) {
		body_set(f, body, role);
		if (body != &group->before || i == 0)
			span_widen(f, &role->span, body->first, body->end);
	}
}

static uint32_t person_of(
	const struct finder *f, struct role_group *group, struct role_side *of)
{
	uint32_t row = role_group_person(&f->text, group, of);

	return row == NAME_NO_ROW ? role_verb_person(&f->text, group, of) : row;
}

/* "Presidents Lee, Diallo and Ruiz": the person behind one, NAME_NO_ROW where
 * the list ends. */
static uint32_t person_listed(const struct finder *f, uint32_t row)
{
	const struct role_text *text = &f->text;
	uint32_t i = text->names->rows[row].end;

	i += role_mark(text, i, ",");
	i += (role_classes(text, i) & NAMING_AND) != 0;
	if (i == text->names->rows[row].end || i >= text->end)
		return NAME_NO_ROW;
	row = name_at(text->names, i);
	return row != NAME_NO_ROW && text->names->rows[row].first == i &&
			       role_is_person(text, row, false) &&
			       text->names->rows[row].form == NAME_WRITTEN
		       ? row
		       : NAME_NO_ROW;
}

static bool is_of_many(const struct finder *f, const struct role_group *group)
{
	return f->text.titles->rows[group->first + group->count - 1].sets &
	       TITLE_MANY;
}

/* The others who have a title in the plural. */
static void others_add(const struct finder *f, const struct role_group *group,
	uint32_t row, const struct role_side *of)
{
	uint32_t last = group->count - 1;

	if (!is_of_many(f, group))
		return;
	while ((row = person_listed(f, row)) != NAME_NO_ROW)
		role_add(f, group, last, row, of);
}

static void sentence_read(struct finder *f, uint32_t *title)
{
	const struct titles *titles = f->text.titles;

	while (*title < titles->count &&
		titles->rows[*title].first < f->text.end) {
		struct role_group group;
		struct role_side of;
		uint32_t row;

		role_group_read(&f->text, *title, &group);
		row = person_of(f, &group, &of);
		if (row == NAME_NO_ROW && group.count > 1) {
			role_group_single(&f->text, &group);
			row = person_of(f, &group, &of);
		}
		/* "told reporters Lee had left" */
		if (row != NAME_NO_ROW && is_of_many(f, &group) &&
			person_listed(f, row) == NAME_NO_ROW)
			row = NAME_NO_ROW;
		for (uint32_t i = 0; row != NAME_NO_ROW && i < group.count; i++)
			role_add(f, &group, i, row, &of);
		if (row != NAME_NO_ROW)
			others_add(f, &group, row, &of);
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
