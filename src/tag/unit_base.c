#include "tag/unit_base.h"

#include <stdio.h>
#include <string.h>

static const struct str base_symbols[UNIT_BASES] = {STR_INIT("m"),
	STR_INIT("kg"), STR_INIT("s"), STR_INIT("A"), STR_INIT("K"),
	STR_INIT("mol"), STR_INIT("cd"), STR_INIT("rad")};

uint32_t unit_base_place(struct str symbol)
{
	uint32_t at = 0;

	while (at < UNIT_BASES && !str_eq(base_symbols[at], symbol))
		at++;
	return at;
}

struct str unit_base(struct arena *arena, const struct unit *unit)
{
	char name[UNIT_BASES * 8];
	size_t len = 0;

	for (uint32_t k = 0; k < UNIT_BASES; k++) {
		int power = unit->powers[k];
		struct str symbol = base_symbols[k];

		if (!power)
			continue;
		if (len)
			name[len++] = '.';
		memcpy(name + len, symbol.ptr, symbol.len);
		len += symbol.len;
		if (power != 1)
			len += (size_t)snprintf(
				name + len, sizeof(name) - len, "%d", power);
	}
	return len ? arena_copy(arena, str_from(name, len)) : STR("1");
}
