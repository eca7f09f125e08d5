"""One lab for all tests that only ask it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from ossature.lab.settings import Settings
from tests.lab.asgi import Lab


@pytest.fixture(scope="session")
def lab() -> Iterator[Lab]:
    with Lab(Settings(workers=2)) as held:
        yield held
