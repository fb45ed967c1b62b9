"""What the boards must hold, checked: coverage, the 180 degree rule, room between figures, framing, rhythm.

Takes: the planned shots, the story, the bible. Gives: complaints in words; none where all is well.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction

from multiplane.core.design import Bible, PlaceDesign
from multiplane.core.shot import Does, Framing, Mark, Shot, Speaks
from multiplane.core.story import Story
from multiplane.core.timing import time_shot

NEAREST_M = 0.55  # centres of figures in one plane; one beside the other on a bench
SAME_PLANE_M = 0.5
SHORTEST_SECONDS, LONGEST_SECONDS = 0.8, 20.0
MOST_SHOTS_A_MINUTE = 26.0
UNSEEN = ("voice_over", "off_screen", "phone", "radio")
PLANNING_FPS = Fraction(24)


def check(story: Story, shots: Sequence[Shot], bible: Bible, *, aspect: float = 16 / 9) -> tuple[str, ...]:
    """All complaints, in the order of the film."""
    return (
        *check_coverage(story, shots),
        *check_sides(shots),
        *(text for shot in shots for text in check_shot(shot, story, bible, aspect)),
        *check_rhythm(shots),
    )


def check_coverage(story: Story, shots: Sequence[Shot]) -> Iterator[str]:
    """Every beat belongs to exactly one shot, and nothing is covered that is not in the script."""
    beats = Counter(beat.id for scene in story.scenes for beat in scene.beats)
    covered = Counter(beat for shot in shots for beat in shot.covers)
    for scene in story.scenes:
        for beat in scene.beats:
            if covered[beat.id] != beats[beat.id]:
                yield f"script line {beat.line}: in {covered[beat.id]} shots instead of one"
    yield from (f"{beat}: covered, but not in the script" for beat in covered if beat not in beats)


def check_sides(shots: Sequence[Shot]) -> Iterator[str]:
    """The 180 degree rule: of two roles, the left one stays left from shot to shot, unless one of them walked."""
    for one, other in zip(shots, shots[1:], strict=False):
        if one.scene != other.scene:
            continue
        before, after = _places(one), _places(other)
        moved = _walkers(one) | {role for role in after if role not in before} | _walkers(other)
        both = [role for role in before if role in after and role not in moved]
        for k, role in enumerate(both):
            for partner in both[k + 1 :]:
                if (before[role] - before[partner]) * (after[role] - after[partner]) < 0:
                    yield f"{other.id}: {role} and {partner} have changed sides since {one.id}"


def _places(shot: Shot) -> dict[str, float]:
    return {mark.role: mark.x for mark in shot.marks if not mark.extra}


def _walkers(shot: Shot) -> set[str]:
    return {act.role for event in shot.events if isinstance(event, Does) for act in event.acts if act.to_x is not None}


def check_shot(shot: Shot, story: Story, bible: Bible, aspect: float) -> Iterator[str]:
    """Figures apart, the frame within the place, speakers in it, a length that can be watched."""
    for k, mark in enumerate(shot.marks):
        for other in shot.marks[k + 1 :]:
            if abs(mark.x - other.x) < NEAREST_M and abs(mark.z - other.z) < SAME_PLANE_M and not (mark.extra and other.extra):
                yield f"{shot.id}: {mark.role} and {other.role} stand in one another"
    place = next((place for place in bible.places if place.id == shot.place), PlaceDesign(shot.place, shot.place))
    for framing in (shot.camera.start, shot.camera.end):
        if abs(framing.x) + framing.height * aspect / 2 > place.width / 2 + 0.06:
            yield f"{shot.id}: the picture shows more than is dressed ({framing.height} m high at x {framing.x})"
            break
    yield from _check_speakers(shot, story, aspect)
    frames = time_shot(shot, {}, PLANNING_FPS).frames
    if not SHORTEST_SECONDS <= frames / PLANNING_FPS <= LONGEST_SECONDS:
        yield f"{shot.id}: {float(frames / PLANNING_FPS):.1f} s long"


def _check_speakers(shot: Shot, story: Story, aspect: float) -> Iterator[str]:
    hidden = {role.id for role in story.roles if role.kind in ("voice", "crowd")}
    if shot.beside and event_roles(shot) <= {mark.role for mark in (*shot.marks, *shot.beside.marks)}:
        return
    marks = {mark.role: mark for mark in shot.marks if not mark.extra}
    walked = _walkers(shot)
    for event in shot.events:
        if not isinstance(event, Speaks) or event.channel in UNSEEN or event.role in hidden or event.role in walked:
            continue
        mark = marks.get(event.role)
        if mark is None or not any(_sees(f, mark, aspect) for f in (shot.camera.start, shot.camera.end)):
            yield f"{shot.id}: {event.role} speaks outside the picture"


def event_roles(shot: Shot) -> set[str]:
    """Who speaks in a shot."""
    return {event.role for event in shot.events if isinstance(event, Speaks)}


def _sees(framing: Framing, mark: Mark, aspect: float) -> bool:
    """Whether the middle of a figure is well inside the picture."""
    distance = framing.lens * framing.height
    grows = distance / max(0.1, distance + mark.z)
    return abs(mark.x - framing.x) * grows <= framing.height * aspect / 2 * 0.92


def check_rhythm(shots: Sequence[Shot]) -> Iterator[str]:
    """Not more shots than can be followed."""
    seconds = sum(float(time_shot(shot, {}, PLANNING_FPS).frames / PLANNING_FPS) for shot in shots)
    if seconds > 20 and len(shots) / seconds * 60 > MOST_SHOTS_A_MINUTE:
        yield f"{len(shots) / seconds * 60:.0f} shots a minute; {MOST_SHOTS_A_MINUTE:.0f} are as many as can be followed"
