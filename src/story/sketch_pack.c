#include "story/sketch.h"
#include "story/sketch_layout.h"
#include "story/term_order.h"

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

static uint32_t key_cut(uint64_t key)
{
	return (uint32_t)(key ^ (key >> 32)) & ((1u << KEY_BITS) - 1);
}

static void passages_pack(struct buffer *out, const struct passages *passages)
{
	put_16(out, passages->count);
	ROWS_EACH (struct passage, passage, *passages) {
		uint64_t print = passage->fingerprint;

		put_32(out, (uint32_t)(print ^ (print >> 32)));
		put_32(out, passage->span.start);
		put_16(out, passage->span.end - passage->span.start);
		put_8(out, (uint8_t)(passage->end - passage->first));
		put_8(out, passage->headline ? FLAG_HEADLINE : 0);
	}
}

/* --- terms */

/* The different terms in their order; which of them each term is. */
struct wording {
	const struct term *terms;
	const uint32_t *order;
	uint32_t *rows;
	uint32_t count, different;
};

/* As they come out again. */
static struct term *terms_cut(struct arena *arena, const struct terms *text,
	const struct terms *title)
{
	uint32_t count = text->count + title->count;
	struct term *terms = arena_alloc_raw(arena, count * sizeof(*terms));

	for (uint32_t i = 0; i < count; i++) {
		const struct term *term =
			i < text->count ? &text->rows[i]
					: &title->rows[i - text->count];

		terms[i] = (struct term){.key = key_cut(term->key),
			.weight = sketch_weight(term->weight),
			.kind = term->kind};
	}
	return terms;
}

static struct wording wording_make(struct arena *arena,
	const struct terms *text, const struct terms *title)
{
	struct wording wording = {.terms = terms_cut(arena, text, title),
		.count = text->count + title->count};
	const struct term *last = NULL;

	wording.order = terms_order(arena, wording.terms, wording.count);
	wording.rows =
		arena_alloc_raw(arena, wording.count * sizeof(*wording.rows));
	for (uint32_t i = 0; i < wording.count; i++) {
		const struct term *term = &wording.terms[wording.order[i]];

		wording.different += !last || !terms_alike(term, last);
		wording.rows[wording.order[i]] = wording.different - 1;
		last = term;
	}
	return wording;
}

static void wording_pack(struct buffer *out, const struct wording *wording)
{
	const struct term *last = NULL;

	put_32(out, wording->different);
	for (uint32_t i = 0; i < wording->count; i++) {
		const struct term *term = &wording->terms[wording->order[i]];

		if (last && terms_alike(term, last))
			continue;
		put_32(out,
			(uint32_t)term->key | (uint32_t)term->kind << KEY_BITS);
		put_8(out, (uint8_t)term->weight);
		last = term;
	}
}

/* What stands where. */
static void places_pack(struct buffer *out, const struct wording *wording,
	uint32_t first, uint32_t count)
{
	size_t bytes = sketch_place_bytes(wording->different);

	put_32(out, count);
	for (uint32_t i = first; i < first + count; i++) {
		if (bytes == 1)
			put_8(out, (uint8_t)wording->rows[i]);
		else if (bytes == 2)
			put_16(out, wording->rows[i]);
		else
			put_32(out, wording->rows[i]);
	}
}

static void terms_pack(struct buffer *out, struct arena *arena,
	const struct terms *text, const struct terms *title)
{
	const struct wording wording = wording_make(arena, text, title);

	wording_pack(out, &wording);
	places_pack(out, &wording, 0, text->count);
	places_pack(out, &wording, text->count, title->count);
}

/* --- */

/* What is longer than a book is cut off. */
static struct passages passages_cut(const struct version *version)
{
	struct passages passages = version->passages;

	if (passages.count > PASSAGES_MOST)
		passages.count = PASSAGES_MOST;
	passages.terms.count =
		passages.count ? passages.rows[passages.count - 1].end : 0;
	return passages;
}

struct str sketch_pack(struct arena *arena, const struct version *version)
{
	const struct passages passages = passages_cut(version);
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
	passages_pack(&out, &passages);
	terms_pack(&out, arena, &passages.terms, &version->title_terms);
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
