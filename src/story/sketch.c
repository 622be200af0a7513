#include "story/sketch.h"

#include <stdio.h>
#include <stdlib.h>

enum { ROOM_LEAST = 64 };

struct sketch *sketches_add(struct sketches *sketches)
{
	struct sketch *rows = sketches->rows;

	if (sketches->count == sketches->room) {
		sketches->room += sketches->room / 4 + ROOM_LEAST;
		rows = realloc(rows, sketches->room * sizeof(*rows));
		if (!rows) {
			fputs("factcheck: out of memory\n", stderr);
			abort();
		}
		sketches->rows = rows;
	}
	rows[sketches->count] = (struct sketch){0};
	return &rows[sketches->count++];
}

void sketches_release(struct sketches *sketches)
{
	free(sketches->rows);
	*sketches = (struct sketches){0};
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

struct glossary sketch_glossary(const struct sketch *sketch)
{
	return glossary_of(
		passages_at(sketch) + 2 +
		(size_t)sketch_passage_count(sketch) * PASSAGE_BYTES);
}

void sketch_mark_recurring(struct sketch *sketch, uint32_t passage)
{
	char *flags = passages_at(sketch) + 2 +
		      (size_t)(passage + 1) * PASSAGE_BYTES - 1;

	*flags = (char)(*flags | FLAG_RECURRING);
}

/* Of its terms those that are in one part. */
static void part_mark(struct sketch *sketch,
	const struct commonness *commonness, uint32_t part)
{
	const struct glossary glossary = sketch_glossary(sketch);
	const char *at = glossary.rows;

	for (uint32_t i = 0; i < glossary.count; i++) {
		struct term term = take_term(&at);
		uint32_t key = (uint32_t)term.key;
		char *weight = glossary.rows + (at - glossary.rows) - 1;

		if (term.weight && term.kind != TERM_DAY &&
			commonness_part(commonness, key) == part)
			*weight = (char)(sketch_weight(term.weight) |
					 commonness_halve(commonness, key)
						 << WEIGHT_BITS);
	}
}

void sketch_mark_common(
	struct sketch *sketch, const struct commonness *commonness)
{
	for (uint32_t part = 0; part < commonness_parts(commonness); part++)
		part_mark(sketch, commonness, part);
}

void sketches_mark_common(
	struct sketches *sketches, const struct commonness *commonness)
{
	for (uint32_t part = 0; part < commonness_parts(commonness); part++)
		ROWS_EACH (struct sketch, sketch, *sketches)
			part_mark(sketch, commonness, part);
}

/* --- the version again */

/* On the way from a sketch to a version. */
struct unpacking {
	struct arena *arena;
	struct glossary glossary;
	struct term *terms; /* of the glossary */
	bool *met;          /* those that stand in what does not recur */
};

static void glossary_unpack(struct arena *arena, const struct sketch *sketch,
	struct unpacking *unpacking)
{
	const struct glossary glossary = sketch_glossary(sketch);
	const char *at = glossary.rows;

	*unpacking = (struct unpacking){.arena = arena,
		.glossary = glossary,
		.terms = arena_alloc_raw(
			arena, glossary.count * sizeof(*unpacking->terms)),
		.met = arena_alloc(
			arena, glossary.count * sizeof(*unpacking->met))};
	for (uint32_t i = 0; i < glossary.count; i++)
		unpacking->terms[i] = take_term(&at);
}

/* The term at a place, to the end of the list. */
static const struct term *term_unpack(struct unpacking *unpacking,
	const char *places, uint32_t place, struct terms *terms)
{
	uint32_t row = glossary_place(&unpacking->glossary, places, place);
	struct term *term = &terms->rows[terms->count++];

	*term = unpacking->terms[row];
	unpacking->met[row] = true;
	return term;
}

/* The terms of the passages that do not recur. */
static void passages_unpack(struct unpacking *unpacking,
	const struct sketch *sketch, struct passages *passages)
{
	struct arena *arena = unpacking->arena;
	uint32_t count = sketch_passage_count(sketch), place = 0;
	const char *rows = passages_at(sketch) + 2;

	passages->rows =
		arena_alloc_raw(arena, (count + 1u) * sizeof(*passages->rows));
	passages->terms.rows =
		arena_alloc_raw(arena, (unpacking->glossary.text_count + 1u) *
					       sizeof(*passages->terms.rows));
	for (uint32_t i = 0; i < count; i++) {
		struct sketch_passage packed = take_passage(&rows);
		struct passage *passage = &passages->rows[passages->count];
		uint32_t end = place + packed.terms;

		if (packed.recurring) {
			place = end;
			continue;
		}
		*passage = (struct passage){.first = passages->terms.count,
			.span = packed.span,
			.fingerprint = packed.fingerprint,
			.headline = packed.headline};
		while (place < end) {
			const struct term *term =
				term_unpack(unpacking, unpacking->glossary.text,
					place++, &passages->terms);

			passage->weight += term->weight;
			passage->rare += (uint32_t)term->weight >> term->halved;
		}
		passage->end = passages->terms.count;
		passages->count++;
	}
}

/* Of the title terms only where it is no passage. */
static void title_unpack(struct unpacking *unpacking, struct version *version)
{
	uint32_t count = unpacking->glossary.title_count;
	struct terms *terms = &version->title_terms;
	bool *met = unpacking->met;

	terms->rows = arena_alloc_raw(
		unpacking->arena, (count + 1u) * sizeof(*terms->rows));
	terms->room = count;
	if (version->title_is_passage)
		unpacking->met = arena_alloc(unpacking->arena,
			unpacking->glossary.count * sizeof(*met));
	while (terms->count < count)
		term_unpack(unpacking, unpacking->glossary.title, terms->count,
			terms);
	unpacking->met = met;
}

static void strings_unpack(
	struct arena *arena, const char *at, struct version *version)
{
	uint32_t count;

	version->title = take_str(&at);
	version->publisher = take_str(&at);
	version->url = take_str(&at);
	for (count = take_16(&at); count; count--)
		*ROWS_ADD(arena, &version->credits) = take_str(&at);
	for (count = take_16(&at); count; count--)
		*ROWS_ADD(arena, &version->days) = (day_t)take_32(&at);
}

static void terms_unpack(struct arena *arena, const struct sketch *sketch,
	struct unpacking *unpacking, struct version *version)
{
	const char *at = sketch->bytes + KEYS_AT - 5;

	*version = (struct version){.content = sketch->content,
		.minute = sketch->minute,
		.published = {.value = sketch->day, .page = take_8(&at)}};
	version->dateline.month = take_8(&at);
	version->dateline.day = take_8(&at);
	version->title_is_passage = take_8(&at);
	version->notice = take_8(&at);
	glossary_unpack(arena, sketch, unpacking);
	passages_unpack(unpacking, sketch, &version->passages);
	title_unpack(unpacking, version);
	strings_unpack(arena, unpacking->glossary.end, version);
}

void sketch_unpack_terms(struct arena *arena, const struct sketch *sketch,
	struct version *version)
{
	struct unpacking unpacking;

	terms_unpack(arena, sketch, &unpacking, version);
}

void sketch_unpack(struct arena *arena, const struct sketch *sketch,
	struct version *version)
{
	struct unpacking unpacking;
	struct traits *traits = &version->traits;

	terms_unpack(arena, sketch, &unpacking, version);
	traits_init(arena, unpacking.glossary.count, traits);
	for (uint32_t i = 0; i < unpacking.glossary.count; i++)
		if (unpacking.met[i] && unpacking.terms[i].weight)
			traits_add(traits, &unpacking.terms[i]);
	version_sum(arena, version);
}

/* The terms of a passage, with how common they are. */
static void passage_weigh(struct arena *arena,
	const struct unpacking *unpacking, uint32_t place,
	const struct term *terms, uint32_t count, struct passages *to)
{
	const struct glossary *glossary = &unpacking->glossary;
	struct passage *passage = &to->rows[to->count - 1];

	passage->first = to->terms.count;
	passage->rare = 0;
	for (uint32_t i = 0; i < count; i++) {
		struct term *term = ROWS_ADD(arena, &to->terms);
		uint32_t row =
			glossary_place(glossary, glossary->text, place + i);

		*term = terms[i];
		term->halved = unpacking->terms[row].halved;
		passage->rare += (uint32_t)term->weight >> term->halved;
	}
	passage->end = to->terms.count;
}

void sketch_weigh(struct arena *arena, const struct sketch *sketch,
	const struct version *version, struct version *weighed)
{
	const struct passages *from = &version->passages;
	struct passages *to = &weighed->passages;
	uint32_t packed = sketch_passage_count(sketch), place = 0;
	struct unpacking unpacking;

	glossary_unpack(arena, sketch, &unpacking);
	*weighed = *version;
	*to = (struct passages){0};
	weighed->traits = weighed->headline = (struct traits){0};
	for (uint32_t i = 0; i < from->count && i < packed; i++) {
		const struct passage *passage = &from->rows[i];
		uint32_t terms = passage->end - passage->first;

		if (!sketch_passage(sketch, i).recurring) {
			*ROWS_ADD(arena, to) = *passage;
			passage_weigh(arena, &unpacking, place,
				from->terms.rows + passage->first, terms, to);
		}
		place += terms;
	}
	version_mark(arena, weighed);
}
