"""What a person does with the program while they listen to it, task by task."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.gate.listening import files


@dataclass(frozen=True)
class Pressed:
    """Keys that are no letters of a line."""

    name: str
    keys: str
    heard: str = ""
    """What is spoken of them; where nothing is named, they end the line."""


@dataclass(frozen=True)
class Begun:
    """The beginning of a line: nothing ends it yet."""

    text: str


@dataclass(frozen=True)
class Meanwhile:
    """What somebody else does with the file."""

    told: str
    act: Callable[[Path], None]


Step = str | Pressed | Begun | Meanwhile
ENTER = Pressed("Enter", "\r")
WANTED = {"SELFASSESS_PLAIN": "1"}


@dataclass(frozen=True)
class Task:
    """A command, what is typed then, and what is true at the end."""

    name: str
    steps: Sequence[Step]
    now: str
    """Words that are spoken of the last step: what is true now."""
    files: Callable[[Path], None] = files.unanswered
    command: str = "open ex.toml --plain"
    exported: Mapping[str, str] = field(default_factory=dict)
    passing: str = ""
    """What is in lines that tell how far something is, which no log can hold."""


ANSWERING = (
    Task("open", [], "dev-inform-1, basic, 1 of 52", files.answered),
    Task("met", ["met"], "Met, does not count: evidence is required"),
    Task("partly met", ["partly"], "Partly met, does not count"),
    Task("not met", ["go 2.3.4", "not"], "Not met, does not count. Saved."),
    Task("not applicable", ["na", "go imp-improve-1", "na"], "needs a note"),
    Task("take an answer away", ["met", "clear"], "Unanswered. Saved."),
    Task("note", ["note It was online on 3 May.", "note"], "It was online on 3 May."),
    Task(
        "long note",
        ["note +", "It was online on 3 May.", "", "Two dates came later.", ".", "note"],
        "Two dates came later.",
    ),
    Task(
        "add evidence",
        [
            *("met", "evidence add", "Minutes of March", "https://www.example.org/m"),
            *("", "2024-03-01", "", "", "page 2"),
        ],
        "Added and cited. Met, counts. Saved.",
    ),
    Task(
        "cite evidence",
        ["met", "evidence find timetable", "evidence cite 1", "step 3", "where"],
        "Timetable of the third plan",
    ),
    Task("come back later", ["flag", "filter flagged"], "1 of 52"),
    Task("undo and redo", ["met", "undo", "redo"], "Met, does not count"),
    Task("one question at a time", ["guide on", "m", "", "guide off"], "guided"),
    Task("try out", ["what-if", "met", "discard"], "Forgotten what was tried out."),
)

MOVING = (
    Task("next and previous", ["next", "previous"], "dev-inform-1", files.answered),
    Task("find", ["find forum", "go 2", "/ calendar"], "3 found", files.answered),
    Task("filter", ["filter", "filter blockers"], "14 of 52", files.answered),
    Task("all of one", ["where"], "Based on", files.answered),
    Task("list", ["list", "more"], "Learning for the next plan", files.answered),
    Task("score", ["score", "more"], "Third-party evaluation", files.answered),
    Task("help", ["help settle", "help note"], "note"),
    Task("wrong word", ["settl 1", "evidence cite 99"], "the register has 37 entries"),
)

PROCESS = (
    Task("dates", ["dates", "dates plan-delivered 2024-08-31"], "2024-08-31"),
    Task("timeline", ["timeline", "more"], "30 more.", files.answered),
    Task("level", ["level", "level involve"], "Involve"),
    Task(
        "owner",
        [
            *("owners add", "Ministry of Finance", "ogp@mof.example", ""),
            "owner ministry-of-finance due 2026-12-01",
        ],
        "Owner: Ministry of Finance, due 1 December 2026.",
    ),
    Task("actions", ["actions", "plan"], "Added to the actions", files.draft),
    Task("comments", ["comments", "commitments"], "lobby meetings", files.draft),
    Task("forum", ["forum"], "The forum has 8 of government", files.draft),
    Task("details", ["details name Avery Sample", "details name"], "Avery Sample"),
    Task("change what is final", ["not", "perhaps", "no"], "changed", files.answered),
    Task("report", ["report"], "ex.pdf", files.draft, passing="Still making"),
)

TOGETHER = (
    Task(
        "reply",
        [
            *("waiting", "reply"),
            "reply open-exampleland-network accepted-planned In May.",
            "waiting",
        ],
        "No finding waits for a reply.",
        files.draft,
    ),
    Task(
        "review",
        ["agree", "next", "partly", "note One date was missing."],
        "Noted. Your finding: disagrees: partly met",
        files.kenya,
        "review kenya.toml --as 'Water Watch' --plain",
    ),
    Task(
        "settle a conflict",
        ["conflicts", "settle 1 theirs", "conflicts"],
        "conflict",
        files.conflict,
    ),
    Task(
        "what others saved",
        [
            "met",
            Meanwhile("somebody else saves an answer", files.saved_by_another),
            "next",
        ],
        "dev-inform-2",
    ),
    Task("take in a form", ["take-in form.pdf"], "Saved.", files.form),
    Task("receive a review", ["receive came-by-mail.toml"], "Library", files.review),
    Task(
        "verify",
        [],
        "ex.toml, or what it cites, says something else.",
        files.report,
        "verify ex.pdf ex.toml",
        exported=WANTED,
        passing="Still comparing",
    ),
    Task(
        "check",
        [],
        "ex.toml: sound, 36 warnings",
        files.unanswered,
        "check ex.toml",
        exported=WANTED,
    ),
    Task("earlier versions", [], "kept", command="versions ex.toml"),
    Task(
        "new",
        ["2", "Kenya", "Plan 5", "2026", "2028", ""],
        "ke.toml is ready.",
        files.nothing,
        "new -o ke.toml",
    ),
)

LINES = (
    Task(
        "edited line",
        [
            "met",
            Begun("note onlin 3 May"),
            *(Pressed("the left arrow", "\x1b[D", each) for each in ("y", "a", "M")),
            Pressed("the up arrow", "\x1b[A", "dev-inform-1> met"),
            Pressed("the down arrow", "\x1b[B", "dev-inform-1> note onlin 3 May"),
            ENTER,
            "note",
        ],
        "onlin 3 May",
    ),
    Task(
        "pasted lines",
        [
            "met",
            Begun("note "),
            Pressed("paste of two lines", "\x1b[200~One.\nTwo.\x1b[201~", "One. Two."),
            ENTER,
            "note",
        ],
        "Two.",
    ),
    Task(
        "interrupted line", [Begun("note It was"), Pressed("Ctrl+C", "\x03")], "ex.toml"
    ),
    Task("end of input", [Pressed("Ctrl+D", "\x04")], "Your answers are in ex.toml"),
    Task(
        "lines for good",
        ["quit"],
        "Your answers are in ex.toml",
        command="open ex.toml",
        exported=WANTED,
    ),
    Task("lines offered", ["perhaps", "2", "met"], "Met, does", command="open ex.toml"),
    Task("start", ["perhaps.toml"], "open>", files.nothing, "", exported=WANTED),
)

TASKS = (*ANSWERING, *MOVING, *PROCESS, *TOGETHER, *LINES)
