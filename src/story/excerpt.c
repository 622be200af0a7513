#include "story/excerpt.h"

/* The text with each run of white space one space, none at its ends. *mark,
 * bytes of `text`, becomes bytes of the result. */
static struct str fold_space(
	struct arena *arena, struct str text, struct span *mark)
{
	char *bytes = arena_alloc_raw(arena, text.len + 1);
	struct span folded = {0, 0};
	size_t len = 0;

	for (size_t i = 0; i < text.len; i++) {
		bool space = char_is_space(text.ptr[i]);

		if (!space)
			bytes[len++] = text.ptr[i];
		else if (len > 0 && bytes[len - 1] != ' ')
			bytes[len++] = ' ';
		if (i == mark->start)
			folded.start = (uint32_t)len - !space;
		if (i + 1 == mark->end)
			folded.end = (uint32_t)len;
	}
	if (len > 0 && bytes[len - 1] == ' ')
		len--;
	bytes[len] = '\0';
	if (folded.end > len)
		folded.end = (uint32_t)len;
	*mark = folded.start < folded.end ? folded : (struct span){0, 0};
	return str_from(bytes, len);
}

static struct span sentence_text(
	const struct reading *reading, const struct sentence *sentence)
{
	return (struct span){reading->tokens.rows[sentence->first].start,
		reading->tokens.rows[sentence->end - 1].end};
}

/* A neighbour of a sentence, where it is of the same block. */
static struct str neighbour(struct arena *arena, const struct reading *reading,
	uint32_t sentence, uint32_t other)
{
	const struct sentence *rows = reading->sentences.rows;
	struct span none = {0, 0};

	if (other >= reading->sentences.count ||
		rows[other].block != rows[sentence].block)
		return STR_NONE;
	return fold_space(arena,
		str_at(reading->article.text,
			sentence_text(reading, &rows[other])),
		&none);
}

struct excerpt excerpt_keep(struct arena *arena, const struct reading *reading,
	uint32_t sentence, struct span mark, bool context)
{
	struct span text =
		sentence_text(reading, &reading->sentences.rows[sentence]);
	struct excerpt excerpt = {
		.file = article_file_span(&reading->article, text)};

	if (mark.start < text.start)
		mark.start = text.start;
	if (mark.end > text.end)
		mark.end = text.end;
	if (mark.start < mark.end)
		excerpt.mark = (struct span){
			mark.start - text.start, mark.end - text.start};
	excerpt.text = fold_space(
		arena, str_at(reading->article.text, text), &excerpt.mark);
	if (!context)
		return excerpt;
	excerpt.before = neighbour(arena, reading, sentence, sentence - 1);
	excerpt.after = neighbour(arena, reading, sentence, sentence + 1);
	return excerpt;
}
