"""`selfassess schema`: what editors know of our files is what `check` knows."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from selfassess.cli.main import main
from selfassess.core.errors import InvalidFile
from selfassess.storage.documents.kind import is_review, is_translation
from selfassess.storage.toml.reader import Document, read_document
from tests.cli.command_run import Run
from tests.cli.validators import (
    refused_by_check_jsonschema,
    refused_by_taplo,
    refused_by_tombi,
)
from tests.storage.questionnaires.test_translation_file import WHOLE, small

ROOT = Path(__file__).parent.parent.parent
BROKEN = ROOT / "tests" / "broken"
REVIEWED = BROKEN / "reviewed"
SHIPPED = [path.name for path in ROOT.glob("questionnaires/*")]
OF = {
    **{f"{name}.words": (name, "--for", "translation") for name in SHIPPED},
    **{name: (name,) for name in SHIPPED},
    "small": (str(BROKEN / "questionnaires" / "small"),),
    "days": (str(BROKEN / "questionnaires" / "days"),),
    "review": (str(REVIEWED / "kenya.toml"), "--for", "review"),
    "exampleland": (str(ROOT / "examples" / "exampleland.toml"), "--for", "review"),
    "questionnaire": (SHIPPED[0], "--for", "questionnaire"),
}
"""What the command is given for each schema."""

# JSON Schema cannot compare two values, follow a name from one table to another, know
# languages or years, or tell what a character does on a terminal.
UNSEEN = {
    "address-with-an-invisible-letter",
    "cut-off-although-final",
    "direction-mark-not-closed",
    "direction-override-in-a-title",
    "end-before-start",
    "escape-sequence-in-a-note",
    "escape-sequence-in-a-title",
    "evidence-not-in-the-register",
    "evidence-of-the-year-1616",
    "isolate-closed-twice",
    "language-by-its-name",
    "language-that-is-none",
    "last-day-before-first",
    "path-of-a-windows-share",
    "path-out-of-the-folder",
    "period-of-the-year-9999",
    "agrees-with-another-status",
    "conflict-left-by-a-merge",
    "zone-that-is-none",
    "questionnaire-event-of-another-kind-than-its-table",
    "questionnaire-time-rules-that-lack-something",
    "questionnaire-duplicate-id",
    "questionnaire-scales-that-lead-nowhere",
    "questionnaire-two-parts-of-one-id-left-out",
    "questionnaire-unknown-phase-in-the-star",
    "questionnaire-verdicts-that-lead-nowhere",
    "questionnaire-unknown-source",
}
ONLY_WARNED_OF = {
    "cut-off-before-the-levels",
    "invisible-letter-in-a-key",
    "unknown-key",
    "questionnaire-plural-of-a-table",
    "remarks-on-an-unknown-phase",
    "translations-that-lead-nowhere",
}
"""`check` keeps what a later program may know; an editor helps with today's keys."""


def _is_broken(path: Path) -> bool:
    expected = path.with_suffix(".expected")
    is_told = expected.exists() and expected.read_text().startswith("exit 1")
    return (is_told or path.stem in ONLY_WARNED_OF) and path.stem not in UNSEEN


def _schema_for(path: Path, document: Document) -> str:
    data = document.data
    if is_translation(data):
        return f"{path.parent.name}.words"
    if "phase" in data or path.stem.startswith("questionnaire-"):
        return "questionnaire"
    if is_review(data):
        beside = {REVIEWED: "review", ROOT / "examples": "exampleland"}
        return beside.get(path.parent.parent, "")
    name = str(data.get("questionnaire"))
    return name if name in OF else "small"


class Bench:
    """Copies of all our files, each beginning with the line for its schema."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.files: dict[str, list[Path]] = {name: [] for name in OF}
        self.broken: set[str] = set()
        for name, words in OF.items():
            assert main(["schema", *words, "-o", str(folder / f"{name}.json")]) == 0
        for path in (
            *ROOT.glob("examples/*.toml"),
            *ROOT.glob("examples/*.reviews/*.toml"),
            *ROOT.glob("examples/ogp-process-2016/kenya-1.toml"),
            *ROOT.glob("questionnaires/*/*.toml"),
            *BROKEN.glob("*.toml"),
            *REVIEWED.glob("**/*.toml"),
        ):
            self._copy(path)

    def _copy(self, path: Path) -> None:
        try:
            document = read_document(str(path))
        except InvalidFile:
            return  # no TOML: no schema comes so far
        schema = _schema_for(path, document)
        if not schema:
            return
        stem = path.parent.name if path.name == "questionnaire.toml" else path.stem
        copy = self.folder / f"{schema}.{stem}.toml"
        copy.write_text(f"#:schema ./{schema}.json\n{document.text}", encoding="utf-8")
        self.files[schema].append(copy)
        if _is_broken(path):
            self.broken.add(copy.stem)


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    return Bench(tmp_path_factory.mktemp("bench"))


@pytest.mark.parametrize("schema", OF)
def test_check_jsonschema_refuses_what_check_refuses(bench: Bench, schema: str) -> None:
    files = bench.files[schema]
    refused = refused_by_check_jsonschema(bench.folder / f"{schema}.json", files)
    assert refused == bench.broken & {file.stem for file in files}


@pytest.mark.parametrize("refused_by", [refused_by_taplo, refused_by_tombi])
def test_editors_refuse_what_check_refuses(
    bench: Bench, refused_by: Callable[[Path], set[str]]
) -> None:
    assert len(bench.broken) > 40
    assert refused_by(bench.folder) == bench.broken


def test_the_line_is_added_once_and_survives_a_save(run: Run, examples: Path) -> None:
    text = (examples / "kenya-2016.toml").read_text()
    Path("kenya.toml").write_text(text)
    ran = run("schema", "kenya.toml", "-o", "editor/kenya.json")
    assert ran.code == 2  # there is no such folder
    assert Path("kenya.toml").read_text() == text
    Path("editor").mkdir()
    ran = run("schema", "kenya.toml", "-o", "editor/kenya.json")
    assert ran.code == 0
    assert "kenya.toml now names it in its first line" in ran.out
    line = "#:schema ./editor/kenya.json\n"
    assert Path("kenya.toml").read_text() == line + text
    ran = run("schema", "kenya.toml", "-o", "editor/kenya.json")
    assert "kenya.toml names it already" in ran.out
    assert run("check", "kenya.toml").out == "kenya.toml: sound\n"


def test_a_review_is_held_to_the_assessment_it_lies_beside(run: Run) -> None:
    review = REVIEWED / "kenya.reviews" / "sound.toml"
    folder = Path("kenya.reviews")
    folder.mkdir()
    (folder / "ana.toml").write_text(review.read_text())
    ran = run("schema", folder / "ana.toml", "-o", "alone.json")
    assert "the assessment is not here" in ran.err
    Path("kenya.toml").write_text((REVIEWED / "kenya.toml").read_text())
    assert run("schema", folder / "ana.toml", "-o", "r.json").code == 0
    first = (folder / "ana.toml").read_text().split("\n")[0]
    assert first == "#:schema ../r.json"
    assert run("check", "kenya.toml").code == 0
    (folder / "bob.toml").write_text(review.read_text().replace("37d54f", "ffffff"))
    assert refused_by_check_jsonschema(Path("r.json"), folder.glob("*.toml")) == {"bob"}


def test_a_file_stays_as_it_is_where_the_schema_is_not_for_it(
    run: Run, examples: Path
) -> None:
    text = (examples / "kenya-2016.toml").read_text()
    Path("kenya.toml").write_text(text)
    assert run("schema", "kenya.toml", "--for", "review", "-o", "r.json").code == 0
    assert run("schema", "kenya.toml", "--no-line", "-o", "k.json").code == 0
    assert run("schema", "kenya.toml").out.startswith("{")
    ran = run("schema", "kenya.toml", "--for", "questionnaire")
    assert '"requirement"' in ran.out
    assert Path("kenya.toml").read_text() == text


def test_a_questionnaire_of_ones_own_gets_its_line(run: Run) -> None:
    text = (BROKEN / "questionnaires" / "small" / "questionnaire.toml").read_text()
    Path("small").mkdir()
    own = Path("small") / "questionnaire.toml"
    own.write_text(text)
    assert run("schema", own, "-o", "q.json").code == 0
    assert own.read_text() == f"#:schema ../q.json\n{text}"
    for words in ((own, "--for", "assessment"), ("small",)):
        ran = run("schema", *words)
        assert ran.code == 0
        assert '"timetable"' in ran.out


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (("nowhere.toml",), "nowhere.toml: No such file"),
        (("ogp-consultation",), "did you mean `ogp-consultation-2012`?"),
        (("empty.toml",), "does not say which questionnaire"),
        (("kenya.toml", "-o", "kenya.toml"), "as answers do; choose .json"),
        (("kenya.toml", "-o", "my schema.json"), "choose a path without blanks"),
    ],
)
def test_what_cannot_be_done_says_why(
    run: Run, examples: Path, words: tuple[str, ...], reason: str
) -> None:
    text = (examples / "kenya-2016.toml").read_text()
    Path("kenya.toml").write_text(text)
    Path("empty.toml").write_text("format = 1\n")
    ran = run("schema", *words)
    assert ran.code == 2
    assert reason in ran.err
    assert Path("kenya.toml").read_text() == text


def test_a_translation_names_the_schema_that_shows_the_original(
    run: Run, tmp_path: Path
) -> None:
    small(tmp_path)
    french = tmp_path / "small/fr.toml"
    assert run("schema", french, "-o", "words.json").code == 0
    assert french.read_text("utf-8").startswith("#:schema ../words.json\n")
    assert run("check", french).code == 0
    schema = json.loads(Path("words.json").read_text("utf-8"))["properties"]
    text = schema["requirement"]["properties"]["timetable"]["properties"]["text"]
    assert text["description"] == "The timetable is online before the start."
    copy = tmp_path / "broken.toml"
    copy.write_text(WHOLE.replace("timetable", "timetabel"), "utf-8")
    refused = refused_by_check_jsonschema(Path("words.json"), [french, copy])
    assert refused == {"broken"}
