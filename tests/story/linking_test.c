#include "sketched.h"

#include "story/linking.h"
#include "story/notice.h"
#include "story/recurring.h"

static const char wire[] =
	"Barge strikes lock gate at Quernhead\n\n"
	"Two men were hurt on Thursday when a barge laden with 340 tonnes of "
	"gravel ran into the upper gate of Quernhead lock, the canal authority "
	"said. The skipper, Tobias Lunde, 58, said the engine of the Maid of "
	"Orrin would not go astern.\n\n"
	"A lock keeper, Hal Brezny, broke an arm as he jumped clear.\n\n"
	"The canal is closed for at least nine days between Quernhead and "
	"Ashlar Bridge. Some 70 boats are waiting.\n";

static const char anew[] =
	"Nine days without a canal\n\n"
	"Divers found that the gate at Quernhead, hit by a gravel barge "
	"carrying 340 tonnes, has lost a hinge. Tobias Lunde, who was "
	"steering, and the keeper Hal Brezny, whose arm is broken, have left "
	"hospital. The Maid of Orrin lies at Ashlar Bridge.\n";

/* Some hundred stories that share nothing but their form. */
static void strangers_add(struct library *library, uint32_t count)
{
	for (uint32_t i = 0; i < count; i++)
		library_add(library,
			arena_format(&library->telling.arena,
				"The mayor of Dorn%u said on day %u that it "
				"was raining.\n",
				1000 + i, i)
				.ptr,
			NULL);
}

/* --- sketches */

static void sketches_give_versions_back(void **state)
{
	struct library library;
	struct version version;
	const struct version *whole;

	(void)state;
	library_open(&library);
	library_add(&library, wire, "2024-06-06");
	whole = &library.versions.rows[0];
	sketch_unpack(
		&library.telling.arena, &library.sketches.rows[0], &version);
	assert_int_equal(version.published.value, whole->published.value);
	assert_true(str_eq(version.title, whole->title));
	assert_int_equal(version.days.count, whole->days.count);
	assert_int_equal(version.traits.count, whole->traits.count);
	assert_int_equal(version.headline.count, whole->headline.count);
	assert_int_equal(version.passages.count, whole->passages.count);
	assert_int_equal(
		version.passages.terms.count, whole->passages.terms.count);
	for (uint32_t i = 0; i < whole->passages.count; i++) {
		const struct passage *a = &version.passages.rows[i];
		const struct passage *b = &whole->passages.rows[i];

		assert_int_equal(a->weight, b->weight);
		assert_int_equal(a->span.start, b->span.start);
		assert_int_equal(a->span.end, b->span.end);
		assert_int_equal(a->headline, b->headline);
	}
	for (uint32_t i = 0; i < whole->passages.terms.count; i++) {
		const struct term *a = &version.passages.terms.rows[i];
		const struct term *b = &whole->passages.terms.rows[i];

		assert_int_equal(a->kind, b->kind);
		assert_int_equal(a->weight, b->weight);
	}
	library_close(&library);
}

/* As much as a corpus of a million can keep. */
static void sketches_are_small(void **state)
{
	struct library library;
	struct str bytes;

	(void)state;
	library_open(&library);
	library_add(&library, wire, "2024-06-06");
	bytes = sketch_pack(&library.telling.arena, &library.versions.rows[0]);
	assert_true(bytes.len < 2 * strlen(wire));
	library_close(&library);
}

/* --- candidates */

static bool has_candidate(
	const struct candidates *candidates, uint32_t a, uint32_t b)
{
	for (uint64_t i = candidates->first[a]; i < candidates->first[a + 1];
		i++)
		if (candidates->others[i] == b)
			return true;
	return false;
}

/* Of many only those are compared that share something rare. */
static void candidates_have_keys_in_common(void **state)
{
	enum { OTHERS = 300 };
	struct candidates candidates;
	struct library library;

	(void)state;
	library_open(&library);
	strangers_add(&library, OTHERS);
	library_add(&library, wire, NULL);
	library_add(&library, anew, NULL);
	candidates_find(&library.sketches, &candidates);
	assert_true(has_candidate(&candidates, OTHERS, OTHERS + 1));
	assert_true(candidates.first[OTHERS + 2] < OTHERS * 20);
	for (uint32_t a = 0; a < OTHERS + 2; a++)
		for (uint64_t i = candidates.first[a];
			i < candidates.first[a + 1]; i++) {
			assert_true(candidates.others[i] > a);
			if (i > candidates.first[a])
				assert_true(candidates.others[i] >
					    candidates.others[i - 1]);
		}
	candidates_release(&candidates);
	library_close(&library);
}

/* A key that all have costs each a few comparisons, not one with each. */
static void candidates_are_few(void **state)
{
	enum { COPIES = 200 };
	struct candidates candidates;
	struct library library;

	(void)state;
	library_open(&library);
	for (uint32_t i = 0; i < COPIES; i++)
		library_add(&library, wire, "2024-06-06");
	candidates_find(&library.sketches, &candidates);
	assert_true(candidates.first[COPIES] >= COPIES - 1);
	assert_true(candidates.first[COPIES] <= COPIES * 8);
	candidates_release(&candidates);
	library_close(&library);
}

/* --- what recurs */

static const char form[] =
	"Readers of the Lowland Herald may log in with their ticket number "
	"here.";

static const char *const incidents[] = {
	"A bakery in Tolmin burnt down on Monday and nobody was hurt, said "
	"the fireman Ulf Brandis.",
	"Thieves took 14 bicycles from the school in Wexmoor, and the head "
	"teacher Iolanthe Pryce wept.",
	"The bridge at Sarn will close for repairs from May, said engineer "
	"Piet Vandermolen.",
	"A goat named Bertram won the raffle in Oxlow, to the joy of the "
	"farmer Zelda Quill.",
	"Rain put an end to the regatta on the Ebble after 40 minutes, said "
	"the steward Cosmo Teague.",
};

static void recurring_find(struct library *library)
{
	struct texts texts;

	texts_find(&library->sketches, &texts);
	recurring_mark(&library->sketches, &texts);
	texts_release(&texts);
}

static uint32_t recurring_count(const struct sketch *sketch)
{
	uint32_t count = 0;

	for (uint32_t i = 0; i < sketch_passage_count(sketch); i++)
		count += sketch_passage(sketch, i).recurring;
	return count;
}

static void forms_recur(void **state)
{
	struct library library;

	(void)state;
	library_open(&library);
	for (size_t i = 0; i < sizeof(incidents) / sizeof(*incidents); i++)
		library_add(&library,
			arena_format(&library.telling.arena, "%s\n\n%s\n",
				incidents[i], form)
				.ptr,
			"2024-06-06");
	recurring_find(&library);
	ROWS_EACH (struct sketch, sketch, library.sketches)
		assert_int_equal(recurring_count(sketch), 1);
	library_close(&library);
}

/* However often a story is printed, it is a story. */
static void copies_do_not_recur(void **state)
{
	struct library library;

	(void)state;
	library_open(&library);
	for (uint32_t i = 0; i < 9; i++)
		library_add(&library,
			arena_format(&library.telling.arena, "%s\n%s\n", wire,
				incidents[i % 3])
				.ptr,
			"2024-06-06");
	recurring_find(&library);
	ROWS_EACH (struct sketch, sketch, library.sketches)
		assert_int_equal(recurring_count(sketch), 0);
	library_close(&library);
}

/* --- links */

static void linking_finds(void **state)
{
	struct library library;
	struct linking linking = {.threads = 2};

	(void)state;
	library_open(&library);
	linking.sketches = &library.sketches;
	strangers_add(&library, 50);
	library_add(&library, anew, "2024-06-07");
	library_add(&library, wire, "2024-06-06");
	linking_run(&linking);
	assert_int_equal(linking.links.count, 1);
	/* Sorted by time: the wire's is first now. */
	assert_int_equal(
		library.sketches.rows[linking.links.rows[0].a].identity, 51);
	assert_int_equal(linking.links.rows[0].relation, RELATION_SAME_EVENT);
	linking_release(&linking);
	library_close(&library);
}

/* What all have in common, form and all, links nobody. */
static void linking_passes_over_forms(void **state)
{
	struct library library;
	struct linking linking = {.threads = 1};

	(void)state;
	library_open(&library);
	linking.sketches = &library.sketches;
	for (size_t i = 0; i < sizeof(incidents) / sizeof(*incidents); i++)
		library_add(&library,
			arena_format(&library.telling.arena, "%s\n\n%s\n%s\n",
				incidents[i], form,
				"Call the Herald on 5550 18 77 or ask for "
				"Gundula Przybilla at the desk.")
				.ptr,
			"2024-06-06");
	linking_run(&linking);
	assert_int_equal(linking.links.count, 0);
	linking_release(&linking);
	library_close(&library);
}

static void common_terms_weigh_less(void **state)
{
	struct commonness commonness;

	(void)state;
	commonness_init(&commonness, 1000);
	assert_int_equal(commonness_halve(&commonness, 7), 0);
	for (int i = 0; i < 60; i++)
		commonness_add(&commonness, 7);
	assert_int_equal(commonness_halve(&commonness, 7), 3);
	assert_int_equal(commonness_halve(&commonness, 8), 0);
	for (int i = 0; i < 1000; i++)
		commonness_add(&commonness, 7);
	assert_int_equal(commonness_of(&commonness, 7), UINT8_MAX);
	commonness_release(&commonness);
}

/* --- notices */

static void notices_call_themselves_so(void **state)
{
	static const char *const notices[] = {
#define NOTICE(place, words, example) example,
#include "lang/en/notice.def"
#undef NOTICE
	};

	(void)state;
	for (size_t i = 0; i < sizeof(notices) / sizeof(*notices); i++) {
		assert_true(notice_is(STR_NONE, str_of(notices[i])));
		assert_true(notice_is(str_of(notices[i]), STR_NONE));
	}
	assert_false(notice_is(STR("Harbour works delayed"),
		STR("The minister rejected a correctional facility.")));
	assert_false(notice_is(STR_NONE, STR_NONE));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sketches_give_versions_back),
		cmocka_unit_test(sketches_are_small),
		cmocka_unit_test(candidates_have_keys_in_common),
		cmocka_unit_test(candidates_are_few),
		cmocka_unit_test(forms_recur),
		cmocka_unit_test(copies_do_not_recur),
		cmocka_unit_test(linking_finds),
		cmocka_unit_test(linking_passes_over_forms),
		cmocka_unit_test(common_terms_weigh_less),
		cmocka_unit_test(notices_call_themselves_so),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
