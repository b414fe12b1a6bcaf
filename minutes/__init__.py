"""A file becomes a Meeting. Confidential throughout; knows nothing of redaction or publishing."""
