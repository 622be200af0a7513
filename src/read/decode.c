#include "read/decode.h"

#include "base/utf8.h"

#include <errno.h>
#include <iconv.h>

enum {
	LOOK = 8192, /* bytes in which the zeros of UTF-16 are counted */
	LOOK_CONTROLS = 256,
	CHARSET_MAX = 40, /* bytes of an encoding's name */
	CHARACTER_MAX = 8 /* bytes of a character in any encoding */
};

static const char no_text[] = "is not text";
static const char no_text_nul[] = "is not text (it has NUL bytes)";
static const char no_text_known[] =
	"is not text in UTF-8, UTF-16 or Windows-1252";

/* An encoding to be converted from, and where its bytes begin. */
struct encoding {
	const char *name; /* NULL: UTF-8 */
	size_t skip;      /* bytes of the BOM */
	size_t unit;      /* bytes of a code unit */
};

/* UTF-16 without BOM: western text has a zero in every other byte. */
static const char *utf16_by_zeros(struct str bytes)
{
	size_t zeros[2] = {0, 0}, look = bytes.len < LOOK ? bytes.len : LOOK;

	if (look < 8 || bytes.len % 2 || !memchr(bytes.ptr, '\0', look))
		return NULL;
	for (size_t i = 0; i < look; i++)
		zeros[i % 2] += bytes.ptr[i] == '\0';
	if (zeros[1] * 4 > look && zeros[0] * 100 < look)
		return "UTF-16LE";
	if (zeros[0] * 4 > look && zeros[1] * 100 < look)
		return "UTF-16BE";
	return NULL;
}

static struct encoding encoding_find(struct str bytes)
{
	static const struct {
		struct str bom;
		const char *name;
		size_t unit;
	} boms[] = {
		{STR_INIT("\xEF\xBB\xBF"), NULL, 1},
		{STR_INIT("\xFF\xFE"), "UTF-16LE", 2},
		{STR_INIT("\xFE\xFF"), "UTF-16BE", 2},
	};
	const char *name;

	for (size_t i = 0; i < sizeof(boms) / sizeof(boms[0]); i++)
		if (str_starts(bytes, boms[i].bom))
			return (struct encoding){
				boms[i].name, boms[i].bom.len, boms[i].unit};
	name = utf16_by_zeros(bytes);
	return (struct encoding){name, 0, name ? 2 : 1};
}

/* Counted at the start only: every line of JSONL comes by here. */
static bool has_many_controls(struct str bytes)
{
	size_t controls = 0;
	struct str look = str_cut(bytes, 0, LOOK_CONTROLS);

	if (!str_has_control(look))
		return false;
	for (size_t i = 0; i < look.len; i++) {
		unsigned char c = (unsigned char)look.ptr[i];

		if (c < ' ' && !char_is_space((char)c))
			controls += c != '\b' && c != 0x1A && c != 0x1B;
	}
	return controls * 50 > look.len;
}

static enum fc_status no_text_error(
	struct fc_error *error, const char *reason, size_t offset)
{
	error->status = FC_BAD_INPUT;
	error->reason = reason;
	error->offset = offset;
	return error->status;
}

/* Text being decoded: what is written so far and how it maps. */
struct decoding {
	struct arena *arena;
	struct str bytes;
	struct buffer text;
	struct decoded *decoded;
};

static void decoding_add(
	struct decoding *to, struct str text, size_t from, size_t length)
{
	struct map_piece piece = {(uint32_t)to->text.len, (uint32_t)text.len,
		(uint32_t)from, (uint32_t)length};
	bool same = text.ptr == to->bytes.ptr + from;

	map_add(to->arena, &to->decoded->map, piece, same);
	buffer_add(&to->text, text);
}

static void decoding_replace(struct decoding *to, size_t from, size_t length)
{
	if (!to->decoded->replaced++)
		to->decoded->first_replaced = from;
	decoding_add(to, UTF8_REPLACEMENT, from, length);
}

static enum fc_status decoding_end(
	struct decoding *from, struct fc_error *error)
{
	struct decoded *decoded = from->decoded;

	decoded->text = arena_copy(from->arena, buffer_str(&from->text));
	buffer_release(&from->text);
	if (str_find_char(decoded->text, '\0', 0) != STR_NPOS)
		return no_text_error(error, no_text_nul, 0);
	if (decoded->replaced > from->bytes.len / 10 + 1)
		return no_text_error(
			error, no_text_known, decoded->first_replaced);
	return FC_OK;
}

/* One character by iconv: the bytes it took, 0 where they are none. */
static size_t convert_one(iconv_t converter, struct str bytes, size_t unit,
	char out[16], size_t *written)
{
	for (size_t length = unit; length <= CHARACTER_MAX; length += unit) {
		union {
			const char *read;
			char *never_written;
		} in = {bytes.ptr};
		size_t left = length, room = 16;
		char *to = out;

		if (length > bytes.len)
			return 0;
		if (iconv(converter, &in.never_written, &left, &to, &room) !=
			(size_t)-1) {
			*written = 16 - room;
			return length;
		}
		if (errno != EINVAL)
			return 0;
	}
	return 0;
}

/* From any encoding, a character at a time, since each has its own place in
 * the file; ASCII in runs. */
static enum fc_status convert(struct decoding *to, iconv_t converter,
	struct encoding encoding, struct fc_error *error)
{
	struct str bytes = to->bytes;
	size_t at = encoding.skip;

	while (at < bytes.len) {
		size_t run = at, took, written = 0;
		char out[16];

		while (encoding.unit == 1 && run < bytes.len &&
			(unsigned char)bytes.ptr[run] < 0x80)
			run++;
		if (run > at) {
			decoding_add(to, str_cut(bytes, at, run), at, run - at);
			at = run;
			continue;
		}
		took = convert_one(converter, str_cut(bytes, at, bytes.len),
			encoding.unit, out, &written);
		if (took) {
			decoding_add(to, str_from(out, written), at, took);
		} else {
			took = bytes.len - at < encoding.unit ? bytes.len - at
							      : encoding.unit;
			decoding_replace(to, at, took);
		}
		at += took;
	}
	return decoding_end(to, error);
}

static enum fc_status replace_damage(
	struct decoding *to, struct fc_error *error)
{
	struct str bytes = to->bytes;
	size_t at = 0;

	while (at < bytes.len) {
		struct str rest = str_cut(bytes, at, bytes.len);
		size_t valid = utf8_valid(rest);
		uint32_t point;

		if (valid)
			decoding_add(to, str_cut(rest, 0, valid), at, valid);
		at += valid;
		if (at < bytes.len) {
			size_t length = utf8_next(bytes, at, &point);

			decoding_replace(to, at, length);
			at += length;
		}
	}
	return decoding_end(to, error);
}

/* Whether bytes that are not UTF-8 look like Windows-1252: hardly anything in
 * them is UTF-8 beyond ASCII, and they are letters for the most part. */
static bool is_western(struct str bytes)
{
	size_t good = 0, bad = 0, undefined = 0;

	for (size_t at = 0; at < bytes.len;) {
		uint32_t point;
		unsigned char c = (unsigned char)bytes.ptr[at];

		at += utf8_next(bytes, at, &point);
		good += point != UTF8_BAD && point >= 0x80;
		bad += point == UTF8_BAD;
		undefined += c == 0x81 || c == 0x8D || c == 0x8F || c == 0x90 ||
			     c == 0x9D;
	}
	return bad > good && undefined == 0 && bad * 3 < bytes.len;
}

static iconv_t converter_open(struct str charset)
{
	char name[CHARSET_MAX + 1];

	if (!charset.len || charset.len > CHARSET_MAX)
		return (iconv_t)-1;
	memcpy(name, charset.ptr, charset.len);
	name[charset.len] = '\0';
	return iconv_open("UTF-8", name);
}

static enum fc_status decode_other(struct decoding *to, struct str charset,
	struct encoding encoding, struct fc_error *error)
{
	iconv_t converter = (iconv_t)-1;
	enum fc_status status;

	if (encoding.name)
		converter = converter_open(str_of(encoding.name));
	else if (charset.len && !str_starts_fold(charset, STR("utf")))
		converter = converter_open(charset);
	if (converter == (iconv_t)-1 && !encoding.name && is_western(to->bytes))
		converter = converter_open(STR("WINDOWS-1252"));
	if (converter == (iconv_t)-1)
		return replace_damage(to, error);
	status = convert(to, converter, encoding, error);
	iconv_close(converter);
	return status;
}

enum fc_status decode(struct arena *arena, struct str bytes, struct str charset,
	struct decoded *decoded, struct fc_error *error)
{
	struct encoding encoding = encoding_find(bytes);
	struct decoding to = {arena, bytes, BUFFER_INIT, decoded};

	memset(decoded, 0, sizeof(*decoded));
	if (encoding.unit == 2)
		return decode_other(&to, charset, encoding, error);
	decoded->text = str_cut(bytes, encoding.skip, bytes.len);
	if (bytes.len && memchr(bytes.ptr, '\0', bytes.len))
		return no_text_error(
			error, no_text_nul, str_find_char(bytes, '\0', 0));
	if (has_many_controls(bytes))
		return no_text_error(error, no_text, 0);
	if (utf8_valid(decoded->text) < decoded->text.len)
		return decode_other(&to, charset, encoding, error);
	if (encoding.skip && decoded->text.len)
		map_add(arena, &decoded->map,
			(struct map_piece){0, (uint32_t)decoded->text.len,
				(uint32_t)encoding.skip,
				(uint32_t)decoded->text.len},
			true);
	return FC_OK;
}
