"""How often git's own merge of lines copes with two people who add evidence.

usage: python -m tests.benchmarks.merges [TRIALS]

Each side registers documents and cites them, each in a walk of its own; then `git
merge-file` merges the lines as it does for everybody without the driver. A merge counts
if it is clean and every answer cites the documents that were cited for it; the driver,
which must cope with all of them, is held to the same.
"""

import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from selfassess.core.errors import InvalidFile
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.registers.evidence import Evidence
from selfassess.core.session.session import Session
from selfassess.core.text.slugs import slug_for
from selfassess.storage.documents.assessment_file import AssessmentFile
from selfassess.storage.documents.assessment_parser import parse_assessment
from selfassess.storage.documents.merge.merged_file import merge_documents
from selfassess.storage.questionnaires.catalog import find_questionnaire
from selfassess.storage.toml.reader import parse_document

LOADED = find_questionnaire("ogp-cocreation-2016")
EXAMPLE = Path(__file__).parents[2] / "examples" / "exampleland.toml"
LATIN = [
    "minutes",
    "report",
    "notice",
    "list",
    "survey",
    "letter",
    "page",
    "call",
    "agenda",
    "plan",
    "draft",
    "map",
]
OTHER = [
    "ოქმი",
    "ანგარიში",
    "გეგმა",
    "протокол",
    "отчёт",
    "план",
    "محضر",
    "خطة",
    "تقرير",
    "ሪፖርት",
    "ዕቅድ",
    "会议记录",
    "行动计划",
]


@dataclass(frozen=True)
class Case:
    """What each side adds."""

    name: str
    words: list[str]
    documents: int = 1
    registered: int = 24
    """So many entries are there before, at most."""
    is_same_title: bool = False
    is_same_answer: bool = False


CASES = (
    Case("1 document each", LATIN),
    Case("3 documents each", LATIN, documents=3),
    Case("1 document each, 5 there before", LATIN, registered=5),
    Case("1 document each, the first ones", LATIN, registered=0),
    Case("1 document each, other scripts", OTHER),
    Case("1 document each, for one answer", LATIN, is_same_answer=True),
    Case("1 document each, of one title", LATIN, is_same_title=True),
)


def main(trials: int) -> None:
    """Print the shares."""
    print(f"{'clean and right, of ' + str(trials):40} lines  driver")
    for case in CASES:
        chance = random.Random(case.name)
        found = [_tried(case, chance) for _trial in range(trials)]
        by_lines, by_driver = (sum(column) for column in zip(*found, strict=True))
        print(f"{case.name:40} {by_lines:5}  {by_driver:6}")


def _tried(case: Case, chance: random.Random) -> tuple[bool, bool]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        base = _saved(folder / "base.toml", _begun(case), case, chance, (), "")
        answers = chance.sample(list(LOADED.questionnaire.by_id), 2 * case.documents)
        halves = answers[: case.documents], answers[case.documents :]
        title = f"{chance.choice(case.words)} {chance.choice(case.words)}"
        sides = []
        for side, half in zip(("ours", "theirs"), halves, strict=True):
            ids = halves[0] if case.is_same_answer else half
            path = folder / f"{side}.toml"
            path.write_bytes((folder / "base.toml").read_bytes())
            one = title if case.is_same_title else ""
            sides.append(_saved(path, base, case, chance, ids, one))
        meant = {
            key: {url for side in sides for url in _cited(side, key)}
            for key in base.answers
        }
        return _by_lines(folder, meant), _by_driver(folder, meant)


def _begun(case: Case) -> Assessment:
    document = parse_document("", EXAMPLE.read_bytes())
    assessment = parse_assessment(document, find_questionnaire).assessment
    assert assessment
    for slug in list(assessment.evidence)[case.registered :]:
        assessment = assessment.without_evidence(slug)
    return assessment


def _saved(
    path: Path,
    assessment: Assessment,
    case: Case,
    chance: random.Random,
    answers: tuple[str, ...] | list[str],
    title: str,
) -> Assessment:
    document = parse_document(str(path), path.read_bytes()) if path.exists() else None
    session = Session.begin(LOADED.questionnaire, assessment)
    for answer in answers:
        text = title or " ".join(chance.choices(case.words, k=chance.randint(2, 4)))
        entry = Evidence(title=text, url=f"https://example.org/{chance.random()}")
        slug = slug_for(entry.title, session.assessment.evidence)
        session = session.go_to(answer).registered(slug, entry).cited(slug)
    AssessmentFile(str(path), LOADED, document, state=path.parent).save(
        session.assessment
    )
    return session.assessment


def _cited(assessment: Assessment, answer: str) -> Iterator[str]:
    for slug in assessment.answer_to(answer).evidence:
        if slug in assessment.evidence:
            yield assessment.evidence[slug].url


def _by_lines(folder: Path, meant: dict[str, set[str]]) -> bool:
    names = [str(folder / f"{side}.toml") for side in ("ours", "base", "theirs")]
    done = subprocess.run(
        ["git", "merge-file", "-p", *names], capture_output=True, check=False
    )
    return done.returncode == 0 and _is_right(done.stdout, meant)


def _by_driver(folder: Path, meant: dict[str, set[str]]) -> bool:
    base, ours, theirs = (
        parse_document("", (folder / f"{side}.toml").read_bytes())
        for side in ("base", "ours", "theirs")
    )
    merged = merge_documents(base, ours, theirs, find_questionnaire)
    return not merged.conflicts and _is_right(merged.text.encode(), meant)


def _is_right(content: bytes, meant: dict[str, set[str]]) -> bool:
    try:
        document = parse_document("", content)
    except InvalidFile:  # one key, two tables
        return False
    merged = parse_assessment(document, find_questionnaire).assessment
    return merged is not None and all(
        {*_cited(merged, key)} == urls for key, urls in meant.items()
    )


if __name__ == "__main__":
    main(int((*sys.argv[1:], "200")[0]))
