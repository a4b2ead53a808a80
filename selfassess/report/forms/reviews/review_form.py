"""A review as a form: places for verdicts beside the answers that they are about."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.levels import ClaimedLevel, given_at
from selfassess.core.model.questionnaire.phases import Phase
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.questionnaire.requirement import Requirement
from selfassess.core.model.questionnaire.scales import AskedLevel
from selfassess.core.model.review import FINDING_VERDICTS, Finding, Review
from selfassess.core.review.labels import finding_label, reviewer_label
from selfassess.core.review.threads import answer_digest
from selfassess.core.scoring.labels import status_label
from selfassess.core.scoring.levels.level_labels import level_label
from selfassess.core.text.addresses import safe_address
from selfassess.core.text.i18n import _, pgettext, started
from selfassess.core.text.languages.conventions import labelled
from selfassess.report.elements.passages import paragraphs, passage
from selfassess.report.forms.checklist import Checklist, checklist
from selfassess.report.forms.checklist_parts import ChecklistPart
from selfassess.report.forms.evidence_lines import evidence_line
from selfassess.report.forms.form_fields import (
    FieldMaker,
    FormField,
    SaidAnswer,
    choices_of,
    field_name,
)
from selfassess.report.forms.level_fields import checklist_level
from selfassess.report.forms.prefilled import cited_by, level_texts


def review_form(
    review: Review, questionnaire: Questionnaire, about: Assessment
) -> Checklist:
    """The form of this review, with what it says already."""
    return _ReviewForm(review, questionnaire, about).form()


@dataclass(frozen=True, slots=True)
class _ReviewForm:
    review: Review
    questionnaire: Questionnaire
    about: Assessment

    def form(self) -> Checklist:
        """The questionnaire with places for verdicts instead of answers."""
        form = checklist(self.questionnaire, is_form=True)
        who = reviewer_label(self.review.reviewer)
        kind = _("Review by {reviewer}").format(reviewer=who)
        title = f"{self.about.country}, {self.about.action_plan}"
        phases = zip(form.parts, self.questionnaire.phases, strict=True)
        return replace(
            form,
            document=replace(form.document, title=labelled(kind, title)),
            page_head=replace(form.page_head, state=kind),
            kind=kind,
            title=passage(title, self.about.language),
            start_heading=_("About the reviewer"),
            details=self._details(),
            choose=pgettext("no verdict is given", "Not said"),
            parts=tuple(self._part(part, phase) for part, phase in phases),
        )

    def _fields(
        self, whose: str, values: dict[str, str], title: str = ""
    ) -> Iterator[FormField]:
        for key, value in values.items():
            name, label = field_name(self.questionnaire, whose, key), _label(key)
            yield FormField(
                name, label, f"{title}{label}", value, is_fixed=key in _FIXED
            )

    def _details(self) -> tuple[FormField, ...]:
        reviewer = self.review.reviewer
        values = {
            "reviewer": reviewer.name,
            "organisation": reviewer.organisation,
            "reflection": self.review.reflection,
            "review": self.review.id,
            "assessment": self.about.id,
        }
        return tuple(self._fields("", values))

    def _part(self, part: ChecklistPart, phase: Phase) -> ChecklistPart:
        texts = level_texts(self.review.levels, self.questionnaire)
        named = {field_name(self.questionnaire, *k): text for k, text in texts.items()}
        maker, by_id = FieldMaker(self.questionnaire, named), self.questionnaire.by_id
        groups = (
            replace(
                group,
                items=tuple(
                    replace(
                        item,
                        fields=self._finding(by_id[item.id]),
                        said=self._answer(item.id),
                    )
                    for item in group.items
                ),
            )
            for group in part.groups
        )
        levels = (
            replace(checklist_level(maker, asked), said=self._level(asked))
            for asked in self.questionnaire.levels_of(phase)
        )
        return replace(part, groups=tuple(groups), levels=tuple(levels))

    def _finding(self, requirement: Requirement) -> tuple[FormField, ...]:
        """The verdict, the status they would give, their reasons, and what is kept."""
        finding = self.review.finding_on(requirement.id)
        values = {
            "verdict": started(finding_label(finding.verdict)),
            "status": status_label(finding.status),
            "note": finding.note,
            **self._kept(requirement.id, finding),
        }
        title = f"{requirement.id} {requirement.title}: "
        verdict, status, *others = self._fields(requirement.id, values, title)
        verdicts = [
            (each.value, started(finding_label(each)))
            for each in FINDING_VERDICTS
            if each
        ]
        statuses = [
            (each.value, status_label(each)) for each in choices_of(requirement)
        ]
        return (
            replace(
                verdict,
                choices=tuple(verdicts),
                value=verdict.value if finding.verdict else "",
            ),
            replace(
                status,
                choices=tuple(statuses),
                value=status.value if finding.status else "",
            ),
            *others,
        )

    def _kept(self, requirement_id: str, finding: Finding) -> dict[str, str]:
        """What a file says that is not for people; `now`: `of` if it is given anew."""
        now = answer_digest(self.about, requirement_id)
        kept = {
            "of": now if finding.is_empty else finding.of,
            "now": now,
            "supports": finding.supports,
            "supports_id": finding.supports_id,
        }
        return {key: value for key, value in kept.items() if value}

    def _answer(self, requirement_id: str) -> SaidAnswer:
        answer = self.about.answer_to(requirement_id)
        usual = self.about.language
        return SaidAnswer(
            _said(status_label(answer.status)),
            paragraphs(answer.note, answer.language or usual),
            tuple(
                (
                    passage(evidence_line(each), each.language or usual),
                    safe_address(each.url),
                )
                for each in cited_by(answer, self.about)
            ),
        )

    def _level(self, asked: AskedLevel) -> SaidAnswer:
        given = given_at(self.about.levels, asked, ClaimedLevel())
        note = paragraphs(given.note, given.language or self.about.language)
        return SaidAnswer(_said(level_label(asked.scale, given)), note, ())


_FIXED = ("reviewer", "review", "assessment", "of", "now", "supports", "supports_id")


def _said(answer: str) -> str:
    return _("The government's answer: {answer}").format(answer=answer)


def _label(key: str) -> str:
    labels = {
        "reviewer": _("Reviewer"),
        "organisation": _("Organisation"),
        "reflection": _("On the whole"),
        "review": _("Review (leave as it is)"),
        "assessment": _("Assessment (leave as it is)"),
        "verdict": _("Your verdict"),
        "status": _("What you would answer"),
        "note": _("Your reasons"),
    }
    return labels.get(key, "")
