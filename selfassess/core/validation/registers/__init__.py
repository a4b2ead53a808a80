"""The forms of the registers: what each entry is asked."""
