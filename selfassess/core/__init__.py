"""What it means: values in, values out.

Nothing here knows a file, a screen, the clock or the environment.
"""
