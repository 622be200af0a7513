#include "tag/order.h"

enum kind { DOMAIN, HOUSE, PLACE };

static const struct {
	enum kind kind;
	struct str text;
	enum order order;
} orders[] = {
#define ORDER(kind, text, first) {kind, STR_INIT(text), ORDER_##first},
#include "lang/en/order.def"
#undef ORDER
};

/* The host of a URL: between "//" and what ends it. */
static struct str host_of(struct str url)
{
	size_t slashes = str_find(url, STR("//"), 0), end;

	if (slashes == STR_NPOS)
		return STR_NONE;
	url = str_cut(url, slashes + 2, url.len);
	for (end = 0; end < url.len && url.ptr[end] != '/' &&
		      url.ptr[end] != ':' && url.ptr[end] != '?';
		end++)
		;
	return str_cut(url, 0, end);
}

static bool domain_holds(struct str host, struct str domain)
{
	return host.len > domain.len &&
	       str_eq_fold(
		       str_cut(host, host.len - domain.len, host.len), domain);
}

/* "The Guardian" and "Washington, D.C." begin with the words of their rows. */
static bool name_holds(struct str name, struct str words)
{
	if (str_starts_fold(name, STR("the ")))
		name = str_cut(name, 4, name.len);
	return str_starts_fold(name, words) &&
	       (name.len == words.len || !char_is_alpha(name.ptr[words.len]));
}

static enum order order_find(enum kind kind, struct str text)
{
	for (size_t i = 0; text.len && i < sizeof(orders) / sizeof(*orders);
		i++)
		if (orders[i].kind == kind &&
			(kind == DOMAIN ? domain_holds(text, orders[i].text)
					: name_holds(text, orders[i].text)))
			return orders[i].order;
	return ORDER_UNKNOWN;
}

/* English has its order by the country that the tag names. */
static enum order order_of_language(struct str tag)
{
	if (tag.len < 5 || !str_starts_fold(tag, STR("en")) ||
		(tag.ptr[2] != '-' && tag.ptr[2] != '_'))
		return ORDER_UNKNOWN;
	tag = str_cut(tag, 3, tag.len);
	return str_eq_fold(tag, STR("us")) || str_eq_fold(tag, STR("ph"))
		       ? ORDER_MONTH
		       : ORDER_DAY;
}

enum order order_of(
	const struct house *house, const char **why, struct str *what)
{
	enum order order = order_of_language(house->language);

	*why = "the article's language is";
	*what = house->language;
	if (order)
		return order;
	*why = "the article's address is at";
	*what = host_of(house->url);
	order = order_find(DOMAIN, *what);
	if (order)
		return order;
	*why = "it is written so by";
	*what = house->publisher;
	order = order_find(HOUSE, *what);
	if (order)
		return order;
	*why = "it is written so in";
	*what = house->place;
	return order_find(PLACE, *what);
}
