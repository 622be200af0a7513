/*
 * Maps from offsets of a text to offsets of the file it was made from: pieces
 * in order of the text. White space that a reader put between two blocks
 * belongs to no piece. A map without pieces says that both are the same.
 */
#ifndef READ_MAP_H
#define READ_MAP_H

#include "base/rows.h"

/* A stretch of text that stands in the file as one piece. Where the lengths
 * are equal each byte maps to its own; otherwise (an entity, an escape) the
 * piece is mapped whole. */
struct map_piece {
	uint32_t text_start, text_len;
	uint32_t file_start, file_len;
};
struct map_pieces ROWS_OF(struct map_piece);

/*
 * Appends a piece; text_start is at or behind the end of the last one. A
 * piece that goes on where the last one ended is joined to it. `same` says
 * that the bytes are the same in both (then the lengths are); a piece of
 * equal length whose bytes differ is cut so that nobody takes it for one.
 */
void map_add(struct arena *arena, struct map_pieces *map,
	struct map_piece piece, bool same);

/* The bytes of the file that the bytes of a span of the text came from. */
struct span map_span(const struct map_pieces *map, struct span span);

/*
 * The map of a text to a file through what lies between: `outer` leads from
 * the text to its content (empty: the same), `inner` from there to the file.
 */
struct map_pieces map_compose(struct arena *arena,
	const struct map_pieces *outer, const struct map_pieces *inner);

#endif
