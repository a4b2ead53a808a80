"""What is not public is in no byte of a website, wherever it stood in the files."""

import re
import shutil
import tomllib
from itertools import count
from pathlib import Path
from typing import Any

import pytest
import tomli_w

from selfassess.core.model.about.translations import (
    ANY,
    OF_ASSESSMENTS,
    OF_REVIEWS,
    Tree,
)
from tests.cli.command_run import Run
from tests.cli.read_site import every_byte

PLANTED = re.compile(rb"plant\d{3}|hidden\d{3}", re.IGNORECASE)
PLAN = "exampleland/3rd-national-action-plan-2024-2026"


class Planter:
    """Puts addresses and names, each with a number of its own, into a file's tables."""

    def __init__(self) -> None:
        self._numbers = count(1)
        self.planted: list[str] = []

    def address(self) -> str:
        """The next e-mail address."""
        return self._plant(f"plant{next(self._numbers):03}@mail.example")

    def name(self) -> str:
        """The next name of a person who is not to be named."""
        return self._plant(f"Hidden{next(self._numbers):03} Person")

    def _plant(self, text: str) -> str:
        self.planted.append(text)
        return text

    def in_texts(self, data: dict[str, Any], tree: Tree) -> None:
        """An address in every text that people wrote."""
        for key, value in data.items():
            kind = tree.get(key, tree.get(ANY))
            if isinstance(value, dict) and isinstance(kind, dict):
                self.in_texts(value, kind)
            elif isinstance(value, str) and isinstance(kind, str) and value.strip():
                data[key] = f"{value.rstrip()} ({self.address()})"

    def in_keys(self, data: dict[str, Any], depth: int = 0) -> None:
        """A name under a key that the program does not know, in every kind of table."""
        inner = [value for value in data.values() if isinstance(value, dict)]
        for value in inner[: 3 if depth else None]:
            self.in_keys(value, depth + 1)
        if any(not isinstance(value, dict) for value in data.values()):
            data["own_remark"] = self.name()


def _tables(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text("utf-8"))


def _written(path: Path, data: dict[str, Any], planter: Planter) -> None:
    remark = f"# Ask {planter.address()} or {planter.name()}.\n"
    path.write_text(remark + tomli_w.dumps(data), encoding="utf-8")


def _plant_in_assessment(path: Path, new: Path, planter: Planter) -> None:
    data = _tables(path)
    data["translations"] = {"fr": {"texts": {"context": "Le pays."}, "owners": {}}}
    data["owners"] = {
        f"o{number}": {"name": planter.name(), "email": planter.address()}
        for number in range(5)
    }
    data["translations"]["fr"]["owners"] = {"o1": {"name": planter.name()}}
    for number, answer in enumerate([*data["answers"].values()][:5]):
        answer["owner"] = f"o{number}"
    for member in data.get("members", {}).values():
        member["name"] = planter.name()
    data["point_of_contact"]["email"] = planter.address()
    for entry in [*data["evidence"].values()][:20]:
        entry["url"] = f"https://example.org/{planter.address()}"
    planter.in_keys(data)
    planter.in_texts(data, OF_ASSESSMENTS)
    texts = data["translations"]["fr"]
    planter.in_texts(texts, OF_ASSESSMENTS)
    _written(new, data, planter)


def _plant_in_review(path: Path, planter: Planter) -> None:
    data = _tables(path)
    data["reviewer"]["organisation"] = f"Us ({planter.address()})"
    wished = [*data["findings"]][:10]
    data["wording"] = {
        key: {"suggestion": planter.name(), "public": False} for key in wished
    }
    planter.in_keys(data)
    planter.in_texts(data, {**OF_REVIEWS, "wording": {}})
    _written(path, data, planter)


@pytest.fixture
def planter(examples: Path, tmp_path: Path) -> Planter:
    """Exampleland's files with much in them that is not public."""
    planter, place = Planter(), tmp_path / "plans"
    place.mkdir()
    name = f"exampleland {planter.address()}"
    shutil.copytree(examples / "exampleland.evidence", place / "exampleland.evidence")
    shutil.copytree(examples / "exampleland.reviews", place / f"{name}.reviews")
    _plant_in_assessment(examples / "exampleland.toml", place / f"{name}.toml", planter)
    for path in sorted((place / f"{name}.reviews").glob("*.toml")):
        _plant_in_review(path, planter)
        path.rename(path.with_name(f"{path.stem} {planter.address()}.toml"))
    (place / f"{name}.reviews" / f"broken {planter.address()}.toml").write_text("[")
    return planter


def test_of_two_hundred_things_that_are_not_public_none_is_on_the_website(
    run: Run, planter: Planter, tmp_path: Path
) -> None:
    assert len(planter.planted) >= 200
    assert len({*planter.planted}) == len(planter.planted)
    ran = run("publish", "plans", "-o", "site", "--with-evidence", "--on", "2026-11-30")
    assert ran.code == 1  # one review is broken
    found = every_byte(tmp_path / "site")
    assert len(found) > 15
    assert f"{PLAN}/report.pdf inside" in found
    assert b"Foreword" in found[f"{PLAN}/report.pdf inside"]
    assert b"[[@]" not in found[f"{PLAN}/assessment.toml"]
    assert found[f"{PLAN}/assessment.toml"].count(b"[@]") > 50
    told = {name for name, each in found.items() if PLANTED.search(each)}
    assert told == set()


def test_what_was_planted_would_be_found_in_a_report(
    run: Run, planter: Planter, tmp_path: Path
) -> None:
    (file,) = (tmp_path / "plans").glob("*.toml")
    (tmp_path / "report").mkdir()
    run("report", file, "-o", "report/report.pdf", "--date", "2026-11-30")
    found = every_byte(tmp_path / "report")
    assert len({*PLANTED.findall(found["report.pdf inside"])}) > 60


def test_a_questionnaire_with_an_address_is_published_in_pages_without_it(
    run: Run, examples: Path, tmp_path: Path
) -> None:
    asked = tmp_path / "questionnaires" / "own"
    shutil.copytree(examples.parent / "questionnaires/ogp-cocreation-2016", asked)
    text = (asked / "questionnaire.toml").read_text("utf-8")
    text = text.replace('id = "ogp-cocreation-2016"', 'id = "own"', 1)
    title = re.search(r'^title = "', text, re.MULTILINE)
    assert title
    text = f"{text[: title.end()]}plant001@mail.example {text[title.end() :]}"
    (asked / "questionnaire.toml").write_text(text, encoding="utf-8")
    for path in asked.glob("??.toml"):
        path.unlink()
    file = (examples / "exampleland-2022.toml").read_text("utf-8")
    file = file.replace(
        'questionnaire = "ogp-cocreation-2016"', 'questionnaire = "own"'
    )
    file = re.sub(r'digest = ".*"\n', "", file, count=1)
    (tmp_path / "own.toml").write_text(file, encoding="utf-8")
    ran = run("publish", "own.toml", "-o", "site")
    assert "holds an e-mail address" in ran.err
    found = every_byte(tmp_path / "site")
    assert not any(name.endswith(".pdf") for name in found)
    assert not any(PLANTED.search(each) for each in found.values())
