"""`selfassess receive`: reviews as they came by mail, each to its place."""

import re
import shutil
import sys
import tomllib
import zipfile
from contextlib import suppress
from email.message import EmailMessage
from functools import reduce
from io import BytesIO, StringIO
from pathlib import Path

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from selfassess.cli.mail.parcels import pieces_in
from selfassess.core.errors import CannotRead
from tests.cli.command_run import Run
from tests.cli.mail.carrying import carrying
from tests.cli.reviewed_kenya import READER, WATCH, reviewed

FILE = "kenya.toml"
WATCHED = Path("kenya.reviews/water-watch.toml")


@pytest.fixture
def sent(examples: Path, tmp_path: Path, run: Run) -> dict[str, str]:
    """Kenya's assessment with no review beside it, and the texts of two."""
    reviewed(examples, tmp_path, replies="", watch=WATCH, reader=READER)
    folder = tmp_path / "kenya.reviews"
    texts = {path.stem: path.read_text("utf-8") for path in folder.iterdir()}
    shutil.rmtree(folder)
    return {
        name: text.replace("format = 1\n", f'format = 1\nid = "{name}"\n')
        for name, text in texts.items()
    }


def shorter(text: str) -> str:
    return re.sub(r"(?s)\[findings\.c-record\]\n.*?\n\n", "", text)


def message(*attached: tuple[str, bytes], text: str = "Dear all") -> bytes:
    mail = EmailMessage()
    mail["Subject"], mail["From"] = "Our review", "wells@example.org"
    mail.set_content(text)
    for name, content in attached:
        mail.add_attachment(
            content, maintype="application", subtype="octet-stream", filename=name
        )
    return bytes(mail)


def test_what_came_in_any_wrapping_finds_its_place_by_the_ids_inside(
    run: Run, sent: dict[str, str]
) -> None:
    crlf = "\ufeff# by hand\n" + sent["watch"]
    Path("Fwd (2).toml.txt").write_bytes(crlf.replace("\n", "\r\n").encode())
    reader = message(
        ("../../etc/x.toml", sent["reader"].encode()), ("a.png", b"\x89PNG")
    )
    with zipfile.ZipFile("all.zip", "w") as archive:
        archive.writestr("in/m.eml", reader)
        archive.writestr("__MACOSX/._m.eml", b"")
    mails = ("Fwd (2).toml.txt", "all.zip")
    ran = run("receive", FILE, *mails, "--dry-run")
    assert (ran.code, ran.out.endswith("Nothing was written.\n")) == (0, True)
    assert not WATCHED.parent.exists()
    ran = run("receive", FILE, *mails)
    assert ran.code == 0
    assert "+ all.zip/m.eml/x.toml: A. Reader, 1 of 10 reviewed: new, for" in ran.out
    assert "all.zip/m.eml/a.png: warning: is no review, and is left out" in ran.err
    assert f"wrote {WATCHED}\n" in ran.out
    assert WATCHED.read_text("utf-8") == crlf.removeprefix("\ufeff")
    assert {p.name for p in WATCHED.parent.iterdir()} == {WATCHED.name, "a-reader.toml"}
    ran = run("receive", FILE, *mails)
    assert (ran.code, ran.out.count("= "), ran.out.count("wrote")) == (0, 2, 0)


def test_an_older_state_never_replaces_a_newer_one_unasked(
    run: Run, sent: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    text = sent["watch"]
    Path("old.toml").write_text(shorter(text), "utf-8")
    Path("new.toml").write_text(text, "utf-8")
    Path("other.toml").write_text(text.replace('"agree"', '"disagree"'), "utf-8")
    ran = run("receive", FILE, "old.toml", "new.toml")
    assert [line[0] for line in ran.out.splitlines()] == ["+", "+", "w", "w"]
    assert "says more than kenya.reviews/water-watch.toml" in ran.out
    assert WATCHED.read_text("utf-8") == text
    assert run("versions", WATCHED).out.count("\n") >= 2
    ran = run("receive", FILE, "old.toml")
    assert (ran.code, "says less than" in ran.out) == (0, True)
    ran = run("receive", FILE, "other.toml")
    assert "differs from kenya.reviews/water-watch.toml: 1.1.2, 1.2.3" in ran.out
    assert (ran.code, "--overwrite takes what came" in ran.out) == (1, True)
    assert WATCHED.read_text("utf-8") == text
    for stream in (sys.stdin, sys.stdout):
        monkeypatch.setattr(stream, "isatty", lambda: True)
    for said, code in (("no", 1), ("yes", 0)):
        monkeypatch.setattr("builtins.input", lambda _prompt, said=said: said)
        assert run("receive", FILE, "other.toml").code == code
    assert WATCHED.read_text("utf-8") == Path("other.toml").read_text("utf-8")
    assert run("receive", FILE, "old.toml", "--overwrite").code == 0
    assert WATCHED.read_text("utf-8") == shorter(text)


def test_who_writes_by_hand_without_an_id_is_known_by_the_name(
    run: Run, sent: dict[str, str]
) -> None:
    without = re.sub(r'id = "watch"\n', "# no id\n", sent["watch"])
    Path("hand.toml").write_text(shorter(without), "utf-8")
    assert run("receive", FILE, "hand.toml").code == 0
    first = tomllib.loads(WATCHED.read_text("utf-8"))["id"]
    Path("hand.toml").write_text(without, "utf-8")
    assert run("receive", FILE, "hand.toml").code == 0
    now = WATCHED.read_text("utf-8")
    assert tomllib.loads(now)["id"] == first
    assert "# no id" in now
    # One of another id by the same person is not taken for a state of it.
    Path("hand.toml").write_text(
        f"{sent['watch']}\n[findings.c-steps]\nverdict='agree'"
    )
    assert run("receive", FILE, "hand.toml").code == 1


def test_what_is_no_review_of_this_assessment_is_told_with_what_would_be_right(
    run: Run, sent: dict[str, str], examples: Path
) -> None:
    shutil.copy(examples / "romania-2016.toml", "romania.toml")
    theirs = tomllib.loads(Path("romania.toml").read_text("utf-8"))["id"]
    kenyas = tomllib.loads(Path(FILE).read_text("utf-8"))["id"]
    asked = examples.parent / "questionnaires/ogp-consultation-2012/questionnaire.toml"
    blank = ("review", FILE, "--as", "Nobody", "--blank", "-o", "blank.toml")
    assert run(*blank).code == 0
    contents: dict[str, bytes | str] = {
        "about.toml": sent["watch"].replace(kenyas, theirs),
        "far.toml": sent["watch"].replace(kenyas, "x" * 32),
        "wrong.toml": sent["watch"].replace('"disagree"', '"perhaps"'),
        "form.pdf": carrying(),
        "form.eml": message(("f.pdf", carrying())),
        "bare.pdf": carrying(Source=("a.toml", "a = 1")),
        "cut.eml": message(("cut.pdf", b"%PDF-1.7")),
        "empty.eml": message(),
        "deep.eml": reduce(
            lambda inner, _: message(("m.eml", inner)), range(6), b"From: a"
        ),
        "page.html": "<!doctype html>",
        "picture.png": b"\x89PNG",
        "large.toml": b"#" * (9 << 20),
    }
    for name, content in contents.items():
        data = content.encode() if isinstance(content, str) else content
        Path(name).write_bytes(data)
    docx.Document().save("report.docx")
    told = {
        "about.toml": "is about romania.toml: selfassess receive romania.toml about",
        "far.toml": "is about another assessment",
        "wrong.toml": "must be one of",
        "form.pdf": "selfassess import form.pdf --into kenya.toml",
        "form.eml": "form.eml/f.pdf: no review; what a form says is taken in by: "
        "selfassess import f.pdf",
        "bare.pdf": "there is no review in it",
        "cut.eml": "not a PDF, or a damaged one",
        "empty.eml": "there is no review in it",
        "deep.eml": "holds too much",
        "page.html": "in the browser where it was filled in, save it",
        "report.docx": "selfassess import report.docx --as NAME --into kenya.toml",
        "picture.png": "is a picture",
        "large.toml": "is larger than 8 MB",
        "not-there.toml": "No such file",
        "romania.toml": "holds other answers",
        FILE: "selfassess diff kenya.toml kenya.toml",
        str(asked): "is a questionnaire",
        "blank.toml": "says nothing yet",
    }
    for name, sentence in told.items():
        ran = run("receive", FILE, name)
        assert (ran.code, ran.out) == (1, "Nothing was written.\n"), name
        assert sentence in ran.err, name
    assert not WATCHED.parent.exists()
    # Nothing of that hinders what is right, wherever it stands.
    letter = message(text=sent["watch"])
    Path("pasted.eml").write_bytes(letter.replace(b"utf-8", b"unheard-of"))
    assert "wrote" in run("receive", FILE, *told, "pasted.eml").out


def test_a_review_that_cannot_be_read_is_not_replaced(
    run: Run, sent: dict[str, str]
) -> None:
    WATCHED.parent.mkdir()
    WATCHED.write_text(sent["watch"] + "[[", "utf-8")
    Path("new.toml").write_text(sent["watch"], "utf-8")
    ran = run("receive", FILE, "new.toml", "--overwrite")
    assert (ran.code, "what lies in its place cannot be read" in ran.err) == (1, True)


def test_a_report_gives_back_the_reviews_in_it(run: Run, sent: dict[str, str]) -> None:
    Path("r.pdf").write_bytes(
        carrying(Source=("k.toml", "a=1"), Data=("w.review.toml", sent["watch"]))
    )
    ran = run("receive", FILE, "r.pdf")
    assert (ran.code, "+ r.pdf/w.review.toml: Water Watch" in ran.out) == (0, True)


def test_the_walk_takes_in_what_came_as_the_command_does(
    run: Run, sent: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("in").mkdir()
    Path("in/old.toml").write_text(shorter(sent["watch"]), "utf-8")
    other = shorter(sent["watch"]).replace('"agree"', '"disagree"')
    Path("in/other.toml").write_text(other, "utf-8")
    with zipfile.ZipFile("in/many.zip", "w") as archive:
        for number in range(9):
            archive.writestr(f"{number}.toml", f"[reviewer]\nname = '{number}")
    lines = [
        *("receive in/old.toml", f"receive ../{Path.cwd().name}/in/old.toml"),
        *("receive in/other.toml", "no"),
        *("receive in/other.toml", "yes", "receive in/many.zip", "receive", "quit"),
    ]
    monkeypatch.setattr("sys.stdin", StringIO("\n".join(lines)))
    out = run("open", FILE, "--plain").out
    assert "+ old.toml: Water Watch" in out
    assert "= old.toml: Water Watch" in out
    assert out.count("Put other.toml in place of kenya.reviews/water-watch.toml?") == 2
    assert out.count("Taken in.") == 2
    assert "many.zip/0.toml:2:8: error" in out
    assert "… and 3 more" in out
    assert "Type receive and the name" in out
    assert WATCHED.read_text("utf-8") == other


def test_a_form_of_a_review_is_taken_in_with_what_was_said_before(
    run: Run, sent: dict[str, str]
) -> None:
    pages = ("f.xlsx", "f.docx")
    for page in pages:
        ran = run("review", FILE, "--as", "Wells", "--blank", "-o", page)
        assert ran.code == 0
    book = load_workbook("f.xlsx")
    sheet = book.worksheets[2]
    sheet["G4"], sheet["H4"] = "disagrees: not met", "Nobody came."
    book.save("f.xlsx")
    mail = message(("f.xlsx", Path("f.xlsx").read_bytes()), ("logo.png", b"\x89PNG"))
    Path("m.eml").write_bytes(mail)
    ran = run("receive", FILE, "m.eml")
    assert "+ m.eml/f.xlsx: Wells, 1 of 10 reviewed: new" in ran.out
    assert (ran.code, "there is no review in it" in ran.err) == (0, False)
    assert "f.docx: says nothing yet" in run("receive", FILE, "f.docx").err
    first = Path("kenya.reviews/wells.toml").read_text("utf-8")
    assert tomllib.loads(first)["findings"]["c-timeline"]["status"] == "not_met"
    # The next form of this reviewer goes on where they are.
    run("review", FILE, "--as", "Wells", "--blank", "-o", "g.xlsx")
    book = load_workbook("g.xlsx")
    sheet = book.worksheets[2]
    assert sheet["G4"].value == "Disagrees: Not met"
    sheet["G5"] = "Agrees"
    book.save("g.xlsx")
    assert "selfassess receive" in run("import", "g.xlsx").err
    ran = run("import", "g.xlsx", "--into", FILE)
    assert (ran.code, "says more than" in ran.out) == (0, True)
    sheet["G5"] = "perhaps"
    book.save("g.xlsx")
    assert "is none of the verdicts" in run("receive", FILE, "g.xlsx").err
    for row in book.worksheets[1].iter_rows():
        if any("||reviewer" in str(cell.value) for cell in row):
            row[2].value = None
    book.save("h.xlsx")
    assert "names no reviewer" in run("receive", FILE, "h.xlsx").err
    text = Path(FILE).read_text("utf-8")
    Path("other.toml").write_text(text.replace('id = "37', 'id = "38', 1), "utf-8")
    assert "is about another assessment" in run("receive", "other.toml", "f.xlsx").err


@given(st.data())
def test_whatever_comes_is_unpacked_or_refused(data: st.DataObject) -> None:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("m.eml", message(("a.toml", b"[reviewer]"), ("b.zip", b"PK")))
    whole = bytearray(data.draw(st.sampled_from([stream.getvalue(), message()])))
    for place in data.draw(st.lists(st.integers(0, len(whole) - 1), max_size=9)):
        whole[place] = data.draw(st.integers(0, 255))
    with suppress(CannotRead):
        pieces_in("x", bytes(whole))
