"""Git and OpenSSH."""
