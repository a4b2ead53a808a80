"""The commands that put a note, evidence or a flag to an answer."""

from selfassess.core.commands.command import Action, CommandTexts
from selfassess.core.text.i18n import marked, marked_as

_NOTE = marked("show the note, write it, add lines, or remove it")

_ABOUT_NOTE = marked(
    "note shows it. note TEXT writes it. note + TEXT adds a line. note + takes "
    "lines until one that is a single dot, and adds them. note - removes it."
)

_LANGUAGE = CommandTexts(
    marked("say in which language the note is"),
    about=marked("the language of the note, where it is not that of the file"),
    more=marked(
        "note-language fr says that it is in French, note-language - that it is in "
        "the language of the file. Reports tell readers, also those who listen."
    ),
)

TEXTS = (
    Action(
        "note",
        "i",
        ("note", "i"),
        marked("[TEXT | + | -]"),
        may_have_lines=True,
        answering=CommandTexts(
            marked("write the note (Esc ends it)"),
            marked_as("what a key does", "note"),
            _NOTE,
            _ABOUT_NOTE,
        ),
        reviewing=CommandTexts(
            marked("write your note (Esc ends it)"),
            marked_as("what a key does", "note"),
            _NOTE,
            _ABOUT_NOTE,
        ),
    ),
    Action("note-language", "N", takes=marked("[CODE | -]"), everyone=_LANGUAGE),
    Action(
        "evidence",
        "e",
        ("evidence", "e"),
        marked(
            "[add | find WORDS | cite N [WHERE] | uncite N | edit N | file N [PATH] | "
            "remove N]"
        ),
        answering=CommandTexts(
            marked("evidence: cite, add, edit, remove"),
            marked_as("what a key does", "evidence"),
            marked("what the answer cites, and the register"),
            marked(
                "evidence shows the register with its numbers. evidence add asks for "
                "title, address, file, date and note and cites the entry; a title or "
                "an address may follow at once. edit changes it for every answer that "
                "cites it. WHERE is what in it shows the claim. file cites a file, or "
                "the same one as it is now."
            ),
        ),
    ),
    Action(
        "flag",
        "f",
        ("flag", "f"),
        answering=CommandTexts(
            marked("flag it: come back later"),
            about=marked("come back to this one later, or no longer"),
        ),
    ),
)
