"""The plain walk behind a page: the same shell and loop, with a wire as its terminal."""

import sys
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import replace
from pathlib import Path

from selfassess.cli.plain.loop import walk_in
from selfassess.cli.plain.sentences.requirement_text import place_sentence
from selfassess.cli.plain.shell import PlainShell
from selfassess.cli.serve.page_reader import PageReader
from selfassess.cli.serve.wire import LineOutput, Wire
from selfassess.core.model.review import Record
from selfassess.core.session.launcher import Preferences
from selfassess.core.session.workspace import MakeReport, Progress, Workspace

UNBROKEN = 1 << 30
"""Columns of a line: the page breaks it where it is wide itself."""


def walk_on_page(workspace: Workspace, preferences: Preferences | None = None) -> int:
    """Walk until the person or the page leaves; return the exit code."""
    wire = Wire(sys.stdin, sys.stdout)
    reader = PageReader(wire)
    shell = PlainShell(
        _told(workspace, wire), reader, reader.interruptible, preferences
    )
    shell.speech.width, reader.shell = UNBROKEN, shell

    def say(line: str) -> None:
        if line.strip():
            is_heading = line == place_sentence(shell.session)
            wire.tell(say=line, heading=is_heading)

    with redirect_stdout(LineOutput(say)), redirect_stderr(LineOutput(say)):
        code = walk_in(shell, reader)
    wire.tell(end=code)
    return code


def _told(workspace: Workspace, wire: Wire) -> Workspace:
    """The workspace whose reports the page may fetch, under other names, too."""
    save_as = workspace.save_as

    def saved_as(name: str, record: Record) -> Workspace:
        assert save_as
        return _told(save_as(name, record), wire)

    return replace(
        workspace,
        report=_offered(workspace.report, wire),
        report_with_evidence=_offered(workspace.report_with_evidence, wire),
        save_as=saved_as if save_as else None,
    )


def _offered(make: MakeReport, wire: Wire) -> MakeReport:
    async def report(name: str, progress: Progress, language: str = "") -> str:
        made = await make(name, progress, language)
        wire.tell(file=str(Path(name).expanduser().resolve()), name=Path(name).name)
        return made

    return report
