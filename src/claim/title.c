#include "claim/title.h"

/* What no title ends in. */
#define OPEN_ENDED                                                             \
	(PART_BIT(PART_DETERMINER) | PART_BIT(PART_OWNER) |                    \
		PART_BIT(PART_OF) | PART_BIT(PART_TO) | PART_BIT(PART_AND) |   \
		PART_BIT(PART_COMMA) | PART_BIT(PART_GLUE) |                   \
		PART_BIT(PART_QUOTE) | PART_BIT(PART_THAT) |                   \
		PART_BIT(PART_RELATIVE))

static void token_write(
	const struct parts *parts, uint32_t i, struct buffer *out)
{
	const struct token *token = &parts->tokens[i];
	bool tight = parts->part[i] == PART_COMMA ||
		     parts->part[i] == PART_OWNS || token_mark(token, '.') ||
		     token_mark(token, '%');

	if (parts->part[i] == PART_QUOTE)
		return;
	if (out->len > 0 && !tight &&
		(token_spaced(token) || parts->part[i - 1] == PART_QUOTE))
		buffer_add_char(out, ' ');
	buffer_add(out, parts_str(parts, i));
}

/* "also", but not in "a previously unknown comet". */
static bool is_idle(const struct parts *parts, uint32_t i)
{
	return parts->part[i] == PART_ADVERB &&
	       (parts_word(parts, i)->sets & SET_IDLE) &&
	       !(i > 0 && parts_in(parts, i - 1,
				  PART_BIT(PART_DETERMINER) |
					  PART_BIT(PART_OWNER)));
}

static void words_write(const struct parts *parts, const bool *drop,
	uint32_t first, uint32_t end, struct buffer *out)
{
	for (uint32_t i = first; i < end; i++)
		if (!drop[i] && !is_idle(parts, i))
			token_write(parts, i, out);
}

/* The verb: "has launched" becomes "launched", "was also held" "was held". */
static void group_write(const struct parts *parts, const struct clause *clause,
	struct buffer *out)
{
	bool perfect = false;

	for (uint32_t i = clause->subject_end; i < clause->group_end; i++) {
		bool have = parts_in(
			parts, i, PART_BIT(PART_HAVE) | PART_BIT(PART_HAD));

		if (parts->part[i] == PART_TIME ||
			(parts_word(parts, i)->sets & SET_IDLE) ||
			clause->drop[i])
			continue;
		perfect |= have && !clause->passive;
		if (have && !clause->passive)
			continue;
		if (clause->reported && parts_is(parts, i, "would")) {
			buffer_put(out, " will");
		} else if (i == clause->verb_at && perfect) {
			buffer_add_char(out, ' ');
			buffer_add(out, verb_at(clause->verb)->past);
		} else {
			token_write(parts, i, out);
		}
	}
}

uint32_t phrase_end(const struct parts *parts, uint32_t first, uint32_t end)
{
	uint64_t phrase = PART_BIT(PART_NOUN) | PART_BIT(PART_NAME) |
			  PART_BIT(PART_NUMBER) | PART_BIT(PART_DETERMINER) |
			  PART_BIT(PART_OWNER) | PART_BIT(PART_GLUE) |
			  PART_BIT(PART_OWNS) | PART_BIT(PART_QUOTE) |
			  PART_BIT(PART_ED) | PART_BIT(PART_ADVERB) |
			  PART_BIT(PART_TIME);
	uint32_t i = first;

	while (i < end && parts_in(parts, i, phrase))
		i++;
	return i;
}

/* "ordered the firm to sell": nothing without what it was ordered. */
static bool takes_infinitive(const struct clause *clause)
{
	struct str sense = verb_at(clause->verb)->sense;

	return str_eq(sense, STR("order")) || str_eq(sense, STR("invite")) ||
	       str_eq(sense, STR("join"));
}

/* Whether the title is whole when it ends before token i of the rest. */
static bool may_cut(
	const struct parts *parts, const struct clause *clause, uint32_t i)
{
	uint64_t opens = PART_BIT(PART_PREPOSITION) | PART_BIT(PART_ING) |
			 PART_BIT(PART_PAST) | PART_BIT(PART_TO);
	enum frame frame = verb_at(clause->verb)->frame;
	uint32_t head = clause->rest;

	if (!(parts_word(parts, i)->sets & SET_LOOSE) &&
		!parts_in(parts, i, opens))
		return false;
	if (parts->part[i] == PART_TO &&
		(frame == FRAME_PHRASE || frame == FRAME_PARTICLE ||
			frame == FRAME_CLAUSE))
		return false; /* "called on ministers to ..." */
	if ((parts_word(parts, i - 1)->sets & SET_LOOSE) ||
		parts_in(parts, i - 1,
			OPEN_ENDED | PART_BIT(PART_PREPOSITION) |
				PART_BIT(PART_ADVERB) | PART_BIT(PART_TO)))
		return false;
	if (parts_in(parts, i, PART_BIT(PART_PAST) | PART_BIT(PART_ING)) &&
		parts_in(parts, i + 1, PART_BIT(PART_NOUN)))
		return false; /* "wounded soldiers", "holding companies" */
	if (parts->part[i] == PART_TO && takes_infinitive(clause))
		return false;
	while (head < i && !parts_in(parts, head,
				   PART_BIT(PART_NOUN) | PART_BIT(PART_NAME) |
					   PART_BIT(PART_NUMBER)))
		head++;
	return head < i;
}

static uint32_t rest_cut(
	const struct parts *parts, const struct clause *clause, uint32_t end)
{
	if (clause->content)
		return clause->rest;
	while (end > clause->rest && !may_cut(parts, clause, --end))
		;
	return end;
}

/* Where a long subject may end: "the leader of X in Y", before "in". */
static uint32_t subject_cut(
	const struct parts *parts, const struct clause *clause)
{
	uint64_t opens = PART_BIT(PART_PREPOSITION) | PART_BIT(PART_RELATIVE) |
			 PART_BIT(PART_THAT) | PART_BIT(PART_PAST);

	for (uint32_t i = clause->subject + 2; i < clause->subject_end; i++)
		if (parts_in(parts, i, opens) &&
			parts_in(parts, i - 1,
				PART_BIT(PART_NOUN) | PART_BIT(PART_NAME)))
			return i;
	return clause->subject_end;
}

/* "a service dedicated", "flew out only": what followed is cut off; but "left
 * two people injured" is whole. */
static bool last_leans(
	const struct parts *parts, const struct clause *clause, uint32_t last)
{
	struct str sense = verb_at(clause->verb)->sense;

	if (parts_is(parts, last, "only") || parts_is(parts, last, "even"))
		return true;
	return parts_in(parts, last, PART_BIT(PART_PAST) | PART_BIT(PART_ED)) &&
	       last > clause->rest && parts->part[last - 1] == PART_NOUN &&
	       !str_eq(sense, STR("leave")) && !str_eq(sense, STR("find"));
}

static uint32_t end_trim(const struct parts *parts, const struct clause *clause,
	uint32_t first, uint32_t end)
{
	uint64_t open = OPEN_ENDED | PART_BIT(PART_ING);

	while (end > first &&
		(clause->drop[end - 1] || parts_in(parts, end - 1, open) ||
			last_leans(parts, clause, end - 1) ||
			(parts->part[end - 1] == PART_PREPOSITION &&
				end > first + 1)))
		end--;
	return end;
}

static bool is_first_person(const struct parts *parts, uint32_t i)
{
	struct str word = parts_str(parts, i);

	return parts->part[i] == PART_OWNER &&
	       (str_eq_fold(word, STR("my")) || str_eq_fold(word, STR("our")) ||
		       str_eq_fold(word, STR("your")));
}

/* Whether the subject says who without the sentences before. */
static bool subject_stands(
	const struct parts *parts, const struct clause *clause)
{
	uint32_t end = phrase_end(parts, clause->subject, clause->subject_end);
	struct str first = parts_str(parts, clause->subject);
	bool whole =
		end == clause->subject_end || parts->part[end] == PART_COMMA;

	if (clause->pronoun || clause->owner)
		return true;
	if (parts_in(parts, clause->subject,
		    PART_BIT(PART_OWNER) | PART_BIT(PART_PRONOUN)))
		return false;
	for (uint32_t i = clause->subject; i < clause->subject_end; i++)
		if (is_first_person(parts, i))
			return false;
	for (uint32_t i = clause->subject;
		i < clause->subject_end &&
		!parts_in(parts, i, PART_BIT(PART_NAME) | PART_BIT(PART_NOUN));
		i++)
		if (parts->part[i] == PART_OWNER)
			return false; /* "one of its directors" */
	if (parts->part[clause->subject] != PART_DETERMINER)
		return true;
	if (!str_eq_fold(first, STR("the")))
		return str_eq_fold(first, STR("a")) ||
		       str_eq_fold(first, STR("an")) ||
		       str_eq_fold(first, STR("several"));
	for (uint32_t i = clause->subject + 1; i < end; i++)
		if (parts_in(parts, i,
			    PART_BIT(PART_NAME) | PART_BIT(PART_OWNS)) ||
			(parts_word(parts, i)->sets & (SET_UNIQUE | SET_EVENT)))
			return true;
	return !whole ||
	       (end > clause->subject + 2 &&
		       parts->part[clause->subject + 1] != PART_NUMBER);
}

static void clause_write(const struct parts *parts, const struct clause *clause,
	struct str person, uint32_t subject_end, uint32_t rest_end,
	struct buffer *out)
{
	bool owner = clause->owner && !str_is_empty(person);

	buffer_clear(out);
	if (clause->pronoun || owner)
		buffer_add(out, person);
	if (owner)
		buffer_add(
			out, str_ends(person, STR("s")) ? STR("'") : STR("'s"));
	if (owner)
		words_write(parts, clause->drop, clause->subject + 1,
			subject_end, out);
	else if (!clause->pronoun)
		words_write(
			parts, clause->drop, clause->subject, subject_end, out);
	group_write(parts, clause, out);
	words_write(parts, clause->drop, clause->rest,
		end_trim(parts, clause, clause->rest, rest_end), out);
}

/* A small first letter becomes a capital, but for "iPhone". */
static struct str title_finish(struct arena *arena, struct buffer *out)
{
	struct str title;

	if (out->len > 1 && char_is_lower(out->ptr[0]) &&
		!char_is_upper(out->ptr[1]))
		out->ptr[0] = (char)(out->ptr[0] - ('a' - 'A'));
	title = out->len > 0 && out->len <= TITLE_MAX
			? arena_copy(arena, buffer_str(out))
			: STR_NONE;
	buffer_release(out);
	return title;
}

/* "will vote on": what for was in another clause. */
static bool is_open(
	const struct parts *parts, const struct clause *clause, uint32_t end)
{
	static const char *const words[] = {"on", "to", "for", "at", "from",
		"of", "with", "in", "by", "about", "into", "against"};
	uint32_t last = end_trim(parts, clause, clause->rest, end);

	/* "vowed to find those who ..." */
	for (uint32_t i = last; i < end; i++)
		if (parts->part[i] == PART_DETERMINER && !clause->drop[i])
			return true;
	if (last == clause->rest)
		return false;
	if (last > 1 && parts->part[last - 2] == PART_TO &&
		parts->part[last] == PART_THAT)
		return true; /* "to revive that ..." */
	if (last == clause->rest + 1 && clause->passive &&
		parts_is(parts, last - 1, "in"))
		return false; /* "was handed in", "was sworn in" */
	for (size_t w = 0; w < sizeof(words) / sizeof(*words); w++)
		if (str_eq_fold(parts_str(parts, last - 1), str_of(words[w])))
			return true;
	return false;
}

struct str title_of_clause(struct arena *arena, const struct parts *parts,
	const struct clause *clause, struct str person)
{
	char room[BUFFER_SHORT];
	struct buffer out = BUFFER_IN(room);
	uint32_t subject_end = clause->subject_end;
	uint32_t end = clause->rest_end, cut = end;

	if (clause->says || !subject_stands(parts, clause) ||
		((clause->pronoun || clause->owner) && str_is_empty(person)))
		return STR_NONE;
	clause_write(parts, clause, person, subject_end, clause->background_end,
		&out);
	if (clause->background_end > end && out.len <= TITLE_MAX)
		return title_finish(arena, &out);
	clause_write(parts, clause, person, subject_end, end, &out);
	while (out.len > TITLE_GOOD && cut > clause->rest) {
		cut = rest_cut(parts, clause, cut);
		if (cut > clause->rest)
			end = cut;
		clause_write(parts, clause, person, subject_end, end, &out);
	}
	if (out.len > TITLE_GOOD)
		clause_write(parts, clause, person, subject_cut(parts, clause),
			end, &out);
	if (is_open(parts, clause, end))
		buffer_clear(&out);
	return title_finish(arena, &out);
}

struct str title_of_words(struct arena *arena, const struct parts *parts,
	uint32_t first, uint32_t end)
{
	static const bool none[PARTS_MAX + 2];
	char room[BUFFER_SHORT];
	struct buffer out = BUFFER_IN(room);

	words_write(parts, none, first, end, &out);
	return title_finish(arena, &out);
}
