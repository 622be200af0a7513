/*
 * The options of all commands, one row each: what --help and the manual say
 * and what the command line is read by are the same row.
 */
#ifndef APP_OPTIONS_H
#define APP_OPTIONS_H

#include "factcheck.h"

/* Commands, which an option belongs to a set of. */
enum command_id {
	COMMAND_EXTRACT = 1 << 0,
	COMMAND_TIMELINE = 1 << 1,
	COMMAND_FACTS = 1 << 2,
	COMMAND_VERSION = 1 << 3,
	COMMAND_HELP = 1 << 4,
	COMMAND_COMPARE = 1 << 5,
	COMMAND_LINT = 1 << 6,
	COMMAND_EXPLAIN = 1 << 7,
	COMMAND_RULES = 1 << 8,
	COMMAND_ICS = 1 << 9,
	COMMAND_BASELINE = 1 << 10,
	COMMAND_LSP = 1 << 11,
	COMMAND_DUPLICATES = 1 << 12
};

enum color { COLOR_AUTO, COLOR_ALWAYS, COLOR_NEVER };

/* What a command line asks for. Strings are argv's. */
struct settings {
	struct fc_options fc;
	struct fc_timeline_options timeline;
	struct fc_lint_options lint;
	const char *format; /* as written; NULL: not said */
	enum fc_format input;
	bool has_format; /* timeline.format was given */
	enum color color;
	bool quiet, help;
	bool pairs;              /* compare: the inputs hold pairs */
	const char *lock, *diff; /* timeline: calendars of last time, or NULL */
	bool exit_code;          /* compare: conflicts are exit status 1 */
	const char *output;      /* NULL: standard output */
	const char *stdin_name;  /* NULL: not said */
	const char **facts;      /* ours, as many as fact_count */
	size_t fact_count;
	const char **against; /* ours, as the rest */
	size_t against_count;
	const char **select, **ignore; /* with lint.select_count, ... */
	const char **exclude;          /* ours, as the rest */
	size_t exclude_count;
	bool has_min_level, has_fail_level;
	const char *corpus;                              /* NULL: not said */
	const char *config, *baseline, *changes, *since; /* NULL: not said */
	const char *cache; /* a folder; NULL: not said */
	bool no_cache, watch, isolated, fix, force_exclude, require_reason;
	bool show_config, show_files;
	const char **operands; /* ours, as many as operand_count */
	size_t operand_count;
};

enum option_kind {
	OPTION_FLAG, /* it is there */
	OPTION_WORD, /* a value that is not empty */
	OPTION_TEXT, /* any */
	OPTION_LIST, /* a word, each time it is given */
	OPTION_TAKEN /* as a function reads it */
};

/* Where its value goes. */
struct option_way {
	enum option_kind kind;
	size_t place, count; /* bytes from the start of the settings */
	/* False where the value ("" for none) makes no sense. */
	bool (*take)(struct settings *settings, const char *value);
};

struct option {
	const char *name;     /* without dashes */
	char letter;          /* 0: none */
	const char *argument; /* what it takes, as help names it; NULL: none */
	unsigned commands;    /* a set of enum command_id */
	const char *help;
	struct option_way way;
	const char *expects; /* what a value is, for the message */
};

/* All of them, by name; ends with a row without a name. */
extern const struct option options_table[];

/* Takes the value ("" for none); false where it makes no sense. */
bool option_take(const struct option *option, struct settings *settings,
	const char *value);

/* A format's name, as --format takes it. */
bool output_format_read(const char *name, enum fc_output *format);
bool lint_format_read(const char *name, enum fc_lint_format *format);

#endif
