"""`selfassess report`: one view, many forms."""

import asyncio
import os
import subprocess
import sys
from pathlib import Path

import pytest

from selfassess.cli.reporting import report_apart
from selfassess.cli.working import open_work
from selfassess.core.errors import ReportUnavailable
from tests.cli.reviewed import READER, WATCH, reviewed
from tests.cli.runs import Run


@pytest.fixture
def kenya(examples: Path) -> Path:
    return examples / "kenya-2016.toml"


def test_every_form_is_written_and_named(run: Run, kenya: Path) -> None:
    targets = {
        "--html": "k.html",
        "--markdown": "k.md",
        "--json": "k.json",
        "--csv": "k.csv",
    }
    options = [each for pair in targets.items() for each in pair]
    ran = run("report", kenya, *options)
    assert ran.code == 0
    assert ran.out.splitlines() == [f"wrote {name}" for name in targets.values()]
    assert all(Path(name).stat().st_size > 1000 for name in targets.values())


def test_without_any_form_it_says_which_there_are(run: Run, kenya: Path) -> None:
    ran = run("report", kenya)
    assert ran.code == 2
    for form in ("-o OUT.pdf", "--html", "--markdown", "--json", "--csv"):
        assert form in ran.err


def test_answers_are_never_overwritten_by_a_report(run: Run, kenya: Path) -> None:
    ran = run("report", kenya, "--json", "kenya.toml")
    assert ran.code == 2
    assert "ends in .toml, as answers do" in ran.err


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("-o", "k.html"), "k.html ends in .html, which is written by --html"),
        (("--html", "k.PDF"), "k.PDF ends in .PDF, which is written by -o"),
        (
            ("--json", "k.txt", "--csv", "./k.txt"),
            "./k.txt is named twice, by --json and by --csv",
        ),
        (("--markdown", "-"), "choose a name instead of -"),
        (("-o", "nowhere/k.pdf"), "there is no folder nowhere"),
        (("--csv", f"{'long' * 90}/k.csv"), "there is no folder longlong"),
    ],
)
def test_a_slip_in_the_name_of_a_form_is_told_before_anything_is_written(
    run: Run, kenya: Path, options: tuple[str, ...], told: str
) -> None:
    ran = run("report", kenya, *options)
    assert ran.code == 2
    assert told in ran.err
    assert list(Path().iterdir()) == []


def test_a_folder_that_is_not_there_leaves_nothing(run: Run, kenya: Path) -> None:
    ran = run("report", kenya, "--html", "nowhere/k.html")
    assert ran.code == 2
    assert "was not saved" in ran.err
    assert list(Path().iterdir()) == []


def test_no_form_but_the_pdf_loads_the_printer(kenya: Path, tmp_path: Path) -> None:
    code = (
        "import sys\nfrom selfassess.cli.main import main\n"
        "code = main(sys.argv[1:])\n"
        "sys.exit(code or 'weasyprint' in sys.modules or 'pypdf' in sys.modules)"
    )
    forms = ("--html", "h", "--json", "j", "--markdown", "m", "--csv", "c")
    command = [sys.executable, "-c", code, "report", str(kenya), *forms]
    assert subprocess.run(command, cwd=tmp_path, check=False).returncode == 0


def test_a_full_disk_leaves_the_old_pdf_and_no_half_one(
    kenya: Path, tmp_path: Path
) -> None:
    old = tmp_path / "old.pdf"
    old.write_bytes(b"%PDF-1.7 the old one")
    for target in (old, tmp_path / "new.pdf"):
        # The limit makes the system refuse what lies behind, as a full disk does.
        ran = subprocess.run(
            [
                *("bash", "-c", 'ulimit -f 8; exec "$@"', "-"),
                *(sys.executable, "-B", "-m", "selfassess", "report"),
                *(kenya, "-o", target),
            ],
            capture_output=True,
            text=True,
            # What measures the tests could not write either, and would complain.
            env={k: v for k, v in os.environ.items() if not k.startswith("COVERAGE")},
        )
        assert ran.returncode == 2
        assert ran.stderr == (
            f"selfassess: error: {target} was not saved: File too large\n"
        )
        assert ran.stdout == ""
    assert [path.name for path in tmp_path.iterdir()] == ["old.pdf"]
    assert old.read_bytes() == b"%PDF-1.7 the old one"


def test_reviews_travel_with_the_report_but_not_what_is_not_public(
    run: Run, examples: Path, tmp_path: Path
) -> None:
    file = reviewed(examples, tmp_path, water_watch=WATCH, a_reader=READER)
    assert run("report", file, "-o", "k.pdf").code == 0
    run("extract", "k.pdf", "-o", "out")
    private = Path("out/kenya.reviews/water-watch.toml").read_text("utf-8")
    assert "Nobody saw a timetable." in private
    assert "Say where:" in private
    assert "Kept among us." not in private
    assert b"Kept among us." not in Path("k.pdf").read_bytes()
    beside = file.with_suffix(".reviews") / "a-reader.toml"
    assert Path("out/kenya.reviews/a-reader.toml").read_bytes() == beside.read_bytes()
    ran = run("verify", "k.pdf", file)
    assert ran.code == 0, ran.out
    assert "water-watch.toml is the review inside the report, byte for byte" in ran.out


def test_a_review_with_errors_is_left_out_told_and_a_no(
    run: Run, examples: Path, tmp_path: Path
) -> None:
    wrong = WATCH.replace('"cannot_tell"', '"perhaps"')
    file = reviewed(examples, tmp_path, water_watch=wrong, a_reader=READER)
    ran = run("report", file, "--html", "k.html")
    assert ran.code == 1
    assert "water-watch.toml:37:11: error: " in ran.err
    assert "reviews with errors are not in the report" in ran.err
    page = Path("k.html").read_text("utf-8")
    assert "A. Reader" in page
    assert "Nobody saw a timetable." not in page
    assert "reviews that are not part of this report: water-watch." in page


def test_words_of_reviewers_stay_words_in_every_form(
    run: Run, examples: Path, tmp_path: Path
) -> None:
    file = reviewed(examples, tmp_path, water_watch=WATCH)
    forms = ("--html", "k.html", "--markdown", "k.md", "--csv", "k.csv")
    assert run("report", file, *forms).code == 0
    assert "<script>alert(1)" not in Path("k.html").read_text("utf-8")
    assert "\\<script\\>alert(1)" in Path("k.md").read_text("utf-8")
    assert "One meeting was announced in time. <script>" in Path("k.csv").read_text(
        "utf-8-sig"
    )


def test_the_screens_say_that_a_review_was_left_out(
    examples: Path, tmp_path: Path
) -> None:
    wrong = WATCH.replace('"cannot_tell"', '"perhaps"')
    file = reviewed(examples, tmp_path, water_watch=wrong)
    work, target = open_work(str(file)), str(tmp_path / "k.pdf")

    async def report() -> str:
        return await work.report(target, lambda *_step: None)

    made = asyncio.run(report())
    assert made == f"wrote {target} without a review that has errors"
    assert Path(target).read_bytes().startswith(b"%PDF")


def test_a_file_whose_name_is_no_unicode_gets_its_report(
    run: Run, kenya: Path, tmp_path: Path
) -> None:
    file = tmp_path / os.fsdecode(b"plan-\xe9.toml")
    file.write_bytes(kenya.read_bytes())
    assert run("report", file, "-o", "k.pdf").code == 0
    assert Path("k.pdf").read_bytes().startswith(b"%PDF")


def test_the_screens_never_take_a_failure_for_a_report(
    kenya: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    failing = tmp_path / "python"
    failing.write_text("#!/bin/sh\necho Traceback >&2\necho Oops: x >&2\nexit 1\n")
    failing.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(failing))
    with pytest.raises(ReportUnavailable, match="Oops: x"):
        asyncio.run(report_apart(str(kenya), "k.pdf", lambda *_step: None))
