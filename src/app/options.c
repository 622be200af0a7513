#include "app/options.h"

#include <errno.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

enum {
	READS = COMMAND_EXTRACT | COMMAND_TIMELINE | COMMAND_COMPARE |
		COMMAND_DUPLICATES | COMMAND_LINT | COMMAND_BASELINE,
	JUDGES = COMMAND_LINT | COMMAND_BASELINE | COMMAND_LSP | COMMAND_RULES,
	KNOWS = READS | COMMAND_FACTS | COMMAND_LSP | COMMAND_RULES,
	EVERY = KNOWS | COMMAND_VERSION | COMMAND_HELP | COMMAND_EXPLAIN |
		COMMAND_RULES | COMMAND_ICS
};

/* --- values */

/* A name and what it stands for; a table of them ends with no name. */
struct choice {
	const char *name;
	unsigned value;
};

static const struct choice input_formats[] = {{"txt", FC_TXT},
	{"md", FC_MARKDOWN}, {"html", FC_HTML}, {"jsonl", FC_ARTICLES_JSONL},
	{"xml", FC_XML}, {"ninjs", FC_NINJS}, {"warc", FC_WARC}, {NULL, 0}};

static const struct choice output_formats[] = {{"text", FC_TEXT},
	{"json", FC_JSON}, {"jsonl", FC_JSONL}, {"ics", FC_ICS},
	{"html", FC_HTML_PAGE}, {"csv", FC_CSV},
	{"markdown", FC_MARKDOWN_TABLE}, {"timelinejs", FC_TIMELINEJS},
	{"jsonld", FC_JSONLD}, {"timeml", FC_TIMEML}, {NULL, 0}};

static const struct choice lint_formats[] = {{"text", FC_LINT_TEXT},
	{"json", FC_LINT_JSON}, {"jsonl", FC_LINT_JSONL},
	{"sarif", FC_LINT_SARIF}, {"rdjson", FC_LINT_RDJSON},
	{"rdjsonl", FC_LINT_RDJSONL}, {"github", FC_LINT_GITHUB},
	{"gitlab", FC_LINT_GITLAB}, {"junit", FC_LINT_JUNIT},
	{"checkstyle", FC_LINT_CHECKSTYLE}, {"gcc", FC_LINT_GCC}, {NULL, 0}};

static const struct choice levels[] = {{"hint", FC_HINT}, {"info", FC_INFO},
	{"warning", FC_WARNING}, {"error", FC_ERROR}, {"never", FC_NEVER},
	{NULL, 0}};

static const struct choice colors[] = {{"auto", COLOR_AUTO},
	{"always", COLOR_ALWAYS}, {"never", COLOR_NEVER}, {NULL, 0}};

static const struct choice row_kinds[] = {{"timex", FC_TIMEX},
	{"quantity", FC_QUANTITY}, {"role", FC_ROLE}, {"quote", FC_QUOTE},
	{"event", FC_EVENT}, {"claim", FC_CLAIM}, {"name", FC_NAME}, {NULL, 0}};

static const struct choice *choice_find(
	const struct choice *choices, const char *name, size_t length)
{
	for (; choices->name; choices++)
		if (strlen(choices->name) == length &&
			!strncmp(choices->name, name, length))
			return choices;
	return NULL;
}

static bool choice_take(
	const struct choice *choices, const char *name, unsigned *value)
{
	const struct choice *found = choice_find(choices, name, strlen(name));

	if (found)
		*value = found->value;
	return found;
}

/* A whole number from `least` to `most`. */
static bool number_take(
	const char *text, unsigned least, unsigned most, unsigned *number)
{
	char *end;
	unsigned long value;

	if (*text < '0' || *text > '9')
		return false;
	errno = 0;
	value = strtoul(text, &end, 10);
	if (*end || errno || value < least || value > most)
		return false;
	*number = (unsigned)value;
	return true;
}

/* --- options that take more than a word */

static bool take_color(struct settings *s, const char *value)
{
	unsigned color = 0;

	if (!choice_take(colors, value, &color))
		return false;
	s->color = (enum color)color;
	return true;
}

static bool take_fail_level(struct settings *s, const char *value)
{
	unsigned level = 0;

	if (!choice_take(levels, value, &level))
		return false;
	s->lint.fail_level = (enum fc_level)level;
	return s->has_fail_level = true;
}

/* Each command looks whether it prints so. */
static bool take_format(struct settings *s, const char *value)
{
	bool lint = lint_format_read(value, &s->lint.format);

	s->has_format = true;
	s->format = value;
	if (!output_format_read(value, &s->timeline.format))
		return lint;
	s->fc.timex3 |= s->timeline.format == FC_TIMEML;
	return true;
}

static bool take_input_format(struct settings *s, const char *value)
{
	unsigned format = 0;

	if (!choice_take(input_formats, value, &format))
		return false;
	s->input = (enum fc_format)format;
	return true;
}

static bool take_jobs(struct settings *s, const char *value)
{
	return number_take(value, 1, 256, &s->fc.jobs);
}

static bool take_limit(struct settings *s, const char *value)
{
	static const char units[] = "KMG";
	size_t digits = strspn(value, "0123456789");
	const char *unit = value[digits] ? strchr(units, value[digits]) : NULL;
	char number[16];
	unsigned count;

	if (!digits || digits >= sizeof(number) ||
		(value[digits] && (!unit || value[digits + 1])))
		return false;
	memcpy(number, value, digits);
	number[digits] = '\0';
	if (!number_take(number, 1, 1u << 30, &count))
		return false;
	s->fc.article_limit = count;
	if (unit)
		s->fc.article_limit <<= 10 * (unit - units + 1);
	/* Offsets into an article, also one that grows when it is decoded,
	 * are 32 bits wide. */
	return s->fc.article_limit <= (size_t)1 << 30;
}

static bool take_min_level(struct settings *s, const char *value)
{
	unsigned level = 0;

	if (!choice_take(levels, value, &level))
		return false;
	s->lint.min_level = (enum fc_level)level;
	return s->has_min_level = true;
}

static bool take_only(struct settings *s, const char *value)
{
	for (;;) {
		size_t length = strcspn(value, ",");
		const struct choice *kind =
			choice_find(row_kinds, value, length);

		if (!kind)
			return false;
		s->fc.rows |= kind->value;
		if (!value[length])
			return true;
		value += length + 1;
	}
}

static bool take_today(struct settings *s, const char *value)
{
	s->lint.today = value;
	return strlen(value) == 10;
}

static bool take_top(struct settings *s, const char *value)
{
	return number_take(value, 1, 1000000000, &s->timeline.top);
}

/* --- the table */

#define FLAG(field)                                                            \
	{                                                                      \
		OPTION_FLAG, offsetof(struct settings, field), 0, NULL         \
	}
#define WORD(field)                                                            \
	{                                                                      \
		OPTION_WORD, offsetof(struct settings, field), 0, NULL         \
	}
#define TEXT(field)                                                            \
	{                                                                      \
		OPTION_TEXT, offsetof(struct settings, field), 0, NULL         \
	}
#define LIST(field, count)                                                     \
	{                                                                      \
		OPTION_LIST, offsetof(struct settings, field),                 \
			offsetof(struct settings, count), NULL                 \
	}
#define TAKEN(take)                                                            \
	{                                                                      \
		OPTION_TAKEN, 0, 0, take                                       \
	}

const struct option options_table[] = {
	{"against", 0, "PATH", JUDGES,
		"compare with other copies: a file or a folder; may be "
		"repeated",
		LIST(against, against_count), "a path"},
	{"baseline", 0, "FILE", JUDGES,
		"do not show the findings that FILE has (see: factcheck "
		"baseline)",
		WORD(baseline), "a path"},
	{"cache", 0, "DIR", JUDGES,
		"keep in DIR what was read of the other copies; without it an "
		"archive is kept in the user's own cache folder, if there is "
		"one",
		WORD(cache), "a folder"},
	{"changes", 0, "FILE", COMMAND_LINT,
		"judge only the lines that a unified diff adds or rewrites; - "
		"is standard input",
		WORD(changes), "a path"},
	{"color", 0, "WHEN", KNOWS,
		"colour the text: auto (on a terminal, unless NO_COLOR is "
		"set), always or never",
		TAKEN(take_color), "auto, always or never"},
	{"config", 0, "FILE", JUDGES,
		"read this configuration instead of the factcheck.yml of this "
		"folder or one above it",
		WORD(config), "a path"},
	{"corpus", 0, "PATH", COMMAND_RULES,
		"rules test: the articles to try the rules on", WORD(corpus),
		"a path"},
	{"diff", 0, NULL, COMMAND_LINT,
		"print what --fix would change, as a unified diff",
		FLAG(lint.diff), NULL},
	{"diff", 0, "FILE", COMMAND_TIMELINE,
		"print what moved, changed, is new or gone since the calendar "
		"in FILE",
		WORD(diff), "a path"},
	{"exclude", 0, "PATTERN", JUDGES,
		"leave out files of folders, as gitignore does; may be "
		"repeated",
		LIST(exclude, exclude_count), "a pattern"},
	{"exit-code", 0, NULL, COMMAND_COMPARE,
		"exit with 1 where conflicts are found", FLAG(exit_code), NULL},
	{"explain", 0, NULL, COMMAND_EXTRACT,
		"name the row of the language tables that made each row",
		FLAG(fc.explain), NULL},
	{"facts", 0, "PATH", KNOWS,
		"also know what a YAML file, a folder of them or a house "
		"calendar (.ics) says; may be repeated",
		LIST(facts, fact_count), "a path"},
	{"fail-level", 0, "LEVEL", COMMAND_LINT,
		"exit with 1 for findings from LEVEL on: hint, info, warning "
		"(the default), error, or never",
		TAKEN(take_fail_level), "hint, info, warning, error or never"},
	{"fix", 0, NULL, COMMAND_LINT,
		"put in what is certain: known misspellings", FLAG(fix), NULL},
	{"force-exclude", 0, NULL, JUDGES,
		"leave out files that are named themselves, too",
		FLAG(force_exclude), NULL},
	{"format", 0, "FORMAT", COMMAND_COMPARE,
		"text (the default), json, jsonl or html", TAKEN(take_format),
		"text, json, jsonl or html"},
	{"format", 0, "FORMAT", COMMAND_DUPLICATES,
		"text (the default), json, jsonl or html", TAKEN(take_format),
		"text, json, jsonl or html"},
	{"format", 0, "FORMAT", COMMAND_EXTRACT,
		"jsonl (the default), text or timeml", TAKEN(take_format),
		"jsonl, text or timeml"},
	{"format", 0, "FORMAT", COMMAND_ICS, "text (the default) or jsonl",
		TAKEN(take_format), "text or jsonl"},
	{"format", 0, "FORMAT", COMMAND_LINT,
		"text (the default), json, jsonl, sarif, rdjson, rdjsonl, "
		"github, gitlab, junit, checkstyle or gcc",
		TAKEN(take_format),
		"text, json, jsonl, sarif, rdjson, rdjsonl, github, gitlab, "
		"junit, checkstyle or gcc"},
	{"format", 0, "FORMAT", COMMAND_TIMELINE,
		"text (the default), json, jsonl, ics, html, csv, markdown, "
		"timelinejs or jsonld",
		TAKEN(take_format),
		"text, json, jsonl, ics, html, csv, markdown, timelinejs or "
		"jsonld"},
	{"from", 0, "DAY", COMMAND_TIMELINE,
		"leave out what ended before DAY (YYYY-MM-DD)",
		TEXT(timeline.from), NULL},
	{"help", 'h', NULL, EVERY, "show this help", FLAG(help), NULL},
	{"ignore", 0, "RULES", JUDGES,
		"leave out these rules: ids, beginnings of ids, names and "
		"families, with commas; may be repeated",
		LIST(ignore, lint.ignore_count), "a list of rules"},
	{"input-format", 0, "FORMAT", READS,
		"read every input as txt, md, html, jsonl, xml (RSS, Atom, "
		"NewsML-G2, NITF), ninjs or warc, whatever its "
		"name",
		TAKEN(take_input_format),
		"one of txt, md, html, jsonl, xml, ninjs and "
		"warc"},
	{"isolated", 0, NULL, JUDGES, "read no configuration", FLAG(isolated),
		NULL},
	{"jobs", 'j', "N", KNOWS,
		"use N threads (as many as there are processors, up to 8); "
		"the output is the same for any N",
		TAKEN(take_jobs), "a number from 1 to 256"},
	{"language", 0, "TAG", KNOWS,
		"language of the articles; only en is known", TEXT(fc.language),
		NULL},
	{"limit", 0, "SIZE", READS,
		"refuse articles of more than SIZE bytes (64M); K, M and G "
		"are understood",
		TAKEN(take_limit), "a size such as 64M, at most 1G"},
	{"lock", 0, "FILE", COMMAND_TIMELINE,
		"calendar: keep UID, SEQUENCE and LAST-MODIFIED of the "
		"calendar in FILE, mark what vanished as cancelled, and leave "
		"the new calendar there",
		WORD(lock), "a path"},
	{"min-level", 0, "LEVEL", JUDGES,
		"show findings from LEVEL on: hint, info (the default), "
		"warning, error, or never",
		TAKEN(take_min_level), "hint, info, warning, error or never"},
	{"no-builtin-facts", 0, NULL, KNOWS,
		"know nothing but what --facts names",
		FLAG(fc.no_builtin_facts), NULL},
	{"no-cache", 0, NULL, JUDGES,
		"keep nothing of the other copies, and use nothing that was "
		"kept",
		FLAG(no_cache), NULL},
	{"only", 0, "LIST", COMMAND_EXTRACT,
		"print, and look for, only these kinds of row: timex, event, "
		"quantity, role, quote, claim, name (which is printed only "
		"where it is asked for)",
		TAKEN(take_only),
		"a list of timex, event, quantity, role, quote, claim and "
		"name"},
	{"output", 'o', "FILE", READS,
		"write to FILE, which is replaced whole or not at all",
		WORD(output), "a path"},
	{"pairs", 0, NULL, COMMAND_COMPARE,
		"the inputs are JSON Lines with a pair of articles each: "
		"{\"id\", \"a\": {...}, \"b\": {...}}",
		FLAG(pairs), NULL},
	{"plain", 0, NULL, COMMAND_TIMELINE,
		"text for scripts: an event a line, tabs between its columns",
		FLAG(timeline.plain), NULL},
	{"published", 0, "DAY", KNOWS,
		"publication day (YYYY-MM-DD) of articles that do not say",
		TEXT(fc.published), NULL},
	{"quiet", 'q', NULL, KNOWS, "no warnings and no progress", FLAG(quiet),
		NULL},
	{"require-reason", 0, NULL, JUDGES,
		"markers that suppress must say why (FC902)",
		FLAG(require_reason), NULL},
	{"select", 0, "RULES", JUDGES,
		"judge by these rules: as --ignore takes them, or all, or "
		"default; may be repeated",
		LIST(select, lint.select_count), "a list of rules"},
	{"show-config", 0, NULL, COMMAND_LINT,
		"print the configuration, and judge nothing", FLAG(show_config),
		NULL},
	{"show-files", 0, NULL, COMMAND_LINT,
		"print the files, and judge nothing", FLAG(show_files), NULL},
	{"since", 0, "REV", COMMAND_LINT,
		"judge only lines that git has changed since REV", WORD(since),
		"a revision"},
	{"statistics", 0, NULL, COMMAND_LINT,
		"print how often each rule speaks, and no findings",
		FLAG(lint.statistics), NULL},
	{"stdin-filename", 0, "NAME", READS,
		"call standard input NAME, and read it as such a file",
		WORD(stdin_name), "a path"},
	{"timex3", 0, NULL, COMMAND_EXTRACT,
		"keep to the letter of TimeML: a range is two expressions",
		FLAG(fc.timex3), NULL},
	{"title", 0, "TEXT",
		COMMAND_TIMELINE | COMMAND_COMPARE | COMMAND_DUPLICATES,
		"title of the page and of the calendar", TEXT(timeline.title),
		NULL},
	{"to", 0, "DAY", COMMAND_TIMELINE,
		"leave out what began after DAY (YYYY-MM-DD)",
		TEXT(timeline.to), NULL},
	{"today", 0, "DAY", JUDGES,
		"take DAY (YYYY-MM-DD) for today, for embargoes and baselines",
		TAKEN(take_today), "a day, YYYY-MM-DD"},
	{"top", 0, "N", COMMAND_TIMELINE, "show only the N most important days",
		TAKEN(take_top), "a number from 1 on"},
	{"undated", 0, NULL, COMMAND_TIMELINE, "show only what has no date",
		FLAG(timeline.undated), NULL},
	{"verbose", 'v', NULL, COMMAND_TIMELINE,
		"show the reasons of every line", FLAG(timeline.reasons), NULL},
	{"watch", 0, NULL, COMMAND_LINT,
		"go on, and judge again what changes, until it is interrupted",
		FLAG(watch), NULL},
	{.name = NULL},
};

bool option_take(const struct option *option, struct settings *settings,
	const char *value)
{
	const struct option_way *way = &option->way;
	char *place = (char *)settings + way->place;
	char *count = (char *)settings + way->count;

	switch (way->kind) {
	case OPTION_FLAG:
		*(bool *)place = true;
		return true;
	case OPTION_WORD:
	case OPTION_TEXT:
		*(const char **)place = value;
		return way->kind == OPTION_TEXT || *value;
	case OPTION_LIST:
		(*(const char ***)place)[(*(size_t *)count)++] = value;
		return *value;
	case OPTION_TAKEN:
		break;
	}
	return way->take(settings, value);
}

bool output_format_read(const char *name, enum fc_output *format)
{
	unsigned value = 0;

	if (!choice_take(output_formats, name, &value))
		return false;
	*format = (enum fc_output)value;
	return true;
}

bool lint_format_read(const char *name, enum fc_lint_format *format)
{
	unsigned value = 0;

	if (!choice_take(lint_formats, name, &value))
		return false;
	*format = (enum fc_lint_format)value;
	return true;
}
