#include "tag/masthead_dateline.h"

#include "tag/credit_house.h"
#include "tag/masthead_scan.h"

static const struct str cities[] = {
#define CITY(name) STR_INIT(name),
#define REGION(name)
#define NOT_PLACE(name)
#include "lang/en/masthead_place.def"
#undef CITY
#undef REGION
#undef NOT_PLACE
};

static const struct str regions[] = {
#define CITY(name)
#define REGION(name) STR_INIT(name),
#define NOT_PLACE(name)
#include "lang/en/masthead_place.def"
#undef CITY
#undef REGION
#undef NOT_PLACE
};

static const struct str no_places[] = {
#define CITY(name)
#define REGION(name)
#define NOT_PLACE(name) STR_INIT(name),
#include "lang/en/masthead_place.def"
#undef CITY
#undef REGION
#undef NOT_PLACE
};

#define HOLDS(table, s)                                                        \
	words_hold((table), sizeof(table) / sizeof(*(table)), (s))

enum {
	PLACE_WORDS = 8,
	CITY_WORDS = 4,
	HOUSE_LENGTH = 48,
	PREFIX_LENGTH = 40,
	STORY_LENGTH = 20
};

/* A dateline as far as it is read. */
struct draft {
	struct str line;
	size_t at;
	struct str place, city, houses;
	struct written_day day;
	bool dated;
	bool upper;    /* the city is in capitals */
	bool region;   /* something follows the city's comma */
	bool point;    /* Russian agencies: "MOSCOW, March 5. /TASS/." */
	bool enclosed; /* the houses stand in brackets or between slashes */
	bool dash, narrow, colon;
	bool headed; /* a headline stands above the line */
};

static bool is_connector(struct str word)
{
	/* In order. */
	static const struct str connectors[] = {STR_INIT("al"), STR_INIT("am"),
		STR_INIT("and"), STR_INIT("au"), STR_INIT("da"), STR_INIT("de"),
		STR_INIT("del"), STR_INIT("do"), STR_INIT("du"), STR_INIT("el"),
		STR_INIT("es"), STR_INIT("la"), STR_INIT("le"), STR_INIT("of"),
		STR_INIT("on"), STR_INIT("sur"), STR_INIT("the"),
		STR_INIT("upon")};

	return word.len >= 2 && word.len <= 4 &&
	       memchr("adelostu", char_lower(*word.ptr), 8) &&
	       HOLDS(connectors, word);
}

/* "Ill.", "N.Y.", "St."; the point of a longer word ends a sentence. */
static size_t place_word(struct str s, size_t at)
{
	size_t end = scan_word(s, at), next;

	if (end == at || end - at > 5 || !scan_is(s, end, '.'))
		return end;
	next = scan_word(s, end + 1);
	return next > end + 1 && next - end < 5 ? place_word(s, end + 1)
						: end + 1;
}

/* From one word of a place to the next; `at` where no word may follow. */
static size_t place_joint(struct str s, size_t at, bool *comma)
{
	size_t next = at;

	if (scan_is(s, at, '-') || scan_is(s, at, '/') || scan_is(s, at, '['))
		return at + 1;
	next += scan_is(s, at, ']');
	if (scan_is(s, next, ',')) {
		*comma = true;
		next++;
	}
	next = scan_space(s, next);
	return next + scan_is(s, next, '[');
}

static void read_place(struct draft *draft)
{
	struct str s = draft->line;
	size_t at = draft->at, end = at, city = at;
	bool comma = false, upper = true, ended = false;
	int city_words = 0;
	struct written_day day;

	for (int words = 0; words < PLACE_WORDS; words++) {
		size_t stop = place_word(s, at);
		struct str word = str_cut(s, at, stop);

		if (stop == at ||
			!(word_is_capital(word) ||
				(words && is_connector(word))) ||
			written_day_read(s, at, &day) > at)
			break;
		ended = ended || comma;
		if (!ended) {
			if (++city_words > CITY_WORDS)
				break;
			upper = upper && (word_is_upper(word) ||
						 (words && is_connector(word)));
			city = stop;
		}
		end = stop + scan_is(s, stop, ']');
		at = place_joint(s, stop, &comma);
		if (at == stop)
			break;
	}
	draft->place = str_cut(s, draft->at, end);
	draft->city = str_cut(s, draft->at, city);
	draft->upper = upper && draft->city.len > 1;
	draft->region = ended;
	draft->at = end;
}

static size_t skip_marks(struct str s, size_t at)
{
	for (;;) {
		size_t end = scan_space(s, at);

		if (end == at)
			end += scan_is(s, at, ',') || scan_is(s, at, '.') ||
			       scan_is(s, at, '|');
		if (end == at)
			return at;
		at = end;
	}
}

static void read_day(struct draft *draft)
{
	size_t at = skip_marks(draft->line, draft->at), end;

	if (draft->dated)
		return;
	end = written_day_read(draft->line, at, &draft->day);
	if (end == at || (at == draft->at && at > 0))
		return;
	draft->dated = true;
	draft->at = end;
}

/* "(Reuters)", "/TASS/", "(AP, New York)", with a dash in front at times. */
static void read_houses(struct draft *draft)
{
	struct str s = draft->line, inner;
	bool narrow;
	size_t at = skip_marks(s, draft->at), end;
	char close;

	at = scan_space(s, scan_dash(s, at, &narrow));
	if (!scan_is(s, at, '(') && !(scan_is(s, at, '/') && draft->dated))
		return;
	close = s.ptr[at] == '(' ? ')' : '/';
	end = str_find_char(s, close, at + 1);
	if (end == STR_NPOS || end - at > HOUSE_LENGTH)
		return;
	inner = str_trim(str_cut(s, at + 1, end));
	if (str_find_char(inner, ',', 0) != STR_NPOS)
		inner = str_split(&inner, ',');
	if (!inner.len || !(word_is_capital(inner) || house_find(inner)))
		return;
	draft->houses = inner;
	draft->enclosed = true;
	draft->at = end + 1 + scan_is(s, end + 1, '.');
}

static void read_dash(struct draft *draft)
{
	struct str s = draft->line;
	size_t at = skip_marks(s, draft->at), end;

	end = scan_dash(s, at, &draft->narrow);
	draft->dash = end > at;
	if (end == at && scan_is(s, at, ':')) {
		draft->colon = true;
		end = at + 1;
	}
	/* A hyphen stands between blanks, or behind a bracket or a day. */
	if (draft->narrow && (at == draft->at && !draft->enclosed))
		draft->dash = false;
	if (draft->narrow && end < s.len && scan_space(s, end) == end)
		draft->dash = false;
	if (draft->dash || draft->colon)
		draft->at = end;
	else if (draft->enclosed)
		draft->at = at;
	draft->at = scan_space(s, draft->at);
}

bool place_is_known(struct str place)
{
	struct str city = place, region;

	if (HOLDS(cities, place))
		return true;
	city = str_split(&place, ',');
	if (!place.ptr)
		return false;
	region = str_trim(place);
	while (region.len && region.ptr[region.len - 1] == '.')
		region.len--;
	return HOLDS(regions, region) || HOLDS(cities, city);
}

/* One house that is known, or a chain in which one is. */
static bool houses_are_known(struct str houses)
{
	while (houses.ptr)
		if (house_find(str_split(&houses, '/')))
			return true;
	return false;
}

/* "CHINA - " is a place, "GUIDE: " and "UPDATE 1-" are not. */
static bool is_label(const struct draft *draft)
{
	size_t end = scan_word(draft->city, 0);

	return HOLDS(no_places, str_cut(draft->city, 0, end));
}

/* Whether a story follows: nothing more on this line, or a sentence that is
 * not in capitals, as a headline of a wire would be. */
static bool story_follows(const struct draft *draft)
{
	struct str rest = str_cut(draft->line, draft->at, draft->line.len);
	size_t first = scan_word(rest, 0);
	size_t second = scan_word(rest, scan_space(rest, first));

	if (!rest.len)
		return true;
	if (rest.len < STORY_LENGTH && !draft->enclosed)
		return false;
	return !(word_is_upper(str_cut(rest, 0, first)) && first > 3 &&
		 word_is_upper(str_trim(str_cut(rest, first, second))));
}

/* A house in brackets: known, or by its dash and place not in doubt. */
static bool is_agency_form(const struct draft *draft)
{
	bool known = houses_are_known(draft->houses);
	bool placed = draft->upper || place_is_known(draft->place);
	bool words = str_find_char(draft->houses, ' ', 0) != STR_NPOS;

	if (known)
		return draft->dash || draft->colon || draft->dated || placed ||
		       !draft->place.len;
	if (!draft->dash || draft->narrow)
		return draft->dated && draft->place.len &&
		       (draft->dash || draft->colon);
	return draft->dated || (placed && draft->place.len) ||
	       (!draft->place.len && words);
}

/* No house: the place must be plain to see. */
static bool is_place_form(const struct draft *draft)
{
	bool known;

	if (!draft->place.len ||
		!(draft->dash || draft->colon || draft->dated) ||
		is_label(draft))
		return false;
	known = place_is_known(draft->place);
	if (draft->colon)
		return (draft->upper && known) ||
		       (draft->dated && (draft->upper || known));
	if (!draft->dash)
		return draft->dated && draft->day.year &&
		       draft->at == draft->line.len && (known || draft->region);
	if (draft->narrow)
		return draft->dated ||
		       (draft->upper && (known || draft->headed)) ||
		       (draft->upper && draft->region);
	return draft->upper || known || draft->dated;
}

/*
 * What a house puts in front of another's dateline: "(Newsdesk) NAIROBI, Aug 9
 * -", "ANN/THE WIRE - WASHINGTON, July 8 (AP) -". Where the dateline begins; 0
 * where nothing stands before it.
 */
static size_t prefix_end(struct str line)
{
	size_t slash = str_find_char(line, '/', 0), end = STR_NPOS, dash;
	bool narrow;

	if (scan_is(line, 0, '(')) {
		end = str_find_char(line, ')', 0);
		return end == STR_NPOS || end > PREFIX_LENGTH
			       ? 0
			       : scan_space(line, end + 1);
	}
	if (slash == STR_NPOS || slash > PREFIX_LENGTH)
		return 0;
	for (end = slash; end < line.len && end < PREFIX_LENGTH; end++) {
		dash = scan_dash(line, end, &narrow);
		if (dash > end && scan_space(line, dash) > dash)
			return word_is_upper(str_cut(line, 0, slash))
				       ? scan_space(line, dash)
				       : 0;
	}
	return 0;
}

/* "The ferry ran": what follows the place, if that is one, is neither day nor
 * house nor dash. */
static bool goes_on_as_prose(const struct draft *draft)
{
	size_t at = skip_marks(draft->line, draft->at);

	return at < draft->line.len && char_is_lower(draft->line.ptr[at]);
}

static bool plain_read(struct str line, bool headed, struct dateline *dateline)
{
	struct draft draft = {.line = line, .headed = headed};

	read_place(&draft);
	if (goes_on_as_prose(&draft))
		return false;
	read_day(&draft);
	read_houses(&draft);
	if (draft.enclosed)
		read_day(&draft);
	if (draft.at == 0)
		return false;
	read_dash(&draft);
	if (!draft.houses.len && draft.dash && houses_are_known(draft.place)) {
		draft.houses = draft.place;
		draft.place = STR_NONE;
	} else if (draft.enclosed ? !is_agency_form(&draft)
				  : !is_place_form(&draft)) {
		return false;
	}
	if (!(draft.enclosed && houses_are_known(draft.houses)) &&
		!story_follows(&draft))
		return false;
	*dateline = (struct dateline){.place = draft.place,
		.houses = draft.houses,
		.dated = draft.dated,
		.day = draft.day,
		.end = draft.at};
	return true;
}

bool dateline_read(struct str line, bool headed, struct dateline *dateline)
{
	size_t prefix;

	/* As most lines of wrapped text begin. */
	if (line.len && char_is_lower(line.ptr[0]))
		return false;
	prefix = prefix_end(line);
	if (prefix &&
		plain_read(str_cut(line, prefix, line.len), headed, dateline) &&
		dateline->dated && dateline->place.len) {
		dateline->end += prefix;
		dateline->day.span.start += (uint32_t)prefix;
		dateline->day.span.end += (uint32_t)prefix;
		return true;
	}
	return plain_read(line, headed, dateline);
}
