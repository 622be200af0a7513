#include "read/html_nesting.h"

enum {
	OPEN_MAX = 512,
	NAME_MAX_LEN = 16,
	REPEATS_FREE = 1000000, /* formatting elements opened again in all */
	REPEATS_EACH = 16,      /* and for each tag of the page */
	TAGS_MAX = 1000000,
	ATTRIBUTES_MAX = 200 /* of a tag: gumbo compares each with all */
};

enum role {
	ROLE_PLAIN,   /* closed by its end tag, unless something special lies
			 between */
	ROLE_SPECIAL, /* its end tag closes all that is open inside it */
	ROLE_IMPLIED, /* closed by its like: lies in no other of its kind
			 without a special one between */
	ROLE_VOID,
	ROLE_RAW,    /* its content is not markup */
	ROLE_FORMAT, /* opened again in the next block when not closed */
	ROLE_WALL,   /* special, and no end tag reaches through it */
	ROLE_FOREIGN /* svg and math: other rules inside, and a wall too */
};

static const struct {
	enum role role;
	const char *names; /* each between spaces */
} roles[] = {
	{ROLE_SPECIAL,
		" address article aside blockquote button center details "
		"dialog dir div dl fieldset figcaption figure footer form "
		"header hgroup main menu nav ol pre listing "
		"section summary ul h1 h2 h3 h4 h5 h6 select "},
	{ROLE_IMPLIED,
		" html head body p li dd dt option optgroup tr td th tbody "
		"thead tfoot caption colgroup rp rt rb rtc "},
	{ROLE_VOID,
		" area base basefont bgsound br col command embed frame hr img "
		"image input keygen link meta param source track wbr "},
	{ROLE_RAW, " script style textarea title xmp iframe noembed noframes "},
	{ROLE_FORMAT,
		" a b big code em font i nobr s small strike strong tt u "},
	{ROLE_WALL, " applet marquee object table template "},
	{ROLE_FOREIGN, " svg math "},
};

struct open_element {
	char name[NAME_MAX_LEN];
	uint8_t length;
	enum role role;
};

struct scan {
	struct str page;
	size_t at;
	struct open_element open[OPEN_MAX + 1];
	uint32_t depth, limit;
	uint32_t foreign, formats; /* of the open ones */
	uint64_t tags, repeats;
	uint32_t attributes; /* of the last tag, never counted too low */
};

static enum role role_of(const struct open_element *element)
{
	char padded[NAME_MAX_LEN + 3];

	padded[0] = ' ';
	memcpy(padded + 1, element->name, element->length);
	memcpy(padded + 1 + element->length, " ", 2);
	for (size_t i = 0; i < sizeof(roles) / sizeof(roles[0]); i++)
		if (strstr(roles[i].names, padded))
			return roles[i].role;
	return ROLE_PLAIN;
}

/* The name at the scan, lower case; longer ones are told apart by their first
 * bytes, which is enough for names that nobody knows. */
static struct open_element name_read(struct scan *scan)
{
	struct open_element element = {{0}, 0, ROLE_PLAIN};
	struct str page = scan->page;

	while (scan->at < page.len && !char_is_space(page.ptr[scan->at]) &&
		page.ptr[scan->at] != '>' && page.ptr[scan->at] != '/') {
		if (element.length < NAME_MAX_LEN)
			element.name[element.length++] =
				char_lower(page.ptr[scan->at]);
		scan->at++;
	}
	element.role = role_of(&element);
	return element;
}

/* Goes behind the tag; true where it ends with a slash. */
static bool tag_skip(struct scan *scan)
{
	struct str page = scan->page;
	char before = '\0';
	bool word = false;

	scan->attributes = 0;
	for (; scan->at < page.len; scan->at++) {
		char c = page.ptr[scan->at];
		bool between = char_is_space(c) || c == '/';

		scan->attributes += !between && !word;
		word = !between && c != '"' && c != '\'';

		if (c == '>') {
			scan->at++;
			return before == '/';
		}
		if ((c == '"' || c == '\'') && before == '=') {
			size_t end = str_find_char(page, c, scan->at + 1);

			scan->at = end == STR_NPOS ? page.len - 1 : end;
		}
		if (!char_is_space(c) || before != '=')
			before = c;
	}
	return false;
}

/* From "<!" or "<?": a comment ends at --> or --!>, the rest at >. */
static void declaration_skip(struct scan *scan)
{
	struct str page = scan->page;
	struct str rest = str_cut(page, scan->at, page.len);
	size_t end = str_find_char(page, '>', scan->at);

	if (!str_starts(rest, STR("<!--"))) {
		scan->at = end == STR_NPOS ? page.len : end + 1;
		return;
	}
	/* <!--> and <!---> are whole comments. */
	for (end = scan->at + 2;
		(end = str_find(page, STR("--"), end)) != STR_NPOS; end++) {
		rest = str_cut(page, end + 2, page.len);
		if (str_starts(rest, STR(">")) || str_starts(rest, STR("!>")))
			break;
	}
	end = end == STR_NPOS ? end : str_find_char(page, '>', end);
	scan->at = end == STR_NPOS ? page.len : end + 1;
}

/* Whether a tag of that name begins at `at`, which is behind its bracket. */
static bool tag_is(struct str page, size_t at, struct str name)
{
	struct str rest = str_cut(page, at, page.len);

	if (!str_starts_fold(rest, name))
		return false;
	return rest.len == name.len || char_is_space(rest.ptr[name.len]) ||
	       rest.ptr[name.len] == '>' || rest.ptr[name.len] == '/';
}

/* Goes behind the content of an element that holds no markup, to its end tag.
 * A script inside a comment inside a script has an end tag of its own. */
static void raw_skip(struct scan *scan, const struct open_element *element)
{
	struct str name = {element->name, element->length};
	struct str page = scan->page;
	bool comments = str_eq(name, STR("script"));
	bool comment = false, script = false;

	for (; scan->at < page.len; scan->at++) {
		struct str rest;
		char c = page.ptr[scan->at];

		if (c != '<' && !(comment && c == '-'))
			continue;
		rest = str_cut(page, scan->at, page.len);
		if (comments && !comment && str_starts(rest, STR("<!--"))) {
			comment = true;
			scan->at++; /* the hyphens may also end it */
		} else if (comment && str_starts(rest, STR("-->"))) {
			comment = script = false;
		} else if (comment && c == '<' &&
			   tag_is(page, scan->at + 1, name)) {
			script = true;
		} else if (str_starts(rest, STR("</")) &&
			   tag_is(page, scan->at + 2, name)) {
			if (!script)
				return;
			script = false;
		}
	}
}

static void element_remove(struct scan *scan, uint32_t index)
{
	scan->foreign -= scan->open[index].role == ROLE_FOREIGN;
	scan->formats -= scan->open[index].role == ROLE_FORMAT;
	memmove(&scan->open[index], &scan->open[index + 1],
		(scan->depth - index - 1) * sizeof(scan->open[0]));
	scan->depth--;
}

static bool is_same(const struct open_element *a, const struct open_element *b)
{
	return a->length == b->length && !memcmp(a->name, b->name, a->length);
}

/* Whether an end tag looks no further for what it closes. */
static bool stops(const struct open_element *name, enum role between)
{
	if (between == ROLE_FOREIGN)
		return true;
	return between == ROLE_WALL ||
	       (name->role == ROLE_PLAIN && between == ROLE_SPECIAL);
}

static void element_close(struct scan *scan, const struct open_element *name)
{
	uint32_t found = scan->depth;

	while (found && !is_same(&scan->open[found - 1], name))
		if (stops(name, scan->open[--found].role))
			return;
	if (!found--)
		return;
	/* Only itself: what lies in formatting stays open without it, and
	 * formatting inside others is opened again behind them. */
	if (name->role == ROLE_FORMAT) {
		element_remove(scan, found);
		return;
	}
	for (uint32_t i = scan->depth; i-- > found;)
		if (i == found || scan->open[i].role != ROLE_FORMAT)
			element_remove(scan, i);
}

static void element_open(
	struct scan *scan, const struct open_element *element, bool empty)
{
	struct str name = {element->name, element->length};

	if (element->role == ROLE_VOID ||
		(element->role == ROLE_IMPLIED && !scan->foreign))
		return;
	if (empty && (scan->foreign || element->role == ROLE_FOREIGN))
		return;
	if (element->role == ROLE_RAW && !scan->foreign) {
		raw_skip(scan, element);
		return;
	}
	/* A link ends the one before. */
	if (element->role == ROLE_FORMAT && str_eq(name, STR("a")))
		element_close(scan, element);
	scan->foreign += element->role == ROLE_FOREIGN;
	scan->formats += element->role == ROLE_FORMAT;
	scan->open[scan->depth++] = *element;
}

static void tag_read(struct scan *scan)
{
	char next = scan->at + 1 < scan->page.len ? scan->page.ptr[scan->at + 1]
						  : '\0';
	struct open_element element;

	if (next == '!' || next == '?') {
		declaration_skip(scan);
		return;
	}
	if (!char_is_alpha(next) && next != '/') {
		scan->at++;
		return;
	}
	scan->at += next == '/' ? 2 : 1;
	element = name_read(scan);
	scan->tags++;
	if (next == '/') {
		tag_skip(scan);
		element_close(scan, &element);
		return;
	}
	scan->repeats += scan->formats;
	element_open(scan, &element, tag_skip(scan));
}

const char *html_nesting_check(struct str page, uint32_t limit, size_t *offset)
{
	struct scan scan = {
		.page = page, .limit = limit < OPEN_MAX ? limit : OPEN_MAX};

	while ((scan.at = str_find_char(page, '<', scan.at)) != STR_NPOS) {
		*offset = scan.at;
		tag_read(&scan);
		if (scan.depth > scan.limit)
			return "tags are nested too deeply";
		if (scan.tags > TAGS_MAX)
			return "has too many tags";
		if (scan.attributes > ATTRIBUTES_MAX)
			return "has a tag with too many attributes";
		if (scan.repeats > REPEATS_FREE + REPEATS_EACH * scan.tags)
			return "leaves too many tags open";
	}
	return NULL;
}
