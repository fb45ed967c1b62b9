"""The people of the gallery: a few designs that differ, and shots that they play."""

from __future__ import annotations

from fractions import Fraction

from multiplane.core.design import Bible, CastDesign, Garment, PlaceDesign, PropDesign, Spot
from multiplane.core.shot import Act, Camera, Does, Framing, Mark, PropMark, Shot
from multiplane.core.timing import TimedShot, time_shot
from multiplane.toon.acting import perform
from multiplane.toon.drawing import Drawing, compose, scale, translate
from multiplane.toon.props import PROPS as PROP_KINDS
from multiplane.toon.stage import Light, Performance, Stage

SHOES = Garment("shoes", "#4a3226")
ANN = CastDesign("ann", "Ann", presents="feminine", hair="bob", hair_colour="#7a3420", skin="#e8b48e", wardrobe=(Garment("jumper", "#b5483a"), Garment("trousers", "#39465e"), SHOES))  # fmt: skip
BEN = CastDesign("ben", "Ben", presents="masculine", build="broad", height=1.8, hair="short", hair_colour="#241c1a", skin="#8d5a3c", head="square", wardrobe=(Garment("shirt", "#5f8a7a"), Garment("trousers", "#54483c"), SHOES))  # fmt: skip
OLD = CastDesign("old", "Oda", presents="feminine", age="elder", height=1.6, hair="bun", hair_colour="#d8d4cc", skin="#f0c8ac", head="round", wardrobe=(Garment("cardigan", "#6a5a86"), Garment("long_skirt", "#4a5248"), SHOES))  # fmt: skip
KID = CastDesign("kid", "Kim", age="child", height=1.25, hair="curly", hair_colour="#3a2418", skin="#c98e6b", head="egg", wardrobe=(Garment("t-shirt", "#e0b030"), Garment("shorts", "#3f6f9a"), Garment("trainers", "#d8d2c4")))  # fmt: skip
BEASTS = tuple(CastDesign(s, s, species=s, height=h, skin=a, hair_colour=b) for s, h, a, b in (
    ("dog", 0.62, "#b5793a", "#f0e2c8"), ("cat", 0.36, "#8a8078", "#f0ebe0"), ("fox", 0.5, "#c8602a", "#f4ead8"), ("horse", 1.6, "#7a4a2c", "#2a1c18"),
    ("cow", 1.4, "#e8e0d4", "#2a2422"), ("rabbit", 0.34, "#b8a48c", "#f0e8dc"), ("bear", 1.3, "#5a4030", "#8a6a4c"),
    ("gull", 0.42, "#eceae4", "#9aa4ac"), ("crow", 0.4, "#2c2c34", "#202028"), ("owl", 0.44, "#8a6a48", "#c8a880"), ("robot", 1.5, "#9ab0b8", "#50606c"), ("ghost", 1.5, "#dce8f0", "#ffffff")))  # fmt: skip
CAST = (ANN, BEN, OLD, KID, *BEASTS)
PROPS = (PropDesign("lantern", "lantern", "lantern", size=0.36), PropDesign("ball", "ball", "ball", "#c8453a", 0.22), PropDesign("box", "box", "box", size=0.36), PropDesign("book", "book", "book", "#8c3f3a", 0.26), *(PropDesign(k, k, k, PROP_KINDS[k].colour, PROP_KINDS[k].size) for k in ("crate", "cart", "sled")))
CAMERA = Camera(Framing(0.0, 1.0, 2.6), Framing(0.0, 1.0, 2.6))
LIGHT = Light(shade=0.2)


def play(act: Act, marks: tuple[Mark, ...], props: tuple[PropMark, ...] = (), spots: tuple[Spot, ...] = ()) -> tuple[TimedShot, Performance]:
    """A shot in which `act` happens."""
    shot = Shot("sq010_sh0010", "sq010", "master", "stage", CAMERA, marks=marks, events=(Does("b", 0.0, (act,)),), props=props, seed=5, head=0.25, tail=0.3)
    bible = Bible(CAST, (PlaceDesign("stage", "Stage", spots=spots),), PROPS)
    timed = time_shot(shot, {}, Fraction(24))
    return timed, perform(timed, bible, Stage((), LIGHT))


def frame_drawing(performance: Performance, frame: int) -> Drawing:
    """All actors and props of a frame, from back to front."""
    out = Drawing()
    for actor in sorted(performance.at(frame), key=lambda a: -a.z):
        out = out + performance.draw(actor).transformed(compose(translate(actor.x, actor.y), scale(actor.scale)))
    return out
