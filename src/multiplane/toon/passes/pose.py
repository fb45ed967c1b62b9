"""The pose pass: OpenPose's body layout, as keypoints in pixels and drawn with its limb colours on black.

Takes the performance of a frame and its view. Gives people with 18 keypoints (x, y, confidence), and the picture
that controls of image models were trained on. OpenPose is named as a format; the drawing is our own.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..camera import View
from ..drawing import Drawing, ellipse, fill, flat, limb
from ..figure.keypoints import find_keypoints
from ..film_actors import Cast
from ..raster import rasterise
from ..stage import Light

# Pairs of keypoints and their colours, as OpenPose draws COCO bodies.
LIMBS = (
    (1, 2), (1, 5), (2, 3), (3, 4), (5, 6), (6, 7), (1, 8), (8, 9), (9, 10), (1, 11), (11, 12), (12, 13), (1, 0), (0, 14), (14, 16),
    (0, 15), (15, 17),
)  # fmt: skip
COLOURS = (
    "#ff0000", "#ff5500", "#ffaa00", "#ffff00", "#aaff00", "#55ff00", "#00ff00", "#00ff55", "#00ffaa", "#00ffff", "#00aaff", "#0055ff",
    "#0000ff", "#5500ff", "#aa00ff", "#ff00ff", "#ff00aa", "#ff0055",
)  # fmt: skip
THICKNESS, DOT = 8 / 512, 4 / 512  # of the picture's smaller side: full width of a limb, radius of a joint
LIMB_SHADE = 0.6
COVERED = 0.5  # confidence of a joint that something in front hides


@dataclass(frozen=True)
class Person:
    """`points` (18, 3) float32: x and y in pixels, and how sure: 1 seen, COVERED hidden by something, 0 not there."""

    name: str
    points: np.ndarray


def find_people(cast: Cast, frame: int, view: View, light: Light) -> list[Person]:
    """Everybody on a frame who has a person's joints, at their drawings' own places."""
    people = []
    for ident, actor in cast.frames[frame].items():
        pose, part = getattr(actor.key, "pose", None), getattr(cast.performance, "parts", {}).get(actor.name)
        if part is None or pose is None or view.pixels_per_metre(actor.z) <= 0:
            continue
        found = find_keypoints(part.design, pose, light)
        points = np.zeros((len(found), 3), np.float32)
        for row, point in zip(points, found, strict=True):
            if point is not None:
                row[:2] = view.project(actor.x + point[0] * actor.scale, actor.y + point[1] * actor.scale, actor.z)
                row[2] = 1.0 if 0 <= row[0] < view.width and 0 <= row[1] < view.height else 0.0
        if len(points) and points[:, 2].any():
            people.append(Person(f"{ident[0]}.{ident[1]}" if ident[1] else ident[0], points))
    return people


def note_covered(people: list[Person], rank: np.ndarray, owners: list[str]) -> None:
    """Lower the confidence of joints at whose pixel somebody or something else is seen."""
    for person in people:
        number = owners.index(person.name) + 1 if person.name in owners else 0
        for row in person.points:
            if row[2] == 1.0 and rank[int(row[1]), int(row[0]), 0] != number:
                row[2] = COVERED


def draw_poses(people: list[Person], width: int, height: int) -> np.ndarray:
    """uint8 RGB (height, width, 3): limbs darker, joints bright, on black."""
    side = min(width, height)
    shapes = []
    for person in people:
        points = [(float(x), float(y)) if sure > 0 else None for x, y, sure in person.points]
        for (a, b), colour in zip(LIMBS, COLOURS, strict=False):
            if points[a] and points[b] and points[a] != points[b]:
                shapes.append(fill(_dimmed(colour), _bone(points[a], points[b], THICKNESS * side)))
        for point, colour in zip(points, COLOURS, strict=True):
            if point:
                shapes.append(fill(flat(colour), ellipse(*point, max(1.0, DOT * side))))
    canvas = rasterise(Drawing(tuple(shapes)), np.eye(2, 3), width, height)
    return np.rint(np.clip(canvas[..., :3], 0, 1) * 255).astype(np.uint8)


def _dimmed(colour: str):  # noqa: ANN202
    (offset, (r, g, b, a)), = flat(colour).stops
    return type(flat(colour))(((offset, (r * LIMB_SHADE, g * LIMB_SHADE, b * LIMB_SHADE, a)),))


def _bone(a: tuple[float, float], b: tuple[float, float], width: float) -> np.ndarray:
    """A spindle from joint to joint."""
    middle = ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)
    return limb([a, middle, b], [width * 0.3, width, width * 0.3])


def to_openpose(people: list[Person]) -> dict:
    """The frame in the JSON format of OpenPose 1.3, with the role's name besides."""
    return {
        "version": 1.3,
        "people": [
            {
                "person_id": [-1],
                "role": person.name,
                "pose_keypoints_2d": [round(float(value), 2) for row in person.points for value in row],
                "face_keypoints_2d": [], "hand_left_keypoints_2d": [], "hand_right_keypoints_2d": [],
                "pose_keypoints_3d": [], "face_keypoints_3d": [], "hand_left_keypoints_3d": [], "hand_right_keypoints_3d": [],
            }
            for person in people
        ],
    }  # fmt: skip
