#include "tag/name_refer.h"

/* How far back a reference looks: rows, and sentences. */
enum { ROWS_BACK = 24, SENTENCES_BACK = 3 };

struct referrer {
	const struct article *article;
	const struct token *tokens;
	const struct sentences *sentences;
	const struct name_signs *signs;
	struct name *names;
};

static bool has_word(
	const struct referrer *r, const struct name *name, struct str word)
{
	for (uint32_t i = name->first; i < name->end; i++)
		if (str_eq_fold(token_str(r->article, &r->tokens[i]), word))
			return true;
	return false;
}

/* "the ministry" is no "Acme plc", "the company" no "Labour Party": a body that
 * is called after what it is has that word in its name, or a name of capitals
 * that may stand for it. */
static bool may_be_called(const struct referrer *r, const struct name *name,
	const struct name *reference)
{
	static const struct str kinds[] = {STR_INIT("ministry"),
		STR_INIT("university"), STR_INIT("institute"),
		STR_INIT("foundation"), STR_INIT("association"),
		STR_INIT("charity"), STR_INIT("agency")};
	static const struct str none[] = {STR_INIT("ministry"),
		STR_INIT("university"), STR_INIT("party"), STR_INIT("court"),
		STR_INIT("council"), STR_INIT("senate"), STR_INIT("parliament"),
		STR_INIT("congress"), STR_INIT("police"),
		STR_INIT("government"), STR_INIT("commission"),
		STR_INIT("committee"), STR_INIT("department")};
	struct str word = token_str(r->article, &r->tokens[reference->end - 1]);

	for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++)
		if (str_eq_fold(word, kinds[i]))
			return has_word(r, name, word) ||
			       (name->end == name->first + 1 &&
				       r->tokens[name->first].flags &
					       TOKEN_UPPER);
	if (has_word(r, name, word))
		return true;
	for (size_t i = 0; i < sizeof(none) / sizeof(*none); i++)
		if (has_word(r, name, none[i]))
			return false;
	return true;
}

static bool is_candidate(const struct referrer *r, const struct name *row,
	const struct name *reference)
{
	if (row->head == NAME_NO_ROW)
		return false;
	if (reference->form == NAME_NOUN)
		return row->kind == NAME_ORGANIZATION &&
		       row->form == NAME_WRITTEN &&
		       may_be_called(r, &r->names[row->head], reference);
	return (row->kind == NAME_PERSON || row->person) &&
	       (row->gender == GENDER_OPEN || row->gender == reference->gender);
}

/*
 * The one candidate of the reference's own sentence and of the one before that
 * has any; where that sentence has several, the one who speaks in it.
 */
static uint32_t referent(const struct referrer *r, uint32_t at)
{
	const struct name *reference = &r->names[at];
	uint32_t own = sentence_of(r->sentences, reference->first);
	uint32_t found = NAME_NO_ROW, speaker = NAME_NO_ROW, in = own;
	uint32_t sentence = own;
	bool several = false, speakers = false;

	for (uint32_t i = at, back = 0; i-- > 0 && back < ROWS_BACK; back++) {
		const struct name *row = &r->names[i];

		while (r->sentences->rows[sentence].first > row->first)
			sentence--;
		if (own - sentence > SENTENCES_BACK)
			break;
		if (found != NAME_NO_ROW && sentence < in && in < own)
			break;
		if ((r->tokens[row->first].flags & TOKEN_QUOTED) &&
			!(r->tokens[reference->first].flags & TOKEN_QUOTED))
			continue;
		if (!is_candidate(r, row, reference))
			continue;
		in = sentence;
		several |= found != NAME_NO_ROW && found != row->head;
		found = row->head;
		if (r->signs->rows[i].signs & SIGN_SAYS) {
			speakers |=
				speaker != NAME_NO_ROW && speaker != row->head;
			speaker = row->head;
		}
	}
	if (!several)
		return found;
	return speakers ? NAME_NO_ROW : speaker;
}

void names_refer(const struct article *article, const struct tokens *tokens,
	const struct sentences *sentences, const struct name_signs *signs,
	struct names *names)
{
	struct referrer r = {
		article, tokens->rows, sentences, signs, names->rows};

	for (uint32_t i = 0; i < names->count; i++) {
		struct name *name = &names->rows[i];

		if (name->form == NAME_WRITTEN)
			continue;
		if (name->form == NAME_PRONOUN &&
			(tokens->rows[name->first].flags & TOKEN_QUOTED))
			continue; /* spoken by somebody about somebody */
		name->head = referent(&r, i);
		if (name->head != NAME_NO_ROW && name->form == NAME_PRONOUN &&
			!names->rows[name->head].gender)
			names->rows[name->head].gender = name->gender;
	}
}
