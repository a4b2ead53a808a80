"""Style sheet and template have all that a table says they have."""

from importlib.resources import files

import pytest

from selfassess.core.model.review import FINDING_VERDICTS
from selfassess.core.model.status import STATUSES
from selfassess.report.content.report_section import Kind

FORMATS = files("selfassess.report.formats")
STYLE = FORMATS.joinpath("report.css").read_text("utf-8")
TEMPLATE = FORMATS.joinpath("report.html.jinja").read_text("utf-8")


@pytest.mark.parametrize("kind", [row.kind for row in STATUSES.values()])
@pytest.mark.parametrize("place", [".answer.{} {{", ".kind.{} {{", ".chart col.{} {{"])
def test_a_status_has_a_look_wherever_it_is_shown(kind: str, place: str) -> None:
    assert place.format(kind) in STYLE


@pytest.mark.parametrize("kind", [row.kind for row in FINDING_VERDICTS.values()])
def test_a_verdict_has_a_look(kind: str) -> None:
    assert f".voice.{kind} {{ background-image" in STYLE


@pytest.mark.parametrize("kind", Kind)
def test_the_template_writes_each_kind_of_section(kind: Kind) -> None:
    (bodies,) = [line for line in TEMPLATE.splitlines() if "set bodies" in line]
    assert f'"{kind}": ' in bodies
