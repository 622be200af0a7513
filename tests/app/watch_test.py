"""lint --watch, as an editor and a person at the terminal meet it."""
import atexit
import os
import pty
import re
import select
import signal
import subprocess
import sys
import time

PROGRAM = os.path.realpath(sys.argv[1])
BAD = "It was shut on February 30, 2024, they said.\n"
GOOD = "It was shut on February 20, 2024, they said.\n"
WAITS = "factcheck: lint: waiting for changes"
cases = 0


def write(path, text):
    with open(path, "w") as file:
        file.write(text)


def save(path, text):
    """As editors do: another file takes the name."""
    write(path + "~", text)
    os.rename(path + "~", path)


def has(text, part):
    assert part in text, f"no {part!r} in {text!r}"


runs = []


@atexit.register
def end_all():
    for run in runs:
        run.kill()


def listens():
    """A run in the background of a shell is told to ignore it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class Watch:
    """A run whose rounds are read one by one."""

    def __init__(self, *arguments, terminal=False):
        self.ours, theirs = pty.openpty() if terminal else os.pipe()
        self.run = subprocess.Popen(
            [PROGRAM, "lint", "--isolated", "--ignore", "FC109", "--watch",
             *arguments], stdin=subprocess.DEVNULL, stdout=theirs,
            stderr=theirs, env={**os.environ, "TERM": "xterm"},
            preexec_fn=listens)
        runs.append(self.run)
        os.close(theirs)
        self.text = ""

    def more(self, seconds):
        if not select.select([self.ours], [], [], seconds)[0]:
            return False
        try:
            more = os.read(self.ours, 65536)
        except OSError:
            more = b""
        self.text += more.decode()
        return bool(more)

    def round(self, seconds=20):
        """What is said until it waits again."""
        end = time.time() + seconds
        while WAITS not in self.text and time.time() < end:
            self.more(0.5)
        assert WAITS in self.text, f"no round: {self.text!r}"
        round, _, self.text = self.text.partition(WAITS)
        return round

    def silent(self):
        self.text = self.text.strip()
        assert not self.more(0.4) and not self.text, f"says {self.text!r}"

    def end(self, status, number=signal.SIGINT):
        global cases
        cases += 1
        self.run.send_signal(number)
        got = self.run.wait(20)
        while self.more(0.2):
            pass
        os.close(self.ours)
        assert got == status, f"status {got}, not {status}"
        return self.text


def files_are_judged_again():
    write("a.txt", BAD)
    write("b.txt", GOOD)
    watch = Watch("a.txt", "b.txt")
    has(watch.round(), "1 error in 2 articles")
    watch.silent()
    save("a.txt", GOOD)
    has(watch.round(), "nothing found in 1 article")
    write("b.txt", BAD)
    first = watch.round()
    assert "b.txt:1:16" in first and "1 error in 1 article" in first
    assert "\x1b" not in first
    write("c.txt", BAD)
    watch.silent()
    # Many saves are one round.
    for n in range(5):
        save("b.txt", BAD + "\n" * n)
    watch.round()
    watch.silent()
    watch.end(1)


def status_is_that_of_all_files():
    write("a.txt", BAD)
    write("b.txt", BAD)
    watch = Watch("a.txt", "b.txt")
    watch.round()
    save("b.txt", GOOD)
    watch.round()
    watch.end(1, signal.SIGTERM)
    watch = Watch("a.txt", "b.txt", "--fail-level", "never")
    watch.round()
    watch.end(0)
    watch = Watch("a.txt", "b.txt")
    watch.round()
    save("a.txt", GOOD)
    assert "waiting" not in watch.round()
    watch.end(0)


def folders_are_watched():
    os.makedirs("drafts/sport")
    write("drafts/a.md", GOOD)
    watch = Watch("drafts", "--exclude", "*.old.md")
    has(watch.round(), "nothing found in 1 article")
    write("drafts/sport/b.md", BAD)
    has(watch.round(), "drafts/sport/b.md:1:16")
    for name in ("c.old.md", ".hidden.md", "notes.c", "d.md~"):
        write("drafts/" + name, BAD)
    watch.silent()
    os.makedirs("drafts/new")
    watch.round()
    write("drafts/new/e.md", BAD)
    has(watch.round(), "drafts/new/e.md")
    os.remove("drafts/new/e.md")
    os.remove("drafts/sport/b.md")
    watch.silent()
    watch.end(0)


def all_depends_on_facts_and_copies():
    os.makedirs("archive", exist_ok=True)
    write("archive/x.txt", "It rained in Ashlar.\n")
    write("house.yaml", "entities: []\n")
    write("a.txt", "The deal with Orrin Wroks was signed.\n")
    write("b.txt", GOOD)
    watch = Watch("a.txt", "b.txt", "--facts", "house.yaml", "--against",
                  "archive", "--cache", "kept")
    has(watch.round(), "nothing found in 2 articles")
    save("house.yaml", "entities:\n  - {id: orrin, name: Orrin Works, "
         "kind: organization, misspellings: [Orrin Wroks]}\n")
    has(watch.round(), "FC402")
    write("archive/y.txt", "It was dry in Orrin.\n")
    has(watch.round(), "in 2 articles")
    watch.silent()
    write("house.yaml", "entities: 5\n")
    has(watch.round(), "house.yaml:1")
    watch.end(2)


def results_in_a_file_are_whole():
    write("a.txt", BAD)
    write("b.txt", GOOD)
    watch = Watch(".", "--format", "gcc", "-o", "out.log")
    watch.round()
    save("b.txt", BAD)
    watch.round()
    watch.silent()
    with open("out.log") as file:
        lines = file.read()
    assert "a.txt" in lines and "b.txt" in lines, lines
    watch.end(1)


def a_terminal_is_cleared():
    write("a.txt", BAD)
    watch = Watch("a.txt", terminal=True)
    assert watch.round().startswith("\x1b[H\x1b[2J")
    save("a.txt", GOOD)
    has(watch.round(), "\x1b[H\x1b[2J")
    watch.end(0)


def mending_ends():
    write("fix.txt", "The deal with Ali Baba Group was signed.\n")
    watch = Watch("fix.txt", "--fix")
    watch.round()
    watch.round()
    watch.silent()
    watch.end(0)


def what_cannot_be_watched():
    global cases
    write("here.txt", "The fair has opened.\n")
    for arguments, status, said in (["-"], 2, "standard input"), \
            (["nosuch/folder/a.txt"], 3, "nosuch/folder/a.txt: no such file"), \
            (["here.txt", "nosuch.txt"], 3, "nosuch.txt: no such file"):
        cases += 1
        got = subprocess.run([PROGRAM, "lint", "--watch", *arguments],
                             stdin=subprocess.DEVNULL, capture_output=True,
                             timeout=60)
        assert got.returncode == status, got
        has(got.stderr.decode(), said)


def nobody_reads():
    global cases
    cases += 1
    write("a.txt", BAD)
    watch = Watch("a.txt")
    watch.round()
    os.close(watch.ours)
    assert watch.run.wait(20) == 1


work = sys.argv[2]
for name, test in list(globals().items()):
    if callable(test) and test.__doc__ is None and re.fullmatch(
            r"[a-z_]+", name) and name not in ("write", "save", "has", "end_all"):
        folder = os.path.join(work, name)
        os.makedirs(folder)
        os.chdir(folder)
        test()
print(f"watch: {cases} cases")
