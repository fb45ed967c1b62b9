"""From a timed shot to parts: marks and events become travels, postures, looks and deeds with frames."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from msgspec.structs import replace

from multiplane.core.costume import PUT_ON, TAKE_OFF, apply, change, wearer
from multiplane.core.design import Bible, CastDesign, Spot
from multiplane.core.shot import Act, Does, Mark, Speaks
from multiplane.core.timing import Timed, TimedShot
from multiplane.core.vocabulary import VERBS

from ..figure.crowd import crowd_member
from ..figure.proportions import measure
from ..figure.species import walks_upright
from .crowds import idle, in_a_crowd
from .doors import Door
from .feelings import shade_of_deed, shade_of_line
from .gait import choose_gait, stride_metres
from .handling import CLIMBS_UP, Handling
from .motions import motion_of
from .parts import LEFT, RIGHT, TURN, Climb, Part, Playing, Speaking, Travel
from .postures import FACE_DOWN, LATE
from .things import Box

CLIMB_M_S, FROM_BEHIND = 0.42, 152.0  # metres a second upwards; degrees
OFF_STAGE_M = 0.8  # beyond the edge of the picture
_SEATS = {"sit": 0.46, "lie": 0.0}
_MUTUAL = {"hug": 0.42, "kiss": 0.44, "shake_hands": 0.80, "hold_hands": 0.56, "dance": 0.62, "high_five": 0.80, "fight": 0.98}  # metres apart when they touch
# Deeds for which one steps up to the other: metres apart.
_NEARER = {"touch": 0.60, "pat": 0.62, "tap": 0.66, "grab": 0.62, "hit": 0.86, "slap": 0.66, "kick": 0.95, "shove": 0.66, "console": 0.56, "tickle": 0.56,
           "help": 0.64, "pet": 0.82, "feed": 0.98, "give": 0.95, "take": 0.95, "whisper": 0.62}  # fmt: skip
# What the other does meanwhile, if nothing else.
_ANSWERS = {"give": "receive", "take": "offer", "hit": "reel", "slap": "reel", "kick": "reel", "shove": "reel", "tickle": "giggle", "chase": "", "argue": "argue"}
DEEPEST_SEAT_M = 1.5  # nobody goes further back to sit down
_BACKWARD = ("step_back", "pull")
_TAKES = ("pick_up", "take", "grab", "catch", "lift", "hold", "carry", "show", "receive")
_NOTICED = ("enter", "run", "jump", "shout", "fall", "bark", "laugh", "cry")
_LOOKING = ("look", "stare", "watch", "glance", "peek", "face", "point", "wave", "greet", "beckon", "give", "take", "show", "listen", "touch", "pat", "hug")


def plan_parts(timed: TimedShot, bible: Bible, box_of: Callable[[str], Box] | None = None, doors: tuple[Door, ...] = ()) -> dict[str, Part]:
    """The part of every mark of the shot, by actor name (role id, or "role#3" for the third of a crowd). `box_of` measures
    props, `doors` are those of the place: who moves a thing steps up to it."""
    set_up = Handling(timed, box_of, doors, frozenset(prop.id for prop in bible.props))
    designs = {design.id: design for design in bible.cast}
    spots = bible.places[0].spots if bible.places else ()
    parts = {}
    for mark in timed.shot.marks:
        part = _open_part(mark, timed, designs, spots)
        parts[part.name] = part
    for event in timed.events:
        if isinstance(event.event, Speaks):
            _speak(parts, event, timed)
        elif isinstance(event.event, Does):
            for act in _with_answers(event.event.acts, parts):
                _act(parts, event, act, timed, spots, set_up)
    for part in parts.values():
        part.travels.sort(key=lambda t: t.frame_in)
    return parts


def _open_part(mark: Mark, timed: TimedShot, designs: dict[str, CastDesign], spots: tuple[Spot, ...]) -> Part:
    name = f"{mark.role}#{mark.extra}" if mark.extra else mark.role
    design = designs.get(mark.role) or CastDesign(mark.role, mark.role)
    if mark.extra:
        design = crowd_member(design, mark.extra)
    seed = Random(f"{timed.shot.seed}:{timed.shot.id}:{name}").randrange(1 << 30)
    part = Part(name, design, mark, seed)
    part.posture.put(-100, (mark.pose, _seat(spots, mark.x, mark.pose)))
    part.facing.put(-100, TURN.get(mark.facing, 35.0))
    part.feeling.put(-100, mark.feeling)
    part.looks.put(-100, mark.looks_at)
    part.holds.put(-100, mark.holds)
    part.there.put(-100, not _enters_first(timed, mark))
    part.costume.put(-100, mark.costume)
    if mark.extra:
        idle(part, float(timed.fps), timed.frames)
    part.leads.put(-100, RIGHT if mark.holds or TURN.get(mark.facing, 35.0) >= 0 else LEFT)
    return part


def _enters_first(timed: TimedShot, mark: Mark) -> bool:
    """Whether the first thing that this role does is to come in."""
    for event in timed.events:
        acts = event.event.acts if isinstance(event.event, Does) else ()
        for act in acts:
            if act.role == mark.role:
                return act.verb == "enter"
        if isinstance(event.event, Speaks) and event.event.role == mark.role and not event.event.channel:
            return False
    return False


def _seat(spots: tuple[Spot, ...], x: float, pose: str) -> float:
    """Height in metres of what one sits or lies on at `x`."""
    near = [s for s in spots if s.pose == pose and abs(s.x - x) < 1.2 and 0 < s.y < 1.4]
    return min(near, key=lambda s: abs(s.x - x)).y if near else _SEATS.get(pose, 0.0)


def _depth(spots: tuple[Spot, ...], x: float, pose: str, otherwise: float) -> float:
    """The depth of what one goes to sit or lie on at `x`."""
    near = [s for s in spots if pose and s.pose == pose and abs(s.x - x) < 0.3 and abs(s.z) <= DEEPEST_SEAT_M]
    return min(near, key=lambda s: abs(s.x - x)).z if near else otherwise


def _speak(parts: dict[str, Part], event: Timed, timed: TimedShot) -> None:
    said: Speaks = event.event  # type: ignore[assignment]
    heard_only = said.channel in ("voice_over", "off_screen", "radio")
    part = parts.get(said.role)
    if part is not None and not heard_only:
        _lead(part, event.frame_in - 6)
        part.lines.append(Speaking(event.frame_in, event.frame_out, timed.takes.get(said.line), said.text, said.feeling, said.manner, said.to, said.aside))
        shade = shade_of_line(said.feeling, said.manner, said.text, said.aside)
        if shade != "neutral":
            part.feeling.put(event.frame_in - 3, shade)
        to = next((r for r in said.to if r in parts), "")
        if to and to != part.name:
            part.looks.put(event.frame_in - 2, to)
            _turn_to(part, parts[to].x(event.frame_in), event.frame_in - 2, lazy=True)
    for other in parts.values():
        if other is not part and part is not None and not heard_only and not _busy_looking(other, event.frame_in):
            delay = 4 + other.seed % 7
            other.looks.put(event.frame_in + delay, said.role)


def _with_answers(acts: tuple[Act, ...], parts: dict[str, Part]) -> tuple[Act, ...]:
    """Hugs, handshakes and dances take two: whoever is meant joins in, and several who do it do it together. What is
    given is received, and whoever is struck at reels."""
    out = list(acts)
    for i, act in enumerate(acts):
        answer = act.verb if act.verb in _MUTUAL else _ANSWERS.get(act.verb, "")
        if not answer:
            continue
        partner = act.whom or next((a.role for a in acts if a.verb == act.verb and a.role != act.role), "")
        out[i] = replace(act, whom=partner)
        able = partner in parts and parts[partner].design.species == "human" and (answer == act.verb or parts[partner].posture.now(0)[0] == "stand")  # type: ignore[index]
        if (able or (act.verb in _MUTUAL and partner in parts)) and not any(a.role == partner for a in acts):
            out.append(replace(act, role=partner, verb=answer, whom=act.role, to_x=None, what=act.what if answer == act.verb else ""))
    return tuple(out)


def _come_close(part: Part, parts: dict[str, Part], act: Act, start: int, end: int) -> None:
    """Both of a pair step up to arm's length or nearer, half the way each; or the one who touches goes all the way."""
    other = parts.get(act.whom)
    share = 0.5 if act.verb in _MUTUAL else 1.0
    gap = _MUTUAL.get(act.verb) or _NEARER.get(act.verb)
    seated = part.posture.now(start)[0] != "stand"  # type: ignore[index]
    if other is None or other is part or gap is None or not walks_upright(part.design) or act.to_x is not None or (seated and share == 1.0):
        return
    gap *= (1.35 if part.design.build == "round" or other.design.build == "round" else 1.0) * (part.design.height * part.mark.size / 1.72) ** 0.7
    x, their = part.mark.x if not part.travels else part.x(start), other.x(start)
    way = (abs(their - x) - gap) * share
    if way > 0.03 and way < 1.6:
        sign = 1.0 if their > x else -1.0
        part.facing.put(start, 38.0 * sign)
        part.travels.append(Travel(start, start + max(8, int((end - start) * 0.34)), x, x + sign * way, choose_gait("walk", part.design.age, act.feeling), "walk", part.z(start), part.z(start)))


def _busy_looking(part: Part, frame: int) -> bool:
    return any(p.frame_in <= frame < p.frame_out for p in part.plays)


def _turn_to(part: Part, x: float, frame: int, *, lazy: bool = False) -> None:
    """Turn the body towards `x`; `lazy` leaves it where the head is enough."""
    own = part.x(frame)
    if abs(x - own) < 0.15:
        return
    now = float(part.facing.now(frame))  # type: ignore[arg-type]
    sign = 1.0 if x > own else -1.0
    if lazy and (abs(now) < 15 or now * sign > 0 or abs(now) > 120):
        return
    part.facing.put(frame, 35.0 * sign)


def _dress(part: Part, parts: dict[str, Part], act: Act, start: int, end: int, lasting: set[tuple[str, str, str]]) -> None:
    """Whoever is dressed or undressed looks so from the moment that the hands are there."""
    one = change(act)
    other = parts.get(act.whom, part)
    if one is not None and (wearer(act), *one) in lasting:
        moment = start + round((end - start) * motion_of(act.verb).grip)
        other.costume.put(moment, apply(other.costume.now(moment), *one))  # type: ignore[arg-type]


def _act(parts: dict[str, Part], event: Timed, act: Act, timed: TimedShot, spots: tuple[Spot, ...], handling: Handling) -> None:
    fps, lasting = float(timed.fps), handling.lasting
    named = [p for n, p in parts.items() if n == act.role or n.startswith(f"{act.role}#")]
    whole = act
    for part in named:
        act, late = (whole, 0) if not part.mark.extra else in_a_crowd(whole, part, named, fps)
        start = event.frame_in + late
        end = start + max(4, round(act.seconds * fps))
        shade = shade_of_deed(act.feeling, act.verb, act.manner)
        if shade != "neutral":
            part.feeling.put(start, shade)
        _look(part, parts, act, start)
        act = handling.approach(part, act, start, end)
        if act.verb == CLIMBS_UP:
            _climb(part, start, end)
        _move(part, act, *handling.span(act, start, end), timed, spots)
        _come_close(part, parts, act, start, end)
        _lead(part, start, takes=act.verb in _TAKES)
        _handle(part, parts, act, start, end, timed, handling.props)
        if act.verb == "hug" and act.whom in parts and part.holds.now(start):
            part.holds.put(start, "")  # both arms are needed
        if motion_of(act.verb).seated and part.posture.now(start)[0] == "stand":  # type: ignore[index]
            _sit_from_the_start(part, start, spots)
        part.plays.append(Playing(start, end, act))
        _dress(part, parts, act, start, end, lasting)
        if act.verb == "throw":
            handling.toss(part, parts, act, start, end)
    for other in parts.values():
        idle = other not in named and named and not other.mark.extra and not _busy_looking(other, event.frame_in)
        if idle and (act.verb in _NOTICED or act.whom == other.name):
            other.looks.put(event.frame_in + 5 + other.seed % 6, act.role)


def _sit_from_the_start(part: Part, start: int, spots: tuple[Spot, ...]) -> None:
    """Who rows or plays the piano sits there when the shot opens, unless it walks up to it first."""
    seat = ("sit", _seat(spots, part.x(start), "sit"))
    if part.travels:
        part.posture.put(start - 12, seat)
    else:
        part.posture.keys = [(-100, seat)]


def _climb(part: Part, start: int, end: int) -> None:
    """Up a ladder, a rope or a mast: seen from behind, to its end."""
    part.climbs.append(Climb(start + 4, end, CLIMB_M_S * (end - start) / 24))
    part.facing.put(start, FROM_BEHIND)


def _look(part: Part, parts: dict[str, Part], act: Act, frame: int) -> None:
    target = act.whom or act.what
    if target in parts and target != part.name:
        part.looks.put(frame, target)
        if act.verb in VERBS and (VERBS[act.verb].family in ("contact", "hand", "gesture") or act.verb in _MUTUAL or act.verb in ("face", "turn", "look", "watch", "stare")):
            _turn_to(part, parts[target].x(frame), frame)
    elif act.verb in _LOOKING:
        part.looks.put(frame, act.what or "")
    if act.verb == "turn":
        now = float(part.facing.now(frame))  # type: ignore[arg-type]
        if target not in parts:
            part.facing.put(frame, 35.0 if now > 100 else -now if abs(now) > 10 else 35.0)
    elif act.verb == "turn_away":
        part.facing.put(frame, 140.0 if float(part.facing.now(frame)) >= 0 else -140.0)  # type: ignore[arg-type]
        part.looks.put(frame, "")


def _move(part: Part, act: Act, start: int, end: int, timed: TimedShot, spots: tuple[Spot, ...]) -> None:
    """Travel and posture."""
    verb = VERBS.get(act.verb)
    x = part.x(start)
    to_x = act.to_x
    if act.verb == "enter" and not part.there.now(start - 1):
        side = -1.0 if x < timed.shot.camera.start.x else 1.0
        edge = timed.shot.camera.start.x + side * (timed.shot.camera.start.height * 0.89 + OFF_STAGE_M)
        goal = to_x if to_x is not None else x
        x = x if to_x is not None and abs(x - goal) > 0.5 else edge
        part.there.put(start, True)
        to_x = goal
    elif act.verb == "exit" and to_x is None:
        side = 1.0 if float(part.facing.now(start)) >= 0 else -1.0  # type: ignore[arg-type]
        to_x = timed.shot.camera.end.x + side * (timed.shot.camera.end.height * 0.89 + OFF_STAGE_M)
    if verb is not None and verb.travels and to_x is None and act.verb not in ("enter", "exit"):
        forward = 1.0 if float(part.facing.now(start)) >= 0 else -1.0  # type: ignore[arg-type]
        to_x = x + forward * (0.6 if act.verb in ("step_forward",) else -0.5 if act.verb == "step_back" else min(1.4, act.seconds * 0.7))
    if to_x is not None and abs(to_x - x) > 0.04:
        seated = part.posture.now(start)[0] != "stand"  # type: ignore[index]
        if seated and act.verb not in ("sit", "lie", "crawl"):
            part.posture.put(start - 6, ("stand", 0.0))
        walk_end = end if verb is None or not verb.holds else start + int((end - start) * 0.6)
        gait = choose_gait(act.verb, part.design.age, act.feeling)
        m = measure(part.design)
        # somebody who has far to go in little time takes longer steps, and runs at last
        speed = abs(to_x - x) / max(0.3, (walk_end - start) / float(timed.fps))
        cadence = speed / max(0.2, stride_metres(gait, m) * part.mark.size)
        if cadence > 1.6 and gait.duty > 0.5:
            longer = gait._replace(stride=gait.stride * 1.35)
            gait = longer if cadence < 2.1 else choose_gait("hurry" if speed < 2.3 * part.mark.size else "run", part.design.age, act.feeling)
        part.travels.append(Travel(start, walk_end, x, to_x, gait, act.verb, part.z(start), _depth(spots, to_x, verb.holds if verb else "", part.z(start))))
        sign = (1.0 if to_x > x else -1.0) * (-1.0 if act.verb in _BACKWARD else 1.0)
        part.facing.put(start, gait.yaw * sign if abs(to_x - x) > 0.5 else 35.0 * sign)
        part.facing.put(walk_end - 4, 35.0 * sign)
        if act.verb == "exit":
            part.there.put(end, False)
    if verb is not None and verb.holds:
        pose = "stand" if act.verb == "stand_up" else verb.holds
        when = start + (int((end - start) * 0.55) if to_x is not None and abs(to_x - x) > 0.04 else 0)
        goal = to_x if to_x is not None else x
        when = max(when, start + int((end - start) * LATE.get(act.verb, 0.0)))
        if pose == "sit" and not any(s.pose == "sit" and abs(s.x - goal) < 1.6 for s in spots):
            pose = "ground"
        part.posture.put(when, (FACE_DOWN if act.verb == "fall" else pose, _seat(spots, goal, pose)))


def _lead(part: Part, frame: int, *, takes: bool = False) -> None:
    """Which hand does what comes next: what is held stays in its hand, and is taken up with the right; else the hand that
    is seen better, as long as no hand is busy."""
    last = max(part.plays, key=lambda p: p.frame_out, default=None)
    if part.holds.now(frame) or (last is not None and (last.frame_out > frame or motion_of(last.act.verb).lasting)):
        return
    part.leads.put(frame, RIGHT if takes or float(part.facing.now(frame)) >= 0 else LEFT)  # type: ignore[arg-type]


def _handle(part: Part, parts: dict[str, Part], act: Act, start: int, end: int, timed: TimedShot, props: frozenset[str]) -> None:
    """Things taken, given, put down, at the moment that the hand reaches them."""
    prop = act.what
    known = {p.prop for p in timed.shot.props} | {str(p.holds.now(start)) for p in parts.values()} | {m.holds for m in timed.shot.marks}
    moment = start + round((end - start) * motion_of(act.verb).grip)
    if act.verb in (*_TAKES, "read", "drink", "eat", "light", "toast", "play_guitar", "play_violin", "play_flute") and prop:
        if prop in known or act.verb in _TAKES:
            for other in parts.values():
                if other is not part and other.holds.now(moment) == prop:
                    other.holds.put(moment, "")
            part.holds.put(moment, prop)
    elif act.verb == "give":
        given = prop if prop in known else str(part.holds.now(start))
        if act.whom in parts and given:
            parts[act.whom].holds.put(moment, given)
        if part.holds.now(start) == given:
            part.holds.put(moment, "")
    elif act.verb in TAKE_OFF and prop in props:
        part.holds.put(moment, prop)
    elif act.verb in PUT_ON and part.holds.now(moment) and part.holds.now(moment) == prop:
        part.holds.put(moment, "")
    elif act.verb == "kick" and prop and part.holds.now(start) == prop:
        part.holds.put(start, "")  # it falls before the foot
    elif act.verb in ("put_down", "drop", "throw") and (part.holds.now(start) == prop or not prop or part.holds.now(start)):
        part.holds.put(moment, "")
