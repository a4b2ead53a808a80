"""What people comment in a document, read as what a reviewer says."""

from functools import cache
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfassess.cli.locales import speaking
from selfassess.core.errors import CannotRead
from selfassess.core.model.review import FindingVerdict, Review, Reviewer
from selfassess.core.model.status import Status
from selfassess.core.review.threads import answer_digest
from selfassess.core.text.characters import cleaned, in_one_line
from selfassess.report.forms.checklist import checklist
from selfassess.report.forms.form_fields import DIFFERENT, NEW, SAME
from selfassess.report.office.archive import packed, unpacked
from selfassess.report.office.comments.comment_offers import comment_offers
from selfassess.report.office.comments.commented_document import (
    CommentedDocument,
    Spot,
    TrackedChange,
)
from selfassess.report.office.comments.odt_comments import read_odt_comments
from selfassess.report.office.comments.opinions import Opinion, opinion_in
from selfassess.report.office.comments.spoken import Spoken, spoken_in
from selfassess.report.office.comments.word_comments import read_word_comments
from selfassess.report.office.odt_document import write_odt
from selfassess.report.office.place_marks import ASSESSMENT, Part, PlaceMark
from selfassess.report.office.report_blocks.checklist_document import checklist_document
from selfassess.report.office.report_blocks.report_document import report_document
from selfassess.report.office.word_document import write_word
from tests.report.office.commenters import Remark, commented, reworded
from tests.report.printed_reports import load_example, view_of
from tests.strategies import LINES, TEXTS

AGREE, DISAGREE = FindingVerdict.AGREE, FindingVerdict.DISAGREE
CANNOT_TELL, SILENT = FindingVerdict.CANNOT_TELL, FindingVerdict.UNREVIEWED
READERS = {".docx": read_word_comments, ".odt": read_odt_comments}
WRITERS = {".docx": write_word, ".odt": write_odt}
ANY = pytest.mark.parametrize("kind", READERS)
QUESTIONNAIRE, ASSESSED, _SOURCE = load_example("kenya-2016")
ON = {
    at: f"{QUESTIONNAIRE.numbers[key]} {asked.title} ("
    for at, (key, asked) in enumerate(QUESTIONNAIRE.by_id.items(), start=1)
}
"""How the headings of requirements begin."""


@cache
def report(kind: str) -> bytes:
    return WRITERS[kind](report_document(view_of(load_example("kenya-2016"))))


def read(kind: str, *remarks: Remark) -> CommentedDocument:
    return READERS[kind](commented(kind, report(kind), remarks))


def spoken(document: CommentedDocument) -> Spoken:
    return spoken_in(document, QUESTIONNAIRE, {})


def ids() -> list[str]:
    return [*QUESTIONNAIRE.by_id]


@ANY
def test_comments_on_a_requirement_are_one_finding_on_the_answer_that_was_shown(
    kind: str,
) -> None:
    document = read(
        kind,
        Remark(ON[1], "Ana", "Disagree: not met. It came late."),
        Remark("Answer: ", "Ben", "I saw it in May.\nTwice."),
        Remark("Answer: ", "Ana", "Agree", nth=1),
        Remark("Note: ", "Ben", "Why?", nth=2),
        Remark("The result", "Ben", "Well done"),
        Remark("About this report", "Ana", "Long"),
    )
    assert document.data[ASSESSMENT] == ASSESSED.id
    assert document.authors == {"Ben": 3, "Ana": 3}
    said = spoken(document)
    first, second, third = (said.findings[key] for key in ids()[:3])
    assert (first.verdict, first.status) == (DISAGREE, Status.NOT_MET)
    assert first.note == (
        "Ana: Disagree: not met. It came late.\n\nBen: I saw it in May.\nTwice."
    )
    assert [f.of for f in (first, second, third)] == [
        answer_digest(ASSESSED, key) for key in ids()[:3]
    ]
    assert (second.verdict, third.verdict) == (AGREE, CANNOT_TELL)
    whole = "Ben: Well done\n\nAna, on “About this report”: Long"
    assert (said.reflection, said.suggestions, said.notes) == (whole, {}, ())


def test_those_who_contradict_each_other_are_told_and_nobody_wins() -> None:
    agreeing = Remark(ON[1], "Ana", "Agree"), Remark(ON[1], "Ben", "Disagree")
    said = spoken(read(".docx", *agreeing))
    assert said.findings[ids()[0]].verdict is CANNOT_TELL
    assert "the comments of Ana, Ben do not say the same" in said.notes[0]
    assert spoken(read(".docx", *agreeing).by(["Ben"])).notes == ()


def test_a_reply_says_nothing_of_the_answer_and_stands_where_its_comment_does() -> None:
    content = commented(
        ".docx",
        report(".docx"),
        [Remark(ON[1], "Ana", "Disagree"), Remark(ON[2], "Ben", "Agree, Ana.")],
    )
    parts = unpacked(content)
    word = "http://schemas.microsoft.com/office/word"
    comments = parts["word/comments.xml"].decode()
    for number in ("0", "1"):
        head, mark, tail = comments.partition(f'w:id="{number}"')
        tail = tail.replace(
            "<w:p>", f'<w:p xmlns:n="{word}/2010/wordml" n:paraId="{number}A">', 1
        )
        comments = head + mark + tail
    parts["word/comments.xml"] = comments.encode()
    parts["word/commentsExtended.xml"] = (
        f'<n:x xmlns:n="{word}/2012/wordml"><n:commentEx n:paraId="0A"/>'
        '<n:commentEx n:paraId="1A" n:paraIdParent="0A"/></n:x>'
    ).encode()
    said = spoken(read_word_comments(packed(parts)))
    assert [*said.findings] == ids()[:1]
    assert said.findings[ids()[0]].verdict is DISAGREE
    assert said.findings[ids()[0]].note == "Ana: Disagree\n\nBen: Agree, Ana."


def test_a_tracked_change_of_the_wording_is_a_suggestion_and_another_is_told() -> None:
    content = reworded(report(".docx"), ON[2], "Ana", " In all languages.")
    said = spoken(read_word_comments(reworded(content, "The result", "Ben", "!")))
    text = said.suggestions[ids()[1]].suggestion
    wording = QUESTIONNAIRE.by_id[ids()[1]].text
    assert text == f"Ana: instead of: {wording}\nsay: {wording} In all languages."
    assert said.findings == {}
    assert "a change by Ben is not in the wording" in said.notes[0]


def test_words_that_were_only_added_or_only_removed_are_told_as_that() -> None:
    mark = PlaceMark(Part.WORDING, 1)
    changes = (
        TrackedChange("Ana", "", "new", Spot(mark)),
        TrackedChange("Ben", "old", "", Spot(mark)),
    )
    said = spoken(CommentedDocument({}, (), changes)).suggestions[ids()[0]]
    assert said.suggestion == "Ana: add: new\n\nBen: leave out: old"


def test_changes_that_libreoffice_tracks_are_read_as_well() -> None:
    parts = unpacked(report(".odt"))
    body = parts["content.xml"].decode()
    wording = QUESTIONNAIRE.by_id[ids()[0]].text
    who = "<office:change-info><dc:creator>Ana</dc:creator></office:change-info>"
    regions = (
        "<text:tracked-changes>"
        f'<text:changed-region text:id="a"><text:insertion>{who}</text:insertion>'
        f'</text:changed-region><text:changed-region text:id="b"><text:deletion>{who}'
        "<text:p>must</text:p></text:deletion></text:changed-region>"
        "</text:tracked-changes>"
    )
    change = (
        f'{wording[:10]}<text:change-start text:change-id="a"/> now<text:s/>'
        f'<text:change-end text:change-id="a"/><text:change text:change-id="b"/>'
    )
    start = "<office:text>"
    assert body.count(start) == 1
    body = body.replace(start, start + regions).replace(wording[:10], change)
    parts["content.xml"] = body.encode()
    said = spoken(read_odt_comments(packed(parts)))
    before = f"{wording[:10]}must{wording[10:]}"
    after = f"{wording[:10]} now {wording[10:]}"
    assert said.suggestions[ids()[0]].suggestion == (
        f"Ana: instead of: {before}\nsay: {after}"
    )


@ANY
def test_comments_on_a_checklist_are_suggestions_on_the_wording(kind: str) -> None:
    document = checklist_document(checklist(QUESTIONNAIRE), QUESTIONNAIRE)
    content = WRITERS[kind](document)
    remarks = [
        Remark(ON[2], "Ana", "Disagree with the word"),
        Remark("Not met", "Ben", "?"),
    ]
    read_back = READERS[kind](commented(kind, content, remarks))
    assert ASSESSMENT not in read_back.data
    said = spoken(read_back)
    assert {key: each.suggestion for key, each in said.suggestions.items()} == {
        ids()[0]: "Ben: ?",
        ids()[1]: "Ana: Disagree with the word",
    }
    assert said.findings == {}


@ANY
def test_a_document_without_bookmarks_is_read_by_its_headings(kind: str) -> None:
    """As an office on the web leaves it; on which answer it was is not known."""
    content = commented(
        kind,
        report(kind),
        [Remark(ON[2], "Ana", "Met"), Remark("The result", "Ana", "Good")],
    )
    parts = {
        name: part.replace(b"sa_", b"id_").replace(b"selfassess ", b"lost ")
        for name, part in unpacked(content).items()
    }
    document = READERS[kind](packed(parts))
    assert ASSESSMENT not in document.data
    said = spoken_in(document, QUESTIONNAIRE, {ids()[1]: Status.MET})
    assert [*said.findings] == [ids()[1]]
    finding = said.findings[ids()[1]]
    assert (finding.verdict, finding.status, finding.of) == (AGREE, Status.MET, "")
    assert spoken(document).findings[ids()[1]].verdict is CANNOT_TELL
    assert said.reflection == "Ana: Good"


@ANY
@settings(max_examples=12, deadline=None)
@given(data=st.data())
def test_every_comment_is_read_back_whatever_it_says(
    kind: str, data: st.DataObject
) -> None:
    text, author = data.draw(TEXTS), data.draw(LINES)
    document = read(kind, Remark(ON[1], author, text))
    wanted = "\n".join(line.strip() for line in cleaned(text).strip().split("\n"))
    known = [
        "\n".join(line.strip() for line in comment.text.split("\n"))
        for comment in document.comments
    ]
    assert " ".join(known).split() == wanted.split()
    if known:
        name = in_one_line(author)[:200].strip()
        assert document.comments[0].author in (name, "somebody without a name")


def test_more_than_a_note_may_hold_is_told_and_not_cut() -> None:
    assert (
        "a" * 90_000
        in spoken(read(".odt", Remark(ON[1], "Ana", "a" * 90_000)))
        .findings[ids()[0]]
        .note
    )
    with pytest.raises(CannotRead, match="c-timeline: the comments have 100005 char"):
        spoken(read(".odt", Remark(ON[1], "Ana", "a" * 100_000)))


@pytest.mark.parametrize(
    ("text", "verdict", "status"),
    [
        ("agree", AGREE, Status.UNANSWERED),
        ("“Disagree” because", DISAGREE, Status.UNANSWERED),
        ("DISAGREE – partly met", DISAGREE, Status.PARTLY_MET),
        ("Cannot tell.", CANNOT_TELL, Status.UNANSWERED),
        ("Not met: nobody came", SILENT, Status.NOT_MET),
        ("met", SILENT, Status.MET),
        ("Met with the ministry", SILENT, Status.UNANSWERED),
        ("Agreement is missing", SILENT, Status.UNANSWERED),
        ("I disagree", SILENT, Status.UNANSWERED),
        ("", SILENT, Status.UNANSWERED),
    ],
)
def test_a_comment_says_something_of_the_answer_by_its_first_words(
    text: str, verdict: FindingVerdict, status: Status
) -> None:
    assert opinion_in(text) == Opinion(verdict, status)


@pytest.mark.parametrize(
    ("text", "verdict", "status"),
    [
        ("« D’accord »", AGREE, Status.UNANSWERED),
        ("Pas d'accord : partiellement remplie", DISAGREE, Status.PARTLY_MET),
        ("Ne se prononce pas.", CANNOT_TELL, Status.UNANSWERED),
        ("Non remplie : il n'y a pas d'accord", SILENT, Status.NOT_MET),
    ],
)
def test_a_french_comment_says_so_with_either_apostrophe(
    text: str, verdict: FindingVerdict, status: Status
) -> None:
    with speaking("fr"):
        assert opinion_in(text) == Opinion(verdict, status)


def test_a_status_alone_agrees_or_disagrees_with_the_one_that_is_shown() -> None:
    opinion = Opinion(status=Status.MET)
    assert opinion.on(Status.MET).verdict is AGREE
    assert opinion.on(Status.NOT_MET).verdict is DISAGREE
    assert opinion.on(Status.UNANSWERED).verdict is CANNOT_TELL
    assert Opinion().on(Status.MET) == Opinion()


def test_what_is_offered_is_new_the_same_or_different_and_is_taken_whole() -> None:
    content = reworded(report(".docx"), ON[2], "Ana", " Now.")
    remarks = [Remark(ON[1], "Ana", "Agree"), Remark("The result", "Ana", "Good")]
    said = spoken(read_word_comments(commented(".docx", content, remarks)))
    review = Review(
        format=1,
        assessment=ASSESSED.id,
        questionnaire=QUESTIONNAIRE.id,
        edition=QUESTIONNAIRE.edition,
        reviewer=Reviewer(name="Ana"),
    )
    assert [offer.kind for offer in comment_offers(said, review)] == [NEW] * 3
    taken = review
    for offer in comment_offers(said, review):
        taken = offer.taken(taken)
    assert [offer.kind for offer in comment_offers(said, taken)] == [SAME] * 3
    other = taken.model_copy(update={"reflection": "Bad"})
    assert [offer.kind for offer in comment_offers(said, other)][-1] == DIFFERENT


@ANY
def test_what_is_no_such_document_is_refused(kind: str) -> None:
    empty = BytesIO()
    with ZipFile(empty, "w"):
        pass
    for content in (b"", b"PK\x03\x04", empty.getvalue(), report(kind)[:999]):
        with pytest.raises(CannotRead):
            READERS[kind](content)
