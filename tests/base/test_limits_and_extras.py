"""Limits are named settings that come back by themselves; optional packages are asked for at use and never at import."""

from __future__ import annotations

import subprocess
import sys
import threading
from dataclasses import FrozenInstanceError, fields, replace
from typing import Any

import numpy as np
import pytest

from ossature import det, limited, limits
from ossature.base.arrays import checked, filled, library_of, refuse_large_answer
from ossature.base.errors import BadInput, BadType, MissingExtra, NotFinite, OssatureError, TooLarge
from ossature.base.evidence import EXACT, Evidence
from ossature.base.extras import PACKAGES, require
from ossature.base.limits import Limits, refuse_above
from ossature.base.message import say


def test_limits_change_for_a_while_and_come_back_also_after_an_error() -> None:
    before = limits()
    with limited(cofactor_side=2, axes=3):
        assert (limits().cofactor_side, limits().axes) == (2, 3)
    assert limits() == before
    with pytest.raises(TooLarge), limited(axes=3):
        refuse_above("axes", 4, "arrays-axes")
    assert limits() == before


def test_limits_nest() -> None:
    with limited(cofactor_side=3), limited(axes=2):
        assert (limits().cofactor_side, limits().axes) == (3, 2)


def test_a_limit_that_does_not_exist_is_named() -> None:
    with pytest.raises(BadInput, match="no_such_limit"), limited(no_such_limit=1):
        pass


def test_limits_cannot_be_changed_in_place_and_every_one_says_what_it_is() -> None:
    with pytest.raises(FrozenInstanceError):
        limits().axes = 3  # type: ignore[misc]
    assert replace(Limits(), axes=3).axes == 3
    assert all(item.type == "int" for item in fields(Limits))


def test_refuse_above_carries_needed_allowed_and_the_limit() -> None:
    refuse_above("axes", 1, "arrays-axes")
    with pytest.raises(TooLarge) as fault:
        refuse_above("axes", 99, "arrays-axes")
    assert fault.value.details == {"needed": 99, "allowed": 32, "limit": "axes"}


def test_another_thread_keeps_its_own_limits() -> None:
    seen: list[Any] = []
    with limited(axes=5):
        thread = threading.Thread(target=lambda: seen.append(limits().axes))
        thread.start()
        thread.join()
    assert seen == [Limits().axes]


def test_arrays_are_checked_for_kind_memory_and_finite_entries() -> None:
    assert library_of(np.ones(2)) == library_of(np.float64(1)) == "numpy"
    assert library_of([1]) == library_of("x") == ""
    held, notes = checked(np.array([1, 2], dtype=np.int16), "x")
    assert held.dtype == np.float64
    assert notes[0].code == "arrays-integers-numeric"
    with pytest.raises(NotFinite) as fault:
        checked(np.array([[1.0, np.nan], [np.inf, np.nan]]), "x")
    assert fault.value.details["index"] == "[0, 1]"
    assert (fault.value.details["count"], fault.value.details["nan"]) == (3, 2)
    with pytest.raises(BadType):
        checked(np.array(["a"]), "x")
    with limited(memory_bytes=10), pytest.raises(TooLarge):
        checked(np.ones(5), "x")


def test_a_sum_that_overflows_is_no_reason_to_refuse_finite_entries() -> None:
    held, _ = checked(np.full(10, 1.7e308), "x")
    assert held.size == 10


def test_answers_and_sparse_arrays_are_measured_before_they_are_written_out() -> None:
    import scipy.sparse

    assert filled(scipy.sparse.eye_array(2)).tolist() == [[1, 0], [0, 1]]
    for call in (lambda: filled(scipy.sparse.eye_array(10**6)), lambda: refuse_large_answer(10**6, 10**6)):
        with pytest.raises(TooLarge) as fault:
            call()
        assert fault.value.details["needed"] == 8 * 10**12


def test_evidence_is_frozen_and_exact_evidence_is_proven() -> None:
    assert EXACT.exact
    assert EXACT.proven
    with pytest.raises(FrozenInstanceError):
        EXACT.exact = False  # type: ignore[misc]
    assert Evidence("lu").history == ()


@pytest.mark.parametrize("package", sorted(PACKAGES))
def test_a_missing_package_is_said_with_the_feature_and_the_line_that_installs_it(package: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(MissingExtra) as fault:
        require(package, "feature-parquet")
    assert fault.value.details["package"] == package
    assert fault.value.details["install"] in say(fault.value.message, "en")
    assert fault.value.details["install"] in say(fault.value.message, "zh")
    assert isinstance(fault.value, ImportError)


def test_an_import_that_fails_inside_an_installed_package_is_not_called_missing(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "broken_inside.py").write_text("import something_that_is_not_there\n")
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(ModuleNotFoundError) as fault:
        require("broken_inside", "feature-parquet")
    assert not isinstance(fault.value, OssatureError)


HEAVY = ["scipy", "flint", "matplotlib", "polars", "pyarrow", "pandas", "rich", "typer", "torch", "fluent", "xarray", "sympy", "PIL"]


def python(code: str) -> str:
    return subprocess.run([sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=True).stdout


def test_importing_ossature_loads_numpy_and_nothing_heavier() -> None:
    assert python(f"import sys, ossature; print([name for name in {HEAVY} if name in sys.modules])") == "[]\n"


USES = {
    "matplotlib": "ossature.det('2 1; 1 3').picture('en').save('x.png')",
    "pyarrow": "ossature.describe('x.parquet')",
    "sympy": "ossature.det('2 1; 1 3').value.to_sympy()",
}


@pytest.mark.parametrize("package", sorted(USES))
def test_without_an_optional_package_everything_else_works_and_its_use_says_what_to_install(
    package: str, tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "x.parquet").write_bytes(b"PAR1" * 20)
    code = f"""
import sys
for name in {[name for name in HEAVY if name not in ("scipy", "flint", "fluent")]}:
    sys.modules[name] = None
import ossature
print(ossature.det("2 1; 1 3").value, ossature.solve([[2.0, 0.0], [0.0, 4.0]], [1.0, 2.0]).kind)
try:
    {USES[package]}
except ossature.OssatureError as fault:
    print(fault.code, fault.details["package"], fault.details["install"])
"""
    assert python(code) == f"5 unique\nmissing-extra {package} {PACKAGES[package]}\n"


def test_a_determinant_needs_none_of_the_tables_or_pictures() -> None:
    assert det("2 1; 1 3").value == 5
