"""The business unit's desk: settings, the order of the stages, what is printed, the private report.

The only package that may see all three others, besides build.py; nothing imports it but build.py.
"""
