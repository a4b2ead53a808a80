"""`selfassess import REPORT.docx --as NAME`: comments become a review."""

import io
import re
import shutil
from pathlib import Path

import pytest

from selfassess.report.office.archive import packed, unpacked
from tests.cli.command_run import Ran, Run
from tests.report.office.commenters import Remark, commented, reworded

WATCH = ("--as", "Water Watch", "--organisation", "Water Watch (Invented)")


@pytest.fixture
def kenya(examples: Path, tmp_path: Path) -> Path:
    """An assessment by itself."""
    return Path(shutil.copy(examples / "kenya-2016.toml", tmp_path / "kenya.toml"))


def headings(kenya: Path, run: Run) -> list[str]:
    """How the headings of requirements begin."""
    shown = run("report", kenya, "--markdown", "-").out
    return [line.split(" ", 1)[1] for line in shown.split("\n") if line[:5] == "#### "]


def marks(ran: Ran) -> str:
    return "".join(re.findall(r"(?m)^([+=≠]) ", ran.out))


def test_comments_are_shown_then_written_and_never_overwrite(
    run: Run, kenya: Path, tmp_path: Path
) -> None:
    docx, odt = tmp_path / "report.docx", tmp_path / "report.odt"
    made = run("report", kenya, "--docx", docx, "--odt", odt, "--date", "2026-11-23")
    assert made.out == f"wrote {docx}\nwrote {odt}\n"
    first, second, *_others = headings(kenya, run)
    remarks = [
        Remark(first, "Ana Sample", "Disagree: not met. =1+1 \x1b"),
        Remark(second, "Ben", "Well?"),
    ]
    remarks = [Remark(r.at, r.author, r.text.replace("\x1b", "")) for r in remarks]
    docx.write_bytes(commented(".docx", docx.read_bytes(), remarks))
    docx.write_bytes(reworded(docx.read_bytes(), second, "Ben", " Always."))

    shown = run("import", docx, *WATCH)
    assert (shown.code, marks(shown)) == (0, "+++")
    assert "  1  Ana Sample: 1 comment\n  2  Ben: 2 comments\n" in shown.out
    assert (
        "disagrees: not met\n      Ana Sample: Disagree: not met. =1+1\n" in shown.out
    )
    assert "Nothing was written" in shown.out
    assert not [*tmp_path.glob("*.reviews/*")]

    ana = run("import", docx, *WATCH, "--into", kenya, "--author", "Ana Sample")
    assert (ana.code, marks(ana)) == (0, "+")
    review = tmp_path / "kenya.reviews" / "water-watch.toml"
    assert 'verdict = "disagree"' in review.read_text()
    assert run("check", kenya).code == 0
    both = run("import", docx, *WATCH, "--into", kenya)
    assert (both.code, marks(both)) == (0, "=++")
    assert "Always." in run("wording", kenya, "--private").out

    odt.write_bytes(
        commented(".odt", odt.read_bytes(), [Remark(first, "Eve", "Agree")])
    )
    before = review.read_bytes()
    other = run("import", odt, *WATCH, "--into", kenya)
    assert (other.code, marks(other), review.read_bytes()) == (1, "≠", before)
    assert "in the review:\n    disagrees: not met" in other.out
    assert "in the document:\n" in other.out
    taken = run("import", odt, *WATCH, "--into", kenya, "--overwrite")
    assert (taken.code, marks(taken)) == (0, "≠")
    assert "Eve: Agree" in review.read_text()

    answer = "[answers.c-timeline]\nstatus = "
    assert answer in kenya.read_text()
    text = kenya.read_text().replace(f'{answer}""', f'{answer}"not_met"')
    kenya.write_text(text)
    later = run("import", odt, "--as", "Eve", "--into", kenya)
    assert "(given on an earlier answer)" in later.out


def test_in_a_terminal_it_is_asked_whose_comments_are_meant(
    run: Run, kenya: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    docx = tmp_path / "report.docx"
    run("report", kenya, "--docx", docx)
    first = headings(kenya, run)[0]
    remarks = [Remark(first, name, f"I am {name}.") for name in ("Ana", "Ben", "Eve")]
    docx.write_bytes(commented(".docx", docx.read_bytes(), remarks))
    monkeypatch.setattr("sys.stdin", io.StringIO())  # the terminal was closed
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    ran = run("import", docx, *WATCH, "--into", kenya)
    assert (ran.code, "stopped: nothing was written" in ran.err) == (2, True)
    assert not (tmp_path / "kenya.reviews").exists()
    typed = iter(["4", "two", "1, 3"])
    monkeypatch.setattr("builtins.input", lambda _prompt: next(typed))
    ran = run("import", docx, *WATCH, "--into", kenya)
    assert ran.err.count("Type numbers from 1 to 3") == 2
    review = (tmp_path / "kenya.reviews" / "water-watch.toml").read_text()
    assert ("I am Ana." in review, "I am Ben." in review) == (True, False)


def test_comments_on_a_checklist_are_collected_by_wording(
    run: Run, kenya: Path, tmp_path: Path
) -> None:
    sheet = tmp_path / "asked.odt"
    asked = "ogp-consultation-2012"
    assert run("questionnaires", "show", asked, "-o", sheet).code == 0
    first = headings(kenya, run)[0]
    content = commented(".odt", sheet.read_bytes(), [Remark(first, "Ana", "Say when.")])
    sheet.write_bytes(content)
    assert "Ana: Say when." in run("import", sheet, "--as", "Ana").out
    assert run("import", sheet, "--as", "Ana", "--into", kenya).code == 0
    assert "Ana: Say when." in run("wording", kenya, "--private").out


def test_what_cannot_be_taken_in_is_told(
    run: Run, kenya: Path, examples: Path, tmp_path: Path
) -> None:
    docx = tmp_path / "report.docx"
    run("report", kenya, "--docx", docx)
    silent = run("import", docx, *WATCH)
    assert (silent.code, "no comment and no tracked change" in silent.out) == (1, True)
    told = {
        "nobody is called Zoe": ("--author", "Zoe"),
        "name it with --into FILE": ("-o", tmp_path / "new.toml"),
        "--take c-timeline: the document says nothing": ("--take", "c-timeline"),
        "another assessment": ("--into", tmp_path / "other.toml"),
    }
    shutil.copy(examples / "exampleland.toml", tmp_path / "other.toml")
    for sentence, more in told.items():
        ran = run("import", docx, *WATCH, *more)
        assert (ran.code, sentence in ran.err) == (2, True), ran.err
    parts = unpacked(docx.read_bytes())
    parts["docProps/custom.xml"] = parts["docProps/custom.xml"].replace(b"sel", b"x")
    docx.write_bytes(packed(parts))
    assert "does not tell any more which" in run("import", docx, *WATCH).err
    assert run("import", docx, *WATCH, "--into", kenya).code == 1
    assert "one document at a time" in run("import", docx, docx, *WATCH).err
    assert "no comments that can be read" in run("import", kenya, *WATCH).err
    for name in ("\u202e", ""):
        assert "name" in run("import", docx, "--as", name).err
    assert not [*tmp_path.glob("*.reviews/*")]
