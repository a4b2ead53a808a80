"""The words of plain lines, one subject a module."""
