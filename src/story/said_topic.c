#include "story/said_topic.h"

#include "base/hash.h"
#include "story/said_word.h"

#include <stdlib.h>

static int word_order(const void *left, const void *right)
{
	const struct said_word *a = left, *b = right;

	if (a->key != b->key)
		return a->key < b->key ? -1 : 1;
	return (a->token > b->token) - (a->token < b->token);
}

static int topic_order(const void *left, const void *right)
{
	const struct said_topic *a = left, *b = right;

	if (a->key != b->key)
		return a->key < b->key ? -1 : 1;
	return (a->token > b->token) - (a->token < b->token);
}

/* Of a sentence, in order of their tokens; most sentences are short. */
enum { FEW = 40 };

static void words_sort(struct said_word *rows, uint32_t count)
{
	if (count > FEW) {
		qsort(rows, count, sizeof(*rows), word_order);
		return;
	}
	for (uint32_t i = 1; i < count; i++) {
		struct said_word word = rows[i];
		uint32_t at = i;

		for (; at > 0 && word.key < rows[at - 1].key; at--)
			rows[at] = rows[at - 1];
		rows[at] = word;
	}
}

static void topics_sort(struct said_topic *rows, uint32_t count)
{
	if (count > FEW) {
		qsort(rows, count, sizeof(*rows), topic_order);
		return;
	}
	for (uint32_t i = 1; i < count; i++) {
		struct said_topic topic = rows[i];
		uint32_t at = i;

		for (; at > 0 && topic.key < rows[at - 1].key; at--)
			rows[at] = rows[at - 1];
		rows[at] = topic;
	}
}

static struct said_topic topic_make(
	const struct said_word *word, const struct vocable *vocable)
{
	enum { SENSE_MOST = 50 }; /* a topic is less than the word itself */
	uint64_t sense = vocable->sense;
	struct said_topic topic = {
		word->key, word->token, word->weight, word->name};

	if (!sense || word->name)
		return topic;
	topic.key = hash_more(hash_str(STR("sense")),
		str_from((const char *)&sense, sizeof(sense)));
	if (topic.weight > SENSE_MOST)
		topic.weight = SENSE_MOST;
	if (vocable->light)
		topic.weight = 0;
	return topic;
}

static void topic_add(struct said_maker *maker, const struct said_word *word,
	const struct vocable *vocable)
{
	if (word->weight)
		*ROWS_ADD(maker->arena, &maker->said->topics) =
			topic_make(word, vocable);
}

/* In order, each once. */
static void topics_settle(struct said_topics *topics, uint32_t before)
{
	uint32_t kept = before;

	if (topics->count > before)
		topics_sort(&topics->rows[before], topics->count - before);
	for (uint32_t i = before; i < topics->count; i++)
		if (kept == before ||
			topics->rows[i].key != topics->rows[kept - 1].key)
			topics->rows[kept++] = topics->rows[i];
	topics->count = kept;
}

/* "outside the United States and Canada": the names are where it is not. */
static uint32_t excluded_end(
	const struct said_maker *maker, uint32_t t, uint32_t end)
{
	const struct token *tokens = maker->reading->tokens.rows;
	uint32_t at = t + 1;

	if (!str_eq(scope_of(maker->attributes, tokens[t].word), STR("abroad")))
		return t + 1;
	while (at < end && tokens[at].kind == TOKEN_WORD &&
		(tokens[at].flags & TOKEN_CAPITAL ||
			tokens[at].end - tokens[at].start < 4))
		at++;
	return at;
}

static struct said_word word_make(const struct said_maker *maker, uint32_t t,
	const struct vocable *vocable)
{
	const struct token *token = &maker->reading->tokens.rows[t];

	return (struct said_word){
		said_word_key(&maker->reading->article, token), t,
		vocable->weight, where_of(maker->attributes, token->word),
		token->flags & TOKEN_CAPITAL &&
			!(token->flags & TOKEN_SENTENCE),
		{token->start, token->end}};
}

struct said_topic said_topic_of(const struct said_maker *maker, uint32_t t)
{
	struct vocable vocable = vocabulary_of(maker->vocabulary,
		&maker->reading->article, &maker->reading->tokens.rows[t]);
	struct said_word word = word_make(maker, t, &vocable);

	return topic_make(&word, &vocable);
}

void said_words_add(struct said_maker *maker, const struct sentence *sentence)
{
	struct said_words *words = &maker->said->words;
	uint32_t before = words->count;
	uint32_t topics = maker->said->topics.count;

	for (uint32_t t = sentence->first; t < sentence->end;
		t = excluded_end(maker, t, sentence->end)) {
		const struct token *token = &maker->reading->tokens.rows[t];
		struct vocable vocable;

		if (token->kind != TOKEN_WORD || token->end - token->start < 2)
			continue;
		vocable = vocabulary_of(
			maker->vocabulary, &maker->reading->article, token);
		*ROWS_ADD(maker->arena, words) = word_make(maker, t, &vocable);
		topic_add(maker, &words->rows[words->count - 1], &vocable);
	}
	topics_settle(&maker->said->topics, topics);
	if (words->count > before)
		words_sort(&words->rows[before], words->count - before);
}
