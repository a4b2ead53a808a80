"""TOML: reading, writing, editing in place, positions, errors."""
