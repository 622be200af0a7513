#include "tag/name_run.h"

bool name_opens(const struct name_text *text, uint32_t i)
{
	const struct token *before;

	if (i == text->first)
		return true;
	before = &text->tokens[i - 1];
	return before->kind == TOKEN_MARK &&
	       (before->word == '"' || before->word == MARK_OPEN ||
		       before->word == MARK_OPEN_SINGLE ||
		       before->word == '`' || before->word == ':' ||
		       before->word == '-' || before->word == '_' ||
		       before->word == MARK_EM_DASH ||
		       before->word == MARK_EN_DASH);
}

static uint32_t length_at(const struct name_text *text, uint32_t i)
{
	return text->tokens[i].end - text->tokens[i].start;
}

/* A mark with no space on either side, between two words. */
static bool is_tight(const struct name_text *text, uint32_t mark)
{
	return mark + 1 < text->end && !token_spaced(&text->tokens[mark]) &&
	       !token_spaced(&text->tokens[mark + 1]) &&
	       text->tokens[mark + 1].kind != TOKEN_MARK;
}

static bool title_begins(const struct name_text *text, uint32_t i)
{
	uint32_t at = text->title;

	while (at < text->titles->count && text->titles->rows[at].end <= i)
		at++;
	return at < text->titles->count && text->titles->rows[at].first <= i;
}

static bool is_upper(const struct name_text *text, uint32_t i)
{
	return i < text->end && text->tokens[i].kind == TOKEN_WORD &&
	       (text->tokens[i].flags & TOKEN_UPPER) && length_at(text, i) > 1;
}

/* The country and the health body, where not all words are in capitals. */
static bool is_us(const struct name_text *text, uint32_t i)
{
	struct str word = token_str(text->article, &text->tokens[i]);

	return is_upper(text, i) && !is_upper(text, i + 1) &&
	       (i == text->first || !is_upper(text, i - 1)) &&
	       (str_eq(word, STR("US")) || str_eq(word, STR("WHO")));
}

/* "Jan Berg": the month would have a stop or a day behind it. */
static bool is_jan(const struct name_text *text, uint32_t i)
{
	return name_capital_at(text, i + 1) &&
	       token_spaced(&text->tokens[i + 1]) &&
	       !(name_classes_at(text, i + 1) &
		       (NAMING_FUNCTION | NAMING_CALENDAR)) &&
	       str_eq(token_str(text->article, &text->tokens[i]), STR("Jan"));
}

/* Whether the capital word at i may belong to a name, but not begin one. */
static bool is_part(const struct name_text *text, uint32_t i)
{
	uint32_t classes = name_classes_at(text, i);

	if (!name_capital_at(text, i) || title_begins(text, i))
		return false;
	if (length_at(text, i) == 1 && text->tokens[i + 1].word == '.' &&
		!token_spaced(&text->tokens[i + 1]))
		return true; /* "A." is no article */
	if (classes & NAMING_CALENDAR)
		return (classes & NAMING_VERBAL) &&
		       text->tokens[i + 1].kind != TOKEN_NUMBER;
	/* "Zhang He", "Vice Premier He Lifeng" */
	if (classes & NAMING_PRONOUN)
		return !name_opens(text, i) && length_at(text, i) == 2 &&
		       text->tokens[i - 1].kind == TOKEN_WORD;
	if (classes & NAMING_FUNCTION)
		return (classes & (NAMING_COMMON | NAMING_SUFFIX)) != 0;
	return !(classes & NAMING_HONORIFIC) || (classes & NAMING_PARTICLE);
}

/* "Jong-un" and "Coca-Cola" go on, "Beijing-based" does not. */
static bool hyphen_joins(
	const struct name_text *text, uint32_t first, uint32_t last)
{
	uint32_t next = last + 2;

	if (text->tokens[next].kind == TOKEN_NUMBER)
		return true;
	if (name_capital_at(text, next))
		return !(name_classes_at(text, next) & NAMING_NATION) &&
		       !title_begins(text, next);
	return length_at(text, last) <= 5 && length_at(text, next) <= 5 &&
	       last > first && token_spaced(&text->tokens[last]) &&
	       !(name_classes_at(text, next) & NAMING_COMPOUND);
}

/* "Ping'an" and "O'Brien" go on, "Wuzhen's" and "Ann'll" do not. */
static bool apostrophe_joins(const struct name_text *text, uint32_t last)
{
	uint32_t next = last + 2;
	struct str tail = token_str(text->article, &text->tokens[next]);

	if (text->tokens[next].kind != TOKEN_WORD || tail.len < 2)
		return false;
	return !str_eq_fold(tail, STR("ll")) && !str_eq_fold(tail, STR("re")) &&
	       !str_eq_fold(tail, STR("ve")) && !str_eq_fold(tail, STR("em"));
}

/* "U.S.", "J.", "Jr.", "St.", "Amazon.com": the last token behind the stop. */
static uint32_t stop_take(
	const struct name_text *text, uint32_t first, uint32_t last)
{
	uint32_t stop = last + 1;
	uint32_t classes = name_classes_at(text, last);
	bool tight = is_tight(text, stop);

	if (length_at(text, last) == 1 && name_capital_at(text, last)) {
		if (tight && name_capital_at(text, stop + 1) &&
			length_at(text, stop + 1) == 1)
			return stop + 1;
		/* the last letter of an acronym, or an initial */
		return (last > first && text->tokens[last - 1].word == '.' &&
			       !token_spaced(&text->tokens[last])) ||
				       is_part(text, stop + 1)
			       ? stop
			       : last;
	}
	if (classes & (NAMING_SUFFIX | NAMING_LEGAL))
		return stop + 1 < text->end ? stop : last;
	if ((classes & NAMING_HONORIFIC) && is_part(text, stop + 1))
		return stop;
	if (tight && text->tokens[stop + 1].kind == TOKEN_WORD &&
		!name_capital_at(text, stop + 1) &&
		length_at(text, stop + 1) <= 4)
		return stop + 1;
	return last;
}

/* "St. Luke's Hospital", "People's Bank": the body behind
 * "'s", or last. */
static uint32_t owned_take(
	const struct name_text *text, uint32_t first, uint32_t last)
{
	static const struct str owners[] = {STR_INIT("Children"),
		STR_INIT("Women"), STR_INIT("Men"), STR_INIT("People"),
		STR_INIT("Workers"), STR_INIT("Trinity"), STR_INIT("Master"),
		STR_INIT("Girls"), STR_INIT("Boys")};
	struct str word = token_str(text->article, &text->tokens[last]);
	uint32_t body = last + 3;
	bool owner = last > first &&
		     (name_classes_at(text, first) & NAMING_HONORIFIC) &&
		     (name_classes_at(text, first) & NAMING_PARTICLE);

	for (size_t i = 0; i < sizeof(owners) / sizeof(*owners); i++)
		owner |= last == first && str_eq(word, owners[i]);
	return owner && body < text->end &&
			       text->tokens[body - 1].end -
					       text->tokens[body - 1].start ==
				       1 &&
			       token_spaced(&text->tokens[body]) &&
			       is_part(text, body) &&
			       (name_classes_at(text, body) &
				       (NAMING_BODY | NAMING_PLACE |
					       NAMING_COMMON))
		       ? body
		       : last;
}

/* Over what is written to the last word without a space. */
static uint32_t tight_take(
	const struct name_text *text, uint32_t first, uint32_t last)
{
	uint32_t mark = last + 1;

	if (mark >= text->end || token_spaced(&text->tokens[mark]) ||
		text->tokens[mark].kind != TOKEN_MARK)
		return last;
	if (text->tokens[mark].word == '.')
		return stop_take(text, first, last);
	if (!is_tight(text, mark))
		return last;
	switch (text->tokens[mark].word) {
	case '-':
		return hyphen_joins(text, first, last) ? mark + 1 : last;
	case '\'':
		return apostrophe_joins(text, last)
			       ? mark + 1
			       : owned_take(text, first, last);
	case '&':
		return name_capital_at(text, mark + 1) ? mark + 1 : last;
	default:
		return last;
	}
}

/* "van der", "bin", "al-" before a capital: where that stands, or last. */
static uint32_t particles_take(const struct name_text *text, uint32_t last)
{
	uint32_t i = last + 1;

	for (int count = 0;
		count < 3 && i < text->end &&
		(name_classes_at(text, i) & NAMING_PARTICLE) &&
		!name_capital_at(text, i) && token_spaced(&text->tokens[i]);
		count++) {
		i++;
		if (i < text->end &&
			(token_mark(&text->tokens[i], '-') ||
				token_mark(&text->tokens[i], '\'')) &&
			is_tight(text, i))
			i++;
		if (is_part(text, i))
			return i;
	}
	return last;
}

/* "Ministry of the Interior": where the second half begins, or last. */
static uint32_t over_take(const struct name_text *text, uint32_t last)
{
	uint32_t i = last + 2;

	if (!(name_classes_at(text, last + 1) & NAMING_OVER) ||
		name_capital_at(text, last + 1) ||
		!(name_classes_at(text, last) & (NAMING_BODY | NAMING_PLACE)))
		return last;
	if ((name_classes_at(text, i) & NAMING_DEFINITE) &&
		!name_capital_at(text, i))
		i++;
	return is_part(text, i) && !(name_classes_at(text, i) & NAMING_FUNCTION)
		       ? i
		       : last;
}

/*
 * "Ministry of Science and Technology", "Research and Development Institute":
 * only where words that name nobody follow, up to a head or behind an "of".
 */
static uint32_t and_take(const struct name_text *text, uint32_t last, bool over)
{
	const uint32_t plain = NAMING_COMMON | NAMING_BODY;
	const struct token *next = &text->tokens[last + 1];
	uint32_t i = last + 2;
	bool headed = over;

	if (next->kind == TOKEN_MARK && next->word == '&')
		return is_part(text, i) ? i : last;
	if (!(name_classes_at(text, last + 1) & NAMING_AND))
		return last;
	if (name_capital_at(text, i) &&
		(name_classes_at(text, i) & NAMING_LEGAL))
		return i; /* "Morgan Mills and Co" */
	if (!(name_classes_at(text, last) & plain) &&
		!(text->tokens[last].flags & TOKEN_UPPER))
		return last;
	for (; is_part(text, i) && (name_classes_at(text, i) & plain); i++)
		headed = over || (name_classes_at(text, i) & NAMING_BODY);
	return i > last + 2 && headed && !is_part(text, i) ? last + 2 : last;
}

/* The first token of the name's next word, or last where it ends. */
/* Three spaces in front of a word: it is in another column. */
static bool is_column(const struct name_text *text, uint32_t i)
{
	uint32_t end = text->tokens[i - 1].end;
	struct str gap =
		str_cut(text->article->text, end, text->tokens[i].start);

	return gap.len > 2 && str_find_char(gap, '\n', 0) == STR_NPOS;
}

static uint32_t next_word(
	const struct name_text *text, uint32_t last, bool *over)
{
	uint32_t next = last + 1, at;

	if (next >= text->end || !token_spaced(&text->tokens[next]) ||
		is_column(text, next))
		return last;
	if (is_part(text, next))
		return next;
	if (text->tokens[next].kind == TOKEN_NUMBER)
		return last;
	at = particles_take(text, last);
	if (at == last && (at = over_take(text, last)) != last)
		*over = true;
	if (at == last)
		at = and_take(text, last, *over);
	return at;
}

/* "Jr." behind a comma. */
static uint32_t suffix_take(const struct name_text *text, uint32_t last)
{
	uint32_t at = last + 2;

	/* "Orrin Vale plc" */
	if (last + 1 < text->end && token_spaced(&text->tokens[last + 1]) &&
		str_eq(token_str(text->article, &text->tokens[last + 1]),
			STR("plc")))
		return last + 1;
	if (at >= text->end || !token_mark(&text->tokens[last + 1], ',') ||
		!(name_classes_at(text, at) & (NAMING_SUFFIX | NAMING_LEGAL)) ||
		!name_capital_at(text, at))
		return last;
	return at + 1 < text->end && token_mark(&text->tokens[at + 1], '.')
		       ? at + 1
		       : at;
}

/* Whether a name may begin with the word at i. */
static bool begins(const struct name_text *text, uint32_t i)
{
	uint32_t classes = name_classes_at(text, i);

	if (!name_capital_at(text, i) || title_begins(text, i))
		return false;
	if (is_us(text, i) || is_jan(text, i))
		return true;
	if (classes & (NAMING_CALENDAR | NAMING_SUFFIX))
		return false;
	if (classes & NAMING_PRONOUN)
		return is_part(text, i) && is_part(text, i + 1) &&
		       token_spaced(&text->tokens[i + 1]);
	if (classes & NAMING_HONORIFIC) /* "St. Louis" */
		return (classes & NAMING_PARTICLE) &&
		       is_part(text,
			       i + (token_mark(&text->tokens[i + 1], '.') ? 2
									  : 1));
	if (classes & NAMING_FUNCTION)
		return (classes & NAMING_COMMON) && is_part(text, i + 1) &&
		       !name_opens(text, i);
	if (classes & NAMING_FLAG)
		return (classes & NAMING_COMMON) && is_part(text, i + 1);
	return !(classes & (NAMING_VERBAL | NAMING_SAYS)) ||
	       !name_opens(text, i);
}

uint32_t name_run_end(const struct name_text *text, uint32_t i)
{
	uint32_t last = i, before;
	bool over = false;

	if (!begins(text, i))
		return i;
	do {
		do {
			before = last;
			last = tight_take(text, i, last);
		} while (last != before);
		last = next_word(text, last, &over);
	} while (last != before);
	return suffix_take(text, last) + 1;
}
