#!/bin/sh
# The examples of README print what README says.
exec "${PYTHON:-/usr/bin/python3}" tests/readme.py
