/*
 * The road of lint: articles are read and judged, one by one and then against
 * their other copies, and what was found is printed.
 */
#include "road.h"

#include "judge/docket.h"
#include "judge/misspelled.h"
#include "judge/proof.h"
#include "report/lint.h"

/* One call of fc_lint. */
struct session {
	const struct fc *fc;
	const struct fc_lint_options *options;
	struct choice choice;
	struct misspelled misspelled;
	day_t today;
	struct arena arena; /* of the proofs */
	struct proofs proofs;
	struct fc_lint_outcome *outcome;
};

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

static void *article_judge(void *user, struct arena *arena,
	struct article *article, struct buffer *out)
{
	const struct session *session = user;
	const struct fc *fc = session->fc;
	struct judged *judged = arena_alloc(arena, sizeof(*judged));
	struct docket docket = {.arena = arena,
		.reading = &judged->reading,
		.facts = fc->facts,
		.words = fc->words,
		.misspelled = &session->misspelled,
		.today = session->today,
		.choice = &session->choice,
		.remarks = &judged->remarks};

	(void)out;
	judged->reading.article = *article;
	road_tag(fc, arena, FC_EVERYTHING, &judged->reading);
	if (title_read(fc, arena, judged))
		docket.title = &judged->title;
	docket_judge(&docket);
	remarks_sort(&judged->remarks);
	return judged;
}

static void judged_keep(void *user, const void *result)
{
	struct session *session = user;
	const struct judged *judged = result;
	struct proof *proof;

	session->outcome->articles++;
	if (!judged->remarks.count)
		return;
	proof = ROWS_ADD(&session->arena, &session->proofs);
	proof->source = source_make(&session->arena, &judged->reading.article);
	ROWS_EACH (struct remark, remark, judged->remarks)
		remark_copy(&session->arena, remark,
			ROWS_ADD(&session->arena, &proof->remarks));
}

/* --- all of them */

static void outcome_count(struct session *session)
{
	struct fc_lint_outcome *outcome = session->outcome;

	ROWS_EACH (struct proof, proof, session->proofs)
		ROWS_EACH (struct remark, remark, proof->remarks)
			outcome->counts[remark->level]++;
	for (int level = FC_HINT; level < FC_NEVER; level++)
		if (outcome->counts[level] &&
			level >= (int)session->options->fail_level)
			outcome->failed = true;
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
};

static bool proofs_print(struct session *session, fc_sink sink, void *user)
{
	const struct fc_lint_options *options = session->options;
	const struct printer *printer = &printers[options->format];
	struct arena scratch = {0};
	struct lint_page page = {.articles = session->outcome->articles,
		.counts = session->outcome->counts,
		.width = options->width,
		.color = options->color,
		.arena = &scratch};
	struct buffer out = BUFFER_INIT;
	bool written;

	lint_rows_make(&scratch, &session->proofs, options->min_level,
		printer->worst_first, &page.rows);
	if (options->statistics)
		lint_write_statistics(&page, &out);
	else
		printer->write(&page, &out);
	written = !out.len || sink(user, out.ptr, out.len);
	buffer_release(&out);
	arena_release(&scratch);
	return written;
}

/* --- what was asked for */

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

static enum fc_status session_open(
	struct session *session, struct fc_error *error)
{
	const struct fc_lint_options *options = session->options;
	enum fc_status status;

	session->choice = choice_default();
	session->today =
		options->today ? day_read(str_of(options->today)) : DAY_NONE;
	if (options->select_count)
		choice_clear(&session->choice);
	status = lists_take(&session->choice, options->select,
		options->select_count, true, error);
	if (status == FC_OK)
		status = lists_take(&session->choice, options->ignore,
			options->ignore_count, false, error);
	return status;
}

enum fc_status fc_lint(struct fc *fc, const struct fc_input *inputs,
	size_t count, const struct fc_lint_options *options, fc_sink sink,
	fc_complain complain, void *user, struct fc_lint_outcome *outcome)
{
	struct desks desks =
		road_desks(fc, inputs, count, sink, complain, user);
	struct session session = {
		.fc = fc, .options = options, .outcome = outcome};
	struct fc_error error = {0};
	enum fc_status status;

	*outcome = (struct fc_lint_outcome){0};
	if (session_open(&session, &error) != FC_OK ||
		road_ready(fc, &error) != FC_OK)
		return road_complain(complain, user, &error);
	misspelled_make(&session.arena, fc->facts, &session.misspelled);
	desks.user = &session;
	desks.work = article_judge;
	desks.keep = judged_keep;
	status = desks_run(&desks);
	outcome_count(&session);
	if (!proofs_print(&session, sink, user))
		status = FC_NOT_WRITTEN;
	arena_release(&session.arena);
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
