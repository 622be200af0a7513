#include "report/duplicates.h"
#include "report/finding_row.h"
#include "report/member.h"

static void write_changes(struct buffer *out, const struct changes *changes)
{
	member_begin(out, KEY("changes"));
	buffer_add_char(out, '{');
	member_number(out, KEY("same"), changes->same);
	member_number(out, KEY("changed"), changes->changed);
	member_number(out, KEY("dropped"), changes->dropped);
	member_number(out, KEY("added"), changes->added);
	member_begin(out, KEY("words"));
	buffer_add_char(out, '[');
	ROWS_EACH (struct exchange, change, changes->words) {
		member_next(out);
		buffer_add_char(out, '{');
		member_str(out, KEY("from"), change->from);
		member_str(out, KEY("to"), change->to);
		buffer_add_char(out, '}');
	}
	buffer_put(out, "]}");
}

/* a is the article that it has it from, b itself. */
static void write_findings(struct buffer *out, const struct version *a,
	const struct version *b, const struct findings *findings)
{
	member_begin(out, KEY("findings"));
	buffer_add_char(out, '[');
	ROWS_EACH (struct finding, finding, *findings)
		finding_row_write(out, a, b, finding);
	buffer_add_char(out, ']');
}

static void write_member(struct buffer *out, const struct lineage *lineage,
	const struct kinsman *member, const struct changes *changes)
{
	const struct version *version = member->version;
	bool alone = member->relation == RELATION_UNRELATED;

	member_next(out);
	buffer_add_char(out, '{');
	member_str(out, KEY("article"), version->article.id);
	member_str(out, KEY("path"), version->article.path);
	member_number(out, KEY("line"), version->article.first_line);
	member_str(out, KEY("title"), version->title);
	member_day(out, KEY("published"), version->published.value);
	member_str_or_null(out, KEY("publisher"), version->publisher);
	member_number(out, KEY("origin"), member->origin);
	member_begin(out, KEY("from"));
	if (alone)
		buffer_put(out, "null");
	else
		buffer_add_number(out, member->parent);
	member_str_or_null(out, KEY("relation"),
		alone ? STR_NONE : relation_name(member->relation));
	member_bool(out, KEY("copied"), member->copied);
	member_strs(out, KEY("because"), &member->because);
	if (!alone) {
		write_changes(out, changes);
		write_findings(out,
			lineage->members.rows[member->parent].version, version,
			&changes->findings);
	}
	buffer_add_char(out, '}');
}

void duplicates_write_json(
	struct buffer *out, const struct duplicates_story *story)
{
	const struct lineage *lineage = story->lineage;
	const struct kinsman *members = lineage->members.rows;
	uint32_t count = lineage->members.count;

	buffer_add_char(out, '{');
	member_number(out, KEY("size"), count);
	member_number(out, KEY("origins"), lineage->origins);
	member_str_or_null(out, KEY("origin"),
		lineage->origins == 1 ? lineage->origin : STR_NONE);
	member_str(out, KEY("title"), members[0].version->title);
	member_day(out, KEY("first"), members[0].version->published.value);
	member_day(
		out, KEY("last"), members[count - 1].version->published.value);
	member_begin(out, KEY("members"));
	buffer_add_char(out, '[');
	for (uint32_t i = 0; i < count; i++)
		write_member(out, lineage, &members[i], &story->changes[i]);
	buffer_put(out, "]}");
}
