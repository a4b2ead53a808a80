"""Every report is PDF/UA-1 and PDF/A-3a, or PDF/UA-2 and PDF/A-4f where PDF 2.0 was asked
for, and every way to break one is noticed."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from selfassess.report.pdf.render import html_to_pdf
from selfassess.report.pdf.standards import PdfVersion
from selfassess.storage.questionnaires.catalog import questionnaire_paths
from tests.cli.tampering import changed
from tests.gate import pdf_defects
from tests.gate.conftest import NAMES, blank, printed
from tests.gate.outloud import SKIPPED_IN_OTHER_SCRIPTS, errors_of
from tests.gate.verapdf import validate
from tests.report.printed_reports import Printed
from tests.report.reading_order import assert_reads_as_written

pytestmark = pytest.mark.gate

Put = Callable[[bytes], Path]


@pytest.mark.parametrize("flavour", ["ua1", "3a"])
@pytest.mark.parametrize("name", NAMES)
def test_every_report_conforms(name: str, flavour: str, pdf: Put) -> None:
    verdict = validate(pdf(printed(name).content), flavour)
    assert verdict.failed == {}
    assert verdict.is_compliant
    assert verdict.assertions > 10_000


@pytest.mark.parametrize("name", NAMES)
def test_every_report_makes_sense_to_the_second_checker(name: str, pdf: Put) -> None:
    skipped = SKIPPED_IN_OTHER_SCRIPTS if name in ("arabic", "scripts") else ()
    assert errors_of(pdf(printed(name).content), *skipped) == []


@pytest.mark.parametrize("name", NAMES)
def test_every_report_reads_as_it_is_written(name: str) -> None:
    assert_reads_as_written(printed(name))


@pytest.mark.parametrize("name", ["exampleland", "arabic"])
def test_the_same_report_as_pdf_2_conforms(name: str, pdf: Put) -> None:
    old = printed(name)
    content = html_to_pdf(
        old.html, old.view.attachments, lambda *_step: None, version=PdfVersion.V20
    )
    new = replace(old, content=content)
    for flavour in ("4f", "ua2", "tagged", "reusable"):
        assert validate(pdf(content), flavour).failed == {}, flavour
    skipped = SKIPPED_IN_OTHER_SCRIPTS if name == "arabic" else ()
    assert errors_of(pdf(content), *skipped) == []
    assert new.heard == old.heard
    assert_reads_as_written(new)


@pytest.mark.parametrize("name", sorted(questionnaire_paths()))
def test_every_checklist_and_every_form_conforms(name: str, pdf: Put) -> None:
    assert validate(pdf(blank(name, is_form=False)), "ua1").failed == {}
    assert validate(pdf(blank(name, is_form=False)), "3a").failed == {}
    assert validate(pdf(blank(name, is_form=True)), "ua1").failed == {}


def broken(how: Callable[[Any], None]) -> bytes:
    return changed(printed("kenya-2016").content, how)


@pytest.mark.parametrize("flavour", ["ua1", "3a"])
def test_writing_a_report_anew_breaks_nothing(flavour: str, pdf: Put) -> None:
    assert validate(pdf(broken(pdf_defects.nothing)), flavour).failed == {}


@pytest.mark.parametrize(
    ("how", "flavour", "clause"),
    [
        (pdf_defects.pictures_without_words, "ua1", "7.3-1"),
        (pdf_defects.no_language, "ua1", "7.2-"),
        (pdf_defects.no_tags, "ua1", "7.1-11"),
        (pdf_defects.headings_that_skip_a_level, "ua1", "7.4.2-1"),
        (pdf_defects.links_without_names, "ua1", "7.18.5-2"),
        (pdf_defects.headers_that_head_nothing, "ua1", "7.5-2"),
        (pdf_defects.content_that_is_not_tagged, "ua1", "7.1-3"),
        (pdf_defects.letters_without_meaning, "ua1", "7.21.7-1"),
        (pdf_defects.no_colour_profile, "3a", "6.2.4.3-"),
        (pdf_defects.attachments_without_relationship, "3a", "6.8-"),
        (pdf_defects.a_script_that_runs, "3a", "6.5.1-1"),
    ],
)
def test_what_is_broken_fails(
    how: Callable[[Any], None], flavour: str, clause: str, pdf: Put
) -> None:
    verdict = validate(pdf(broken(how)), flavour)
    assert not verdict.is_compliant
    assert [each for each in verdict.failed if each.startswith(clause)]


@pytest.mark.parametrize(
    ("how", "rule"),
    [(pdf_defects.no_title, "DOC-010"), (pdf_defects.all_text_set_aside, "TAG-002")],
)
def test_what_is_empty_fails(how: Callable[[Any], None], rule: str, pdf: Put) -> None:
    assert [each for each in errors_of(pdf(broken(how))) if each.startswith(rule)]


@pytest.mark.parametrize(
    "how", [pdf_defects.all_text_set_aside, pdf_defects.sentences_in_another_order]
)
def test_what_is_read_out_wrongly_fails(how: Callable[[Any], None]) -> None:
    whole = printed("kenya-2016")
    with pytest.raises(AssertionError):
        assert_reads_as_written(Printed(whole.view, whole.html, broken(how)))
