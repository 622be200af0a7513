#include "read/item.h"

#include "base/escape.h"
#include "read/parse.h"

static void field_write(struct buffer *out, struct str key, struct str value)
{
	if (!value.len)
		return;
	buffer_add(out, key);
	escape_json(out, value);
}

void item_write(const struct item *item, struct buffer *out)
{
	buffer_put(out, "{\"text\":");
	escape_json(out, item->text);
	field_write(out, STR(",\"id\":"), item->id);
	field_write(out, STR(",\"title\":"), item->title);
	field_write(out, STR(",\"published\":"), item->published);
	field_write(out, STR(",\"modified\":"), item->modified);
	field_write(out, STR(",\"publisher\":"), item->publisher);
	field_write(out, STR(",\"author\":"), item->author);
	field_write(out, STR(",\"url\":"), item->url);
	field_write(out, STR(",\"language\":"), item->language);
	field_write(out, STR(",\"source\":"), item->source);
	buffer_add_char(out, '}');
}

static bool is_markup(struct str written)
{
	return str_find_char(written, '<', 0) != STR_NPOS ||
	       str_find_char(written, '&', 0) != STR_NPOS;
}

struct str item_prose(struct arena *arena, struct str written)
{
	struct article article = {0};
	struct fc_error error = {0};

	if (!is_markup(written) ||
		html_read(arena, written, &article, &error) != FC_OK)
		return str_trim(written);
	return str_trim(article.text);
}

struct str item_fold(struct arena *arena, struct str written)
{
	char *bytes = arena_alloc_raw(arena, written.len + 1);
	size_t len = 0, newlines = 0;
	bool space = false;

	for (size_t i = 0; i < written.len; i++) {
		char c = written.ptr[i];

		if (char_is_space(c)) {
			newlines += c == '\n';
			space = true;
			continue;
		}
		if (space && len) {
			bytes[len++] = newlines > 1 ? '\n' : ' ';
			if (newlines > 1)
				bytes[len++] = '\n';
		}
		bytes[len++] = c;
		space = false;
		newlines = 0;
	}
	return str_from(bytes, len);
}
