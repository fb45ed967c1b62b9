"""Casting voices: every role gets its own, by age, gender and temper; the same role always the same one.

Takes: roles of the breakdown. Gives: a `Voice` for each role id. Approved by: the director.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import combinations, islice, tee
from typing import TYPE_CHECKING

from blake3 import blake3

from multiplane.core.design import Voice
from multiplane.core.story import Role
from multiplane.engines.speech import voicebank
from multiplane.engines.speech.likeness import place

from .actors import ACTORS, CHILDREN, EASTERN, EASTERN_CHILDREN, ROMANCE, ROMANCE_CHILDREN, Actor

if TYPE_CHECKING:
    import numpy as np

APART, STRANGERS = 0.9, 0.6  # distances wanted between two who meet in a scene, and between any two
HEARD = 60  # voices that a role is tried with, at most
ACCENT = 0.5  # how much less a voice of another language fits
HIBARI, HIBARI_HERTZ = "heart", 192.0

# The middle of a voice's melody in Hz at an age, for female and male, after Lee, Potamianos and Narayanan
# 1999; grown-ups keep the voice's own.
_HERTZ = {"baby": (330.0, 330.0), "child": (258.0, 244.0), "teen": (208.0, 138.0)}
_SPEED = {"baby": 0.95, "child": 1.0, "teen": 1.03, "adult": 1.0, "elder": 0.92}
_TEMPERS: dict[str, str] = {
    "firm": "strict stern mayor captain general boss soldier keeper commander judge queen king loud strong tough large",
    "grave": "grim dark old scarred villain ghost mysterious sinister cold thin eyepatch",
    "warm": "kind mother father grandmother grandfather grandma baker nurse friendly warm round beard",
    "gentle": "shy quiet soft gentle timid small frail tender",
    "lively": "excited energetic cheerful playful curious young clown inventor",
    "bright": "happy bright clever girl boy red",
    "calm": "calm wise doctor teacher professor scientist clerk",
    "dignified": "lord lady elegant proper butler duke duchess professor hat",
}
_ACCENTS = {"american": ("a",), "british": ("b",)}  # what the names of their voices begin with
_FROM = {
    "british": "british english scottish scot irish welsh london londoner cockney oxford yorkshire posh",
    "american": "american texan texas york yorker yankee californian southern boston chicago canadian cowboy",
}
_FEMALE = re.compile(r"\b(she|her|hers|woman|girl|lady|mother|mum|mom|grandmother|grandma|aunt|sister|daughter|queen|princess|"
                     r"witch|wife|widow|mrs|ms|miss|duchess|actress|waitress)\b", re.I)
_MALE = re.compile(r"\b(he|him|his|man|boy|father|dad|grandfather|grandpa|grandson|uncle|brother|son|king|prince|wizard|husband|"
                   r"mr|sir|lord|duke|beard|bearded|waiter|monk|captain)\b", re.I)


def cast_voices(roles: Iterable[Role], *, engine: str = "kokoro", seed: int = 0, language: str = "en",
                together: Iterable[Iterable[str]] = ()) -> dict[str, Voice]:
    """A voice for each role id. Roles with most lines choose first, and none takes a voice that sounds like one that is
    taken: least of all by a role that it is `together` with in a scene (sets of role ids). A role's voice depends on
    the roles before it in that order, and on nothing else. `language` is that of the film; one that has no voices is
    cast as English is, for whatever speaks it instead."""
    roles = sorted(roles, key=lambda role: (-role.lines, role.first_line, role.id))
    if engine == "hibari":
        return {role.id: _vary(_draft(role, seed), role, seed) for role in roles}
    if engine != "kokoro":
        return {role.id: Voice() for role in roles}
    meetings = [frozenset(scene) for scene in together]
    chosen: dict[str, Voice] = {}
    places: list[np.ndarray] = []
    for role in roles:
        near = set().union(*(scene for scene in meetings if role.id in scene))
        wanted = [APART if other in near else STRANGERS for other in chosen]
        chosen[role.id] = _choose(candidates(role, seed=seed, language=language), {voice.voice for voice in chosen.values()}, places, wanted)
        places.append(place(chosen[role.id]))
    return {role.id: _like_own_self(role, roles, chosen) for role in roles}


def candidates(role: Role, *, seed: int = 0, language: str = "en") -> Iterator[Voice]:
    """The voices of Kokoro that suit `role`, the best first: single voices, then blends."""
    gender, age, wanted, tongue = _gender(role, seed), _age(role), _tempers(role), _tongue(language)
    grown, children = (ACTORS, CHILDREN) if tongue == "en" else (EASTERN, EASTERN_CHILDREN) if tongue in ("ja", "zh") else (ROMANCE, ROMANCE_CHILDREN)
    fits = children if age in ("child", "baby") else [actor for actor in grown if actor.gender == gender]
    kind = gender if age in ("child", "baby") else age
    accent = _accent(role) or tongue
    ranked = sorted(fits, key=lambda actor: (-_fit(actor, kind, wanted, accent) - 0.2 * _chance(role.id, actor.voice, seed), actor.voice))
    return (voice_for(role, name, seed=seed) for name in _names(ranked))


def voice_for(role: Role, name: str, *, seed: int = 0) -> Voice:
    """The voice or blend `name` at the pitch and pace of `role`. Raises BadInput where there is no such voice."""
    gender, age = _gender(role, seed), _age(role)
    pitch = _pitch_for(role, gender, age, voicebank.centre(voicebank.read_blend(name)))
    return _vary(Voice(name, _SPEED[age], pitch), role, seed)


def _choose(suitable: Iterable[Voice], taken: set[str], places: list[np.ndarray], wanted: list[float]) -> Voice:
    """The first that is as far as `wanted` from every one of `places`; else the farthest. What is `taken` is taken again
    only where nothing is left."""
    import numpy as np

    suitable, again = tee(suitable)
    free = list(islice((voice for voice in suitable if voice.voice not in taken), HEARD)) or list(islice(again, HEARD))
    if not places:
        return free[0]
    apart = np.linalg.norm(np.array([place(voice) for voice in free])[:, None] - np.array(places), axis=2)
    room = (apart / np.array(wanted)).min(axis=1)
    return free[int(np.argmax(room >= 1.0))] if (room >= 1.0).any() else free[int(np.argmax(room))]


def _draft(role: Role, seed: int) -> Voice:
    """The draft voice is one woman's: the others are her, lower or higher."""
    gender, age = _gender(role, seed), _age(role)
    lower = 0.76 if gender == "male" and age not in ("child", "baby") else 1.0
    return Voice(HIBARI, _SPEED[age], _pitch_for(role, gender, age, HIBARI_HERTZ * lower) * lower)


def _like_own_self(role: Role, roles: list[Role], chosen: dict[str, Voice]) -> Voice:
    """Who is somebody's older self keeps a third of the younger one's voice."""
    own = chosen[role.id]
    younger = next((one.id for one in roles if one.younger_self_of == role.id), "")
    if younger not in chosen or "+" in own.voice + chosen[younger].voice:
        return own
    return Voice(f"{own.voice}*0.68+{chosen[younger].voice}*0.32", own.speed, own.pitch)


def _names(ranked: list[Actor]) -> Iterator[str]:
    """Candidates in order: actors that fit, then blends of the best of them."""
    good = [actor.voice for actor in ranked]
    yield from good[:9]
    for one, two in combinations(good[:9], 2):
        yield f"{one}*0.6+{two}*0.4"
    yield from good[9:]
    for one, two in combinations(good, 2):
        yield f"{one}*0.35+{two}*0.65"


def _tongue(language: str) -> str:
    tongue = language.replace("_", "-").partition("-")[0].lower()
    return tongue if tongue in voicebank.VOICES else "en"


def _fit(actor: Actor, kind: str, wanted: set[str], accent: str) -> float:
    suits = 1.0 if actor.ages[0] == kind else 0.6 if kind in actor.ages else -0.6
    native = 0.0 if actor.voice.startswith(_ACCENTS.get(accent, ())) or actor.voice in voicebank.VOICES.get(accent, ()) else -ACCENT
    return actor.quality + suits + native + 0.15 * len(wanted & set(actor.tempers))


def _accent(role: Role) -> str:
    """British or American, where the script says where somebody is from."""
    words = set(re.findall(r"[a-z]+", role.description.lower()))
    return next((accent for accent, signs in _FROM.items() if words & set(signs.split())), "")


def _vary(voice: Voice, role: Role, seed: int) -> Voice:
    """A person's own pace and pitch, within what is hardly noticed but tells two apart."""
    pace, height = (_chance(role.id, what, seed) - 0.5 for what in ("pace", "height"))
    slow = 0.95 if role.kind == "ghost" else 1.0
    return Voice(voice.voice, round(voice.speed * slow * (1 + 0.06 * pace), 3), round(voice.pitch * (1 + 0.05 * height), 3))


def _pitch_for(role: Role, gender: str, age: str, centre: float) -> float:
    """The factor that takes a voice with the middle `centre` (Hz) to the age and size of the role."""
    size = {"giant": 0.82, "tiny": 1.15, "huge": 0.88, "robot": 0.95, "mouse": 1.3, "elf": 1.15, "troll": 0.8}
    words = set(re.findall(r"[a-z]+", f"{role.description} {role.species}".lower()))
    factor = next((value for word, value in size.items() if word in words), 1.0)
    if age in _HERTZ:
        factor *= _HERTZ[age][gender == "male"] / centre
    return min(max(factor * (0.95 if age == "elder" else 1.0), 0.6), 1.8)


def _age(role: Role) -> str:
    if role.age:
        return role.age
    if match := re.search(r"\b(\d{1,3})(?:['’]?s)?\b", role.description):
        years = int(match[1])
        return "child" if years < 13 else "teen" if years < 19 else "adult" if years < 65 else "elder"
    words = f"{role.name} {role.description}".lower()
    if re.search(r"\b(old|elder|elderly|aged|ancient|grandma|grandpa|grandmother|grandfather)\b", words):
        return "elder"
    return "child" if re.search(r"\b(young|little|child|kid|boy|girl)\b", words) else "adult"


def _gender(role: Role, seed: int) -> str:
    if role.gender:
        return role.gender
    words = f"{role.name} {role.description}"
    female, male = len(_FEMALE.findall(words)), len(_MALE.findall(words))
    if female != male:
        return "female" if female > male else "male"
    return "female" if _chance(role.id, "gender", seed) < 0.5 else "male"


def _tempers(role: Role) -> set[str]:
    words = set(re.findall(r"[a-z]+", f"{role.name} {role.description}".lower()))
    return {temper for temper, signs in _TEMPERS.items() if words & set(signs.split())}


def _chance(role: str, what: str, seed: int) -> float:
    """A number from 0 to 1 that belongs to a role and a purpose."""
    return int.from_bytes(blake3(f"{seed}:casting:{role}:{what}".encode()).digest(6)) / 2**48
