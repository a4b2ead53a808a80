"""The report for machines: what is claimed, what it counts as, and what shows it."""

from selfassess import __version__
from selfassess.core.model.assessment import Assessment
from selfassess.core.validation.evidence_form import EVIDENCE_FIELDS
from selfassess.report.content.report import ReportView
from selfassess.report.formats.data import json_models as shapes
from selfassess.report.formats.data.json_comparison import comparison_data


def render_json(view: ReportView) -> str:
    """The report as JSON."""
    assessment = view.comparison.assessment
    texts = assessment.texts
    data = shapes.ReportData(
        **dict(comparison_data(view.comparison)),
        program=f"selfassess {__version__}",
        made_on=view.attachments[0].day,
        texts={name: getattr(texts, name) for name in type(texts).model_fields},
        remarks=assessment.remarks,
        reviews_left_out=view.left_out,
        evidence=_evidence(assessment),
        files=tuple(
            shapes.FileData(name=attachment.name, sha256=attachment.digest)
            for attachment in view.attachments
        ),
    )
    return data.model_dump_json(indent=2) + "\n"


def _evidence(assessment: Assessment) -> dict[str, shapes.EvidenceData]:
    return {
        slug: shapes.EvidenceData(
            number=number, **evidence.model_dump(include={*EVIDENCE_FIELDS})
        )
        for number, (slug, evidence) in enumerate(assessment.evidence.items(), start=1)
    }
