"""A table of hostile requests over every route there is: a new route is in it by itself, or the test fails."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from typing import Any

import pytest
from starlette.routing import Route

from ossature.base.errors import Busy, Stopped
from ossature.lab.app import create
from ossature.lab.assets import assets
from ossature.lab.security import HEADERS, METHODS
from ossature.lab.settings import Settings
from tests.lab.asgi import HOST, Answered, Headers, Lab

VALUES = {"lang": "en", "idea": "determinant", "build": assets().build, "name": "page.css", "kind": "svg"}
QUERIES = {"/{lang}/{idea}/upload": "?verb=det&operand=a"}
ROUTES = {route.path: route for route in create(Settings(workers=1)).lab.routes()}
SENT = {"/{lang}/{idea}/reply": b'{"verb": "det", "a": "2 1; 1 3"}', "/{lang}/{idea}/upload": b"2 1; 1 3"}
NAVIGATED = (("sec-fetch-site", "cross-site"), ("sec-fetch-mode", "navigate"), ("sec-fetch-dest", "document"))


def filled(path: str) -> str:
    """A route with a value for each of its parameters. Fails for one that this table knows no value for."""
    return re.sub(r"\{(\w+)\}", lambda found: VALUES[found[1]], path) + QUERIES.get(path, "")


def asked(route: Route) -> list[tuple[str, str, bytes]]:
    """Each method of a route, with what is sent."""
    methods = sorted((route.methods or set()) - {"HEAD"})
    return [(filled(route.path), method, SENT[route.path] if method == "POST" else b"") for method in methods]


ALL = [pytest.param(*one, id=f"{one[1]} {route.path}") for route in ROUTES.values() for one in asked(route)]
every_route = pytest.mark.parametrize(("path", "method", "body"), ALL)


def given(lab: Lab, method: str, headers: Headers = ()) -> Headers:
    return [*([("x-ossature-token", lab.settings.token)] if method == "POST" else []), *headers]


def refused(answered: Answered, status: int, case: str) -> None:
    """The right status, nothing done, the safe headers, and the one error shape."""
    assert answered.status == status, answered.text
    safe(answered)
    assert "<title>" in answered.text or answered.json["case"] == case
    assert answered.header("cache-control") == "no-store"


def safe(answered: Answered) -> None:
    for name, value in HEADERS.items():
        assert answered.header(name.lower()) == value or name == "Content-Security-Policy"
    assert "default-src" in str(answered.header("content-security-policy"))
    assert not [name for name, _ in answered.headers if name.startswith("access-control-")]
    assert answered.header("set-cookie") is None


@every_route
def test_the_request_itself_is_answered_with_the_safe_headers(lab: Lab, path: str, method: str, body: bytes) -> None:
    held = lab.ask(path, method, given(lab, method), body)
    assert held.status in (200, 302, 308), held.text
    safe(held)


@every_route
@pytest.mark.parametrize(
    "host",
    [
        None, "", "evil.example", "evil.example:8642", "127.0.0.1.evil.example", "localhost.evil.example:8642", "evil.example@127.0.0.1",
        "127.0.0.1@evil.example", "[::1", "0.0.0.0:8642", "127.1", "2130706433", "10.0.0.5", "localhost\x00.evil.example", "локалхост", "http://localhost",
    ],
)  # fmt: skip
def test_a_name_that_was_made_to_lead_here_is_refused(lab: Lab, path: str, method: str, body: bytes, host: str | None) -> None:
    refused(lab.ask(path, method, given(lab, method), body, host=host), 421, "lab-host")


@every_route
def test_two_hosts_are_refused(lab: Lab, path: str, method: str, body: bytes) -> None:
    refused(lab.ask(path, method, given(lab, method, [("host", "evil.example")]), body), 421, "lab-host")


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:1", "127.0.0.1:8642", "[::1]:8642"])
def test_the_names_of_this_machine_are_known(lab: Lab, host: str) -> None:
    assert lab.ask("/health", host=host).status == 200


@every_route
@pytest.mark.parametrize("site", ["cross-site", "same-site", "nonsense"])
@pytest.mark.parametrize(("mode", "dest"), [("cors", "empty"), ("no-cors", "image"), ("no-cors", "script"), ("navigate", "iframe"), ("navigate", "embed")])
def test_parts_asked_for_by_other_pages_are_refused(lab: Lab, path: str, method: str, body: bytes, site: str, mode: str, dest: str) -> None:
    headers = [("sec-fetch-site", site), ("sec-fetch-mode", mode), ("sec-fetch-dest", dest)]
    refused(lab.ask(path, method, given(lab, method, headers), body), 403, "lab-elsewhere")


@every_route
def test_a_link_on_another_page_may_be_followed_and_a_form_of_another_page_may_not(lab: Lab, path: str, method: str, body: bytes) -> None:
    held = lab.ask(path, method, given(lab, method, NAVIGATED), body)
    if method == "POST":
        refused(held, 403, "lab-elsewhere")
    else:
        assert held.status in (200, 302, 308)


@every_route
@pytest.mark.parametrize("origin", ["http://evil.example", "null", "http://localhost:9999", "http://localhost:8642.evil.example", "", "file://"])
def test_an_origin_that_is_not_ours_is_refused(lab: Lab, path: str, method: str, body: bytes, origin: str) -> None:
    refused(lab.ask(path, method, given(lab, method, [("origin", origin)]), body), 403, "lab-elsewhere")


@every_route
def test_our_own_origin_and_fetch_site_are_taken(lab: Lab, path: str, method: str, body: bytes) -> None:
    headers = [("origin", f"http://{HOST}"), ("sec-fetch-site", "same-origin"), ("sec-fetch-mode", "cors"), ("sec-fetch-dest", "empty")]
    assert lab.ask(path, method, given(lab, method, headers), body).status in (200, 302, 308)


POSTS = [parameters for parameters in ALL if parameters.values[1] == "POST"]
posts = pytest.mark.parametrize(("path", "method", "body"), POSTS)


def test_there_are_routes_that_take_a_body() -> None:
    assert len(POSTS) == 2


@posts
@pytest.mark.parametrize("token", [None, "", "wrong", "{token}x", "{token[0]}", " {token}", "令牌", "\x00"])
def test_without_the_token_nothing_is_taken(lab: Lab, path: str, method: str, body: bytes, token: str | None) -> None:
    headers = [] if token is None else [("x-ossature-token", token.format(token=lab.settings.token))]
    refused(lab.ask(path, method, headers, body), 403, "lab-token")


@posts
def test_two_tokens_are_refused(lab: Lab, path: str, method: str, body: bytes) -> None:
    refused(lab.ask(path, method, given(lab, method, [("x-ossature-token", "x")]), body), 403, "lab-token")


@posts
def test_the_token_is_no_part_of_an_address_that_counts(lab: Lab, path: str, method: str, body: bytes) -> None:
    held = lab.ask(f"{path}{'&' if '?' in path else '?'}token={lab.settings.token}", method, [], body)
    refused(held, 403, "lab-token")


@every_route
@pytest.mark.parametrize("wrong", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "get", "", "GET\x00", "行"])
def test_another_method_is_refused(lab: Lab, path: str, method: str, body: bytes, wrong: str) -> None:
    refused(lab.ask(path, wrong, given(lab, "POST"), body), 405, "lab-method")


@pytest.mark.parametrize("path", sorted(ROUTES))
def test_a_route_takes_its_own_methods_only(lab: Lab, path: str) -> None:
    for method in METHODS:
        if method not in (ROUTES[path].methods or set()):
            held = lab.ask(filled(path), method, given(lab, method), b"x")
            assert held.status == 405
            assert held.header("allow") == ", ".join(sorted(ROUTES[path].methods or set()))


@every_route
def test_an_address_that_is_too_long_is_refused(lab: Lab, path: str, method: str, body: bytes) -> None:
    long = f"{path}{'&' if '?' in path else '?'}a={'1' * lab.settings.size.url_bytes}"
    refused(lab.ask(long, method, given(lab, method), body), 414, "lab-url-long")


@every_route
def test_headers_that_are_too_many_or_too_large_are_refused(lab: Lab, path: str, method: str, body: bytes) -> None:
    size = lab.settings.size
    many = [(f"x-{index}", "1") for index in range(size.headers)]
    for headers in (many, [("cookie", "a" * size.header_bytes)]):
        refused(lab.ask(path, method, given(lab, method, headers), body), 431, "lab-headers-large")


@posts
@pytest.mark.parametrize("length", ["999999999999", "1e9", "-1", "٣", "9" * 5000])
def test_a_body_that_is_announced_too_large_is_refused_before_it_comes(lab: Lab, path: str, method: str, body: bytes, length: str) -> None:
    held = lab.ask(path, method, given(lab, method, [("content-length", length)]), never())
    refused(held, 413, "lab-body-large")


@posts
def test_a_body_that_grows_too_large_is_cut_off(lab: Lab, path: str, method: str, body: bytes) -> None:
    sent = 0

    async def endless() -> AsyncIterator[bytes]:
        nonlocal sent
        while True:
            sent += 1 << 20
            yield b"1 " * (1 << 19)

    refused(lab.ask(path, method, given(lab, method), endless()), 413, "lab-body-large")
    assert sent <= 3 * lab.settings.size.body_bytes + (2 << 20)  # what was taken from the line; no more than one body is kept


async def never() -> AsyncIterator[bytes]:
    await asyncio.sleep(3600)
    yield b""


SPELLINGS = [
    "..", ".", "%2e%2e", "%2E%2E%2F", "..%2f..%2f..%2fetc%2fpasswd", "..%5c..%5cwindows", "..%252f..%252fetc%252fpasswd", "%c0%ae%c0%ae%c0%af", "....%2f%2f",
    "%00", "page.css%00.js", "C:%5c", "%2fetc%2fpasswd", "file:%2f%2f%2fetc%2fpasswd", "pages.py", "__init__.py", "%ff%fe", "．．／",
    "con", "a" * 2000, "-", "{lang}",
]  # fmt: skip
TAKING = sorted({(path, name) for path in ROUTES for name in re.findall(r"\{(\w+)\}", path)})


@pytest.mark.parametrize("spelling", SPELLINGS)
@pytest.mark.parametrize(("path", "name"), TAKING, ids=str)
def test_no_spelling_of_a_path_reaches_a_file(lab: Lab, path: str, name: str, spelling: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: Any, **__: Any) -> None:
        raise AssertionError("a file was opened")

    monkeypatch.setattr("pathlib.Path.open", fail)
    monkeypatch.setattr("pathlib.Path.read_bytes", fail)
    target = re.sub(r"\{(\w+)\}", lambda found: spelling if found[1] == name else VALUES[found[1]], path) + QUERIES.get(path, "")
    method = "GET" if "GET" in (ROUTES[path].methods or set()) else "POST"
    held = lab.ask(target, method, given(lab, method), SENT.get(path, b"") if method == "POST" else b"")
    assert held.status in (404, 400, 405), held.text
    assert "root:" not in held.text
    safe(held)


@pytest.mark.parametrize(
    "path", ["//evil.example/en/", "/%2f%2fevil.example", "/en//", "/en/determinant/", "/static/", "/en/determinant/picture", "//", "/..", "/\\evil"]
)
def test_no_odd_address_leads_elsewhere(lab: Lab, path: str) -> None:
    held = lab.ask(path)
    assert held.status == 404
    assert held.header("location") is None


@pytest.mark.parametrize(
    ("accepted", "lang"),
    [
        ("", "en"), ("zh-CN,zh;q=0.9,en;q=0.8", "zh"), ("en;q=0.5, zh;q=0.9", "zh"), ("fr-FR, fr", "en"), ("ZH-tw", "zh"), ("en-GB,zh", "en"), ("zh;q=0", "en"),
        ("*", "en"), ("zh;q=nonsense", "en"), ("zh;q=nan", "en"), ("," * 5000, "en"), ("<script>", "en"),
    ],
)  # fmt: skip
def test_the_first_page_is_in_the_language_the_browser_wishes_for(lab: Lab, accepted: str, lang: str) -> None:
    held = lab.ask("/", headers=[("accept-language", accepted)])
    assert (held.status, held.header("location"), held.header("vary")) == (302, f"/{lang}/", "Accept-Language")


def test_what_is_not_there_is_said_in_the_readers_language_as_a_page_or_as_json(lab: Lab) -> None:
    assert lab.ask("/zh/nothing").text.count("这里没有") == 1
    assert "There is no page" in lab.ask("/en/nothing").text
    assert "这里没有" in lab.ask("/fr/", headers=[("accept-language", "zh")]).text
    held = lab.ask("/zh/nothing", headers=[("accept", "application/json")])
    assert (held.status, held.json["ok"], held.json["code"], held.json["case"]) == (404, False, "not-found", "lab-no-page")
    assert set(held.json) >= {"ok", "code", "case", "message", "details"}
    assert lab.ask("/zh/nothing/reply").json["message"].startswith("这里没有")


def test_a_websocket_is_closed_before_it_opens(lab: Lab) -> None:
    sent: list[Any] = []

    async def send(message: Any) -> None:
        sent.append(message)

    lab.run(lab.app({"type": "websocket", "path": "/", "headers": []}, never, send))
    assert [message["type"] for message in sent] == ["websocket.close"]


def test_the_latex_of_the_steps_is_given_when_it_is_asked_for(lab: Lab) -> None:
    query = "verb=solve&a=2x%2By%3D5%3B+x-y%3D1"
    usual = lab.ask(f"/en/systems/reply?{query}").json
    held = lab.ask(f"/en/systems/reply?{query}&part=latex").json
    assert "latex" not in usual["steps"]
    assert len(held["lines"]) == len(usual["steps"]["lines"])
    assert held["lines"][0].startswith(r"r_{1} \leftrightarrow r_{2} \quad \begin{array}")
    assert all(line in held["all"] for line in [held["start"], *held["lines"]])


def test_the_latex_of_steps_that_are_not_there_is_one_error(lab: Lab) -> None:
    held = lab.ask("/en/systems/reply?verb=solve&a=2+1%3B1+3&b=1+2&float=1&part=latex")
    assert held.status in (400, 422)
    assert (held.json["ok"], held.json["case"]) == (False, "systems-steps-exact")


@pytest.mark.parametrize(("lang", "said"), [("en", "tick “floats taken exactly”"), ("zh", "勾选“浮点数按原值精确算”")])
def test_advice_on_a_page_names_its_boxes_and_no_python(lab: Lab, lang: str, said: str) -> None:
    held = lab.ask(f"/{lang}/systems/reply?verb=solve&a=2+1%3B1+3&b=1+2&float=1").json
    assert said in held["no_steps"]
    assert "=True" not in held["no_steps"]


def test_the_page_of_a_room_around_an_error_is_built_by_a_worker(lab: Lab, monkeypatch: pytest.MonkeyPatch) -> None:
    jobs, run = [], lab.app.lab.pool.run

    async def losing(head: dict[str, Any], body: bytes, **more: Any) -> Any:
        jobs.append(head["job"])
        if len(jobs) == 1:
            raise Stopped("lab-worker-lost")
        return await run(head, body, **more)

    monkeypatch.setattr(lab.app.lab.pool, "run", losing)
    found = lab.ask("/zh/determinant?a=7+2%3B3+4")
    assert jobs == ["room", "fault"]
    assert found.status == 503
    assert ">7 2;3 4</textarea>" in found.text
    assert '<html lang="zh"' in found.text


def test_while_everybody_waits_an_error_is_a_small_page_that_no_worker_builds(lab: Lab, monkeypatch: pytest.MonkeyPatch) -> None:
    jobs = []

    async def busy(head: dict[str, Any], body: bytes, **more: Any) -> Any:
        jobs.append(head["job"])
        raise Busy("lab-busy", seconds=3)

    monkeypatch.setattr(lab.app.lab.pool, "run", busy)
    found = lab.ask("/en/determinant?a=7+2%3B3+4")
    assert (found.status, found.header("retry-after"), jobs) == (503, "3", ["room"])
    assert "<form" not in found.text
    assert 'role="alert"' in found.text


def test_a_picture_that_cannot_be_drawn_leads_to_its_room_as_it_was_filled_in(lab: Lab) -> None:
    found = lab.ask("/en/determinant/picture.svg?a=1+2%3B3+x")
    assert found.status == 400
    assert ">1 2;3 x</textarea>" in found.text
    assert lab.ask("/en/determinant/picture.svg?verb=nothing").status == 400
