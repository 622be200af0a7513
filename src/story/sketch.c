#include "story/sketch.h"

#include "story/figure.h"
#include "story/sketch_layout.h"

/* --- packing */

static void put(struct buffer *out, const void *bytes, size_t size)
{
	buffer_add(out, str_from(bytes, size));
}

static void put_8(struct buffer *out, uint8_t number)
{
	put(out, &number, sizeof(number));
}

static void put_16(struct buffer *out, uint32_t number)
{
	uint16_t cut = number < COUNT_MOST ? (uint16_t)number : COUNT_MOST;

	put(out, &cut, sizeof(cut));
}

static void put_32(struct buffer *out, uint32_t number)
{
	put(out, &number, sizeof(number));
}

static void put_str(struct buffer *out, struct str s)
{
	s = str_cut(s, 0, COUNT_MOST);
	put_16(out, (uint32_t)s.len);
	buffer_add(out, s);
}

/* The weights that terms have. */
static const uint16_t weights[SKETCH_WEIGHTS] = {
	0, 3, 10, 15, 25, 30, 40, 50, 60, 100, FIGURE_MOST};

/* The number of a weight, or of the next one below it. */
static uint8_t weight_number(uint16_t weight)
{
	uint8_t number = SKETCH_WEIGHTS - 1;

	while (weights[number] > weight)
		number--;
	return number;
}

static uint32_t key_cut(uint64_t key)
{
	return (uint32_t)(key ^ (key >> 32)) & ((1u << KEY_BITS) - 1);
}

static void terms_pack(
	struct buffer *out, const struct term *terms, uint32_t count)
{
	put_32(out, count);
	for (uint32_t i = 0; i < count; i++) {
		put_32(out, key_cut(terms[i].key) | (uint32_t)terms[i].kind
							    << KEY_BITS);
		put_8(out, weight_number(terms[i].weight));
	}
}

static void passages_pack(struct buffer *out, const struct passages *passages)
{
	uint32_t count = passages->count < PASSAGES_MOST ? passages->count
							 : PASSAGES_MOST;

	put_16(out, count);
	for (uint32_t i = 0; i < count; i++) {
		const struct passage *passage = &passages->rows[i];
		uint64_t print = passage->fingerprint;

		put_32(out, (uint32_t)(print ^ (print >> 32)));
		put_32(out, passage->span.start);
		put_16(out, passage->span.end - passage->span.start);
		put_8(out, (uint8_t)(passage->end - passage->first));
		put_8(out, passage->headline ? FLAG_HEADLINE : 0);
	}
	terms_pack(out, passages->terms.rows,
		count ? passages->rows[count - 1].end : 0);
}

struct str sketch_pack(struct arena *arena, const struct version *version)
{
	struct buffer out = BUFFER_INIT;
	struct keys keys;
	struct str bytes;

	put(&out, &version->minute, sizeof(version->minute));
	put(&out, &version->content, sizeof(version->content));
	put_32(&out, (uint32_t)version->published.value);
	put_8(&out, version->published.page);
	put_8(&out, (uint8_t)version->dateline.month);
	put_8(&out, (uint8_t)version->dateline.day);
	put_8(&out, version->title_is_passage);
	put_8(&out, version->notice);
	keys_find(arena, version, &keys);
	put_16(&out, keys.count);
	for (uint32_t i = 0; i < keys.count && i < COUNT_MOST; i++)
		put_32(&out, keys.rows[i]);
	passages_pack(&out, &version->passages);
	terms_pack(&out, version->title_terms.rows, version->title_terms.count);
	put_str(&out, version->title);
	put_str(&out, version->publisher);
	put_str(&out, version->url);
	put_16(&out, version->credits.count);
	ROWS_EACH (struct str, credit, version->credits)
		put_str(&out, *credit);
	put_16(&out, version->days.count);
	for (uint32_t i = 0; i < version->days.count && i < COUNT_MOST; i++)
		put_32(&out, (uint32_t)version->days.rows[i]);
	bytes = arena_copy(arena, buffer_str(&out));
	buffer_release(&out);
	return bytes;
}

/* --- unpacking */

static void take(const char **at, void *to, size_t size)
{
	memcpy(to, *at, size);
	*at += size;
}

static uint8_t take_8(const char **at)
{
	return (uint8_t) * (*at)++;
}

static uint16_t take_16(const char **at)
{
	uint16_t number;

	take(at, &number, sizeof(number));
	return number;
}

static uint32_t take_32(const char **at)
{
	uint32_t number;

	take(at, &number, sizeof(number));
	return number;
}

/* Borrowed from the bytes; one without length is absent. */
static struct str take_str(const char **at)
{
	size_t length = take_16(at);
	struct str s = length ? str_from(*at, length) : STR_NONE;

	*at += length;
	return s;
}

struct sketch sketch_of(struct str bytes)
{
	const char *at = bytes.ptr;
	struct sketch sketch = {
		.bytes = (char *)bytes.ptr, .length = (uint32_t)bytes.len};

	take(&at, &sketch.minute, sizeof(sketch.minute));
	take(&at, &sketch.content, sizeof(sketch.content));
	sketch.day = (day_t)take_32(&at);
	return sketch;
}

bool sketch_is_twin(const struct sketch *a, const struct sketch *b)
{
	return a->content == b->content && a->length == b->length &&
	       memcmp(a->bytes, b->bytes, a->length) == 0;
}

uint32_t sketch_key_count(const struct sketch *sketch)
{
	const char *at = sketch->bytes + KEYS_AT;

	return take_16(&at);
}

uint32_t sketch_key(const struct sketch *sketch, uint32_t key)
{
	const char *at = sketch->bytes + KEYS_AT + 2 + (size_t)key * 4;

	return take_32(&at);
}

static char *passages_at(const struct sketch *sketch)
{
	return sketch->bytes + KEYS_AT + 2 +
	       (size_t)sketch_key_count(sketch) * 4;
}

uint32_t sketch_passage_count(const struct sketch *sketch)
{
	const char *at = passages_at(sketch);

	return take_16(&at);
}

static struct sketch_passage take_passage(const char **at)
{
	struct sketch_passage passage = {.fingerprint = take_32(at)};
	uint8_t flags;

	passage.span.start = take_32(at);
	passage.span.end = passage.span.start + take_16(at);
	passage.terms = take_8(at);
	flags = take_8(at);
	passage.headline = flags & FLAG_HEADLINE;
	passage.recurring = flags & FLAG_RECURRING;
	return passage;
}

struct sketch_passage sketch_passage(
	const struct sketch *sketch, uint32_t passage)
{
	const char *at =
		passages_at(sketch) + 2 + (size_t)passage * PASSAGE_BYTES;

	return take_passage(&at);
}

void sketch_mark_recurring(struct sketch *sketch, uint32_t passage)
{
	char *flags = passages_at(sketch) + 2 +
		      (size_t)(passage + 1) * PASSAGE_BYTES - 1;

	*flags = (char)(*flags | FLAG_RECURRING);
}

static struct term take_term(const char **at)
{
	uint32_t packed = take_32(at);
	struct term term = {.key = packed & ((1u << KEY_BITS) - 1),
		.kind = (uint8_t)(packed >> KEY_BITS)};

	packed = take_8(at);
	term.weight = weights[packed & ((1u << WEIGHT_BITS) - 1)];
	term.halved = (uint8_t)(packed >> WEIGHT_BITS);
	return term;
}

/* Which terms of an article were counted already: by chance one that was not
 * looks as if it was, always the same. */
struct counted {
	uint64_t bits[32];
};

static void term_count(
	uint32_t key, struct counted *counted, struct commonness *commonness)
{
	uint32_t bit = (key * 0x9e3779b1u) >> 21;
	uint64_t mask = UINT64_C(1) << (bit % 64);

	if (counted->bits[bit / 64] & mask)
		return;
	counted->bits[bit / 64] |= mask;
	commonness_add(commonness, key);
}

void sketch_count(const struct sketch *sketch, struct commonness *commonness)
{
	const char *at = passages_at(sketch);
	struct counted counted = {{0}};

	at += 2 + (size_t)sketch_passage_count(sketch) * PASSAGE_BYTES;
	for (int list = 0; list < 2; list++) {
		for (uint32_t left = take_32(&at); left; left--) {
			struct term term = take_term(&at);

			if (term.weight && term.kind != TERM_DAY)
				term_count((uint32_t)term.key, &counted,
					commonness);
		}
	}
}

void sketch_mark_common(
	struct sketch *sketch, const struct commonness *commonness)
{
	const char *at = passages_at(sketch);

	at += 2 + (size_t)sketch_passage_count(sketch) * PASSAGE_BYTES;
	for (int list = 0; list < 2; list++) {
		for (uint32_t left = take_32(&at); left; left--) {
			struct term term = take_term(&at);
			char *weight = sketch->bytes + (at - sketch->bytes) - 1;

			if (term.weight && term.kind != TERM_DAY)
				*weight = (char)(weight_number(term.weight) |
						 commonness_halve(commonness,
							 (uint32_t)term.key)
							 << WEIGHT_BITS);
		}
	}
}

/* The terms of the passages that do not recur. */
static void passages_unpack(
	struct arena *arena, const char **at, struct passages *passages)
{
	uint32_t count = take_16(at), terms;
	const char *rows = *at;

	*at += (size_t)count * PASSAGE_BYTES;
	terms = take_32(at);
	passages->rows =
		arena_alloc_raw(arena, (count + 1u) * sizeof(*passages->rows));
	passages->terms.rows = arena_alloc_raw(
		arena, (terms + 1u) * sizeof(*passages->terms.rows));
	for (uint32_t i = 0; i < count; i++) {
		struct sketch_passage packed = take_passage(&rows);
		struct passage *passage = &passages->rows[passages->count];

		if (packed.recurring) {
			*at += (size_t)packed.terms * TERM_BYTES;
			continue;
		}
		*passage = (struct passage){.first = passages->terms.count,
			.span = packed.span,
			.fingerprint = packed.fingerprint,
			.headline = packed.headline};
		for (uint32_t t = 0; t < packed.terms; t++) {
			struct term term = take_term(at);

			passage->weight += term.weight;
			passage->rare += (uint32_t)term.weight >> term.halved;
			passages->terms.rows[passages->terms.count++] = term;
		}
		passage->end = passages->terms.count;
		passages->count++;
	}
}

static void terms_unpack(
	struct arena *arena, const char **at, struct terms *terms)
{
	uint32_t count = take_32(at);

	terms->rows = arena_alloc_raw(arena, count * sizeof(*terms->rows));
	terms->room = count;
	while (terms->count < count)
		terms->rows[terms->count++] = take_term(at);
}

void sketch_unpack_terms(struct arena *arena, const struct sketch *sketch,
	struct version *version)
{
	const char *at = sketch->bytes + KEYS_AT - 5;
	uint32_t count;

	*version = (struct version){.content = sketch->content,
		.minute = sketch->minute,
		.published = {.value = sketch->day, .page = take_8(&at)}};
	version->dateline.month = take_8(&at);
	version->dateline.day = take_8(&at);
	version->title_is_passage = take_8(&at);
	version->notice = take_8(&at);
	at = passages_at(sketch);
	passages_unpack(arena, &at, &version->passages);
	terms_unpack(arena, &at, &version->title_terms);
	version->title = take_str(&at);
	version->publisher = take_str(&at);
	version->url = take_str(&at);
	for (count = take_16(&at); count; count--)
		*ROWS_ADD(arena, &version->credits) = take_str(&at);
	for (count = take_16(&at); count; count--)
		*ROWS_ADD(arena, &version->days) = (day_t)take_32(&at);
}

void sketch_unpack(struct arena *arena, const struct sketch *sketch,
	struct version *version)
{
	sketch_unpack_terms(arena, sketch, version);
	version_mark(arena, version);
}

/* The terms of a passage, with how common they are. */
static void passage_weigh(struct arena *arena, const char **at,
	const struct term *terms, uint32_t count, struct passages *to)
{
	struct passage *passage = &to->rows[to->count - 1];

	passage->first = to->terms.count;
	passage->rare = 0;
	for (uint32_t i = 0; i < count; i++) {
		struct term *term = ROWS_ADD(arena, &to->terms);

		*term = terms[i];
		term->halved = take_term(at).halved;
		passage->rare += (uint32_t)term->weight >> term->halved;
	}
	passage->end = to->terms.count;
}

void sketch_weigh(struct arena *arena, const struct sketch *sketch,
	const struct version *version, struct version *weighed)
{
	const struct passages *from = &version->passages;
	struct passages *to = &weighed->passages;
	uint32_t packed = sketch_passage_count(sketch);
	const char *at =
		passages_at(sketch) + 2 + (size_t)packed * PASSAGE_BYTES + 4;

	*weighed = *version;
	*to = (struct passages){0};
	weighed->traits = weighed->headline = (struct traits){0};
	for (uint32_t i = 0; i < from->count && i < packed; i++) {
		const struct passage *passage = &from->rows[i];
		uint32_t terms = passage->end - passage->first;

		if (sketch_passage(sketch, i).recurring) {
			at += (size_t)terms * TERM_BYTES;
			continue;
		}
		*ROWS_ADD(arena, to) = *passage;
		passage_weigh(arena, &at, from->terms.rows + passage->first,
			terms, to);
	}
	version_mark(arena, weighed);
}
