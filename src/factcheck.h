/*
 * libfactcheck: what news articles say happened, and when.
 *
 *	struct fc_error error;
 *	struct fc *fc = fc_new(NULL, &error);
 *	fc_extract(fc, inputs, count, FC_JSONL, sink, complain, user);
 *	fc_free(fc);
 *
 * A struct fc holds what the program knows (its facts, its language tables)
 * and is not changed by reading: one may serve any number of calls, one call
 * at a time. Nothing here reads the clock, the locale or the environment, and
 * nothing is printed; results go to the sink, unreadable inputs to complain.
 * Strings passed in are borrowed for the length of the call.
 */
#ifndef FACTCHECK_H
#define FACTCHECK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#define FC_API __attribute__((visibility("default")))
#else
#define FC_API
#endif

#define FC_VERSION "0.1.0"

enum fc_status {
	FC_OK,
	FC_USAGE,       /* an option or argument is wrong */
	FC_UNREADABLE,  /* the system would not give the file */
	FC_BAD_INPUT,   /* the bytes are not what the format says */
	FC_TOO_LARGE,   /* a size or nesting limit was met */
	FC_NO_ARTICLES, /* a folder or file holds none */
	FC_BAD_FACTS,   /* a fact file is wrong */
	FC_NOT_WRITTEN  /* the sink refused */
};

/* What went wrong. `reason` is a static string in lower case without a full
 * stop; `line` is 1-based, 0 where it does not apply; `detail` is the word or
 * key at fault, NUL-terminated and possibly empty, with nothing a terminal
 * would act on; `path` is where, when that is not the input itself. */
struct fc_error {
	enum fc_status status;
	size_t line;
	size_t offset; /* bytes into the file */
	const char *reason;
	char detail[128];
	char path[256];
};

/* How an input is written; FC_BY_NAME follows the file's name. */
enum fc_format {
	FC_BY_NAME,
	FC_TXT,
	FC_MARKDOWN,
	FC_HTML,
	FC_ARTICLES_JSONL,
	FC_XML,  /* RSS, Atom, NewsML-G2, NITF */
	FC_NINJS,
	FC_WARC
};

/* One file, folder, or bytes in memory (then `path` is what to call it). */
struct fc_input {
	const char *path;
	const char *bytes; /* NULL: read the file or folder at `path` */
	size_t length;
	enum fc_format format;
};

/* The kinds of row that extract prints; a set of them is their sum. */
enum fc_rows {
	FC_TIMEX = 1 << 0,
	FC_QUANTITY = 1 << 1,
	FC_ROLE = 1 << 2,
	FC_QUOTE = 1 << 3,
	FC_EVENT = 1 << 4,
	FC_CLAIM = 1 << 5,
	FC_EVERYTHING = (1 << 6) - 1,
	FC_NAME = 1 << 6 /* only where asked for */
};

/* All zero is a good default. */
struct fc_options {
	const char *published; /* YYYY-MM-DD for articles that do not say */
	const char *language;  /* BCP 47; only "en" is known; NULL is "en" */
	unsigned rows;         /* enum fc_rows; 0 is everything */
	unsigned jobs;         /* threads; 0 or 1 is one */
	size_t article_limit;  /* bytes an article may have; 0 is 64 MiB */
	bool timex3;           /* keep to the letter of TimeML */
	bool explain;          /* name the table row that made each row */
	unsigned width;        /* extract's text: columns of a line; 0 is 80 */
	bool color;            /* extract's text: with SGR colours */
	bool no_builtin_facts;
};

struct fc;

/* Takes the bytes of a result as they come; false stops the call, which then
 * returns FC_NOT_WRITTEN. */
typedef bool (*fc_sink)(void *user, const char *bytes, size_t length);

/* Told of each input that could not be read, or was read with damage (status
 * FC_OK then: a warning); reading goes on with the next. */
typedef void (*fc_complain)(
	void *user, const char *path, const struct fc_error *error);

/* Told now and then how far a long run is; `total` is 0 where unknown. */
typedef void (*fc_progress)(void *user, size_t done, size_t total);

/* NULL, and *error filled, where the options or built-in facts are wrong. */
FC_API struct fc *fc_new(
	const struct fc_options *options, struct fc_error *error);
FC_API void fc_free(struct fc *fc);

/* What a long run is at: bytes that are read, or pairs that are compared. */
enum fc_stage { FC_READING, FC_LINKING };
FC_API enum fc_stage fc_stage(const struct fc *fc);

/* Who is told how far a long run is; NULL for nobody. Called from one thread.
 */
FC_API void fc_set_progress(struct fc *fc, fc_progress progress, void *user);

/* Adds a YAML file, a folder of them, or a house calendar (.ics). */
FC_API enum fc_status fc_add_facts(
	struct fc *fc, const char *path, struct fc_error *error);

/* The output formats, of which a command knows some. */
enum fc_output {
	FC_TEXT,
	FC_JSON,
	FC_JSONL,
	FC_ICS,
	FC_HTML_PAGE,
	FC_CSV,
	FC_MARKDOWN_TABLE,
	FC_TIMELINEJS, /* JSON for TimelineJS */
	FC_JSONLD,     /* schema.org */
	FC_TIMEML,     /* the text with TIMEX3 elements, of extract */
	FC_DIFF        /* what moved since the calendar of last time */
};

/*
 * Prints the rows of each article in the order of the inputs (folders sorted
 * by name), as FORMATS says, as JSON Lines (FC_JSONL) or to be read (FC_TEXT).
 * FC_OK when all was read; otherwise the status of the first failure, with
 * everything else done.
 */
FC_API enum fc_status fc_extract(struct fc *fc, const struct fc_input *inputs,
	size_t count, enum fc_output format, fc_sink sink, fc_complain complain,
	void *user);

/* How a timeline is shown; all zero is a good default. */
struct fc_timeline_options {
	enum fc_output format;
	const char *from, *to; /* YYYY-MM-DD; events that touch the range */
	unsigned top;          /* keep the N most important days; 0 is all */
	unsigned width;        /* columns of a text line; 0 is 80 */
	bool color;            /* text: with SGR colours */
	bool reasons;          /* text: with the reasons of every line */
	bool undated;          /* only what has no date */
	const char *title;     /* of the page and the calendar; or NULL */
	int64_t stamp; /* DTSTAMP, seconds since 1970; 0: from the articles */
	bool plain;    /* text: a line an event, tabs between columns */
	const char *links; /* text: what OSC 8 links to relative paths begin
			      with, "file://host/folder/"; NULL: none */
	/* FC_ICS, FC_DIFF: the calendar of last time, whose events keep their
	 * UIDs; those that vanished are cancelled. NULL: none. */
	const char *last;
	size_t last_length;
};

/* The timeline of all the articles. Status as fc_extract. */
FC_API enum fc_status fc_timeline(struct fc *fc, const struct fc_input *inputs,
	size_t count, const struct fc_timeline_options *options, fc_sink sink,
	fc_complain complain, void *user);

/* What a calendar file was found to have. */
struct fc_ics_outcome {
	unsigned errors;   /* some reader fails, or shows something else */
	unsigned warnings; /* readers differ */
};

/*
 * Checks a calendar file (RFC 5545) strictly, and names what each client would
 * choke on: FC_TEXT, a line each that editors jump to, or FC_JSONL. The
 * input's bytes must be given; its path is what to call them. Nothing is
 * printed of a good one.
 */
FC_API enum fc_status fc_ics_check(const struct fc_input *input,
	enum fc_output format, fc_sink sink, void *user,
	struct fc_ics_outcome *outcome);

/* What came of comparing. */
struct fc_compare_outcome {
	uint64_t comparisons, linked; /* shown; of those, of one story */
	uint64_t conflicts;           /* findings: both cannot be true */
};

/* How comparisons are shown; all zero is a good default. */
struct fc_compare_options {
	enum fc_output format; /* FC_TEXT, FC_JSON, FC_JSONL, FC_HTML_PAGE */
	unsigned width;        /* columns of a text line; 0 is 80 */
	bool color;            /* text: with SGR colours */
	const char *title;     /* of the page; or NULL */
	struct fc_compare_outcome *outcome; /* to be filled; or NULL */
};

/*
 * Compares the articles of the inputs: whether they tell one story, who has
 * it from whom, which passages are the same. Two articles are one comparison;
 * of more, those pairs that are linked are shown, in the order of the inputs.
 * FC_JSON is one object for two articles and an array for more. Status as
 * fc_extract; FC_USAGE for fewer than two articles.
 */
FC_API enum fc_status fc_compare(struct fc *fc, const struct fc_input *inputs,
	size_t count, const struct fc_compare_options *options, fc_sink sink,
	fc_complain complain, void *user);

/* The same for JSON Lines that hold a pair each, {"id", "a", "b"}, read as a
 * stream of any length: a comparison for each, linked or not. FC_TEXT or
 * FC_JSONL. */
FC_API enum fc_status fc_compare_pairs(struct fc *fc,
	const struct fc_input *inputs, size_t count,
	const struct fc_compare_options *options, fc_sink sink,
	fc_complain complain, void *user);

/* How much a finding of lint matters; FC_NEVER is above all of them. */
enum fc_level { FC_HINT, FC_INFO, FC_WARNING, FC_ERROR, FC_NEVER };

/* How findings are printed. */
enum fc_lint_format {
	FC_LINT_TEXT,
	FC_LINT_JSON,
	FC_LINT_JSONL,
	FC_LINT_SARIF,
	FC_LINT_RDJSON,
	FC_LINT_RDJSONL,
	FC_LINT_GITHUB,
	FC_LINT_GITLAB,
	FC_LINT_JUNIT,
	FC_LINT_CHECKSTYLE,
	FC_LINT_GCC,
	FC_LINT_BASELINE /* the findings as a baseline's entries */
};

/*
 * A configuration of lint (factcheck.yml) and what is left out of folders.
 * Relative paths in it are from the folder that it stands in.
 */
struct fc_config;
FC_API struct fc_config *fc_config_new(void);
FC_API void fc_config_free(struct fc_config *config);

/* Reads the bytes of the file at `path`, from whose folder `prefix` ("drafts/")
 * leads to where the program runs. FC_USAGE, with the line in *error. */
FC_API enum fc_status fc_config_read(struct fc_config *config, const char *path,
	const char *prefix, const char *bytes, size_t length,
	struct fc_error *error);

/* Adds lines of gitignore's syntax to what is left out. */
FC_API void fc_config_exclude(struct fc_config *config, const char *lines);
FC_API bool fc_config_excludes(
	const struct fc_config *config, const char *path);

/* Paths that it names, by their place from 0 on; NULL behind the last. */
enum fc_config_list { FC_CONFIG_FACTS, FC_CONFIG_AGAINST };
FC_API const char *fc_config_path_at(
	const struct fc_config *config, enum fc_config_list list, size_t place);

/* NULL where it names none. */
FC_API const char *fc_config_baseline(const struct fc_config *config);
FC_API const char *fc_config_cache(const struct fc_config *config);

/* Changes the levels to those that it says. */
FC_API void fc_config_levels(const struct fc_config *config,
	enum fc_level *min_level, enum fc_level *fail_level);

/* All of it as YAML. False where the sink refused. */
FC_API bool fc_config_show(
	const struct fc_config *config, fc_sink sink, void *user);

/* The files of a folder that an article may be read from, as reading has them.
 * Ends where `visit` returns false. False where the folder cannot be read. */
typedef bool (*fc_visit)(void *user, const char *path);
FC_API bool fc_folder_visit(const char *folder, fc_visit visit, void *user);

/* Bytes of a file that the program has read. */
struct fc_file {
	const char *path, *bytes; /* bytes NULL: none */
	size_t length;
};

/*
 * What is read out of the other copies, kept from one call to the next. By the
 * bytes of each article, never by name or time, and only for the same build,
 * facts and options; what is not as it was written is told of and not used. So
 * the outcome is the same with and without it.
 */
struct fc_cache {
	const char *path;  /* what to call it */
	const char *bytes; /* as they were given to `keep`; NULL: none */
	size_t length;
	size_t least; /* of fewer copies none is kept */
	/* Takes the place of what was kept before; bytes NULL: it is to go.
	 * NULL: nothing is kept. */
	bool (*keep)(void *user, const char *bytes, size_t length);
	void *user;
};

/* Takes a file with everything mended that is certain. */
typedef bool (*fc_mended)(
	void *user, const char *path, const char *bytes, size_t length);

/* What lint does; all zero is a good default, but for the levels. */
struct fc_lint_options {
	enum fc_lint_format format;
	/* Lists of rules with commas: ids, beginnings of ids, names, families,
	 * "all", "default". */
	const char *const *select, *const *ignore;
	size_t select_count, ignore_count;
	enum fc_level min_level;  /* what is shown */
	enum fc_level fail_level; /* what makes it fail */
	/* Other copies, which are read and not judged. */
	const struct fc_input *against;
	size_t against_count;
	struct fc_cache cache; /* of those */
	const char
		*today; /* YYYY-MM-DD, for embargoes and baselines; or NULL */
	const struct fc_config *config; /* or NULL */
	struct fc_file baseline;        /* findings in it are not shown */
	bool baseline_check;    /* tell what it has that is no longer found */
	const char *root; /* of a server: the folder where it runs; or NULL */
	struct fc_file changes; /* a unified diff: only its lines are judged */
	fc_mended mended;       /* takes mended files; or NULL */
	/* Told of each article's path that makes it fail; or NULL. */
	void (*failing)(void *user, const char *path);
	void *failing_user;
	bool diff;              /* print what would be mended, as a diff */
	unsigned width;         /* columns of a text line; 0 is 80 */
	bool color;             /* text: with SGR colours */
	bool require_reason;    /* of markers: FC902 */
	unsigned samples; /* of each rule, instead of all findings; 0: none */
	bool statistics;  /* a count for each rule instead of findings */
};

/* What came of it. */
struct fc_lint_outcome {
	size_t articles;
	size_t counts[FC_NEVER]; /* findings, by level, those not shown too */
	size_t mended;           /* findings that are */
	size_t stale;            /* entries of the baseline not found */
	bool failed;             /* one is at or above the fail level */
};

/* Judges each article of the inputs by the rules and prints what they find.
 * Status as fc_extract; *outcome is filled in any case. */
FC_API enum fc_status fc_lint(struct fc *fc, const struct fc_input *inputs,
	size_t count, const struct fc_lint_options *options, fc_sink sink,
	fc_complain complain, void *user, struct fc_lint_outcome *outcome);

/*
 * A language server (LSP 3.17) for editors: findings while one types, with
 * related passages, suggestions and reasons. It is given messages without
 * their headers and gives messages to the sink, one a call; how they travel is
 * the program's business. Options are copied, what they point to is borrowed;
 * `format` and what mends or prints is not looked at. Paths of the options are
 * from the folder `root`, as are those of documents in it.
 */
struct fc_server;
FC_API struct fc_server *fc_server_new(struct fc *fc,
	const struct fc_lint_options *options, fc_sink sink, void *user);
FC_API void fc_server_free(struct fc_server *server);

/* False once the client has asked it to exit. */
FC_API bool fc_server_take(
	struct fc_server *server, const char *message, size_t length);

/* Whether it was shut down before it was asked to exit. */
FC_API bool fc_server_ended_well(const struct fc_server *server);

/* A rule, by its place from 0 on; false where there is none. Strings are
 * static. */
struct fc_rule {
	const char *id, *name, *family;
	enum fc_level level;
	bool on;
	const char *brief, *why, *bad, *good;
};
FC_API bool fc_rule_at(size_t place, struct fc_rule *rule);

/* "error", "warning", "info", "hint", "never". */
FC_API const char *fc_level_name(enum fc_level level);

/* How duplicates are shown; all zero is a good default. */
struct fc_duplicates_options {
	enum fc_output format; /* FC_TEXT, FC_JSON, FC_JSONL, FC_HTML_PAGE */
	unsigned width;        /* columns of a text line; 0 is 80 */
	bool color;            /* text: with SGR colours */
	const char *title;     /* of the page; or NULL */
};

/*
 * Finds the stories that several articles of a corpus tell: how many, of how
 * many origins, who has it from whom, and what differs. Corpora of a million
 * articles are fine: articles are read twice, and what is kept of each in
 * between is small. The same for any order of the inputs. Status as
 * fc_extract.
 */
FC_API enum fc_status fc_duplicates(struct fc *fc,
	const struct fc_input *inputs, size_t count,
	const struct fc_duplicates_options *options, fc_sink sink,
	fc_complain complain, void *user);

/* What is known: everything (id NULL) or one entity, event or fact, as text.
 * FC_USAGE where no such id is known. */
FC_API enum fc_status fc_facts_show(struct fc *fc, const char *id, fc_sink sink,
	void *user, struct fc_error *error);

/* A status as a word for a test or a log, for example "bad input". */
FC_API const char *fc_status_name(enum fc_status status);

#ifdef __cplusplus
}
#endif

#endif
