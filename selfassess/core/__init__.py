"""Values and rules of the self-assessment: no files, no screens, no clock.

Nothing here knows a file, a screen, the clock or the environment.
"""
