#include "story/claim_said.h"

#include "base/hash.h"
#include "story/claim_loose.h"
#include "story/claim_phrase.h"
#include "story/rank_said.h"
#include "story/said_word.h"

#include <stdlib.h>

enum { APPOSED = 3, FEW = 3, MANY = 1000000 };

struct maker {
	struct arena *arena;
	const struct reading *reading;
	const struct vocabulary *vocabulary;
	const struct attributes *attributes;
	struct said *said;
	uint32_t quantity; /* the next one */
	bool sterling;     /* it tells of sums in pounds: £, pence */
};

static struct str copy(struct arena *arena, struct str s)
{
	return s.ptr ? arena_copy(arena, s) : STR_NONE;
}

/* --- words */

static int word_order(const void *left, const void *right)
{
	const struct said_word *a = left, *b = right;

	if (a->key != b->key)
		return a->key < b->key ? -1 : 1;
	return (a->token > b->token) - (a->token < b->token);
}

/* --- topics */

static int topic_order(const void *left, const void *right)
{
	const struct said_topic *a = left, *b = right;

	if (a->key != b->key)
		return a->key < b->key ? -1 : 1;
	return (a->token > b->token) - (a->token < b->token);
}

static void topic_add(struct maker *maker, const struct said_word *word,
	const struct vocable *vocable)
{
	enum { SENSE_MOST = 50 }; /* a topic is less than the word itself */
	uint64_t sense = vocable->sense;
	struct said_topic *topic;

	if (!word->weight)
		return;
	topic = ROWS_ADD(maker->arena, &maker->said->topics);
	*topic = (struct said_topic){
		word->key, word->token, word->weight, word->name};
	if (!sense || word->name)
		return;
	topic->key = hash_more(hash_str(STR("sense")),
		str_from((const char *)&sense, sizeof(sense)));
	if (topic->weight > SENSE_MOST)
		topic->weight = SENSE_MOST;
	if (vocable->light)
		topic->weight = 0;
}

/* In order, each once. */
static void topics_settle(struct said_topics *topics, uint32_t before)
{
	uint32_t kept = before;

	if (topics->count > before)
		qsort(&topics->rows[before], topics->count - before,
			sizeof(*topics->rows), topic_order);
	for (uint32_t i = before; i < topics->count; i++)
		if (kept == before ||
			topics->rows[i].key != topics->rows[kept - 1].key)
			topics->rows[kept++] = topics->rows[i];
	topics->count = kept;
}

/* "outside the United States and Canada": the names are where it is not. */
static uint32_t excluded_end(
	const struct maker *maker, uint32_t t, uint32_t end)
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

static void words_add(struct maker *maker, const struct sentence *sentence)
{
	struct said_words *words = &maker->said->words;
	uint32_t before = words->count;
	uint32_t topics = maker->said->topics.count;

	for (uint32_t t = sentence->first; t < sentence->end;
		t = excluded_end(maker, t, sentence->end)) {
		const struct token *token = &maker->reading->tokens.rows[t];
		struct str text = token_str(&maker->reading->article, token);
		struct vocable vocable;

		if (token->kind != TOKEN_WORD || text.len < 2)
			continue;
		vocable = vocabulary_find(maker->vocabulary, text);
		*ROWS_ADD(maker->arena, words) = (struct said_word){
			said_word_key(maker->attributes,
				&maker->reading->article, token),
			t, vocable.weight,
			where_of(maker->attributes, token->word),
			token->flags & TOKEN_CAPITAL &&
				!(token->flags & TOKEN_SENTENCE),
			{token->start, token->end}};
		topic_add(maker, &words->rows[words->count - 1], &vocable);
	}
	topics_settle(&maker->said->topics, topics);
	if (words->count > before)
		qsort(&words->rows[before], words->count - before,
			sizeof(*words->rows), word_order);
}

/* --- claims */

static struct timex timex_copy(
	struct arena *arena, const struct reading *reading, uint32_t row)
{
	struct timex timex;

	if (row >= reading->timexes.count)
		return (struct timex){.days = INTERVAL_NONE};
	timex = reading->timexes.rows[row];
	timex.value = copy(arena, timex.value);
	timex.edtf = copy(arena, timex.edtf);
	timex.because = (struct strs){0};
	return timex;
}

/* Whether the article tells of sums in pounds: £, pence, sterling. */
static bool is_sterling(const struct reading *reading)
{
	ROWS_EACH (struct quantity, quantity, reading->quantities)
		if (quantity->kind == MEASURE_MONEY &&
			(str_starts(quantity->unit, STR("pound")) ||
				str_eq(quantity->unit, STR("pence"))))
			return true;
	return false;
}

/* "cost the council 61,400 pounds": no weight. */
static bool is_spent(const struct maker *maker, const struct quantity *quantity)
{
	enum { BEFORE = 6 };
	uint32_t from = quantity->first > BEFORE ? quantity->first - BEFORE : 0;

	for (uint32_t t = from; t < quantity->first; t++)
		if (attribute_of(maker->attributes,
			    maker->reading->tokens.rows[t].word,
			    ATTRIBUTE_MONEY)
				.len)
			return true;
	return false;
}

static struct quantity quantity_copy(
	const struct maker *maker, const struct quantity *from)
{
	struct arena *arena = maker->arena;
	struct quantity quantity = *from;

	quantity.unit = copy(arena, from->unit);
	quantity.head = copy(arena, from->head);
	quantity.base_unit = copy(arena, from->base_unit);
	quantity.of = copy(arena, from->of);
	quantity.because = (struct strs){0};
	/* Nobody weighs anything in millions of pounds. */
	if (str_eq(quantity.unit, STR("pound")) &&
		(quantity.from >= MANY || is_spent(maker, from) ||
			maker->sterling)) {
		quantity.kind = MEASURE_MONEY;
		quantity.unit = STR("pound sterling");
		quantity.base_unit = STR_NONE;
	}
	return quantity;
}

/* "1921/1997" to what the claim is about. */
static void timex_halve(struct timex *timex, const struct claim *claim)
{
	struct str rest = timex->value, half = str_split(&rest, '/');

	timex->value = claim->half == 1 || !rest.ptr ? half : rest;
	timex->days = claim->days;
}

/* "300 people", "12 residents". */
static bool is_people(const struct maker *maker, const struct said_claim *said)
{
	for (uint32_t t = said->first; t < said->end; t++)
		if (claim_signs(maker->attributes,
			    maker->reading->tokens.rows[t].word) &
			SIGN_PEOPLE)
			return true;
	return false;
}

/* "6.3/10", "6.3 out of 10", "79 out of 100". */
static bool is_grade(const struct quantity *quantity, struct str words)
{
	if (quantity->kind == MEASURE_NUMBER)
		return str_find_char(words, '/', 0) != STR_NPOS;
	return quantity->kind == MEASURE_SHARE &&
	       (str_ends(words, STR(" out of 10")) ||
		       str_ends(words, STR(" out of 100")) ||
		       str_ends(words, STR(" out of 5")));
}

static void value_copy(const struct maker *maker, const struct claim *claim,
	struct said_claim *said)
{
	const struct reading *reading = maker->reading;
	struct arena *arena = maker->arena;

	switch (claim->kind) {
	case CLAIM_QUANTITY:
		said->quantity = quantity_copy(
			maker, &reading->quantities.rows[claim->row]);
		said->grade = is_grade(&said->quantity,
			str_at(reading->article.text, claim->value));
		if (said->grade) {
			said->quantity.kind = MEASURE_NUMBER;
			said->quantity.unit = STR_NONE;
		}
		said->first = reading->quantities.rows[claim->row].first;
		said->end = reading->quantities.rows[claim->row].end;
		break;
	case CLAIM_DAYS:
		said->timex = timex_copy(arena, reading, claim->row);
		if (claim->half)
			timex_halve(&said->timex, claim);
		said->first = said->timex.first;
		said->end = said->timex.end;
		break;
	case CLAIM_ROLE:
		said->normal =
			copy(arena, reading->roles.rows[claim->row].normal);
		said->body = copy(arena, reading->roles.rows[claim->row].body);
		said->title_flags = reading->roles.rows[claim->row].flags;
		break;
	case CLAIM_NAME:
		said->normal =
			copy(arena, names_full(arena, &reading->article,
					    &reading->names, claim->row));
		break;
	case CLAIM_PLACE:
	case CLAIM_RANK:
		said->normal = copy(
			arena, str_at(reading->article.text, claim->value));
		break;
	}
}

/* Whether a name of the article stands in the subject's words. */
static bool is_named(const struct reading *reading, const struct claim *claim)
{
	uint32_t low = 0, high = reading->names.count;

	while (low < high) {
		uint32_t mid = low + (high - low) / 2;

		if (reading->names.rows[mid].span.end <=
			claim->subject_span.start)
			low = mid + 1;
		else
			high = mid;
	}
	return low < reading->names.count &&
	       reading->names.rows[low].span.start < claim->subject_span.end &&
	       reading->names.rows[low].form == NAME_WRITTEN;
}

static void claim_copy(const struct maker *maker, const struct claim *claim,
	struct said_claim *said)
{
	struct arena *arena = maker->arena;
	const struct reading *reading = maker->reading;
	const struct sentence *sentence =
		&reading->sentences.rows[claim->sentence];

	said->kind = claim->kind;
	said->value = claim->value;
	said->sentence.start = reading->tokens.rows[sentence->first].start;
	said->sentence.end = reading->tokens.rows[sentence->end - 1].end;
	said->subject = copy(arena, claim->subject);
	said->attribute = copy(arena, claim->attribute);
	said->place = copy(arena, claim->place);
	said->speaker = copy(arena, claim->speaker);
	said->named = claim->subject_span.end && is_named(reading, claim);
	said->vague = claim->subject_span.end == 0;
	said->denied = claim->denied;
	said->manner = claim->manner;
	said->bound = claim->bound;
	said->days = claim->days;
	said->time = timex_copy(arena, reading, claim->time);
	said->period = timex_copy(arena, reading, claim->period);
	value_copy(maker, claim, said);
	said->apposed = claim->subject_span.end &&
			claim->value.start >= claim->subject_span.end &&
			claim->value.start - claim->subject_span.end <= APPOSED;
	said->people = said->kind == CLAIM_QUANTITY && is_people(maker, said);
}

/* --- whose words are whose */

/* Where between two values the words of the second begin: behind the last
 * comma, else the last "and"; a few words are all of the second ("86% based on
 * 28 reviews"), of more the half. */
static uint32_t parting(
	const struct reading *reading, uint32_t first, uint32_t end)
{
	const struct token *tokens = reading->tokens.rows;
	uint32_t and = 0;

	for (uint32_t t = end; t > first; t--) {
		const struct token *token = &tokens[t - 1];

		if (token_mark(token, ',') || token_mark(token, ';') ||
			token_mark(token, '('))
			return t;
		if (!and&&token->kind == TOKEN_WORD &&
			str_eq_fold(token_str(&reading->article, token),
				STR("and")))
			and = t;
	}
	if (and)
		return and;
	return end - first <= FEW ? first : first + (end - first) / 2;
}

static bool is_value(const struct said_claim *claim)
{
	return claim->kind == CLAIM_QUANTITY || claim->kind == CLAIM_DAYS;
}

/* The words between two values of a sentence are of one of them; those before
 * the first and behind the last are of that. */
static void words_part(const struct reading *reading, struct said *said)
{
	struct said_claim *last = NULL;

	ROWS_EACH (struct said_claim, claim, said->claims) {
		claim->from = 0;
		claim->to = UINT32_MAX;
		if (!is_value(claim) || claim->bare)
			continue;
		if (last && last->words == claim->words &&
			last->end <= claim->first)
			last->to = claim->from =
				parting(reading, last->end, claim->first);
		last = claim;
	}
}

static int place_order(const void *left, const void *right)
{
	const struct said_claim *a = left, *b = right;

	if (a->first != b->first)
		return a->first < b->first ? -1 : 1;
	return (a->kind > b->kind) - (a->kind < b->kind);
}

/* "Vane, 47, said": the age of whom the text has named in full before. */
static void age_add(const struct maker *maker, const struct sentence *sentence,
	struct said_claims *claims)
{
	enum { ADULT = 16, OLDEST = 110, WORDS = 5 };
	const struct reading *reading = maker->reading;
	const struct token *tokens = &reading->tokens.rows[sentence->first];
	struct said_claim *claim;
	int32_t years;
	uint32_t name;

	if (sentence->end - sentence->first < WORDS ||
		tokens[0].kind != TOKEN_WORD || !token_mark(&tokens[1], ',') ||
		tokens[2].kind != TOKEN_NUMBER ||
		!token_mark(&tokens[3], ',') ||
		!str_number(token_str(&reading->article, &tokens[2]), &years) ||
		years < ADULT || years > OLDEST)
		return;
	name = name_at(&reading->names, sentence->first);
	if (name == NAME_NO_ROW)
		return;
	claim = ROWS_ADD(maker->arena, claims);
	*claim = (struct said_claim){.kind = CLAIM_QUANTITY,
		.first = sentence->first + 2,
		.end = sentence->first + 3,
		.attribute = STR("age"),
		.named = true,
		.apposed = true,
		.value = {tokens[2].start, tokens[2].end},
		.days = INTERVAL_NONE};
	claim->time.days = claim->period.days = INTERVAL_NONE;
	claim->sentence.start = tokens[0].start;
	claim->sentence.end = reading->tokens.rows[sentence->end - 1].end;
	claim->subject =
		copy(maker->arena, names_full(maker->arena, &reading->article,
					   &reading->names, name));
	claim->quantity.kind = MEASURE_AGE;
	claim->quantity.unit = STR("year of age");
	claim->quantity.bound = BOUND_EQUAL;
	claim->quantity.from = claim->quantity.to = years;
	claim->quantity.low = claim->quantity.high = years;
}

/* --- values that no claim has */

static bool is_claimed(
	const struct said_claims *claims, uint32_t before, struct span span)
{
	for (uint32_t c = before; c < claims->count; c++)
		if (claims->rows[c].value.start < span.end &&
			claims->rows[c].value.end > span.start)
			return true;
	return false;
}

static struct said_claim *bare_put(const struct maker *maker,
	const struct sentence *sentence, enum claim_kind kind, struct span span,
	struct said_claims *claims)
{
	struct said_claim *claim = ROWS_ADD(maker->arena, claims);
	const struct token *tokens = maker->reading->tokens.rows;

	*claim = (struct said_claim){.kind = kind,
		.value = span,
		.vague = true,
		.bare = true,
		.days = INTERVAL_NONE};
	claim->time.days = claim->period.days = INTERVAL_NONE;
	claim->timex.days = INTERVAL_NONE;
	claim->sentence.start = tokens[sentence->first].start;
	claim->sentence.end = tokens[sentence->end - 1].end;
	return claim;
}

static void bare_quantities_add(struct maker *maker,
	const struct sentence *sentence, uint32_t before,
	struct said_claims *claims)
{
	const struct quantities *all = &maker->reading->quantities;

	for (; maker->quantity < all->count &&
		all->rows[maker->quantity].first < sentence->end;
		maker->quantity++) {
		const struct quantity *quantity = &all->rows[maker->quantity];
		struct said_claim *claim;

		if (quantity->first < sentence->first ||
			is_claimed(claims, before, quantity->span))
			continue;
		claim = bare_put(maker, sentence, CLAIM_QUANTITY,
			quantity->span, claims);
		claim->quantity = quantity_copy(maker, quantity);
		claim->first = quantity->first;
		claim->end = quantity->end;
		claim->people = is_people(maker, claim);
	}
}

static void bare_days_add(const struct maker *maker,
	const struct sentence *sentence, uint32_t before,
	struct said_claims *claims)
{
	const struct timexes *timexes = &maker->reading->timexes;

	for (uint32_t row = timexes_from(timexes, sentence->first);
		row < timexes->count &&
		timexes->rows[row].first < sentence->end;
		row++) {
		const struct timex *timex = &timexes->rows[row];
		struct said_claim *claim;

		if ((timex->kind != TIMEX_DATE && timex->kind != TIMEX_TIME) ||
			timex->first < sentence->first ||
			is_claimed(claims, before, timex->span))
			continue;
		claim = bare_put(
			maker, sentence, CLAIM_DAYS, timex->span, claims);
		claim->timex = timex_copy(maker->arena, maker->reading, row);
		claim->first = timex->first;
		claim->end = timex->end;
		claim->days = claim->timex.days;
	}
}

/* What a sentence claims, the first row of claims being `next`; the first that
 * is not its own. */
static uint32_t sentence_make(
	struct maker *maker, uint32_t row, uint32_t next, bool statement)
{
	const struct reading *reading = maker->reading;
	const struct sentence *sentence = &reading->sentences.rows[row];
	struct said_claims *claims = &maker->said->claims;
	struct said_sentence *made =
		ROWS_ADD(maker->arena, &maker->said->sentences);
	uint32_t before = claims->count;

	for (; next < reading->claims.count &&
		reading->claims.rows[next].sentence == row;
		next++)
		claim_copy(maker, &reading->claims.rows[next],
			ROWS_ADD(maker->arena, claims));
	if (!statement) {
		age_add(maker, sentence, claims);
		bare_quantities_add(maker, sentence, before, claims);
		bare_days_add(maker, sentence, before, claims);
	}
	if (statement)
		loose_add(maker->arena, reading, maker->attributes, sentence,
			claims);
	made->span.start = reading->tokens.rows[sentence->first].start;
	made->span.end = reading->tokens.rows[sentence->end - 1].end;
	made->first = sentence->first;
	made->end = sentence->end;
	made->words = maker->said->words.count;
	made->topics = maker->said->topics.count;
	words_add(maker, sentence);
	made->words_end = maker->said->words.count;
	made->topics_end = maker->said->topics.count;
	if (claims->count > before)
		qsort(&claims->rows[before], claims->count - before,
			sizeof(*claims->rows), place_order);
	for (uint32_t c = before; c < claims->count; c++) {
		claims->rows[c].words = made->words;
		claims->rows[c].words_end = made->words_end;
		claims->rows[c].row = row;
	}
	ranks_said(maker->arena, reading, maker->vocabulary, row, maker->said);
	phrases_said(
		maker->arena, reading, maker->attributes, row, maker->said);
	return next;
}

void said_make(struct arena *arena, const struct reading *reading,
	const struct vocabulary *vocabulary,
	const struct attributes *attributes, struct said *said)
{
	struct maker maker = {arena, reading, vocabulary, attributes, said, 0,
		is_sterling(reading)};
	bool statement = reading->sentences.count <= STATEMENT_SENTENCES;
	uint32_t next = 0;

	*said = (struct said){0};
	for (uint32_t s = 0; s < reading->sentences.count; s++)
		next = sentence_make(&maker, s, next, statement);
	words_part(reading, said);
}
