#include "story/edition.h"

enum { TITLE_BYTES = 160 };

enum session { OPENING, MORNING, MIDDAY, AFTERNOON, CLOSE, DIGEST_OF_MANY };

static const struct {
	enum session session;
	struct str words;
} phrases[] = {
#define SESSION(session, words, example) {session, STR_INIT(words)},
#define DIGEST(words, example) {DIGEST_OF_MANY, STR_INIT(words)},
#include "lang/en/edition.def"
#undef SESSION
#undef DIGEST
};

static bool is_word(char c)
{
	return char_is_alpha(c) || char_is_digit(c) || c == '-';
}

/* Whether the words stand at `at`, and end there as well. */
static bool stands_at(struct str text, size_t at, struct str words)
{
	size_t end = at + words.len;

	return str_starts_fold(str_cut(text, at, text.len), words) &&
	       (end >= text.len || !is_word(text.ptr[end]));
}

struct edition edition_of(struct str title)
{
	struct edition edition = {0, false};

	title = str_cut(title, 0, TITLE_BYTES);
	for (size_t at = 0; at < title.len; at++) {
		if (at > 0 && is_word(title.ptr[at - 1]))
			continue;
		for (size_t i = 0; i < sizeof(phrases) / sizeof(*phrases);
			i++) {
			if (!stands_at(title, at, phrases[i].words))
				continue;
			if (phrases[i].session == DIGEST_OF_MANY)
				edition.digest = true;
			else
				edition.sessions |= 1u << phrases[i].session;
		}
	}
	return edition;
}
