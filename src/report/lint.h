/*
 * Printers of lint, one file a syntax. An offset of the file becomes a line
 * and a column here, in the unit that the syntax counts in.
 */
#ifndef REPORT_LINT_H
#define REPORT_LINT_H

#include "judge/choice.h"
#include "judge/proof.h"

/* A remark with the article it is on. */
struct lint_row {
	const struct source *source;
	const struct remark *remark;
};
struct lint_rows ROWS_OF(struct lint_row);

struct lint_page {
	struct lint_rows rows; /* in the order in which they are printed */
	size_t articles;
	const size_t *counts;        /* by level, those not shown too */
	const struct choice *choice; /* what was judged by */
	uint32_t width;              /* text: columns, 80 where 0 */
	bool color;
	struct arena *arena; /* for what is made while printing */
};

/* The remarks at or above a level; the worst first, or by place. */
void lint_rows_make(struct arena *arena, const struct proofs *proofs,
	enum fc_level least, bool worst_first, struct lint_rows *rows);

void lint_write_text(const struct lint_page *page, struct buffer *out);
void lint_write_json(const struct lint_page *page, struct buffer *out);
void lint_write_jsonl(const struct lint_page *page, struct buffer *out);
void lint_write_sarif(const struct lint_page *page, struct buffer *out);
void lint_write_rdjson(const struct lint_page *page, struct buffer *out);
void lint_write_rdjsonl(const struct lint_page *page, struct buffer *out);
void lint_write_github(const struct lint_page *page, struct buffer *out);
void lint_write_gitlab(const struct lint_page *page, struct buffer *out);
void lint_write_junit(const struct lint_page *page, struct buffer *out);
void lint_write_checkstyle(const struct lint_page *page, struct buffer *out);
void lint_write_gcc(const struct lint_page *page, struct buffer *out);

/* A line a rule: how often each speaks. */
void lint_write_statistics(const struct lint_page *page, struct buffer *out);

/* How often each rule speaks, with so many samples. */
void lint_write_samples(
	const struct lint_page *page, uint32_t most, struct buffer *out);

/* A unified diff of the file and what it is when mended. */
void lint_write_diff(
	const struct source *source, struct str mended, struct buffer *out);

/* One finding as FORMATS has it. */
void lint_write_row(const struct lint_page *page, const struct lint_row *row,
	struct buffer *out);

/* Where a byte of the source's file is for an editor: of a JSONL file, the
 * line that the article is. */
struct position lint_position(
	const struct source *source, uint32_t offset, enum column_unit unit);

/* The source that a passage of another article, or of this, stands in. */
const struct source *lint_related_source(
	const struct lint_row *row, const struct related *related);

/* Message, reasons and suggestions in one text; lines are divided by '\n'. */
struct str lint_whole_message(
	const struct lint_page *page, const struct lint_row *row);

/* The same and, for formats that have no place for them, the passages that it
 * rests on, a line each: "see: copy.txt:3: the other copy: 'June 14'". */
struct str lint_told_message(
	const struct lint_page *page, const struct lint_row *row);

/* "the other copy: 'June 14, 1988'": white space folded, and not too long. */
struct str lint_related_told(const struct lint_page *page,
	const struct lint_row *row, const struct related *related);

#endif
