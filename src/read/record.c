#include "read/record.h"

#include "base/utf8.h"

#include <stddef.h>

/* The fields that are strings; the text and the id come first. */
static const struct {
	struct str key;
	size_t place;
} fields[] = {
#define FIELD(name)                                                            \
	{                                                                      \
		STR_INIT(#name), offsetof(struct record, name)                 \
	}
	FIELD(text), FIELD(id), FIELD(title), FIELD(publisher), FIELD(author),
	FIELD(url), FIELD(language), FIELD(source), FIELD(published),
	FIELD(modified)
#undef FIELD
};

enum { FIELD_ID = 1, FIELD_COUNT = sizeof(fields) / sizeof(fields[0]) };

static struct str *field_of(struct record *record, size_t field)
{
	return (struct str *)((char *)record + fields[field].place);
}

void record_of(const struct json *object, struct record *record)
{
	*record = (struct record){.credits = json_get(object, "credits")};
	for (size_t i = 0; i < FIELD_COUNT; i++) {
		const struct json *value = json_get(object, fields[i].key.ptr);

		*field_of(record, i) =
			i == FIELD_ID ? json_word(value) : json_string(value);
	}
}

/* --- scanning */

struct scan {
	const char *at, *end;
	struct arena *arena;
	bool clean; /* the line has no controls, so that no string has */
};

static void skip_space(struct scan *scan)
{
	while (scan->at < scan->end &&
		(*scan->at == ' ' || *scan->at == '\t' || *scan->at == '\r' ||
			*scan->at == '\n'))
		scan->at++;
}

/* Mostly no space stands before it. */
static bool take(struct scan *scan, char c)
{
	if (scan->at == scan->end || *scan->at != c)
		skip_space(scan);
	if (scan->at == scan->end || *scan->at != c)
		return false;
	scan->at++;
	return true;
}

static bool is_control(char c)
{
	return (unsigned char)c < ' ';
}

/* Where the plain bytes of a key end. */
static const char *plain_end(const char *at, const char *end)
{
	while (at < end && *at != '"' && *at != '\\' && !is_control(*at))
		at++;
	return at;
}

static bool hex_read(const char *at, uint32_t *point)
{
	*point = 0;
	for (int i = 0; i < 4; i++) {
		static const char digits[] = "0123456789abcdef";
		const char *digit =
			at[i] ? strchr(digits, char_lower(at[i])) : NULL;

		if (!digit)
			return false;
		*point = *point << 4 | (uint32_t)(digit - digits);
	}
	return true;
}

/* An escape behind its backslash, written to `out`: how many bytes; 0 where
 * json-c had better look: NUL, surrogates, and what is none. */
static size_t escape_read(struct scan *scan, char out[4])
{
	static const char meant[256] = {['"'] = '"',
		['\\'] = '\\',
		['/'] = '/',
		['b'] = '\b',
		['f'] = '\f',
		['n'] = '\n',
		['r'] = '\r',
		['t'] = '\t'};
	uint32_t point;

	if (scan->at == scan->end)
		return 0;
	out[0] = meant[(unsigned char)*scan->at++];
	if (out[0])
		return 1;
	if (scan->at[-1] != 'u' || scan->end - scan->at < 4 ||
		!hex_read(scan->at, &point) || !point ||
		(point >= 0xD800 && point <= 0xDFFF))
		return 0;
	scan->at += 4;
	return utf8_write(out, point);
}

/* The quotation mark that closes a string, or the end: the first with no
 * backslash in front, or an even number of them. */
static const char *string_close(const char *start, const char *end)
{
	const char *quote = start, *before;

	while (quote < end &&
		(quote = memchr(quote, '"', (size_t)(end - quote)))) {
		before = quote;
		while (before > start && before[-1] == '\\')
			before--;
		if ((quote - before) % 2 == 0)
			return quote;
		quote++;
	}
	return end;
}

/* What stands up to `close`, its escapes read; absent where it is no string or
 * json-c had better look. */
static struct str string_copy(struct scan *scan, const char *close)
{
	/* No escape is shorter than what it stands for. */
	char *bytes = arena_alloc_raw(
		scan->arena, (size_t)(close - scan->at) + 4 + 1);
	size_t len = 0;

	/* JSON has none in a string. */
	if (!scan->clean &&
		str_has_control(str_from(scan->at, (size_t)(close - scan->at))))
		return STR_NONE;
	for (;;) {
		size_t left = (size_t)(close - scan->at), plain, written;
		const char *slash = memchr(scan->at, '\\', left);

		plain = slash ? (size_t)(slash - scan->at) : left;
		memcpy(bytes + len, scan->at, plain);
		len += plain;
		scan->at += plain;
		if (scan->at == close)
			break;
		scan->at++;
		written = escape_read(scan, bytes + len);
		if (!written)
			return STR_NONE;
		len += written;
	}
	bytes[len] = '\0';
	return str_from(bytes, len);
}

static bool string_read(struct scan *scan, struct str *string)
{
	if (!take(scan, '"'))
		return false;
	*string = string_copy(scan, string_close(scan->at, scan->end));
	return string->ptr && take(scan, '"');
}

/* A key that has no escapes, which stays where it is. */
static bool key_read(struct scan *scan, struct str *key)
{
	const char *start;

	if (!take(scan, '"'))
		return false;
	start = scan->at;
	scan->at = plain_end(start, scan->end);
	*key = str_from(start, (size_t)(scan->at - start));
	return take(scan, '"') && take(scan, ':');
}

/* A whole number that json-c would write as it stands, or a literal. */
static bool word_read(struct scan *scan, struct str *number)
{
	static const struct str literals[] = {
		STR_INIT("true"), STR_INIT("false"), STR_INIT("null")};
	enum { DIGITS_MAX = 15 };
	struct str rest = str_from(scan->at, (size_t)(scan->end - scan->at));
	size_t digits = 0;

	for (size_t i = 0; i < sizeof(literals) / sizeof(literals[0]); i++)
		if (str_starts(rest, literals[i])) {
			scan->at += literals[i].len;
			return true;
		}
	while (digits < rest.len && char_is_digit(rest.ptr[digits]))
		digits++;
	if (!digits || digits > DIGITS_MAX ||
		(digits > 1 && rest.ptr[0] == '0') || digits == rest.len ||
		strchr(".eE", rest.ptr[digits]))
		return false;
	*number = str_cut(rest, 0, digits);
	scan->at += digits;
	return true;
}

static size_t field_find(struct str key)
{
	size_t field = 0;

	while (field < FIELD_COUNT && !str_eq(fields[field].key, key))
		field++;
	return field;
}

/* A key and its value. The last of two that are the same counts, and one that
 * is no string is none. */
static bool member_read(struct scan *scan, struct record *record)
{
	struct str key, value = STR_NONE, number = STR_NONE;
	size_t field;

	if (!key_read(scan, &key))
		return false;
	skip_space(scan);
	if (scan->at < scan->end && *scan->at == '"') {
		if (!string_read(scan, &value))
			return false;
	} else if (!word_read(scan, &number)) {
		return false;
	}
	field = field_find(key);
	if (field == FIELD_ID && !value.ptr)
		value = number;
	if (field < FIELD_COUNT)
		*field_of(record, field) = value;
	return true;
}

bool record_scan(struct arena *arena, struct str line, struct record *record)
{
	struct scan scan = {
		line.ptr, line.ptr + line.len, arena, !str_has_control(line)};

	*record = (struct record){.credits = NULL};
	if (line.len >= INT32_MAX || !take(&scan, '{'))
		return false;
	do {
		if (!member_read(&scan, record))
			return false;
	} while (take(&scan, ','));
	if (!take(&scan, '}'))
		return false;
	skip_space(&scan);
	return scan.at == scan.end && record->text.ptr;
}
