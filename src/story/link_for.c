#include "story/link_case.h"

/* The longer ago, the more a text must be a copy and not the next issue. */
static bool is_copied_late(const struct evidence *e)
{
	bool other_numbers = e->numbers.least >= ANY_NUMBERS &&
			     shared_percent(&e->numbers) < NUMBERS_PERCENT;
	bool clean = e->swapped * LATE_AGREE <= e->agree && !other_numbers;

	/* A dateline without a year may be what was changed in copying. */
	/* A paragraph of background. */
	if (e->apart >= WEEK_DAYS && e->duplicates == 1 &&
		more(e->same) < COPY_LATE_PERCENT)
		return false;
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

bool case_has_copied_text(const struct case_file *file)
{
	const struct evidence *e = file->evidence;
	bool named = e->names.weight >= NAME_WEIGHT ||
		     e->numbers.weight >= NAME_WEIGHT ||
		     more(e->same) >= COPY_MOST_PERCENT;

	uint32_t least =
		e->topic && e->apart > 0 ? COPY_LATE_PERCENT : COPY_PERCENT;

	/* A paragraph of one in a survey of many. */
	if (more(e->weights) > fewer(e->weights) * ANEW_LONGER &&
		more(e->same) < EXCERPT)
		return false;
	if (!e->duplicates || e->copied < COPY_WEIGHT || is_only_form(e) ||
		more(e->same) < least || !named || case_has_other_names(file) ||
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
bool case_is_notice(const struct case_file *file)
{
	const struct evidence *e = file->evidence;
	uint32_t strange = e->strange[file->a->notice ? 1 : 0];

	if (e->quotes_headline && e->apart <= FAR_DAYS) {
		because_add(file, "one is a notice that quotes the headline "
				  "of the other");
		return true;
	}
	return e->notice && !e->tables && !case_numbers_clash(e) &&
	       e->apart <= NEAR_DAYS &&
	       (!strange || shared_percent(&e->names) >= HOUR_NAMES) &&
	       fewer(e->weights) <= NOTICE_WEIGHT &&
	       e->names.weight >= SOME_NAMES &&
	       shared_percent(&e->names) >= NOTICE_PERCENT &&
	       e->swapped <= e->agree;
}

/* Within hours nearly all the names are enough, as rare as they are in the
 * corpus: a flash, and what follows it. */
static bool has_names_of_the_hour(const struct evidence *e)
{
	return e->apart == 0 && e->minutes >= 0 &&
	       e->minutes <= NEAR_HOURS * 60 &&
	       e->rare_names.weight >= SOME_NAMES &&
	       shared_percent(&e->rare_names) >= HOUR_NAMES &&
	       !case_numbers_clash(e) &&
	       (shared_percent(&e->words) >= FEW_WORDS ||
		       (e->words.least < LINE_WORDS &&
			       (!e->numbers.least ||
				       shared_percent(&e->numbers) >=
					       NUMBERS_PERCENT)));
}

/* Names alone are a topic: two reports about one minister share many. Other
 * words or numbers must be shared too, the fewer the nearer in time. */
bool case_has_shared_names(const struct case_file *file)
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
		       !(e->strange[0] && e->strange[1]) &&
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

/* What percent of names, numbers and words is shared, summed; and a little for
 * each day that both tell of. */
static uint32_t shared_sum(const struct evidence *e)
{
	uint32_t days = e->days.weight < ANEW_DAYS ? e->days.weight : ANEW_DAYS;

	return shared_percent(&e->rare_names) + shared_percent(&e->numbers) +
	       shared_percent(&e->rare_words) + days * ANEW_DAY;
}

/* Each tells of days and of numbers, and of none that the other tells of: two
 * robberies in one street on one weekend. */
static bool is_of_other_days(const struct evidence *e)
{
	return e->days.least && !e->days.weight &&
	       e->numbers.least >= NAME_WEIGHT && !e->numbers.weight;
}

/* Published so near to each other that they may tell of one thing: within days,
 * or about a day that both name. */
static bool is_of_one_time(const struct evidence *e)
{
	if (e->apart <= NEAR_DAYS)
		return true;
	return e->apart <= ANEW_WEEK && e->days.weight &&
	       e->days.weight == e->days.least && !e->swapped;
}

/* Where so many of the names are shared some words less will do. */
static uint32_t anew_words(const struct evidence *e)
{
	return e->rare_names.weight >= SOON_NAMES &&
			       shared_percent(&e->rare_names) >= ANEW_NAMES
		       ? ANEW_FEWER_WORDS
		       : ANEW_WORDS;
}

/* Another desk's words, within days: each of names, numbers and words says a
 * little, and together they say enough. */
bool case_is_told_anew(const struct case_file *file)
{
	const struct evidence *e = file->evidence;
	uint32_t weight = e->rare_names.weight + e->numbers.weight +
			  e->rare_words.weight / 2;
	bool same_days = e->days.weight && e->days.weight == e->days.least;
	bool late = (e->apart > 1 || e->apart < 0) && !same_days;
	uint32_t least = late ? ANEW_LATE_PERCENT : ANEW_PERCENT;
	uint32_t heavy = same_days && shared_sum(e) >= ANEW_SURE_PERCENT
				 ? ANEW_SURE_WEIGHT
				 : ANEW_WEIGHT;

	if (e->swapped)
		least = ANEW_SWAPPED_PERCENT;
	/* What is copied for the most part is judged as a copy. */
	if ((e->duplicates && shared_percent(&e->words) >= FORM_WORDS) ||
		more(e->weights) > fewer(e->weights) * ANEW_LONGER)
		return false;
	return is_of_one_time(e) && !is_of_other_days(e) && !e->topic &&
	       !e->tables && !is_few_lines(e) &&
	       (!e->swapped || (e->apart <= 1 && e->swapped <= e->agree + 1)) &&
	       (e->rare_names.weight >= NAME_WEIGHT ||
		       e->numbers.weight >= ANEW_NUMBERS) &&
	       shared_percent(&e->rare_words) >= anew_words(e) &&
	       shared_sum(e) >= least && weight >= heavy;
}

/* Each tells of days of its own, and of other numbers: the next strike. */
static bool is_next_time(const struct evidence *e)
{
	return e->apart > YEAR_DAYS ||
	       (e->days.least >= ANEW_DAYS && !e->days.weight &&
		       shared_percent(&e->numbers) < CLASH_PERCENT);
}

/* Nothing stands in one form in both: they are told in words of their own. */
static bool is_in_own_words(const struct evidence *e)
{
	return !e->swapped && !e->duplicates;
}

/* What was told a week ago, by another desk: names and numbers are enough. */
static bool is_told_within_weeks(const struct evidence *e)
{
	return e->apart <= WEEKS_DAYS && is_in_own_words(e) &&
	       e->rare_names.weight >= SOON_NAMES &&
	       e->numbers.weight >= SUPPORT_NUMBERS &&
	       shared_percent(&e->numbers) >= NEXT_NUMBERS &&
	       shared_percent(&e->rare_words) >= FEW_WORDS &&
	       shared_sum(e) >= WEEKS_PERCENT;
}

/* How it ended, months later: so many people and places are in no other; or
 * fewer of them, with numbers that are in no other either. */
static bool is_told_months_later(const struct evidence *e)
{
	bool named = e->rare_names.weight >= ON_LATE_NAMES &&
		     shared_percent(&e->rare_names) >= HOUR_NAMES &&
		     e->numbers.weight >= SUPPORT_NUMBERS &&
		     shared_percent(&e->numbers) >= CLASH_PERCENT;
	bool counted = e->rare_names.weight >= SOON_NAMES &&
		       shared_percent(&e->rare_names) >= MOST_NAMES &&
		       e->numbers.weight >= NAME_WEIGHT &&
		       shared_percent(&e->numbers) >= ON_NUMBERS;

	return is_in_own_words(e) && !e->agree && (named || counted) &&
	       shared_percent(&e->rare_words) >= NEAR_WORDS;
}

/* Most of the people and places that there are, and words enough; or nearly all
 * of them: what came of it within days, when those told of and numbers differ.
 */
static bool is_of_one_cast(const struct evidence *e)
{
	uint32_t names = shared_percent(&e->rare_names);
	uint32_t words = shared_percent(&e->rare_words);

	return e->apart <= CAST_DAYS && is_in_own_words(e) &&
	       ((e->rare_names.weight >= MANY_NAMES && names >= CAST_MOST &&
			words >= NEAR_WORDS) ||
		       (e->rare_names.weight >= SEVERAL_NAMES &&
			       names >= CAST_ALL && words >= FEW_WORDS));
}

/* So many people and places, and nearly all that there are: what the same desk
 * tells next of one affair. */
static bool is_one_affair(const struct evidence *e)
{
	return e->apart <= FAR_DAYS && e->rare_names.weight >= PLENTY_NAMES &&
	       shared_percent(&e->rare_names) >= ON_NAMES &&
	       shared_percent(&e->numbers) >= SUPPORT_PERCENT &&
	       shared_percent(&e->rare_words) >= AFFAIR_WORDS;
}

/* One plan, and what changed in it: most of the numbers are the same, and the
 * longer ago it was told the more of them. */
static bool is_one_plan(const struct evidence *e)
{
	return e->apart <= PLAN_DAYS && e->rare_names.weight >= SOON_NAMES &&
	       shared_percent(&e->rare_names) >= PUT_OFF_NAMES &&
	       shared_percent(&e->numbers) >=
		       (e->apart <= FAR_DAYS ? NUMBERS_PERCENT
					     : COPY_MOST_PERCENT) &&
	       shared_percent(&e->rare_words) >= PUT_OFF_WORDS;
}

/* The same desk tells of one thing again, and of what changed in it. */
bool case_is_put_off(const struct evidence *e)
{
	return e->duplicates && !e->topic &&
	       (is_one_plan(e) || is_one_affair(e)) &&
	       e->numbers.weight >= NAME_WEIGHT &&
	       e->swapped * PUT_OFF_AGREE <= e->agree;
}

/* A case goes on for months, and what is told of it has the same people in it:
 * nearly all the names, and words enough, with no other form filled in. */
bool case_is_told_on(const struct case_file *file)
{
	const struct evidence *e = file->evidence;

	bool named = e->rare_names.weight >= SEVERAL_NAMES &&
		     shared_percent(&e->rare_names) >= LATE_PERCENT &&
		     shared_percent(&e->rare_words) >= FAR_WORDS;
	bool many = e->apart <= FAR_DAYS &&
		    e->rare_names.weight >= MANY_NAMES &&
		    shared_percent(&e->rare_names) >= ON_NAMES &&
		    shared_percent(&e->rare_words) >= NEAR_WORDS;
	bool all = e->rare_names.weight >= SOME_NAMES &&
		   e->numbers.weight >= NAME_WEIGHT &&
		   shared_sum(e) >= ON_PERCENT;

	bool soon = e->apart <= SOON_DAYS && !e->agree &&
		    e->rare_names.weight >= SOON_NAMES &&
		    shared_percent(&e->rare_names) >= LATE_PERCENT &&
		    (e->numbers.weight >= SUPPORT_NUMBERS ||
			    e->rare_names.weight >= SOON_MANY_NAMES) &&
		    shared_percent(&e->rare_words) >= FEW_WORDS &&
		    shared_sum(e) >= SOON_PERCENT;

	if (e->apart <= NEAR_DAYS || e->topic || e->tables || is_few_lines(e))
		return false;
	if (case_is_put_off(e))
		return true;
	if (is_of_one_cast(e))
		return true;
	return is_in_own_words(e) && !is_next_time(e) &&
	       (named || many || all || soon || is_told_within_weeks(e) ||
		       is_told_months_later(e));
}

/* Of short texts: a name, and long numbers that are most of what there is. */
bool case_has_shared_numbers(const struct case_file *file)
{
	const struct evidence *e = file->evidence;

	return e->rare_names.weight >= NAME_WEIGHT &&
	       shared_percent(&e->names) >= NUMBERS_PERCENT &&
	       e->numbers.weight >= NUMBERS_WEIGHT &&
	       shared_percent(&e->numbers) >= NUMBERS_PERCENT &&
	       e->apart <= NEAR_DAYS;
}

/* Of a few lines: hardly anything that is not shared, */
bool case_is_short_and_shared(const struct evidence *e)
{
	return fewer(e->weights) <= SHORT_WEIGHT &&
	       e->names.weight >= NAME_WEIGHT &&
	       shared_percent(&e->names) >= SHORT_PERCENT &&
	       e->words.weight >= NAME_WEIGHT &&
	       shared_percent(&e->words) >= SHORT_PERCENT && e->apart >= 0 &&
	       e->apart <= NEAR_DAYS;
}

/* ... and in the same places. */
bool case_is_short_and_same(const struct case_file *file)
{
	const struct evidence *e = file->evidence;

	return case_is_short_and_shared(e) && !case_has_other_names(file) &&
	       e->swapped <= 1;
}

/* One headline, but for what a desk puts before it: "CORRECTED -", "UPDATE 1
 * -". A form that is filled in anew the same day has other figures in it. */
bool case_has_one_headline(const struct case_file *file)
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

bool case_is_one_headline(const struct case_file *file)
{
	if (more(file->evidence->same) < HEADLINE_PERCENT ||
		!case_has_one_headline(file))
		return false;
	because_add(file, "both have the headline, on the same day");
	return true;
}

/* The same was said to both, in so many words. */
bool case_quotes_alike(const struct evidence *e)
{
	bool late = e->apart > ANEW_WEEK;

	/* Weeks later it may be what somebody says every time. */
	if (late && (e->apart > FAR_DAYS || e->topic ||
			    e->rare_names.weight < SOON_NAMES ||
			    e->numbers.weight < NAME_WEIGHT ||
			    shared_percent(&e->numbers) < ON_NUMBERS))
		return false;
	return e->quoted >= QUOTED_WORDS && !e->tables &&
	       e->names.weight >= NAME_WEIGHT;
}

/* Whether passages that are the same could be enough. */
bool case_may_have_copied_text(const struct evidence *e)
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
