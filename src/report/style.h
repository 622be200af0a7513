/*
 * The style sheet of the HTML page: light and dark, for screens from a phone
 * up, and for paper. It stands inside the page, which loads nothing.
 */
#ifndef REPORT_STYLE_H
#define REPORT_STYLE_H

#include "base/str.h"

/* Without "</", so that it may stand in a style element as it is. */
struct str style_sheet(void);

#endif
