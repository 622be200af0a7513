#include "report/ics_repeat.h"

#include "base/escape.h"
#include "base/hash.h"
#include "report/ics_days.h"
#include "report/ics_fold.h"

enum { TITLE_MOST = 100 };

static void put_weekdays(struct buffer *out, const struct repeat_rule *rule)
{
	static const char days[] = "MOTUWETHFRSASU";
	const char *link = ";BYDAY=";

	for (size_t i = 0; i < 7; i++) {
		if (!(rule->weekdays & 1u << i))
			continue;
		buffer_add(out, str_of(link));
		if (rule->nth)
			buffer_add_number(out, rule->nth);
		buffer_add(out, str_from(days + i * 2, 2));
		link = ",";
	}
}

/* The end of it, of the kind of DTSTART (RFC 5545, 3.3.10). */
static void put_until(struct buffer *out, const struct repeat *repeat)
{
	struct civil civil = day_to_civil(repeat->rule.until);

	buffer_put(out, ";UNTIL=");
	buffer_add_padded(out, civil.year, 4);
	buffer_add_padded(out, civil.month, 2);
	buffer_add_padded(out, civil.day, 2);
	if (repeat->clock.len)
		buffer_put(out, "T235959");
}

/* "FREQ=DAILY", "FREQ=WEEKLY;BYDAY=FR", "FREQ=MONTHLY;BYDAY=1MO",
 * "FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=4" (RFC 5545, 3.3.10). */
static void put_rule(struct buffer *out, const struct repeat *repeat)
{
	static const char *const rates[] = {
		"FREQ=DAILY", "FREQ=WEEKLY", "FREQ=MONTHLY", "FREQ=YEARLY"};
	const struct repeat_rule *rule = &repeat->rule;

	buffer_add(out, str_of(rates[rule->rate]));
	if (rule->month) {
		buffer_put(out, ";BYMONTH=");
		buffer_add_number(out, rule->month);
	}
	if (rule->weekdays) {
		put_weekdays(out, rule);
	} else if (rule->month_day || rule->rate == REPEAT_YEARLY) {
		buffer_put(out, ";BYMONTHDAY=");
		buffer_add_number(out, rule->month_day ? rule->month_day : 1);
	}
	if (rule->until != DAY_NONE)
		put_until(out, repeat);
}

void ics_repeat_uid(struct buffer *out, const struct repeat *repeat)
{
	struct buffer key = BUFFER_INIT;

	buffer_put(&key, "repeat|");
	put_rule(&key, repeat);
	buffer_add_char(&key, '|');
	buffer_add(&key, repeat->excerpt.text);
	buffer_format(out, "%016llx@factcheck",
		(unsigned long long)hash_str(buffer_str(&key)));
	buffer_release(&key);
}

/* DATE, or DATE-TIME where a clock is given. */
static void put_day(
	struct buffer *out, struct str name, day_t day, struct str clock)
{
	struct civil civil = day_to_civil(day);

	buffer_add(out, name);
	buffer_add(out, clock.len ? STR(":") : STR(";VALUE=DATE:"));
	buffer_add_padded(out, civil.year, 4);
	buffer_add_padded(out, civil.month, 2);
	buffer_add_padded(out, civil.day, 2);
	if (clock.len) {
		buffer_add_char(out, 'T');
		buffer_add(out, str_cut(clock, 0, 2));
		buffer_add(out, str_cut(clock, 3, 5));
		buffer_put(out, "00");
	}
	buffer_add_char(out, '\n');
}

/* The sentence without its full stop, cut off at a word. */
static void put_title(struct buffer *out, struct str text)
{
	struct buffer title = BUFFER_INIT;
	size_t end = TITLE_MOST;

	while (text.len && text.ptr[text.len - 1] == '.')
		text.len--;
	if (text.len <= end) {
		end = text.len;
	} else {
		while (end > 0 && text.ptr[end] != ' ')
			end--;
	}
	buffer_add(&title, str_cut(text, 0, end));
	if (end < text.len)
		buffer_put(&title, "\xe2\x80\xa6");
	ics_put_text(out, STR("SUMMARY"), buffer_str(&title));
	buffer_release(&title);
}

bool ics_repeat_write(const struct timeline *timeline,
	const struct repeat *repeat, struct buffer *out)
{
	const struct corpus_article *article =
		&timeline->corpus->articles.rows[repeat->article];
	struct interval days = repeat->days;
	struct buffer text = BUFFER_INIT;

	if (!ics_days_fit(days, &days))
		return false;
	put_day(out, STR("DTSTART"), days.earliest, repeat->clock);
	if (!repeat->clock.len)
		put_day(out, STR("DTEND"), days.latest + 1, STR_NONE);
	buffer_put(out, "RRULE:");
	put_rule(out, repeat);
	buffer_add_char(out, '\n');
	put_title(
		out, repeat->title.len ? repeat->title : repeat->excerpt.text);
	escape_plain(&text, article->path);
	buffer_add_char(&text, ':');
	buffer_add_number(&text, corpus_file_line(article, repeat->line));
	buffer_put(&text, ": \xe2\x80\x9c");
	escape_plain(&text, repeat->excerpt.text);
	buffer_put(&text, "\xe2\x80\x9d");
	ics_put_text(out, STR("DESCRIPTION"), buffer_str(&text));
	buffer_put(out,
		"STATUS:TENTATIVE\nTRANSP:TRANSPARENT\nCATEGORIES:tentative\n"
		"CATEGORIES:repeats\nX-MICROSOFT-CDO-BUSYSTATUS:FREE\n");
	buffer_release(&text);
	return true;
}
