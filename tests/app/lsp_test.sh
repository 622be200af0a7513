#!/bin/sh
# The language server, driven by a client of our own.
exec "${PYTHON:-python3}" tests/app/lsp_client.py "${FACTCHECK:-build/factcheck}"
