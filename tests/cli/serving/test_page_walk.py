"""The plain walk behind a page: what it tells, and what it makes of what it hears."""

import io
import json
import signal
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfassess.cli.plain.commands.note import END
from selfassess.cli.plain.input import Left
from selfassess.cli.plain.shell import PlainShell
from selfassess.cli.serve.page_offers import TypedKind
from selfassess.cli.serve.page_reader import PageReader, lines_of
from selfassess.cli.serve.page_walk import walk_on_page
from selfassess.cli.serve.wire import LineOutput, Wire
from selfassess.core.model.status import Status
from selfassess.core.session.workspace import Workspace
from tests.tui.reviewed_workspace import reviewed
from tests.tui.shared_files import SharedFile
from tests.tui.test_nothing_is_lost import conflicting
from tests.tui.workspaces import SavedRecords, blank, workspace_of


@dataclass(frozen=True)
class Told:
    """What a walk told its page, and what it left behind."""

    messages: list[dict[str, Any]]
    records: SavedRecords

    @property
    def lines(self) -> list[str]:
        """What was said."""
        return [each["say"] for each in self.messages if "say" in each]

    @property
    def typed(self) -> list[str]:
        """What the walk took as typed."""
        return [each["typed"] for each in self.messages if "typed" in each]

    @property
    def asked(self) -> list[dict[str, Any]]:
        """What the page was asked."""
        return [each["ask"] for each in self.messages if "ask" in each]

    def labels(self, number: int) -> list[str]:
        """The buttons of a question, by what they are called."""
        return [choice["label"] for choice in self.asked[number]["choices"]]


Send = Callable[..., Told]


@pytest.fixture
def send(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Send:
    """A function that sends messages as a page does, and returns what came of it."""

    def send(*messages: object, workspace: Workspace | None = None) -> Told:
        records = SavedRecords()
        text = "".join(f"{json.dumps(message)}\n" for message in messages)
        monkeypatch.setattr("sys.stdin", io.StringIO(text))
        walk_on_page(workspace or workspace_of(records, blank()))
        told = capsys.readouterr().out.splitlines()
        return Told([json.loads(line) for line in told], records)

    return send


def line(text: str) -> dict[str, str]:
    return {"line": text}


def test_what_is_typed_is_obeyed_as_in_a_terminal(send: Send) -> None:
    told = send(line("met"), line("next"), line("quit"))
    assert told.records.saved[-1].answer_to("dev-inform-1").status is Status.MET
    assert told.typed == ["met", "next", "quit"]
    assert told.messages[-1] == {"end": 0}


def test_the_sentence_of_a_requirement_is_a_heading_and_nothing_else_is(
    send: Send,
) -> None:
    said = [each for each in send(line("next")).messages if "say" in each]
    headings = [each["say"] for each in said if each["heading"]]
    assert [text.split(",")[0] for text in headings] == ["dev-inform-1", "dev-inform-2"]
    assert len(said) > len(headings)


def test_lines_are_not_broken_for_the_page_breaks_them(send: Send) -> None:
    longest = max(send(line("where")).lines, key=len)
    assert len(longest) > 100


def test_the_words_come_with_their_help_and_the_statuses_as_buttons(send: Send) -> None:
    first = send().asked[0]
    assert first["kind"] == "word"
    assert [each["label"] for each in first["choices"]][:3] == [
        "Met",
        "Partly met",
        "Not met",
    ]
    words = [each for group in first["groups"] for each in group["choices"]]
    assert {"met", "find", "quit"} <= {each["typed"] for each in words}
    assert all(each["about"] for each in words)
    find = next(each for each in words if each["typed"] == "find")
    assert find["is_begun"]


def test_every_word_is_offered_on_both_sides(send: Send) -> None:
    words = [
        {c["typed"] for group in told.asked[0]["groups"] for c in group["choices"]}
        for told in (send(), send(workspace=reviewed(SavedRecords(), "water-watch")))
    ]
    assert "reply" not in words[0]  # there are no reviews
    assert "agree" in words[1]


def test_yes_and_no_are_buttons_where_that_is_asked(send: Send) -> None:
    told = send(line("what-if"), line("met"), line("quit"), line("no"))
    assert told.asked[3]["kind"] == "choice"
    assert told.labels(3) == ["yes", "no"]
    assert told.typed[-1] == "no"


def test_a_numbered_list_is_a_row_of_buttons_once(send: Send) -> None:
    told = send(line("find forum"), line("where"))
    numbered = [label for label in told.labels(1) if label.startswith("1. ")]
    assert len(numbered) == 1
    first = told.asked[1]["choices"][0]
    assert first["typed"] == "go 1"
    assert not [label for label in told.labels(2) if label.startswith("1. ")]


def test_a_long_list_has_a_button_for_more(send: Send) -> None:
    told = send(line("score"), line("more"))
    first, second = (
        [choice["typed"] for choice in told.asked[number]["choices"]]
        for number in (1, 2)
    )
    assert first[:2] == ["go 1", "go 2"]
    last = [typed for typed in first if typed.startswith("go ")][-1]
    assert second[0] == f"go {int(last.removeprefix('go ')) + 1}"
    assert "more" in first


@pytest.mark.parametrize(
    ("word", "is_begun"),
    [("filter", False), ("page", False), ("details", True), ("settings", True)],
)
def test_the_numbers_of_any_list_are_buttons_once_and_of_each_page(
    send: Send, word: str, is_begun: bool
) -> None:
    told = send(
        line("score"), line(word), line("where"), line("more"), line("timeline")
    )
    first, then, more, other = (
        [c for c in told.asked[number]["choices"] if c["typed"].startswith(f"{word} ")]
        for number in (2, 3, 4, 5)
    )
    assert [each["typed"] for each in first][:2] == [f"{word} 1", f"{word} 2"]
    assert first[1]["label"].startswith("2. ")
    assert {each["is_begun"] for each in first} == {is_begun}
    assert then == other == []
    rest = [each["typed"] for each in more]
    has_more = "more" in [choice["typed"] for choice in told.asked[2]["choices"]]
    assert rest[:1] == ([f"{word} 11"] if has_more else [])
    assert "go 1" not in [choice["typed"] for choice in told.asked[2]["choices"]]


def test_the_numbers_of_conflicts_begin_what_settles_them(send: Send) -> None:
    told = send(line("conflicts"), workspace=SharedFile().open(conflicting()))
    first, second = told.asked[1]["choices"][:2]
    assert [first["typed"], second["typed"]] == ["settle 1", "settle 2"]
    assert first["is_begun"]
    assert first["label"].startswith("1. ")


def test_a_question_of_the_guide_can_be_skipped_with_a_button(send: Send) -> None:
    told = send(line("guide"), line(""))
    skip = next(
        c for c in told.asked[1]["choices"] if c["label"] == "Skip the question"
    )
    assert skip["typed"] == ""
    assert "dev-inform-2" in "".join(told.lines)


def test_a_note_is_written_whole_from_its_own_field(send: Send) -> None:
    for note in (
        "One line",
        "Two\nlines, é and عربي and 🌍",
        "+1 begins with a plus",
        "-",
        "a\n.\nb",
    ):
        told = send({"note": note})
        assert told.records.saved[-1].answer_to("dev-inform-1").note.strip() == note
        assert told.asked[-1]["note"].strip() == note


def test_an_empty_note_takes_the_note_away(send: Send) -> None:
    told = send({"note": "x"}, {"note": " "})
    assert told.records.saved[-1].answer_to("dev-inform-1").note == ""


def test_a_text_of_several_lines_is_one_text_and_runs_nothing(send: Send) -> None:
    told = send(line("note +"), line("first\n.\nquit\n."), line("next"))
    assert told.asked[1]["kind"] == "lines"
    note = told.records.saved[-1].answer_to("dev-inform-1").note
    assert note.split() == ["first", ".", "quit"]
    assert told.asked[-1]["place"] == "dev-inform-2"


def test_several_lines_at_the_place_of_a_word_run_nothing(send: Send) -> None:
    told = send(line("find a\nquit"))
    assert told.records.saved == []
    assert "takes one" in " ".join(told.lines)


def test_a_field_is_asked_by_its_name(send: Send) -> None:
    told = send(line("evidence add"), line("Minutes"))
    assert told.asked[1]["kind"] == "field"
    assert told.asked[1]["prompt"]


def test_what_a_field_offers_by_number_is_a_row_of_buttons(send: Send) -> None:
    told = send(line("commitments add"), *[line("x")] * 12)
    offered = [
        each for each in told.asked if each["kind"] == "field" and each["choices"]
    ]
    first = offered[0]["choices"][0]
    assert first["typed"] == "1"
    assert first["label"].startswith("1. ")


def test_the_end_of_the_page_leaves_as_the_end_of_input_does(send: Send) -> None:
    told = send(line("note +"))
    assert told.messages[-1] == {"end": 0}


def test_a_report_that_was_made_can_be_fetched(send: Send, tmp_path: Any) -> None:
    name = tmp_path / "r.pdf"
    told = send(line(f"report {name}"))
    made = next(each for each in told.messages if "file" in each)
    assert (made["file"], made["name"]) == (str(name), "r.pdf")


def test_a_report_from_another_file_of_the_walk_can_be_fetched(
    send: Send, tmp_path: Any
) -> None:
    records = SavedRecords()
    plain = workspace_of(records, blank())
    workspace = replace(plain, save_as=lambda _name, _record: plain)
    told = send(
        line("save-as other.toml"),
        line(f"report --attach {tmp_path}/r.pdf"),
        workspace=workspace,
    )
    assert [each["name"] for each in told.messages if "file" in each] == ["r.pdf"]


def test_what_makes_no_sense_on_the_wire_is_left(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO('nonsense\n[1]\n{"line": "quit"}\n'))
    assert walk_on_page(workspace_of(SavedRecords(), blank())) == 0
    assert '"typed": "quit"' in capsys.readouterr().out


def test_texts_that_are_none_are_left(send: Send) -> None:
    assert send({"line": 5}, {"line": None}, {}).typed == ["", "", ""]


def test_a_page_that_cannot_be_told_anything_is_no_error() -> None:
    class Gone(io.StringIO):
        def write(self, _text: str) -> int:
            raise BrokenPipeError

    Wire(io.StringIO(), Gone()).tell(say="x")


def test_hostile_text_arrives_as_text(send: Send) -> None:
    hostile = "<script>alert(1)</script> \x1b[31m \u202e \ud800"
    told = send(line(f"note {hostile}"), line("where"))
    note = told.records.saved[-1].answer_to("dev-inform-1").note
    assert "<script>alert(1)</script>" in note
    assert not set("\x1b\u202e\ud800") & set("".join(told.lines) + note)


def test_ctrl_c_stops_long_work_and_never_a_walk_that_waits() -> None:
    class Pressed(io.StringIO):
        """Ctrl+C is pressed while the walk waits for this line."""

        def read(self, size: int | None = -1) -> str:
            reader._noticed(signal.SIGINT, None)
            return super().read(size)

        readline = read  # type: ignore[assignment]

    reader = PageReader(Wire(Pressed('{"line": "where"}'), io.StringIO()))
    reader.shell = PlainShell(workspace_of(SavedRecords(), blank()), reader)
    reader._noticed(signal.SIGINT, None)
    assert reader(f"{reader.shell.session.current_id}> ") == "where"
    reader._noticed(signal.SIGINT, None)
    with pytest.raises(Left), reader.interruptible():
        pass


def test_what_is_printed_is_passed_on_line_by_line() -> None:
    said: list[str] = []
    output = LineOutput(said.append)
    assert output.writable()
    output.write("a")
    output.write("b\nc\nd")
    assert said == ["ab", "c"]


@given(st.text())
def test_no_text_of_several_lines_ends_early(text: str) -> None:
    *lines, last = lines_of({"line": text}, TypedKind.LINES)
    assert last == END
    assert END not in {each.rstrip() for each in lines}
