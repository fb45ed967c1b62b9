"""Shot planning: another framing, move or length for a shot, where the story asks for it. Judged by the boards' own checks."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct, field
from msgspec.structs import replace

from multiplane.core import codec
from multiplane.core.shot import Camera, Framing, Shot
from multiplane.engines.requests import TextRequest
from multiplane.line import Film

from .scenes import say_scene, say_shot_file
from .task import Change, Edit, Question, Task, schema_of

MOVES = ("hold", "push", "pull", "pan", "tilt", "track", "handheld")


class View(Struct):
    """Centre and visible height at the acting plane in metres."""

    x: float
    y: float
    height: float


class Plan(Struct):
    """A shot's camera from start to end, its move and least length. `keep` where the planned shot is right as it is."""

    keep: bool
    move: str = "hold"
    start: View | None = None
    end: View | None = None
    hold_seconds: float = 0.0
    why: str = field(default="")


def ask(film: Film, options: dict[str, str]) -> Iterator[Question]:
    """One question for every shot, or for the shot `only`."""
    schema = schema_of(Plan, move=MOVES)
    for shot in film.shots:
        if options.get("only", shot.id) == shot.id:
            request = TextRequest(say_scene(film, shot) + "\n\nThe shot as it is planned:\n" + say_shot_file(shot), _INSTRUCTIONS, schema, longest=600)
            yield Question(shot.id, request, Plan, lambda given, shot=shot: _judge(film, shot, given), lambda given, shot=shot: _change(shot, given))


_INSTRUCTIONS = (
    "You are the storyboard supervisor of an animated film. Say whether one shot should be framed otherwise, and how. x and y are the centre of the "
    "picture in metres (x to the right, y up, ground is 0), height is the visible height: a close-up about 0.9, a medium shot 1.5, a full figure 2.4, "
    "wide 5 or more. A grown-up is 1.7 high. Everybody who speaks must be in the picture; keep who is left and who is right."
)


def apply(shot: Shot, given: Plan) -> Shot:
    """The shot with the plan's camera."""
    if given.keep or not (given.start and given.end):
        return shot
    lens = shot.camera.start.lens
    start, end = (Framing(round(v.x, 2), round(v.y, 2), round(v.height, 2), lens) for v in (given.start, given.end))
    hold = given.hold_seconds if given.hold_seconds > 0 else shot.hold
    return replace(shot, camera=Camera(start, end, given.move), hold=round(hold, 2))


def _judge(film: Film, shot: Shot, given: Plan) -> list[str]:
    from multiplane.boards.checks import check_shot, check_sides

    if given.keep:
        return []
    if not (given.start and given.end):
        return ["start and end are missing; give both, or keep the shot"]
    if given.move not in MOVES:
        return [f'"{given.move}" is no move; give one of {", ".join(MOVES)}']
    if min(given.start.height, given.end.height) < 0.3 or max(given.start.height, given.end.height) > 40:
        return ["a height must be between 0.3 and 40 metres"]
    if given.move == "hold" and given.start != given.end:
        return ["a camera that holds starts and ends in the same place"]
    aspect = film.format.width / film.format.height
    new = apply(shot, given)
    shots = [new if one.id == shot.id else one for one in film.shots]
    before = {*check_shot(shot, film.story, film.bible, aspect), *check_sides(film.shots)}
    return [text for text in (*check_shot(new, film.story, film.bible, aspect), *check_sides(shots)) if text not in before]


def _change(shot: Shot, given: Plan) -> Change | None:
    new = apply(shot, given)
    if new == shot:
        return None
    edits = [Edit(("camera",), codec.to_plain(new.camera))]
    edits += [Edit(("hold",), new.hold)] if new.hold != shot.hold else []
    return Change(f"shots/{shot.id}.toml", tuple(edits), why=given.why)


TASK = Task("shots", "framing, camera move and length of shots", ask)
