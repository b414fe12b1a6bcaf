"""Dates and times as British minutes print them: day first, "2pm – 4pm", "1300hrs"."""

from datetime import date

from minutes.layouts.fields.when.dates import Day, days, times

__all__ = ["Day", "days", "first_day", "times"]


def first_day(words: str) -> date | None:
    """The first date with a year in the words, or None."""
    return next((day.on for day in days(words) if day.on), None)
