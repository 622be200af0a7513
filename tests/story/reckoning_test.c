#include "library.h"

/* What two desks tell of one thing, and whether it comes to the same. */
static const struct {
	const char *a, *b;
	bool same;
} cases[] = {
	{"The Orrin works will cast 240,000 tonnes of rail a year from 2025.",
		"The Orrin works will cast 20,000 tonnes of rail a month from "
		"2025.",
		true},
	{"The Orrin works will cast 240,000 tonnes of rail a year from 2025.",
		"The Orrin works will cast 24,000 tonnes of rail a month from "
		"2025.",
		false},
	{"The two lock gates, which weigh 19 tonnes each, came from Ashlar by "
	 "barge.",
		"The two lock gates, which weigh 38 tonnes together, came from "
		"Ashlar by barge.",
		true},
	{"The two lock gates, which weigh 19 tonnes each, came from Ashlar by "
	 "barge.",
		"The two lock gates, which weigh 57 tonnes together, came from "
		"Ashlar by barge.",
		false},
	{"Lowland will give 48 million crowns over four years for the repair "
	 "of the hospital at Sarn.",
		"Lowland will give 12 million crowns a year for the repair of "
		"the hospital at Sarn.",
		true},
	{"Lowland will give 48 million crowns over four years for the repair "
	 "of the hospital at Sarn.",
		"Lowland will give 21 million crowns a year for the repair of "
		"the hospital at Sarn.",
		false},
	{"It was the first visit of a bishop to the island of Wex in 14 years.",
		"It was the first visit of a bishop to the island of Wex since "
		"2010.",
		true},
	{"The crossing of the Ebble took three hours and 20 minutes, which is "
	 "a record.",
		"The crossing of the Ebble took 200 minutes, which is a "
		"record.",
		true},
	{"Seven of the ten members voted for the lighthouse plan.",
		"Three of the ten members voted against the lighthouse plan.",
		true},
	{"Seven of the ten members voted for the lighthouse plan.",
		"Three of the ten members voted for the lighthouse plan.",
		false},
	{"Nearly a third of the seats in the hall were empty.",
		"More than two thirds of the seats in the hall were taken.",
		true},
	{"Two thirds of the seats in the hall were empty.",
		"A third of the seats in the hall were empty.", false},
	{"The crew of 18 was saved by a trawler, among them two women.",
		"Sixteen men and two women were saved by a trawler.", true},
	{"The Ebble rose to 6.2 metres, 1.2 metres above flood level.",
		"The Ebble rose 1.2 metres above the flood level of five "
		"metres.",
		true},
	{"Fees are met by 52 per cent of the boats in the towns of the guild.",
		"Fees are met by 61 per cent of the boats at Sarn, nine points "
		"more than in the towns of the guild.",
		true},
	{"Fees are met by 52 per cent of the boats in the towns of the guild.",
		"Fees are met by 61 per cent of the boats at Sarn, four points "
		"more than in the towns of the guild.",
		false},
	{"Lowland will pay 210 million euros towards the works in Sarn.",
		"Wexmoor would have paid 260 million euros towards the works "
		"in Sarn, 50 million more than Lowland.",
		true},
	{"Lowland will pay 210 million euros towards the works in Sarn.",
		"Lowland will pay 260 million euros towards the works in Sarn, "
		"20 million more than last year.",
		false},
	{"The guild has offered the pilots a rise of 6% over two years in "
	 "return for longer shifts.",
		"The guild has offered the pilots a rise of 3 per cent a year "
		"for two years in return for longer shifts.",
		true},
	{"The guild has offered the pilots a rise of 6% over two years in "
	 "return for longer shifts.",
		"The guild has offered the pilots a rise of 5 per cent a year "
		"for two years in return for longer shifts.",
		false},
	{"The Quernhead side beat Wexmoor 3-1 at home.",
		"Wexmoor lost 1-3 to the Quernhead side.", true},
	{"The wreck lies 40 km east of Sarn.",
		"Sarn lies 25 miles west of the wreck.", true},
	{"The wreck lies 40 km east of Sarn.",
		"The wreck lies 40 km west of Sarn.", false},
	{"The thermometer fell to minus 4 degrees Celsius at Sarn.",
		"The thermometer fell to 25 degrees Fahrenheit at Sarn.", true},
	{"Pryce denied that the guild had been told of it.",
		"Pryce said the guild had not been told of it.", true},
	{"The bell weighs 17 tons, its frame another 23.",
		"Bell and frame together weigh 40 tons.", true},
	{"The bell weighs 17 tons, its frame another 23.",
		"The bell weighs 40 tons, its frame another 23.", false},
	{"The crossing to Wex took 35 minutes in a calm sea.",
		"The crossing to Wex took a little over half an hour in a calm "
		"sea.",
		true},
	{"The crossing to Wex took 53 minutes in a calm sea.",
		"The crossing to Wex took a little over half an hour in a calm "
		"sea.",
		false},
	{"A second tug was expected in the evening.",
		"The crew of the first tug will be questioned by the harbour "
		"police.",
		true},
	{"The last strike at the locks, in 2019, was over in three days.",
		"The last strike at the locks, five years ago, was over in "
		"three days.",
		true},
	{"The last strike at the locks, in 2009, was over in three days.",
		"The last strike at the locks, five years ago, was over in "
		"three days.",
		false},
	{"The alarm was raised at about 10.30 when a hose came off the pump.",
		"The alarm was raised at 10.34 when a hose came off the pump.",
		true},
	{"The alarm was raised at about 10.30 when a hose came off the pump.",
		"The alarm was raised at 14.30 when a hose came off the pump.",
		false},
	{"The harbour's governor, Sir Cosmo Vane, 79, will leave the post.",
		"The harbour's governor, Sir Cosmo Vane, who turns 80 in "
		"March, will leave the post.",
		true},
	{"Piet Vandermolen, a pilot, has a suspected broken thumb.",
		"Piet Vandermolen's thumb is not broken, the pilot said.",
		true},
	{"The bridge will cut the journey to Sarn from four hours to 70 "
	 "minutes.",
		"Drivers bound for Sarn will save nearly three hours with the "
		"bridge.",
		true},
	{"The guild's secret had never fed anybody at Sarn.",
		"Nobody at Sarn had ever been fed by the guild's secret.",
		true},
	{"The dredging will go on in May, Pryce said, and denied a rift.",
		"The dredging will not go on in May, Pryce said, and denied a "
		"rift.",
		false},
	{"Pryce said the guild had been told of it.",
		"Pryce said the guild had not been told of it.", false},
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
		if ((conflicts == 0) != cases[i].same)
			fail_msg("%s | %s: %u conflicts", cases[i].a,
				cases[i].b, conflicts);
		arena_release(&arena);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(cases_hold),
	};

	return cmocka_run_group_tests(tests, library_open, library_close);
}
