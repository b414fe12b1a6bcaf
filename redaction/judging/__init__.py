"""The judge of sentences: learned from invented minutes, it says how gravely a sentence tells of somebody."""
