#include "tag/title.h"

#include "base/buffer.h"

struct finder {
	struct arena *arena;
	const struct token *tokens;
	const struct name_words *words;
	struct titles *titles;
	uint32_t first, end; /* of the sentence */
};

static uint32_t classes_at(const struct finder *f, uint32_t i)
{
	return i < f->end && f->tokens[i].kind == TOKEN_WORD
		       ? name_classes(f->words, f->tokens[i].word)
		       : 0;
}

static bool is_capital(const struct finder *f, uint32_t i)
{
	return i < f->end && f->tokens[i].kind == TOKEN_WORD &&
	       (f->tokens[i].flags & TOKEN_CAPITAL);
}

/* The word behind the word at i: over a hyphen ("Vice-President") or the stop
 * of an abbreviation ("Lt. Gen."). f->end where something else stands there. */
static uint32_t word_behind(const struct finder *f, uint32_t i)
{
	const struct token *next = &f->tokens[i + 1];

	if (i + 2 < f->end && !token_spaced(next) &&
		((token_mark(next, '-') && !token_spaced(next + 1)) ||
			(token_mark(next, '.') &&
				next->start - f->tokens[i].start <= 5)))
		next++;
	return (uint32_t)(next - f->tokens) < f->end && next->kind == TOKEN_WORD
		       ? (uint32_t)(next - f->tokens)
		       : f->end;
}

/* The same before it; UINT32_MAX where none is. */
static uint32_t word_before(const struct finder *f, uint32_t i)
{
	if (i == f->first)
		return UINT32_MAX;
	if (i >= f->first + 2 && token_mark(&f->tokens[i - 1], '-') &&
		!token_spaced(&f->tokens[i - 1]) &&
		!token_spaced(&f->tokens[i]))
		i--;
	return f->tokens[i - 1].kind == TOKEN_WORD ? i - 1 : UINT32_MAX;
}

/* Last word of a phrase's words at i, or f->end. */
static uint32_t phrase_match(
	const struct finder *f, const struct title_phrase *phrase, uint32_t i)
{
	for (uint32_t w = 1; w < phrase->count; w++) {
		i = word_behind(f, i);
		if (i == f->end || f->tokens[i].word != phrase->ids[w])
			return f->end;
	}
	return i;
}

/* The longest phrase at i: its last word, or f->end, and its row. */
static uint32_t phrase_at(const struct finder *f, uint32_t i, uint32_t *row)
{
	const struct name_word *word = name_word(f->words, f->tokens[i].word);

	for (uint32_t p = 0; p < word->phrase_count; p++) {
		const struct title_phrase *phrase =
			&f->words->phrases[word->phrases + p];
		uint32_t last = phrase_match(f, phrase, i);

		if (last < f->end) {
			*row = phrase->row;
			return last;
		}
	}
	return f->end;
}

/* "Bank" in "World Bank President" belongs to what is before it. */
static bool is_of_body(const struct finder *f, uint32_t i)
{
	const struct token *token = &f->tokens[i];
	uint32_t before = word_before(f, i);

	return (classes_at(f, i) & (NAMING_BODY | NAMING_PLACE)) &&
	       (token->flags & TOKEN_CAPITAL) && before != UINT32_MAX &&
	       (f->tokens[before].flags & TOKEN_CAPITAL) &&
	       !(classes_at(f, before) & NAMING_FUNCTION);
}

/* "Agriculture" in "Department of Agriculture spokesman", too. */
static bool is_over_body(const struct finder *f, uint32_t i)
{
	return i >= f->first + 2 && (f->tokens[i].flags & TOKEN_CAPITAL) &&
	       (classes_at(f, i - 1) & NAMING_OVER) &&
	       (classes_at(f, i - 2) & NAMING_BODY) &&
	       (f->tokens[i - 2].flags & TOKEN_CAPITAL);
}

/* "Hook Elementary School principal": capitals of a body's name in front of a
 * title without. */
static bool is_body_name(const struct finder *f, uint32_t i, uint32_t last)
{
	if (i == f->first || is_capital(f, last) || !is_capital(f, i - 1))
		return false;
	for (; i < last; i++)
		if (is_capital(f, i) && (classes_at(f, i) & NAMING_BODY))
			return true;
	return false;
}

/* The last word of the title that begins at i, or f->end. */
static uint32_t title_last(const struct finder *f, uint32_t i, uint32_t *row)
{
	uint32_t best = f->end, at = i;

	while (at < f->end && (classes_at(f, at) & NAMING_TITLE)) {
		uint32_t found = 0;
		uint32_t last = phrase_at(f, at, &found);

		if (last < f->end && (best == f->end || last > best)) {
			best = last;
			*row = found;
		}
		if (!name_word(f->words, f->tokens[at].word)->modifier ||
			(at == i && (is_of_body(f, at) || is_over_body(f, at))))
			break;
		at = word_behind(f, at);
	}
	return best < f->end && is_body_name(f, i, best) ? f->end : best;
}

/* "-elect" behind a title's last word; the end of the title. */
static uint32_t tail_take(
	const struct finder *f, uint32_t last, struct title *title)
{
	uint32_t next = word_behind(f, last);

	if (next < f->end && next == last + 2 &&
		(name_word(f->words, f->tokens[next].word)->flag &
			TITLE_ELECT)) {
		title->flags |= TITLE_ELECT;
		return next + 1;
	}
	/* the stop of "Gov." */
	if ((title->sets & TITLE_RANK) && last + 2 < f->end &&
		token_mark(&f->tokens[last + 1], '.') &&
		!token_spaced(&f->tokens[last + 1]))
		return last + 2;
	return last + 1;
}

/* Whether a field of work may be named by the word: "Science". */
static bool is_field(const struct finder *f, uint32_t i)
{
	return is_capital(f, i) && (classes_at(f, i) & NAMING_COMMON);
}

static bool is_and(const struct finder *f, uint32_t i)
{
	return f->tokens[i].kind == TOKEN_MARK
		       ? token_mark(&f->tokens[i], '&')
		       : (classes_at(f, i) & NAMING_AND) != 0;
}

/* "of Science and Technology" behind a minister: the title's new end. */
static uint32_t fields_take(const struct finder *f, const struct title *title)
{
	uint32_t i = title->end + 1, end = title->end;
	bool portfolio = title->sets & TITLE_PORTFOLIO;

	if (!(portfolio || title->flags & TITLE_CAPITAL) ||
		!(classes_at(f, title->end) & NAMING_OVER))
		return end;
	while (i < f->end) {
		if (is_field(f, i)) {
			end = ++i;
		} else if (i == end && is_field(f, i + 1) &&
			   (is_and(f, i) || (classes_at(f, i) & NAMING_OVER) ||
				   token_mark(&f->tokens[i], ','))) {
			i++;
		} else if (i == end && token_mark(&f->tokens[i], ',') &&
			   is_and(f, i + 1) && is_field(f, i + 2)) {
			i += 2;
		} else {
			break;
		}
	}
	/* "Deputy Mayor for Transport Ann Lee": of other titles only so */
	if (!portfolio &&
		(!is_capital(f, i) || !is_capital(f, i + 1) ||
			(classes_at(f, i + 1) & (NAMING_BODY | NAMING_LEGAL))))
		return title->end;
	/* "of Energy Systems Ltd", "of the Bank of England" are bodies */
	return is_capital(f, i) && (classes_at(f, i) & NAMING_LEGAL)
		       ? title->end
		       : end;
}

/* "Energy and Mines" before a minister: the title's new beginning. */
static uint32_t fields_before(const struct finder *f, const struct title *title)
{
	uint32_t i = title->first, floor = f->first;

	if (!(title->sets & TITLE_PORTFOLIO) || (title->sets & TITLE_WORK) ||
		!is_capital(f, i))
		return i;
	if (f->titles->count &&
		f->titles->rows[f->titles->count - 1].end > floor)
		floor = f->titles->rows[f->titles->count - 1].end;
	while (i > floor && !is_of_body(f, i - 1) && !is_over_body(f, i - 1)) {
		if (is_field(f, i - 1))
			i--;
		else if (i >= floor + 2 && is_and(f, i - 1) &&
			 is_field(f, i - 2))
			i -= 2;
		else
			break;
	}
	return i;
}

/* "Then Prime Minister Lee spoke": tells of the story's order. */
static bool is_opening_then(const struct finder *f, uint32_t i)
{
	return i == f->first && is_capital(f, i) &&
	       token_spaced(&f->tokens[i + 1]) &&
	       name_word(f->words, f->tokens[i].word)->flag == TITLE_THEN;
}

/* "the then acting" before a title. */
static void flags_take(const struct finder *f, struct title *title)
{
	uint32_t before = word_before(f, title->first);

	title->from = title->first;
	while (before != UINT32_MAX && (classes_at(f, before) & NAMING_FLAG) &&
		!is_opening_then(f, before)) {
		title->flags |=
			name_word(f->words, f->tokens[before].word)->flag;
		title->from = before;
		before = word_before(f, before);
	}
	if (before != UINT32_MAX && (classes_at(f, before) & NAMING_DEFINITE)) {
		title->flags |= TITLE_DEFINITE;
		title->from = before;
	}
}

/* "General Acquisition Corp" */
static bool body_follows(const struct finder *f, uint32_t i)
{
	for (int words = 0; words < 4 && is_capital(f, i); words++, i++)
		if (classes_at(f, i) & NAMING_LEGAL)
			return true;
	return false;
}

/* What no person's last name is. */
#define IN_NAME                                                                \
	(NAMING_BODY | NAMING_PLACE | NAMING_LEGAL | NAMING_FUNCTION |         \
		NAMING_COMMON)

/* "Stephen King said", "General Motors", "President Street": a name. */
static bool is_in_name(const struct finder *f, const struct title *title)
{
	uint32_t before = word_before(f, title->first);
	uint32_t classes = classes_at(f, title->end);
	bool follows = is_capital(f, title->end) &&
		       !(classes & (NAMING_FUNCTION | NAMING_SUFFIX));

	if (title->end > title->first + 1 || !is_capital(f, title->first))
		return false;
	/* "President Park Geun-woo" */
	if ((title->sets & TITLE_OFFICE) && follows &&
		is_capital(f, title->end + 1) &&
		!(classes_at(f, title->end + 1) & IN_NAME))
		return false;
	if (follows && (classes & (NAMING_BODY | NAMING_PLACE)))
		return true;
	if ((title->sets & TITLE_RANK) && body_follows(f, title->end))
		return true;
	return (title->sets & TITLE_SURNAME) && !follows &&
	       before != UINT32_MAX && is_capital(f, before) &&
	       !(classes_at(f, before) & NAMING_FUNCTION);
}

static bool title_is(
	const struct finder *f, const struct title *title, uint32_t last)
{
	const struct token *head = &f->tokens[last];

	if ((title->sets & TITLE_RANK) && !is_capital(f, title->first))
		return false;
	/* "Mamata Sen said": a rank stands before a name */
	if ((title->sets & TITLE_RANK) && title->end == title->first + 1 &&
		!is_capital(f, title->end) && title->first > f->first &&
		is_capital(f, title->first - 1) &&
		!(classes_at(f, title->first - 1) & NAMING_FUNCTION) &&
		head->end - head->start < 5)
		return false;
	if (is_in_name(f, title))
		return false;
	/* "told senators": only before those who have it */
	if ((title->sets & TITLE_MANY) && !is_capital(f, title->end))
		return false;
	/* "mp" in lower case is something else */
	return head->end - head->start > 2 || (head->flags & TOKEN_UPPER) ||
	       (title->sets & TITLE_RANK);
}

static uint32_t title_read(const struct finder *f, uint32_t i)
{
	uint32_t row = 0;
	uint32_t last = title_last(f, i, &row);
	struct title title = {.first = i, .head = row};

	if (last == f->end)
		return i + 1;
	title.sets = title_row_at(row)->sets;
	title.end = tail_take(f, last, &title);
	if (title.sets & TITLE_NOBODY)
		return title.end;
	if (!title_is(f, &title, last))
		return i + 1;
	if (is_capital(f, i))
		title.flags |= TITLE_CAPITAL;
	title.first = fields_before(f, &title);
	title.over = title.end;
	title.end = fields_take(f, &title);
	flags_take(f, &title);
	*ROWS_ADD(f->arena, f->titles) = title;
	return title.end;
}

/* The first word from i on that may begin a title. What a token is, is asked
 * last: it is hard to guess, and marks have few numbers of such words. */
static uint32_t title_next(const struct finder *f, uint32_t i)
{
	const struct token *token = &f->tokens[i], *end = &f->tokens[f->end];

	while (token < end &&
		!(name_classes(f->words, token->word) & NAMING_TITLE &&
			token->kind == TOKEN_WORD))
		token++;
	return (uint32_t)(token - f->tokens);
}

void titles_find(struct arena *arena, const struct tokens *tokens,
	const struct sentences *sentences, const struct name_words *words,
	struct titles *titles)
{
	struct finder f = {arena, tokens->rows, words, titles, 0, 0};

	ROWS_EACH (struct sentence, sentence, *sentences) {
		f.first = sentence->first;
		f.end = sentence->end;
		for (uint32_t i = f.first; i < f.end;) {
			i = title_next(&f, i);
			if (i < f.end)
				i = title_read(&f, i);
		}
	}
}

uint32_t titles_from(const struct titles *titles, uint32_t token)
{
	uint32_t low = 0, high = titles->count;

	while (low < high) {
		uint32_t mid = low + (high - low) / 2;

		if (titles->rows[mid].end <= token)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

/* The row's words stand at the title's end: where they begin. */
static uint32_t head_first(
	const struct tokens *tokens, const struct title *title)
{
	uint32_t words = 1, i = title->over;

	for (struct str rest = title_row_at(title->head)->words; rest.ptr;
		words++)
		str_split(&rest, ' ');
	if (title->flags & TITLE_ELECT)
		words++;
	while (i > title->first && words > 1)
		words -= tokens->rows[--i].kind == TOKEN_WORD;
	return i;
}

static void put_word(struct buffer *out, struct str word)
{
	if (out->len)
		buffer_add_char(out, ' ');
	for (size_t i = 0; i < word.len; i++)
		buffer_add_char(out, char_lower(word.ptr[i]));
}

struct str title_normal(struct arena *arena, const struct article *article,
	const struct tokens *tokens, const struct name_words *words,
	const struct title *title, uint32_t end)
{
	uint32_t head = head_first(tokens, title);
	char room[BUFFER_SHORT];
	struct buffer out = BUFFER_IN(room);
	struct str normal;

	for (uint32_t i = title->first; i < head; i++) {
		const struct token *token = &tokens->rows[i];
		uint32_t modifier = name_word(words, token->word)->modifier;

		if (token->kind == TOKEN_WORD)
			put_word(&out,
				modifier ? modifier_row_at(modifier - 1)->normal
					 : token_str(article, token));
	}
	put_word(&out, title_row_at(title->head)->normal);
	if (title->flags & TITLE_ELECT)
		put_word(&out, STR("elect"));
	for (uint32_t i = title->over; i < end; i++)
		if (tokens->rows[i].kind != TOKEN_MARK)
			put_word(&out, token_str(article, &tokens->rows[i]));
	normal = arena_copy(arena, buffer_str(&out));
	buffer_release(&out);
	return normal;
}
