"""Dialogs about a whole phase: left out, or with a level."""
