"""Every test may type a session."""

import pytest

from tests.cli.plain.plain_dialogue import TypeLines, line_typist


@pytest.fixture
def type_lines(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> TypeLines:
    """Type lines into a session on a blank Exampleland."""
    return line_typist(monkeypatch, capsys)
