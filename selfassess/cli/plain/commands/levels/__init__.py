"""The word `level`: levels on the scales of the questionnaire, in plain lines."""
