"""The style sheet that goes with our HTML: fences drawn by borders, operations beside their matrix. Colours are the page's own."""

from __future__ import annotations

RULES = """.ossature math mo.fence { display: none }
.ossature mtable.matrix { margin: 0 .2em }
.ossature mtd { padding: .15em .4em; text-align: right; text-align: -webkit-right }
.ossature mtd.l { text-align: left; text-align: -webkit-left }
.ossature mtd.label { opacity: .75; font-size: .85em; text-align: center; text-align: -webkit-center }
.ossature mtd.open, .ossature mtd.close, .ossature mtd.beside { padding: 0 }
.ossature mtd.open { border-left: .09em solid }
.ossature mtd.close { border-right: .09em solid }
.ossature mtd.top:not(.bars) { border-top: .09em solid }
.ossature mtd.bottom:not(.bars) { border-bottom: .09em solid }
.ossature mtd.bar { border-left: thin solid }
.ossature mtd.marked { background: color-mix(in srgb, currentColor 9%, transparent) }
.ossature math[display=block] { width: fit-content; margin: .4em 0 .4em 1.5em }
.ossature ol > li { margin: .9em 0 }
.ossature p { margin: .4em 0 }
.ossature .change { display: flex; align-items: center; gap: 1em; flex-wrap: wrap; margin-left: 1.5em }
.ossature .change ul { list-style: none; margin: 0; padding: 0; min-width: 8em }
.ossature .change math[display=block] { margin-left: 0 }
"""
STYLE = f"<style>\n{RULES}</style>"


def page_part(inside: str, kind: str, lang: str) -> str:
    """A piece of a page with its style: `kind` is "answer", "steps" or "sentences"."""
    return f'{STYLE}<div class="ossature {kind}" lang="{lang}">{inside}</div>'
