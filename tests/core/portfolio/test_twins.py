"""Two files of one assessment."""

import pytest

from selfassess.core.model.status import State
from selfassess.core.portfolio.row import PortfolioRow, Proof
from selfassess.core.portfolio.twins import without_twins
from tests.builders import MET, NOT_MET
from tests.core.portfolio.portfolio_rows import row


def twin(path: str, **told: object) -> PortfolioRow:
    return row(path, **{"id": "one", "said": path, **told})


LESS, MORE = twin("less", a=MET), twin("more", a=MET, c=NOT_MET)
DRAFT = twin("draft", a=MET, c=MET, state=State.DRAFT)
FINAL = twin("final", a=MET, state=State.FINAL)


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        (MORE, LESS, "more says what less says and answers more, and is shown"),
        (FINAL, DRAFT, "draft is a draft of final, which is final and shown"),
    ],
)
def test_the_newer_is_shown_whatever_came_first(
    one: PortfolioRow, other: PortfolioRow, why: str
) -> None:
    for rows in ((one, other), (other, one)):
        twins = without_twins(rows)
        assert twins.rows == (one,)
        assert twins.sentences == (why,)


def test_a_file_is_shown_rather_than_its_report_whose_proof_is_kept() -> None:
    file = twin("a.toml", said="same")
    report = twin("a.pdf", said="same", made_from_files=Proof.YES)
    for rows in ((file, report), (report, file)):
        twins = without_twins(rows)
        assert [each.path for each in twins.rows] == ["a.toml"]
        assert twins.rows[0].made_from_files is Proof.YES
        assert twins.sentences == ("a.pdf says the same as a.toml, which is shown",)


def test_all_are_shown_if_no_content_tells_which_is_newer() -> None:
    other = twin("other", a=NOT_MET)
    twins = without_twins([LESS, other, row("stranger")])
    assert [each.path for each in twins.rows] == ["less", "other", "stranger"]
    assert len(twins.sentences) == 1
    assert "less and other are one assessment and differ" in twins.sentences[0]
