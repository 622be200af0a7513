/*
 * A mark of the sources that this build was made of: what one build wrote for
 * itself no other one takes for its own.
 */
#ifndef BUILD_MARK_H
#define BUILD_MARK_H

/* Printable, in a file that the build writes. */
extern const char build_mark[];

#endif
