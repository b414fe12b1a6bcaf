"""The review page as a web application for one browser on this computer."""

from __future__ import annotations

from flask import Flask, Response, redirect, request, send_from_directory
from werkzeug.exceptions import HTTPException, RequestEntityTooLarge
from werkzeug.wrappers import Response as Answer

from desk.reviewing import get_routes, post_routes
from desk.reviewing.asking import routes as asking
from desk.reviewing.correcting import routes as correcting
from desk.reviewing.draft import TEMPLATES
from desk.reviewing.links import routes as links
from desk.reviewing.month import routes as month
from desk.reviewing.month.incoming import LARGEST_FORM
from desk.reviewing.month.publishing import Publisher
from desk.reviewing.state import State, field_of
from errors import CandourError

_LONGEST_FORM = 64 * 1024
_NAMED = ("/meetings/", "/actions/", "/month/")


def create(state: State) -> Flask:
    """The application. Every request passes the guard first; every answer is sealed last."""
    app = Flask("review", static_folder=None, template_folder=None)
    app.config["MAX_CONTENT_LENGTH"] = _LONGEST_FORM
    _doors(app, state)
    _faults(app, state)
    app.register_blueprint(get_routes.blueprint(state))
    app.register_blueprint(post_routes.blueprint(state))
    app.register_blueprint(asking.blueprint(state))
    app.register_blueprint(links.blueprint(state))
    app.register_blueprint(correcting.blueprint(state))
    app.register_blueprint(month.blueprint(state, Publisher(state.bench.order)))

    @app.get("/assets/<name>")
    def assets(name: str) -> Response:
        return send_from_directory(TEMPLATES / "assets", name)

    @app.post("/who")
    def who() -> Answer:
        state.by, state.role = field_of(request, "by")[:120], field_of(request, "role")[:120]
        return redirect("/", 303)

    return app


def _doors(app: Flask, state: State) -> None:
    @app.before_request
    def ask() -> Answer | None:
        if request.path == "/month/files":
            request.max_content_length = LARGEST_FORM
        offered = request.args.get("token", "")
        host_only = request.host in (f"127.0.0.1:{state.guard.port}", f"localhost:{state.guard.port}")
        if offered and request.path == "/" and host_only and state.guard.exchange(offered):
            return state.guard.let_in(Response(status=303, headers={"Location": "/"}))
        refused = state.guard.refusal(request)
        if refused:
            return Response(state.pages.get_template("refused.html.j2").render(why=refused), 403)
        if request.path.startswith(_NAMED) and "/whole/" not in request.path and not state.by:
            return redirect("/", 303)
        if not request.path.startswith("/assets/"):
            state.bench.refresh()
        return None

    @app.after_request
    def seal(response: Response) -> Response:
        return state.guard.seal(response)


def _faults(app: Flask, state: State) -> None:
    """What goes wrong is told in plain words; nothing is logged, for a log would hold words of the minutes."""

    def told(what: str, where: str, next_step: str, status: int) -> tuple[str, int]:
        page = state.pages.get_template("fault.html.j2")
        return page.render(what=what, where=where, next_step=next_step), status

    @app.errorhandler(CandourError)
    def ours(error: CandourError) -> tuple[str, int]:
        return told(error.what, error.where, error.next_step, 409)

    @app.errorhandler(RequestEntityTooLarge)
    def too_large(_error: RequestEntityTooLarge) -> tuple[str, int]:
        return told("That is too much at once.", "", "Send fewer files, or less text. Nothing was saved.", 413)

    @app.errorhandler(HTTPException)
    def wrong_way(error: HTTPException) -> tuple[str, int]:
        return told("There is nothing here.", "", "Go back to the list of meetings.", error.code or 400)

    @app.errorhandler(Exception)
    def unforeseen(error: Exception) -> tuple[str, int]:
        return told(
            f"Something went wrong inside Candour ({type(error).__name__}).", "", "Nothing was saved. Go back.", 500
        )
