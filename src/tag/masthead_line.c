#include "tag/masthead_line.h"

#include "base/bits.h"
#include "tag/credit_house.h"
#include "tag/gate.h"
#include "tag/masthead_byline.h"
#include "tag/masthead_dateline.h"
#include "tag/masthead_scan.h"

enum label_kind { LABEL_PUBLISHED, LABEL_UPDATED, LABEL_OTHER };

struct label {
	struct str phrase;
	enum label_kind kind;
};

static const struct label labels[] = {
#define LABEL(phrase, kind, example) {STR_INIT(phrase), LABEL_##kind},
#include "lang/en/masthead_line.def"
};

static const struct str sections[] = {
#define SECTION(word) STR_INIT(word),
#include "lang/en/masthead_line.def"
};

static const struct str fillers[] = {
#define FILLER(word, example) STR_INIT(word),
#include "lang/en/masthead_line.def"
};

#define COUNT(table) (sizeof(table) / sizeof(*(table)))

static struct gate label_gate(void)
{
	struct gate gate = {0, 0};

#define LABEL(phrase, kind, example) GATE_ADD(gate, phrase);
#include "lang/en/masthead_line.def"
	return gate;
}

static struct gate filler_gate(void)
{
	struct gate gate = {0, 0};

#define FILLER(word, example) GATE_ADD(gate, word);
#include "lang/en/masthead_line.def"
	return gate;
}

static struct gate section_gate(void)
{
	struct gate gate = {0, 0};

#define SECTION(word) GATE_ADD(gate, word);
#include "lang/en/masthead_line.def"
	return gate;
}

/* Two letters on. */
static struct gate section_gate_on(void)
{
	struct gate gate = {0, 0};

#define SECTION(word) GATE_ADD_FROM(gate, word, 2);
#include "lang/en/masthead_line.def"
	return gate;
}

enum { LINE_LENGTH = 200, NAME_LENGTH = NAME_MOST, NAMES_LENGTH = NAMES_MOST };

/* The fields of a line, one at a time. */
struct fields {
	struct str line;
	size_t at;
	int count;
	bool prose; /* the first goes like prose */
};

/* The width of a mark that parts fields; a hyphen or slash only between
 * blanks, so that "Saint-Denis" and "5/3/2024" are whole. */
static size_t separator(struct str s, size_t at)
{
	bool narrow, spaced = at > 0 && s.ptr[at - 1] == ' ';
	size_t end;

	if (scan_is(s, at, '|'))
		return 1;
	if (str_starts(str_cut(s, at, at + 3), STR("\xE2\x80\xA2")))
		return 3;
	if (str_starts(str_cut(s, at, at + 2), STR("\xC2\xB7")))
		return 2;
	if (!spaced)
		return 0;
	end = scan_dash(s, at, &narrow);
	if (end > at && scan_space(s, end) > end)
		return end - at;
	return scan_is(s, at, '/') && scan_is(s, at + 1, ' ');
}

/* Where the next mark may be that parts fields: '-', '/', '_', '|' or one that
 * is not ASCII. */
static size_t may_separate(struct str s, size_t at)
{
	for (; s.len - at >= 8; at += 8) {
		uint64_t eight = bits_eight(s.ptr + at);

		if (bits_bytes_high(eight) |
			bits_bytes_equal(eight | BITS_ONES * ('-' ^ '/'), '/') |
			bits_bytes_equal(eight, '_') |
			bits_bytes_equal(eight, '|'))
			break;
	}
	while (at < s.len && (char_is_alpha(s.ptr[at]) || s.ptr[at] == ' '))
		at++;
	return at;
}

static bool next_field(struct fields *fields, struct str *field)
{
	struct str s = fields->line;
	size_t start = fields->at, at = start;

	if (start >= s.len)
		return false;
	while ((at = may_separate(s, at)) < s.len && !separator(s, at))
		at++;
	fields->at = at < s.len ? at + separator(s, at) : s.len;
	fields->count++;
	*field = str_cut(s, scan_space(str_cut(s, 0, at), start), at);
	while (field->len && char_is_space(field->ptr[field->len - 1]))
		field->len--;
	return true;
}

/* "8:15", "06.00", "08:15:00+08:00", which begin with a digit. */
static size_t read_clock(struct str s, size_t at)
{
	size_t end = scan_digits(s, at, 4);

	while (end < s.len && strchr(":.+-", s.ptr[end]) &&
		scan_digits(s, end + 1, 4) > end + 1)
		end = scan_digits(s, end + 1, 4);
	return end;
}

/* "8:15", "T08:15:00+08:00", "4 min read", "AM", "GMT". */
static size_t read_filler(struct str s, size_t at)
{
	size_t end = at;

	if (at >= s.len)
		return at;
	if (char_is_digit(s.ptr[at]))
		return read_clock(s, at);
	if (!char_is_alpha(s.ptr[at]))
		return at + (strchr(",.:()+", s.ptr[at]) != NULL);
	if (s.ptr[at] == 'T' && scan_digits(s, at + 1, 1) > at + 1)
		return at + 1;
	if (!gate_lets(filler_gate(), s, at))
		return at;
	for (size_t i = 0; i < COUNT(fillers) && end == at; i++)
		end = scan_phrase(s, at, fillers[i]);
	return end;
}

/* "8:15 AM ET": a field of nothing but that. */
static bool is_filler(struct str field)
{
	size_t at = 0, end;

	while (at < field.len && (end = read_filler(field, at)) > at)
		at = scan_space(field, end);
	return at == field.len;
}

/* "2 hours ago", "just now". */
static size_t read_ago(struct str s, size_t at)
{
	static const struct str units[] = {STR_INIT("minutes"),
		STR_INIT("minute"), STR_INIT("mins"), STR_INIT("hours"),
		STR_INIT("hour"), STR_INIT("hrs"), STR_INIT("days"),
		STR_INIT("day"), STR_INIT("weeks"), STR_INIT("week")};
	size_t number = scan_digits(s, at, 2), end;

	if (number == at)
		return scan_phrase(s, at, STR("just now"));
	number = scan_space(s, number);
	for (size_t i = 0; i < COUNT(units); i++) {
		end = scan_phrase(s, number, units[i]);
		if (end == number)
			continue;
		number = scan_space(s, end);
		end = scan_phrase(s, number, STR("ago"));
		return end > number ? end : at;
	}
	return at;
}

static void keep_day(struct masthead_line *out, enum label_kind kind,
	const struct written_day *day)
{
	if (kind == LABEL_UPDATED && !out->updated) {
		out->updated = true;
		out->updated_day = *day;
	} else if (kind == LABEL_PUBLISHED && !out->published) {
		out->published = true;
		out->published_day = *day;
	}
}

/* Whether a day, "just now", "2 hours ago" or a filler may begin there. */
static bool may_be_moment(struct str s, size_t at)
{
	char c = at < s.len ? s.ptr[at] : '\0';

	if (!char_is_alpha(c))
		return char_is_digit(c) || memchr(",.:()+", c, 6);
	return c == 'T' || char_lower(c) == 'j' ||
	       gate_lets(filler_gate(), s, at) || written_day_may_begin(s, at);
}

/* A day with clock and zone around it, to the end of s or, with `story`, to
 * where a sentence begins. The offset behind it; `at` where there is none. */
static size_t read_moment(struct str s, size_t at, enum label_kind kind,
	bool story, struct masthead_line *out)
{
	struct written_day day;
	size_t from = at, end;
	bool found = false;

	if (!may_be_moment(s, at))
		return at;
	while (at < s.len) {
		end = found ? at : written_day_read(s, at, &day);
		if (end > at) {
			keep_day(out, kind, &day);
			found = true;
		} else if ((end = read_ago(s, at)) > at) {
			out->relative = found = true;
		} else if (found && story && scan_space(s, at) == at &&
			   word_is_capital(str_cut(s, at, s.len))) {
			return at;
		} else if ((end = read_filler(s, at)) == at) {
			return from;
		}
		at = scan_space(s, end);
	}
	return found ? at : from;
}

/* What stands before the first day's offset in the whole line. */
static void shift_days(struct masthead_line *out, struct str line,
	struct str field, const struct masthead_line *before)
{
	uint32_t shift = (uint32_t)(field.ptr - line.ptr);

	if (out->published && !before->published) {
		out->published_day.span.start += shift;
		out->published_day.span.end += shift;
	}
	if (out->updated && !before->updated) {
		out->updated_day.span.start += shift;
		out->updated_day.span.end += shift;
	}
}

/* What follows the names of a byline: ", Example Times", "in Rome", "for the
 * Example Times", ", Science Editor", ", March 5, 2024". */
static bool read_after_names(struct str s, size_t at, struct masthead_line *out)
{
	static const struct str links[] = {STR_INIT("in"), STR_INIT("for"),
		STR_INIT("of"), STR_INIT("at"), STR_INIT("with")};
	size_t end;
	struct str rest;
	bool in = false;

	at = scan_space(s, at);
	at = scan_space(s, at + scan_is(s, at, ','));
	rest = str_cut(s, at, s.len);
	if (!rest.len || is_role(rest) || scan_is(rest, 0, '.'))
		return true;
	if (read_moment(s, at, LABEL_PUBLISHED, false, out) > at)
		return true;
	for (size_t i = 0; i < COUNT(links); i++) {
		end = scan_phrase(s, at, links[i]);
		if (end == at)
			continue;
		in = i == 0;
		at = scan_space(s, end);
		rest = str_cut(s, at, s.len);
		break;
	}
	if (house_find(rest) || house_is_likely(rest)) {
		out->house = rest;
		return true;
	}
	if (in && !out->place.len)
		out->place = rest;
	return word_is_capital(rest) && rest.len < NAME_LENGTH &&
	       names_read(s, at) == s.len;
}

/* "By", "Words:", "Story by", with a capital. */
static size_t byline_cue(struct str field)
{
#define CUES                                                                   \
	CUE("by")                                                              \
	CUE("words by")                                                        \
	CUE("words:")                                                          \
	CUE("story by")                                                        \
	CUE("text by") CUE("written by") CUE("report by")
#define CUE(phrase) STR_INIT(phrase),
	static const struct str cues[] = {CUES};
#undef CUE
	struct gate gate = {0, 0};
	size_t end = 0;

#define CUE(phrase) GATE_ADD(gate, phrase);
	CUES
#undef CUE
#undef CUES
		if (!field.len || !char_is_upper(field.ptr[0]) ||
			!gate_lets(gate, field, 0)) return 0;
	for (size_t i = 0; i < COUNT(cues) && !end; i++)
		end = scan_phrase(field, 0, cues[i]);
	return end;
}

static bool read_byline(struct str field, struct masthead_line *out)
{
	size_t at = byline_cue(field), end;
	struct written_day day;

	at = scan_space(field, at + (at && scan_is(field, at, ':')));
	if (at < 3 || field.len > NAMES_LENGTH + NAME_LENGTH ||
		written_day_read(field, at, &day) > at)
		return false;
	end = names_read(field, at);
	if (end == at || end - at > NAMES_LENGTH ||
		!read_after_names(field, end, out))
		return false;
	if (house_find(str_cut(field, at, end)))
		out->house = str_cut(field, at, end);
	else
		out->byline = str_cut(field, at, end);
	return true;
}

/* "Published: 5 March 2024", "Posted by Jane Doe", "Published in Dawn, ...". */
static bool read_labelled(struct str field, struct masthead_line *out)
{
	struct str name;
	size_t end = 0, at;

	if (!gate_lets(label_gate(), field, 0))
		return false;
	for (size_t i = 0; i < COUNT(labels); i++) {
		end = scan_phrase(field, 0, labels[i].phrase);
		if (!end)
			continue;
		at = scan_space(field, end + scan_is(field, end, ':'));
		at += at < field.len && field.ptr[at] == '.';
		if (at == field.len)
			return out->other = true;
		if (labels[i].kind == LABEL_OTHER)
			return false;
		out->labelled = true;
		if (read_byline(str_cut(field, at, field.len), out))
			return true;
		if (str_ends(labels[i].phrase, STR("in")) &&
			house_read(field, at, &name) > at) {
			at = scan_space(field, house_read(field, at, &name));
			at = scan_space(field, at + scan_is(field, at, ','));
			out->house = name;
		}
		return read_moment(field, at, labels[i].kind, false, out) > at;
	}
	return false;
}

/* "26 C", "-3°C", "72 °F". */
static bool is_weather(struct str field)
{
	size_t at = scan_is(field, 0, '-'), end = scan_digits(field, at, 2);

	if (end == at)
		return false;
	at = scan_space(field, end);
	if (str_starts(str_cut(field, at, field.len), STR("\xC2\xB0")))
		at = scan_space(field, at + 2);
	return at + 1 == field.len &&
	       (field.ptr[at] == 'C' || field.ptr[at] == 'F');
}

/* Whether a word in lower case follows a space soon, as in most prose. */
static bool is_lower_soon(struct str line)
{
	size_t at = str_find_char(line, ' ', 0);

	for (int words = 0; at != STR_NPOS && words < 4; words++) {
		struct str word = str_cut(line, at + 1, line.len);

		if (word.len && char_is_lower(*word.ptr) &&
			!str_starts(word, STR("and")))
			return true;
		at = str_find_char(line, ' ', at + 1);
	}
	return false;
}

/* Whether all words are capitalised; "and" between them is none. */
static bool is_capitalised(struct str line)
{
	if (is_lower_soon(line))
		return false;
	for (size_t at = 0, end; at<line.len; at = end> at ? end : at + 1) {
		struct str word;

		end = scan_word(line, at);
		word = str_cut(line, at, end);
		if (end > at && !word_is_capital(word) &&
			!str_eq(word, STR("and")))
			return false;
		if (end > at && scan_is(line, end, '-'))
			end = scan_word(line, end + 1);
	}
	return true;
}

/* "World Business Sport": section names; three or more, or with marks
 * between them, so that "World News" may still be a headline's start. */
static bool is_navigation(struct str line)
{
	size_t at = 0;
	int words = 0, unknown = 0, marks = 0;
	bool kicker = false; /* "FOOTBALL | Third Division" */

	if (!is_capitalised(line))
		return false;
	while (at < line.len) {
		size_t end = scan_word(line, at);
		struct str word = str_cut(line, at, end);

		if (end > at) {
			words++;
			if (scan_is(line, end, '-'))
				end = scan_word(line, end + 1);
			word = str_cut(line, at, end);
			if (!gate_lets(section_gate(), word, 0) ||
				!gate_lets(section_gate_on(), word, 2) ||
				!words_hold(sections, COUNT(sections), word))
				unknown++;
			else if (words == 1)
				kicker = scan_is(
					line, scan_space(line, end), '|');
		} else {
			end = at + 1;
			marks += strchr("|>/&", line.ptr[at]) != NULL;
		}
		at = end;
	}
	if (kicker && words <= 5)
		return true;
	return words >= (marks ? 2 : 3) && unknown * 3 < words &&
	       (marks || !unknown || words > 3);
}

static bool is_rule(struct str line)
{
	if (line.len && char_is_alpha(*line.ptr))
		return false;
	for (size_t i = 0; i < line.len; i++)
		if (!strchr("-_*=+#. ~", line.ptr[i]) && line.ptr[i] > 0)
			return false;
	return true;
}

/* "The ferry ran": where the second word begins, if that is in lower case; else
 * 0. No field of a masthead goes like that but a label or a byline. */
static size_t prose_word(struct str field)
{
	size_t end = scan_word(field, 0), next = scan_space(field, end);
	bool lower = end > 0 && next > end && next < field.len &&
		     char_is_lower(field.ptr[next]);

	return lower ? next : 0;
}

/* Whether a line is prose for sure, as most lines of a story are: its first
 * field goes like that, with the word at `next`, and no label or byline begins
 * it. */
static bool is_prose(struct str line, size_t next)
{
	return next && !str_starts(str_cut(line, next, line.len), STR("and")) &&
	       !gate_lets(label_gate(), line, 0) && !byline_cue(line);
}

/* Whether what was read of a line makes it one of a masthead. */
static bool is_told(const struct masthead_line *out, int named)
{
	return out->published || out->updated || out->relative || out->other ||
	       out->weather || (out->byline.len && !named) ||
	       (out->house.len && !out->byline.len);
}

/* One field; *named counts those that only may be names or places, which do
 * not make a line that has no other field. */
static bool read_field(const struct fields *fields, struct str field,
	struct masthead_line *out, int *named)
{
	struct str line = fields->line;
	bool last = fields->count > 1;
	bool alone = !last && fields->at == line.len;
	struct masthead_line before = *out;
	bool understood = read_labelled(field, out) || read_byline(field, out);

	if (!understood &&
		(field.ptr == line.ptr ? fields->prose : prose_word(field) > 0))
		return false;
	if (!understood) {
		size_t end = read_moment(
			field, 0, LABEL_PUBLISHED, last && *named, out);

		understood = end > 0;
		if (understood && end < field.len)
			out->end = (size_t)(field.ptr - line.ptr) + end;
	}
	if (understood) {
		shift_days(out, line, field, &before);
		return true;
	}
	if (field.len > NAME_LENGTH)
		return false;
	if (house_find(field)) {
		out->house = field;
		return true;
	}
	if (is_weather(field))
		return out->weather = true;
	if (alone && !is_told(out, 0) && !house_is_likely(field))
		return false;
	if (place_is_known(field)) {
		out->place = field;
		return true;
	}
	if (is_filler(field))
		return true;
	if (!is_person_name(field))
		return false;
	if (house_is_likely(field))
		out->house = field;
	else if (!out->byline.len && !word_is_upper(field))
		out->byline = field;
	return ++*named <= 2;
}

bool masthead_line_read(struct str line, struct masthead_line *out)
{
	struct fields fields = {.line = line};
	struct str field;
	size_t next;
	int named = 0;

	*out = (struct masthead_line){.end = line.len};
	if (line.len > LINE_LENGTH &&
		str_find_char(str_cut(line, 0, NAME_LENGTH), '|', 0) ==
			STR_NPOS)
		return false;
	next = prose_word(line);
	if (is_prose(line, next))
		return false;
	fields.prose = next > 0;
	if (is_rule(line))
		return out->other = true;
	if (is_navigation(line))
		return out->navigation = true;
	while (next_field(&fields, &field)) {
		bool last = fields.count > 1;

		if (field.len > LINE_LENGTH && !last)
			return false;
		if (!read_field(&fields, field, out, &named))
			return false;
		if (out->end < line.len)
			break;
	}
	out->doubtful = named && !out->byline.len && !out->published &&
			!out->updated && !out->relative;
	return is_told(out, named);
}
