"""Git, OpenSSH, and what shows problems beside the lines of files."""
