"""Write docs/reference, the pictures and the outputs in the written pages, or check that all of it is up to date and complete.

python tools/reference.py            writes
python tools/reference.py --check    fails when a document is stale, a docstring lacks a part, or a source file is too long
"""

from __future__ import annotations

import importlib
import pkgutil
import sys

import docstrings
import written
from pages import LANGUAGES, ROOT, cases, pages, sentences

import ossature
from ossature.topics import TOPICS

LONGEST_FILE = 500


def complaints() -> list[str]:
    said = docstrings.complaints()
    for lang in LANGUAGES:
        said += [f"{code}: no sentence in {lang}" for code in sorted(cases() - set(sentences(lang)))]
    for path in sorted((ROOT / "src").rglob("*.py")):
        count = path.read_text(encoding="utf-8").count("\n")
        if count > LONGEST_FILE:
            said.append(f"{path.relative_to(ROOT)}: {count} lines, more than {LONGEST_FILE}")
    for module in pkgutil.walk_packages(ossature.__path__, "ossature."):
        if not module.name.endswith("__main__") and not (importlib.import_module(module.name).__doc__ or "").strip():
            said.append(f"{module.name}: no docstring")
    for readme in ("README.md", "README.zh.md"):
        text = (ROOT / readme).read_text(encoding="utf-8")
        said += [f"{readme}: the verb {verb.name} is not mentioned" for topic in TOPICS for verb in topic.verbs if f"`{verb.name}`" not in text]
    return said


def main() -> int:
    made = {f"docs/reference/{name}": text for name, text in pages().items()} | written.pictures() | written.pages()
    if "--check" not in sys.argv:
        for name, text in made.items():
            (ROOT / name).parent.mkdir(parents=True, exist_ok=True)
            (ROOT / name).write_text(text, encoding="utf-8")
        return 0
    said = complaints()
    for name, text in made.items():
        path = ROOT / name
        if not path.is_file() or not written.same(path.read_text(encoding="utf-8"), text):
            said.append(f"{name} is stale: run make docs")
    for line in said:
        sys.stdout.write(line + "\n")
    return 1 if said else 0


if __name__ == "__main__":
    sys.exit(main())
