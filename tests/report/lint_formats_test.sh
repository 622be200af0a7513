#!/bin/sh
# Every format of lint leads back to the same bytes, whatever stands in the
# line, and is what its readers expect.
exec "${PYTHON:-python3}" tests/report/lint_formats.py "${FACTCHECK:-build/factcheck}"
