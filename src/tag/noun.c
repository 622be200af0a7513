#include "tag/noun.h"

enum { WORDS_MAX = 8, NOT_FOUND = UINT32_MAX };

/* Most words end in another letter. */
static inline bool ends(struct str word, struct str with)
{
	return word.len > with.len &&
	       char_lower(word.ptr[word.len - 1]) == with.ptr[with.len - 1] &&
	       str_eq_fold(str_cut(word, word.len - with.len, word.len), with);
}

static bool is_word(const struct reader *reader, uint32_t at)
{
	return reader_token(reader, at)->kind == TOKEN_WORD;
}

bool noun_is_plural(const struct reader *reader, uint32_t at)
{
	const struct token *token = reader_token(reader, at);
	struct str text = token_str(reader->article, token);
	uint64_t roles = tally_roles(reader->tally, token);

	if (token->kind != TOKEN_WORD)
		return false;
	if (roles & TALLY_BIT(TALLY_PLURAL) ||
		(text.len > 5 && ends(text, STR("men")) &&
			!(roles & TALLY_BIT(TALLY_SINGULAR))))
		return true;
	if (roles & (TALLY_BIT(TALLY_SINGULAR) | TALLY_BIT(TALLY_STOP) |
			    TALLY_BIT(TALLY_VERB)) ||
		text.len < 3 || token->flags & TOKEN_UPPER ||
		text.ptr[text.len - 1] != 's')
		return false;
	return !ends(text, STR("ss")) && !ends(text, STR("us")) &&
	       !ends(text, STR("is"));
}

/* -es that is more than a plural -s on an -e. */
static bool es_goes(struct str word)
{
	if (!ends(word, STR("es")))
		return false;
	if (ends(word, STR("uses")))
		return !ends(word, STR("ouses")) && !ends(word, STR("auses"));
	return ends(word, STR("ches")) || ends(word, STR("shes")) ||
	       ends(word, STR("sses")) || ends(word, STR("xes")) ||
	       ends(word, STR("zzes")) || ends(word, STR("oes"));
}

static void singular_add(struct buffer *out, struct str word)
{
	size_t len = word.len;
	bool y = len > 4 && ends(word, STR("ies"));
	bool man = len > 4 && ends(word, STR("men"));

	if (y || man)
		len -= man ? 2 : 3;
	else if (es_goes(word))
		len -= 2;
	else if (ends(word, STR("s")) && !ends(word, STR("ss")) &&
		 !ends(word, STR("us")) && !ends(word, STR("is")))
		len -= 1;
	for (size_t i = 0; i < len; i++)
		buffer_add_char(out, char_lower(word.ptr[i]));
	if (y)
		buffer_add_char(out, 'y');
	if (man)
		buffer_put(out, "an");
}

static void head_add(
	const struct reader *reader, uint32_t at, struct buffer *out)
{
	const struct token *token = reader_token(reader, at);
	uint64_t roles = tally_roles(reader->tally, token);

	if (roles & TALLY_BIT(TALLY_PLURAL)) {
		buffer_add(out, letters_str(&reader->tally->text,
					reader->tally->singulars[token->word]));
	} else if (roles & TALLY_BIT(TALLY_SINGULAR)) {
		struct str text = token_str(reader->article, token);

		for (size_t i = 0; i < text.len; i++)
			buffer_add_char(out, char_lower(text.ptr[i]));
	} else {
		singular_add(out, token_str(reader->article, token));
	}
}

struct str noun_singular(const struct reader *reader, uint32_t at)
{
	char room[BUFFER_SHORT];
	struct buffer out = BUFFER_IN(room);
	struct str word;

	head_add(reader, at, &out);
	word = arena_copy(reader->arena, buffer_str(&out));
	buffer_release(&out);
	return word;
}

/* The ' of "Johnson's deputies". */
static bool is_owner(const struct reader *reader, uint32_t at, uint32_t limit)
{
	return at + 2 < limit && reader_mark(reader, at, '\'') &&
	       !reader_spaced(reader, at) && !reader_spaced(reader, at + 1) &&
	       str_eq(reader_str(reader, at + 1), STR("s")) &&
	       is_word(reader, at + 2);
}

static bool is_stop(const struct reader *reader, uint32_t at)
{
	return tally_roles(reader->tally, reader_token(reader, at)) &
	       (TALLY_BIT(TALLY_STOP) | TALLY_BIT(TALLY_VERB));
}

/* "three calls", "two works": right behind a number those are no verbs. */
static bool is_verb_plural(const struct reader *reader, uint32_t at)
{
	return reader_is(reader, at, TALLY_VERB) &&
	       str_ends(reader_str(reader, at), STR("s"));
}

/* Words that count end a noun even where a hyphen joins them: "of the
 * three-ton lorries" is another quantity. */
static bool is_count(const struct reader *reader, uint32_t at)
{
	const uint64_t counts = TALLY_BIT(TALLY_ONES) | TALLY_BIT(TALLY_TENS) |
				TALLY_BIT(TALLY_SCALE);

	return tally_roles(reader->tally, reader_token(reader, at)) & counts;
}

static bool is_past(const struct reader *reader, uint32_t at)
{
	struct str text = reader_str(reader, at);

	return ends(text, STR("ed")) && !ends(text, STR("eed")) && text.len > 4;
}

bool noun_is_participle(const struct reader *reader, uint32_t at)
{
	struct str text = reader_str(reader, at);

	return is_past(reader, at) ||
	       (ends(text, STR("ing")) && text.len > 5 &&
		       !reader_is(reader, at, TALLY_KIND));
}

static bool is_adverb(const struct reader *reader, uint32_t at)
{
	struct str text = reader_str(reader, at);

	return ends(text, STR("ly")) && text.len > 5 &&
	       !(ends(text, STR("thly")) || ends(text, STR("ily"))) &&
	       !reader_is(reader, at, TALLY_KIND);
}

/* "Model 3 sedans": a number inside of a name. */
static bool is_name_number(
	const struct reader *reader, uint32_t at, uint32_t limit)
{
	return reader_token(reader, at)->kind == TOKEN_NUMBER &&
	       reader_token(reader, at - 1)->flags & TOKEN_CAPITAL &&
	       at + 1 < limit && is_word(reader, at + 1) &&
	       reader_spaced(reader, at + 1) && !is_stop(reader, at + 1);
}

/* The comma of "small, friendly deals". */
static bool is_between(const struct reader *reader, uint32_t at)
{
	const struct token *next = reader_token(reader, at + 1);

	return reader_mark(reader, at, ',') && next->kind == TOKEN_WORD &&
	       !reader_is(reader, at - 1, TALLY_DROP) &&
	       !(next->flags & TOKEN_CAPITAL) && token_spaced(next) &&
	       !noun_is_participle(reader, at + 1) &&
	       !noun_is_participle(reader, at - 1);
}

/* "stock doesn't", "which aren't": a verb. */
static bool is_contracted(
	const struct reader *reader, uint32_t at, uint32_t limit)
{
	return at + 2 < limit && reader_mark(reader, at + 1, '\'') &&
	       !reader_spaced(reader, at + 1) &&
	       str_eq(reader_str(reader, at + 2), STR("t")) &&
	       str_ends(reader_str(reader, at), STR("n"));
}

/* The token behind `at` that the noun may go on with; `at` where none. */
static uint32_t go_on(const struct reader *reader, uint32_t at, uint32_t limit,
	bool *coordinated)
{
	uint32_t next = at + 1;

	if (next >= limit)
		return at;
	if (reader_joint(reader, next, limit) || is_owner(reader, next, limit))
		next += reader_mark(reader, next, '\'') ? 2 : 1;
	else if (next + 1 < limit &&
		 (reader_mark(reader, next, '&') || is_between(reader, next)))
		next++;
	else if (!is_word(reader, next))
		return is_name_number(reader, next, limit) ? next + 1 : at;
	if (!is_word(reader, next))
		return at;
	if (reader_is(reader, next, TALLY_AND) ||
		reader_is(reader, next, TALLY_OR)) {
		if (*coordinated || next + 1 >= limit)
			return at;
		*coordinated = true;
		next++;
	}
	if (!is_word(reader, next) || is_count(reader, next) ||
		is_contracted(reader, next, limit))
		return at;
	return reader_joint(reader, next - 1, limit) ||
			       reader_joint(reader, next + 1, limit) ||
			       !is_stop(reader, next)
		       ? next
		       : at;
}

/* "sports cars", "the Lakers fans": the plural behind a plural. */
static uint32_t last_plural(
	const struct reader *reader, uint32_t at, uint32_t limit)
{
	bool front =
		reader_is(reader, at, TALLY_MODIFIER) ||
		(reader_token(reader, at)->flags & TOKEN_CAPITAL &&
			!(reader_token(reader, at + 1)->flags & TOKEN_CAPITAL));

	if (front && at + 1 < limit && noun_is_plural(reader, at + 1) &&
		reader_spaced(reader, at + 1))
		at++;
	return at;
}

/* The head where a plural is looked for. */
static uint32_t plural_head(const struct reader *reader, uint32_t at,
	uint32_t limit, bool coordinated)
{
	for (int i = 0; i < WORDS_MAX; i++) {
		uint32_t next;

		if (noun_is_plural(reader, at) &&
			!is_owner(reader, at + 1, limit) &&
			!reader_joint(reader, at + 1, limit))
			return last_plural(reader, at, limit);
		next = go_on(reader, at, limit, &coordinated);
		if (next == at)
			break;
		at = next;
	}
	return NOT_FOUND;
}

/* The head of one thing: the last word before a verb or the like. */
static uint32_t singular_head(
	const struct reader *reader, uint32_t at, uint32_t limit)
{
	bool coordinated = true;

	if (noun_is_participle(reader, at) && at + 1 >= limit)
		return NOT_FOUND;
	for (int i = 0; i < WORDS_MAX; i++) {
		uint32_t next = go_on(reader, at, limit, &coordinated);

		if (next == at)
			break;
		if (next == at + 1 && (noun_is_plural(reader, next) ||
					      is_adverb(reader, next) ||
					      noun_is_participle(reader, next)))
			break;
		at = next;
	}
	return is_adverb(reader, at) ? NOT_FOUND : at;
}

/* "12 page report": a measure of its own making, in front of a noun. */
static uint32_t measure_head(
	const struct reader *reader, uint32_t at, uint32_t limit)
{
	bool coordinated = true;
	uint32_t next = go_on(reader, at, limit, &coordinated);

	if (next == at || noun_is_participle(reader, at) ||
		reader_is(reader, at, TALLY_TOLL) || is_adverb(reader, at) ||
		noun_is_participle(reader, next) ||
		reader_token(reader, at)->flags & TOKEN_CAPITAL ||
		reader_str(reader, at).len < 3)
		return NOT_FOUND;
	return at;
}

/* Words that say nothing of the kind are left out: "more", "recorded". */
static bool is_kind(const struct reader *reader, uint32_t at, uint32_t head)
{
	bool joint = reader_joint(reader, at + 1, head) ||
		     (at && reader_joint(reader, at - 1, head));

	if (!is_word(reader, at) || reader_is(reader, at, TALLY_AND) ||
		reader_is(reader, at, TALLY_OR))
		return false;
	if (at && reader_mark(reader, at - 1, '\'') &&
		!reader_spaced(reader, at))
		return false;
	return joint ||
	       !(reader_is(reader, at, TALLY_DROP) || is_adverb(reader, at) ||
		       noun_is_participle(reader, at));
}

static void unit_write(const struct reader *reader, struct noun *noun)
{
	char room[BUFFER_SHORT];
	struct buffer out = BUFFER_IN(room);
	size_t name;

	for (uint32_t at = noun->first; at < noun->head; at++) {
		struct str text = reader_str(reader, at);

		if (!is_kind(reader, at, noun->head))
			continue;
		for (size_t i = 0; i < text.len; i++)
			buffer_add_char(&out, char_lower(text.ptr[i]));
		buffer_add_char(&out,
			reader_joint(reader, at + 1, noun->head + 1) ? '-'
								     : ' ');
	}
	name = out.len;
	head_add(reader, noun->head, &out);
	noun->unit = arena_copy(reader->arena, buffer_str(&out));
	noun->name = str_cut(noun->unit, name, noun->unit.len);
	buffer_release(&out);
}

/* "two-wheelers", "three-pointers": the count is part of the thing. */
static bool is_numbered(
	const struct reader *reader, uint32_t at, uint32_t limit)
{
	return reader_is(reader, at, TALLY_ONES) &&
	       reader_joint(reader, at + 1, limit) && at + 2 < limit &&
	       noun_is_plural(reader, at + 2) &&
	       ends(reader_str(reader, at + 2), STR("ers"));
}

bool noun_read(const struct reader *reader, uint32_t at, uint32_t limit,
	bool one, struct noun *noun)
{
	uint32_t head;

	if (at < limit && is_numbered(reader, at, limit)) {
		*noun = (struct noun){
			.first = at, .head = at + 2, .end = at + 3};
		unit_write(reader, noun);
		return true;
	}

	if (at < limit && !one && is_verb_plural(reader, at)) {
		*noun = (struct noun){.first = at, .head = at, .end = at + 1};
		unit_write(reader, noun);
		return true;
	}
	if (at >= limit || !is_word(reader, at) || is_count(reader, at) ||
		(is_stop(reader, at) && !reader_joint(reader, at + 1, limit)) ||
		(one && reader_is(reader, at, TALLY_IDIOM)))
		return false;
	head = one ? singular_head(reader, at, limit)
		   : plural_head(reader, at, limit, false);
	if (!one && head == NOT_FOUND)
		head = measure_head(reader, at, limit);
	if (head == NOT_FOUND)
		return false;
	*noun = (struct noun){.first = at, .head = head, .end = head + 1};
	unit_write(reader, noun);
	return true;
}

uint32_t noun_end(const struct reader *reader, uint32_t at, uint32_t limit)
{
	uint32_t start = at, head;
	bool coordinated = true;

	while (at < limit &&
		(reader_is(reader, at, TALLY_OWNER) ||
			reader_is(reader, at, TALLY_A) ||
			reader_token(reader, at)->kind == TOKEN_NUMBER))
		at++;
	if (at >= limit || !is_word(reader, at) ||
		(at == start ? is_stop(reader, at)
			     : reader_is(reader, at, TALLY_STOP)))
		return at;
	/* not over "and": "64 KB of memory and wakes" */
	head = plural_head(reader, at, limit, true);
	if (head != NOT_FOUND)
		return head + 1;
	for (int i = 0; i < WORDS_MAX; i++) {
		uint32_t next = go_on(reader, at, limit, &coordinated);

		if (next == at || noun_is_participle(reader, next))
			break;
		at = next;
	}
	at++;
	if (at < limit && reader_token(reader, at)->kind == TOKEN_NUMBER &&
		reader_token(reader, at - 1)->flags & TOKEN_CAPITAL)
		at++;
	return at;
}
