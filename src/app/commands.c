#include "app/commands.h"

#include <string.h>

const struct command commands_table[] = {
	{COMMAND_TIMELINE, "timeline", "FILE|FOLDER|-...",
		"what happened when, according to whom",
		"Reads articles and prints what they say happened, in order "
		"of time:\n"
		"the day or days, how sure they are, a title, and where it "
		"is told. The\n"
		"same event in several articles is one line with several "
		"sources. What\n"
		"cannot be dated is listed apart, and never guessed.\n"
		"\n"
		"  factcheck timeline news/\n"
		"  factcheck timeline -v story.txt         with the reasons\n"
		"  factcheck timeline --format ics -o news.ics news/\n"
		"  curl -s URL | factcheck timeline --input-format html -\n"},
	{COMMAND_EXTRACT, "extract", "FILE|FOLDER|-...",
		"the rows that were found in each article",
		"Prints a JSON object a line: for each article its own row, "
		"then the\n"
		"temporal expressions and events found in it, in the order "
		"of the text.\n"
		"Offsets are bytes of the file; \"because\" says why a value "
		"is what it is.\n"
		"\n"
		"  factcheck extract story.html\n"
		"  factcheck extract --only timex --published 2024-03-06 "
		"story.txt\n"
		"  factcheck extract --format text story.md\n"
		"  factcheck extract --only timex archive.jsonl.gz\n"},
	{COMMAND_COMPARE, "compare", "FILE|FOLDER|-...",
		"do articles tell one story, and what is the same in them",
		"Says of two articles whether they tell one story and why, "
		"who has it from\n"
		"whom, and which passages are the same, sentence by "
		"sentence. Of three\n"
		"articles or more, those pairs that are linked are shown.\n"
		"Changed words are marked; whether a change is a "
		"contradiction is not\n"
		"judged yet.\n"
		"\n"
		"  factcheck compare wire.txt copy.html\n"
		"  factcheck compare --format jsonl news/\n"
		"  factcheck compare --format html -o page.html a.txt b.txt\n"
		"  factcheck compare --pairs pairs.jsonl   an object a line\n"},
	{COMMAND_LINT, "lint", "FILE|FOLDER|-...",
		"what in an article is impossible, unclear or contradicted",
		"Judges each article by rules: days that do not exist, sums "
		"that do not add\n"
		"up, names spelt in two ways, quotations without an end. Each "
		"finding has its\n"
		"place, a reason that can be checked by hand and, where one "
		"can be given, what\n"
		"to write instead. Exits with 1 where a finding is at or above "
		"the fail level.\n"
		"\n"
		"  factcheck lint draft.md\n"
		"  factcheck lint --select dates,FC203 drafts/\n"
		"  factcheck lint --format sarif -o lint.sarif drafts/\n"
		"  factcheck lint --format gcc --stdin-filename draft.md - "
		"< draft.md\n"},
	{COMMAND_EXPLAIN, "explain", "RULE...",
		"what a rule of lint finds and why, with examples",
		"Prints what a rule finds, why it matters, and a bad and a "
		"good example. Rules\n"
		"are named by id, name or family.\n"
		"\n"
		"  factcheck explain FC102\n"
		"  factcheck explain weekday-mismatch\n"},
	{COMMAND_RULES, "rules", "[test --corpus PATH]",
		"the rules of lint, a line each",
		"Prints each rule's id, level, whether it is on by default, "
		"family and name.\n"
		"\n"
		"  test --corpus PATH  try all of them, or those of --select, "
		"on articles: how\n"
		"                      often each speaks, with twenty "
		"samples\n"
		"\n"
		"  factcheck rules\n"
		"  factcheck rules test --corpus archive/ --select "
		"numbers\n"},
	{COMMAND_BASELINE, "baseline", "create|update|check FILE|FOLDER...",
		"set known findings of lint aside",
		"A baseline is a file of findings that are known and wait "
		"their turn, so that\n"
		"only new ones fail: factcheck-baseline.jsonl, or --baseline "
		"FILE. Who has an\n"
		"entry, why, and until when may be written into it by hand.\n"
		"\n"
		"  create  write all findings into it, which must not exist "
		"yet\n"
		"  update  add new findings, drop those that are gone, keep "
		"what was written\n"
		"  check   name the entries that are no longer found or have "
		"expired; then 1\n"
		"\n"
		"  factcheck baseline create drafts/\n"
		"  factcheck lint --baseline factcheck-baseline.jsonl "
		"drafts/\n"},
	{COMMAND_LSP, "lsp", "",
		"a language server: findings while one types",
		"Speaks the Language Server Protocol on standard input and "
		"output: diagnostics\n"
		"at every change, with the other article's passage as related "
		"information, code\n"
		"actions for what to write instead and for suppressing with a "
		"reason, and the\n"
		"reasons on hover. Configured as lint is.\n"
		"\n"
		"  factcheck lsp --against archive/\n"},
	{COMMAND_DUPLICATES, "duplicates", "FILE|FOLDER|-...",
		"the stories that several articles tell, and their origins",
		"Reads articles, a million of them if need be, and lists the "
		"stories that\n"
		"more than one tells: how many, of how many origins, the "
		"articles in order\n"
		"of time, who has it from whom, and what differs. Templates, "
		"and what recurs\n"
		"in stories that otherwise differ, make no story.\n"
		"\n"
		"  factcheck duplicates archive/\n"
		"  factcheck duplicates --format json wire.jsonl\n"
		"  factcheck duplicates --format html -o page.html news/\n"},
	{COMMAND_FACTS, "facts", "check PATH... | list | show ID...",
		"the fact base: check files, see what is known",
		"  check PATH...  read YAML files, folders of them and house "
		"calendars\n"
		"                 (.ics) with the built-in base; say what is "
		"wrong with them\n"
		"  list           print all that is known\n"
		"  show ID...     print entities, events and facts by their "
		"ids\n"
		"\n"
		"  factcheck facts check house-facts/ diary.ics\n"
		"  factcheck facts show wic-2023\n"},
	{COMMAND_ICS, "ics", "check FILE|-...",
		"check calendars: what would each client choke on",
		"Reads calendar files strictly and offline, and names what "
		"clients would\n"
		"choke on, each with its line and who: what one reader "
		"accepts another\n"
		"refuses or shows on another day. Exits with 1 where something "
		"was found.\n"
		"\n"
		"  factcheck ics check news.ics\n"
		"  factcheck ics check --format jsonl feeds/a.ics "
		"feeds/b.ics\n"},
	{COMMAND_VERSION, "version", "", "the version of the program", ""},
	{COMMAND_HELP, "help", "[COMMAND]", "this help, or a command's", ""},
	{0, NULL, NULL, NULL, NULL},
};

const struct command *command_find(const char *name)
{
	for (const struct command *c = commands_table; c->name; c++)
		if (!strcmp(c->name, name))
			return c;
	return NULL;
}
