"""Every test may type a session."""

import pytest

from tests.cli.plain.talks import Talking, talking


@pytest.fixture
def talk(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Talking:
    """Type lines into a session on a blank Exampleland."""
    return talking(monkeypatch, capsys)
