from pathlib import Path

import pytest

from selfassess.core.errors import CannotRead, InvalidFile
from selfassess.core.problems import Severity
from selfassess.storage.questionnaires.questionnaire_file import (
    load_questionnaire,
    parse_questionnaire,
)
from selfassess.storage.toml.canonical_digest import digest_of
from selfassess.storage.toml.reader import parse_document, read_document

SMALL = (
    Path(__file__).parent.parent.parent
    / "broken/questionnaires/small/questionnaire.toml"
)
TEXT = SMALL.read_text(encoding="utf-8")


def test_a_questionnaire_is_loaded_with_the_digest_of_what_it_says() -> None:
    loaded = load_questionnaire(str(SMALL))
    assert list(loaded.questionnaire.by_id) == [
        "timetable",
        "languages",
        "early-notice",
    ]
    assert loaded.digest == digest_of(read_document(str(SMALL)).data)


def test_warnings_do_not_keep_a_questionnaire_from_use(tmp_path: Path) -> None:
    (path := tmp_path / "own.toml").write_text(f"colour = 1\n{TEXT}", encoding="utf-8")
    assert load_questionnaire(str(path)).questionnaire.id == "small"


def test_warnings_about_the_bytes_come_first() -> None:
    document = parse_document("q.toml", b"\xef\xbb\xbfcolour = 1\n" + TEXT.encode())
    _questionnaire, problems = parse_questionnaire(document)
    assert [problem.severity for problem in problems] == [Severity.WARNING] * 2
    assert "byte-order mark" in problems[0].message


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ('id = "languages"', 'id = "timetable"'),
        ('tier = "best_practice"', 'tier = "best"'),
        ("format = 1", "format = 2"),
    ],
)
def test_a_questionnaire_with_an_error_is_not_loaded(
    right: str, wrong: str, tmp_path: Path
) -> None:
    path = tmp_path / "own.toml"
    path.write_text(TEXT.replace(right, wrong), encoding="utf-8")
    with pytest.raises(InvalidFile) as refused:
        load_questionnaire(str(path))
    assert len(refused.value.problems) == 1
    assert str(refused.value) == refused.value.problems[0].message


def test_a_questionnaire_that_is_not_there_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(CannotRead):
        load_questionnaire(str(tmp_path / "gone.toml"))


EVENTS = """
[[event]]
id = "notice"
title = "Notice"
kind = "once"
[[event]]
id = "meetings"
title = "Meetings"
kind = "repeated"
[[event]]
id = "plan"
title = "Plan"
kind = "span"
same_as = "period"
"""
RULE = 'kind = "before", event = "notice", other = "plan", days = 14'


def problems_with(rule: str, source: str = "guide") -> list[str]:
    """What is told of a questionnaire with that rule: the key, and the sentence."""
    citation = f'sources = [{{ key = "{source}", basis = "practice" }}]'
    rules = f"time_rules = [{{ {rule}, {citation} }}]\n"
    text = f"{TEXT}{rules}{EVENTS}".encode()
    _questionnaire, problems = parse_questionnaire(parse_document("q.toml", text))
    return [f"{problem.where[-1]} {problem.sentence}" for problem in problems]


@pytest.mark.parametrize(
    ("right", "wrong", "told"),
    [
        ("", "", []),
        (
            *('event = "notice"', 'event = "notices"'),
            [
                "event this questionnaire has no event `notices` (did you mean `notice`?)"
            ],
        ),
        (
            *('"notice"', '"meetings"'),
            [
                "event `meetings` is an event of the kind `repeated`; here it must be "
                "`once`, `span`"
            ],
        ),
        (
            *('"before"', '"long"'),
            [
                "event `notice` is an event of the kind `once`; here it must be `span`",
                "other a rule of the kind `long` counts from no other event",
            ],
        ),
        (
            ', other = "plan"',
            "",
            ["kind needs `other`: the event from which the rule counts"],
        ),
        (
            "days = 14",
            "times = 2",
            ["kind must say how much is asked in one of: `days`"],
        ),
        (
            'before", event = "notice", other = "plan", days = 14',
            'by", event = "notice", day_of_year = "02-29"',
            [],
        ),
        (
            *("days = 14", 'day_of_year = "02-30"'),
            ["day_of_year must be a month and a day such as 08-31"],
        ),
        ("days = 14", 'days = "14"', ["days must be a whole number such as 12"]),
        ("days = 14", "days = 5000", ["days must be less than or equal to 4000"]),
    ],
)
def test_a_time_rule_is_told_what_it_lacks(
    right: str, wrong: str, told: list[str]
) -> None:
    assert problems_with(RULE.replace(right, wrong)) == told


def test_an_event_cannot_have_the_days_of_a_table_for_another_kind() -> None:
    once = EVENTS.replace('kind = "span"', 'kind = "once"')
    document = parse_document("q.toml", f"{TEXT}{once}".encode())
    [problem] = parse_questionnaire(document)[1]
    assert problem.where == ("event", 2, "same_as")
    assert problem.message.startswith(
        "[period] has the days of an event of the kind `span`"
    )


def test_a_time_rule_cites_sources_of_the_questionnaire() -> None:
    [problem] = problems_with(RULE, source="guides")
    assert problem.startswith("key this questionnaire has no source `guides`")
