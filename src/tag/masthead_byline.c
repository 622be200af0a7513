#include "tag/masthead_byline.h"

#include "tag/credit_house.h"
#include "tag/masthead_day.h"
#include "tag/masthead_scan.h"

static const struct str roles[] = {
#define ROLE(phrase, example) STR_INIT(phrase),
#include "lang/en/masthead_line.def"
};

#define COUNT(table) (sizeof(table) / sizeof(*(table)))

bool is_person_name(struct str line)
{
	size_t at = 0;
	int words = 0;

	if (line.len > NAME_MOST)
		return false;
	while (at < line.len) {
		size_t end = scan_word(line, at);
		struct str word = str_cut(line, at, end);

		if (end == at ||
			!(word_is_capital(word) || (words && word.len <= 3)))
			return false;
		words++;
		at = end + scan_is(line, end, '.');
		if (scan_is(line, at, '-'))
			at++;
		else if (at < line.len && scan_space(line, at) != at + 1)
			return false;
		else
			at = scan_space(line, at);
	}
	return words >= 2 && words <= 4;
}

bool is_role(struct str s)
{
	for (size_t i = 0; i < COUNT(roles); i++) {
		size_t from = s.len - roles[i].len;

		if (s.len >= roles[i].len &&
			(from == 0 || s.ptr[from - 1] == ' ') &&
			str_eq_fold(str_cut(s, from, s.len), roles[i]))
			return true;
	}
	return false;
}

size_t names_read(struct str s, size_t at)
{
	size_t best = at, next;
	struct written_day day;

	for (;;) {
		size_t end = at;
		int words = 0;

		while (words < 5 && written_day_read(s, end, &day) == end &&
			(next = scan_word(s, end)) > end &&
			word_is_capital(str_cut(s, end, next))) {
			words++;
			end = next + (next - end < 3 && scan_is(s, next, '.'));
			best = end;
			end = scan_is(s, end, '-') ? end + 1
						   : scan_space(s, end);
		}
		if (!words)
			return best;
		at = scan_space(s, best);
		if (scan_is(s, at, ',') || scan_is(s, at, '&')) {
			at = scan_space(s, at + 1);
			next = scan_phrase(s, at, STR("and"));
		} else if ((next = scan_phrase(s, at, STR("and"))) == at) {
			return best;
		}
		at = scan_space(s, next);
		next = str_find_char(s, ',', at);
		next = next == STR_NPOS ? s.len : next;
		if (house_find(str_cut(s, at, next)) ||
			house_is_likely(str_cut(s, at, next)) ||
			is_role(str_cut(s, at, next)))
			return best;
	}
}

struct str plain_byline(struct str line, struct str *place)
{
	size_t end, at, name;
	bool in;

	if (line.len > NAMES_MOST || !word_is_capital(line))
		return STR_NONE;
	end = names_read(line, 0);
	if (end == 0 || end == line.len ||
		!is_person_name(str_cut(line, 0, end)))
		return STR_NONE;
	at = scan_space(line, end);
	if (scan_is(line, at, ',') &&
		is_role(str_cut(line, scan_space(line, at + 1), line.len)))
		return str_cut(line, 0, end);
	in = scan_phrase(line, at, STR("in")) > at;
	if (!in && scan_phrase(line, at, STR("at")) == at)
		return STR_NONE;
	name = scan_space(line, at + 2);
	at = scan_space(line, scan_phrase(line, name, STR("the")));
	if (at == line.len || names_read(line, at) != line.len)
		return STR_NONE;
	if (in)
		*place = str_cut(line, name, line.len);
	return str_cut(line, 0, end);
}
