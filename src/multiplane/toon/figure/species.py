"""Who is not a person: the words for animals and beings, what each is built like, its colours and its size. Data.

Every word of SPECIES leads to a species that some builder draws; NEAREST says which of them stand in for a
relative (a moose is drawn as a stag, and the design says so). Measures of beasts and birds are parts of their height.
"""

from __future__ import annotations

from typing import NamedTuple

from multiplane.core.design import CastDesign

from .wardrobe import CUTS, is_foot


class Beast(NamedTuple):
    """Four legs. `face` is a family of heads (`beast_heads`), `extras` what else marks the outline."""

    length: float
    depth: float
    leg: float
    head: float
    muzzle: float
    ear: str
    tail: str
    neck: float
    face: str = "canine"
    slim: float = 1.0  # width of the legs
    back: float = 0.0  # how far the back arches (positive) or sags
    extras: tuple[str, ...] = ()
    hoof: bool = False


class Bird(NamedTuple):
    """Two legs and a beak. `stance` is the tilt of the body in degrees: 18 leans forward, 70 stands upright."""

    beak: str = "short"
    beak_rgb: str = "#e6a847"
    neck: float = 0.0
    leg: float = 0.18
    plump: float = 1.0
    stance: float = 18.0
    tail: str = "plain"
    extras: tuple[str, ...] = ()
    wing: str = ""  # colour; darker than the body where empty


BEASTS: dict[str, Beast] = {
    "dog": Beast(0.70, 0.36, 0.29, 0.47, 0.19, "flop", "wag", 0.20),
    "wolf": Beast(0.86, 0.36, 0.40, 0.36, 0.24, "prick", "brush", 0.16, slim=0.9, extras=("ruff",)),
    "fox": Beast(0.76, 0.30, 0.32, 0.44, 0.22, "prick", "brush", 0.14, slim=0.8, extras=("bib",)),
    "cat": Beast(0.72, 0.32, 0.28, 0.50, 0.06, "prick", "long", 0.12, "feline", 0.9, 0.04, ("bib",)),
    "lion": Beast(0.92, 0.36, 0.34, 0.36, 0.10, "round", "tuft", 0.10, "feline", 1.0, -0.02, ("mane",)),
    "tiger": Beast(0.98, 0.36, 0.33, 0.38, 0.08, "round", "long", 0.08, "feline", 1.05, 0.0, ("stripes",)),
    "horse": Beast(0.76, 0.31, 0.44, 0.25, 0.20, "small", "hair", 0.36, "equine", 0.72, -0.02, ("crest",), True),
    "donkey": Beast(0.74, 0.34, 0.38, 0.30, 0.20, "tall", "tuft", 0.26, "equine", 0.74, 0.0, ("crest",), True),
    "zebra": Beast(0.74, 0.34, 0.42, 0.27, 0.20, "small", "tuft", 0.30, "equine", 0.72, 0.0, ("crest", "stripes"), True),
    "unicorn": Beast(0.76, 0.31, 0.44, 0.25, 0.20, "small", "hair", 0.36, "equine", 0.72, -0.02, ("crest", "horn"), True),
    "deer": Beast(0.66, 0.28, 0.48, 0.26, 0.14, "leaf", "stub", 0.34, "equine", 0.52, 0.0, ("dapple",), True),
    "stag": Beast(0.68, 0.30, 0.46, 0.25, 0.14, "leaf", "stub", 0.36, "equine", 0.55, 0.0, ("antlers", "ruff"), True),
    "giraffe": Beast(0.42, 0.22, 0.40, 0.15, 0.12, "leaf", "tuft", 0.86, "equine", 0.50, 0.03, ("patches", "knobs"), True),
    "camel": Beast(0.74, 0.32, 0.44, 0.24, 0.16, "small", "tuft", 0.34, "equine", 0.66, 0.0, ("hump",), True),
    "cow": Beast(0.98, 0.44, 0.34, 0.36, 0.20, "side", "tuft", 0.08, "bovine", 0.85, -0.02, ("horns", "patches", "udder"), True),
    "bull": Beast(1.0, 0.52, 0.30, 0.38, 0.20, "side", "tuft", 0.06, "bovine", 0.9, 0.05, ("horns", "ring"), True),
    "sheep": Beast(0.86, 0.52, 0.26, 0.36, 0.16, "side", "stub", 0.12, "bovine", 0.7, 0.0, ("wool",), True),
    "goat": Beast(0.80, 0.36, 0.36, 0.34, 0.18, "side", "up", 0.20, "bovine", 0.62, 0.0, ("curved", "beard"), True),
    "pig": Beast(0.96, 0.54, 0.20, 0.46, 0.10, "fold", "curl", 0.02, "pig", 0.8, 0.03, (), True),
    "rabbit": Beast(0.56, 0.46, 0.14, 0.46, 0.06, "long", "stub", 0.10, "rodent", 0.8, 0.10),
    "mouse": Beast(0.70, 0.48, 0.12, 0.50, 0.16, "dish", "thin", 0.02, "rodent", 0.6, 0.08),
    "squirrel": Beast(0.56, 0.42, 0.16, 0.44, 0.08, "prick", "plume", 0.14, "rodent", 0.7, 0.08, ("bib",)),
    "hedgehog": Beast(0.96, 0.62, 0.12, 0.50, 0.20, "round", "", -0.04, "rodent", 0.6, 0.14, ("spines",)),
    "badger": Beast(0.98, 0.46, 0.20, 0.44, 0.22, "round", "stub", 0.02, "canine", 1.0, 0.04, ("blaze",)),
    "bear": Beast(0.94, 0.54, 0.26, 0.40, 0.14, "round", "stub", 0.04, "ursine", 1.15, 0.08),
    "panda": Beast(0.84, 0.58, 0.22, 0.48, 0.10, "round", "stub", 0.04, "ursine", 1.15, 0.06, ("panda",)),
    "elephant": Beast(0.78, 0.54, 0.34, 0.42, 0.10, "flap", "tuft", 0.02, "elephant", 1.25, 0.06, ("tusks",)),
    "dragon": Beast(0.86, 0.40, 0.26, 0.34, 0.26, "horned", "serpent", 0.34, "reptile", 1.0, 0.04, ("bat_wings", "crest_spikes", "belly")),
    "dinosaur": Beast(0.96, 0.44, 0.30, 0.30, 0.22, "", "serpent", 0.34, "reptile", 1.0, 0.10, ("crest_spikes", "belly")),
    "lizard": Beast(1.30, 0.34, 0.16, 0.42, 0.24, "", "serpent", 0.02, "reptile", 0.7, 0.0, ("belly",)),
    "turtle": Beast(0.96, 0.50, 0.18, 0.40, 0.10, "", "", 0.20, "reptile", 0.9, 0.0, ("shell",)),
    "frog": Beast(0.80, 0.66, 0.10, 0.62, 0.04, "", "", -0.06, "frog", 0.8, 0.06, ("belly",)),
}  # fmt: skip
BIRDS: dict[str, Bird] = {
    "bird": Bird(), "robin": Bird(plump=1.15, extras=("breast",)), "pigeon": Bird(plump=1.1, beak_rgb="#8a7a74", extras=("bars",)),
    "gull": Bird("long", "#edb23d", extras=("tips",), wing="#9ea8b3"), "crow": Bird("dagger", "#383842", plump=0.95), "parrot": Bird("hook", "#403833", tail="long", stance=40, wing="#3373bf", extras=("cheek",)),
    "duck": Bird("flat", "#eda838", 0.14, 0.12, 1.1, 8, "up", ("ring", "bars")), "goose": Bird("flat", "#e88f33", 0.40, 0.16, 1.15, 10, "up"),
    "swan": Bird("flat", "#e8752e", 0.52, 0.10, 1.1, 4, "up", ("mask", "curve")), "hen": Bird("short", "#e6a030", 0.16, 0.20, 1.25, 6, "fan", ("comb", "wattle")),
    "rooster": Bird("short", "#e6a030", 0.26, 0.24, 1.1, 14, "sickle", ("comb", "wattle", "hackle")), "chick": Bird("short", "#e6902e", 0.0, 0.14, 1.35, 16, "none"),
    "turkey": Bird("short", "#c99a4a", 0.22, 0.22, 1.35, 14, "wheel", ("wattle", "bare")), "peacock": Bird("short", "#8a8478", 0.30, 0.24, 1.0, 20, "train", ("crown",)),
    "owl": Bird("owl", "#d9a64d", 0.0, 0.14, 1.1, 30, "plain"), "eagle": Bird("hook", "#e6b02e", 0.08, 0.18, 1.1, 38, "plain", ("white_head", "brow", "trousers")),
    "vulture": Bird("hook", "#d8cba0", 0.24, 0.18, 1.15, 30, "plain", ("bare", "ruff", "hunch")), "penguin": Bird("dagger", "#dd8f2e", 0.02, 0.06, 1.15, 78, "stub", ("penguin",)),
    "heron": Bird("dagger", "#dbaa3c", 0.58, 0.52, 0.8, 24, "plain", ("plume", "curve")), "stork": Bird("dagger", "#d8482e", 0.46, 0.52, 0.9, 20, "plain", ("tips",)),
    "flamingo": Bird("hook", "#e8b8a8", 0.66, 0.62, 0.75, 14, "stub", ("curve",)), "ostrich": Bird("flat", "#d9a07a", 0.72, 0.60, 1.15, 8, "fan", ("bare",)),
}  # fmt: skip
SMALL = ("fish", "shark", "whale", "dolphin", "octopus", "crab", "snake", "snail", "bee", "butterfly", "beetle", "spider", "bat", "jellyfish", "seahorse", "worm")
APES = ("monkey", "gorilla")
BEINGS = ("robot", "ghost", "skeleton", "snowman", "monster", "alien", "fairy", "elf", "vampire", "zombie", "mermaid", "devil", "angel", "goblin")
PEOPLE = ("human", *APES, "alien", "fairy", "elf", "vampire", "zombie", "mermaid", "devil", "angel", "goblin")  # drawn on the human figure

_WORDS = """
dog: dog puppy hound terrier mutt poodle labrador spaniel sheepdog collie beagle pup dachshund|wolf: wolf werewolf coyote jackal|fox: fox vixen|cat: cat kitten tomcat|lion: lion lioness
tiger: tiger leopard panther cheetah jaguar lynx|horse: horse pony mare stallion foal|donkey: donkey mule|zebra: zebra|unicorn: unicorn|deer: deer doe fawn antelope gazelle llama alpaca
stag: stag moose reindeer elk buck|giraffe: giraffe|camel: camel dromedary|cow: cow calf|bull: bull ox buffalo bison yak|sheep: sheep lamb ewe ram|goat: goat|pig: pig piglet boar hog sow hippo hippopotamus rhino
rabbit: rabbit bunny hare kangaroo|mouse: mouse rat hamster vole shrew gerbil|squirrel: squirrel chipmunk|hedgehog: hedgehog porcupine|badger: badger skunk raccoon mole otter seal weasel|bear: bear cub koala beaver walrus
panda: panda|elephant: elephant mammoth|dragon: dragon wyvern|dinosaur: dinosaur|lizard: lizard gecko crocodile alligator chameleon iguana newt|turtle: turtle tortoise|frog: frog toad
bird: bird sparrow songbird blackbird kingfisher finch wren swallow thrush parakeet budgie canary cuckoo woodpecker|robin: robin|pigeon: pigeon dove|gull: gull seagull albatross puffin pelican
crow: crow raven magpie rook jackdaw|parrot: parrot macaw cockatoo|duck: duck duckling mallard drake|goose: goose gosling|swan: swan cygnet|hen: hen chicken|rooster: rooster cock cockerel|chick: chick|turkey: turkey
peacock: peacock|owl: owl|eagle: eagle hawk falcon kestrel buzzard|vulture: vulture condor|penguin: penguin|heron: heron crane egret|stork: stork|flamingo: flamingo|ostrich: ostrich emu
fish: fish goldfish salmon trout carp herring cod|shark: shark|whale: whale|dolphin: dolphin porpoise orca|octopus: octopus squid kraken|crab: crab lobster|snake: snake serpent cobra python viper|snail: snail slug
bee: bee wasp bumblebee hornet|butterfly: butterfly moth|beetle: beetle ant fly ladybird ladybug cricket grasshopper cockroach|spider: spider|bat: bat|jellyfish: jellyfish|seahorse: seahorse|worm: worm caterpillar
monkey: monkey chimp chimpanzee lemur|gorilla: gorilla ape orangutan|robot: robot android machine droid automaton cyborg|ghost: ghost spirit phantom spectre specter|skeleton: skeleton|snowman: snowman
monster: monster yeti ogre troll beast bigfoot|alien: alien martian extraterrestrial|fairy: fairy pixie sprite|elf: elf|vampire: vampire|zombie: zombie|mermaid: mermaid merman|devil: devil demon imp|angel: angel|goblin: goblin gremlin
"""
SPECIES: dict[str, str] = {
    word: row.split(":")[0].strip() for line in _WORDS.strip().splitlines() for row in line.split("|") for word in row.split(":")[1].split()
}
_OWN = frozenset(["puppy", "hound", "terrier", "mutt", "pup", "kitten", "tomcat", "vixen", "pony", "mare", "stallion", "foal", "seagull", "raven", "bunny", "doe", "fawn", "hare", "calf", "lamb", "ewe", "piglet", "duckling", "chicken", "cock", "cockerel", "serpent", "kraken", "tortoise", "toad", "tomcat", "lioness", "rat", "martian", "extraterrestrial", "android", "machine", "droid", "automaton", "cyborg", "spirit", "phantom", "spectre", "specter", "pixie", "sprite", "demon", "imp", "merman", "moth", "mallard", "drake", "gosling", "cygnet", "cub", "reindeer", "songbird", "ox", "wasp", "bumblebee", "goldfish", "yeti", "ogre", "troll", "beast", "bigfoot", "gremlin", "werewolf", "sparrow", "finch", "dove", "cygnet", "gecko", "wyvern"])


def stands_in(word: str) -> str:
    """The species that stands in for an animal which no builder draws as itself ("hippo": "pig"), or ""."""
    species = SPECIES.get(word, "")
    return species if species and species != word and word not in _OWN else ""


FURS: dict[str, tuple[str, ...]] = {
    "dog": ("#8a5a34", "#c89a5e", "#4a3a34", "#d8c4a0", "#6b4a34"), "wolf": ("#7d8288", "#5c6470"), "fox": ("#cc6a2e",), "cat": ("#3a3638", "#d8924a", "#8a8a90", "#e6dccb"), "lion": ("#d9a04e",), "tiger": ("#e08a34",),
    "horse": ("#7a4a2c", "#4a3226", "#cbb592"), "donkey": ("#8e8780",), "zebra": ("#efeae0",), "unicorn": ("#f1ecf0",), "deer": ("#b0743f",), "stag": ("#8f5e38",), "giraffe": ("#e2b45e",), "camel": ("#c99a5c",), "cow": ("#e8e0d4", "#a5673e"), "bull": ("#5c3a2c",),
    "sheep": ("#ece6d8",), "goat": ("#cfc4ae", "#8a7460"), "pig": ("#e8a8a0",), "rabbit": ("#b09a82", "#e6ddd0"), "mouse": ("#9a938e", "#b39a80"), "squirrel": ("#b5602e",), "hedgehog": ("#c9ab86",), "badger": ("#5d5f66",), "bear": ("#6b4a34",), "panda": ("#f0ece4",),
    "elephant": ("#8b93a0",), "dragon": ("#4f8f5c", "#a8423a"), "dinosaur": ("#6f9a55",), "lizard": ("#6aa05a",), "turtle": ("#7fa05a",), "frog": ("#6fae4a",), "gull": ("#f2f0ea",), "owl": ("#8a6a48",), "crow": ("#2a2a34",), "bird": ("#5f83a8", "#c05a3a"), "robin": ("#8a6f52",),
    "pigeon": ("#8f98a6",), "parrot": ("#3f9c58", "#d0402f"), "duck": ("#9a8468",), "goose": ("#d9d4c8",), "swan": ("#f4f1ea",), "hen": ("#c4763c", "#f0e9dc"), "rooster": ("#b5502a",), "chick": ("#f2cf4e",), "turkey": ("#5a4034",), "peacock": ("#22608f",), "eagle": ("#5a4030",),
    "vulture": ("#4a423e",), "penguin": ("#2c3340",), "heron": ("#8fa0b0",), "stork": ("#f0ece2",), "flamingo": ("#ee9aa4",), "ostrich": ("#3a3634",), "fish": ("#e8843c", "#4f8fc0"), "shark": ("#7c8c98",), "whale": ("#4a6a8c",), "dolphin": ("#7fa3bc",), "octopus": ("#b55a7a",),
    "crab": ("#d0502f",), "snake": ("#6f9a46",), "snail": ("#c9a57a",), "bee": ("#f0c02e",), "butterfly": ("#e8893c", "#5f7fd0"), "beetle": ("#7a2f3a",), "spider": ("#3a3438",), "bat": ("#4a3f4e",), "jellyfish": ("#c69ad8",), "seahorse": ("#e8a84a",), "worm": ("#c9808a",),
    "monkey": ("#8a5c3a",), "gorilla": ("#3d3a40",), "robot": ("#8fa4b4", "#c9a14a", "#b46a52"), "ghost": ("#e4eef4",), "skeleton": ("#efe8d6",), "snowman": ("#f4f5f4",), "monster": ("#7a5aa0", "#4f8f86", "#b0583f"), "alien": ("#8fc06a",), "goblin": ("#7f9a4a",), "zombie": ("#93a68a",), "vampire": ("#e9dedc",), "devil": ("#c8463a",),
}  # fmt: skip
HEIGHTS: dict[str, float] = {
    "dog": 0.58, "wolf": 0.85, "fox": 0.5, "cat": 0.36, "lion": 1.2, "tiger": 1.05, "horse": 1.9, "donkey": 1.45, "zebra": 1.6, "unicorn": 1.9, "deer": 1.25, "stag": 1.6, "giraffe": 3.4, "camel": 2.1, "cow": 1.5, "bull": 1.55, "sheep": 0.9, "goat": 0.85, "pig": 0.75, "rabbit": 0.3, "mouse": 0.14,
    "squirrel": 0.22, "hedgehog": 0.16, "badger": 0.42, "bear": 1.4, "panda": 1.2, "elephant": 2.6, "dragon": 2.4, "dinosaur": 2.6, "lizard": 0.22, "turtle": 0.34, "frog": 0.16, "gull": 0.42, "owl": 0.42, "crow": 0.38, "bird": 0.22, "robin": 0.18, "pigeon": 0.3, "parrot": 0.4, "duck": 0.42, "goose": 0.75,
    "swan": 0.9, "hen": 0.42, "rooster": 0.55, "chick": 0.14, "turkey": 0.8, "peacock": 0.9, "eagle": 0.75, "vulture": 0.8, "penguin": 0.75, "heron": 1.0, "stork": 1.05, "flamingo": 1.3, "ostrich": 2.2, "fish": 0.24, "shark": 1.2, "whale": 3.0, "dolphin": 1.0, "octopus": 0.8, "crab": 0.2, "snake": 0.4, "snail": 0.12,
    "bee": 0.08, "butterfly": 0.12, "beetle": 0.08, "spider": 0.12, "bat": 0.3, "jellyfish": 0.5, "seahorse": 0.3, "worm": 0.1, "monkey": 0.9, "gorilla": 1.75, "robot": 1.65, "ghost": 1.6, "skeleton": 1.75, "snowman": 1.5, "monster": 2.1, "alien": 1.45, "fairy": 0.95, "elf": 1.3, "goblin": 1.15, "vampire": 1.8, "zombie": 1.72, "mermaid": 1.65, "devil": 1.8, "angel": 1.75,
}  # fmt: skip
# Metres of animals that wear clothes and walk like people.
UPRIGHT: dict[str, float] = {
    "mouse": 0.95, "squirrel": 1.0, "hedgehog": 0.95, "rabbit": 1.25, "frog": 1.1, "cat": 1.4, "dog": 1.5, "fox": 1.5, "badger": 1.35, "pig": 1.5, "sheep": 1.5, "goat": 1.6, "wolf": 1.8, "bear": 2.05, "panda": 1.85, "lion": 1.95, "tiger": 1.9, "cow": 1.85, "bull": 1.95, "horse": 2.0, "donkey": 1.75, "zebra": 1.85, "deer": 1.75,
    "stag": 1.95, "elephant": 2.2, "lizard": 1.4, "turtle": 1.2, "dragon": 2.1, "dinosaur": 2.0, "giraffe": 2.4, "camel": 1.95, "unicorn": 1.9,
}  # fmt: skip


def walks_upright(design: CastDesign) -> bool:
    """Whether a design is drawn on the human figure: people, and beasts that wear clothes."""
    if design.species in PEOPLE:
        return True
    return design.species in UPRIGHT and any(g.kind in CUTS and not is_foot(g.kind) for g in design.wardrobe)


# What a being wears by nature, beyond its colour: (accessories as (kind, colour), hair, head, iris).
NATURES: dict[str, tuple[tuple[tuple[str, str], ...], str, str, str]] = {
    "alien": ((("antennae", "#6f9a4e"),), "bald", "alien", "#1c1a20"), "goblin": ((("pointed_ears", "#7f9a4a"),), "bald_sides", "triangle", "#d8a020"), "elf": ((("pointed_ears", "#e8c8a8"),), "", "", ""),
    "fairy": ((("wings", "#d8ecf0"), ("pointed_ears", "#e8c8a8")), "", "heart", ""), "angel": ((("wings", "#f4f2ea"), ("halo", "#f6d56a")), "", "", ""), "devil": ((("horns", "#3a1e22"), ("tail", "#8a2430")), "widows_peak", "triangle", "#e0b030"),
    "vampire": ((), "widows_peak", "long", "#8a2430"), "zombie": ((("scar", "#5a6a58"),), "wild", "", "#c8c8a0"), "mermaid": ((), "wavy", "", ""), "monkey": ((), "short", "round", ""), "gorilla": ((), "crop", "square", ""),
}  # fmt: skip
