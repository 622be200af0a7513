#include "story/deed_words.h"

static bool is_letter(char c)
{
	return char_is_alpha(c) || char_is_digit(c) || (uint8_t)c >= 0x80;
}

/* A word and what stands around it. */
static void line_add(struct arena *arena, struct line *line, struct span span)
{
	const char *text = line->version->article.text.ptr;
	uint32_t end = span.end;

	while (span.start < end && !is_letter(text[span.start]))
		span.start++;
	while (span.end > span.start && !is_letter(text[span.end - 1]))
		span.end--;
	if (span.end > span.start)
		*ROWS_ADD(arena, line) =
			(struct line_word){span, span.end < end};
}

static void line_read(struct arena *arena, struct line *line, struct span span)
{
	const char *text = line->version->article.text.ptr;

	for (uint32_t at = span.start, end; at < span.end; at = end + 1) {
		for (end = at; end < span.end && text[end] != ' ' &&
			       text[end] != '\n';)
			end++;
		line_add(arena, line, (struct span){at, end});
	}
}

struct lines lines_make(struct arena *arena, const struct version *version)
{
	const struct said_sentences *sentences = &version->said.sentences;
	struct lines lines = {.count = sentences->count};

	lines.rows = arena_alloc(arena, lines.count * sizeof(*lines.rows));
	for (uint32_t row = 0; row < lines.count; row++) {
		struct line *line = &lines.rows[row];

		line->version = version;
		line->sentence = row;
		line_read(arena, line, sentences->rows[row].span);
	}
	return lines;
}

struct str line_text(const struct line *line, uint32_t at)
{
	return at < line->count ? str_at(line->version->article.text,
					  line->rows[at].span)
				: STR_NONE;
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
	return line->rows[at].span.start;
}
