"""A content folder as it is on the disk now: its documents, each read once, and what was put right in them."""
