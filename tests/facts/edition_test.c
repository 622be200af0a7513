#include "case.h"

static const char base[] =
	"entities:\n"
	"  - {id: wic, name: Web Conference, kind: series}\n"
	"  - {id: games, name: Big Games, kind: series}\n"
	"  - {id: lone, name: Lone Fair, kind: series}\n"
	"  - {id: twice, name: Two Polls, kind: series}\n"
	"  - {id: none, name: No Editions, kind: series}\n"
	"events:\n"
	"  - {id: wic-2024, title: 2024 Web Conference, series: wic,\n"
	"     when: 2024-11-19/2024-11-22}\n"
	"  - {id: wic-2023, title: 2023 Web Conference, series: wic,\n"
	"     when: 2023-11-08/2023-11-10}\n"
	"  - {id: wic-2022, title: 2022 Web Conference, series: wic,\n"
	"     when: 2022-11-09/2022-11-11}\n"
	"  - {id: wic-2018, title: 2018 Web Conference, series: wic,\n"
	"     when: 2018-11-07/2018-11-09}\n"
	"  - {id: rio, title: Rio 2016, series: games, when: 2016-08-05}\n"
	"  - {id: tokyo, title: Tokyo 2020, series: games, when: 2021-07-23}\n"
	"  - {id: paris, title: Paris 2024, series: games, when: 2024-07-26}\n"
	"  - {id: fair, title: Lone Fair 2023, series: lone,\n"
	"     when: 2023-05-05}\n"
	"  - {id: poll-1, title: February poll, series: twice,\n"
	"     when: 1974-02-28}\n"
	"  - {id: poll-2, title: October poll, series: twice,\n"
	"     when: 1974-10-10}\n";

static const struct {
	const char *series;
	int32_t year;
	const char *from, *to; /* published; "" is unknown */
	const char *edition;   /* "" for none */
} rows[] = {
	/* the one before, the one that is on, the one named */
	{"wic", 0, "2024-06-24", "2024-06-24", "wic-2023"},
	{"wic", 0, "2023-11-08", "2023-11-08", "wic-2023"},
	{"wic", 0, "2023-11-10", "2023-11-10", "wic-2023"},
	{"wic", 0, "2023-11-11", "2023-11-17", "wic-2023"},
	{"wic", 2022, "2024-06-24", "2024-06-24", "wic-2022"},
	{"wic", 2022, "", "", "wic-2022"},
	/* nothing is known, or too little */
	{"wic", 0, "", "", ""},
	{"wic", 0, "2024-06-24", "", ""},
	{"wic", 0, "2022-11-01", "2023-12-01", ""},
	{"wic", 2025, "2025-12-01", "2025-12-01", ""},
	{"wic", 0, "2018-11-06", "2018-11-06", ""},
	/* previews of the next, and after an edition that is not known */
	{"wic", 0, "2024-11-15", "2024-11-15", ""},
	{"wic", 0, "2025-02-01", "2025-02-01", "wic-2024"},
	{"wic", 0, "2026-02-01", "2026-02-01", ""},
	{"wic", 0, "2019-03-01", "2019-03-01", "wic-2018"},
	{"wic", 0, "2021-03-01", "2021-03-01", ""},
	/* held in another year than it is named after */
	{"games", 2020, "", "", "tokyo"},
	{"games", 2021, "", "", "tokyo"},
	{"games", 2016, "", "", "rio"},
	{"games", 0, "2021-08-01", "2021-08-01", "tokyo"},
	{"games", 0, "2017-01-01", "2017-01-01", "rio"},
	{"lone", 0, "2023-07-01", "2023-07-01", "fair"},
	{"lone", 0, "2024-07-01", "2024-07-01", ""},
	{"twice", 1974, "", "", ""},
	{"none", 2023, "2023-05-05", "2023-05-05", ""},
};

static day_t day_of(const char *text)
{
	return text[0] ? day_read(str_of(text)) : DAY_NONE;
}

static void picks_the_edition_or_none(void **state)
{
	struct facts *facts = case_facts(base);

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct interval published = {
			day_of(rows[i].from), day_of(rows[i].to)};
		uint32_t got = facts_edition(facts,
			facts_entity(facts, str_of(rows[i].series)),
			rows[i].year, published);
		const char *id =
			got == FACT_NO_ROW
				? ""
				: facts_events(facts)->rows[got].id.ptr;

		if (!str_eq(str_of(id), str_of(rows[i].edition)))
			fail_msg("%s %d %s: got '%s', wanted '%s'",
				rows[i].series, rows[i].year, rows[i].from, id,
				rows[i].edition);
	}
	assert_int_equal(facts_edition(facts, FACT_NO_ROW, 2023, INTERVAL_NONE),
		FACT_NO_ROW);
	facts_free(facts);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(picks_the_edition_or_none),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
