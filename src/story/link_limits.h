/*
 * The limits of links, all in one place: how much must be shared, and how much
 * may differ, for two versions to be linked. Weights are sums of how rare terms
 * are, a rare name or number weighing 100; percents are of the poorer version.
 */
#ifndef STORY_LINK_LIMITS_H
#define STORY_LINK_LIMITS_H

enum {
	/* A form, filled in anew: of what stands in the same places this
	 * percentage is something else; half as much does where no day told
	 * of is the same, and less in a few lines. */
	FORM_PERCENT = 45,
	FORM_DOUBT_PERCENT = 25,
	FORM_SURE_PERCENT = 60,
	FORM_VALUES = 3,
	FORM_SWAPPED = 2, /* where it is of others, or of the next day */
	FORM_FEW_PERCENT = 15,
	FORM_NUMBERS = 100, /* weight of numbers most of which differ */
	FORM_NUMBER_VALUES = 4,

	FORM_WORDS = 65, /* percent, and so many more than of the names */
	FORM_WORDS_MORE = 15,
	SEVERAL_STRANGE = 2, /* names of the one headline */
	SAME_NAMES = 90,     /* percent, and numbers: nearly all */

	/* The next report, in the same words: percents. */
	NEXT_NUMBERS = 34,
	NEXT_WORDS = 75,
	NEXT_LATE_WORDS = 60,
	OWN_NUMBERS = 200, /* weight of numbers, hardly one of them shared */

	/* Who a headline is about: its first terms, and what they weigh. */
	SUBJECT_TERMS = 2,
	SUBJECT_WEIGHT = 40,
	SUBJECT_LEAST = 80,
	LEAD_TERMS = 4,     /* who a lead begins with */
	PARTY_DAYS = 2,
	PARTY_PERCENT = 65, /* of names, numbers and words, summed */
	PARTY_NUMBERS = 75, /* percent, of two reporters on one thing */

	/* A listing: percent of it that are words such as "the". */
	LISTING_PERCENT = 20,
	LISTING_SAME = 75,  /* percent, of one sent again */
	HEADLINE_LEAST = 3, /* terms of a series' headline */

	/* A flash: terms of its text, and how much of them follows. */
	FLASH_TERMS = 40,
	FLASH_LEAST = 4,
	FLASH_SAID = 60, /* percent of it, by its headline */
	FLASH_PERCENT = 70,
	FLASH_ALL_PERCENT = 80, /* without a rare name or a number */
	FLASH_WEIGHT = 100,
	FLASH_RARE = 3, /* rare terms, of which one may be missing */
	FLASH_MINUTES = 180,

	/* Copied text: percent of either, and weight. */
	COPY_PERCENT = 20,
	COPY_HINT_PERCENT = 15, /* that both have, wherever it stands */
	COPY_LATE_PERCENT = 45, /* on a topic, after days: no background */
	COPY_WEIGHT = 200,
	COPY_RARE = 60, /* the same by what is rare in the corpus */
	COPY_MOST_PERCENT = 60,
	COPY_NAMES = 40, /* percent of the names, where no day is shared */
	COPY_ALL_PERCENT = 80,
	SOME_NAMES = 200,
	COPY_NUMBERS = 80, /* percent, after days and with few names */
	LATE_PERCENT = 80,
	LATE_AGREE = 8, /* of so many names, numbers and days one may differ */
	YEARLESS_AGREE = 4,

	/* Names that few articles have: three of them, a third of all. */
	NAMES_WEIGHT = 300,
	NAMES_PERCENT = 30,
	MOST_NAMES = 50,     /* percent */
	STRANGE_NAMES = 60,  /* percent, where each headline has its own */
	HOUR_NAMES = 70,     /* percent, of texts that come within hours */
	SEVERAL_NAMES = 400, /* nearly all that there are, after a day */
	MANY_NAMES = 600,    /* on a topic, after a day */
	PLENTY_NAMES = 1000,

	SUPPORT_NUMBERS = 60, /* weight of numbers shared, and percent */
	SUPPORT_PERCENT = 20,
	CLASH_NUMBERS =
		50, /* weight of numbers hardly any of which is shared */
	CLASH_PERCENT = 25,
	FEW_WORDS = 12,   /* percent of rare words shared: with numbers, */
	NEAR_WORDS = 18,  /* within days, */
	PARTY_WORDS = 24, /* of two that may be of different ones, */
	SOME_WORDS = 25,  /* of undated texts, */
	FAR_WORDS = 30,   /* after days */
	LINE_WORDS = 50,  /* weight of the words of a line or two */
	/* Told anew within days: the percents of names, numbers and words that
	 * are shared, summed, and their weight, words counting half. */
	ANEW_PERCENT = 80,
	ANEW_LATE_PERCENT = 90,     /* after more than a day */
	ANEW_SWAPPED_PERCENT = 165, /* where sentences alike differ */
	ANEW_WORDS = 11, /* percent of rare words, */
	ANEW_NAMES = 55, /* or fewer beside so many of the names, */
	ANEW_FEWER_WORDS = 9,
	ANEW_DAYS = 2,
	ANEW_SURE_PERCENT = 150, /* of what is lighter, but of the same days */
	ANEW_SURE_WEIGHT = 300,
	ANEW_NUMBERS = 130, /* of numbers, where hardly a name is told */
	ANEW_WEEK = 7,      /* days, where both tell of the same days */
	ANEW_DAY = 8,
	ANEW_WEIGHT = 380,
	ANEW_LONGER = 6, /* times; a longer one is a digest */
	/* ... after weeks. */
	ON_PERCENT = 190,
	SOON_PERCENT = 120, /* nothing told in one form, within */
	SOON_DAYS = 21,
	SOON_NAMES = 500,
	SOON_MANY_NAMES = 800, /* with hardly a number */
	CAST_DAYS = 12, /* with other days and numbers: percents of names */
	CAST_MOST = 60,
	CAST_ALL = 78,
	ON_NAMES = 90,
	ON_LATE_NAMES = 600, /* months later, of people who are told on of */
	ON_NUMBERS = 30,     /* percent, of fewer */
	/* ... and after a week or so in other words, with the same numbers. */
	WEEKS_DAYS = 10,
	WEEKS_PERCENT = 100,
	/* A plan that was put off: nearly all the names, most of the words and
	 * half of the numbers, of whatever stands in the same places one in
	 * so many is another. */
	PUT_OFF_NAMES = 85,
	PUT_OFF_WORDS = 50,
	PUT_OFF_AGREE = 5,
	PLAN_DAYS = 183,
	AFFAIR_WORDS = 40,    /* percent, beside names in plenty */
	NUMBERS_WEIGHT = 200, /* enough beside a single name */
	NUMBERS_PERCENT = 50,
	FEW_NUMBERS = 40,
	ANY_NUMBERS = 15,
	NAME_WEIGHT = 100,
	TABLE_PERCENT = 80, /* of the numbers, in a table sent again */
	TABLE_HOURS = 2,    /* until another one comes */
	LISTING_MINUTES = 45,

	SHORT_WEIGHT = 600, /* of a text of a line or two */
	FEW_LINES = 1000,
	SHORT_PERCENT = 70,
	HEADLINE_TERMS = 4,
	HEADLINE_LABELS = 3,
	HEADLINE_PERCENT = 50,
	NOTICE_PERCENT = 60,
	NOTICE_WEIGHT = 2000, /* of a text that is nothing else */

	QUOTED_WORDS = 9, /* of a quotation that is in no other story */

	NEAR_HOURS = 12, /* between the publications */
	NEAR_DAYS = 3,
	WEEK_DAYS = 5,
	FAR_DAYS = 45,
	YEAR_DAYS = 366,

	/* --- how they are linked */

	REVISION = 50,  /* percent of a text that makes it mostly the same */
	EXCERPT = 60,   /* percent of the shorter in the longer */
	MUCH_LONGER = 3 /* halves of the shorter */
};

#endif
