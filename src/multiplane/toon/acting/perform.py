"""Acting: a timed shot becomes actors, frame by frame, on twos.

Takes: TimedShot, Bible, Stage. Gives: a Performance (`core` of the film engine) with its foley cues. Poses are pure
functions of the frame, so any frame can be drawn first, and shots can be drawn in parts.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from math import atan2, cos, degrees, pi, radians, sin
from typing import NamedTuple

import numpy as np

from multiplane.core.costume import PUT_ON, TAKE_OFF, change
from multiplane.core.design import Bible, PropDesign
from multiplane.core.timing import TimedShot
from multiplane.core.vocabulary import VERBS

from ..drawing import Drawing
from ..figure.costume import dressed, prop_kind, worn_piece
from ..figure.pose import HANDS, INDEX, MOUTH_SHAPES, REST, Pose, quantise, swap_arms
from ..figure.proportions import measure
from ..figure.species import BIRDS, walks_upright
from ..stage import Actor, FoleyCue, Light, Stage
from .cues import find_cues
from .doors import DoorKey, Doors, draw_door, find_doors
from .easing import ease, envelope
from .feelings import feel, hand_of
from .gait import climb_up, flap, seen_depth
from .lamplight import STEPS, is_dark, lamplit, lamps_held, nearness, shines
from .life import blink, breathe, glance, shift_weight, turn_round
from .limbs import bow_to, carry_angle, elder_hands, go, hold, stoop, swing, tool_turns
from .meeting import MADE_UP, Tools, can_grasp, find_points, pieces_of, tools_of
from .motions import Motion, motion_for
from .motions.base import SEATED_DROP
from .parts import Part, Playing
from .plan import plan_parts
from .postures import take_posture
from .properties import OPEN_STEPS, TURN_STEP, LineKey, Properties, PropKey, draw_line
from .reach import Point, hand_point, reach_for
from .talk import accent, bear, jaw, mouth_at
from .things import Things

GROUNDED = [INDEX[n] for n in ("root_x", "root_y", "near_foot_x", "near_foot_y", "near_foot_turn", "far_foot_x", "far_foot_y", "far_foot_turn", "tilt")]
RELEASE = 8  # frames in which a pose that lasts is given up
FACE_LIMIT = 40.0  # degrees: faces stay in three quarters when they look at each other, so that they can be read


HANGING = ("suitcase", "bag", "bucket", "basket")  # carried at arm's length


class Key(NamedTuple):
    """Names a drawing of a figure: who, and in which pose."""

    name: str
    pose: Pose
    lamp: int = 0  # how near a lamp is in the dark, 0…4
    lamp_side: int = 1
    costume: tuple[str, ...] = ()  # what is worn or not against the design


class ToonPerformance:
    """The performance of a shot by the toon engine."""

    def __init__(self, timed: TimedShot, bible: Bible, stage: Stage):
        self.timed, self.stage = timed, stage
        self.fps = float(timed.fps)
        self.properties = Properties(timed, bible, stage.light)
        self.props: dict[str, PropDesign] = self.properties.designs
        doors = find_doors(stage)
        self.parts: dict[str, Part] = plan_parts(timed, bible, self.properties.box, doors)
        self.doors = Doors(timed, stage, self.parts, doors)
        self.heights = {name: eye_height(part) for name, part in self.parts.items()}
        self.order = list(self.parts)
        self.place = bible.places[0] if bible.places else None
        self.spots = {s.name: s for s in (self.place.spots if self.place else ())}
        self.things = Things(timed, self.parts, self.spots, self.properties.box, self.properties.kind, self._hand)
        self._poses: dict[tuple[str, int], Pose] = {}
        self._people: tuple[int, list[Actor]] = (-1, [])  # of the last frame asked for
        self._lamps: tuple[int, list] = (-1, [])

    @property
    def cues(self) -> tuple[FoleyCue, ...]:
        return find_cues(self.parts, self.timed)

    # frames ---------------------------------------------------------------------------------------------

    def at(self, frame: int) -> tuple[Actor, ...]:
        """The actors and loose props of a frame."""
        held_frame = frame // 2 * 2
        if self._people[0] != held_frame:
            self._people = held_frame, [
                Actor(name, self.key_of(name, held_frame), part.x(held_frame), part.y(held_frame), round(part.z(held_frame), 4), part.mark.size)
                for name, part in self.parts.items() if part.there.now(held_frame)
            ]  # fmt: skip
        return (*self._people[1], *self._loose(frame))

    def draw(self, actor: Actor, light: Light | None = None) -> Drawing:
        """The drawing that an actor's key names, lit by the stage."""
        from ..figure import draw_figure

        light = light or self.stage.light
        if isinstance(actor.key, PropKey):
            return self.properties.lying(actor.key, light)
        if isinstance(actor.key, DoorKey):
            return draw_door(actor.key)
        if isinstance(actor.key, LineKey):
            return draw_line(actor.key, light)
        key: Key = actor.key  # type: ignore[assignment]
        held = {p: self.properties.drawing(p, light) for p in (key.pose.near_held, key.pose.far_held) if p}
        light = lamplit(light, key.lamp, key.lamp_side)
        return draw_figure(dressed(self.parts[key.name].design, key.costume, self.properties.colours), key.pose, light, held)

    def key_of(self, name: str, frame: int) -> Hashable:
        part, held_frame = self.parts[name], frame // 2 * 2
        return Key(name, self._pose(name, part, held_frame), *self._lamp(part, held_frame), part.costume.now(held_frame))  # type: ignore[arg-type]

    def _lamp(self, part: Part, frame: int) -> tuple[int, int]:
        """How near the nearest lamp is that somebody holds, and on which side; one's own is in front."""
        if not is_dark(self.stage.light):
            return 0, 1
        own = str(part.holds.now(frame))
        if own and shines(self.props.get(own), own):
            return STEPS, 1 if part.turn(frame) >= 0 else -1
        if self._lamps[0] != frame:
            there = {name: (p.x(frame), str(p.holds.now(frame))) for name, p in self.parts.items() if p.there.now(frame)}
            self._lamps = frame, lamps_held(there, self.props)
        return nearness(part.x(frame), self._lamps[1])

    def _loose(self, frame: int) -> list[Actor]:
        """Props that nobody holds, where the marks put them or where they have been left, moved or thrown."""
        held_frame = frame // 2 * 2
        held = {str(part.holds.now(held_frame)) for part in self.parts.values() if part.there.now(held_frame)}
        out = []
        for prop in self.things.happenings:
            thing = self.things.at(prop, frame) if prop not in held else None
            if thing is not None:
                drawn = self.things.at(prop, held_frame) or thing  # turns on twos, flies on ones
                out.append(Actor(f"prop:{prop}", PropKey(prop, prop in self.things.mirrored, round(drawn.turn / TURN_STEP) % (360 // TURN_STEP), round(drawn.open * OPEN_STEPS)), thing.x, thing.y, thing.z))
        out += [Actor(f"prop:~door{i}", key, key.door.x, key.door.y, key.door.z - 0.01) for i, key in self.doors.ajar(held_frame)]
        return [*out, *self._lines(held_frame), *self._pieces(held_frame)]

    def _lines(self, frame: int) -> list[Actor]:
        """From the hand of whoever drags something to what is dragged."""
        out = []
        for part in self.parts.values():
            for play in part.plays:
                thing = self.things.at(play.act.what, frame) if play.act.verb == "drag" and play.frame_in + 4 <= frame < play.frame_out else None
                if thing is None:
                    continue
                (x, y), box = self._hand(part, frame), self.things.box_of(play.act.what)
                sign = 1.0 if x > thing.x else -1.0
                tx, ty = thing.x + sign * 0.9 * (box.right if sign > 0 else -box.left), thing.y + box.low + 0.55 * (box.top - box.low)
                out.append(Actor(f"prop:~line{part.name}", LineKey(round((tx - x) / 0.02) * 2, round((ty - y) / 0.02) * 2), x, y, thing.z - 0.01))
        return out

    def _pieces(self, frame: int) -> list[Actor]:
        """What stands there for a deed."""
        kinds = frozenset(self.properties.kind(mark.prop) for mark in self.timed.shot.props)
        place = self.place.kind if self.place else ""
        return [
            Actor(f"prop:{one.prop}", PropKey(one.prop, one.flip), one.x, one.y, -0.04 if one.front else 0.04)
            for one in pieces_of(self.parts, self.spots, kinds, place, frame)
        ]

    def _hand(self, part: Part, frame: int) -> tuple[float, float]:
        """The leading palm of somebody, metres of the stage."""
        pose = self._pose(part.name, part, frame // 2 * 2)
        x, y = hand_point(pose, measure(part.design), "near", 0.42)
        size = part.mark.size
        return part.x(frame) + (-x if pose.yaw < 0 else x) * size, y * size + part.y(frame)

    # poses ----------------------------------------------------------------------------------------------

    def _pose(self, name: str, part: Part, frame: int) -> Pose:
        key = (name, frame)
        if key not in self._poses:
            if len(self._poses) > 4000:
                self._poses.clear()
            self._poses[key] = self._make_pose(part, _held_frame(part, frame))
        return self._poses[key]

    def _make_pose(self, part: Part, frame: int) -> Pose:
        v = REST.copy()
        seconds = frame / self.fps
        m = measure(part.design)
        crowd = bool(part.mark.extra)
        yaw = part.turn(frame)
        v[INDEX["yaw"]] = yaw
        posture = take_posture(v, part, m, frame, self.fps, yaw)
        travel = part.travel_at(frame)
        self._feel(v, part, frame)
        breathe(v, seconds, part.seed, 0.36 if part.design.age == "child" else 0.25, 0.0 if crowd else 1.0)
        if travel is None and posture == "stand":
            shift_weight(v, seconds, part.seed, 0.5 if crowd else 1.0)
        elder_hands(v, part)
        turn_round(v, part, frame)
        self._look(v, part, frame, yaw)
        if travel is not None:
            n = travel.frame_out - travel.frame_in
            amount = min(ease((frame - travel.frame_in + 2) / 5), ease((travel.frame_out - frame) / 5), 1.0) if n > 8 else 0.8
            go(v, part, travel, m, frame, amount, yaw)
        crossed = part.crossed(frame)
        climb = part.climb_at(frame)
        if climb is not None:
            climb_up(v, m, part.y(frame) / part.mark.size, ease((frame - climb.frame_in) / 8))
        if crossed:  # until here near is the camera's side, from here it is the hand that leads
            swap_arms(v)
        holds = str(part.holds.now(frame))
        tools, using, deed = tools_of(part, frame, holds, self.props)
        tools = self._worn_tools(tools, part, deed, using, frame)
        hold(v, part, frame, holds, hangs=bool(holds) and self.properties.kind(holds) in HANGING, away=crossed)
        near, far, front, mouth = self._play(v, part, frame, posture)
        mouth, spoken = self._speak(v, part, frame, mouth, bool(holds) or near != "", far != "")
        closed = blink(seconds, part.seed, 0.7 if crowd else 1.0) if not self._wide_eyed(part, frame) else 0.0
        v[INDEX["lid"]] *= 1 - closed
        feeling = str(part.feeling.now(frame))
        front = front or (crossed and bool(near or spoken or (using and deed)))
        near = near or spoken or hand_of(feeling)
        far = far or hand_of(feeling)
        turns = tool_turns(v, m, using, deed, frame, crossed) if using and deed else (carry_angle(v, holds), 0.0)
        return quantise(
            v, mouth=mouth, near_hand=HANDS.index(near), far_hand=HANDS.index(far), arms_front=int(front), near_held=tools.near,
            far_held=tools.far, near_held_turn=turns[0], far_held_turn=turns[1], crossed=int(crossed),
        )  # fmt: skip

    def _worn_tools(self, tools: Tools, part: Part, deed: Playing | None, using: Motion | None, frame: int) -> Tools:
        """A hat is in the hand until it is on the head, and from the moment that it is off it."""
        if deed is None or using is None or deed.act.verb not in (*PUT_ON, *TAKE_OFF):
            return tools
        on = frame >= deed.frame_in + round((deed.frame_out - deed.frame_in) * using.grip)
        if on == (deed.act.verb in PUT_ON):
            return Tools("" if tools.near.startswith(MADE_UP) or tools.near == deed.act.what else tools.near, tools.far)
        worn_at = deed.frame_out if deed.act.verb in PUT_ON else deed.frame_in
        one = change(deed.act)
        design = dressed(part.design, part.costume.now(worn_at), self.properties.colours)  # type: ignore[arg-type]
        piece = worn_piece(design, one[0]) if one else None
        if piece is None or not tools.near.startswith(MADE_UP) or not prop_kind(piece.kind):
            return tools
        return tools._replace(near=f"{MADE_UP}{prop_kind(piece.kind)}{piece.colour}")

    def _feel(self, v: np.ndarray, part: Part, frame: int) -> None:
        since, before, now = part.feeling.at(frame)
        k = ease((frame - since) / 9)
        strength = 1.15 if part.lines and any(s.frame_in <= frame < s.frame_out for s in part.lines) else 0.85
        if k < 1:
            feel(v, str(before), (1 - k) * strength)
        feel(v, str(now), k * strength)
        if 0 <= frame - since < 6 and before != now:
            v[INDEX["lid"]] *= 0.35 if frame - since < 3 else 0.8  # a blink on the change of mind

    def _wide_eyed(self, part: Part, frame: int) -> bool:
        return any(p.frame_in <= frame < p.frame_out and p.act.verb in ("stare", "gasp", "freeze", "scream") for p in part.plays)

    def _look(self, v: np.ndarray, part: Part, frame: int, yaw: float) -> None:
        since, before, now = part.looks.at(frame)
        a, b = self._direction(part, str(before), frame, yaw), self._direction(part, str(now), frame, yaw)
        eyes, head = ease((frame - since + 2) / 4), ease((frame - since) / 8)
        sign = 1.0 if yaw >= 0 else -1.0
        want = a[0] + (b[0] - a[0]) * head
        seen = a[0] + (b[0] - a[0]) * eyes
        rel = max(-75.0, min(60.0, (want - yaw) * sign)) if abs(yaw) < 110 else max(-70.0, min(70.0, (want - yaw) * sign))
        v[INDEX["head_yaw"]] += rel * 0.82
        left = max(-1.0, min(1.0, ((seen - yaw) * sign - rel * 0.82) / 34))
        gx, gy = glance(frame / self.fps, part.seed)
        v[INDEX["gaze_x"]] += left * 0.8 + gx
        pitch = a[1] + (b[1] - a[1]) * head
        v[INDEX["head_pitch"]] += max(-16.0, min(18.0, pitch * 0.55))
        v[INDEX["gaze_y"]] += max(-0.8, min(0.8, pitch / 36)) + gy

    def _direction(self, part: Part, target: str, frame: int, yaw: float) -> tuple[float, float]:
        """Yaw and pitch in degrees towards what is looked at."""
        if target == "camera":
            return 0.0, 0.0
        x, eye = part.x(frame), self.heights[part.name]
        holder = next((name for name, other in self.parts.items() if target and other.holds.now(frame) == target), "")
        if holder == part.name:
            return max(-FACE_LIMIT, min(FACE_LIMIT, yaw)), -30.0
        target = holder or target
        if target in self.parts and target != part.name:
            other = self.parts[target]
            dx, dy = other.x(frame) - x, self.heights[target] - eye
            dz = part.z(frame) - other.z(frame)
        else:
            spot = self.spots.get(target) or next((s for s in self.timed.shot.props if s.prop == target), None)
            if spot is None:
                base = yaw if abs(yaw) <= FACE_LIMIT else FACE_LIMIT * (1 if yaw > 0 else -1) if abs(yaw) < 110 else yaw
                return base, 0.0
            dx, dy, dz = spot.x - x, spot.y - eye, part.z(frame) - spot.z
        flat = max(0.35, (dx * dx + dz * dz) ** 0.5)
        angle = degrees(atan2(dx, dz)) if abs(yaw) > 100 else max(-FACE_LIMIT, min(FACE_LIMIT, degrees(atan2(dx, max(0.30, dz + 0.25)))))
        return angle, max(-34.0, min(34.0, degrees(atan2(dy, flat))))

    def _play(self, v: np.ndarray, part: Part, frame: int, posture: str) -> tuple[str, str, bool, int]:
        """Every deed that is going on, over what is there. Gives hand shapes, arms before the body, mouth shape."""
        near, far, front, mouth = "", "", False, 0
        for play in part.plays:
            motion = motion_for(play.act.verb, play.act.whom, part.design.species)
            if frame < play.frame_in or (frame >= play.frame_out and not motion.lasting):
                continue
            n = max(1, play.frame_out - play.frame_in)
            t = min(0.86 if motion.lasting else 1.0, (frame - play.frame_in) / n)
            seconds = n / self.fps
            if motion.lasting and (over := frame - _released(part, play, motion)) > 0:
                t = max(t, 0.86) + 0.14 * over / RELEASE
                if over >= RELEASE:
                    continue
            if play.act.verb == "fly" and part.design.species in BIRDS and not walks_upright(part.design):
                flap(v, part.design.height, frame / self.fps, t)
                continue
            self._move(v, part, play, motion, posture, t, seconds, frame)
            self._look_by(v, part, play, motion, frame, t)
            if 0.12 < t < 0.88 or motion.lasting:
                near, far, front = motion.near or near, motion.far or far, front or motion.front
            if motion.shape and 0.15 < t < 0.85:
                mouth = MOUTH_SHAPES.index(motion.shape)
        return near, far, front, mouth

    def _move(self, v: np.ndarray, part: Part, play: Playing, motion: Motion, posture: str, t: float, seconds: float, frame: int) -> None:
        """One motion at fraction `t`: keys, swings, feet that are lifted to be moved, hands that arrive."""
        grounded, lean = v[GROUNDED].copy(), float(v[INDEX["lean"]])
        motion.keys.apply(v, t, seconds)
        swing(v, motion, t, seconds)
        for side in ("near", "far"):
            stepped = abs(motion.keys.moves(f"{side}_foot_x", t, seconds))
            if stepped > 0.006 and v[INDEX[f"{side}_foot_y"]] < 0.02:
                v[INDEX[f"{side}_foot_y"]] += min(0.025, 0.8 * stepped)
        rests = posture != "stand" and part.posture.at(frame)[0] <= play.frame_in + 2
        if rests:  # who sits or lies moves from the hips up
            v[GROUNDED] = grounded
        if not motion.reaches or not can_grasp(part.design):
            return
        m = measure(part.design)
        drop = SEATED_DROP if motion.seated else 0.0
        moved = (grounded[0] * m.height * seen_depth(float(v[0])), (grounded[1] - drop) * m.height) if rests else (0.0, 0.0)
        crossed = part.crossed(frame)
        known = find_points(part, play, self.parts, frame, self._around(part, play, frame))

        def find(name: str) -> Point | None:
            if name != "shaft":
                return known(name)
            x, y = hand_point(Pose(*v.tolist(), crossed=int(crossed)), m, "near", 0.42)
            turn = radians(tool_turns(v, m, motion, play, frame, crossed)[0])
            return x + 0.15 * m.height * sin(turn), y - 0.15 * m.height * cos(turn)

        stoop(v, motion, find, m.height, float(grounded[1]), lean)
        bow_to(v, motion, find, m.height, t)
        for reach in motion.reaches:
            reach_for(v, m, reach, t, seconds, find, moved, crossed)

    def _around(self, part: Part, play: Playing, frame: int) -> Callable[[str], tuple[float, float] | None]:
        """Where things are that a deed is about, metres of the stage: "thing" its grip, "resting" where it will be put
        down, "edge" the side that is pushed or pulled, "handle" what a hand opens it by."""

        def find(name: str) -> tuple[float, float] | None:
            if name == "resting":
                return self._rest_of(part, play)
            if name == "handle" and (handle := self.doors.handle(part.name, frame)):
                return handle
            thing = self.things.at(play.act.what, frame)
            if thing is None or name == "thing":
                return thing and (thing.x, thing.y)
            box, sign = self.things.box_of(play.act.what), 1.0 if part.x(frame) <= thing.x else -1.0
            high = min(box.top, 0.60 * part.design.height * part.mark.size - thing.y)
            edge = box.left if sign > 0 else box.right
            if name == "handle":
                return thing.x + edge * 0.5, thing.y + box.top + (0.5 * (box.right - box.left) * thing.open if thing.open else 0.0)
            return thing.x + edge * 0.96, thing.y + max(box.low + 0.2 * (box.top - box.low), high - 0.06)

        return find

    def _rest_of(self, part: Part, play: Playing) -> tuple[float, float] | None:
        """Where what somebody puts down will lie."""
        prop = play.act.what or str(part.holds.now(play.frame_in))
        if not prop:
            return None
        let_go = play.frame_in + round((play.frame_out - play.frame_in) * motion_for(play.act.verb, play.act.whom, part.design.species).grip)
        return self.things.rest_of(part, prop, play, let_go)

    def _look_by(self, v: np.ndarray, part: Part, play: Playing, motion: Motion, frame: int, t: float) -> None:
        weight = envelope(t, 0.2, 0.15)
        if motion.looks == "up":
            v[INDEX["gaze_y"]] += 0.5 * weight
        elif motion.looks in ("down", "hand"):
            v[INDEX["gaze_y"]] -= 0.4 * weight
        elif motion.looks == "away":
            v[INDEX["gaze_x"]] -= 0.8 * weight
        if motion.looks == "target" and play.act.verb == "point":
            target = play.act.whom or play.act.what
            sky = any(word in target.lower() for word in ("moon", "sky", "star", "tower", "lamp", "firework", "roof", "clock"))
            v[INDEX["near_shoulder"]] += (34 if sky else 0) * weight
            v[INDEX["head_pitch"]] += (10 if sky else 0) * weight

    def _speak(self, v: np.ndarray, part: Part, frame: int, mouth: int, near_busy: bool, far_busy: bool) -> tuple[int, str]:
        line = next((s for s in part.lines if s.frame_in - 4 <= frame < s.frame_out + 8), None)
        if line is None:
            self._listen(v, part, frame)
            return mouth, ""
        seconds = (frame - line.frame_in) / self.fps
        length = (line.frame_out - line.frame_in) / self.fps
        stressed = line.take.stressed if line.take else tuple(0.25 + 0.55 * k for k in range(int(length / 0.55)))
        bear(v, line.manner, max(0.0, seconds), envelope(min(1.0, max(0.0, (seconds + 0.16) / (length + 0.5))), 0.14, 0.2))
        lying = part.posture.now(frame)[0] == "lie"  # type: ignore[index]
        hand = accent(v, stressed, seconds, length, line.feeling, line.manner, part.seed + line.frame_in, not near_busy, not far_busy, lying)
        if frame < line.frame_out:
            shape, wide = mouth_at(line.take, seconds, line.text, part.seed)
            if shape or wide:
                mouth = shape
            v[INDEX["open"]] = min(1.0, wide * jaw(line.manner) * (0.92 if line.feeling in ("sad", "tired", "tender") else 1.05))
            v[INDEX["smile"]] *= 0.75
            _tone(v, line.text, seconds / max(0.1, length), envelope(min(1.0, seconds / max(0.1, length)), 0.2, 0.2))
        return mouth, hand

    def _listen(self, v: np.ndarray, part: Part, frame: int) -> None:
        """A listener nods, tilts the head or lifts the brows now and then while another speaks."""
        for other in self.parts.values():
            if other is part:
                continue
            for line in other.lines:
                if not line.frame_in <= frame < line.frame_out:
                    continue
                t = (frame - line.frame_in) / self.fps
                k = int(t // 1.7)
                if (part.seed >> (k % 16)) & 1:
                    u = (t - k * 1.7 - 0.5) / 0.7
                    if 0 < u < 1:
                        v[INDEX["head_pitch"]] -= 5.5 * sin(pi * u) * (1 if u < 0.5 else 0.8)
                elif (part.seed >> ((k + 5) % 16)) & 1:
                    v[INDEX["head_roll"]] += 4 * envelope((t - k * 1.7) / 1.7, 0.25, 0.25)
                    v[INDEX["brow"]] += 0.18 * envelope((t - k * 1.7) / 1.7, 0.25, 0.25)
                return


def _released(part: Part, play: Playing, motion: Motion) -> int:
    """The frame at which a pose that lasts is given up: for the next deed, or a line; gestures leave a look be."""
    small = ("gesture", "face") if motion.looks else ()
    deeds = [p.frame_in for p in part.plays if p.frame_in >= play.frame_out and (p.act.verb not in VERBS or VERBS[p.act.verb].family not in small)]
    lines = [s.frame_in - 6 for s in part.lines if s.frame_in >= play.frame_out and motion.looks]
    return min([*deeds, *lines], default=1 << 30)


def _held_frame(part: Part, frame: int) -> int:
    """A crowd that only stands there changes its pose three times a second, each member at its own moment."""
    if not part.mark.extra or part.travel_at(frame) or any(p.frame_in <= frame < p.frame_out for p in part.plays):
        return frame
    return max(0, (frame + part.seed % 8) // 8 * 8 - part.seed % 8)


def eye_height(part: Part) -> float:
    """Metres from the ground to the eyes, standing."""
    if not walks_upright(part.design) and part.design.species not in ("robot", "ghost", "skeleton"):
        return part.design.height * 0.85 * part.mark.size
    m = measure(part.design)
    return (m.height - m.head * 0.53) * part.mark.size


def _tone(v: np.ndarray, text: str, share: float, weight: float) -> None:
    """The face of a question or an exclamation, while it is said."""
    at = int(share * len(text))
    mark = next((c for c in text[at:] if c in ".!?…。！？"), "")
    if mark in "?？" and mark:
        v[INDEX["brow"]] += 0.35 * weight
        v[INDEX["brow_skew"]] += 0.25 * weight
        v[INDEX["head_roll"]] += 4 * weight
    elif mark in "!！" and mark:
        v[INDEX["brow"]] += 0.3 * weight
        v[INDEX["lid"]] += 0.08 * weight
        v[INDEX["lean"]] += 3 * weight


def perform(timed: TimedShot, bible: Bible, stage: Stage) -> ToonPerformance:
    """The performance of a shot: actors and their drawings by frame, and the sounds that they make."""
    return ToonPerformance(timed, bible, stage)
