#include "tag/name_find.h"

#include "tag/name_link.h"
#include "tag/name_refer.h"
#include "tag/name_seen.h"
#include "tag/name_spelling.h"

enum { NAMES_FROM = 12 }; /* tokens of prose that have a name */

struct finder {
	struct arena *arena;
	struct name_text text;
	const struct known_names *known;
	uint32_t next_known;
	struct seen_words seen;
	struct names *names;
	struct name_signs signs;
};

static struct name *name_add(struct finder *f, uint32_t first, uint32_t end)
{
	struct name *name = ROWS_ADD(f->arena, f->names);
	struct name_sign *sign = ROWS_ADD(f->arena, &f->signs);

	*name = (struct name){.span = {f->text.tokens[first].start,
				      f->text.tokens[end - 1].end},
		.first = first,
		.end = end,
		.head = NAME_NO_ROW,
		.known = NAME_NO_ROW,
		.spelling_of = NAME_NO_ROW};
	name_sign_read(&f->text, first, end, sign);
	return name;
}

/* The end of the known name that begins with token i, or i. */
static uint32_t known_end(struct finder *f, uint32_t i)
{
	const struct token *tokens = f->text.tokens;
	const struct known_name *known;

	while (f->next_known < f->known->count &&
		f->known->rows[f->next_known].span.start < tokens[i].start)
		f->next_known++;
	if (f->next_known == f->known->count)
		return i;
	known = &f->known->rows[f->next_known];
	if (known->span.start != tokens[i].start)
		return i;
	while (i < f->text.end && tokens[i].end < known->span.end)
		i++;
	return i < f->text.end && tokens[i].end == known->span.end ? i + 1 : i;
}

/* "Saudi" in "Saudi Arabia". */
static bool is_nation_whole(const struct name_text *text, uint32_t i)
{
	struct str name = nation_of(text->words, text->tokens[i].word);
	struct str word = token_str(text->article, &text->tokens[i]);

	return name.len > word.len && name.ptr[word.len] == ' ' &&
	       str_starts(name, word);
}

/* "Chinese", "Republican" and words that only begin a sentence are no part
 * of the name behind them. */
static uint32_t strip(const struct finder *f, uint32_t first, uint32_t end)
{
	const struct name_text *text = &f->text;
	uint32_t classes, seen, i = first;
	bool body = name_classes_at(text, end - 1) &
		    (NAMING_BODY | NAMING_LEGAL | NAMING_PLACE);

	if (name_opens(text, i) && !name_classes_at(text, i)) {
		seen = seen_word(&f->seen, text->article, &text->tokens[i]);
		if (seen & SEEN_LOWER && !(seen & SEEN_CAPITAL))
			i++;
	}
	for (; i < end; i++) {
		uint32_t next = i + 1 < end ? name_classes_at(text, i + 1) : 0;

		classes = name_classes_at(text, i);
		if ((classes & NAMING_PARTY) &&
			!(next & (NAMING_BODY | NAMING_COMMON)))
			continue;
		if (!(classes & (NAMING_NATION | NAMING_PARTY)) &&
			!((classes & NAMING_QUARTER) &&
				(name_classes_at(text, i + 1) & NAMING_NATION)))
			break;
		if ((body && i + 1 < end) || is_nation_whole(text, i))
			return i;
	}
	while (i < end && text->tokens[i].kind == TOKEN_MARK)
		i++;
	return i;
}

static bool title_follows(const struct finder *f, uint32_t i)
{
	const struct titles *titles = f->text.titles;
	uint32_t title = f->text.title;

	while (title < titles->count && titles->rows[title].end <= i)
		title++;

	return title < titles->count && titles->rows[title].from == i;
}

/* Whether a single word that begins a sentence is a name for all we see. */
static bool is_supported(const struct finder *f, uint32_t i, uint32_t end)
{
	const struct name_text *text = &f->text;
	uint32_t seen;

	if (!name_opens(text, i) || end > i + 1 ||
		(text->tokens[i].flags & TOKEN_UPPER))
		return true;
	seen = seen_word(&f->seen, text->article, &text->tokens[i]);
	if (seen & SEEN_CAPITAL)
		return true;
	if (seen & SEEN_RUN && !(seen & SEEN_LOWER) &&
		!name_classes_at(text, i))
		return true;
	return !(seen & SEEN_LOWER) &&
	       ((name_classes_at(text, end) & NAMING_SAYS) ||
		       title_follows(f, end) ||
		       token_mark(&text->tokens[end], '\''));
}

static uint32_t run_take(struct finder *f, uint32_t i)
{
	uint32_t known = known_end(f, i);
	uint32_t end = name_run_end(&f->text, i);
	uint32_t first = i;
	struct name *name;

	if (known <= i && end <= i)
		return i;
	if (known < end || known == i) {
		first = strip(f, i, end);
		if (first >= end || !is_supported(f, first, end))
			return end;
		if (first > i)
			known = known_end(f, first);
	}
	if (known > end)
		end = known;
	if (f->text.tokens[end - 1].end - f->text.tokens[first].start == 1)
		return end; /* a letter */
	name = name_add(f, first, end);
	if (known == end) {
		name->known = f->known->rows[f->next_known].id;
		name->kind = (uint8_t)f->known->rows[f->next_known].kind;
	}
	return end;
}

/* he, she; the company. */
static uint32_t reference_take(struct finder *f, uint32_t i)
{
	uint32_t classes = name_classes_at(&f->text, i);
	struct name *name;

	/* not the "He" of "Vice Premier He Lifeng" */
	if ((classes & NAMING_PRONOUN) && name_run_end(&f->text, i) == i) {
		name = name_add(f, i, i + 1);
		name->form = NAME_PRONOUN;
		name->kind = NAME_PERSON;
		name->gender =
			classes & NAMING_MALE ? GENDER_MALE : GENDER_FEMALE;
		return i + 1;
	}
	if ((classes & NAMING_DEFINITE) &&
		(name_classes_at(&f->text, i + 1) & NAMING_COMPANY) &&
		!name_capital_at(&f->text, i + 1)) {
		name = name_add(f, i, i + 2);
		name->form = NAME_NOUN;
		name->kind = NAME_ORGANIZATION;
		return i + 2;
	}
	return i;
}

static enum name_gender gender_before(
	const struct name_text *text, uint32_t first)
{
	uint32_t i = first, classes;

	if (i > text->first && token_mark(&text->tokens[i - 1], '.'))
		i--;
	classes = i > text->first ? name_classes_at(text, i - 1) : 0;
	if (!(classes & NAMING_HONORIFIC))
		return GENDER_OPEN;
	return classes & NAMING_MALE     ? GENDER_MALE
	       : classes & NAMING_FEMALE ? GENDER_FEMALE
					 : GENDER_OPEN;
}

/* A title at i is passed over; it may be what the next name has. */
static uint32_t title_take(struct finder *f, uint32_t i)
{
	const struct titles *titles = f->text.titles;

	while (f->text.title < titles->count &&
		titles->rows[f->text.title].end <= i)
		f->text.title++;
	return f->text.title < titles->count &&
			       titles->rows[f->text.title].first == i
		       ? titles->rows[f->text.title].end
		       : i;
}

/* Where the next title begins, or the sentence ends. */
static uint32_t title_next(const struct finder *f, uint32_t i)
{
	const struct titles *titles = f->text.titles;
	uint32_t first = f->text.title < titles->count
				 ? titles->rows[f->text.title].first
				 : f->text.end;

	return first > i && first < f->text.end ? first : f->text.end;
}

/* Whether a token neither begins a name nor stands for one: "the", unless "the
 * company"; a capital where a sentence begins with such a word. */
static bool is_plain(const struct finder *f, const struct token *token)
{
	const uint32_t others = NAMING_COMMON | NAMING_CALENDAR |
				NAMING_HONORIFIC | NAMING_SUFFIX;
	const struct name_text *text = &f->text;
	uint32_t classes = token->kind == TOKEN_WORD
				   ? name_classes(text->words, token->word)
				   : 0;

	if (classes & NAMING_PRONOUN ||
		(classes & NAMING_DEFINITE &&
			name_classes_at(
				text, (uint32_t)(token - text->tokens) + 1) &
				NAMING_COMPANY))
		return false;
	return !(token->flags & TOKEN_CAPITAL) ||
	       ((classes & (NAMING_FUNCTION | others)) == NAMING_FUNCTION &&
		       !(token->flags & TOKEN_UPPER));
}

/* Most words neither begin a name nor stand for one: the first from i on that
 * may, or where a title begins. */
static uint32_t plain_end(const struct finder *f, uint32_t i)
{
	const struct token *token = &f->text.tokens[i];
	const struct token *end = &f->text.tokens[title_next(f, i)];
	uint32_t known = f->next_known < f->known->count
				 ? f->known->rows[f->next_known].span.start
				 : UINT32_MAX;

	for (; token < end && token->start < known; token++)
		if ((token->flags & TOKEN_CAPITAL ||
			    (name_classes(f->text.words, token->word) &
				    (NAMING_PRONOUN | NAMING_DEFINITE))) &&
			!is_plain(f, token))
			break;
	return (uint32_t)(token - f->text.tokens);
}

static void sentence_read(struct finder *f)
{
	for (uint32_t i = f->text.first, end; i < f->text.end; i = end) {
		uint32_t before = f->names->count;

		end = title_take(f, i);
		if (end == i)
			end = plain_end(f, i);
		if (end > i)
			continue;
		end = reference_take(f, i);
		if (end == i)
			end = run_take(f, i);
		if (f->names->count > before &&
			f->names->rows[before].form == NAME_WRITTEN)
			f->names->rows[before].gender = (uint8_t)gender_before(
				&f->text, f->names->rows[before].first);
		if (end == i)
			end++;
	}
}

/* A word that headlines leave small: "and", "in"; where "met" is none. */
static bool is_small_word(const struct name_text *text, uint32_t i)
{
	const struct token *token = &text->tokens[i];
	uint32_t classes = name_classes_at(text, i);

	return token->end - token->start < 4 &&
	       (token->end == token->start + 1 ||
		       ((classes & (NAMING_FUNCTION | NAMING_PARTICLE)) &&
			       !(classes & NAMING_IS)));
}

/* A headline's capitals say nothing: all words of some length have one. */
static bool is_headline(const struct finder *f, enum block_kind kind)
{
	uint32_t capitals = 0;

	if (kind == BLOCK_CAPTION || kind == BLOCK_CELL)
		return false;
	for (uint32_t i = f->text.first; i < f->text.end; i++) {
		const struct token *token = &f->text.tokens[i];

		if (token->kind != TOKEN_WORD)
			continue;
		if (!(token->flags & TOKEN_CAPITAL) &&
			!is_small_word(&f->text, i))
			return false;
		if (token->end - token->start < 4)
			continue;
		capitals++;
	}
	/* a stop makes it a sentence, if it is not long */
	return capitals >=
	       (token_mark(&f->text.tokens[f->text.end - 1], '.') ? 6u : 4u);
}

/* Nor do capitals throughout: "US SHIPS WERE FAR AWAY". */
static bool is_shouted(const struct finder *f)
{
	uint32_t words = 0;

	for (uint32_t i = f->text.first; i < f->text.end; i++) {
		const struct token *token = &f->text.tokens[i];

		if (token->kind != TOKEN_WORD || token->end - token->start < 2)
			continue;
		if (!(token->flags & TOKEN_UPPER))
			return false;
		words++;
	}
	return words >= 4;
}

void names_find(struct arena *arena, const struct article *article,
	const struct tokens *tokens, const struct sentences *sentences,
	const struct name_words *words, const struct titles *titles,
	const struct known_names *known, struct names *names)
{
	struct finder f = {.arena = arena,
		.text = {.article = article,
			.tokens = tokens->rows,
			.words = words,
			.titles = titles},
		.known = known,
		.names = names};

	/* about as many as most have */
	ROWS_ROOM(arena, names, tokens->count / NAMES_FROM + 4);
	ROWS_ROOM(arena, &f.signs, names->room);
	seen_words_read(arena, article, tokens, words, &f.seen);
	ROWS_EACH (struct sentence, sentence, *sentences) {
		enum block_kind kind =
			article->blocks.rows[sentence->block].kind;

		f.text.first = sentence->first;
		f.text.end = sentence->end;
		if (kind != BLOCK_FURNITURE && kind != BLOCK_CODE &&
			!is_headline(&f, kind) && !is_shouted(&f))
			sentence_read(&f);
	}
	names_link(arena, article, tokens, names, &f.signs);
	names_spell(arena, article, tokens, words, &f.signs, names);
	names_refer(article, tokens, sentences, &f.signs, names);
}
