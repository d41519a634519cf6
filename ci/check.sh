#!/bin/sh
# The check for any other CI. Copy it into your repository, and let a job run it there:
#
#   sh ci/check.sh                        every story
#   sh ci/check.sh origin/main            only findings on lines changed since that branch
#   sh ci/check.sh origin/main desk wire  the same, in these folders
#
# WIRELINT_PACKAGE says what pip installs where there is no wirelint: a name, or git+https://... with @ and a tag.
# It prints the findings, writes wirelint.junit.xml for the CI's test report, and ends with wirelint's exit code:
# 0 nothing to report, 1 findings, 2 the job could not be done.
set -eu

base=${1:-}
if [ $# -gt 0 ]; then shift; fi
if [ $# -eq 0 ]; then set -- .; fi

if ! command -v wirelint >/dev/null; then
  venv=${WIRELINT_VENV:-.wirelint-venv}
  python3 -m venv "$venv"
  "$venv/bin/python" -m pip install --quiet --disable-pip-version-check "${WIRELINT_PACKAGE:-wirelint}"
  PATH=$venv/bin:$PATH
fi

exec wirelint check ${base:+--diff-base "$base"} \
  --output-format full --output-format junit --output-file wirelint.junit.xml -- "$@"
