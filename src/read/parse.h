/*
 * Parsing: bytes of a known format to an article. One function a format, all
 * alike.
 */
#ifndef READ_PARSE_H
#define READ_PARSE_H

#include "read/article.h"

/*
 * Each fills *article (zeroed by the caller, id and path set) from the file's
 * bytes, which must outlive it. `file` is valid UTF-8 already (see decode.h).
 * Total for any such bytes: damage becomes text, not a failure, except for
 * limits (FC_TOO_LARGE) and front matter that is not YAML (FC_BAD_INPUT).
 */
enum fc_status txt_read(struct arena *arena, struct str file,
	struct article *article, struct fc_error *error);
enum fc_status markdown_read(struct arena *arena, struct str file,
	struct article *article, struct fc_error *error);
enum fc_status html_read(struct arena *arena, struct str file,
	struct article *article, struct fc_error *error);

/* One line of JSONL, one object of FORMATS' fields. */
enum fc_status jsonl_read(struct arena *arena, struct str line,
	struct article *article, struct fc_error *error);

#endif
