"""What the judge can take a sentence to tell of, and how each is said to a reviewer."""

from __future__ import annotations

from types import MappingProxyType

CATEGORIES = MappingProxyType(
    {
        "child": "a child who could be recognised",
        "adult": "an adult who could be recognised",
        "family": "a family that could be recognised",
        "death": "somebody's death or injury",
        "offence": "an offence or proceedings that concern one person",
        "health": "somebody's health",
        "immigration": "somebody's immigration status",
        "belief": "somebody's religion, ethnicity, sexuality or politics",
        "money": "somebody's money",
        "staff": "an allegation about or the conduct of a member of staff",
        "colleague": "a colleague's private matter",
        "candid": "a candid remark on a body or a person",
        "business": "confidential business",
        "review": "a review that is not published",
        "place": "a place that leads to a person",
        "route": "where somebody is kept safe or can be found",
        "number": "so few that they could be recognised",
        "identifier": "a reference that leads to one case",
    }
)
