/*
 * What came of a run of lint, mended and printed.
 */
#include "lint.h"

#include "base/escape.h"
#include "judge/mend.h"
#include "report/lint.h"

/* Hands out, or prints as a diff, what can be mended for certain. */
static bool proofs_mend(struct lint *lint, fc_sink sink, void *user)
{
	const struct fc_lint_options *options = lint->options;
	struct buffer mended = BUFFER_INIT, diff = BUFFER_INIT;
	bool good = true;

	ROWS_EACH (struct proof, proof, lint->proofs) {
		uint32_t count = 0;

		buffer_clear(&mended);
		if (options->mended || options->diff)
			count = mend_make(proof, &mended);
		if (!count)
			continue;
		lint->outcome->mended += count;
		if (options->diff)
			lint_write_diff(
				proof->source, buffer_str(&mended), &diff);
		else
			good = options->mended(user, proof->source->path.ptr,
				       mended.ptr, mended.len) &&
			       good;
	}
	if (diff.len)
		good = sink(user, diff.ptr, diff.len);
	buffer_release(&mended);
	buffer_release(&diff);
	return good;
}

static void proof_count(struct lint *lint, const struct proof *proof)
{
	const struct fc_lint_options *options = lint->options;
	bool failed = false;

	ROWS_EACH (struct remark, remark, proof->remarks) {
		lint->outcome->counts[remark->level]++;
		failed = failed || remark->level >= options->fail_level;
	}
	if (failed && options->failing)
		options->failing(
			options->failing_user, proof->source->path.ptr);
	lint->outcome->failed = lint->outcome->failed || failed;
}

static void outcome_count(struct lint *lint)
{
	ROWS_EACH (struct proof, proof, lint->proofs)
		proof_count(lint, proof);
}

/* In the order of enum fc_lint_format. `worst_first`: whoever reads it may
 * stop before the end. */
static const struct printer {
	void (*write)(const struct lint_page *page, struct buffer *out);
	bool worst_first;
} printers[] = {
	[FC_LINT_TEXT] = {lint_write_text, false},
	[FC_LINT_JSON] = {lint_write_json, false},
	[FC_LINT_JSONL] = {lint_write_jsonl, false},
	[FC_LINT_SARIF] = {lint_write_sarif, true},
	[FC_LINT_RDJSON] = {lint_write_rdjson, false},
	[FC_LINT_RDJSONL] = {lint_write_rdjsonl, false},
	[FC_LINT_GITHUB] = {lint_write_github, true},
	[FC_LINT_GITLAB] = {lint_write_gitlab, false},
	[FC_LINT_JUNIT] = {lint_write_junit, false},
	[FC_LINT_CHECKSTYLE] = {lint_write_checkstyle, false},
	[FC_LINT_GCC] = {lint_write_gcc, false},
	[FC_LINT_BASELINE] = {NULL, false},
};

static void baseline_print(struct lint *lint, struct buffer *out)
{
	ROWS_EACH (struct proof, proof, lint->proofs)
		ROWS_EACH (struct remark, remark, proof->remarks)
			if (remark->level >= lint->options->min_level)
				baseline_write(&lint->arena, proof, remark,
					baseline_find(&lint->baseline,
						remark_fingerprint(
							&lint->arena, remark),
						proof->source->path),
					out);
}

/* Entries that hide nothing any more. */
static void stale_print(struct lint *lint, struct buffer *out)
{
	ROWS_EACH (struct baseline_entry, entry, lint->baseline) {
		bool expired = lint->today != DAY_NONE &&
			       entry->expires != DAY_NONE &&
			       entry->expires < lint->today;

		if (entry->met && !expired)
			continue;
		lint->outcome->stale++;
		buffer_format(out, "%s:%u: ", lint->options->baseline.path,
			(unsigned)entry->line);
		escape_plain(out, entry->rule);
		buffer_put(out, " in ");
		escape_plain(out, entry->path);
		buffer_add(out, expired ? STR(" has expired: ")
					: STR(" is no longer found: "));
		escape_plain(out, entry->message);
		buffer_add_char(out, '\n');
	}
}

static bool proofs_print(struct lint *lint, fc_sink sink, void *user)
{
	const struct fc_lint_options *options = lint->options;
	const struct printer *printer = &printers[options->format];
	struct arena scratch = {0};
	struct lint_page page = {.articles = lint->outcome->articles,
		.counts = lint->outcome->counts,
		.choice = &lint->choice,
		.width = options->width,
		.color = options->color,
		.arena = &scratch};
	struct buffer out = BUFFER_INIT;
	bool written;

	lint_rows_make(&scratch, &lint->proofs, options->min_level,
		printer->worst_first, &page.rows);
	if (options->baseline_check)
		stale_print(lint, &out);
	else if (options->samples)
		lint_write_samples(&page, options->samples, &out);
	else if (options->statistics)
		lint_write_statistics(&page, &out);
	else if (options->format == FC_LINT_BASELINE)
		baseline_print(lint, &out);
	else if (!options->diff)
		printer->write(&page, &out);
	written = !out.len || sink(user, out.ptr, out.len);
	buffer_release(&out);
	arena_release(&scratch);
	return written;
}

enum fc_status fc_lint(struct fc *fc, const struct fc_input *inputs,
	size_t count, const struct fc_lint_options *options, fc_sink sink,
	fc_complain complain, void *user, struct fc_lint_outcome *outcome)
{
	struct shelf shelf = {0};
	struct lint lint;
	struct fc_error error = {0};
	enum fc_status status, met;

	if (lint_open(&lint, fc, options,
		    options->against_count ? &shelf : NULL, outcome,
		    &error) != FC_OK)
		return road_complain(complain, user, &error);
	met = shelf_fill(&shelf, fc, options, sink, complain, user);
	status = lint_run(&lint, fc, inputs, count, sink, complain, user);
	status = status == FC_OK ? met : status;
	if (!proofs_mend(&lint, sink, user))
		status = FC_NOT_WRITTEN;
	outcome_count(&lint);
	if (!proofs_print(&lint, sink, user))
		status = FC_NOT_WRITTEN;
	lint_release(&lint);
	shelf_release(&shelf);
	return status;
}

bool fc_rule_at(size_t place, struct fc_rule *rule)
{
	size_t count;
	const struct rule *rules = rules_all(&count);

	if (place >= count)
		return false;
	rules += place;
	*rule = (struct fc_rule){.id = rules->id.ptr,
		.name = rules->name.ptr,
		.family = family_name(rules->family).ptr,
		.level = rules->level,
		.on = rules->on,
		.brief = rules->brief.ptr,
		.why = rules->why.ptr,
		.bad = rules->bad.ptr,
		.good = rules->good.ptr};
	return true;
}

const char *fc_level_name(enum fc_level level)
{
	return level_name(level).ptr;
}
