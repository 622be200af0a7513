/*
 * corpus ARTICLES [JOBS]: how fast the stories of a corpus are found, in what
 * memory, and how many of them. The corpus is made up, by a random generator
 * that is seeded: topics with words and names of their own, forms that are
 * filled in anew, boilerplate, stories, and copies of stories that were cut,
 * edited and given other headlines.
 */
#include "base/workers.h"
#include "read/jsonl.h"
#include "road.h"
#include "story/stories.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>

enum {
	RUN = 16, /* articles that a thread makes at a time */
	WORDS = 320,
	TOPIC_ARTICLES = 60, /* one topic for so many articles */
	FORMS = 40,
	FOOTERS = 25,
	SENTENCES_MOST = 9,
	MINUTES = 3 /* between two articles */
};

/* --- chance: splitmix64, from a seed for each thing that is made */

struct chance {
	uint64_t state;
};

static struct chance chance_of(uint64_t kind, uint64_t number)
{
	return (struct chance){kind * UINT64_C(0x9e3779b97f4a7c15) ^
			       number * UINT64_C(0xbf58476d1ce4e5b9)};
}

static uint32_t draw(struct chance *chance, uint32_t below)
{
	uint64_t z = chance->state += UINT64_C(0x9e3779b97f4a7c15);

	z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
	return (uint32_t)((z ^ (z >> 31)) >> 16) % below;
}

/* --- words */

static const char common[] =
	"the of and to in said that for was on with by at from it as has be "
	"would which were an its are this had not but will their they after "
	"been who more one last over than year about company government "
	"market new other also two first some could when there up out into "
	"people no its week state prices officials told plans group under "
	"before expected local report years per against since being did made "
	"three during between higher while most today month because any "
	"those still trade time down where many only such all may bank "
	"million percent national public workers world minister major sales "
	"country foreign increase early four now including growth industry "
	"second part earlier house economic strong top meeting day";

/* A word of syllables, the same for the same number. */
static void word_make(struct buffer *out, uint64_t kind, uint64_t number,
	uint32_t syllables, bool capital)
{
	static const char first[] = "bdfgklmnprstvz";
	static const char vowels[] = "aeiou";
	struct chance chance = chance_of(kind, number);

	for (uint32_t i = 0; i < syllables; i++) {
		char c = first[draw(&chance, sizeof(first) - 1)];

		buffer_add_char(out, capital && !i ? (char)(c - 32) : c);
		buffer_add_char(out, vowels[draw(&chance, 5)]);
	}
	buffer_add_char(out, "nrlstk"[draw(&chance, 6)]);
}

static struct str common_words[WORDS];
static uint32_t common_count;

static void words_begin(void)
{
	struct str rest = str_of(common);

	while (rest.len && common_count < WORDS)
		common_words[common_count++] = str_split(&rest, ' ');
}

enum seed { SEED_STORY = 1, SEED_TOPIC, SEED_NAME, SEED_FORM, SEED_COPY };

/* --- sentences */

static void name_put(struct buffer *out, struct chance *chance, uint64_t story)
{
	word_make(out, SEED_NAME, story * 8 + draw(chance, 8), 3, true);
}

/* Of a story: common words, words of its topic, its names and numbers. */
static void sentence_make(
	struct buffer *out, uint64_t story, uint64_t topic, uint32_t number)
{
	struct chance chance = chance_of(SEED_STORY, story * 16 + number);
	uint32_t words = 12 + draw(&chance, 10);

	name_put(out, &chance, story);
	for (uint32_t i = 0; i < words; i++) {
		uint32_t sort = draw(&chance, 20);

		buffer_add_char(out, ' ');
		if (sort == 0)
			name_put(out, &chance, story);
		else if (sort == 1)
			buffer_add_number(out, 13 + draw(&chance, 9000));
		else if (sort == 2) /* a name of the topic */
			word_make(out, SEED_TOPIC,
				topic * 64 + draw(&chance, 12), 3, true);
		else if (sort < 7)
			word_make(out, SEED_TOPIC,
				topic * 64 + 12 + draw(&chance, 40), 2, false);
		else
			buffer_add(
				out, common_words[draw(&chance, common_count)]);
	}
	buffer_add_char(out, '.');
}

/* A form: the same sentences with other numbers. */
static void form_make(struct buffer *out, uint64_t article)
{
	struct chance chance = chance_of(SEED_FORM, article);
	uint64_t form = draw(&chance, FORMS);

	for (uint32_t s = 0; s < 3; s++) {
		struct chance fixed = chance_of(SEED_FORM, form * 4 + s);

		word_make(out, SEED_FORM, form, 3, true);
		for (uint32_t i = 0; i < 14; i++) {
			buffer_add_char(out, ' ');
			if (i % 4 == 3)
				buffer_add_number(
					out, 100 + draw(&chance, 90000));
			else
				buffer_add(out, common_words[draw(
							&fixed, common_count)]);
		}
		buffer_put(out, ". ");
	}
}

/* --- articles */

/* What an article is: the story it tells; UINT64_MAX: a form. */
static uint64_t story_of(uint64_t article, bool *copy)
{
	struct chance chance = chance_of(SEED_COPY, article);
	uint32_t sort = draw(&chance, 100);
	uint64_t before = 1 + draw(&chance, 200);
	bool other;

	*copy = false;
	if (sort < 15)
		return UINT64_MAX;
	if (sort >= 40 || before > article)
		return article;
	if (story_of(article - before, &other) != article - before || other)
		return article;
	*copy = true;
	return article - before;
}

static void footer_make(struct buffer *out, struct chance *chance)
{
	uint32_t footer = draw(chance, FOOTERS);

	buffer_put(out, "\\n\\nReaders may log in with the ticket of ");
	word_make(out, SEED_FORM, 1000 + footer, 4, true);
	buffer_put(out, " or write to the desk at ");
	word_make(out, SEED_FORM, 2000 + footer, 4, true);
	buffer_put(out, " before noon on any day of the week.");
}

static void headline_make(struct buffer *out, uint64_t story, uint64_t seed)
{
	struct chance chance = chance_of(SEED_COPY, seed + 77);

	word_make(out, SEED_NAME, story * 8 + draw(&chance, 3), 3, true);
	for (int i = 0; i < 4; i++) {
		buffer_add_char(out, ' ');
		buffer_add(out, common_words[draw(&chance, common_count)]);
	}
}

/* A copy drops a sentence in four and changes a number now and then. */
static void story_make(
	struct buffer *out, uint64_t article, uint64_t story, bool copy)
{
	struct chance chance = chance_of(SEED_COPY, article * 2 + 1);
	struct chance own = chance_of(SEED_STORY, story * 16 + 15);
	uint32_t sentences = 5 + draw(&own, SENTENCES_MOST - 5);

	for (uint32_t s = 0; s < sentences; s++) {
		size_t begun = out->len;

		if (copy && draw(&chance, 4) == 0)
			continue;
		sentence_make(out, story, story / TOPIC_ARTICLES, s);
		if (copy && draw(&chance, 5) == 0)
			for (size_t i = begun; i < out->len; i++)
				if (char_is_digit(out->ptr[i])) {
					out->ptr[i] = '7';
					break;
				}
		buffer_add(out, s % 2 ? STR("\\n\\n") : STR(" "));
	}
	if (copy)
		sentence_make(out, article, article / TOPIC_ARTICLES, 14);
	if (draw(&chance, 5) == 0)
		footer_make(out, &chance);
}

/* The article as a line of JSON. */
static void article_make(struct buffer *out, uint64_t article)
{
	bool copy;
	uint64_t story = story_of(article, &copy);
	uint64_t minute = article * MINUTES;
	struct buffer day = BUFFER_INIT;

	day_write(&day, 19000 + (day_t)(minute / 1440));
	buffer_format(out, "{\"id\":\"%llu\",\"published\":\"%.*sT%02u:%02u\",",
		(unsigned long long)article, STR_ARG(buffer_str(&day)),
		(unsigned)(minute / 60 % 24), (unsigned)(minute % 60));
	buffer_release(&day);
	buffer_put(out, "\"title\":\"");
	headline_make(
		out, story == UINT64_MAX ? article % FORMS : story, article);
	buffer_put(out, "\",\"text\":\"");
	if (story == UINT64_MAX)
		form_make(out, article);
	else
		story_make(out, article, story, copy);
	buffer_put(out, "\"}");
}

/* --- the corpus */

struct bench {
	struct fc *fc;
	uint64_t articles, made, bytes;
	struct arena arena;
	struct sketches sketches;
};

struct run {
	uint64_t first;
	uint32_t count;
	uint64_t bytes;
	struct str packed[RUN];
	struct arena arena, copies;
	struct buffer line;
};

static bool run_pull(void *user, void *slot)
{
	struct bench *bench = user;
	struct run *run = slot;
	uint64_t left = bench->articles - bench->made;

	run->first = bench->made;
	run->count = (uint32_t)(left < RUN ? left : RUN);
	bench->made += run->count;
	return run->count > 0;
}

static void run_work(void *user, void *slot)
{
	const struct bench *bench = user;
	struct run *run = slot;

	run->bytes = 0;
	for (uint32_t i = 0; i < run->count; i++) {
		struct reading reading = {0};
		struct version version;
		struct fc_error error;

		buffer_clear(&run->line);
		article_make(&run->line, run->first + i);
		reading.article.path = STR("corpus.jsonl");
		reading.article.first_line = 1;
		if (jsonl_read(&run->arena, buffer_str(&run->line),
			    &reading.article, &error) != FC_OK)
			abort();
		run->bytes += reading.article.text.len;
		road_tag(bench->fc, &run->arena, ROAD_STORY, &reading);
		version_read(
			&run->arena, &reading, bench->fc->vocabulary, &version);
		run->packed[i] = arena_copy(
			&run->copies, sketch_pack(&run->arena, &version));
		arena_reset(&run->arena);
	}
	arena_release(&run->arena);
}

static bool run_consume(void *user, void *slot)
{
	struct bench *bench = user;
	struct run *run = slot;

	for (uint32_t i = 0; i < run->count; i++) {
		struct str bytes = arena_copy(&bench->arena, run->packed[i]);
		struct sketch *sketch = sketches_add(&bench->sketches);

		*sketch = sketch_of(bytes);
		sketch->identity = run->first + i;
	}
	bench->bytes += run->bytes;
	arena_reset(&run->copies);
	return true;
}

static void corpus_make(struct bench *bench, unsigned jobs)
{
	size_t slots = workers_slots(jobs);
	struct run *runs = calloc(slots, sizeof(*runs));
	const struct workers workers = {.threads = jobs,
		.slots = runs,
		.slot_size = sizeof(*runs),
		.user = bench,
		.pull = run_pull,
		.work = run_work,
		.consume = run_consume};

	if (!runs)
		abort();
	workers_run(&workers);
	for (size_t i = 0; i < slots; i++) {
		arena_release(&runs[i].arena);
		arena_release(&runs[i].copies);
		buffer_release(&runs[i].line);
	}
	free(runs);
}

/* --- what was found */

struct score {
	uint64_t right, wrong, copies;
};

/* Of each copy, whether it is with its story, and with no other. */
static struct score stories_score(
	const struct bench *bench, const struct stories *stories)
{
	struct score score = {0, 0, 0};
	bool copy;

	for (uint64_t i = 0; i < bench->articles; i++) {
		story_of(i, &copy);
		score.copies += copy;
	}
	ROWS_EACH (struct story, story, *stories) {
		uint64_t first =
			bench->sketches.rows[stories->members[story->first]]
				.identity;
		uint64_t told = story_of(first, &copy);

		for (uint32_t m = story->first + 1; m < story->end; m++) {
			uint64_t article =
				bench->sketches.rows[stories->members[m]]
					.identity;
			bool same = story_of(article, &copy) == told &&
				    told != UINT64_MAX;

			score.right += same;
			score.wrong += !same;
		}
	}
	return score;
}

/* Seconds, of the clock on the wall or of all processors. */
static double now(clockid_t clock)
{
	struct timespec time;

	clock_gettime(clock, &time);
	return (double)time.tv_sec + 1e-9 * (double)time.tv_nsec;
}

static long peak(void)
{
	struct rusage usage;

	getrusage(RUSAGE_SELF, &usage);
	return usage.ru_maxrss * 1024;
}

/* What the first article touches of the program's tables, others find. */
static void warm_up(struct bench *bench)
{
	struct run run = {.count = 1};

	run_work(bench, &run);
	arena_release(&run.copies);
	buffer_release(&run.line);
}

int main(int argc, char **argv)
{
	struct fc_options options = {.jobs = 2};
	struct fc_error error = {0};
	struct bench bench = {0};
	struct linking linking = {.sketches = &bench.sketches};
	struct stories stories;
	struct score score;
	double begun, made, linked, busy;
	long before;

	bench.articles = argc > 1 ? strtoull(argv[1], NULL, 10) : 10000;
	options.jobs = argc > 2 ? (unsigned)atoi(argv[2]) : 2;
	linking.threads = options.jobs;
	words_begin();
	bench.fc = fc_new(&options, &error);
	if (!bench.fc || road_ready(bench.fc, &error) != FC_OK)
		return 1;
	warm_up(&bench);
	before = peak();
	begun = now(CLOCK_MONOTONIC);
	corpus_make(&bench, options.jobs);
	made = now(CLOCK_MONOTONIC);
	busy = now(CLOCK_PROCESS_CPUTIME_ID);
	linking_run(&linking);
	stories_find(
		&bench.arena, &linking.links, bench.sketches.count, &stories);
	linked = now(CLOCK_MONOTONIC);
	busy = now(CLOCK_PROCESS_CPUTIME_ID) - busy;
	score = stories_score(&bench, &stories);
	printf("%8llu articles of %.0f bytes: sketched %6.0f/s, linked %6.0f/s "
	       "(%.2f s, %.2f s of processors), peak %.0f bytes an article; "
	       "copies found %llu of "
	       "%llu, wrong %llu\n",
		(unsigned long long)bench.articles,
		(double)bench.bytes / (double)bench.articles,
		(double)bench.articles / (made - begun),
		(double)bench.articles / (linked - made), linked - made, busy,
		(double)(peak() - before) / (double)bench.articles,
		(unsigned long long)score.right,
		(unsigned long long)score.copies,
		(unsigned long long)score.wrong);
	linking_release(&linking);
	sketches_release(&bench.sketches);
	arena_release(&bench.arena);
	fc_free(bench.fc);
	return 0;
}
