#!/usr/bin/python3
"""Measures memory and time of the program given; exits 1 over a limit."""
import json
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


def memory(*arguments):
    """MiB at least, in several rounds: how the threads take turns decides how
    many articles are held at once and can only add to it; a leak is in all."""
    return min(run(*arguments)[0] for _ in range(MEMORY_ROUNDS))


def generate(path, megabytes, kind='news'):
    with open(path, 'wb') as file:
        subprocess.run([sys.executable, 'tests/bench/generate.py',
                        str(megabytes), kind], stdout=file, check=True)


# One article each; what it repeats makes every stage look far, or often.
GROWING = {
    'news': None,
    'of one day': 'On 5 May 2020 it rained in Kent. ',
    'without a stop': 'the rain fell on the town and the river rose again ',
    'of numbers': '12 1,200 3.5 of 40 and ',
    'of quotations': '"It rains," she said. "Not now, \'he\' says ',
    'of names': 'Mr Orrin Vale of Vale Bank said Vale met Ms Vale. ',
    'of lines': 'Rain in Kent\n\n',
    'of days without a year': 'shut on 30 May, 3 June [and so on] ',
}
# The same of markers, for lint.
GROWING_MARKED = {
    'marked block': 'Shut on 30 February. [factcheck: ignore-block FC101]\n',
    'marked line': 'Shut on 30 February. [factcheck: ignore FC101] ',
    'markers without an end': 'factcheck: ignore ',
    'markers to the next': 'Shut on 30 February. [factcheck: disable FC101]\n'
                           '[factcheck: enable FC102]\n',
}
LINT = ('lint', '--isolated', '--fail-level', 'never')
GROWING_BYTES = 200000
GROWING_LIMIT = 8  # linear is 4, quadratic 16
ROUNDS = 12
MEMORY_ROUNDS = 4
STREAM_MORE = 8  # MiB; a byte lost for every three read would be as much


def growth(folder, text, *command):
    """How many times the time is taken by four times the text.

    A busy machine can only add time, so what was least in several rounds is
    nearest to the truth; a step that is quadratic stays over the limit in
    each of them."""
    paths = []
    for size in GROWING_BYTES, 4 * GROWING_BYTES:
        paths.append(f'{folder}/{size}.jsonl')
        if text:
            article = {'id': 'one', 'text': text * (size // len(text))}
            with open(paths[-1], 'w', encoding='utf-8') as file:
                json.dump(article, file)
        else:
            generate(paths[-1], size / 1e6, 'one')
    least = [float('inf')] * 2
    for _ in range(ROUNDS):
        for i, path in enumerate(paths):
            least[i] = min(least[i], run(*command, '-j1', path)[2])
        times = least[1] / max(least[0], 0.01)
        if times < 0.75 * GROWING_LIMIT:
            break
    return times


def lint_times(folder):
    """Processor's milliseconds of a draft of 10 KB: alone, beside a thousand
    articles, and beside them once they are in the cache."""
    draft, archive = folder + '/draft.jsonl', folder + '/archive.jsonl'
    generate(draft, 0.01, 'one')
    generate(archive, 2.1)
    with open(archive, encoding='utf-8') as file:
        lines = file.readlines()[:1000]
    if len(lines) < 1000:
        sys.exit(f'archive: {len(lines)} articles')
    with open(archive, 'w', encoding='utf-8') as file:
        file.writelines(lines)
    beside = (*LINT, '--against', archive, draft)
    # A clock that counts in ticks has too few for the least one to tell.
    alone = [run(*LINT, '--no-cache', draft)[2] for _ in range(40)]
    cold = [run(*beside, '--no-cache')[2] for _ in range(4)]
    cached = [run(*beside, '--cache', folder + '/cache')[2]
              for _ in range(20)]
    return 1000 * sum(alone) / len(alone), 1000 * min(cold), 1000 * min(cached)


def main():
    wrong = []

    def check(name, value, limit, unit):
        if value > limit:
            wrong.append(f'{name}: {value:.1f} {unit}, more than {limit}')

    article, *_ = run('extract', ARTICLE)
    check('one article', article, 32, 'MiB')
    quick = min(run('timeline', ARTICLE)[1] for _ in range(40))
    check('start and one article', quick * 1000, 50, 'ms')
    with tempfile.TemporaryDirectory() as folder:
        short, long = folder + '/short.jsonl', folder + '/long.jsonl'
        generate(short, 8)
        generate(long, 32)
        for jobs in ('-j1', '-j4'):
            first, second = (memory('extract', jobs, path)
                             for path in (short, long))
            check(f'a stream {jobs}', second, first + STREAM_MORE, 'MiB')
        alone, cold, cached = lint_times(folder)
        check('lint of a draft of 10 KB', alone, 40, 'ms')
        check('lint beside 1,000 articles', cold, 2000, 'ms')
        # 50 on a quiet machine.
        check('the same from the cache', cached, 250, 'ms')
        for name, text in GROWING.items():
            check(f'four times as much {name}', growth(folder, text, 'extract'),
                  GROWING_LIMIT, 'times the time')
        for name, text in GROWING_MARKED.items():
            check(f'four times as much {name}', growth(folder, text, *LINT),
                  GROWING_LIMIT, 'times the time')
    print(*wrong, sep='\n', end='\n' if wrong else '')
    print(f'memory: {article:.1f} MiB for an article, {second:.1f} for a '
          f'stream; {quick * 1000:.1f} ms; lint {alone:.1f}, {cold:.1f} and '
          f'{cached:.1f} ms')
    sys.exit(1 if wrong else 0)


main()
