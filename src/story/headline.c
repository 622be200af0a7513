#include "story/headline.h"

enum { TITLE_BYTES = 160 };

static const struct {
	enum headline_sign sign;
	struct str words;
} rows[] = {
#define TURN(way, words, example) {HEADLINE_##way, STR_INIT(words)},
#define FURTHER(words, example) {HEADLINE_FURTHER, STR_INIT(words)},
#include "lang/en/headline.def"
#undef TURN
#undef FURTHER
};

static unsigned sign_of(struct str word)
{
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct str words = rows[i].words;

		while (words.ptr)
			if (str_eq_fold(str_split(&words, ' '), word))
				return rows[i].sign;
	}
	return 0;
}

unsigned headline_signs(struct str title)
{
	unsigned signs = 0;
	size_t end;

	title = str_cut(title, 0, TITLE_BYTES);
	for (size_t at = 0; at < title.len; at = end + 1) {
		for (end = at;
			end < title.len && char_is_alpha(title.ptr[end]);)
			end++;
		if (end > at)
			signs |= sign_of(str_cut(title, at, end));
	}
	return signs;
}

bool headlines_turn(struct str a, struct str b)
{
	const unsigned both = HEADLINE_UP | HEADLINE_DOWN;
	unsigned mine = headline_signs(a) & both;
	unsigned other = headline_signs(b) & both;

	return mine && other && (mine | other) == both && mine != both &&
	       other != both;
}
