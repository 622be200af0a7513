/*
 * TimeML 1.2.1: the text of an article with its temporal expressions as
 * TIMEX3 elements where they stand, and its publication day as t0.
 */
#include "base/escape.h"
#include "report/report.h"

static void put_attribute(struct buffer *out, struct str name, struct str value)
{
	if (!value.len)
		return;
	buffer_add_char(out, ' ');
	buffer_add(out, name);
	buffer_put(out, "=\"");
	escape_html(out, value);
	buffer_add_char(out, '"');
}

static void put_tid(struct buffer *out, uint32_t number)
{
	buffer_put(out, "<TIMEX3 tid=\"t");
	buffer_add_number(out, number);
	buffer_add_char(out, '"');
}

/* The day that others are counted from; a document must have one. */
static void put_creation(struct buffer *out, const struct published *published)
{
	struct buffer value = BUFFER_INIT;

	if (published->value != DAY_NONE && published->basis != BASIS_NONE)
		day_write(&value, published->value);
	else
		buffer_put(&value, "XXXX-XX-XX");
	buffer_put(out, "<DCT>");
	put_tid(out, 0);
	put_attribute(out, STR("type"), STR("DATE"));
	put_attribute(out, STR("value"), buffer_str(&value));
	put_attribute(out, STR("temporalFunction"), STR("false"));
	put_attribute(out, STR("functionInDocument"), STR("CREATION_TIME"));
	buffer_add_char(out, '>');
	buffer_add(out, buffer_str(&value));
	buffer_put(out, "</TIMEX3></DCT>\n");
	buffer_release(&value);
}

static void put_timex(struct buffer *out, const struct reading *reading,
	const struct timex *timex, uint32_t number)
{
	bool relative = timex->flags & TIMEX_RELATIVE;

	put_tid(out, number);
	put_attribute(out, STR("type"), timex_class_name(timex->kind));
	put_attribute(out, STR("value"), timex->value);
	put_attribute(out, STR("mod"), timex_mod_name(timex->mod));
	if (relative) {
		put_attribute(out, STR("temporalFunction"), STR("true"));
		put_attribute(out, STR("anchorTimeID"), STR("t0"));
	}
	buffer_add_char(out, '>');
	escape_html(out, str_at(reading->article.text, timex->span));
	buffer_put(out, "</TIMEX3>");
}

/* Those that have a value, by place; one inside another is left out. */
static void put_text(struct buffer *out, const struct reading *reading)
{
	struct str text = reading->article.text;
	uint32_t at = 0, number = 0;

	ROWS_EACH (struct timex, timex, reading->timexes) {
		if (!timex->value.len || timex->span.start < at)
			continue;
		escape_html(out, str_cut(text, at, timex->span.start));
		put_timex(out, reading, timex, ++number);
		at = timex->span.end;
	}
	escape_html(out, str_cut(text, at, text.len));
}

void extract_write_timeml(const struct reading *reading, struct buffer *out)
{
	buffer_put(out,
		"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
		"<TimeML xmlns:xsi="
		"\"http://www.w3.org/2001/XMLSchema-instance\" "
		"xsi:noNamespaceSchemaLocation="
		"\"http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd\">\n<DOCID>");
	escape_html(out, reading->article.id);
	buffer_put(out, "</DOCID>\n");
	put_creation(out, &reading->masthead.published);
	buffer_put(out, "<TITLE>");
	escape_html(out, reading->masthead.title);
	buffer_put(out, "</TITLE>\n<TEXT>");
	put_text(out, reading);
	buffer_put(out, "</TEXT>\n</TimeML>\n");
}
