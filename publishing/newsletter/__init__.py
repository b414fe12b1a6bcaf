"""Step three of the Kingston approach: a simplified summary, ready to paste, made of public words without names."""
