/*
 * The library's calls for many articles: their rows, and from those a
 * timeline. What happens to each of them stands in road.c.
 */
#include "road.h"

#include "facts/known.h"
#include "report/report.h"
#include "story/claim_said.h"
#include "story/publication.h"
#include "story/retold.h"
#include "story/timeline.h"
#include "story/window.h"

#include <stdlib.h>

/* --- many articles */

/* One call of fc_extract. */
struct extraction {
	const struct fc *fc;
	enum fc_output format;
	unsigned rows;
};

static void reading_write(const struct extraction *extraction,
	const struct reading *reading, struct buffer *out)
{
	const struct fc *fc = extraction->fc;
	const struct page_options page = {.width = fc->options.width,
		.color = fc->options.color,
		.reasons = fc->options.explain};

	if (extraction->format == FC_TEXT)
		extract_write_text(
			reading, fc->facts, fc->options.rows, &page, out);
	else if (extraction->format == FC_TIMEML)
		extract_write_timeml(reading, out);
	else
		extract_write_jsonl(reading, fc->facts, fc->options.rows,
			fc->options.explain, out);
}

static void articles_extract(void *user, struct arena *arena,
	struct sheet *sheets, uint32_t count, struct buffer *out)
{
	const struct extraction *extraction = user;
	struct reading **readings =
		arena_alloc(arena, count * sizeof(*readings));

	for (uint32_t i = 0; i < count; i++) {
		readings[i] = arena_alloc(arena, sizeof(**readings));
		readings[i]->article = sheets[i].article;
	}
	road_tag_all(extraction->fc, arena, extraction->rows, readings, count);
	for (uint32_t i = 0; i < count; i++)
		reading_write(extraction, readings[i], out);
}

/* One call of fc_timeline. */
struct collection {
	const struct fc *fc;
	struct corpus corpus;
	bool linked; /* there may be more than one article */
};

/* What is kept of an article. */
struct collected {
	struct reading reading;
	const struct offset *offsets;
	struct str sketch;
};

/* One file that is no JSON Lines is one article, and nothing is compared. */
static bool may_be_many(const struct fc_input *inputs, size_t count)
{
	struct str path = str_of(count ? inputs[0].path : "");

	return count > 1 ||
	       (!str_ends(path, STR(".txt")) && !str_ends(path, STR(".md")) &&
		       !str_ends(path, STR(".html")));
}

/* What tells copies of the article from others. */
static void collected_sketch(
	const struct fc *fc, struct arena *arena, struct collected *collected)
{
	struct version version;

	collected->offsets = road_offset(fc, arena, &collected->reading);
	version_read(arena, &collected->reading, fc->vocabulary, &version);
	collected->sketch = sketch_pack(arena, &version);
}

static void articles_collect(void *user, struct arena *arena,
	struct sheet *sheets, uint32_t count, struct buffer *out)
{
	const struct collection *collection = user;
	struct collected *collected =
		arena_alloc(arena, count * sizeof(*collected));
	struct reading **readings =
		arena_alloc(arena, count * sizeof(*readings));

	(void)out;
	for (uint32_t i = 0; i < count; i++) {
		sheets[i].result = &collected[i];
		readings[i] = &collected[i].reading;
		readings[i]->article = sheets[i].article;
	}
	road_tag_all(collection->fc, arena, FC_EVENT, readings, count);
	for (uint32_t i = 0; collection->linked && i < count; i++)
		collected_sketch(collection->fc, arena, &collected[i]);
}

static void collected_keep(void *user, const void *result)
{
	struct collection *collection = user;
	const struct collected *collected = result;

	corpus_add(&collection->corpus, &collected->reading);
	corpus_offsets(&collection->corpus, collected->offsets);
	if (collection->linked)
		corpus_sketch(&collection->corpus, collected->sketch);
}

/* --- what is public */

struct desks road_desks(const struct fc *fc, const struct fc_input *inputs,
	size_t count, fc_sink sink, fc_complain complain, void *teller)
{
	return (struct desks){.inputs = inputs,
		.count = count,
		.options = {.limit = fc->options.article_limit},
		.threads = fc->options.jobs,
		.teller = teller,
		.sink = sink,
		.complain = complain,
		.progress = fc->progress,
		.progress_user = fc->progress_user};
}

enum fc_status road_error(struct fc_error *error, enum fc_status status,
	const char *reason, const char *detail)
{
	*error = (struct fc_error){.status = status, .reason = reason};
	for (size_t i = 0; detail[i] && i + 1 < sizeof(error->detail); i++) {
		bool plain = detail[i] >= ' ' && detail[i] < 127;

		error->detail[i] = plain ? detail[i] : '?';
	}
	return status;
}

/* An option that is a day; NULL is none. */
static enum fc_status day_option(
	const char *written, day_t *day, struct fc_error *error)
{
	*day = written ? day_read(str_of(written)) : DAY_NONE;
	if (written && (*day == DAY_NONE || strlen(written) != 10))
		return road_error(error, FC_USAGE,
			"not a day of the form YYYY-MM-DD", written);
	return FC_OK;
}

static enum fc_status range_take(const struct fc_timeline_options *options,
	struct interval *range, struct fc_error *error)
{
	enum fc_status status =
		day_option(options->from, &range->earliest, error);

	if (status == FC_OK)
		status = day_option(options->to, &range->latest, error);
	if (status == FC_OK && options->to && range->latest < range->earliest)
		status = road_error(error, FC_USAGE,
			"the range ends before it begins", options->to);
	return status;
}

/* The caller's strings are read here, and not kept. */
static enum fc_status options_take(
	struct fc *fc, const struct fc_options *options, struct fc_error *error)
{
	if (options)
		fc->options = *options;
	if (!fc->options.rows)
		fc->options.rows = FC_EVERYTHING;
	if (!fc->options.article_limit)
		fc->options.article_limit = (size_t)64 << 20;
	fc->options.published = fc->options.language = NULL;
	if (options && options->language && strcmp(options->language, "en"))
		return road_error(error, FC_USAGE,
			"not a language that is known (only en is)",
			options->language);
	return day_option(
		options ? options->published : NULL, &fc->published, error);
}

/* What the build has made of the language's tables. */
static void tables_take(struct fc *fc)
{
	fc->name_words = &name_words_digest;
	fc->words = &claim_words_digest;
	fc->cues = &cues_digest;
	fc->attributes = &attributes_digest;
	fc->tally = &tally_digest;
	fc->vocabulary = &vocabulary_digest;
}

struct fc *fc_new(const struct fc_options *options, struct fc_error *error)
{
	struct fc *fc = calloc(1, sizeof(*fc));
	enum fc_status status;

	if (!fc)
		abort();
	fc->lexicon = lexicon_new();
	fc->grammar = grammar_new(fc->lexicon);
	tables_take(fc);
	fc->facts = facts_new();
	status = options_take(fc, options, error);
	if (status == FC_OK && !fc->options.no_builtin_facts)
		status = facts_add_builtin(fc->facts, error);
	if (status == FC_OK)
		return fc;
	fc_free(fc);
	return NULL;
}

void fc_free(struct fc *fc)
{
	if (!fc)
		return;
	arena_release(&fc->known_arena);
	facts_free(fc->facts);
	grammar_free(fc->grammar);
	lexicon_free(fc->lexicon);
	free(fc);
}

enum fc_stage fc_stage(const struct fc *fc)
{
	return fc->stage;
}

void fc_set_progress(struct fc *fc, fc_progress progress, void *user)
{
	fc->progress = progress;
	fc->progress_user = user;
}

enum fc_status fc_add_facts(
	struct fc *fc, const char *path, struct fc_error *error)
{
	fc->facts_finished = false;
	return facts_add_path(fc->facts, path, error);
}

enum fc_status road_ready(struct fc *fc, struct fc_error *error)
{
	enum fc_status status = FC_OK;

	if (!fc->facts_finished)
		status = facts_finish(fc->facts, error);
	fc->facts_finished = status == FC_OK;
	return status;
}

void road_version(const struct fc *fc, struct arena *arena,
	const struct reading *reading, struct version *version)
{
	version_make(arena, reading, fc->vocabulary, version);
	details_make(arena, reading, fc->name_words, &version->details);
	said_make(
		arena, reading, fc->vocabulary, fc->attributes, &version->said);
}

enum fc_status road_complain(
	fc_complain complain, void *user, const struct fc_error *error)
{
	if (complain)
		complain(user, error->path, error);
	return error->status;
}

enum fc_status fc_extract(struct fc *fc, const struct fc_input *inputs,
	size_t count, enum fc_output format, fc_sink sink, fc_complain complain,
	void *user)
{
	const unsigned rows = format == FC_TIMEML ? FC_TIMEX : fc->options.rows;
	struct extraction extraction = {fc, format, rows};
	struct desks desks =
		road_desks(fc, inputs, count, sink, complain, user);
	struct fc_error error = {0};

	desks.user = &extraction;
	desks.work = articles_extract;
	if (format != FC_TEXT && format != FC_JSONL && format != FC_TIMEML)
		road_error(&error, FC_USAGE, "not a format of extract", "");
	else
		road_ready(fc, &error);
	if (error.status != FC_OK)
		return road_complain(complain, user, &error);
	return desks_run(&desks);
}

static void timeline_write(const struct timeline *timeline,
	const struct fc_timeline_options *options, struct buffer *out)
{
	const struct page_options page = {.title = str_of(options->title),
		.width = options->width,
		.color = options->color,
		.reasons = options->reasons,
		.stamp = options->stamp,
		.plain = options->plain,
		.links = str_of(options->links),
		.last = str_from(options->last, options->last_length)};

	switch (options->format) {
	case FC_TEXT:
		timeline_write_text(timeline, &page, out);
		break;
	case FC_JSON:
		timeline_write_json(timeline, out);
		break;
	case FC_JSONL:
		timeline_write_jsonl(timeline, out);
		break;
	case FC_ICS:
		timeline_write_ics(timeline, &page, out);
		break;
	case FC_HTML_PAGE:
		timeline_write_html(timeline, &page, out);
		break;
	case FC_CSV:
		timeline_write_csv(timeline, out);
		break;
	case FC_MARKDOWN_TABLE:
		timeline_write_markdown(timeline, &page, out);
		break;
	case FC_TIMELINEJS:
		timeline_write_timelinejs(timeline, &page, out);
		break;
	case FC_JSONLD:
		timeline_write_jsonld(timeline, out);
		break;
	case FC_DIFF:
		timeline_write_diff(timeline, &page, out);
		break;
	case FC_TIMEML:
		break; /* refused before */
	}
}

enum fc_status fc_timeline(struct fc *fc, const struct fc_input *inputs,
	size_t count, const struct fc_timeline_options *options, fc_sink sink,
	fc_complain complain, void *user)
{
	struct desks desks =
		road_desks(fc, inputs, count, sink, complain, user);
	struct collection collection = {
		.fc = fc, .linked = may_be_many(inputs, count)};
	struct timeline_choice choice = {
		.top = options->top, .undated = options->undated};
	struct timeline timeline = {0};
	struct buffer out = BUFFER_INIT;
	struct fc_error error = {0};
	enum fc_status status;

	if (options->format == FC_TIMEML)
		road_error(&error, FC_USAGE, "not a format of timeline", "");
	if (error.status != FC_OK ||
		range_take(options, &choice.range, &error) != FC_OK ||
		road_ready(fc, &error) != FC_OK)
		return road_complain(complain, user, &error);
	desks.user = &collection;
	desks.work = articles_collect;
	desks.keep = collected_keep;
	corpus_init(&collection.corpus);
	collection.corpus.repeating = options->format == FC_ICS;
	collection.corpus.refers = options->top > 0;
	collection.corpus.context = options->format == FC_HTML_PAGE;
	status = desks_run(&desks);
	corpus_sort(&collection.corpus);
	retold_find(&collection.corpus, fc->options.jobs);
	windows_find(&collection.corpus);
	timeline_make(&collection.corpus, fc->facts, &choice, &timeline);
	timeline_write(&timeline, options, &out);
	if (!sink(user, out.ptr, out.len))
		status = FC_NOT_WRITTEN;
	buffer_release(&out);
	corpus_release(&collection.corpus);
	return status;
}

enum fc_status fc_facts_show(struct fc *fc, const char *id, fc_sink sink,
	void *user, struct fc_error *error)
{
	struct buffer out = BUFFER_INIT;
	enum fc_status status = road_ready(fc, error);

	if (status != FC_OK)
		return status;
	if (!facts_write(fc->facts, str_of(id), &out))
		status = road_error(error, FC_USAGE, "no such fact", id);
	else if (!sink(user, out.ptr, out.len))
		status = road_error(error, FC_NOT_WRITTEN, "not written", "");
	buffer_release(&out);
	return status;
}

const char *fc_status_name(enum fc_status status)
{
	switch (status) {
	case FC_OK:
		return "ok";
	case FC_USAGE:
		return "usage";
	case FC_UNREADABLE:
		return "unreadable";
	case FC_BAD_INPUT:
		return "bad input";
	case FC_TOO_LARGE:
		return "too large";
	case FC_NO_ARTICLES:
		return "no articles";
	case FC_BAD_FACTS:
		return "bad facts";
	case FC_NOT_WRITTEN:
		return "not written";
	}
	return "unknown";
}
