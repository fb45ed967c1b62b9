"""Clothes: what the words name first, then the trade, then an everyday outfit that goes with it."""

from __future__ import annotations

from random import Random

from ..core.design import Garment
from ..toon.figure import vocabulary as words
from ..toon.figure.hat_words import HATS
from ..toon.figure.tones import difference, luminance, mix, parse, write
from ..toon.figure.wardrobe import CUTS, covers_legs, is_foot
from .describe import Description

# colours that a garment or accessory has where the script names none
_USUAL = {
    "raincoat": "#f2c230", "apron": "#e6dcc4", "lab_coat": "#f2f0ea", "suit": "#3a4250", "tuxedo": "#25232a", "uniform": "#2f4060", "armour": "#9aa4ae", "spacesuit": "#e8e6e0", "cloak": "#4a3f5a", "jeans": "#4c6a92",
    "habit": "#26242c", "overalls": "#4c6a92", "boots": "#4a3226", "shoes": "#3a2a22", "trainers": "#e0dace", "wellingtons": "#2f5d50", "slippers": "#8a4a52", "sandals": "#7a5230", "barefoot": "#000000", "shirt": "#e6ddc6",
    "trousers": "#45464f", "tights": "#33303c", "nightgown": "#e8e2d2", "leather_jacket": "#3f2e26", "fur_coat": "#8a7058", "scrubs": "#6fb0b8", "chef_jacket": "#f2f0ea",
    "eyepatch": "#1d1b22", "round_glasses": "#4a3428", "glasses": "#2a2a30", "sunglasses": "#1d1b22", "goggles": "#6a5238", "monocle": "#d9a634", "bowler_hat": "#2a2a32", "top_hat": "#25232a", "tall_hat": "#25232a", "fedora": "#6a5a48",
    "crown": "#d9a634", "tiara": "#d9a634", "straw_hat": "#dcc47c", "sun_hat": "#e6d6a8", "chef_hat": "#f4f2ee", "nurse_cap": "#f4f2ee", "hard_hat": "#e8b830", "helmet": "#8c96a0", "space_helmet": "#d8dade", "cowboy_hat": "#8a6238",
    "captains_cap": "#f0eee8", "pearls": "#f0ebe0", "necklace": "#d9a634", "pendant": "#d9a634", "cross": "#d9a634", "medal": "#d9a634", "badge": "#d9a634", "earrings": "#d9a634", "stethoscope": "#4a5058", "satchel": "#7a5230", "freckles": "#a05030",
    "wheelchair": "#2f5f7a", "cane": "#6a4224", "antennae": "#6f9a4e", "horns": "#d8c8a8", "halo": "#f6d56a", "pointed_ears": "#e8c8a8", "veil": "#f4f1ea", "wig": "#e6e0d0", "tricorn": "#2c2a30", "mortarboard": "#2c2a33", "hijab": "#4a6a7a", "turban": "#c8752c", "wetsuit": "#2c3440", "fire_helmet": "#c8352c",
    "knight_helmet": "#8c96a0", "viking_helmet": "#8c96a0", "diving_helmet": "#b4863c", "sailor_cap": "#f0eee8", "air_tank": "#d9a634", "quiver": "#7a5230", "tool_belt": "#7a5230", "suspenders": "#6a3a2a", "ruff": "#f0e8d8", "poncho": "#b0542c", "mitre": "#f0e8d0", "headphones": "#33343c",
    "pipe": "#5a3a24", "mask": "#e8f0f2", "witch_hat": "#2f2438", "wings": "#f4f2ee", "scar": "#a05050", "bandage": "#f2eee2", "gloves": "#4a3a34",
}  # fmt: skip
_FREE = ("#d0342c", "#2f5f9e", "#4f8a4c", "#cf9f2e", "#6e2230", "#2a7f82", "#7a5230", "#65325c", "#b0542c", "#5c6b7a", "#93a684", "#d87088")


_BRIGHT = frozenset(("dress", "long_dress", "jumper", "polo_neck", "cardigan", "t-shirt", "hoodie", "skirt", "long_skirt", "jacket", "coat"))
_PATTERNED = frozenset(("jumper", "dress", "shirt", "blouse", "t-shirt", "skirt"))
_FORMAL = frozenset(("bowler_hat", "top_hat", "tall_hat", "fedora", "monocle", "waistcoat", "long_coat", "suit", "tuxedo", "gown"))
_PROPER = {"jeans": Garment("trousers", "#3a3a46"), "shorts": Garment("trousers", "#3a3a46"), "trainers": Garment("shoes", "#2f2620"), "sandals": Garment("shoes", "#2f2620")}


def choose_wardrobe(told: Description, age: str, presents: str, rng: Random) -> tuple[Garment, ...]:
    """A whole outfit, from the legs up. What the words name is worn; the rest is filled in around it."""
    outfit = _whole_outfit(told, age, presents, rng)
    named = {g.kind for g in told.garments if g.colour}
    if not told.clothes:
        return outfit
    return tuple(g if g.kind in named or g.kind in ("barefoot", "sandals") else Garment(g.kind, _dyed(told.clothes, k), "", g.pattern) for k, g in enumerate(outfit))


def _dyed(colour: str, k: int) -> str:
    """One colour for a whole outfit, a little lighter or darker from garment to garment."""
    return write(mix(parse(colour), ((1.0, 0.97, 0.9), (0.1, 0.1, 0.14))[k % 2], 0.05 * (k % 3)))


def _whole_outfit(told: Description, age: str, presents: str, rng: Random) -> tuple[Garment, ...]:
    base = _base_outfit(told, age, presents, rng)
    named = [_coloured(g, rng, base) for g in told.garments]
    if not named:
        return _in_order([_shifted(g, rng) for g in base] if not told.trade else base)
    layers = {CUTS[g.kind].layer for g in named if not is_foot(g.kind)}
    kept = [g for g in base if not _clashes(g, named)]
    out = [*named, *kept]
    tops = [g for g in out if CUTS[g.kind].layer in (2, 3) and CUTS[g.kind].rise >= 1 and CUTS[g.kind].sleeve > 0]
    if not tops:
        out.append(Garment("shirt", "#e9e2d0"))
    out = [g for i, g in enumerate(out) if g.kind not in {o.kind for o in out[:i]}]
    whole = any(covers_legs(g.kind) for g in out if g.kind not in ("tights", "leggings"))
    if not whole:
        out.append(Garment("trousers", _quiet(named[0].colour, rng)) if presents != "feminine" or age == "elder" or 3 not in layers else Garment("tights", "#2f2c36"))
        out = [g for i, g in enumerate(out) if g.kind not in {o.kind for o in out[:i]}]
    if not any(is_foot(g.kind) for g in out):
        out.append(Garment("boots" if 3 in layers or age == "child" else "shoes", "#4a3226"))
    return _in_order([_against(g, named) for g in (_dressed_up(out, told) if _is_formal(named, told) else out)])


def _is_formal(named: list[Garment], told: Description) -> bool:
    """Whether what the script names asks for proper trousers and shoes: a bowler hat, a waistcoat, a long coat."""
    return bool({g.kind for g in named} & _FORMAL or {a.kind for a in told.accessories} & _FORMAL)


def _dressed_up(garments: list[Garment], told: Description) -> list[Garment]:
    """Nobody wears jeans and trainers with a bowler hat unless the script says so."""
    asked = {g.kind for g in told.garments}
    return [_PROPER[g.kind] if g.kind in _PROPER and g.kind not in asked else g for g in garments]


def _base_outfit(told: Description, age: str, presents: str, rng: Random) -> list[Garment]:
    if told.trade:
        rows = words.TRADES[told.trade][0]
    elif presents == "feminine" and age != "baby":
        rows = rng.choice(words.OUTFITS_FEMININE + (words.OUTFITS[1:6] if age in ("child", "teen", "adult") else ()))
    else:
        rows = rng.choice(words.OUTFITS)
    if age == "child" and not told.trade and rng.random() < 0.35:
        rows = tuple(("shorts" if k in ("trousers", "jeans") else k, c) for k, c in rows)
    return [Garment(kind, colour) for kind, colour in rows]


def _clashes(garment: Garment, named: list[Garment]) -> bool:
    """Whether a garment of the base outfit has no place beside those that the script names."""
    cut = CUTS[garment.kind]
    for other in named:
        theirs = CUTS[other.kind]
        if is_foot(garment.kind) or is_foot(other.kind):
            if is_foot(garment.kind) and is_foot(other.kind):
                return True
            continue
        if cut.layer == theirs.layer and not (cut.layer == 0 and "tights" in (garment.kind, other.kind)):
            return True
        if theirs.layer == 3 and theirs.hem < -0.3 and cut.layer in (1, 4):
            return True
        if theirs.layer == 3 and covers_legs(other.kind) and garment.kind not in ("tights", "leggings", "shirt", "blouse"):
            return True
        if garment.kind in ("dress", "long_dress", "gown", "coat", "long_coat") and theirs.layer in (2, 3):
            return True
        if theirs.layer == 1 and cut.layer == 0 and garment.kind != "tights":
            return True
    return False


def _coloured(garment: Garment, rng: Random, base: list[Garment]) -> Garment:
    """A garment that the script names, in its own colour, its usual one, or one drawn by seed."""
    colour = garment.colour or _USUAL.get(garment.kind) or rng.choice(_FREE)
    accent = garment.accent
    if garment.pattern and not accent:
        accent = "#f0e8d8" if luminance(parse(colour)) < 0.45 else write(mix(parse(colour), (0.25, 0.2, 0.3), 0.6))
    if garment.pattern == "stripes" and not garment.colour:
        colour, accent = rng.choice((("#c8402f", "#f0e6d2"), ("#2f5f9e", "#f0e6d2"), ("#3f7a5c", "#efe0a8"), ("#e0a030", "#7a3a2a")))
    return Garment(garment.kind, colour, accent, garment.pattern)


def _quiet(colour: str, rng: Random) -> str:
    """A dark neutral that leans away from `colour`."""
    r, g, b = parse(colour)
    cool = (0.22, 0.25, 0.31) if r > b else (0.29, 0.24, 0.21)
    return write(mix(cool, (0.3, 0.3, 0.3), rng.uniform(0, 0.3)))


def _shifted(garment: Garment, rng: Random) -> Garment:
    """An outfit's colour, moved a little so that no two people bought the same."""
    rgb = parse(garment.colour)
    towards = parse(rng.choice(_FREE))
    strength = rng.uniform(0.0, 0.16) if garment.kind not in _BRIGHT or rng.random() < 0.55 else rng.uniform(0.55, 0.85)
    colour = write(mix(rgb, towards, strength))
    pattern = rng.choice(("stripes", "checks", "dots")) if garment.kind in _PATTERNED and rng.random() < 0.22 else ""
    accent = ("#f0e8d8" if luminance(parse(colour)) < 0.45 else write(mix(parse(colour), (0.25, 0.2, 0.3), 0.6))) if pattern else garment.accent
    return Garment(garment.kind, colour, accent, pattern or garment.pattern)


def _against(garment: Garment, named: list[Garment]) -> Garment:
    """Filled-in garments are kept apart from those that are named: a coat must not melt into trousers."""
    if any(g is garment for g in named):
        return garment
    if any(difference(garment.colour, g.colour) < 0.10 for g in named):
        rgb = parse(garment.colour)
        return Garment(garment.kind, write(mix(rgb, (0.13, 0.12, 0.16), 0.45) if luminance(rgb) > 0.12 else mix(rgb, (0.8, 0.75, 0.65), 0.35)), garment.accent, garment.pattern)
    return garment


def _in_order(garments: list[Garment]) -> tuple[Garment, ...]:
    return tuple(sorted(garments, key=lambda g: (CUTS[g.kind].layer if not is_foot(g.kind) else 9)))


def choose_accessories(told: Description, rng: Random) -> tuple[Garment, ...]:
    """What the words name, then what goes with the trade."""
    out = [Garment(a.kind, a.colour or _USUAL.get(a.kind) or rng.choice(_FREE), a.accent, a.pattern) for a in told.accessories]
    if told.trade:
        hat = next(((k, c) for k, c in words.TRADES[told.trade][1] if k in HATS and k not in ("hood", "headband", "bandana", "wig", "tiara", "crown")), None)
        if told.any_hat and hat:  # "a cowboy in a brown hat": his own kind of hat, in that colour
            asked = next(a.colour for a in told.accessories if a.kind == "fedora")
            out = [Garment(hat[0], asked or hat[1]) if a.kind == "fedora" else a for a in out]
        headed = any(a.kind in HATS for a in out)
        for kind, colour in words.TRADES[told.trade][1]:
            if kind not in {a.kind for a in out} and not (kind in HATS and headed):
                out.append(Garment(kind, colour))
    return tuple(out)
