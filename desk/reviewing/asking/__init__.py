"""Asking: one question on its card, what is answered to it, and answers changed or taken back."""
