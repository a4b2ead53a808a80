"""Files: TOML text on one side, core values on the other."""
