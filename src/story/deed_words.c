#include "story/deed_words.h"

static bool is_letter(char c)
{
	return char_is_alpha(c) || char_is_digit(c) || (uint8_t)c >= 0x80;
}

static void line_add(struct arena *arena, struct line *line, struct str word)
{
	size_t end;

	while (word.len && !is_letter(word.ptr[0]))
		word = str_cut(word, 1, word.len);
	end = word.len;
	while (end > 0 && !is_letter(word.ptr[end - 1]))
		end--;
	if (end > 0)
		*ROWS_ADD(arena, line) = (struct line_word){
			str_cut(word, 0, end), end < word.len};
}

struct lines lines_make(struct arena *arena, const struct version *version)
{
	const struct said_sentences *sentences = &version->said.sentences;
	struct lines lines = {.count = sentences->count};

	lines.rows = arena_alloc(arena, lines.count * sizeof(*lines.rows));
	for (uint32_t row = 0; row < lines.count; row++) {
		struct line *line = &lines.rows[row];
		struct str rest = str_at(
			version->article.text, sentences->rows[row].span);

		line->version = version;
		line->sentence = row;
		while (rest.ptr) {
			struct str part = str_split(&rest, '\n');

			while (part.ptr)
				line_add(arena, line, str_split(&part, ' '));
		}
	}
	return lines;
}

struct str line_text(const struct line *line, uint32_t at)
{
	return at < line->count ? line->rows[at].text : STR_NONE;
}

bool line_ends(const struct line *line, uint32_t at)
{
	return at >= line->count || line->rows[at].end;
}

bool line_has(const struct line *line, uint32_t at, const char *word)
{
	return str_eq_fold(line_text(line, at), str_of(word));
}

bool line_is(const struct line *line, uint32_t at, enum clue clue)
{
	return at < line->count && clue_is(line_text(line, at), clue);
}

bool line_denies(const struct line *line, uint32_t at)
{
	struct str word = line_text(line, at);

	return str_eq_fold(word, STR("not")) ||
	       str_eq_fold(word, STR("never")) ||
	       str_eq_fold(word, STR("cannot")) || str_ends(word, STR("n't")) ||
	       str_ends(word, STR("n\xe2\x80\x99t"));
}

uint32_t line_offset(const struct line *line, uint32_t at)
{
	return (uint32_t)(line_text(line, at).ptr -
			  line->version->article.text.ptr);
}
