#include "judge/source.h"

#include "base/utf8.h"

static const struct str mark_utf8 = STR_INIT("\xEF\xBB\xBF");

static void encoding_find(struct source *source)
{
	struct str bytes = source->bytes;

	if (str_starts(bytes, STR("\xFF\xFE")) ||
		str_starts(bytes, STR("\xFE\xFF"))) {
		source->encoding = ENCODING_UTF16;
		source->big = str_starts(bytes, STR("\xFE\xFF"));
	} else if (utf8_valid(bytes) < bytes.len) {
		source->encoding = ENCODING_BYTE;
	}
}

struct source source_of(const struct article *article)
{
	struct source source = {.path = article->path,
		.id = article->id,
		.bytes = article->file.ptr ? article->file : article->text,
		.lines = article->lines,
		.line_count = article->line_count,
		.record = article->record,
		.line_at = article->first_line};

	encoding_find(&source);
	return source;
}

struct source *source_make(struct arena *arena, const struct article *article)
{
	struct source *source = arena_alloc(arena, sizeof(*source));
	uint32_t *lines;

	*source = source_of(article);
	lines = arena_alloc_raw(
		arena, (source->line_count + 1) * sizeof(*lines));
	if (source->line_count)
		memcpy(lines, source->lines,
			source->line_count * sizeof(*lines));
	source->lines = lines;
	source->path = arena_copy(arena, source->path);
	source->id = arena_copy(arena, source->id);
	source->bytes = arena_copy(arena, source->bytes);
	return source;
}

/* --- characters */

/* The character that begins at `at`: its bytes, and what it counts. */
static uint32_t character_at(const struct source *source, uint32_t at,
	uint32_t end, enum column_unit unit, uint32_t *units)
{
	uint32_t length = 1, point = 0;

	if (source->encoding == ENCODING_UTF8) {
		length = (uint32_t)utf8_next(source->bytes, at, &point);
		*units = unit == COLUMN_UTF16 && length == 4 ? 2 : 1;
	} else if (source->encoding == ENCODING_UTF16) {
		uint8_t high =
			(uint8_t)source->bytes
				.ptr[at + (source->big ? 0 : 1) < end
						? at + (source->big ? 0 : 1)
						: at];
		bool pair = high >= 0xD8 && high <= 0xDB;

		length = pair ? 4 : 2;
		*units = pair && unit == COLUMN_UTF16 ? 2 : 1;
	} else {
		*units = 1;
	}
	if (at + length > end)
		length = end - at;
	if (unit == COLUMN_BYTE)
		*units = length;
	return length;
}

static uint32_t line_of(const struct source *source, uint32_t offset)
{
	uint32_t low = 0, high = source->line_count;

	while (high - low > 1) {
		uint32_t middle = low + (high - low) / 2;

		if (source->lines[middle] <= offset)
			low = middle;
		else
			high = middle;
	}
	return low;
}

/* Where counting begins: behind a byte order mark, but for bytes. */
static uint32_t line_start(
	const struct source *source, uint32_t line, enum column_unit unit)
{
	uint32_t start = line < source->line_count ? source->lines[line] : 0;

	if (line || unit == COLUMN_BYTE)
		return start;
	if (source->encoding == ENCODING_UTF16)
		return 2;
	return str_starts(source->bytes, mark_utf8) ? 3 : 0;
}

struct position source_position(
	const struct source *source, uint32_t offset, enum column_unit unit)
{
	uint32_t end = offset < source->bytes.len ? offset
						  : (uint32_t)source->bytes.len;
	uint32_t line = line_of(source, end), column = 1, units;
	uint32_t at = line_start(source, line, unit);

	if (unit == COLUMN_BYTE)
		return (struct position){line + 1, end - at + 1};
	while (at < end) {
		at += character_at(
			source, at, (uint32_t)source->bytes.len, unit, &units);
		if (at <= end)
			column += units;
	}
	return (struct position){line + 1, column};
}

struct span source_line(const struct source *source, uint32_t line)
{
	uint32_t total = (uint32_t)source->bytes.len;
	struct span span = {0, total};
	const char *bytes = source->bytes.ptr;

	if (!line || line > (source->line_count ? source->line_count : 1))
		return (struct span){total, total};
	span.start = line_start(source, line - 1, COLUMN_POINT);
	if (line < source->line_count)
		span.end = source->lines[line];
	while (span.end > span.start &&
		(bytes[span.end - 1] == '\n' || bytes[span.end - 1] == '\r' ||
			(source->encoding == ENCODING_UTF16 &&
				bytes[span.end - 1] == 0 &&
				line < source->line_count)))
		span.end--;
	return span;
}

uint32_t source_offset(const struct source *source, struct position position,
	enum column_unit unit)
{
	struct span line = source_line(source, position.line);
	uint32_t at = line_start(source, position.line - 1, unit);
	uint32_t column = 1, units;

	if (line.start == source->bytes.len)
		return line.start;
	while (at < line.end && column < position.column) {
		uint32_t length =
			character_at(source, at, line.end, unit, &units);

		if (column + units > position.column)
			break;
		column += units;
		at += length;
	}
	return at;
}

/* --- text */

static struct str utf16_text(
	struct arena *arena, const struct source *source, struct str bytes)
{
	char *text = arena_alloc_raw(arena, bytes.len * 2 + 4);
	size_t length = 0;
	uint32_t high = 0;

	for (size_t i = 0; i + 1 < bytes.len; i += 2) {
		uint8_t a = (uint8_t)bytes.ptr[i],
			b = (uint8_t)bytes.ptr[i + 1];
		uint32_t unit = source->big ? (uint32_t)a << 8 | b
					    : (uint32_t)b << 8 | a;

		if (unit >= 0xD800 && unit < 0xDC00) {
			high = unit;
			continue;
		}
		if (high && unit >= 0xDC00 && unit < 0xE000)
			unit = 0x10000 + ((high - 0xD800) << 10) +
			       (unit - 0xDC00);
		high = 0;
		length += utf8_write(text + length, unit);
	}
	return str_from(text, length);
}

/* As Latin-1: near enough for showing a line. */
static struct str byte_text(struct arena *arena, struct str bytes)
{
	char *text = arena_alloc_raw(arena, bytes.len * 2 + 4);
	size_t length = 0;

	for (size_t i = 0; i < bytes.len; i++)
		length += utf8_write(text + length, (uint8_t)bytes.ptr[i]);
	return str_from(text, length);
}

struct str source_text(
	struct arena *arena, const struct source *source, struct span span)
{
	struct str bytes = str_at(source->bytes, span);

	if (source->encoding == ENCODING_UTF16)
		return utf16_text(arena, source, bytes);
	if (source->encoding == ENCODING_BYTE)
		return byte_text(arena, bytes);
	return bytes;
}
