#include "read/warc.h"

#include "read/gunzip.h"

#include <stdlib.h>

enum {
	LINE_MAX_BYTES = 64 << 10,
	FIELDS_MAX = 1000,
	UNPACK_PIECE = 64 << 10,
	HEAD_LOOK = 64 << 10 /* bytes in which the fields of HTTP end */
};

/* What the head of a record says. */
struct record_head {
	struct str type, url, content_type; /* in the buffer */
	size_t length;
	bool is_known; /* the length was told */
};

/* The file ends inside of a record. */
static enum warc_step cut_off(const struct warc *warc)
{
	return warc->stream->failed ? WARC_FAILED : WARC_DAMAGED;
}

/* --- fields, as WARC and HTTP write them */

static bool field_is(struct str line, const char *name, struct str *value)
{
	struct str key = str_split(&line, ':');

	if (!str_eq_fold(key, str_of(name)))
		return false;
	*value = str_trim(line);
	return true;
}

static bool number_read(struct str written, size_t *number)
{
	*number = 0;
	if (!written.len || written.len > 15)
		return false;
	for (size_t i = 0; i < written.len; i++) {
		if (!char_is_digit(written.ptr[i]))
			return false;
		*number = *number * 10 + (size_t)(written.ptr[i] - '0');
	}
	return true;
}

/* A line without its end. */
static struct str line_trim(struct str line)
{
	while (line.len && (line.ptr[line.len - 1] == '\r'))
		line.len--;
	return line;
}

/* --- HTTP */

struct response {
	struct str type, transfer, encoding;
	struct str body;
	bool is_ok; /* status 200 */
};

static void response_read(struct str block, struct response *response)
{
	struct str status = line_trim(str_split(&block, '\n'));

	*response = (struct response){0};
	str_split(&status, ' ');
	response->is_ok = str_starts(status, STR("200"));
	while (block.ptr) {
		struct str line = line_trim(str_split(&block, '\n'));

		if (!line.len)
			break;
		if (!field_is(line, "content-type", &response->type) &&
			!field_is(
				line, "transfer-encoding", &response->transfer))
			field_is(line, "content-encoding", &response->encoding);
	}
	response->body = block;
}

/* Chunks (RFC 9112, 7.1) put together; a body that says so and has none, as
 * many crawlers store it, stays as it is. */
static void chunks_join(struct str body, struct buffer *out)
{
	struct str rest = body;

	while (rest.ptr) {
		struct str line = line_trim(str_split(&rest, '\n'));
		size_t size = 0, digits = 0;

		while (digits < line.len && digits < 8) {
			char c = char_lower(line.ptr[digits]);

			if (char_is_digit(c))
				size = size * 16 + (size_t)(c - '0');
			else if (c >= 'a' && c <= 'f')
				size = size * 16 + (size_t)(c - 'a') + 10;
			else
				break;
			digits++;
		}
		if (!digits || size > rest.len) {
			buffer_clear(out);
			buffer_add(out, body);
			return;
		}
		if (!size)
			return;
		buffer_add(out, str_cut(rest, 0, size));
		rest = str_cut(rest, size, rest.len);
		str_split(&rest, '\n');
	}
}

/* False where the limit is passed. What is damaged ends where it is. */
static bool body_unpack(struct str packed, size_t limit, struct buffer *out)
{
	struct gunzip *gunzip = gunzip_new();
	bool damaged = false;

	while (!damaged && out->len <= limit) {
		size_t written = gunzip_some(gunzip, &packed,
			buffer_reserve(out, UNPACK_PIECE), UNPACK_PIECE,
			&damaged);

		out->len += written;
		if (!written && !packed.len)
			break;
	}
	gunzip_free(gunzip);
	return out->len <= limit;
}

static bool is_page(struct str type)
{
	return str_starts_fold(type, STR("text/html")) ||
	       str_starts_fold(type, STR("application/xhtml+xml"));
}

/* --- records */

static enum warc_step page_give(const struct warc *warc, struct str body,
	bool packed, struct warc_page *page)
{
	struct buffer out = BUFFER_INIT;

	if (packed && !body_unpack(body, warc->limit, &out)) {
		buffer_release(&out);
		return WARC_TOO_LARGE;
	}
	if (!packed)
		buffer_add(&out, body);
	page->length = out.len;
	buffer_add_char(&out, '\0');
	page->bytes = out.ptr;
	return WARC_PAGE;
}

/* WARC_END: it is no page. */
static enum warc_step response_give(
	const struct warc *warc, struct str block, struct warc_page *page)
{
	struct buffer joined = BUFFER_INIT;
	struct response response;
	enum warc_step step = WARC_END;
	bool packed;

	response_read(block, &response);
	packed = response.encoding.len &&
		 !str_eq_fold(response.encoding, STR("identity"));
	if (!response.is_ok || !is_page(response.type) ||
		str_eq_fold(response.encoding, STR("br")) ||
		str_eq_fold(response.encoding, STR("zstd")))
		return WARC_END;
	if (str_eq_fold(response.transfer, STR("chunked"))) {
		chunks_join(response.body, &joined);
		response.body = buffer_str(&joined);
	}
	if (response.body.len)
		step = page_give(warc, response.body, packed, page);
	buffer_release(&joined);
	return step;
}

static enum warc_step block_skip(const struct warc *warc, size_t length)
{
	return stream_skip(warc->stream, length) ? WARC_END : cut_off(warc);
}

static enum warc_step block_give(const struct warc *warc,
	const struct record_head *head, struct warc_page *page)
{
	struct str block = stream_bytes(warc->stream, head->length);

	if (block.len < head->length)
		return cut_off(warc);
	if (str_eq_fold(head->type, STR("response")))
		return response_give(warc, block, page);
	if (str_eq_fold(head->type, STR("resource")) &&
		is_page(head->content_type))
		return page_give(warc, block, false, page);
	return WARC_END;
}

/* The fields up to an empty line; their text is kept in the warc. */
static enum warc_step head_read(struct warc *warc, struct record_head *head)
{
	struct buffer *text = &warc->head;
	struct str line, rest, length = STR_NONE;
	enum stream_step step;
	uint32_t fields = 0;

	*head = (struct record_head){0};
	do { /* two empty lines end the record before */
		step = stream_line(warc->stream, LINE_MAX_BYTES, &line);
	} while (step == STREAM_GIVEN && !line_trim(line).len);
	if (step == STREAM_END)
		return WARC_END;
	if (step == STREAM_FAILED)
		return WARC_FAILED;
	if (step != STREAM_GIVEN || !str_starts(line, STR("WARC/")))
		return WARC_DAMAGED;
	buffer_clear(text);
	while ((step = stream_line(warc->stream, LINE_MAX_BYTES, &line)) ==
			STREAM_GIVEN &&
		line_trim(line).len && fields++ < FIELDS_MAX) {
		buffer_add(text, line_trim(line));
		buffer_add_char(text, '\n');
	}
	for (rest = buffer_str(text); rest.ptr;) {
		line = str_split(&rest, '\n');
		if (!field_is(line, "warc-type", &head->type) &&
			!field_is(line, "warc-target-uri", &head->url) &&
			!field_is(line, "content-type", &head->content_type))
			field_is(line, "content-length", &length);
	}
	head->is_known = number_read(length, &head->length);
	return head->is_known ? WARC_PAGE : cut_off(warc);
}

/* A block that is too large to be held; whether it is a page its beginning
 * tells. */
static enum warc_step large_pass(
	struct warc *warc, const struct record_head *head)
{
	struct str start = stream_bytes(warc->stream, HEAD_LOOK);
	struct response response;
	bool is_wanted = is_page(head->content_type);
	enum warc_step step;

	if (str_eq_fold(head->type, STR("response"))) {
		response_read(start, &response);
		is_wanted = response.is_ok && is_page(response.type);
	}
	step = block_skip(warc, head->length - start.len);
	return step == WARC_END && is_wanted ? WARC_TOO_LARGE : step;
}

/* WARC_END where the record is no page. */
static enum warc_step record_give(struct warc *warc,
	const struct record_head *head, struct warc_page *page)
{
	page->url = head->url;
	page->record = warc->records;
	if (!str_eq_fold(head->type, STR("response")) &&
		!str_eq_fold(head->type, STR("resource")))
		return stream_skip(warc->stream, head->length) ? WARC_END
							       : WARC_DAMAGED;
	if (head->length > warc->limit + HEAD_LOOK)
		return large_pass(warc, head);
	return block_give(warc, head, page);
}

enum warc_step warc_next(struct warc *warc, struct warc_page *page)
{
	struct record_head head;

	for (;;) {
		enum warc_step step = head_read(warc, &head);

		*page = (struct warc_page){0};
		if (step != WARC_PAGE)
			return step;
		warc->records++;
		step = record_give(warc, &head, page);
		if (step != WARC_END)
			return step;
	}
}

void warc_open(struct warc *warc, struct stream *stream, size_t limit)
{
	*warc = (struct warc){.stream = stream, .limit = limit};
}

void warc_close(struct warc *warc)
{
	buffer_release(&warc->head);
	*warc = (struct warc){0};
}
