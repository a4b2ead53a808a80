"""The requirement in view."""
