"""What a questionnaire consists of: phases, guidelines, requirements, goals, sources, words."""
