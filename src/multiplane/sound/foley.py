"""Foley where the shots department wrote none: the sounds that the deeds of a shot make, from its timed events.

Pure planning: gives the same list as a shot's `foley.json`, {frame, kind, who, x, strength}.
"""

from __future__ import annotations

from typing import Any

from multiplane.core.shot import Act, Does
from multiplane.core.timing import Timed, TimedShot

# verb: ((kind, part of the deed's time, strength), ...)
SOUNDS_OF: dict[str, tuple[tuple[str, float, float], ...]] = {
    "sit": (("cloth_rustle", 0.3, 0.5), ("creak", 0.6, 0.3)), "stand_up": (("cloth_rustle", 0.2, 0.5),),
    "kneel": (("cloth_rustle", 0.3, 0.5),), "lie": (("cloth_rustle", 0.3, 0.6),), "turn": (("cloth_rustle", 0.2, 0.35),),
    "collapse": (("thud", 0.6, 0.8),), "fall": (("thud", 0.6, 0.8),), "jump": (("thud", 0.75, 0.5),),
    "pick_up": (("pick_up", 0.5, 0.5),), "put_down": (("put_down", 0.6, 0.5),), "take": (("pick_up", 0.5, 0.45),),
    "give": (("pick_up", 0.6, 0.4),), "lift": (("pick_up", 0.3, 0.5),), "drop": (("thud", 0.6, 0.6),),
    "throw": (("whoosh", 0.4, 0.5),), "catch": (("pat", 0.5, 0.6),), "open": (("door_open", 0.1, 0.6),),
    "close": (("door_close", 0.4, 0.6),), "knock": (("door_knock", 0.2, 0.7),), "drink": (("sip", 0.5, 0.5),),
    "eat": (("crunch", 0.4, 0.4),), "write": (("pencil", 0.1, 0.5),), "phone": (("beep", 0.3, 0.4),), "light": (("match", 0.3, 0.6),),
    "pour": (("water_pour", 0.1, 0.6),), "sweep": (("sweep", 0.1, 0.5),), "dig": (("dig", 0.2, 0.6),), "type": (("typewriter", 0.0, 0.5),),
    "press": (("click", 0.5, 0.5),), "turn_on": (("click", 0.5, 0.6),), "turn_off": (("switch_off", 0.4, 0.6),),
    "hammer": (("hammer", 0.1, 0.7),), "break": (("glass_break", 0.5, 0.7),), "wind": (("ratchet", 0.1, 0.5),),
    "ring": (("hand_bell", 0.2, 0.6),), "hug": (("hug_cloth", 0.25, 0.6),), "kiss": (("cloth_rustle", 0.3, 0.3),),
    "shake_hands": (("pat", 0.3, 0.35),), "pat": (("pat", 0.3, 0.5), ("pat", 0.6, 0.5)), "tap": (("tap", 0.3, 0.5), ("tap", 0.6, 0.5)),
    "grab": (("cloth_rustle", 0.4, 0.6),), "hit": (("punch", 0.5, 0.7),), "fight": (("punch", 0.3, 0.7), ("punch", 0.7, 0.8)),
    "clap": (("clap", 0.2, 0.6), ("clap", 0.45, 0.6), ("clap", 0.7, 0.6)), "applaud": (("applause", 0.0, 0.5),),
    "cheer": (("crowd_cheer", 0.0, 0.6),), "bark": (("dog_bark", 0.15, 0.7), ("dog_bark", 0.6, 0.7)), "howl": (("wolf_howl", 0.1, 0.6),),
    "meow": (("cat_meow", 0.1, 0.6),), "growl": (("growl", 0.1, 0.6),), "hoot": (("owl_hoot", 0.1, 0.6),), "neigh": (("horse_neigh", 0.1, 0.6),),
    "chirp": (("bird_chirp", 0.1, 0.5),), "peck": (("tap", 0.3, 0.4), ("tap", 0.5, 0.4)), "sniff": (("sniff", 0.2, 0.5), ("sniff", 0.55, 0.5)),
    "flicker": (("lamp_flicker", 0.0, 0.6),), "go_out": (("switch_off", 0.3, 0.6),), "crash": (("crash", 0.1, 0.8),),
    "explode": (("explosion", 0.0, 0.9),), "tick": (("clock_tick", 0.0, 0.6),), "play": (), "row": (("splash", 0.3, 0.4),),
    "swim": (("splash", 0.3, 0.5),), "put_on": (("cloth_rustle", 0.3, 0.6),), "take_off": (("cloth_rustle", 0.3, 0.6),),
    "fly": (("wings", 0.0, 0.5),), "dance": (("footsteps", 0.2, 0.4), ("footsteps", 0.45, 0.4), ("footsteps", 0.7, 0.4)),
}
# verb: steps a second
STEPS_OF = {"walk": 1.9, "run": 3.2, "enter": 1.9, "exit": 1.9, "step_forward": 1.8, "step_back": 1.6, "creep": 1.1, "pace": 1.7,
            "follow": 1.9, "climb": 1.5, "limp": 1.3, "stumble": 2.4, "carry": 1.6, "chase": 3.2, "lead": 1.9}
_SOFT = {"creep": 0.3, "run": 0.75, "chase": 0.75, "stumble": 0.7}

# What the shots department calls the sounds of acting: ours. "" is heard as nothing: a single voice is an actor's.
OF_ACTING = {
    "gasp": "gasp_breath", "cheer": "", "jump": "cloth_rustle", "land": "thud", "sit": "sit_down", "drop": "thud", "throw": "whoosh",
    "wind": "ratchet", "bell": "hand_bell", "fall": "thud", "bark": "dog_bark_once", "hit": "punch", "paw": "paws", "door": "door_open",
}
OF_CROWDS = {"gasp": "crowd_gasp", "cheer": "crowd_cheer", "clap": "applause"}
CROWD = 3  # so many at once are a crowd

# words in a place's sound or kind, and what one walks on there
_SURFACES = (("snow", "snow"), ("beach", "gravel"), ("desert", "gravel"), ("sea", "stone"), ("harbour", "wood"), ("ship", "wood"),
             ("rock", "stone"), ("forest", "grass"), ("garden", "grass"), ("field", "grass"), ("park", "grass"), ("farm", "grass"),
             ("swamp", "water"), ("river", "gravel"), ("space", "metal"), ("train", "wood"), ("lamp", "metal"), ("tower", "wood"),
             ("road", "gravel"), ("cave", "stone"), ("church", "stone"), ("castle", "stone"), ("hospital", "stone"),
             ("kitchen", "stone"), ("subway", "stone"), ("warehouse", "stone"), ("mountain", "gravel"))


def gather(cues: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Foley with everybody's gasps, cheers and claps at one moment made one crowd's; names are effect kinds then.

    Single cues are kept, under the kinds of `OF_ACTING` where they have one; what makes no sound is left out.
    """
    found: list[dict[str, Any]] = []
    for kind, crowd in OF_CROWDS.items():
        own = [cue for cue in cues if cue.get("kind") == kind]
        if len({cue.get("who") for cue in own}) >= CROWD:
            found.append({**own[0], "kind": crowd, "who": "crowd", "strength": 0.6})
            cues = [cue for cue in cues if cue.get("kind") != kind]
    for cue in cues:
        kind = OF_ACTING.get(str(cue.get("kind")), str(cue.get("kind")))
        if kind:
            found.append({**cue, "kind": kind})
    return sorted(found, key=lambda cue: (int(cue.get("frame", 0)), str(cue["kind"])))


def surface_of(kind: str, sound: str, interior: bool, weather: str) -> str:
    """What feet walk on in a place of this kind and sound: a word of the footstep effects."""
    if weather == "snow" and not interior:
        return "snow"
    for word in (kind, "" if interior else sound):
        for part, surface in _SURFACES:
            if part in word:
                return surface
    return "wood" if interior else "stone"


def plan_foley(timed: TimedShot) -> list[dict[str, Any]]:
    """The foley of a shot, from the deeds in its events. Frames count from the shot's first."""
    found: list[dict[str, Any]] = []
    for event in timed.events:
        if isinstance(event.event, Does):
            for act in event.event.acts:
                found += _of_act(act, event, timed)
    return sorted(found, key=lambda item: (item["frame"], item["kind"]))


def _of_act(act: Act, event: Timed, timed: TimedShot) -> list[dict[str, Any]]:
    length, fps = event.frame_out - event.frame_in, float(timed.fps)
    mark = next((mark for mark in timed.shot.marks if mark.role == act.role), None)
    start_x = mark.x if mark else timed.shot.camera.start.x
    end_x = act.to_x if act.to_x is not None else start_x
    if act.verb in STEPS_OF:
        count = max(2, int(act.seconds * STEPS_OF[act.verb]))
        hits = [("footsteps", (k + 0.5) / count, _SOFT.get(act.verb, 0.55)) for k in range(count)]
    else:
        hits = list(SOUNDS_OF.get(act.verb, ()))
    own = min(length, max(1, round(act.seconds * fps)))
    return [{"frame": event.frame_in + min(int(part * own), length - 1), "kind": kind, "who": act.role,
             "x": start_x + (end_x - start_x) * part, "strength": strength} for kind, part, strength in hits]
