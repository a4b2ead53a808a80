"""The style sheet has a look for everything that a table says has one."""

from importlib.resources import files

import pytest

from selfassess.core.model.review import FINDING_VERDICTS
from selfassess.core.model.status import STATUSES

STYLE = files("selfassess.report.formats").joinpath("report.css").read_text("utf-8")


@pytest.mark.parametrize("kind", [row.kind for row in STATUSES.values()])
@pytest.mark.parametrize("place", [".answer.{} {{", ".kind.{} {{", ".chart col.{} {{"])
def test_a_status_has_a_look_wherever_it_is_shown(kind: str, place: str) -> None:
    assert place.format(kind) in STYLE


@pytest.mark.parametrize("kind", [row.kind for row in FINDING_VERDICTS.values()])
def test_a_verdict_has_a_look(kind: str) -> None:
    assert f".voice.{kind} {{ background-image" in STYLE
