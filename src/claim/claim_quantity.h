/*
 * Claims that numbers make: whose they are, and of what: "Net debt stood at
 * 1.3 billion pounds", "the barge carries 430 tonnes of gravel".
 */
#ifndef CLAIM_CLAIM_QUANTITY_H
#define CLAIM_CLAIM_QUANTITY_H

#include "claim/claim_scan.h"

/* Adds the claim of a row of quantities, which lies in the scan's sentence. */
void claim_quantity_add(struct claim_scan *scan, uint32_t row);

#endif
