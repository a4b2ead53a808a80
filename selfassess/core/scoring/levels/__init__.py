"""Levels on the scales of a questionnaire: their words, the questions, what needs them."""
