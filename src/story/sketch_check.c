#include "story/sketch_check.h"

#include "base/utf8.h"
#include "story/sketch.h"
#include "story/sketch_layout.h"

/* Where the check stands. Behind the end numbers are 0, and it has failed. */
struct checker {
	const char *at, *end;
	bool good;
};

static const char *bytes_of(struct checker *checker, size_t size)
{
	const char *at = checker->at;

	if ((size_t)(checker->end - at) < size) {
		checker->good = false;
		checker->at = checker->end;
		return NULL;
	}
	checker->at += size;
	return at;
}

static uint64_t number(struct checker *checker, size_t size)
{
	const char *at = bytes_of(checker, size);
	uint8_t small = 0;
	uint16_t middle = 0;
	uint32_t large = 0;
	uint64_t wide = 0;

	if (!at)
		return 0;
	memcpy(size == 1    ? (void *)&small
		: size == 2 ? (void *)&middle
		: size == 4 ? (void *)&large
			    : (void *)&wide,
		at, size);
	return size == 1   ? small
	       : size == 2 ? middle
	       : size == 4 ? large
			   : wide;
}

static void expect(struct checker *checker, bool holds)
{
	checker->good = checker->good && holds;
}

static void day_check(struct checker *checker)
{
	day_t day = (day_t)(uint32_t)number(checker, 4);

	expect(checker,
		day == DAY_NONE ||
			(day >= day_from_civil(YEAR_MIN, 1, 1) &&
				day <= day_from_civil(YEAR_MAX, 12, 31)));
}

static void head_check(struct checker *checker)
{
	enum { DAY = 24 * 60 };
	int64_t minute = (int64_t)number(checker, 8);

	expect(checker,
		minute == NO_MINUTE ||
			(minute / DAY >= day_from_civil(YEAR_MIN, 1, 1) &&
				minute / DAY <=
					day_from_civil(YEAR_MAX, 12, 31)));
	number(checker, 8); /* the content */
	day_check(checker);
	expect(checker, number(checker, 1) <= 1);  /* the page's day */
	expect(checker, number(checker, 1) <= 12); /* month */
	expect(checker, number(checker, 1) <= 31); /* day */
	expect(checker, number(checker, 1) <= 1);  /* title is passage */
	expect(checker, number(checker, 1) <= 1);  /* notice */
	bytes_of(checker, (size_t)number(checker, 2) * 4);
}

/* The terms of all passages. */
static uint64_t passages_check(struct checker *checker)
{
	uint64_t left = number(checker, 2), terms = 0;

	expect(checker, left <= PASSAGES_MOST);
	for (; left && checker->good; left--) {
		uint64_t start, length;

		number(checker, 4); /* the fingerprint */
		start = number(checker, 4);
		length = number(checker, 2);
		expect(checker, start + length <= UINT32_MAX);
		terms += number(checker, 1);
		expect(checker, number(checker, 1) <= FLAG_HEADLINE);
	}
	return terms;
}

/* The different terms, by key; how many. */
static uint32_t glossary_check(struct checker *checker)
{
	uint32_t count = (uint32_t)number(checker, 4), last = 0;
	const char *at = bytes_of(checker, (size_t)count * TERM_BYTES);

	for (uint32_t left = count; at && left; left--, at += TERM_BYTES) {
		uint32_t key;

		memcpy(&key, at, sizeof(key));
		key &= (1u << KEY_BITS) - 1;
		expect(checker, key >= last);
		expect(checker, (uint8_t)at[4] < SKETCH_WEIGHTS);
		last = key;
	}
	return count;
}

/* Whether numbers of that size are all below the limit. */
static bool all_below(
	const char *at, uint32_t count, size_t size, uint32_t limit)
{
	uint32_t most = 0;

	for (uint32_t i = 0; i < count; i++, at += size) {
		uint32_t place = 0;

		if (size == 1) {
			place = (uint8_t)*at;
		} else if (size == 2) {
			uint16_t two;

			memcpy(&two, at, sizeof(two));
			place = two;
		} else {
			memcpy(&place, at, sizeof(place));
		}
		most = place > most ? place : most;
	}
	return !count || most < limit;
}

/* Rows of the glossary; how many. */
static uint32_t places_check(struct checker *checker, uint32_t glossary)
{
	uint32_t count = (uint32_t)number(checker, 4);
	size_t size = sketch_place_bytes(glossary);
	const char *at = bytes_of(checker, count * size);

	expect(checker, at && all_below(at, count, size, glossary));
	return count;
}

static void strings_check(struct checker *checker, uint64_t count)
{
	for (; count && checker->good; count--) {
		size_t length = (size_t)number(checker, 2);
		const char *at = bytes_of(checker, length);

		expect(checker,
			!at || utf8_valid(str_from(at, length)) == length);
	}
}

bool sketch_check(struct str bytes)
{
	struct checker checker = {bytes.ptr, bytes.ptr + bytes.len, true};
	uint64_t terms, count;
	uint32_t glossary;

	head_check(&checker);
	terms = passages_check(&checker);
	glossary = glossary_check(&checker);
	expect(&checker, places_check(&checker, glossary) == terms);
	places_check(&checker, glossary); /* of the title */
	strings_check(&checker, 3);
	strings_check(&checker, number(&checker, 2));
	for (count = number(&checker, 2); count && checker.good; count--)
		day_check(&checker);
	return checker.good && checker.at == checker.end;
}
