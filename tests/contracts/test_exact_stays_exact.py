"""Exact stays exact, at every size; what would blow up is bounded: an error of ours that names the limit, or an answer in seconds."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from ossature import add, det, dot, hadamard, inverse, multiply, norm, outer, power, rank, scale, solve, subtract, trace
from ossature.base.errors import NotExact, OssatureError, StructureMismatch, TooLarge, WouldOverflow
from ossature.base.limits import limits
from tests.asking import refusal, within
from tests.contracts.cases import NAMES, arguments, asked, data_places, numbers_in, operands

BIG = 2**53 + 1  # the first whole number no double holds


@pytest.mark.parametrize("form", [lambda held: held.tolist(), lambda held: held, lambda held: held.astype(np.uint64), lambda held: held.astype(object)])
@pytest.mark.parametrize(
    "name", ["describe", "reshape", "transpose", "add", "scale", "hadamard", "outer", "dot", "multiply", "trace", "det", "rank", "rref", "solve"]
)
def test_whole_numbers_beyond_2_to_the_53_come_through_every_verb(name: str, form: Any) -> None:
    given = [form(np.full(np.shape(value), BIG)) if data and np.ndim(value) else 1 if data else value for data, value in operands(name)]
    answer = asked(name, *given)
    assert answer.evidence.exact or answer.evidence.method == "look"
    if name in ("add", "scale", "transpose"):
        assert {int(value) for value in numbers_in(answer) if not isinstance(value, float)} >= {2 * BIG if name == "add" else BIG}


EXTREMES = [2**31 - 1, -(2**31), 2**53 + 1, 2**62, 2**63 - 1, -(2**63)]


@pytest.mark.parametrize("top", EXTREMES)
@pytest.mark.parametrize("side", [2, 70])
def test_integer_arrays_never_wrap(top: int, side: int) -> None:
    """Every verb that computes with integers gives what Python's integers give, or WouldOverflow; small arrays exact, large ones (side 70) too."""
    a = np.full((side, side), top)
    python = a.astype(object)
    wanted = {
        add: python + python, subtract: python - 2 * python // 2 * 2, hadamard: python * python, multiply: python @ python,
    }  # fmt: skip
    for verb, value in wanted.items():
        second = a if verb is not subtract else np.full((side, side), top // 2 * 2)
        value = value if verb is not subtract else python - second.astype(object)
        check(lambda verb=verb, second=second: verb(a, second), value)
    check(lambda: trace(a), np.array(top * side, dtype=object))
    check(lambda: dot(a[0], a[0]), np.array(top * top * side, dtype=object))
    check(lambda: outer(a[0], a[0]), np.outer(python[0], python[0]))
    check(lambda: scale(top, a), python * top)
    check(lambda: power(a, 3), python @ python @ python)


def check(call: Any, value: Any) -> None:
    if isinstance(refusal(call), WouldOverflow):
        return
    answer = call()
    if not answer.evidence.exact:
        assert any(note.code == "arrays-integers-rounded" for note in answer.evidence.notes)
        return
    got = [int(part) for part in numbers_in(answer.value)]
    assert got == [int(part) for part in np.asarray(value, dtype=object).ravel()]


@pytest.mark.parametrize("dtype", ["int8", "uint8", "int16", "uint16", "int32", "uint32"])
def test_narrow_integers_are_widened_before_anything_is_computed(dtype: str) -> None:
    top = int(np.iinfo(dtype).max)
    a = np.full((70, 70), top, dtype=dtype)
    assert int(np.asarray(add(a, a).value)[0, 0]) == 2 * top
    for verb, value in ((hadamard, top * top), (multiply, 70 * top * top)):
        assert isinstance(refusal(verb, a, a), WouldOverflow) if value >= 2**63 else int(np.asarray(verb(a, a).value)[0, 0]) == value
    low = np.full((70, 70), int(np.iinfo(dtype).min), dtype=dtype)
    assert int(np.asarray(subtract(low, a).value)[0, 0]) == int(np.iinfo(dtype).min) - top


def test_unsigned_integers_beyond_int64_are_exact_or_refused() -> None:
    a = np.full((2, 2), 2**64 - 1, dtype=np.uint64)
    assert add(a, a).value[0, 0] == 2**65 - 2
    big = np.full((70, 70), 2**64 - 1, dtype=np.uint64)
    for verb in (add, multiply, hadamard):
        fault = refusal(verb, big, big)
        answer = None if fault else verb(big, big)
        assert fault is not None or not answer.evidence.exact  # type: ignore[union-attr]


def test_minus_of_the_least_integer_does_not_wrap_in_norms_and_distances() -> None:
    least = np.array([-(2**63)] * 2)
    assert float(norm(least, 1)) == 2.0**64
    assert float(norm(least, "inf")) == 2.0**63
    assert float(norm(np.full(100, -(2**63)), "inf")) == 2.0**63
    assert float(norm(np.full(100, -128, dtype=np.int8), 1)) == 12800
    assert float(norm(np.full((70, 70), -128, dtype=np.int8), "max")) == 128


@pytest.mark.parametrize(
    "text", ["1e3000000", "-1e-3000000", "1e999999999999", "9" * 5000, "0." + "0" * 5000 + "1", "2^3000000", "10^10^10", "(2^1000)^1000^2", "√(10^400+1)"]
)
@pytest.mark.parametrize("name", NAMES)
def test_numbers_that_would_blow_up_are_refused_quickly(name: str, text: str) -> None:
    for place in data_places(name):
        given: list[Any] = [np.shape(value) and [[text, 1], [1, 2]][: np.ndim(value)] if data else value for data, value in operands(name)]
        ndim = np.ndim(arguments(name)[place])
        given[place] = text if not ndim else [text, "1"] if ndim == 1 else [[text, "1"], ["1", "2"]]
        with within(5, text), pytest.raises(OssatureError):
            asked(name, *given)


@pytest.mark.parametrize("name", [name for name in NAMES if name not in ("choose",)])
def test_random_doubles_taken_exactly_end_within_seconds_in_an_answer_or_in_an_error(name: str) -> None:
    """24 x 24 doubles at their binary value: every entry a fraction with a 53-bit top; answers of some 30 000 bits an entry."""
    rng = np.random.default_rng(24)
    square = rng.standard_normal((24, 24)) * 10.0 ** rng.integers(-8, 8, (24, 24))
    square = square @ square.T if name in ("cholesky", "ldl", "definiteness", "rate_limit") else square
    square = (square + square.T) / 2 if name in ("cholesky", "ldl", "definiteness", "rate_limit") else square
    shaped = {0: 3.7, 1: square[0], 2: square}
    given = [shaped[np.ndim(value)] if data else value for data, value in operands(name)]
    given = [square[0], "4 6"] if name == "reshape" else given
    options = {"exact": True} if name != "reshape" else {}
    with within(20, name):
        fault = refusal(lambda: asked(name, *given, **options))
        if fault is None:
            answer = asked(name, *given, **options)
            for shown in (answer.__repr__, answer._repr_html_, answer.meaning, answer.to_dict):
                shown()
            steps = refusal(answer.steps)
            assert steps is None or isinstance(steps, OssatureError)
    assert fault is None or isinstance(fault, (TooLarge, NotExact))


def test_bits_of_an_exact_result_are_bounded_by_the_limit() -> None:
    with within(20, "power"):
        fault = refusal(power, [[3, 1], [1, 7]], 10**7)
        assert isinstance(fault, TooLarge)
        assert fault.details["needed"] > fault.details["allowed"] == limits().exact_bits
        many = np.random.default_rng(1).standard_normal((200, 200))
        assert isinstance(refusal(lambda: inverse(many, exact=True)), TooLarge)
        turned = many[:80, :80] * (1 + 1j)
        assert isinstance(refusal(lambda: det(turned, exact=True)), TooLarge)


def test_nearly_symmetric_matrices_are_refused_with_the_largest_difference() -> None:
    for size in (2, 5, 300):
        a = np.eye(size) * size
        a[0, -1], a[-1, 0] = 0.5, 0.25
        for verb in ("cholesky", "ldl"):
            with pytest.raises(StructureMismatch) as fault:
                asked(verb, a)
            assert fault.value.details["here"] == 0.5
            assert fault.value.details["there"] == 0.25
            assert (fault.value.details["row"], fault.value.details["column"]) == (1, size)


def test_the_largest_of_several_differences_is_named() -> None:
    a = np.eye(6)
    a[1, 2], a[3, 4], a[5, 0] = 0.1, -7.0, 0.2
    exact = [[int(10 * value) for value in row] for row in a.tolist()]
    for given in (a, exact):
        for verb in ("cholesky", "ldl"):
            with pytest.raises(StructureMismatch) as fault:
                asked(verb, given)
            assert (fault.value.details["row"], fault.value.details["column"]) == (4, 5)


def test_exact_and_float_solutions_of_the_same_large_integers_agree() -> None:
    rng = np.random.default_rng(7)
    a = rng.integers(-(2**40), 2**40, (6, 6))
    b = rng.integers(-(2**40), 2**40, 6)
    assert solve(a, b).evidence.exact
    assert np.allclose([float(value) for value in solve(a, b).x], np.linalg.solve(a.astype(float), b.astype(float)), rtol=1e-9)
    assert det(a).value == int(det(a.tolist()).value)
    assert rank(a).value == 6
