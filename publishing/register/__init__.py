"""The action register: one action followed through the minutes of its group, from the day it was raised."""
