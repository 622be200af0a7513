#include "story/correction.h"

#include "story/correction_kind.h"
#include "story/notice_reading.h"
#include "story/reworded.h"
#include "story/scene.h"

enum {
	NOTICE_SENTENCES = 12, /* more are a story that was corrected */
	CHANGE_BYTES = 48      /* of words that are put for others */
};

/* --- the story */

/* What is read in the notice, and what was in the story. */
struct correction {
	struct span reads, was;
};

static struct wording wording_of(
	struct arena *arena, struct str text, struct span within)
{
	return (struct wording){text, words_of(arena, text, within)};
}

static bool has_digit(struct str text)
{
	for (size_t i = 0; i < text.len; i++)
		if (char_is_digit(text.ptr[i]))
			return true;
	return false;
}

/* Whether all words of a are words of b, and there is one. */
static bool has_words(struct arena *arena, struct str a, struct str b)
{
	struct words words =
		words_of(arena, a, (struct span){0, (uint32_t)a.len});
	const struct wording all = {
		b, words_of(arena, b, (struct span){0, (uint32_t)b.len})};
	bool has = words.count > 0;

	for (uint32_t i = 0; has && i < words.count; i++) {
		const struct wording word = {a, {words.rows + i, 1}};

		has = wording_stands(&all, &word).end > 0;
	}
	return has;
}

/* How likely words of the story are what was wrong, from 1 on; 0: a whole
 * clause is another, or a number stands for none. */
static int change_worth(
	struct arena *arena, struct str reads, struct str was, struct str wrong)
{
	bool number = has_digit(reads);

	if (reads.len > CHANGE_BYTES || was.len > CHANGE_BYTES ||
		number != has_digit(was))
		return 0;
	if (wrong.len)
		return has_words(arena, was, wrong) ? 2 : 0;
	return number ? 2 : 1;
}

/* The words of the story that the notice puts others for. */
static bool change_reworded(struct arena *arena, const struct wording *story,
	const struct wording *reading, struct str wrong,
	struct correction *change)
{
	struct wording window = {story->text, {NULL, 0}};
	struct rewording rows[REWORDINGS_MOST];
	uint32_t first, end, count;
	int best = 0;

	wording_seek(story, reading, &first, &end);
	if (first >= end)
		return false;
	window.words = (struct words){story->words.rows + first, end - first};
	count = wording_compare(reading, &window, rows);
	for (uint32_t i = 0; i < count; i++) {
		int worth =
			change_worth(arena, str_at(reading->text, rows[i].mine),
				str_at(story->text, rows[i].other), wrong);

		if (worth <= best)
			continue;
		best = worth;
		*change = (struct correction){rows[i].mine, rows[i].other};
	}
	return best > 0;
}

/* What the notice says was wrong, where the story has it; or what of it is not
 * in what is to be read. */
static bool change_named(struct arena *arena, const struct wording *story,
	const struct wording *reading, struct span wrong,
	struct correction *change)
{
	struct wording old = wording_of(arena, reading->text, wrong);
	struct rewording rows[REWORDINGS_MOST];

	change->was = wording_stands(story, &old);
	if (change->was.end)
		return true;
	if (!wording_compare(reading, &old, rows))
		return false;
	old = wording_of(arena, reading->text, rows[0].other);
	change->was = wording_stands(story, &old);
	change->reads = rows[0].mine;
	return change->was.end > 0;
}

/* The sentence of the story that has most in common with the notice. */
static struct span sentence_like(
	const struct version *story, const struct version *notice)
{
	uint32_t best = 0, worth = 0;

	for (uint32_t i = 0; i < story->said.sentences.count && i < SCENES_MOST;
		i++)
		for (uint32_t j = 0; j < notice->said.sentences.count; j++) {
			uint32_t here = scene_worth(story, i, notice, j);

			if (here > worth) {
				worth = here;
				best = i;
			}
		}
	return worth ? story->said.sentences.rows[best].span
		     : (struct span){0, 0};
}

static bool has_conflict(const struct findings *findings, uint32_t first)
{
	for (uint32_t i = first; i < findings->count; i++)
		if (findings->rows[i].class == FINDING_CONFLICT)
			return true;
	return false;
}

static void finding_put(struct arena *arena, struct findings *findings,
	const struct version *a, const struct version *b, struct span mine,
	struct span other, enum kind kind)
{
	struct finding *finding = ROWS_ADD(arena, findings);

	finding->class = FINDING_CONFLICT;
	finding->kind = kind_name(kind);
	finding->rule = kind_rule(kind);
	finding->a = mine;
	finding->b = other;
	finding->message = arena_format(arena, "corrected: '%.*s' and '%.*s'",
		STR_ARG(str_at(a->article.text, mine)),
		STR_ARG(str_at(b->article.text, other)));
	*ROWS_ADD(arena, &finding->because) =
		STR("the notice is about this story, and asks to read it "
		    "otherwise");
}

/* What a notice about a story changes in it. */
static bool change_find(struct arena *arena, const struct version *story,
	const struct version *notice, struct correction *change)
{
	struct str text = notice->article.text;
	struct str told = story->article.text;
	struct span all = {0, (uint32_t)told.len};
	struct notice_reading read;
	struct wording whole, phrase;

	if (!notice_read(text, story->title, &read))
		return false;
	whole = wording_of(arena, told, all);
	phrase = wording_of(arena, text, read.reads);
	change->reads = read.reads;
	if (change_reworded(
		    arena, &whole, &phrase, str_at(text, read.wrong), change) ||
		(read.wrong.end && change_named(arena, &whole, &phrase,
					   read.wrong, change)))
		return true;
	change->reads = read.reads;
	change->was = sentence_like(story, notice);
	return change->was.end > 0;
}

void corrections_compare(struct arena *arena, const struct version *a,
	const struct version *b, uint32_t first, struct findings *findings)
{
	const struct version *notice = a->notice ? a : b;
	const struct version *story = a->notice ? b : a;
	struct correction change;
	enum kind kind;

	if (a->notice == b->notice ||
		notice->said.sentences.count > NOTICE_SENTENCES ||
		has_conflict(findings, first) ||
		notice_adds(notice->article.text) ||
		!change_find(arena, story, notice, &change))
		return;
	kind = correction_kind(story->vocabulary,
		str_at(story->article.text, change.was),
		str_at(notice->article.text, change.reads));
	finding_put(arena, findings, a, b,
		a->notice ? change.reads : change.was,
		a->notice ? change.was : change.reads, kind);
}
