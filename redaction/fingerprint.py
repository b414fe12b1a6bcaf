"""What an approval is bound to: the public words, the policy and the rulings used. Change any and it is stale."""

from __future__ import annotations

import hashlib
import json
from dataclasses import fields, is_dataclass, replace
from functools import lru_cache

from redaction.mask import Redacted
from redaction.policy import Policy


def fingerprint(redacted: Redacted, policy: Policy) -> str:
    """64 hexadecimal digits, the same for the same public text, policy and rulings, whoever signs it off."""
    public = _told(replace(redacted.public, sign_off=None))
    used = sorted({d.ruling.key + d.ruling.verdict for d in redacted.decisions.each if d.ruling})
    told = json.dumps([public, policy.fingerprint(), used], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(told.encode("utf-8")).hexdigest()


def _told(value: object) -> object:
    """A noun as JSON can tell it: what dataclasses.asdict makes, without its copies; it is asked for at each ruling."""
    if isinstance(value, tuple):
        return [_told(one) for one in value]
    if is_dataclass(value) and not isinstance(value, type):
        return {name: _told(getattr(value, name)) for name in _names(type(value))}
    return value


@lru_cache
def _names(noun: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(noun))
