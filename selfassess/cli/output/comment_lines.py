"""What comments in a document come to as a review, as lines of text."""

from collections.abc import Iterator, Mapping, Sequence

from selfassess.cli.output.form_text import MARKS, kinds_sentence
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.review import Finding, Suggestion
from selfassess.core.review.labels import finding_label, outdated_label, unplaced_label
from selfassess.core.review.threads import answer_digest, is_outdated, is_unplaced
from selfassess.core.scoring.labels import status_word
from selfassess.core.text.i18n import _, ngettext
from selfassess.core.text.languages.conventions import labelled
from selfassess.report.forms.form_fields import DIFFERENT
from selfassess.report.office.comments.comment_offers import REFLECTION, CommentOffer


def author_lines(authors: Mapping[str, int]) -> Iterator[str]:
    """Everybody who speaks in a document, under the name that stands there."""
    if not authors:
        yield _("There is no comment and no tracked change in it.")
        return
    yield _("Names as they stand in the document, which prove nothing:")
    for number, (name, count) in enumerate(authors.items(), start=1):
        times = ngettext("{count} comment", "{count} comments", count)
        yield f"  {number}  {labelled(name, times.format(count=count))}"


def comment_offer_lines(
    offers: Sequence[CommentOffer],
    questionnaire: Questionnaire,
    assessment: Assessment | None,
) -> Iterator[str]:
    """Each finding and suggestion with its words, with ours where they differ; and how many."""
    for offer in offers:
        yield f"{MARKS[offer.kind]} {_title(offer, questionnaire)}"
        yield from _texts(offer, assessment)
    yield kinds_sentence(offer.kind for offer in offers)


def _title(offer: CommentOffer, questionnaire: Questionnaire) -> str:
    if offer.name == REFLECTION:
        return _("On the whole")
    requirement = questionnaire.by_id[offer.name]
    number = questionnaire.numbers[offer.name]
    title = f"{offer.name} {number} {requirement.title}"
    if isinstance(offer.theirs, Suggestion):
        # Translators: a suggestion on how the questionnaire is worded.
        return _("{requirement}: on the wording").format(requirement=title)
    return title


def _texts(offer: CommentOffer, assessment: Assessment | None) -> Iterator[str]:
    if offer.kind == DIFFERENT:
        yield f"    {_('in the review:')}"
        yield from _said(offer.ours)
        yield f"    {_('in the document:')}"
    if isinstance(offer.theirs, Finding):
        yield from _marks(offer.name, offer.theirs, assessment)
    yield from _said(offer.theirs)


def _marks(key: str, finding: Finding, assessment: Assessment | None) -> Iterator[str]:
    """Whether it is known, and the present, answer that the finding is on."""
    if is_unplaced(finding):
        yield f"    ({unplaced_label()})"
    elif assessment and is_outdated(finding, answer_digest(assessment, key)):
        yield f"    ({outdated_label()})"


def _said(said: Finding | Suggestion | str) -> Iterator[str]:
    match said:
        case Finding():
            stance = finding_label(said.verdict)
            status = status_word(said.status) if said.status else ""
            yield "    " + ": ".join(filter(None, (stance, status)))
            text = said.note
        case Suggestion():
            text = said.suggestion
        case text:
            pass
    yield from (f"      {line}".rstrip() for line in text.split("\n"))
