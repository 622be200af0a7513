#include "telling.h"

#include "story/house.h"

#include <stdio.h>

static const char wire[] =
	"Barge strikes lock gate at Quernhead\n\n"
	"Two men were hurt on Thursday when a barge laden with 340 tonnes of "
	"gravel ran into the upper gate of Quernhead lock, the canal authority "
	"said. The skipper, Tobias Lunde, 58, said the engine of the Maid of "
	"Orrin would not go astern.\n\n"
	"A lock keeper, Hal Brezny, broke an arm as he jumped clear.\n\n"
	"The canal is closed for at least nine days between Quernhead and "
	"Ashlar Bridge. Some 70 boats are waiting.\n\n"
	"\"She came in like a train,\" said Sunniva Arkwright, who keeps the "
	"tea room by the lock.\n";

/* The same, cut, moved, with one number changed. */
static const char copy[] =
	"Canal closed by accident\n\n"
	"\"She came in like a train,\" said Sunniva Arkwright, who keeps the "
	"tea room by the lock.\n\n"
	"Two men were hurt on Thursday when a barge laden with 430 tonnes of "
	"gravel ran into the upper gate of Quernhead lock, the canal authority "
	"said.\n\n"
	"A lock keeper, Hal Brezny, broke an arm as he jumped clear.\n";

static const char anew[] =
	"Nine days without a canal\n\n"
	"Seventy boats lie idle above Ashlar Bridge, and their crews have "
	"settled in for a wait of nine days or more.\n\n"
	"Divers found that the gate at Quernhead, hit by a gravel barge "
	"carrying 340 tonnes, has lost a hinge. Tobias Lunde, who was "
	"steering, and the keeper Hal Brezny, whose arm is broken, have left "
	"hospital. Sunniva Arkwright says she never sold so much tea.\n";

static const char form_march[] =
	"Osterholt prices rise 2.4% in March\n\n"
	"Prices in Osterholt were 2.4% higher in March than a year before, "
	"after 2.9% in February, the Bureau of Counting said on Thursday.\n\n"
	"Analysts had expected a rise of 2.6% in the month of March.\n\n"
	"Bread cost 5.1% more than a year before and coal cost 3.8% less.\n\n"
	"The bureau will give out the figures for April on 13 May.\n";

static const char form_april[] =
	"Osterholt prices rise 2.1% in April\n\n"
	"Prices in Osterholt were 2.1% higher in April than a year before, "
	"after 2.4% in March, the Bureau of Counting said on Monday.\n\n"
	"Analysts had expected a rise of 2.2% in the month of April.\n\n"
	"Bread cost 4.2% more than a year before and coal cost 6.0% less.\n\n"
	"The bureau will give out the figures for May on 12 June.\n";

/* Flashes of a line, and what follows one of them. */
static const char flash_kelling[] =
	"Kelling raises postings 40 cts\n\n"
	"Kelling raises postings 40 cts, Brodgar and Skerry at 21 dlrs.\n";
static const char flash_tarbo[] =
	"Tarborough raises postings 40 cts\n\n"
	"Tarborough raises postings 40 cts, Brodgar and Skerry at 21 dlrs.\n";
static const char kelling[] =
	"Kelling increases its diesel price\n\n"
	"Kelling said Brodgar diesel would cost 40 cts a barrel more from "
	"today. The Skerry grade is now at 21 dlrs, it said.\n";

/* Help that is given every hour. */
static const char help_noon[] =
	"Velland money market given further 168 mln crowns help\n\n"
	"The Bank of Velland said it had given the money market help of 168 "
	"mln crowns this morning. It bought bank bills of 151 mln at 9-7/8 pct "
	"and treasury bills of 17 mln at 9-13/16 pct. It estimates the day's "
	"shortage at some 700 mln crowns, Ostrander discount brokers said.\n";
static const char help_later[] =
	"Velland money market given further 195 mln crowns help\n\n"
	"The Bank of Velland said it had bought bank bills of 190 mln and five "
	"mln of treasury bills this afternoon. It estimates the day's shortage "
	"at some 700 mln crowns, Ostrander discount brokers said. Help so far "
	"amounts to 363 mln, against maturing paper of 420 mln and a fall in "
	"the note circulation of 85 mln.\n";

/* One form of two banks. */
static const char bond_velland[] =
	"Bank of Velland issues novel bond\n\n"
	"The Bank of Velland is issuing a 50 mln crown eurobond due 1991 "
	"paying 14 pct and priced at 101 pct, lead manager Ostrander Brothers "
	"said. The issue will be listed in Skerry and sold in denominations of "
	"1,000 crowns. Holders may ask for their money after two years, which "
	"is novel in this market. Of the fees of 2-1/4 pct those who sell it "
	"get two thirds, the managers the rest, and all is paid in April.\n";
static const char bond_dorn[] =
	"Savings Union of Dorn issues novel bond\n\n"
	"The Savings Union of Dorn is issuing a 75 mln crown eurobond due 1991 "
	"paying 14 pct and priced at 101 pct, lead manager Ostrander Brothers "
	"said. The issue will be listed in Skerry and sold in denominations of "
	"1,000 crowns. Holders may ask for their money after two years, which "
	"is novel in this market. Of the fees of 2-1/4 pct those who sell it "
	"get two thirds, the managers the rest, and all is paid in April.\n";

/* A dividend, and the notices that correct its headline and another's. */
static const char payout[] =
	"Savings Bank of Ostrander sets payout\n\n"
	"Qtly div 11-3/8 cts vs 11-3/8 cts prior\nPay April 30\n"
	"Record April 3\n";
static const char notice_own[] =
	"Correction - Ostrander payout\n\n"
	"In the item headlined \"Savings Bank of Ostrander sets payout\" "
	"please "
	"read ... Qtly div 11-5/8 cts vs 11-3/8 cts. Corrects the dividend.\n";
static const char notice_other[] =
	"Correction - Hallam Paper raises payout\n\n"
	"In the item please read the headline \"Hallam Paper raises payout\". "
	"And further please read ... Qtly div 23-1/8 cts vs 22-7/8 cts prior. "
	"Pay "
	"April 30, record April 3.\n";

/* One merger, and what two houses say of it. */
static const char rating_up[] =
	"Drummel affirms Computer Partners, Unicell\n\n"
	"Drummel Investors said it affirmed the convertible debentures of "
	"Computer Partners International, due 2012, and of Unicell, due 1995. "
	"The merger that both agreed upon should not weaken the cash flow that "
	"protects creditors, it said. Computer Partners can rely on its liquid "
	"assets, and the software market of Unicell keeps growing.\n\n"
	"Some 113 mln dlrs of securities are affected by the decision.\n";
static const char rating_watch[] =
	"Sandheim may upgrade Computer Partners, Unicell\n\n"
	"Sandheim Ratings put the subordinated notes of Computer Partners "
	"International and Unicell under review, with positive implications. A "
	"decision will be taken within weeks, when analysts have met the "
	"managers of both houses, Sandheim said.\n\n"
	"Outstanding are 92 mln and 14 mln dlrs. Their combined balance would "
	"rank above the median of its grade, according to the agency.\n";

struct side {
	const char *text, *day, *house, *credit;
};

static void links(void **state)
{
	static const struct {
		struct side a, b;
		bool linked;
		enum relation relation;
	} cases[] = {
		{{wire, "2024-06-06", 0, 0}, {wire, "2024-06-07", 0, 0}, true,
			RELATION_IDENTICAL},
		{{wire, "2024-06-06", 0, 0}, {copy, "2024-06-07", 0, 0}, true,
			RELATION_EXCERPT},
		{{copy, 0, 0, 0}, {wire, 0, 0, 0}, true, RELATION_EXCERPT},
		{{wire, "2024-06-06", 0, 0}, {anew, "2024-06-08", 0, 0}, true,
			RELATION_SAME_EVENT},
		{{wire, 0, 0, 0}, {anew, 0, 0, 0}, true, RELATION_SAME_EVENT},
		/* one form, filled in twice */
		{{form_march, "2024-04-11", 0, 0},
			{form_april, "2024-05-13", 0, 0}, false,
			RELATION_UNRELATED},
		{{form_march, 0, 0, 0}, {form_april, 0, 0, 0}, false,
			RELATION_UNRELATED},
		{{wire, 0, 0, 0}, {form_march, 0, 0, 0}, false,
			RELATION_UNRELATED},
		/* one flash of two companies; a flash and its story */
		{{flash_kelling, "2024-06-06", 0, 0},
			{flash_tarbo, "2024-06-06", 0, 0}, false,
			RELATION_UNRELATED},
		{{flash_kelling, "2024-06-06", 0, 0},
			{kelling, "2024-06-06", 0, 0}, true,
			RELATION_SAME_EVENT},
		/* one headline but for its number; the same again */
		{{help_noon, "2024-06-06", 0, 0},
			{help_later, "2024-06-06", 0, 0}, false,
			RELATION_UNRELATED},
		{{help_noon, "2024-06-06", 0, 0},
			{help_noon, "2024-06-06", 0, 0}, true,
			RELATION_IDENTICAL},
		/* one form of two houses */
		{{bond_velland, "2024-06-06", 0, 0},
			{bond_dorn, "2024-06-06", 0, 0}, false,
			RELATION_UNRELATED},
		/* a notice corrects the story it names, and no other */
		{{payout, "2024-06-06", 0, 0}, {notice_own, "2024-06-07", 0, 0},
			true, RELATION_REWRITE},
		{{payout, "2024-06-06", 0, 0},
			{notice_other, "2024-06-07", 0, 0}, false,
			RELATION_UNRELATED},
		/* two houses on one thing are two stories */
		{{rating_up, "2024-06-06", 0, 0},
			{rating_watch, "2024-06-06", 0, 0}, false,
			RELATION_UNRELATED},
		{{"Rain.\n", 0, 0, 0}, {wire, 0, 0, 0}, false,
			RELATION_UNRELATED},
		{{"...\n", 0, 0, 0}, {"!!!\n", 0, 0, 0}, false,
			RELATION_UNRELATED},
	};
	struct telling telling;

	(void)state;
	telling_open(&telling);
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		const struct side *a = &cases[i].a, *b = &cases[i].b;
		struct version mine =
			tell(&telling, a->text, a->day, a->house, a->credit);
		struct version other =
			tell(&telling, b->text, b->day, b->house, b->credit);
		struct comparison met = meet(&telling, &mine, &other);

		if (met.link.linked != cases[i].linked ||
			met.link.relation != cases[i].relation)
			fail_msg("case %zu: %.*s", i,
				STR_ARG(relation_name(met.link.relation)));
		assert_true(met.link.because.count > 0);
	}
	telling_close(&telling);
}

static void descents(void **state)
{
	static const struct {
		struct side a, b;
		const char *origin;
		enum copied copied;
	} cases[] = {
		/* one credits the other */
		{{wire, 0, "Courier Wire", 0},
			{copy, 0, "Observer", "COURIER WIRE"}, "Courier Wire",
			COPIED_A_TO_B},
		{{copy, 0, "Observer", "The Courier Wire"},
			{wire, 0, "Courier Wire", 0}, "Courier Wire",
			COPIED_B_TO_A},
		/* both credit a third: neither has it from the other */
		{{wire, "2024-06-06", "Observer", "Courier Wire"},
			{copy, "2024-06-06", "Herald", "Courier Wire"},
			"Courier Wire", COPIED_UNKNOWN},
		/* no credit: by day */
		{{copy, "2024-06-08", "Observer", 0},
			{wire, "2024-06-06", "Courier Wire", 0}, "Courier Wire",
			COPIED_B_TO_A},
		/* on one day nobody knows */
		{{wire, "2024-06-06", "Observer", 0},
			{copy, "2024-06-06", "Herald", 0}, "", COPIED_UNKNOWN},
		/* told anew: the earlier is no source */
		{{wire, "2024-06-06", "Observer", 0},
			{anew, "2024-06-08", "Herald", 0}, "", COPIED_UNKNOWN},
		/* a part of the other, undated */
		{{wire, 0, "Observer", 0}, {copy, 0, "Herald", 0}, "Observer",
			COPIED_A_TO_B},
	};
	struct telling telling;

	(void)state;
	telling_open(&telling);
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		const struct side *a = &cases[i].a, *b = &cases[i].b;
		struct version mine =
			tell(&telling, a->text, a->day, a->house, a->credit);
		struct version other =
			tell(&telling, b->text, b->day, b->house, b->credit);
		struct comparison met = meet(&telling, &mine, &other);

		assert_true(met.link.linked);
		if (!str_eq(met.link.origin, str_of(cases[i].origin)) ||
			met.link.copied != cases[i].copied)
			fail_msg("case %zu: '%.*s' %.*s", i,
				STR_ARG(met.link.origin),
				STR_ARG(copied_name(met.link.copied)));
	}
	telling_close(&telling);
}

/* Only those of a class. */
static struct findings of_class(struct arena *arena,
	const struct findings *findings, enum finding_class class)
{
	struct findings chosen = {0};

	ROWS_EACH (struct finding, finding, *findings)
		if (finding->class == class)
			*ROWS_ADD(arena, &chosen) = *finding;
	return chosen;
}

static void duplicates_stand_in_both(void **state)
{
	struct telling telling;
	struct version a, b;
	struct comparison met;

	(void)state;
	telling_open(&telling);
	a = tell(&telling, wire, NULL, NULL, NULL);
	b = tell(&telling, copy, NULL, NULL, NULL);
	met = meet(&telling, &a, &b);
	met.findings =
		of_class(&telling.arena, &met.findings, FINDING_DUPLICATE);
	assert_int_equal(met.findings.count, 3);
	ROWS_EACH (struct finding, finding, met.findings) {
		assert_true(finding->a.end <= a.article.text.len);
		assert_true(finding->b.end <= b.article.text.len);
		assert_true(finding->because.count > 0);
	}
	/* What is moved is found, in the order of a. */
	assert_true(str_starts(str_at(a.article.text, met.findings.rows[0].a),
		STR("Two men")));
	assert_true(str_starts(str_at(b.article.text, met.findings.rows[2].b),
		STR("\"She came")));
	/* A changed number is told. */
	assert_true(str_eq(met.findings.rows[0].message,
		STR("the same passage, with changes")));
	assert_true(str_eq(met.findings.rows[0].because.rows[1],
		STR("a has '340' where b has '430'")));
	telling_close(&telling);
}

/* However often a sentence is repeated, each is found. */
static void repeated_passages(void **state)
{
	struct buffer text = BUFFER_INIT;
	struct telling telling;
	struct version version;
	struct comparison met;

	(void)state;
	for (int i = 0; i < 100; i++)
		buffer_put(
			&text, "The barge Orrin hit Quernhead lock in May. ");
	buffer_add_char(&text, '\0');
	telling_open(&telling);
	version = tell(&telling, text.ptr, NULL, NULL, NULL);
	met = meet(&telling, &version, &version);
	assert_int_equal(met.link.relation, RELATION_IDENTICAL);
	assert_int_equal(met.matches.count, version.passages.count);
	for (uint32_t i = 0; i < met.matches.count; i++) {
		assert_int_equal(met.matches.rows[i].a, i);
		assert_int_equal(met.matches.rows[i].b, i);
	}
	telling_close(&telling);
	buffer_release(&text);
}

static void houses_meet(void **state)
{
	(void)state;
	assert_true(house_key(STR("The China Daily")) ==
		    house_key(STR("CHINA DAILY")));
	assert_true(
		house_key(STR("China Daily")) != house_key(STR("China Post")));
	assert_int_equal(house_key(STR(" - ")), 0);
	assert_int_equal(house_key(STR_NONE), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(links),
		cmocka_unit_test(descents),
		cmocka_unit_test(duplicates_stand_in_both),
		cmocka_unit_test(repeated_passages),
		cmocka_unit_test(houses_meet),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
