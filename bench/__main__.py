"""`python -m bench [planning] [film] [cold] [shots] [styles] [mix] [peers] [lips] [voice] [speech]`: run benchmarks, all by default, and write docs/benchmarks.md.

Sections that are not run keep the text of the time before.
"""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path

PAGE = Path(__file__).parents[1] / "docs" / "benchmarks.md"
SECTIONS = {
    "planning": "Planning a series",
    "film": "A film",
    "cold": "A cold start",
    "shots": "Frames, per kind of shot",
    "styles": "Styles and passes",
    "mix": "The mix of a long film",
    "peers": "A frame, against peers",
    "lips": "Lips",
    "voice": "The neural voice, its cost",
    "speech": "Speech, as a listener understands it",
    "diffusion": "A video model, against the bare library",
}
HEAD = "# Benchmarks\n\nWritten by `make bench`. Each section says when, where and how it was measured.\n"


def main(names: list[str]) -> int:
    if unknown := [name for name in names if name not in SECTIONS]:
        print(f"there is no benchmark {unknown[0]!r}; there are {', '.join(SECTIONS)}", file=sys.stderr)
        return 2
    for name in names or list(SECTIONS):
        module = import_module(f"bench.{name}")
        if missing := getattr(module, "missing", str)():
            print(f"{name}: {missing}; what the page says of it stays", flush=True)
            continue
        print(f"{name} …", flush=True)
        run: Callable[[], str] = module.run
        text = run()
        print(text, flush=True)
        keep(PAGE, name, f"{where()} `python -m bench {name}`\n\n{text}")
    return 0


def keep(page: Path, name: str, text: str) -> None:
    """Put a section into the page; the others stay as they are."""
    old = page.read_text("utf-8") if page.exists() else ""
    sections = dict(part.partition("\n")[::2] for part in old.split("\n## ")[1:])
    sections[SECTIONS[name]] = text
    ordered = [f"\n## {title}\n{_spaced(sections[title])}" for title in SECTIONS.values() if title in sections]
    page.parent.mkdir(exist_ok=True)
    page.write_text(HEAD + "".join(ordered), "utf-8")


def _spaced(text: str) -> str:
    return f"\n{text.strip()}\n"


def where() -> str:
    """Date and machine, in a sentence."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return f"{datetime.now(UTC):%Y-%m-%d}, {cores} cores of {_processor()}, {platform.system()}, Python {platform.python_version()}:"


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    lines = info.read_text().splitlines() if info.exists() else []
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), platform.machine())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
