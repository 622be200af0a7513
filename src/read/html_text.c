#include "read/html_text.h"

#include "base/utf8.h"

/* Where a piece of source that stands for itself ends. */
static bool is_markup(char c)
{
	return c == '&' || c == '<' || c == '\r';
}

/* Two spellings of one text, side by side. */
struct sides {
	struct str text, source;
	size_t at, from; /* in text and in source */
};

static size_t run_length(struct str s, size_t at, bool (*is)(char))
{
	size_t end = at;

	while (end < s.len && is(s.ptr[end]))
		end++;
	return end - at;
}

static bool is_name_char(char c)
{
	return char_is_alpha(c) || char_is_digit(c);
}

static bool is_hex_char(char c)
{
	return char_is_digit(c) ||
	       (char_lower(c) >= 'a' && char_lower(c) <= 'f');
}

/* Bytes of a reference by number; 0 where it is none. */
static size_t number_length(struct str source, size_t from)
{
	size_t at = from + 2, digits;
	bool hex = at < source.len && char_lower(source.ptr[at]) == 'x';

	at += hex;
	digits = run_length(source, at, hex ? is_hex_char : char_is_digit);
	if (!digits)
		return 0;
	at += digits;
	return at + (at < source.len && source.ptr[at] == ';') - from;
}

/* Whether both sides may go on like this. */
static bool goes_on(const struct sides *sides, size_t at, size_t from)
{
	bool end = at >= sides->text.len;

	if (from >= sides->source.len)
		return end;
	if (is_markup(sides->source.ptr[from]))
		return true;
	return !end && sides->text.ptr[at] == sides->source.ptr[from];
}

/* Bytes of a reference by name that stands for `length` bytes of the text;
 * older names need no semicolon, so that they end where it fits. */
static size_t name_length(const struct sides *sides, size_t length)
{
	struct str source = sides->source;
	size_t name = run_length(source, sides->from + 1, is_name_char);
	size_t end = sides->from + 1 + name;

	if (end < source.len && source.ptr[end] == ';' &&
		goes_on(sides, sides->at + length, end + 1))
		return name + 2;
	for (; end > sides->from + 2; end--)
		if (goes_on(sides, sides->at + length, end))
			return end - sides->from;
	return 0;
}

/* Bytes of the reference at the ampersand, and in *length those of the text
 * that it stands for; 0 where the ampersand is one. */
static size_t reference_length(const struct sides *sides, size_t *length)
{
	struct str source = sides->source;
	struct str rest = str_cut(source, sides->from, source.len);
	size_t found = 0;
	uint32_t point;

	*length = utf8_next(sides->text, sides->at, &point);
	if (str_starts(rest, STR("&#")))
		return number_length(source, sides->from);
	if (str_starts(rest, STR("&amp")) || str_starts(rest, STR("&AMP")))
		return str_starts(str_cut(rest, 4, 5), STR(";")) ? 5 : 4;
	if (sides->text.ptr[sides->at] == '&')
		return 0;
	found = name_length(sides, *length);
	if (!found && sides->at + *length < sides->text.len) {
		*length += utf8_next(sides->text, sides->at + *length, &point);
		found = name_length(sides, *length);
	}
	return found;
}

/* Behind a tag that the parser dropped from the middle of the text. */
static size_t tag_end(struct str source, size_t from)
{
	size_t end;

	if (str_starts(str_cut(source, from, source.len), STR("<!--"))) {
		end = str_find(source, STR("-->"), from);
		return end == STR_NPOS ? source.len : end + 3;
	}
	end = str_find_char(source, '>', from);
	return end == STR_NPOS ? source.len : end + 1;
}

static bool is_continuation(char c)
{
	return ((unsigned char)c & 0xc0) == 0x80;
}

/* A control character, for which the parser has put a mark of what cannot be
 * shown; false where there is none. */
static bool replaced(struct page *page, struct sides *sides)
{
	static const struct str mark = STR_INIT("\xef\xbf\xbd");
	struct str text = str_cut(sides->text, sides->at, sides->text.len);
	uint32_t point;
	size_t taken;

	if (!str_starts(text, mark))
		return false;
	taken = utf8_next(sides->source, sides->from, &point);
	page_add_as(page, str_cut(text, 0, mark.len),
		str_cut(sides->source, sides->from, sides->from + taken));
	sides->at += mark.len;
	sides->from += taken;
	return true;
}

/* One step on both sides; false where they do not fit. */
static bool step(struct page *page, struct sides *sides)
{
	struct str text = sides->text, source = sides->source;
	char c = source.ptr[sides->from];
	size_t run = 0, length;

	if (c == '&') {
		size_t taken = reference_length(sides, &length);

		if (taken) {
			page_add_as(page,
				str_cut(text, sides->at, sides->at + length),
				str_cut(source, sides->from,
					sides->from + taken));
			sides->at += length;
			sides->from += taken;
			return true;
		}
	}
	if (c == '\r') {
		bool pair = sides->from + 1 < source.len &&
			    source.ptr[sides->from + 1] == '\n';

		sides->from++;
		if (!pair) {
			page_add_as(page, STR("\n"), STR_NONE);
			sides->at++;
		}
		return true;
	}
	while (sides->at + run < text.len && sides->from + run < source.len &&
		text.ptr[sides->at + run] == source.ptr[sides->from + run] &&
		(run == 0 || !is_markup(text.ptr[sides->at + run])))
		run++;
	/* Two characters may begin alike; they go on whole. */
	while (run && sides->at + run < text.len &&
		is_continuation(text.ptr[sides->at + run]))
		run--;
	if (run) {
		page_add(page, str_cut(source, sides->from, sides->from + run));
		sides->at += run;
		sides->from += run;
		return true;
	}
	if (c != '<')
		return replaced(page, sides);
	sides->from = tag_end(source, sides->from);
	return true;
}

/* Words that all come from one place, nobody knows how. */
static void add_words(struct page *page, struct str text, struct str source)
{
	while (text.len) {
		size_t word = 0;

		while (word < text.len && !char_is_space(text.ptr[word]))
			word++;
		page_add_as(page, str_cut(text, 0, word ? word : 1), source);
		text = str_cut(text, word ? word : 1, text.len);
	}
}

void html_text_add(struct page *page, struct str text, struct str source)
{
	struct sides sides = {text, source, 0, 0};

	while (sides.at < text.len && sides.from < source.len &&
		step(page, &sides))
		continue;
	if (sides.at < text.len)
		add_words(page, str_cut(text, sides.at, text.len),
			str_cut(source, sides.from, source.len));
}

/* Emission goes through the nodes once. */
struct writing {
	const struct html_tree *tree;
	const struct html_main *main;
	struct page *page;
	uint32_t *blocks; /* one a node: the block it is in */
	uint32_t block;   /* whose text is being added */
	uint32_t breaks;  /* line breaks since the last word */
};

/* Paragraphs in a heading, a list item or a caption are of its kind. */
static enum block_kind kind_of(const struct writing *writing, uint32_t block)
{
	const struct html_node *nodes = writing->tree->nodes.rows;
	enum block_kind kind = nodes[block].tag->kind;

	for (int up = 0; up < 4; up++) {
		if (block == writing->main->headline)
			return BLOCK_HEADLINE;
		if (kind == BLOCK_HEADING || kind == BLOCK_ITEM ||
			kind == BLOCK_CAPTION)
			return kind;
		if (kind != BLOCK_PARAGRAPH)
			break;
		block = nodes[block].parent;
		kind = nodes[block].tag->kind;
	}
	return kind == BLOCK_CELL || kind == BLOCK_CODE ? kind
							: BLOCK_PARAGRAPH;
}

static bool has_caption_word(const struct html_node *node)
{
	static const char *const words[] = {"caption", "captions"};

	return html_has_word(node, words, sizeof(words) / sizeof(words[0]));
}

static void write_text(struct writing *writing, uint32_t index)
{
	const struct html_node *node = &writing->tree->nodes.rows[index];
	uint32_t block = writing->blocks[index];
	bool blank = !str_trim(node->text).len;

	if (!blank && (block != writing->block || writing->breaks > 1)) {
		page_block(writing->page, kind_of(writing, block));
		if (writing->page->kind == BLOCK_PARAGRAPH &&
			has_caption_word(&writing->tree->nodes.rows[block]))
			writing->page->kind = BLOCK_CAPTION;
		writing->block = block;
	} else if (!blank && writing->breaks) {
		page_newline(writing->page);
	}
	if (!blank)
		writing->breaks = 0;
	if (!blank || block == writing->block)
		html_text_add(writing->page, node->text, node->source);
}

/* Nodes from start to end, without those that are out. */
static void write_nodes(struct writing *writing, uint32_t start, uint32_t end)
{
	const struct html_node *nodes = writing->tree->nodes.rows;

	for (uint32_t i = start; i < end; i++) {
		const struct html_node *node = &nodes[i];
		bool block = node->tag && node->tag->flags & HTML_BLOCK;

		writing->blocks[i] = block ? i : writing->blocks[node->parent];
		if (writing->main->out[i]) {
			i = node->end - 1;
			continue;
		}
		if (block)
			writing->block = HTML_NOWHERE;
		else if (html_is(node, "br"))
			writing->breaks++;
		else if (!node->tag)
			write_text(writing, i);
	}
}

void html_text_read(const struct html_tree *tree, const struct html_main *main,
	struct page *page)
{
	uint32_t headline = main->headline;
	struct writing writing = {tree, main, page, NULL, HTML_NOWHERE, 0};

	writing.blocks = arena_alloc(
		page->arena, tree->nodes.count * sizeof(*writing.blocks));
	if (headline < main->start)
		write_nodes(&writing, headline, tree->nodes.rows[headline].end);
	write_nodes(&writing, main->start, main->end);
}
