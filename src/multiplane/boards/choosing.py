"""What kind of picture a group of items asks for: purpose, whom it shows, how large, and how the camera moves.

Chance plays a part, so that dialogue is not cut like a metronome. It is drawn from the scene's heading and from
who speaks how many words, never from a counter: the same exchange gets the same pictures wherever it stands.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random
from typing import Literal

from multiplane.core.shot import Purpose
from multiplane.core.story import Deed, SpeechBeat
from multiplane.core.vocabulary import VERBS

from .blocking import Blocking
from .cutting import STRONG
from .framing import CLOSE_M, FULL_M, INSERT_M, MEDIUM_CLOSE_M, MEDIUM_M
from .items import Item, travels

Move = Literal["hold", "push", "pull", "pan", "tilt"]
LOW_M = 0.4  # what lies lower is on the ground
_BODY = {"jump", "dance", "spin", "bow", "float", "raise_hands", "row", "ride", "sweep", "dig", "cheer", "fight", "fish", "swim"}
_TENSE = {"whisper", "quiet", "crying", "breathless"}
MANY = 12  # more roles than this in one picture cannot be told apart


@dataclass(frozen=True)
class Idea:
    """A picture in words. `subjects` are who it is about, `near` the shoulder in front, `size` the least
    visible height in metres, `thing` the words for what an insert shows."""

    purpose: Purpose
    subjects: tuple[str, ...] = ()
    size: float = MEDIUM_M
    move: Move = "hold"
    near: str = ""
    thing: str = ""
    note: str = ""


@dataclass(frozen=True)
class Around:
    """What stands around a group: the groups before and after, and where in the scene it is."""

    heading: str
    before: tuple[Item, ...] = ()
    after: tuple[Item, ...] = ()
    opens: bool = False
    closes: bool = False
    ends: bool = False  # the scene fades out
    exterior: bool = False
    seed: int = 0


def speakers(group: tuple[Item, ...]) -> tuple[str, ...]:
    """Who is seen speaking, in order."""
    return tuple(dict.fromkeys(i.beat.role for i in group if i.kind == "speech" and isinstance(i.beat, SpeechBeat) and not unseen(i)))


def doers(group: tuple[Item, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(role for item in group if item.kind == "deeds" for role in item.roles))


def unseen(item: Item) -> bool:
    """Whether the speaker of `item` is heard and not seen."""
    return getattr(item.beat, "channel", "") in ("off_screen", "phone", "radio", "voice_over")


def choose(group: tuple[Item, ...], around: Around, blocking: Blocking) -> Idea:
    """The picture for `group`, given who is on stage when it begins."""
    kinds = {item.kind for item in group} - {"mark"}
    on = tuple(presence.role for presence in blocking.present)[:MANY]
    talking = tuple(role for role in speakers(group) if role in on)
    acting = tuple(role for role in doers(group) if role in blocking.presences)
    if "text" in kinds and all(getattr(item.beat, "on", "") == "picture" for item in group if item.kind == "text"):
        if kinds == {"text"}:
            return Idea("establishing", on, 0.0, "hold", note="words over the place")
        kinds -= {"text"}
    if "text" in kinds:
        return Idea("insert", on, INSERT_M, "push", thing="screen", note="the words on it")
    if not kinds & {"speech", "deeds"}:
        return _without_figures(group, around, on)
    if around.opens:
        return _opening(group, around, on, acting + talking)
    if set(doers(group)) & set(blocking.crowds) and not talking:
        return Idea("crowd", acting, 3.0, "hold", note="the crowd")
    if acting and not talking:
        return _action(group, acting, blocking)
    if not talking:
        return Idea("reaction", on[:2], MEDIUM_CLOSE_M, "push", note="somebody is heard") if on else Idea("master", on, 4.0)
    people = tuple(dict.fromkeys(acting + talking))
    if len(people) > 2:
        return Idea("master", people, 2.2, note="all of them")
    if len(people) == 2:
        return Idea("two_shot", people, MEDIUM_M, note="a quick exchange")
    if acting:
        return replace(_action(group, acting, blocking), purpose="single", note="acts and speaks")
    return _line(group, around, blocking, people[0])


def _without_figures(group: tuple[Item, ...], around: Around, on: tuple[str, ...]) -> Idea:
    """Weather, things, sounds, and voices over pictures."""
    kinds = {item.kind for item in group} - {"mark"}
    if around.opens:
        return Idea("establishing", on, 0.0, "tilt" if around.exterior else "push", note="where we are")
    if "voice" in kinds:
        return Idea("master", on, 5.2 if around.exterior else 3.2, "pull" if around.closes else "tilt", note="under the voice")
    if "things" in kinds:
        words = " ".join(deed.what or deed.words for item in group for deed in item.deeds)
        return Idea("insert", (), 1.6, "hold", thing=words, note="what happens there")
    if on:
        return Idea("reaction", on[:2], MEDIUM_CLOSE_M, "push", note="they hear it")
    return Idea("establishing", on, 0.0, "hold", note="the place, empty")


def _opening(group: tuple[Item, ...], around: Around, on: tuple[str, ...], people: tuple[str, ...]) -> Idea:
    """The first picture with people: the place and everybody in it."""
    walks = any(travels(deed) for item in group for deed in item.deeds)
    move: Move = "hold" if walks else "push"
    return Idea("master", tuple(dict.fromkeys(on + people))[:MANY], 3.6 if around.exterior else 3.1, move, note="where we are, and who")


def _action(group: tuple[Item, ...], acting: tuple[str, ...], blocking: Blocking) -> Idea:
    deeds = [deed for item in group for deed in item.deeds]
    whom = [r for deed in deeds for r in deed.whom if r in blocking.presences and blocking.presences[r].on]
    people = tuple(dict.fromkeys((*acting, *whom)))[:MANY]
    if any(not blocking.presences[role].on for role in acting):
        there = tuple(p.role for p in blocking.present if not p.small)[:4]
        return Idea("master" if there else "single", tuple(dict.fromkeys((*there, *people))), FULL_M - 0.2, note="somebody comes in")
    size = max(FULL_M - 0.2 if _on_the_ground(deed, blocking) else _size_of(deed.verb, travels(deed)) for deed in deeds)
    if all(blocking.presences[role].small for role in people):
        return Idea("single", people, min(size, 1.2), note="the animal")
    if len(people) == 1:
        children = min(blocking.presences[role].height for role in people)
        return Idea("single", people, round(max(MEDIUM_CLOSE_M, size * min(1.0, children / 1.6)), 2), note="what it does")
    return Idea("two_shot" if len(people) == 2 else "master", people, max(size, MEDIUM_M), note="what they do")


def _on_the_ground(deed: Deed, blocking: Blocking) -> bool:
    """Whether a deed reaches for something that lies low: then the picture goes down to the ground."""
    thing = blocking.props.get(blocking.prop_of(deed.what)) if deed.what else None
    return thing is not None and thing.y < LOW_M and deed.verb in ("pick_up", "take", "grab", "reach", "lift", "touch")


def _size_of(verb: str, travelling: bool) -> float:
    """The visible height in metres in which a deed can be read."""
    known = VERBS.get(verb)
    if travelling or verb in _BODY or (known and known.holds):
        return FULL_M - 0.2
    family = known.family if known else ""
    return {"face": MEDIUM_CLOSE_M, "look": MEDIUM_CLOSE_M + 0.15, "contact": 1.6, "animal": 1.2}.get(family, MEDIUM_M)


def _line(group: tuple[Item, ...], around: Around, blocking: Blocking, speaker: str) -> Idea:
    """One speaker: how close depends on what is felt; else on the rhythm of the exchange."""
    speech = next(item for item in group if item.kind == "speech")
    beat = speech.beat
    words = sum(item.words for item in group)
    rng = Random(f"{around.seed}:{around.heading}:{_who(around.before)}:{speaker}:{words}:{_who(around.after)}")
    presence = blocking.presences[speaker]
    if presence.small:
        return Idea("single", (speaker,), 1.0)
    partner = partner_of(group, around, blocking)
    if around.closes and around.ends and partner:
        return Idea("two_shot", tuple(sorted((speaker, partner))), 1.9, note="the last we see of them")
    if beat.manner == "shout":
        return Idea("single", (speaker,), 1.35, "push", note="loud")
    if beat.feeling in STRONG or beat.manner in _TENSE or (around.closes and beat.feeling != "neutral"):
        return Idea("close", (speaker,), CLOSE_M, "push" if words > 3 else "hold", note=beat.feeling)
    if not partner and blocking.crowds:
        return Idea("single", (speaker,), 1.7, "push" if words > 9 else "hold", note="to the crowd")
    options: list[Idea] = [
        Idea("single", (speaker,), MEDIUM_CLOSE_M),
        Idea("single", (speaker,), 1.35, "push" if words > 9 else "hold"),
        Idea("close", (speaker,), 0.95),
    ]
    if partner and not blocking.presences[partner].small:
        other = blocking.presences[partner]
        apart = abs(other.x - presence.x)
        if apart <= 1.7 and presence.x < other.x and not (_of_two(around.before) or _of_two(around.after)):
            options.append(Idea("two_shot", tuple(sorted((speaker, partner))), MEDIUM_M))
        if apart <= 2.6 and other.pose == presence.pose == "stand" and -0.5 < other.height - presence.height < 0.13:
            options += [Idea("over_shoulder", (speaker,), 1.25, near=partner)] * 2
    return rng.choice(options)


def _of_two(group: tuple[Item, ...]) -> bool:
    """Whether a group will be seen as a two-shot anyway: a quick exchange, or deeds that concern two."""
    return len({role for item in group for role in (*item.roles, *(r for deed in item.deeds for r in deed.whom))}) > 1


def _who(group: tuple[Item, ...]) -> str:
    return ",".join(role for item in group for role in item.roles)


def partner_of(group: tuple[Item, ...], around: Around, blocking: Blocking) -> str:
    """Whom the speaker of `group` talks to: as written, else who spoke before or speaks next, else the nearest."""
    speech = next((item for item in group if item.kind == "speech"), None)
    if speech is None:
        return ""
    speaker = speech.beat.role
    on = {presence.role: presence for presence in blocking.present}
    nearby = [i.beat.role for i in (*reversed(around.before), *around.after) if i.kind == "speech"]
    doing = [role for i in (*reversed(around.before), *around.after) for role in i.roles]
    for role in (*speech.beat.to, *nearby, *doing):
        if role != speaker and role in on and (role in speech.beat.to or not on[role].small):
            return role
    here = on.get(speaker)
    others = [presence for presence in on.values() if presence.role != speaker and not presence.small]
    if not others or here is None:
        return ""
    return min(others, key=lambda p: abs(p.x - here.x)).role
