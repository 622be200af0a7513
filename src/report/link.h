/*
 * Hyperlinks of terminals (OSC 8): an address around text that is shown.
 */
#ifndef REPORT_LINK_H
#define REPORT_LINK_H

#include "base/buffer.h"

/*
 * `text`, escaped already, linked to a line of a file. A relative path is put
 * behind `base` ("file://host/folder/"), an absolute one behind its host; what
 * an address cannot hold is percent-encoded.
 */
void link_write(struct buffer *out, struct str base, struct str path,
	uint32_t line, struct str text);

#endif
