#include "story/link.h"

#include "story/common.h"
#include "story/descent.h"

#include <inttypes.h>

enum {
	/* A form, filled in anew: of what stands in the same places this
	 * percentage is something else; half as much does where no day told
	 * of is the same. */
	FORM_PERCENT = 45,
	FORM_DOUBT_PERCENT = 25,
	FORM_SURE_PERCENT = 60,
	FORM_VALUES = 3,

	/* Copied text: percent of either, and weight. */
	COPY_PERCENT = 20,
	COPY_WEIGHT = 200,
	COPY_MOST_PERCENT = 60,
	COPY_NAMES = 40, /* percent of the names, where no day is shared */
	SOME_NAMES = 200,
	COPY_NUMBERS = 80, /* percent, after days and with few names */
	LATE_PERCENT = 80,
	LATE_AGREE = 8, /* of so many names, numbers and days one may differ */
	YEARLESS_AGREE = 4,

	/* Names that few articles have: three of them, a third of all. */
	NAMES_WEIGHT = 300,
	NAMES_PERCENT = 30,
	MOST_NAMES = 50, /* percent */

	SUPPORT_NUMBERS = 60, /* weight of numbers shared, and percent */
	SUPPORT_PERCENT = 20,
	FEW_WORDS = 12,       /* percent of rare words shared: with numbers, */
	NEAR_WORDS = 18,      /* within days, */
	SOME_WORDS = 25,      /* of undated texts, */
	FAR_WORDS = 30,       /* after days */
	NUMBERS_WEIGHT = 200, /* enough beside a single name */
	NUMBERS_PERCENT = 50,
	FEW_NUMBERS = 40,
	ANY_NUMBERS = 15,
	NAME_WEIGHT = 100,

	SHORT_WEIGHT = 600, /* of a text of a line or two */
	FEW_LINES = 1000,
	SHORT_PERCENT = 70,

	NEAR_DAYS = 3, /* between the publications */
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

/* Similar sentences with other names, numbers and days in them. */
static bool is_form(const struct case_file *file)
{
	const struct evidence *e = file->evidence;
	uint32_t places = e->agree + e->swapped;
	uint32_t percent = places ? e->swapped * 100 / places : 0;
	uint32_t least =
		percent < FORM_SURE_PERCENT ? FORM_VALUES : FORM_VALUES - 1;

	if (e->swapped < least || percent < FORM_DOUBT_PERCENT ||
		(percent < FORM_PERCENT && e->days.weight > 0))
		return false;
	because_add(file,
		"the sentences are alike, but %" PRIu32 " of %" PRIu32
		" names, numbers and days in them differ",
		e->swapped, places);
	return true;
}

/* The same sentences on another day with other numbers. Names in plenty say
 * that it is the same story for some days, and no longer. */
static bool is_later_issue(const struct case_file *file)
{
	const struct evidence *e = file->evidence;

	if (e->apart < 1 || !e->duplicates || e->numbers.least < ANY_NUMBERS ||
		shared_percent(&e->numbers) >= NUMBERS_PERCENT ||
		(e->apart < WEEK_DAYS && e->names.weight >= NAMES_WEIGHT))
		return false;
	because_add(file,
		"published %" PRId32 " day%s apart with similar sentences but "
		"other numbers",
		e->apart, e->apart == 1 ? "" : "s");
	return true;
}

/* Banks issue bonds, and funds pay dividends, in each other's words; of a few
 * lines only the headline may say who does. */
static bool has_other_names(const struct evidence *e)
{
	uint32_t names = shared_percent(&e->names);
	uint32_t least = e->days.weight ? NAMES_PERCENT : COPY_NAMES;

	if (fewer(e->weights) <= FEW_LINES && e->strange[0] && e->strange[1])
		return true;
	return e->names.least >= SOME_NAMES && names < least;
}

/* The longer ago, the more a text must be a copy and not the next issue. */
static bool is_copied_late(const struct evidence *e)
{
	/* A dateline without a year may be what was changed in copying. */
	if (e->apart > FAR_DAYS && e->yearless)
		return more(e->same) >= COPY_MOST_PERCENT &&
		       e->swapped * YEARLESS_AGREE <= e->agree;
	if (e->apart > FAR_DAYS)
		return more(e->same) >= LATE_PERCENT &&
		       e->swapped * LATE_AGREE <= e->agree;
	return e->apart < WEEK_DAYS || e->names.weight >= NAMES_WEIGHT ||
	       (!e->swapped && e->numbers.weight >= NAME_WEIGHT &&
		       shared_percent(&e->numbers) >= COPY_NUMBERS);
}

static bool has_copied_text(const struct case_file *file)
{
	const struct evidence *e = file->evidence;
	bool named = e->names.weight >= NAME_WEIGHT ||
		     e->numbers.weight >= NAME_WEIGHT ||
		     more(e->same) >= COPY_MOST_PERCENT;

	if (!e->duplicates || e->copied < COPY_WEIGHT ||
		more(e->same) < COPY_PERCENT || !named || has_other_names(e) ||
		!is_copied_late(e))
		return false;
	because_add(file,
		"%" PRIu32 " passage%s the same or nearly so, %" PRIu32
		" %% of one text and %" PRIu32 " %% of the other",
		e->duplicates, e->duplicates == 1 ? " is" : "s are", e->same[0],
		e->same[1]);
	return true;
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

	if (e->names.weight < NAMES_WEIGHT || names < NAMES_PERCENT)
		return false;
	if (e->apart > NEAR_DAYS)
		return most_numbers && words >= FAR_WORDS;
	if (e->apart < 0)
		return words >= (most_numbers ? FEW_WORDS : SOME_WORDS);
	return words >= (numbers ? FEW_WORDS : NEAR_WORDS) &&
	       (names >= MOST_NAMES || e->numbers.weight >= FEW_NUMBERS);
}

/* Of short texts: a name, and long numbers that are most of what there is. */
static bool has_shared_numbers(const struct case_file *file)
{
	const struct evidence *e = file->evidence;

	return e->names.weight >= NAME_WEIGHT &&
	       shared_percent(&e->names) >= NUMBERS_PERCENT &&
	       e->numbers.weight >= NUMBERS_WEIGHT &&
	       shared_percent(&e->numbers) >= NUMBERS_PERCENT &&
	       e->apart <= FAR_DAYS;
}

/* Of a few lines: hardly anything that is not the same. */
static bool is_short_and_same(const struct case_file *file)
{
	const struct evidence *e = file->evidence;

	return fewer(e->weights) <= SHORT_WEIGHT && !has_other_names(e) &&
	       e->names.weight >= NAME_WEIGHT &&
	       shared_percent(&e->names) >= SHORT_PERCENT &&
	       e->words.weight >= NAME_WEIGHT &&
	       shared_percent(&e->words) >= SHORT_PERCENT && e->swapped <= 1 &&
	       e->apart >= 0 && e->apart <= NEAR_DAYS;
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
	const struct passages *a = &file->a->passages, *b = &file->b->passages;

	if (a->count != b->count || !a->count)
		return false;
	for (uint32_t i = 0; i < a->count; i++)
		if (a->rows[i].fingerprint != b->rows[i].fingerprint)
			return false;
	return true;
}

/* Two companies may pay one dividend in the same three words. */
static bool says_enough(const struct case_file *file)
{
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

static bool is_linked(const struct case_file *file)
{
	if (is_identical(file) && says_enough(file)) {
		because_add(file, "every passage is the same");
		return true;
	}
	if (is_form(file) || is_later_issue(file))
		return false;
	if (has_copied_text(file) || has_shared_names(file) ||
		has_shared_numbers(file) || is_short_and_same(file)) {
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
	evidence_find(file->a, file->b, matches, file->evidence);
	link->linked = is_linked(file);
	if (link->linked)
		link->relation = relation_of(file);
}

void link_judge(const struct version *a, const struct version *b,
	const struct matches *matches, struct link *link)
{
	struct evidence evidence;
	struct case_file file = {.a = a, .b = b, .evidence = &evidence};

	case_judge(&file, matches, link);
}

void link_find(struct arena *arena, const struct version *a,
	const struct version *b, const struct matches *matches,
	struct link *link)
{
	struct strs because = {0};
	struct evidence evidence;
	struct case_file file = {a, b, &evidence, arena, &because};

	case_judge(&file, matches, link);
	link->because = because;
	if (link->linked)
		descent_find(arena, a, b, &evidence, link);
}
