"""The passes over one text that find its names: each a function of what was found so far (see mentions.py)."""
