"""A scripted agent that speaks JSON-RPC over stdio by itself: twenty tasks with cellwright's tools alone.

Usage: mcp_agent.py FOLDER COMMAND...
"""

import json
import pathlib
import subprocess
import sys


class Server:
    def __init__(self, command, cwd):
        self.process = subprocess.Popen(command, cwd=cwd, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.count = 0

    def send(self, message):
        self.process.stdin.write(json.dumps({"jsonrpc": "2.0", **message}) + "\n")
        self.process.stdin.flush()

    def request(self, method, params=None):
        self.count += 1
        self.send({"id": self.count, "method": method, "params": params or {}})
        while True:
            line = self.process.stdout.readline()
            if not line:
                raise SystemExit("the server ended")
            answer = json.loads(line)
            if answer.get("id") == self.count and "method" not in answer:
                return answer

    def call(self, tool, **arguments):
        answer = self.request("tools/call", {"name": tool, "arguments": arguments})
        if "error" in answer:
            return "protocol error: " + answer["error"]["message"]
        return "\n".join(part["text"] for part in answer["result"]["content"])


def main():
    folder = pathlib.Path(sys.argv[1])
    server = Server(sys.argv[2:], folder)
    hello = server.request(
        "initialize",
        {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "agent", "version": "0"}},
    )
    server.send({"method": "notifications/initialized"})
    call = server.call
    notebook = (folder / "nb.ipynb").read_text()
    done = {}

    def task(name, holds):
        done[name] = bool(holds)

    task("say who serves", hello["result"]["serverInfo"]["name"] == "cellwright")
    tools = {tool["name"]: tool for tool in server.request("tools/list")["result"]["tools"]}
    task("list the tools", {"plan", "preview", "build", "verify", "explain", "suggest", "sync"} <= set(tools))
    task("tell what changes files", not tools["build"]["annotations"]["readOnlyHint"])

    broken = call("plan", notebook="broken.ipynb")
    task("find what is wrong", "error[undefined-name]" in broken and "cell 2" in broken)
    identifier = broken.split("error[", 1)[1].split("]", 1)[0]
    task("read how to correct it", call("explain", id=identifier).startswith(f"# {identifier}"))
    task("see that nothing is generated before", "Nothing is generated" in call("preview", notebook="broken.ipynb"))
    cells = json.loads((folder / "broken.ipynb").read_text())
    cells["cells"][1]["source"] = "print(total)"
    (folder / "broken.ipynb").write_text(json.dumps(cells))
    task("correct it in the notebook", "error[" not in call("plan", notebook="broken.ipynb"))

    plan = call("plan", notebook="nb.ipynb")
    task("plan for a fraction of the notebook", len(plan) * 10 < len(notebook))
    task("know the model", "model: `model` (scikit-learn)" in plan)
    task("know the scores", "scores: accuracy" in plan)
    task("know the parameters", "depth = 3" in plan)
    task("know the data", "rows (data/rows.csv)" in plan)

    files = call("preview", notebook="nb.ipynb").splitlines()
    script = next(path for path in files if path.startswith("src/train/") and path.endswith(".py"))
    task("find the script of a step", True)
    text = call("preview", notebook="nb.ipynb", file=script)
    task("read it", "DecisionTreeClassifier" in text and "max_depth=depth" in text)

    advice = call("suggest", notebook="nb.ipynb")
    tags = {}
    for line in advice.splitlines():
        words = line.split()
        steps = [word.removeprefix("+") for word in words if word.startswith("+step:")]
        if words[:1] == ["cell"] and steps:
            tags[int(words[1]) - 1] = steps[0]
    task("have tags suggested", set(tags.values()) == {"step:prepare", "step:train", "step:evaluate"})
    value = json.loads(notebook)
    for index, tag in tags.items():
        value["cells"][index]["metadata"]["tags"] = [tag.replace("train", "fit")]
    (folder / "nb.ipynb").write_text(json.dumps(value, indent=1))
    task("give a step another name by its tags", "\n  fit: cell" in call("plan", notebook="nb.ipynb"))

    built = call("build", notebook="nb.ipynb", out="repo")
    task("build", built.startswith("Written to") and (folder / "repo/src/fit/fit.py").exists())
    task("build again without a change", ": 0 of " in call("build", notebook="nb.ipynb", out="repo"))

    path = folder / "repo/src/fit/fit.py"
    path.write_text(path.read_text().replace("max_depth=depth,", 'max_depth=depth, criterion="entropy",'))
    synced = call("sync", notebook="nb.ipynb", out="repo")
    task("carry an edit of the script back", "entropy" in (folder / "nb.ipynb").read_text() and "cell" in synced)

    task("refuse code that runs", "--allow-run" in call("verify", notebook="nb.ipynb"))
    task("refuse files of others", "is outside" in call("plan", notebook="../outside.ipynb"))
    task("name an unknown tool", "destroy" in call("destroy"))

    server.process.stdin.close()
    task("end when the client does", server.process.wait(timeout=30) == 0)
    print(json.dumps(done))


main()
