/*
 * Names within one article: two spellings of one, and offices that the fact
 * base gives to somebody else.
 */
#include "judge/checks.h"
#include "judge/docket.h"
#include "judge/figures.h"
#include "judge/misspelled.h"
#include "facts/offices.h"

enum { UNTIL_REACH = 8 }; /* tokens behind a title */

/* --- spelling */

/* How often the article names the one that a row is the head of. */
static uint32_t namings(const struct names *names, uint32_t head)
{
	uint32_t count = 0;

	ROWS_EACH (struct name, name, *names)
		count += name->form == NAME_WRITTEN && name->head == head &&
			 name->spelling_of == NAME_NO_ROW;
	return count;
}

/* Two words that are no slip of each other: "Germans" and "Germany", what is
 * south-western and what is south-eastern, mothers and fathers. */
static bool are_words(struct str a, struct str b)
{
	static const char *const apart[] = {"western", "eastern", "northern",
		"southern", "mother", "father"};
	bool one = false, other = false;

	for (size_t i = 0; i < sizeof(apart) / sizeof(*apart); i++) {
		one = one || str_find(a, str_of(apart[i]), 0) != STR_NPOS;
		other = other || str_find(b, str_of(apart[i]), 0) != STR_NPOS;
	}
	return (one && other) ||
	       (str_ends(a, STR("s")) && str_ends(b, STR("y"))) ||
	       (str_ends(a, STR("y")) && str_ends(b, STR("s")));
}

/* Whether the two differ by more than their white space and such words. */
static bool is_slip(const struct docket *docket, const struct name *name,
	const struct name *other)
{
	uint32_t a = name->end, b = other->end;
	bool slip = false;

	if (str_eq(docket_words(docket, name->span),
		    docket_words(docket, other->span)))
		return false;

	while (a > name->first && b > other->first) {
		struct str one = docket_str(docket, --a);
		struct str two = docket_str(docket, --b);

		if (!str_eq(one, two) && are_words(one, two))
			return false;
		slip = slip || !str_eq(one, two);
	}
	return slip;
}

void check_name_spelling(struct docket *docket)
{
	const struct names *names = &docket->reading->names;

	for (uint32_t row = 0; row < names->count; row++) {
		const struct name *name = &names->rows[row], *other;
		struct remark *remark;

		if (name->spelling_of == NAME_NO_ROW ||
			docket_skips(docket, name->first))
			continue;
		other = &names->rows[name->spelling_of];
		if (!is_slip(docket, name, other))
			continue;
		remark = docket_add(docket, name->span,
			arena_format(docket->arena,
				"'%.*s' here, '%.*s' elsewhere in the article",
				STR_ARG(docket_words(docket, name->span)),
				STR_ARG(docket_words(docket, other->span))));
		remark_because(docket, remark,
			arena_format(docket->arena,
				"the other spelling stands there %s",
				namings(names, name->spelling_of) > 1
					? "more than once"
					: "once"));
		remark_relate(
			docket, remark, other->span, STR("the other spelling"));
		remark_suggest(
			docket, remark, docket_words(docket, other->span));
	}
}

/* --- known misspellings */

void check_known_misspelling(struct docket *docket)
{
	const struct article *article = &docket->reading->article;
	const struct tokens *tokens = &docket->reading->tokens;

	for (uint32_t t = 0; t < tokens->count; t++) {
		const struct token *token = &tokens->rows[t];
		const struct misspelling *found;
		struct remark *remark;
		struct span span = {token->start, token->end};

		if (token->kind != TOKEN_WORD)
			continue;
		found = misspelled_find(
			docket->misspelled, article->text, span, &span.end);
		if (!found || docket_skips(docket, t))
			continue;
		remark = docket_add(docket, span,
			arena_format(docket->arena, "'%.*s' is spelt '%.*s'",
				STR_ARG(found->wrong), STR_ARG(found->right)));
		remark_cite(
			docket, remark, found->id, &found->origin, STR_NONE);
		remark_suggest(docket, remark, found->right);
		/* Where a line ends in it the line is to be filled anew. */
		remark->certain =
			str_eq(str_at(article->text, span), found->wrong);
	}
}

/* --- offices */

/* Offices that one person holds at a time. */
static bool is_single(struct str title)
{
	static const char *const words[] = {"chief executive", "president",
		"chairman", "chairwoman", "chair", "prime minister", "minister",
		"governor", "mayor", "secretary-general", "chief financial",
		"chief technology", "chief operating"};
	static const char *const others[] = {"vice", "deputy", "co-",
		"assistant", "former", "acting", "honorary", "member"};
	bool single = false;

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		single = single ||
			 str_find(title, str_of(words[i]), 0) != STR_NPOS;
	for (size_t i = 0; i < sizeof(others) / sizeof(*others); i++)
		single = single &&
			 str_find(title, str_of(others[i]), 0) == STR_NPOS;
	return single;
}

/* Whether a fact held on all of the days. */
static bool is_held(const struct fact *fact, struct interval days)
{
	return interval_is_known(days) && fact->rank != RANK_DEPRECATED &&
	       fact->valid.earliest != DAY_NONE &&
	       fact->valid.earliest <= days.earliest &&
	       (fact->valid.latest == DAY_NONE ||
		       fact->valid.latest >= days.latest);
}

/* The fact that gives the role's office to somebody else, and not to its own
 * person as well; NULL without one. */
static const struct fact *held_by_another(const struct docket *docket,
	const struct role *role, uint32_t body, uint32_t person)
{
	const struct entities *entities = facts_entities(docket->facts);
	const struct keyed_rows *offices = &docket->offices->by_body;
	struct interval published = docket->reading->masthead.published.days;
	const struct fact *another = NULL;

	for (uint32_t i = keyed_find(offices, body);
		i < offices->count && offices->rows[i].key == body; i++) {
		const struct fact *fact =
			&facts_rows(docket->facts)->rows[offices->rows[i].row];

		if ((!str_eq_fold(fact->value, role->normal) &&
			    !str_eq_fold(fact->value, role->title_text)) ||
			!is_held(fact, published))
			continue;
		if (person != NAME_NO_ROW &&
			str_eq(fact->subject, entities->rows[person].id))
			return NULL;
		another = fact;
	}
	return another;
}

static void office_remark(
	struct docket *docket, const struct role *role, const struct fact *fact)
{
	uint32_t row = facts_entity(docket->facts, fact->subject);
	struct str holder =
		row == FACT_NO_ROW
			? fact->subject
			: facts_entities(docket->facts)->rows[row].name;
	struct remark *remark = docket_add(docket, role->span,
		arena_format(docket->arena, "%.*s of %.*s is %.*s, not %.*s",
			STR_ARG(role->title_text), STR_ARG(role->body),
			STR_ARG(holder), STR_ARG(role->person_name)));

	remark_because(docket, remark,
		arena_format(docket->arena, "fact base: since %.*s (%.*s:%u)",
			STR_ARG(docket_day(
				docket, fact->valid.earliest, false)),
			STR_ARG(fact->origin.path),
			(unsigned)fact->origin.line));
	if (fact->source.title.len)
		remark_because(docket, remark,
			arena_format(docket->arena, "source: %.*s",
				STR_ARG(fact->source.title)));
}

/* "Who was chief executive until 2022". */
static bool is_of_the_past(const struct docket *docket, const struct role *role)
{
	const struct title *title = &docket->reading->titles.rows[role->title];
	const struct sentences *sentences = &docket->reading->sentences;
	uint32_t end =
		sentences->rows[sentence_of(sentences, title->first)].end;
	uint32_t behind = title->end + UNTIL_REACH;

	return (title->first > 1 &&
		       figure_any(docket, title->first - 2, title->first,
			       "was were been once")) ||
	       figure_any(docket, title->end, behind < end ? behind : end,
		       "until till from");
}

void check_office_conflict(struct docket *docket)
{
	const struct names *names = &docket->reading->names;

	ROWS_EACH (struct role, role, docket->reading->roles) {
		uint32_t body, head;
		const struct fact *fact;

		if ((role->flags &
			    ~(uint32_t)(TITLE_DEFINITE | TITLE_CAPITAL)) ||
			role->organization == NAME_NO_ROW ||
			!is_single(role->normal) ||
			is_of_the_past(docket, role))
			continue;
		head = names->rows[role->organization].head;
		body = head == NAME_NO_ROW ? NAME_NO_ROW
					   : names->rows[head].known;
		if (body == NAME_NO_ROW)
			continue;
		head = names->rows[role->person].head;
		fact = held_by_another(docket, role, body,
			head == NAME_NO_ROW ? NAME_NO_ROW
					    : names->rows[head].known);
		if (fact)
			office_remark(docket, role, fact);
	}
}
