/*
 * Houses: the agencies, papers and broadcasters that copy is credited to.
 * The known ones are rows of src/lang/en/masthead_house.def.
 */
#ifndef TAG_CREDIT_HOUSE_H
#define TAG_CREDIT_HOUSE_H

#include "base/arena.h"

enum house_kind {
	HOUSE_AGENCY, /* sells its copy to others */
	HOUSE_PAPER,  /* prints or broadcasts its own */
	HOUSE_CARRIER /* passes on what others wrote */
};

struct house {
	struct str written, name;
	enum house_kind kind;
};

/* The house that `written` is, with or without "The"; NULL where unknown. Most
 * that is asked for is nothing, or a line that is longer than any. */
enum { HOUSE_LONGEST = 32 };
const struct house *house_find_short(struct str written);
static inline const struct house *house_find(struct str written)
{
	char first = written.len ? *written.ptr : '\0';
	bool bare = char_is_alpha(first) && char_lower(first) != 't' &&
		    !char_is_space(written.ptr[written.len - 1]);

	if (!written.len || (bare && written.len > HOUSE_LONGEST))
		return NULL;
	return house_find_short(written);
}

/* The known houses, in order of their written forms. */
size_t house_count(void);
const struct house *house_at(size_t index);

/* Whether the name ends like a house's, "Coast Daily", in two words or more;
 * "the" in front is none of them. */
bool house_is_likely(struct str written);

/* The name a reader would write: a known house's own, else without "The" and
 * with capitals only at the front of words where all was in capitals. */
struct str house_name(struct arena *arena, struct str written);

/*
 * Reads the house that begins at `at`, the longest known one, else a run of
 * capitalised words that is likely one. The offset behind it, or `at`; *name
 * is the house as written, without "the".
 */
size_t house_read(struct str s, size_t at, struct str *name);

/* The same for a house that ends right before `end`: where it begins. */
size_t house_read_back(struct str s, size_t end, struct str *name);

#endif
