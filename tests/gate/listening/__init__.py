"""The program as a terminal screen reader speaks it."""
