/*
 * The road of compare: articles become versions of a story, versions are
 * compared two by two, and what was found is printed.
 */
#include "road.h"

#include "read/pair.h"
#include "report/report.h"
#include "story/candidates.h"

static void comparison_write(const struct comparison *comparison,
	const struct fc_compare_options *options, struct buffer *out)
{
	const struct page_options page = {
		.width = options->width, .color = options->color};

	if (options->format == FC_TEXT)
		compare_write_text(comparison, &page, out);
	else
		compare_write_json(comparison, out);
}

static enum fc_status options_check(const struct fc_compare_options *options,
	bool pairs, struct fc_error *error)
{
	bool json = options->format == FC_JSON && !pairs;

	if (options->format == FC_TEXT || options->format == FC_JSONL || json)
		return FC_OK;
	return road_error(error, FC_USAGE,
		pairs ? "not a format of compare --pairs"
		      : "not a format of compare",
		"");
}

/* --- some articles, each with each */

/* One call of fc_compare. */
struct meeting {
	const struct fc *fc;
	const struct fc_compare_options *options;
	struct arena arena; /* of the versions */
	struct versions versions;
	struct buffer out;
	uint32_t shown;
	fc_sink sink;
	void *user;
};

/* Nobody else asks for it, so no other start waits for it. */
static void vocabulary_ready(struct fc *fc)
{
	if (!fc->vocabulary)
		fc->vocabulary = vocabulary_new();
}

static void *article_read(void *user, struct arena *arena,
	struct article *article, struct buffer *out)
{
	const struct meeting *meeting = user;
	struct reading *reading = arena_alloc(arena, sizeof(*reading));

	(void)out;
	reading->article = *article;
	road_tag(meeting->fc, arena, meeting->fc->options.rows, reading);
	return reading;
}

static void version_keep(void *user, const void *reading)
{
	struct meeting *meeting = user;

	struct version *version = ROWS_ADD(&meeting->arena, &meeting->versions);

	version_make(
		&meeting->arena, reading, meeting->fc->vocabulary, version);
	details_make(&meeting->arena, reading, meeting->fc->name_words,
		&version->details);
}

/* Between two comparisons, and behind the last. */
static void separator_write(const struct meeting *meeting, struct buffer *out)
{
	bool array = meeting->options->format == FC_JSON &&
		     meeting->versions.count > 2;

	if (array)
		buffer_add(out, meeting->shown ? STR(",\n") : STR("[\n"));
	else if (meeting->options->format == FC_TEXT && meeting->shown)
		buffer_put(out, "\n");
}

static bool pair_show(struct meeting *meeting, struct arena *arena,
	const struct candidate *candidate)
{
	struct buffer *out = &meeting->out;
	struct comparison comparison;

	comparison_make(arena, STR_NONE, &meeting->versions.rows[candidate->a],
		&meeting->versions.rows[candidate->b], &comparison);
	if (!comparison.link.linked && meeting->versions.count > 2)
		return true;
	buffer_clear(out);
	separator_write(meeting, out);
	comparison_write(&comparison, meeting->options, out);
	if (meeting->options->format != FC_TEXT &&
		(meeting->options->format == FC_JSONL ||
			meeting->versions.count == 2))
		buffer_add_char(out, '\n');
	meeting->shown++;
	return meeting->sink(meeting->user, out->ptr, out->len);
}

static bool meeting_end(struct meeting *meeting)
{
	struct str end = meeting->shown ? STR("\n]\n") : STR("[]\n");

	if (meeting->options->format == FC_JSON && meeting->versions.count > 2)
		return meeting->sink(meeting->user, end.ptr, end.len);
	if (meeting->options->format != FC_TEXT || meeting->shown)
		return true;
	end = STR("No two of the articles tell one story.\n");
	return meeting->sink(meeting->user, end.ptr, end.len);
}

/* All that were read, the pairs among them that may be linked. */
static bool versions_compare(struct meeting *meeting)
{
	struct candidates candidates = {0};
	struct arena arena = {0};
	bool written = true;

	if (meeting->versions.count == 2)
		*ROWS_ADD(&meeting->arena, &candidates) =
			(struct candidate){0, 1};
	else
		candidates_find(
			&meeting->arena, &meeting->versions, &candidates);
	for (uint32_t i = 0; written && i < candidates.count; i++) {
		written = pair_show(meeting, &arena, &candidates.rows[i]);
		arena_reset(&arena);
	}
	arena_release(&arena);
	return written && meeting_end(meeting);
}

enum fc_status fc_compare(struct fc *fc, const struct fc_input *inputs,
	size_t count, const struct fc_compare_options *options, fc_sink sink,
	fc_complain complain, void *user)
{
	struct desks desks =
		road_desks(fc, inputs, count, sink, complain, user);
	struct meeting meeting = {
		.fc = fc, .options = options, .sink = sink, .user = user};
	struct fc_error error = {0};
	enum fc_status status;

	if (options_check(options, false, &error) != FC_OK ||
		road_ready(fc, &error) != FC_OK)
		return road_complain(complain, user, &error);
	vocabulary_ready(fc);
	desks.user = &meeting;
	desks.work = article_read;
	desks.keep = version_keep;
	status = desks_run(&desks);
	if (meeting.versions.count > 1 && !versions_compare(&meeting))
		status = FC_NOT_WRITTEN;
	if (meeting.versions.count < 2 && status == FC_OK) {
		status = road_error(&error, FC_USAGE,
			"compare needs two articles or more", "");
		road_complain(complain, user, &error);
	}
	buffer_release(&meeting.out);
	arena_release(&meeting.arena);
	return status;
}

/* --- a stream of pairs */

/* One call of fc_compare_pairs. */
struct stream_of_pairs {
	const struct fc *fc;
	const struct fc_compare_options *options;
};

static void side_make(const struct fc *fc, struct arena *arena,
	const struct article *article, struct version *version)
{
	struct reading reading = {.article = *article};

	road_tag(fc, arena, fc->options.rows, &reading);
	version_make(arena, &reading, fc->vocabulary, version);
	details_make(arena, &reading, fc->name_words, &version->details);
}

static enum fc_status pair_compare(void *user, struct arena *arena,
	const struct raw *raw, struct buffer *out, struct fc_error *error)
{
	const struct stream_of_pairs *stream = user;
	enum fc_status status;
	struct pair pair;
	struct version a, b;
	struct comparison comparison;

	status = pair_parse(arena, raw, &pair, error);
	if (status != FC_OK)
		return status;
	side_make(stream->fc, arena, &pair.a, &a);
	side_make(stream->fc, arena, &pair.b, &b);
	comparison_make(arena, pair.id, &a, &b, &comparison);
	comparison_write(&comparison, stream->options, out);
	buffer_add_char(out, '\n');
	return FC_OK;
}

enum fc_status fc_compare_pairs(struct fc *fc, const struct fc_input *inputs,
	size_t count, const struct fc_compare_options *options, fc_sink sink,
	fc_complain complain, void *user)
{
	struct desks desks =
		road_desks(fc, inputs, count, sink, complain, user);
	struct stream_of_pairs stream = {fc, options};
	struct fc_error error = {0};

	if (options_check(options, true, &error) != FC_OK ||
		road_ready(fc, &error) != FC_OK)
		return road_complain(complain, user, &error);
	vocabulary_ready(fc);
	desks.user = &stream;
	desks.work_raw = pair_compare;
	return desks_run(&desks);
}
