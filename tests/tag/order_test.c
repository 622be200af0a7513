/* Which of day and month a house writes first. */
#include "tag/order.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>

#include <cmocka.h>

enum kind { DOMAIN, HOUSE, PLACE };

static const struct {
	enum kind kind;
	struct str text;
	enum order order;
} rows[] = {
#define ORDER(kind, text, first) {kind, STR_INIT(text), ORDER_##first},
#include "lang/en/order.def"
#undef ORDER
};

enum { ROWS = sizeof(rows) / sizeof(*rows) };

/* A house of which only one thing is known. */
static struct house house_of(enum kind kind, struct str text)
{
	struct house house = {STR_NONE, STR_NONE, STR_NONE, STR_NONE};

	if (kind == DOMAIN)
		house.url = text;
	else if (kind == HOUSE)
		house.publisher = text;
	else
		house.place = text;
	return house;
}

/* No row is hidden by another. */
static void test_every_row_is_its_own_example(void **state)
{
	(void)state;
	for (size_t i = 0; i < ROWS; i++) {
		char url[80];
		const char *why;
		struct str what, text = rows[i].text;
		struct house house;

		if (rows[i].kind == DOMAIN) {
			snprintf(url, sizeof(url), "https://www.pier%.*s/a?b",
				STR_ARG(text));
			text = str_of(url);
		}
		house = house_of(rows[i].kind, text);
		assert_int_equal(order_of(&house, &why, &what), rows[i].order);
		assert_true(what.len > 0);
		for (size_t k = 0; k < i; k++)
			assert_false(rows[k].kind == rows[i].kind &&
				     str_eq(rows[k].text, rows[i].text));
	}
}

static void test_houses(void **state)
{
	static const struct {
		const char *language, *url, *publisher, *place;
		enum order order;
	} cases[] = {
		{"en-GB", "", "", "", ORDER_DAY},
		{"en_US", "", "", "", ORDER_MONTH},
		{"en", "", "", "", ORDER_UNKNOWN},
		{"en-US", "https://pier.co.uk/", "The Guardian", "London",
			ORDER_MONTH},
		{"", "https://pier.com/a.uk", "", "", ORDER_UNKNOWN},
		{"", "http://pier.com.au:80/x", "", "", ORDER_DAY},
		{"", "pier.co.uk", "", "", ORDER_UNKNOWN},
		{"", "", "The New York Ledger", "", ORDER_MONTH},
		{"", "", "Guardians of the Pier", "", ORDER_UNKNOWN},
		{"", "", "", "WASHINGTON, D.C.", ORDER_MONTH},
		{"", "", "", "Wuzhen", ORDER_UNKNOWN},
		{"", "", "", "", ORDER_UNKNOWN},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct house house = {str_of(cases[i].language),
			str_of(cases[i].url), str_of(cases[i].publisher),
			str_of(cases[i].place)};
		const char *why;
		struct str what;

		assert_int_equal(order_of(&house, &why, &what), cases[i].order);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_every_row_is_its_own_example),
		cmocka_unit_test(test_houses),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
