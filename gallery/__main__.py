"""`python -m gallery [sheet group …] [--small]`: draw contact sheets into build/gallery; `--small` also into docs/gallery.

Groups: verbs faces walks costume together places. Without names all are drawn.
"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from time import perf_counter

from .paper import save_small

ROOT = Path(__file__).parents[1]
GROUPS = ("verbs", "faces", "walks", "costume", "together", "places")


def main(words: list[str]) -> int:
    small = "--small" in words
    names = [word for word in words if word != "--small"]
    if unknown := [name for name in names if name not in GROUPS]:
        print(f"there is no group of sheets {unknown[0]!r}; there are {', '.join(GROUPS)}", file=sys.stderr)
        return 2
    folder = ROOT / "build" / "gallery"
    folder.mkdir(parents=True, exist_ok=True)
    for group in names or GROUPS:
        began = perf_counter()
        module = import_module(f"gallery.{group}")
        sheets = module.sheets()
        drawn = 0
        for name, sheet in sheets.items() if isinstance(sheets, dict) else sheets:
            sheet.save(folder / f"{name}.png")
            drawn += 1
            if small and not hasattr(module, "small_sheets"):
                save_small(sheet, ROOT / "docs" / "gallery" / f"{name}.webp")
        if small and hasattr(module, "small_sheets"):
            for name, sheet in module.small_sheets().items():
                save_small(sheet, ROOT / "docs" / "gallery" / f"{name}.webp")
        print(f"{group}: {drawn} sheets in {perf_counter() - began:.1f} s, in {folder}", flush=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
