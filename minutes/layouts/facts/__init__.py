"""Facts of the meeting as a whole, by rules: its head, who chaired, when they meet again, its group."""
