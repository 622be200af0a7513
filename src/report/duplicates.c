#include "report/duplicates.h"

#include "base/escape.h"

static void sum_write(struct buffer *out, const struct duplicates_sum *sum)
{
	buffer_add_number(out, (int64_t)sum->articles);
	buffer_add(out,
		sum->articles == 1 ? STR(" article, ") : STR(" articles, "));
	buffer_add_number(out, (int64_t)sum->stories);
	buffer_add(out, sum->stories == 1 ? STR(" story") : STR(" stories"));
	buffer_put(out, " told more than once");
	if (!sum->stories)
		return;
	buffer_put(out, ", by ");
	buffer_add_number(out, (int64_t)sum->members);
	buffer_put(out, " of them");
}

void duplicates_begin(struct buffer *out, enum fc_output format,
	const struct duplicates_sum *sum, const struct page_options *options)
{
	if (format == FC_JSON) {
		buffer_put(out, "{\"factcheck\":\"1\",\"articles\":");
		buffer_add_number(out, (int64_t)sum->articles);
		buffer_put(out, ",\"stories\":[");
	} else if (format == FC_HTML_PAGE) {
		duplicates_begin_html(out, sum, options->title);
	} else if (format == FC_TEXT) {
		sum_write(out, sum);
		buffer_add_char(out, '\n');
	}
}

void duplicates_write(struct buffer *out, enum fc_output format,
	const struct duplicates_story *story,
	const struct page_options *options)
{
	if (format == FC_HTML_PAGE) {
		duplicates_write_html(out, story);
	} else if (format == FC_TEXT) {
		duplicates_write_text(out, story, options);
	} else {
		if (format == FC_JSON)
			buffer_add(out, story->number ? STR(",\n") : STR("\n"));
		duplicates_write_json(out, story);
		if (format == FC_JSONL)
			buffer_add_char(out, '\n');
	}
}

void duplicates_end(struct buffer *out, enum fc_output format)
{
	if (format == FC_JSON)
		buffer_put(out, "\n]}\n");
	else if (format == FC_HTML_PAGE)
		duplicates_end_html(out);
}

void duplicates_heading(struct buffer *out, const struct lineage *lineage)
{
	buffer_add_number(out, lineage->members.count);
	buffer_put(out, " articles, ");
	buffer_add_number(out, lineage->origins);
	buffer_add(
		out, lineage->origins == 1 ? STR(" origin") : STR(" origins"));
	if (lineage->origins == 1 && lineage->origin.len) {
		buffer_put(out, ": ");
		buffer_add(out, lineage->origin);
	}
}

static void part_write(
	struct buffer *out, uint32_t count, struct str what, bool *begun)
{
	if (!count)
		return;
	buffer_add(out, *begun ? STR(", ") : STR(": "));
	buffer_add_number(out, count);
	buffer_add_char(out, ' ');
	buffer_add(out, what);
	*begun = true;
}

void duplicates_difference(struct buffer *out, const struct kinsman *member,
	const struct changes *changes)
{
	bool begun = false;

	if (member->relation == RELATION_UNRELATED)
		return;
	buffer_add(out, relation_name(member->relation));
	if (member->relation == RELATION_SAME_EVENT)
		buffer_put(out, " as ");
	else
		buffer_add(out, member->copied ? STR(" from ") : STR(" of "));
	buffer_add_number(out, member->parent + 1);
	part_write(out, changes->same, STR("the same"), &begun);
	part_write(out, changes->changed, STR("changed"), &begun);
	part_write(out, changes->dropped, STR("dropped"), &begun);
	part_write(out, changes->added, STR("added"), &begun);
}
