"""Tables laid out: no text over another, nothing outside, what is left out is said."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ossature.base.message import Message
from ossature.base.scene import HeatMap, Sign, table_scene
from ossature.pictures.axes import overlap
from ossature.pictures.drawing import drawing
from ossature.pictures.marks import Cell, Line, Write
from ossature.pictures.tables import colours

from .test_labels import box_of

TITLE, SEEN = Message("add-picture"), Message("add-seen")
LABELS = st.one_of(st.text(max_size=30), st.sampled_from(["maths", "数学", "a name that is a good deal longer than any cell is wide"]))


@st.composite
def tables(draw):
    rows, columns = draw(st.integers(1, 30)), draw(st.integers(1, 30))
    values = tuple(tuple(float(i - j) for j in range(columns)) for i in range(rows))
    written = max(rows, columns) <= 8 and draw(st.booleans())
    text = tuple(tuple(draw(st.sampled_from(["1", "−2/3", "1.234e−5", ""])) for _ in range(columns)) for _ in range(rows)) if written else ()
    names = [tuple(draw(LABELS) for _ in range(size)) if draw(st.booleans()) else () for size in (rows, columns)]
    return HeatMap(values, *names, text, draw(st.booleans()), draw(LABELS))


@given(
    st.lists(st.one_of(tables(), st.sampled_from([Sign("="), Sign("+ …")])), min_size=1, max_size=4).filter(
        lambda held: any(isinstance(item, HeatMap) for item in held)
    )
)
def test_no_text_of_a_row_of_tables_overlaps_another_or_leaves_the_page(items):
    held = drawing(table_scene(*items, title=TITLE, description=SEEN), "en")
    boxes = [box_of(mark) for mark in held.marks if isinstance(mark, Write)]
    assert not any(overlap(one, other) for index, one in enumerate(boxes) for other in boxes[:index])
    assert all(0 <= box[0] and box[2] <= held.width and 0 <= box[1] and box[3] <= held.height for box in boxes)
    cells = [mark for mark in held.marks if isinstance(mark, Cell)]
    assert all(0 <= cell.left and cell.left + cell.width <= held.width and cell.top + cell.height <= held.height for cell in cells)


def test_names_without_room_are_counted_in_the_description():
    wide = HeatMap((tuple(map(float, range(40))),), column_labels=tuple(f"a long name {index}" for index in range(40)))
    assert "40 names of rows and columns found no room." in drawing(table_scene(wide, title=TITLE, description=SEEN), "en").description
    narrow = HeatMap(((1.0, 2.0),), column_labels=("a", "b"))
    assert "no room" not in drawing(table_scene(narrow, title=TITLE, description=SEEN), "en").description


def test_what_does_not_fit_beside_goes_to_the_next_line():
    table = HeatMap(tuple(tuple(map(float, range(8))) for _ in range(3)), text=(("123.456",) * 8,) * 3)
    held = drawing(table_scene(table, Sign("="), table, title=TITLE, description=SEEN), "en")
    assert held.width < 1000
    assert len({mark.top for mark in held.marks if isinstance(mark, Cell)}) == 6


def test_marked_cells_have_a_frame():
    held = drawing(table_scene(HeatMap(((1.0, 2.0),), text=(("1", "2"),), marked=((0, 1),)), title=TITLE, description=SEEN), "en")
    (frame,) = [mark for mark in held.marks if isinstance(mark, Line) and mark.paint == "second"]
    cell = [mark for mark in held.marks if isinstance(mark, Cell)][1]
    assert min(x for x, _ in frame.points) == cell.left


def test_zero_is_pale_and_signs_have_their_hue_in_a_diverging_table():
    ((low, zero, high),) = colours(HeatMap(((-1.0, 0.0, 1.0),), diverging=True))
    red, green, blue = (int(zero[k : k + 2], 16) for k in (1, 3, 5))
    assert min(red, green, blue) > 240
    assert int(low[1:3], 16) > int(low[5:7], 16)
    assert int(high[1:3], 16) < int(high[5:7], 16)


@pytest.mark.parametrize("values", [((3.0, 3.0),), ((1e308, -1e308),), ((0.0,),)])
def test_tables_without_a_usable_span_still_have_colours(values):
    assert all(len(shade) == 7 for row in colours(HeatMap(values)) for shade in row)


def test_pixels_keep_their_own_colours():
    held = drawing(table_scene(HeatMap(((0.0, 1.0),), colours=(("#102030", "#ffffff"),)), title=TITLE, description=SEEN), "en")
    assert [mark.paint for mark in held.marks if isinstance(mark, Cell)] == ["#102030", "#ffffff"]
