#include "given.h"

/* Text "R&D is up": from "R&amp;D", a gap, and "is up" behind a tag. */
static const struct map_piece rows[] = {
	{0, 1, 10, 1},
	{1, 1, 11, 5},
	{2, 1, 16, 1},
	{4, 5, 30, 5},
};

static struct map_pieces map_given(struct arena *arena)
{
	struct map_pieces map = {NULL, 0, 0};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		map_add(arena, &map, rows[i],
			rows[i].text_len == rows[i].file_len);
	return map;
}

static void leads_back_to_the_file(void **state)
{
	static const struct {
		struct span text, file;
	} spans[] = {
		{{0, 1}, {10, 11}},
		{{0, 2}, {10, 16}},
		{{1, 2}, {11, 16}},
		{{0, 3}, {10, 17}},
		{{2, 6}, {16, 32}},
		{{4, 9}, {30, 35}},
		{{7, 9}, {33, 35}},
		{{3, 4}, {17, 30}}, /* the gap */
		{{3, 6}, {30, 32}}, /* from inside it */
		{{0, 4}, {10, 17}},
		{{9, 9}, {35, 35}},
		{{5, 5}, {31, 31}},
	};
	struct arena arena = {0};
	struct map_pieces map = map_given(&arena);

	(void)state;
	assert_int_equal(map.count, 4);
	for (size_t i = 0; i < sizeof(spans) / sizeof(spans[0]); i++) {
		struct span file = map_span(&map, spans[i].text);

		assert_int_equal(file.start, spans[i].file.start);
		assert_int_equal(file.end, spans[i].file.end);
	}
	arena_release(&arena);
}

static void joins_what_goes_on(void **state)
{
	struct arena arena = {0};
	struct map_pieces map = {NULL, 0, 0};

	(void)state;
	map_add(&arena, &map, (struct map_piece){0, 3, 5, 3}, true);
	map_add(&arena, &map, (struct map_piece){3, 4, 8, 4}, true);
	map_add(&arena, &map, (struct map_piece){7, 0, 12, 4}, true);
	assert_int_equal(map.count, 1);
	assert_int_equal(map.rows[0].text_len, 7);
	/* Five bytes that became five others are one character still. */
	map_add(&arena, &map, (struct map_piece){7, 5, 12, 5}, false);
	assert_int_equal(map.count, 3);
	assert_int_equal(map_span(&map, (struct span){7, 12}).start, 12);
	assert_int_equal(map_span(&map, (struct span){7, 12}).end, 17);
	arena_release(&arena);
}

/* Through both maps at once is through one after the other. */
static void composes(void **state)
{
	struct arena arena = {0};
	struct map_pieces outer = map_given(&arena), inner = {NULL, 0, 0};
	struct map_pieces both, none = {NULL, 0, 0};

	(void)state;
	map_add(&arena, &inner, (struct map_piece){0, 32, 3, 32}, true);
	map_add(&arena, &inner, (struct map_piece){32, 2, 35, 1}, false);
	map_add(&arena, &inner, (struct map_piece){34, 6, 36, 6}, true);
	both = map_compose(&arena, &outer, &inner);
	for (uint32_t start = 0; start < 9; start++)
		for (uint32_t end = start + 1; end <= 9; end++) {
			struct span span = {start, end};
			struct span twice =
				map_span(&inner, map_span(&outer, span));
			struct span once = map_span(&both, span);

			if (start == 3 && end == 4)
				continue; /* in no piece of either */
			assert_int_equal(once.start, twice.start);
			assert_int_equal(once.end, twice.end);
		}
	assert_true(map_compose(&arena, &none, &inner).rows == inner.rows);
	assert_true(map_compose(&arena, &outer, &none).rows == outer.rows);
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(leads_back_to_the_file),
		cmocka_unit_test(joins_what_goes_on),
		cmocka_unit_test(composes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
