"""Where it lives: TOML text and files on one side, core values on the other."""
