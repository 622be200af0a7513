#include "tag/name.h"

#include "base/buffer.h"

struct str name_kind_name(enum name_kind kind)
{
	static const struct str names[] = {STR_INIT("other"),
		STR_INIT("person"), STR_INIT("organization"), STR_INIT("place"),
		STR_INIT("product"), STR_INIT("series")};

	return names[kind];
}

uint32_t names_from(const struct names *names, uint32_t token)
{
	uint32_t low = 0, high = names->count;

	while (low < high) {
		uint32_t mid = low + (high - low) / 2;

		if (names->rows[mid].end <= token)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

uint32_t name_at(const struct names *names, uint32_t token)
{
	uint32_t row = names_from(names, token);

	return row < names->count && names->rows[row].first <= token
		       ? row
		       : NAME_NO_ROW;
}

bool names_same(const struct names *names, uint32_t a, uint32_t b)
{
	return names->rows[a].head != NAME_NO_ROW &&
	       names->rows[a].head == names->rows[b].head;
}

struct str names_full(struct arena *arena, const struct article *article,
	const struct names *names, uint32_t row)
{
	const struct name *name = &names->rows[row];
	char room[BUFFER_SHORT];
	struct buffer spaced = BUFFER_IN(room);
	struct str text, full;

	if (name->head != NAME_NO_ROW)
		name = &names->rows[name->head];
	else if (name->form != NAME_WRITTEN)
		return STR_NONE;
	text = str_at(article->text, name->span);
	if (str_find_char(text, '\n', 0) == STR_NPOS)
		return text;
	for (size_t i = 0; i < text.len; i++)
		if (!char_is_space(text.ptr[i]))
			buffer_add_char(&spaced, text.ptr[i]);
		else if (!char_is_space(text.ptr[i - 1]))
			buffer_add_char(&spaced, ' ');
	full = arena_copy(arena, buffer_str(&spaced));
	buffer_release(&spaced);
	return full;
}
