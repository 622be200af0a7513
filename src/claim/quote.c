#include "claim/quote.h"

#include "claim/interview.h"
#include "claim/speaker.h"
#include "claim/speech.h"

/* Sentences before a quotation in which its speaker is looked for. */
enum { SENTENCES_BACK = 3 };

struct teller {
	struct arena *arena;
	const struct setting *setting;
	const struct masthead *masthead;
	const struct names *names;
	struct quotes *out;
	struct turns turns;
	uint32_t turn;  /* the next one to tell */
	uint32_t block; /* of the last row, index in article->blocks */
	bool doubles;   /* the article quotes by double marks */
};

static uint32_t block_of(const struct setting *setting, uint32_t token)
{
	const struct sentences *sentences = setting->sentences;

	return sentences->rows[sentence_of(sentences, token)].block;
}

static struct quote *quote_add(
	struct teller *teller, struct span span, uint32_t block)
{
	struct quote *quote = ROWS_ADD(teller->arena, teller->out);

	quote->span = span;
	quote->direct = true;
	teller->block = block;
	return quote;
}

static void reason_add(
	struct teller *teller, struct quote *quote, struct str reason)
{
	*ROWS_ADD(teller->arena, &quote->because) = reason;
}

/* The last row, where it ends in the block or in the one before. */
static const struct quote *last_near(
	const struct teller *teller, uint32_t block)
{
	if (!teller->out->count || block > teller->block + 1)
		return NULL;
	return &teller->out->rows[teller->out->count - 1];
}

/* --- what is not told */

/* Whether the block is no part of the story. */
static bool is_aside(const struct teller *teller, uint32_t block)
{
	const struct block *row = &teller->setting->article->blocks.rows[block];
	struct span headline = teller->masthead->headline;

	if (row->span.start < headline.end && row->span.end > headline.start)
		return true;
	switch (row->kind) {
	case BLOCK_HEADLINE:
	case BLOCK_HEADING:
	case BLOCK_CODE:
	case BLOCK_FURNITURE:
		return true;
	case BLOCK_PARAGRAPH:
	case BLOCK_ITEM:
	case BLOCK_CAPTION:
	case BLOCK_CELL:
		break;
	}
	return false;
}

/* Whether a quotation may be told. Single marks are for words where double
 * ones are for speech; behind "=" stands a value; two apostrophes for a double
 * mark are only read over. */
static bool is_candidate(
	const struct teller *teller, const struct quotation *row)
{
	const struct token *opener =
		&teller->setting->tokens->rows[row->opener];

	if (row->parent != QUOTATION_NO_ROW || row->typed ||
		(row->single && teller->doubles))
		return false;
	/* printf("..."); */
	if (row->opener > 1 && token_mark(opener - 1, '(') &&
		!token_spaced(opener - 1) && opener[-2].kind == TOKEN_WORD)
		return false;
	return row->opener == 0 || !token_mark(opener - 1, '=');
}

/* --- who speaks */

static struct str reason_of(const struct attribution *found)
{
	if (!found->cue.end)
		return STR("a colon leads up to it");
	switch (found->closeness) {
	case CLOSENESS_BESIDE:
		return found->behind ? STR("the cue follows it")
				     : STR("the cue leads up to it");
	case CLOSENESS_NEAR:
		return STR("the cue is before it in its clause");
	case CLOSENESS_CLAUSE:
		return STR("the sentence ends with the cue");
	case CLOSENESS_LOOSE:
	case CLOSENESS_NONE:
		break;
	}
	return STR("the cue is before it in its sentence");
}

static void quote_attribute(struct teller *teller, struct quote *quote,
	const struct attribution *found, struct str reason)
{
	quote->mention = found->speaker;
	quote->cue = found->cue;
	quote->speaker = speaker_name(
		teller->arena, teller->setting, teller->names, found->stands);
	reason_add(teller, quote, reason);
}

/* "He", of whom the article tells no more, goes on in his paragraph. */
static void pronoun_follow(const struct teller *teller, struct quote *quote,
	struct quote last, bool same_block)
{
	if (same_block && last.speaker.len && quote->mention.end &&
		speaker_is_pronoun(teller->setting, quote->mention) &&
		str_eq(quote->speaker, str_at(teller->setting->article->text,
					       quote->mention)) &&
		!speaker_is_pronoun(teller->setting, last.mention))
		quote->speaker = last.speaker;
}

/* "It" is the body that the sentence before begins with. */
static void it_follow(
	const struct teller *teller, struct quote *quote, uint32_t opener)
{
	const struct setting *setting = teller->setting;
	const struct sentence *rows = setting->sentences->rows;
	struct str text = setting->article->text, full;
	uint32_t sentence, row;

	if (!str_eq_fold(str_at(text, quote->mention), STR("it")))
		return;
	sentence = sentence_of(setting->sentences, opener);
	if (sentence == 0 || rows[sentence - 1].block != rows[sentence].block)
		return;
	row = name_at(teller->names, rows[sentence - 1].first);
	if (row == NAME_NO_ROW)
		row = name_at(teller->names, rows[sentence - 1].first + 1);
	if (row == NAME_NO_ROW ||
		teller->names->rows[row].kind != NAME_ORGANIZATION)
		return;
	full = names_full(teller->arena, setting->article, teller->names, row);
	if (full.len)
		quote->speaker = full;
}

static void quote_continue(struct teller *teller, struct quote *quote,
	struct quote last, struct str reason)
{
	quote->mention = last.mention;
	quote->speaker = last.speaker;
	quote->continued = true;
	reason_add(teller, quote, reason);
}

/* Whom the sentences before speech are about; false: nobody. */
static bool speaker_before(struct teller *teller, struct quote *quote,
	uint32_t sentence, bool colon_only)
{
	uint32_t back = colon_only ? 1 : SENTENCES_BACK;

	for (uint32_t i = 1; i <= back && i <= sentence; i++) {
		struct attribution found =
			attribution_of_sentence(teller->setting, sentence - i);
		bool colon = i == 1 && found.closeness == CLOSENESS_BESIDE;

		if (!found.speaker.end || (colon_only && !colon) ||
			(!colon && !(found.somebody && found.strong)))
			continue;
		quote_attribute(teller, quote, &found,
			colon ? STR("the sentence before leads up to it")
			      : STR("nearest speaker before it"));
		return true;
	}
	return false;
}

/* Speech without a cue of its own; false where nobody may have spoken it. */
static bool quote_follow(struct teller *teller, const struct quotation *row,
	struct quote *quote, const struct quote *last, bool same_block)
{
	uint32_t sentence =
		sentence_of(teller->setting->sentences, row->opener);

	if (last && (row->continues || same_block)) {
		quote_continue(teller, quote, *last,
			row->continues ? STR("its marks open again, unclosed")
				       : STR("goes on in one paragraph"));
		return true;
	}
	if (speaker_before(teller, quote, sentence, last != NULL))
		return true;
	if (last)
		quote_continue(teller, quote, *last,
			STR("follows the quote of the paragraph before"));
	return last != NULL;
}

/* --- rows */

static void quotation_tell(struct teller *teller, uint32_t quotation)
{
	const struct setting *setting = teller->setting;
	const struct quotation *row = &setting->quotations->rows[quotation];
	uint32_t block = block_of(setting, row->opener);
	struct attribution found = attribution_find(setting, quotation);
	enum speech speech = speech_find(setting, quotation, &found);
	const struct quote *near = last_near(teller, block);
	bool same_block = near && teller->block == block;
	struct quote last = {0}, *quote;

	if (speech == SPEECH_NONE)
		return;
	if (near)
		last = *near;
	quote = quote_add(teller, row->span, block);
	if (speech == SPEECH_ATTRIBUTED) {
		quote_attribute(teller, quote, &found, reason_of(&found));
		pronoun_follow(teller, quote, last, same_block);
		it_follow(teller, quote, row->opener);
	} else if (!quote_follow(teller, row, quote, near ? &last : NULL,
			   same_block)) {
		teller->out->count--;
	}
}

static void turn_tell(struct teller *teller, const struct turn *turn)
{
	struct quote *quote = quote_add(teller, turn->words, turn->block);

	quote->mention = turn->label;
	if (!turn->letter)
		quote->speaker = speaker_of_label(teller->arena,
			teller->setting, teller->names, turn->label);
	reason_add(teller, quote, STR("the paragraph begins with its speaker"));
}

/* The turns of a conversation up to a block; whether that is one of them. */
static bool turns_tell(struct teller *teller, uint32_t block)
{
	while (teller->turn < teller->turns.count &&
		teller->turns.rows[teller->turn].block <= block)
		turn_tell(teller, &teller->turns.rows[teller->turn++]);
	return teller->turn > 0 &&
	       teller->turns.rows[teller->turn - 1].block == block;
}

void quotes_find(struct arena *arena, const struct setting *setting,
	const struct masthead *masthead, const struct names *names,
	struct quotes *quotes)
{
	const struct quotations *quotations = setting->quotations;
	struct teller teller = {.arena = arena,
		.setting = setting,
		.masthead = masthead,
		.names = names,
		.out = quotes};

	turns_find(arena, setting->article, setting->tokens, setting->sentences,
		&teller.turns);
	ROWS_EACH (struct quotation, row, *quotations)
		teller.doubles |= !row->single;
	for (uint32_t i = 0; i < quotations->count; i++) {
		const struct quotation *row = &quotations->rows[i];
		uint32_t block;

		if (!is_candidate(&teller, row))
			continue;
		block = block_of(setting, row->opener);
		if (!turns_tell(&teller, block) && !is_aside(&teller, block))
			quotation_tell(&teller, i);
	}
	turns_tell(&teller, UINT32_MAX);
}
