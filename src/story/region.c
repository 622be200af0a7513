#include "story/region.h"

enum { FORMS = 3, LETTERS_MOST = 32 };

static const struct str regions[][FORMS] = {
#define REGION_FORM(name, shortened, post)                                     \
	{STR_INIT(name), STR_INIT(shortened), STR_INIT(post)},
#include "lang/en/region.def"
#undef REGION_FORM
};

enum { REGIONS = sizeof(regions) / sizeof(*regions) };

/* Without points, and without the party of "R-MI". */
static struct str plain(struct str text, char letters[LETTERS_MOST])
{
	size_t length = 0;

	if (text.len > 2 && text.ptr[1] == '-')
		text = str_cut(text, 2, text.len);
	for (size_t i = 0; i < text.len && length < LETTERS_MOST; i++)
		if (text.ptr[i] != '.')
			letters[length++] = text.ptr[i];
	return str_from(letters, length);
}

static bool is_form(struct str text, struct str form)
{
	return form.len <= 2 ? str_eq(text, form) : str_eq_fold(text, form);
}

/* Its row; REGIONS where it names none. */
static size_t region_of(struct str text)
{
	char letters[LETTERS_MOST];
	size_t row;

	text = plain(text, letters);
	for (row = 0; row < REGIONS; row++)
		for (size_t form = 0; form < FORMS; form++)
			if (is_form(text, regions[row][form]))
				return row;
	return row;
}

bool regions_alike(struct str a, struct str b)
{
	size_t row = region_of(a);

	return row < REGIONS && row == region_of(b);
}
