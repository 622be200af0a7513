/*
 * The masthead is what stands around a story and tells of it: headline,
 * byline, dateline, the page's date, credits, agency, captions, navigation.
 * It is prose made for people, so it is read from the text, after temporal
 * expressions were found and before they are resolved.
 */
#ifndef TAG_MASTHEAD_H
#define TAG_MASTHEAD_H

#include "tag/timex.h"

/* A publication day. `days` bounds it; `value` is the day where both ends
 * agree, else DAY_NONE. */
struct published {
	day_t value;
	struct interval days;
	enum basis basis;
	bool timed;     /* a stamp gives the minute of the day, too */
	int32_t minute; /* 0 to 1439, as written, without a zone or in UTC */
	bool page;      /* the page's own date (a masthead beside weather
			   or navigation), which may not be the story's */
	uint32_t timex; /* index of the timex it came from, or UINT32_MAX */
	struct strs because;
};

struct masthead {
	struct str title;     /* metadata's, else the headline in the text */
	struct span headline; /* where it stands in the text; {0,0}: nowhere */
	struct str publisher;
	struct str byline; /* names only, without "By" */
	struct str place; /* of the dateline, as written: "Wuzhen", "NAIROBI" */
	struct strs credits; /* houses credited: "China Daily" */
	struct published published;
	struct published modified; /* basis NONE where nothing says so */
	/* First token of the story proper, behind dateline and byline. */
	uint32_t story;
};

/*
 * `option_day` is --published or DAY_NONE. Lines of navigation, captions and
 * agency furniture get their block's kind changed to BLOCK_FURNITURE or
 * BLOCK_CAPTION in *article. The year of a dateline without one follows from
 * the nearest year evidence of the text (see DESIGN).
 */
void masthead_find(struct arena *arena, struct article *article,
	const struct tokens *tokens, const struct sentences *sentences,
	const struct timexes *timexes, day_t option_day,
	struct masthead *masthead);

#endif
