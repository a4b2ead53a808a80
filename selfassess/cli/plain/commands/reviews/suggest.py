"""The words of a reviewer for the wording of the questionnaire, and on the whole."""

from collections.abc import Iterator

from selfassess.cli.plain.commands.note import how_to_end, take_lines
from selfassess.cli.plain.commands.reviews.review import review_walk
from selfassess.cli.plain.sentences.messages import value_line
from selfassess.cli.plain.shell import Handlers, PlainShell
from selfassess.core.model.fields.text_fields import LONGEST_TEXT, tidy
from selfassess.core.model.review import Suggestion
from selfassess.core.session.review_session import ReviewSession
from selfassess.core.text.i18n import _


def _suggestion(session: ReviewSession) -> Suggestion:
    return session.record.wording.get(session.current_id, Suggestion())


def _wording(shell: PlainShell, text: str) -> None:
    session = review_walk(shell)
    suggestion = _suggestion(session)
    if text.lower() in ("public", "private"):
        if not suggestion.suggestion:
            # Translators: wording is a word that is typed.
            shell.say(_("Type the suggestion first: wording and the text."))
            return
        change: dict[str, object] = {"public": text.lower() == "public"}
        shell.take(session.suggested(suggestion.model_copy(update=change)))
    elif text:
        _suggest(shell, text)
    shell.say(*_wording_lines(review_walk(shell)), _saved(shell))


def _suggest(shell: PlainShell, typed: str) -> None:
    begun = review_walk(shell)
    suggestion = _suggestion(begun)

    def written(text: str) -> ReviewSession:
        return begun.suggested(suggestion.model_copy(update={"suggestion": text}))

    if typed == "+":
        shell.say(how_to_end())
        take_lines(shell, suggestion.suggestion, written)
    else:
        shell.take(written("" if typed == "-" else tidy(typed)[:LONGEST_TEXT]))


def _wording_lines(session: ReviewSession) -> Iterator[str]:
    """The reviewer's own suggestion, and those that others want to be read by all."""
    own = _suggestion(session)
    if own.suggestion:
        sentence = (
            _("You suggest (public): {text}")
            if own.public
            else _("You suggest (private: for the maintainer alone): {text}")
        )
        yield sentence.format(text=own.suggestion)
    else:
        yield _("You suggest nothing on the wording of this one.")
    for slug, review in session.reviews.items():
        other = review.wording.get(session.current_id)
        if slug != session.own and other and other.public and other.suggestion:
            # Translators: {name} is another reviewer.
            yield _("{name} suggests: {text}").format(
                name=review.reviewer.name, text=other.suggestion
            )


def _reflection(shell: PlainShell, typed: str) -> None:
    begun = review_walk(shell)
    if typed == "+":
        shell.say(how_to_end())
        take_lines(shell, begun.record.reflection, begun.reflected)
    elif typed:
        text = "" if typed == "-" else tidy(typed)[:LONGEST_TEXT]
        shell.take(begun.reflected(text))
    reflection = review_walk(shell).record.reflection
    shell.say(value_line(_("On the whole"), reflection), _saved(shell))


def _saved(shell: PlainShell) -> str:
    return _("Saved.") if shell.is_saved else ""


HANDLERS: Handlers = {"wording": _wording, "reflection": _reflection}
