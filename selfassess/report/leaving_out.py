"""Which sections the file leaves out of its report: the report does not hide that."""

from collections.abc import Iterator

from selfassess.core.comparing import Comparison
from selfassess.core.details import Section
from selfassess.core.language import _
from selfassess.report.process import commenting_of


def left_out_sentence(seen: Comparison) -> str:
    """What is in the file and not in the report; nothing where all of it is there."""
    left_out = seen.assessment.report.leave_out
    names = [name for section, name in _filled(seen) if section in left_out]
    if not names:
        return ""
    return _("Left out of this report, as the file asks: {sections}.").format(
        sections="; ".join(names)
    )


def _filled(seen: Comparison) -> Iterator[tuple[Section, str]]:
    """Every section that there is something to say in, with its heading."""
    assessment, texts = seen.assessment, seen.assessment.texts
    commenting = commenting_of(assessment)
    found = (
        (
            seen.ours.eligibility.blockers,
            Section.BLOCKERS,
            _("What still stands in the way"),
        ),
        (texts.introduction, Section.INTRODUCTION, _("Introduction")),
        (texts.context, Section.CONTEXT, _("Context")),
        (
            assessment.recommendations,
            Section.RECOMMENDATIONS,
            _("Use of earlier recommendations"),
        ),
        (
            commenting.facts or commenting.note,
            Section.COMMENT_PERIOD,
            commenting.heading,
        ),
        (texts.lessons, Section.LESSONS, _("Lessons")),
        (texts.next_steps, Section.NEXT_STEPS, _("Next steps")),
        (assessment.evidence, Section.EVIDENCE, _("Evidence register")),
        (True, Section.ABOUT, _("About the requirements")),
    )
    yield from ((section, name) for content, section, name in found if content)
