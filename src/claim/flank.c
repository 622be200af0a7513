#include "claim/flank.h"

#include "claim/tagging.h"

/* --- what is quoted */

/* Whether a quotation ends in a comma or stop, as clauses do. */
static bool ends_in_mark(
	const struct setting *setting, const struct quotation *row)
{
	const struct token *last = &setting->tokens->rows[row->end - 1];

	return last->kind == TOKEN_MARK &&
	       (last->word == ',' || last->word == '.' || last->word == '?' ||
		       last->word == '!');
}

/* The first quotation that begins behind a token. */
static uint32_t quotation_behind(
	const struct quotations *quotations, uint32_t token)
{
	uint32_t low = 0, high = quotations->count;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (quotations->rows[middle].first <= token)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static void quotation_mask(struct flank *flank, const struct quotation *row)
{
	uint32_t first = flank->parts.first, end = first + flank->parts.count;
	uint32_t from = row->opener > first ? row->opener : first;
	enum part part =
		ends_in_mark(flank->setting, row) ? PART_COMMA : PART_QUOTE;

	for (uint32_t t = from; t < row->behind && t < end; t++)
		flank->parts.part[t - first] = (uint8_t)part;
}

/* Only the outermost count. */
static void quotations_mask(struct flank *flank, uint32_t quotation)
{
	const struct quotations *all = flank->setting->quotations;
	uint32_t end = flank->parts.first + flank->parts.count;
	uint32_t row = quotation_behind(all, flank->parts.first);

	row -= row > 0;
	while (row < all->count && all->rows[row].parent != QUOTATION_NO_ROW)
		row = all->rows[row].parent;
	for (; row < all->count && all->rows[row].first <= end; row++)
		if (row != quotation &&
			all->rows[row].parent == QUOTATION_NO_ROW)
			quotation_mask(flank, &all->rows[row]);
}

/* --- the rest */

/* "he's", "they've", "doesn't": the apostrophe owns nothing there. */
static void contraction_read(struct parts *parts, uint32_t i)
{
	static const struct {
		struct str word;
		enum part part;
	} rows[] = {{STR_INIT("re"), PART_AM}, {STR_INIT("m"), PART_AM},
		{STR_INIT("ve"), PART_HAVE}, {STR_INIT("ll"), PART_WILL},
		{STR_INIT("d"), PART_MODAL}, {STR_INIT("t"), PART_NOT}};
	uint8_t *part = &parts->part[i];

	if (part[-1] == PART_PRONOUN && part[1] == PART_OWNS)
		part[0] = part[1] = PART_AM;
	for (size_t r = 0; r < sizeof(rows) / sizeof(*rows); r++) {
		if (!str_eq_fold(parts_str(parts, i + 1), rows[r].word))
			continue;
		part[0] = part[1] = (uint8_t)rows[r].part;
		if (rows[r].part == PART_NOT)
			part[-1] = PART_DO;
	}
}

void flank_contract(struct flank *flank)
{
	const struct token *tokens = flank->parts.tokens;
	uint32_t count = flank->parts.count;

	for (uint32_t i = 1; i + 1 < count; i++)
		if (token_mark(&tokens[i], '\''))
			contraction_read(&flank->parts, i);
}

void flank_read(struct flank *flank, const struct setting *setting,
	uint32_t first, uint32_t end, uint32_t quotation)
{
	flank->setting = setting;
	parts_find(setting->article, setting->tokens, first, end,
		setting->timexes, setting->words, &flank->parts);
	/* "US senators said": no pronoun. */
	if (flank->parts.part[0] == PART_PRONOUN &&
		flank->parts.tokens[0].flags & TOKEN_UPPER)
		flank->parts.part[0] = PART_NAME;
	flank_contract(flank);
	quotations_mask(flank, quotation);
}

/* "went on", "shot back", "put it". */
static bool has_particle(const struct flank *flank, uint32_t i)
{
	static const char *const particles[] = {
		"on", "out", "back", "in", "it"};

	for (size_t p = 0; p < sizeof(particles) / sizeof(*particles); p++)
		if (flank_is_word(flank, i, particles[p]))
			return true;
	return false;
}

uint32_t flank_cue_kinds(const struct flank *flank, uint32_t i, uint32_t kinds)
{
	const struct parts *parts = &flank->parts;

	if (parts_in(parts, i,
		    PART_BIT(PART_QUOTE) | PART_BIT(PART_TIME) |
			    PART_BIT(PART_COMMA)))
		return 0;
	if (i > 0 && (parts->part[i] == PART_NAME ||
			     parts->part[i - 1] == PART_GLUE))
		return 0;
	if (!(kinds & CUE_TWO))
		return kinds;
	return has_particle(flank, i + 1) ? kinds | CUE_SAY
					  : kinds & ~(uint32_t)CUE_VERBS;
}

struct span flank_span(const struct flank *flank, struct noun noun)
{
	const struct token *tokens = flank->parts.tokens;

	if (noun_is_none(noun))
		return (struct span){0, 0};
	return (struct span){
		tokens[noun.first].start, tokens[noun.end - 1].end};
}
