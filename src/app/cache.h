/*
 * The cache on disk: a folder with a file for each set of other copies. A
 * file of somebody else, or one that others may write, is not read; one is
 * written whole or not at all, so that two runs at once do no harm.
 *
 * The folder is the one that was named, by option or configuration; else
 * "factcheck" in the user's own cache folder, where there is such a folder,
 * and then only archives are kept, not a few copies.
 */
#ifndef APP_CACHE_H
#define APP_CACHE_H

#include "app/options.h"

struct cache {
	char *folder, *path; /* NULL: nothing is kept */
	char *bytes;
	bool named;   /* by the user, who is told what goes wrong */
	bool refused; /* what is there is not to be trusted */
};

/* Reads what was kept of the settings' other copies and fills *kept, which
 * borrows the cache. */
void cache_open(struct cache *cache, const struct settings *settings,
	struct fc_cache *kept);
void cache_release(struct cache *cache);

#endif
