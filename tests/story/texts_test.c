#include "sketched.h"

#include "story/sketch_layout.h"
#include "story/stories.h"
#include "story/texts.h"

static const char *const sentences[] = {
	"Two anglers are missing after a skiff was swamped off Quernhead on "
	"Tuesday, the harbour office said.",
	"The Maid of Orrin, which Tobias Lunde of Ashlar Bridge had hired "
	"out, was found with 17 lines still in the water.",
	"Volunteers from Wexmoor combed the shore until dark and will start "
	"again at dawn, said the pilot Iolanthe Pryce.",
};
enum { SENTENCES = 3, KEY_MASK = (1 << KEY_BITS) - 1 };

/* The sentence with one of its words replaced. */
static void sentence_put(
	struct buffer *out, struct str sentence, uint32_t word, uint32_t copy)
{
	for (uint32_t i = 0; sentence.len; i++) {
		struct str part = str_split(&sentence, ' ');

		if (i != word) {
			buffer_add(out, part);
		} else {
			buffer_put(out, "drav");
			for (uint32_t n = copy + 1; n; n /= 10)
				buffer_add_char(out, "abeghikmno"[n % 10]);
		}
		buffer_add_char(out, sentence.len ? ' ' : '\n');
	}
}

/* What one copy changes, and which sentence it has not; SENTENCES: all. */
static const char *copy_make(
	struct arena *arena, uint32_t copy, uint32_t dropped)
{
	struct buffer out = BUFFER_INIT;
	uint32_t changed = copy * 7 % SENTENCES, word = 1 + copy * 5 % 13;
	const char *text;

	for (uint32_t i = 0; i < SENTENCES; i++)
		if (i != dropped)
			sentence_put(&out, str_of(sentences[i]),
				i == changed ? word : UINT32_MAX, copy);
	text = arena_copy(arena, buffer_str(&out)).ptr;
	buffer_release(&out);
	return text;
}

static void copies_add(struct library *library, uint32_t count, bool cut)
{
	for (uint32_t i = 0; i < count; i++)
		library_add(library,
			copy_make(&library->telling.arena, i,
				cut && i % 3 == 1 ? i / 3 % SENTENCES
						  : SENTENCES),
			i % 2 ? "2024-06-05" : "2024-06-04");
}

/* However many there are, and whatever word each has for another. */
static void copies_are_one_story(void **state)
{
	static const uint32_t counts[] = {10, 200, 2000};

	(void)state;
	for (size_t i = 0; i < 2 * sizeof(counts) / sizeof(*counts); i++) {
		struct linking linking = {.threads = 2};
		struct stories stories;
		struct library library;

		library_open(&library);
		copies_add(&library, counts[i / 2], i % 2);
		linking.sketches = &library.sketches;
		linking_run(&linking);
		stories_find(&linking.arena, &linking.links, counts[i / 2],
			&stories);
		assert_int_equal(stories.count, 1);
		assert_int_equal(stories.rows[0].end, counts[i / 2]);
		linking_release(&linking);
		library_close(&library);
	}
}

/* How many different ones there are, and how many of them have a name. */
static uint32_t texts_of(
	struct library *library, struct str name, uint32_t *name_texts)
{
	uint64_t key = vocabulary_find(library->telling.vocabulary, name).key;
	struct commonness commonness;
	struct texts texts;
	uint32_t count = 0;

	texts_find(&library->sketches, &texts);
	commonness_init(&commonness, texts.count);
	texts_count(&texts, &library->sketches, &commonness);
	for (uint32_t i = 0; i < texts.count; i++)
		count += texts.of[i] == i;
	*name_texts = commonness_of(
		&commonness, (uint32_t)(key ^ (key >> 32)) & KEY_MASK);
	commonness_release(&commonness);
	texts_release(&texts);
	return count;
}

static void copies_are_one_text(void **state)
{
	struct library library;
	uint32_t name_texts;

	(void)state;
	library_open(&library);
	copies_add(&library, 60, true);
	assert_int_equal(texts_of(&library, STR("Quernhead"), &name_texts), 1);
	assert_int_equal(name_texts, 1);
	library_close(&library);
}

/* The same words with other names and numbers are other texts, and so is what
 * comes after weeks. */
static void forms_are_many(void **state)
{
	enum { FORMS = 12 };
	struct library library;
	uint32_t name_texts;

	(void)state;
	library_open(&library);
	for (uint32_t i = 0; i < FORMS; i++)
		library_add(&library,
			arena_format(&library.telling.arena,
				"Elmhurst Trading sold %u tonnes of barley to "
				"Dornwick%c at %u crowns on the day, with %u "
				"more on offer.\n",
				1311 + i * 17, 'a' + i, 513 + i * 3,
				7112 + i * 11)
				.ptr,
			"2024-06-04");
	assert_int_equal(
		texts_of(&library, STR("Elmhurst"), &name_texts), FORMS);
	assert_int_equal(name_texts, FORMS);
	library_close(&library);

	library_open(&library);
	library_add(&library, copy_make(&library.telling.arena, 1, SENTENCES),
		"2024-06-04");
	library_add(&library, copy_make(&library.telling.arena, 2, SENTENCES),
		"2024-06-24");
	assert_int_equal(texts_of(&library, STR("Quernhead"), &name_texts), 2);
	library_close(&library);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(copies_are_one_story),
		cmocka_unit_test(copies_are_one_text),
		cmocka_unit_test(forms_are_many),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
