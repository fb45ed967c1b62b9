"""Members of a crowd: cheap variants of one design, each from its number."""

from __future__ import annotations

from functools import lru_cache
from random import Random

from msgspec.structs import replace

from multiplane.core.design import CastDesign, Garment

from .proportions import usual_height

SKINS = ("#f6d2b8", "#f0c2a0", "#e0a880", "#c98e6b", "#a86e4a", "#8d5a3c", "#6b4230", "#4e3024")
HAIRS = ("#1f1a1a", "#3a2a20", "#5a3a24", "#8a5a30", "#b5793a", "#c4472a", "#d9b36a", "#8f8f8f", "#d8d4cc")
CLOTHS = ("#5b6f86", "#7a5a68", "#6a7a5c", "#8c6a4a", "#4a5a70", "#80604c", "#5f5a78", "#96705a", "#506860", "#71544a")
_HAIR = {
    "feminine": ("bob", "bun", "long", "wavy", "curly", "ponytail", "chignon", "plait", "lob", "permed"),
    "masculine": ("short", "side_part", "crop", "curly", "bald_sides", "receding", "slicked", "tousled", "afro", "undercut"),
}


@lru_cache(maxsize=512)
def crowd_member(design: CastDesign, number: int) -> CastDesign:
    """The `number`-th member of the crowd that `design` stands for: other age, build, hair and clothes, in
    colours that stay behind the leads."""
    rng = Random(f"{design.seed}:{design.id}:{number}")
    presents = rng.choice(("feminine", "masculine"))
    age = rng.choice(("adult",) * 6 + ("elder", "elder", "teen", "child"))
    outer = rng.choice(("coat", "jacket", "cardigan", "long_coat", "jumper", "duffel_coat") if presents == "masculine" else ("coat", "dress", "cardigan", "long_dress", "jumper", "duffel_coat"))
    cloths = [Garment(outer, rng.choice(CLOTHS))]
    if outer in ("jacket", "cardigan"):
        cloths.insert(0, Garment("shirt", "#d8d2c4"))
    cloths.append(Garment("trousers" if presents == "masculine" or rng.random() < 0.4 else "long_skirt", rng.choice(("#3a3f4a", "#4a4038", "#44505a"))))
    cloths.append(Garment("shoes", "#33292a"))
    worn = [Garment(k, rng.choice(CLOTHS)) for k in (rng.choice(("", "scarf", "flat_cap", "beanie", "bonnet" if presents == "feminine" else "bowler_hat", "shawl" if presents == "feminine" else "cap")),) if k]
    return replace(
        design, age=age, presents=presents, build=rng.choice(("slim", "average", "average", "broad", "round")),
        height=round(usual_height(age) * rng.uniform(0.93, 1.07) * (0.97 if presents == "feminine" else 1.02), 3),
        skin=rng.choice(SKINS), head=rng.choice(("oval", "round", "square", "long", "egg", "heart", "pear")),
        hair=rng.choice(_HAIR[presents]), hair_colour=rng.choice(HAIRS[:-2] if age != "elder" else HAIRS[-2:]),
        beard=rng.choice(("", "", "moustache", "short", "full")) if presents == "masculine" and age in ("adult", "elder") else "",
        nose=rng.choice(("soft", "button", "round", "pointed", "wide", "snub")), wardrobe=tuple(cloths), accessories=tuple(worn), seed=number,
    )  # fmt: skip
