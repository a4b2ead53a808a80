"""Three states of a file on disk, or what git left of them, merged by meaning."""
