/* Whether the words around an expression look back or ahead. */
#include "tag/resolver.h"

/* How far the words tell in front of an expression, and behind it. */
enum { REACH = 16, REACH_BEHIND = 14, NEAR = 4 };

static uint64_t classes_at(const struct resolver *r, uint32_t at)
{
	const struct token *token = &r->tokens->rows[at];

	return token->kind == TOKEN_WORD
		       ? word_classes(&r->grammar->words, token->word)
		       : 0;
}

static bool is_determiner(const struct resolver *r, uint32_t at)
{
	return classes_at(r, at) & CLASS_BIT(CLASS_DETERMINER);
}

/* A participle that stands before its noun tells nothing: "an unspecified
 * date", "the hastily planned trip"; nor does "as previously planned". */
static bool is_attribute(const struct resolver *r, uint32_t at)
{
	bool ahead = classes_at(r, at) & CLASS_BIT(CLASS_FUTURE);

	if (at > 1 && str_ends(token_str(r->article, &r->tokens->rows[at - 1]),
			      STR("ly")))
		at--;
	return at > 0 && (is_determiner(r, at - 1) ||
				 resolver_token_is(r, at - 1, "still") ||
				 (ahead && resolver_token_is(r, at - 1, "as")));
}

/* "To meet" and "did not meet" are of the time of the verb in front. */
static bool is_infinitive(const struct resolver *r, uint32_t at)
{
	return at > 0 && (classes_at(r, at - 1) & CLASS_BIT(CLASS_TO) ||
				 resolver_token_is(r, at - 1, "did") ||
				 resolver_token_is(r, at - 1, "not") ||
				 resolver_token_is(r, at - 1, "t"));
}

/* "walked": a small word in -ed, which in news is nearly always past; not
 * "need" or "succeed". */
static bool is_past_form(const struct resolver *r, uint32_t at)
{
	const struct token *token = &r->tokens->rows[at];
	struct str text = token_str(r->article, token);

	return token->kind == TOKEN_WORD && text.len >= 4 &&
	       char_is_lower(text.ptr[0]) && str_ends(text, STR("ed")) &&
	       !str_ends(text, STR("eed")) && !is_attribute(r, at);
}

/* Whether a verb stands behind "to" or "will": "to hit", "may put"; not "to
 * have left". */
static bool is_base_form(const struct resolver *r, uint32_t at)
{
	static const char *const words[] = {"will", "would", "shall", "should",
		"must", "may", "might", "can", "could", "ll", "did"};
	struct str before;

	if (at == 0 || resolver_token_is(r, at, "have"))
		return false;
	before = token_str(r->article, &r->tokens->rows[at - 1]);
	if (classes_at(r, at - 1) & CLASS_BIT(CLASS_TO))
		return true;
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (str_eq(before, str_of(words[i])))
			return true;
	return false;
}

/* "Could not be reached", "neither of them could be reached": `be` is where. */
static bool is_in_vain(const struct resolver *r, uint32_t be)
{
	static const char *const words[] = {"neither", "nor", "nobody", "none"};
	uint32_t could = be - 1;
	bool vain = false;

	while (could > 0 &&
		(resolver_token_is(r, could, "not") ||
			resolver_token_is(r, could, "t") ||
			token_mark(&r->tokens->rows[could], '\''))) {
		vain = true;
		could--;
	}
	if (!resolver_token_is(r, could, "could") &&
		!resolver_token_is(r, could, "couldn"))
		return false;
	for (uint32_t away = 1; !vain && away <= REACH && could >= away;
		away++) {
		for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
			vain |= resolver_token_is(r, could - away, words[i]);
		if (r->tokens->rows[could - away].flags & TOKEN_SENTENCE)
			break;
	}
	return vain;
}

/* A participle behind "is" or "to be" tells no past: "is settled". */
static enum direction past_or_passive(const struct resolver *r, uint32_t at)
{
	return at > 0 && classes_at(r, at - 1) & CLASS_BIT(CLASS_BE) &&
			       !(at > 1 && resolver_token_is(r, at - 1, "be") &&
				       is_in_vain(r, at - 1))
		       ? TO_FUTURE
		       : TO_PAST;
}

/* "A forecast to a fall" has no verb behind "to". */
static bool is_word_behind(const struct resolver *r, uint32_t at)
{
	return r->tokens->rows[at + 1].kind == TOKEN_WORD &&
	       !is_determiner(r, at + 1);
}

/* What one word tells; `away` is how far it stands from the expression. Verbs
 * of saying tell the day of the saying only right beside it. */
static enum direction word_tense(
	const struct resolver *r, uint32_t at, uint32_t away)
{
	const struct token *token = &r->tokens->rows[at];
	uint64_t classes = classes_at(r, at);

	if (classes & CLASS_BIT(CLASS_REPORT))
		return away <= NEAR ? TO_PAST : TO_NONE;
	/* "Had been due to expire on Friday" looks ahead from the past. */
	if (classes & CLASS_BIT(CLASS_FUTURE) && at > 0 &&
		resolver_token_is(r, at - 1, "been"))
		return TO_PAST;
	/* "Is" tells of a weekday, or of "the 20th"; a month beside it may be
	 * any. */
	if ((classes & CLASS_BIT(CLASS_FUTURE) && !is_attribute(r, at) &&
		    !is_infinitive(r, at)) ||
		(classes & CLASS_BIT(CLASS_BE) && away <= NEAR &&
			(r->bare || r->timex->flags & TIMEX_WEEKDAY)))
		return TO_FUTURE;
	if (resolver_token_is(r, at, "have") && at > 0 &&
		classes_at(r, at - 1) & CLASS_BIT(CLASS_FUTURE))
		return TO_FUTURE;
	/* "To hit", "will cut". */
	if (classes & CLASS_BIT(CLASS_PAST) && is_base_form(r, at))
		return TO_NONE;
	if (classes & CLASS_BIT(CLASS_PAST) || is_past_form(r, at))
		return past_or_passive(r, at);
	/* "Was able to". */
	if (classes & CLASS_BIT(CLASS_TO) && at > 1 &&
		resolver_token_is(r, at - 1, "able") &&
		(resolver_token_is(r, at - 2, "was") ||
			resolver_token_is(r, at - 2, "were")))
		return TO_PAST;
	if (classes & CLASS_BIT(CLASS_TO) && at > 0 && is_word_behind(r, at) &&
		(classes_at(r, at - 1) & (CLASS_BIT(CLASS_BE) |
						 CLASS_BIT(CLASS_INTENT)) ||
			resolver_token_is(r, at - 1, "was") ||
			resolver_token_is(r, at - 1, "were") ||
			token_mark(token - 1, ',')))
		return TO_FUTURE;
	return TO_NONE;
}

static enum direction tense_before(
	const struct resolver *r, uint32_t first, uint32_t at)
{
	for (uint32_t away = 1; away <= REACH && at >= first + away; away++) {
		enum direction tense = word_tense(r, at - away, away);

		if (tense)
			return tense;
		if (token_mark(&r->tokens->rows[at - away], ';'))
			break;
	}
	return TO_NONE;
}

static enum direction tense_behind(
	const struct resolver *r, uint32_t at, uint32_t end)
{
	for (uint32_t away = 0; away < REACH_BEHIND && at + away < end;
		away++) {
		enum direction tense = word_tense(r, at + away, away + 2);

		/* "On Tuesday, the mill said it would close": the day of
		 * the saying, however long its subject. */
		if (!tense &&
			classes_at(r, at + away) & CLASS_BIT(CLASS_REPORT))
			tense = TO_PAST;
		if (tense)
			return tense;
		if (token_mark(&r->tokens->rows[at + away], ';'))
			break;
	}
	return TO_NONE;
}

bool resolver_is_said(const struct resolver *r)
{
	uint32_t first = r->timex->first, end = r->timex->end;
	bool said = false;

	for (uint32_t away = 1; away <= NEAR && first >= away; away++)
		said |= classes_at(r, first - away) & CLASS_BIT(CLASS_REPORT);
	for (uint32_t at = end; at < end + NEAR && at < r->tokens->count; at++)
		said |= classes_at(r, at) & CLASS_BIT(CLASS_REPORT);
	return said;
}

/* "Had sailed", "had already been seen". */
static bool had_done(const struct resolver *r, uint32_t at)
{
	static const char *const words[] = {"been", "not", "already", "just",
		"also", "never", "only", "once", "now"};

	if (!resolver_token_is(r, at, "had"))
		return false;
	at++;
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (resolver_token_is(r, at, words[i]))
			return true;
	return is_past_form(r, at) ||
	       classes_at(r, at) & CLASS_BIT(CLASS_PAST) ||
	       str_ends(token_str(r->article, &r->tokens->rows[at]), STR("ly"));
}

bool resolver_is_long_done(const struct resolver *r)
{
	const struct sentence *sentence =
		&r->sentences->rows[sentence_of(r->sentences, r->timex->first)];
	uint32_t first = r->timex->first;

	for (uint32_t away = 1;
		away <= 2 * REACH && first >= sentence->first + away; away++) {
		if (had_done(r, first - away))
			return true;
		if (classes_at(r, first - away) & CLASS_BIT(CLASS_DEADLINE) ||
			token_mark(&r->tokens->rows[first - away], ';') ||
			(token_mark(&r->tokens->rows[first - away], ',') &&
				away > 1))
			return false;
	}
	return false;
}

/* "Will open in May", "is set for May": what is to come when it is written, not
 * when it is told of; TO_PAST at another verb. */
static enum direction present_tense(const struct resolver *r, uint32_t at)
{
	static const char *const words[] = {
		"will", "shall", "ll", "may", "payable", "intends"};
	uint64_t classes = classes_at(r, at), next = classes_at(r, at + 1);
	struct str text = token_str(r->article, &r->tokens->rows[at]);

	if (classes & CLASS_BIT(CLASS_BE))
		return next & (CLASS_BIT(CLASS_FUTURE) |
				      CLASS_BIT(CLASS_INTENT) |
				      CLASS_BIT(CLASS_TO))
			       ? TO_FUTURE
			       : TO_NONE;
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (resolver_token_is(r, at, words[i]))
			return TO_FUTURE;
	/* "Expires in May". */
	if (classes & CLASS_BIT(CLASS_FUTURE) && str_ends(text, STR("s")))
		return TO_FUTURE;
	if (at > 0 && classes_at(r, at - 1) & CLASS_BIT(CLASS_BE))
		return TO_NONE;
	return classes & (CLASS_BIT(CLASS_PAST) | CLASS_BIT(CLASS_REPORT)) ||
			       is_past_form(r, at) ||
			       resolver_token_is(r, at, "would")
		       ? TO_PAST
		       : TO_NONE;
}

bool resolver_is_to_come(const struct resolver *r)
{
	const struct sentence *sentence =
		&r->sentences->rows[sentence_of(r->sentences, r->timex->first)];
	uint32_t first = r->timex->first, end = r->timex->end;
	enum direction tense = TO_NONE;

	for (uint32_t away = 1;
		!tense && away <= REACH && first >= sentence->first + away;
		away++)
		tense = present_tense(r, first - away);
	for (uint32_t away = 0;
		!tense && away < REACH_BEHIND && end + away < sentence->end;
		away++)
		tense = present_tense(r, end + away);
	return tense == TO_FUTURE;
}

/* A text of a few words without a verb is a question or a diary's entry, not
 * a story: it looks ahead. */
static bool is_fragment(const struct resolver *r)
{
	const struct token *rows = r->tokens->rows;

	return r->sentences->count == 1 && r->tokens->count <= 12 &&
	       (r->tokens->count <= 2 ||
		       !token_mark(&rows[r->tokens->count - 1], '.'));
}

bool resolver_is_alone(const struct resolver *r)
{
	const struct timex *timex = r->timex;

	return r->sentences->count == 1 && timex->first <= 1 &&
	       timex->end == r->tokens->count;
}

/* "Wednesday's ruling" has been given, unless a verb behind looks ahead. Some
 * texts have a blank in front of "'s". */
static bool is_possessive(const struct resolver *r)
{
	return token_mark(&r->tokens->rows[r->timex->end], '\'') &&
	       !token_spaced(&r->tokens->rows[r->timex->end + 1]) &&
	       resolver_token_is(r, r->timex->end + 1, "s");
}

/* "Flattened by Tuesday's quake" is no deadline; "to be signed by Friday's
 * summit" is one. */
static bool is_doer(const struct resolver *r)
{
	uint32_t first = r->timex->first;

	return first > 2 && is_possessive(r) &&
	       !resolver_token_is(r, first - 3, "be") &&
	       (is_past_form(r, first - 2) ||
		       classes_at(r, first - 2) & CLASS_BIT(CLASS_PAST));
}

/* "Until Friday", "until at least Friday". */
static bool is_deadline(const struct resolver *r)
{
	uint32_t first = r->timex->first;

	if (is_doer(r))
		return false;
	if (first > 2 && resolver_token_is(r, first - 1, "least") &&
		resolver_token_is(r, first - 2, "at"))
		first -= 2;
	if (first > 1 && r->timex->flags & TIMEX_WEEKDAY &&
		resolver_token_is(r, first - 1, "from"))
		return !is_past_form(r, first - 2);
	return first > 0 &&
	       classes_at(r, first - 1) & CLASS_BIT(CLASS_DEADLINE);
}

bool resolver_is_last_day(const struct resolver *r)
{
	static const char *const words[] = {"by", "until", "till", "through",
		"at", "from", "to", "since", "before", "after"};

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (r->timex->first &&
			resolver_token_is(r, r->timex->first - 1, words[i]))
			return !resolver_is_alone(r);
	return false;
}

/* Whether token `at` is "had", or "was" that no "due" or "to" follows. */
static bool is_done_there(const struct resolver *r, uint32_t at)
{
	if (resolver_token_is(r, at, "had"))
		return true;
	return (resolver_token_is(r, at, "were") ||
		       resolver_token_is(r, at, "was")) &&
	       !(classes_at(r, at + 1) &
		       (CLASS_BIT(CLASS_FUTURE) | CLASS_BIT(CLASS_TO)));
}

/* "Dropped 12 per cent by midday on Monday"; not "had to report by noon". */
static bool is_reached(const struct resolver *r, uint32_t sentence)
{
	const struct node *node = &r->timexes->nodes->rows[r->timex->node];
	uint32_t first = r->timex->first;

	if ((node->shape->operation != OP_AT &&
		    node->shape->operation != OP_PART_OF) ||
		!resolver_before(r, 1, "by"))
		return false;
	for (uint32_t away = 2; away <= REACH && first >= sentence + away;
		away++) {
		enum direction tense = word_tense(r, first - away, away);

		if (tense ||
			(classes_at(r, first - away) & CLASS_BIT(CLASS_TO) &&
				r->tokens->rows[first - away + 1].kind ==
					TOKEN_WORD))
			return tense == TO_PAST;
	}
	return false;
}

/* "Was not told of it until June 22", "did not open until Friday". */
static bool is_not_until(
	const struct resolver *r, const struct sentence *sentence)
{
	uint32_t first = r->timex->first;

	if (!resolver_before(r, 1, "until") && !resolver_before(r, 1, "till"))
		return false;
	for (uint32_t away = 2;
		away <= REACH && first >= sentence->first + away; away++)
		if (resolver_token_is(r, first - away, "not") ||
			resolver_token_is(r, first - away, "t"))
			return first > sentence->first + away &&
			       (is_past_form(r, first - away - 1) ||
				       resolver_token_is(
					       r, first - away - 1, "was") ||
				       resolver_token_is(
					       r, first - away - 1, "were") ||
				       resolver_token_is(
					       r, first - away - 1, "did"));
	return false;
}

/* "By Friday", "until Friday" and "from Friday" look ahead, unless something
 * had happened by then. */
static enum direction deadline_tense(
	const struct resolver *r, const struct sentence *sentence)
{
	uint32_t first = r->timex->first, end = r->timex->end;

	if (is_reached(r, sentence->first))
		return TO_PAST;
	for (uint32_t away = 2;
		away <= REACH && first >= sentence->first + away; away++)
		if (resolver_token_is(r, first - away, "had") &&
			!(classes_at(r, first - away + 1) &
				CLASS_BIT(CLASS_TO)))
			return TO_PAST;
	for (uint32_t i = end; i < sentence->end && i < end + REACH; i++)
		if (is_done_there(r, i))
			return TO_PAST;
	return is_not_until(r, sentence) ? TO_PAST : TO_FUTURE;
}

static uint32_t comma_behind(
	const struct resolver *r, uint32_t at, uint32_t end)
{
	while (at < end && !token_mark(&r->tokens->rows[at], ','))
		at++;
	return at;
}

/* "As early as Tuesday", "as soon as Monday". */
static bool is_earliest(const struct resolver *r)
{
	uint32_t first = r->timex->first;

	return first > 2 && resolver_token_is(r, first - 1, "as") &&
	       (resolver_token_is(r, first - 2, "early") ||
		       resolver_token_is(r, first - 2, "soon")) &&
	       resolver_token_is(r, first - 3, "as");
}

/* "Preparations are under way for Saturday's concert", "ready for Monday's
 * vote". */
static bool is_prepared_for(const struct resolver *r, uint32_t first)
{
	static const char *const words[] = {"prepare", "prepares", "preparing",
		"preparations", "preparation", "ready", "squad", "tickets",
		"rehearsals", "rehearsing", "gearing", "bracing", "agenda"};

	if (!first || !is_possessive(r) ||
		!resolver_token_is(r, first - 1, "for"))
		return false;
	for (uint32_t away = 2; away <= NEAR + 2 && first >= away; away++)
		for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
			if (resolver_token_is(r, first - away, words[i]))
				return true;
	return false;
}

/* "Ahead of Saturday's concert". */
static bool is_awaited(const struct resolver *r)
{
	uint32_t first = r->timex->first;

	if (is_prepared_for(r, first))
		return true;
	return first > 1 && resolver_token_is(r, first - 1, "of") &&
	       resolver_token_is(r, first - 2, "ahead");
}

/* "A service planned for Saturday was cancelled": what was to be is told of
 * from behind it. */
static bool is_told_of(const struct resolver *r, uint32_t end)
{
	uint32_t at = r->timex->end;

	return at < end && r->timex->first > 0 &&
	       resolver_token_is(r, r->timex->first - 1, "for") &&
	       is_done_there(r, at);
}

/* "Told a meeting in the town on Tuesday that it might": the day of the
 * telling. */
static bool is_told_that(const struct resolver *r, uint32_t first)
{
	uint32_t at = r->timex->first;

	if (!resolver_behind(r, 0, "that"))
		return false;
	for (uint32_t away = 1; away <= REACH && at >= first + away; away++)
		if (word_tense(r, at - away, away))
			return false;
		else if (classes_at(r, at - away) & CLASS_BIT(CLASS_REPORT))
			return true;
	return false;
}

/* The verb nearest in front decides, or else the first behind. */
enum direction resolver_tense(const struct resolver *r)
{
	const struct sentence *sentence =
		&r->sentences->rows[sentence_of(r->sentences, r->timex->first)];
	uint32_t end = sentence->end;
	enum direction tense = TO_NONE;

	if (is_earliest(r) || is_awaited(r))
		return TO_FUTURE;
	if (is_deadline(r))
		return deadline_tense(r, sentence);
	if (is_told_of(r, end) || is_told_that(r, sentence->first))
		return TO_PAST;
	if (is_possessive(r))
		end = comma_behind(r, r->timex->end, end);
	else
		tense = tense_before(r, sentence->first, r->timex->first);
	if (!tense)
		tense = tense_behind(r, r->timex->end, end);
	return tense || !is_fragment(r) ? tense : TO_FUTURE;
}
