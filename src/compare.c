/*
 * The road of compare: articles become versions of a story, versions are
 * compared two by two, and what was found is printed.
 */
#include "road.h"

#include "read/pair.h"
#include "read/stamp.h"
#include "report/report.h"
#include "story/align.h"
#include "story/linking.h"

#include <inttypes.h>
#include <stdatomic.h>
#include <stdlib.h>

static void comparison_write(const struct comparison *comparison,
	const struct fc_compare_options *options, struct buffer *out)
{
	const struct page_options page = {
		.width = options->width, .color = options->color};

	if (options->format == FC_TEXT)
		compare_write_text(comparison, &page, out);
	else if (options->format == FC_HTML_PAGE)
		compare_write_html(comparison, out);
	else
		compare_write_json(comparison, out);
}

static void outcome_add(
	struct fc_compare_outcome *outcome, const struct comparison *comparison)
{
	outcome->comparisons++;
	outcome->linked += comparison->link.linked;
	ROWS_EACH (struct finding, finding, comparison->findings)
		outcome->conflicts += finding->class == FINDING_CONFLICT;
}

static enum fc_status options_check(const struct fc_compare_options *options,
	bool pairs, struct fc_error *error)
{
	bool whole =
		options->format == FC_JSON || options->format == FC_HTML_PAGE;

	if (options->format == FC_TEXT || options->format == FC_JSONL ||
		(whole && !pairs))
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
	struct arena work;  /* of one comparison at a time */
	struct versions versions;
	struct sketches sketches; /* of more than two */
	struct buffer out;
	uint32_t shown;
	struct fc_compare_outcome outcome;
	fc_sink sink;
	void *user;
};

static void articles_read(void *user, struct arena *arena, struct sheet *sheets,
	uint32_t count, struct buffer *out)
{
	const struct meeting *meeting = user;
	struct reading **readings =
		arena_alloc(arena, count * sizeof(*readings));

	(void)out;
	for (uint32_t i = 0; i < count; i++) {
		sheets[i].result = readings[i] =
			arena_alloc(arena, sizeof(**readings));
		readings[i]->article = sheets[i].article;
	}
	road_tag_all(meeting->fc, arena, meeting->fc->options.rows | ROAD_TLINK,
		readings, count);
}

static void version_keep(void *user, const void *reading)
{
	struct meeting *meeting = user;
	struct version *version = ROWS_ADD(&meeting->arena, &meeting->versions);

	road_version(meeting->fc, &meeting->arena, reading, version);
	version->faults = road_faults(meeting->fc, &meeting->arena, reading);
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

static bool comparison_show(
	struct meeting *meeting, const struct comparison *comparison)
{
	struct buffer *out = &meeting->out;

	buffer_clear(out);
	separator_write(meeting, out);
	comparison_write(comparison, meeting->options, out);
	outcome_add(&meeting->outcome, comparison);
	if (meeting->options->format != FC_TEXT &&
		meeting->options->format != FC_HTML_PAGE &&
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

/* --- two */

static bool two_compare(struct meeting *meeting)
{
	const struct version *versions = meeting->versions.rows;
	struct comparison comparison;

	comparison_make(&meeting->work, STR_NONE, &versions[0], &versions[1],
		&comparison);
	return comparison_show(meeting, &comparison);
}

/* --- more than two: those that are linked */

static int version_order(const void *left, const void *right)
{
	const struct version *a = left, *b = right;
	int order = str_cmp(a->article.path, b->article.path);

	if (order)
		return order;
	return (a->article.first_line > b->article.first_line) -
	       (a->article.first_line < b->article.first_line);
}

/* A sketch's identity is the row of its version here. */
static void sketches_make(struct meeting *meeting)
{
	for (uint32_t i = 0; i < meeting->versions.count; i++) {
		struct str bytes = sketch_pack(
			&meeting->arena, &meeting->versions.rows[i]);
		struct sketch *sketch =
			ROWS_ADD(&meeting->arena, &meeting->sketches);

		*sketch = sketch_of(bytes);
		sketch->identity = i;
	}
}

static uint32_t row_of(const struct meeting *meeting, uint32_t sketch)
{
	return (uint32_t)meeting->sketches.rows[sketch].identity;
}

/* From sketches to versions, the one that is first there being a. */
static void link_turn(const struct meeting *meeting, struct pair_link *link)
{
	uint32_t a = row_of(meeting, link->a), b = row_of(meeting, link->b);

	link->a = a < b ? a : b;
	link->b = a < b ? b : a;
}

static int link_order(const void *left, const void *right)
{
	const struct pair_link *a = left, *b = right;

	if (a->a != b->a)
		return a->a < b->a ? -1 : 1;
	return (a->b > b->b) - (a->b < b->b);
}

/* What the whole corpus knows of the two decides how they are linked. */
static bool link_show(struct meeting *meeting, const uint32_t *sketches,
	struct arena *arena, const struct pair_link *link)
{
	const uint32_t rows[2] = {link->a, link->b};
	const struct version *versions = meeting->versions.rows;
	struct version weighed[2];
	struct matches matches;
	struct comparison comparison;

	for (int side = 0; side < 2; side++)
		sketch_weigh(arena,
			&meeting->sketches.rows[sketches[rows[side]]],
			&versions[rows[side]], &weighed[side]);
	comparison_make(arena, STR_NONE, &versions[link->a], &versions[link->b],
		&comparison);
	passages_align(arena, &weighed[0], &weighed[1], &matches);
	link_find(arena, &weighed[0], &weighed[1], &matches, &comparison.link);
	return comparison_show(meeting, &comparison);
}

static bool linked_show(struct meeting *meeting, struct linking *linking)
{
	struct pair_links *links = &linking->links;
	uint32_t *sketches = arena_alloc(&meeting->arena,
		(meeting->sketches.count + 1u) * sizeof(*sketches));
	bool written = true;

	for (uint32_t i = 0; i < meeting->sketches.count; i++)
		sketches[row_of(meeting, i)] = i;
	ROWS_EACH (struct pair_link, link, *links)
		link_turn(meeting, link);
	if (links->count)
		qsort(links->rows, links->count, sizeof(*links->rows),
			link_order);
	for (uint32_t i = 0; written && i < links->count; i++) {
		written = link_show(
			meeting, sketches, &meeting->work, &links->rows[i]);
		arena_reset(&meeting->work);
	}
	return written;
}

static bool many_compare(struct meeting *meeting)
{
	struct linking linking = {.sketches = &meeting->sketches,
		.threads = meeting->fc->options.jobs};
	bool written;

	qsort(meeting->versions.rows, meeting->versions.count,
		sizeof(*meeting->versions.rows), version_order);
	sketches_make(meeting);
	linking_run(&linking);
	written = linked_show(meeting, &linking);
	linking_release(&linking);
	return written && meeting_end(meeting);
}

/* The page around what is compared. */
static bool page_write(struct meeting *meeting, bool begin)
{
	struct buffer *out = &meeting->out;

	if (meeting->options->format != FC_HTML_PAGE)
		return true;
	buffer_clear(out);
	if (begin)
		compare_begin_html(str_of(meeting->options->title), out);
	else if (!meeting->shown)
		buffer_put(out, "<p>No two of the articles tell one "
				"story.</p>\n");
	if (!begin)
		compare_end_html(out);
	return meeting->sink(meeting->user, out->ptr, out->len);
}

static bool versions_compare(struct meeting *meeting)
{
	bool two = meeting->versions.count == 2;

	return page_write(meeting, true) &&
	       (two ? two_compare(meeting) : many_compare(meeting)) &&
	       page_write(meeting, false);
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
	road_known(fc);
	desks.user = &meeting;
	desks.work = articles_read;
	desks.keep = version_keep;
	desks.left = &meeting.work;
	status = desks_run(&desks);
	if (meeting.versions.count > 1 && !versions_compare(&meeting))
		status = FC_NOT_WRITTEN;
	if (meeting.versions.count < 2 && status == FC_OK) {
		status = road_error(&error, FC_USAGE,
			"compare needs two articles or more", "");
		road_complain(complain, user, &error);
	}
	if (options->outcome)
		*options->outcome = meeting.outcome;
	buffer_release(&meeting.out);
	arena_release(&meeting.work);
	arena_release(&meeting.arena);
	return status;
}

/* --- a stream of pairs */

/* One call of fc_compare_pairs. */
struct stream_of_pairs {
	const struct fc *fc;
	const struct fc_compare_options *options;
	/* Counted by all threads. */
	atomic_uint_least64_t comparisons, linked, conflicts;
};

static void outcome_count(
	struct stream_of_pairs *stream, const struct comparison *comparison)
{
	struct fc_compare_outcome outcome = {0};

	outcome_add(&outcome, comparison);
	atomic_fetch_add(&stream->comparisons, outcome.comparisons);
	atomic_fetch_add(&stream->linked, outcome.linked);
	atomic_fetch_add(&stream->conflicts, outcome.conflicts);
}

static void side_make(const struct fc *fc, struct arena *arena,
	const struct article *article, struct version *version)
{
	struct reading reading = {.article = *article};

	road_tag(fc, arena, fc->options.rows | ROAD_TLINK, &reading);
	road_version(fc, arena, &reading, version);
	version->faults = road_faults(fc, arena, &reading);
}

/* "MILL BAY, Nov 17 -" has the year of the other story: what it tells of days
 * is read anew by that. */
static bool side_date(const struct fc *fc, struct arena *arena,
	struct article article, struct version *version,
	const struct version *other)
{
	enum { NEAR_DAYS = 45 };
	day_t near = other->published.value;
	day_t day = version_dateline_day(version, near);
	struct civil civil;

	if (version->published.value != DAY_NONE || day == DAY_NONE ||
		day - near > NEAR_DAYS || near - day > NEAR_DAYS)
		return false;
	civil = day_to_civil(day);
	stamp_add(arena, &article.metadata.stamps,
		(struct stamp){.basis = BASIS_METADATA,
			.where = STR("the dateline, in the year of the other"),
			.written = arena_format(arena,
				"%04" PRId32 "-%02" PRId32 "-%02" PRId32,
				civil.year, civil.month, civil.day)});
	side_make(fc, arena, &article, version);
	return true;
}

/* In a copy the dateline itself may be what is wrong. */
static bool is_dated_anew(const struct fc *fc, struct arena *arena,
	const struct comparison *comparison, const struct pair *pair,
	struct version *a, struct version *b)
{
	enum relation relation = comparison->link.relation;

	if (relation == RELATION_IDENTICAL || relation == RELATION_EXCERPT ||
		relation == RELATION_REVISION)
		return false;
	return side_date(fc, arena, pair->a, a, b) ||
	       side_date(fc, arena, pair->b, b, a);
}

static enum fc_status pair_compare(void *user, struct arena *arena,
	const struct raw *raw, struct buffer *out, void **result,
	struct fc_error *error)
{
	struct stream_of_pairs *stream = user;
	enum fc_status status;
	struct pair pair;
	struct version a, b;
	struct comparison comparison;

	(void)result;
	status = pair_parse(arena, raw, &pair, error);
	if (status != FC_OK)
		return status;
	side_make(stream->fc, arena, &pair.a, &a);
	side_make(stream->fc, arena, &pair.b, &b);
	comparison_make(arena, pair.id, &a, &b, &comparison);
	if (is_dated_anew(stream->fc, arena, &comparison, &pair, &a, &b))
		comparison_make(arena, pair.id, &a, &b, &comparison);
	outcome_count(stream, &comparison);
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
	struct stream_of_pairs stream = {.fc = fc, .options = options};
	struct fc_error error = {0};
	enum fc_status status;

	if (options_check(options, true, &error) != FC_OK ||
		road_ready(fc, &error) != FC_OK)
		return road_complain(complain, user, &error);
	road_known(fc);
	desks.user = &stream;
	desks.work_raw = pair_compare;
	status = desks_run(&desks);
	if (options->outcome)
		*options->outcome = (struct fc_compare_outcome){
			stream.comparisons, stream.linked, stream.conflicts};
	return status;
}
