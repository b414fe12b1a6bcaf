"""Trains and measures the judge of sentences from corpus/sentences. Never imported by a build."""
