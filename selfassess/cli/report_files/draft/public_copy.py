"""The assessment as it travels inside a report: byte for byte, but for what reports must not tell."""

from selfassess.core.model.assessment import Assessment
from selfassess.storage.documents.assessment_file import AssessmentFile
from selfassess.storage.toml.reader import read_bytes


def public_copy(
    assessment: Assessment, file: AssessmentFile
) -> tuple[Assessment, bytes]:
    """The assessment without what reports must not tell, and its bytes."""
    public = assessment.for_the_public()
    if public == assessment:
        return assessment, read_bytes(file.path)
    return public, file.text_of(public).encode()
