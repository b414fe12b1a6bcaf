"""The witness: every finished byte is read back."""
