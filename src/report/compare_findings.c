#include "report/compare_findings.h"

#include "base/escape.h"

#include <inttypes.h>

enum { MARGIN = 2, PLACE_MARGIN = 4 };

static uint32_t count_of(
	const struct comparison *comparison, enum finding_class class)
{
	uint32_t count = 0;

	ROWS_EACH (struct finding, finding, comparison->findings)
		count += finding->class == class;
	return count;
}

/* "a  story.txt:5  'the words'" */
static void place_write(struct screen *screen, struct str name,
	const struct version *version, struct span span)
{
	uint32_t line, column;
	struct str words = str_at(version->article.text, span);

	version_place(version, span, &line, &column);
	escape_plain(&screen->line, version->article.path);
	buffer_format(&screen->line, ":%" PRIu32 ":%" PRIu32 "  '", line,
		column);
	escape_plain(&screen->line, words);
	buffer_put(&screen->line, "'");
	screen_spaces(screen, PLACE_MARGIN);
	screen_put(screen, name, STRONG);
	screen_spaces(screen, 2);
	screen_wrapped(screen, PLACE_MARGIN + 3, PLACE_MARGIN + 3, PLAIN);
}

static void finding_write(struct screen *screen,
	const struct comparison *comparison, const struct finding *finding)
{
	bool conflict = finding->class == FINDING_CONFLICT;

	buffer_put(&screen->line, "  ");
	buffer_add(&screen->line, finding->rule);
	buffer_put(&screen->line, " ");
	escape_plain(&screen->line, finding->message);
	screen_paragraph(screen, MARGIN, conflict ? CONFLICT : DOUBT);
	if (finding->a.end > finding->a.start)
		place_write(screen, STR("a"), comparison->a, finding->a);
	if (finding->b.end > finding->b.start)
		place_write(screen, STR("b"), comparison->b, finding->b);
	ROWS_EACH (struct str, reason, finding->because)
		screen_item(screen, STR("-"), *reason, PLACE_MARGIN, PLAIN);
}

static void class_write(struct screen *screen,
	const struct comparison *comparison, enum finding_class class,
	struct str heading)
{
	uint32_t count = count_of(comparison, class);

	if (!count)
		return;
	buffer_add_char(screen->out, '\n');
	buffer_format(&screen->line, "%" PRIu32 " %.*s%s", count,
		STR_ARG(heading), count == 1 ? "" : "s");
	screen_paragraph(screen, 0, STRONG);
	ROWS_EACH (struct finding, finding, comparison->findings)
		if (finding->class == class)
			finding_write(screen, comparison, finding);
}

void compare_findings_write(
	struct screen *screen, const struct comparison *comparison)
{
	class_write(screen, comparison, FINDING_CONFLICT, STR("conflict"));
	class_write(screen, comparison, FINDING_UPDATE,
		STR("update"));
}
