#include "base/escape.h"
#include "report/duplicates.h"
#include "report/screen.h"

enum { NUMBER_COLUMNS = 4, DAY_COLUMNS = 13, MARGIN = 6 };

static void put_day(struct buffer *line, const struct version *version)
{
	day_t day = version->published.value;

	if (day == DAY_NONE)
		buffer_put(line, "undated");
	else
		day_write(line, day);
}

/* "2  2024-06-07  news/b.txt  Canal closed". */
static void member_write(
	struct screen *screen, uint32_t number, const struct version *version)
{
	struct buffer *line = &screen->line;
	size_t begun = line->len;

	if (number < 10)
		buffer_add_char(line, ' ');
	buffer_add_number(line, number);
	while (line->len - begun < NUMBER_COLUMNS)
		buffer_add_char(line, ' ');
	put_day(line, version);
	while (line->len - begun < NUMBER_COLUMNS + DAY_COLUMNS)
		buffer_add_char(line, ' ');
	escape_plain(line, version->article.path);
	if (version->article.first_line > 1 ||
		!str_eq(version->article.id, version->article.path)) {
		buffer_add_char(line, ':');
		buffer_add_number(line, version->article.first_line);
	}
	if (version->publisher.len) {
		buffer_put(line, ", ");
		escape_plain(line, version->publisher);
	}
	if (version->title.len) {
		buffer_put(line, "  ");
		escape_plain(line, version->title);
	}
	screen_cut(screen, screen->width);
	buffer_add_char(screen->out, '\n');
}

static void words_write(struct buffer *line, const struct changes *changes)
{
	ROWS_EACH (struct exchange, change, changes->words) {
		buffer_put(line, "; ");
		if (change->from.len) {
			buffer_put(line, "[-");
			escape_plain(line, change->from);
			buffer_put(line, "-]");
		}
		if (change->to.len) {
			buffer_put(line, "{+");
			escape_plain(line, change->to);
			buffer_put(line, "+}");
		}
	}
}

static void difference_write(struct screen *screen,
	const struct kinsman *member, const struct changes *changes)
{
	duplicates_difference(&screen->line, member, changes);
	if (!screen->line.len)
		return;
	words_write(&screen->line, changes);
	screen_spaces(screen, MARGIN);
	screen_wrapped(screen, MARGIN, MARGIN + 2, FAINT);
}

/* "conflict FC306 another number: '340' and '430'; lines 5 and 7". */
static void findings_write(struct screen *screen, const struct lineage *lineage,
	const struct kinsman *member, const struct findings *findings)
{
	const struct version *from =
		lineage->members.rows[member->parent].version;

	ROWS_EACH (struct finding, finding, *findings) {
		uint32_t lines[2], column;

		version_place(from, finding->a, &lines[0], &column);
		version_place(member->version, finding->b, &lines[1], &column);
		buffer_add(&screen->line, finding_class_name(finding->class));
		buffer_add_char(&screen->line, ' ');
		buffer_add(&screen->line, finding->rule);
		buffer_add_char(&screen->line, ' ');
		escape_plain(&screen->line, finding->message);
		buffer_format(&screen->line, "; lines %lu and %lu",
			(unsigned long)lines[0], (unsigned long)lines[1]);
		screen_spaces(screen, MARGIN);
		screen_wrapped(screen, MARGIN, MARGIN + 2,
			finding->class == FINDING_CONFLICT ? CONFLICT : DOUBT);
	}
}

void duplicates_write_text(struct buffer *out,
	const struct duplicates_story *story,
	const struct page_options *options)
{
	const struct lineage *lineage = story->lineage;
	struct buffer heading = BUFFER_INIT;
	struct screen screen;

	screen_init(&screen, out, options->width, options->color);
	duplicates_heading(&heading, lineage);
	buffer_add_char(out, '\n');
	escape_plain(&screen.line, buffer_str(&heading));
	screen_wrapped(&screen, 0, 2, STRONG);
	for (uint32_t i = 0; i < lineage->members.count; i++) {
		const struct kinsman *member = &lineage->members.rows[i];

		member_write(&screen, i + 1, member->version);
		difference_write(&screen, member, &story->changes[i]);
		findings_write(
			&screen, lineage, member, &story->changes[i].findings);
	}
	buffer_release(&heading);
	screen_release(&screen);
}
