"""What an editor says about each key of a questionnaire, in one sentence."""

from selfassess.core.text.i18n import _


def help_on_questionnaires() -> dict[str, str]:
    """The sentences by the path of the key; `*` stands for any name."""
    return {
        **_on_the_edition(),
        **_on_words(),
        **_on_scales(),
        **_on_guidelines(),
        **_on_requirements(),
    }


def _on_the_edition() -> dict[str, str]:
    return {
        "id": _("The name of the questionnaire and of its folder."),
        "language": _("The language of the texts, such as en, fr or pt-BR."),
        "title": _("The title of the questionnaire."),
        "about": _("What it is made after, and for whom."),
        "notice": _("Whose wording it is; printed on screens and in the report."),
        "star": _("What has to be complete before the award may be claimed."),
        **_on_goals("star"),
        "verdict": _("A further verdict, shown before the star."),
        **_on_goals("verdict"),
        "event": _("What happens in the process, of which the days are asked."),
        "event.id": _("Never changed, never used again: saved days refer to it."),
        "event.title": _("What happens, in a few words."),
        "event.kind": _("On how many days: once, repeated, or a span of days."),
        "event.about": _("What a person should know who looks for the day."),
        "event.same_as": _(
            "The table of an assessment whose days count if none are said."
        ),
        "sources": _("The documents that requirements are based on."),
        "sources.*": _("One source, under the key that requirements cite."),
        "sources.*.title": _("The title of the source."),
        "sources.*.url": _("Its address."),
        "sources.*.note": _("How far it could be read."),
        "from": _("Requirements of other questionnaires that speak of the same."),
        "from.*": _("Those of the questionnaire with this id."),
        "from.*.*": _("Those that speak of the same as our requirement of this id."),
        "from.*.*.id": _("The id in the other questionnaire."),
        "from.*.*.overlaps": _("same, or partly where one asks more than the other."),
        "from.*.*.note": _("What one of the two asks and the other does not."),
        "from.*.*.source": _("One of the sources of this file."),
    }


def _on_words() -> dict[str, str]:
    texts = {
        "covers": _("What the report covers, and what it does not."),
        "government": _("What those who answer are called."),
        "civil_society": _("What those who review are called."),
        "reviewers": _("The heading over the reviewers."),
        "remarks": _("The heading over what is said on a whole phase."),
        "recommendations": _("The heading over earlier recommendations."),
    }
    sentence = _("Words for the report, in place of the program's own.")
    return {"words": sentence, **_under("words", texts)}


def _on_goals(path: str) -> dict[str, str]:
    texts = {
        "name": _("What the verdict is on."),
        "requires": _("The tiers that must be complete."),
        "partly_counts": _("true if partly met counts as met."),
        "note": _("What a reader should know of it."),
        "phases": _("Only these phases; none named: all of them."),
        "requirements": _("Only these requirements; none named: all of them."),
        "requires_level": _("Levels that have to be reached as well."),
        "requires_level.scale": _("One of the scales of this file."),
        "requires_level.phase": _("A phase for which that scale is asked."),
        "requires_level.at_least": _("The lowest level that is enough."),
        "award": _("true if it is claimed: eligible; false if it is reached."),
    }
    return _under(path, texts)


def _on_scales() -> dict[str, str]:
    texts = {
        "title": _("The title of the scale."),
        "about": _("What it describes."),
        "phases": _("The phases for which a level is asked."),
        "inferred_questions": _("true if no source asks the questions of the levels."),
        "level": _("The levels, the lowest first."),
        "level.id": _("Never changed, never used again."),
        "level.title": _("What the level is called."),
        "level.means": _("What it means, in a sentence."),
        "level.question": _("Yes to it: at least this level is reached."),
        **_under("level", _on_citations()),
    }
    return {
        "scales": _("Levels that are asked for phases, beside the requirements."),
        "scales.*": _("One scale, under the name that answers refer to."),
        **_under("scales.*", texts),
    }


def _on_guidelines() -> dict[str, str]:
    return {
        "phase": _("The stages of the cycle of a national action plan."),
        "phase.id": _("Never changed, never used again."),
        "phase.title": _("The title of the phase."),
        "phase.short": _("The title where there is little room."),
        "phase.about": _("What happens in it."),
        "phase.not_applicable": _("true if the whole phase may be left out."),
        "phase.guideline": _("What should happen in the phase."),
        "phase.guideline.id": _("Never changed, never used again."),
        "phase.guideline.title": _("The title of the guideline."),
        "phase.guideline.short": _("The title where there is little room."),
        "phase.guideline.about": _("What it is about."),
        "phase.guideline.not_applicable": _("true if all of it may be left out."),
    }


def _on_requirements() -> dict[str, str]:
    texts = {
        "id": _("Never changed, never used again: saved answers refer to it."),
        "tier": _("How far it goes."),
        "title": _("What is asked, in a few words."),
        "short": _("The title where there is little room."),
        "text": _("The statement that is met or not."),
        "help": _("When it is met, partly met, not met."),
        "evidence_hint": _("What usually shows it."),
        "evidence_rule": _("Whether met counts without evidence."),
        "evidence_address": _("true if only evidence with an address counts."),
        "note_required": _(
            "The answers for which a note is needed; if not said, not_applicable."
        ),
        "not_applicable": _("true if it may be left out."),
        "balanced_forum": _("true if it asks for as many of government as of others."),
        "time_rules": _("What it asks of the days of events."),
        "time_rules.kind": _("How the days are counted."),
        "time_rules.event": _("The id of the event it is about."),
        "time_rules.other": _("The id of the event from which it counts."),
        "time_rules.days": _("How many days are asked."),
        "time_rules.months": _("How many months of the calendar are asked."),
        "time_rules.times": _("How many times are asked."),
        "time_rules.day": _("The last day, such as 2026-08-31."),
        "time_rules.day_of_year": _("The last day of a year, such as 08-31."),
        **_under("time_rules", _on_citations()),
        **_on_citations(),
    }
    path, sentence = "phase.guideline.requirement", _("Statements that are met or not.")
    return {path: sentence, **_under(path, texts)}


def _on_citations() -> dict[str, str]:
    return {
        "sources": _("What it is based on."),
        "sources.key": _("One of the sources of this file."),
        "sources.basis": _("How sure it is that the source says this."),
        "sources.clause": _("Where in the source."),
    }


def _under(path: str, texts: dict[str, str]) -> dict[str, str]:
    return {f"{path}.{key}": text for key, text in texts.items()}
