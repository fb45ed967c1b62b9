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
from ..toon.figure.tones import difference
from .describe import Description, describe
from .outfits import choose_accessories, choose_wardrobe

CANDIDATES = 8
APART = 0.20  # distance below which two designs are taken for each other

_HEADS = ("oval", "round", "square", "heart", "long", "egg", "pear", "bean", "triangle")
_FAIR = ("#f3cbaa", "#f0c2a0", "#f5d2b8")
_NOSES = ("soft", "button", "pointed", "round", "long", "hook", "wide", "snub")
_HAIR = {
    ("feminine", "child"): ("pigtails", "plaits", "bob", "fringe", "curly", "ponytail", "space_buns"), ("feminine", "adult"): ("bob", "long", "wavy", "ponytail", "lob", "chignon", "curly", "pixie", "afro", "plait", "bouffant"),
    ("feminine", "elder"): ("bun", "permed", "chignon", "bob", "crown_plait", "pixie"), ("masculine", "child"): ("tousled", "bowl", "short", "curly", "spiky", "afro"), ("masculine", "adult"): ("short", "side_part", "curly", "slicked", "quiff", "crop", "undercut", "tousled", "receding", "afro"),
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
    for number in range(CANDIDATES):
        rng = Random(f"{seed}:{role.id}:cast:{number}")
        candidate = _draw(role, told, rng)
        if elder_self is not None:
            candidate = _younger(candidate, elder_self, told)
        apart = min((distance(candidate, other) for other in before), default=1.0)
        if apart >= APART:
            return candidate
        if apart > best_apart:
            best, best_apart = candidate, apart
    assert best is not None
    return best


def _draw(role: Role, told: Description, rng: Random) -> CastDesign:
    """One design that obeys the words."""
    seed = rng.randrange(1_000_000)
    if told.species != "human":
        return _animal(role, told, rng, seed)
    age, presents = told.age or "adult", told.presents or rng.choice(("feminine", "masculine"))
    fair_hair = told.hair_colour in ("#c2482a", "#c4602a", "#e0bc60", "#dcae58")
    skin = told.skin or rng.choice(_FAIR if fair_hair else ("#f3cbaa", "#eebf98", "#f0c2a0", "#d6a474", "#c98e6b", "#a86e4a", "#8d5a3c", "#6b4230"))
    build = told.build or rng.choice(("average", "average", "slim", "broad" if presents == "masculine" else "average", "round"))
    hair, hair_colour = _hair(told, age, presents, skin, rng)
    beard = told.beard or (rng.choice(("", "", "moustache", "short", "full", "stubble")) if presents == "masculine" and age in ("adult", "elder") and not told.fixed_face else "")
    wardrobe = choose_wardrobe(told, age, presents, rng)
    height = _height(told, age, presents, rng)
    return CastDesign(
        id=role.id, name=role.name, age=age, presents=presents, build=build, height=height, skin=skin,
        head=_head(build, rng), hair=hair, hair_colour=hair_colour, beard=beard, eyes=told.eyes or rng.choice(words.EYES if skin < "#b" or skin > "#d" else words.EYES[2:4]),
        nose=rng.choice(_NOSES[:4] if age in ("child", "baby") else _NOSES), brows=told.brows or _brows(age, presents, beard, rng), wardrobe=wardrobe,
        accessories=choose_accessories(told, rng), seed=seed, from_text=told.obeyed, not_obeyed=told.missed,
    )  # fmt: skip


def _head(build: str, rng: Random) -> str:
    fitting = {"round": ("round", "pear", "egg"), "slim": ("long", "triangle", "heart", "oval"), "broad": ("square", "bean", "oval")}
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
    return style, colour


def _height(told: Description, age: str, presents: str, rng: Random) -> float:
    from ..toon.figure.proportions import usual_height

    usual = usual_height(age)
    if told.years and told.years < 16:
        usual = 0.76 + 0.055 * told.years
    usual *= 1.0 if age in ("child", "baby") else 0.965 if presents == "feminine" else 1.03
    return round(usual * (told.tall or rng.uniform(0.96, 1.05)), 3)


def _animal(role: Role, told: Description, rng: Random, seed: int) -> CastDesign:
    """Animals, robots and ghosts: fur in `skin`, markings in `hair_colour`."""
    species = told.species
    furs = words.FURS.get(species, words.FURS["dog"])
    skin = told.colour or rng.choice(furs)
    height = words.ANIMAL_HEIGHTS.get(species, 0.6) * (told.tall or 1.0)
    accessories = choose_accessories(told, rng)
    if species in ("dog", "cat") and not accessories:
        accessories = (Garment("collar", rng.choice(("#d0342c", "#2f5f9e", "#4f8a4c", "#e0a030"))),)
    return CastDesign(
        id=role.id, name=role.name, species=species, age=told.age or "adult", presents=told.presents or "neutral", build=told.build or "average", height=round(height, 3), skin=skin,
        hair=rng.choice(("floppy", "pricked")), hair_colour=rng.choice(("#f0e6d6", "#3a2e2a", skin)), eyes="#2e2a27", accessories=accessories, seed=seed, from_text=told.obeyed, not_obeyed=told.missed,
    )  # fmt: skip


def _younger(candidate: CastDesign, elder: CastDesign, told: Description) -> CastDesign:
    """The same person earlier: what age does not change stays."""
    grey = elder.age == "elder"
    return replace(
        candidate, skin=elder.skin, eyes=elder.eyes, nose=elder.nose, head=elder.head, presents=elder.presents,
        hair_colour=candidate.hair_colour if told.hair_colour or grey else elder.hair_colour,
    )  # fmt: skip


def distance(a: CastDesign, b: CastDesign) -> float:
    """How different two designs look, 0…1: outline (height, build, head, hair, hat, hem) and colour (largest
    garment, hair, skin) in equal parts."""
    if a.species != b.species:
        return 1.0
    outline = (
        0.30 * min(1.0, abs(a.height - b.height) / 0.35) + 0.20 * (a.build != b.build) + 0.10 * (a.head != b.head) + 0.20 * (a.hair != b.hair)
        + 0.10 * (_hat(a) != _hat(b)) + 0.10 * (bool(a.beard) != bool(b.beard))
    )
    colour = 0.60 * min(1.0, 2.2 * difference(main_colour(a), main_colour(b))) + 0.25 * difference(a.hair_colour, b.hair_colour) + 0.15 * difference(a.skin, b.skin)
    return 0.5 * outline + 0.5 * colour


def _hat(design: CastDesign) -> str:
    return next((g.kind for g in design.accessories if "hat" in g.kind or "cap" in g.kind or g.kind in ("crown", "bonnet", "beret", "fedora")), "")


def main_colour(design: CastDesign) -> str:
    """The colour of the garment that covers most of a figure."""
    from ..toon.figure.wardrobe import CUTS

    tops = [g for g in design.wardrobe if g.kind in CUTS and CUTS[g.kind].layer in (1, 2, 3, 4) and CUTS[g.kind].rise >= 0.7]
    if not tops:
        return design.skin
    return max(tops, key=lambda g: (-CUTS[g.kind].hem - (0.4 if g.kind == "apron" else 0), CUTS[g.kind].layer)).colour
