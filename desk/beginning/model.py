"""What a new partnership says about itself on its first day."""

from __future__ import annotations

import re
from dataclasses import dataclass

from errors import BadSettings

_ADDRESS = re.compile(r"https?://[^\s/]+\.[^\s]+")
_EMAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")


@dataclass(frozen=True, slots=True)
class FirstAnswers:
    """Five answers, checked. web_address ends with a stroke or is ""; email, phone: one of them may be "".

    places: towns and districts that are no secret; approvers: the roles whose holders may sign minutes off.
    """

    name: str
    places: tuple[str, ...]
    web_address: str
    email: str
    phone: str
    approvers: tuple[str, ...]


def checked(name: str, area: str, web_address: str, contact: str, approvers: str) -> FirstAnswers:
    """The answers as typed, made tidy. Lists are parted by commas. Raises BadSettings saying what to type instead."""
    return FirstAnswers(_name(name), _listed(area), _address(web_address), *_contact(contact), _approvers(approvers))


def _name(typed: str) -> str:
    name = " ".join(typed.split())
    if not name:
        raise BadSettings("the partnership needs a name.", "name", "Type it as it stands on your letters.")
    return name


def _listed(typed: str) -> tuple[str, ...]:
    parts = (" ".join(part.split()) for part in re.split(r",|;|\band\b", typed))
    return tuple(dict.fromkeys(part for part in parts if part))


def _address(typed: str) -> str:
    address = typed.strip()
    if not address:
        return ""
    if "://" not in address:
        address = f"https://{address}"
    if not _ADDRESS.fullmatch(address):
        raise BadSettings(
            f"“{typed.strip()}” is not a web address.", "address", "Type it like https://minutes.example.org/"
        )
    return address if address.endswith("/") else f"{address}/"


def _contact(typed: str) -> tuple[str, str]:
    parts = [part.strip() for part in typed.split(",") if part.strip()]
    email = next((part for part in parts if "@" in part), "")
    phone = next((part for part in parts if "@" not in part), "")
    if email and not _EMAIL.fullmatch(email):
        raise BadSettings(f"“{email}” is not an e-mail address.", "contact", "Type it like unit@example.org")
    if phone and not re.search(r"\d{3}", phone):
        raise BadSettings(f"“{phone}” is no telephone number.", "contact", "Type it like 01632 960140")
    return email, phone


def _approvers(typed: str) -> tuple[str, ...]:
    roles = _listed(typed)
    if not roles:
        raise BadSettings("somebody must be able to approve.", "approvers", "Type a role, such as Independent Chair.")
    return roles
