/*
 * A pack is a sheet written down so that it is read without parsing: what the
 * build makes of the files in facts/, and facts_add_builtin reads. It is
 * numbers, the same on every machine, and a text that they point into, which
 * may serve several packs. It is trusted: nothing that a person wrote is one.
 */
#ifndef FACTS_PACK_H
#define FACTS_PACK_H

#include "base/buffer.h"
#include "facts/ids.h"
#include "facts/sheet.h"

/* Reads a pack into an empty sheet, whose texts point into `text`. `path` is
 * where its rows are said to come from. */
void pack_read(struct arena *arena, struct str path, const uint32_t *numbers,
	const char *text, struct sheet *sheet);

/* Packs as they are written; {0} holds none. */
struct packs {
	struct arena arena;
	struct {
		uint32_t *rows;
		uint32_t count, room;
	} numbers;
	struct buffer text;
	struct ids places; /* where the texts that are there begin */
};

void packs_release(struct packs *packs);

/* Writes one more pack; returns the place of its first number. */
uint32_t packs_add(struct packs *packs, const struct sheet *sheet);

#endif
