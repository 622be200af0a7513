#!/bin/sh
# reviewdog: comments on the lines of a pull request, with suggestions.
factcheck lint --format rdjsonl --fail-level never "$@" |
	reviewdog -f=rdjsonl -name=factcheck -reporter=github-pr-review
