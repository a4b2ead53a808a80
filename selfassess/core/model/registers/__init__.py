"""The registers of an assessment: tables of entries, each under a key that people made."""
