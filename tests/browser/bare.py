"""The pages of the lab, served as plainly as can be."""

from __future__ import annotations

import socket
import sys

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from ossature.lab.assets import assets
from ossature.lab.pages import home_page, room_page
from ossature.widgets.rooms import reply

POLICY = {"content-security-policy": "default-src 'self'"}


def home(request: Request) -> Response:
    lang = request.path_params["lang"]
    return HTMLResponse(home_page(lang, request.query_params.get("q", ""), lambda idea: reply(idea, {}, lang)["picture"]), headers=POLICY)


def room(request: Request) -> Response:
    lang, idea = request.path_params["lang"], request.path_params["idea"]
    held = reply(idea, dict(request.query_params), lang)
    return HTMLResponse(room_page(held, lang), 200 if held["ok"] else 400, headers=POLICY)


def answer(request: Request) -> Response:
    held = reply(request.path_params["idea"], dict(request.query_params), request.path_params["lang"])
    return JSONResponse(held, 200 if held["ok"] else 400)


def static(request: Request) -> Response:
    asset = assets().files[request.path_params["name"]]
    return Response(asset.content, media_type=asset.kind)


if __name__ == "__main__":
    held = socket.create_server(("127.0.0.1", 0))
    sys.stdout.write(f"http://127.0.0.1:{held.getsockname()[1]}/en/ \n")
    sys.stdout.flush()
    rooms = [Route("/{lang}/", home), Route("/{lang}/{idea}", room), Route("/{lang}/{idea}/reply", answer), Route("/static/{build}/{name}", static)]
    uvicorn.Server(uvicorn.Config(Starlette(routes=rooms), log_level="error")).run([held])
