"""Fetching packages: what everything needs, on the first run; what reads scans, when the first scan is met."""
