"""A report in place of an assessment: the answers inside it are read."""

import io
import shutil
import sys
from pathlib import Path

import pytest

from tests.cli.command_run import Run
from tests.cli.mail.carrying import carrying
from tests.cli.reviewed_kenya import WATCH, reviewed


@pytest.fixture
def report(run: Run, examples: Path, tmp_path: Path) -> Path:
    """Kenya's report with a review inside, and nothing beside it."""
    file = reviewed(examples, tmp_path, water_watch=WATCH)
    theirs = tmp_path / "kenya.reviews/water-watch.toml"
    text = file.read_text("utf-8").replace("ogp-consultation-2012", "own-one")
    own = examples.parent / "questionnaires/ogp-consultation-2012/questionnaire.toml"
    asked = own.read_text("utf-8").replace("ogp-consultation-2012", "own-one")
    path = Path("sent.pdf")
    review = theirs.read_text("utf-8").replace("ogp-consultation-2012", "own-one")
    path.write_bytes(
        carrying(
            Source=("kenya.toml", text),
            Data=("water-watch.review.toml", review),
            Supplement=("own-one.questionnaire.toml", asked),
        )
    )
    file.unlink()
    shutil.rmtree(theirs.parent)
    return path


SAID = "sent.pdf is a report; the answers inside it are read, with 1 review\n"


def test_commands_that_only_read_take_a_report_and_say_so(
    run: Run, report: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran = run("score", report)
    assert (ran.code, ran.err.count(SAID)) == (0, 1)
    assert "Kenya" in ran.out
    ran = run("check", report)
    assert "sent.pdf/kenya.reviews/water-watch.toml: sound" in ran.out
    assert "sent.pdf/kenya.toml" in ran.out
    assert "water-watch" in run("compare", report).out
    assert run("diff", report, report).code == 0
    assert SAID in run("owners", report).err
    assert SAID in run("register", report, "comments").err
    monkeypatch.setattr(sys, "stdin", io.StringIO("met\nquit\n"))
    ran = run("open", report, "--plain")
    assert ran.out.count("it is a report; its files come out with") == 2
    assert "tmp" not in ran.out
    assert "Your answers are in sent.pdf" in ran.out
    assert run("review", report, "--as", "Wells", "--blank", "-o", "-").code == 0
    assert [str(path) for path in Path().iterdir()] == ["sent.pdf"]


def test_a_reviewer_who_has_the_report_alone_gets_the_answers_beside_it(
    run: Run, report: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def review() -> str:
        monkeypatch.setattr(sys, "stdin", io.StringIO("cannot-tell\n"))
        ran = run("review", report, "--as", "Wells", "--plain")
        return ran.out + ran.err

    assert "Your review is in kenya.reviews/wells.toml" in review()
    assert Path("questionnaires/own-one/questionnaire.toml").exists()
    assert "taken out: kenya.toml" in review()
    Path("kenya.toml").write_text("other", "utf-8")
    assert "kenya.toml is there already, and is not the one inside" in review()


def test_a_pdf_without_answers_is_told_as_before(run: Run) -> None:
    Path("form.pdf").write_bytes(carrying())
    Path("two.pdf").write_bytes(carrying(Source=("a", "a"), Source_=("b", "b")))
    Path("cut.pdf").write_bytes(b"%PDF-1.7")
    for path in ("form.pdf", "two.pdf", "cut.pdf"):
        ran = run("score", path)
        assert (ran.code, "is a PDF, not TOML" in ran.err) == (2, True)
