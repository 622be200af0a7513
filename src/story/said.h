/*
 * What a version claims, in a form in which it can meet what another claims:
 * values with the words that stand around them. It owns what it needs, so the
 * reading may go.
 */
#ifndef STORY_SAID_H
#define STORY_SAID_H

#include "claim/reading.h"

/* A word of a sentence, by its stem. */
struct said_word {
	uint64_t key;
	uint32_t token;
	uint16_t weight; /* as of vocabulary.h */
	uint32_t where;  /* as of where_of */
	bool name;
	struct span span;
};
struct said_words ROWS_OF(struct said_word);

/* What a sentence tells of: a word by its sense, or by its stem; by key. */
struct said_topic {
	uint64_t key;
	uint32_t token;  /* the first */
	uint16_t weight; /* 0: it says little */
	bool name;
};
struct said_topics ROWS_OF(struct said_topic);

/* When a claim holds, or over which time. */
struct said_time {
	struct interval days;
	uint32_t length; /* of the TIMEX3 value: a year has 4; 0: not told */
};

struct said_claim {
	enum claim_kind kind;
	struct span value, sentence; /* bytes */
	uint32_t first, end;         /* tokens of the value */
	uint32_t from, to;           /* of the words that are of it alone */
	uint32_t words, words_end;   /* of its sentence */
	uint32_t row;                /* which that is */
	struct str subject, attribute, place, speaker;
	bool named; /* the subject is a name, not just a noun */
	bool vague; /* it is a pronoun, or there is none */
	bool denied;
	bool grade;           /* 6.5/10 */
	bool ordinal;         /* the 58th */
	bool apposed;         /* "Vane, 47, of Millbrook": as of now */
	uint32_t title_flags; /* CLAIM_ROLE: enum title_flag, a set */
	bool people;          /* counted are people, of no kind */
	bool loose;           /* see claim_loose.h */
	bool bare;            /* a value of which nothing is claimed */
	enum manner manner;
	struct quantity quantity; /* CLAIM_QUANTITY */
	struct timex timex;       /* CLAIM_DAYS: what is written, */
	enum bound bound;         /* what bounds it, */
	struct interval days;     /* and what that leaves */
	struct str normal, body;  /* CLAIM_ROLE; CLAIM_NAME: the name */
	struct said_time time, period;
};
struct said_claims ROWS_OF(struct said_claim);

struct said_sentence {
	struct span span;    /* bytes */
	uint32_t first, end; /* tokens */
	uint32_t words, words_end;
	uint32_t topics, topics_end;
};
struct said_sentences ROWS_OF(struct said_sentence);

/* What kind of saying it is that can be contradicted by its like. */
enum said_kind {
	SAID_STATUS, /* "pleaded guilty"; side and stage as of the table */
	SAID_DENIAL  /* "not vaccinated" */
};

/* Of how many something is told. */
enum said_number {
	NUMBER_ANY,
	NUMBER_ONE,     /* "the woman is missing" */
	NUMBER_SEVERAL, /* "the crew are missing" */
	NUMBER_COUNTED  /* "200 are missing" */
};

struct said_phrase {
	enum said_kind kind;
	uint64_t matter; /* equal where two tell of one matter */
	uint8_t stage, side;
	bool to_come; /* SAID_STATUS: at that stage, and not at the next */
	enum said_number number;
	struct span span;
	uint32_t token;    /* its last */
	uint32_t sentence; /* row in said_sentences */
};
struct said_phrases ROWS_OF(struct said_phrase);

/* A value and what it gauges: "a 48-hour strike". */
struct said_gauge {
	uint16_t row;   /* of claim/gauge.h */
	uint32_t claim; /* row in said_claims */
	uint8_t far;    /* tokens between the two */
	struct span span;
	uint32_t sentence; /* row in said_sentences */
};
struct said_gauges ROWS_OF(struct said_gauge);

/* What a story tells in one way only: see claim/point.h. */
struct said_point {
	uint64_t key;   /* of what */
	uint64_t value; /* equal where the same is told of it */
	uint16_t kind;  /* enum point_kind */
	bool deed;      /* the key is also of what is done to it */
	struct span span;
	uint32_t sentence; /* row in said_sentences */
};
struct said_points ROWS_OF(struct said_point);

/* What is done to something, or how it was: see claim/action.h. */
struct said_action {
	uint16_t class; /* enum action_class */
	uint8_t side;   /* after "not" the other one */
	bool planned;   /* "will be scrapped" */
	enum said_number number;
	struct span span;
	uint32_t sentence;           /* row in said_sentences */
	uint32_t things, things_end; /* of its clause: rows of said.things */
};
struct said_actions ROWS_OF(struct said_action);

/* A place in an order: "Roe came third", "the second of five flights". */
struct said_rank {
	uint64_t of; /* who holds it, by family name; or of what it is one */
	uint16_t rank;
	bool held;       /* by somebody */
	struct str last; /* the family name of whoever holds it */
	struct span span;
	uint32_t sentence; /* row in said_sentences */
};
struct said_ranks ROWS_OF(struct said_rank);

/* A value at a pole: "sold 40,000 shares". */
struct said_pole {
	uint32_t claim; /* row in said_claims */
	uint16_t axis;  /* enum pole_axis */
	uint8_t side;
	uint8_t far; /* tokens between the two */
	struct span span;
};
struct said_poles ROWS_OF(struct said_pole);

/* How many are dead, missing, without power: see toll.h. */
struct said_toll {
	uint8_t kind; /* enum toll */
	bool first;   /* "the first person to die": others may be counted */
	enum bound bound;
	double count, low, high; /* as told; the set that it stands for */
	struct span span;
	uint32_t sentence; /* row in said_sentences */
};
struct said_tolls ROWS_OF(struct said_toll);

/* Sentences of a text that is a statement and tells no story. */
enum { STATEMENT_SENTENCES = 3 };

struct said {
	struct said_claims claims; /* by value */
	struct said_words words;   /* by sentence, then key */
	struct said_topics topics; /* likewise, none twice in a sentence */
	struct said_sentences sentences;
	struct said_phrases phrases; /* by place */
	struct said_ranks ranks;     /* likewise */
	struct said_gauges gauges;   /* likewise */
	struct said_points points;   /* by sentence */
	struct said_poles poles;     /* by value; of one and an axis one side */
	struct said_tolls tolls;     /* likewise */
	struct said_actions actions; /* by sentence */
	struct said_topics things;   /* by action, then key */
};

#endif
