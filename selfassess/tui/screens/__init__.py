"""The screens, by what a person does on them."""
