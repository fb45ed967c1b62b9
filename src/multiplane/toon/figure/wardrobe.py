"""Garments: what each word of the wardrobe means in cut, cover and trim. Data, and the words for it."""

from __future__ import annotations

from typing import NamedTuple


class Cut(NamedTuple):
    """How a garment is cut.

    `layer`: 0 legs, 1 under, 2 top, 3 outer, 4 over; `hem`: its lower end along the body (0 crotch, -0.5
    knees, -1 ankles); `rise`: its upper end (1 neck, 0.35 waist); `fit`: width against the body; `flare`: width at the
    hem against the hip; `sleeve`: how much of the arm (0…1), `cuff`: sleeve width at its end against the arm;
    `leg`: how much of the leg trousers cover, `leg_width` against the leg.
    """

    layer: int = 2
    hem: float = -0.04
    rise: float = 1.0
    fit: float = 1.06
    flare: float = 1.0
    sleeve: float = 0.95
    cuff: float = 1.25
    leg: float = 0.0
    leg_width: float = 1.15
    collar: str = ""
    front: str = ""
    trim: tuple[str, ...] = ()


CUTS: dict[str, Cut] = {
    # tops
    "shirt": Cut(2, 0.0, collar="shirt", front="buttons"),
    "blouse": Cut(2, 0.0, cuff=1.5, collar="round", front="buttons"),
    "t-shirt": Cut(2, -0.02, sleeve=0.36, cuff=1.5, collar="crew"),
    "jumper": Cut(2, -0.06, fit=1.12, cuff=1.35, collar="crew", trim=("rib",)),
    "polo_neck": Cut(2, -0.04, fit=1.06, collar="roll", trim=("rib",)),
    "cardigan": Cut(3, -0.08, fit=1.12, cuff=1.35, collar="v", front="buttons", trim=("pockets",)),
    "waistcoat": Cut(3, 0.02, fit=1.09, sleeve=0.0, collar="v", front="buttons", trim=("points",)),
    "vest": Cut(2, 0.0, sleeve=0.0, collar="scoop"),
    "hoodie": Cut(3, -0.06, fit=1.16, cuff=1.4, collar="hood", front="zip", trim=("pouch", "rib")),
    "jacket": Cut(3, -0.10, fit=1.12, cuff=1.35, collar="lapels", front="open", trim=("pockets",)),
    "leather_jacket": Cut(3, -0.02, fit=1.14, cuff=1.35, collar="lapels", front="zip", trim=("belt",)),
    "suit": Cut(3, -0.18, fit=1.10, leg=1.0, cuff=1.3, collar="lapels", front="open", trim=("pockets", "pocket_square")),
    "tuxedo": Cut(3, -0.16, fit=1.08, leg=1.0, cuff=1.3, collar="lapels", front="open", trim=("pocket_square",)),
    "uniform": Cut(3, -0.14, fit=1.08, leg=1.0, cuff=1.3, collar="stand", front="double", trim=("belt", "epaulettes")),
    "armour": Cut(3, -0.10, fit=1.16, leg=1.0, leg_width=1.25, cuff=1.45, collar="gorget", trim=("plates", "pauldrons", "belt")),
    "spacesuit": Cut(3, 0.0, fit=1.28, leg=1.0, leg_width=1.5, cuff=1.9, collar="ring", trim=("panel", "belt")),
    # long things
    "coat": Cut(3, -0.46, fit=1.16, flare=1.28, cuff=1.5, collar="lapels", front="buttons", trim=("pockets",)),
    "long_coat": Cut(3, -0.70, fit=1.14, flare=1.34, cuff=1.5, collar="lapels", front="buttons", trim=("pockets",)),
    "overcoat": Cut(3, -0.60, fit=1.18, flare=1.30, cuff=1.5, collar="lapels", front="double", trim=("pockets",)),
    "trench_coat": Cut(3, -0.56, fit=1.14, flare=1.36, cuff=1.5, collar="lapels", front="double", trim=("belt", "epaulettes")),
    "raincoat": Cut(3, -0.42, fit=1.24, flare=1.42, cuff=1.75, collar="hood", front="toggles", trim=("pockets", "hem")),
    "duffel_coat": Cut(3, -0.36, fit=1.20, flare=1.24, cuff=1.55, collar="hood", front="toggles", trim=("pockets",)),
    "fur_coat": Cut(3, -0.54, fit=1.32, flare=1.36, cuff=1.9, collar="fur", front="line", trim=("fur_hem",)),
    "lab_coat": Cut(3, -0.42, fit=1.12, flare=1.22, cuff=1.4, collar="lapels", front="open", trim=("pockets",)),
    "cloak": Cut(4, -0.80, fit=1.30, flare=1.70, sleeve=0.0, collar="hood", front="open", trim=("clasp",)),
    "cape": Cut(4, -0.55, fit=1.22, flare=1.70, sleeve=0.0, collar="stand", front="open", trim=("clasp",)),
    "robe": Cut(3, -0.86, fit=1.18, flare=1.45, cuff=2.3, collar="wrap", front="wrap", trim=("sash", "hem")),
    "dressing_gown": Cut(3, -0.66, fit=1.16, flare=1.25, cuff=1.7, collar="wrap", front="wrap", trim=("sash",)),
    "kimono": Cut(3, -0.90, fit=1.12, flare=1.06, cuff=3.0, collar="wrap", front="wrap", trim=("obi", "hem")),
    "sari": Cut(3, -0.94, fit=1.06, flare=1.25, sleeve=0.34, cuff=1.3, collar="scoop", trim=("drape", "hem")),
    "habit": Cut(3, -0.94, fit=1.16, flare=1.40, cuff=1.9, collar="wimple"),
    "dress": Cut(3, -0.52, fit=1.03, flare=1.62, sleeve=0.40, cuff=1.5, collar="round", trim=("waist",)),
    "long_dress": Cut(3, -0.92, fit=1.03, flare=1.75, sleeve=0.90, cuff=1.3, collar="round", trim=("waist", "hem")),
    "gown": Cut(3, -1.0, fit=1.02, flare=2.2, sleeve=0.22, cuff=1.9, collar="scoop", trim=("waist", "hem")),
    "nightgown": Cut(3, -0.78, fit=1.14, flare=1.40, sleeve=0.92, cuff=1.7, collar="round", trim=("hem",)),
    "pinafore": Cut(3, -0.46, fit=1.05, flare=1.50, sleeve=0.0, collar="square", trim=("waist",)),
    "tunic": Cut(3, -0.26, fit=1.12, flare=1.25, sleeve=0.9, cuff=1.35, collar="scoop", trim=("belt",)),
    "toga": Cut(3, -0.80, fit=1.12, flare=1.3, sleeve=0.0, collar="scoop", trim=("drape",)),
    "pyjamas": Cut(2, -0.08, fit=1.14, leg=1.0, leg_width=1.35, cuff=1.5, collar="shirt", front="buttons"),
    "overalls": Cut(4, 0.0, rise=0.70, fit=1.10, leg=1.0, leg_width=1.3, sleeve=0.0, trim=("straps", "bib")),
    "boiler_suit": Cut(3, 0.0, fit=1.14, leg=1.0, leg_width=1.3, cuff=1.4, collar="shirt", front="zip", trim=("belt",)),
    "scrubs": Cut(2, -0.10, fit=1.14, leg=1.0, leg_width=1.3, sleeve=0.40, cuff=1.7, collar="v"),
    "chef_jacket": Cut(3, -0.08, fit=1.12, cuff=1.4, collar="stand", front="double"),
    "apron": Cut(4, -0.36, rise=0.72, fit=1.00, flare=1.10, sleeve=0.0, trim=("bib", "neck_strap", "pouch")),
    "poncho": Cut(4, -0.24, fit=1.30, flare=1.60, sleeve=0.0, collar="scoop", trim=("fringe",)),
    "tracksuit": Cut(3, -0.04, fit=1.14, leg=1.0, leg_width=1.25, cuff=1.35, collar="stand", front="zip", trim=("rib",)),
    "wetsuit": Cut(2, 0.0, fit=1.02, leg=1.0, leg_width=1.02, cuff=1.05, collar="crew", trim=("panel_sides",)),
    "tutu": Cut(3, -0.22, fit=1.0, flare=2.6, sleeve=0.0, collar="scoop", trim=("waist", "frill")),
    "swimsuit": Cut(2, -0.02, fit=1.0, sleeve=0.0, collar="scoop"),
    # legs
    "trousers": Cut(0, 0.02, rise=0.24, fit=0.94, leg=1.0, sleeve=0.0),
    "jeans": Cut(0, 0.02, rise=0.24, fit=0.94, leg=1.0, sleeve=0.0, trim=("turn_up",)),
    "shorts": Cut(0, 0.02, rise=0.24, fit=0.94, leg=0.44, leg_width=1.35, sleeve=0.0),
    "leggings": Cut(0, 0.02, rise=0.24, fit=0.94, leg=1.0, leg_width=0.98, sleeve=0.0),
    "tights": Cut(0, 0.02, rise=0.16, fit=0.80, leg=1.0, leg_width=0.94, sleeve=0.0),
    "skirt": Cut(1, -0.48, rise=0.38, fit=1.06, flare=1.50, sleeve=0.0, trim=("waist",)),
    "long_skirt": Cut(1, -0.90, rise=0.38, fit=1.06, flare=1.55, sleeve=0.0, trim=("waist",)),
    "kilt": Cut(1, -0.44, rise=0.38, fit=1.10, flare=1.35, sleeve=0.0, trim=("belt", "pleats")),
    # feet
    "boots": Cut(0, leg=0.0, sleeve=0.0, trim=("boot",)),
    "wellingtons": Cut(0, leg=0.0, sleeve=0.0, trim=("boot",)),
    "shoes": Cut(0, leg=0.0, sleeve=0.0, trim=("shoe",)),
    "trainers": Cut(0, leg=0.0, sleeve=0.0, trim=("shoe", "sole")),
    "slippers": Cut(0, leg=0.0, sleeve=0.0, trim=("shoe",)),
    "sandals": Cut(0, leg=0.0, sleeve=0.0, trim=("bare",)),
    "barefoot": Cut(0, leg=0.0, sleeve=0.0, trim=("bare",)),
}

FEET = ("boots", "wellingtons", "shoes", "trainers", "slippers", "sandals", "barefoot")
LEGS = ("trousers", "jeans", "shorts", "leggings", "tights", "skirt", "long_skirt", "kilt")


def is_foot(kind: str) -> bool:
    return kind in FEET


def covers_legs(kind: str) -> bool:
    """Whether a garment needs nothing else below the waist."""
    cut = CUTS[kind]
    return kind in LEGS or cut.leg > 0 or (cut.hem <= -0.45 and kind not in ("cloak", "cape", "coat", "long_coat", "overcoat", "trench_coat", "fur_coat", "lab_coat"))
