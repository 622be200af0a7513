#include "judge/people.h"

uint32_t people_bits(struct str word)
{
	enum { MAN = 1, WOMAN = 2, BOY = 4, GIRL = 8, BABY = 16 };
	static const struct {
		const char *one, *many;
		uint32_t bits;
	} kinds[] = {
		{"man", "men", MAN},
		{"woman", "women", WOMAN},
		{"boy", "boys", BOY},
		{"girl", "girls", GIRL},
		{"child", "children", BOY | GIRL | BABY},
		{"minor", "minors", BOY | GIRL | BABY},
		{"teenager", "teenagers", BOY | GIRL},
		{"infant", "infants", BABY},
		{"baby", "babies", BABY},
		{"adult", "adults", MAN | WOMAN},
		{"male", "males", MAN | BOY},
		{"female", "females", WOMAN | GIRL},
	};

	for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++)
		if (str_eq_fold(word, str_of(kinds[i].one)) ||
			str_eq_fold(word, str_of(kinds[i].many)))
			return kinds[i].bits;
	return 0;
}

bool people_may_overlap(uint32_t a, uint32_t b)
{
	return a && b ? (a & b) != 0 : a != b;
}
