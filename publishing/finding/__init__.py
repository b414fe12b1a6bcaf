"""The search index: every word of the public minutes with the passages that hold it."""
