"""Reports of files that are not like the examples: nearly empty, overfull, of one's own."""

import re
import subprocess
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from selfassess.core.errors import CannotRead
from selfassess.core.model.answer import Answer
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.status import Status
from selfassess.report.content.report_section import Kind
from selfassess.report.formats.html import render_html
from selfassess.report.formats.markdown import render_markdown
from selfassess.report.pdf.attachments import SourceFile
from selfassess.report.pdf.render import html_to_pdf
from tests.builders import with_phases
from tests.report.pdf.test_page_ends import Lines, lines_of_pages
from tests.report.printed_reports import Example, Printed, bodies, body, view_of

SENTENCE = "The unit published the calendar and answered every comment in writing. "


def asked(count: int = 1, **more: Any) -> Questionnaire:
    """A questionnaire of one's own: one phase, one guideline, `count` requirements."""
    requirement = {
        "tier": "basic",
        "title": "Something is done",
        "help": "Met: it is.",
        "evidence_hint": "A page",
        "not_applicable": True,
        "sources": [{"key": "s", "basis": "published"}],
        **more,
    }
    requirements = [
        {"id": f"r-{n}", "text": SENTENCE * (n % 5 + 1), **requirement}
        for n in range(1, count + 1)
    ]
    guideline = {"id": "g", "title": "Guideline", "requirement": requirements}
    data = {
        "format": 1,
        "id": "own",
        "edition": "1",
        "language": "en",
        "title": "Our own",
        "notice": "Our own words.",
        "star": {"name": "Our star", "requires": ["basic"]},
        "sources": {"s": {"title": "A source"}},
        "phase": [{"id": "p", "title": "Phase", "guideline": [guideline]}],
    }
    return Questionnaire.model_validate(data)


def with_about(questionnaire: Questionnaire, about: str) -> Questionnaire:
    phase = questionnaire.phases[0].model_copy(update={"about": about})
    return with_phases(questionnaire, phase)


def answered(questionnaire: Questionnaire, *given: Answer, **more: Any) -> Example:
    """The answers to its first requirements, with whatever else the file says."""
    answers = dict(zip(questionnaire.by_id, given, strict=False))
    data = {
        "format": 1,
        "id": "0",
        "questionnaire": questionnaire.id,
        "edition": questionnaire.edition,
        "country": "Testland",
        "action_plan": "4th plan",
        "answers": answers,
        **more,
    }
    return (
        questionnaire,
        Assessment.model_validate(data),
        SourceFile("own.toml", b"# own"),
    )


def printed_lines(given: Example, folder: Path) -> list[Lines]:
    path = folder / "report.pdf"
    view = view_of(given)
    html = render_html(view)
    path.write_bytes(html_to_pdf(html, view.attachments, lambda *_step: None))
    return lines_of_pages(path)


MET = Answer(status=Status.MET, evidence=("doc",))
NOT_APPLICABLE = Answer(status=Status.NOT_APPLICABLE, note="There is no such thing.")
DOCUMENT = {"doc": {"title": "Minutes"}}


@pytest.mark.parametrize(
    ("answers", "sentence", "of_phase"),
    [
        ([], "0 of 2 requirements count as met: 0 of 2 basic.", "0 of 2 count as met"),
        (
            [MET],
            "1 of 2 requirements counts as met: 1 of 2 basic.",
            "1 of 2 counts as met",
        ),
        (
            [MET, MET],
            "2 of 2 requirements count as met: 2 of 2 basic.",
            "2 of 2 count as met",
        ),
        (
            [NOT_APPLICABLE, NOT_APPLICABLE],
            "All requirements are left out of the tally.",
            "nothing to count",
        ),
    ],
)
def test_what_counts_is_said_in_a_sentence_that_is_right(
    answers: list[Answer], sentence: str, of_phase: str
) -> None:
    view = view_of(answered(asked(2), *answers, evidence=DOCUMENT))
    assert view.summary.sentence == sentence
    (phase,) = bodies(view, Kind.PHASE)
    assert [phase.tally, phase.guidelines[0].tally] == [of_phase, of_phase]


@pytest.mark.parametrize(
    ("end", "said"),
    [
        (date(2026, 5, 1), "1 May 2026 to 1 May 2026 (1 day)"),
        (date(2026, 5, 2), "1 May 2026 to 2 May 2026 (2 days)"),
    ],
)
def test_a_comment_period_of_one_day_is_one_day(end: date, said: str) -> None:
    period = {"start": date(2026, 5, 1), "end": end}
    view = view_of(answered(asked(), comment_period=period))
    commenting = body(view, Kind.COMMENTS)
    assert commenting.facts[0][1].text.text == said


@pytest.mark.parametrize(
    ("answers", "evidence", "said"),
    [
        ([], {}, "No evidence is listed."),
        ([], DOCUMENT, "No answer cites any of it yet."),
        ([MET], DOCUMENT, "What the answers cite, by the numbers used above."),
    ],
)
def test_the_register_says_whether_anything_in_it_is_cited(
    answers: list[Answer], evidence: dict[str, Any], said: str
) -> None:
    view = view_of(answered(asked(), *answers, evidence=evidence))
    assert body(view, Kind.EVIDENCE).introduction == said
    assert said in render_html(view)
    assert said in render_markdown(view)


def test_remarks_on_a_phase_that_is_not_asked_are_told() -> None:
    view = view_of(answered(asked(), remarks={"p": "Good.", "old": "Lost?"}))
    assert body(view, Kind.MAKING).sentences[-1] == (
        "The file also holds remarks that are not shown, because the questionnaire has "
        "no such phase: old."
    )


def test_evidence_that_is_cited_twice_is_shown_once() -> None:
    answer = Answer(status=Status.MET, evidence=("doc", "doc"))
    view = view_of(answered(asked(), answer, evidence=DOCUMENT))
    (card,) = body(view, Kind.PHASE).guidelines[0].cards
    assert [cited.evidence.text.text for cited in card.evidence] == ["[1] Minutes"]


def test_a_tally_without_a_text_beside_it_has_a_line_of_its_own(tmp_path: Path) -> None:
    pages = printed_lines(answered(asked()), tmp_path)
    (page,) = (page for page in pages if any("1.1.1 ·" in text for _end, text in page))
    ends = {text: end for end, text in page}
    of_phase, of_guideline = (
        end for end, text in page if text == "0 of 1 count as met"
    )
    assert of_phase < ends["1.1 Guideline"] - 0.02
    assert of_guideline < ends["1.1.1 · Basic · Something is done"] - 0.02


def test_a_long_story_of_what_was_done_leaves_no_heading_alone(tmp_path: Path) -> None:
    done = "\n\n".join([SENTENCE * 8] * 9)
    advice = {"a": {"title": "Do more", "done": done}}
    given = answered(asked(3), recommendations=advice)
    for page in printed_lines(given, tmp_path):
        assert page[-1][1] != "Use of earlier recommendations"


def test_what_would_fill_a_page_alone_begins_where_it_stands(tmp_path: Path) -> None:
    many = {f"d-{n}": {"title": f"{n} {SENTENCE}"} for n in range(60)}
    answer = Answer(status=Status.MET, evidence=tuple(many))
    wordy = with_about(asked(2, text=SENTENCE * 90), SENTENCE * 90)
    pages = printed_lines(answered(wordy, answer, evidence=many), tmp_path)
    of_answers = [page for page in pages if "· 1 Phase" in page[0][1]][:-1]
    assert len(of_answers) >= 3
    assert [page[-1][0] for page in of_answers if page[-1][0] < 0.75] == []


def test_evidence_with_a_long_note_begins_where_it_stands(tmp_path: Path) -> None:
    note = "\n\n".join([SENTENCE * 7] * 12)
    evidence = {f"d-{n}": {"title": f"Document {n}", "note": note} for n in range(2)}
    pages = printed_lines(answered(asked(), evidence=evidence), tmp_path)
    of_register = [page for page in pages if "Evidence register" in page[0][1]]
    assert min(page[-1][0] for page in of_register[:-1]) > 0.85
    for page in pages:
        assert not re.match(r"(\[\d\] )?Document", page[-1][1])


@pytest.mark.parametrize("note", ["", "It was seen by all."])
def test_evidence_stays_with_a_note_of_a_line_or_less(
    note: str, tmp_path: Path
) -> None:
    answer = MET.model_copy(update={"note": note})
    given = answered(with_about(asked(30), SENTENCE), *[answer] * 30, evidence=DOCUMENT)
    pages = printed_lines(given, tmp_path)
    assert len(pages) > 4
    assert [page for page in pages if page[-1][1].startswith("Note:")] == []


def test_long_names_leave_a_whole_head_on_the_second_page(tmp_path: Path) -> None:
    given = answered(asked(), country="A long name " * 40)
    (_title, page, *_more) = printed_lines(given, tmp_path)
    assert page[0][1].endswith("… · Still in the way")


def test_a_template_without_our_head_is_told_what_it_lacks() -> None:
    view = view_of(answered(asked()))
    html = render_html(view, read={"report.html.jinja": "<p>Hello</p>"}.get)
    with pytest.raises(CannotRead, match=r"have no \{\{ head"):
        html_to_pdf(html, view.attachments, lambda *_step: None)


def test_a_pasted_table_keeps_its_empty_cells_and_a_list_its_levels() -> None:
    note = "Meeting\tPeople\tPlace\nKick-off\t\tCapital\n\n•\tone\n  - nested"
    view = view_of(answered(asked(), Answer(status=Status.MET, note=note)))
    content = html_to_pdf(render_html(view), view.attachments, lambda *_step: None)
    text = Printed(view, "", content).text
    assert "Kick-off | | Capital" in text
    assert "• one - nested" in text


def words_of(given: Example, folder: Path) -> list[tuple[float, float, str]]:
    """Where every word of the second page begins and ends, in points from the left."""
    printed_lines(given, folder)
    boxes = subprocess.run(
        ["pdftotext", "-bbox", str(folder / "report.pdf"), "-"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    word = r'<word xMin="([\d.]+)".* xMax="([\d.]+)".*>(.*)</word>'
    found = re.findall(word, boxes.split("<page ")[2])
    return [(float(start), float(end), words) for start, end, words in found]


LEFT, RIGHT = 48, 547


def test_words_from_left_to_right_leave_the_numbers_of_an_arabic_report_free(
    tmp_path: Path, in_arabic_words: None
) -> None:
    given = answered(with_about(asked(20), "Aaaa bbbb"))
    starts = {text: start for start, _end, text in reversed(words_of(given, tmp_path))}
    assert starts["Phase"] > LEFT + 30
    assert starts["Aaaa"] > LEFT + 100


def test_words_from_right_to_left_leave_the_numbers_of_an_english_report_free(
    tmp_path: Path,
) -> None:
    questionnaire = with_about(asked(20), "ابجد")
    phase = questionnaire.phases[0].model_copy(update={"title": "هوز"})
    questionnaire = with_phases(questionnaire, phase)
    found = words_of(answered(questionnaire), tmp_path)
    ends = {text[::-1]: end for _start, end, text in reversed(found)}
    ends |= {text: end for _start, end, text in reversed(found)}
    assert ends["هوز"] < RIGHT - 30
    assert ends["ابجد"] < RIGHT - 100
