#include "claim/inflect.h"

#include "base/buffer.h"
#include "claim/words.h"

static bool is_vowel(char c)
{
	return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

/* "ban", "scrap", "admit": one vowel ahead of the last consonant; of longer
 * words only few endings are said so. */
static bool doubles(struct str base)
{
	static const struct str stressed[] = {STR_INIT("mit"), STR_INIT("fer"),
		STR_INIT("gin"), STR_INIT("get"), STR_INIT("cur"),
		STR_INIT("pel")};
	char last = base.ptr[base.len - 1];
	uint32_t vowels = 0;

	if (base.len < 3 || is_vowel(last) || last == 'w' || last == 'x' ||
		last == 'y' || !is_vowel(base.ptr[base.len - 2]) ||
		is_vowel(base.ptr[base.len - 3]))
		return false;
	for (size_t i = 0; i < base.len; i++)
		vowels += is_vowel(base.ptr[i]);
	for (size_t i = 0; i < sizeof(stressed) / sizeof(*stressed); i++)
		if (str_ends(base, stressed[i]))
			return true;
	return vowels == 1;
}

static struct str third_of(struct arena *arena, struct str base)
{
	char last = base.ptr[base.len - 1];
	struct str stem = str_cut(base, 0, base.len - 1);

	if (last == 'y' && !is_vowel(base.ptr[base.len - 2]))
		return arena_format(arena, "%.*sies", STR_ARG(stem));
	if (last == 's' || last == 'x' || last == 'o' ||
		str_ends(base, STR("sh")) || str_ends(base, STR("ch")))
		return arena_format(arena, "%.*ses", STR_ARG(base));
	return arena_format(arena, "%.*ss", STR_ARG(base));
}

static struct str past_of(struct arena *arena, struct str base)
{
	char last = base.ptr[base.len - 1];
	struct str stem = str_cut(base, 0, base.len - 1);

	if (last == 'e')
		return arena_format(arena, "%.*sd", STR_ARG(base));
	if (last == 'y' && !is_vowel(base.ptr[base.len - 2]))
		return arena_format(arena, "%.*sied", STR_ARG(stem));
	if (doubles(base))
		return arena_format(arena, "%.*s%ced", STR_ARG(base), last);
	return arena_format(arena, "%.*sed", STR_ARG(base));
}

static struct str ing_of(struct arena *arena, struct str base)
{
	char last = base.ptr[base.len - 1];
	struct str stem = str_cut(base, 0, base.len - 1);

	if (last == 'e' && !str_ends(base, STR("ee")))
		return arena_format(arena, "%.*sing", STR_ARG(stem));
	if (doubles(base))
		return arena_format(arena, "%.*s%cing", STR_ARG(base), last);
	return arena_format(arena, "%.*sing", STR_ARG(base));
}

enum { FORMS = 5 };

static void forms_make(struct arena *arena, struct str base, struct str *forms)
{
	forms[0] = base;
	forms[1] = third_of(arena, base);
	forms[2] = forms[3] = past_of(arena, base);
	forms[4] = ing_of(arena, base);
	for (uint32_t i = 0; i < verb_count(); i++) {
		const struct verb *verb = verb_at(i);

		if (!str_eq(verb->base, base))
			continue;
		forms[1] = verb->third;
		forms[2] = verb->past;
		forms[3] = verb->participle;
		return;
	}
}

static void form_put(
	struct buffer *out, struct str form, struct str rest, bool first)
{
	if (!first)
		buffer_add_char(out, '|');
	buffer_add(out, form);
	buffer_add(out, rest);
}

static void phrase_put(
	struct arena *arena, struct str phrase, struct buffer *out)
{
	size_t mark = str_find_char(phrase, '~', 0);
	bool first = buffer_str(out).len == 0;
	struct str forms[FORMS], rest;

	if (mark == STR_NPOS) {
		form_put(out, phrase, STR_NONE, first);
		return;
	}
	forms_make(arena, str_cut(phrase, 0, mark), forms);
	rest = str_cut(phrase, mark + 1, phrase.len);
	for (uint32_t i = 0; i < FORMS; i++)
		if (i == 0 || !str_eq(forms[i], forms[i - 1]))
			form_put(out, forms[i], rest, first && i == 0);
}

struct str inflect_list(struct arena *arena, struct str list)
{
	char room[BUFFER_SHORT];
	struct buffer out = BUFFER_IN(room);
	struct str made;

	while (list.len)
		phrase_put(arena, str_split(&list, '|'), &out);
	made = arena_copy(arena, buffer_str(&out));
	buffer_release(&out);
	return made;
}
