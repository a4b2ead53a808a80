"""`selfassess history`: a repository of real git, and the versions that are kept here."""

import io
import json
import subprocess
from pathlib import Path

import pytest

from selfassess.cli.integrations.git_history import committed_states
from tests.cli.command_run import Run


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A current folder of its own, in no repository."""
    monkeypatch.chdir(tmp_path)


def committed(path: Path, *contents: str, subject: str = "Changed") -> None:
    """A repository here in whose commits a file held these, one process for all."""
    stream = []
    for day, content in enumerate(contents):
        text = f"{subject} {day}"
        stream += [
            f"commit refs/heads/main\ncommitter X <x@example.org> {1000000000 + day} +0000",
            f"data {len(text)}\n{text}",
            f"M 100644 inline {path}\ndata {len(content.encode())}\n{content}",
        ]
    git("init", "-q", "-b", "main")
    git("fast-import", "--quiet", given="\n".join([*stream, ""]))
    git("reset", "-q", "--hard")


def git(*arguments: str, given: str = "") -> None:
    subprocess.run(["git", *arguments], input=given, text=True, check=True)


@pytest.fixture
def drafts(examples: Path) -> list[str]:
    """Three states of an example."""
    text = (examples / "kenya-2016.toml").read_text(encoding="utf-8")
    second = text.replace('status = "not_met"', 'status = "partly_met"', 1)
    return [
        text,
        second,
        second.replace('"Kenya"', '"Kenya \N{ESCAPE}[2J"')[:400],
        second,
    ]


def test_what_changed_is_told_from_git_and_from_versions_the_newest_first(
    run: Run, home: Path, drafts: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = Path("kenya.toml")
    committed(path, *drafts, subject="Draft \N{ESCAPE}[31m")
    git("mv", "kenya.toml", "kenya-2016.toml")
    git("-c", "user.name=X", "-c", "user.email=x@example.org", "commit", "-qm", "Moved")
    monkeypatch.setattr("sys.stdin", io.StringIO("note Because.\nquit\n"))
    assert run("open", "kenya-2016.toml", "--plain").code == 0

    ran = run("history", "kenya-2016.toml")
    assert ran.code == 0
    assert ran.err.endswith(
        "1 earlier state cannot be read as an assessment and is left out\n"
    )
    heads = [line[19:] for line in ran.out.splitlines() if line[:2] == "20"]
    assert heads[0].startswith("version 2")
    assert [head[-1] for head in heads[1:]] == ["1", "0"]
    assert "\N{ESCAPE}" not in ran.out
    assert "c-timeline: note: 1 line added" in ran.out
    assert "not met → partly met" in ran.out
    assert ran.out.endswith("the oldest that is kept\n")

    data = json.loads(run("history", "kenya-2016.toml", "1.1.1", "--json").out)
    assert [c["where"] for each in data["changes"] for c in each["changes"]] == [
        ["answers", "c-timeline", "note"]
    ]
    for version in home.rglob("000001-*.toml"):
        version.write_text("damaged")
    assert "2 earlier states cannot be read" in run("history", "kenya-2016.toml").err
    assert run("history", "kenya-2016.toml", "9.9").code == 2


def test_a_reviewer_sees_what_changed_since_their_draft(
    run: Run, examples: Path
) -> None:
    name = "exampleland.reviews/open-exampleland-network.toml"
    Path("exampleland.reviews").mkdir()
    Path(name).write_bytes((examples / name).read_bytes())
    text = (examples / "exampleland.toml").read_text(encoding="utf-8")
    committed(Path("exampleland.toml"), text)
    Path("exampleland.toml").write_text(
        text.replace('status = "not_met"', 'status = "partly_met"')
    )
    told = run(
        "history",
        "exampleland.toml",
        "--reviewer",
        "open-exampleland-network",
        "--markdown",
    )
    assert told.code == 0
    assert "### `1.2.7` Shared chair" in told.out
    assert "not met → partly met" in told.out
    data = json.loads(
        run(
            "history",
            "exampleland.toml",
            "dev-involve-5",
            "--reviewer",
            "open-exampleland-network",
            "--json",
        ).out
    )
    (since,) = data["since_review"]
    assert since["change"]["changes"][0]["after"] == "partly_met"
    unknown = run("history", "exampleland.toml", "--reviewer", "nobody")
    assert (unknown.code, "there are open-exampleland-network" in unknown.err) == (
        2,
        True,
    )


def test_states_come_whole_and_in_order_out_of_any_commits(home: Path) -> None:
    contents = ["", "a", "a\n\n", "\N{SNOWMAN}\ncommit:0 1 x\n:100644", "b"]
    committed(Path("odd name;$(x).toml"), *contents)
    found = [
        content.decode() for _commit, content in committed_states("odd name;$(x).toml")
    ]
    assert found == contents
    assert [*committed_states(str(home / "elsewhere" / "none.toml"))] == []
