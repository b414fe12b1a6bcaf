"""The local review page: shows the bench to one person on this computer, and passes on what they say. No logic."""
