"""Document -> Meeting. Pure: nothing here knows an organisation.

lines        what each printed line or cell is: heading, person, action, discussion (learnt)
sentences    which sentences of the discussion say that somebody is to do something (learnt)
front        title and venue in the words before the items; where an item's title ends (learnt)
fields       inside a line: people, what an action asks of whom by when, days and hours (learnt, and rules)
assembly     labels become a Meeting: plain code
models       what was learnt; made by training/, never by a build
"""

from minutes.layouts.assembly.meeting import parse

__all__ = ["parse"]
