"""Exampleland's day: ministries fill in forms, organisations comment, the government replies.

What was taken out of the example comes back by five owners' forms in three formats, filled
in by programs and libraries that share no code with ours; then it is the example again.
"""

import json
import re
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from selfassess.core.model.answer import Answer
from selfassess.core.model.assessment import Assessment
from selfassess.storage.toml.reader import read_document
from tests.cli.command_run import Run, runner
from tests.gate.office_hands import (
    Row,
    in_odt,
    in_pdf,
    in_sheet,
    in_word,
    sheet_work,
    text_work,
)
from tests.gate.office_macro import worked_on
from tests.report.office.commenters import Remark, commented

pytestmark = pytest.mark.gate

WORDS = {"met": "Met", "partly_met": "Partly met", "not_met": "Not met"}
OWNERS = {
    "finance": ".xlsx",
    "health": ".xlsx",
    "justice": ".docx",
    "interior": ".odt",
    "archives": ".odt",
}
"""Who owes answers, and in which format they are asked."""
TOLD_TWICE = "dev-inform-1"
"""What the archives know as well, and see otherwise than the owner."""
FILE = Path("exampleland.toml")
REVIEWERS = ("Water Watch", "Readers of Sampleton")
REPLY = f"""
[replies.water-watch.{TOLD_TWICE}]
decision = "not_accepted"
note = "An archive of the web holds it."
"""
TOLD = (
    "  - **Readers of Sampleton** ✔ agrees\n\n    > Ben Placeholder: Agree.",
    """  - **Water Watch** ✘ disagrees: not met

    > Ana Sample: Not met: we never saw it.

    Reply: not accepted, because:

    > An archive of the web holds it.
""",
)
"""What the report says in the end."""

Answers = Mapping[str, Answer]


@pytest.fixture
def run(
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    examples: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Run:
    """Run a command in a folder with a copy of the example."""
    monkeypatch.chdir(tmp_path)
    for path in examples.glob("exampleland.*"):
        copy = shutil.copytree if path.is_dir() else shutil.copy
        copy(path, tmp_path / path.name)
    return runner(capsys)


def read() -> Assessment:
    return Assessment.model_validate(read_document(str(FILE)).data)


def owed(whole: Assessment) -> dict[str, dict[str, Answer]]:
    """Each owner's share of the answers, in their order."""
    asked = [(key, one) for key, one in whole.answers.items() if one.status in WORDS]
    size = -(-len(asked) // len(OWNERS))
    return {
        owner: dict(asked[n * size : (n + 1) * size]) for n, owner in enumerate(OWNERS)
    }


def missing(share: Answers) -> dict[str, Answer]:
    """What an owner has yet to answer: the first three that a form can hold."""
    return dict([(key, one) for key, one in share.items() if not one.shows][:3])


def taken_out(shares: Mapping[str, Answers]) -> str:
    """The example as a draft in which everything has an owner, and much no answer."""
    text = FILE.read_text().replace('state = "final"', 'state = "draft"')
    for owner, share in shares.items():
        for key in share:
            head = f'[answers.{key}]\nowner = "{owner}"\ndue = 2026-10-01\n'
            text = text.replace(f"[answers.{key}]\n", head)
        for key in missing(share):
            answer = rf"(?s)(\[answers\.{key}\]\nowner.*?\ndue.*?\n).*?\n(?=\[)"
            text = re.sub(answer, r"\1\n", text)
    tables = (f'\n[owners.{key}]\nname = "Ministry of {key}"\n' for key in OWNERS)
    return text + "".join(tables)


def rows(share: Answers, whole: Assessment) -> list[Row]:
    """What an owner writes into its form."""
    return [
        Row(
            key,
            WORDS[str(one.status)],
            tuple(
                (str(entry.title), str(entry.url), entry.date)
                for entry in map(whole.evidence.__getitem__, one.evidence)
            ),
            one.note,
        )
        for key, one in missing(share).items()
    ]


def filled_in(shares: Mapping[str, Answers], whole: Assessment) -> list[Path]:
    """The owners' forms, each filled in by another hand."""
    finance, health, justice, interior, archives = (
        Path(f"{owner}{kind}").absolute() for owner, kind in OWNERS.items()
    )
    said = {owner: rows(share, whole) for owner, share in shares.items()}
    in_sheet(finance, said["finance"])
    in_word(justice, said["justice"])
    in_odt(archives, said["archives"])
    worked_on(
        {
            health: sheet_work(health, said["health"]),
            interior: text_work(said["interior"]),
        }
    )
    return [finance, health, justice, interior, archives]


def what_is_answered(assessment: Assessment) -> dict[str, object]:
    return {
        key: one.model_dump(exclude={"owner", "due"})
        for key, one in assessment.answers.items()
    }


def open_and_late(run: Run) -> list[tuple[int, int]]:
    """How many answers each owner owes, and how many of them are late."""
    told = json.loads(run("owners", FILE, "--json", "--on", "2026-10-02").out)
    return [(each["open"], each["late"]) for each in told["owners"]]


def score(run: Run) -> object:
    """What the example's answers come to."""
    told = json.loads(run("score", FILE, "--json").out)
    return {key: told[key] for key in told if key not in {"file", "state", "digest"}}


def ministries_answer(run: Run, choices: Iterator[str]) -> None:
    """Forms go out and come back filled in; two contradict each other until one is chosen."""
    whole, result = read(), score(run)
    shares = owed(whole)
    FILE.write_text(taken_out(shares))
    assert open_and_late(run) == [(3, 3)] * 5
    for owner, kind in OWNERS.items():
        made = run("form", FILE, "--owner", owner, "-o", f"{owner}{kind}")
        assert (made.code, made.err) == (0, "")
    run("form", FILE, "--only", TOLD_TWICE, "-o", "second.pdf")
    forms = (*filled_in(shares, whole), Path("second.pdf"))
    in_pdf(forms[-1], Row(TOLD_TWICE, "Not met", (), "Nobody here saw it."))

    told = run("import", *forms, "--into", FILE)
    assert f"{TOLD_TWICE}: the forms contradict each other\n" in told.out
    assert f"  second.pdf:\n  ≠ {TOLD_TWICE}: Not met, note\n" in told.out
    assert "14 new, 34 the same, 2 different" in told.out
    assert (told.code, told.err) == (1, "")
    assert not read().answers[TOLD_TWICE].status
    chosen = run("import", *forms, "--into", FILE, "--choose")
    assert (chosen.code, chosen.err, [*choices]) == (0, "", [])
    assert what_is_answered(read()) == what_is_answered(whole)
    assert score(run) == result
    # One answer of the example lacks the evidence that it needs.
    assert open_and_late(run) == [(0, 0), (0, 0), (0, 0), (1, 1), (0, 0)]


def organisations_comment(run: Run) -> None:
    """Each in its own format of the report, and each comment becomes a review."""
    docx, odt = Path("report.docx"), Path("report.odt")
    assert run("report", FILE, "--docx", docx, "--odt", odt).code == 0
    remarks = {
        docx: [
            Remark("1.1.1 Timetable", "Ana Sample", "Not met: we never saw it."),
            Remark("Two years ago", "Ana Sample", "Well said."),
        ],
        odt: [Remark("1.1.1 Timetable", "Ben Placeholder", "Agree.\nمرحبا")],
    }
    for (path, said), name in zip(remarks.items(), REVIEWERS, strict=True):
        path.write_bytes(commented(path.suffix, path.read_bytes(), said))
        ran = run("import", path, "--as", name, "--into", FILE)
        assert (ran.code, ran.err) == (0, "")
        assert f"{len(said)} new, 0 the same, 0 different" in ran.out


def test_ministries_fill_in_the_example_again_and_organisations_are_answered(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    choices = iter(["f"])
    monkeypatch.setattr("builtins.input", lambda _prompt: next(choices))
    ministries_answer(run, choices)
    organisations_comment(run)
    compared = run("compare", FILE, "--only", TOLD_TWICE)
    assert "Readers of Sampleton · 1 of 1 reviewed" in compared.out
    assert "✘ disagrees: not met · no reply yet" in compared.out
    assert "1 finding waits for a reply" in compared.out
    FILE.write_text(f"{FILE.read_text()}{REPLY}")
    assert run("check", FILE).code == 0
    compared = run("compare", FILE, "--only", TOLD_TWICE)
    assert "No finding waits for a reply" in compared.out
    assert "      Reply: not accepted, because:" in compared.out
    told = run("report", FILE, "--markdown", "-").out
    for sentence in TOLD:
        assert sentence in told
    assert "Ministry of archives" not in told
