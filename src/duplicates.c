/*
 * The road of duplicates: of a whole corpus, however large, each article
 * becomes a sketch; sketches are linked and gathered into stories; the members
 * of stories are read again, compared with whom they come from, and printed.
 */
#include "road.h"

#include "base/workers.h"
#include "read/again.h"
#include "read/stock.h"
#include "report/duplicates.h"
#include "story/stories.h"

#include <stdio.h>
#include <stdlib.h>

/* Members of a story that are compared in full; of a larger one words are
 * shown that differ, and not what they mean. */
enum { DETAILED_MOST = 256 };

/* One call of fc_duplicates. */
struct search {
	struct fc *fc;
	const struct fc_duplicates_options *options;
	struct page_options page;
	struct again again;
	struct desks desks;
	struct arena arena; /* of sketches and stories */
	struct sketches sketches;
	struct linking linking;
	struct stories stories;
	uint32_t *order; /* of the stories: large ones first */
	fc_sink sink;
	void *user;
};

static void *zeroed(size_t count, size_t size)
{
	void *rows = calloc(count + 1, size);

	if (!rows) {
		fputs("factcheck: out of memory\n", stderr);
		abort();
	}
	return rows;
}

/* --- every article as a sketch */

struct sketched {
	struct str bytes;
	uint64_t identity;
};

static struct sketched *article_sketch(const struct search *search,
	struct arena *arena, const struct reading *reading)
{
	struct sketched *sketched = arena_alloc(arena, sizeof(*sketched));
	struct version version;

	version_read(arena, reading, search->fc->vocabulary, &version);
	sketched->bytes = sketch_pack(arena, &version);
	sketched->identity = raw_identity(
		reading->article.path, reading->article.first_line);
	return sketched;
}

static void articles_sketch(void *user, struct arena *arena,
	struct sheet *sheets, uint32_t count, struct buffer *out)
{
	const struct search *search = user;
	struct reading **readings =
		arena_alloc(arena, count * sizeof(*readings));

	(void)out;
	for (uint32_t i = 0; i < count; i++) {
		readings[i] = arena_alloc(arena, sizeof(**readings));
		readings[i]->article = sheets[i].article;
	}
	road_tag_all(search->fc, arena, ROAD_STORY, readings, count);
	for (uint32_t i = 0; i < count; i++)
		sheets[i].result = article_sketch(search, arena, readings[i]);
}

static void *sketch_copy(struct arena *arena, const void *result)
{
	const struct sketched *from = result;
	struct sketched *copy = arena_alloc(arena, sizeof(*copy));

	*copy = *from;
	copy->bytes = arena_copy(arena, from->bytes);
	return copy;
}

static void sketch_keep(void *user, const void *result)
{
	struct search *search = user;
	const struct sketched *sketched = result;
	struct str bytes = arena_copy(&search->arena, sketched->bytes);
	struct sketch *sketch = sketches_add(&search->sketches);

	*sketch = sketch_of(bytes);
	sketch->identity = sketched->identity;
}

static int identity_order(const void *left, const void *right)
{
	const struct sketch *a = left, *b = right;

	return (a->identity > b->identity) - (a->identity < b->identity);
}

/* A file that was named twice is no duplicate of itself. */
static void sketches_unite(struct sketches *sketches)
{
	uint32_t count = 0;

	if (sketches->count)
		qsort(sketches->rows, sketches->count, sizeof(*sketches->rows),
			identity_order);
	for (uint32_t i = 0; i < sketches->count; i++)
		if (!count || sketches->rows[count - 1].identity !=
				      sketches->rows[i].identity)
			sketches->rows[count++] = sketches->rows[i];
	sketches->count = count;
}

/* --- stories */

struct sized {
	uint32_t story, size;
};

static int sized_order(const void *left, const void *right)
{
	const struct sized *a = left, *b = right;

	if (a->size != b->size)
		return a->size > b->size ? -1 : 1;
	return (a->story > b->story) - (a->story < b->story);
}

static void stories_order(struct search *search)
{
	const struct stories *stories = &search->stories;
	struct sized *sized = zeroed(stories->count, sizeof(*sized));

	search->order = arena_alloc(
		&search->arena, (stories->count + 1u) * sizeof(*search->order));
	for (uint32_t i = 0; i < stories->count; i++)
		sized[i] = (struct sized){
			i, stories->rows[i].end - stories->rows[i].first};
	qsort(sized, stories->count, sizeof(*sized), sized_order);
	for (uint32_t i = 0; i < stories->count; i++)
		search->order[i] = sized[i].story;
	free(sized);
}

static void links_tell(void *user, uint64_t done, uint64_t total)
{
	struct fc *fc = user;

	fc->stage = FC_LINKING;
	fc->progress(fc->progress_user, (size_t)done, (size_t)total);
}

static void corpus_link(struct search *search)
{
	struct linking *linking = &search->linking;

	sketches_unite(&search->sketches);
	linking->sketches = &search->sketches;
	linking->threads = search->fc->options.jobs;
	if (search->fc->progress) {
		linking->progress = links_tell;
		linking->user = search->fc;
	}
	linking_run(linking);
	stories_find(&search->arena, &linking->links, search->sketches.count,
		&search->stories);
	stories_order(search);
}

/* --- the members read again */

static void stock_want_members(const struct search *search, struct stock *stock)
{
	const struct stories *stories = &search->stories;
	uint32_t count =
		stories->count ? stories->rows[stories->count - 1].end : 0;
	uint64_t *wanted = zeroed(count, sizeof(*wanted));

	for (uint32_t i = 0; i < count; i++)
		wanted[i] = search->sketches.rows[stories->members[i]].identity;
	stock_fill(stock, search->again.inputs, search->again.count,
		&search->desks.options, wanted, count);
	free(wanted);
}

/* --- a story told */

struct told {
	uint32_t story;
	uint64_t number;
	struct arena arena;
	struct buffer out;
};

struct telling {
	struct search *search;
	const struct stock *stock;
	uint32_t next;
};

/* A member with its place among the sketches. */
struct member {
	uint32_t sketch;
	struct version version;
};

static int64_t time_of(const struct version *version)
{
	enum { DAY = 24 * 60 };

	if (version->minute != NO_MINUTE)
		return version->minute;
	return version->published.value != DAY_NONE
		       ? (int64_t)version->published.value * DAY
		       : INT64_MAX;
}

static int member_order(const void *left, const void *right)
{
	const struct version *a = &((const struct member *)left)->version;
	const struct version *b = &((const struct member *)right)->version;
	int order = (time_of(a) > time_of(b)) - (time_of(a) < time_of(b));

	if (!order)
		order = str_cmp(a->article.path, b->article.path);
	return order ? order
		     : (a->article.first_line > b->article.first_line) -
			       (a->article.first_line < b->article.first_line);
}

/* False: the file is not what it was a moment ago. */
static bool member_read(const struct telling *telling, struct arena *arena,
	uint32_t sketch, bool detailed, struct member *member)
{
	const struct search *search = telling->search;
	const struct sketch *row = &search->sketches.rows[sketch];
	const struct raw *raw = stock_find(telling->stock, row->identity);
	struct reading reading = {0};
	struct fc_error error;

	if (!raw || raw_parse(arena, raw, &search->desks.options,
			    &reading.article, &error) != FC_OK)
		return false;
	member->sketch = sketch;
	if (detailed) {
		road_tag(search->fc, arena, FC_EVERYTHING | ROAD_TLINK,
			&reading);
		road_version(search->fc, arena, &reading, &member->version);
	} else {
		road_tag(search->fc, arena, ROAD_STORY, &reading);
		version_make(arena, &reading, search->fc->vocabulary,
			&member->version);
	}
	return member->version.content == row->content;
}

static uint32_t link_seek(const struct pair_links *links, uint32_t a)
{
	uint32_t low = 0, high = links->count;

	while (low < high) {
		uint32_t mid = low + (high - low) / 2;

		if (links->rows[mid].a < a)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

/* Which version of the story a sketch is. */
struct place {
	uint32_t sketch, row;
};

struct places {
	struct place *rows;
	uint32_t count;
};

static int place_order(const void *left, const void *right)
{
	const struct place *a = left, *b = right;

	return (a->sketch > b->sketch) - (a->sketch < b->sketch);
}

/* UINT32_MAX: none of the story. */
static uint32_t row_of(const struct places *places, uint32_t sketch)
{
	const struct place key = {sketch, 0};
	const struct place *found = bsearch(&key, places->rows, places->count,
		sizeof(*places->rows), place_order);

	return found ? found->row : UINT32_MAX;
}

static int link_order(const void *left, const void *right)
{
	const struct pair_link *a = left, *b = right;

	if (a->a != b->a)
		return a->a < b->a ? -1 : 1;
	return (a->b > b->b) - (a->b < b->b);
}

/* The links within the story, between the rows of its versions. */
static void links_within(struct arena *arena, const struct linking *linking,
	const struct places *places, struct pair_links *within)
{
	const struct pair_links *links = &linking->links;

	for (uint32_t p = 0; p < places->count; p++) {
		uint32_t a = places->rows[p].row, b;
		uint32_t sketch = places->rows[p].sketch;

		for (uint32_t i = link_seek(links, sketch);
			i < links->count && links->rows[i].a == sketch; i++) {
			b = row_of(places, links->rows[i].b);
			if (b != UINT32_MAX)
				*ROWS_ADD(arena, within) = (struct pair_link){
					a < b ? a : b, a < b ? b : a,
					links->rows[i].relation};
		}
	}
	if (within->count)
		qsort(within->rows, within->count, sizeof(*within->rows),
			link_order);
}

static bool told_pull(void *user, void *slot)
{
	struct telling *telling = user;
	struct told *told = slot;

	if (telling->next == telling->search->stories.count)
		return false;
	told->number = telling->next;
	told->story = telling->search->order[telling->next++];
	return true;
}

static void members_gather(const struct telling *telling, struct told *told,
	struct versions *versions, struct places *places)
{
	const struct stories *stories = &telling->search->stories;
	const struct story *story = &stories->rows[told->story];
	uint32_t count = story->end - story->first, kept = 0;
	struct member *members =
		arena_alloc(&told->arena, count * sizeof(*members));

	for (uint32_t i = story->first; i < story->end; i++)
		kept += member_read(telling, &told->arena, stories->members[i],
			count <= DETAILED_MOST, &members[kept]);
	qsort(members, kept, sizeof(*members), member_order);
	places->count = kept;
	places->rows =
		arena_alloc(&told->arena, (kept + 1u) * sizeof(*places->rows));
	for (uint32_t i = 0; i < kept; i++) {
		places->rows[i] = (struct place){members[i].sketch, i};
		*ROWS_ADD(&told->arena, versions) = members[i].version;
	}
	qsort(places->rows, kept, sizeof(*places->rows), place_order);
}

static void told_work(void *user, void *slot)
{
	const struct telling *telling = user;
	const struct search *search = telling->search;
	struct told *told = slot;
	struct versions versions = {0};
	struct pair_links within = {0};
	struct lineage lineage;
	struct changes *changes;
	struct places places;

	members_gather(telling, told, &versions, &places);
	if (versions.count < 2)
		return;
	links_within(&told->arena, &search->linking, &places, &within);
	lineage_find(&told->arena, &versions, &within, &lineage);
	changes = arena_alloc(&told->arena, versions.count * sizeof(*changes));
	for (uint32_t i = 0; i < versions.count; i++)
		if (lineage.members.rows[i].parent != i)
			changes_find(&told->arena,
				&versions.rows[lineage.members.rows[i].parent],
				&versions.rows[i],
				versions.count <= DETAILED_MOST, &changes[i]);
	duplicates_write(&told->out, search->options->format,
		&(struct duplicates_story){&lineage, changes, told->number},
		&search->page);
}

static bool told_consume(void *user, void *slot)
{
	const struct search *search = ((struct telling *)user)->search;
	struct told *told = slot;
	bool written = true;

	if (told->out.len)
		written = search->sink(
			search->user, told->out.ptr, told->out.len);
	buffer_clear(&told->out);
	arena_reset(&told->arena);
	return written;
}

static bool stories_tell(struct search *search, const struct stock *stock)
{
	size_t slots = workers_slots(search->fc->options.jobs);
	struct told *told = zeroed(slots, sizeof(*told));
	struct telling telling = {search, stock, 0};
	const struct workers workers = {.threads = search->fc->options.jobs,
		.slots = told,
		.slot_size = sizeof(*told),
		.user = &telling,
		.pull = told_pull,
		.work = told_work,
		.consume = told_consume};
	bool written = workers_run(&workers);

	for (size_t i = 0; i < slots; i++) {
		arena_release(&told[i].arena);
		buffer_release(&told[i].out);
	}
	free(told);
	return written;
}

/* Head and foot of the output, and what is between them. */
static bool search_write(struct search *search)
{
	const struct duplicates_sum sum = {.articles = search->sketches.count,
		.stories = search->stories.count,
		.members = search->stories.count
				   ? search->stories
					     .rows[search->stories.count - 1]
					     .end
				   : 0};
	struct stock stock = {0};
	struct buffer out = BUFFER_INIT;
	bool written = true;

	duplicates_begin(&out, search->options->format, &sum, &search->page);
	if (out.len)
		written = search->sink(search->user, out.ptr, out.len);
	if (written) {
		stock_want_members(search, &stock);
		written = stories_tell(search, &stock);
		stock_release(&stock);
	}
	buffer_clear(&out);
	duplicates_end(&out, search->options->format);
	if (written && out.len)
		written = search->sink(search->user, out.ptr, out.len);
	buffer_release(&out);
	return written;
}

static enum fc_status options_check(
	const struct fc_duplicates_options *options, struct fc_error *error)
{
	if (options->format == FC_TEXT || options->format == FC_JSON ||
		options->format == FC_JSONL || options->format == FC_HTML_PAGE)
		return FC_OK;
	return road_error(error, FC_USAGE, "not a format of duplicates", "");
}

enum fc_status fc_duplicates(struct fc *fc, const struct fc_input *inputs,
	size_t count, const struct fc_duplicates_options *options, fc_sink sink,
	fc_complain complain, void *user)
{
	struct search search = {.fc = fc,
		.options = options,
		.page = {.title = str_of(options->title),
			.width = options->width,
			.color = options->color},
		.sink = sink,
		.user = user};
	struct fc_error error = {0};
	enum fc_status status;

	if (options_check(options, &error) != FC_OK ||
		road_ready(fc, &error) != FC_OK)
		return road_complain(complain, user, &error);
	again_hold(&search.again, inputs, count);
	search.desks = road_desks(fc, search.again.inputs, search.again.count,
		sink, complain, user);
	search.desks.user = &search;
	search.desks.work = articles_sketch;
	search.desks.copy = sketch_copy;
	search.desks.keep = sketch_keep;
	status = desks_run(&search.desks);
	corpus_link(&search);
	fc->stage = FC_READING;
	if (!search_write(&search))
		status = FC_NOT_WRITTEN;
	linking_release(&search.linking);
	sketches_release(&search.sketches);
	arena_release(&search.arena);
	again_release(&search.again);
	return status;
}
