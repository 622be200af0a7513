/*
 * Front matter: what stands between two lines of hyphens at the beginning of
 * a Markdown file, in YAML, and says in fields what the article is.
 */
#ifndef READ_FRONT_MATTER_H
#define READ_FRONT_MATTER_H

#include "read/article.h"

/*
 * Fills *metadata from the front matter of `file` and sets *body to where the
 * article itself begins: 0 where there is none. TOML between two lines of +++
 * is passed over. FC_BAD_INPUT with the line, and libyaml's words in detail,
 * where it is not YAML; FC_TOO_LARGE for more than 64 KiB or too many levels.
 */
enum fc_status front_matter_read(struct arena *arena, struct str file,
	struct metadata *metadata, size_t *body, struct fc_error *error);

#endif
