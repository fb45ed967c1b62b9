"""Fountain written anew says the same, whatever the elements hold."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from multiplane.script import compose_fountain, parse_fountain
from multiplane.script.marks import read_emphasis, write_emphasis


def elements(text):
    return [(e.kind, e.text, e.number, e.depth, e.dual, e.extension, e.emphasis)
            for e in parse_fountain(text).elements if e.kind not in ("blank", "title_page")]


@pytest.mark.parametrize("text", [
    "INT. HOUSE - DAY #4#\n\nShe *waits*.\nStill.\n\nMARA (V.O.) ^\n(low)\nYes.\n  \nNo.\n",
    ".A PLACE\n\n!MARA\nwalks.\n\n@von Stein\nJa.\n",
    "> A WIPE.\n\n> **THE END** <\n\nCUT TO:\n\n===\n\n# One\n\n= Two\n\n[[three]]\n\n/*four*/\n",
    r"A \*literal\* star, a snake_case_name and an _under_." + "\n",
    "MARA\n~La la\n~Le le\nEnough.\n",
    "!INT. is what she said.\n\n!# of doors: 3\n\n!> so <\n",
])
def test_composed_text_reads_the_same(text):
    assert elements(compose_fountain(parse_fountain(text))) == elements(text)


@settings(max_examples=300, deadline=None)
@example("_*_\\ _*_")  # emphasis that would end behind a backslash
@example("_a_*_é*_*")  # an underline inside a word
@example(" *ba\\_é*_*a*_")  # one emphasis right behind another
@given(st.text("ab *_\\é中", max_size=30))
def test_emphasis_round_trip(text):
    plain, spans = read_emphasis(text)
    again, found = read_emphasis(write_emphasis(plain, spans))
    assert again == plain
    assert all(0 <= a < b <= len(plain) for a, b, _ in spans)
    if "\\" not in text and not any(plain[a:b] != plain[a:b].strip() for a, b, _ in spans):
        assert {s[2] for s in found} <= {s[2] for s in spans}
