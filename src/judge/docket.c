#include "judge/docket.h"

#include <inttypes.h>

enum { QUOTED_BYTES = 72 };

void docket_judge(struct docket *docket)
{
	size_t count;
	const struct rule *rules = rules_all(&count);

	for (size_t i = 0; i < count; i++) {
		if (!rules[i].check || !choice_has(docket->choice, &rules[i]))
			continue;
		docket->rule = &rules[i];
		rules[i].check(docket);
	}
}

const struct token *docket_token(const struct docket *docket, uint32_t token)
{
	return &docket->reading->tokens.rows[token];
}

struct str docket_str(const struct docket *docket, uint32_t token)
{
	return token_str(
		&docket->reading->article, docket_token(docket, token));
}

struct span docket_span(
	const struct docket *docket, uint32_t first, uint32_t end)
{
	return (struct span){docket_token(docket, first)->start,
		docket_token(docket, end - 1)->end};
}

/* The first token that ends behind an offset. */
static uint32_t token_at(const struct tokens *tokens, uint32_t offset)
{
	uint32_t low = 0, high = tokens->count;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (tokens->rows[middle].end <= offset)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* The words of the sentence around an offset, for the fingerprint. */
static struct str sentence_text(const struct reading *reading, uint32_t offset)
{
	const struct tokens *tokens = &reading->tokens;
	uint32_t token = token_at(tokens, offset);
	const struct sentence *sentence;

	if (token >= tokens->count || !reading->sentences.count)
		return STR_NONE;
	sentence = &reading->sentences
			    .rows[sentence_of(&reading->sentences, token)];
	return str_cut(reading->article.text,
		tokens->rows[sentence->first].start,
		tokens->rows[sentence->end - 1].end);
}

/* Many remarks may be on one long sentence. */
static uint64_t sentence_hash(struct docket *docket, uint32_t offset)
{
	struct str words = sentence_text(docket->reading, offset);

	if (!words.len || words.ptr != docket->hashed.ptr ||
		words.len != docket->hashed.len)
		docket->hash = words_hash(0, words);
	docket->hashed = words;
	return docket->hash;
}

struct remark *docket_add_of(struct docket *docket, const struct rule *rule,
	struct span span, struct str message)
{
	const struct article *article = &docket->reading->article;
	struct remark *remark = ROWS_ADD(docket->arena, docket->remarks);
	uint64_t seed = words_hash(0, rule->id);

	remark->rule = rule;
	remark->level = choice_level(docket->choice, rule);
	remark->span = article_file_span(article, span);
	remark->message = message;
	remark->claim_hash = words_hash(seed, str_at(article->text, span));
	remark->sentence_hash = sentence_hash(docket, span.start);
	return remark;
}

struct remark *docket_add(
	struct docket *docket, struct span span, struct str message)
{
	return docket_add_of(docket, docket->rule, span, message);
}

void remark_because(
	struct docket *docket, struct remark *remark, struct str reason)
{
	*ROWS_ADD(docket->arena, &remark->because) = reason;
}

void remark_suggest(
	struct docket *docket, struct remark *remark, struct str text)
{
	*ROWS_ADD(docket->arena, &remark->suggestions) = text;
}

void remark_cite(struct docket *docket, struct remark *remark, struct str id,
	const struct fact_origin *origin, struct str source)
{
	remark_because(docket, remark,
		arena_format(docket->arena, "fact %.*s (%.*s:%" PRIu32 ")",
			STR_ARG(id), STR_ARG(origin->path), origin->line));
	if (source.len)
		remark_because(docket, remark,
			arena_format(docket->arena, "source: %.*s",
				STR_ARG(source)));
}

void remark_relate(struct docket *docket, struct remark *remark,
	struct span span, struct str message)
{
	*ROWS_ADD(docket->arena, &remark->related) = (struct related){
		.span = article_file_span(&docket->reading->article, span),
		.message = message};
}

struct str docket_words(const struct docket *docket, struct span span)
{
	struct str text = str_at(docket->reading->article.text, span);
	char *words = arena_alloc_raw(docket->arena, QUOTED_BYTES + 8);
	size_t length = 0;

	for (size_t i = 0; i < text.len; i++) {
		bool space = char_is_space(text.ptr[i]);
		bool begins = ((uint8_t)text.ptr[i] & 0xC0) != 0x80;

		if (length >= QUOTED_BYTES && begins) {
			memcpy(words + length, "\xE2\x80\xA6", 3);
			length += 3;
			break;
		}
		if (space && (!length || words[length - 1] == ' '))
			continue;
		words[length++] = space ? ' ' : text.ptr[i];
	}
	return str_from(words, length);
}

enum block_kind docket_block(const struct docket *docket, uint32_t token)
{
	const struct reading *reading = docket->reading;
	const struct sentences *sentences = &reading->sentences;
	uint32_t block;

	if (!sentences->count || !reading->article.blocks.count)
		return BLOCK_PARAGRAPH;
	block = sentences->rows[sentence_of(sentences, token)].block;
	return reading->article.blocks.rows[block].kind;
}

bool docket_skips(const struct docket *docket, uint32_t token)
{
	enum block_kind kind = docket_block(docket, token);

	return kind == BLOCK_FURNITURE || kind == BLOCK_CODE ||
	       kind == BLOCK_CELL;
}

struct str docket_day(const struct docket *docket, day_t day, bool weekday)
{
	struct civil civil = day_to_civil(day);

	if (!weekday)
		return arena_format(docket->arena, "%" PRId32 " %.*s %" PRId32,
			civil.day, STR_ARG(month_name(civil.month)),
			civil.year);
	return arena_format(docket->arena, "%.*s, %" PRId32 " %.*s %" PRId32,
		STR_ARG(weekday_name(day_weekday(day))), civil.day,
		STR_ARG(month_name(civil.month)), civil.year);
}

struct str docket_days(const struct docket *docket, struct interval days)
{
	struct str first = docket_day(docket, days.earliest, false);

	return days.earliest == days.latest
		       ? first
		       : arena_format(docket->arena, "%.*s to %.*s",
				 STR_ARG(first),
				 STR_ARG(docket_day(
					 docket, days.latest, false)));
}

bool docket_is_written_day(
	const struct docket *docket, const struct timex *timex)
{
	struct str text = str_at(docket->reading->article.text, timex->span);
	bool digits = false;

	for (size_t i = 0; i < text.len; i++)
		digits = digits || char_is_digit(text.ptr[i]);
	return digits && !(timex->flags & (TIMEX_YEARLESS | TIMEX_AMBIGUOUS |
						  TIMEX_IN_NAME));
}
