"""The structure of a matrix is found entry by entry, and said in both languages."""

from __future__ import annotations

from ossature import describe


def test_a_matrix_equal_to_minus_its_transpose_is_skew_symmetric() -> None:
    found = describe("0 2 -1; -2 0 4; 1 -4 0")
    assert found.structure == ("skew-symmetric",)
    assert "skew-symmetric" in found.show("en")
    assert "反对称" in found.show("zh")
