"""Small values for tests: only what a test mentions differs from one to the next."""

from collections.abc import Mapping

from selfassess.core.model.answer import Answer
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.events import Event
from selfassess.core.model.questionnaire.goals import Goal, Star
from selfassess.core.model.questionnaire.phases import Phase
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.questionnaire.requirement import (
    EvidenceRule,
    Requirement,
    Tier,
)
from selfassess.core.model.questionnaire.scales import Scale
from selfassess.core.model.questionnaire.sources import Basis, Citation, Source
from selfassess.core.model.questionnaire.time_rules import TimeRule
from selfassess.core.model.registers.evidence import Evidence
from selfassess.core.model.review import Finding, FindingVerdict, Review, Reviewer
from selfassess.core.model.status import Status
from selfassess.core.review.threads import answer_digest
from selfassess.core.validation.register_forms import REGISTER_FORMS, RegisterKind

BASIC, BEST_PRACTICE = Tier.BASIC, Tier.BEST_PRACTICE
UNANSWERED, MET, PARTLY_MET, NOT_MET, NOT_APPLICABLE = Status
UNREVIEWED, AGREE, DISAGREE, CANNOT_TELL = FindingVerdict
PROOF = "minutes"
"""What `answered` cites for every answer that is met."""


def requirement(
    name: str,
    tier: Tier = BASIC,
    *,
    rule: EvidenceRule = EvidenceRule.REQUIRED,
    may_be_left_out: bool = False,
    time_rules: tuple[TimeRule, ...] = (),
) -> Requirement:
    """A requirement of that id."""
    return Requirement(
        id=name,
        tier=tier,
        title=name.title(),
        text=f"{name} is done.",
        help="Met: it is.",
        evidence_hint="a page",
        evidence_rule=rule,
        not_applicable=may_be_left_out,
        time_rules=time_rules,
        sources=(Citation(key="guide", basis=Basis.PRACTICE),),
    )


def phase(name: str, **asked: Tier | Requirement) -> Phase:
    """A phase of one guideline that asks `a=BASIC`, or `a=requirement("a", …)`."""
    requirements = tuple(
        requirement(key, value) if isinstance(value, Tier) else value
        for key, value in asked.items()
    )
    guideline = {"id": f"{name}-all", "title": name, "requirement": requirements}
    return Phase.model_validate(
        {"id": name, "title": name.title(), "guideline": (guideline,)}
    )


def with_phases(asked: Questionnaire, *phases: Phase) -> Questionnaire:
    """The questionnaire with other phases, none of them counted yet.

    A copy would keep what the questionnaire has counted of those that it had.
    """
    fields = {name: getattr(asked, name) for name in Questionnaire.model_fields}
    return Questionnaire.model_construct(**{**fields, "phases": phases})


def scale(*phases: str) -> Scale:
    """A scale of three levels, asked for these phases."""
    titles = {"none": "None", "some": "Some of it", "all": "All of it"}
    return Scale.model_validate(
        {
            "title": "Influence",
            "phases": phases,
            "inferred_questions": True,
            "level": [
                {
                    "id": name,
                    "title": title,
                    "means": f"{title} was theirs.",
                    "question": f"Was it {name}?" if name != "none" else "",
                    "sources": [{"key": "guide", "basis": "practice"}],
                }
                for name, title in titles.items()
            ],
        }
    )


def questionnaire(
    *phases: Phase,
    requires: tuple[Tier, ...] = (BASIC, BEST_PRACTICE),
    only: tuple[str, ...] = (),
    partly_counts: bool = False,
    verdicts: tuple[Goal, ...] = (),
    scales: Mapping[str, Scale] | None = None,
    events: tuple[Event, ...] = (),
    **asked: Tier | Requirement,
) -> Questionnaire:
    """A questionnaire of these phases, or of one phase that asks `a=BASIC, …`."""
    star = Star(
        name="Star", requires=requires, partly_counts=partly_counts, phases=only
    )
    return Questionnaire.model_validate(
        {
            "format": 1,
            "id": "small",
            "edition": "1",
            "language": "en",
            "title": "A small questionnaire",
            "notice": "Made for the tests.",
            "star": star,
            "verdict": verdicts,
            "event": events,
            "sources": {"guide": Source(title="A guide")},
            "scales": scales or {},
            "phase": phases or (phase("all", **asked),),
        }
    )


def evidence(title: str = "Minutes of the forum") -> Evidence:
    """Something that shows that an answer is true."""
    return Evidence(title=title, url="https://example.org/minutes")


def answer(status: Status, *cited: str, note: str = "") -> Answer:
    """An answer that cites exactly this evidence."""
    return Answer(status=status, evidence=cited, note=note)


def answered(**given: Status | Answer) -> Assessment:
    """An assessment with `a=MET, …`; what is met is shown, unless told otherwise."""
    return Assessment(
        format=1,
        id="0123456789abcdef",
        questionnaire="small",
        edition="1",
        country="Exampleland",
        action_plan="Action Plan 2026-2028",
        evidence={PROOF: evidence()},
        answers={
            name: _shown(value) if isinstance(value, Status) else value
            for name, value in given.items()
        },
    )


def _shown(status: Status) -> Answer:
    return answer(status, PROOF) if status is MET else answer(status)


def finding(
    verdict: FindingVerdict, status: Status = UNANSWERED, note: str = "", of: str = ""
) -> Finding:
    """A reviewer's view of one answer."""
    return Finding(verdict=verdict, status=status, note=note, of=of)


def review(name: str = "Water Watch", /, **findings: Finding) -> Review:
    """A review of `answered(…)` with `a=finding(AGREE), …`."""
    return Review(
        format=1,
        assessment="0123456789abcdef",
        questionnaire="small",
        edition="1",
        reviewer=Reviewer(name=name),
        findings=findings,
    )


def given_on(about: Assessment, said: Review) -> Review:
    """The review with its findings given on the answers of this assessment."""
    findings = {
        key: each.model_copy(update={"of": each.of or answer_digest(about, key)})
        for key, each in said.findings.items()
    }
    return said.model_copy(update={"findings": findings})


_ASKED_FOR = {
    RegisterKind.MEETINGS: {"start": "2016-10-26 06:00", "zone": "America/New_York"},
    RegisterKind.FORUM_MEETINGS: {"date": "2016-10-26"},
}


def least_typed(register: RegisterKind, subject: str) -> dict[str, str]:
    """What must be typed for an entry of the register of that name."""
    return {REGISTER_FORMS[register].subject: subject, **_ASKED_FOR.get(register, {})}
