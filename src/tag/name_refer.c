#include "tag/name_refer.h"

/* How far back a reference looks: rows, and sentences. */
enum { ROWS_BACK = 24, SENTENCES_BACK = 3 };

struct referrer {
	const struct token *tokens;
	const struct sentences *sentences;
	const struct name_signs *signs;
	struct name *names;
};

static bool is_candidate(const struct name *row, const struct name *reference)
{
	if (row->head == NAME_NO_ROW)
		return false;
	if (reference->form == NAME_NOUN)
		return row->kind == NAME_ORGANIZATION &&
		       row->form == NAME_WRITTEN;
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
	bool several = false, speakers = false;

	for (uint32_t i = at, back = 0; i-- > 0 && back < ROWS_BACK; back++) {
		const struct name *row = &r->names[i];
		uint32_t sentence = sentence_of(r->sentences, row->first);

		if (own - sentence > SENTENCES_BACK)
			break;
		if (found != NAME_NO_ROW && sentence < in && in < own)
			break;
		if ((r->tokens[row->first].flags & TOKEN_QUOTED) &&
			!(r->tokens[reference->first].flags & TOKEN_QUOTED))
			continue;
		if (!is_candidate(row, reference))
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
	struct referrer r = {tokens->rows, sentences, signs, names->rows};

	(void)article;
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
