/*
 * What the HTML page carries beside its list: files of src/report/page, held
 * in the library as they are (src/tools/embed.sh).
 */
#ifndef REPORT_PAGE_H
#define REPORT_PAGE_H

#include "base/str.h"

struct page_part {
	struct str text;
	struct str digest; /* 'sha256-...', as a content-security policy
			      names it */
};

extern const struct page_part page_style;    /* timeline.css */
extern const struct page_part page_script;   /* timeline.js */
extern const struct page_part page_controls; /* controls.html */

#endif
