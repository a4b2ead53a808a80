"""A stranger finds the room: folders that can be overlooked, names that mean one thing."""

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "selfassess"
MOST_IN_A_FOLDER = 14
LISTS = {
    "cli/commands": "one module a command",
    "core": "one folder a subject",
    "help": "one page a topic",
    "help/es": "the same in Spanish",
    "help/fr": "the same in French",
}
"""Folders that are lists, of which a stranger wants to see all."""

ONE_SUBJECT = {
    "answers": "the answers of an assessment: in the report, and the keys that give them",
    "blocks": "what a text or an office document is made of, before it has a format",
    "checklist": "the list of requirements to tick: printed, and as lines of text",
    "comparison": "both sides beside each other: the value, and its screen",
    "answer": "one answer: the value, and the words of plain lines that give it",
    "days": "days of events as they are filled in: the form, the keys, the plain word",
    "details": "what an assessment says about itself: value, screen, word of plain lines",
    "drafts": "forms that were begun: what was typed, and the forms that keep it",
    "evidence": "the evidence register: section of the report, screen, words of plain lines",
    "evidence_form": "an entry of the register as it is typed: the value, and its screen",
    "filter": "what narrows the walk: its dialog, and its words of plain lines",
    "form": "fields to fill in: on the screen, and on paper by the command",
    "forum": "the forum: its registers, and how it stands on a day",
    "guide": "the guided mode: the value, and its words of plain lines",
    "help": "help pages: the dialog, and the command",
    "labels": "the words, glyphs and sentences for the values of a package",
    "launcher": "what is within reach at the start: what screens get, and where it is done",
    "markdown": "Markdown: its escapes, and the report written in it",
    "navigation": "the requirement in view: the value, and the keys that change it",
    "note": "the note of an answer: its words of plain lines, and its editor's keys",
    "open": "an assessment made ready for a walk, and the command that does it",
    "owners": "who supplies answers: register, words of plain lines, keys of the walk",
    "parts": "phases and guidelines that are left out: the rule, and its dialog",
    "portfolio_port": "a portfolio looked through: what screens get, and where it is done",
    "questionnaires": "questionnaires: the arguments, and the command",
    "recovery": "work that is not in its file yet, in each layer",
    "registers": "the registers: words of plain lines, keys of the walk",
    "replies": "replies to findings: the values, and the keys of the walk",
    "reply": "one reply: the model, its dialog, its words of plain lines",
    "report": "the report: its content, its dialog, its command, its word",
    "review": "a review: the model, the command, the words of plain lines",
    "score": "the score: the value, and how screens, lines and the command show it",
    "settings": "the settings of a person: the model, and their screen",
    "stamps": "findings bound to the answers of this moment: the rule, and its file",
    "timeline": "the days of the process: list, screen, command, section of the report",
    "versions": "earlier contents of a file: the store, and the command",
    "requirement_text": "what is said of the requirement in view: on screens, in lines",
}
"""Modules of one name, all about one subject, each in the layer that does its part."""


def modules() -> Iterator[Path]:
    """Every module of the program that has a name of its own."""
    for path in sorted(PACKAGE.rglob("*.py")):
        if not path.name.startswith("__"):
            yield path


CLASS = re.compile(r"^ *class ([A-Za-z]\w*)", re.MULTILINE)
"""The name of a public class, wherever it is defined."""


def repeated(places: dict[str, list[str]]) -> dict[str, list[str]]:
    return {name: found for name, found in places.items() if len(found) > 1}


def test_no_folder_is_too_long_to_be_overlooked() -> None:
    folders = {path.parent for path in PACKAGE.rglob("*") if path.is_file()}
    counts = {
        str(folder.relative_to(PACKAGE)): sum(
            not path.name.startswith("__") for path in folder.iterdir()
        )
        for folder in folders
        if folder.name != "__pycache__"
    }
    long = {name for name, count in counts.items() if count > MOST_IN_A_FOLDER}
    assert long <= LISTS.keys()


def test_no_module_name_means_two_things() -> None:
    places: dict[str, list[str]] = defaultdict(list)
    for path in modules():
        places[path.stem].append(str(path.relative_to(PACKAGE)))
    # Commands are called as people type them.
    shared = {
        name: found
        for name, found in repeated(places).items()
        if sum(not place.startswith("cli/commands/") for place in found) > 1
    }
    assert {n: f for n, f in shared.items() if n not in ONE_SUBJECT} == {}
    assert ONE_SUBJECT.keys() <= repeated(places).keys()


def test_no_public_class_name_means_two_things() -> None:
    places: dict[str, list[str]] = defaultdict(list)
    for path in modules():
        for name in CLASS.findall(path.read_text(encoding="utf-8")):
            places[name].append(str(path.relative_to(PACKAGE)))
    assert len(places) > 300
    assert repeated(places) == {}


def test_no_module_is_called_after_an_action() -> None:
    gerunds = {path.stem for path in modules() if path.stem.endswith("ing")}
    assert gerunds == {"heading", "spelling", "wording"}


@pytest.mark.parametrize("part", ["core", "storage", "report", "tui", "cli"])
def test_nobody_imports_what_is_private_to_a_neighbour(part: str) -> None:
    private = [
        f"{path.relative_to(PACKAGE)}: {alias.name}"
        for path in sorted((PACKAGE / part).rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom)
        and (node.module or "").startswith("selfassess")
        for alias in node.names
        if alias.name.startswith("_") and alias.name not in ("_", "__version__")
    ]
    assert private == []
