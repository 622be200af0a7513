#include "read/entity.h"

#include "base/utf8.h"

/* The names of U+00A0 to U+00FF, in their order. */
static const char latin[] =
	"nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not "
	"shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 "
	"ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde "
	"Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc "
	"Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave "
	"Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml "
	"aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml "
	"eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave "
	"uacute ucirc uuml yacute thorn yuml";

static const struct {
	struct str name;
	uint32_t point;
} names[] = {
	{STR_INIT("amp"), '&'},
	{STR_INIT("lt"), '<'},
	{STR_INIT("gt"), '>'},
	{STR_INIT("quot"), '"'},
	{STR_INIT("apos"), '\''},
	{STR_INIT("lsquo"), 0x2018},
	{STR_INIT("rsquo"), 0x2019},
	{STR_INIT("sbquo"), 0x201A},
	{STR_INIT("ldquo"), 0x201C},
	{STR_INIT("rdquo"), 0x201D},
	{STR_INIT("bdquo"), 0x201E},
	{STR_INIT("lsaquo"), 0x2039},
	{STR_INIT("rsaquo"), 0x203A},
	{STR_INIT("ndash"), 0x2013},
	{STR_INIT("mdash"), 0x2014},
	{STR_INIT("hellip"), 0x2026},
	{STR_INIT("bull"), 0x2022},
	{STR_INIT("euro"), 0x20AC},
	{STR_INIT("trade"), 0x2122},
	{STR_INIT("minus"), 0x2212},
	{STR_INIT("ensp"), 0x2002},
	{STR_INIT("emsp"), 0x2003},
	{STR_INIT("thinsp"), 0x2009},
	{STR_INIT("zwj"), 0x200D},
	{STR_INIT("zwnj"), 0x200C},
	{STR_INIT("OElig"), 0x152},
	{STR_INIT("oelig"), 0x153},
	{STR_INIT("Scaron"), 0x160},
	{STR_INIT("scaron"), 0x161},
	{STR_INIT("Yuml"), 0x178},
};

static uint32_t digit_value(char c)
{
	if (char_is_digit(c))
		return (uint32_t)(c - '0');
	c = char_lower(c);
	return c >= 'a' && c <= 'f' ? (uint32_t)(c - 'a') + 10 : UINT32_MAX;
}

/* UINT32_MAX, which is no character, for what is no number or too large. */
static uint32_t number_read(struct str digits)
{
	bool hex = digits.len && char_lower(digits.ptr[0]) == 'x';
	uint32_t base = hex ? 16 : 10, point = 0;

	for (size_t i = hex; i < digits.len; i++) {
		uint32_t value = digit_value(digits.ptr[i]);

		if (value >= base || point > 0x10FFFF)
			return UINT32_MAX;
		point = point * base + value;
	}
	return point ? point : UINT32_MAX;
}

static uint32_t name_find(struct str name)
{
	struct str rest = str_of(latin);

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (str_eq(names[i].name, name))
			return names[i].point;
	for (uint32_t point = 0xA0; rest.ptr; point++)
		if (str_eq(str_split(&rest, ' '), name))
			return point;
	return 0;
}

size_t entity_write(char out[4], struct str reference)
{
	struct str name = str_cut(reference, 1, reference.len);
	uint32_t point;

	if (str_ends(name, STR(";")))
		name.len--;
	if (str_starts(name, STR("#")))
		point = number_read(str_cut(name, 1, name.len));
	else
		point = name_find(name);
	return point ? utf8_write(out, point) : 0;
}
