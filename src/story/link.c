#include "story/link.h"

#include "story/common.h"
#include "story/descent.h"
#include "story/house.h"

#include <inttypes.h>

enum {
	/* A form, filled in anew: of what stands in the same places this
	 * percentage is something else; half as much does where no day told
	 * of is the same, and less in a few lines. */
	FORM_PERCENT = 45,
	FORM_DOUBT_PERCENT = 25,
	FORM_SURE_PERCENT = 60,
	FORM_VALUES = 3,
	FORM_FEW_PERCENT = 15,
	FORM_NUMBERS = 100, /* weight of numbers most of which differ */
	FORM_NUMBER_VALUES = 4,

	/* Copied text: percent of either, and weight. */
	COPY_PERCENT = 20,
	COPY_HINT_PERCENT = 15, /* that both have, wherever it stands */
	COPY_LATE_PERCENT = 45, /* on a topic, after days: no background */
	COPY_WEIGHT = 200,
	COPY_RARE = 60, /* the same by what is rare in the corpus */
	COPY_MOST_PERCENT = 60,
	COPY_NAMES = 40, /* percent of the names, where no day is shared */
	COPY_ALL_PERCENT = 80,
	SOME_NAMES = 200,
	COPY_NUMBERS = 80, /* percent, after days and with few names */
	LATE_PERCENT = 80,
	LATE_AGREE = 8, /* of so many names, numbers and days one may differ */
	YEARLESS_AGREE = 4,

	/* Names that few articles have: three of them, a third of all. */
	NAMES_WEIGHT = 300,
	NAMES_PERCENT = 30,
	MOST_NAMES = 50,     /* percent */
	STRANGE_NAMES = 60,  /* percent, where each headline has its own */
	HOUR_NAMES = 70,     /* percent, of texts that come within hours */
	SEVERAL_NAMES = 400, /* nearly all that there are, after a day */
	MANY_NAMES = 600,    /* on a topic, after a day */
	PLENTY_NAMES = 1000,

	SUPPORT_NUMBERS = 60, /* weight of numbers shared, and percent */
	SUPPORT_PERCENT = 20,
	CLASH_NUMBERS =
		50, /* weight of numbers hardly any of which is shared */
	CLASH_PERCENT = 25,
	FEW_WORDS = 12,  /* percent of rare words shared: with numbers, */
	NEAR_WORDS = 18, /* within days, */
	SOME_WORDS = 25, /* of undated texts, */
	FAR_WORDS = 30,  /* after days */
	LINE_WORDS = 50, /* weight of the words of a line or two */
	/* Told anew within days: the percents of names, numbers and words that
	 * are shared, summed, and their weight, words counting half. */
	ANEW_PERCENT = 80,
	ANEW_LATE_PERCENT = 110, /* after more than a day */
	ANEW_WEIGHT = 400,
	NUMBERS_WEIGHT = 200, /* enough beside a single name */
	NUMBERS_PERCENT = 50,
	FEW_NUMBERS = 40,
	ANY_NUMBERS = 15,
	NAME_WEIGHT = 100,
	TABLE_PERCENT = 80, /* of the numbers, in a table sent again */
	TABLE_HOURS = 2,    /* until another one comes */

	SHORT_WEIGHT = 600, /* of a text of a line or two */
	FEW_LINES = 1000,
	SHORT_PERCENT = 70,
	HEADLINE_TERMS = 4,
	HEADLINE_LABELS = 3,
	HEADLINE_PERCENT = 50,
	NOTICE_PERCENT = 60,
	NOTICE_WEIGHT = 2000, /* of a text that is nothing else */

	NEAR_HOURS = 12, /* between the publications */
	NEAR_DAYS = 3,
	WEEK_DAYS = 5,
	FAR_DAYS = 45
};

struct case_file {
	const struct version *a, *b;
	struct evidence *evidence;
	struct arena *arena;
	struct strs *because;
};

/* Who wants no reasons has none made. */
#define because_add(file, ...)                                                 \
	((file)->because ? (void)(*ROWS_ADD((file)->arena, (file)->because) =  \
					   arena_format((file)->arena,         \
						   __VA_ARGS__))               \
			 : (void)0)

static uint32_t more(const uint32_t values[2])
{
	return values[0] > values[1] ? values[0] : values[1];
}

static uint32_t fewer(const uint32_t values[2])
{
	return values[0] < values[1] ? values[0] : values[1];
}

static bool is_few_lines(const struct evidence *e)
{
	return fewer(e->weights) <= FEW_LINES;
}

/* How many values that stand in the same places must differ for a form. */
static uint32_t form_values(const struct evidence *e, uint32_t percent)
{
	bool few = is_few_lines(e);

	if (percent >= FORM_SURE_PERCENT ||
		(few && percent >= FORM_FEW_PERCENT))
		return few && percent >= FORM_DOUBT_PERCENT ? 1
							    : FORM_VALUES - 1;
	return FORM_VALUES;
}

/* Similar sentences with other names, numbers and days in them. */
static bool is_form(const struct case_file *file)
{
	const struct evidence *e = file->evidence;
	uint32_t places = e->agree + e->swapped;
	uint32_t percent = places ? e->swapped * 100 / places : 0;
	bool other_numbers = e->numbers.least >= FORM_NUMBERS &&
			     shared_percent(&e->numbers) < NUMBERS_PERCENT &&
			     e->names.weight < NAMES_WEIGHT &&
			     e->swapped >= FORM_NUMBER_VALUES;

	if (!other_numbers &&
		(e->swapped < form_values(e, percent) ||
			(!is_few_lines(e) && percent < FORM_DOUBT_PERCENT)))
		return false;
	if (!other_numbers && !is_few_lines(e) && percent < FORM_PERCENT &&
		e->days.weight > 0)
		return false;
	because_add(file,
		"the sentences are alike, but %" PRIu32 " of %" PRIu32
		" names, numbers and days in them differ",
		e->swapped, places);
	return true;
}

/* The same table at another hour. */
static bool is_later_table(const struct case_file *file)
{
	const struct evidence *e = file->evidence;

	if (!e->tables || e->apart < 0 ||
		(shared_percent(&e->numbers) >= TABLE_PERCENT &&
			e->duplicates && e->apart == 0 &&
			e->minutes < TABLE_HOURS * 60 && !e->swapped))
		return false;
	because_add(file, "tables with other numbers, or of another hour");
	return true;
}

/* What speaks for one story however late it comes: the other house is
 * credited, or most of what was told is told again. */
static bool is_retold(const struct case_file *file)
{
	const struct evidence *e = file->evidence;

	return is_credited(file->a, file->b) ||
	       (e->apart <= FAR_DAYS && e->numbers.least >= NAME_WEIGHT &&
		       shared_percent(&e->numbers) >= COPY_MOST_PERCENT &&
		       e->names.weight >= NAME_WEIGHT &&
		       e->swapped * YEARLESS_AGREE <= e->agree);
}

/* The same sentences on another day with other numbers, or just a few lines.
 * Names in plenty say that it is the same story for some days, and no longer.
 */
static bool is_later_issue(const struct case_file *file)
{
	const struct evidence *e = file->evidence;
	bool few = is_few_lines(e) && e->apart > 1;
	bool numbers = e->numbers.least >= ANY_NUMBERS &&
		       shared_percent(&e->numbers) < NUMBERS_PERCENT;

	bool late = e->apart >= WEEK_DAYS ||
		    (e->apart > 1 && fewer(e->weights) <= NOTICE_WEIGHT);
	bool changed = late && e->swapped * LATE_AGREE > e->agree;

	if (e->apart < 1 || !e->duplicates || (!numbers && !few && !changed) ||
		(!few && !late && e->names.weight >= NAMES_WEIGHT) ||
		is_retold(file))
		return false;
	because_add(file,
		"published %" PRId32 " day%s apart with similar sentences%s",
		e->apart, e->apart == 1 ? "" : "s",
		numbers   ? " but other numbers"
		: changed ? " but other names, numbers and days"
			  : ", which are few");
	return true;
}

/* Banks issue bonds, and funds pay dividends, in each other's words; of a few
 * lines only the headline may say who does. */
static bool has_other_names(const struct evidence *e)
{
	uint32_t names = shared_percent(&e->names);
	uint32_t least = e->days.weight ? NAMES_PERCENT : COPY_NAMES;
	bool both = e->strange[0] && e->strange[1];

	/* Three rare names or more, most of all there are, tell of one thing
	 * whatever the headlines say of it. */
	if (e->names.weight >= NAMES_WEIGHT && names >= HOUR_NAMES)
		return false;
	if (is_few_lines(e) && (both || ((e->strange[0] || e->strange[1]) &&
						names < STRANGE_NAMES)))
		return true;
	if (both && e->strange[0] + e->strange[1] > FORM_VALUES)
		return true;
	if (both && names < STRANGE_NAMES)
		return more(e->same) < LATE_PERCENT;
	return e->names.least >= SOME_NAMES && names < least;
}

/* The longer ago, the more a text must be a copy and not the next issue. */
static bool is_copied_late(const struct evidence *e)
{
	bool other_numbers = e->numbers.least >= ANY_NUMBERS &&
			     shared_percent(&e->numbers) < NUMBERS_PERCENT;
	bool clean = e->swapped * LATE_AGREE <= e->agree && !other_numbers;

	/* A dateline without a year may be what was changed in copying. */
	if (e->apart > FAR_DAYS && e->yearless)
		return more(e->same) >= COPY_MOST_PERCENT &&
		       e->swapped * YEARLESS_AGREE <= e->agree;
	if (e->apart > FAR_DAYS)
		return more(e->same) >= LATE_PERCENT && clean;
	if (e->apart >= WEEK_DAYS)
		return clean &&
		       (e->names.weight >= NAMES_WEIGHT ||
			       (!e->swapped && e->names.weight >= NAME_WEIGHT &&
				       e->numbers.weight >= NAME_WEIGHT &&
				       shared_percent(&e->numbers) >=
					       COPY_NUMBERS));
	return e->apart < 1 || e->names.weight >= SOME_NAMES ||
	       e->numbers.weight >= NAME_WEIGHT ||
	       fewer(e->same) >= COPY_ALL_PERCENT;
}

/* In a corpus where others are told in the same words, they say nothing. */
static bool is_only_form(const struct evidence *e)
{
	return e->rare_copied < COPY_RARE &&
	       !(e->apart == 0 && fewer(e->same) >= COPY_ALL_PERCENT);
}

static bool has_copied_text(const struct case_file *file)
{
	const struct evidence *e = file->evidence;
	bool named = e->names.weight >= NAME_WEIGHT ||
		     e->numbers.weight >= NAME_WEIGHT ||
		     more(e->same) >= COPY_MOST_PERCENT;

	uint32_t least =
		e->topic && e->apart > 0 ? COPY_LATE_PERCENT : COPY_PERCENT;

	if (!e->duplicates || e->copied < COPY_WEIGHT || is_only_form(e) ||
		more(e->same) < least || !named || has_other_names(e) ||
		!is_copied_late(e))
		return false;
	because_add(file,
		"%" PRIu32 " passage%s the same or nearly so, %" PRIu32
		" %% of one text and %" PRIu32 " %% of the other",
		e->duplicates, e->duplicates == 1 ? " is" : "s are", e->same[0],
		e->same[1]);
	return true;
}

/* A notice names the story that it corrects by its headline; or by so many
 * names that it can be no other of these days. */
static bool is_notice(const struct case_file *file)
{
	const struct evidence *e = file->evidence;

	if (e->quotes_headline && e->apart <= FAR_DAYS) {
		because_add(file, "one is a notice that quotes the headline "
				  "of the other");
		return true;
	}
	return e->notice && !e->tables && e->apart <= NEAR_DAYS &&
	       fewer(e->weights) <= NOTICE_WEIGHT &&
	       e->names.weight >= SOME_NAMES &&
	       shared_percent(&e->names) >= NOTICE_PERCENT &&
	       e->swapped <= e->agree;
}

/* Two reports of one day on one company speak of other numbers. */
static bool numbers_clash(const struct evidence *e)
{
	return e->numbers.least >= CLASH_NUMBERS &&
	       shared_percent(&e->numbers) < CLASH_PERCENT;
}

/* Within hours nearly all the names are enough, as rare as they are in the
 * corpus: a flash, and what follows it. */
static bool has_names_of_the_hour(const struct evidence *e)
{
	return e->apart == 0 && e->minutes >= 0 &&
	       e->minutes <= NEAR_HOURS * 60 &&
	       e->rare_names.weight >= SOME_NAMES &&
	       shared_percent(&e->rare_names) >= HOUR_NAMES &&
	       !numbers_clash(e) &&
	       (shared_percent(&e->words) >= FEW_WORDS ||
		       (e->words.least < LINE_WORDS &&
			       (!e->numbers.least ||
				       shared_percent(&e->numbers) >=
					       NUMBERS_PERCENT)));
}

/* Names alone are a topic: two reports about one minister share many. Other
 * words or numbers must be shared too, the fewer the nearer in time. */
static bool has_shared_names(const struct case_file *file)
{
	const struct evidence *e = file->evidence;
	uint32_t names = shared_percent(&e->names);
	uint32_t words = shared_percent(&e->words);
	bool numbers = e->numbers.weight >= SUPPORT_NUMBERS;
	bool most_numbers =
		numbers && shared_percent(&e->numbers) >= SUPPORT_PERCENT;

	if (has_names_of_the_hour(e))
		return true;
	if (e->rare_names.weight < NAMES_WEIGHT || names < NAMES_PERCENT)
		return false;
	/* Whatever else is told of the topic lies between. */
	if (e->topic && e->apart > 0 &&
		(e->rare_names.weight < MANY_NAMES ||
			shared_percent(&e->rare_names) < STRANGE_NAMES))
		return false;
	if (e->apart > NEAR_DAYS)
		return most_numbers && words >= FAR_WORDS &&
		       (!e->topic || e->rare_names.weight >= PLENTY_NAMES);
	if (e->apart < 0)
		return words >= (most_numbers ? FEW_WORDS : SOME_WORDS);
	if (e->apart > 0 && !most_numbers &&
		e->rare_names.weight < PLENTY_NAMES &&
		(e->rare_names.weight < SEVERAL_NAMES ||
			names < COPY_ALL_PERCENT))
		return false;
	return words >= (numbers ? FEW_WORDS : NEAR_WORDS) &&
	       (names >= MOST_NAMES || e->numbers.weight >= FEW_NUMBERS);
}

/* Another desk's words, within days: each of names, numbers and words says a
 * little, and together they say enough. */
static bool is_told_anew(const struct case_file *file)
{
	const struct evidence *e = file->evidence;
	uint32_t percent = shared_percent(&e->rare_names) +
			   shared_percent(&e->numbers) +
			   shared_percent(&e->words);
	uint32_t weight =
		e->rare_names.weight + e->numbers.weight + e->words.weight / 2;
	uint32_t least = e->apart > 1 ? ANEW_LATE_PERCENT : ANEW_PERCENT;

	return e->apart >= 0 && e->apart <= NEAR_DAYS && !e->topic &&
	       !e->tables && !is_few_lines(e) && !e->swapped &&
	       e->rare_names.weight >= NAME_WEIGHT &&
	       shared_percent(&e->words) >= FEW_WORDS - 1 && percent >= least &&
	       weight >= ANEW_WEIGHT;
}

/* A case goes on for months, and what is told of it has the same people in it:
 * nearly all the names, and words enough, with no other form filled in. */
static bool is_told_on(const struct case_file *file)
{
	const struct evidence *e = file->evidence;

	return e->apart > NEAR_DAYS && !e->topic && !e->tables &&
	       !is_few_lines(e) && !e->swapped && !e->duplicates &&
	       e->rare_names.weight >= SEVERAL_NAMES &&
	       shared_percent(&e->rare_names) >= LATE_PERCENT &&
	       shared_percent(&e->words) >= FAR_WORDS;
}

/* Of short texts: a name, and long numbers that are most of what there is. */
static bool has_shared_numbers(const struct case_file *file)
{
	const struct evidence *e = file->evidence;

	return e->rare_names.weight >= NAME_WEIGHT &&
	       shared_percent(&e->names) >= NUMBERS_PERCENT &&
	       e->numbers.weight >= NUMBERS_WEIGHT &&
	       shared_percent(&e->numbers) >= NUMBERS_PERCENT &&
	       e->apart <= NEAR_DAYS;
}

/* Of a few lines: hardly anything that is not shared, */
static bool is_short_and_shared(const struct evidence *e)
{
	return fewer(e->weights) <= SHORT_WEIGHT &&
	       e->names.weight >= NAME_WEIGHT &&
	       shared_percent(&e->names) >= SHORT_PERCENT &&
	       e->words.weight >= NAME_WEIGHT &&
	       shared_percent(&e->words) >= SHORT_PERCENT && e->apart >= 0 &&
	       e->apart <= NEAR_DAYS;
}

/* ... and in the same places. */
static bool is_short_and_same(const struct evidence *e)
{
	return is_short_and_shared(e) && !has_other_names(e) && e->swapped <= 1;
}

/* --- reasons */

static void common_tell(
	const struct case_file *file, enum term_kind kind, const char *what)
{
	struct str terms = common_terms(file->arena, file->a, file->b, kind);

	if (terms.len)
		because_add(
			file, "both have the %s %.*s", what, STR_ARG(terms));
}

static void shared_tell(const struct case_file *file)
{
	int32_t apart = file->evidence->apart;

	if (!file->because)
		return;
	common_tell(file, TERM_NAME, "names");
	common_tell(file, TERM_NUMBER, "numbers");
	if (apart == 0)
		because_add(file, "published on the same day");
	else if (apart > 0 && apart <= NEAR_DAYS)
		because_add(file, "published %" PRId32 " day%s apart", apart,
			apart == 1 ? "" : "s");
}

static void unlinked_tell(const struct case_file *file)
{
	const struct evidence *e = file->evidence;

	if (!e->names.weight && !e->copied) {
		because_add(file, "no rare name and no passage is shared");
		return;
	}
	because_add(file,
		"too little that is rare is shared: %" PRIu32
		" %% of the names, %" PRIu32 " %% of the numbers, %" PRIu32
		" %% of the text",
		shared_percent(&e->names), shared_percent(&e->numbers),
		more(e->same));
}

/* --- relation */

enum {
	MOST = 50,      /* percent of a text that makes it mostly the same */
	EXCERPT = 60,   /* percent of the shorter in the longer */
	MUCH_LONGER = 3 /* halves of the shorter */
};

static bool is_identical(const struct case_file *file)
{
	return file->a->passages.count && file->a->content == file->b->content;
}

/* Two companies may pay one dividend in the same three words, and a bank may
 * leave its rate alone in the same few lines every month. */
static bool says_enough(const struct case_file *file)
{
	const struct evidence *e = file->evidence;
	bool one_house =
		house_key(file->a->publisher) == house_key(file->b->publisher);

	if (is_few_lines(e) && e->apart > 1 && one_house)
		return false;
	return fewer(file->evidence->weights) >= COPY_WEIGHT ||
	       str_eq(file->a->title, file->b->title);
}

static enum relation relation_of(const struct case_file *file)
{
	const struct evidence *e = file->evidence;

	if (is_identical(file))
		return RELATION_IDENTICAL;
	if (more(e->same) >= EXCERPT &&
		more(e->weights) * 2 >= fewer(e->weights) * MUCH_LONGER)
		return RELATION_EXCERPT;
	if (fewer(e->same) >= MOST)
		return RELATION_REVISION;
	return e->duplicates ? RELATION_REWRITE : RELATION_SAME_EVENT;
}

/* One headline, but for what a desk puts before it: "CORRECTED -", "UPDATE 1
 * -". A form that is filled in anew the same day has other figures in it. */
static bool has_one_headline(const struct case_file *file)
{
	const struct terms *a = &file->a->title_terms;
	const struct terms *b = &file->b->title_terms;
	uint32_t least = a->count < b->count ? a->count : b->count;
	uint32_t most = a->count < b->count ? b->count : a->count;

	if (file->evidence->apart != 0 || least < HEADLINE_TERMS ||
		most - least > HEADLINE_LABELS)
		return false;
	for (uint32_t i = 1; i <= least; i++)
		if (a->rows[a->count - i].key != b->rows[b->count - i].key)
			return false;
	return true;
}

static bool is_one_headline(const struct case_file *file)
{
	if (more(file->evidence->same) < HEADLINE_PERCENT ||
		!has_one_headline(file))
		return false;
	because_add(file, "both have the headline, on the same day");
	return true;
}

static bool is_linked(const struct case_file *file)
{
	const struct evidence *e = file->evidence;

	if (is_identical(file) && says_enough(file)) {
		because_add(file, "every passage is the same");
		return true;
	}
	if (is_notice(file) || is_one_headline(file)) {
		shared_tell(file);
		return true;
	}
	if (is_form(file) || is_later_table(file) || is_later_issue(file))
		return false;
	if (has_copied_text(file) ||
		(!(is_few_lines(e) && has_other_names(e)) &&
			(has_shared_names(file) || is_told_anew(file) ||
				is_told_on(file) || has_shared_numbers(file) ||
				is_short_and_same(e)))) {
		shared_tell(file);
		return true;
	}
	unlinked_tell(file);
	return false;
}

static void case_judge(struct case_file *file, const struct matches *matches,
	struct link *link)
{
	*link = (struct link){.relation = RELATION_UNRELATED};
	evidence_match(file->a, file->b, matches, file->evidence);
	link->linked = is_linked(file);
	if (link->linked)
		link->relation = relation_of(file);
}

/* --- before a passage is compared */

/* Whether passages that are the same could be enough. */
static bool may_have_copied_text(const struct evidence *e)
{
	uint32_t names = shared_percent(&e->names);
	uint32_t least = e->days.weight ? NAMES_PERCENT : COPY_NAMES;
	uint64_t shared =
		(uint64_t)e->names.weight + e->numbers.weight + e->words.weight;
	uint64_t all = fewer(e->weights);

	return shared * 100 >= all * COPY_HINT_PERCENT &&
	       (e->names.least < SOME_NAMES || names >= least ||
		       shared * 100 >= all * COPY_MOST_PERCENT);
}

enum foresight link_foresee(const struct version *a, const struct version *b,
	struct evidence *evidence)
{
	const struct case_file file = {.a = a, .b = b, .evidence = evidence};

	evidence_meet(a, b, evidence);
	if (is_identical(&file) && says_enough(&file))
		return FORESEEN_COPY;
	if (evidence->quotes_headline || evidence->notice ||
		may_have_copied_text(evidence) || has_one_headline(&file) ||
		has_shared_names(&file) || is_told_anew(&file) ||
		is_told_on(&file) || has_shared_numbers(&file) ||
		is_short_and_shared(evidence))
		return FORESEEN_NOTHING;
	return FORESEEN_NONE;
}

void link_judge(const struct version *a, const struct version *b,
	const struct matches *matches, struct evidence *evidence,
	struct link *link)
{
	struct case_file file = {.a = a, .b = b, .evidence = evidence};

	case_judge(&file, matches, link);
}

void link_find(struct arena *arena, const struct version *a,
	const struct version *b, const struct matches *matches,
	struct link *link)
{
	struct strs because = {0};
	struct evidence evidence;
	struct case_file file = {a, b, &evidence, arena, &because};

	evidence_meet(a, b, &evidence);
	case_judge(&file, matches, link);
	link->because = because;
	if (link->linked)
		descent_find(arena, a, b, &evidence, link);
}
