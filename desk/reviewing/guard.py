"""Who may speak to the review page: one browser on this computer, that was given the address.

Every request is looked at before any page is. A page of another website open in the same browser cannot read or
change anything here: it has no session, another Origin, and no token; a name that is made to point at 127.0.0.1 (DNS
rebinding) fails by its Host.
"""

from __future__ import annotations

import hmac
import secrets
from dataclasses import dataclass, field

from flask import Request, Response

COOKIE = "candour-review"
_PAGE = "; ".join(
    (
        "default-src 'none'",
        "style-src 'self'",
        "script-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "frame-src 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
    )
)
# The public page, shown inside: looks, but no script and nothing to send. Its theme sets sizes in style attributes.
SHOWN = "; ".join(
    (
        "sandbox allow-same-origin",
        "default-src 'none'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data:",
        "font-src 'self'",
        "form-action 'none'",
        "frame-ancestors 'self'",
        "base-uri 'none'",
    )
)


@dataclass(slots=True)
class Guard:
    """The secrets of one run of the review page. port: where it listens; token: good for one exchange."""

    port: int
    token: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    session: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    csrf: str = field(default_factory=lambda: secrets.token_urlsafe(32))

    @property
    def address(self) -> str:
        """What is printed: it lets one browser in, once."""
        return f"http://127.0.0.1:{self.port}/?token={self.token}"

    @property
    def cookie(self) -> str:
        """The name of the session's cookie: cookies know no port, and two desks in one browser each keep their own."""
        return f"{COOKIE}-{self.port}"

    def renew(self) -> str:
        """A fresh address, good for one more exchange: for whoever closed the browser."""
        self.token = secrets.token_urlsafe(32)
        return self.address

    def exchange(self, offered: str) -> bool:
        """Whether this is the token; if so it is spent."""
        if not self.token or not _same(offered, self.token):
            return False
        self.token = ""
        return True

    def let_in(self, response: Response) -> Response:
        """Give the browser its session, in a cookie that no script and no other site can use."""
        response.set_cookie(self.cookie, self.session, httponly=True, samesite="Strict", path="/")
        return response

    def refusal(self, request: Request) -> str:
        """Why this request is refused, in plain words, or "" where it is not."""
        if request.host not in (f"127.0.0.1:{self.port}", f"localhost:{self.port}"):
            return "This address is not the review page’s own."
        if request.headers.get("Sec-Fetch-Site", "same-origin") not in ("same-origin", "none"):
            return "Another website asked for this page."
        if not _same(request.cookies.get(self.cookie, ""), self.session):
            return "Open the address that python build.py review printed. It works once; Enter there gives another."
        if request.method in ("GET", "HEAD"):
            return ""
        if request.headers.get("Origin") != f"http://{request.host}":
            return "This form was not sent by the review page."
        if not _same(request.form.get("csrf", ""), self.csrf):
            return "This form is out of date. Go back, load the page again, and send it again."
        return ""

    def seal(self, response: Response) -> Response:
        """Headers on every answer: nothing from elsewhere, nothing kept by the browser, nothing guessed."""
        response.headers.setdefault("Content-Security-Policy", _PAGE)
        response.headers["Cache-Control"] = "no-store"
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers["Referrer-Policy"] = "same-origin"
        response.headers["Cross-Origin-Opener-Policy"] = "same-origin"
        response.headers["Cross-Origin-Resource-Policy"] = "same-origin"
        response.headers["X-Robots-Tag"] = "noindex"
        return response


def _same(offered: str, wanted: str) -> bool:
    return bool(wanted) and hmac.compare_digest(offered.encode("utf-8"), wanted.encode("utf-8"))
