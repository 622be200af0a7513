/*
 * An article as its file has it: the text that a reader of the page would
 * read, cut into blocks, with what the file says about itself in machine
 * form, and a map from text offsets back to bytes of the file. Everything
 * lives in the arena that the reader was given, or borrows the file's bytes,
 * which must live as long.
 */
#ifndef READ_ARTICLE_H
#define READ_ARTICLE_H

#include "base/day.h"
#include "base/rows.h"
#include "factcheck.h"
#include "read/map.h"

enum block_kind {
	BLOCK_PARAGRAPH,
	BLOCK_HEADLINE, /* the article's own title, where marked up as such */
	BLOCK_HEADING,
	BLOCK_ITEM, /* of a list */
	BLOCK_CAPTION,
	BLOCK_CELL, /* of a table */
	BLOCK_CODE,
	BLOCK_FURNITURE /* navigation, footers, adverts: read by nobody */
};

/* A block's span is trimmed of white space; blocks are in order and do not
 * overlap. In plain text a blank line ends a block; lines without one between
 * them are a block each, unless the text is wrapped at a width (see txt.h). */
struct block {
	struct span span;
	enum block_kind kind;
};
struct blocks ROWS_OF(struct block);

/* Where a publication day was found, in the order in which we believe it. */
enum basis {
	BASIS_NONE,
	BASIS_METADATA,
	BASIS_FRONT_MATTER,
	BASIS_DATELINE,
	BASIS_MASTHEAD,
	BASIS_URL,
	BASIS_OPTION,
	BASIS_INFERRED
};

/* The basis as FORMATS spells it: "metadata", "front-matter", ...; "" for
 * BASIS_NONE. */
struct str basis_name(enum basis basis);

/* One thing that the file says about its day: JSON-LD's "datePublished". */
struct stamp {
	bool modified;      /* else: published */
	enum basis basis;   /* METADATA, FRONT_MATTER or URL */
	struct str written; /* as it stands there */
	day_t day;          /* it names, where that is plain; else DAY_NONE */
	struct str where;   /* in words: "JSON-LD datePublished" */
	struct span span;   /* in the file, {0,0} where it is not a place */
};
struct stamps ROWS_OF(struct stamp);

/* Machine metadata as written; absent strs where the file does not say. */
struct metadata {
	struct str title;
	struct str publisher;
	struct str author;
	struct str url; /* canonical URL */
	struct str language;
	struct str source; /* whom it credits, by a field of its own */
	struct strs credits;
	struct stamps stamps;
};

struct article {
	struct str
		id; /* JSONL "id", else the path; path:line without an "id" */
	struct str path; /* as given by the user */
	struct str text; /* valid UTF-8 without NUL, at most 2^31 bytes */
	struct str file; /* as it is, with its own encoding; JSONL: the text */
	bool record;     /* a line of a JSONL file */
	struct blocks blocks;
	struct metadata metadata;
	struct map_pieces map; /* empty: text offsets are file offsets */
	/* File offsets at which lines begin, the first being 0; JSONL: offsets
	 * into the value of "text". */
	uint32_t *lines;
	uint32_t line_count;
	uint32_t first_line; /* JSONL: line of the file; else 1 */
};

/* Fills lines and line_count from the bytes of the file. */
void article_lines_find(
	struct arena *arena, struct str file, struct article *article);

/* Bytes of the file (JSONL: of the "text" value) that a span of text covers. */
struct span article_file_span(const struct article *article, struct span span);

/* 1-based line and byte column of a file offset (JSONL: in the value of
 * "text"; the line of the file is first_line). Binary search. */
uint32_t article_line(
	const struct article *article, uint32_t offset, uint32_t *column);

#endif
