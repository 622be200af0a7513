#!/bin/sh
# What a text gets wrong by itself or against the facts, as compare tells it.
set -eu

program=${FACTCHECK:-build/factcheck}
python=${PYTHON:-/usr/bin/python3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

story() { # name day weekday
	cat >"$work/$1.txt" <<END
QUERNHEAD, March $2, 2024 (Courier Wire) - Two men were hurt on $3, March 5,
when a barge ran into the upper gate of Quernhead lock, the canal authority
said.

The skipper, Tobias Lunde, said the engine of the Maid of Orrin would not go
astern. Quernhead lock is 112 metres long and was opened by Hal Brezny, the mayor.
END
}
story right 6 Tuesday
story wrong 6 Thursday
sed 's/112/121/' "$work/right.txt" >"$work/long.txt"
cat >"$work/house.yaml" <<'END'
entities:
  - {id: the-lock, name: Quernhead lock, kind: place}
facts:
  - {subject: the-lock, property: length, value: 112 metres, source: {title: the canal survey}}
END

"$python" - "$program" "$work" <<'EOF'
import json
import subprocess
import sys

program, work = sys.argv[1:]


def conflicts(a, b, *options):
    run = subprocess.run([program, 'compare', '--format', 'jsonl', *options,
                          f'{work}/{a}.txt', f'{work}/{b}.txt'],
                         check=True, stdout=subprocess.PIPE)
    findings = json.loads(run.stdout)['findings']
    return [f for f in findings if f['class'] == 'conflict']


facts = ['--facts', f'{work}/house.yaml']
# A text that contradicts itself does so beside itself, and beside nothing else.
assert conflicts('right', 'right') == []
fault, = conflicts('wrong', 'wrong')
assert (fault['rule'], fault['kind']) == ('FC102', 'weekday'), fault
assert fault['a']['text'] == fault['b']['text'] == 'Thursday, March 5', fault
assert 'both have it' in fault['because'], fault

# Of two that differ it says which cannot be right, and is told once.
for a, b, which in ('right', 'wrong', 'b'), ('wrong', 'right', 'a'):
    fault, = conflicts(a, b)
    assert fault['kind'] == 'weekday', fault
    assert any(reason.startswith(f'{which} is wrong by itself')
               for reason in fault['because']), fault

# The facts say so too; of what only one tells the other side stays empty.
fault, = conflicts('long', 'long', *facts)
assert (fault['rule'], fault['kind']) == ('FC319', 'fact'), fault
assert fault['a']['text'] == '121 metres', fault
assert 'source: the canal survey' in fault['because'], fault
fault, = conflicts('right', 'long', *facts)
assert fault['kind'] == 'number', fault
assert any('112 metres is known' in reason for reason in fault['because'])
text = open(f'{work}/long.txt').read()
open(f'{work}/cut.txt', 'w').write(text[:text.index('Quernhead lock is')])
assert conflicts('long', 'cut') == []
fault, = conflicts('cut', 'long', *facts)
assert fault['b']['text'] == '121 metres', fault
assert (fault['a']['start'], fault['a']['end']) == (0, 0), fault
assert 'b has it by itself' in fault['because'], fault
EOF
"$program" compare --facts "$work/house.yaml" "$work/cut.txt" \
	"$work/long.txt" | grep -q "^    b  .*'121 metres'" ||
	{ echo 'no place of what only b has'; exit 1; }
echo 'compare: what one text gets wrong by itself'
