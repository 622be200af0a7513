#include "read/html_main.h"

enum {
	PROSE = 40,      /* bytes of text that make a block a paragraph */
	STORY = 100,     /* and one of a story */
	TITLE_LEAST = 8, /* bytes by which a heading is known for the title */
	ABOVE = 1500     /* bytes between a headline and its story */
};

/* What a node weighs; all in bytes of text. */
struct weight {
	uint32_t block;    /* the innermost block that it is in, or is */
	uint32_t own;      /* in no block inside it */
	uint32_t linked;   /* of own: in links */
	uint32_t prose;    /* in paragraphs at any depth, not out */
	uint32_t score;    /* of its paragraphs one and two levels down */
	uint16_t headings; /* h1 inside, up to 65535 */
	bool link, unseen, article;
};

struct finding {
	const struct html_node *nodes;
	uint32_t count;
	struct weight *weights;
	bool *out;
};

static const char *const furniture_words[] = {"nav", "navbar", "navigation",
	"menu", "breadcrumb", "breadcrumbs", "footer", "sidebar", "ad", "ads",
	"adbox", "advert", "adverts", "advertisement", "advertising", "dfp",
	"sponsor", "sponsored", "promo", "promotion", "promoted", "related",
	"recommended", "recommendation", "recommendations", "trending",
	"popular", "mostread", "most-read", "readmore", "read-more",
	"read-also", "more", "newsletter", "subscribe", "subscription",
	"signup", "sign-up", "cookie", "cookies", "consent", "gdpr", "share",
	"sharing", "sharebar", "social", "comments", "disqus", "pagination",
	"pager", "toolbar", "widget", "widgets", "taglist", "tags", "modal",
	"popup", "overlay", "outbrain", "taboola", "login", "paywall",
	"sr-only", "visually-hidden", "screen-reader-text", "skip-link",
	"d-none", "noprint", "no-print"};

static bool in_words(struct str word, const char *const *words, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (str_eq_fold(word, str_of(words[i])))
			return true;
	return false;
}

static bool is_word_char(char c)
{
	return char_is_alpha(c) || char_is_digit(c);
}

/* "storyNavBar" and "story-nav_bar" have the words of "story nav bar". */
static size_t word_end(struct str token, size_t at)
{
	size_t end = at;

	while (end < token.len && is_word_char(token.ptr[end]) &&
		(end == at || !char_is_upper(token.ptr[end]) ||
			!char_is_lower(token.ptr[end - 1])))
		end++;
	return end;
}

static bool value_has_word(
	struct str value, const char *const *words, size_t count)
{
	while (value.ptr) {
		struct str token = str_split(&value, ' ');

		if (in_words(token, words, count))
			return true;
		for (size_t at = 0; at < token.len;) {
			size_t end = word_end(token, at);

			if (in_words(str_cut(token, at, end), words, count))
				return true;
			at = end > at ? end : at + 1;
		}
	}
	return false;
}

bool html_has_word(
	const struct html_node *node, const char *const *words, size_t count)
{
	return value_has_word(
		       html_attribute(node, "class", NULL), words, count) ||
	       value_has_word(html_attribute(node, "id", NULL), words, count);
}

/* Down the page: what every node is in, and the text that blocks have. */
static void weigh_down(struct finding *finding)
{
	for (uint32_t i = 0; i < finding->count; i++) {
		const struct html_node *node = &finding->nodes[i];
		struct weight *weight = &finding->weights[i];
		const struct weight *parent = &finding->weights[node->parent];
		unsigned flags = node->tag ? node->tag->flags : 0;
		uint32_t bytes = (uint32_t)str_trim(node->text).len;

		weight->block = flags & HTML_BLOCK ? i : parent->block;
		weight->link = parent->link || html_is(node, "a");
		weight->unseen = parent->unseen || flags & HTML_UNSEEN;
		weight->article = parent->article || html_is(node, "article");
		weight->headings = html_is(node, "h1");
		if (weight->unseen)
			continue;
		finding->weights[weight->block].own += bytes;
		if (weight->link)
			finding->weights[weight->block].linked += bytes;
	}
}

static bool is_prose(const struct finding *finding, uint32_t i)
{
	const struct html_tag *tag = finding->nodes[i].tag;
	const struct weight *weight = &finding->weights[i];

	return tag && tag->flags & HTML_BLOCK && tag->kind != BLOCK_HEADING &&
	       tag->kind != BLOCK_ITEM && weight->own >= PROSE &&
	       weight->linked * 2 < weight->own;
}

/* Up the page: what blocks hold, leaving out what is out. */
static void weigh_up(struct finding *finding)
{
	for (uint32_t i = 0; i < finding->count; i++)
		finding->weights[i].prose = finding->weights[i].score = 0;
	for (uint32_t i = finding->count; i-- > 1;) {
		struct weight *weight = &finding->weights[i];
		uint32_t up = finding->nodes[i].parent;
		struct weight *parent = &finding->weights[up];

		if (finding->out[i])
			continue;
		if (is_prose(finding, i)) {
			weight->prose += weight->own;
			parent->score += weight->own;
			finding->weights[finding->nodes[up].parent].score +=
				weight->own / 2;
		}
		parent->prose += weight->prose;
		if (parent->headings < UINT16_MAX - weight->headings)
			parent->headings =
				(uint16_t)(parent->headings + weight->headings);
	}
}

static bool is_hidden(const struct html_node *node)
{
	struct str style = html_attribute(node, "style", NULL);

	return html_attribute(node, "hidden", NULL).ptr ||
	       str_eq(html_attribute(node, "aria-hidden", NULL), STR("true")) ||
	       str_find(style, STR("display:none"), 0) != STR_NPOS ||
	       str_find(style, STR("display: none"), 0) != STR_NPOS;
}

static bool is_furniture(
	const struct html_node *node, const struct weight *weight)
{
	struct str role = html_attribute(node, "role", NULL);

	if (node->tag->flags & HTML_FURNITURE || is_hidden(node))
		return true;
	if (html_is(node, "header") && !weight->article && !weight->headings)
		return true;
	if (str_eq(role, STR("navigation")) || str_eq(role, STR("banner")) ||
		str_eq(role, STR("complementary")) ||
		str_eq(role, STR("contentinfo")))
		return !weight->headings;
	return html_has_word(node, furniture_words,
		sizeof(furniture_words) / sizeof(furniture_words[0]));
}

/* What holds much of the page's prose is no furniture, whatever it is called:
 * a body of class "has-sidebar", a form around everything. */
static void mark_out(struct finding *finding)
{
	uint32_t total = finding->weights[0].prose;

	for (uint32_t i = 1; i < finding->count; i++) {
		const struct html_node *node = &finding->nodes[i];
		const struct weight *weight = &finding->weights[i];
		bool body = html_is(node, "html") || html_is(node, "body");

		finding->out[i] = weight->unseen || finding->out[node->parent];
		if (!finding->out[i] && node->tag && !body &&
			(uint64_t)weight->prose * 5 <= (uint64_t)total * 2 &&
			is_furniture(node, weight))
			finding->out[i] = total > 0 || weight->headings == 0;
	}
}

static bool is_heading(const struct html_node *node)
{
	return node->tag && node->tag->kind == BLOCK_HEADING;
}

/* Headings over what belongs to the page: what stands with them is out. */
static bool heads_furniture(struct str text)
{
	static const char *const starts[] = {"More from", "More on",
		"More stories", "More news", "Related", "Read more",
		"Read next", "Read also", "Also read", "See also",
		"Recommended", "You may also", "You might also", "Most read",
		"Most popular", "Most viewed", "Popular", "Trending",
		"Latest news", "Latest stories", "Up next", "Don't miss",
		"Newsletter", "Sign up", "Subscribe", "Share this", "Comments",
		"Leave a comment", "Advertisement", "Tags"};

	for (size_t i = 0; i < sizeof(starts) / sizeof(starts[0]); i++)
		if (str_starts_fold(text, str_of(starts[i])))
			return true;
	return false;
}

static void out_with(struct finding *finding, uint32_t index)
{
	for (uint32_t i = index; i < finding->nodes[index].end; i++)
		finding->out[i] = true;
}

/* All of the element around such a heading; or, where that is the story's own,
 * the heading and the list behind it. */
static void mark_headed(struct arena *arena, struct finding *finding,
	const struct html_tree *tree)
{
	uint32_t total = finding->weights[0].prose;

	for (uint32_t i = 1; i < finding->count; i++) {
		const struct html_node *node = &finding->nodes[i];
		uint32_t next = node->end, up = node->parent;

		if (finding->out[i] || !is_heading(node) ||
			html_is(node, "h1") ||
			!heads_furniture(html_text(arena, tree, i)))
			continue;
		if (total &&
			(uint64_t)finding->weights[up].prose * 5 <= total) {
			out_with(finding, up);
			continue;
		}
		out_with(finding, i);
		while (next < finding->count && !finding->nodes[next].tag)
			next++;
		if (next < finding->count &&
			(html_is(&finding->nodes[next], "ul") ||
				html_is(&finding->nodes[next], "ol")))
			out_with(finding, next);
	}
}

enum rank { RANK_BODY, RANK_MAIN, RANK_ARTICLE, RANK_TEXT, RANK_COUNT };

static enum rank rank_of(const struct html_node *node)
{
	struct str property = html_attribute(node, "itemprop", NULL);
	struct str role = html_attribute(node, "role", NULL);

	if (str_find(property, STR("articleBody"), 0) != STR_NPOS)
		return RANK_TEXT;
	if (html_is(node, "article") || str_eq(role, STR("article")))
		return RANK_ARTICLE;
	if (html_is(node, "main") || str_eq(role, STR("main")))
		return RANK_MAIN;
	return RANK_BODY;
}

/* Without markup for it: where most paragraphs are, and up from there while
 * that adds much. */
static uint32_t densest(const struct finding *finding)
{
	const struct weight *weights = finding->weights;
	uint32_t best = 0;

	for (uint32_t i = 1; i < finding->count; i++)
		if (!finding->out[i] && finding->nodes[i].tag &&
			weights[i].score > weights[best].score)
			best = i;
	while (best &&
		(uint64_t)weights[finding->nodes[best].parent].prose * 4 >
			(uint64_t)weights[best].prose * 5)
		best = finding->nodes[best].parent;
	return best;
}

/* The element that holds the story. */
static uint32_t container_find(const struct finding *finding)
{
	const struct weight *weights = finding->weights;
	uint32_t best[RANK_COUNT] = {0, 0, 0, 0}, total = weights[0].prose;

	for (uint32_t i = 1; i < finding->count; i++) {
		enum rank rank;

		if (finding->out[i] || !finding->nodes[i].tag)
			continue;
		rank = rank_of(&finding->nodes[i]);
		if (!best[rank] || weights[i].prose > weights[best[rank]].prose)
			best[rank] = i;
	}
	for (uint32_t rank = RANK_TEXT; rank > RANK_BODY; rank--)
		if (best[rank] &&
			(uint64_t)weights[best[rank]].prose * 4 >= total)
			return best[rank];
	return total ? densest(finding) : 0;
}

/* Whether one begins with the other. */
static bool is_title(struct str heading, struct str title)
{
	return heading.len >= TITLE_LEAST && title.len >= TITLE_LEAST &&
	       (str_starts_fold(title, heading) ||
		       str_starts_fold(heading, title));
}

/* The heading that is the page's title; else the first h1 of the article;
 * else, where no title is known, the last above it. */
static uint32_t headline_find(struct arena *arena,
	const struct finding *finding, const struct html_tree *tree,
	struct str title, uint32_t container)
{
	uint32_t inside = HTML_NOWHERE, above = HTML_NOWHERE;

	for (uint32_t i = 1; i < finding->nodes[container].end; i++) {
		const struct html_node *node = &finding->nodes[i];
		bool first = html_is(node, "h1");

		if (finding->out[i] || (!first && !html_is(node, "h2")))
			continue;
		if (is_title(html_text(arena, tree, i), title))
			return i;
		if (first && i > container && inside == HTML_NOWHERE)
			inside = i;
		if (first && i < container)
			above = i;
	}
	return inside == HTML_NOWHERE && !title.len ? above : inside;
}

static uint32_t text_between(
	const struct finding *finding, uint32_t from, uint32_t to)
{
	uint64_t bytes = 0;

	for (uint32_t i = from; i < to; i++)
		if (!finding->out[i])
			bytes += str_trim(finding->nodes[i].text).len;
	return bytes < UINT32_MAX ? (uint32_t)bytes : UINT32_MAX;
}

static uint32_t story_find(
	const struct finding *finding, uint32_t start, uint32_t end)
{
	for (uint32_t i = start; i < end; i++)
		if (!finding->out[i] && is_prose(finding, i) &&
			finding->weights[i].own >= STORY)
			return i;
	return end;
}

void html_main_find(struct arena *arena, const struct html_tree *tree,
	struct str title, struct html_main *main)
{
	struct finding finding = {
		.nodes = tree->nodes.rows, .count = tree->nodes.count};
	uint32_t container;

	finding.weights =
		arena_alloc(arena, finding.count * sizeof(*finding.weights));
	finding.out = arena_alloc(arena, finding.count * sizeof(bool));
	weigh_down(&finding);
	weigh_up(&finding);
	mark_out(&finding);
	mark_headed(arena, &finding, tree);
	weigh_up(&finding);
	container = container_find(&finding);
	main->out = finding.out;
	main->start = container;
	main->end = finding.nodes[container].end;
	main->headline = headline_find(arena, &finding, tree, title, container);
	if (main->headline < container &&
		text_between(&finding, finding.nodes[main->headline].end,
			container) <= ABOVE)
		main->start = main->headline;
	main->story = story_find(&finding, main->start, main->end);
}
