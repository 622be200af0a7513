#include "story/rival.h"

enum { REACH = 3 }; /* words behind a value that say what it is of */

struct str rival_text(const struct rival *rival, struct span span)
{
	return str_at(rival->version->article.text, span);
}

struct str rival_behind(const struct rival *rival)
{
	struct span span = {
		rival->claim->value.end, rival->claim->sentence.end};
	struct str text = rival_text(rival, span);
	size_t at = 0;

	for (int words = 0; at < text.len && words <= REACH; at++) {
		if (text.ptr[at] == ',' || text.ptr[at] == ';')
			break;
		words += text.ptr[at] == ' ';
	}
	return str_cut(text, 0, at);
}

struct str rival_before(const struct rival *rival)
{
	struct span span = {
		rival->claim->sentence.start, rival->claim->value.start};
	struct str text = rival_text(rival, span);
	size_t at = text.len;

	for (int words = 0; at > 0 && words <= 2; at--)
		words += text.ptr[at - 1] == ' ';
	return str_cut(text, at, text.len);
}
