"""The words that figures understand: colours, garments, hair, faces, trades. Data, no drawing.

`bible/cast/*.toml` uses the canonical names on the left of these tables; scripts may use any of the words.
"""

from __future__ import annotations

# Colour words to hexes that sit well together: slightly warm lights, slightly cool darks.
COLOURS: dict[str, str] = {
    "red": "#d0342c", "crimson": "#a8202f", "scarlet": "#dc3b26", "ruby": "#a31d3a", "maroon": "#6e2230", "burgundy": "#6b1f35",
    "wine": "#702a42", "brick": "#a64b36", "rust": "#b0542c", "russet": "#8f4a2c", "copper": "#b4683a", "ginger": "#c4602a", "auburn": "#8a3a24",
    "orange": "#e58a2e", "tangerine": "#ee8434", "apricot": "#f2b07a", "peach": "#f3bf9c", "coral": "#ea7058", "salmon": "#ec8f7a", "amber": "#dc9a2c",
    "yellow": "#f2c230", "gold": "#d9a634", "golden": "#d9a634", "mustard": "#cf9f2e", "lemon": "#f3dc5e", "blond": "#e0b868", "blonde": "#e0b868",
    "cream": "#f0e4c8", "ivory": "#f2ead6", "beige": "#d8c4a0", "tan": "#c09a6a", "sand": "#d8bf8e", "khaki": "#9c9460", "straw": "#dcc47c",
    "brown": "#7a5230", "chestnut": "#6f3e26", "chocolate": "#55341f", "coffee": "#62452f", "hazel": "#8a6a3a", "mahogany": "#5e2c20",
    "green": "#4f8a4c", "olive": "#75783a", "lime": "#9cc244", "mint": "#9fd4b4", "sage": "#93a684", "emerald": "#1f8a5c", "moss": "#66733a",
    "forest": "#2f5d3c", "jade": "#3f9c7a", "teal": "#2a7f82", "turquoise": "#3bb0ac", "aqua": "#6cc4c4", "cyan": "#45b4cc",
    "blue": "#2f5f9e", "navy": "#243456", "sky": "#84b8dc", "azure": "#4a94d0", "cobalt": "#2850a0", "indigo": "#3c3a7c", "sapphire": "#264c8e",
    "denim": "#4c6a92", "purple": "#7a3f98", "violet": "#7050a4", "lilac": "#b49ad0", "lavender": "#b6a6d6", "mauve": "#9a7796", "plum": "#65325c",
    "magenta": "#b83280", "pink": "#ea9ab0", "rose": "#d87088", "fuchsia": "#cc3c8c", "white": "#f3f0e8", "snow": "#f4f2ee", "pearl": "#e8e4dc",
    "silver": "#b9bec4", "grey": "#7d8288", "gray": "#7d8288", "slate": "#56606c", "charcoal": "#3a3d44", "ash": "#9a9a96", "black": "#25232a",
    "ebony": "#2a2326", "steel": "#76828e", "bronze": "#96703a", "brass": "#c09a3e", "scarletred": "#d0342c",
}  # fmt: skip
SHADES: dict[str, float] = {"dark": -0.32, "deep": -0.25, "light": 0.28, "pale": 0.38, "bright": 0.05, "faded": 0.22}
MATERIALS: dict[str, str] = {"leather": "#5a3c28", "tweed": "#80705a", "woollen": "", "wool": "", "silk": "", "velvet": "", "cotton": "", "linen": "#dccfae", "knitted": "", "fur": "#7a6450", "straw": "#dcc47c", "metal": "#8c949c", "oilskin": "#e0b030", "satin": ""}
PATTERNS: dict[str, str] = {
    "striped": "stripes", "stripy": "stripes", "stripes": "stripes", "checked": "checks", "check": "checks", "tartan": "checks", "plaid": "checks",
    "spotted": "dots", "polka-dot": "dots", "polka": "dots", "dotted": "dots", "flowery": "dots", "floral": "dots", "flowered": "dots", "starry": "dots", "pinstriped": "pinstripe", "pinstripe": "pinstripe",
}  # fmt: skip
FIT: tuple[str, ...] = ("long", "short", "big", "large", "huge", "oversized", "old", "new", "worn", "shabby", "ragged", "thick", "heavy", "thin", "warm", "smart", "simple", "plain", "patched", "baggy", "tight", "little", "small", "enormous", "tall", "fine", "neat", "tiny", "wide", "loose", "dirty", "clean")

# word in a script -> garment of `wardrobe.CUTS`
GARMENTS: dict[str, str] = {
    "coat": "coat", "long coat": "long_coat", "greatcoat": "long_coat", "great coat": "long_coat", "overcoat": "overcoat", "trench coat": "trench_coat", "trenchcoat": "trench_coat",
    "raincoat": "raincoat", "rain coat": "raincoat", "mac": "raincoat", "mackintosh": "raincoat", "oilskin": "raincoat", "oilskins": "raincoat", "slicker": "raincoat",
    "duffel coat": "duffel_coat", "duffle coat": "duffel_coat", "parka": "duffel_coat", "anorak": "duffel_coat", "fur coat": "fur_coat", "furs": "fur_coat",
    "lab coat": "lab_coat", "white coat": "lab_coat", "cloak": "cloak", "cape": "cape", "robe": "robe", "robes": "robe", "dressing gown": "dressing_gown", "bathrobe": "dressing_gown",
    "kimono": "kimono", "sari": "sari", "habit": "habit", "cassock": "robe", "dress": "dress", "frock": "dress", "sundress": "dress", "long dress": "long_dress", "gown": "gown", "ball gown": "gown", "evening gown": "gown", "wedding dress": "gown",
    "nightgown": "nightgown", "nightdress": "nightgown", "nightshirt": "nightgown", "pinafore": "pinafore", "tunic": "tunic", "toga": "toga",
    "jumper": "jumper", "sweater": "jumper", "pullover": "jumper", "jersey": "jumper", "polo neck": "polo_neck", "turtleneck": "polo_neck", "turtle neck": "polo_neck", "cardigan": "cardigan",
    "shirt": "shirt", "blouse": "blouse", "t-shirt": "t-shirt", "tee": "t-shirt", "tee shirt": "t-shirt", "vest": "waistcoat", "waistcoat": "waistcoat", "undershirt": "vest", "tank top": "vest",
    "hoodie": "hoodie", "hooded top": "hoodie", "sweatshirt": "jumper", "jacket": "jacket", "blazer": "jacket", "leather jacket": "leather_jacket", "bomber jacket": "leather_jacket",
    "suit": "suit", "three-piece suit": "suit", "tuxedo": "tuxedo", "dinner jacket": "tuxedo", "tails": "tuxedo", "uniform": "uniform", "armour": "armour", "armor": "armour", "chainmail": "armour",
    "spacesuit": "spacesuit", "space suit": "spacesuit", "overalls": "overalls", "dungarees": "overalls", "boiler suit": "boiler_suit", "jumpsuit": "boiler_suit", "coveralls": "boiler_suit", "scrubs": "scrubs",
    "chef's jacket": "chef_jacket", "apron": "apron", "swimsuit": "swimsuit", "bathing suit": "swimsuit", "pyjamas": "pyjamas", "pajamas": "pyjamas",
    "trousers": "trousers", "pants": "trousers", "slacks": "trousers", "breeches": "trousers", "jeans": "jeans", "shorts": "shorts", "leggings": "leggings", "tights": "tights", "stockings": "tights",
    "skirt": "skirt", "long skirt": "long_skirt", "kilt": "kilt", "boots": "boots", "wellingtons": "wellingtons", "wellies": "wellingtons", "rubber boots": "wellingtons", "shoes": "shoes", "trainers": "trainers",
    "sneakers": "trainers", "slippers": "slippers", "sandals": "sandals", "barefoot": "barefoot", "bare feet": "barefoot",
}  # fmt: skip

# word in a script -> accessory
ACCESSORIES: dict[str, str] = {
    "round glasses": "round_glasses", "glasses": "glasses", "spectacles": "round_glasses", "reading glasses": "round_glasses", "sunglasses": "sunglasses", "shades": "sunglasses", "eyepatch": "eyepatch", "eye patch": "eyepatch",
    "monocle": "monocle", "goggles": "goggles", "mask": "mask", "earrings": "earrings", "earring": "earrings", "freckles": "freckles", "freckled": "freckles", "scar": "scar", "bandage": "bandage", "pipe": "pipe", "headphones": "headphones",
    "bowler hat": "bowler_hat", "bowler": "bowler_hat", "top hat": "top_hat", "tall hat": "tall_hat", "stovepipe hat": "tall_hat", "cap": "cap", "captain's cap": "captains_cap", "captain's hat": "captains_cap", "sailor's cap": "captains_cap",
    "flat cap": "flat_cap", "baseball cap": "baseball_cap", "beanie": "beanie", "woolly hat": "bobble_hat", "wool hat": "beanie", "bobble hat": "bobble_hat", "crown": "crown", "tiara": "tiara", "bonnet": "bonnet", "headscarf": "headscarf",
    "head scarf": "headscarf", "hijab": "headscarf", "veil": "headscarf", "straw hat": "straw_hat", "sun hat": "sun_hat", "cowboy hat": "cowboy_hat", "helmet": "helmet", "hard hat": "hard_hat", "space helmet": "space_helmet", "chef's hat": "chef_hat", "nurse's cap": "nurse_cap",
    "witch's hat": "witch_hat", "pointed hat": "witch_hat", "pointy hat": "witch_hat", "beret": "beret", "fedora": "fedora", "trilby": "fedora", "hat": "fedora", "turban": "turban", "nightcap": "nightcap", "party hat": "party_hat", "police cap": "police_cap", "sou'wester": "sou_wester", "sou-wester": "sou_wester",
    "fez": "fez", "sombrero": "sombrero", "headband": "headband", "scarf": "scarf", "muffler": "scarf", "tie": "tie", "necktie": "tie", "bow tie": "bow_tie", "bowtie": "bow_tie", "necklace": "necklace", "pearls": "pearls", "pendant": "pendant", "locket": "pendant",
    "cross": "cross", "backpack": "backpack", "rucksack": "backpack", "satchel": "satchel", "shoulder bag": "satchel", "medal": "medal", "medals": "medal", "shawl": "shawl", "gloves": "gloves", "mittens": "mittens", "brooch": "brooch", "badge": "badge", "stethoscope": "stethoscope", "wings": "wings",
    "bow in her hair": "hair_bow", "hair bow": "hair_bow", "flower in her hair": "flower_in_hair", "garland": "garland", "chain of office": "pendant",
}  # fmt: skip

# word in a script -> style of `hair.HAIR`
HAIR_WORDS: dict[str, str] = {
    "two plaits": "plaits", "plaits": "plaits", "braids": "plaits", "two braids": "plaits", "pigtails": "pigtails", "bunches": "pigtails", "plait": "plait", "braid": "plait", "ponytail": "ponytail", "pony tail": "ponytail", "high ponytail": "high_ponytail",
    "bun": "bun", "top knot": "top_knot", "topknot": "top_knot", "man bun": "top_knot", "chignon": "chignon", "bob": "bob", "bobbed": "bob", "afro": "afro", "bald": "bald_sides", "balding": "bald_sides", "shaven head": "bald", "shaved head": "bald", "completely bald": "bald", "mohawk": "mohawk", "mohican": "mohawk",
    "dreadlocks": "dreadlocks", "dreads": "dreadlocks", "locs": "dreadlocks", "curls": "curly", "curly hair": "curly", "curly": "curly", "ringlets": "ringlets", "wavy hair": "wavy", "wavy": "wavy", "long hair": "long", "straight hair": "long_straight", "short hair": "short", "cropped hair": "crop", "crew cut": "crop", "crewcut": "crop",
    "buzz cut": "buzz", "undercut": "undercut", "quiff": "quiff", "pompadour": "pompadour", "mullet": "mullet", "fringe": "fringe", "bangs": "fringe", "bowl cut": "bowl", "pixie cut": "pixie", "spiky hair": "spiky", "spiky": "spiky", "messy hair": "tousled", "tousled hair": "tousled", "tousled": "tousled", "untidy hair": "tousled", "wild hair": "wild", "unruly hair": "wild",
    "slicked-back hair": "slicked", "slicked hair": "slicked", "slicked": "slicked", "side parting": "side_part", "side part": "side_part", "combover": "comb_over", "comb-over": "comb_over", "receding hair": "receding", "receding": "receding", "perm": "permed", "permed hair": "permed", "bouffant": "bouffant", "space buns": "space_buns", "widow's peak": "widows_peak",
}  # fmt: skip
BEARD_WORDS: dict[str, str] = {
    "long beard": "long", "beard": "full", "bearded": "full", "full beard": "full", "short beard": "short", "trimmed beard": "short", "stubble": "stubble", "unshaven": "stubble", "goatee": "goatee", "moustache": "moustache", "mustache": "moustache", "moustached": "moustache", "handlebar moustache": "handlebar",
    "walrus moustache": "walrus", "bushy moustache": "walrus", "sideburns": "sideburns", "whiskers": "sideburns", "forked beard": "forked", "chin beard": "chin",
}  # fmt: skip
BUILD_WORDS: dict[str, str] = {
    "large": "round", "big": "round", "fat": "round", "round": "round", "plump": "round", "stout": "round", "chubby": "round", "portly": "round", "heavy": "round", "rotund": "round",
    "broad": "broad", "burly": "broad", "muscular": "broad", "strong": "broad", "stocky": "broad", "hefty": "broad", "broad-shouldered": "broad", "huge": "broad",
    "thin": "slim", "slim": "slim", "slender": "slim", "skinny": "slim", "lean": "slim", "gaunt": "slim", "lanky": "slim", "bony": "slim", "wiry": "slim", "slight": "slim", "frail": "slim", "average": "average",
}  # fmt: skip
HEIGHT_WORDS: dict[str, float] = {"tall": 1.09, "very tall": 1.13, "towering": 1.16, "giant": 1.2, "huge": 1.14, "short": 0.92, "small": 0.92, "tiny": 0.84, "little": 0.92, "petite": 0.92, "lanky": 1.08, "large": 1.04, "big": 1.05}
AGE_WORDS: dict[str, str] = {
    "baby": "baby", "infant": "baby", "toddler": "baby", "child": "child", "kid": "child", "boy": "child", "girl": "child", "schoolboy": "child", "schoolgirl": "child", "grandson": "child", "granddaughter": "child",
    "teen": "teen", "teenage": "teen", "teenager": "teen", "youth": "teen", "old": "elder", "elderly": "elder", "aged": "elder", "ancient": "elder", "grandmother": "elder", "grandfather": "elder", "grandma": "elder", "grandpa": "elder", "granny": "elder", "crone": "elder",
}  # fmt: skip
FEMININE: frozenset[str] = frozenset(["woman", "girl", "lady", "she", "her", "hers", "herself", "mother", "mum", "mom", "grandmother", "grandma", "granny", "daughter", "granddaughter", "sister", "aunt", "queen", "princess", "duchess", "wife", "widow", "witch", "actress", "waitress", "heroine", "goddess", "schoolgirl", "niece", "madam", "nun", "abbess", "mrs", "miss", "ms"])
MASCULINE: frozenset[str] = frozenset(["man", "boy", "gentleman", "he", "him", "his", "himself", "father", "dad", "grandfather", "grandpa", "son", "grandson", "brother", "uncle", "king", "prince", "duke", "husband", "widower", "wizard", "actor", "waiter", "hero", "god", "schoolboy", "nephew", "sir", "monk", "abbot", "mr"])
FEMININE_NAMES: frozenset[str] = frozenset(["mara", "ida", "nell", "ada", "anna", "emma", "clara", "mary", "marie", "sarah", "jane", "alice", "ella", "eva", "eve", "rose", "lily", "grace", "lucy", "kate", "kitty", "ruth", "helen", "ellen", "margaret", "elizabeth", "beth", "susan", "julia", "laura", "nora", "mia", "maya", "zoe", "chloe", "olivia", "sophia", "sofia", "isabel", "hannah", "lena", "greta", "ingrid", "astrid", "freya", "yuki", "aiko", "mei", "lin", "priya", "fatima", "amina", "leila", "aisha", "carmen", "lucia", "elena", "irina", "olga", "natasha", "harriet", "edith", "agnes", "dolores", "juliet", "ophelia", "cordelia", "martha", "molly", "daisy", "iris", "hazel", "ivy", "ruby", "pearl", "amber", "violet"])
MASCULINE_NAMES: frozenset[str] = frozenset(["finn", "tobias", "ben", "basil", "wren", "john", "james", "jack", "tom", "thomas", "sam", "samuel", "max", "leo", "paul", "peter", "david", "daniel", "michael", "robert", "william", "george", "henry", "charles", "edward", "arthur", "harry", "oliver", "oscar", "felix", "hugo", "otto", "karl", "hans", "lars", "sven", "erik", "ivan", "boris", "omar", "ali", "hassan", "ahmed", "raj", "arjun", "kenji", "hiro", "chen", "wei", "juan", "carlos", "pedro", "luis", "marco", "luca", "simon", "adam", "noah", "luke", "mark", "matthew", "walter", "frank", "fred", "joe", "bob", "bill", "dan", "greg", "alan", "martin", "victor", "edgar", "romeo", "hamlet", "macbeth", "theo", "ned", "will"])

SKINS: dict[str, str] = {
    "pale": "#f6d8c4", "fair": "#f3cbaa", "rosy": "#f0bba0", "light": "#eebf98", "olive": "#d6a474", "tanned": "#c98e6b", "brown": "#a46a46", "dark": "#74482f", "black": "#54331f", "weathered": "#cf9a74",
}  # fmt: skip
# what a colour word means when it is said of hair
NATURAL_HAIR: dict[str, str] = {"red": "#c2482a", "ginger": "#c4602a", "yellow": "#e0bc60", "golden": "#dcae58", "black": "#221d20", "brown": "#5f3d26", "white": "#f0ede6", "grey": "#b0ada8", "gray": "#b0ada8", "silver": "#d2d2d2"}
KIN: tuple[str, ...] = ("grandson", "granddaughter", "son", "daughter", "brother", "sister", "mother", "father", "grandmother", "grandfather", "twin")
EYES: tuple[str, ...] = ("#3c5a78", "#4a7a4a", "#6a4a28", "#3a2c24", "#557080", "#7a5a2a", "#4c4c58")
HAIR_COLOURS: tuple[str, ...] = ("#241d1e", "#3a2a20", "#553622", "#7a4a2a", "#a8703c", "#c4572a", "#d8b068")
GREYS: tuple[str, ...] = ("#f0ede6", "#d8d4cc", "#b8b4ae", "#94908e")

# trade -> (garments as (kind, colour), accessories as (kind, colour))
TRADES: dict[str, tuple[tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]]] = {
    "keeper": ((("polo_neck", "#2f4054"), ("trousers", "#3d3a38"), ("wellingtons", "#2f5d50")), ()),
    "mayor": ((("coat", "#6b1f35"), ("trousers", "#2c2a33"), ("shoes", "#22222a")), (("pendant", "#d9a634"),)),
    "clockmaker": ((("shirt", "#e9e2d0"), ("waistcoat", "#7a5230"), ("trousers", "#4a4a50"), ("shoes", "#3a2a22")), ()),
    "watchmaker": ((("shirt", "#e9e2d0"), ("waistcoat", "#4a5a48"), ("trousers", "#4a4a50"), ("shoes", "#3a2a22")), ()),
    "nurse": ((("scrubs", "#6fb0b8"), ("trainers", "#f0eee8")), (("nurse_cap", "#f4f2ee"),)),
    "doctor": ((("shirt", "#c8d8e4"), ("trousers", "#3a4250"), ("lab_coat", "#f2f0ea"), ("shoes", "#3a2a22")), (("stethoscope", "#4a5058"),)),
    "scientist": ((("jumper", "#6a7a5c"), ("trousers", "#3a4250"), ("lab_coat", "#f2f0ea"), ("shoes", "#3a2a22")), (("glasses", "#2a2a30"),)),
    "king": ((("robe", "#8a2036"), ("boots", "#3a2a22"), ("cloak", "#a8202f")), (("crown", "#d9a634"),)),
    "queen": ((("gown", "#65325c"), ("shoes", "#3a2440"), ("cape", "#8a2036")), (("crown", "#d9a634"), ("necklace", "#e8e4dc"))),
    "prince": ((("tunic", "#2f5f9e"), ("leggings", "#4a4a58"), ("boots", "#5a3a28")), (("crown", "#d9a634"),)),
    "princess": ((("gown", "#d87088"), ("shoes", "#b85070")), (("tiara", "#d9a634"),)),
    "knight": ((("armour", "#9aa4ae"), ("boots", "#6a747e")), (("helmet", "#8c96a0"),)),
    "soldier": ((("uniform", "#5f6b42"), ("boots", "#3a3028")), (("helmet", "#565f3c"),)),
    "officer": ((("uniform", "#243456"), ("shoes", "#1f1f26")), (("police_cap", "#243456"),)),
    "policeman": ((("uniform", "#2a3a5c"), ("shoes", "#1f1f26")), (("police_cap", "#2a3a5c"),)),
    "captain": ((("uniform", "#1f3050"), ("boots", "#22222a")), (("captains_cap", "#f0eee8"),)),
    "sailor": ((("jumper", "#243456"), ("trousers", "#e6e0d2"), ("boots", "#22222a")), (("captains_cap", "#243456"),)),
    "fisherman": ((("polo_neck", "#d8cdb4"), ("overalls", "#d99a2e"), ("wellingtons", "#2f4a44")), (("beanie", "#2f4a6a"),)),
    "astronaut": ((("spacesuit", "#e8e6e0"), ("boots", "#b9bec4")), (("space_helmet", "#d8dade"),)),
    "chef": ((("chef_jacket", "#f2f0ea"), ("trousers", "#5a6068"), ("shoes", "#2a2a30")), (("chef_hat", "#f4f2ee"),)),
    "cook": ((("shirt", "#c8b8a0"), ("apron", "#f0ece0"), ("trousers", "#4a4a50"), ("shoes", "#3a2a22")), ()),
    "baker": ((("shirt", "#d8a878"), ("apron", "#f2eee2"), ("trousers", "#6a5a4a"), ("shoes", "#3a2a22")), (("cap", "#f2eee2"),)),
    "farmer": ((("shirt", "#b04a38"), ("overalls", "#4c6a92"), ("boots", "#5a3a28")), (("straw_hat", "#dcc47c"),)),
    "gardener": ((("shirt", "#8a9a5a"), ("overalls", "#5a6a4a"), ("wellingtons", "#3f5a3a")), (("straw_hat", "#dcc47c"),)),
    "mechanic": ((("boiler_suit", "#4a5f80"), ("boots", "#33302e")), (("cap", "#3a4a66"),)),
    "miner": ((("boiler_suit", "#7a6a4a"), ("boots", "#33302e")), (("hard_hat", "#e0b030"),)),
    "builder": ((("t-shirt", "#d8752c"), ("jeans", "#4c6a92"), ("boots", "#8a6238")), (("hard_hat", "#e8b830"),)),
    "wizard": ((("robe", "#3c3a7c"), ("boots", "#3a2a22")), (("witch_hat", "#3c3a7c"),)),
    "witch": ((("robe", "#2f2438"), ("boots", "#1f1a22")), (("witch_hat", "#2f2438"),)),
    "nun": ((("habit", "#26242c"), ("shoes", "#1f1f26")), (("headscarf", "#26242c"), ("cross", "#d9a634"))),
    "monk": ((("robe", "#6a4a30"), ("sandals", "#5a3a28")), ()),
    "priest": ((("robe", "#2a2830"), ("shoes", "#1f1f26")), (("cross", "#d9a634"),)),
    "judge": ((("robe", "#2a2830"), ("shoes", "#1f1f26")), ()),
    "teacher": ((("shirt", "#e4dcc8"), ("cardigan", "#7a5a3a"), ("skirt", "#55504c"), ("shoes", "#4a2f24")), (("glasses", "#4a2f24"),)),
    "professor": ((("shirt", "#e4dcc8"), ("waistcoat", "#6a5a3a"), ("jacket", "#80705a"), ("trousers", "#55504c"), ("shoes", "#4a2f24")), (("round_glasses", "#6a5228"), ("bow_tie", "#8a2f35"))),
    "waiter": ((("shirt", "#f2f0ea"), ("waistcoat", "#25232a"), ("trousers", "#25232a"), ("shoes", "#1f1f26")), (("bow_tie", "#25232a"),)),
    "butler": ((("tuxedo", "#25232a"), ("shoes", "#1f1f26")), (("bow_tie", "#25232a"), ("gloves", "#f2f0ea"))),
    "conductor": ((("uniform", "#243456"), ("shoes", "#1f1f26")), (("police_cap", "#243456"),)),
    "pirate": ((("shirt", "#ece4d0"), ("waistcoat", "#7a2f2a"), ("trousers", "#3a342e"), ("boots", "#4a3020")), (("headscarf", "#a8202f"), ("earrings", "#d9a634"))),
    "detective": ((("shirt", "#ece8dc"), ("trousers", "#55504c"), ("trench_coat", "#b89a6a"), ("shoes", "#3a2a22")), (("fedora", "#6a5a48"), ("tie", "#5a2f2f"))),
    "bride": ((("gown", "#f4f1ea"), ("shoes", "#f0ece4")), (("tiara", "#e8e4dc"), ("necklace", "#e8e4dc"))),
    "beggar": ((("shirt", "#8a7a62"), ("coat", "#6a5c4a"), ("trousers", "#55493c"), ("barefoot", "#000000")), ()),
    "clown": ((("shirt", "#f0c430"), ("overalls", "#d0342c"), ("boots", "#2f5f9e")), (("party_hat", "#4f8a4c"), ("bow_tie", "#7a3f98"))),
    "cowboy": ((("shirt", "#a64b36"), ("waistcoat", "#5a3c28"), ("jeans", "#4c6a92"), ("boots", "#6a4224")), (("cowboy_hat", "#8a6238"),)),
    "postman": ((("shirt", "#c8d8e4"), ("jacket", "#8a2a2a"), ("trousers", "#2c3444"), ("shoes", "#22222a")), (("cap", "#8a2a2a"), ("satchel", "#7a5230"))),
    "businessman": ((("shirt", "#ecebe4"), ("suit", "#3a4250"), ("shoes", "#22222a")), (("tie", "#8a2f35"),)),
    "lawyer": ((("shirt", "#ecebe4"), ("suit", "#2f3440"), ("shoes", "#22222a")), (("tie", "#34507a"),)),
    "painter": ((("shirt", "#e9e2d0"), ("overalls", "#8a9aa8"), ("shoes", "#5a4a3a")), (("beret", "#7a2f3a"),)),
}  # fmt: skip
TRADE_WORDS: dict[str, str] = {
    "lighthouse keeper": "keeper", "mayoress": "mayor", "police officer": "policeman", "policewoman": "policeman", "cop": "policeman", "constable": "policeman", "general": "officer", "guard": "soldier", "sergeant": "officer", "cosmonaut": "astronaut",
    "surgeon": "doctor", "physician": "doctor", "inventor": "scientist", "sorcerer": "wizard", "sorceress": "witch", "waitress": "waiter", "inspector": "detective", "farmhand": "farmer", "seaman": "sailor", "businesswoman": "businessman", "boss": "businessman", "ticket inspector": "conductor", "stationmaster": "conductor", "artist": "painter", "schoolteacher": "teacher", "carpenter": "builder", "mailman": "postman",
}  # fmt: skip

# Everyday outfits, drawn by seed: garments with colours that go together.
OUTFITS: tuple[tuple[tuple[str, str], ...], ...] = (
    (("shirt", "#e6ddc6"), ("trousers", "#4a5568"), ("shoes", "#4a3226")), (("jumper", "#b0542c"), ("trousers", "#3f4652"), ("shoes", "#3a2a22")),
    (("polo_neck", "#2a7f82"), ("trousers", "#42392f"), ("boots", "#33282a")), (("shirt", "#9fc0cc"), ("cardigan", "#6e2230"), ("trousers", "#3c3a44"), ("shoes", "#5a3a28")),
    (("t-shirt", "#cf9f2e"), ("jeans", "#4c6a92"), ("trainers", "#d8d2c4")), (("hoodie", "#5f5a8a"), ("jeans", "#3f5878"), ("trainers", "#e6e0d2")),
    (("jumper", "#6a7a4c"), ("trousers", "#5a4636"), ("boots", "#3a2a22")), (("shirt", "#d8a878"), ("jacket", "#3f5a52"), ("trousers", "#463d3a"), ("shoes", "#2a2226")),
    (("shirt", "#efe6d2"), ("waistcoat", "#5c6b7a"), ("trousers", "#3a3a46"), ("shoes", "#33241e")), (("jumper", "#a8434c"), ("jeans", "#44587a"), ("boots", "#5a3a28")),
)  # fmt: skip
OUTFITS_FEMININE: tuple[tuple[tuple[str, str], ...], ...] = (
    (("dress", "#2a7f82"), ("tights", "#33303c"), ("shoes", "#5a2f2a")), (("dress", "#b0542c"), ("tights", "#3a2e30"), ("boots", "#4a2f24")), (("blouse", "#efe0c8"), ("skirt", "#6e2230"), ("tights", "#33303c"), ("shoes", "#2a2226")),
    (("jumper", "#cf9f2e"), ("skirt", "#3f4e62"), ("tights", "#2f2c36"), ("boots", "#5a3428")), (("long_dress", "#65516e"), ("shoes", "#3a2440")), (("polo_neck", "#a8434c"), ("long_skirt", "#42424e"), ("boots", "#33282a")),
    (("dress", "#7c8f4c"), ("cardigan", "#e0d2b4"), ("tights", "#4a4038"), ("shoes", "#5a3a28")), (("dress", "#c96a7a"), ("tights", "#4a3040"), ("shoes", "#4a2434")),
)  # fmt: skip
