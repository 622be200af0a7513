#include "lint.h"

#include "judge/copies.h"
#include "judge/docket.h"
#include "judge/suppression.h"

/* --- one article */

/* What the desks hand over: rows in the desk's arena. */
struct judged {
	struct reading reading;
	struct reading title; /* where it stands outside of the text */
	struct remarks remarks;
};

/* A title of the metadata is read as an article of one line. */
static bool title_read(
	const struct fc *fc, struct arena *arena, struct judged *judged)
{
	const struct masthead *masthead = &judged->reading.masthead;
	struct article *title = &judged->title.article;

	if (!masthead->title.len || masthead->headline.end)
		return false;
	title->text = masthead->title;
	ROWS_ADD(arena, &title->blocks)->span.end =
		(uint32_t)masthead->title.len;
	road_tag(fc, arena, FC_QUANTITY, &judged->title);
	return true;
}

/* What an article's path makes of the choice. */
static struct choice choice_for(const struct lint *lint, struct str path)
{
	struct choice choice = lint->choice;

	if (lint->config)
		config_choose(lint->config, path, &choice);
	return choice;
}

static void article_judge(
	const struct lint *lint, struct arena *arena, struct judged *judged)
{
	const struct fc *fc = lint->fc;
	struct choice choice = choice_for(lint, judged->reading.article.path);
	struct docket docket = {.arena = arena,
		.reading = &judged->reading,
		.facts = fc->facts,
		.known = &fc->known,
		.words = fc->words,
		.misspelled = &lint->misspelled,
		.offices = &fc->offices,
		.today = lint->today,
		.choice = &choice,
		.remarks = &judged->remarks};

	if (title_read(fc, arena, judged))
		docket.title = &judged->title;
	docket_judge(&docket);
	remarks_sort(&judged->remarks);
}

static void articles_judge(void *user, struct arena *arena,
	struct sheet *sheets, uint32_t count, struct buffer *out)
{
	const struct lint *lint = user;
	struct judged *judged = arena_alloc(arena, count * sizeof(*judged));
	struct reading **readings =
		arena_alloc(arena, count * sizeof(*readings));

	(void)out;
	for (uint32_t i = 0; i < count; i++) {
		sheets[i].result = &judged[i];
		readings[i] = &judged[i].reading;
		readings[i]->article = sheets[i].article;
	}
	road_tag_all(
		lint->fc, arena, FC_EVERYTHING | ROAD_TLINK, readings, count);
	for (uint32_t i = 0; i < count; i++)
		article_judge(lint, arena, &judged[i]);
}

static struct proof *proof_add(struct lint *lint, const struct article *article)
{
	struct proof *proof = ROWS_ADD(&lint->arena, &lint->proofs);

	proof->source = source_make(&lint->arena, article);
	return proof;
}

static void judged_keep(void *user, const void *result)
{
	struct lint *lint = user;
	const struct judged *judged = result;
	bool compared = lint->shelf;
	struct proof *proof;

	lint->outcome->articles++;
	if (!judged->remarks.count && !compared &&
		!suppressions_may_be(judged->reading.article.file))
		return;
	proof = proof_add(lint, &judged->reading.article);
	ROWS_EACH (struct remark, remark, judged->remarks)
		remark_copy(&lint->arena, remark,
			ROWS_ADD(&lint->arena, &proof->remarks));
	if (compared)
		road_version(lint->fc, &lint->arena, &judged->reading,
			ROWS_ADD(&lint->arena, &lint->versions));
}

/* --- other copies */

/* Whether a copy is the draft itself, met again in the archive. */
static bool is_itself(const struct source *draft, const struct source *copy)
{
	return str_eq(draft->path, copy->path) && str_eq(draft->id, copy->id);
}

/* The copies on the shelf that tell the draft's story. */
static void copies_find(const struct lint *lint, struct arena *arena,
	uint32_t draft, struct copies *copies)
{
	struct shelf *shelf = lint->shelf;
	const struct source *mine = lint->proofs.rows[draft].source;
	struct shelf_draft sketched;
	struct kin_rows rows;

	shelf_draft_make(arena, &lint->versions.rows[draft], &sketched);
	kin_find(arena, &shelf->kin, &sketched.sketch, &rows);
	ROWS_EACH (struct kin_row, row, rows) {
		struct comparison *comparison =
			arena_alloc(arena, sizeof(*comparison));
		const struct source *source;

		if (!shelf_compare(shelf, arena, &sketched, row, comparison))
			continue;
		source = shelf->copies.rows[row->row].source;
		if (!is_itself(mine, source))
			*ROWS_ADD(arena, copies) =
				(struct copy){source, comparison};
	}
}

/* So few copies are no archive. */
enum { CHOSEN_MOST = 16 };

static void draft_compare(
	struct lint *lint, struct arena *arena, uint32_t draft)
{
	struct proof *proof = &lint->proofs.rows[draft];
	struct reading reading = {
		.article = lint->versions.rows[draft].article};
	struct choice choice = choice_for(lint, reading.article.path);
	struct remarks remarks = {0};
	struct docket docket = {.arena = arena,
		.reading = &reading,
		.facts = lint->fc->facts,
		.choice = &choice,
		.remarks = &remarks};
	struct copies copies = {0};

	copies_find(lint, arena, draft, &copies);
	copies_judge(
		&docket, &copies, lint->shelf->copies.count <= CHOSEN_MOST);
	ROWS_EACH (struct remark, remark, remarks)
		remark_copy(&lint->arena, remark,
			ROWS_ADD(&lint->arena, &proof->remarks));
	remarks_sort(&proof->remarks);
}

static void drafts_compare(struct lint *lint)
{
	struct arena arena = {0};

	for (uint32_t draft = 0; draft < lint->versions.count; draft++) {
		draft_compare(lint, &arena, draft);
		arena_reset(&arena);
	}
	arena_release(&arena);
}

/* --- all of them */

/* What is known, meant so, or not asked about goes. */
static void proofs_sift(struct lint *lint)
{
	const struct fc_lint_options *options = lint->options;

	ROWS_EACH (struct proof, proof, lint->proofs) {
		struct choice choice = choice_for(lint, proof->source->path);

		suppressions_apply(&lint->arena, &choice, lint->shelf, proof);
		if (options->changes.bytes)
			changes_apply(&lint->changes, proof);
		if (options->baseline.bytes &&
			options->format != FC_LINT_BASELINE)
			baseline_apply(&lint->arena, &lint->baseline,
				lint->today, proof);
	}
}

enum fc_status lint_run(struct lint *lint, struct fc *fc,
	const struct fc_input *inputs, size_t count, fc_sink sink,
	fc_complain complain, void *user)
{
	struct desks desks =
		road_desks(fc, inputs, count, sink, complain, user);
	enum fc_status status;

	road_known(fc);
	desks.user = lint;
	desks.work = articles_judge;
	desks.keep = judged_keep;
	status = desks_run(&desks);
	if (lint->shelf)
		drafts_compare(lint);
	proofs_sift(lint);
	return status;
}

/* --- what is judged by */

static enum fc_status lists_take(struct choice *choice,
	const char *const *lists, size_t count, bool on, struct fc_error *error)
{
	struct str wrong = STR_NONE;
	char word[64];

	for (size_t i = 0; i < count; i++) {
		if (choice_set_list(choice, str_of(lists[i]), on, &wrong))
			continue;
		wrong = str_cut(wrong, 0, sizeof(word) - 1);
		memcpy(word, wrong.ptr, wrong.len);
		word[wrong.len] = '\0';
		return road_error(error, FC_USAGE,
			"no such rule or family (see: factcheck rules)", word);
	}
	return FC_OK;
}

static enum fc_status options_take(struct lint *lint, struct fc_error *error)
{
	const struct fc_lint_options *options = lint->options;
	enum fc_status status;

	lint->choice = choice_default();
	lint->today =
		options->today ? day_read(str_of(options->today)) : DAY_NONE;
	if (lint->config)
		config_choose(lint->config, STR_NONE, &lint->choice);
	if (options->select_count)
		choice_clear(&lint->choice);
	if (options->require_reason)
		choice_set(&lint->choice, STR("FC902"), true);
	status = lists_take(&lint->choice, options->select,
		options->select_count, true, error);
	if (status == FC_OK)
		status = lists_take(&lint->choice, options->ignore,
			options->ignore_count, false, error);
	if (options->changes.bytes)
		changes_read(&lint->arena,
			str_from(options->changes.bytes,
				options->changes.length),
			&lint->changes);
	if (status == FC_OK && options->baseline.bytes)
		status = baseline_read(&lint->arena,
			str_of(options->baseline.path),
			str_from(options->baseline.bytes,
				options->baseline.length),
			&lint->baseline, error);
	return status;
}

enum fc_status lint_open(struct lint *lint, struct fc *fc,
	const struct fc_lint_options *options, struct shelf *shelf,
	struct fc_lint_outcome *outcome, struct fc_error *error)
{
	enum fc_status status;

	*outcome = (struct fc_lint_outcome){0};
	*lint = (struct lint){.fc = fc,
		.options = options,
		.config = (const struct config *)options->config,
		.shelf = shelf,
		.outcome = outcome};
	status = options_take(lint, error);
	if (status == FC_OK)
		status = road_ready(fc, error);
	if (status == FC_OK)
		misspelled_make(&lint->arena, fc->facts, &lint->misspelled);
	else
		lint_release(lint);
	return status;
}

void lint_release(struct lint *lint)
{
	arena_release(&lint->arena);
}
