"""Levels in the report: a ladder a side, the first page, the register."""

from selfassess.core.model.about.details import Section
from selfassess.core.model.levels import ClaimedLevel, GivenLevel
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.review.comparison import Comparison, compare
from selfassess.core.timeline.judgement import judge
from selfassess.report.content.first_page.summary_facts import summary_facts
from selfassess.report.content.ladders import ladders_of
from selfassess.report.content.registers.evidence import register_of
from selfassess.report.content.report_section import Given
from selfassess.report.content.way import way_of
from selfassess.report.elements.stairs import stairs
from selfassess.report.formats.markdown_parts.markdown_findings import levels_lines
from tests.builders import (
    BASIC,
    PROOF,
    answered,
    phase,
    questionnaire,
    review,
    scale,
)
from tests.report.printed_reports import DAY

ASKED = questionnaire(
    phase("first", a=BASIC),
    phase("second", b=BASIC),
    scales={"influence": scale("first", "second")},
)
OURS = {"first": ClaimedLevel(level="some", open=True, note="Ours.", evidence=(PROOF,))}
THEIRS = {"first": GivenLevel(level="none"), "second": GivenLevel(level="most")}


def compared(*, is_spoken: bool = True) -> Comparison:
    about = answered().model_copy(update={"levels": {"influence": OURS}})
    spoken = review().model_copy(update={"levels": {"influence": THEIRS}})
    if not is_spoken:
        return compare(ASKED, answered(), {"watch": review()})
    return compare(ASKED, about, {"watch": spoken, "silent": review("Silent")})


def test_both_sides_stand_on_their_ladders_with_what_they_say() -> None:
    ladders = ladders_of(compared(), "influence", with_links=True)
    assert ladders
    first, second = ladders.ladders
    ours, theirs = first.rows
    assert (ours.who.text, ours.level.text) == ("The government", "Some of it")
    assert ours.openness == "open to anyone"
    assert [link.target for link in ours.evidence] == ["#evidence-minutes"]
    assert theirs.picture.title == "Step 1 of 3: None"
    assert [row.level.text for row in second.rows] == ["not given", "most"]
    assert ladders_of(compared(is_spoken=False), "influence", with_links=True) is None
    lines = list(levels_lines(ladders, None))
    assert "- **The government: Some of it** · open to anyone" in lines
    assert "  > Ours." in lines


def test_a_level_that_a_verdict_asks_for_is_listed_among_what_is_in_the_way() -> None:
    data = ASKED.model_dump(by_alias=True)
    required = {"scale": "influence", "phase": "first", "at_least": "all"}
    data["star"]["requires_level"] = [required]
    asked = Questionnaire.model_validate(data)
    given = compare(
        asked, answered().model_copy(update={"levels": {"influence": OURS}}), {}
    )
    way = way_of(given.ours)
    assert way
    group = way.groups[-1]
    assert group.heading == "A level to be reached (1)"
    (lacking,) = group.blockers
    assert (lacking.requirement.text.text, lacking.requirement.target) == ("1", "")
    assert lacking.rule == "Some of it; at least All of it is asked"


def test_steps_are_filled_up_to_the_level() -> None:
    for level, filled in (("", 0), ("none", 1), ("all", 3)):
        dashed = [
            "stroke-dasharray" in s.paint for s in stairs(scale("a"), level).steps
        ]
        assert dashed == [False] * filled + [True] * (3 - filled)


def test_the_first_page_has_a_line_and_the_register_says_who_cites() -> None:
    comparison = compared()
    judged = judge(ASKED, comparison.assessment, DAY)
    given = Given(comparison, set(Section), (), (), judged, DAY)
    (values,) = [f.values for f in summary_facts(given) if f.label.text == "Influence"]
    assert values[0].text == "First: Some of it, open to anyone"
    (entry,) = register_of(ASKED, comparison.assessment, ()).entries
    assert [link.text.text for link in entry.cited_by] == ["Influence, First"]
