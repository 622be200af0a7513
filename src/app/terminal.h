/*
 * What the person's terminal is like, and the line on it that tells how far a
 * long run is.
 */
#ifndef APP_TERMINAL_H
#define APP_TERMINAL_H

#include "app/options.h"

/* Columns for text: COLUMNS, or what a terminal on standard output says, or
 * 80. */
unsigned terminal_width(void);

/* Whether text on standard output (`to_file`: in a file) gets colours. */
bool terminal_color(enum color color, bool to_file);

/* Empties the screen, where standard output is one. */
void terminal_clear(void);

/* Writes what OSC 8 links of text begin with, "file://host/folder/"; false
 * where the terminal is not to get any. */
bool terminal_links(enum color color, bool to_file, char *base, size_t room);

/* SOURCE_DATE_EPOCH, seconds since 1970; 0 where it is not set. */
int64_t environment_stamp(void);

/* Today by UTC, or the day of SOURCE_DATE_EPOCH: YYYY-MM-DD. */
void environment_today(char day[11]);

/* Threads that pay: the processors that are there, at most 8. */
unsigned processors(void);

/* A line on standard error, from the third second of a run on. */
struct progress {
	bool wanted, shown;
	const struct fc *fc; /* whose run it is; set by whoever has it */
	int64_t begun, last; /* milliseconds */
};

/* `wanted`: unless standard error is no terminal. */
void progress_begin(struct progress *progress, bool wanted);

/* An fc_progress; `user` is the struct progress. */
void progress_show(void *user, size_t done, size_t total);

/* Takes the line away, before something else is said. */
void progress_hide(struct progress *progress);

/* The same before results go to standard output, if that is a terminal. */
void progress_yield(struct progress *progress);

#endif
