#!/usr/bin/python3
"""start.py PROGRAM: how long a start with one article takes, whole process,
beside a process that does nothing. Medians of runs in turn."""
import os
import statistics
import sys
import time

PROGRAM = sys.argv[1]
ARTICLE = 'fixtures/articles/landslide.txt'
MEASURED = 'The road was closed for 40 miles, at 12.5 degrees Celsius.\n'
RUNS = 200
COMMANDS = {
    'nothing (true)': ['/bin/true'],
    'factcheck version': [PROGRAM, 'version'],
    'extract one article': [PROGRAM, 'extract', ARTICLE],
    'timeline of one article': [PROGRAM, 'timeline', ARTICLE],
    'extract with units': [PROGRAM, 'extract', '-'],
}
SILENCE = [(os.POSIX_SPAWN_OPEN, 1, '/dev/null', os.O_WRONLY, 0)]


def milliseconds(command):
    reader, writer = os.pipe()
    os.write(writer, MEASURED.encode())
    os.close(writer)
    given = SILENCE + [(os.POSIX_SPAWN_DUP2, reader, 0)]
    begun = time.perf_counter()
    child = os.posix_spawn(command[0], command, os.environ,
                           file_actions=given)
    _, status = os.waitpid(child, 0)
    took = time.perf_counter() - begun
    os.close(reader)
    if status:
        sys.exit(f'{" ".join(command)}: status {status}')
    return took * 1000


def main():
    taken = {name: [] for name in COMMANDS}
    for _ in range(RUNS):
        for name, command in COMMANDS.items():
            taken[name].append(milliseconds(command))
    print(f'start, median of {RUNS} runs in turn')
    for name, times in taken.items():
        print(f'{name:24} {statistics.median(times):8.2f} ms    '
              f'least {min(times):.2f}')


main()
