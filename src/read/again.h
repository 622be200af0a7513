/*
 * Inputs that can be read again: what is neither a file nor a folder, such as
 * standard input and pipes, is read into memory.
 */
#ifndef READ_AGAIN_H
#define READ_AGAIN_H

#include "read/reader.h"

struct again {
	struct fc_input *inputs;
	size_t count;
	char **bytes; /* of each, where it was read here; else NULL */
};

/* Borrows the inputs. What cannot be read now is left as it is, for the
 * reader to complain of. */
void again_hold(
	struct again *again, const struct fc_input *inputs, size_t count);
void again_release(struct again *again);

#endif
