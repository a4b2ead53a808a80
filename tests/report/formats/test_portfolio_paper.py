"""A portfolio as PDF: every page of a long table has its head, which is heard once."""

from collections.abc import Iterator
from datetime import date
from gettext import NullTranslations
from typing import Any, cast

import pytest

from selfassess.core.model.status import Status
from selfassess.core.portfolio.groups import assessments_table, by_country
from selfassess.core.portfolio.portfolio_columns import SHOWN
from selfassess.core.portfolio.row import PortfolioRow
from selfassess.core.text import i18n
from selfassess.report.formats.html import render_portfolio_paper
from selfassess.report.formats.portfolio_page.portfolio_paper import (
    PortfolioPaper,
    portfolio_paper,
)
from selfassess.report.pdf.render import html_to_pdf
from tests.core.portfolio.portfolio_rows import row
from tests.report.arabic import arabic_words
from tests.report.printed_reports import Printed
from tests.report.reading_order import assert_reads_as_written


@pytest.fixture(params=["en", "ar"])
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    i18n.use(arabic_words() if request.param == "ar" else NullTranslations())
    yield request.param
    i18n.use(NullTranslations())


def rows(count: int) -> list[PortfolioRow]:
    names = ("Kenya", "كينيا", "Côte d'Ivoire <&> [x]", "")
    return [
        row(
            f"{number}.toml",
            country=f"{names[number % 4]} {number}",
            action_plan="A plan of many words, which needs more than one line " * 2,
            a=Status.MET if number % 3 else Status.PARTLY_MET,
        )
        for number in range(count)
    ]


def paper(count: int) -> PortfolioPaper:
    made = rows(count)
    tables = [
        ("Table", assessments_table(made, SHOWN)),
        ("Countries", by_country(made)),
    ]
    return portfolio_paper(made, tables, ["Told."], date(2026, 5, 3))


def printed(count: int) -> Printed:
    html = render_portfolio_paper(paper(count))
    content = html_to_pdf(html, (), lambda *_step: None)
    return Printed(cast("Any", None), html, content)


def test_every_page_of_a_table_has_its_head_which_is_heard_once(language: str) -> None:
    made = printed(26)
    assert_reads_as_written(made)
    (head,) = {h.title for h in paper(1).tables[0].table.heads if h.name == "disputed"}
    pages = [page.extract_text() for page in made.reader.pages]
    assert len(pages) > 3
    if language == "en":
        assert sum(head in page for page in pages) > 2
        assert made.heard.count("Contradicted") == 2


@pytest.mark.parametrize("count", [0, 1])
def test_few_assessments_make_a_report_as_well(language: str, count: int) -> None:
    made = printed(count)
    assert_reads_as_written(made)
    assert "Told." in made.heard
    assert paper(count).document.direction == ("rtl" if language == "ar" else "ltr")
    assert printed(count).content == made.content


def test_a_column_is_as_wide_as_its_texts_and_all_fit_on_the_paper() -> None:
    made = paper(3)
    for table in made.tables:
        assert 85 < sum(table.shares) <= 100
    first = made.tables[0].shares
    assert first[1] == max(first)
