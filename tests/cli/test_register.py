"""`selfassess register`, and `import` of its tables."""

from pathlib import Path

import pytest

from tests.cli.command_run import Run

COMMENTS = """
[comments.c-1]
date = 2026-05-03
from = "Water Watch"
on = "c-notice"
text = "Say when the notice came."
answer = ""
taken_up = ""
"""


@pytest.fixture
def file(examples: Path, tmp_path: Path) -> Path:
    """Kenya's assessment with one comment on its draft."""
    path = tmp_path / "kenya.toml"
    text = (examples / "kenya-2016.toml").read_text()
    path.write_text(text.replace("\n[answers.", f"{COMMENTS}\n[answers.", 1))
    return path


def test_comments_are_listed_and_the_unanswered_are_counted(
    run: Run, file: Path
) -> None:
    ran = run("register", file, "comments")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == (
        "c-1: 2026-05-03 · Water Watch · 1.1.3 · Say when the notice came.\n"
        "1 comment on the draft has no answer.\n"
    )
    assert "1 comment on the draft has no answer." in run("score", file).out
    assert "No commitment" in run("register", file, "commitments").out


def test_a_table_goes_out_is_filled_in_and_comes_back(run: Run, file: Path) -> None:
    table = file.with_name("comments.csv")
    assert run("register", file, "comments", "--csv", table).code == 0
    text = table.read_text("utf-8-sig")
    assert run("import", table, "--into", file).out.startswith("= c-1: 2026-05-03")
    table.write_text(
        text.replace('notice came.",""', 'notice came.","On 3 May."') + ",,,,More?,,\n"
    )
    ran = run("import", table, "--into", file)
    assert ran.code == 1
    assert "≠ c-1: " in ran.out
    assert "+ c-2: More?" in ran.out
    assert "--take KEY or --overwrite" in ran.out
    assert "On 3 May." not in file.read_text()
    assert run("import", table, "--into", file, "--take", "c-1").code == 0
    assert "On 3 May." in file.read_text()
    assert "More?" in file.read_text()
    assert run("check", file).code == 0


def test_a_table_that_cannot_be_read_writes_nothing(run: Run, file: Path) -> None:
    before = file.read_bytes()
    table = file.with_name("comments.csv")
    table.write_text("Comment,Date\nGood.,3 May\n")
    ran = run("import", table, "--into", file)
    assert ran.code == 2
    assert "comments.csv: line 2: Date: must be a date such as 2026-11-23" in ran.err
    assert "name it with --into FILE" in run("import", table).err
    assert file.read_bytes() == before


def test_check_tells_a_commitment_of_which_little_is_done_without_a_reason(
    run: Run, file: Path
) -> None:
    text = file.read_text()
    commitment = (
        '\n[commitments.data]\ntitle = "Open data"\nstatus = "limited"\n'
        'evidence = ["none-such"]\n'
    )
    file.write_text(text.replace("\n[answers.", f"{commitment}\n[answers.", 1))
    ran = run("check", file)
    assert ran.code == 1
    assert "the register of this file has no evidence `none-such`" in ran.err
    assert "is limited, and nothing is said of what stood in the way" in ran.err


ACTIONS = """
[actions.meet]
title = "Meet twice"
for = "c-notise"
due = 2001-02-03
recommendation = "none-such"

[actions.tell]
title = "Tell why"
done = 2026-05-03

[actions.film]
title = "Film it"
done = 2026-05-03
not_done = "No money."
"""


def test_actions_are_checked_counted_and_told_in_every_form(
    run: Run, file: Path, tmp_path: Path
) -> None:
    file.write_text(file.read_text().replace("\n[answers.", f"{ACTIONS}\n[answers.", 1))
    told = run("check", file).err
    assert "no requirement `c-notise` (did you mean `c-notice`?)" in told
    assert "this file has no recommendation `none-such`" in told
    assert "is done, and no evidence shows it" in told
    assert "is done, and says why it will not be done" in told
    assert "Actions: 2 of 3 done, 1 late." in run("score", file).out
    assert '"late": 1' in run("score", file, "--json").out
    out = run("register", file, "actions").out
    assert out.startswith("meet: Meet twice · c-notise · 2001-02-03 · late by ")
    lines = tmp_path / "k.md"
    made = run(
        *("report", file, "--date", "2001-02-05", "--markdown", lines, "--json", "-")
    )
    assert '"state": "late"' in made.out
    assert "2 of 3 done, 1 late." in lines.read_text()
    assert "Late by 2 days" in lines.read_text()


def test_the_report_for_machines_has_every_entry(
    run: Run, file: Path, tmp_path: Path
) -> None:
    ran = run("report", file, "--json", "-")
    assert '"from": "Water Watch"' in ran.out
    assert '"unanswered_comments": 1' in ran.out


def test_every_form_of_the_report_has_them(
    run: Run, examples: Path, tmp_path: Path
) -> None:
    path, text = tmp_path / "k.toml", (examples / "kenya-2016.toml").read_text()
    tables = (
        '\n[comments.c-1]\nfrom = "Water Watch"\ntext = "Say when."\n'
        '\n[commitments.data]\ntitle = "Open data"\nprogress = "Half of it."\n'
    )
    path.write_text(text.replace("\n[answers.", f"{tables}\n[answers.", 1))
    page, lines = tmp_path / "k.html", tmp_path / "k.md"
    assert run("report", path, "--html", page, "--markdown", lines).code == 0
    for form in (page.read_text(), lines.read_text()):
        for words in ("Comments on the draft", "Say when.", "Half of it."):
            assert words in form


def test_the_first_page_tells_own_evidence_and_comments_without_an_answer(
    run: Run, file: Path, tmp_path: Path
) -> None:
    text = file.read_text()
    mine = text.replace('status = "not_met"', 'status = "met"', 1)
    entry = "[evidence.irm-mid-term-report-2018-kenya-2016-2018]"
    file.write_text(mine.replace(entry, f'{entry}\nby = "government"', 1))
    lines = tmp_path / "k.md"
    assert run("report", file, "--summary", "--markdown", lines).code == 0
    assert "1 comment on the draft has no answer." in lines.read_text()
    own = (
        "**Own evidence:** 1 of the 1 answers that count rests on the government's own "
        "documents alone: 1.1.2"
    )
    assert own in " ".join(lines.read_text().split())


FORUM = """
[members.ministry]
organisation = "Ministry"
side = "government"
name = "Jane Roe"
x_phone = "Jane Roe 123"

[members.water-watch]
organisation = "Water Watch"
side = "civil_society"
chosen = "By lot."

[forum_meetings.first]
title = "First meeting"
date = 2017-02-03
members = ["ministry", "water-watch"]

[forum_meetings.second]
title = "Second meeting"
date = 2017-11-04
government = 8
members = ["lost"]
"""


def test_no_report_names_a_member_of_the_forum_unless_the_file_says_so(
    run: Run, file: Path, tmp_path: Path
) -> None:
    text = file.read_text().replace("\n[answers.", f"{FORUM}\n[answers.", 1)
    file.write_text(text)
    assert "no member of the forum `lost`" in run("check", file).err
    told = run("register", file, "forum-meetings").out
    assert "The forum has met 2 times. Its longest pause was 9 whole months" in told
    forms = {
        form: tmp_path / f"r.{form}" for form in ("pdf", "html", "markdown", "json")
    }
    others = [
        x for form, path in forms.items() if form != "pdf" for x in (f"--{form}", path)
    ]
    assert run("report", file, "-o", forms["pdf"], *others).code == 0
    for path in [path for form, path in forms.items() if form != "pdf"]:
        assert "Jane Roe" not in path.read_text()
        assert "Water Watch" in path.read_text()
    assert "1 of government, 1 of civil society" in forms["markdown"].read_text()
    run("extract", forms["pdf"], "-o", tmp_path / "out")
    carried = (tmp_path / "out" / file.name).read_text()
    assert 'organisation = "Ministry"' in carried
    assert "Jane Roe" not in carried
    verified = run("verify", forms["pdf"], file)
    assert verified.code == 0, verified.out
    assert "and names persons or owners of answers, whom the report" in verified.out
    file.write_text(
        text.replace("\n[members.", "\n[report]\nmembers = true\n\n[members.", 1)
    )
    run("report", file, "--markdown", forms["markdown"])
    assert "Jane Roe" in forms["markdown"].read_text()
