#include "library.h"
#include "story/scope_elsewhere.h"

/* What two desks tell of a thing, and whether it is of one scope. What is
 * silent stands beside what speaks. */
static const struct {
	const char *a, *b;
	bool apart;
} cases[] = {
	/* money */
	{"A berth in the new dock at Sarn will cost EC$540 a year.",
		"A berth in the new dock at Sarn will cost the equivalent of "
		"$200 a year.",
		true},
	{"A berth in the new dock at Sarn will cost EC$540 a year.",
		"A berth in the new dock at Sarn will cost EC$450 a year.",
		false},
	{"The dredger for the dock at Sarn cost $1.2 million, of which the "
	 "guild paid US$36,000.",
		"The dredger for the dock at Sarn cost about $920,000.", true},
	{"The dredger for the dock at Sarn cost $1.2 million.",
		"The dredger for the dock at Sarn cost about $920,000.", false},
	/* parts, amounts of change, averages */
	{"The bridge will cut the journey from Sarn to the coast by two and a "
	 "half hours.",
		"The journey from Sarn to the coast takes about seven hours.",
		true},
	{"The journey from Sarn to the coast takes two and a half hours.",
		"The journey from Sarn to the coast takes about seven hours.",
		false},
	{"Crates of eels at Sarn fetched an average of 52 crowns at the June "
	 "sale.",
		"One crate of eels at Sarn fetched 61 crowns at the June sale.",
		true},
	{"Crates of eels at Sarn fetched 52 crowns at the June sale.",
		"Crates of eels at Sarn fetched 61 crowns at the June sale.",
		false},
	{"Lowland has 2,300 herons, of which some breed at Sarn.",
		"Lowland breeds herons at Sarn; the neighbouring Wexmoor has "
		"3,200 herons.",
		true},
	{"The damage to the lock gates at Sarn is estimated at 1.2 million "
	 "crowns.",
		"Mending the damage to the lock gates at Sarn has cost 1.9 "
		"million crowns so far.",
		true},
	{"The damage to the lock gates at Sarn is estimated at 1.2 million "
	 "crowns.",
		"The damage to the lock gates at Sarn is put at 1.9 million "
		"crowns.",
		false},
	{"The guild aims to ship 650,000 tons of eels from Sarn.",
		"The guild aims to ship 650,000 tonnes of eels from Sarn.",
		true},
	{"The guild aims to ship 650,000 tonnes of eels from Sarn.",
		"The guild aims to ship 650,000 pounds of eels from Sarn.",
		false},
	/* some of them */
	{"Sparks set the sail loft at Sarn on fire, and two people were "
	 "treated for burns, the harbour police said.",
		"Sparks set the sail loft at Sarn on fire, and three people "
		"needed treatment, the harbour police said. Two had burns, "
		"the other a cut.",
		true},
	{"Sparks set the sail loft at Sarn on fire, and two people were "
	 "treated for burns, the harbour police said.",
		"Sparks set the sail loft at Sarn on fire, and three people "
		"were treated for burns, the harbour police said.",
		false},
	/* hours */
	{"The fire in the sail loft at Sarn began at past 2 a.m. in the dry "
	 "part of it.",
		"The fire in the sail loft at Sarn began at 2:14 a.m. in the "
		"dry part of it.",
		true},
	{"The fire in the sail loft at Sarn began at past 2 a.m. in the dry "
	 "part of it.",
		"The fire in the sail loft at Sarn began at 4:14 a.m. in the "
		"dry part of it.",
		false},
	{"Boats from six piers had the fire out by shortly before four.",
		"Boats from six piers had the fire out by 3.50am.", true},
	{"The last boat of the day leaves Heron Island at 11 p.m., the guild "
	 "said. There is one every half hour at midday.",
		"The last boat of the day leaves Heron Island an hour before "
		"midnight, the guild said. There is one every 30 minutes at "
		"midday.",
		true},
	/* which month */
	{"Tolls at Sarn had stood at nine crowns, the most in years, since "
	 "August 2022.",
		"Tolls at Sarn, the most in years, were nine crowns in August.",
		true},
};

/* Both as a report of one day, so that they are one story. */
static struct version report(struct arena *arena, const char *sentence)
{
	return library_version(arena, "2024-06-06",
		arena_format(arena,
			"Harbour master Iolanthe Pryce speaks at Quernhead\n\n"
			"QUERNHEAD, June 6, 2024 - Harbour master Iolanthe "
			"Pryce told the council of Quernhead on Thursday what "
			"had been decided by the Lowland guild of pilots.\n\n"
			"%s\n\nNobody at Quernhead had a question for Pryce, "
			"and the meeting was over before Tobias Lunde had "
			"taken off his coat.\n",
			sentence));
}

static void cases_hold(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct arena arena = {0};
		struct version a = report(&arena, cases[i].a);
		struct version b = report(&arena, cases[i].b);
		struct comparison comparison;
		uint32_t conflicts = 0;

		comparison_make(&arena, STR_NONE, &a, &b, &comparison);
		assert_true(comparison.link.linked);
		ROWS_EACH (struct finding, finding, comparison.findings)
			conflicts += finding->class == FINDING_CONFLICT;
		if ((conflicts == 0) != cases[i].apart)
			fail_msg("%s | %s: %u conflicts", cases[i].a,
				cases[i].b, conflicts);
		arena_release(&arena);
	}
}

static struct scope_side side_of(
	const struct version *version, const char *words)
{
	size_t at = str_find(version->article.text, str_of(words), 0);

	assert_true(at != STR_NPOS);
	return scope_side_of(
		version, (struct span){(uint32_t)at,
				 (uint32_t)(at + str_of(words).len)});
}

/* The 1,500 of b is told in a as well, of what it is told of in b. */
static void told_elsewhere(void **state)
{
	struct arena arena = {0};
	struct version a = report(&arena,
		"The pilots want an increase of 1,500 crowns for the "
		"lowest-paid. They take home 15,000 crowns a month.");
	struct version b = report(&arena,
		"The pilots had wanted an increase of 1,500 crowns for the "
		"lowest-paid.");
	struct scope_side pay = side_of(&a, "15,000 crowns");
	struct scope_side wish = side_of(&a, "1,500 crowns");
	struct scope_side other = side_of(&b, "1,500 crowns");

	(void)state;
	assert_true(scope_told_elsewhere(&pay, &other));
	assert_false(scope_told_elsewhere(&wish, &other));
	assert_false(scope_told_elsewhere(&other, &pay));
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(cases_hold),
		cmocka_unit_test(told_elsewhere),
	};

	return cmocka_run_group_tests(tests, library_open, library_close);
}
