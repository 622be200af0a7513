#include "given.h"

#include "base/utf8.h"
#include "read/decode.h"

static const struct {
	const char *name;
	struct str bytes, charset;
	const char *text; /* NULL: is no text */
	uint32_t replaced;
} cases[] = {
	{"utf-8", STR_INIT("caf\xC3\xA9"), {NULL, 0}, "caf\u00E9", 0},
	{"bom",
		STR_INIT("\xEF\xBB\xBF"
			 "hi"),
		{NULL, 0}, "hi", 0},
	{"utf-16le bom", STR_INIT("\xFF\xFEh\0\xE9\0\x2D\x4E"), {NULL, 0},
		"h\u00E9\u4E2D", 0},
	{"utf-16be bom", STR_INIT("\xFE\xFF\0h\0\xE9\x4E\x2D"), {NULL, 0},
		"h\u00E9\u4E2D", 0},
	{"utf-16le", STR_INIT("n\0e\0w\0s\0\x19 t\0"), {NULL, 0}, "news\u2019t",
		0},
	{"utf-16be", STR_INIT("\0n\0e\0w\0s t\0t"), {NULL, 0}, "news\u2074t",
		0},
	{"utf-16 pair", STR_INIT("\xFF\xFE\x3D\xD8\x00\xDE"), {NULL, 0},
		"\U0001F600", 0},
	{"utf-16 lone", STR_INIT("\xFF\xFEg\0o\0o\0d\0\x3D\xD8x\0"), {NULL, 0},
		"good\uFFFDx", 1},
	{"utf-16 odd", STR_INIT("\xFF\xFEg\0o\0o"), {NULL, 0}, "go\uFFFD", 1},
	{"1252",
		STR_INIT("It\x92s caf\xE9 \x80"
			 "5 a cup"),
		{NULL, 0}, "It\u2019s caf\u00E9 \u20AC5 a cup", 0},
	{"damage", STR_INIT("caf\xC3\xA9 and na\xC3\xAFve and \xE2\x82 gone"),
		{NULL, 0}, "caf\u00E9 and na\u00EFve and \uFFFD gone", 1},
	{"declared", STR_INIT("1 \xD6\xD0\xB9\xFA 2"), STR_INIT("gb2312"),
		"1 \u4E2D\u56FD 2", 0},
	{"unknown", STR_INIT("na\xEFve and so on"), STR_INIT("no-such"),
		"na\u00EFve and so on", 0},
	{"declared wrongly", STR_INIT("na\xC3\xAFve"), STR_INIT("latin1"),
		"na\u00EFve", 0},
	{"nul", STR_INIT("news and\0then"), {NULL, 0}, NULL, 0},
	{"utf-16 nul", STR_INIT("\xFF\xFEg\0\0\0"), {NULL, 0}, NULL, 0},
	{"controls", STR_INIT("\x01\x02\x03\x04news"), {NULL, 0}, NULL, 0},
	{"noise", STR_INIT("\xFE\x81\x90\x8D\xFF\xFE\x9D\xC0\xC1"), {NULL, 0},
		NULL, 0},
};

static void reads_what_is_there(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct arena arena = {0};
		struct decoded decoded;
		struct fc_error error = {0};
		enum fc_status status = decode(&arena, cases[i].bytes,
			cases[i].charset, &decoded, &error);

		if (!cases[i].text) {
			if (status != FC_BAD_INPUT || !error.reason)
				fail_msg("%s: is no text", cases[i].name);
		} else if (status != FC_OK ||
			   !str_eq(decoded.text, str_of(cases[i].text)) ||
			   decoded.replaced != cases[i].replaced) {
			fail_msg("%s: %.*s (%u replaced)", cases[i].name,
				STR_ARG(decoded.text), decoded.replaced);
		}
		arena_release(&arena);
	}
}

static void copies_nothing_of_utf8(void **state)
{
	struct arena arena = {0};
	struct str plain = STR("caf\u00E9"), bom = STR("\uFEFFx");
	struct decoded decoded;
	struct fc_error error;

	(void)state;
	decode(&arena, plain, STR_NONE, &decoded, &error);
	assert_true(decoded.text.ptr == plain.ptr);
	assert_int_equal(decoded.map.count, 0);
	decode(&arena, bom, STR_NONE, &decoded, &error);
	assert_true(decoded.text.ptr == bom.ptr + 3);
	assert_int_equal(map_span(&decoded.map, (struct span){0, 1}).start, 3);
	arena_release(&arena);
}

/* Every character, for itself, leads to the bytes it was decoded from. */
static void leads_back_to_every_character(void **state)
{
	struct arena arena = {0};
	struct str bytes = STR("\xFF\xFE"
			       "a\0\xE9\0-N=\xD8\0\xDE"
			       "b\0");
	static const uint32_t places[] = {2, 4, 6, 8, 12, 14};
	struct decoded decoded;
	struct fc_error error;
	size_t at = 0;

	(void)state;
	decode(&arena, bytes, STR_NONE, &decoded, &error);
	assert_str(decoded.text, "a\u00E9\u4E2D\U0001F600b");
	for (int i = 0; i < 5; i++) {
		uint32_t point;
		size_t length = utf8_next(decoded.text, at, &point);
		struct span span = {(uint32_t)at, (uint32_t)(at + length)};
		struct span file = map_span(&decoded.map, span);

		assert_int_equal(file.start, places[i]);
		assert_int_equal(file.end, places[i + 1]);
		at += length;
	}
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_what_is_there),
		cmocka_unit_test(copies_nothing_of_utf8),
		cmocka_unit_test(leads_back_to_every_character),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
