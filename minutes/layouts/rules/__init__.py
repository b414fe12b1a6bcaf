"""People of a list by rules of shape, beside the learnt tagger: whichever names more people plausibly is believed."""
