#include "tag/masthead_head.h"

#include "tag/masthead_byline.h"
#include "tag/masthead_dateline.h"
#include "tag/masthead_line.h"
#include "tag/masthead_scan.h"

enum {
	HEAD_LINES = 24,     /* lines that may come before the story */
	LOOK_AHEAD = 3,      /* lines of it that may come before its dateline */
	HEADLINE_MOST = 220, /* bytes */
	HEADLINE_LONG = 120, /* more is a paragraph, unless marked up */
	BODY_LINE = 120,     /* a line that is surely not wrapped */
	PAGE_LINE = 40       /* "Brunei Town" */
};

/* How far the reading is. */
struct state {
	struct article *article;
	struct masthead_head *head;
	bool labelled; /* "Published:" stood before the day */
	bool day_before_headline;
	bool page_line; /* weather or sections above the headline */
	bool in_story;
	int looked;         /* lines of the story so far */
	struct str pending; /* a name alone: a byline if a day follows */
	uint32_t block;     /* the first that ends behind the line */
};

/* The line that is looked at. */
struct line {
	struct str s;
	size_t start, next; /* in the text; behind its line feed */
	enum block_kind kind;
	bool own_block;
};

static void find_block(struct state *state, struct line *line)
{
	const struct blocks *blocks = &state->article->blocks;
	const struct block *block;

	while (state->block < blocks->count &&
		blocks->rows[state->block].span.end <= line->start)
		state->block++;
	line->kind = BLOCK_PARAGRAPH;
	line->own_block = false;
	if (state->block == blocks->count)
		return;
	block = &blocks->rows[state->block];
	if (block->span.start > line->start)
		return;
	line->kind = block->kind;
	line->own_block = block->span.start == line->start &&
			  block->span.end == line->start + line->s.len;
}

static bool ends_like_prose(struct str s)
{
	char last;

	while (s.len && strchr("\"')", s.ptr[s.len - 1]))
		s.len--;
	while (s.len > 3 && (str_ends(s, STR("\xE2\x80\x9D")) ||
				    str_ends(s, STR("\xE2\x80\x99"))))
		s.len -= 3;
	last = s.len ? s.ptr[s.len - 1] : '.';
	return last == '.' || last == ';' || last == ',' || last == ':';
}

/* Most of the words are capitalised, and it is one sentence. */
static bool is_in_title_case(struct str s)
{
	size_t at = 0;
	int words = 0, capital = 0;

	while (at < s.len) {
		size_t end = scan_word(s, at);
		struct str word = str_cut(s, at, end);

		if (end > at && word.len > 3) {
			words++;
			capital += word_is_capital(word);
		}
		at = end > at ? end : at + 1;
	}
	return words > 1 && capital * 4 >= words * 3 &&
	       str_find(s, STR(". "), 0) == STR_NPOS;
}

static struct str line_after(struct str text, size_t at)
{
	struct str line = STR_NONE;
	size_t start;

	while (at < text.len && !line.len)
		line = scan_line(text, &at, &start);
	return line;
}

/* Two words at least, and not a row of figures. */
static bool is_worded(struct str s)
{
	size_t letters = 0, digits = 0, words = 0;

	for (size_t i = 0; i < s.len; i++) {
		bool letter = char_is_alpha(s.ptr[i]) ||
			      (unsigned char)s.ptr[i] >= 0x80;

		words += letter && (i == 0 || char_is_space(s.ptr[i - 1]));
		letters += letter;
		digits += char_is_digit(s.ptr[i]);
	}
	return words > 1 && digits * 3 < letters &&
	       str_find(s, STR("   "), 0) == STR_NPOS;
}

/* Whether a line that is not marked up may be the headline: short, no prose,
 * and what follows is not its other half, wrapped. */
static bool is_headline(const struct state *state, const struct line *line)
{
	struct str next = line_after(state->article->text, line->next);
	struct masthead_line fields;
	struct dateline dateline;

	if (line->kind == BLOCK_HEADLINE)
		return true;
	if (!next.len || line->s.len > HEADLINE_MOST || line->s.len < 8 ||
		line->kind == BLOCK_CELL || line->kind == BLOCK_CODE ||
		!(word_is_capital(line->s) || char_is_digit(*line->s.ptr) ||
			(unsigned char)*line->s.ptr >= 0x80 ||
			*line->s.ptr == '\'' || *line->s.ptr == '"'))
		return false;
	if ((ends_like_prose(line->s) && !is_in_title_case(line->s)) ||
		!is_worded(line->s))
		return false;
	if (line->own_block)
		return true;
	return next.len > BODY_LINE || dateline_read(next, true, &dateline) ||
	       masthead_line_read(next, &fields);
}

static struct str bare_title(struct str s)
{
	s = str_trim(s);
	while (s.len && (s.ptr[s.len - 1] == '.' || s.ptr[s.len - 1] == '*'))
		s.len--;
	return s;
}

/* Takes the line as headline where it is one. */
static bool take_headline(struct state *state, const struct line *line)
{
	struct masthead_head *head = state->head;
	struct str title = state->article->metadata.title;
	bool same = title.len &&
		    str_eq_fold(bare_title(title), bare_title(line->s));

	if (head->headline.end)
		return false;
	if (!same && (title.len ? line->kind != BLOCK_HEADLINE
				: !is_headline(state, line)))
		return false;
	head->headline = (struct span){
		(uint32_t)line->start, (uint32_t)(line->start + line->s.len)};
	head->title = line->s;
	return true;
}

static void keep_day(struct head_day *to, bool found,
	const struct written_day *day, size_t shift)
{
	if (!found || to->found)
		return;
	to->found = true;
	to->day = *day;
	to->day.span.start += (uint32_t)shift;
	to->day.span.end += (uint32_t)shift;
}

static void keep_line(struct state *state, const struct line *line,
	const struct masthead_line *fields)
{
	struct masthead_head *head = state->head;
	bool before = !head->headline.end;

	if (fields->published && !head->line.found) {
		state->labelled = fields->labelled;
		state->day_before_headline = before;
	}
	keep_day(&head->line, fields->published, &fields->published_day,
		line->start);
	keep_day(&head->updated, fields->updated, &fields->updated_day,
		line->start);
	if (before && (fields->weather || fields->navigation))
		state->page_line = true;
	if (!head->byline.len && fields->byline.len)
		head->byline = fields->byline;
	if (!head->byline.len && state->pending.len && fields->published)
		head->byline = state->pending;
	if (!head->line_house.len)
		head->line_house = fields->house;
	if (!head->place.len)
		head->place = fields->place;
	if (fields->navigation && line->own_block)
		state->article->blocks.rows[state->block].kind =
			BLOCK_FURNITURE;
}

static void keep_dateline(struct state *state, const struct line *line,
	const struct dateline *dateline)
{
	struct masthead_head *head = state->head;

	head->place = dateline->place;
	keep_day(&head->dateline, dateline->dated, &dateline->day, line->start);
	head->story = line->start + dateline->end;
	head->houses = dateline->houses;
}

/* A line that hangs on to a page's weather: "Brunei Town" below "26 C". */
static bool is_page_line(const struct state *state, const struct line *line)
{
	const struct masthead_head *head = state->head;

	return state->page_line && !head->headline.end &&
	       line->s.len < PAGE_LINE && head->story == line->start;
}

/* One line of the head; false when the story has begun for sure. */
static bool read_line(struct state *state, const struct line *line)
{
	struct masthead_head *head = state->head;
	struct masthead_line fields;
	struct dateline dateline;
	struct str plain = STR_NONE, place = STR_NONE;

	if (line->kind == BLOCK_FURNITURE)
		return true;
	/* "Words: Jane Doe. Pictures: Max Poe" */
	if (line->kind == BLOCK_CAPTION &&
		!(masthead_line_read(line->s, &fields) && fields.byline.len))
		return true;
	if (dateline_read(line->s, head->headline.end > 0, &dateline)) {
		keep_dateline(state, line, &dateline);
		state->in_story = true;
		return false;
	}
	if (line->kind != BLOCK_HEADLINE &&
		masthead_line_read(line->s, &fields) &&
		(line->own_block || !fields.doubtful)) {
		keep_line(state, line, &fields);
		state->in_story = fields.end < line->s.len;
		head->story =
			state->in_story ? line->start + fields.end : line->next;
		return !state->in_story;
	}
	if (head->headline.end)
		plain = plain_byline(line->s, &place);
	if (state->in_story && plain.len) {
		state->pending = plain;
		return true;
	}
	if (state->in_story)
		return ++state->looked < LOOK_AHEAD && line->s.len < BODY_LINE;
	if (is_page_line(state, line) || take_headline(state, line)) {
		head->story = line->next;
		return true;
	}
	if (plain.len) {
		head->byline = plain;
		head->place = place;
		head->story = line->next;
		return true;
	}
	if (head->headline.end && is_person_name(line->s))
		state->pending = line->s;
	state->in_story = true;
	head->story = line->start;
	return line->s.len < BODY_LINE;
}

void masthead_head_read(struct article *article, struct masthead_head *head)
{
	struct state state = {.article = article, .head = head};
	struct str text = article->text;
	size_t at = 0;

	*head = (struct masthead_head){.story = 0};
	for (int count = 0; at < text.len && count < HEAD_LINES;) {
		struct line line;

		line.s = scan_line(text, &at, &line.start);
		line.next = at;
		if (!line.s.len)
			continue;
		count++;
		find_block(&state, &line);
		if (!read_line(&state, &line))
			break;
	}
	head->page = head->line.found && !state.labelled &&
		     state.day_before_headline && state.page_line;
}
