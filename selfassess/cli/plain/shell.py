"""A session in plain lines: the walk, what of it is saved, and what is said."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext

from selfassess.cli.output.dialogue.choices import Option, choose, yes_or_no
from selfassess.cli.plain.input import Ask
from selfassess.cli.plain.numbers import Numbers
from selfassess.cli.plain.speech import Entry, Speech, by_default
from selfassess.core.scoring.labels import change_of_final_question
from selfassess.core.session.guide import Question
from selfassess.core.session.launcher import Preferences
from selfassess.core.session.recovery.saver import Saver, lasting
from selfassess.core.session.session import Session
from selfassess.core.session.workspace import AnySession, Workspace
from selfassess.core.text.characters import cleaned
from selfassess.core.text.i18n import _
from selfassess.core.validation.evidence_form import moved_entries

Interruptible = Callable[[], AbstractContextManager[None]]


class Unchanged(Exception):
    """What was typed would change what stays as it is; the person was told so."""


class PlainShell:
    """Holds the walk; every change goes through `take`, which saves it."""

    numbered: Sequence[str] = ()
    """The requirements of the last numbered list of them, for `go 2`."""
    number_word = "go"
    """What a number alone is typed behind: the word of the list told last."""
    progress_told = ""
    """The sentence on the whole as it was told last: it is not told twice."""
    is_guided = False
    skipped: frozenset[Question] = frozenset()
    """What the person wants not to be asked about the requirement in view."""
    is_over = False
    offered: Sequence[str] = ()
    """Lines with numbers that can be typed just now."""
    options: Sequence[Option] = ()
    """What can be chosen just now, by its number or a word."""
    _may_change = False
    """The person has agreed to change what was final."""

    def __init__(
        self,
        workspace: Workspace,
        ask: Ask,
        interruptible: Interruptible = nullcontext,
        preferences: Preferences | None = None,
    ) -> None:
        self.session = workspace.begin()
        self.speech = Speech(preferences or by_default())
        self.entries: defaultdict[str, Numbers] = defaultdict(Numbers)
        """The entries of each register by number, for `owner 2`; conflicts, too."""
        self._ask = ask
        self.interruptible = interruptible
        """Around long work that a signal may stop."""
        self.saver = Saver(
            workspace, self.session.record, lambda text, _severity: self.say(text)
        )

    @property
    def workspace(self) -> Workspace:
        """What is open."""
        return self.saver.workspace

    @property
    def answering(self) -> Session:
        """The session of those who answer: a reviewer's words never ask for it."""
        assert isinstance(self.session, Session)
        return self.session

    @property
    def register(self) -> dict[str, int]:
        """The entries of the register of evidence, with their numbers."""
        return self.entries["evidence"].of(self.session.assessment.evidence)

    def key_meant(self, register: str, typed: str) -> str:
        """The key of the entry of a register whose number was typed; or what was typed."""
        entries = getattr(self.session.assessment, register)
        if typed in entries:
            return typed
        self.entries[register].of(entries)
        return self.entries[register].name(typed) or typed

    @property
    def is_saved(self) -> bool:
        """The file holds everything that belongs there."""
        return self.saver.is_saved(self.session)

    def take(self, session: AnySession) -> None:
        """Go on in this session, and save what changed; raise Unchanged if nothing may."""
        is_lasting = lasting(session) is not lasting(self.session)
        if is_lasting or (
            self.workspace.read_only and session.record is not self.session.record
        ):
            self.must_be_changeable()
        if session.current_id != self.session.current_id:
            self.skipped = frozenset()
        self.session = session
        self.keep()

    def must_be_changeable(self) -> None:
        """Raise Unchanged where the file is read-only, or final and is to stay so.

        Before a person is asked for more than one line: none of them may be lost.
        """
        if self.workspace.read_only:
            self.say(self.workspace.read_only)
        elif self._may_change or not (self.session.trial_from or self.session).is_final:
            return
        elif self.agrees(change_of_final_question()):
            self._may_change = True
            return
        self.say(_("Nothing was changed."))
        raise Unchanged

    def keep(self) -> None:
        """Save what is not saved yet; remember why not."""
        while not self.is_saved:
            session = self.saver.save(self.session, self.session)
            if session is self.session:
                break
            self._go_on_in(session)
        self.saver.copy(self.session)

    def look_outside(self) -> None:
        """Take in what others saved meanwhile, and say so."""
        self.say(*self.saver.guard.others())
        session = self.saver.with_reviews(self.session)
        if session is not self.session:
            self.session = session
            self.say(_("A review was changed."))
        self._go_on_in(self.saver.poll(session, session))
        self.saver.copy(self.session)

    def _go_on_in(self, session: AnySession) -> None:
        """Go on in a session that has others' changes, if it is another one."""
        moved = moved_entries(self.session.assessment, session.assessment)
        self.session = session
        self.entries["evidence"].follow(moved)

    @property
    def is_brief(self) -> bool:
        """Less is to be told of everything."""
        return self.speech.settings.brief

    def say(self, *paragraphs: str) -> None:
        """Lines of at most 80 columns."""
        self.speech.say(*paragraphs)

    def number(self, places: Sequence[str]) -> None:
        """Give these requirements the numbers from 1 on, for `go`."""
        self.numbered, self.number_word = places, "go"

    def say_list(self, entries: Iterable[Entry], word: str = "") -> None:
        """The first page of a list, and how much of it is left for `more`.

        `word`: the plain word that takes the numbers of the list, if it has some.
        """
        self.number_word = word or self.number_word
        self.speech.say_list(entries, word)

    def hint(self, *sentences: str) -> None:
        """What can be typed next, unless the person wants no hints."""
        self.speech.hint(*sentences)

    def ask(self, prompt: str, offered: Sequence[str] = ()) -> str:
        """What is typed, without what could act on a terminal.

        `offered`: lines with numbers that can be typed, as they were said.
        """
        self.offered = offered
        return cleaned(self._ask(prompt))

    def agrees(self, question: str) -> bool:
        """Ask until the answer is yes or no."""
        return self.choose(question, yes_or_no()) == "yes"

    def choose(self, question: str, options: Sequence[Option]) -> str:
        """Ask until one of these is chosen by its number or a word; return its name."""
        self.say(question)
        self.options = options
        try:
            return choose(options, self.ask, self.say)
        finally:
            self.options = ()


Handler = Callable[[PlainShell, str], None]
"""Does the work of a command, told the session and what stands behind its word."""
Handlers = Mapping[str, Handler]
"""The handlers of commands by the names of these."""
