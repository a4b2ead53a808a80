"""Files in general: atomic saving, locks, who has one open."""
