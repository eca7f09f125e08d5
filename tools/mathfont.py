"""Make the subset of STIX Two Math that the lab's pages load: `python tools/mathfont.py STIXTwoMath.woff2`.

Needs fontTools and brotli. The MATH table is kept, so that browsers still know how to set fractions and roots.
"""

from __future__ import annotations

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

TARGET = Path(__file__).parent.parent / "src" / "ossature" / "lab" / "static" / "stix-two-math.woff2"
RANGES = (
    (0x20, 0x7E),  # Latin
    (0xA0, 0xFF),
    (0x370, 0x3FE),  # Greek
    (0x1D434, 0x1D467),  # italic letters
    (0x1D6E2, 0x1D71B),  # italic Greek
    (0x1D400, 0x1D433),  # bold letters
    (0x1D7CE, 0x1D7D8),  # bold digits
    (0x2010, 0x2044),  # dashes, quotes, primes
    (0x2061, 0x2064),  # invisible operators
    (0x2070, 0x209F),  # superscripts and subscripts
    (0x2190, 0x21AF),  # arrows
    (0x2200, 0x22FE),  # operators
    (0x2308, 0x230B),
    (0x239B, 0x23B7),  # pieces of tall fences
)
SINGLES = (0x210E, 0x211D, 0x2102, 0x211A, 0x2124, 0x2115, 0x2113, 0x2016, 0x21D2, 0x21D4, 0x27E8, 0x27E9, 0x1D40, 0x1D62, 0x2C7C)


def main(source: str) -> None:
    font = TTFont(source)
    options = subset.Options()
    options.flavor, options.hinting, options.layout_features = "woff2", False, ["ssty", "dtls", "flac", "kern", "liga"]
    made = subset.Subsetter(options)
    made.populate(unicodes=[*SINGLES, *(code for low, high in RANGES for code in range(low, high + 1))])
    made.subset(font)
    for name, text in ((1, "Ossature Math"), (4, "Ossature Math"), (6, "OssatureMath-Regular")):
        font["name"].setName(text, name, 3, 1, 0x409)
    font.flavor = "woff2"
    font.save(TARGET)


if __name__ == "__main__":
    main(sys.argv[1])
