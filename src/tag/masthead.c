#include "tag/masthead.h"

#include "read/stamp.h"
#include "tag/credit.h"
#include "tag/credit_house.h"
#include "tag/furniture.h"
#include "tag/masthead_head.h"
#include "tag/masthead_scan.h"
#include "tag/masthead_year.h"

/* What a day is read from. */
struct source {
	struct arena *arena;
	const struct article *article;
	const struct masthead_head *head;
	const struct timexes *timexes;
};

static void add_because(
	const struct source *source, struct published *day, struct str reason)
{
	*ROWS_ADD(source->arena, &day->because) = reason;
}

static void set_day(
	struct published *published, struct interval days, enum basis basis)
{
	published->days = days;
	published->value =
		days.earliest == days.latest ? days.earliest : DAY_NONE;
	published->basis = basis;
}

/* The time of day of a stamp, unless it is one of another zone. */
static void set_minute(struct published *published, const struct stamp *stamp)
{
	int32_t shift, minute = stamp_minute(stamp->written, &shift);
	struct str time = stamp->written;
	size_t colon = str_find_char(time, ':', 0);

	if (minute < 0 || colon == STR_NPOS)
		return;
	time = str_cut(time, colon, time.len);
	if (str_find_char(time, '+', 0) != STR_NPOS ||
		str_find_char(time, '-', 0) != STR_NPOS)
		return;
	published->timed = true;
	published->minute = minute;
}

/* Most articles have one: no printf. */
static struct str stamp_because(struct arena *arena, const struct stamp *stamp)
{
	const struct str parts[] = {
		stamp->where, STR(" says '"), stamp->written, STR("'")};
	char *bytes = arena_alloc_raw(
		arena, stamp->where.len + stamp->written.len + 16);
	size_t len = 0;

	for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++) {
		if (parts[i].len)
			memcpy(bytes + len, parts[i].ptr, parts[i].len);
		len += parts[i].len;
	}
	return str_from(bytes, len);
}

/* The first stamp of a basis that holds a day. */
static bool from_stamp(const struct source *source, bool modified,
	enum basis basis, struct published *published)
{
	ROWS_EACH (
		const struct stamp, stamp, source->article->metadata.stamps) {
		if (stamp->modified != modified || stamp->basis != basis ||
			stamp->day == DAY_NONE)
			continue;
		set_day(published, (struct interval){stamp->day, stamp->day},
			basis);
		set_minute(published, stamp);
		add_because(
			source, published, stamp_because(source->arena, stamp));
		return true;
	}
	return false;
}

static uint32_t timex_at(const struct timexes *timexes, struct span span)
{
	for (uint32_t i = 0; i < timexes->count; i++) {
		if (timexes->rows[i].span.start >= span.end)
			break;
		if (timexes->rows[i].span.end > span.start)
			return i;
	}
	return UINT32_MAX;
}

static uint32_t line_of(const struct article *article, struct span span)
{
	uint32_t column;

	return article_line(
		article, article_file_span(article, span).start, &column);
}

/* A full day elsewhere in the head that a day without a year may lean on. */
static day_t other_day(
	const struct source *source, const struct head_day *found)
{
	const struct masthead_head *head = source->head;

	if (found == &head->line || !head->line.found || head->page)
		return DAY_NONE;
	return written_day_of(&head->line.day, 0);
}

/* 06/03/2024: by the days that the text tells of. */
static void decide_day(const struct source *source, struct published *published)
{
	struct interval days =
		masthead_day_decide(source->article->text, published->days);

	if (days.earliest != days.latest)
		return;
	set_day(published, days, published->basis);
	add_because(source, published,
		STR("the days in the text lie close to this reading only"));
}

/* A day that the head has in prose. */
static bool from_words(const struct source *source,
	const struct head_day *found, enum basis basis,
	struct published *published)
{
	struct written_day day = found->day;

	if (!found->found)
		return false;
	published->timex = timex_at(source->timexes, day.span);
	add_because(source, published,
		arena_format(source->arena, "%s '%.*s' in line %u",
			basis == BASIS_DATELINE ? "dateline" : "masthead",
			STR_ARG(str_at(source->article->text, day.span)),
			line_of(source->article, day.span)));
	if (!day.year)
		day.year = masthead_year_find(source->arena, source->article,
			&day, other_day(source, found), &published->because);
	if (!day.year)
		return false;
	if (written_day_bounds(&day).earliest == DAY_NONE) {
		add_because(source, published, STR("there is no such day"));
		return false;
	}
	set_day(published, written_day_bounds(&day), basis);
	if (published->value == DAY_NONE)
		decide_day(source, published);
	if (published->value == DAY_NONE)
		add_because(source, published,
			STR("which number is the month is not decided"));
	else if (day.weekday && day_weekday(published->value) != day.weekday)
		add_because(source, published,
			arena_format(source->arena, "but that is a %.*s",
				STR_ARG(weekday_name(
					day_weekday(published->value)))));
	return true;
}

/* Says so where the file and the dateline name days that lie apart. */
static void compare_with_dateline(
	const struct source *source, struct published *published)
{
	const struct head_day *dateline = &source->head->dateline;
	struct buffer out = BUFFER_INIT;
	day_t day;

	if (!dateline->found || published->value == DAY_NONE)
		return;
	day = written_day_of(&dateline->day, 0);
	if (day == DAY_NONE ||
		(day - published->value <= 1 && published->value - day <= 1))
		return;
	buffer_put(&out, "but the dateline says ");
	day_write(&out, day);
	add_because(
		source, published, arena_copy(source->arena, buffer_str(&out)));
	buffer_release(&out);
}

/* In the order in which they are to be believed. What a page prints above its
 * weather or sections is the day of a visit: only where nothing else is. */
static void find_published(
	const struct source *source, day_t option, struct published *published)
{
	const struct masthead_head *head = source->head;

	if (from_stamp(source, false, BASIS_METADATA, published) ||
		from_stamp(source, false, BASIS_FRONT_MATTER, published)) {
		compare_with_dateline(source, published);
		return;
	}
	if (from_words(source, &head->dateline, BASIS_DATELINE, published))
		return;
	if (!head->page &&
		from_words(source, &head->line, BASIS_MASTHEAD, published))
		return;
	if (from_stamp(source, false, BASIS_URL, published))
		return;
	if (option != DAY_NONE) {
		set_day(published, (struct interval){option, option},
			BASIS_OPTION);
		add_because(source, published, STR("the --published option"));
		return;
	}
	if (head->page &&
		from_words(source, &head->line, BASIS_MASTHEAD, published)) {
		published->page = true;
		add_because(source, published,
			STR("it stands above weather or sections: the page's "
			    "day, which may not be the story's"));
	}
}

static void find_modified(
	const struct source *source, struct published *modified)
{
	if (!from_stamp(source, true, BASIS_METADATA, modified) &&
		!from_stamp(source, true, BASIS_FRONT_MATTER, modified))
		from_words(source, &source->head->updated, BASIS_MASTHEAD,
			modified);
}

/* "By Jane Doe" without "By"; addresses are no names. */
static struct str author_name(struct str author)
{
	size_t at = scan_phrase(author, 0, STR("by"));

	author = str_trim(str_cut(author, at, author.len));
	return str_starts(author, STR("http")) ? STR_NONE : author;
}

/* Whether a mark that parts a title from a house may be in it. */
static bool may_have_house(struct str title)
{
	return str_find_char(title, '|', 0) != STR_NPOS ||
	       str_find_char(title, '-', 0) != STR_NPOS ||
	       str_find_char(title, '\xE2', 0) != STR_NPOS;
}

/* "Ferry aground | Coast Daily": without the house. */
static struct str title_alone(struct str title, struct str publisher)
{
	static const struct str marks[] = {STR_INIT(" | "), STR_INIT(" - "),
		STR_INIT(" \xE2\x80\x93 "), STR_INIT(" \xE2\x80\x94 ")};

	if (!may_have_house(title))
		return title;
	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++) {
		size_t at = str_find(title, marks[i], 0), last = STR_NPOS;
		struct str house;

		for (; at != STR_NPOS; at = str_find(title, marks[i], at + 1))
			last = at;
		if (last == STR_NPOS)
			continue;
		house = str_cut(title, last + marks[i].len, title.len);
		if (house_find(house) ||
			(publisher.len && str_eq_fold(house, publisher)))
			return str_cut(title, 0, last);
	}
	return title;
}

static struct str first_of(struct str a, struct str b, struct str c)
{
	return a.len ? a : b.len ? b : c;
}

/* A name in the dateline's place that the text credits with a picture is a
 * house: "EASTLINE - ...", and below "PHOTO: EASTLINE". */
static bool takes_pictures(struct str text, struct str name)
{
	size_t at = str_find(text, STR("PHOTO: "), 0);

	while (at != STR_NPOS) {
		if (str_starts(str_cut(text, at + 7, text.len), name))
			return true;
		at = str_find(text, STR("PHOTO: "), at + 7);
	}
	return false;
}

/* As it writes itself, but for a known one. */
static struct str publisher_name(struct arena *arena, struct str written)
{
	if (str_starts(written, STR("The ")) && !house_find(written))
		return written;
	return house_name(arena, written);
}

/* A house in the dateline or a line of its own: a known one that sells its
 * copy is credited, and any known one in a dateline; else it publishes. */
static void keep_houses(struct arena *arena, const struct article *article,
	const struct masthead_head *head, struct masthead *masthead)
{
	const struct house *house = house_find(head->line_house);
	bool chain = str_find_char(head->houses, '/', 0) != STR_NPOS;
	struct str own = head->houses;

	if (house_find(own) || chain) {
		credit_add_chain(arena, &masthead->credits, own);
		own = STR_NONE;
	}
	if (house && house->kind != HOUSE_PAPER)
		credit_add(arena, &masthead->credits, house->name);
	else if (head->line_house.len && !masthead->publisher.len)
		masthead->publisher = publisher_name(arena, head->line_house);
	if (!masthead->publisher.len)
		masthead->publisher = own;
	if (head->place.len && !head->houses.len && !head->dateline.found &&
		word_is_upper(head->place) &&
		takes_pictures(article->text, head->place)) {
		credit_add(arena, &masthead->credits, head->place);
		masthead->place = STR_NONE;
	}
}

static void find_names(struct arena *arena, const struct article *article,
	const struct masthead_head *head, struct masthead *masthead)
{
	const struct metadata *metadata = &article->metadata;
	struct credit_tail tail = {.publisher = STR_NONE};

	ROWS_EACH (const struct str, credit, metadata->credits)
		credit_add(arena, &masthead->credits, *credit);
	if (metadata->source.len && !str_starts(metadata->source, STR("http")))
		credit_add(arena, &masthead->credits, metadata->source);
	masthead->publisher = metadata->publisher;
	keep_houses(arena, article, head, masthead);
	credits_find(arena, article, (uint32_t)head->story, &masthead->credits,
		&tail);
	masthead->title =
		first_of(title_alone(metadata->title, metadata->publisher),
			head->title, STR_NONE);
	masthead->publisher =
		first_of(masthead->publisher, tail.publisher, STR_NONE);
	if (!str_eq_fold(tail.signature, masthead->publisher))
		credit_add(arena, &masthead->credits, tail.signature);
	masthead->byline = first_of(
		author_name(metadata->author), head->byline, tail.byline);
}

static uint32_t token_from(const struct tokens *tokens, size_t at)
{
	uint32_t low = 0, high = tokens->count;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (tokens->rows[middle].start < at)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static const struct published unknown = {
	.value = DAY_NONE, .days = {DAY_NONE, DAY_NONE}, .timex = UINT32_MAX};

void masthead_find(struct arena *arena, struct article *article,
	const struct tokens *tokens, const struct sentences *sentences,
	const struct timexes *timexes, day_t option_day,
	struct masthead *masthead)
{
	struct masthead_head head;
	struct source source = {arena, article, &head, timexes};

	(void)sentences;
	furniture_find(article);
	masthead_head_read(article, &head);
	*masthead = (struct masthead){.headline = head.headline,
		.place = head.place,
		.published = unknown,
		.modified = unknown,
		.story = token_from(tokens, head.story)};
	find_names(arena, article, &head, masthead);
	find_published(&source, option_day, &masthead->published);
	if (!masthead->published.because.count)
		add_because(&source, &masthead->published,
			STR("no day of publication is written"));
	find_modified(&source, &masthead->modified);
}
