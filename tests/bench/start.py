#!/usr/bin/python3
"""start.py PROGRAM: how long a start with one article of 5 KB takes, the whole
process, beside one that does nothing. Medians of runs in turn, and how many
times as long as nothing they are, by which machines may be compared."""
import os
import statistics
import sys
import tempfile
import time

PROGRAM = sys.argv[1]
FOLDER = tempfile.TemporaryDirectory()
MEASURED = 'The road was closed for 40 miles, at 12.5 degrees Celsius.\n'
RUNS = 200


def article(name, *parts):
    """Of 5 KB, as a wire story is: several fixtures, one behind another."""
    path = os.path.join(FOLDER.name, name)
    with open(path, 'wb') as file:
        for part in parts:
            with open(f'fixtures/articles/{part}.txt', 'rb') as read:
                file.write(read.read())
    return path


ARTICLE = article('a.txt', 'landslide', 'winter-storm', 'football-report')
OTHER = article('b.txt', 'space-launch', 'winter-storm', 'results-tanbark')
COMMANDS = {
    'nothing (true)': ['/bin/true'],
    'factcheck version': [PROGRAM, 'version'],
    'dates of one article': [PROGRAM, 'extract', '--only', 'timex', ARTICLE],
    'extract one article': [PROGRAM, 'extract', ARTICLE],
    'timeline of one article': [PROGRAM, 'timeline', ARTICLE],
    'lint one article': [PROGRAM, 'lint', '--isolated', ARTICLE],
    'compare two articles': [PROGRAM, 'compare', ARTICLE, OTHER],
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
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f'{" ".join(command)}: status {status}')
    return took * 1000


def main():
    taken = {name: [] for name in COMMANDS}
    for _ in range(RUNS):
        for name, command in COMMANDS.items():
            taken[name].append(milliseconds(command))
    print(f'start, median of {RUNS} runs in turn')
    nothing = statistics.median(taken['nothing (true)'])
    for name, times in taken.items():
        median = statistics.median(times)
        print(f'{name:24} {median:8.2f} ms    least {min(times):.2f}    '
              f'{median / nothing:5.1f} times nothing')


main()
