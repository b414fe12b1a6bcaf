"""Meeting x corrections -> Meeting. Pure: what a person put right wins over what was read, bound to the words.

model      the noun, what each kind of it says, and how one is made
binding    which document a correction is about, and where its words stand in it, also after small edits
typed      words that a person typed, set down where every detector scans them
facts      title, day, group, place, chair, hours
people     the attendance list
passages   headings, and what is told where
tasks      what is an action, a decision, or neither
correct    all of them in the order in which they were said
"""

from minutes.corrections.correct import Corrected, corrected, shared_out
from minutes.corrections.model import Correction, made

__all__ = ["Corrected", "Correction", "corrected", "made", "shared_out"]
