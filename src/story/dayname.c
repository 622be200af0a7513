#include "story/dayname.h"

#include "base/day.h"
#include "base/hash.h"

enum { WEEK = 7, YEAR = 12 };

uint64_t dayname_of_month(struct str month_and_day)
{
	return hash_more(hash_str(STR("day")), month_and_day) | 1;
}

static bool may_be_short(struct str word)
{
	static const struct str names[] = {STR_INIT("sept"), STR_INIT("tues"),
		STR_INIT("thur"), STR_INIT("thurs")};

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (str_eq_fold(word, names[i]))
			return true;
	return word.len == 3;
}

/* Whether a day or a month begins with the letter: half of all names do not. */
static bool is_initial(char c)
{
	static const char initials[] = "adfjmnostw";

	return strchr(initials, char_lower(c)) != NULL;
}

static bool is_name(struct str word, struct str name)
{
	if (char_lower(*word.ptr) != char_lower(*name.ptr))
		return false;
	return str_eq_fold(word, name) ||
	       (may_be_short(word) && str_starts_fold(name, word));
}

uint64_t dayname_weekday(struct str word)
{
	for (int32_t day = 1; day <= WEEK; day++)
		if (is_name(word, weekday_name(day)))
			return dayname_of_month(weekday_name(day));
	return 0;
}

uint64_t dayname_key(struct str word)
{
	/* "Wednesday" is the longest, "May" the shortest. */
	if (word.len < 3 || word.len > 9 || !is_initial(*word.ptr))
		return 0;
	for (int32_t month = 1; month <= YEAR; month++)
		if (is_name(word, month_name(month)))
			return dayname_of_month(month_name(month));
	return dayname_weekday(word);
}
