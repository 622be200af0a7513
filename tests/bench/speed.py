#!/usr/bin/python3
"""speed.py PROGRAM FILE.jsonl...: how fast the program is on one thread, whole
process, beside wc -w on the same file.

Other work on the machine makes seconds longer, and not for both alike. So
processor time is taken, not that of the clock; the program and wc run in turn,
one behind the other; and what is printed is the median, and the median of the
ratios of the pairs, which says most."""
import os
import statistics
import sys

PROGRAM, FILES = sys.argv[1], sys.argv[2:]
PAIRS = int(os.environ.get('BENCH_PAIRS', '5'))
COMMANDS = {
    'extract --only timex': ['extract', '-j1', '--only', 'timex'],
    'extract': ['extract', '-j1'],
    'timeline': ['timeline', '-j1', '--format', 'json'],
}
SILENCE = [(os.POSIX_SPAWN_OPEN, 1, '/dev/null', os.O_WRONLY, 0)]


def seconds(command):
    """Of the processor."""
    child = os.posix_spawnp(command[0], command, os.environ,
                            file_actions=SILENCE)
    _, status, usage = os.wait4(child, 0)
    if status:
        sys.exit(f'{" ".join(command)}: status {status}')
    return usage.ru_utime + usage.ru_stime


def main():
    os.environ['LC_ALL'] = 'C.UTF-8'
    print(f'MB/s of a processor, one thread, medians of {PAIRS} pairs with '
          'wc -w')
    for path in FILES:
        size = os.path.getsize(path) / 1e6
        print(f'{os.path.basename(path)}, {size:.0f} MB')
        for name, arguments in COMMANDS.items():
            ours, pairs, words = [], [], []
            for _ in range(PAIRS):
                words.append(seconds(['wc', '-w', path]))
                ours.append(seconds([PROGRAM, *arguments, path]))
                pairs.append(words[-1] / ours[-1])
            print(f'  {name:22} {size / statistics.median(ours):7.1f} MB/s'
                  f'   {statistics.median(pairs):6.3f} of wc -w'
                  f' ({size / statistics.median(words):.0f} MB/s)',
                  flush=True)


main()
