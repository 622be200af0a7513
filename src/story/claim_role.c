#include "story/claim_role.h"

#include "base/hash.h"
#include "base/keyed.h"
#include "story/clue.h"
#include "story/versus.h"

#include <stdlib.h>

enum { ROLES_MOST = 24 }; /* of a story */

/* A claim of b by the last word of the person's name. */
struct meeting {
	struct arena *arena;
	const struct version *a, *b;
	struct keyed_rows holders; /* of b, by key */
	struct findings *findings;
};

/* --- names */

static struct str person_of(const struct said_claim *claim)
{
	return claim->kind == CLAIM_ROLE ? claim->subject : claim->normal;
}

static struct str first_word(struct str name)
{
	size_t at = str_find_char(name, ' ', 0);

	return at == STR_NPOS ? STR_NONE : str_cut(name, 0, at);
}

static bool is_full(struct str name)
{
	return first_word(name).len > 2 &&
	       !str_ends(first_word(name), STR("."));
}

/* "Jim" and "James". */
static bool is_nickname(struct str a, struct str b)
{
	static const struct str names[][2] = {
		{STR_INIT("Jim"), STR_INIT("James")},
		{STR_INIT("Bill"), STR_INIT("William")},
		{STR_INIT("Bob"), STR_INIT("Robert")},
		{STR_INIT("Dick"), STR_INIT("Richard")},
		{STR_INIT("Rick"), STR_INIT("Richard")},
		{STR_INIT("Tony"), STR_INIT("Anthony")},
		{STR_INIT("Ted"), STR_INIT("Edward")},
		{STR_INIT("Ted"), STR_INIT("Theodore")},
		{STR_INIT("Jack"), STR_INIT("John")},
		{STR_INIT("Harry"), STR_INIT("Henry")},
		{STR_INIT("Hank"), STR_INIT("Henry")},
		{STR_INIT("Chuck"), STR_INIT("Charles")},
		{STR_INIT("Charlie"), STR_INIT("Charles")},
		{STR_INIT("Larry"), STR_INIT("Lawrence")},
		{STR_INIT("Jerry"), STR_INIT("Gerald")},
		{STR_INIT("Terry"), STR_INIT("Terence")},
		{STR_INIT("Andy"), STR_INIT("Andrew")},
		{STR_INIT("Mike"), STR_INIT("Michael")},
		{STR_INIT("Mick"), STR_INIT("Michael")},
		{STR_INIT("Steve"), STR_INIT("Stephen")},
		{STR_INIT("Dave"), STR_INIT("David")},
		{STR_INIT("Jeff"), STR_INIT("Geoffrey")},
		{STR_INIT("Nick"), STR_INIT("Nicholas")},
		{STR_INIT("Kate"), STR_INIT("Catherine")},
		{STR_INIT("Kate"), STR_INIT("Katherine")},
		{STR_INIT("Cathy"), STR_INIT("Catherine")},
		{STR_INIT("Liz"), STR_INIT("Elizabeth")},
		{STR_INIT("Beth"), STR_INIT("Elizabeth")},
		{STR_INIT("Betty"), STR_INIT("Elizabeth")},
		{STR_INIT("Peggy"), STR_INIT("Margaret")},
		{STR_INIT("Maggie"), STR_INIT("Margaret")},
		{STR_INIT("Meg"), STR_INIT("Margaret")},
		{STR_INIT("Sue"), STR_INIT("Susan")},
		{STR_INIT("Jenny"), STR_INIT("Jennifer")},
		{STR_INIT("Becky"), STR_INIT("Rebecca")},
		{STR_INIT("Sandy"), STR_INIT("Alexander")},
		{STR_INIT("Sasha"), STR_INIT("Alexander")},
		{STR_INIT("Pepe"), STR_INIT("José")}};

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if ((str_eq_fold(a, names[i][0]) &&
			    str_eq_fold(b, names[i][1])) ||
			(str_eq_fold(b, names[i][0]) &&
				str_eq_fold(a, names[i][1])))
			return true;
	return false;
}

bool given_names_differ(struct str mine, struct str other)
{
	return !str_starts_fold(mine, other) && !str_starts_fold(other, mine) &&
	       !is_nickname(mine, other) &&
	       versus_names(mine, other, false) == VERDICT_DISJOINT;
}

static bool first_names_differ(struct str a, struct str b)
{
	return is_full(a) && is_full(b) &&
	       given_names_differ(first_word(a), first_word(b));
}

/* "al-Hajri" is "Al Hajri", too. */
static uint64_t key_of(const struct said_claim *claim)
{
	enum { ARTICLE_MOST = 3 };
	struct str last = str_last_word(person_of(claim));
	size_t at = str_find_char(last, '-', 0);

	if (at != STR_NPOS && at <= ARTICLE_MOST && at + 1 < last.len)
		last = str_cut(last, at + 1, last.len);
	return hash_str(last);
}

static bool is_holder(const struct said_claim *claim)
{
	return (claim->kind == CLAIM_ROLE || claim->kind == CLAIM_NAME) &&
	       person_of(claim).len > 0 && claim->normal.len > 0;
}

/* Whether a version has the name in full, anywhere. */
static bool has_name(const struct version *version, struct str name)
{
	return str_find(version->article.text, name, 0) != STR_NPOS;
}

/* --- titles */

/* Held now, and not just once or in place of another. */
static bool is_plain(const struct said_claim *claim)
{
	uint32_t not_now = TITLE_FORMER | TITLE_ACTING | TITLE_THEN |
			   TITLE_LATE | TITLE_ELECT;

	return claim->kind == CLAIM_ROLE && !(claim->title_flags & not_now);
}

/* Words that mean one office, or only rank it. */
static struct str office_of(struct str word)
{
	static const struct str ranks[] = {STR_INIT("assistant"),
		STR_INIT("deputy"), STR_INIT("vice"), STR_INIT("associate"),
		STR_INIT("senior"), STR_INIT("junior"), STR_INIT("general"),
		STR_INIT("national"), STR_INIT("federal"), STR_INIT("state"),
		STR_INIT("and"), STR_INIT("the"), STR_INIT("of"),
		STR_INIT("for"), STR_INIT("officer"), STR_INIT("under")};

	for (size_t i = 0; i < sizeof(ranks) / sizeof(*ranks); i++)
		if (str_eq_fold(word, ranks[i]))
			return STR_NONE;
	return versus_title_word(word);
}

/* Whether a title has a word of its own that the other has not. */
static bool has_own_office(struct str title, struct str other)
{
	while (title.ptr) {
		struct str office = office_of(str_split(&title, ' '));
		struct str rest = other;
		bool shared = !office.len;

		while (rest.ptr && !shared)
			shared = str_eq_fold(
				office_of(str_split(&rest, ' ')), office);
		if (!shared)
			return true;
	}
	return false;
}

/* What an executive is in charge of; 0 where the title does not say. */
static size_t charge_of(struct str title)
{
	static const struct str charges[] = {STR_INIT("chief executive"),
		STR_INIT("managing director"), STR_INIT("financ"),
		STR_INIT("operat"), STR_INIT("technolog"), STR_INIT("market"),
		STR_INIT("commercial"), STR_INIT("legal"), STR_INIT("scien"),
		STR_INIT("medical"), STR_INIT("personnel"),
		STR_INIT("security"), STR_INIT("investment")};
	static const struct str heads[] = {STR_INIT("chief"),
		STR_INIT("director"), STR_INIT("officer"), STR_INIT("head")};
	bool head = false;

	for (size_t i = 0; i < sizeof(heads) / sizeof(*heads); i++)
		head |= str_find(title, heads[i], 0) != STR_NPOS;
	for (size_t i = 0; head && i < sizeof(charges) / sizeof(*charges); i++)
		if (str_find(title, charges[i], 0) != STR_NPOS)
			return i ? i : 1; /* the first two are one office */
	return 0;
}

/* "cooperation minister" and "agriculture minister": one head with two
 * portfolios; "chief financial officer", "chief executive officer". */
static bool titles_exclude(struct str a, struct str b)
{
	struct str mine = str_last_word(a), other = str_last_word(b);
	size_t a_charge = charge_of(a), b_charge = charge_of(b);
	bool chiefs = (str_starts(a, STR("chief ")) &&
			      str_starts(b, STR("chief "))) ||
		      (a_charge && b_charge && a_charge != b_charge);

	if (versus_titles(a, b) != VERDICT_DISJOINT || !has_own_office(a, b) ||
		!has_own_office(b, a))
		return false;
	return chiefs || (str_eq_fold(mine, other) && mine.len < a.len &&
				 other.len < b.len);
}

/* Whether a version gives the title to another person. */
static bool is_of_another(
	const struct version *version, struct str title, struct str person)
{
	ROWS_EACH (struct said_claim, claim, version->said.claims)
		if (is_plain(claim) && str_eq(claim->normal, title) &&
			versus_names(claim->subject, person, true) ==
				VERDICT_DISJOINT)
			return true;
	return false;
}

/* --- findings */

/* Whether an office may have changed hands between the two reports. */
static bool is_taken_over(const struct meeting *meeting,
	const struct said_claim *mine, const struct said_claim *other)
{
	static const struct str words[] = {STR_INIT("appoint"),
		STR_INIT("named"), STR_INIT("promoted"), STR_INIT("succe"),
		STR_INIT("takes over"), STR_INIT("took over"),
		STR_INIT("become"), STR_INIT("became"), STR_INIT("elected"),
		STR_INIT("sworn in"), STR_INIT("moves to")};
	enum { SOME_DAYS = 2, LONG = 30 };
	day_t a = meeting->a->published.value;
	day_t b = meeting->b->published.value;
	struct str text =
		b > a ? str_at(meeting->b->article.text, other->sentence)
		      : str_at(meeting->a->article.text, mine->sentence);

	if (a == DAY_NONE || b == DAY_NONE || abs(a - b) < SOME_DAYS)
		return false;
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (str_find(text, words[i], 0) != STR_NPOS)
			return true;
	return abs(a - b) >= LONG;
}

/* The name alone of "the painter Ruben Vantongeren". */
static struct span name_span(
	const struct version *version, const struct said_claim *claim)
{
	struct str text = str_at(version->article.text, claim->value);
	struct str name = person_of(claim);
	size_t at = name.len ? str_find(text, name, 0) : STR_NPOS;
	uint32_t start = claim->value.start + (uint32_t)at;

	return at == STR_NPOS
		       ? claim->value
		       : (struct span){start, start + (uint32_t)name.len};
}

static void finding_put(struct meeting *meeting, const struct said_claim *mine,
	const struct said_claim *other, enum kind kind, struct str why)
{
	const struct findings_between two = {
		meeting->arena, meeting->a, meeting->b, meeting->findings};
	bool taken = kind == KIND_TITLE && is_taken_over(meeting, mine, other);

	finding_add(&two, taken ? FINDING_UPDATE : FINDING_CONFLICT, kind,
		kind == KIND_NAME ? name_span(two.a, mine) : mine->value,
		kind == KIND_NAME ? name_span(two.b, other) : other->value,
		taken ? STR("the office was taken over between the two reports")
		      : why);
}

static void titles_meet(struct meeting *meeting, const struct said_claim *mine,
	const struct said_claim *other)
{
	struct str a = mine->normal, b = other->normal;
	bool crossed;

	if (!is_plain(mine) || !is_plain(other) ||
		versus_names(mine->subject, other->subject, true) >
			VERDICT_COMPATIBLE ||
		first_names_differ(mine->subject, other->subject))
		return;
	crossed = is_of_another(meeting->a, b, mine->subject) ||
		  is_of_another(meeting->b, a, other->subject);
	if (titles_exclude(a, b))
		finding_put(meeting, mine, other, KIND_TITLE,
			crossed ? STR("the other title is somebody else's")
				: STR("nobody holds both titles at once"));
}

static void names_meet(struct meeting *meeting, const struct said_claim *mine,
	const struct said_claim *other)
{
	struct str a = person_of(mine), b = person_of(other);

	if (mine->kind != other->kind ||
		(mine->kind == CLAIM_NAME &&
			!str_eq_fold(mine->attribute, other->attribute)) ||
		(mine->kind == CLAIM_ROLE &&
			!str_eq(mine->normal, other->normal)) ||
		!first_names_differ(a, b) || has_name(meeting->a, b) ||
		has_name(meeting->b, a))
		return;
	finding_put(meeting, mine, other, KIND_NAME,
		STR("the same family name and the same place in the story"));
}

static void claim_meet(struct meeting *meeting, const struct said_claim *mine)
{
	const struct keyed_rows *holders = &meeting->holders;
	uint64_t key = key_of(mine);
	uint32_t low = keyed_find(holders, key), before;

	before = meeting->findings->count;
	for (; low < holders->count && holders->rows[low].key == key &&
		meeting->findings->count == before;
		low++) {
		const struct said_claim *other =
			&meeting->b->said.claims.rows[holders->rows[low].row];

		titles_meet(meeting, mine, other);
		if (meeting->findings->count == before)
			names_meet(meeting, mine, other);
	}
}

/* --- successors */

bool claim_is_in_office(const struct said_claim *claim)
{
	return claim->kind == CLAIM_ROLE && claim->normal.len &&
	       !(claim->title_flags &
		       (TITLE_FORMER | TITLE_LATE | TITLE_ELECT | TITLE_THEN));
}

/* Whether a version gives an office to one person only. */
static bool is_sole_holder(
	const struct version *version, const struct said_claim *holder)
{
	ROWS_EACH (struct said_claim, claim, version->said.claims)
		if (claim->kind == CLAIM_ROLE &&
			!(claim->title_flags & (TITLE_FORMER | TITLE_LATE)) &&
			str_eq(claim->normal, holder->normal) &&
			versus_names(claim->subject, holder->subject, true) ==
				VERDICT_DISJOINT)
			return false;
	return true;
}

/* Whether a sentence that names somebody tells of an office that changes
 * hands. */
static bool is_relieved(const struct version *version, struct str last)
{
	ROWS_EACH (struct said_sentence, row, version->said.sentences) {
		struct str text = str_at(version->article.text, row->span);

		if (str_find(text, last, 0) != STR_NPOS &&
			clue_in(text, CLUE_RELIEVED))
			return true;
	}
	return false;
}

/* The later report tells who was relieved, and names another in the office. */
static bool is_successor(const struct meeting *meeting,
	const struct said_claim *mine, const struct said_claim *other)
{
	enum { SOME_DAYS = 2 };
	const struct version *first = meeting->a, *second = meeting->b;
	struct str before = str_last_word(mine->subject);
	struct str after = str_last_word(other->subject);
	int32_t days;

	if (!claim_is_in_office(other) ||
		!str_eq(mine->normal, other->normal) ||
		versus_names(mine->subject, other->subject, true) !=
			VERDICT_DISJOINT ||
		!version_days(first, second, &days) || abs(days) < SOME_DAYS ||
		!is_sole_holder(first, mine) || !is_sole_holder(second, other))
		return false;
	return days > 0
		       ? is_relieved(second, before) && !has_name(first, after)
		       : is_relieved(first, after) && !has_name(second, before);
}

static void successor_meet(
	struct meeting *meeting, const struct said_claim *mine)
{
	const struct findings_between two = {
		meeting->arena, meeting->a, meeting->b, meeting->findings};
	uint32_t seen = 0;

	ROWS_EACH (struct said_claim, other, meeting->b->said.claims) {
		if (other->kind != CLAIM_ROLE)
			continue;
		if (++seen > ROLES_MOST)
			return;
		if (is_successor(meeting, mine, other)) {
			finding_add(&two, FINDING_UPDATE, KIND_TITLE,
				mine->value, other->value,
				STR("the office was taken over between the two "
				    "reports"));
			return;
		}
	}
}

/* Of stories, not of lists of people. */
static void successors_meet(struct meeting *meeting)
{
	uint32_t seen = 0;

	ROWS_EACH (struct said_claim, mine, meeting->a->said.claims)
		if (claim_is_in_office(mine) && ++seen <= ROLES_MOST)
			successor_meet(meeting, mine);
}

void roles_compare(struct arena *arena, const struct version *a,
	const struct version *b, struct findings *findings)
{
	struct meeting meeting = {
		.arena = arena, .a = a, .b = b, .findings = findings};

	for (uint32_t i = 0; i < b->said.claims.count; i++)
		if (is_holder(&b->said.claims.rows[i]))
			*ROWS_ADD(arena, &meeting.holders) = (struct keyed){
				key_of(&b->said.claims.rows[i]), i};
	keyed_sort(&meeting.holders);
	ROWS_EACH (struct said_claim, claim, a->said.claims)
		if (is_holder(claim))
			claim_meet(&meeting, claim);
	successors_meet(&meeting);
}
