"""The voices that there are to cast from, as a casting director sees them.

Takes nothing. Gives: tables of `Actor`s for grown-ups and children, English, Romance, and Japanese with Chinese. Approved by: the director.
"""

from __future__ import annotations

from msgspec import Struct


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
# The voices of Japanese and Mandarin; where a language has too few, the other's help out.
EASTERN: tuple[Actor, ...] = (
    *_actors(
        "female",
        ("jf_alpha", "adult teen", "warm bright", 0.9),
        ("jf_gongitsune", "adult elder", "calm gentle", 0.85),
        ("jf_tebukuro", "teen adult", "gentle bright", 0.85),
        ("jf_nezumi", "elder adult", "calm", 0.75),
        ("zf_xiaobei", "adult teen", "bright lively", 0.85),
        ("zf_xiaoxiao", "adult elder", "warm calm", 0.85),
        ("zf_xiaoni", "adult teen", "gentle", 0.8),
        ("zf_xiaoyi", "teen adult", "lively bright", 0.8),
    ),
    *_actors(
        "male",
        ("jm_kumo", "adult elder teen", "calm warm", 0.85),
        ("zm_yunxi", "adult teen", "bright calm", 0.85),
        ("zm_yunjian", "elder adult", "firm grave", 0.85),
    ),
)
EASTERN_CHILDREN = _actors(
    "child",
    ("jf_tebukuro", "female male", "bright gentle", 0.9),
    ("jf_alpha", "male female", "lively bright", 0.85),
    ("zf_xiaoyi", "female male", "lively bright", 0.9),
    ("zf_xiaobei", "male female", "bright", 0.85),
)
