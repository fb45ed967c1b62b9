"""Members of a crowd: variants of one design, each from its number. What the crowd is called is obeyed: soldiers wear
their uniform, children are children, a flock of sheep stays sheep; whatever is left open differs.
"""

from __future__ import annotations

import re
from functools import lru_cache
from random import Random

from msgspec.structs import replace

from multiplane.core.design import CastDesign, Garment

from .accessories import HIDES_HAIR
from .colour import darker, lighter, rgb_of
from .hat_words import HATS
from .proportions import usual_height
from .species import walks_upright
from .trades import TRADE_WORDS, TRADES

SKINS = ("#f6d2b8", "#f0c2a0", "#e0a880", "#c98e6b", "#a86e4a", "#8d5a3c", "#6b4230", "#4e3024")
HAIRS = ("#1f1a1a", "#3a2a20", "#5a3a24", "#8a5a30", "#b5793a", "#c4472a", "#d9b36a", "#8f8f8f", "#d8d4cc")
CLOTHS = ("#5b6f86", "#7a5a68", "#6a7a5c", "#8c6a4a", "#4a5a70", "#80604c", "#5f5a78", "#96705a", "#506860", "#71544a", "#a08a5c", "#8a4f48", "#3f5f66", "#9a8290", "#b08a62", "#6f7f86")
PALE = ("#d8d2c4", "#cfd6d6", "#d9c8ac", "#c9cfbc", "#d8bfb0")
LOW = ("#3a3f4a", "#4a4038", "#44505a", "#5a4c3e", "#3f4a44", "#55505c")
_HAIR = {
    "feminine": ("bob", "bun", "long", "wavy", "curly", "ponytail", "chignon", "plait", "lob", "permed", "fringe", "pixie", "plaits", "afro"),
    "masculine": ("short", "side_part", "crop", "curly", "bald_sides", "receding", "slicked", "tousled", "afro", "undercut", "buzz", "bald", "quiff", "comb_over"),
}
# Outfits: garments as (kind, palette) from the inside out. Nothing that only one age of history wore.
_OUTFITS: dict[str, tuple[tuple[tuple[str, tuple[str, ...]], ...], ...]] = {
    "masculine": (
        (("coat", CLOTHS), ("trousers", LOW)), (("shirt", PALE), ("jacket", CLOTHS), ("trousers", LOW)), (("shirt", PALE), ("cardigan", CLOTHS), ("trousers", LOW)), (("jumper", CLOTHS), ("trousers", LOW)),
        (("shirt", CLOTHS), ("waistcoat", LOW), ("trousers", LOW)), (("shirt", PALE), ("trousers", CLOTHS)), (("long_coat", CLOTHS), ("trousers", LOW)), (("shirt", CLOTHS), ("overalls", LOW)), (("duffel_coat", CLOTHS), ("trousers", LOW)),
        (("polo_neck", CLOTHS), ("trousers", LOW)),
    ),
    "feminine": (
        (("coat", CLOTHS), ("long_skirt", LOW)), (("dress", CLOTHS),), (("long_dress", CLOTHS),), (("blouse", PALE), ("skirt", CLOTHS)), (("blouse", PALE), ("cardigan", CLOTHS), ("long_skirt", LOW)), (("jumper", CLOTHS), ("skirt", LOW)),
        (("blouse", PALE), ("pinafore", CLOTHS)), (("dress", CLOTHS), ("cardigan", PALE)), (("jumper", CLOTHS), ("trousers", LOW)), (("blouse", CLOTHS), ("long_skirt", CLOTHS), ("apron", PALE)), (("duffel_coat", CLOTHS), ("long_skirt", LOW)),
    ),
    "child": (
        (("jumper", CLOTHS), ("shorts", LOW)), (("shirt", PALE), ("shorts", CLOTHS)), (("dress", CLOTHS),), (("blouse", PALE), ("pinafore", CLOTHS)), (("duffel_coat", CLOTHS), ("trousers", LOW)), (("shirt", CLOTHS), ("overalls", LOW)),
    ),
}  # fmt: skip
_WORN = {
    "masculine": ("", "", "", "scarf", "flat_cap", "beanie", "bowler_hat", "cap", "round_glasses", "glasses", "tie", "suspenders", "satchel", "fedora"),
    "feminine": ("", "", "", "scarf", "shawl", "bonnet", "beret", "straw_hat", "round_glasses", "glasses", "satchel", "hair_bow", "necklace", "headscarf"),
    "child": ("", "", "", "scarf", "beanie", "cap", "hair_bow", "backpack", "round_glasses"),
}  # fmt: skip
_YOUNG = frozenset(["children", "kids", "boys", "girls", "pupils", "schoolchildren", "schoolboys", "schoolgirls", "child", "toddlers"])
_TEENS = frozenset(["teenagers", "teens", "students", "youths"])
_OLD = frozenset(["elders", "pensioners", "grandmothers", "grandfathers", "seniors"])
_WOMEN = frozenset(["women", "ladies", "girls", "nuns", "wives", "sisters", "daughters", "mothers", "maids", "waitresses", "witches", "schoolgirls", "bridesmaids", "ballerinas"])
_MEN = frozenset(["men", "gentlemen", "boys", "monks", "husbands", "brothers", "sons", "fathers", "soldiers", "knights", "sailors", "fishermen", "miners", "pirates", "schoolboys", "policemen", "firemen", "waiters", "lumberjacks", "vikings", "samurai", "gladiators", "priests"])
_STIFF = frozenset(["soldier", "policeman", "nun", "monk", "knight", "astronaut", "samurai", "officer"])  # they wear one uniform


@lru_cache(maxsize=512)
def crowd_member(design: CastDesign, number: int) -> CastDesign:
    """The `number`-th member of the crowd that `design` stands for: other age, build, hair and clothes, in colours that
    stay behind the leads."""
    rng = Random(f"{design.seed}:{design.id}:{number}")
    if design.species != "human":
        return _animal(design, rng, number)
    words = set(re.findall(r"[a-z]+", design.name.lower()))
    trade = _trade(words)
    presents = "feminine" if words & _WOMEN else "masculine" if words & _MEN else rng.choice(("feminine", "masculine"))
    age = _age(words, trade, rng)
    young = age in ("child", "baby")
    skin = rng.choice(SKINS)
    hair = HAIRS[-2:] if age == "elder" else HAIRS[:3] if skin in SKINS[4:] else HAIRS[:-2]
    member = replace(
        design, age=age, presents=presents, build=rng.choice(("slim", "slim", "average", "average", "broad", "round")) if not young else rng.choice(("slim", "average", "round")),
        height=round(usual_height(age) * rng.uniform(0.91, 1.08) * (0.97 if presents == "feminine" else 1.02), 3),
        skin=skin, head=rng.choice(("oval", "round", "square", "long", "egg", "heart", "pear", "diamond", "jowl" if age == "elder" else "oval")),
        hair=rng.choice(_HAIR[presents] if not young else _HAIR[presents][:4] + ("curly", "tousled")), hair_colour=rng.choice(hair),
        beard=rng.choice(("", "", "moustache", "short", "full", "stubble", "goatee")) if presents == "masculine" and age in ("adult", "elder") else "",
        nose=rng.choice(("soft", "button", "round", "pointed", "wide", "snub", "long", "hook")), seed=number,
    )  # fmt: skip
    if trade:
        return _uniformed(member, design, trade, rng)
    kind = "child" if young else presents
    cloths = [Garment(one, rng.choice(palette), pattern=_pattern(one, rng)) for one, palette in rng.choice(_OUTFITS[kind])]
    cloths.append(Garment(rng.choice(("shoes", "shoes", "boots")), rng.choice(("#33292a", "#4a3a2e", "#3a3034"))))
    worn = rng.choice(_WORN[kind])
    return replace(member, wardrobe=tuple(cloths), accessories=(Garment(worn, rng.choice(CLOTHS)),) if worn else ())


def _trade(words: set[str]) -> str:
    """The trade that a crowd is called by: "SAILORS", "THE POLICEMEN"."""
    for word in words:
        for form in (word, word.removesuffix("s"), word.removesuffix("es"), re.sub("men$", "man", word)):
            if form in TRADES:
                return form
            if form in TRADE_WORDS:
                return TRADE_WORDS[form]
    return ""


def _age(words: set[str], trade: str, rng: Random) -> str:
    if words & _YOUNG or trade == "schoolchild":
        return rng.choice(("child", "child", "child", "teen"))
    if words & (_TEENS | _OLD):
        return "teen" if words & _TEENS else "elder"
    return rng.choice(("adult",) * 8 + ("elder",)) if trade or words & (_MEN | _WOMEN) else rng.choice(("adult",) * 6 + ("elder", "elder", "teen", "child"))


def _uniformed(member: CastDesign, design: CastDesign, trade: str, rng: Random) -> CastDesign:
    """What the trade wears: all alike where it is a uniform, else in shades, and not everybody with a hat."""
    shift = 0.02 if trade in _STIFF else 0.16
    cloths = tuple(replace(one, colour=_shade(one.colour, rng.uniform(-shift, shift))) for one in design.wardrobe)
    hats = [one for one in design.accessories if one.kind in HATS]
    keep = trade in _STIFF or rng.random() < 0.6 or any(one.kind in HIDES_HAIR for one in hats)
    worn = tuple(one for one in design.accessories if one.kind not in HATS or keep)
    beard = member.beard if trade not in ("nun", "policeman") or member.beard in ("moustache", "") else ""
    return replace(member, wardrobe=cloths, accessories=worn, beard=beard)


def _animal(design: CastDesign, rng: Random, number: int) -> CastDesign:
    """One of a flock, or of a band of robots: as large and as dark as it happens to be."""
    member = replace(
        design, height=round(design.height * rng.uniform(0.86, 1.10), 3), build=rng.choice(("slim", "average", "average", "round")), skin=_shade(design.skin, rng.uniform(-0.14, 0.12)), seed=number,
    )  # fmt: skip
    return replace(member, age=rng.choice(("adult",) * 5 + ("child",))) if not walks_upright(design) else member


def _pattern(kind: str, rng: Random) -> str:
    return rng.choice(("", "", "", "stripes", "checks", "dots")) if kind in ("shirt", "jumper", "dress", "skirt", "blouse") else ""


def _shade(colour: str, by: float) -> str:
    rgb = lighter(rgb_of(colour), by) if by > 0 else darker(rgb_of(colour), -by)
    return "#" + "".join(f"{min(255, max(0, round(255 * c))):02x}" for c in rgb)
