#include "tag/credit_house.h"

#include "tag/gate.h"
#include "tag/masthead_scan.h"

static const struct house houses[] = {
#define HOUSE(written, name, kind)                                             \
	{STR_INIT(written), STR_INIT(name), HOUSE_##kind},
#include "lang/en/masthead_house.def"
#undef HOUSE
};

static const struct str media_words[] = {
#define MEDIA(word, example) STR_INIT(word),
#include "lang/en/masthead_media.def"
#undef MEDIA
};

enum { HOUSES = sizeof(houses) / sizeof(*houses) };
enum { MEDIA_WORDS = sizeof(media_words) / sizeof(*media_words) };
enum { WORDS_MOST = 7, KEEPS_CASE = 4 };

static struct str without_the(struct str written)
{
	written = str_trim(written);
	if (written.len && char_lower(*written.ptr) == 't' &&
		str_starts_fold(written, STR("the ")))
		written = str_trim(str_cut(written, 4, written.len));
	return written;
}

const struct house *house_find_short(struct str written)
{
	struct str name = without_the(written);
	size_t low = 0, high = HOUSES;

	if (!name.len || name.len > HOUSE_LONGEST)
		return NULL;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		const struct house *house = &houses[middle];
		int order = fold_cmp(house->written, name);

		if (order == 0)
			return name.len > KEEPS_CASE ||
					       str_eq(house->written, name)
				       ? house
				       : NULL;
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}

size_t house_count(void)
{
	return HOUSES;
}

const struct house *house_at(size_t index)
{
	return &houses[index];
}

static struct gate media_gate(void)
{
	struct gate gate = {0, 0};

#define MEDIA(word, example) GATE_ADD_END(gate, word);
#include "lang/en/masthead_media.def"
#undef MEDIA
	return gate;
}

bool house_is_likely(struct str written)
{
	struct str name = without_the(written);

	if (!gate_lets_end(media_gate(), name) ||
		str_find(name, STR("The "), 0) != STR_NPOS)
		return false;
	for (size_t i = 0; i < MEDIA_WORDS; i++) {
		struct str word = media_words[i];
		size_t front = name.len - word.len;

		if (name.len > word.len + 1 && name.ptr[front - 1] == ' ' &&
			str_eq_fold(word, str_cut(name, front, name.len)))
			return true;
	}
	return false;
}

/* "WUZHEN EVENING HERALD" as "Wuzhen Evening Herald"; words of up to three
 * letters ("BBC") stay as they are. */
static struct str lower_capitals(struct arena *arena, struct str name)
{
	char *out = arena_alloc_raw(arena, name.len);
	size_t at = 0;

	memcpy(out, name.ptr, name.len);
	while (at < name.len) {
		size_t end = scan_word(name, at);

		if (end > at + 3 && word_is_upper(str_cut(name, at, end)))
			for (size_t i = at + 1; i < end; i++)
				out[i] = char_lower(out[i]);
		at = end > at ? end : at + 1;
	}
	return str_from(out, name.len);
}

struct str house_name(struct arena *arena, struct str written)
{
	const struct house *house = house_find(written);
	struct str name = without_the(written);

	if (house)
		return house->name;
	return word_is_upper(name) ? lower_capitals(arena, name)
				   : arena_copy(arena, name);
}

/* The end of the word of a house's name at `at`: "People's", "ANA-MPA". */
static size_t name_word(struct str s, size_t at)
{
	size_t end = scan_word(s, at);

	while (end > at && scan_is(s, end, '-') &&
		scan_word(s, end + 1) > end + 1)
		end = scan_word(s, end + 1);
	return end > at ? end : scan_digits(s, at, 3);
}

static bool joins(struct str word)
{
	return str_eq(word, STR("of")) || str_eq(word, STR("and"));
}

size_t house_read(struct str s, size_t at, struct str *name)
{
	size_t from = scan_phrase(s, at, STR("the ")), end, best;

	end = best = from = scan_space(s, from);
	for (int words = 0; words < WORDS_MOST; words++) {
		size_t start = words ? scan_space(s, end) : end;
		size_t stop = name_word(s, start);
		struct str word = str_cut(s, start, stop);

		if (stop == start || (words && start == end) ||
			!(word_is_capital(word) || char_is_digit(*word.ptr) ||
				(words ? joins(word) : word.len == 3)))
			break;
		if (best > from && joins(word))
			break;
		end = stop;
		if (house_find(str_cut(s, from, end)) ||
			house_is_likely(str_cut(s, from, end)))
			best = end;
	}
	*name = str_cut(s, from, best);
	return best > from ? best : at;
}

size_t house_read_back(struct str s, size_t end, struct str *name)
{
	size_t at = end, best = end, found;
	bool known = false;

	for (int words = 0; words < WORDS_MOST && at > 0; words++) {
		size_t stop = at;

		while (stop > 0 && s.ptr[stop - 1] == ' ')
			stop--;
		at = stop;
		while (at > 0 && !char_is_space(s.ptr[at - 1]) &&
			!strchr("(\"/,.:;", s.ptr[at - 1]))
			at--;
		found = at < stop ? house_read(s, at, name) : at;
		if (at == stop)
			break;
		if (found == end && (!known || house_find(*name))) {
			best = at;
			known = house_find(*name) != NULL;
		} else if (!word_is_capital(str_cut(s, at, stop)) &&
			   !joins(str_cut(s, at, stop))) {
			break;
		}
	}
	if (best < end)
		house_read(s, best, name);
	return best;
}
