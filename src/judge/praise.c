#include "judge/praise.h"

#include <stdlib.h>

enum { BETWEEN_MOST = 60, WORDS_BARE = 4, OWNER_MOST = 4 };

static bool is_letter(char c)
{
	return char_is_alpha(c) || char_is_digit(c) || (unsigned char)c >= 0x80;
}

/* Whether one of the words, spaced, stands in the text. */
static bool has_word(struct str text, const char *words)
{
	struct str rest = text;

	while (rest.len) {
		size_t length = 0;
		struct str list = str_of(words);

		while (length < rest.len && is_letter(rest.ptr[length]))
			length++;
		while (length && list.ptr)
			if (str_eq_fold(str_split(&list, ' '),
				    str_cut(rest, 0, length)))
				return true;
		rest = str_cut(rest, length ? length : 1, rest.len);
	}
	return false;
}

/* The word that ends at `end`, spaces behind it passed over. */
static struct str word_before(struct str text, size_t end)
{
	size_t start;

	while (end && (text.ptr[end - 1] == ' ' || text.ptr[end - 1] == '\n'))
		end--;
	start = end;
	while (start && is_letter(text.ptr[start - 1]))
		start--;
	return str_cut(text, start, end);
}

/* --- where: "the world's" in front, or "in Norway" behind */

/* "The world's", "New York's": where the name begins whose last word begins at
 * `first`: capitals before capitals, "the" before a small word. */
static size_t owner_start(struct str text, size_t first)
{
	struct str more = word_before(text, first);
	bool small = !char_is_upper(text.ptr[first]);
	size_t words = 0;

	while (more.len && text.ptr[first - 1] == ' ' && words++ < OWNER_MOST) {
		if (small ? !str_eq_fold(more, STR("the"))
			  : !char_is_upper(more.ptr[0]))
			break;
		first = (size_t)(more.ptr - text.ptr);
		if (small)
			break;
		more = word_before(text, first);
	}
	return first;
}

/* The owner in front of the value, "Norway" of "Norway's"; absent without
 * one. *start is where the phrase begins. */
static struct str owner_before(struct str text, size_t *start)
{
	static const struct str marks[] = {
		STR_INIT("'s"), STR_INIT("\xE2\x80\x99s")};
	struct str before = str_trim(str_cut(text, 0, *start)), word;
	size_t end = STR_NPOS;

	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++)
		if (str_ends(before, marks[i]))
			end = before.len - marks[i].len;
	word = word_before(text, end == STR_NPOS ? *start : end);
	if (end != STR_NPOS && word.len) {
		*start = owner_start(text, (size_t)(word.ptr - text.ptr));
		return str_cut(text, *start, end);
	}
	if (str_eq_fold(word, STR("the")))
		*start = (size_t)(word.ptr - text.ptr);
	return STR_NONE;
}

static struct str folded(struct arena *arena, struct str s)
{
	char *copy = arena_alloc(arena, s.len + 1);
	size_t length = 0;
	bool space = false;

	for (size_t i = 0; i < s.len; i++) {
		if (s.ptr[i] == ' ' || s.ptr[i] == '\n') {
			space = length > 0;
			continue;
		}
		if (space)
			copy[length++] = ' ';
		space = false;
		copy[length++] = char_lower(s.ptr[i]);
	}
	return str_from(copy, length);
}

static size_t word_count(struct str s)
{
	size_t count = 0;

	while (s.ptr)
		count += str_split(&s, ' ').len > 0;
	return count;
}

/* --- who */

/* "The largest employer in Orrin is Acme Tidal." */
static struct str holder_behind(struct str text, size_t end)
{
	static const struct str verbs[] = {
		STR_INIT(" is "), STR_INIT(" remains ")};
	struct str rest = str_cut(text, end, text.len);
	size_t length = 0, last = 0;

	for (size_t i = 0; i < sizeof(verbs) / sizeof(*verbs); i++)
		if (str_starts(rest, verbs[i])) {
			rest = str_cut(rest, verbs[i].len, rest.len);
			break;
		}
	if (rest.ptr == text.ptr + end)
		return STR_NONE;
	while (length < rest.len && char_is_upper(rest.ptr[length])) {
		while (length < rest.len && is_letter(rest.ptr[length]))
			length++;
		last = length;
		if (length + 1 >= rest.len || rest.ptr[length] != ' ')
			break;
		length++;
	}
	return str_cut(rest, 0, last);
}

/* What stands between who and what: of the past, of the future, or denied, it
 * says nothing of now. */
static bool is_of_now(struct str text, struct span subject, size_t start)
{
	struct str between = STR_NONE;

	if (subject.end > subject.start && subject.end <= start)
		between = str_cut(text, subject.end, start);
	return between.len <= BETWEEN_MOST &&
	       !has_word(between,
		       "was were been had once former formerly then became "
		       "become will would could may might not no never among "
		       "of if claims call calls called calling says said");
}

static bool is_alone(struct str text, size_t start, struct str value)
{
	struct str before = word_before(text, start);

	return !has_word(value, "second third fourth fifth sixth seventh "
				"eighth ninth tenth ever yet so") &&
	       !has_word(before, "of among second third fourth fifth with by "
				 "from to at near against like than for");
}

bool praise_read(struct arena *arena, struct str text, struct span value,
	struct str subject, struct span subject_span, struct praise *praise)
{
	struct str words = str_at(text, value);
	size_t start = value.start;
	struct str owner = owner_before(text, &start);
	struct str key = folded(arena, words);

	if (!subject.len)
		subject = holder_behind(text, value.end);
	if (!subject.len || !char_is_upper(subject.ptr[0]) ||
		has_word(subject, "it he she they this that we i") ||
		!is_alone(text, start, words) ||
		!is_of_now(text, subject_span, start))
		return false;
	if (owner.len)
		key = arena_format(arena, "%.*s in %.*s", STR_ARG(key),
			STR_ARG(folded(arena, owner)));
	else if (str_find(key, STR(" in "), 0) == STR_NPOS &&
		 word_count(key) < WORDS_BARE)
		return false;
	*praise = (struct praise){.key = key,
		.holder = arena_copy(arena, subject),
		.span = {(uint32_t)start, value.end}};
	return true;
}

/* --- many of them */

static int praise_order(const void *left, const void *right)
{
	const struct praise *a = left, *b = right;
	int order = str_cmp(a->key, b->key);

	return order ? order
		     : (a->span.start > b->span.start) -
			       (a->span.start < b->span.start);
}

void praises_sort(struct praises *praises)
{
	if (praises->count)
		qsort(praises->rows, praises->count, sizeof(*praises->rows),
			praise_order);
}

/* Whether one has the words of the other at its beginning or end. */
bool praise_is_of(const struct praise *praise, struct str holder)
{
	struct str a = praise->holder, b = holder;

	if (a.len < b.len) {
		a = holder;
		b = praise->holder;
	}
	return str_eq_fold(a, b) || str_starts_fold(a, b) ||
	       (a.len > b.len &&
		       str_eq_fold(str_cut(a, a.len - b.len, a.len), b));
}
