"""The record files as files: their second copies, and whether they agree with the audit log."""
