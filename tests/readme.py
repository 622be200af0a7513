#!/usr/bin/python3
"""Runs the examples of README.md: each line that begins with "$ " in a console
block must print the lines below it.

  tests/readme.py [--update]     --update writes what they print now
"""
import difflib
import glob
import os
import re
import shlex
import subprocess
import sys

PROGRAM = os.environ.get('FACTCHECK', 'build/factcheck')
BLOCK = re.compile(r'(?<=^```console\n).*?(?=^```$)', re.M | re.S)


def printed(command):
    """What a command says on both streams, as a person sees it."""
    words = [path for word in shlex.split(command)
             for path in sorted(glob.glob(word)) or [word]]
    if words[0] != 'factcheck':
        sys.exit(f'README: {command!r} is no command of ours')
    environment = {'PATH': os.environ['PATH'], 'COLUMNS': '80',
                   'LC_ALL': 'C.UTF-8'}
    run = subprocess.run([PROGRAM, *words[1:]], stdout=subprocess.PIPE,
                         stderr=subprocess.STDOUT, env=environment)
    return run.stdout.decode()


def rerun(block):
    lines = [l for l in block.group().splitlines() if l.startswith('$ ')]
    return ''.join(f'{line}\n{printed(line[2:])}' for line in lines)


def main():
    with open('README.md', encoding='utf-8') as file:
        text = file.read()
    if not BLOCK.search(text):
        sys.exit('README: no examples')
    now = BLOCK.sub(rerun, text)
    if '--update' in sys.argv[1:]:
        with open('README.md', 'w', encoding='utf-8') as file:
            file.write(now)
        return
    sys.stdout.writelines(difflib.unified_diff(
        text.splitlines(True), now.splitlines(True),
        'README.md', 'what it prints'))
    if now != text:
        sys.exit('README: an example prints something else')
    print(f'readme: {text.count("```console")} examples')


main()
