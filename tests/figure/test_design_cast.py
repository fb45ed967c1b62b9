"""Cast designs: the words are obeyed or reported, people are told apart, and nobody changes for a newcomer."""

import pytest

from multiplane.core.story import Role
from multiplane.design.cast import APART, design_cast, distance, main_colour
from multiplane.toon.figure.colour import difference

ROLES = (
    Role("mara", "MARA", description="70s, a keeper in a yellow raincoat with a black eyepatch"),
    Role("finn", "FINN", description="Her grandson FINN, 9, in a red scarf and round glasses"),
    Role("mayor_bloom", "MAYOR BLOOM", description="50s, a large woman in a purple coat and a tall hat"),
    Role("tobias", "TOBIAS", description="80s, with a long white beard, round glasses and a brown waistcoat"),
    Role("ida", "IDA", description="12, red hair in two plaits and a green apron"),
    Role("wren", "MR. WREN", description="60s, a thin man in a long grey coat and a bowler hat"),
    Role("nell", "NELL", description="30s, in a blue coat and a yellow scarf"),
    Role("basil", "BASIL", description="a small brown dog", kind="animal", species="dog"),
)  # fmt: skip
CAST = {d.id: d for d in design_cast(ROLES, seed=1)}


def kinds(design):
    return {g.kind: g.colour for g in (*design.wardrobe, *design.accessories)}


def test_mara_is_as_written():
    mara = CAST["mara"]
    assert mara.age == "elder" and mara.presents == "feminine"
    assert kinds(mara)["raincoat"] == "#f2c230" and "eyepatch" in kinds(mara)
    assert set(mara.from_text) >= {"70s", "yellow raincoat", "black eyepatch"} and not mara.not_obeyed


def test_the_others_are_as_written():
    assert CAST["finn"].age == "child" and {"scarf", "round_glasses"} <= set(kinds(CAST["finn"]))
    assert CAST["mayor_bloom"].build == "round" and {"coat", "tall_hat"} <= set(kinds(CAST["mayor_bloom"]))
    assert CAST["tobias"].beard == "long" and "waistcoat" in kinds(CAST["tobias"])
    assert CAST["ida"].hair == "plaits" and CAST["ida"].age == "child" and "apron" in kinds(CAST["ida"])
    assert CAST["wren"].build == "slim" and {"long_coat", "bowler_hat"} <= set(kinds(CAST["wren"]))
    assert kinds(CAST["nell"])["coat"] == "#2f5f9e"
    assert CAST["basil"].species == "dog" and CAST["basil"].skin == "#7a5230"


def test_kin_share_their_skin():
    assert CAST["finn"].skin == CAST["mara"].skin


def test_what_cannot_be_drawn_is_reported():
    (sol,) = design_cast((Role("sol", "SOL", description="wearing a crimson blunderbuss and green boots"),), seed=1)
    assert sol.not_obeyed == ("crimson blunderbuss",) and "green boots" in sol.from_text


def test_people_are_told_apart():
    people = list(CAST.values())
    assert min(distance(a, b) for i, a in enumerate(people) for b in people[:i]) >= APART
    assert distance(people[0], people[0]) == 0


def test_a_role_added_later_changes_nobody():
    more = design_cast((*ROLES, Role("zed", "ZED", description="a tall soldier")), seed=1)
    assert more[: len(ROLES)] == tuple(CAST.values())
    assert "uniform" in kinds(more[-1])


def test_seeds_decide_what_the_words_leave_open():
    again, other = design_cast(ROLES, seed=1), design_cast(ROLES, seed=2)
    assert again == tuple(CAST.values()) and other != again
    assert [d.age for d in other] == [d.age for d in again]


def test_unnamed_extras_do_not_all_look_alike():
    crew = design_cast(tuple(Role(f"r{k}", f"ROLE {k}") for k in range(12)), seed=4)
    assert len({(d.hair, d.build, main_colour(d)) for d in crew}) == 12


@pytest.mark.parametrize(("words", "kind"), [("a nurse", "scrubs"), ("an old king", "robe"), ("an astronaut", "spacesuit"), ("the chef", "chef_jacket")])
def test_trades_dress_people(words, kind):
    (design,) = design_cast((Role("x", "X", description=words),), seed=1)
    assert kind in kinds(design)


def test_patterns_and_shades():
    (ben,) = design_cast((Role("ben", "BEN", description="8, a striped jumper and dark green trousers"),), seed=1)
    jumper = next(g for g in ben.wardrobe if g.kind == "jumper")
    assert jumper.pattern == "stripes" and difference(jumper.colour, jumper.accent) > 0.15
    assert difference(kinds(ben)["trousers"], "#4f8a4c") < 0.35


@pytest.mark.parametrize("text", ["", "   ", "🙂", "שלום", "$RIGHT", "a " * 3000])
def test_any_text_gives_a_design(text):
    (design,) = design_cast((Role("x", text.strip() or "X", description=text),), seed=1)
    assert design.wardrobe
