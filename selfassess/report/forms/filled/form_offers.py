"""What several forms offer to one assessment, and where they contradict each other."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.fields.text_fields import LONGEST_LINE
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.text.characters import in_one_line
from selfassess.report.forms.filled.filled_form import FilledForm, with_strange_levels
from selfassess.report.forms.filled.import_offers import ImportOffer, offered
from selfassess.report.forms.form_fields import DIFFERENT
from selfassess.report.forms.level_fields import LevelOffer, level_offers

Offer = ImportOffer | LevelOffer


@dataclass(frozen=True, slots=True)
class FormOffer:
    """What one form offers for one requirement or level."""

    form: str
    """What the form is called."""
    offer: Offer
    against: tuple[str, ...] = ()
    """The other forms that say something else there."""

    @property
    def requirement(self) -> str:
        """What it is about; a level by the name that forms give it."""
        return self.offer.requirement

    @property
    def kind(self) -> str:
        """Whether it is new, the same, or different from the file or another form."""
        return DIFFERENT if self.against else self.offer.kind

    @property
    def is_level(self) -> bool:
        """Whether it is about a level, which nobody has to confirm."""
        return isinstance(self.offer, LevelOffer)

    def taken(self, assessment: Assessment, proposed_by: str = "") -> Assessment:
        """The assessment with what is offered; `proposed_by`: who proposes an answer."""
        if isinstance(self.offer, LevelOffer):
            return self.offer.taken(assessment)
        return self.offer.taken(assessment, proposed_by)


@dataclass(frozen=True, slots=True)
class OfferedForm:
    """A form with all that it offers."""

    name: str
    form: FilledForm
    offers: tuple[FormOffer, ...]

    @property
    def proposer(self) -> str:
        """Who proposes what it says: of whom it was asked, or what it is called."""
        return in_one_line(self.form.owner or self.name)[:LONGEST_LINE]


def offered_forms(
    forms: Mapping[str, FilledForm],
    questionnaire: Questionnaire,
    assessment: Assessment,
) -> tuple[OfferedForm, ...]:
    """For every form, by its name, what it says of what is asked."""
    found = [
        _one(name, form, questionnaire, assessment) for name, form in forms.items()
    ]
    offers = [offer for form in found for offer in form.offers]
    return tuple(
        replace(form, offers=tuple(_beside(offer, offers) for offer in form.offers))
        for form in found
    )


def _one(
    name: str, form: FilledForm, questionnaire: Questionnaire, assessment: Assessment
) -> OfferedForm:
    levels = list(level_offers(form.levels, questionnaire, assessment))
    offers: list[Offer] = [
        *(o for o in offered(form, assessment) if o.requirement in questionnaire.by_id),
        *(offer for offer in levels if offer.filled),
    ]
    understood = with_strange_levels(form, levels)
    return OfferedForm(name, understood, tuple(FormOffer(name, o) for o in offers))


def _beside(offer: FormOffer, offers: list[FormOffer]) -> FormOffer:
    """The offer with the names of the forms that contradict it."""
    against = [
        other.form
        for other in offers
        if other.form != offer.form and _differ(offer, other)
    ]
    return replace(offer, against=tuple(against))


def _differ(one: FormOffer, other: FormOffer) -> bool:
    if one.requirement != other.requirement:
        return False
    mine, theirs = one.offer.news, other.offer.news
    return any(mine[key] != theirs[key] for key in mine.keys() & theirs.keys())


def contradictions(forms: tuple[OfferedForm, ...]) -> Iterator[list[FormOffer]]:
    """The offers of several forms that cannot all be true, by requirement."""
    by_requirement: dict[str, list[FormOffer]] = {}
    for form in forms:
        for offer in form.offers:
            if offer.against:
                by_requirement.setdefault(offer.requirement, []).append(offer)
    yield from by_requirement.values()
