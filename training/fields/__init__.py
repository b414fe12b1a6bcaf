"""Trains the taggers of `minutes/layouts/fields`: people in lists, fields of actions. Run: `python -m
training.fields`.
"""
