"""The word `evidence`."""

from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path

from selfassess.core.model.answer import Answer
from selfassess.core.model.registers.evidence import Evidence, Seen, SeenState
from selfassess.core.model.registers.origin import Origin
from selfassess.core.model.review import Record
from selfassess.core.model.status import Status
from selfassess.storage.files.evidence_files import evidence_files
from tests.cli.plain.plain_dialogue import TypeLines
from tests.tui.shared_files import SharedFile
from tests.tui.test_nothing_is_lost import FIRST, SECOND, answered
from tests.tui.workspaces import SavedRecords, blank, example, workspace_of

ADD = (
    "evidence add",
    "Notice of 3 May",
    "https://www.example.org/n",
    "",
    "2026-05-03",
    "Shows the date.",
    "ministry",
    "page 3",
)


def test_adding_asks_for_each_field_and_cites_the_entry(type_lines: TypeLines) -> None:
    dialogue = type_lines("met", *ADD)
    entry = dialogue.kept.evidence["notice-of-3-may"]
    assert (entry.title, entry.url) == ("Notice of 3 May", "https://www.example.org/n")
    assert (entry.date, entry.note) == (date(2026, 5, 3), "Shows the date.")
    assert entry.by is Origin.GOVERNMENT
    assert dialogue.answer().evidence == ("notice-of-3-may",)
    assert dialogue.answer().shows == {"notice-of-3-may": "page 3"}
    assert "Added and cited. Met, counts. Saved." in dialogue.said


def test_what_is_wrong_is_told_at_once_and_asked_again(type_lines: TypeLines) -> None:
    dialogue = type_lines(
        "e add",
        "Notice",
        "example.org",
        "https://www.example.org/n",
        "../secret",
        "",
        "3 May",
        "2026-05-03",
        "",
        "my aunt",
        "NGO",
    )
    assert "Made by must be " in dialogue.said
    assert dialogue.kept.evidence["notice"].by is Origin.CIVIL_SOCIETY
    assert "Address must be a whole address that starts with https://" in dialogue.said
    assert "must be a path below the folder" in dialogue.said
    assert "Date must be a date such as 2026-11-23." in dialogue.said
    assert dialogue.kept.evidence["notice"].date == date(2026, 5, 3)


def test_nothing_is_cited_twice_or_taken_from_where_it_is_not(
    type_lines: TypeLines,
) -> None:
    dialogue = type_lines(*ADD, "e cite 1", "]", "e uncite 1")
    assert "It is cited here already." in dialogue.said
    assert "It is not cited here." in dialogue.said
    assert len(dialogue.records.saved) == 1


def test_a_title_or_an_address_may_follow_at_once(type_lines: TypeLines) -> None:
    dialogue = type_lines(
        *("evidence add Minutes", "", "minutes.pdf", "", "", "", ""),
        *("evidence add https://www.example.org/n", "The page", "", "", "", "", ""),
    )
    register = dialogue.kept.evidence
    assert register["minutes"].file == "minutes.pdf"
    assert register["the-page"].url == "https://www.example.org/n"


def test_without_a_title_nothing_is_added(type_lines: TypeLines) -> None:
    dialogue = type_lines("evidence add", "", "next")
    assert "Nothing was added." in dialogue.said
    assert dialogue.records.saved == []


def test_input_that_ends_half_way_keeps_what_was_typed(type_lines: TypeLines) -> None:
    dialogue = type_lines("evidence add", "Notice", "https://www.example.org/n")
    assert dialogue.kept.evidence["notice"].url == "https://www.example.org/n"
    assert dialogue.answer().evidence == ("notice",)


def test_the_register_tells_who_cites_what(type_lines: TypeLines) -> None:
    dialogue = type_lines("evidence", *ADD, "next", "evidence")
    said = "The register is empty.\nevidence add makes its first entry.\n"
    assert said in dialogue.said
    assert dialogue.after("dev-inform-2> evidence") == (
        "No evidence cited.\n"
        "The register:\n"
        "  1. Notice of 3 May; 2026-05-03; Shows the date; the government;\n"
        "  https://www.example.org/n\n"
        "     Cited by: dev-inform-1\n"
        "evidence cite 1 cites the first here; others by their number."
    )


def test_the_register_tells_what_may_show_nothing(type_lines: TypeLines) -> None:
    doubts = [("", "neither an address nor a file, so it shows nothing")]
    seen = Seen(state=SeenState.MOVED, on=date(2026, 5, 3), url="https://example.org/b")
    entry = Evidence(title="A", url="https://example.org/a", seen=seen)
    start, questionnaire = blank()
    opened = start.with_evidence("a", entry), questionnaire
    workspace = workspace_of(SavedRecords(), opened, doubts=lambda _entry: doubts)
    dialogue = type_lines("evidence", workspace=workspace)
    assert "     moved to https://example.org/b, 3 May 2026\n" in dialogue.said
    assert "     neither an address nor a file, so it shows nothing" in dialogue.said


def test_the_register_is_searched_and_keeps_its_numbers(type_lines: TypeLines) -> None:
    workspace = workspace_of(SavedRecords(), example("exampleland"))
    dialogue = type_lines(
        "evidence find forum MINUTES 2026", "evidence find qqq", workspace=workspace
    )
    text = dialogue.after("> evidence find forum")
    assert text.startswith("2 found.\n  34. Minutes of the forum, 25 September 2026")
    assert "Cited by: mon-involve-4" in text
    assert dialogue.after("> evidence find qqq") == "0 found."


def test_cite_and_uncite_by_number_or_name(type_lines: TypeLines) -> None:
    dialogue = type_lines(
        *(*ADD, "next", "evidence cite 1", "x" * 2001, "page 4", "evidence"),
        *("evidence cite 1 page 5", "evidence", "evidence uncite notice-of-3-may"),
    )
    assert "is longer than 2000 characters." in " ".join(dialogue.said.split())
    for page in (4, 5):
        assert f"     What in it shows the claim: page {page}\n" in dialogue.said
    assert dialogue.answer("dev-inform-2").shows == {}
    assert "Cited. Unanswered. Saved." in dialogue.said
    assert "No longer cited here." in dialogue.said
    assert dialogue.answer("dev-inform-2").evidence == ()
    assert list(dialogue.kept.evidence) == ["notice-of-3-may"]


def test_editing_keeps_with_enter_and_empties_with_a_dash(
    type_lines: TypeLines,
) -> None:
    edited = ("evidence edit 1", "Notice", "", "", "-", "", "", "-", "Klingon", "sw")
    dialogue = type_lines(*ADD, *edited)
    entry = dialogue.kept.evidence["notice-of-3-may"]
    assert "Language must be a language code such as en, fr or pt-BR" in dialogue.said
    assert entry.language == "sw"
    assert (entry.title, entry.url, entry.date) == (
        "Notice",
        "https://www.example.org/n",
        None,
    )
    assert dialogue.answer().shows == {}
    assert "1 answer cites it. Enter keeps, - empties." in dialogue.said
    assert "Title now: Notice of 3 May" in dialogue.said
    assert "Changed for every answer that cites it." in dialogue.said


def test_a_title_cannot_be_emptied(type_lines: TypeLines) -> None:
    dialogue = type_lines(*ADD, "evidence edit 1", "-", "", "", "", "", "", "", "")
    assert "Title must not be empty." in dialogue.said
    assert dialogue.kept.evidence["notice-of-3-may"].title == "Notice of 3 May"


def test_removing_what_is_cited_asks_first(type_lines: TypeLines) -> None:
    dialogue = type_lines(
        *ADD, "evidence remove 1", "perhaps", "no", "evidence remove 1", "y"
    )
    assert "Cited by dev-inform-1. Remove it there too?" in dialogue.said
    assert "Type one of these numbers: 1 yes, 2 no." in dialogue.said
    assert "It stays." in dialogue.said
    assert "Removed." in dialogue.said
    assert dialogue.kept.evidence == {}
    assert dialogue.answer().evidence == ()


def test_removing_what_nobody_cites_asks_nothing(type_lines: TypeLines) -> None:
    dialogue = type_lines(*ADD, "evidence uncite 1", "evidence", "evidence remove 1")
    assert "Cited by: no answer" in dialogue.said
    assert "1 yes, 2 no" not in dialogue.said
    assert dialogue.kept.evidence == {}


def test_numbers_and_words_that_mean_nothing_are_told(type_lines: TypeLines) -> None:
    workspace = workspace_of(SavedRecords(), example("exampleland"))
    dialogue = type_lines(
        "evidence cite", "evidence cite 99", "evidence ad x", workspace=workspace
    )
    assert dialogue.said.count("the register has 37 entries.") == 2
    assert "(did you mean `add`?)" in " ".join(dialogue.said.split())


def test_a_number_means_the_same_entry_whatever_was_removed_or_added(
    type_lines: TypeLines,
) -> None:
    one, two, three = (
        ("evidence add", title, "", f"{title}.pdf", "", "", "", "")
        for title in ("one", "two", "three")
    )
    gone = ("evidence remove 1", "y", *three, "evidence")
    dialogue = type_lines(*one, *two, *gone, "evidence uncite 1", "evidence uncite 2")
    assert "  2. two; two.pdf\n" in dialogue.said
    assert "  3. three; three.pdf\n" in dialogue.said
    assert "Entry 1 is no longer there." in dialogue.said
    assert dialogue.answer().evidence == ("three",)


def test_what_others_add_gets_the_numbers_behind_those_that_are_known(
    type_lines: TypeLines,
) -> None:
    shared = SharedFile()
    other = answered(SECOND).with_evidence("another", Evidence(title="Another"))
    workspace = shared.open(answered(FIRST).with_evidence("one", Evidence(title="One")))
    shared.saves(other.with_evidence("one", Evidence(title="One")))
    dialogue = type_lines(
        *("evidence cite 1", "", "evidence"),
        workspace=workspace,
        records=shared.records,
    )
    assert "  1. One\n" in dialogue.said
    assert "  2. Another\n" in dialogue.said


def test_a_number_stays_with_its_entry_although_a_merge_gave_that_another_key(
    type_lines: TypeLines,
) -> None:
    shared = SharedFile()
    mine = Evidence(title="Minutes", file="mine.pdf", note="Mine.")
    theirs = Evidence(title="Minutes", file="theirs.pdf")
    start = blank()[0].with_evidence("minutes", mine)
    workspace = shared.open(start)

    def meddle(record: Record) -> None:
        if not shared.records.saved and shared.theirs is None:
            renamed = start.with_evidence("minutes-2", mine)
            shared.saves(renamed.with_evidence("minutes", theirs))
        save(record)

    save, workspace = workspace.save, replace(workspace, save=meddle)
    said = (
        "evidence",
        "met",
        "evidence cite 1 page 2",
        "evidence edit 1",
        "Of May",
        *[""] * 6,
    )
    dialogue = type_lines(*said, workspace=workspace, records=shared.records)
    assert dialogue.kept.answer_to("dev-inform-1").evidence == ("minutes-2",)
    assert dialogue.kept.evidence["minutes-2"].title == "Of May"
    assert dialogue.kept.evidence["minutes"] == theirs


def test_what_is_cited_and_not_in_the_register_is_told_and_can_go(
    type_lines: TypeLines,
) -> None:
    answer = Answer(status=Status.MET, evidence=("gone",))
    record, questionnaire = example("exampleland")
    record = record.with_answer("dev-inform-1", answer)
    dialogue = type_lines(
        "evidence",
        "e uncite gone",
        workspace=workspace_of(SavedRecords(), (record, questionnaire)),
    )
    assert "gone: not in the register" in dialogue.said
    assert "No longer cited here." in dialogue.said


def test_a_file_is_cited_for_an_entry_and_copied_if_it_lies_elsewhere(
    type_lines: TypeLines, tmp_path: Path
) -> None:
    folder = tmp_path / "plan"
    folder.mkdir()
    (folder / "b.txt").write_text("one")
    outside = tmp_path / "c.txt"
    outside.write_text("two")
    files = evidence_files(str(folder / "a.toml"))
    records = SavedRecords()
    workspace = replace(workspace_of(records, blank()), files=files)
    dialogue = type_lines(
        *(*ADD, f"evidence file 1 {outside}", "no", f"e file 1 {folder}/b.txt"),
        *("e file 1", f"e file 1 {tmp_path}/nothing", f"e file 1 {outside}", "yes"),
        workspace=workspace,
        records=records,
    )
    said = " ".join(dialogue.said.split())
    assert "It lies elsewhere. Copy it to the assessment?" in said
    assert "No file was cited." in said
    assert said.count("b.txt is cited.") == 2
    assert "No such file" in said
    entry = dialogue.kept.evidence["notice-of-3-may"]
    assert entry.file == "a.evidence/c.txt"
    assert entry.sha256 == sha256(b"two").hexdigest()


def test_a_number_of_an_empty_register_is_told_how_one_is_made(
    type_lines: TypeLines,
) -> None:
    dialogue = type_lines("evidence cite 9")
    assert dialogue.after("> evidence cite 9") == (
        "The register is empty.\nevidence add makes its first entry."
    )
