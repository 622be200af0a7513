#include "report/finding_row.h"

#include "report/member.h"

static void write_side(struct buffer *out, struct str key,
	const struct version *version, struct span span)
{
	uint32_t line, column;
	struct span file = version_place(version, span, &line, &column);

	member_begin(out, key);
	buffer_add_char(out, '{');
	member_number(out, KEY("start"), file.start);
	member_number(out, KEY("end"), file.end);
	member_number(out, KEY("line"), line);
	member_number(out, KEY("column"), column);
	member_str(out, KEY("text"), str_at(version->article.text, span));
	buffer_add_char(out, '}');
}

void finding_row_write(struct buffer *out, const struct version *a,
	const struct version *b, const struct finding *finding)
{
	member_next(out);
	buffer_add_char(out, '{');
	member_str(out, KEY("class"), finding_class_name(finding->class));
	member_str_or_null(out, KEY("kind"), finding->kind);
	member_str_or_null(out, KEY("rule"), finding->rule);
	member_str(out, KEY("message"), finding->message);
	write_side(out, KEY("a"), a, finding->a);
	write_side(out, KEY("b"), b, finding->b);
	member_strs(out, KEY("because"), &finding->because);
	buffer_add_char(out, '}');
}
