"""Sixty descriptions as scripts have them: what the words ask for is in the design, or is reported."""

from __future__ import annotations

import pytest

from multiplane.core.story import Role
from multiplane.design.cast import design_cast

# name, description, what must be found ("kind" or "kind:#colour" of what is worn, "field=value"), what must be reported
ROWS: tuple[tuple[str, str, str, str], ...] = (
    ("MARA", "70s, a yellow raincoat, one eye", "raincoat:#f2c230 eyepatch age=elder presents=feminine", ""),
    ("THE CAPTAIN", "a stout man in his sixties with a white beard and a captain's cap", "beard=full hair_colour=#f0ede6 captains_cap build=round age=elder presents=masculine", ""),
    ("LENA", "mid-thirties, red-haired, in a green dress and black boots", "dress:#4f8a4c boots:#25232a age=adult hair_colour=#c2482a", ""),
    ("OTTO", "forty, bald, with a handlebar moustache and a striped jumper", "hair=bald_sides beard=handlebar jumper age=adult", ""),
    ("AMINA", "a young woman in a blue hijab and a long white coat", "hijab:#2f5f9e long_coat:#f3f0e8 presents=feminine", ""),
    ("RAJ", "50s, a white turban, a grey beard and a brown suit", "turban:#f3f0e8 beard=full suit:#7a5230", ""),
    ("YUKI", "20s, in a pink kimono with a red sash, her hair in a bun", "kimono:#ea9ab0 sash:#d0342c hair=bun", ""),
    ("PRIYA", "a tall woman in an orange sari, gold earrings", "sari:#e58a2e earrings:#d9a634 presents=feminine", ""),
    ("SERGEANT COLE", "a broad-shouldered police officer with a square jaw", "uniform police_cap build=broad head=square", ""),
    ("DAVE", "a firefighter, unshaven", "fire_helmet raincoat beard=stubble", ""),
    ("COMMANDER VEGA", "an astronaut in a white spacesuit", "spacesuit:#f3f0e8 space_helmet", ""),
    ("THE KING", "an old king with a long white beard and a crown", "crown beard=long robe age=elder", ""),
    ("BLACK BESS", "a pirate with a scar and a black eyepatch", "scar eyepatch:#25232a tricorn", ""),
    ("GRISELDA", "a witch with a hooked nose and wild grey hair", "witch_hat nose=hook hair=wild hair_colour=#b0ada8 presents=feminine", ""),
    ("CHEF LOUIS", "a fat chef with a curly black moustache", "chef_hat chef_jacket build=round beard=moustache", ""),
    ("DR. NOOR", "a doctor in a lab coat, glasses, a stethoscope", "lab_coat glasses stethoscope", ""),
    ("SIR GAWAIN", "a knight in silver armour and a red cape", "armour:#b9bec4 cape:#d0342c knight_helmet", ""),
    ("LILY", "8, two plaits, freckles, red wellies", "hair=plaits freckles wellingtons:#d0342c age=child", ""),
    ("GRANDPA JOE", "in his eighties, thin, a flat cap, suspenders and a walking stick", "flat_cap suspenders cane age=elder build=slim", ""),
    ("NINA", "12, in a wheelchair, with a purple hoodie and headphones", "wheelchair hoodie:#7a3f98 headphones age=child", ""),
    ("THE BRIDE", "in a white wedding dress and a veil", "gown:#f3f0e8 veil", ""),
    ("MR. PIKE", "a lanky, long-faced undertaker in a black tailcoat and a top hat", "tuxedo:#25232a top_hat build=slim head=long", ""),
    ("ROSA", "a plump baker with rosy cheeks and a white apron", "apron:#f3f0e8 build=round", ""),
    ("KAI", "19, a surfer with long blond hair", "wetsuit hair=long", ""),
    ("ZELDA", "a fortune teller with hoop earrings and a purple shawl", "earrings shawl:#7a3f98 bandana", ""),
    ("BORIS", "a huge man with a bushy moustache, dressed all in black", "beard=walrus build=broad", ""),
    ("FATIMA", "late forties, dark-skinned, green eyes, a yellow headscarf", "headscarf:#f2c230 skin=#74482f age=adult", ""),
    ("PUNK", "a girl with a pink mohawk and a leather jacket", "hair=mohawk hair_colour=#ea9ab0 leather_jacket presents=feminine", ""),
    ("MISS HOLLIS", "a librarian with a bun, pearls and half-moon glasses", "hair=bun pearls round_glasses", ""),
    ("TEDDY", "a nine-year-old boy in striped pyjamas and slippers", "pyjamas slippers age=child presents=masculine", ""),
    ("THE SPY", "a woman in a beige trench coat, sunglasses and a red hat", "trench_coat:#d8c4a0 sunglasses fedora:#d0342c", ""),
    ("HANS", "a shepherd in a brown cloak with a long staff", "cloak:#7a5230", "long staff"),
    ("SISTER AGNES", "a nun, 60s, round glasses, a kind round face", "habit round_glasses head=round age=elder", ""),
    ("EARL", "a cowboy in a checked shirt, a brown hat and a bandana", "shirt cowboy_hat bandana", ""),
    ("VIOLET", "a ballerina in a pink tutu", "tutu:#ea9ab0 hair=bun", ""),
    ("THE STRANGER", "hooded, in a long dark green cloak, face in shadow", "hood cloak", ""),
    ("PROFESSOR FINCH", "seventy, wispy white hair, a tweed jacket, a bow tie", "jacket:#80705a bow_tie hair_colour=#f0ede6 age=elder", ""),
    ("COACH", "a tracksuit, a whistle, a baseball cap", "tracksuit baseball_cap", ""),
    ("ABUELA", "80s, tiny, a black shawl and a cane", "shawl:#25232a cane age=elder", ""),
    ("MAX", "a teenager with spiky green hair and a nose ring", "hair=spiky age=teen hair_colour=#4f8a4c", "nose ring"),
    ("BLUE", "tattooed, a shaved head, a black vest", "waistcoat hair=bald", "tattooed"),
    ("LONG JOHN", "a sailor with a wooden leg and a parrot", "jumper", "wooden leg"),
    ("MIRA", "six months pregnant, in a poncho", "poncho", "pregnant"),
    ("ZOG", "an alien with three eyes and a silver cape", "cape:#b9bec4 antennae species=alien", "three eyes"),
    ("SOL", "wearing a crimson blunderbuss and green boots", "boots:#4f8a4c", "crimson blunderbuss"),
    ("IVAN", "a corset and a doublet of blue velvet", "waistcoat tunic", "corset doublet"),
    ("BONES", "a skeleton in a top hat", "top_hat species=skeleton", ""),
    ("FROSTY", "a snowman with a red scarf", "scarf:#d0342c species=snowman", ""),
    ("TINK", "a fairy, tiny, with a green dress", "dress:#4f8a4c wings species=fairy", ""),
    ("COUNT ORLOK", "a vampire, pale, in a black suit", "suit:#25232a species=vampire", ""),
    ("GRUNT", "a purple monster", "species=monster skin=#7a3f98", ""),
    ("UNIT 7", "a rusty red robot", "", ""),
    ("MADAME OLGA", "a large woman in a purple evening gown and a feather boa", "gown:#7a3f98 scarf build=round", ""),
    ("WILL", "an archer with a quiver and a feathered green hat", "quiver fedora:#4f8a4c", ""),
    ("SANTA", "Santa Claus himself", "coat nightcap beard=long", ""),
    ("THE DIVER", "in an old brass diving helmet", "diving_helmet", ""),
    ("BETH", "a mechanic in greasy overalls, hair tied back", "overalls hair=ponytail", ""),
    ("JUDGE MARSH", "a judge in a powdered wig and red robes", "wig robe:#d0342c", ""),
    ("GUARD", "in a blue uniform with gold epaulettes and white gloves", "uniform:#2f5f9e gloves:#f3f0e8", ""),
    ("HUGO", "five, freckled, dungarees and no shoes", "freckles overalls age=child", ""),
    ("THE MAN", "over six feet tall, grey-bearded, in a navy overcoat", "overcoat:#243456 beard=full age=adult", ""),
    ("CLEO", "curly black hair, a gold crown and a white tunic", "hair=curly crown:#d9a634 tunic:#f3f0e8", ""),
    ("DETECTIVE ROWE", "50s, crumpled grey suit, loosened tie, stubble", "suit:#7d8288 tie beard=stubble", ""),
    ("NURSE PAUL", "a nurse in blue scrubs and a surgical mask", "scrubs:#2f5f9e mask presents=masculine", ""),
    ("VIKING", "a viking with a forked red beard and a horned helmet", "beard=forked viking_helmet hair_colour=#c2482a", ""),
    ("GROOM", "in a grey three-piece suit with a white flower", "suit:#7d8288", "white flower"),
    ("OLD TOM", "a hunched beggar in rags, toothless", "coat", "hunched toothless"),
    ("MEI", "sixteen, a school uniform, a backpack, bobbed hair", "hair=bob backpack age=teen", ""),
)  # fmt: skip
BEASTS: tuple[tuple[str, str, str, str], ...] = (
    ("REYNARD", "a fox in a red waistcoat and a top hat", "fox", "waistcoat:#d0342c top_hat"),
    ("HENRIETTA", "a plump brown hen", "hen", "skin=#7a5230"),
    ("BADGER", "a badger, a judge", "badger", "robe wig"),
    ("PIP", "a small white mouse with a blue scarf", "mouse", "scarf:#2f5f9e"),
    ("HAMISH", "a hippo in pyjamas", "pig", "pyjamas"),
    ("PENGUIN", "a penguin with a bow tie", "penguin", "bow_tie"),
)  # fmt: skip


def designed(name: str, text: str, kind: str = "person", species: str = ""):
    (design,) = design_cast((Role("x", name, description=text, kind=kind, species=species),), seed=3)
    return design


def unfound(design, wanted: str) -> list[str]:
    """What is asked for and not in the design."""
    worn = {g.kind: g.colour for g in (*design.wardrobe, *design.accessories)}
    lost = []
    for want in wanted.split():
        if "=" in want:
            field, value = want.split("=")
            lost += [] if str(getattr(design, field)) == value else [f"{want} (is {getattr(design, field)})"]
        else:
            kind, _, colour = want.partition(":")
            lost += [] if kind in worn and colour in ("", worn[kind]) else [f"{want} (has {worn})"]
    return lost


@pytest.mark.parametrize(("name", "text", "found", "reported"), ROWS, ids=[row[0] for row in ROWS])
def test_people(name, text, found, reported):
    kind = "robot" if "robot" in text else "person"
    design = designed(name, text, kind)
    assert not unfound(design, found)
    missing = [word for word in reported.split() if not any(word in phrase for phrase in design.not_obeyed)]
    assert not missing, design.not_obeyed
    if not reported:
        assert not design.not_obeyed


@pytest.mark.parametrize(("name", "text", "species", "found"), BEASTS, ids=[row[0] for row in BEASTS])
def test_beasts(name, text, species, found):
    word = next(w for w in text.replace(",", "").split() if w in ("fox", "hen", "badger", "mouse", "hippo", "penguin"))
    design = designed(name, text, "animal", word)
    assert design.species == species and not unfound(design, found)
    assert ("hippo: drawn as a pig" in design.not_obeyed) == (word == "hippo")


def test_there_are_enough_of_them():
    assert len(ROWS) >= 60


def test_every_garment_and_hair_word_is_heard():
    """Whatever noun of the vocabulary a sentence uses, it is obeyed: nothing is heard and then lost."""
    from multiplane.toon.figure import vocabulary as words

    for table, said in ((words.GARMENTS, "in a red {}"), (words.ACCESSORIES, "with a red {}"), (words.BEARD_WORDS, "a man with a {}"), (words.HAIR_WORDS, "a woman with {}")):
        for word, kind in table.items():
            design = designed("X", said.format(word))
            have = {g.kind for g in (*design.wardrobe, *design.accessories)} | {design.hair, design.beard}
            assert kind in have, (word, kind, have, design.not_obeyed)


def test_everybody_s_trade_dresses_them():
    from multiplane.toon.figure import vocabulary as words

    for trade, (garments, _) in words.TRADES.items():
        if trade not in words.NATURES:
            design = designed("X", f"a {trade}")
            assert {kind for kind, _ in garments} <= {g.kind for g in design.wardrobe}, trade
