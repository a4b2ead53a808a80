"""The bar below the heading: what a person must know as long as it is so."""

from typing import TYPE_CHECKING, Any

from textual.content import Content
from textual.reactive import var
from textual.widgets import Static

from selfassess.core.scoring.labels import final_remark
from selfassess.core.scoring.verdict_labels import trial_in_brief
from selfassess.core.session.filters import Filter, filter_label
from selfassess.core.session.guide import question, question_text
from selfassess.core.session.recovery.saver import Saver
from selfassess.core.session.session import Session
from selfassess.core.session.workspace import AnySession
from selfassess.core.text.i18n import _
from selfassess.tui.bindings import key_of

if TYPE_CHECKING:
    from selfassess.tui.walk.screen import WalkScreen


class Bar(Static):
    """Words on as many lines as they need, and nothing where there are none."""

    words = var("", init=False)

    def watch_words(self, words: str) -> None:
        """Everything else on the screen makes room for it."""
        self.display = bool(words)
        self.update(Content(words))


def bar_text(walk: "WalkScreen[Any]") -> str:
    """What keeps the walk from being saved, its conflicts, what it is narrowed to."""
    session = walk.session
    lines = (
        _disk_line(walk.saver),
        _conflict_line(session),
        final_remark(session.assessment, session.score),
        _trial_line(session),
        _filter_line(session),
        _guide_line(walk),
    )
    return "\n".join(filter(None, lines))


def saved_text(saver: Saver, session: AnySession) -> str:
    """Whether everything of the session is saved."""
    if saver.workspace.read_only:
        return _("read-only")
    if session.trial_from:
        return _("nothing is saved")
    if saver.is_saved(session):
        return _("saved ✔")
    return _("NOT SAVED ✘") if saver.reason else _("saving …")


def copy_line(saver: Saver) -> str:
    """Where the recovery copy is, or why there is none."""
    if saver.guard.where:
        return _("kept meanwhile in {path}").format(path=saver.guard.where)
    return saver.guard.trouble


def _disk_line(saver: Saver) -> str:
    if saver.workspace.read_only:
        return _("Read-only: {reason}").format(reason=saver.workspace.read_only)
    if not saver.reason:
        return ""
    lines = [_("Not saved: {reason}").format(reason=saver.reason), copy_line(saver)]
    if saver.workspace.save_as:
        text = _("{key} saves it elsewhere").format(key=key_of("save-as"))
        lines[1] = f"{text} · {lines[1]}"
    return "\n".join(filter(None, lines))


def _conflict_line(session: AnySession) -> str:
    count = len(session.record.conflicts)
    if not count:
        return ""
    from selfassess.core.session.recovery.external_change import clash_text

    # Translators: {conflicts} is such as "2 conflicts from a merge"
    return _("{conflicts}: press {key} to settle").format(
        conflicts=clash_text(count), key=key_of("conflicts")
    )


def _trial_line(session: AnySession) -> str:
    before = session.trial_from
    if before is None:
        return ""
    now, was = trial_in_brief(session.score, before.score)
    return _(
        "What if: {now} (in the file: {was}) · {keep} keeps it, {leave} discards it"
    ).format(keep=key_of("what-if"), leave=key_of("all"), now=now, was=was)


def _filter_line(session: AnySession) -> str:
    if session.filter is Filter.ALL:
        return ""
    return _("Shown: {filter}, {count} of {total} · {key} shows all").format(
        key=key_of("all"),
        filter=filter_label(session.filter),
        count=len(session.shown),
        total=len(session.questionnaire.requirements),
    )


def _guide_line(walk: "WalkScreen[Any]") -> str:
    session = walk.session
    if not (walk.guided and isinstance(session, Session)) or walk.part:
        return ""
    return question_text(session, question(session, walk.skipped), key_of)
