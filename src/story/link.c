#include "story/link.h"

#include "story/common.h"
#include "story/descent.h"
#include "story/house.h"
#include "story/link_case.h"

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
	if (fewer(e->same) >= REVISION)
		return RELATION_REVISION;
	return e->duplicates ? RELATION_REWRITE : RELATION_SAME_EVENT;
}

/* What needs no more than one look. */
static bool is_plain(const struct case_file *file)
{
	return case_is_notice(file) || case_is_one_headline(file) ||
	       case_is_flash(file) || case_is_sent_again(file);
}

/* Two of a kind, however much of one is in the other. */
static bool is_of_series(const struct case_file *file)
{
	return case_has_other_figures(file) || case_is_further(file) ||
	       case_is_of_other_place(file) || case_is_later_line(file) ||
	       (case_is_form(file) && !case_is_told_anew(file)) ||
	       case_is_of_another(file) || case_is_later_table(file) ||
	       case_is_later_issue(file) || case_is_next_report(file) ||
	       case_is_of_other_period(file) || case_has_own_numbers(file) ||
	       case_is_other_edition(file);
}

static bool is_told_again(const struct case_file *file)
{
	return case_has_shared_names(file) || case_is_told_anew(file) ||
	       case_is_told_on(file) || case_has_shared_numbers(file) ||
	       case_is_short_and_same(file);
}

static bool is_one_story(const struct case_file *file)
{
	const struct evidence *e = file->evidence;

	if (case_is_of_two_parties(file) || case_is_filled_in(e))
		return false;
	return case_has_copied_text(file) ||
	       (!(is_few_lines(e) && case_has_other_names(file)) &&
		       is_told_again(file));
}

static bool is_linked(const struct case_file *file)
{
	bool quotes_alike = case_quotes_alike(file->evidence);

	if (is_identical(file) && says_enough(file) &&
		!(file->evidence->tables && case_is_other_edition(file))) {
		because_add(file, "every passage is the same");
		return true;
	}
	if (case_is_other_listing(file) || case_is_of_other_party(file))
		return false;
	if (is_plain(file)) {
		shared_tell(file);
		return true;
	}
	/* What was said to both is said once, whatever else is in them. */
	if (!quotes_alike && is_of_series(file))
		return false;
	if (is_one_story(file)) {
		shared_tell(file);
		return true;
	}
	if (quotes_alike) {
		because_add(file, "both quote the same %" PRIu32 " words",
			file->evidence->quoted);
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

enum foresight link_foresee(const struct version *a, const struct version *b,
	struct evidence *evidence)
{
	const struct case_file file = {.a = a, .b = b, .evidence = evidence};

	evidence_meet(a, b, evidence);
	if (is_identical(&file) && says_enough(&file))
		return FORESEEN_COPY;
	if (evidence->quotes_headline || evidence->notice ||
		case_may_have_copied_text(evidence) ||
		case_has_one_headline(&file) || case_is_flash(&file) ||
		case_has_shared_names(&file) || case_is_told_anew(&file) ||
		case_is_told_on(&file) || case_has_shared_numbers(&file) ||
		case_is_short_and_shared(evidence))
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
