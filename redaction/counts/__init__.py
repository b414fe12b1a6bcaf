"""Numbers of people: in prose, in tables, and what must go with them."""
