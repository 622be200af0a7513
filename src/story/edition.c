#include "story/edition.h"

enum { TITLE_BYTES = 160 };

enum session { OPENING, MORNING, MIDDAY, AFTERNOON, CLOSE, DIGEST_OF_MANY };

static const struct {
	enum session session;
	struct str words;
} phrases[] = {
#define SESSION(session, words, example) {session, STR_INIT(words)},
#define DIGEST(words, example) {DIGEST_OF_MANY, STR_INIT(words)},
#define SITTING(words, example)
#include "lang/en/edition.def"
#undef SESSION
#undef DIGEST
#undef SITTING
};

static const struct str sittings[] = {
#define SESSION(session, words, example)
#define DIGEST(words, example)
#define SITTING(words, example) STR_INIT(words),
#include "lang/en/edition.def"
#undef SESSION
#undef DIGEST
#undef SITTING
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

/* Whether a word for a sitting comes next. */
static bool sits_at(struct str text, size_t at)
{
	struct str rest = str_trim(str_cut(text, at, text.len)), word;
	size_t end = 0;

	while (end < rest.len && is_word(rest.ptr[end]))
		end++;
	word = str_cut(rest, 0, end);
	for (size_t i = 0; i < sizeof(sittings) / sizeof(*sittings); i++) {
		struct str words = sittings[i];

		while (words.len)
			if (str_eq_fold(str_split(&words, ' '), word))
				return true;
	}
	return false;
}

uint32_t edition_sessions(struct str text)
{
	uint32_t sessions = 0;

	for (size_t at = 0; at < text.len; at++) {
		if (at > 0 && is_word(text.ptr[at - 1]))
			continue;
		for (size_t i = 0; i < sizeof(phrases) / sizeof(*phrases); i++)
			if (phrases[i].session != DIGEST_OF_MANY &&
				stands_at(text, at, phrases[i].words) &&
				sits_at(text, at + phrases[i].words.len))
				sessions |= 1u << phrases[i].session;
	}
	return sessions;
}
