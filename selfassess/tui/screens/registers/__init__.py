"""The registers of an assessment on the screens."""
