"""What an editor says about each key of our files, in one sentence."""

from collections.abc import Sequence

from selfassess.core.model.about.details import IN_LANGUAGE, SECTIONS, TEXTS
from selfassess.core.model.about.translations import MADE_OF
from selfassess.core.text.i18n import _
from selfassess.core.validation.register_forms import REGISTER_FORMS
from selfassess.core.validation.schema.answer_help import help_on_answers
from selfassess.core.validation.schema.questionnaire_help import help_on_questionnaires
from selfassess.core.validation.schema.review_help import (
    help_on_language,
    help_on_reviews,
)


def help_on(kind: str, path: Sequence[str]) -> str:
    """The sentence on the key; `*` in the path stands for any name."""
    if path[:1] == ("translations",) and len(path) > 2:
        return _on_translation(kind, path[2:])
    tables = {
        "assessment": _on_assessments,
        "review": help_on_reviews,
        "questionnaire": help_on_questionnaires,
    }
    return {**_on_all(), **tables[kind]()}.get(".".join(path), "")


def _on_translation(kind: str, path: Sequence[str]) -> str:
    """The sentence on a text in another language, or on a table of such texts."""
    if path[-1].endswith(MADE_OF):
        return _("Of the original it was made from; selfassess writes it.")
    return help_on(kind, path) or _("What is said there, in that language.")


def _on_all() -> dict[str, str]:
    return {
        "format": _("The format of the file; 1 is the only one so far."),
        "questionnaire": _("The id of the questionnaire that is answered."),
        "edition": _("The edition of the questionnaire."),
        "translations": _("What people wrote, in other languages."),
        "translations.*": _("All that is translated into this language."),
        "conflicts": _("What a merge could not decide; put it right, then delete it."),
        "conflicts.where": _("Where it stands in this file."),
        "conflicts.base": _("What stood there before both changes."),
        "conflicts.ours": _("What our side made of it; it stands in its place."),
        "conflicts.theirs": _("What the other side made of it."),
    }


def _on_assessments() -> dict[str, str]:
    return {
        **_on_the_plan(),
        **_on_texts(),
        **_on_the_process(),
        **_on_comments(),
        **_on_the_report(),
        **help_on_answers(),
    }


def _on_the_plan() -> dict[str, str]:
    return {
        "id": _("Tells a copy from another country's file; never change it."),
        "digest": _("Of the questionnaire's texts; selfassess writes it."),
        "country": _("The country that assesses itself."),
        "action_plan": _("The title of the action plan."),
        "language": _("The language of the answers, such as en, fr or pt-BR."),
        "state": _("draft while answers may still change, then final."),
        "period": _("The time that the action plan covers."),
        "period.start": _("A year such as 2026, or a date such as 2026-11-23."),
        "period.end": _("A year such as 2028, or a date such as 2028-11-22."),
        "point_of_contact": _("Who answers for the government."),
        "point_of_contact.name": _("Their name."),
        "point_of_contact.office": _("Their office."),
        "point_of_contact.email": _("Their e-mail address."),
    }


def _on_texts() -> dict[str, str]:
    return {
        "sign_off": _("Who stands for this report, and since when."),
        "sign_off.name": _("Their name."),
        "sign_off.office": _("Their office."),
        "sign_off.date": _("The day, such as 2026-11-11."),
        "texts": _("What the report says around the answers."),
        **{f"texts.{section.value}": _(SECTIONS[section].help) for section in TEXTS},
        **{f"texts.{section}{IN_LANGUAGE}": help_on_language() for section in TEXTS},
        "remarks": _("Remarks on whole phases, by the phase's id."),
        "remarks.*": _("What there is to say on this phase as a whole."),
        "remarks_language": _("Languages of remarks, by the phase's id."),
        "remarks_language.*": help_on_language(),
        "not_applicable": _("Whole phases and guidelines that do not apply."),
        "not_applicable.*": _("A phase or guideline that may be left out."),
        "not_applicable.*.reason": _("Why it does not apply; empty: it applies."),
        "not_applicable.*.retired": _(
            "The last edition in which it could be left out."
        ),
        "not_applicable.*.language": help_on_language(),
    }


def _on_the_process() -> dict[str, str]:
    return {
        "events": _("The days of the process; days to come are planned."),
        "events.*": _("The days of one event."),
        "events.*.date": _("The day, such as 2026-11-23."),
        "events.*.dates": _("All its days, such as [2026-02-16, 2026-07-09]."),
        "events.*.start": _("The first day, such as 2026-05-01."),
        "events.*.end": _("The last day, such as 2026-05-14."),
        "events.*.retired": _("The last edition that asked for these days."),
        "recommendations": _("What others advised on an earlier action plan."),
        "recommendations.*": _("One recommendation, under a short name."),
        "comments": _(
            "Comments of others on the draft of the report, and the answers."
        ),
        "comments.*": _("One comment, under a short name such as c-1."),
        "commitments": _("What the plan promises, and how far that is."),
        "commitments.*": _("One commitment, under a short name."),
        "meetings": _("Meetings and calls that people are invited to."),
        "meetings.*": _("One meeting, under a short name."),
        "actions": _("What is to be done for the process itself, and how far it is."),
        "actions.*": _("One action, under a short name."),
        "members": _("Who sits in the forum."),
        "members.*": _("One member, under a short name that names no person."),
        "owners": _("Who in government has to supply answers."),
        "owners.*": _("One owner, under a short name."),
        "forum_meetings": _("The meetings of the forum, and who was there."),
        "forum_meetings.*": _("One meeting, under a short name."),
        **{
            f"{register}.*.{name}": _(field.help)
            for register, form in REGISTER_FORMS.items()
            for name, field in form.fields.items()
        },
    }


def _on_comments() -> dict[str, str]:
    return {
        "comment_period": _("When the draft of this report was open to comments."),
        "comment_period.start": _("The first day, such as 2026-05-01."),
        "comment_period.end": _("The last day, such as 2026-05-14."),
        "comment_period.comments": _("How many comments came."),
        "comment_period.replies": _("Where comments and replies are published."),
        "comment_period.note": _("What became of the comments."),
        "comment_period.language": help_on_language(),
    }


def _on_the_report() -> dict[str, str]:
    return {
        "report": _("What of the report is wanted."),
        "report.leave_out": _("Sections that the report leaves out."),
        "report.logo": _("The name of a PNG or SVG file in the folder of this file."),
        "report.members": _("true lets reports name the persons who sit in the forum."),
        "report.owners": _("true lets reports name who supplies the answers."),
        "report.colours": _("Colours of your own, each such as #12355b."),
        "report.colours.title": _("Behind the title, whose words are white."),
        "report.colours.heading": _("Of headings."),
        "report.colours.link": _("Of links."),
        "report.colours.text": _("Of all other words."),
    }
