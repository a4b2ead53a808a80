"""Sessions in plain lines, typed in one go."""

import io
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from selfassess.cli.plain.loop import walk_plainly
from selfassess.core.model.answer import Answer
from selfassess.core.model.assessment import Assessment
from selfassess.core.session.workspace import Workspace
from tests.tui.workspaces import SavedRecords, blank, workspace_of


@dataclass(frozen=True)
class Dialogue:
    """What a session said, and what it left behind."""

    code: int
    said: str
    complained: str
    records: SavedRecords

    @property
    def kept(self) -> Assessment:
        """What was saved last."""
        return self.records.saved[-1]

    def answer(self, place: str = "dev-inform-1") -> Answer:
        """An answer that was saved."""
        return self.kept.answer_to(place)

    def after(self, prompt: str) -> str:
        """What was said between this prompt and the next one."""
        lines = self.said.split(prompt, 1)[1].split("\n")[1:]
        end = next((n for n, text in enumerate(lines) if "> " in text), len(lines))
        return "\n".join(lines[:end])


TypeLines = Callable[..., Dialogue]


def line_typist(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> TypeLines:
    """A function that types lines and returns what came of it."""

    def type_lines(
        *lines: str,
        workspace: Workspace | None = None,
        records: SavedRecords | None = None,
    ) -> Dialogue:
        records = records or SavedRecords()
        text = "".join(f"{line}\n" for line in lines)
        monkeypatch.setattr("sys.stdin", io.StringIO(text))
        code = walk_plainly(workspace or workspace_of(records, blank()))
        seen = capsys.readouterr()
        return Dialogue(code, seen.out, seen.err, records)

    return type_lines
