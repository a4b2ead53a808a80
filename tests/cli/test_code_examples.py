"""Each example of the help page on codes really gives its code, and what is right does not."""

import json
import re
import tomllib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from selfassess.cli.help_pages import code_sections
from selfassess.core.model.assessment import Assessment
from selfassess.core.review.threads import answer_digest
from tests.cli.code_examples import EXAMPLES, TEXTS, A, Example, R
from tests.cli.command_run import Run
from tests.test_broken_files import BROKEN, IN_NO_FILE

KINDS = re.compile(r"(?m)^    (\w+): +(.*)$")
SHOWN = {
    code: dict(KINDS.findall(section.split("\n\n")[2]))
    for code, section in code_sections().items()
}
TOLD = [code for code, shown in SHOWN.items() if "told" in shown]
CODE = re.compile(r'"[^"]*"|\S*[=\[\]{}"._/<>@,]\S*')
"""What of an example is no mere word."""


def files_with(example: Example, text: str) -> dict[str, str]:
    """The files with this in the place of the example."""
    files = dict(TEXTS)
    other, old, new = example.also
    for name, before, after in (
        (other, old, new),
        (example.file, example.replaced, text),
    ):
        assert before in files[name]
        files[name] = files[name].replace(before, after, 1)
    files[R] = files[R].replace("OF", _digest(files[A]))
    return files


def _digest(text: str) -> str:
    """Of the answer; of what cannot be read it does not matter."""
    with suppress(ValueError):
        assessment = Assessment.model_validate(tomllib.loads(text))
        return answer_digest(assessment, "dev-inform-1")
    return ""


def codes_told(run: Run, files: dict[str, str]) -> set[str]:
    for name, content in files.items():
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(content, "utf-8")
    told = run("check", *files, "--json")
    return {problem["code"] for problem in json.loads(told.out)}


def in_full(template: str, shown: str) -> str:
    lines = shown.replace(" and ", "\n").replace("(U+F8FF)", "\uf8ff")
    return template.replace("§", lines)


def missing(shown: str, files: dict[str, str]) -> list[str]:
    """What of an example is in none of the files, nor the name of one."""
    text = "\n".join([*files, *files.values()]).replace("\uf8ff", "(U+F8FF)")
    return [piece for piece in CODE.findall(shown) if piece.strip(",") not in text]


def test_the_files_of_the_examples_are_sound(run: Run) -> None:
    sound = Example("kenya.toml", "", "")
    assert codes_told(run, files_with(sound, "")) == set()


@pytest.mark.parametrize("code", EXAMPLES)
def test_what_is_shown_as_wrong_gives_the_code_and_what_is_right_does_not(
    run: Run, code: str
) -> None:
    example, shown = EXAMPLES[code], SHOWN[code]
    files = files_with(example, in_full(example.wrong, shown["wrong"]))
    assert missing(shown["wrong"], files) == []
    assert code in codes_told(run, files)
    if "right" in shown:
        right = in_full(example.right, shown["right"])
        assert code not in codes_told(run, files_with(example, right))


def expectations() -> Iterator[tuple[str, dict[str, str]]]:
    """What is told of each thing in tests/broken, and the files that it is told of."""
    for path in BROKEN.rglob("*.expected"):
        name = path.with_suffix(".toml")
        yield path.read_text("utf-8"), {name.name: name.read_text("utf-8", "replace")}
    for path in BROKEN.rglob("expected"):
        files = [each for each in path.parent.rglob("*") if each.is_file()]
        names = {str(each.relative_to(path.parent)): each for each in files}
        yield (
            path.read_text("utf-8"),
            {name: each.read_text("utf-8", "replace") for name, each in names.items()},
        )


EXPECTATIONS = [*expectations()]


@pytest.mark.parametrize(
    "code", sorted({*SHOWN} - {*EXAMPLES} - {*TOLD} - {*IN_NO_FILE})
)
def test_what_takes_other_files_is_shown_as_it_stands_in_one_that_gives_the_code(
    code: str,
) -> None:
    shown = SHOWN[code]["wrong"]
    lacking = [
        missing(shown, files) for told, files in EXPECTATIONS if f" [{code}]" in told
    ]
    assert [] in lacking


PARTICULARS = re.compile(r"`[^`]*`|\S*\d\S*|^[\w-]+\.\w+: |[\w-]+\.\w+\b")
"""What is another one each time: names, numbers, the file."""


@pytest.mark.parametrize("code", sorted({*TOLD} - {*IN_NO_FILE}))
def test_what_an_example_tells_is_told_with_its_code(code: str) -> None:
    shown = PARTICULARS.sub("", SHOWN[code]["told"])
    assert any(
        shown in PARTICULARS.sub("", line)
        for told, _files in EXPECTATIONS
        for line in told.split("\n")
        if line.endswith(f" [{code}]")
    )
