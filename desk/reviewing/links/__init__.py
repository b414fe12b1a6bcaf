"""Sentences that may be news of an action, asked on the review page."""
