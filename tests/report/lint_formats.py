"""Reads what lint prints with readers that are not ours, and takes every place
back to bytes of the file: json and xml of Python, and SARIF's rules in words."""
import json
import os
import re
import subprocess
import sys
import tempfile
import urllib.parse
import xml.etree.ElementTree as ElementTree

program = os.path.abspath(sys.argv[1])
failed = False

LINES = [
    "Plain: it was shut on February 30, 2024, they said.",
    "Emoji 🚢🌊 then: it was shut on February 30, 2024, they said.",
    "漢字かな交じり文: it was shut on February 30, 2024, they said.",
    "Combining e\u0301a\u0308o\u0302 and \U0001F468\u200D\U0001F469: it was shut on February 30, 2024 🚢.",
    "Markup <b> & \"quoted\" 100% ]]>: it was shut on February 30, 2024, they said.",
    "Tab\there, \x1b[31mred\u202eder: it was shut on February 30, 2024, they said.",
]


def wrong(*what):
    global failed
    print(*what)
    failed = True


def run(path, form, *more):
    done = subprocess.run(
        [program, "lint", "--select", "FC101", "--format", form, *more, path],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    if done.returncode not in (0, 1):
        wrong(form, path, done.stderr)
    return done.stdout


class Text:
    """A file, and the way from a line and a column to its bytes."""

    def __init__(self, path):
        self.bytes = open(path, "rb").read()
        self.code = "utf-8"
        self.mark = 0
        if self.bytes[:2] == b"\xff\xfe":
            self.code, self.mark = "utf-16-le", 2
        elif self.bytes[:3] == b"\xef\xbb\xbf":
            self.mark = 3
        text = self.bytes[self.mark:].decode(self.code)
        self.lines = text.split("\n")

    def offset(self, line, column, unit):
        before = "\n".join(self.lines[:line - 1]) + ("\n" if line > 1 else "")
        start = self.mark + len(before.encode(self.code))
        if unit == "byte":
            return (0 if line == 1 else start) + column - 1
        at = units = 0
        text = self.lines[line - 1]
        while units < column - 1:
            units += 2 if unit == "utf16" and ord(text[at]) > 0xFFFF else 1
            at += 1
        return start + len(text[:at].encode(self.code))


def sarif_check(log):
    """What the schema of SARIF 2.1.0 requires of what we use."""
    def need(thing, *keys):
        for key in keys:
            if key not in thing:
                wrong("sarif: no", key, "in", str(thing)[:80])
    need(log, "version", "runs", "$schema")
    if log["version"] != "2.1.0":
        wrong("sarif: version")
    for one in log["runs"]:
        need(one, "tool", "results")
        driver = one["tool"]["driver"]
        need(driver, "name")
        if one["columnKind"] not in ("utf16CodeUnits", "unicodeCodePoints"):
            wrong("sarif: columnKind")
        for call in one["invocations"]:
            need(call, "executionSuccessful")
        ids = [rule["id"] for rule in driver["rules"]]
        for rule in driver["rules"]:
            need(rule, "id", "shortDescription")
            need(rule["shortDescription"], "text")
            if rule["defaultConfiguration"]["level"] not in (
                    "none", "note", "warning", "error"):
                wrong("sarif: level of", rule["id"])
        for result in one["results"]:
            need(result, "message", "ruleId", "locations",
                 "partialFingerprints")
            need(result["message"], "text")
            if ids[result["ruleIndex"]] != result["ruleId"]:
                wrong("sarif: ruleIndex")
            if result["level"] not in ("none", "note", "warning", "error"):
                wrong("sarif: level")
            for fix in result.get("fixes", []):
                need(fix, "description", "artifactChanges")
                for change in fix["artifactChanges"]:
                    need(change, "artifactLocation", "replacements")
                    for put in change["replacements"]:
                        need(put["insertedContent"], "text")
                        if put["deletedRegion"] != result["locations"][0][
                                "physicalLocation"]["region"]:
                            wrong("sarif: deletedRegion")
            for place in result["locations"] + result.get(
                    "relatedLocations", []):
                region = place["physicalLocation"]["region"]
                uri = place["physicalLocation"]["artifactLocation"]["uri"]
                if not re.fullmatch(r"[A-Za-z0-9\-._~/+@%:]*", uri):
                    wrong("sarif: uri", uri)
                if not (1 <= region["startLine"] <= region["endLine"]
                        and region["startColumn"] >= 1):
                    wrong("sarif: region")


def places(path, form):
    """(start, end or None) of each finding, as a reader of the format has it."""
    out = run(path, form)
    text = Text(path)
    if form == "jsonl":
        rows = [json.loads(line) for line in out.decode().splitlines()]
        return [(row["start"], row["end"]) for row in rows]
    if form == "json":
        rows = json.loads(out)["findings"]
        return [(text.offset(row["line"], row["column"], "byte"), row["end"])
                for row in rows]
    if form == "sarif":
        log = json.loads(out)
        sarif_check(log)
        regions = [r["locations"][0]["physicalLocation"]["region"]
                   for r in log["runs"][0]["results"]]
        for r in regions:
            if r["byteOffset"] != text.offset(
                    r["startLine"], r["startColumn"], "utf16"):
                wrong("sarif: byteOffset")
        return [(text.offset(r["startLine"], r["startColumn"], "utf16"),
                 text.offset(r["endLine"], r["endColumn"], "utf16"))
                for r in regions]
    if form in ("rdjson", "rdjsonl"):
        rows = (json.loads(out)["diagnostics"] if form == "rdjson" else
                [json.loads(line) for line in out.decode().splitlines()])
        spans = [row["location"]["range"] for row in rows]
        return [tuple(text.offset(s[side]["line"], s[side]["column"], "byte")
                      for side in ("start", "end")) for s in spans]
    if form == "gitlab":
        spans = [row["location"]["positions"] for row in json.loads(out)]
        prints = [row["fingerprint"] for row in json.loads(out)]
        if len(set(prints)) != len(prints):
            wrong("gitlab: a fingerprint twice")
        return [tuple(text.offset(s[side]["line"], s[side]["column"], "point")
                      for side in ("begin", "end")) for s in spans]
    if form == "github":
        found = re.findall(
            r"^::error file=([^,]*),line=(\d+),endLine=(\d+),col=(\d+),"
            r"endColumn=(\d+),title=[^:]*::.*$", out.decode(), re.M)
        return [(text.offset(int(line), int(col), "utf16"),
                 text.offset(int(end), int(endcol), "utf16"))
                for _, line, end, col, endcol in found]
    if form == "gcc":
        found = re.findall(r"^[^:]*:(\d+):(\d+): error: ", out.decode(), re.M)
        return [(text.offset(int(line), int(col), "byte"), None)
                for line, col in found]
    if form == "checkstyle":
        rows = ElementTree.fromstring(out).findall("file/error")
        return [(text.offset(int(r.get("line")), int(r.get("column")),
                             "point"), None) for r in rows]
    if form == "junit":
        root = ElementTree.fromstring(out)
        names = [c.get("name") for c in root.iter("testcase")]
        if int(root.get("failures")) != len(list(root.iter("failure"))):
            wrong("junit: failures")
        found = [re.search(r":(\d+):(\d+)$", name) for name in names]
        return [(text.offset(int(m[1]), int(m[2]), "point"), None)
                for m in found]
    raise ValueError(form)


def check(path, count):
    text = Text(path)
    want = places(path, "jsonl")
    if len(want) != count:
        wrong(path, len(want), "findings, not", count)
    for start, end in want:
        if text.bytes[start:end].decode(text.code) != "February 30, 2024":
            wrong(path, start, text.bytes[start:end])
    for form in ("json", "sarif", "rdjson", "rdjsonl", "github", "gitlab",
                 "gcc", "checkstyle", "junit"):
        got = places(path, form)
        if [a for a, _ in got] != [a for a, _ in want] or any(
                end is not None and end != want[i][1]
                for i, (_, end) in enumerate(got)):
            wrong(path, form, got, "not", want)


def screen_check(path):
    """The caret stands below the words; nothing that a terminal acts on."""
    out = run(path, "text").decode()
    for bad in ("\x1b", "\u202e", "\x07"):
        if bad in out:
            wrong("text: has", repr(bad))
    carets = 0
    lines = out.split("\n")
    for above, below in zip(lines, lines[1:]):
        if below.strip() and not below.strip("^ "):
            carets += 1
            if "February 30, 2024" not in above:
                wrong("text: caret below", above)
            if len(below.strip()) != len("February 30, 2024"):
                wrong("text: caret of", len(below.strip()))
    if carets != len(LINES):
        wrong("text:", carets, "carets")
    if b"\x1b[" not in run(path, "text", "--color", "always"):
        wrong("text: no colour with --color always")


with tempfile.TemporaryDirectory() as work:
    whole = "\n\n".join(LINES) + "\n"
    names = {"plain name, with % and é.txt": whole.encode(),
             "crlf.txt": whole.replace("\n", "\r\n").encode(),
             "bom.txt": b"\xef\xbb\xbf" + whole.encode(),
             "utf16.txt": b"\xff\xfe" + whole.encode("utf-16-le"),
             "one.md": ("---\ndate: 2024-03-06\n---\n\n" + whole).encode()}
    os.chdir(work)
    for name, content in names.items():
        with open(name, "wb") as file:
            file.write(content)
        check(name, len(LINES))
    screen_check("plain name, with % and é.txt")
    uri = json.loads(run("plain name, with % and é.txt", "sarif"))["runs"][0][
        "results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    if urllib.parse.unquote(uri["uri"]) != "plain name, with % and é.txt":
        wrong("sarif: uri", uri)
    with open("many.txt", "w") as file:
        file.write("It was shut on February 30, 2024.\n" * 6000)
    log = json.loads(run("many.txt", "sarif"))["runs"][0]
    if len(log["results"]) != 5000 or "1000 findings" not in str(
            log["invocations"]):
        wrong("sarif: the cut is not told")
    with open("none.txt", "w") as file:
        file.write("It rained.\n")
    for form in ("json", "sarif", "rdjson", "gitlab"):
        json.loads(run("none.txt", form))
    for form in ("checkstyle", "junit"):
        ElementTree.fromstring(run("none.txt", form))

print("lint formats: 10 lead back to the same bytes of", len(names), "files")
sys.exit(failed)
