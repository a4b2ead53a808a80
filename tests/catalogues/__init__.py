"""The words of the program in other languages: `selfassess/locale/` brought up to date."""
