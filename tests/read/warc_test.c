/* Crawls: which of their records are pages, and what is in them. */
#include "given.h"

#include "read/warc.h"

#define RECORD(kind, url, type)                                                \
	"WARC/1.0\r\nWARC-Type: " kind "\r\nWARC-Target-URI: " url             \
	"\r\nContent-Type: " type "\r\n"
#define RESPONSE(url)                                                          \
	RECORD("response", url, "application/http; msgtype=response")
#define HTTP "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"

/* A record with the length that it has. */
static void record_add(struct buffer *file, const char *head, const char *block)
{
	buffer_format(file, "%sContent-Length: %zu\r\n\r\n%s\r\n\r\n", head,
		strlen(block), block);
}

/* Each page as "number url: text", and how it ended. */
static void warc_tell(struct str file, size_t limit, struct buffer *got)
{
	struct stream stream;
	struct warc warc;
	struct warc_page page;
	enum warc_step step;

	stream_open_memory(&stream, file);
	warc_open(&warc, &stream, limit);
	while ((step = warc_next(&warc, &page)) == WARC_PAGE ||
		step == WARC_TOO_LARGE) {
		buffer_format(got, "%u %.*s: ", (unsigned)page.record,
			STR_ARG(page.url));
		if (step == WARC_PAGE)
			buffer_add(got, str_from(page.bytes, page.length));
		else
			buffer_put(got, "too large");
		buffer_put(got, "; ");
		free(page.bytes);
	}
	buffer_add(got, step == WARC_END ? STR("end") : STR("damaged"));
	warc_close(&warc);
	stream_close(&stream);
}

static void assert_told(struct buffer *file, size_t limit, const char *wanted)
{
	struct buffer got = BUFFER_INIT;

	warc_tell(buffer_str(file), limit, &got);
	buffer_add_char(&got, '\0');
	assert_string_equal(got.ptr, wanted);
	buffer_release(&got);
	buffer_release(file);
}

static void pages_only(void **state)
{
	struct buffer file = BUFFER_INIT;

	(void)state;
	record_add(&file, RECORD("warcinfo", "x", "application/warc-fields"),
		"software: a\r\n");
	record_add(&file, RECORD("request", "u:1", "application/http"),
		"GET / HTTP/1.1\r\n\r\n");
	record_add(&file, RESPONSE("u:2"), HTTP "\r\n<p>Rain.");
	record_add(&file, RESPONSE("u:3"),
		"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nxx");
	record_add(&file, RESPONSE("u:4"),
		"HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\nNo");
	record_add(&file, RESPONSE("u:5"),
		"HTTP/1.1 200 OK\r\ncontent-type:TEXT/HTML;charset=utf-8\r\n"
		"\r\nSnow.");
	record_add(&file, RECORD("resource", "u:6", "text/html"), "Hail.");
	record_add(&file, RESPONSE("u:7"), HTTP "\r\n");
	assert_told(&file, 1000,
		"3 u:2: <p>Rain.; 6 u:5: Snow.; 7 u:6: Hail.; end");
}

static void chunks_are_joined(void **state)
{
	struct buffer file = BUFFER_INIT;

	(void)state;
	record_add(&file, RESPONSE("u:1"),
		HTTP "Transfer-Encoding: chunked\r\n\r\n"
		     "5\r\nRain \r\n7;x=y\r\nfell to\r\nA\r\nday, long.\r\n"
		     "0\r\n\r\n");
	/* what says so and is stored whole */
	record_add(&file, RESPONSE("u:2"),
		HTTP "Transfer-Encoding: chunked\r\n\r\n<p>Snow.");
	assert_told(&file, 1000,
		"1 u:1: Rain fell today, long.; 2 u:2: <p>Snow.; end");
}

static void large_pages_are_passed_over(void **state)
{
	static const char video[] =
		"HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\n\r\n";
	static char page[100000];
	struct buffer file = BUFFER_INIT;

	(void)state;
	memset(page, 'x', sizeof(page) - 1);
	memcpy(page, HTTP "\r\n", strlen(HTTP "\r\n"));
	record_add(&file, RESPONSE("u:1"), page);
	memcpy(page, video, strlen(video));
	record_add(&file, RESPONSE("u:2"), page);
	record_add(&file, RESPONSE("u:3"), HTTP "\r\nRain.");
	assert_told(&file, 1000, "1 u:1: too large; 3 u:3: Rain.; end");
}

static void damage_ends_it(void **state)
{
	static const char *const tails[] = {"no WARC\r\n",
		"WARC/1.0\r\nWARC-Type: response\r\n\r\n",
		"WARC/1.0\r\nContent-Length: 99999999999999999999\r\n\r\n",
		"WARC/1.0\r\nContent-Length: 50\r\n\r\nshort",
		"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 50\r\n\r\n"
		"short"};

	(void)state;
	for (size_t i = 0; i < sizeof(tails) / sizeof(*tails); i++) {
		struct buffer file = BUFFER_INIT;

		record_add(&file, RESPONSE("u:1"), HTTP "\r\nRain.");
		buffer_add(&file, str_of(tails[i]));
		assert_told(&file, 1000, "1 u:1: Rain.; damaged");
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(pages_only),
		cmocka_unit_test(chunks_are_joined),
		cmocka_unit_test(large_pages_are_passed_over),
		cmocka_unit_test(damage_ends_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
