"""Columns hold for questionnaires of hundreds and thousands of requirements."""

import re
from datetime import date

import pytest

from selfassess.cli.output.score import score_lines
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.questionnaire.requirement import Tier
from selfassess.core.scoring.score import score
from tests.builders import MET, answered, phase, questionnaire, requirement
from tests.conftest import settled_text
from tests.tui.workspaces import SavedRecords, walking, workspace_of

FRACTION = re.compile(r"\d+/\d+")


def large(count: int) -> tuple[Assessment, Questionnaire]:
    """Two phases: one of so many requirements in each tier, all met, and one of two."""
    many = {
        f"{tier.value[:2]}{n}": requirement(
            f"{tier.value[:2]}{n}".replace("_", ""), tier
        )
        for tier in Tier
        for n in range(count)
    }
    few = {"x1": requirement("x1"), "x2": requirement("x2", Tier.BEST_PRACTICE)}
    asked = questionnaire(phase("many", **many), phase("few", **few))
    return answered(**dict.fromkeys(many, MET)), asked


def columns(lines: list[str]) -> set[tuple[int, ...]]:
    """Where the fractions end, line by line."""
    found = [[match.end() for match in FRACTION.finditer(line)] for line in lines]
    return {tuple(ends) for ends in found if len(ends) == 2}


@pytest.mark.parametrize("count", [9, 120, 1200])
def test_the_columns_of_a_score_stand_below_each_other(count: int) -> None:
    assessment, asked = large(count)
    lines = list(score_lines(score(asked, assessment), assessment, date(2026, 5, 3)))
    assert len(columns(lines)) == 1


@pytest.mark.parametrize("width", [60, 80, 120])
async def test_the_columns_of_the_score_screen_stand_below_each_other(
    width: int,
) -> None:
    async with walking(workspace_of(SavedRecords(), large(120)), (width, 24)) as (
        pilot,
        _,
    ):
        await pilot.press("s")
        seen = (await settled_text(pilot)).splitlines()
        lines = [line for line in seen[2:] if "█" in line or "░" in line]
        assert len(lines) > 1
        assert len(columns(lines)) == 1
        assert any("/121" in line for line in lines)


async def test_the_outline_shows_large_fractions_whole() -> None:
    async with walking(workspace_of(SavedRecords(), large(600)), (120, 40)) as (
        pilot,
        _,
    ):
        assert re.search(r"\b1200/1200\b", await settled_text(pilot))
