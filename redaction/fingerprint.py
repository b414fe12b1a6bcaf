"""What an approval is bound to: the public words, the policy and the rulings used. Change any and it is stale."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, replace

from redaction.mask import Redacted
from redaction.policy import Policy


def fingerprint(redacted: Redacted, policy: Policy) -> str:
    """64 hexadecimal digits, the same for the same public text, policy and rulings, whoever signs it off."""
    public = asdict(replace(redacted.public, sign_off=None))
    used = sorted({d.ruling.key + d.ruling.verdict for d in redacted.decisions.each if d.ruling})
    told = json.dumps([public, policy.fingerprint(), used], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(told.encode("utf-8")).hexdigest()
