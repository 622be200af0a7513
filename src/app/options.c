#include "app/options.h"

#include <errno.h>
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

/* --- one function an option */

static bool take_against(struct settings *s, const char *value)
{
	s->against[s->against_count++] = value;
	return *value;
}

static bool take_baseline(struct settings *s, const char *value)
{
	s->baseline = value;
	return *value;
}

static bool take_cache(struct settings *s, const char *value)
{
	s->cache = value;
	return *value;
}

static bool take_no_cache(struct settings *s, const char *value)
{
	(void)value;
	return s->no_cache = true;
}

static bool take_changes(struct settings *s, const char *value)
{
	s->changes = value;
	return *value;
}

static bool take_color(struct settings *s, const char *value)
{
	unsigned color = 0;

	if (!choice_take(colors, value, &color))
		return false;
	s->color = (enum color)color;
	return true;
}

static bool take_config(struct settings *s, const char *value)
{
	s->config = value;
	return *value;
}

static bool take_corpus(struct settings *s, const char *value)
{
	s->corpus = value;
	return *value;
}

static bool take_diff(struct settings *s, const char *value)
{
	s->diff = value;
	return *value;
}

static bool take_lint_diff(struct settings *s, const char *value)
{
	(void)value;
	return s->lint.diff = true;
}

static bool take_exclude(struct settings *s, const char *value)
{
	s->exclude[s->exclude_count++] = value;
	return *value;
}

static bool take_exit_code(struct settings *s, const char *value)
{
	(void)value;
	return s->exit_code = true;
}

static bool take_explain(struct settings *s, const char *value)
{
	(void)value;
	return s->fc.explain = true;
}

static bool take_facts(struct settings *s, const char *value)
{
	s->facts[s->fact_count++] = value;
	return *value;
}

static bool take_fail_level(struct settings *s, const char *value)
{
	unsigned level = 0;

	if (!choice_take(levels, value, &level))
		return false;
	s->lint.fail_level = (enum fc_level)level;
	return s->has_fail_level = true;
}

static bool take_fix(struct settings *s, const char *value)
{
	(void)value;
	return s->fix = true;
}

static bool take_force_exclude(struct settings *s, const char *value)
{
	(void)value;
	return s->force_exclude = true;
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

static bool take_from(struct settings *s, const char *value)
{
	s->timeline.from = value;
	return true;
}

static bool take_help(struct settings *s, const char *value)
{
	(void)value;
	return s->help = true;
}

static bool take_ignore(struct settings *s, const char *value)
{
	s->ignore[s->lint.ignore_count++] = value;
	return *value;
}

static bool take_input_format(struct settings *s, const char *value)
{
	unsigned format = 0;

	if (!choice_take(input_formats, value, &format))
		return false;
	s->input = (enum fc_format)format;
	return true;
}

static bool take_isolated(struct settings *s, const char *value)
{
	(void)value;
	return s->isolated = true;
}

static bool take_jobs(struct settings *s, const char *value)
{
	return number_take(value, 1, 256, &s->fc.jobs);
}

static bool take_language(struct settings *s, const char *value)
{
	s->fc.language = value;
	return true;
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

static bool take_lock(struct settings *s, const char *value)
{
	s->lock = value;
	return *value;
}

static bool take_min_level(struct settings *s, const char *value)
{
	unsigned level = 0;

	if (!choice_take(levels, value, &level))
		return false;
	s->lint.min_level = (enum fc_level)level;
	return s->has_min_level = true;
}

static bool take_no_builtin_facts(struct settings *s, const char *value)
{
	(void)value;
	return s->fc.no_builtin_facts = true;
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

static bool take_output(struct settings *s, const char *value)
{
	s->output = value;
	return *value;
}

static bool take_pairs(struct settings *s, const char *value)
{
	(void)value;
	return s->pairs = true;
}

static bool take_plain(struct settings *s, const char *value)
{
	(void)value;
	return s->timeline.plain = true;
}

static bool take_published(struct settings *s, const char *value)
{
	s->fc.published = value;
	return true;
}

static bool take_quiet(struct settings *s, const char *value)
{
	(void)value;
	return s->quiet = true;
}

static bool take_require_reason(struct settings *s, const char *value)
{
	(void)value;
	return s->require_reason = true;
}

static bool take_select(struct settings *s, const char *value)
{
	s->select[s->lint.select_count++] = value;
	return *value;
}

static bool take_show_config(struct settings *s, const char *value)
{
	(void)value;
	return s->show_config = true;
}

static bool take_show_files(struct settings *s, const char *value)
{
	(void)value;
	return s->show_files = true;
}

static bool take_since(struct settings *s, const char *value)
{
	s->since = value;
	return *value;
}

static bool take_statistics(struct settings *s, const char *value)
{
	(void)value;
	return s->lint.statistics = true;
}

static bool take_stdin_filename(struct settings *s, const char *value)
{
	s->stdin_name = value;
	return *value;
}

static bool take_timex3(struct settings *s, const char *value)
{
	(void)value;
	return s->fc.timex3 = true;
}

static bool take_title(struct settings *s, const char *value)
{
	s->timeline.title = value;
	return true;
}

static bool take_to(struct settings *s, const char *value)
{
	s->timeline.to = value;
	return true;
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

static bool take_undated(struct settings *s, const char *value)
{
	(void)value;
	return s->timeline.undated = true;
}

static bool take_watch(struct settings *s, const char *value)
{
	(void)value;
	return s->watch = true;
}

static bool take_verbose(struct settings *s, const char *value)
{
	(void)value;
	return s->timeline.reasons = true;
}

const struct option options_table[] = {
	{"against", 0, "PATH", JUDGES,
		"compare with other copies: a file or a folder; may be "
		"repeated",
		take_against, "a path"},
	{"baseline", 0, "FILE", JUDGES,
		"do not show the findings that FILE has (see: factcheck "
		"baseline)",
		take_baseline, "a path"},
	{"cache", 0, "DIR", JUDGES,
		"keep in DIR what was read of the other copies; without it an "
		"archive is kept in the user's own cache folder, if there is "
		"one",
		take_cache, "a folder"},
	{"changes", 0, "FILE", COMMAND_LINT,
		"judge only the lines that a unified diff adds or rewrites; - "
		"is standard input",
		take_changes, "a path"},
	{"color", 0, "WHEN", KNOWS,
		"colour the text: auto (on a terminal, unless NO_COLOR is "
		"set), always or never",
		take_color, "auto, always or never"},
	{"config", 0, "FILE", JUDGES,
		"read this configuration instead of the factcheck.yml of this "
		"folder or one above it",
		take_config, "a path"},
	{"corpus", 0, "PATH", COMMAND_RULES,
		"rules test: the articles to try the rules on", take_corpus,
		"a path"},
	{"diff", 0, NULL, COMMAND_LINT,
		"print what --fix would change, as a unified diff",
		take_lint_diff, NULL},
	{"diff", 0, "FILE", COMMAND_TIMELINE,
		"print what moved, changed, is new or gone since the calendar "
		"in FILE",
		take_diff, "a path"},
	{"exclude", 0, "PATTERN", JUDGES,
		"leave out files of folders, as gitignore does; may be "
		"repeated",
		take_exclude, "a pattern"},
	{"exit-code", 0, NULL, COMMAND_COMPARE,
		"exit with 1 where conflicts are found", take_exit_code, NULL},
	{"explain", 0, NULL, COMMAND_EXTRACT,
		"name the row of the language tables that made each row",
		take_explain, NULL},
	{"facts", 0, "PATH", KNOWS,
		"also know what a YAML file, a folder of them or a house "
		"calendar (.ics) says; may be repeated",
		take_facts, "a path"},
	{"fail-level", 0, "LEVEL", COMMAND_LINT,
		"exit with 1 for findings from LEVEL on: hint, info, warning "
		"(the default), error, or never",
		take_fail_level, "hint, info, warning, error or never"},
	{"fix", 0, NULL, COMMAND_LINT,
		"put in what is certain: known misspellings", take_fix, NULL},
	{"force-exclude", 0, NULL, JUDGES,
		"leave out files that are named themselves, too",
		take_force_exclude, NULL},
	{"format", 0, "FORMAT", COMMAND_COMPARE,
		"text (the default), json, jsonl or html", take_format,
		"text, json, jsonl or html"},
	{"format", 0, "FORMAT", COMMAND_DUPLICATES,
		"text (the default), json, jsonl or html", take_format,
		"text, json, jsonl or html"},
	{"format", 0, "FORMAT", COMMAND_EXTRACT,
		"jsonl (the default), text or timeml", take_format,
		"jsonl, text or timeml"},
	{"format", 0, "FORMAT", COMMAND_ICS, "text (the default) or jsonl",
		take_format, "text or jsonl"},
	{"format", 0, "FORMAT", COMMAND_LINT,
		"text (the default), json, jsonl, sarif, rdjson, rdjsonl, "
		"github, gitlab, junit, checkstyle or gcc",
		take_format,
		"text, json, jsonl, sarif, rdjson, rdjsonl, github, gitlab, "
		"junit, checkstyle or gcc"},
	{"format", 0, "FORMAT", COMMAND_TIMELINE,
		"text (the default), json, jsonl, ics, html, csv, markdown, "
		"timelinejs or jsonld",
		take_format,
		"text, json, jsonl, ics, html, csv, markdown, timelinejs or "
		"jsonld"},
	{"from", 0, "DAY", COMMAND_TIMELINE,
		"leave out what ended before DAY (YYYY-MM-DD)", take_from,
		NULL},
	{"help", 'h', NULL, EVERY, "show this help", take_help, NULL},
	{"ignore", 0, "RULES", JUDGES,
		"leave out these rules: ids, beginnings of ids, names and "
		"families, with commas; may be repeated",
		take_ignore, "a list of rules"},
	{"input-format", 0, "FORMAT", READS,
		"read every input as txt, md, html, jsonl, xml (RSS, Atom, "
		"NewsML-G2, NITF), ninjs or warc, whatever its "
		"name",
		take_input_format,
		"one of txt, md, html, jsonl, xml, ninjs and "
		"warc"},
	{"isolated", 0, NULL, JUDGES, "read no configuration", take_isolated,
		NULL},
	{"jobs", 'j', "N", KNOWS,
		"use N threads (as many as there are processors, up to 8); "
		"the output is the same for any N",
		take_jobs, "a number from 1 to 256"},
	{"language", 0, "TAG", KNOWS,
		"language of the articles; only en is known", take_language,
		NULL},
	{"limit", 0, "SIZE", READS,
		"refuse articles of more than SIZE bytes (64M); K, M and G "
		"are understood",
		take_limit, "a size such as 64M, at most 1G"},
	{"lock", 0, "FILE", COMMAND_TIMELINE,
		"calendar: keep UID, SEQUENCE and LAST-MODIFIED of the "
		"calendar in FILE, mark what vanished as cancelled, and leave "
		"the new calendar there",
		take_lock, "a path"},
	{"min-level", 0, "LEVEL", JUDGES,
		"show findings from LEVEL on: hint, info (the default), "
		"warning, error, or never",
		take_min_level, "hint, info, warning, error or never"},
	{"no-builtin-facts", 0, NULL, KNOWS,
		"know nothing but what --facts names", take_no_builtin_facts,
		NULL},
	{"no-cache", 0, NULL, JUDGES,
		"keep nothing of the other copies, and use nothing that was "
		"kept",
		take_no_cache, NULL},
	{"only", 0, "LIST", COMMAND_EXTRACT,
		"print, and look for, only these kinds of row: timex, event, "
		"quantity, role, quote, claim, name (which is printed only "
		"where it is asked for)",
		take_only,
		"a list of timex, event, quantity, role, quote, claim and "
		"name"},
	{"output", 'o', "FILE", READS,
		"write to FILE, which is replaced whole or not at all",
		take_output, "a path"},
	{"pairs", 0, NULL, COMMAND_COMPARE,
		"the inputs are JSON Lines with a pair of articles each: "
		"{\"id\", \"a\": {...}, \"b\": {...}}",
		take_pairs, NULL},
	{"plain", 0, NULL, COMMAND_TIMELINE,
		"text for scripts: an event a line, tabs between its columns",
		take_plain, NULL},
	{"published", 0, "DAY", KNOWS,
		"publication day (YYYY-MM-DD) of articles that do not say",
		take_published, NULL},
	{"quiet", 'q', NULL, KNOWS, "no warnings and no progress", take_quiet,
		NULL},
	{"require-reason", 0, NULL, JUDGES,
		"markers that suppress must say why (FC902)",
		take_require_reason, NULL},
	{"select", 0, "RULES", JUDGES,
		"judge by these rules: as --ignore takes them, or all, or "
		"default; may be repeated",
		take_select, "a list of rules"},
	{"show-config", 0, NULL, COMMAND_LINT,
		"print the configuration, and judge nothing", take_show_config,
		NULL},
	{"show-files", 0, NULL, COMMAND_LINT,
		"print the files, and judge nothing", take_show_files, NULL},
	{"since", 0, "REV", COMMAND_LINT,
		"judge only lines that git has changed since REV", take_since,
		"a revision"},
	{"statistics", 0, NULL, COMMAND_LINT,
		"print how often each rule speaks, and no findings",
		take_statistics, NULL},
	{"stdin-filename", 0, "NAME", READS,
		"call standard input NAME, and read it as such a file",
		take_stdin_filename, "a path"},
	{"timex3", 0, NULL, COMMAND_EXTRACT,
		"keep to the letter of TimeML: a range is two expressions",
		take_timex3, NULL},
	{"title", 0, "TEXT",
		COMMAND_TIMELINE | COMMAND_COMPARE | COMMAND_DUPLICATES,
		"title of the page and of the calendar", take_title, NULL},
	{"to", 0, "DAY", COMMAND_TIMELINE,
		"leave out what began after DAY (YYYY-MM-DD)", take_to, NULL},
	{"today", 0, "DAY", JUDGES,
		"take DAY (YYYY-MM-DD) for today, for embargoes and baselines",
		take_today, "a day, YYYY-MM-DD"},
	{"top", 0, "N", COMMAND_TIMELINE, "show only the N most important days",
		take_top, "a number from 1 on"},
	{"undated", 0, NULL, COMMAND_TIMELINE, "show only what has no date",
		take_undated, NULL},
	{"verbose", 'v', NULL, COMMAND_TIMELINE,
		"show the reasons of every line", take_verbose, NULL},
	{"watch", 0, NULL, COMMAND_LINT,
		"go on, and judge again what changes, until it is interrupted",
		take_watch, NULL},
	{NULL, 0, NULL, 0, NULL, NULL, NULL},
};

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
