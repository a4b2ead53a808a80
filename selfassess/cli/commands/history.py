"""`selfassess history FILE [REQUIREMENT]`: what changed when, in words."""

from argparse import Namespace
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from functools import cache

from selfassess.cli.clock import in_own_zone
from selfassess.cli.exit_codes import Exit
from selfassess.cli.integrations.git_history import committed_states
from selfassess.cli.output.block_lines import block_lines
from selfassess.cli.output.console import print_err, print_out
from selfassess.cli.output.results import print_data
from selfassess.cli.workspace.load import named_reviews, needed_reviews, open_file
from selfassess.core.diff.history_blocks import history_blocks, since_review_blocks
from selfassess.core.diff.past_states import (
    PastChange,
    PastState,
    SinceFinding,
    changes_over,
    since_review,
)
from selfassess.core.errors import CannotRead, InvalidFile
from selfassess.core.model.assessment import Assessment
from selfassess.core.review.comparison_filter import requirements_in
from selfassess.core.review.threads import answer_digest
from selfassess.core.text import blocks
from selfassess.core.text.i18n import _, ngettext
from selfassess.core.text.markdown import markdown_lines
from selfassess.storage.documents.assessment_file import AssessmentFile
from selfassess.storage.files.atomic import written_at
from selfassess.storage.questionnaires.catalog import finder_for
from selfassess.storage.recovery.shared_tables import reader_of_states
from selfassess.storage.recovery.versions import Versions

Kept = tuple[float, str, bytes]
"""Since when, in seconds since 1970; where it is kept; what the file held."""


def run(arguments: Namespace) -> Exit:
    """Print what changed, the newest first."""
    assessment, file, errors = open_file(arguments.file)
    states = _states(arguments.file, assessment, file)
    if arguments.reviewer:
        _print_since_review(arguments, states)
    else:
        _print_changes(arguments, states)
    return Exit.NO if errors else Exit.YES


def _print_changes(arguments: Namespace, states: list[PastState]) -> None:
    requirement_id = _requirement(arguments, states[-1])
    changes = list(changes_over(states, requirement_id))[::-1]
    if arguments.json:
        _print_json(arguments, states, changes=changes)
    else:
        _print(arguments, history_blocks(changes, states[0]))


def _print_since_review(arguments: Namespace, states: list[PastState]) -> None:
    now = states[-1]
    reviews, _errors = needed_reviews(arguments.file, now.assessment)
    (review,) = named_reviews(arguments.file, reviews, [arguments.reviewer]).values()
    requirement_id = _requirement(arguments, now)
    changes = [
        since
        for since in since_review(states, review, answer_digest)
        if requirement_id in ("", since.requirement_id)
    ]
    if arguments.json:
        _print_json(arguments, states, since=changes)
    else:
        name = review.reviewer.name
        _print(arguments, since_review_blocks(name, changes, now.questionnaire))


def _print(arguments: Namespace, content: Iterable[blocks.Block]) -> None:
    lines = markdown_lines if arguments.markdown else block_lines
    print_out(*lines(content))


def _print_json(
    arguments: Namespace,
    states: list[PastState],
    changes: Iterable[PastChange] = (),
    since: Iterable[SinceFinding] = (),
) -> None:
    from selfassess.report.formats.data import json_history

    print_data(
        json_history.HistoryData(
            path=arguments.file,
            oldest=states[0].when,
            changes=tuple(map(json_history.past_change_data, changes)),
            since_review=json_history.since_review_data(since),
        )
    )


def _requirement(arguments: Namespace, now: PastState) -> str:
    """The id of the requirement that was named; empty if none was."""
    name = arguments.requirement
    known = {**now.assessment.answers, **now.assessment.retired}
    if not name or name in known:
        return name or ""
    found = requirements_in(now.questionnaire, [name])[name]
    if len(found) != 1:
        # Translators: {questionnaire} is its id; {name} is what was typed.
        sentence = _("{questionnaire} has no requirement `{name}`")
        raise CannotRead(sentence.format(questionnaire=now.questionnaire.id, name=name))
    return found.pop()


def _states(path: str, assessment: Assessment, file: AssessmentFile) -> list[PastState]:
    """All states that are kept, the oldest first, the file as it is now last."""
    kept = sorted(_kept(path, assessment.id), key=lambda state: state[0])
    find, states, unreadable = cache(finder_for(path)), list[PastState](), 0
    past_in = reader_of_states(path)
    for when, kept_as, content in kept:
        past = past_in(content)
        unreadable += past is None
        if past and past.id == assessment.id:
            loaded = find(past.questionnaire).at(past.edition)
            states.append(PastState(_moment(when), kept_as, past, loaded.questionnaire))
    if unreadable:
        sentence = ngettext(
            "{count} earlier state cannot be read as an assessment and is left out",
            "{count} earlier states cannot be read as an assessment and are left out",
            unreadable,
        )
        print_err(sentence.format(count=unreadable))
    moment = _moment(written_at(path))
    # Translators: the newest of the states of a file that are listed.
    now = PastState(moment, _("the file as it is"), assessment, file.questionnaire)
    return [*states, now]


def _kept(path: str, identifier: str) -> Iterator[Kept]:
    for commit, content in committed_states(path):
        yield commit.when, f"{commit.name} {commit.subject}", content
    for version in Versions(path, identifier).all():
        # Translators: one of the versions of a file that are kept.
        name = _("version {number}").format(number=version.number)
        try:
            yield version.when, name, version.content()
        except (CannotRead, InvalidFile):
            yield version.when, name, b""


def _moment(when: float) -> datetime:
    return in_own_zone(datetime.fromtimestamp(when, UTC))
