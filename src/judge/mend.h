/*
 * Mending: what is certain may be put in unasked. No line is added or lost.
 */
#ifndef JUDGE_MEND_H
#define JUDGE_MEND_H

#include "base/buffer.h"
#include "judge/proof.h"

/* Appends the file with the first suggestion of every certain remark in its
 * place; those remarks are taken out. Returns how many; with 0 nothing is
 * appended. */
uint32_t mend_make(struct proof *proof, struct buffer *out);

#endif
