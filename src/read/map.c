#include "read/map.h"

static bool piece_goes_on(
	const struct map_piece *last, const struct map_piece *piece)
{
	return last->text_len == last->file_len &&
	       last->text_start + last->text_len == piece->text_start &&
	       last->file_start + last->file_len == piece->file_start;
}

void map_add(struct arena *arena, struct map_pieces *map,
	struct map_piece piece, bool same)
{
	struct map_piece *last = map->count ? &map->rows[map->count - 1] : NULL;

	if (!piece.text_len)
		return;
	if (same && last && piece_goes_on(last, &piece)) {
		last->text_len += piece.text_len;
		last->file_len += piece.file_len;
		return;
	}
	if (!same && piece.text_len == piece.file_len) {
		struct map_piece head = piece;

		/* All of the file's bytes to the first of the text, none to
		 * the rest: a character is one in either. */
		head.text_len = 1;
		if (piece.text_len == 1) {
			*ROWS_ADD(arena, map) = piece;
			return;
		}
		*ROWS_ADD(arena, map) = head;
		piece.text_start++;
		piece.text_len--;
		piece.file_start += piece.file_len;
		piece.file_len = 0;
	}
	*ROWS_ADD(arena, map) = piece;
}

/* Index of the first piece that begins behind `offset` of the text. */
static uint32_t piece_behind(const struct map_pieces *map, uint32_t offset)
{
	uint32_t low = 0, high = map->count;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (map->rows[middle].text_start <= offset)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static uint32_t file_end(const struct map_piece *piece)
{
	return piece->file_start + piece->file_len;
}

/* Where the byte at `offset` begins in the file. */
static uint32_t map_start(const struct map_pieces *map, uint32_t offset)
{
	uint32_t next = piece_behind(map, offset);
	const struct map_piece *piece = next ? &map->rows[next - 1] : NULL;

	if (piece && offset < piece->text_start + piece->text_len)
		return piece->text_len == piece->file_len
			       ? piece->file_start +
					 (offset - piece->text_start)
			       : piece->file_start;
	if (next < map->count)
		return map->rows[next].file_start;
	return file_end(piece);
}

/* Where the byte at `offset` ends in the file. */
static uint32_t map_end(const struct map_pieces *map, uint32_t offset)
{
	uint32_t next = piece_behind(map, offset);
	const struct map_piece *piece = next ? &map->rows[next - 1] : NULL;

	if (!piece)
		return map->rows[0].file_start;
	if (piece->text_len == piece->file_len &&
		offset < piece->text_start + piece->text_len)
		return piece->file_start + (offset - piece->text_start) + 1;
	return file_end(piece);
}

struct span map_span(const struct map_pieces *map, struct span span)
{
	uint32_t start, end;

	if (!map->count)
		return span;
	start = map_start(map, span.start);
	end = span.end > span.start ? map_end(map, span.end - 1) : start;
	if (start <= end)
		return (struct span){start, end};
	/* Only white space between two pieces, which is not in the file as
	 * such; or a page whose parts were moved by its markup. */
	return (struct span){end, start};
}

/* One piece of equal lengths, cut where the inner map has another piece. */
static void compose_run(struct arena *arena, struct map_pieces *composed,
	struct map_piece run, const struct map_pieces *inner)
{
	uint32_t end = run.file_start + run.file_len;
	uint32_t i = piece_behind(inner, run.file_start);

	for (i = i ? i - 1 : 0; i < inner->count; i++) {
		struct map_piece piece = inner->rows[i];
		bool same = piece.text_len == piece.file_len;
		uint32_t from = piece.text_start, to = from + piece.text_len;

		if (from >= end)
			break;
		from = from < run.file_start ? run.file_start : from;
		to = to > end ? end : to;
		if (from >= to)
			continue;
		if (same) {
			piece.file_start += from - piece.text_start;
			piece.file_len = to - from;
		}
		piece.text_start = run.text_start + (from - run.file_start);
		piece.text_len = to - from;
		map_add(arena, composed, piece, same);
	}
}

struct map_pieces map_compose(struct arena *arena,
	const struct map_pieces *outer, const struct map_pieces *inner)
{
	struct map_pieces composed = {NULL, 0, 0};

	if (!inner->count)
		return *outer;
	if (!outer->count)
		return *inner;
	ROWS_EACH (struct map_piece, piece, *outer) {
		struct map_piece whole = *piece;
		struct span file = {piece->file_start, file_end(piece)};

		if (piece->text_len == piece->file_len) {
			compose_run(arena, &composed, *piece, inner);
			continue;
		}
		file = map_span(inner, file);
		whole.file_start = file.start;
		whole.file_len = file.end - file.start;
		map_add(arena, &composed, whole, false);
	}
	return composed;
}
