#include "base/width.h"

#include "base/bits.h"

#include <utf8proc.h>

/* One grapheme cluster. */
struct cluster {
	size_t end; /* where the next begins */
	size_t columns;
	int32_t base, last; /* its first and last character */
};

static int32_t read_char(struct str s, size_t at, size_t *end)
{
	int32_t c;
	utf8proc_ssize_t len =
		utf8proc_iterate((const utf8proc_uint8_t *)s.ptr + at,
			(utf8proc_ssize_t)(s.len - at), &c);

	*end = at + (len > 0 ? (size_t)len : 1);
	return len > 0 ? c : 0xfffd;
}

/* Most text: a character of ASCII that no other joins. */
static bool is_plain(struct str s, size_t at)
{
	return s.ptr[at] >= ' ' && s.ptr[at] <= '~' &&
	       (at + 1 == s.len || (unsigned char)s.ptr[at + 1] < 0x80);
}

/* How many such characters s begins with, each of which is a column; no more
 * than `most` are counted. */
static size_t plain_run(struct str s, size_t most)
{
	size_t end = s.len < most ? s.len : most, at = 0;

	for (; at + 8 <= end; at += 8) {
		uint64_t bytes = bits_eight(s.ptr + at);

		if (bits_bytes_high(bytes) | bits_bytes_below(bytes, ' ') |
			bits_bytes_equal(bytes, 0x7f))
			break;
	}
	while (at < end && is_plain(s, at))
		at++;
	return at - (at && !is_plain(s, at - 1));
}

/* The cluster at `at`, which must be before the end of s. */
static struct cluster read_cluster(struct str s, size_t at)
{
	struct cluster cluster;
	utf8proc_int32_t state = 0;
	size_t end;

	if (is_plain(s, at))
		return (struct cluster){at + 1, 1, s.ptr[at], s.ptr[at]};
	cluster.base = cluster.last = read_char(s, at, &cluster.end);
	cluster.columns = (size_t)utf8proc_charwidth(cluster.base);
	while (cluster.end < s.len) {
		int32_t c = read_char(s, cluster.end, &end);

		if (utf8proc_grapheme_break_stateful(cluster.last, c, &state))
			break;
		/* A skin or a joined emoji adds nothing to a wide base. */
		if (cluster.columns < 2)
			cluster.columns += (size_t)utf8proc_charwidth(c);
		cluster.last = c;
		cluster.end = end;
	}
	return cluster;
}

size_t width_of(struct str s)
{
	size_t columns = plain_run(s, s.len);

	for (size_t at = columns; at < s.len;) {
		struct cluster cluster = read_cluster(s, at);

		columns += cluster.columns;
		at = cluster.end;
	}
	return columns;
}

struct str width_cut(struct str s, size_t columns)
{
	size_t at = plain_run(s, columns), used = at;

	while (at < s.len) {
		struct cluster cluster = read_cluster(s, at);

		if (used + cluster.columns > columns)
			break;
		used += cluster.columns;
		at = cluster.end;
	}
	return str_cut(s, 0, at);
}

void width_fit(struct buffer *out, struct str s, size_t columns)
{
	struct str part = width_cut(s, columns);

	if (part.len < s.len && columns) {
		part = width_cut(s, columns - 1);
		buffer_add(out, part);
		buffer_put(out, "\xe2\x80\xa6");
		columns--;
	} else {
		buffer_add(out, part);
	}
	for (size_t used = width_of(part); used < columns; used++)
		buffer_add_char(out, ' ');
}

static bool is_opening(int32_t c)
{
	utf8proc_category_t category = utf8proc_category(c);

	return category == UTF8PROC_CATEGORY_PS ||
	       category == UTF8PROC_CATEGORY_PI;
}

static bool is_closing(int32_t c)
{
	utf8proc_category_t category = utf8proc_category(c);

	return category == UTF8PROC_CATEGORY_PE ||
	       category == UTF8PROC_CATEGORY_PF ||
	       category == UTF8PROC_CATEGORY_PO;
}

/* Whether a line may end between two clusters that no space parts. */
static bool may_break(const struct cluster *before, const struct cluster *after)
{
	return (before->columns > 1 || after->columns > 1) &&
	       !is_opening(before->last) && !is_closing(after->base);
}

static struct str trim_left(struct str s)
{
	while (s.len && s.ptr[0] == ' ')
		s = str_cut(s, 1, s.len);
	return s;
}

static struct str trim_right(struct str s)
{
	while (s.len && s.ptr[s.len - 1] == ' ')
		s.len--;
	return s;
}

struct str width_line(struct str *rest, size_t columns)
{
	struct str s = trim_left(*rest);
	size_t at = plain_run(s, columns), used = at, stop = at;
	struct cluster before = {at, 1, ' ', at ? s.ptr[at - 1] : ' '};

	while (stop && s.ptr[stop - 1] != ' ')
		stop--;
	if (stop)
		stop--;
	while (at < s.len) {
		struct cluster cluster = read_cluster(s, at);

		if (cluster.base == ' ' || may_break(&before, &cluster))
			stop = at;
		if (used + cluster.columns > columns && cluster.base != ' ')
			break;
		used += cluster.columns;
		at = cluster.end;
		before = cluster;
	}
	if (at == s.len)
		stop = s.len;
	else if (!stop)
		stop = at ? at : read_cluster(s, 0).end;
	*rest = trim_left(str_cut(s, stop, s.len));
	return trim_right(str_cut(s, 0, stop));
}
