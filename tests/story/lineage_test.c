#include "telling.h"

#include "story/changes.h"
#include "story/lineage.h"
#include "story/stories.h"

static const char wire[] =
	"Barge strikes lock gate at Quernhead\n\n"
	"Two men were hurt on Thursday when a barge laden with 340 tonnes of "
	"gravel ran into the upper gate of Quernhead lock, the canal authority "
	"said. The skipper, Tobias Lunde, 58, said the engine of the Maid of "
	"Orrin would not go astern.\n\n"
	"A lock keeper, Hal Brezny, broke an arm as he jumped clear.\n";

static const char copy[] =
	"Canal closed by accident\n\n"
	"Two men were hurt on Thursday when a barge laden with 430 tonnes of "
	"gravel ran into the upper gate of Quernhead lock, the canal authority "
	"said. The skipper, Tobias Lunde, 58, said the engine of the Maid of "
	"Orrin would not go astern.\n\n"
	"Readers are asked for photographs of the lock at Ashlar Bridge.\n";

static const char anew[] =
	"Nine days without a canal\n\n"
	"Divers found that the gate at Quernhead, hit by a gravel barge "
	"carrying 340 tonnes, has lost a hinge. Tobias Lunde, who was "
	"steering, and the keeper Hal Brezny, whose arm is broken, have left "
	"hospital. The Maid of Orrin lies at Ashlar Bridge.\n";

/* One story, told so often. */
struct tale {
	const char *text, *day, *house, *credit;
};

static void lineage_of(struct telling *telling, struct versions *versions,
	const struct tale *tales, uint32_t count, struct lineage *lineage)
{
	struct pair_links links = {0};

	for (uint32_t i = 0; i < count; i++)
		*ROWS_ADD(&telling->arena, versions) =
			tell(telling, tales[i].text, tales[i].day,
				tales[i].house, tales[i].credit);
	for (uint32_t a = 0; a < count; a++)
		for (uint32_t b = a + 1; b < count; b++) {
			struct comparison met = meet(telling,
				&versions->rows[a], &versions->rows[b]);

			if (met.link.linked)
				*ROWS_ADD(&telling->arena, &links) =
					(struct pair_link){a, b,
						(uint8_t)met.link.relation};
		}
	lineage_find(&telling->arena, versions, &links, lineage);
}

static void origins_are_counted(void **state)
{
	static const struct {
		struct tale tales[3];
		uint32_t count, origins;
		const char *origin;
	} cases[] = {
		/* a copy, without a credit */
		{{{wire, "2024-06-06", "Courier", 0},
			 {copy, "2024-06-07", "Herald", 0}},
			2, 1, "Courier"},
		/* told anew, by another desk */
		{{{wire, "2024-06-06", "Courier", 0},
			 {anew, "2024-06-07", "Herald", 0}},
			2, 2, NULL},
		/* told anew, with a credit */
		{{{wire, "2024-06-06", "Courier", 0},
			 {anew, "2024-06-07", "Herald", "Courier"}},
			2, 1, "Courier"},
		/* a ring */
		{{{wire, "2024-06-06", "Courier", "Herald"},
			 {anew, "2024-06-06", "Herald", "Gazette"},
			 {anew, "2024-06-06", "Gazette", "Courier"}},
			3, 1, NULL},
		/* both from a third that is not here */
		{{{wire, "2024-06-06", "Courier", "Lowland Wire"},
			 {anew, "2024-06-07", "Herald", "Lowland Wire"}},
			2, 1, "Lowland Wire"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct versions versions = {0};
		struct telling telling;
		struct lineage lineage;

		telling_open(&telling);
		lineage_of(&telling, &versions, cases[i].tales, cases[i].count,
			&lineage);
		assert_int_equal(lineage.origins, cases[i].origins);
		if (cases[i].origin)
			assert_true(str_eq(
				lineage.origin, str_of(cases[i].origin)));
		telling_close(&telling);
	}
}

static void parents_are_found(void **state)
{
	static const struct tale tales[] = {
		{wire, "2024-06-06", "Courier", 0},
		{copy, "2024-06-07", "Herald", 0},
		{copy, "2024-06-08", "Gazette", "Herald"},
	};
	struct versions versions = {0};
	struct telling telling;
	struct lineage lineage;

	(void)state;
	telling_open(&telling);
	lineage_of(&telling, &versions, tales, 3, &lineage);
	assert_int_equal(lineage.members.rows[0].parent, 0);
	assert_int_equal(lineage.members.rows[1].parent, 0);
	assert_true(lineage.members.rows[1].copied);
	assert_int_equal(lineage.members.rows[2].parent, 1);
	assert_int_equal(lineage.members.rows[2].relation, RELATION_IDENTICAL);
	assert_int_equal(lineage.origins, 1);
	telling_close(&telling);
}

static void changes_are_told(void **state)
{
	struct telling telling;
	struct version a, b;
	struct changes changes;

	(void)state;
	telling_open(&telling);
	a = tell(&telling, wire, "2024-06-06", NULL, NULL);
	b = tell(&telling, copy, "2024-06-07", NULL, NULL);
	changes_find(&telling.arena, &a, &b, true, &changes);
	assert_int_equal(changes.same, 1);
	assert_int_equal(changes.changed, 1);
	assert_int_equal(changes.dropped, 2);
	assert_int_equal(changes.added, 2);
	assert_int_equal(changes.words.count, 1);
	assert_true(str_eq(changes.words.rows[0].from, STR("340")));
	assert_true(str_eq(changes.words.rows[0].to, STR("430")));
	changes_find(&telling.arena, &a, &a, true, &changes);
	assert_int_equal(changes.same, a.passages.count);
	assert_int_equal(changes.words.count, 0);
	telling_close(&telling);
}

/* --- stories, from links alone */

static void stories_of(struct arena *arena, const struct pair_link *links,
	uint32_t count, uint32_t articles, struct stories *stories)
{
	struct pair_links rows = {
		.rows = (struct pair_link *)links, .count = count};

	stories_find(arena, &rows, articles, stories);
}

static void stories_hold_together(void **state)
{
	static const struct pair_link copies[] = {{0, 3, RELATION_REVISION},
		{3, 5, RELATION_EXCERPT}, {1, 2, RELATION_IDENTICAL}};
	static const struct pair_link chain[] = {{0, 1, RELATION_SAME_EVENT},
		{1, 2, RELATION_SAME_EVENT}, {2, 3, RELATION_SAME_EVENT},
		{3, 4, RELATION_SAME_EVENT}, {4, 5, RELATION_SAME_EVENT},
		{5, 6, RELATION_SAME_EVENT}, {6, 7, RELATION_SAME_EVENT}};
	struct arena arena = {0};
	struct stories stories;

	(void)state;
	/* Copies of copies are one story. */
	stories_of(&arena, copies, 3, 7, &stories);
	assert_int_equal(stories.count, 2);
	assert_int_equal(stories.rows[0].end, 3);
	assert_int_equal(stories.members[0], 0);
	assert_int_equal(stories.members[2], 5);
	assert_int_equal(stories.members[3], 1);
	/* A month of reports is none, link by link. */
	stories_of(&arena, chain, 7, 8, &stories);
	for (uint32_t i = 0; i < stories.count; i++)
		assert_true(stories.rows[i].end - stories.rows[i].first < 5);
	/* Nothing is linked, and no story told. */
	stories_of(&arena, NULL, 0, 8, &stories);
	assert_int_equal(stories.count, 0);
	arena_release(&arena);
}

/* Links of other articles change nothing. */
static void stories_keep_to_themselves(void **state)
{
	static const struct pair_link few[] = {{0, 1, RELATION_SAME_EVENT},
		{0, 2, RELATION_REWRITE}, {1, 2, RELATION_SAME_EVENT}};
	static const struct pair_link more[] = {{0, 2, RELATION_SAME_EVENT},
		{0, 4, RELATION_REWRITE}, {1, 3, RELATION_IDENTICAL},
		{2, 4, RELATION_SAME_EVENT}, {3, 5, RELATION_REWRITE}};
	struct arena arena = {0};
	struct stories alone, among;

	(void)state;
	stories_of(&arena, few, 3, 3, &alone);
	stories_of(&arena, more, 5, 6, &among);
	assert_int_equal(alone.count, 1);
	assert_int_equal(among.count, 2);
	assert_int_equal(alone.rows[0].end - alone.rows[0].first,
		among.rows[0].end - among.rows[0].first);
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(origins_are_counted),
		cmocka_unit_test(parents_are_found),
		cmocka_unit_test(changes_are_told),
		cmocka_unit_test(stories_hold_together),
		cmocka_unit_test(stories_keep_to_themselves),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
