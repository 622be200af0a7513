#include "tag/credit.h"

#include "tag/credit_house.h"
#include "tag/furniture.h"
#include "tag/gate.h"
#include "tag/masthead_byline.h"
#include "tag/masthead_scan.h"

enum trust { TRUST_KNOWN, TRUST_ANY };

static const struct credit_line {
	struct str phrase;
	enum trust trust;
} lines[] = {
#define CREDIT_LINE(phrase, trust, example) {STR_INIT(phrase), TRUST_##trust},
#include "lang/en/masthead_credit.def"
};

static const struct str prose[] = {
#define CREDIT_PROSE(phrase, example) STR_INIT(phrase),
#include "lang/en/masthead_credit.def"
};

static const struct str after[] = {
#define CREDIT_AFTER(phrase, example) STR_INIT(phrase),
#include "lang/en/masthead_credit.def"
};

#define COUNT(table) (sizeof(table) / sizeof(*(table)))

static struct gate line_gate(void)
{
	struct gate gate = {0, 0};

#define CREDIT_LINE(phrase, trust, example) GATE_ADD(gate, phrase);
#include "lang/en/masthead_credit.def"
	return gate;
}

enum {
	HEAD = 600,      /* bytes of the story's first sentences */
	TAIL = 400,      /* bytes of its last */
	TAIL_LINES = 6,  /* lines that may be about the story */
	LINE_MOST = 400, /* bytes of such a line */
	HOUSE_MOST = 40, /* bytes of a house nobody knows */
	SIGNATURE = 36   /* bytes of "(Agence France-Presse)" */
};

static void name_add(struct arena *arena, struct strs *credits, struct str name)
{
	if (!name.len)
		return;
	ROWS_EACH (struct str, known, *credits)
		if (str_eq_fold(*known, name))
			return;
	*ROWS_ADD(arena, credits) = name;
}

void credit_add(struct arena *arena, struct strs *credits, struct str written)
{
	name_add(arena, credits, house_name(arena, written));
}

static bool is_carrier(struct str written)
{
	const struct house *house = house_find(written);

	return house && house->kind == HOUSE_CARRIER;
}

void credit_add_chain(
	struct arena *arena, struct strs *credits, struct str chain)
{
	struct str rest = chain;
	bool carried = str_find_char(chain, '/', 0) != STR_NPOS;

	if (house_find(chain)) {
		credit_add(arena, credits, chain);
		return;
	}
	while (rest.ptr) {
		struct str part = str_split(&rest, '/');

		if (!carried || !is_carrier(part))
			credit_add(arena, credits, part);
	}
}

/* Whether a bracket or dash may be in a piece of text. */
static bool may_sign(struct str s)
{
	return str_find_char(s, '(', 0) != STR_NPOS ||
	       str_find_char(s, '-', 0) != STR_NPOS ||
	       str_find_char(s, '_', 0) != STR_NPOS ||
	       str_find_char(s, '\xE2', 0) != STR_NPOS;
}

/* "(AFP)", "-- Reuters", "- With agencies" at the end of a line. */
static struct str signature(struct str line)
{
	size_t at = line.len > SIGNATURE ? line.len - SIGNATURE : 0;
	struct str found = STR_NONE;
	bool narrow;

	if (!may_sign(str_cut(line, at, line.len)))
		return STR_NONE;
	if (line.len && line.ptr[line.len - 1] == ')')
		line.len--;
	while (at < line.len) {
		size_t end = scan_is(line, at, '(')
				     ? at + 1
				     : scan_dash(line, at, &narrow);

		if (end == at) {
			at++;
			continue;
		}
		at = scan_space(line, end);
		found = str_cut(line, at, line.len);
	}
	return found;
}

/* The house in a line behind its phrase; a chain or list counts by its first.
 */
static void add_named(struct arena *arena, struct strs *credits,
	struct str rest, enum trust trust)
{
	struct str name;
	size_t end;

	rest = str_trim(rest);
	end = house_read(rest, 0, &name);
	if (end) {
		credit_add(arena, credits, name);
		rest = str_cut(rest, end, rest.len);
		end = scan_space(rest, scan_is(rest, 0, ','));
		if (scan_phrase(rest, scan_space(rest, 0), STR("and")))
			end = scan_phrase(
				rest, scan_space(rest, 0), STR("and"));
		else if (!scan_is(rest, 0, ','))
			return;
		if (house_read(rest, scan_space(rest, end), &name) > end)
			credit_add(arena, credits, name);
		return;
	}
	while (rest.len && strchr(".)]", rest.ptr[rest.len - 1]))
		rest.len--;
	if (trust == TRUST_ANY && rest.len <= HOUSE_MOST &&
		word_is_capital(rest) && !str_starts(rest, STR("http")))
		credit_add(arena, credits, rest);
}

/* "Copyright 2024 The Associated Press. All rights reserved." */
static void read_copyright(struct arena *arena, struct str line,
	struct strs *credits, struct credit_tail *tail)
{
	size_t at = scan_phrase(line, 0, STR("copyright")), end;
	struct str name;

	at = scan_space(line, at);
	if (str_starts(str_cut(line, at, line.len), STR("\xC2\xA9")))
		at = scan_space(line, at + 2);
	else if (scan_phrase(line, at, STR("(c)")) > at)
		at = scan_space(line, at + 3);
	if (at == 0)
		return;
	while (scan_digits(line, at, 4) > at || scan_is(line, at, '-') ||
		scan_is(line, at, ','))
		at = scan_space(line, scan_digits(line, at + 1, 3));
	at = scan_space(line, scan_phrase(line, at, STR("by")));
	end = house_read(line, at, &name);
	if (end > at && house_find(name)) {
		credit_add(arena, credits, name);
		return;
	}
	end = str_find_char(line, '.', at);
	name = str_trim(str_cut(line, at, end == STR_NPOS ? line.len : end));
	if (!tail->publisher.len && name.len && name.len <= HOUSE_MOST &&
		word_is_capital(name))
		tail->publisher = name;
}

/* "(Reporting by Jane Doe in Rome; Editing by Max Poe)". */
static void read_reporters(struct str line, struct credit_tail *tail)
{
	size_t at = scan_is(line, 0, '(') || scan_is(line, 0, '[');
	size_t from = scan_phrase(line, at, STR("reporting by")), end;
	struct str names;

	if (from == at || tail->byline.len)
		return;
	from = scan_space(line, from);
	end = from;
	while (end < line.len && !strchr(";/)],.", line.ptr[end]) &&
		scan_phrase(line, end, STR(" in ")) == end)
		end++;
	names = str_cut(line, from, end);
	if (is_person_name(names) && !house_find(names))
		tail->byline = names;
}

/* The row whose phrase stands in a line at `at`, and where that ends; NULL
 * where none does. */
static const struct credit_line *line_find(
	struct str line, size_t at, size_t *end)
{
	if (!gate_lets(line_gate(), line, at))
		return NULL;
	for (size_t i = 0; i < COUNT(lines); i++) {
		*end = scan_phrase(line, at, lines[i].phrase);
		if (*end > at)
			return &lines[i];
	}
	return NULL;
}

/* `below` is how many lines follow. */
static void read_tail_line(struct arena *arena, struct str line, int below,
	struct strs *credits, struct credit_tail *tail)
{
	const struct house *whole = house_find(line), *house = whole;
	const struct credit_line *cue;
	size_t at = 0, end;

	if (!house && below < 3)
		house = house_find(signature(line));
	if (house)
		name_add(arena, credits, house->name);
	if (line.len > LINE_MOST)
		return;
	while (at < line.len && !char_is_alpha(line.ptr[at]) &&
		strchr("([*- ", line.ptr[at]))
		at++;
	cue = line_find(line, at, &end);
	if (cue)
		add_named(arena, credits, str_cut(line, end, line.len),
			cue->trust);
	if (!cue && !below && !whole && line.len <= HOUSE_MOST &&
		house_is_likely(line) && is_person_name(line) &&
		line.ptr[line.len - 1] != '.')
		tail->signature = line;
	read_copyright(arena, line, credits, tail);
	read_reporters(line, tail);
}

static void read_tail(struct arena *arena, struct str text, size_t from,
	struct strs *credits, struct credit_tail *tail)
{
	size_t end = text.len;
	int count = 0;

	if (end - from > TAIL * 2)
		from = end - TAIL * 2;
	while (end > from && count < TAIL_LINES) {
		struct str line = scan_line_back(text, from, &end);

		if (!line.len || is_caption(line))
			continue;
		read_tail_line(arena, line, count, credits, tail);
		count++;
		if (line.len > LINE_MOST)
			break;
	}
}

/* "A Coast Daily report" is its work, "a Coast Daily poll" a fact. */
static bool is_report(struct str text, size_t at)
{
	at = scan_space(text, at);
	return scan_phrase(text, at, STR("report")) > at ||
	       scan_phrase(text, at, STR("investigation")) > at ||
	       scan_phrase(text, at, STR("story")) > at;
}

/* A house right behind the cue, or right in front of it. */
static void read_cue(
	struct arena *arena, struct str text, size_t at, struct strs *credits)
{
	struct str name;
	size_t end, start;

	for (size_t i = 0; i < COUNT(prose); i++) {
		end = scan_phrase(text, at, prose[i]);
		if (end == at)
			continue;
		start = scan_space(text, end);
		end = house_read(text, start, &name);
		if (end == start || (str_ends(prose[i], STR(" a")) &&
					    !is_report(text, end)))
			continue;
		credit_add(arena, credits, name);
		return;
	}
	for (size_t i = 0; i < COUNT(after); i++) {
		end = scan_phrase(text, at, after[i]);
		if (end == at)
			continue;
		start = at > 4 && str_eq(str_cut(text, at - 4, at), STR("has "))
				? at - 4
				: at;
		while (start > 0 && text.ptr[start - 1] == ' ')
			start--;
		if (house_read_back(text, start, &name) < start)
			credit_add(arena, credits, name);
		return;
	}
}

/* Every cue holds "repor" or "ding": rare letters are looked for, for this is
 * done to every article. */
static void read_prose(struct arena *arena, struct str text, size_t from,
	size_t end, struct strs *credits)
{
	struct str part = str_cut(text, 0, end);
	size_t at = str_find_char(part, 'p', from);

	for (; at != STR_NPOS; at = str_find_char(part, 'p', at + 1)) {
		if (at < from + 3 || text.ptr[at - 1] != 'e' ||
			text.ptr[at - 2] != 'r' || text.ptr[at - 3] != ' ')
			continue;
		read_cue(arena, text, at - 2, credits);
	}
	at = str_find_char(part, 'g', from);
	for (; at != STR_NPOS; at = str_find_char(part, 'g', at + 1))
		if (at >= from + 8 && text.ptr[at - 1] == 'n' &&
			text.ptr[at - 3] == 'd' && text.ptr[at - 6] == 'c')
			read_cue(arena, text, at - 8, credits);
}

/* Where the block of captions that a stretch may end in begins: credits for
 * pictures are not the story's. */
static struct str without_captions(const struct article *article)
{
	struct str text = article->text;
	uint32_t i = article->blocks.count;

	while (i > 0 && article->blocks.rows[i - 1].kind == BLOCK_CAPTION)
		i--;
	if (i > 0 && i < article->blocks.count)
		text.len = article->blocks.rows[i].span.start;
	return text;
}

void credits_find(struct arena *arena, const struct article *article,
	uint32_t story, struct strs *credits, struct credit_tail *tail)
{
	struct str text = without_captions(article);
	size_t head = story, end;

	if (head > text.len)
		head = text.len;
	end = text.len - head > HEAD ? head + HEAD : text.len;
	read_prose(arena, text, head, end, credits);
	if (text.len > end)
		read_prose(arena, text,
			text.len - end > TAIL ? text.len - TAIL : end, text.len,
			credits);
	read_tail(arena, text, head, credits, tail);
}
