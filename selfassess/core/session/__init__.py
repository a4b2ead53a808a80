"""The immutable value of a walk: answers, place, filter, undo."""
