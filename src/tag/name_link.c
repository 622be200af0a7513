#include "tag/name_link.h"

enum {
	SHORT = 4, /* bytes; fewer in capitals are letters that stand for words
		    */
	LOUD = 7   /* and as many as these are a word */
};

/* Which names have a word; `shared` where more than one does. */
struct slot {
	uint64_t key; /* 0: free */
	uint32_t head;
	bool shared;
};

struct index {
	struct slot *slots;
	uint32_t mask;
};

struct linker {
	const struct article *article;
	const struct token *tokens;
	struct name *names;
	struct name_sign *signs;
	uint32_t count;
	struct index wholes, firsts, lasts;
};

static void index_init(struct arena *arena, struct index *index, uint32_t count)
{
	uint32_t size = 16;

	while (size < count * 2)
		size *= 2;
	index->mask = size - 1;
	index->slots = arena_alloc(arena, size * sizeof(*index->slots));
}

/* The slot of a key, or the free one where it belongs. */
static struct slot *index_slot(const struct index *index, uint64_t key)
{
	uint32_t at;

	key |= 1; /* 0 is free */
	for (at = (uint32_t)(key >> 7) & index->mask;
		index->slots[at].key && index->slots[at].key != key;)
		at = (at + 1) & index->mask;
	return &index->slots[at];
}

static void index_add(struct index *index, uint64_t key, uint32_t head)
{
	struct slot *slot = index_slot(index, key);

	if (!slot->key)
		*slot = (struct slot){key | 1, head, false};
	else if (slot->head != head)
		slot->shared = true;
}

/* Written as people are: two words or more, none of a body's or place's. */
static bool is_personal(const struct name_sign *sign)
{
	return sign->words >= 2 && sign->words <= 6 &&
	       !(sign->signs & (SIGN_BODY | SIGN_PLACE | SIGN_UPPER |
				       SIGN_COMMON | SIGN_LEGAL));
}

/* A middle name may be there or not. */
static uint64_t whole_key(const struct name_sign *sign)
{
	return is_personal(sign) ? (sign->first ^ 1) * 31 + sign->last
				 : sign->whole;
}

static void row_join(struct linker *l, uint32_t row, uint32_t head)
{
	l->names[row].head = head;
	if (row == head)
		return;
	if (l->names[row].gender && !l->names[head].gender)
		l->names[head].gender = l->names[row].gender;
	if (l->names[row].known != NAME_NO_ROW &&
		l->names[head].known == NAME_NO_ROW)
		l->names[head].known = l->names[row].known;
	l->signs[head].titles |= l->signs[row].titles;
	l->signs[head].signs |=
		l->signs[row].signs &
		(uint32_t) ~(SIGN_UPPER | SIGN_LEGAL | SIGN_BODY | SIGN_COMMON |
			     SIGN_OFFICE);
}

/* In capitals throughout, as headlines and datelines are. */
static bool is_loud(const struct linker *l, uint32_t i)
{
	struct str text = str_at(l->article->text, l->names[i].span);

	if (text.len < SHORT)
		return false;
	for (size_t k = 0; k < text.len; k++)
		if (text.ptr[k] >= 'a' && text.ptr[k] <= 'z')
			return false;
	return true;
}

/* The same words; the first row is the head of all, or the first that is not
 * in capitals: "MIAMI (AP) -- ... in Miami". How many were left to the other
 * call. */
static uint32_t wholes_link(struct linker *l, bool loud)
{
	uint32_t others = 0;

	for (uint32_t i = 0; i < l->count; i++) {
		uint64_t key;
		struct slot *slot;

		if (l->names[i].form != NAME_WRITTEN)
			continue;
		if (is_loud(l, i) != loud) {
			others++;
			continue;
		}
		key = whole_key(&l->signs[i]);
		index_add(&l->wholes, key, i);
		slot = index_slot(&l->wholes, key);
		row_join(l, i, slot->head);
		if (slot->head == i && is_personal(&l->signs[i])) {
			index_add(&l->firsts, l->signs[i].first, i);
			index_add(&l->lasts, l->signs[i].last, i);
		} else if (slot->head == i &&
			   (l->signs[i].signs & SIGN_LEGAL)) {
			index_add(&l->firsts, l->signs[i].first, i);
		}
	}
	return others;
}

/* Whether the letters of an acronym begin words of the name, in order. */
static bool spells(const struct linker *l, const struct name *full,
	const struct name *acronym)
{
	const char *bytes = l->article->text.ptr;
	uint32_t at = acronym->span.start, end = acronym->span.end;

	if (end - at > 3 && bytes[end - 1] == 's')
		end--;
	for (uint32_t i = full->first; i < full->end && at < end; i++) {
		char letter = bytes[l->tokens[i].start];

		while (at < end && bytes[at] == '.')
			at++;
		if (at < end && char_lower(letter) == char_lower(bytes[at]))
			at++;
	}
	return at == end && full->end > full->first + 1;
}

/* "artificial intelligence (AI)": short for words that name nobody. */
static bool is_common_acronym(const struct linker *l, const struct name *name)
{
	const struct token *word;
	const char *bytes = l->article->text.ptr;

	if (name->first < 2 || !token_mark(&l->tokens[name->first - 1], '(') ||
		!token_mark(&l->tokens[name->end], ')'))
		return false;
	word = &l->tokens[name->first - 2];
	return word->kind == TOKEN_WORD && !(word->flags & TOKEN_CAPITAL) &&
	       memchr(bytes + name->span.start, bytes[word->start] - 'a' + 'A',
		       name->span.end - name->span.start);
}

/* "the Tern Council (TTC)", "the Tern Council, or TTC,": beside its name. */
static bool acronym_stands(const struct linker *l, const struct name *full,
	const struct name *acronym)
{
	const struct token *behind = &l->tokens[full->end];
	bool or = token_mark(behind, ',') && acronym->first == full->end + 2 &&
		  str_eq(token_str(l->article, behind + 1), STR("or"));

	if (or)
		return token_mark(&l->tokens[acronym->end], ',');
	return token_mark(behind, '(') && acronym->first == full->end + 1 &&
	       token_mark(&l->tokens[acronym->end], ')');
}

/* "(WIC)" behind a name: the acronym is of that name wherever it stands. */
static void acronyms_link(struct linker *l)
{
	for (uint32_t i = 0; i + 1 < l->count; i++) {
		const struct name *full = &l->names[i], *next = full + 1;
		struct slot *slot;

		if (!acronym_stands(l, full, next) ||
			!(l->signs[i + 1].signs & SIGN_UPPER) ||
			!spells(l, full, next))
			continue;
		slot = index_slot(&l->wholes, whole_key(&l->signs[i + 1]));
		if (slot->key && slot->head != full->head)
			slot->head = full->head;
	}
	for (uint32_t i = 0; i < l->count; i++)
		if (is_common_acronym(l, &l->names[i]))
			l->signs[i].signs |= SIGN_LOWER;
	for (uint32_t i = 0; i < l->count; i++)
		if (l->names[i].form == NAME_WRITTEN &&
			(l->signs[i].signs & SIGN_UPPER))
			row_join(l, i,
				index_slot(&l->wholes, whole_key(&l->signs[i]))
					->head);
}

/* "President Clinton" is not Hillary Clinton, unless she has that title. */
static bool may_be(const struct linker *l, uint32_t row, uint32_t head)
{
	return !(l->signs[row].signs & SIGN_OFFICE) ||
	       (l->signs[row].titles & l->signs[head].titles);
}

/* Of the names that have the word, the one last named nearby. */
static uint32_t recent_with(const struct linker *l, uint32_t row)
{
	uint64_t word = l->signs[row].whole;

	for (uint32_t i = row, looked = 0; i-- > 0 && looked < 24; looked++) {
		uint32_t head = l->names[i].head;

		if (head < row && is_personal(&l->signs[head]) &&
			may_be(l, row, head) &&
			(l->signs[head].last == word ||
				l->signs[head].first == word))
			return head;
	}
	return NAME_NO_ROW;
}

/* The full name that a single word stands for, or the row's own head. */
static uint32_t short_head(const struct linker *l, uint32_t row)
{
	const struct name_sign *sign = &l->signs[row];
	const struct slot *last = index_slot(&l->lasts, sign->whole);
	const struct slot *first = index_slot(&l->firsts, sign->whole);
	bool personal = !(sign->signs & (SIGN_THE | SIGN_IN)) ||
			(sign->signs & SIGNS_PERSON);

	if (personal &&
		((last->key && last->shared) ||
			(last->key && first->key && last->head != first->head)))
		return recent_with(l, row);
	if (personal && last->key)
		return may_be(l, row, last->head) ? last->head : NAME_NO_ROW;
	if (!first->key || first->shared)
		return l->names[row].head;
	if (l->signs[first->head].signs & SIGN_LEGAL)
		return sign->signs & SIGNS_PERSON ? l->names[row].head
						  : first->head;
	return personal && may_be(l, row, first->head) &&
			       ((l->signs[first->head].signs & SIGNS_PERSON) ||
				       (sign->signs & SIGN_HONORED))
		       ? first->head
		       : l->names[row].head;
}

static void shorts_link(struct linker *l)
{
	for (uint32_t i = 0; i < l->count; i++) {
		uint32_t head;

		if (l->names[i].form != NAME_WRITTEN || l->signs[i].words != 1)
			continue;
		if ((l->signs[i].signs & SIGN_UPPER) && l->names[i].head != i)
			continue;
		head = short_head(l, i);
		if (head == NAME_NO_ROW) {
			l->names[i].head = NAME_NO_ROW;
			continue;
		}
		row_join(l, i, head);
	}
	/* a head is its own */
	for (uint32_t i = 0; i < l->count; i++)
		if (l->names[i].form == NAME_WRITTEN &&
			l->names[i].head != NAME_NO_ROW)
			l->names[i].head = l->names[l->names[i].head].head;
}

static enum name_kind kind_of(const struct name_sign *sign, uint32_t length)
{
	uint32_t signs = sign->signs;

	if ((signs & SIGN_PLACE) && !(signs & SIGNS_PERSON))
		return NAME_PLACE;
	if (signs & (SIGN_BODY | SIGN_LEGAL))
		return NAME_ORGANIZATION;
	if (signs & SIGNS_PERSON)
		return signs & (SIGN_UPPER | SIGN_PLAIN) ? NAME_OTHER
							 : NAME_PERSON;
	if ((signs & SIGN_UPPER) && !(signs & SIGN_LOWER))
		return sign->words == 1 && length > 2 && length < LOUD &&
				       !(signs & SIGN_IN)
			       ? NAME_ORGANIZATION
			       : NAME_OTHER;
	return (signs & SIGN_IN) && sign->words <= 2 ? NAME_PLACE : NAME_OTHER;
}

static void kinds_set(struct linker *l)
{
	for (uint32_t i = 0; i < l->count; i++) {
		struct name *name = &l->names[i];
		uint32_t head = name->head;

		if (name->form != NAME_WRITTEN)
			continue;
		if (head == NAME_NO_ROW) {
			name->kind = NAME_PERSON; /* one of several */
			name->person = true;
			continue;
		}
		if (l->names[head].known == NAME_NO_ROW && head == i)
			name->kind = (uint8_t)kind_of(&l->signs[i],
				name->span.end - name->span.start);
		if (head == i)
			name->person = name->kind == NAME_PERSON ||
				       (name->kind == NAME_OTHER &&
					       is_personal(&l->signs[i]) &&
					       !(l->signs[i].signs &
						       (SIGN_THE | SIGN_IN)));
	}
	for (uint32_t i = 0; i < l->count; i++)
		if (l->names[i].form == NAME_WRITTEN &&
			l->names[i].head != NAME_NO_ROW) {
			const struct name *head = &l->names[l->names[i].head];

			l->names[i].kind = head->kind;
			l->names[i].person = head->person;
			l->names[i].gender = head->gender;
		}
}

void names_link(struct arena *arena, const struct article *article,
	const struct tokens *tokens, struct names *names,
	struct name_signs *signs)
{
	struct linker l = {.article = article,
		.tokens = tokens->rows,
		.names = names->rows,
		.signs = signs->rows,
		.count = names->count};

	index_init(arena, &l.wholes, names->count);
	index_init(arena, &l.firsts, names->count);
	index_init(arena, &l.lasts, names->count);
	if (wholes_link(&l, false))
		wholes_link(&l, true);
	acronyms_link(&l);
	shorts_link(&l);
	kinds_set(&l);
}
