#include "read/prose.h"

#include "base/buffer.h"

/* What XHTML and NITF call a block, and what of theirs nobody reads. */
static const char blocks[] =
	" p div section article header h1 h2 h3 h4 h5 h6 li dt dd blockquote "
	"pre table tr td th caption figcaption hr hl1 hl2 byline dateline "
	"distributor abstract bq note ul ol dl block body.head body.content "
	"media media-caption ";
static const char unseen[] =
	" head script style media-reference media-metadata media-producer "
	"svg template nitf-table-metadata ";

static bool is_among(const char *names, struct str name)
{
	const char *at = names;

	while (name.len && name.ptr && *at) {
		struct str rest = str_of(at);

		if (rest.ptr[0] == ' ' && rest.len > name.len + 1 &&
			rest.ptr[name.len + 1] == ' ' &&
			!memcmp(rest.ptr + 1, name.ptr, name.len))
			return true;
		at++;
	}
	return false;
}

struct prose {
	struct buffer out;
	bool space, block; /* due before the next word */
};

static void text_put(struct prose *prose, struct str text)
{
	for (size_t i = 0; i < text.len; i++) {
		if (char_is_space(text.ptr[i])) {
			prose->space = true;
			continue;
		}
		if (prose->out.len && prose->block)
			buffer_put(&prose->out, "\n\n");
		else if (prose->out.len && prose->space)
			buffer_add_char(&prose->out, ' ');
		prose->block = prose->space = false;
		buffer_add_char(&prose->out, text.ptr[i]);
	}
}

struct str prose_read(
	struct arena *arena, const struct xml_tree *tree, uint32_t node)
{
	const struct xml_node *rows = tree->nodes.rows;
	struct ends ROWS_OF(uint32_t) open = {NULL, 0, 0}; /* of blocks */
	struct prose prose = {.out = BUFFER_INIT};
	uint32_t i = node, end = rows[node].end;
	struct str text;

	while (i < end) {
		while (open.count && open.rows[open.count - 1] <= i) {
			prose.block = true;
			open.count--;
		}
		if (!rows[i].name.ptr) {
			text_put(&prose, rows[i].text);
		} else if (i != node && is_among(unseen, rows[i].name)) {
			i = rows[i].end;
			continue;
		} else if (is_among(blocks, rows[i].name)) {
			prose.block = true;
			*ROWS_ADD(arena, &open) = rows[i].end;
		} else if (str_eq(rows[i].name, STR("br"))) {
			prose.space = true;
		}
		i++;
	}
	text = arena_copy(arena, buffer_str(&prose.out));
	buffer_release(&prose.out);
	return text;
}
