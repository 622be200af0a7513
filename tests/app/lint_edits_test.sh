#!/bin/sh
# Edited copies beside their original: lint tells what compare tells, in every
# format; and what is cut where a format's reader has a limit.
exec "${PYTHON:-python3}" tests/app/lint_edits.py "${FACTCHECK:-build/factcheck}"
