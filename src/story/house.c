#include "story/house.h"

#include "base/hash.h"

uint64_t house_key(struct str name)
{
	char folded[64];
	size_t len = 0;

	name = str_trim(name);
	if (str_starts_fold(name, STR("the ")))
		name = str_cut(name, 4, name.len);
	for (size_t i = 0; i < name.len && len < sizeof(folded); i++)
		if (char_is_alpha(name.ptr[i]) || char_is_digit(name.ptr[i]) ||
			(uint8_t)name.ptr[i] >= 0x80)
			folded[len++] = char_lower(name.ptr[i]);
	return len > 0 ? hash_str(str_from(folded, len)) : 0;
}
