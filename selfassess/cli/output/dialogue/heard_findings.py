"""What `verify` found, for who reads it and for who listens."""

from collections.abc import Iterator

from selfassess.cli.output.dialogue.heard_results import is_heard
from selfassess.cli.output.wrap import wrapped
from selfassess.core.text.i18n import pgettext
from selfassess.core.text.languages.conventions import labelled
from selfassess.report.verify.files import CheckResult


def finding_told(finding: CheckResult) -> Iterator[str]:
    """What was looked at, behind a sign or a word that says how it is."""
    sign, word = _signs(finding)
    if is_heard():
        yield from wrapped(labelled(word, finding.sentence))
    else:
        yield f"{sign} {finding.sentence}"


def _signs(finding: CheckResult) -> tuple[str, str]:
    if finding.is_open:
        # Translators: nobody can tell whether what was looked at is as it should be.
        return "?", pgettext("what verify found", "Open")
    if finding.is_good:
        # Translators: what was looked at is as it should be.
        return "✔", pgettext("what verify found", "Right")
    # Translators: what was looked at is not as it should be.
    return "✘", pgettext("what verify found", "Wrong")
