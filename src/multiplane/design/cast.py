"""Cast: from a role in the script to its design. The words are obeyed; what they leave open is drawn by seed.

Takes: Roles. Gives: CastDesigns in the same order. Approved by: the art director.
A design depends on its own role and, where two would look alike, on the roles before it; so adding a role later in
the script changes nobody who is there already.
"""

from __future__ import annotations

from random import Random

from msgspec.structs import replace

from ..core.design import CastDesign, Garment
from ..core.story import Role
from ..toon.figure import vocabulary as words
from ..toon.figure.hat_words import HATS
from ..toon.figure.tones import luminance, mix, parse, write
from ..toon.figure.wardrobe import is_foot
from .describe import Description, describe
from .likeness import distance, main_colour
from .outfits import choose_accessories, choose_wardrobe

CANDIDATES = 24
APART = 0.26  # `likeness.distance` below which two designs are taken for each other
MOST_APART = 36  # roles that are all kept apart from one another
DISTINCT = 0.36  # and the one that is sought

_BEAST_WEAR = frozenset(("collar", "scarf", "bow_tie", "tie", "necklace", "badge", "garland", "bell"))
_HEADS = ("oval", "round", "square", "heart", "long", "egg", "pear", "bean", "triangle", "diamond", "jowl")
_SKINS = ("#f3cbaa", "#eebf98", "#f0c2a0", "#d6a474", "#c98e6b", "#a86e4a", "#8d5a3c", "#6b4230")
_BUILDS = {"masculine": ("average", "average", "slim", "broad", "round"), "feminine": ("average", "average", "slim", "round", "slim")}
_FAIR = ("#f3cbaa", "#f0c2a0", "#f5d2b8")
_NOSES = ("soft", "button", "pointed", "round", "long", "hook", "wide", "snub")
_HAIR = {
    ("feminine", "child"): ("pigtails", "plaits", "bob", "fringe", "curly", "ponytail", "space_buns"), ("feminine", "adult"): ("bob", "long", "wavy", "ponytail", "lob", "chignon", "curly", "pixie", "afro", "plait", "bouffant", "fringe", "bun", "long_straight", "top_knot", "ringlets", "high_ponytail"),
    ("feminine", "elder"): ("bun", "permed", "chignon", "bob", "crown_plait", "pixie"), ("masculine", "child"): ("tousled", "bowl", "short", "curly", "spiky", "afro"), ("masculine", "adult"): ("short", "side_part", "curly", "slicked", "quiff", "crop", "undercut", "tousled", "receding", "afro", "spiky", "buzz", "pompadour", "widows_peak", "bald_sides", "comb_over"),
    ("masculine", "elder"): ("bald_sides", "receding", "short", "wild", "comb_over", "slicked"),
}  # fmt: skip


def design_cast(roles: tuple[Role, ...], *, seed: int) -> tuple[CastDesign, ...]:
    """A design for every role. Leads and everybody else are kept apart in outline and colour where the words
    leave room for it."""
    done: dict[str, CastDesign] = {}
    for role in roles:
        before = tuple(done.values())
        done[role.id] = _like_kin(_design_role(role, before, seed, done.get(role.younger_self_of)), role, before)
    return tuple(done[role.id] for role in roles)


def _like_kin(design: CastDesign, role: Role, before: tuple[CastDesign, ...]) -> CastDesign:
    """"Her grandson" has the skin of whoever came just before."""
    kin = any(f"{owner} {word}" in role.description.lower() for owner in ("her", "his", "their", "'s") for word in words.KIN)
    if not kin or not before or design.species != "human" or before[-1].species != "human":
        return design
    return replace(design, skin=before[-1].skin, hair_colour=design.hair_colour if design.skin > "#b" or before[-1].skin < "#b" else "#3a2a20")


def _design_role(role: Role, before: tuple[CastDesign, ...], seed: int, elder_self: CastDesign | None) -> CastDesign:
    told = describe(role)
    best, best_apart = None, -1.0
    rivals, tries = _rivals(before)
    for number in range(tries):
        rng = Random(f"{seed}:{role.id}:cast:{number}")
        candidate = _draw(role, told, rng)
        if elder_self is not None:
            candidate = _younger(candidate, elder_self, told)
        apart = min((distance(candidate, other) for other in rivals), default=1.0)
        if apart >= (DISTINCT if number < CANDIDATES // 2 else APART):
            return candidate
        if apart > best_apart:
            best, best_apart = candidate, apart
    assert best is not None
    return best


def _rivals(before: tuple[CastDesign, ...]) -> tuple[tuple[CastDesign, ...], int]:
    """Whom a role must not look like, and how many designs are tried: everybody, but in a cast that nobody can keep apart the
    leads and those who came just before, and a few."""
    if len(before) <= MOST_APART:
        return before, CANDIDATES
    return (*before[: MOST_APART // 3], *before[-MOST_APART // 3 :]), 4


def _draw(role: Role, told: Description, rng: Random) -> CastDesign:
    """One design that obeys the words."""
    seed = rng.randrange(1, 1_000_000)
    if told.species in words.PEOPLE:
        return _person(role, told, rng, seed)
    dressed = told.species in words.UPRIGHT and (told.garments or told.trade)
    return _beastfolk(role, told, rng, seed) if dressed else _animal(role, told, rng, seed)


def _person(role: Role, told: Description, rng: Random, seed: int) -> CastDesign:
    """A human, or a being with the body of one."""
    nature = words.NATURES.get(told.species, ((), "", "", ""))
    if not told.trade and told.species in words.TRADES:
        told = replace_told(told, trade=told.species)
    face = words.FACES.get(told.trade, ("", "", ""))
    age, presents = told.age or "adult", told.presents or rng.choice(("feminine", "masculine"))
    fair_hair = told.hair_colour in ("#c2482a", "#c4602a", "#e0bc60", "#dcae58")
    skins = words.FURS.get(told.species, ())
    skin = told.skin or (rng.choice(skins) if skins else "") or rng.choice(_FAIR if fair_hair else _SKINS)
    build = told.build or rng.choice(_BUILDS["masculine" if presents == "masculine" else "feminine"])
    hair, hair_colour = _hair(told, age, presents, skin, rng)
    hair, hair_colour = (told.hair or nature[1] or (face[0] if presents != "feminine" or face[0] in ("bun", "chignon", "long", "mohawk") else "") or hair), told.hair_colour or face[2] or hair_colour
    if told.species in words.APES:
        hair_colour = skin
    beard = told.beard or (face[1] if presents != "feminine" and age in ("adult", "elder") else "") or _beard(told, age, presents, nature[1], rng)
    bare = told.species in words.APES and not (told.garments or told.trade)
    accessories = choose_accessories(told, rng)
    accessories += tuple(Garment(kind, skin if kind == "pointed_ears" else colour) for kind, colour in nature[0] if kind not in {a.kind for a in accessories})
    return CastDesign(
        id=role.id, name=role.name, species=told.species, age=age, presents=presents, build=build, height=_height(told, age, presents, rng), skin=skin,
        head=told.head or nature[2] or _head(build, rng), hair=hair, hair_colour=hair_colour, beard=beard, eyes=told.eyes or nature[3] or rng.choice(words.EYES if skin < "#b" or skin > "#d" else words.EYES[2:4]),
        nose=told.nose or rng.choice(_NOSES[:4] if age in ("child", "baby") else _NOSES), brows=told.brows or _brows(age, presents, beard, rng), wardrobe=() if bare else choose_wardrobe(told, age, presents, rng),
        accessories=accessories, seed=seed, from_text=told.obeyed, not_obeyed=told.missed,
    )  # fmt: skip


def replace_told(told: Description, **changes: object) -> Description:
    """A copy of a description with some fields changed."""
    from dataclasses import replace as renew

    return renew(told, **changes)  # type: ignore[arg-type]


def _beard(told: Description, age: str, presents: str, nature: str, rng: Random) -> str:
    drawn = rng.choice(("", "", "moustache", "short", "full", "stubble", "goatee", "walrus", "handlebar", "sideburns"))
    return drawn if presents == "masculine" and age in ("adult", "elder") and not told.fixed_face and not nature else ""


def _head(build: str, rng: Random) -> str:
    fitting = {"round": ("round", "pear", "egg", "jowl"), "slim": ("long", "triangle", "heart", "diamond"), "broad": ("square", "bean", "jowl")}
    return rng.choice(fitting.get(build, _HEADS[:6]))


def _brows(age: str, presents: str, beard: str, rng: Random) -> str:
    if age == "elder" and (beard or rng.random() < 0.5):
        return "bushy"
    return rng.choice(("plain", "arched", "thin")) if presents == "feminine" else rng.choice(("plain", "plain", "heavy"))


def _hair(told: Description, age: str, presents: str, skin: str, rng: Random) -> tuple[str, str]:
    group = "child" if age in ("child", "baby") else "elder" if age == "elder" else "adult"
    style = told.hair or rng.choice(_HAIR[(presents if presents != "neutral" else "masculine", group)])
    if age == "baby" and not told.hair:
        style = "buzz"
    dark = skin < "#b"
    colour = told.hair_colour or (rng.choice(words.GREYS) if age == "elder" else rng.choice(words.HAIR_COLOURS[:3] if dark else words.HAIR_COLOURS))
    if told.years >= 45 and not told.hair_colour and age == "adult":
        colour = write(mix(parse(colour), (0.72, 0.70, 0.68), 0.40))  # going grey
    return style, colour


def _height(told: Description, age: str, presents: str, rng: Random) -> float:
    from ..toon.figure.proportions import usual_height

    usual = usual_height(age) * words.HEIGHTS.get(told.species, 1.72) / 1.72
    if told.years and told.years < 16:
        usual = 0.76 + 0.055 * told.years
    usual *= 1.0 if age in ("child", "baby") else 0.965 if presents == "feminine" else 1.03
    return round(usual * (told.tall or rng.uniform(0.96, 1.05)), 3)


def _animal(role: Role, told: Description, rng: Random, seed: int) -> CastDesign:
    """Beasts, birds, robots, ghosts, skeletons: fur in `skin`, markings in `hair_colour`."""
    species = told.species
    furs = words.FURS.get(species, words.FURS["dog"])
    skin = told.colour or rng.choice(furs)
    height = words.HEIGHTS.get(species, 0.6) * (told.tall or 1.0) * (0.72 if told.age in ("baby", "child") else 1.0)
    accessories = choose_accessories(told, rng)
    if species in ("dog", "cat") and not accessories:
        accessories = (Garment("collar", rng.choice(("#d0342c", "#2f5f9e", "#4f8a4c", "#e0a030"))),)
    lost = tuple(f"{g.kind.replace('_', ' ')}: a {species} wears none" for g in told.garments)
    lost += tuple(f"{a.kind.replace('_', ' ')}: a {species} wears none" for a in accessories if species in words.SMALL or not (a.kind in HATS or a.kind in _BEAST_WEAR))
    light = luminance(parse(skin)) > 0.62
    return CastDesign(
        id=role.id, name=role.name, species=species, age=told.age or "adult", presents=told.presents or "neutral", build=told.build or "average", height=round(height, 3), skin=skin,
        hair=rng.choice(("floppy", "pricked")), hair_colour=rng.choice(("#f0e6d6", "#3a2e2a", skin) if species == "dog" else ("#3a2e2a", skin) if light else ("#f0e6d6", "#f0e6d6", skin)),
        eyes="#2e2a27", accessories=accessories, seed=seed, from_text=told.obeyed, not_obeyed=told.missed + lost,
    )  # fmt: skip


def _beastfolk(role: Role, told: Description, rng: Random, seed: int) -> CastDesign:
    """A beast that wears clothes: on two legs, the size of people, in its own fur."""
    furs = words.FURS.get(told.species, words.FURS["dog"])
    skin, age, presents = told.colour or rng.choice(furs), told.age or "adult", told.presents or rng.choice(("feminine", "masculine"))
    bulky = told.species in ("bear", "bull", "elephant", "pig", "panda", "cow", "lion")
    lean = told.species in ("fox", "deer", "stag", "goat", "mouse", "giraffe", "cat", "lizard", "horse")
    build = told.build or ("round" if bulky and rng.random() < 0.5 else "broad" if bulky else "slim" if lean else "average")
    young = {"child": 0.74, "baby": 0.5, "teen": 0.9}.get(age, 1.0)
    wardrobe = tuple(g for g in choose_wardrobe(told, age, presents, rng) if not is_foot(g.kind) or g.kind in {n.kind for n in told.garments})
    return CastDesign(
        id=role.id, name=role.name, species=told.species, age=age, presents=presents, build=build, height=round(words.UPRIGHT[told.species] * young * (told.tall or rng.uniform(0.97, 1.03)), 3), skin=skin,
        head={"equine": "long", "bovine": "long", "ursine": "round", "feline": "heart", "pig": "pear", "rodent": "egg"}.get(words.BEASTS[told.species].face, "triangle"), hair="bald", hair_colour="#f0e6d6" if luminance(parse(skin)) < 0.7 else "#3a2e2a",
        eyes=told.eyes or rng.choice(("#3a2c24", "#7a5a2a", "#4a7a4a")), brows="thin" if presents == "feminine" else "plain", wardrobe=wardrobe, accessories=choose_accessories(told, rng), seed=seed, from_text=told.obeyed, not_obeyed=told.missed,
    )  # fmt: skip


def _younger(candidate: CastDesign, elder: CastDesign, told: Description) -> CastDesign:
    """The same person earlier: what age does not change stays."""
    grey = elder.age == "elder"
    return replace(
        candidate, skin=elder.skin, eyes=elder.eyes, nose=elder.nose, head=elder.head, presents=elder.presents,
        hair_colour=candidate.hair_colour if told.hair_colour or grey else elder.hair_colour,
    )  # fmt: skip


__all__ = ["APART", "design_cast", "distance", "main_colour"]
