"""The site made, searched and released."""
