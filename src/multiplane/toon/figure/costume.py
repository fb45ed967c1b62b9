"""A design with what has been put on and taken off since: "+hat", "-coat" (`core.costume`).

Takes a CastDesign and its changes. Gives the design as it is dressed now, and which prop a piece of it is in the hand.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from msgspec.structs import replace

from multiplane.core.design import CastDesign, Garment

from .hat_words import HATS
from .vocabulary import ACCESSORIES, GARMENTS
from .wardrobe import CUTS, is_foot

_GLASSES = ("round_glasses", "glasses", "sunglasses", "goggles", "monocle")
_GLOVES = ("gloves", "mittens")
# The colours of things of which nobody says the colour.
_USUAL = {"glasses": "#2b2a2e", "round_glasses": "#2b2a2e", "sunglasses": "#22222a", "mask": "#dfe6e6", "apron": "#d9d2c0", "crown": "#d9a634", "gloves": "#5a4030", "scarf": "#b5483a", "coat": "#5a6478", "jacket": "#54483c",
          "helmet": "#7d8288", "boots": "#4a3226", "shoes": "#4a3226"}  # fmt: skip
_PLAIN = "#8c6a4a"
_SOFT = ("scarf", "shawl", "gloves", "mittens", "tie", "sash", "suspenders")
# What pieces of costume look like in the hand: kinds of prop.
_IN_HAND = (("spectacles", _GLASSES), ("cap", ("captains_cap", "sailor_cap", "police_cap")), ("hat", HATS), ("mask", ("mask", "veil")))


def kind_of(word: str) -> str:
    """The garment or accessory that a word of the script means, "" for none: "red woolly hat" is a bobble hat."""
    said = word.lower().split()
    for start in range(len(said)):
        phrase = " ".join(said[start:])
        for words in (ACCESSORIES, GARMENTS):
            for form in (phrase, phrase.removesuffix("s")):
                if form in words:
                    return words[form]
    return "flat_cap" if said and said[-1] in ("hat", "cap") else ""


def family(kind: str) -> tuple[str, ...]:
    """Kinds of which one wears one at a time."""
    for kinds in (HATS, _GLASSES, _GLOVES):
        if kind in kinds:
            return tuple(kinds)
    if kind in CUTS and is_foot(kind):
        return tuple(k for k in CUTS if is_foot(k))
    return (kind,)


def worn_piece(design: CastDesign, word: str) -> Garment | None:
    """What a design wears that a word means: its own hat for "hat", its duffel coat for "coat"."""
    kind = kind_of(word)
    kinds = family(kind)
    found = next((one for one in (*design.accessories, *design.wardrobe) if one.kind in kinds), None)
    if found is None and kind in CUTS and CUTS[kind].layer >= 3:
        last = word.split()[-1]
        outer = [one for one in design.wardrobe if one.kind in CUTS and CUTS[one.kind].layer >= 3 and CUTS[one.kind].leg == 0]
        found = next((one for one in outer if last in one.kind), None) or (outer[-1] if outer and last in ("coat", "jacket") else None)
    return found


@lru_cache(maxsize=512)
def dressed(design: CastDesign, costume: tuple[str, ...], colours: tuple[tuple[str, str], ...] = ()) -> CastDesign:
    """The design after its changes. `colours` are those of pieces that the script describes: (word, "#rrggbb")."""
    for change in costume:
        word = change[1:]
        design = _without(design, word) if change[0] == "-" else _with(design, word, dict(colours))
    return design


def _without(design: CastDesign, word: str) -> CastDesign:
    piece = worn_piece(design, word)
    if piece is None:
        return design
    wardrobe = tuple(one for one in design.wardrobe if one is not piece)
    if piece.kind in CUTS and not is_foot(piece.kind) and not any(CUTS[o.kind].rise >= 1 and CUTS[o.kind].layer > 0 for o in wardrobe if o.kind in CUTS):
        wardrobe = (Garment("shirt", "#d8d2c4"), *wardrobe)  # nobody undresses to the skin
    return replace(design, wardrobe=wardrobe, accessories=tuple(one for one in design.accessories if one is not piece))


def _with(design: CastDesign, word: str, colours: Mapping[str, str]) -> CastDesign:
    kind = kind_of(word)
    if not kind or worn_piece(design, word) is not None:
        return design
    kinds = family(kind)
    piece = Garment(kind, colours.get(word) or _USUAL.get(kind, _PLAIN))
    if kind in CUTS:
        return replace(design, wardrobe=(*(one for one in design.wardrobe if one.kind not in kinds), piece))
    return replace(design, accessories=(*(one for one in design.accessories if one.kind not in kinds), piece))


def prop_kind(kind: str) -> str:
    """The kind of prop that a piece of costume is in the hand; "" for small things that are props of their own."""
    soft = kind in CUTS or kind in _SOFT
    return next((prop for prop, kinds in _IN_HAND if kind in kinds), "folded_clothes" if soft else "")
