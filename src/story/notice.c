#include "story/notice.h"

enum place { FIRST, HEAD };

enum { FIRST_BYTES = 40, HEAD_BYTES = 320 };

static const struct {
	enum place place;
	struct str words;
} phrases[] = {
#define NOTICE(place, words, example) {place, STR_INIT(words)},
#include "lang/en/notice.def"
#undef NOTICE
};

static bool is_word(char c)
{
	return char_is_alpha(c) || char_is_digit(c);
}

/* Whether the words stand at `at`, and end there as well. */
static bool stands_at(struct str text, size_t at, struct str words)
{
	size_t end = at + words.len;

	return str_starts_fold(str_cut(text, at, text.len), words) &&
	       (end >= text.len || !is_word(text.ptr[end]));
}

static bool has_phrase(struct str text)
{
	for (size_t at = 0; at < text.len; at++) {
		if (at > 0 && is_word(text.ptr[at - 1]))
			continue;
		for (size_t i = 0; i < sizeof(phrases) / sizeof(*phrases); i++)
			if ((phrases[i].place == HEAD || at < FIRST_BYTES) &&
				stands_at(text, at, phrases[i].words))
				return true;
	}
	return false;
}

bool notice_is(struct str title, struct str text)
{
	return has_phrase(title) || has_phrase(str_cut(text, 0, HEAD_BYTES));
}
