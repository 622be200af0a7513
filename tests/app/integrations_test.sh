#!/bin/sh
# What other programs are given, as far as it can be tried without them: the
# hook and the steps of the action are run as their hosts would run them.
set -eu

program=$(realpath "${FACTCHECK:-build/factcheck}")
python=${PYTHON:-python3}
top=$PWD
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/bin" "$work/drafts"
ln -s "$program" "$work/bin/factcheck"
PATH=$work/bin:$PATH
export PATH
cd "$work"
printf 'BERGEN, March 6, 2024 - It was shut on February 30, 2024.\n' \
	>drafts/bad.txt
printf 'BERGEN, March 6, 2024 - It was shut on February 29, 2024.\n' \
	>drafts/good.txt

# pre-commit: the entry with the names of files that match
entry=$(sed -n 's/^  entry: //p' "$top/.pre-commit-hooks.yaml")
files=$(sed -n 's/^  files: //p' "$top/.pre-commit-hooks.yaml")
for name in a.txt b.md c.html d.jsonl; do
	echo "$name" | grep -Eq "$files"
done
! echo a.c | grep -Eq "$files"
$entry drafts/good.txt >out
! $entry drafts/good.txt drafts/bad.txt >out
grep -q '^drafts/bad.txt:1:40: error FC101' out

# the action's second step, as bash of GitHub's runner has it
"$python" - "$top/action.yml" >step.sh <<'END'
import sys, textwrap
text = open(sys.argv[1]).read()
for key in ("name:", "inputs:", "outputs:", "runs:", "  using: composite"):
    assert "\n" + key in text, key
print(textwrap.dedent(text.split("run: |\n")[-1]))
END
export PATHS=drafts AGAINST= SINCE= LEVEL=warning ARGUMENTS= SARIF=out.sarif
status=0
bash -e step.sh >out || status=$?
[ $status = 1 ]
grep -q '^::error file=drafts/bad.txt,line=1,endLine=1,col=40' out
"$python" -c 'import json; assert json.load(open("out.sarif"))["runs"]'
LEVEL=never bash -e step.sh >out
git init -q . && git add . && git -c user.name=x -c user.email=x@example.org \
	commit -qm x
SINCE=HEAD bash -e step.sh >out
[ ! -s out ]

# GitLab: its script's first line
sed -n 's/^    - \(factcheck lint --format gitlab.*\)/\1/p' \
	"$top/docs/integrations/gitlab-ci.yml" >gitlab.sh
sh -e gitlab.sh
"$python" -c 'import json; r = json.load(open("factcheck.json"))
assert r[0]["location"]["path"] == "drafts/bad.txt", r
assert r[0]["severity"] == "critical" and r[0]["fingerprint"]'

# reviewdog and Neovim, where they are
cat >bin/reviewdog <<'END'
#!/bin/sh
cat >rows
echo "$@" >arguments
END
chmod +x bin/reviewdog
sh "$top/docs/integrations/reviewdog.sh" drafts
grep -q '"severity":"ERROR"' rows
grep -q 'rdjsonl' arguments
if command -v nvim >/dev/null; then
	nvim --headless --clean -u "$top/docs/integrations/neovim.lua" \
		drafts/bad.txt +'sleep 2' \
		+'lua io.stdout:write(vim.inspect(vim.diagnostic.get(0)))' \
		+q >out 2>&1
	grep -q FC101 out
fi
echo "integrations: pre-commit, GitHub, GitLab, reviewdog"
