#include "telling.h"

#include "story/edition.h"

/* Two texts, each with its day, and whether they tell one story. Each kind of
 * series stands beside a story that looks like it. */
static const struct pair {
	const char *what;
	const char *a, *a_day, *b, *b_day;
	bool linked;
} pairs[] = {
	{"a flash and its story",
		"DRAVENPORT BREWERY TO CLOSE OLD TOWN PLANT, 430 JOBS GO\n\n"
		"DRAVENPORT BREWERY TO CLOSE OLD TOWN PLANT, 430 JOBS GO\n",
		"2024-06-06",
		"Dravenport <DRV> to shut its oldest brewery\n\n"
		"Dravenport Brewery said it will close its Old Town plant by "
		"the end of the year, and 430 jobs will go.\n\n"
		"The plant opened in 1911 and was last refitted in 1987. "
		"Chairman Ulf Brandis told a meeting of the staff that lager "
		"will be brewed in Wexmoor from October on.\n",
		"2024-06-06", true},
	{"a flash and the story of another",
		"DRAVENPORT BREWERY TO CLOSE OLD TOWN PLANT, 430 JOBS GO\n\n"
		"DRAVENPORT BREWERY TO CLOSE OLD TOWN PLANT, 430 JOBS GO\n",
		"2024-06-06",
		"Kestelmann <KES> to shut its oldest mill\n\n"
		"Kestelmann Paper said it will close its Old Town plant by "
		"the end of the year, and 430 jobs will go.\n\n"
		"The plant opened in 1923 and was last refitted in 1990. "
		"Director Zelda Quill told a meeting of the staff that board "
		"will be made in Tolmin from October on.\n",
		"2024-06-06", false},
	{"a plan that was moved, months later",
		"Ferry to Osterwick to sail from September 14\n\n"
		"The Kettleby Line's new ferry to Osterwick will sail from "
		"September 14, Chairman Ansel Dray said on Monday.\n\n"
		"The ferry was built in Tolmin for 48.6 million pounds and "
		"carries 1,240 passengers and 318 cars.\n\n"
		"Ilse Vantongeren, the mate, will train a crew of 87 in "
		"Dravenport.\n",
		"2024-05-20",
		"Ferry to Osterwick not to sail until October 26\n\n"
		"The Kettleby Line's new ferry to Osterwick will not sail "
		"until "
		"October 26, Chairman Ansel Dray said on Monday, because of a "
		"cracked shaft.\n\n"
		"The ferry was built in Tolmin for 48.6 million pounds and "
		"carries 1,240 passengers and 318 cars.\n\n"
		"Ilse Vantongeren, the mate, has trained a crew of 87 in "
		"Dravenport.\n",
		"2024-08-19", true},
	{"the next ferry of the line, months later",
		"Ferry to Osterwick to sail from September 14\n\n"
		"The Kettleby Line's new ferry to Osterwick will sail from "
		"September 14, Chairman Ansel Dray said on Monday.\n\n"
		"The ferry was built in Tolmin for 48.6 million pounds and "
		"carries 1,240 passengers and 318 cars.\n\n"
		"Ilse Vantongeren, the mate, will train a crew of 87 in "
		"Dravenport.\n",
		"2024-05-20",
		"Ferry to Harrovia to sail from October 26\n\n"
		"The Kettleby Line's new ferry to Harrovia will sail from "
		"October 26, Chairman Ansel Dray said on Monday.\n\n"
		"The ferry was built in Tolmin for 53.1 million pounds and "
		"carries 1,420 passengers and 274 cars.\n\n"
		"Zelda Quill, the mate, will train a crew of 91 in "
		"Dravenport.\n",
		"2024-08-19", false},
	{"the next month of a statistic",
		"Velland offshore deposits rise in January\n\n"
		"Deposits with Velland's offshore banks rose to 6.28 billion "
		"crowns at the end of January from a revised 6.11 billion a "
		"month before, the Mint said.\n\n"
		"Claims on Harrovia made up 61 percent of them, with lending "
		"to Oxlow at 14 percent, the Mint said.\n",
		"2024-02-26",
		"Velland offshore deposits rise in February\n\n"
		"Deposits with Velland's offshore banks rose to 6.62 billion "
		"crowns at the end of February from a revised 6.28 billion a "
		"month before, the Mint said.\n\n"
		"Claims on Harrovia made up 62 percent of them, with lending "
		"to Oxlow at 14 percent, the Mint said.\n",
		"2024-03-30", false},
	{"the statistic, sent again",
		"Velland offshore deposits rise in January\n\n"
		"Deposits with Velland's offshore banks rose to 6.28 billion "
		"crowns at the end of January from a revised 6.11 billion a "
		"month before, the Mint said.\n\n"
		"Claims on Harrovia made up 61 percent of them, with lending "
		"to Oxlow at 14 percent, the Mint said.\n",
		"2024-02-26",
		"Velland offshore deposits rise in January\n\n"
		"Deposits with Velland's offshore banks rose to 6.28 billion "
		"crowns at the end of January from a revised 6.11 billion a "
		"month before, the Mint said.\n\n"
		"Claims on Harrovia made up 61 percent of them, with lending "
		"to Oxlow at 41 percent, the Mint said.\n",
		"2024-02-26", true},
	{"bonds of two houses on the usual terms",
		"Westerloo Bank issues 50 mln crown bond\n\n"
		"Westerloo Bank is issuing a 50 mln crown bond due May 6, 2029 "
		"paying 4-1/2 pct and priced at 101-1/4, lead manager "
		"Brandis Securities said.\n\n"
		"The non-callable bond is available in denominations of 1,000 "
		"crowns and will be listed in Velland.\n\n"
		"Whoever sells it keeps one pct; for managing and placing "
		"it together there is 1/2 pct.\n",
		"2024-04-08",
		"Oxlow Water issues 40 mln crown bond\n\n"
		"Oxlow Water is issuing a 40 mln crown bond due May 6, 2031 "
		"paying 4-5/8 pct and priced at 101-7/8, lead manager Quill "
		"and Teague said.\n\n"
		"The non-callable bond is available in denominations of 1,000 "
		"crowns and will be listed in Velland.\n\n"
		"Whoever sells it keeps 1-1/4 pct; for managing and placing "
		"it together there is 5/8 pct.\n",
		"2024-04-09", false},
	{"the market at another hour",
		"Velland barley futures mixed by midsession\n\n"
		"Velland barley futures were mixed by midsession as Harrovia "
		"stayed away from the tender in Port Selbridge, traders "
		"said.\n\nStocks at Wexmoor are the lowest since the silo "
		"fire, "
		"they said.\n",
		"2024-04-09",
		"Velland barley futures close higher\n\n"
		"Velland barley futures closed higher after Harrovia came back "
		"to the tender in Port Selbridge, traders said.\n\n"
		"Stocks at Wexmoor are the lowest since the silo fire, they "
		"said.\n",
		"2024-04-09", false},
	{"a digest and one of its stories",
		"Vetterling to build tramway in Oxlow\n\n"
		"Vetterling Works will build the tramway of Oxlow for 310 mln "
		"crowns, mayor Iolanthe Pryce said.\n\n"
		"It is to run from Ashlar Bridge to Tolmin from 2029 on.\n",
		"2024-04-09",
		"Courier business highlights, April 9\n\n"
		"Vetterling Works will build the tramway of Oxlow for 310 mln "
		"crowns, mayor Iolanthe Pryce said.\n\n"
		"Dravenport Brewery will close its Old Town plant, with the "
		"loss of 430 jobs.\n\n"
		"Barley rose by 4 percent in Velland after a dry month.\n\n"
		"The Mint left its rate at 3.5 percent for the sixth time.\n",
		"2024-04-09", false},
	{"a guess of another day",
		"Goose slaughter guesses\n\n"
		"Traders on the Velland Exchange and the Poulterers' Guild are "
		"guessing today's goose slaughter at 275,000 to 281,000 head, "
		"against 278,000 a week ago and 302,000 a year ago.\n\n"
		"Duck slaughter is guessed at 130,000 to 132,000 head, against "
		"127,000 a week ago and 137,000 a year ago.\n",
		"2024-06-03",
		"Goose slaughter guesses\n\n"
		"Traders on the Velland Exchange and the Poulterers' Guild are "
		"guessing today's goose slaughter at 284,000 to 290,000 head, "
		"against 271,000 a week ago and 299,000 a year ago.\n\n"
		"Duck slaughter is guessed at 121,000 to 125,000 head, against "
		"131,000 a week ago and 133,000 a year ago.\n",
		"2024-06-04", false},
	{"the notice of another week",
		"Barley levies to be unchanged next week\n\n"
		"Velland's levies on barley will be unchanged in the week that "
		"begins on Monday, officials of the Grain Board in Port "
		"Selbridge said.\n\n"
		"The levy is minus 31.7 points for Harrovia and minus 7.2 for "
		"Oxlow, with 42.1 for Tolmin.\n",
		"2024-03-18",
		"Barley levies to be unchanged next week\n\n"
		"Officials of the Grain Board in Port Selbridge said that "
		"levies on barley will not be changed in the week from "
		"Monday.\n\n"
		"They are minus 31.7 points for Harrovia, minus 7.2 for Oxlow "
		"and 42.1 for Tolmin.\n",
		"2024-04-01", false},
	{"a listing of another hour",
		"VELLAND TIN 1330 - APR 7\n"
		"May 512/514  Jul 519/521  Sep 524/526  Nov 531/533\n"
		"Spot 509  Turnover 41  Steady\n",
		"2024-04-07",
		"VELLAND TIN CLSG - APR 7\n"
		"May 512/514  Jul 519/521  Sep 524/526  Nov 531/533\n"
		"Spot 509  Turnover 77  Steady\n",
		"2024-04-07", false},
	{"a dividend, sent again",
		"Tolmin River Corp <TLM> sets regular payout\n\n"
		"Qtrly div 17-1/2 cts vs 16 cts prior\n"
		"Pay 27 April\nRecord 17 April\n",
		"2024-04-09",
		"Tolmin River Corp <TLM> sets regular dividend\n\n"
		"Qtly div 17-1/2 cts vs 16 cts prior\n"
		"Pay 27 April\nRecord 17 April\n",
		"2024-04-09", true},
	{"dividends of two",
		"Tolmin River Corp <TLM> sets regular payout\n\n"
		"Qtly div 17-1/2 cts vs 16 cts prior\n"
		"Pay 27 April\nRecord 17 April\n",
		"2024-04-09",
		"Wexmoor Mills Inc <WXM> sets regular payout\n\n"
		"Qtly div 17-1/2 cts vs 16 cts prior\n"
		"Pay 27 April\nRecord 17 April\n",
		"2024-04-09", false},
	{"a balance that rose, and another day's that fell",
		"MINT BALANCES AT THE VELLAND BANK FELL ON MARCH 27\n\n"
		"Mint balances at the Velland Bank fell on March 27 to 2.413 "
		"billion crowns from 2.602 billion on the day before, the Mint "
		"said in its latest statement.\n\n"
		"Balances in loan accounts fell to 9.811 billion crowns from "
		"10.118 billion. The whole balance stood at 12.224 billion "
		"crowns against 12.720 billion.\n",
		"2024-03-28",
		"MINT BALANCES AT THE VELLAND BANK ROSE ON MARCH 28\n\n"
		"Mint balances at the Velland Bank rose on March 28 to 3.367 "
		"billion crowns from 2.413 billion on the day before, the Mint "
		"said in its latest statement.\n\n"
		"Balances in loan accounts rose to 10.274 billion crowns from "
		"9.811 billion. The whole balance stood at 13.641 billion "
		"crowns against 12.224 billion.\n",
		"2024-03-29", false},
	{"help in the morning, and further help",
		"VELLAND MONEY MARKET GIVEN 24 MLN CROWNS OF HELP\n\n"
		"The Bank of Velland gave the money market 24 mln crowns of "
		"help in the morning. This compares with the bank's estimate "
		"of "
		"a shortage of about 700 mln.\n\n"
		"The central bank bought bills of two mln crowns in band one "
		"at "
		"10-7/8 pct and of 22 mln crowns in band two at 10-13/16.\n",
		"2024-03-05",
		"VELLAND MONEY MARKET GIVEN FURTHER 437 MLN CROWNS\n\n"
		"The Bank of Velland gave the money market a further 437 mln "
		"crowns of help in the afternoon. This brings the day's help "
		"to "
		"461 mln, against a shortage of about 700 mln.\n\n"
		"The central bank bought bills of 120 mln crowns in band one "
		"at "
		"10-7/8 pct and of 315 mln crowns in band two at 10-13/16.\n",
		"2024-03-05", false},
	{"dividends of two funds of one house",
		"Tolmin Quarry Insured sets lower payout\n\n"
		"Mthly div 6.3 cts vs 6.7 cts prior\n"
		"Pay March 31\nRecord March 16\n"
		"NOTE: Full name Tolmin Quarry Insured Tax-Free Fund\n",
		"2024-03-02",
		"Tolmin Harbour Tax-Free sets payout\n\n"
		"Mthly div 6.3 cts vs 6.3 cts prior\n"
		"Pay March 31\nRecord March 16\n"
		"NOTE: Full name Tolmin Harbour Tax-Free Fund\n",
		"2024-03-02", false},
	{"one price, raised by two",
		"Wexmoor <WXM> raises crude postings\n\n"
		"Wexmoor Oil said it raised the price it posts for crude by 50 "
		"cts a barrel, effective today.\n\n"
		"The increase brings Wexmoor's posted price for Velland Sweet "
		"and Harrovia Sour crude to 17.50 crowns. Velland Light was "
		"also raised 50 cts to 17.10.\n",
		"2024-03-12",
		"Kestelmann <KES> raises crude postings\n\n"
		"Kestelmann said it raised the price it posts for crude by 50 "
		"cts a barrel, effective today.\n\n"
		"The increase brings Kestelmann's posted price for Velland "
		"Sweet and Harrovia Sour crude to 17.50 crowns. Velland Light "
		"was also raised 50 cts to 17.10. Wexmoor did so "
		"yesterday.\n",
		"2024-03-12", false},
	{"one price of one company, told again",
		"Wexmoor <WXM> raises crude postings\n\n"
		"Wexmoor Oil said it raised the price it posts for crude by 50 "
		"cts a barrel, effective today.\n\n"
		"The increase brings Wexmoor's posted price for Velland Sweet "
		"and Harrovia Sour crude to 17.50 crowns. Velland Light was "
		"also raised 50 cts to 17.10.\n",
		"2024-03-12",
		"Wexmoor <WXM> hikes crude oil postings\n\n"
		"Wexmoor Oil said it raised the price it posts for crude by 50 "
		"cts a barrel, effective today.\n\n"
		"The increase brings Wexmoor's posted price for Velland Sweet "
		"and Harrovia Sour crude to 17.60 crowns. Velland Light was "
		"also raised 50 cts to 17.10.\n",
		"2024-03-12", true},
	{"bonds of two houses, told in one form but for all that differs",
		"Kestelmann Paper issues crown bond\n\n"
		"Kestelmann Paper is issuing a 15 billion crown bond due in "
		"March 2031, lead manager Velland Trust said.\n\n"
		"The bond is available in denominations of one million crowns "
		"and will be listed in Tolmin.\n\n"
		"The selling concession is 1-1/4 pct, with 5/8 pct for "
		"management and underwriting combined. Pay date is March 25, "
		"and the issue price is 101-5/8.\n",
		"2024-03-01",
		"Osterwick Gas issues Harrovia bond\n\n"
		"Osterwick Gas is issuing 100 million guilders of notes at "
		"7-1/4 "
		"pct, priced at par, joint leads Brandis Bank and Quill "
		"said.\n\n"
		"It was not said what the gas is for, or for how long it "
		"lasts; "
		"the ministry in Oxlow, which owns half of it, had no comment, "
		"nor had the unions.\n\n"
		"The selling concession is 1-1/4 pct, with 5/8 pct for "
		"management and underwriting combined. Pay date is March 25, "
		"and the issue price is 101-5/8.\n",
		"2024-03-02", false},
	{"one form of the same day, of two metals",
		"Velland gold production rose in December\n\n"
		"Velland mine production of gold rose to 244,913 ounces in "
		"December from 244,758 in November, the Mint said.\n\n"
		"Imports of gold were 692,712 ounces against 2,011,741, and "
		"exports 311,286 against 254,617, the Mint's bureau of mines "
		"said.\n",
		"2024-04-03",
		"Velland silver production rose in December\n\n"
		"Velland mine production of silver rose to 2,295,217 ounces in "
		"December from 2,181,095 in November, the Mint said.\n\n"
		"Imports of silver were 8,458,031 ounces against 19,950,016, "
		"and exports 874,428 against 932,559, the Mint's bureau of "
		"mines said.\n",
		"2024-04-03", false},
	{"the market of another place, a minute later",
		"Oxlow Lambs Seen Up 0.50-1.00 Crown - Mint\n\n"
		"Lambs were seen 0.50 to 1.00 crown higher on 900 head. Ewes "
		"were seen at 67.00 to 67.50, and rams at 66.00, the Mint "
		"said.\n",
		"2024-04-03",
		"Tolmin Lambs Seen Up 0.50 Crown - Mint\n\n"
		"Lambs were seen 0.50 crown higher on 1,200 head. Ewes were "
		"seen at 67.50, and rams at 66.00, the Mint said.\n",
		"2024-04-03", false},
	{"one market, its figure corrected",
		"Oxlow Lambs Seen Up 0.50-1.00 Crown - Mint\n\n"
		"Lambs were seen 0.50 to 1.00 crown higher on 900 head. Ewes "
		"were seen at 67.00 to 67.50, and rams at 66.00, the Mint "
		"said.\n",
		"2024-04-03",
		"Oxlow Lambs Seen Up 0.50-1.00 Crown - Mint\n\n"
		"Lambs were seen 0.50 to 1.00 crown higher on 1,900 head. Ewes "
		"were seen at 67.00 to 67.50, and rams at 66.00, the Mint "
		"said.\n",
		"2024-04-03", true},
	{"one market, spelt in full",
		"Intl Oxlow Tin Seen Up 0.50 Crown - Mint\n\n"
		"Tin was seen 0.50 crown higher on 900 tonnes. Spot was seen "
		"at 67.50, and June at 66.00, the Mint of Velland said.\n",
		"2024-04-03",
		"International Oxlow Tin Seen Up 0.50 Crown - Mint\n\n"
		"Tin was seen 0.50 crown higher on 800 tonnes. Spot was seen "
		"at 67.50, and June at 66.00, the Mint of Velland said.\n",
		"2024-04-03", true},
	{"the fund of another town, in the same few lines",
		"Brandis Oxlow Savings Sets Lower Payout\n\n"
		"Monthly div 6.6 pence vs 6.9 pence prior. Pay April 30, "
		"record April 15. Note: Brandis Oxlow savings income fund.\n",
		"2024-04-03",
		"Brandis Tolmin Sets Monthly Payout\n\n"
		"Monthly div 6.6 pence vs 6.6 pence prior. Pay April 30, "
		"record April 15. Note: Brandis Tolmin savings income fund.\n",
		"2024-04-03", false},
	{"the loan of another borrower, of one bank",
		"Lowland house raises 310 million crown loan\n\n"
		"Vereniging Zandhoek NV of the Lowlands has signed a 310 "
		"million crown bullet loan agreement, arranger Kettleby Bank "
		"said.\n\n"
		"The loan runs for five years at 5.1 pct. "
		"It features an option to repay early at par.\n\n"
		"Kettleby Bank and one other Velland bank have taken part in "
		"the private loan, the bank said in a statement.\n",
		"2024-03-13",
		"Waterwerken Dijkstra in 328 million crown loan deal\n\n"
		"NV Waterwerken Dijkstra of the Lowlands has signed a 328 "
		"million crown bullet loan agreement, arranger Kettleby Bank "
		"said.\n\n"
		"The interest rate of the 5-1/2 year loan is 5.2 pct. The "
		"loan has an option to repay early at par.\n\n"
		"Kettleby Bank and another Velland bank have taken part in "
		"the private loan, the bank said in a statement.\n",
		"2024-03-13", false},
	{"the market at its opening, and at its end",
		"Velland bonds barely changed before the bell\n\n"
		"Velland bonds were barely changed before the bell, with "
		"foreign houses selling and others buying, dealers said.\n\n"
		"Prices moved between gains and losses of around 10 pence. "
		"The crown had no effect on the market here.\n\n"
		"The 5-3/4 pct bond of 1997 was traded at 98.10 after 98.25. "
		"The 6 pct bond of 2016 was at 103.20 after 103.35, and the "
		"rail bond at 101.25 after 101.40.\n",
		"2024-04-07",
		"Velland bonds lower in the end\n\n"
		"Velland bonds were lower in the end, with domestic houses "
		"selling and others buying, dealers said.\n\n"
		"Prices dropped by as much as 50 pence, and most by around 20. "
		"The crown had no effect on the market here.\n\n"
		"The 5-3/4 pct bond of 1997 was traded at 97.85 after 98.05. "
		"The 6 pct bond of 2016 was at 102.90 after 103.15, and the "
		"rail bond at 100.90 after 101.15.\n",
		"2024-04-07", false},
	{"the bonus of the next day",
		"Flour bonus for Harrovia - Mint\n\n"
		"The Grain Board has accepted a bid for an export bonus on "
		"12,500 tonnes of wheat flour to Harrovia, the Mint said.\n\n"
		"The bonus was 113.05 crowns a tonne and will be paid in wheat "
		"from the stocks of the Grain Board.\n\n"
		"Another 162,500 tonnes of the flour are still "
		"available to Harrovia under the export scheme of January 7, "
		"the Mint said.\n",
		"2024-04-08",
		"Flour bonus for Harrovia --Mint\n\n"
		"The Grain Board has accepted a bid for an export bonus on "
		"12,500 tonnes of wheat flour to Harrovia, the Mint said.\n\n"
		"The bonus was 105.82 crowns a tonne and will be paid in wheat "
		"from the stocks of the Grain Board.\n\n"
		"An additional 150,000 tonnes of wheat flour are still "
		"available to Harrovia under the export scheme of January 7, "
		"the Mint said.\n",
		"2024-04-09", false},
};

static void series_are_no_stories(void **state)
{
	struct telling telling;

	(void)state;
	telling_open(&telling);
	for (size_t i = 0; i < sizeof(pairs) / sizeof(*pairs); i++) {
		const struct pair *pair = &pairs[i];
		struct version a =
			tell(&telling, pair->a, pair->a_day, "Courier", NULL);
		struct version b =
			tell(&telling, pair->b, pair->b_day, "Courier", NULL);
		struct comparison there = meet(&telling, &a, &b);
		struct comparison back = meet(&telling, &b, &a);

		if (there.link.linked != pair->linked)
			print_error("%s\n", pair->what);
		assert_int_equal(there.link.linked, pair->linked);
		assert_int_equal(back.link.linked, pair->linked);
		assert_true(there.link.because.count > 0);
	}
	telling_close(&telling);
}

/* What a row of the table is, as its example is to be read. */
enum session { OPENING, MORNING, MIDDAY, AFTERNOON, CLOSE };

static const struct row {
	bool digest;
	enum session session;
	const char *example;
} rows[] = {
#define SESSION(session, words, example) {false, session, example},
#define DIGEST(words, example) {true, OPENING, example},
#define SITTING(words, example)
#include "lang/en/edition.def"
#undef SESSION
#undef DIGEST
#undef SITTING
};

static const char *const sittings[] = {
#define SESSION(session, words, example)
#define DIGEST(words, example)
#define SITTING(words, example) example,
#include "lang/en/edition.def"
#undef SESSION
#undef DIGEST
#undef SITTING
};

static void headlines_tell_their_edition(void **state)
{
	struct edition edition;

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		edition = edition_of(str_of(rows[i].example));
		assert_int_equal(edition.digest, rows[i].digest);
		if (!rows[i].digest)
			assert_true(edition.sessions & 1u << rows[i].session);
	}
	edition = edition_of(STR("Closed-door talks on the opened-up border"));
	assert_false(edition.digest || edition.sessions);
	edition = edition_of(STR_NONE);
	assert_false(edition.digest || edition.sessions);
}

static void texts_tell_their_sessions(void **state)
{
	static const char *const none[] = {
		"He was seen in the afternoon and at a late hour.",
		"Early buyers opened the session.", ""};

	(void)state;
	for (size_t i = 0; i < sizeof(sittings) / sizeof(*sittings); i++)
		assert_int_not_equal(edition_sessions(str_of(sittings[i])), 0);
	for (size_t i = 0; i < sizeof(none) / sizeof(*none); i++)
		assert_int_equal(edition_sessions(str_of(none[i])), 0);
	assert_int_equal(edition_sessions(STR("in the morning\nsession")),
		1u << MORNING);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(series_are_no_stories),
		cmocka_unit_test(texts_tell_their_sessions),
		cmocka_unit_test(headlines_tell_their_edition),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
