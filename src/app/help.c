#include "app/help.h"

#include <stdio.h>
#include <string.h>

enum { COLUMN = 28, WIDTH = 79 };

void help_print(void)
{
	puts("factcheck reads news articles and prints a timeline of what they "
	     "say happened.\n"
	     "It works offline, explains every line, and never guesses a "
	     "date.\n"
	     "\n"
	     "usage: factcheck COMMAND [OPTION...] [FILE|FOLDER|-...]\n");
	for (const struct command *c = commands_table; c->name; c++)
		printf("  %-10s %s\n", c->name, c->summary);
	puts("\n"
	     "Try:\n"
	     "  factcheck timeline story.txt\n"
	     "  factcheck lint --against archive/ draft.md\n"
	     "  factcheck timeline --format html -o timeline.html news/\n"
	     "  factcheck help timeline\n"
	     "\n"
	     "Articles are .txt, .md, .html and .jsonl files, feeds (.xml, "
	     ".rss, .atom), ninjs\n"
	     "(.json) and crawls (.warc), packed by gzip or not. Exit status: "
	     "0 "
	     "done, 1 lint\n"
	     "found something, 2 usage or facts are wrong, 3 some input could "
	     "not be read (the\n"
	     "rest was done).");
}

void help_wrapped(const char *text, size_t length, int from)
{
	const char *end = text + length;
	int column = from;

	while (text < end) {
		const char *space = memchr(text, ' ', (size_t)(end - text));
		int word = (int)((space ? space : end) - text);

		if (column > from && column + 1 + word > WIDTH) {
			printf("\n%*s", from, "");
			column = from;
		} else if (column > from) {
			putchar(' ');
			column++;
		}
		printf("%.*s", word, text);
		column += word;
		text += word;
		while (text < end && *text == ' ')
			text++;
	}
	putchar('\n');
}

static void option_print(const struct option *option)
{
	char letter[8] = "    ";
	int length;

	if (option->letter)
		snprintf(letter, sizeof(letter), "-%c, ", option->letter);
	length = printf("  %s--%s%s%s", letter, option->name,
		option->argument ? " " : "",
		option->argument ? option->argument : "");
	if (length + 2 > COLUMN)
		length = printf("\n") - 1;
	printf("%*s", COLUMN - length, "");
	help_wrapped(option->help, strlen(option->help), COLUMN);
}

void help_print_command(const struct command *command)
{
	printf("usage: factcheck %s [OPTION...] %s\n\n%s\n", command->name,
		command->operands,
		*command->details ? command->details : command->summary);
	puts("Options:");
	for (const struct option *o = options_table; o->name; o++)
		if (o->commands & command->id)
			option_print(o);
}
