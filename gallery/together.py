"""People with things and with each other: things that travel with the hand, a turn with a lantern, costume that changes, crowds."""

from __future__ import annotations

from msgspec.structs import replace
from PIL import Image

from multiplane.core.design import CastDesign
from multiplane.core.shot import Act, Mark, PropMark
from multiplane.core.story import Role
from multiplane.core.vocabulary import VERBS
from multiplane.design.cast import design_cast
from multiplane.toon.figure import Pose, draw_figure
from multiplane.toon.figure.costume import dressed
from multiplane.toon.figure.crowd import crowd_member
from multiplane.toon.props import draw_prop, usual_prop

from .paper import Window, picture, stack, strip
from .troupe import ANN, BEN, LIGHT, frame_drawing, play

BEN_CATCHES = (Mark("ann", 0.0, holds="ball"), Mark("ben", 2.4, facing="three_quarter_left"))
DEEDS: tuple[tuple[str, str, dict], ...] = (
    ("push", "crate", {"props": (PropMark("crate", 0.9),), "to_x": 0.7}), ("push", "cart", {"props": (PropMark("cart", -1.0),), "to_x": -0.7, "x": -0.6}), ("pull", "cart", {"props": (PropMark("cart", 1.2),), "to_x": -0.7, "x": 0.3}),
    ("drag", "sled", {"props": (PropMark("sled", -0.4),), "to_x": 1.7}), ("pull", "rope", {}), ("throw", "ball", {"marks": BEN_CATCHES, "whom": "ben", "x": 1.2}), ("kick", "ball", {"props": (PropMark("ball", 0.5),), "x": 1.3}),
    ("open", "box", {"props": (PropMark("box", 0.55),), "x": 0.3}), ("climb", "ladder", {"x": 0.0}),
)  # fmt: skip
CHANGES = ((ANN, "coat"), (ANN, "straw hat"), (ANN, "glasses"), (BEN, "scarf"), (BEN, "top hat"), (BEN, "apron"), (BEN, "mask"))


def _deed(verb: str, what: str, how: dict, cells: int = 9) -> Image.Image:
    act = Act("ann", verb, VERBS[verb].seconds * 1.2, what=what, to_x=how.get("to_x"), whom=how.get("whom", ""))
    timed, performance = play(act, how.get("marks", (Mark("ann", 0.0),)), how.get("props", ()))
    first, last = timed.events[0].frame_in, timed.frames - 1
    window = Window(how.get("x", 0.6), -0.12, 3.4, 2.5)
    return strip([picture(frame_drawing(performance, round(first + (last - first) * k / (cells - 1))), window, 110) for k in range(cells)], f"{verb} {what}")


def things() -> Image.Image:
    return stack([_deed(*row) for row in DEEDS], 2)


def turning() -> Image.Image:
    held, rows = {"lantern": draw_prop(usual_prop("lantern"), LIGHT)}, []
    for name, pose in (("a lantern held out", Pose(near_shoulder=80, near_elbow=10)), ("a lantern raised", Pose(near_shoulder=125, near_elbow=20, far_elbow=50))):
        turns = [pose._replace(yaw=yaw, crossed=int(yaw < 0), near_held="lantern") for yaw in (0.0, 30.0, 60.0, 90.0, 120.0, 150.0, 180.0, -150.0, -120.0, -90.0, -60.0, -30.0)]
        rows.append(strip([picture(draw_figure(ANN, turn, LIGHT, held), Window(0.0, -0.08, 1.6, 2.2), 82) for turn in turns], f"{name}, in the right hand"))
    return stack(rows, 2)


def costumes() -> Image.Image:
    cells = []
    for design, word in CHANGES:
        cells += [picture(draw_figure(dressed(design, (f"{sign}{word}",)), Pose(yaw=30.0), LIGHT), Window(0.0, -0.08, 0.9, 2.1), 70) for sign in "-+"]
    return strip(cells, "without and with: " + ", ".join(word for _, word in CHANGES))


def crowds() -> Image.Image:
    rows = []
    for name in ("CROWD", "CHILDREN", "SOLDIERS", "SAILORS", "NUNS"):
        (design,) = design_cast((Role(name.lower(), name, kind="crowd"),), seed=1)
        rows.append(strip([picture(draw_figure(crowd_member(design, k), Pose(yaw=(35.0, -35.0, 10.0, -20.0)[k % 4]), LIGHT), Window(0.0, -0.08, 1.0, 2.1), 76) for k in range(1, 14)], name.lower()))
    flock = CastDesign("sheep", "SHEEP", species="sheep", height=0.9, skin="#ece6d8")
    rows.append(strip([picture(draw_figure(replace(crowd_member(flock, k)), Pose(yaw=(35.0, -60.0, 10.0)[k % 3]), LIGHT), Window(0.0, -0.08, 1.6, 1.3), 76) for k in range(1, 14)], "sheep"))
    return stack(rows, 2)


def sheets() -> dict[str, Image.Image]:
    return {"things": things(), "turning": turning(), "costumes": costumes(), "crowds": crowds()}
