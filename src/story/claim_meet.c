#include "story/claim_meet.h"

#include "base/hash.h"
#include "base/keyed.h"
#include "story/claim_near.h"
#include "story/said_word.h"

#include <math.h>
#include <stdlib.h>

enum {
	NEAR = 10,          /* words around a value that are keys */
	POSTINGS_MOST = 16, /* a key that more have says nothing */
	CLOSE = 4,          /* words beside the value count most */
	SAME_THING = 60,
	OTHER_THING = 30,
	SAME_UNIT = 20,
	SAME_ATTRIBUTE = 40,
	SAME_SUBJECT = 40,
	LOOSE = 0,
	SAME_WHERE = 100,
	ELSEWHERE = 10000, /* of another part of the world: never */
	OTHER_NAMES = 40,
	COMPATIBLE = 10,
	SLIPPED = 40,
	STRONG = 70,
	COMPANION = 30,
	SAME_VALUE = 60, /* what both tell is one fact, more likely than not */
	ALIKE_LEAST = 1
};

/* What a value's own words say of where it holds: parts of the world, and names
 * behind it. */
struct whereabouts {
	uint32_t where;
	uint64_t names; /* a few bits of their keys */
};

struct meeting {
	struct arena *arena;
	const struct said *a, *b;
	struct keyed_rows postings; /* of b, by key */
	uint32_t *seen;             /* by row of b: the row of a, and one */
	struct whereabouts *a_where, *b_where; /* by row */
	struct claim_pairs found;
	bool stories;
};

/* --- keys */

static uint64_t key_of(enum claim_class class, uint64_t more)
{
	const uint64_t words[] = {(uint64_t) class, more};

	return hash_str(str_from((const char *)words, sizeof(words)));
}

static uint32_t distance(const struct said_claim *claim, uint32_t token)
{
	if (token < claim->first)
		return claim->first - token;
	return token < claim->end ? 0 : token - claim->end + 1;
}

static void claim_key_add(struct arena *arena, struct keyed_rows *postings,
	uint64_t key, uint32_t row)
{
	*ROWS_ADD(arena, postings) = (struct keyed){key, row};
}

/* "the year" is no day that could be another. */
static bool has_day(const struct said_claim *claim)
{
	return interval_is_known(claim->timex.days) ||
	       (str_starts(claim->timex.value, STR("XXXX-")) &&
		       !str_starts(claim->timex.value, STR("XXXX-XX")));
}

static void keys_add(struct arena *arena, const struct said *said, uint32_t row,
	struct keyed_rows *postings)
{
	const struct said_claim *claim = &said->claims.rows[row];
	enum claim_class class = claim_class_of(claim);

	if (class == CLASS_NONE || claim->bare ||
		(class == CLASS_DAYS && !has_day(claim)))
		return;
	claim_key_add(arena, postings, key_of(class, 0), row);
	if (claim->attribute.len)
		claim_key_add(arena, postings,
			key_of(class, hash_str(claim->attribute)), row);
	if (claim->quantity.head.len)
		claim_key_add(arena, postings,
			key_of(class, said_stem_key(claim->quantity.head)),
			row);
	for (uint32_t w = claim->words; w < claim->words_end; w++) {
		const struct said_word *word = &said->words.rows[w];
		uint32_t far = distance(claim, word->token);

		if (far && far <= NEAR && word->weight)
			claim_key_add(
				arena, postings, key_of(class, word->key), row);
	}
}

/* --- how alike two claims are */

/* 64 beside the value, less farther off, and least where it is another's. */
static uint32_t closeness(const struct said_claim *claim, uint32_t token)
{
	bool own = token >= claim->from && token < claim->to;

	return 64 * CLOSE /
	       ((CLOSE - 1 + distance(claim, token)) * (own ? 1 : 3));
}

static uint32_t word_worth(const struct said_word *word)
{
	return word->weight ? 8 + word->weight / 8u : 2;
}

/* Words of both sentences, by how near they are to both values. */
static uint32_t words_alike(const struct meeting *meeting,
	const struct said_claim *a, const struct said_claim *b)
{
	const struct said_word *mine = meeting->a->words.rows;
	const struct said_word *other = meeting->b->words.rows;
	uint32_t i = a->words, j = b->words, sum = 0;

	while (i < a->words_end && j < b->words_end) {
		if (mine[i].key != other[j].key) {
			mine[i].key < other[j].key ? i++ : j++;
			continue;
		}
		if (distance(a, mine[i].token) && distance(b, other[j].token))
			sum += word_worth(&mine[i]) *
			       closeness(a, mine[i].token) *
			       closeness(b, other[j].token) / (64 * 64);
		i++;
		j++;
	}
	return sum;
}

static struct whereabouts whereabouts_of(
	const struct said *said, const struct said_claim *claim)
{
	struct whereabouts whereabouts = {0, 0};

	for (uint32_t w = claim->words; w < claim->words_end; w++) {
		const struct said_word *word = &said->words.rows[w];

		if (word->token < claim->from || word->token >= claim->to)
			continue;
		whereabouts.where |= word->where;
		if (word->name && word->token >= claim->end &&
			word->token < claim->end + NEAR)
			whereabouts.names |= UINT64_C(1) << (word->key >> 58);
	}
	return whereabouts;
}

static struct whereabouts *whereabouts_all(
	struct arena *arena, const struct said *said)
{
	struct whereabouts *rows =
		arena_alloc_raw(arena, said->claims.count * sizeof(*rows));

	for (uint32_t row = 0; row < said->claims.count; row++)
		rows[row] = whereabouts_of(said, &said->claims.rows[row]);
	return rows;
}

static int32_t where_alike(const struct meeting *meeting,
	const struct said_claim *a, const struct said_claim *b)
{
	struct whereabouts mine = meeting->a_where[a - meeting->a->claims.rows];
	struct whereabouts other =
		meeting->b_where[b - meeting->b->claims.rows];
	int32_t sum = 0;

	if (mine.where && other.where)
		sum += mine.where & other.where ? SAME_WHERE : -ELSEWHERE;
	if (mine.names && other.names && !(mine.names & other.names))
		sum -= OTHER_NAMES;
	return sum;
}

static bool same_thing(const struct said_claim *a, const struct said_claim *b)
{
	struct str mine = a->quantity.head, other = b->quantity.head;

	return mine.len && other.len &&
	       char_lower(*mine.ptr) == char_lower(*other.ptr) &&
	       said_stem_key(mine) == said_stem_key(other);
}

/* A sum or a length of three digits and more is not told twice by chance. */
static bool is_telling(const struct quantity *q)
{
	double value = q->from;

	if (q->kind != MEASURE_MONEY && q->kind != MEASURE_PHYSICAL)
		return false;
	while (value >= 1000 && fmod(value, 10) == 0)
		value /= 10;
	while (value > 0 && value < 100 && value != floor(value))
		value *= 10;
	return value >= 100 && fmod(value, 100) != 0;
}

static uint32_t alike(const struct meeting *meeting, const struct said_claim *a,
	const struct said_claim *b, struct claim_pair *pair)
{
	bool counted = a->kind == CLAIM_QUANTITY, other_thing = false;
	int32_t sum = (int32_t)words_alike(meeting, a, b) +
		      where_alike(meeting, a, b);
	enum verdict verdict;

	pair->attribute =
		a->attribute.len && str_eq_fold(a->attribute, b->attribute);
	pair->subject = a->subject.len && b->subject.len && a->named &&
			b->named &&
			versus_names(a->subject, b->subject, true) <=
				VERDICT_COMPATIBLE;
	if (pair->attribute)
		sum += SAME_ATTRIBUTE;
	if (pair->subject)
		sum += SAME_SUBJECT;
	if (counted && same_thing(a, b)) {
		sum += pair->attribute || !a->attribute.len || !b->attribute.len
			       ? SAME_THING
			       : SAME_UNIT;
		pair->attribute = true;
	} else if (counted && a->quantity.head.len && b->quantity.head.len &&
		   !pair->attribute && !a->people && !b->people) {
		other_thing = true;
		sum -= OTHER_THING;
	} else if (counted && a->quantity.unit.len &&
		   str_eq(a->quantity.unit, b->quantity.unit)) {
		sum += SAME_UNIT;
	}
	if (counted && !meeting->stories &&
		(sum > 0 || (!other_thing && claims_have_common(meeting->a, a,
						     meeting->b, b))))
		sum += claims_near(a, b);
	if (a->loose || b->loose)
		sum -= LOOSE;
	verdict = claim_versus(NULL, a, b, READ_ROUNDED).verdict;
	pair->same = verdict == VERDICT_SAME;
	if (pair->same && (pair->attribute || a->loose || b->loose ||
				  is_telling(&a->quantity)))
		sum += SAME_VALUE;
	else if (verdict == VERDICT_COMPATIBLE)
		sum += COMPATIBLE;
	else if (verdict == VERDICT_DISJOINT)
		pair->slip = slip_of(a, b);
	if (pair->slip > SLIP_EXTRA && meeting->stories &&
		!(pair->slip == SLIP_UNIT &&
			claim_class_of(a) == CLASS_LASTING))
		sum += SLIPPED;
	return sum > 0 ? (uint32_t)sum : 0;
}

/* --- meeting */

static void pair_try(struct meeting *meeting, uint32_t a, uint32_t b)
{
	const struct said_claim *mine = &meeting->a->claims.rows[a];
	const struct said_claim *other = &meeting->b->claims.rows[b];
	struct claim_pair pair = {.a = a, .b = b};

	if (meeting->seen[b] == a + 1 ||
		claim_class_of(mine) != claim_class_of(other))
		return;
	meeting->seen[b] = a + 1;
	pair.alike = alike(meeting, mine, other, &pair);
	if (pair.alike >= ALIKE_LEAST || meeting->stories)
		*ROWS_ADD(meeting->arena, &meeting->found) = pair;
}

static void key_meet(struct meeting *meeting, const struct keyed *mine)
{
	const struct keyed_rows *all = &meeting->postings;
	uint32_t low = keyed_find(all, mine->key), end;

	for (end = low; end < all->count && all->rows[end].key == mine->key;)
		if (++end - low > POSTINGS_MOST)
			return;
	for (; low < end; low++)
		pair_try(meeting, mine->row, all->rows[low].row);
}

/* --- what else the two sentences have in common */

static uint64_t sentences_key(
	const struct meeting *meeting, const struct claim_pair *pair)
{
	return (uint64_t)meeting->a->claims.rows[pair->a].words << 32 |
	       meeting->b->claims.rows[pair->b].words;
}

static int number_order(const void *left, const void *right)
{
	const uint64_t *a = left, *b = right;

	return (*a > *b) - (*a < *b);
}

/* An age is of a person, whatever else the sentence tells. */
static bool is_strong(
	const struct meeting *meeting, const struct claim_pair *pair)
{
	enum claim_class class =
		claim_class_of(&meeting->a->claims.rows[pair->a]);

	return pair->alike >= STRONG && class < CLASS_ROLE &&
	       class != CLASS_AGE && (pair->same || pair->slip > SLIP_EXTRA);
}

static size_t keys_find(const uint64_t *keys, size_t count, uint64_t key)
{
	size_t low = 0, high = count;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (keys[mid] < key)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

static void companion_set(struct claim_pair *pair)
{
	pair->companion = true;
	pair->alike += COMPANION;
}

/* Sentences of which one claim has found its like tell of one thing, which
 * speaks for their other claims. */
static void companions_add(struct meeting *meeting)
{
	struct claim_pairs *found = &meeting->found;
	uint64_t *keys = arena_alloc(
		meeting->arena, (found->count + 1u) * sizeof(*keys));
	size_t count = 0;

	ROWS_EACH (struct claim_pair, pair, *found)
		if (is_strong(meeting, pair))
			keys[count++] = sentences_key(meeting, pair);
	qsort(keys, count, sizeof(*keys), number_order);
	ROWS_EACH (struct claim_pair, pair, *found) {
		uint64_t key = sentences_key(meeting, pair);
		size_t at = keys_find(keys, count, key);

		at += is_strong(meeting, pair); /* not for itself */
		if (at < count && keys[at] == key)
			companion_set(pair);
	}
}

static int alike_order(const void *left, const void *right)
{
	const struct claim_pair *a = left, *b = right;

	if (a->alike != b->alike)
		return a->alike > b->alike ? -1 : 1;
	if (a->a != b->a)
		return a->a < b->a ? -1 : 1;
	return (a->b > b->b) - (a->b < b->b);
}

static int place_order(const void *left, const void *right)
{
	const struct claim_pair *a = left, *b = right;

	return (a->a > b->a) - (a->a < b->a);
}

/* The best first; each row once. */
static void pairs_choose(struct meeting *meeting, struct claim_pairs *pairs)
{
	struct claim_pairs *found = &meeting->found;
	uint32_t *taken = arena_alloc(
		meeting->arena, meeting->a->claims.count * sizeof(*taken));

	memset(meeting->seen, 0,
		meeting->b->claims.count * sizeof(*meeting->seen));
	if (found->count)
		qsort(found->rows, found->count, sizeof(*found->rows),
			alike_order);
	ROWS_EACH (struct claim_pair, pair, *found) {
		if (pair->alike < ALIKE_LEAST)
			break;
		if (taken[pair->a] || meeting->seen[pair->b]) {
			if (taken[pair->a] &&
				!pairs->rows[taken[pair->a] - 1].next)
				pairs->rows[taken[pair->a] - 1].next =
					pair->alike;
			continue;
		}
		*ROWS_ADD(meeting->arena, pairs) = *pair;
		taken[pair->a] = pairs->count;
		meeting->seen[pair->b] = 1;
	}
	if (pairs->count)
		qsort(pairs->rows, pairs->count, sizeof(*pairs->rows),
			place_order);
}

void claims_meet(struct arena *arena, const struct said *a,
	const struct said *b, bool stories, struct claim_pairs *pairs)
{
	struct meeting meeting = {
		.arena = arena, .a = a, .b = b, .stories = stories};
	struct keyed_rows mine = {0};

	meeting.seen =
		arena_alloc(arena, b->claims.count * sizeof(*meeting.seen));
	meeting.a_where = whereabouts_all(arena, a);
	meeting.b_where = whereabouts_all(arena, b);
	for (uint32_t row = 0; row < b->claims.count; row++)
		keys_add(arena, b, row, &meeting.postings);
	keyed_sort(&meeting.postings);
	for (uint32_t row = 0; row < a->claims.count; row++)
		keys_add(arena, a, row, &mine);
	ROWS_EACH (struct keyed, posting, mine)
		key_meet(&meeting, posting);
	if (stories)
		companions_add(&meeting);
	pairs_choose(&meeting, pairs);
}
