"""The first day: five plain questions become a content folder; the invented sample steps aside."""
