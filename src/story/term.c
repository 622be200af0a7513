#include "story/term.h"

#include "base/hash.h"
#include "story/dayname.h"
#include "story/figure.h"

enum { DAYNAME_WEIGHT = 10, DAY_WEIGHT = 50 };

static struct term *term_add(struct arena *arena, struct terms *terms,
	enum term_kind kind, uint64_t key, struct span span, uint16_t weight)
{
	struct term *term = ROWS_ADD(arena, terms);

	*term = (struct term){key, span, weight, (uint8_t)kind, 0};
	return term;
}

/* --- numbers */

static void number_add(struct arena *arena, struct terms *terms, double value,
	struct span span)
{
	term_add(arena, terms, TERM_NUMBER, figure_key(value), span,
		figure_weight(value));
}

static struct vocable vocable_of(
	const struct term_reader *reader, uint32_t token)
{
	return vocabulary_of(reader->vocabulary, &reader->reading->article,
		&reader->reading->tokens.rows[token]);
}

/* Where the words of scale behind a number end: "2 hundred thousand". */
static uint32_t scale_read(const struct term_reader *reader, uint32_t at,
	uint32_t end, double *value)
{
	const struct token *tokens = reader->reading->tokens.rows;

	while (at < end && tokens[at].kind == TOKEN_WORD) {
		struct vocable word = vocable_of(reader, at);
		bool letter = tokens[at].end - tokens[at].start == 1;

		if (word.scale == 0 || (letter && token_spaced(&tokens[at])))
			break;
		*value *= word.scale;
		at++;
	}
	return at;
}

/* The ending of an ordinal, "21st": no term of its own. */
static bool is_ending(const struct term_reader *reader, uint32_t at)
{
	static const struct str endings[] = {
		STR_INIT("st"), STR_INIT("nd"), STR_INIT("rd"), STR_INIT("th")};
	const struct token *token = &reader->reading->tokens.rows[at];
	struct str word = token_str(&reader->reading->article, token);

	if (token->kind != TOKEN_WORD || token_spaced(token))
		return false;
	for (size_t i = 0; i < sizeof(endings) / sizeof(*endings); i++)
		if (str_eq_fold(word, endings[i]))
			return true;
	return false;
}

static void word_put(
	struct term_reader *reader, struct str word, struct span span)
{
	struct vocable vocable = vocabulary_find(reader->vocabulary, word);

	term_add(reader->arena, reader->terms, TERM_WORD, vocable.key, span,
		vocable.weight);
}

/* A number of value so far, whose first tokens end at `at`. */
static uint32_t number_read(struct term_reader *reader, uint32_t first,
	uint32_t at, uint32_t end, double value)
{
	const struct token *tokens = reader->reading->tokens.rows;
	struct span span = {tokens[first].start, 0};

	at = scale_read(reader, at, end, &value);
	span.end = tokens[at - 1].end;
	if (at < end && at == first + 1 && is_ending(reader, at))
		at++;
	number_add(reader->arena, reader->terms, value, span);
	if (reader->money.end)
		word_put(reader, reader->money_word, reader->money);
	reader->money = (struct span){0, 0};
	return at;
}

/* "eight", "twenty-one", "two million": the token behind it. */
static uint32_t number_words_read(
	struct term_reader *reader, uint32_t at, uint32_t end, double value)
{
	const struct token *tokens = reader->reading->tokens.rows;
	uint32_t first = at++;

	if (value >= 20 && value < 100 && at + 1 < end &&
		token_mark(&tokens[at], '-') &&
		tokens[at + 1].kind == TOKEN_WORD) {
		struct str ones =
			token_str(&reader->reading->article, &tokens[at + 1]);
		struct vocable unit = vocable_of(reader, at + 1);

		if (str_eq_fold(ones, STR("one")))
			unit.number = 1;
		if (unit.number > 0 && unit.number < 10) {
			value += unit.number;
			at += 2;
		}
	}
	return number_read(reader, first, at, end, value);
}

/* --- days */

/* The days of "2023-11-08" or "2023-11-08/2023-11-10"; false for all else. */
static bool value_days(struct str value, struct str days[2], uint32_t *count)
{
	*count = 0;
	while (value.len) {
		struct str day = str_split(&value, '/');

		if (day.len != 10 || *count == 2 || day_read(day) == DAY_NONE)
			return false;
		days[(*count)++] = day;
	}
	return *count > 0;
}

/*
 * A date that is written as one, in whatever order: its weekday, its day of
 * the month, its year. Others stay words, for "Friday" in a copy says what it
 * says there, whatever day that is.
 */
static bool timex_add(struct term_reader *reader, const struct timex *timex)
{
	const struct token *tokens = reader->reading->tokens.rows;
	struct terms *terms = reader->terms;
	struct str days[2];
	uint32_t count;

	if (timex->flags &
			(TIMEX_UNRESOLVED | TIMEX_IMPOSSIBLE | TIMEX_ANAPHOR |
				TIMEX_WEEKDAY | TIMEX_IN_NAME) ||
		(timex->flags & (TIMEX_RELATIVE | TIMEX_YEARLESS)) ==
			TIMEX_RELATIVE ||
		timex->kind != TIMEX_DATE ||
		!value_days(timex->value, days, &count))
		return false;
	for (uint32_t i = timex->first; i < timex->end; i++) {
		struct str word =
			token_str(&reader->reading->article, &tokens[i]);

		uint64_t weekday = word.len > 2 ? dayname_weekday(word) : 0;

		if (weekday)
			term_add(reader->arena, terms, TERM_DAY, weekday,
				timex->span, DAYNAME_WEIGHT);
	}
	for (uint32_t i = 0; i < count; i++)
		term_add(reader->arena, terms, TERM_DAY,
			dayname_of_month(str_cut(days[i], 5, 10)), timex->span,
			DAY_WEIGHT);
	if (!(timex->flags & TIMEX_YEARLESS))
		number_add(reader->arena, terms,
			figure_value(str_cut(days[0], 0, 4)), timex->span);
	return true;
}

/* --- words */

static bool is_house(const struct term_reader *reader, uint64_t key)
{
	for (uint32_t i = 0; i < reader->house_count; i++)
		if (reader->houses[i] == key)
			return true;
	return false;
}

static void house_add(struct term_reader *reader, struct str name)
{
	while (name.len && reader->house_count < TERM_HOUSES) {
		struct str word = str_split(&name, ' ');

		if (word.len)
			reader->houses[reader->house_count++] =
				vocabulary_find(reader->vocabulary, word).key;
	}
}

/* A capital that its place in the sentence does not explain. */
static bool is_name(const struct term_reader *reader, const struct token *token,
	uint16_t weight)
{
	const struct token *before =
		token == reader->reading->tokens.rows ? NULL : token - 1;
	bool opened = before && before->kind == TOKEN_MARK &&
		      (before->word == '"' || before->word == ':' ||
			      before->word == MARK_OPEN ||
			      before->word == MARK_OPEN_SINGLE);

	if (!(token->flags & TOKEN_CAPITAL) || !weight)
		return false;
	return weight >= WEIGHT_RARE ||
	       (!(token->flags & TOKEN_SENTENCE) && !opened && !reader->title);
}

static bool is_famous(struct term_reader *reader, uint32_t start)
{
	const struct mentions *mentions = &reader->reading->mentions;

	while (reader->mention < mentions->count &&
		mentions->rows[reader->mention].span.end <= start)
		reader->mention++;
	return reader->mention < mentions->count &&
	       mentions->rows[reader->mention].span.start <= start;
}

static void word_add(struct term_reader *reader, const struct token *token,
	const struct vocable *word)
{
	struct str text = token_str(&reader->reading->article, token);
	struct span span = {token->start, token->end};
	uint64_t day = token->flags & TOKEN_CAPITAL ? dayname_key(text) : 0;
	uint16_t weight = word->weight;
	bool name;

	if (day) {
		term_add(reader->arena, reader->terms, TERM_DAY, day, span,
			DAYNAME_WEIGHT);
		return;
	}
	name = is_name(reader, token, weight);
	if (text.len < 2 || is_house(reader, word->key))
		weight = 0;
	else if (is_famous(reader, token->start))
		weight /= 4; /* known widely, whatever its rarity in news */
	term_add(reader->arena, reader->terms, name ? TERM_NAME : TERM_WORD,
		word->key, span, weight);
}

/* "didn't", "can't" and the n't of texts that split it off: one word, which
 * denies. */
static bool is_denial(
	const struct term_reader *reader, uint32_t at, uint32_t end)
{
	const struct token *tokens = reader->reading->tokens.rows + at;

	return at + 2 < end && !token_spaced(&tokens[1]) &&
	       !token_spaced(&tokens[2]) && token_mark(&tokens[1], '\'') &&
	       str_eq_fold(token_str(&reader->reading->article, &tokens[2]),
		       STR("t"));
}

static uint32_t denial_read(struct term_reader *reader, uint32_t at)
{
	const struct token *tokens = reader->reading->tokens.rows + at;
	struct str word = token_str(&reader->reading->article, tokens);

	term_add(reader->arena, reader->terms, TERM_WORD,
		hash_more(hash_str(STR("n't")),
			str_from((const char *)&(uint64_t){vocabulary_find(
					 reader->vocabulary, word)
								   .key},
				sizeof(uint64_t))) |
			1,
		(struct span){tokens[0].start, tokens[2].end}, 0);
	return at + 3;
}

static uint32_t word_read(struct term_reader *reader, uint32_t at, uint32_t end)
{
	const struct token *tokens = reader->reading->tokens.rows;
	struct vocable word = vocable_of(reader, at);
	struct str text = token_str(&reader->reading->article, &tokens[at]);

	/* The possessive's s. */
	if (at && !token_spaced(&tokens[at]) && text.len == 1 &&
		token_mark(&tokens[at - 1], '\''))
		return at + 1;
	if (is_denial(reader, at, end))
		return denial_read(reader, at);
	/* Alone, "one" is no number more often than not. */
	if (str_eq_fold(text, STR("one")) && at + 1 < end &&
		vocable_of(reader, at + 1).scale > 1)
		word.number = 1;
	if (word.number > 0)
		return number_words_read(reader, at, end, word.number);
	if (str_eq_fold(text, STR("per")) && at + 1 < end &&
		str_eq_fold(
			token_str(&reader->reading->article, &tokens[at + 1]),
			STR("cent"))) {
		word_put(reader, STR("percent"),
			(struct span){tokens[at].start, tokens[at + 1].end});
		return at + 2;
	}
	word_add(reader, &tokens[at], &word);
	return at + 1;
}

/* --- marks: only those that change what a number is */

static uint32_t mark_read(struct term_reader *reader, uint32_t at, uint32_t end)
{
	static const struct {
		word_id mark;
		struct str word;
	} money[] = {{'$', STR_INIT("dollar")}, {MARK_POUND, STR_INIT("pound")},
		{MARK_EURO, STR_INIT("euro")}, {MARK_YEN, STR_INIT("yen")}};
	const struct token *tokens = reader->reading->tokens.rows;
	const struct token *token = &tokens[at];
	struct span span = {token->start, token->end};
	bool number_next = at + 1 < end && tokens[at + 1].kind == TOKEN_NUMBER;

	for (size_t i = 0; i < sizeof(money) / sizeof(*money); i++) {
		if (token->word != money[i].mark)
			continue;
		reader->money = number_next ? span : (struct span){0, 0};
		reader->money_word = money[i].word;
	}
	if (token_mark(token, '%'))
		word_put(reader, STR("percent"), span);
	else if (token_mark(token, '-') && token_spaced(token) && number_next &&
		 !token_spaced(&tokens[at + 1]))
		word_put(reader, STR("minus"), span);
	return at + 1;
}

/* --- reading */

void term_reader_init(struct term_reader *reader, struct arena *arena,
	const struct reading *reading, const struct vocabulary *vocabulary,
	struct terms *terms)
{
	*reader = (struct term_reader){.arena = arena,
		.reading = reading,
		.vocabulary = vocabulary,
		.terms = terms};
	house_add(reader, reading->masthead.publisher);
	ROWS_EACH (struct str, credit, reading->masthead.credits)
		house_add(reader, *credit);
}

uint32_t term_read(struct term_reader *reader, uint32_t at, uint32_t end)
{
	const struct timexes *timexes = &reader->reading->timexes;

	while (reader->timex < timexes->count &&
		timexes->rows[reader->timex].first < at)
		reader->timex++;
	if (reader->timex < timexes->count &&
		timexes->rows[reader->timex].first == at &&
		timexes->rows[reader->timex].end <= end &&
		timex_add(reader, &timexes->rows[reader->timex]))
		return timexes->rows[reader->timex].end;
	switch ((enum token_kind)reader->reading->tokens.rows[at].kind) {
	case TOKEN_WORD:
		return word_read(reader, at, end);
	case TOKEN_NUMBER:
		return number_read(reader, at, at + 1, end,
			figure_value(token_str(&reader->reading->article,
				&reader->reading->tokens.rows[at])));
	case TOKEN_MARK:
		break;
	}
	return mark_read(reader, at, end);
}

static bool has_lower(struct str text)
{
	for (size_t i = 0; i < text.len; i++)
		if (char_is_lower(text.ptr[i]))
			return true;
	return false;
}

static bool is_letter(char c)
{
	return char_is_alpha(c) || char_is_digit(c) || (uint8_t)c >= 0x80;
}

/* The next word of a text, or a number with its points and commas; what is
 * between is skipped. Empty: the end. */
static struct str plain_next(struct str text, size_t *at)
{
	size_t start;
	bool number;

	while (*at < text.len && !is_letter(text.ptr[*at]))
		++*at;
	start = *at;
	number = start < text.len && char_is_digit(text.ptr[start]);
	while (*at < text.len &&
		(is_letter(text.ptr[*at]) ||
			(number &&
				(text.ptr[*at] == '.' ||
					text.ptr[*at] == ',') &&
				*at + 1 < text.len &&
				char_is_digit(text.ptr[*at + 1]))))
		++*at;
	return str_cut(text, start, *at);
}

static enum term_kind plain_kind(
	struct str word, struct vocable vocable, bool named)
{
	if (!char_is_upper(*word.ptr))
		return TERM_WORD;
	if (dayname_key(word))
		return TERM_DAY;
	return named && vocable.weight >= WEIGHT_RARE ? TERM_NAME : TERM_WORD;
}

/* The number of a text without tokens, with the words of its scale. */
static double plain_number(struct str text, const struct vocabulary *vocabulary,
	struct str number, size_t *at)
{
	double value = figure_value(number);

	for (;;) {
		size_t next = *at;
		struct str word = plain_next(text, &next);
		struct vocable vocable;

		if (word.len < 2 || char_is_digit(*word.ptr))
			return value;
		vocable = vocabulary_find(vocabulary, word);
		if (vocable.scale == 0)
			return value;
		value *= vocable.scale;
		*at = next;
	}
}

void terms_read_plain(struct arena *arena, struct str text,
	const struct vocabulary *vocabulary, struct terms *terms)
{
	/* The first word has its capital from its place. */
	bool named = !has_lower(text);
	size_t at = 0;
	struct str word;

	while ((word = plain_next(text, &at)).len) {
		struct vocable vocable = vocabulary_find(vocabulary, word);

		if (char_is_digit(*word.ptr))
			number_add(arena, terms,
				plain_number(text, vocabulary, word, &at),
				(struct span){0, 0});
		else if (word.len > 1)
			term_add(arena, terms, plain_kind(word, vocable, named),
				vocable.key, (struct span){0, 0},
				vocable.weight);
		named = true;
	}
}
