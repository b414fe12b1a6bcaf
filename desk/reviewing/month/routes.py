"""The pages of the month: files in, doubles, publishing and its outcome, site, log, newsletter, settings."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from pathlib import Path

from flask import Blueprint, Response, redirect, request, send_from_directory
from werkzeug.wrappers import Response as Answer

from desk.reports import audit_csv, roundup
from desk.reviewing import signing
from desk.reviewing.guard import SHOWN
from desk.reviewing.month import doubles, incoming, plain_settings
from desk.reviewing.month.publishing import Publisher
from desk.reviewing.state import State, field_of
from errors import CandourError
from publishing.text.dates import long_date
from redaction.records import audit_log

_PATIENCE = 0.3


def blueprint(state: State, publisher: Publisher) -> Blueprint:
    """Every page of the month."""
    month = Blueprint("month", __name__, url_prefix="/month")
    _files(month, state)
    _whole_meetings(month, state)
    _publishing(month, state, publisher)
    _site_and_log(month, state)
    _newsletter(month, state)
    _settings(month, state)
    return month


def _files(month: Blueprint, state: State) -> None:
    bench = state.bench

    @month.post("/files")
    def files() -> Answer:
        given = request.files.getlist("files")[: incoming.MOST_FILES]
        read = [(one.filename or "", one.read()) for one in given if one.filename]
        taken = incoming.take_in(bench.order.content / "minutes", read, bool(field_of(request, "replace")))
        bench.refresh()
        state.taken = taken
        kept = sum(bool(one.kept) for one in taken)
        state.said = f"{kept} of {len(taken)} files taken." if taken else "No file was chosen."
        return redirect("/#in", 303)


def _whole_meetings(month: Blueprint, state: State) -> None:
    bench = state.bench

    @month.post("/two-meetings")
    def two_meetings() -> Answer:
        doubles.two_meetings(bench, field_of(request, "one"), field_of(request, "other"), state.by)
        state.said = "Noted: these are two meetings."
        return redirect("/", 303)

    @month.post("/set-aside")
    def set_aside() -> Answer:
        place = doubles.set_aside(bench, field_of(request, "meeting"))
        state.said = f"{place.name} lies in the folder {doubles.ASIDE} now. It is not read there, and not lost."
        return redirect("/", 303)

    @month.post("/withdraw")
    def withdraw() -> Answer:
        meeting = field_of(request, "meeting")
        signing.withdraw(bench, meeting, field_of(request, "because"), state.by)
        state.said = "Withdrawn. Publish to take it off the site; a plain notice stands in its place then."
        return redirect(f"/meetings/{meeting}/approve/", 303)


def _publishing(month: Blueprint, state: State, publisher: Publisher) -> None:
    @month.post("/publish")
    def publish() -> Answer:
        publisher.start(date.today())
        publisher.wait(_PATIENCE)
        return redirect("/month/publish/", 303)

    @month.get("/publish/")
    def outcome() -> str:
        share, doing = publisher.progress
        ready = [sheet for sheet in state.bench.sheets() if sheet.case.state == "published"]
        told = {"running": publisher.running, "share": share, "doing": doing, "outcome": publisher.outcome}
        return state.page("publish.html.j2", here="publish", ready=len(ready), **told)


def _site_and_log(month: Blueprint, state: State) -> None:
    order = state.bench.order

    @month.get("/site/")
    def site() -> str:
        there = (order.output / "index.html").is_file()
        return state.page("site.html.j2", here="site", there=there, where=str(order.output))

    @month.get("/site/whole/<path:name>")
    @month.get("/site/whole/", defaults={"name": ""})
    def released(name: str) -> Response:
        whole = f"{name}index.html" if not name or name.endswith("/") else name
        answer = send_from_directory(order.output.resolve(), whole)
        answer.headers["Content-Security-Policy"] = SHOWN
        return answer

    @month.get("/log/")
    def log() -> str:
        events = audit_log.verify(order.records / "register.jsonl")
        lines = [{**line, "day": long_date(line["released"][:10])} for line in reversed(audit_csv.lines(events))]
        return state.page("log.html.j2", here="log", lines=lines)

    @month.get("/log.csv")
    def table() -> Response:
        path = order.workshop / "review" / "audit-log.csv"
        audit_csv.write(path, audit_csv.lines(audit_log.verify(order.records / "register.jsonl")))
        return _download(path.read_bytes(), path.name, "text/csv")


def _newsletter(month: Blueprint, state: State) -> None:
    bench = state.bench

    @month.get("/newsletter/")
    def newsletter() -> str:
        groups = [(group.key, group.name) for group in bench.said.partnership.groups]
        return state.page("newsletter.html.j2", here="newsletter", groups=groups)

    @month.get("/newsletter.zip")
    def round_up() -> Response:
        since, group = request.args.get("since", ""), request.args.get("group", "")
        if since:
            _day(since)
        made = roundup.made(bench.order, since, group, request.args.get("length") == "150")
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as room:
            for name, content in made.items():
                room.writestr(zipfile.ZipInfo(name), content)
        return _download(packed.getvalue(), "round-up.zip", "application/zip")


def _day(told: str) -> date:
    try:
        return date.fromisoformat(told)
    except ValueError as error:
        raise CandourError(f"{told!r} is no day.", "", "Write it as 2026-01-31.") from error


def _settings(month: Blueprint, state: State) -> None:
    content: Path = state.bench.order.content

    def page(typed: dict[str, str], fault: CandourError | None = None) -> str:
        return state.page("settings.html.j2", here="settings", typed=typed, fault=fault, form=plain_settings)

    @month.get("/settings/")
    def settings() -> str:
        return page(plain_settings.now(content))

    @month.post("/settings/")
    def change() -> Answer | tuple[str, int]:
        typed = {name: value for name, value in request.form.items() if name != "csrf"}
        try:
            changed = plain_settings.change(content, typed)
        except CandourError as error:
            return page(typed, error), 422
        state.bench.refresh()
        state.said = f"Saved: {changed} changed." if changed else "Nothing was changed."
        return redirect("/month/settings/", 303)


def _download(content: bytes, name: str, kind: str) -> Response:
    return Response(content, headers={"Content-Disposition": f'attachment; filename="{name}"'}, mimetype=kind)
