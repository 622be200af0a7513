/*
 * The road of lint: articles are read and judged, one by one and then against
 * their other copies, and what was found is printed.
 */
#include "road.h"

#include "judge/copies.h"
#include "judge/docket.h"
#include "judge/kin.h"
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
	/* With other copies: the versions of all articles, the drafts first,
	 * and of each its source. */
	struct versions versions;
	const struct source **sources;
	uint32_t source_room, drafts;
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

static struct proof *proof_add(
	struct session *session, const struct article *article)
{
	struct proof *proof = ROWS_ADD(&session->arena, &session->proofs);

	proof->source = source_make(&session->arena, article);
	return proof;
}

/* An article that will be compared, with the source that it stands in. */
static void version_add(struct session *session, const struct reading *reading,
	const struct source *source)
{
	uint32_t at = session->versions.count;

	road_version(session->fc, &session->arena, reading,
		ROWS_ADD(&session->arena, &session->versions));
	if (at == session->source_room)
		session->sources = rows_grow(&session->arena, session->sources,
			&session->source_room, sizeof(*session->sources));
	session->sources[at] = source;
}

static void judged_keep(void *user, const void *result)
{
	struct session *session = user;
	const struct judged *judged = result;
	bool compared = session->options->against_count;
	struct proof *proof;

	session->outcome->articles++;
	if (!judged->remarks.count && !compared)
		return;
	proof = proof_add(session, &judged->reading.article);
	ROWS_EACH (struct remark, remark, judged->remarks)
		remark_copy(&session->arena, remark,
			ROWS_ADD(&session->arena, &proof->remarks));
	if (compared)
		version_add(session, &judged->reading, proof->source);
}

/* --- other copies */

static void *copy_read(void *user, struct arena *arena, struct article *article,
	struct buffer *out)
{
	const struct session *session = user;
	struct reading *reading = arena_alloc(arena, sizeof(*reading));

	(void)out;
	reading->article = *article;
	road_tag(session->fc, arena, FC_EVERYTHING, reading);
	return reading;
}

static void copy_keep(void *user, const void *result)
{
	struct session *session = user;
	const struct reading *reading = result;

	version_add(session, reading,
		source_make(&session->arena, &reading->article));
}

/* Whether a copy is the draft itself, met again in the archive. */
static bool is_itself(const struct session *session, uint32_t a, uint32_t b)
{
	const struct source *draft = session->sources[a];
	const struct source *copy = session->sources[b];

	return str_eq(draft->path, copy->path) && str_eq(draft->id, copy->id);
}

/* One draft beside the copies that it may share a story with. */
static void draft_compare(struct session *session, struct arena *arena,
	uint32_t draft, const struct kin_rows *rows)
{
	struct proof *proof = &session->proofs.rows[draft];
	struct reading reading = {
		.article = session->versions.rows[draft].article};
	struct remarks remarks = {0};
	struct docket docket = {.arena = arena,
		.reading = &reading,
		.facts = session->fc->facts,
		.choice = &session->choice,
		.remarks = &remarks};
	struct copies copies = {0};

	ROWS_EACH (uint32_t, row, *rows) {
		struct comparison *comparison =
			arena_alloc(arena, sizeof(*comparison));

		if (is_itself(session, draft, *row))
			continue;
		comparison_make(arena, STR_NONE, &session->versions.rows[draft],
			&session->versions.rows[*row], comparison);
		if (comparison->link.linked)
			*ROWS_ADD(arena, &copies) = (struct copy){
				session->sources[*row], comparison};
	}
	copies_judge(&docket, &copies);
	ROWS_EACH (struct remark, remark, remarks)
		remark_copy(&session->arena, remark,
			ROWS_ADD(&session->arena, &proof->remarks));
	remarks_sort(&proof->remarks);
}

static void drafts_compare(struct session *session)
{
	struct arena arena = {0};
	struct kin kin;

	kin_make(&session->arena, session->versions.rows, session->drafts,
		session->versions.count, &kin);
	for (uint32_t draft = 0; draft < session->drafts; draft++) {
		struct kin_rows rows;

		kin_find(&arena, &kin, session->drafts,
			&session->versions.rows[draft], &rows);
		draft_compare(session, &arena, draft, &rows);
		arena_reset(&arena);
	}
	arena_release(&arena);
}

/* Reads the other copies behind the drafts and compares. */
static enum fc_status copies_meet(struct session *session, struct fc *fc,
	fc_sink sink, fc_complain complain, void *user)
{
	const struct fc_lint_options *options = session->options;
	struct desks desks = road_desks(fc, options->against,
		options->against_count, sink, complain, user);
	enum fc_status status;

	if (!options->against_count)
		return FC_OK;
	session->drafts = session->versions.count;
	desks.user = session;
	desks.work = copy_read;
	desks.keep = copy_keep;
	status = desks_run(&desks);
	drafts_compare(session);
	return status;
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
	enum fc_status status, met;

	*outcome = (struct fc_lint_outcome){0};
	if (session_open(&session, &error) != FC_OK ||
		road_ready(fc, &error) != FC_OK)
		return road_complain(complain, user, &error);
	misspelled_make(&session.arena, fc->facts, &session.misspelled);
	desks.user = &session;
	desks.work = article_judge;
	desks.keep = judged_keep;
	if (options->against_count)
		road_vocabulary(fc);
	status = desks_run(&desks);
	met = copies_meet(&session, fc, sink, complain, user);
	status = status == FC_OK ? met : status;
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
