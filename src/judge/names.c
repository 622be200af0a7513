/*
 * Names within one article: two spellings of one, and offices that the fact
 * base gives to somebody else.
 */
#include "judge/checks.h"
#include "judge/docket.h"
#include "judge/misspelled.h"

#include "base/hash.h"

#include <stdlib.h>

enum { WORD_LEAST = 5, WORD_MOST = 24 };

/* --- spelling */

/* A word of people's names, with how often it stands there. */
struct spelling {
	struct str word;
	uint32_t row; /* in names: where it stands first */
	uint32_t token, count;
};
struct spellings ROWS_OF(struct spelling);

static int spelling_order(const void *left, const void *right)
{
	const struct spelling *a = left, *b = right;
	int order = str_cmp(a->word, b->word);

	return order ? order : (a->token > b->token) - (a->token < b->token);
}

static bool is_person(const struct names *names, const struct name *name)
{
	return name->form == NAME_WRITTEN && name->known == NAME_NO_ROW &&
	       (name->kind == NAME_PERSON ||
		       (name->head != NAME_NO_ROW &&
			       names->rows[name->head].kind == NAME_PERSON));
}

/* Each word once, in byte order. */
static void spellings_find(struct docket *docket, struct spellings *all)
{
	const struct names *names = &docket->reading->names;
	uint32_t count = 0;

	for (uint32_t row = 0; row < names->count; row++) {
		const struct name *name = &names->rows[row];

		if (!is_person(names, name) ||
			docket_skips(docket, name->first))
			continue;
		for (uint32_t t = name->first; t < name->end; t++) {
			struct str word = docket_str(docket, t);

			if (docket_token(docket, t)->kind == TOKEN_WORD &&
				word.len >= WORD_LEAST &&
				word.len <= WORD_MOST &&
				!(docket_token(docket, t)->flags & TOKEN_UPPER))
				*ROWS_ADD(docket->arena, all) =
					(struct spelling){word, row, t, 1};
		}
	}
	if (all->count)
		qsort(all->rows, all->count, sizeof(*all->rows),
			spelling_order);
	for (uint32_t i = 0; i < all->count; i++) {
		if (count &&
			str_eq(all->rows[i].word, all->rows[count - 1].word))
			all->rows[count - 1].count++;
		else
			all->rows[count++] = all->rows[i];
	}
	all->count = count;
}

/* A spelling without one of its letters: those that differ by one letter, or
 * by two swapped, have one in common. */
struct gap {
	uint64_t key;
	uint32_t spelling;
};
struct gaps ROWS_OF(struct gap);

static int gap_order(const void *left, const void *right)
{
	const struct gap *a = left, *b = right;

	if (a->key != b->key)
		return a->key < b->key ? -1 : 1;
	return (a->spelling > b->spelling) - (a->spelling < b->spelling);
}

static void gaps_find(
	struct arena *arena, const struct spellings *all, struct gaps *gaps)
{
	for (uint32_t i = 0; i < all->count; i++) {
		struct str word = all->rows[i].word;
		uint64_t whole = hash_str(word);

		*ROWS_ADD(arena, gaps) = (struct gap){whole, i};
		for (size_t cut = 1; cut < word.len; cut++) {
			char rest[WORD_MOST];

			memcpy(rest, word.ptr, cut);
			memcpy(rest + cut, word.ptr + cut + 1,
				word.len - cut - 1);
			*ROWS_ADD(arena, gaps) = (struct gap){
				hash_str(str_from(rest, word.len - 1)), i};
		}
	}
	if (gaps->count)
		qsort(gaps->rows, gaps->count, sizeof(*gaps->rows), gap_order);
}

/* One letter more, less or other, or two swapped; not a plural. */
static bool is_near(struct str a, struct str b)
{
	size_t head = 0, tail = 0;
	struct str longer = a.len >= b.len ? a : b;
	size_t shorter = a.len >= b.len ? b.len : a.len;

	while (head < shorter && a.ptr[head] == b.ptr[head])
		head++;
	while (tail < shorter - head &&
		a.ptr[a.len - 1 - tail] == b.ptr[b.len - 1 - tail])
		tail++;
	if (!head)
		return false;
	if (a.len != b.len)
		return longer.len - shorter == 1 && head + tail == shorter &&
		       !(head == shorter && strchr("sn", longer.ptr[shorter]));
	if (head + tail + 1 == a.len)
		return true;
	return head + tail + 2 == a.len && a.ptr[head] == b.ptr[head + 1] &&
	       a.ptr[head + 1] == b.ptr[head];
}

static bool is_vowel(char c)
{
	return strchr("aeiouyAEIOUY", c) != NULL;
}

/* What hands do to a name: a letter more, less or swapped, a vowel for a
 * vowel. */
static bool is_slip_of_hand(struct str a, struct str b)
{
	size_t at = 0;

	if (a.len != b.len)
		return true;
	while (a.ptr[at] == b.ptr[at])
		at++;
	return (at + 1 < a.len && a.ptr[at] == b.ptr[at + 1]) ||
	       (is_vowel(a.ptr[at]) && is_vowel(b.ptr[at]));
}

/* Whether two words stand in one sentence: two people, then, or one who is
 * called "Jumardi Jukardi". */
static bool are_together(const struct docket *docket,
	const struct spelling *few, const struct spelling *many)
{
	const struct names *names = &docket->reading->names;
	const struct sentences *sentences = &docket->reading->sentences;
	uint32_t sentence = sentence_of(sentences, few->token);

	for (uint32_t row = name_at(names, few->token);
		row > 0 &&
		names->rows[row - 1].first >= sentences->rows[sentence].first;
		row--)
		for (uint32_t t = names->rows[row - 1].first;
			t < names->rows[row - 1].end; t++)
			if (str_eq(docket_str(docket, t), many->word))
				return true;
	for (uint32_t row = name_at(names, few->token);
		row < names->count &&
		names->rows[row].first < sentences->rows[sentence].end;
		row++)
		for (uint32_t t = names->rows[row].first;
			t < names->rows[row].end; t++)
			if (str_eq(docket_str(docket, t), many->word))
				return true;
	return false;
}

/* Whether all other words of one name stand in the other. */
static bool is_within(const struct docket *docket, const struct spelling *few,
	const struct spelling *many)
{
	const struct name *a = &docket->reading->names.rows[few->row];
	const struct name *b = &docket->reading->names.rows[many->row];

	for (uint32_t t = a->first; t < a->end; t++) {
		bool found = t == few->token;

		for (uint32_t u = b->first; u < b->end && !found; u++)
			found = str_eq(
				docket_str(docket, t), docket_str(docket, u));
		if (!found)
			return false;
	}
	/* "Henri II" is no "Henry II": kings go by their spelling. */
	if (docket_token(docket, few->token + 1)->flags & TOKEN_UPPER)
		return false;
	/* "Bufton" alone is near "Burton" by chance; a letter left out or
	 * swapped is not. */
	return a->end - a->first > 1 ||
	       (few->word.len > WORD_LEAST &&
		       is_slip_of_hand(few->word, many->word));
}

static void spelling_remark(struct docket *docket, const struct spelling *few,
	const struct spelling *many)
{
	struct remark *remark = docket_add(docket,
		docket_span(docket, few->token, few->token + 1),
		arena_format(docket->arena,
			"'%.*s' here, '%.*s' elsewhere in the article",
			STR_ARG(few->word), STR_ARG(many->word)));

	remark_because(docket, remark,
		arena_format(docket->arena, "'%.*s' stands there %u times",
			STR_ARG(many->word), (unsigned)many->count));
	remark_relate(docket, remark,
		docket_span(docket, many->token, many->token + 1),
		STR("the other spelling"));
	remark_suggest(docket, remark, many->word);
}

static void pair_check(struct docket *docket, const struct spelling *a,
	const struct spelling *b)
{
	const struct spelling *few = a->count <= b->count ? a : b;
	const struct spelling *many = few == a ? b : a;

	if (few->count == 1 && many->count > 1 &&
		is_near(few->word, many->word) &&
		is_within(docket, few, many) &&
		!are_together(docket, few, many))
		spelling_remark(docket, few, many);
}

void check_name_spelling(struct docket *docket)
{
	struct spellings all = {0};
	struct gaps gaps = {0};
	uint32_t *met;

	spellings_find(docket, &all);
	gaps_find(docket->arena, &all, &gaps);
	met = arena_alloc(docket->arena, (all.count + 1) * sizeof(*met));
	for (uint32_t i = 0; i + 1 < gaps.count; i++)
		for (uint32_t j = i + 1; j < gaps.count && j < i + 4 &&
					 gaps.rows[j].key == gaps.rows[i].key;
			j++) {
			uint32_t a = gaps.rows[i].spelling;
			uint32_t b = gaps.rows[j].spelling;

			if (a == b || met[a] == b + 1)
				continue;
			met[a] = b + 1;
			pair_check(docket, &all.rows[a], &all.rows[b]);
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
		struct span span;

		if (token->kind != TOKEN_WORD)
			continue;
		found = misspelled_find(docket->misspelled, article->text,
			(struct span){token->start, token->end});
		if (!found || docket_skips(docket, t))
			continue;
		span = (struct span){token->start,
			token->start + (uint32_t)found->wrong.len};
		remark = docket_add(docket, span,
			arena_format(docket->arena, "'%.*s' is spelt '%.*s'",
				STR_ARG(found->wrong), STR_ARG(found->right)));
		remark_because(docket, remark,
			arena_format(docket->arena, "fact %.*s (%.*s:%u)",
				STR_ARG(found->id), STR_ARG(found->origin.path),
				(unsigned)found->origin.line));
		remark_suggest(docket, remark, found->right);
		remark->certain = true;
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
	struct interval published = docket->reading->masthead.published.days;
	const struct fact *another = NULL;

	ROWS_EACH (struct fact, fact, *facts_rows(docket->facts)) {
		if (!str_eq(fact->property, STR("role")) ||
			facts_entity(docket->facts, fact->organization) !=
				body ||
			(!str_eq_fold(fact->value, role->normal) &&
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

void check_office_conflict(struct docket *docket)
{
	const struct names *names = &docket->reading->names;

	ROWS_EACH (struct role, role, docket->reading->roles) {
		uint32_t body, head;
		const struct fact *fact;

		if ((role->flags &
			    ~(uint32_t)(TITLE_DEFINITE | TITLE_CAPITAL)) ||
			role->organization == NAME_NO_ROW ||
			!is_single(role->normal))
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
