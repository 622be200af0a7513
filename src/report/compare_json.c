#include "report/finding_row.h"
#include "report/member.h"
#include "report/report.h"

static void write_articles(
	struct buffer *out, const struct comparison *comparison)
{
	const struct version *sides[] = {comparison->a, comparison->b};

	member_begin(out, KEY("articles"));
	buffer_add_char(out, '[');
	for (size_t i = 0; i < 2; i++) {
		member_next(out);
		buffer_add_char(out, '{');
		member_str(out, KEY("id"), sides[i]->article.id);
		member_str(out, KEY("path"), sides[i]->article.path);
		member_day(out, KEY("published"), sides[i]->published.value);
		member_str_or_null(out, KEY("publisher"), sides[i]->publisher);
		buffer_add_char(out, '}');
	}
	buffer_add_char(out, ']');
}

void compare_write_json(const struct comparison *comparison, struct buffer *out)
{
	const struct link *link = &comparison->link;

	buffer_add_char(out, '{');
	member_str(out, KEY("pair"), comparison->pair);
	write_articles(out, comparison);
	member_bool(out, KEY("linked"), link->linked);
	member_str(out, KEY("relation"), relation_name(link->relation));
	member_str_or_null(out, KEY("origin"), link->origin);
	member_str(out, KEY("copied"), copied_name(link->copied));
	member_strs(out, KEY("because"), &link->because);
	member_begin(out, KEY("findings"));
	buffer_add_char(out, '[');
	ROWS_EACH (struct finding, finding, comparison->findings)
		finding_row_write(out, comparison->a, comparison->b, finding);
	buffer_add_char(out, ']');
	buffer_add_char(out, '}');
}
