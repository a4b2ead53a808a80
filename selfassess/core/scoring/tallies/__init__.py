"""How much of a questionnaire counts, by phase and tier."""
