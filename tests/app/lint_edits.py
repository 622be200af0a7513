"""Edited copies beside their original: what compare calls a conflict lint
finds, at the same bytes and by the same rule, in every format."""
import json
import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

program = os.path.abspath(sys.argv[1])
failed = False

WIRE = """QUERNHEAD, March 6, 2024 (Courier Wire) - Two men were hurt on \
Tuesday when a barge laden with 430 tonnes of gravel ran into the upper gate \
of Quernhead lock, the canal authority said.

The skipper, Tobias Lunde, 58, said the engine of the Maid of Orrin would not \
go astern. The canal authority did not warn the boatmen of Ashlar Bridge.

"The gate will not be mended before July," said Petra Weir, director of the \
Canal Trust. The mending will cost 4 million pounds, the authority said.

The lock was opened on June 14, 1988, by Hal Brezny, the mayor of Ashlar, at \
10 a.m. The water behind the gate rose by 12 feet, the authority said.

The keeper, Anton Dahl, 61, broke an arm. The lock will be shut for nine days, \
the trust said. The gate gave way after the flood at Ashlar Bridge.
"""

# What is edited, the rule that tells of it, what it was and became.
EDITS = [
    ("day", "FC301", "June 14, 1988", "June 15, 1988"),
    ("month", "FC303", "June 14, 1988", "July 14, 1988"),
    ("year", "FC304", "June 14, 1988", "June 14, 1998"),
    ("number", "FC306", "430 tonnes", "340 tonnes"),
    ("unit", "FC307", "12 feet", "12 metres"),
    ("scale", "FC308", "4 million", "4 billion"),
    ("name", "FC309", "Hal Brezny", "Hal Vane"),
    ("title", "FC310", "director", "chairman"),
    ("quotation", "FC312", "be mended", "be repaired"),
    ("negation", "FC313", "did not warn", "did warn"),
    ("period", "FC315", "nine days", "five weeks"),
    ("opposite", "FC316", "was opened", "was closed"),
    ("order", "FC317", "after the flood", "before the flood"),
    ("age", "FC318", "61", "16"),
]


def wrong(*words):
    global failed
    failed = True
    print(*words)


def run(*arguments):
    return subprocess.run([program, *arguments], stdin=subprocess.DEVNULL,
                          capture_output=True).stdout.decode()


def lint(form):
    return run("lint", "--isolated", "--no-cache", "--select", "FC3",
               "--ignore", "FC35", "--against", "wire.txt", "--format", form,
               "copy.txt")


def compared():
    """(rule, start, end) of each conflict in the copy."""
    pair = json.loads(run("compare", "--format", "jsonl", "copy.txt",
                          "wire.txt"))
    return sorted((f["rule"], f["a"]["start"], f["a"]["end"])
                  for f in pair["findings"] if f["class"] == "conflict")


def lines_of(form):
    """(rule, line) of each finding, as a reader of the format has it."""
    out = lint(form)
    if form == "json":
        return [(f["rule"], f["line"]) for f in json.loads(out)["findings"]]
    if form == "jsonl":
        rows = [json.loads(line) for line in out.splitlines()]
        return [(f["rule"], f["line"]) for f in rows]
    if form == "sarif":
        return [(r["ruleId"], r["locations"][0]["physicalLocation"]["region"]
                 ["startLine"]) for r in json.loads(out)["runs"][0]["results"]]
    if form in ("rdjson", "rdjsonl"):
        rows = json.loads(out)["diagnostics"] if form == "rdjson" else [
            json.loads(line) for line in out.splitlines()]
        return [(d["code"]["value"], d["location"]["range"]["start"]["line"])
                for d in rows]
    if form == "gitlab":
        return [(d["check_name"], d["location"]["positions"]["begin"]["line"])
                for d in json.loads(out)]
    if form == "checkstyle":
        return [(re.search(r"FC\d{3}", e.attrib["source"] +
                           e.attrib["message"])[0], int(e.attrib["line"]))
                for e in xml.etree.ElementTree.fromstring(out).iter("error")]
    if form == "junit":
        return [(c.get("name")[:5], int(c.get("line")))
                for c in xml.etree.ElementTree.fromstring(out).iter("testcase")]
    if form == "github":
        return [(re.search(r"FC\d{3}", line)[0],
                 int(re.search(r"line=(\d+)", line)[1]))
                for line in out.splitlines() if line.startswith("::")]
    return [(re.search(r"FC\d{3}", line)[0], int(line.split(":")[1]))
            for line in out.splitlines() if re.match(
                r"copy\.txt:\d+:\d+: (error|warning|info|hint|note)", line)]


FORMATS = ("json", "jsonl", "sarif", "rdjson", "rdjsonl", "gitlab",
           "checkstyle", "junit", "github", "gcc", "text")


def edit_check(kind, rule, was, now):
    if WIRE.count(was) != 1:
        wrong(kind, "is not there once:", was)
    copy = WIRE.replace(was, now).replace("Courier Wire", "Lowland Herald")
    copy = copy.replace("March 6", "March 7")
    with open("copy.txt", "w") as file:
        file.write(copy + "\nSource: Courier Wire\n")
    told = compared()
    found = sorted((f["rule"], f["start"], f["end"])
                   for f in map(json.loads, lint("jsonl").splitlines()))
    if found != told:
        wrong(kind, "compare:", told, "lint:", found)
    at = copy.index(now)
    if not any(r == rule and s < at + len(now) and at < e
               for r, s, e in found):
        wrong(kind, "is not found:", found)
    lines = sorted((r, copy.count("\n", 0, s) + 1) for r, s, e in found)
    for form in FORMATS:
        if sorted(lines_of(form)) != lines:
            wrong(kind, form, sorted(lines_of(form)), "not", lines)


def original_check():
    with open("copy.txt", "w") as file:
        file.write(WIRE.replace("Courier Wire", "Lowland Herald"))
    if compared() or lint("jsonl"):
        wrong("the original contradicts itself", lint("jsonl"))


def limits_check():
    """GitHub shows 5,000 results: the worst are kept, and it is said."""
    warnings, errors = 5500, 600
    with open("many.txt", "w") as file:
        file.write("Profit rose 20 percent to $50 million from $40 million.\n"
                   * warnings)
        file.write("It was shut on February 30, 2024, they said.\n" * errors)
    log = json.loads(run("lint", "--isolated", "--select", "FC101,FC203",
                         "--format", "sarif", "many.txt"))["runs"][0]
    levels = [r["level"] for r in log["results"]]
    if levels != ["error"] * errors + ["warning"] * (5000 - errors):
        wrong("sarif: not the worst first", len(levels), set(levels))
    said = log["invocations"][0]["toolExecutionNotifications"]
    if not said[0]["message"]["text"].startswith(
            f"{warnings + errors - 5000} findings"):
        wrong("sarif: does not say what was cut", said)


with tempfile.TemporaryDirectory() as work:
    os.chdir(work)
    with open("wire.txt", "w") as file:
        file.write(WIRE)
    original_check()
    for edit in EDITS:
        edit_check(*edit)
    limits_check()

print(f"lint: {len(EDITS)} edits as compare tells them, in "
      f"{len(FORMATS)} formats")
sys.exit(failed)
