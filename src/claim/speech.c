#include "claim/speech.h"

/* Words that make speech of a quotation which begins a sentence, or of one
 * that does not; and those that are too few for a cue that is so far away. */
enum { BEGUN_WORDS = 6, WORDS = 12, FEW_WORDS = 3, FAR_BYTES = 80 };

static uint32_t words_count(
	const struct setting *setting, const struct quotation *row)
{
	uint32_t count = 0;

	for (uint32_t t = row->first; t < row->end && count < WORDS; t++)
		count += setting->tokens->rows[t].kind == TOKEN_WORD;
	return count;
}

/* The token before the opening mark, or NULL. */
static const struct token *token_before(
	const struct setting *setting, const struct quotation *row)
{
	return row->opener ? &setting->tokens->rows[row->opener - 1] : NULL;
}

static bool begins_sentence(
	const struct setting *setting, const struct quotation *row)
{
	const struct token *mark = &setting->tokens->rows[row->opener];
	const struct token *before = token_before(setting, row);

	return !before || mark->flags & (TOKEN_SENTENCE | TOKEN_BLOCK) ||
	       token_mark(before, ':');
}

static bool ends_sentence(
	const struct setting *setting, const struct quotation *row)
{
	const struct token *last = &setting->tokens->rows[row->end - 1];

	return row->open || token_mark(last, '.') || token_mark(last, '?') ||
	       token_mark(last, '!') ||
	       (last->kind == TOKEN_MARK &&
		       (last->word == MARK_STOP ||
			       last->word == MARK_ELLIPSIS));
}

/* Whether a title may have the word without a capital. */
static bool is_small(const struct setting *setting, const struct token *token)
{
	uint64_t small = PART_BIT(PART_DETERMINER) |
			 PART_BIT(PART_PREPOSITION) | PART_BIT(PART_OF) |
			 PART_BIT(PART_TO) | PART_BIT(PART_AND);

	return token->end - token->start == 1 ||
	       small >> word_at(setting->words, token->word)->part & 1;
}

/* Every word has a capital, but for small ones inside. */
static bool is_title_case(
	const struct setting *setting, const struct quotation *row)
{
	for (uint32_t t = row->first; t < row->end; t++) {
		const struct token *token = &setting->tokens->rows[t];

		if (token->kind == TOKEN_WORD &&
			!(token->flags & TOKEN_CAPITAL) &&
			(t == row->first || !is_small(setting, token)))
			return false;
	}
	return true;
}

static bool is_be(const struct setting *setting, const struct token *token)
{
	uint64_t be =
		PART_BIT(PART_AM) | PART_BIT(PART_WAS) | PART_BIT(PART_BE);

	return token->kind == TOKEN_WORD &&
	       be >> word_at(setting->words, token->word)->part & 1;
}

/* The name of something: "on CNN's “State of the Union,” Lee said". */
static bool is_title(const struct setting *setting, const struct quotation *row,
	const struct attribution *attribution)
{
	const struct token *before = token_before(setting, row);

	if (begins_sentence(setting, row) || token_mark(before, '.') ||
		!is_title_case(setting, row))
		return false;
	if (attribution->closeness >= CLOSENESS_NEAR && is_be(setting, before))
		return false; /* "because he is “Mexican”" */
	if (token_mark(before, ','))
		return attribution->closeness < CLOSENESS_BESIDE;
	if (attribution->names && attribution->closeness >= CLOSENESS_NEAR)
		return before->end - before->start == 1; /* the s of CNN's */
	return attribution->closeness != CLOSENESS_BESIDE ||
	       attribution->behind || !attribution->cue.end;
}

/* A cue that names nobody, far from a few words. */
static bool is_far(
	const struct quotation *row, const struct attribution *attribution)
{
	return attribution->closeness <= CLOSENESS_NEAR &&
	       !attribution->speaker.end &&
	       row->span.start > attribution->cue.start + FAR_BYTES;
}

/* "The word “harbour” comes from": what is named, not said. */
static bool is_word_itself(
	const struct setting *setting, const struct quotation *row)
{
	static const char *const words[] = {
		"word", "words", "term", "phrase", "letters"};
	const struct token *before = token_before(setting, row);

	for (size_t w = 0; before && w < sizeof(words) / sizeof(*words); w++)
		if (str_eq_fold(token_str(setting->article, before),
			    str_of(words[w])))
			return true;
	return false;
}

enum speech speech_find(const struct setting *setting, uint32_t quotation,
	const struct attribution *attribution)
{
	const struct quotation *row = &setting->quotations->rows[quotation];
	uint32_t words = words_count(setting, row);

	if (words == 0 || is_title(setting, row, attribution) ||
		(!attribution->speaker.end && is_word_itself(setting, row)))
		return SPEECH_NONE;
	if (attribution->closeness != CLOSENESS_NONE)
		return words <= FEW_WORDS && is_far(row, attribution)
			       ? SPEECH_NONE
			       : SPEECH_ATTRIBUTED;
	if (words >= WORDS)
		return SPEECH_ALONE;
	if (!begins_sentence(setting, row))
		return SPEECH_NONE;
	return words >= BEGUN_WORDS ||
			       ((words > 1 ||
					row->behind >= setting->tokens->count ||
					setting->tokens->rows[row->behind]
							.flags &
						(TOKEN_SENTENCE |
							TOKEN_BLOCK)) &&
				       ends_sentence(setting, row))
		       ? SPEECH_ALONE
		       : SPEECH_NONE;
}
