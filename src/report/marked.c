#include "report/marked.h"

#include "base/escape.h"

static bool is_word_byte(char c)
{
	return char_is_alpha(c) || char_is_digit(c) || (uint8_t)c >= 0x80;
}

/* Sets the bytes of terms that are not kept; terms may overlap, and those of
 * one date do. */
static void changes_set(const struct version *version,
	const struct passage *passage, const bool *kept, uint32_t count,
	bool *changed)
{
	const struct term *terms =
		version->passages.terms.rows + passage->first;

	for (uint32_t i = 0; i < count; i++) {
		struct span span = terms[i].span;

		if (kept[i])
			continue;
		for (uint32_t at = span.start; at < span.end; at++)
			changed[at - passage->span.start] = true;
	}
}

/* What stands between two changed words, with no word of its own, is one
 * change with them. */
static void changes_join(struct str text, bool *changed)
{
	size_t last = STR_NPOS;

	for (size_t at = 0; at < text.len; at++) {
		if (!changed[at]) {
			if (is_word_byte(text.ptr[at]))
				last = STR_NPOS;
			continue;
		}
		for (size_t i = last; i != STR_NPOS && ++i < at;)
			changed[i] = true;
		last = at;
	}
}

/* How changes are marked, and text is escaped. */
struct syntax {
	struct str opens[2], closes[2];
	void (*escape)(struct buffer *out, struct str s);
};

static void text_mark(struct buffer *out, struct str text, const bool *changed,
	const struct syntax *syntax, enum side side)
{
	size_t from = 0;

	for (size_t at = 1; at <= text.len; at++) {
		if (at < text.len && changed[at] == changed[from])
			continue;
		if (changed[from])
			buffer_add(out, syntax->opens[side]);
		syntax->escape(out, str_cut(text, from, at));
		if (changed[from])
			buffer_add(out, syntax->closes[side]);
		from = at;
	}
}

static void passage_mark(struct buffer *out, const struct version *version,
	const struct passage *passage, const bool *kept, uint32_t count,
	const struct syntax *syntax, enum side side)
{
	struct str text = version_str(version, passage);
	struct buffer memory = BUFFER_INIT;
	bool *changed;

	if (!kept) {
		syntax->escape(out, text);
		return;
	}
	changed = (bool *)buffer_reserve(&memory, text.len + 1);
	memset(changed, 0, text.len + 1);
	changes_set(version, passage, kept, count, changed);
	changes_join(text, changed);
	text_mark(out, text, changed, syntax, side);
	buffer_release(&memory);
}

void marked_write(struct buffer *out, const struct version *version,
	const struct passage *passage, const bool *kept, uint32_t count,
	enum side side)
{
	static const struct syntax syntax = {{STR_INIT("[-"), STR_INIT("{+")},
		{STR_INIT("-]"), STR_INIT("+}")}, escape_plain};

	passage_mark(out, version, passage, kept, count, &syntax, side);
}

void marked_write_html(struct buffer *out, const struct version *version,
	const struct passage *passage, const bool *kept, uint32_t count,
	enum side side)
{
	static const struct syntax syntax = {
		{STR_INIT("<del>"), STR_INIT("<ins>")},
		{STR_INIT("</del>"), STR_INIT("</ins>")}, escape_html};

	passage_mark(out, version, passage, kept, count, &syntax, side);
}
