"""A small client of the language server: opens, types, hovers, mends, as an
editor does, once with positions in UTF-16 and once in UTF-8."""
import json
import os
import subprocess
import sys
import tempfile
import urllib.request

program = os.path.abspath(sys.argv[1])
failed = False


def check(what, good, seen=""):
    global failed
    if not good:
        print(what, seen)
        failed = True


class Client:
    def __init__(self, encodings, *more, isolated=True):
        self.server = subprocess.Popen(
            [program, "lsp", *(["--isolated"] if isolated else []), *more],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.number = 0
        self.diagnostics = {}
        general = {"positionEncodings": encodings} if encodings else {}
        self.initialized = self.request(
            "initialize", {"capabilities": {"general": general}})
        self.notify("initialized", {})

    def send(self, message):
        data = json.dumps(message).encode()
        self.server.stdin.write(
            b"Content-Length: %d\r\nContent-Type: x\r\n\r\n" % len(data) + data)
        self.server.stdin.flush()

    def receive(self):
        length = 0
        while True:
            line = self.server.stdout.readline()
            if line == b"\r\n":
                break
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
            if not line:
                raise EOFError
        message = json.loads(self.server.stdout.read(length))
        if message.get("method") == "textDocument/publishDiagnostics":
            params = message["params"]
            self.diagnostics[params["uri"]] = params["diagnostics"]
        return message

    def notify(self, method, params):
        self.send({"jsonrpc": "2.0", "method": method, "params": params})

    def request(self, method, params):
        self.number += 1
        self.send({"jsonrpc": "2.0", "id": self.number, "method": method,
                   "params": params})
        while True:
            message = self.receive()
            if message.get("id") == self.number:
                return message

    def show(self, uri, text, first=False):
        """Opens or changes a document; what is said of it."""
        if first:
            self.notify("textDocument/didOpen", {"textDocument": {
                "uri": uri, "languageId": "text", "version": 1, "text": text}})
        else:
            self.notify("textDocument/didChange", {
                "textDocument": {"uri": uri, "version": 2},
                "contentChanges": [{"text": text}]})
        while self.receive().get("method") != (
                "textDocument/publishDiagnostics"):
            pass
        return self.diagnostics[uri]

    def end(self):
        self.request("shutdown", None)
        self.notify("exit", None)
        return self.server.wait(10)


class Editor:
    """A text, and positions in it as the two agreed on."""

    def __init__(self, text, encoding):
        self.text = text
        self.code = "utf-8" if encoding == "utf-8" else "utf-16-le"
        self.size = 1 if encoding == "utf-8" else 2

    def at(self, position):
        lines = self.text.split("\n")
        before = "\n".join(lines[:position["line"]])
        line = lines[position["line"]].encode(self.code)
        part = line[:position["character"] * self.size].decode(self.code)
        return len(before) + (1 if position["line"] else 0) + len(part)

    def words(self, span):
        return self.text[self.at(span["start"]):self.at(span["end"])]

    def apply(self, edit):
        span = edit["range"]
        return (self.text[:self.at(span["start"])] + edit["newText"] +
                self.text[self.at(span["end"]):])


TEXT = ("It rained.\n\nThe 🚢 fair, 漢字, e\u0301, opens on Friday, "
        "7 March 2024, at noon.\n")


def session(encoding, folder):
    client = Client(["utf-8", "utf-16"] if encoding == "utf-8" else None)
    capabilities = client.initialized["result"]["capabilities"]
    check("encoding", capabilities["positionEncoding"] == encoding)
    uri = "file://" + urllib.request.pathname2url(folder + "/a draft.txt")
    editor = Editor(TEXT, encoding)
    said = [d for d in client.show(uri, TEXT, True) if d["code"] == "FC102"]
    check("diagnostics", len(said) == 1, said)
    span = said[0]["range"]
    check("range", editor.words(span) == "Friday, 7 March 2024",
          editor.words(span))
    where = {"textDocument": {"uri": uri}}
    hover = client.request("textDocument/hover", {
        **where, "position": span["start"]})["result"]
    check("hover", "because: the nearest Friday" in hover["contents"]["value"],
          hover)
    check("hover's range", hover["range"] == span)
    none = client.request("textDocument/hover", {
        **where, "position": {"line": 0, "character": 3}})["result"]
    check("no hover", none is None or "FC102" not in str(none), none)
    actions = client.request("textDocument/codeAction", {
        **where, "range": span, "context": {"diagnostics": said}})["result"]
    titles = [a["title"] for a in actions if "FC102" in str(a["diagnostics"])]
    check("actions", len(titles) == 3, titles)
    for action in actions:
        if "FC102" not in str(action["diagnostics"]):
            continue
        edit = action["edit"]["documentChanges"][0]["edits"][0]
        after = [d for d in client.show(uri, editor.apply(edit))
                 if d["code"] == "FC102"]
        check("after " + action["title"], not after, editor.apply(edit))
    check("and back", any(d["code"] == "FC102"
                          for d in client.show(uri, TEXT)))
    answer = client.request("textDocument/rename", where)
    check("unknown method", answer["error"]["code"] == -32601)
    client.notify("textDocument/didClose", where)
    client.receive()
    check("closed", client.diagnostics[uri] == [])
    check("exit status", client.end() == 0)


def archive(folder):
    """Related information leads into the other article."""
    story = ("Two men were hurt on Tuesday when a barge laden with gravel ran "
             "into the upper gate of Quernhead lock, the canal authority said."
             "\n\nThe skipper, Tobias Lunde, 58, said the engine would not go "
             "astern.\n")
    os.mkdir(folder + "/archive")
    with open(folder + "/archive/wire.txt", "w", encoding="utf-8") as file:
        file.write("QUERNHEAD, March 6, 2024 (Courier Wire) - " + story)
    client = Client(None, "--against", folder + "/archive")
    uri = "file://" + folder + "/draft.txt"
    said = client.show(
        uri, "QUERNHEAD, March 14, 2024 (Lowland Herald) - " + story, True)
    related = [r["location"]["uri"] for d in said
               for r in d.get("relatedInformation", [])]
    check("related", "file://" + folder + "/archive/wire.txt" in related, said)
    client.send({"nonsense": 1})
    client.server.stdin.write(b"Content-Length: 5\r\n\r\n{\"a\":")
    client.server.stdin.flush()
    check("broken JSON", client.receive()["error"]["code"] == -32700)
    client.notify("exit", None)
    check("exit without shutdown", client.server.wait(10) == 1)


def project(folder):
    """What factcheck.yml of the folder says holds for its documents: paths,
    the archive, and what is in the baseline."""
    os.makedirs(folder + "/project/sport")
    home = os.getcwd()
    os.chdir(folder + "/project")
    bad = "It was shut on February 30, 2024, they said.\n"
    story = ("QUERNHEAD, March 6, 2024 (Courier Wire) - Two men were hurt on "
             "Tuesday when a barge laden with gravel ran into the upper gate "
             "of Quernhead lock, the canal authority said.\n\nThe skipper, "
             "Tobias Lunde, 58, said the engine would not go astern.\n")
    for path, text in (("a.txt", bad), ("sport/b.txt", bad),
                       ("wire.txt", story)):
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
    with open("factcheck.yml", "w", encoding="utf-8") as file:
        file.write("ignore: [FC109]\nagainst: [wire.txt]\n"
                   "baseline: known.jsonl\noverrides:\n"
                   "  - {paths: [sport/], ignore: [FC101]}\n")
    subprocess.run([program, "baseline", "create", "-o", "known.jsonl",
                    "a.txt"], check=True)
    client = Client(None, isolated=False)
    uri = "file://" + os.getcwd() + "/"
    check("baseline", not client.show(uri + "a.txt", bad, True))
    said = client.show(uri + "a.txt", bad + "\n" + bad.replace("30", "31"))
    check("beside the baseline", [d["code"] for d in said] == ["FC101"], said)
    check("override", not client.show(uri + "sport/b.txt", bad, True))
    said = client.show(uri + "c.txt", bad.replace("February 30", "June 31"), True)
    check("no override", len(said) == 1, said)
    check("itself", not client.show(uri + "wire.txt", story, True))
    said = client.show(uri + "d.txt", story, True)
    related = {r["location"]["uri"] for d in said
               for r in d["relatedInformation"]}
    check("related", related == {uri + "wire.txt"}, said)
    client.end()
    os.remove("known.jsonl")
    lone = subprocess.run([program, "lsp"], stdin=subprocess.DEVNULL,
                          capture_output=True)
    check("baseline is missing", lone.returncode == 2 and
          b"known.jsonl: No such file" in lone.stderr, lone)
    os.chdir(home)


with tempfile.TemporaryDirectory() as work:
    project(work)
    session("utf-16", work)
    session("utf-8", work)
    archive(work)

print("lsp: clients in UTF-16 and UTF-8, with an archive, in a project")
sys.exit(failed)
