"""What is to be done: which sentences, rows and lines are actions, what each says, and each once.

every         the items with their actions, and every action of the meeting
habit         how this minute-taker marks actions
undertaken    the fields of a line or row as an Action; owners and days settled
whole_tables  a table of actions is one in all its rows
tables        rows of action tables
flattened     a row whose cells stand on lines of their own
recalled      old actions told in sentences of what was said
standing      how each action stands
merge         an action told twice is one
"""
