"""Nothing here talks to a network: every command runs with sockets denied."""

import json
import os
import subprocess
import sys
from pathlib import Path

DENIED = """
import sys

def deny(event, arguments):
    # The mark of the report is in its style sheet, as a data: address.
    is_own = event == "urllib.Request" and arguments[0].startswith("data:")
    if not is_own and event in (
        "socket.connect", "socket.getaddrinfo", "socket.gethostbyname",
        "socket.bind", "socket.sendto", "urllib.Request",
    ):
        raise SystemExit(f"talks to a network: {event} {arguments}")

sys.addaudithook(deny)
"""
COMMANDS = [
    ["check", "kenya.toml"],
    ["score", "kenya.toml"],
    ["compare", "kenya.toml"],
    ["open", "kenya.toml", "--plain"],
    ["report", "kenya.toml", "-o", "k.pdf", "--html", "k.html"],
    ["questionnaires"],
    ["evidence", "kenya.toml"],
    ["schema", "kenya.toml", "-o", "k.json"],
]


def run(folder: Path, code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", DENIED + code, *arguments],
        cwd=folder,
        input="met\nnote Seen.\nquit\n",
        capture_output=True,
        text=True,
        env=dict(os.environ),
    )


def test_no_command_needs_a_network(tmp_path: Path, examples: Path) -> None:
    (tmp_path / "kenya.toml").write_bytes((examples / "kenya-2016.toml").read_bytes())
    code = """
import json
from selfassess.cli.main import main
for command in json.loads(sys.argv[1]):
    print(f"{command[0]} gave {main(command)}", file=sys.stderr)
"""
    ran = run(tmp_path, code, json.dumps(COMMANDS))
    assert "talks to a network" not in ran.stderr
    assert ran.returncode == 0, ran.stderr
    for name, *_more in COMMANDS:
        code = "2" if name == "compare" else "0"  # nobody has reviewed it
        assert f"{name} gave {code}\n" in ran.stderr


def test_the_screens_need_no_network(tmp_path: Path, examples: Path) -> None:
    (tmp_path / "kenya.toml").write_bytes((examples / "kenya-2016.toml").read_bytes())
    code = """
import asyncio
from selfassess.cli.workspace.launcher import file_launcher
from selfassess.cli.workspace.walk.open import open_work
from selfassess.tui.app import SelfAssessApp

async def walk():
    app = SelfAssessApp(lambda: (file_launcher(), open_work("kenya.toml")))
    async with app.run_test() as pilot:
        while len(app.screen_stack) < 3:  # the tour stands before the walk
            await pilot.pause(0.05)
        await pilot.press("escape")
        await pilot.pause()
        await pilot.press("m", "s", "escape")
        await pilot.pause()

asyncio.run(walk())
"""
    ran = run(tmp_path, code)
    assert ran.returncode == 0, ran.stderr
    assert 'status = "met"' in (tmp_path / "kenya.toml").read_text()


def test_what_does_talk_to_a_network_would_be_noticed(tmp_path: Path) -> None:
    code = "import socket; socket.create_connection(('127.0.0.1', 9))"
    assert "talks to a network" in run(tmp_path, code).stderr
