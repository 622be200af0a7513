/*
 * The head of an article: the lines before its story, read one by one until
 * the story has begun for sure. What they say is gathered here and weighed in
 * masthead.c.
 */
#ifndef TAG_MASTHEAD_HEAD_H
#define TAG_MASTHEAD_HEAD_H

#include "read/article.h"
#include "tag/masthead_day.h"

/* A day that was found, its span in the article's text. */
struct head_day {
	bool found;
	struct written_day day;
};

struct masthead_head {
	struct str title;     /* the headline's words, or absent */
	struct span headline; /* {0,0}: none */
	struct head_day dateline, line, updated;
	bool page;         /* `line` is the day of the page, not the story */
	struct str byline; /* names */
	struct str place;  /* the dateline's, else one in a line */
	struct str houses; /* the dateline's, as written */
	struct str line_house; /* in a line of its own or a byline */
	size_t story;          /* byte at which the story begins */
};

/* Reads the head of an article whose metadata has `title` (or absent). Blocks
 * of navigation become BLOCK_FURNITURE. */
void masthead_head_read(struct article *article, struct masthead_head *head);

#endif
