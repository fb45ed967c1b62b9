"""How alike two designs look at the size of a thumbnail: by outline and by fields of colour, without drawing them.

A figure is reduced to what is seen when it is thirty pixels tall: how wide it is at every height, and which
colour covers it there. Pure arithmetic, so that planning stays quick; the tests hold it against drawn thumbnails.
"""

from __future__ import annotations

from functools import lru_cache

from ..core.design import CastDesign, Garment
from ..toon.figure.hat_words import HATS
from ..toon.figure.proportions import measure
from ..toon.figure.species import walks_upright
from ..toon.figure.tones import difference
from ..toon.figure.wardrobe import CUTS, is_foot

LEVELS = 22  # heights that are looked at, from the ground up to TALL
TALL = 2.2  # metres
Row = tuple[float, str]  # half-width in metres, colour

# hair: how far it stands out from the head sideways and upwards, and how far down it hangs, in head heights
_HAIR: dict[str, tuple[float, float, float]] = {
    "afro": (0.26, 0.30, 0.2), "wild": (0.18, 0.18, 0.3), "permed": (0.15, 0.13, 0.2), "bouffant": (0.10, 0.22, 0.3), "curly": (0.10, 0.14, 0.1), "ringlets": (0.12, 0.12, 0.7), "spiky": (0.08, 0.16, 0.0), "tousled": (0.08, 0.12, 0.0), "mohawk": (0.0, 0.35, 0.0),
    "long": (0.08, 0.06, 1.4), "long_straight": (0.08, 0.05, 1.5), "wavy": (0.12, 0.08, 1.2), "dreadlocks": (0.12, 0.08, 1.1), "lob": (0.08, 0.07, 0.9), "bob": (0.08, 0.07, 0.7), "fringe": (0.07, 0.07, 0.6), "mullet": (0.06, 0.08, 0.8), "pigtails": (0.24, 0.06, 0.6), "plaits": (0.10, 0.07, 1.0),
    "space_buns": (0.10, 0.18, 0.0), "bun": (0.04, 0.18, 0.0), "top_knot": (0.0, 0.28, 0.0), "pompadour": (0.03, 0.20, 0.0), "quiff": (0.02, 0.14, 0.0), "bald": (0.0, 0.0, 0.0), "bald_sides": (0.06, 0.0, 0.2), "buzz": (0.0, 0.01, 0.0), "ponytail": (0.10, 0.06, 0.8), "high_ponytail": (0.10, 0.10, 0.6),
}  # fmt: skip
# hats: half-width of the brim and height over the crown, in head heights
_HATS: dict[str, tuple[float, float]] = {
    "top_hat": (0.60, 0.55), "tall_hat": (0.60, 0.70), "bowler_hat": (0.58, 0.27), "fedora": (0.62, 0.20), "cowboy_hat": (0.75, 0.27), "straw_hat": (0.70, 0.16), "sun_hat": (0.80, 0.16), "sombrero": (0.90, 0.52), "witch_hat": (0.78, 0.75), "wizard_hat": (0.65, 1.0), "chef_hat": (0.54, 0.60), "crown": (0.45, 0.30),
    "tricorn": (0.68, 0.12), "space_helmet": (0.76, 0.26), "diving_helmet": (0.76, 0.26), "beret": (0.60, 0.16), "viking_helmet": (0.66, 0.45), "feathers": (0.60, 0.46), "mortarboard": (0.58, 0.16), "mitre": (0.42, 0.66), "party_hat": (0.30, 0.56), "captains_cap": (0.54, 0.16), "police_cap": (0.55, 0.16), "turban": (0.54, 0.30),
}  # fmt: skip


@lru_cache(maxsize=4096)
def silhouette(design: CastDesign) -> tuple[Row, ...]:
    """Half-width (metres) and colour at each of LEVELS heights from the ground up; (0, "") above the figure."""
    if not walks_upright(design):
        h = design.height
        return tuple((0.5 * h if y < h else 0.0, design.skin if y < h else "") for y in _heights())
    m = measure(design)
    return tuple(_row(design, m, y) for y in _heights())


def _heights() -> tuple[float, ...]:
    return tuple(TALL * (k + 0.5) / LEVELS for k in range(LEVELS))


def _row(design: CastDesign, m, y: float) -> Row:  # noqa: ANN001
    hat = next((a for a in design.accessories if a.kind in HATS), None)
    side, up, down = _HAIR.get(design.hair, (0.03, 0.07, 0.0))
    chin, head = m.height - m.head, m.head
    if y > m.height:
        if hat and y < m.height + _HATS.get(hat.kind, (0.45, 0.12))[1] * head:
            return (0.36 * head, hat.colour)
        return (0.34 * head, design.hair_colour) if not hat and y < m.height + up * head else (0.0, "")
    if y > chin:
        above = (y - chin) / head
        if above > 0.72:
            return ((_HATS.get(hat.kind, (0.46, 0.1))[0] if above < 0.86 else 0.44) * head, hat.colour) if hat else ((0.40 + side) * head, design.hair_colour if design.hair not in ("bald", "bald_sides") else design.skin)
        beard = design.beard in ("full", "long", "forked") and above < 0.3
        return ((0.42 + side) * head, design.hair_colour if beard else design.skin)
    return _body_row(design, m, y, (0.42 + side) * head if chin - y < down * head * 0.6 else 0.0)


def _body_row(design: CastDesign, m, y: float, hair: float) -> Row:  # noqa: ANN001
    """A level below the chin: the outermost garment that reaches it."""
    v = (y - m.hip) / (m.neck - m.hip) if y > m.hip else (y - m.hip) / max(1e-6, m.hip - m.ankle)
    body = m.shoulder + (m.hips - m.shoulder) * min(1.0, max(0.0, 1 - v)) if v > 0 else m.hips * 0.95
    if v > 0.05:
        body += m.belly * 0.5
    cloth = _seen(design.wardrobe, v)
    if cloth is None:
        feet = next((g for g in design.wardrobe if is_foot(g.kind)), None)
        boot = feet is not None and feet.kind in ("boots", "wellingtons") and v < -0.65
        legs = next((g for g in design.wardrobe if CUTS[g.kind].leg >= 0.9 or (CUTS[g.kind].leg > 0 and v > -0.44)), None)
        colour = feet.colour if feet and (boot or v < -0.93) and feet.kind != "barefoot" else legs.colour if legs else design.skin
        return (m.hips * 0.6 + m.leg_width * 0.4, colour)
    cut = CUTS[cloth.kind]
    flare = 1 + (cut.flare - 1) * min(1.0, max(0.0, -v / max(0.05, -cut.hem))) if v < 0 else 1.0
    return (max(hair, body * cut.fit * flare + (m.arm_width * 0.8 if v > 0.0 else 0.0)), cloth.colour)


def _seen(wardrobe: tuple[Garment, ...], v: float) -> Garment | None:
    """The outermost garment at height `v` of the trunk."""
    over = [g for g in wardrobe if g.kind in CUTS and not is_foot(g.kind) and CUTS[g.kind].hem <= v <= max(CUTS[g.kind].rise, 0.36) + 0.02]
    return max(over, key=lambda g: CUTS[g.kind].layer, default=None)


def outline_distance(a: CastDesign, b: CastDesign) -> float:
    """How much of the two outlines does not overlap, 0 the same … 1 nothing in common."""
    pairs = [(p, q) for (p, _), (q, _) in zip(silhouette(a), silhouette(b), strict=True)]
    union = sum(max(p, q) for p, q in pairs)
    return sum(abs(p - q) for p, q in pairs) / union if union else 0.0


def colour_distance(a: CastDesign, b: CastDesign) -> float:
    """How different the colours are where both are, weighted by width, 0…1."""
    pairs = [(min(p, q), difference(c, d)) for (p, c), (q, d) in zip(silhouette(a), silhouette(b), strict=True) if c and d]
    seen = sum(wide for wide, _ in pairs)
    return min(1.0, 2.0 * sum(wide * apart for wide, apart in pairs) / seen) if seen else 1.0


def distance(a: CastDesign, b: CastDesign) -> float:
    """How different two designs look at the size of a thumbnail, 0…1: outline and colour."""
    if walks_upright(a) != walks_upright(b):
        return 1.0
    if not walks_upright(a) and a.species != b.species:
        return 1.0
    kinds = 0.12 if a.species != b.species else 0.0
    return min(1.0, kinds + 0.42 * min(1.0, 2.2 * outline_distance(a, b)) + 0.58 * colour_distance(a, b))


def main_colour(design: CastDesign) -> str:
    """The colour of the garment that covers most of a figure."""
    tops = [g for g in design.wardrobe if g.kind in CUTS and CUTS[g.kind].layer in (1, 2, 3, 4) and CUTS[g.kind].rise >= 0.7]
    if not tops:
        return design.skin
    return max(tops, key=lambda g: (-CUTS[g.kind].hem - (0.4 if g.kind == "apron" else 0), CUTS[g.kind].layer)).colour
