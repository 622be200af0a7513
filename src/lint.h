/*
 * One run of lint: what is judged by, and the proofs that come of it. Opened,
 * run, read, released.
 */
#ifndef LINT_H
#define LINT_H

#include "judge/baseline.h"
#include "judge/changes.h"
#include "judge/config.h"
#include "judge/misspelled.h"
#include "judge/proof.h"
#include "shelf.h"

struct lint {
	const struct fc *fc;
	const struct fc_lint_options *options;
	const struct config *config; /* or NULL */
	struct shelf *shelf;         /* other copies; or NULL */
	struct choice choice;
	struct misspelled misspelled;
	struct baseline baseline;
	struct changes changes;
	day_t today;
	struct arena arena; /* of all below */
	struct proofs proofs;
	struct versions versions; /* with a shelf: of each proof */
	struct fc_lint_outcome *outcome;
};

/* Takes the options, which are borrowed until lint_release, as is the outcome.
 * FC_USAGE, with the reason, where one is wrong. */
enum fc_status lint_open(struct lint *lint, struct fc *fc,
	const struct fc_lint_options *options, struct shelf *shelf,
	struct fc_lint_outcome *outcome, struct fc_error *error);
void lint_release(struct lint *lint);

/* Judges the articles of the inputs; status as desks_run. Proofs are sifted:
 * what is suppressed, known or not asked about is gone. */
enum fc_status lint_run(struct lint *lint, struct fc *fc,
	const struct fc_input *inputs, size_t count, fc_sink sink,
	fc_complain complain, void *user);

#endif
