"""What travels inside the PDF, each file with what it is."""

import json
from collections.abc import Iterator
from datetime import date

from selfassess.core.model.questionnaire import Questionnaire
from selfassess.core.text.i18n import _
from selfassess.report.attachments import (
    ANSWERS,
    ASKED,
    LEFT_OUT,
    REVIEW,
    Attachment,
    Beside,
    Source,
    review_name,
)


def attachments_of(
    questionnaire: Questionnaire, source: Source, beside: Beside, made_on: date
) -> Iterator[Attachment]:
    """The answers, the questionnaire, a file for each review, and which are missing."""
    yield Attachment(
        name=source.name,
        content=source.content,
        description=_("The answers that this report shows"),
        media_type="application/toml",
        day=made_on,
        relationship=ANSWERS,
    )
    if beside.asked:
        yield Attachment(
            name=f"{questionnaire.id}.questionnaire.toml",
            content=beside.asked.content,
            description=_("The questionnaire that was answered"),
            media_type="application/toml",
            day=made_on,
            relationship=ASKED,
        )
    for slug, review in beside.reviews.items():
        yield Attachment(
            name=review_name(slug),
            content=review.content,
            description=_(
                "A review of the answers, without suggestions that are not public"
            ),
            media_type="application/toml",
            day=made_on,
            relationship=REVIEW,
        )
    if beside.left_out:
        yield Attachment(
            name="reviews-left-out.json",
            content=json.dumps(beside.left_out).encode(),
            description=_("The reviews that are left out, because they have errors"),
            media_type="application/json",
            day=made_on,
            relationship=LEFT_OUT,
        )
