#!/usr/bin/python3
"""Measures memory and time of the program given; exits 1 over a limit."""
import os
import subprocess
import sys
import tempfile
import time

PROGRAM = sys.argv[1]
ARTICLE = 'fixtures/articles/landslide.txt'


def run(*arguments):
    """Largest resident size in MiB, seconds, and seconds of the processor."""
    begun = time.monotonic()
    process = subprocess.Popen([PROGRAM, *arguments],
                               stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f'{" ".join(arguments)}: status {process.returncode}')
    return (usage.ru_maxrss / 1024, time.monotonic() - begun,
            usage.ru_utime)


def generate(path, megabytes):
    with open(path, 'wb') as file:
        subprocess.run([sys.executable, 'tests/bench/generate.py',
                        str(megabytes)], stdout=file, check=True)


def main():
    wrong = []

    def check(name, value, limit, unit):
        if value > limit:
            wrong.append(f'{name}: {value:.1f} {unit}, more than {limit}')

    article, *_ = run('extract', ARTICLE)
    check('one article', article, 32, 'MiB')
    quick = min(run('timeline', ARTICLE)[1] for _ in range(20))
    check('start and one article', quick * 1000, 50, 'ms')
    with tempfile.TemporaryDirectory() as folder:
        short, long = folder + '/short.jsonl', folder + '/long.jsonl'
        generate(short, 3)
        generate(long, 12)
        for jobs in ('-j1', '-j4'):
            first, *_ = run('extract', jobs, short)
            second, *_ = run('extract', jobs, long)
            check(f'a stream {jobs}', second, first + 4, 'MiB')
        deep = folder + '/one.txt'
        with open(deep, 'w', encoding='utf-8') as file:
            file.write('On 5 May 2020 it rained in Kent. ' * 60000)
        *_, small = run('extract', deep)
        with open(deep, 'a', encoding='utf-8') as file:
            file.write('On 6 May 2020 it rained in Kent. ' * 180000)
        *_, large = run('extract', deep)
        check('four times the article', large / small, 8, 'times the time')
    print(*wrong, sep='\n', end='\n' if wrong else '')
    print(f'memory: {article:.1f} MiB for an article, {second:.1f} for a '
          f'stream; {quick * 1000:.1f} ms')
    sys.exit(1 if wrong else 0)


main()
