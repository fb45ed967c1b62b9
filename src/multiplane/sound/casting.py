"""Casting voices: every role gets its own, by age, gender and temper; the same role always the same one.

Takes: roles of the breakdown. Gives: a `Voice` for each role id. Approved by: the director.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import combinations

from blake3 import blake3
from msgspec import Struct

from multiplane.core.design import Voice
from multiplane.core.story import Role
from multiplane.engines.speech import voicebank


class Actor(Struct, frozen=True):
    """A voice as a casting director sees it: the ages (for children's voices, the genders) that it suits, `tempers`,
    and how well it speaks (0 … 1)."""

    voice: str
    gender: str
    ages: tuple[str, ...]
    tempers: tuple[str, ...]
    quality: float


def _actors(gender: str, *rows: tuple[str, str, str, float]) -> tuple[Actor, ...]:
    return tuple(Actor(voice, gender, tuple(ages.split()), tuple(tempers.split()), quality) for voice, ages, tempers, quality in rows)


# From listening notes of the voices' author (grades) and from measured pitch and pace.
ACTORS: tuple[Actor, ...] = (
    *_actors(
        "female",
        ("af_heart", "adult teen", "warm bright", 1.0),
        ("af_bella", "adult teen", "lively warm", 0.95),
        ("bf_emma", "adult elder", "calm dignified", 0.85),
        ("af_kore", "adult elder", "firm grave", 0.8),
        ("af_aoede", "teen child adult", "bright lively", 0.8),
        ("af_sarah", "adult", "calm warm", 0.8),
        ("bf_isabella", "child teen adult", "bright gentle", 0.75),
        ("af_nova", "adult elder", "firm calm", 0.7),
        ("af_sky", "teen adult", "gentle bright", 0.65),
        ("af_alloy", "elder adult", "grave calm", 0.7),
        ("bf_alice", "child teen", "bright lively", 0.6),
        ("bf_lily", "teen child", "gentle", 0.6),
        ("af_jessica", "child teen", "lively bright", 0.6),
        ("af_river", "adult", "calm", 0.55),
    ),
    *_actors(
        "male",
        ("am_michael", "adult", "calm warm", 0.85),
        ("am_fenrir", "adult", "firm grave", 0.85),
        ("am_puck", "teen adult child", "lively bright", 0.85),
        ("bm_fable", "elder adult", "warm gentle dignified", 0.8),
        ("bm_george", "elder adult", "dignified calm", 0.75),
        ("bm_lewis", "elder adult", "grave", 0.65),
        ("bm_daniel", "adult", "calm gentle", 0.65),
        ("am_echo", "adult", "calm", 0.6),
        ("am_eric", "teen adult", "gentle bright", 0.6),
        ("am_liam", "teen adult", "bright", 0.6),
        ("am_onyx", "elder adult", "grave firm", 0.6),
        ("am_santa", "elder", "warm lively", 0.4),
        ("am_adam", "adult", "firm", 0.5),
    ),
)
# Children are spoken by women, as in most animated films: these stayed clear when raised to a child's pitch.
CHILDREN = _actors(
    "child",
    ("af_bella", "female", "lively warm", 1.0),
    ("af_sarah", "male", "calm firm grave", 0.95),
    ("af_heart", "female", "warm gentle", 0.9),
    ("af_jessica", "male", "lively bright", 0.85),
    ("af_sky", "female", "gentle bright", 0.7),
    ("bf_lily", "female", "gentle dignified", 0.65),
    ("af_nova", "male", "firm calm", 0.65),
)
# The voices of Romance languages. A language has few of its own, so the others help out, with a slight accent.
ROMANCE: tuple[Actor, ...] = (
    *_actors(
        "female",
        ("ff_siwis", "adult teen", "bright warm", 0.9),
        ("ef_dora", "adult elder", "calm firm", 0.9),
        ("if_sara", "adult teen", "lively bright", 0.85),
        ("pf_dora", "adult elder", "warm gentle", 0.9),
    ),
    *_actors(
        "male",
        ("em_alex", "adult teen", "calm warm", 0.9),
        ("im_nicola", "adult elder", "firm grave", 0.85),
        ("pm_alex", "adult teen", "bright calm", 0.9),
        ("em_santa", "elder adult", "warm lively", 0.6),
        ("pm_santa", "elder adult", "gentle", 0.6),
    ),
)
ROMANCE_CHILDREN = _actors(
    "child",
    ("ff_siwis", "female", "warm gentle", 0.9),
    ("if_sara", "male", "lively bright", 0.9),
    ("pf_dora", "female", "calm", 0.8),
    ("ef_dora", "male", "calm firm", 0.8),
)
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
_FEMALE = re.compile(r"\b(she|her|hers|woman|girl|lady|mother|mum|mom|grandmother|grandma|aunt|sister|daughter|queen|princess|"
                     r"witch|wife|widow|mrs|ms|miss|duchess|actress|waitress)\b", re.I)
_MALE = re.compile(r"\b(he|him|his|man|boy|father|dad|grandfather|grandpa|grandson|uncle|brother|son|king|prince|wizard|husband|"
                   r"mr|sir|lord|duke|beard|bearded|waiter|monk|captain)\b", re.I)


def cast_voices(roles: Iterable[Role], *, engine: str = "kokoro", seed: int = 0, language: str = "en") -> dict[str, Voice]:
    """A voice for each role id. Roles with most lines choose first; no two share a voice while there are voices
    and blends left. A role's voice depends on the roles before it in that order, and on nothing else. `language` is
    that of the film; one that has no voices is cast as English is, for whatever speaks it instead."""
    roles = sorted(roles, key=lambda role: (-role.lines, role.first_line, role.id))
    if engine not in ("kokoro", "hibari"):
        return {role.id: Voice() for role in roles}
    chosen: dict[str, Voice] = {}
    for role in roles:
        chosen[role.id] = _vary(_choose(role, chosen, seed, _tongue(language)) if engine == "kokoro" else _draft(role, seed), role, seed)
    return {role.id: _like_own_self(role, roles, chosen) for role in roles} if engine == "kokoro" else chosen


def _choose(role: Role, chosen: dict[str, Voice], seed: int, tongue: str) -> Voice:
    """The best voice that nobody has: single ones first, then blends."""
    gender, age = _gender(role, seed), _age(role)
    wanted, taken = _tempers(role), {voice.voice for voice in chosen.values()}
    grown, children = (ACTORS, CHILDREN) if tongue == "en" else (ROMANCE, ROMANCE_CHILDREN)
    fits = children if age in ("child", "baby") else [actor for actor in grown if actor.gender == gender]
    kind = gender if age in ("child", "baby") else age
    ranked = sorted(fits, key=lambda actor: (-_fit(actor, kind, wanted, tongue) - 0.2 * _chance(role.id, actor.voice, seed), actor.voice))
    names = list(_names(ranked))
    free = [name for name in names if name not in taken]
    name = next((name for name in free if not _too_near(name, taken)), (free or names)[0])
    return Voice(name, _SPEED[age], _pitch_for(role, gender, age, voicebank.centre(voicebank.read_blend(name))))


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
    for one, two in combinations(good, 2):
        yield f"{one}*0.35+{two}*0.65"


def _too_near(name: str, taken: set[str]) -> bool:
    """A blend whose stronger half somebody has is told apart badly."""
    return "+" in name and any(name.split("*")[0] == other.split("*")[0] for other in taken)


def _tongue(language: str) -> str:
    tongue = language.replace("_", "-").partition("-")[0].lower()
    return tongue if tongue in ("es", "fr", "it", "pt") else "en"


def _fit(actor: Actor, kind: str, wanted: set[str], tongue: str) -> float:
    suits = 1.0 if actor.ages[0] == kind else 0.6 if kind in actor.ages else -0.6
    native = 0.0 if actor.voice in voicebank.VOICES[tongue] else -ACCENT
    return actor.quality + suits + native + 0.15 * len(wanted & set(actor.tempers))


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
