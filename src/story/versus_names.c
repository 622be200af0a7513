#include "story/versus.h"

#include "base/distance.h"
#include "story/region.h"

enum { NEAR_LETTERS = 5 };

/* The word behind `rest`'s spaces and hyphens; absent at its end. */
static struct str word_next(struct str *rest)
{
	struct str word = STR_NONE;

	while (rest->ptr && !word.len) {
		size_t end = 0;

		while (end < rest->len && rest->ptr[end] != ' ' &&
			rest->ptr[end] != '-')
			end++;
		word = str_cut(*rest, 0, end);
		*rest = end < rest->len ? str_cut(*rest, end + 1, rest->len)
					: STR_NONE;
	}
	return word;
}

struct str versus_title_word(struct str word)
{
	static const struct str same[][2] = {
		{STR_INIT("financial"), STR_INIT("finance")},
		{STR_INIT("treasury"), STR_INIT("finance")},
		{STR_INIT("farm"), STR_INIT("agriculture")},
		{STR_INIT("agricultural"), STR_INIT("agriculture")},
		{STR_INIT("external"), STR_INIT("foreign")},
		{STR_INIT("interior"), STR_INIT("home")},
		{STR_INIT("defense"), STR_INIT("defence")},
		{STR_INIT("commerce"), STR_INIT("trade")},
		{STR_INIT("commercial"), STR_INIT("trade")},
		{STR_INIT("environmental"), STR_INIT("environment")},
		{STR_INIT("industrial"), STR_INIT("industry")},
		{STR_INIT("managing"), STR_INIT("executive")},
		{STR_INIT("top"), STR_INIT("chief")},
		{STR_INIT("leading"), STR_INIT("chief")},
		{STR_INIT("labor"), STR_INIT("labour")}};

	for (size_t i = 0; i < sizeof(same) / sizeof(*same); i++)
		if (str_eq_fold(word, same[i][0]))
			return same[i][1];
	return word;
}

static bool has_word(struct str name, struct str wanted)
{
	struct str word;

	while ((word = word_next(&name)).len)
		if (str_eq_fold(
			    versus_title_word(word), versus_title_word(wanted)))
			return true;
	return false;
}

/* The letters of a word, whatever their case. */
static uint32_t letters_of(struct str word)
{
	uint32_t letters = 0;

	for (size_t i = 0; i < word.len; i++)
		letters |= UINT32_C(1) << (word.ptr[i] & 31);
	return letters;
}

/* Whether few letters are of one word alone: a letter that is another makes
 * two. */
static bool may_be_spelling(struct str a, struct str b, uint32_t letters)
{
	uint32_t alone = letters_of(a) ^ letters_of(b), count = 0;

	for (; alone; alone &= alone - 1)
		count++;
	return count <= 2 * letters;
}

/* "Hallworth" and "Halworth". */
static bool is_spelling(struct str a, struct str b)
{
	size_t longer = a.len > b.len ? a.len : b.len;
	size_t shorter = a.len > b.len ? b.len : a.len;
	uint32_t most = longer >= 2 * NEAR_LETTERS ? 2 : 1;

	return longer >= NEAR_LETTERS && longer - shorter <= most &&
	       may_be_spelling(a, b, most) && distance_of(a, b) <= most;
}

static bool is_initial(struct str word)
{
	return word.len == 1 || (word.len == 2 && word.ptr[1] == '.');
}

/* Whether the name has the word, one spelt nearly so, or its initial. */
static bool has_near(struct str name, struct str wanted)
{
	struct str word;

	while ((word = word_next(&name)).len) {
		if (str_eq_fold(word, wanted) || is_spelling(word, wanted))
			return true;
		if ((is_initial(word) || is_initial(wanted)) &&
			char_lower(word.ptr[0]) == char_lower(wanted.ptr[0]))
			return true;
	}
	return false;
}

/* What a house may leave out, or tell in another form. */
static bool is_legal(struct str word)
{
	static const struct str words[] = {STR_INIT("inc"), STR_INIT("corp"),
		STR_INIT("co"), STR_INIT("company"), STR_INIT("corporation"),
		STR_INIT("ltd"), STR_INIT("limited"), STR_INIT("plc"),
		STR_INIT("llc"), STR_INIT("ag"), STR_INIT("sa"), STR_INIT("nv"),
		STR_INIT("gmbh"), STR_INIT("spa"), STR_INIT("holding"),
		STR_INIT("holdings"), STR_INIT("group"), STR_INIT("the"),
		STR_INIT("and"), STR_INIT("&"), STR_INIT("lp"), STR_INIT("l.p"),
		STR_INIT("llp"), STR_INIT("l.l.c"), STR_INIT("n.v"),
		STR_INIT("s.a"), STR_INIT("s.p.a"), STR_INIT("a.g"),
		STR_INIT("pty"), STR_INIT("ab"), STR_INIT("kk"),
		STR_INIT("department"), STR_INIT("dept"), STR_INIT("u.s")};

	while (word.len && (word.ptr[word.len - 1] == '.' ||
				   word.ptr[word.len - 1] == ','))
		word.len--;
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (str_eq_fold(word, words[i]))
			return true;
	return false;
}

/* "Mfg" for "Manufacturing", "EC" for "European": its letters in order, from
 * the first on; an acronym has the word's initial. */
static bool is_cut(struct str cut, struct str word)
{
	size_t at = 0;

	if (cut.len < 2 || word.len < 2 * cut.len ||
		char_lower(cut.ptr[0]) != char_lower(word.ptr[0]))
		return false;
	if (char_is_upper(cut.ptr[1]))
		return cut.len < 4 && char_is_upper(word.ptr[0]);
	for (size_t i = 0; i < word.len && at < cut.len; i++)
		at += char_lower(cut.ptr[at]) == char_lower(word.ptr[i]);
	return at == cut.len;
}

static bool has_cut(struct str name, struct str wanted)
{
	struct str word;

	while ((word = word_next(&name)).len)
		if (is_cut(word, wanted) || is_cut(wanted, word))
			return true;
	return false;
}

/* Whether all words of one are in the other, and there is one; beside it others
 * may be cut short. */
static bool is_short_form(struct str name, struct str longer)
{
	struct str word;
	uint32_t shared = 0, cut = 0;

	while ((word = word_next(&name)).len) {
		bool there = has_near(longer, word);
		bool legal = is_legal(word);

		if (!there && !legal && (cut || !has_cut(longer, word)))
			return false;
		cut += !there && !legal;
		shared += there && !(cut && legal);
	}
	return shared > 0;
}

static struct str last_word(struct str name)
{
	struct str word, last = STR_NONE;

	while ((word = word_next(&name)).len)
		last = word;
	return last;
}

/* "Eddie Wu" and "Wu Yongming", "Bill Hart" and "William Hart": a surname is
 * shared, wherever it stands. */
static bool share_surname(struct str a, struct str b)
{
	return has_near(a, last_word(b)) || has_near(b, last_word(a));
}

/* The next letter of "U.S.", its points left out; at the end its length. */
static size_t letter_next(struct str letters, size_t at)
{
	while (at < letters.len && letters.ptr[at] == '.')
		at++;
	return at;
}

/* "the Community" of "EC", "the Fund" of "IMF": the last letter stands for it.
 */
static bool is_acronym_head(struct str letters, struct str word)
{
	for (size_t i = 0; i < letters.len; i++)
		if (!char_is_upper(letters.ptr[i]))
			return false;
	return letters.len >= 2 && letters.len <= NEAR_LETTERS &&
	       word.len > NEAR_LETTERS - 2 &&
	       str_find_char(word, ' ', 0) == STR_NPOS &&
	       word.ptr[0] == letters.ptr[letters.len - 1] &&
	       !char_is_upper(word.ptr[1]);
}

/* "WIC" or "W.I.C." of "World Internet Conference": its capitals, in order;
 * and "WFP" of "UN World Food Programme". */
static bool is_acronym(struct str letters, struct str name)
{
	size_t at = letter_next(letters, 0), count = 0;
	struct str word;

	while ((word = word_next(&name)).len) {
		if (at < letters.len && word.ptr[0] == letters.ptr[at]) {
			at = letter_next(letters, at + 1);
			count++;
		} else if (count && char_is_upper(word.ptr[0])) {
			return false;
		}
	}
	return at == letters.len && count > 1;
}

enum verdict versus_names(struct str a, struct str b, bool people)
{
	if (!a.len || !b.len)
		return VERDICT_APART;
	if (str_eq_fold(a, b) || regions_alike(a, b))
		return VERDICT_SAME;
	if (is_short_form(a, b) || is_short_form(b, a) ||
		(people && share_surname(a, b)) || is_acronym(a, b) ||
		is_acronym(b, a) ||
		(!people && (is_acronym_head(a, b) || is_acronym_head(b, a))))
		return VERDICT_COMPATIBLE;
	return VERDICT_DISJOINT;
}

/* Words that rank a title above or below the same without them. */
static bool is_rank(struct str word)
{
	static const struct str ranks[] = {STR_INIT("vice"), STR_INIT("deputy"),
		STR_INIT("assistant"), STR_INIT("associate"), STR_INIT("under"),
		STR_INIT("elect"), STR_INIT("junior"), STR_INIT("senior")};

	for (size_t i = 0; i < sizeof(ranks) / sizeof(*ranks); i++)
		if (str_eq(word, ranks[i]))
			return true;
	return false;
}

/* Whether all words of the shorter are in the longer, whose others only say
 * more. */
static bool is_part(struct str shorter, struct str longer)
{
	struct str rest = shorter, word;

	while ((word = word_next(&rest)).len)
		if (!has_word(longer, word))
			return false;
	while ((word = word_next(&longer)).len)
		if (!has_word(shorter, word) && is_rank(word))
			return false;
	return true;
}

static bool is_premier(struct str title)
{
	return str_eq_fold(title, STR("premier")) ||
	       str_eq_fold(title, STR("prime minister"));
}

static bool are_premiers(struct str a, struct str b)
{
	return is_premier(a) && is_premier(b);
}

/* Who presides is the head of it, whatever the rank is called. */
static bool is_head(struct str title)
{
	return str_eq_fold(title, STR("head")) ||
	       str_eq_fold(title, STR("leader")) ||
	       str_eq_fold(title, STR("boss"));
}

static bool is_of_the_top(struct str title)
{
	static const struct str titles[] = {STR_INIT("president"),
		STR_INIT("chairman"), STR_INIT("chairwoman"), STR_INIT("chair"),
		STR_INIT("director"), STR_INIT("governor"),
		STR_INIT("chief executive"), STR_INIT("secretary-general"),
		STR_INIT("general secretary"), STR_INIT("general manager")};

	for (size_t i = 0; i < sizeof(titles) / sizeof(*titles); i++)
		if (str_eq_fold(title, titles[i]))
			return true;
	return false;
}

enum verdict versus_titles(struct str a, struct str b)
{
	if (!a.len || !b.len)
		return VERDICT_APART;
	if (str_eq_fold(a, b))
		return VERDICT_SAME;
	if (is_part(a, b) || is_part(b, a) || are_premiers(a, b) ||
		(is_head(a) && is_of_the_top(b)) ||
		(is_head(b) && is_of_the_top(a)))
		return VERDICT_COMPATIBLE;
	return VERDICT_DISJOINT;
}
