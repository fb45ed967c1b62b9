"""The words that figures understand: colours, garments, hair, faces, trades. Data, no drawing.

`bible/cast/*.toml` uses the canonical names on the left of these tables; scripts may use any of the words.
"""

from __future__ import annotations

from .species import APES, BEASTS, BIRDS, FURS, HEIGHTS, NATURES, PEOPLE, SMALL, SPECIES, UPRIGHT, stands_in
from .trades import FACES, TRADE_WORDS, TRADES

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
FIT: tuple[str, ...] = ("long", "short", "big", "large", "huge", "oversized", "old", "new", "worn", "shabby", "ragged", "thick", "heavy", "thin", "warm", "smart", "simple", "plain", "patched", "baggy", "tight", "little", "small", "enormous", "tall", "fine", "neat", "tiny", "wide", "loose", "dirty", "clean", "feathered", "floppy", "pointed", "greasy", "crumpled", "loosened", "powdered", "battered", "tattered", "torn", "frayed", "scuffed", "shiny", "polished", "elegant", "fancy", "expensive", "cheap", "stained", "tailored", "vintage", "woolly", "quilted", "padded", "hooded", "double-breasted", "starched", "pressed", "rumpled", "creased", "cropped", "sleeveless", "knee-length", "ankle-length", "fitted", "formal", "rough", "soft", "homemade", "hand-knitted", "winter", "summer", "military", "matching", "sensible", "well-cut", "moth-eaten", "threadbare", "wide-brimmed", "broad-brimmed")

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
    "chef's jacket": "chef_jacket", "chef's whites": "chef_jacket", "whites": "chef_jacket", "frock coat": "long_coat", "tailcoat": "tuxedo", "pea coat": "overcoat", "sheepskin coat": "fur_coat", "puffer jacket": "duffel_coat", "windbreaker": "raincoat", "denim jacket": "jacket", "tracksuit": "tracksuit", "track suit": "tracksuit", "kurta": "tunic", "caftan": "robe", "kaftan": "robe", "sarong": "long_skirt", "tutu": "tutu", "corset": "waistcoat", "doublet": "tunic", "jerkin": "waistcoat", "onesie": "pyjamas", "wetsuit": "wetsuit", "leotard": "swimsuit", "bikini": "swimsuit", "breastplate": "armour", "plate armour": "armour", "mail": "armour", "poncho": "poncho", "loincloth": "shorts", "waders": "overalls", "high heels": "shoes", "heels": "shoes", "clogs": "shoes", "moccasins": "slippers", "brogues": "shoes", "cowboy boots": "boots", "riding boots": "boots", "flip-flops": "sandals", "hospital gown": "nightgown", "apron": "apron", "swimsuit": "swimsuit", "bathing suit": "swimsuit", "pyjamas": "pyjamas", "pajamas": "pyjamas",
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
    "head scarf": "headscarf", "hijab": "hijab", "niqab": "hijab", "chador": "hijab", "veil": "veil", "keffiyeh": "keffiyeh", "bandana": "bandana", "kerchief": "headscarf", "sailor hat": "sailor_cap", "sailor's hat": "sailor_cap", "fireman's helmet": "fire_helmet", "firefighter's helmet": "fire_helmet", "fire helmet": "fire_helmet", "viking helmet": "viking_helmet", "horned helmet": "viking_helmet", "diving helmet": "diving_helmet", "crash helmet": "racing_helmet", "motorcycle helmet": "racing_helmet", "feather headdress": "feathers", "headdress": "feathers", "tricorn": "tricorn", "three-cornered hat": "tricorn", "pirate hat": "tricorn", "mortarboard": "mortarboard", "mitre": "mitre", "wig": "wig", "powdered wig": "wig", "santa hat": "nightcap", "antennae": "antennae", "horns": "horns", "halo": "halo", "pointed ears": "pointed_ears", "pointy ears": "pointed_ears", "sash": "sash", "ruff": "ruff", "quiver": "quiver", "air tank": "air_tank", "oxygen tank": "air_tank", "oxygen mask": "mask", "tail": "tail", "tool belt": "tool_belt", "toolbelt": "tool_belt", "armband": "armband", "suspenders": "suspenders", "braces": "suspenders", "wheelchair": "wheelchair", "cane": "cane", "walking stick": "cane", "stick": "cane", "crutch": "cane", "crutches": "cane", "zimmer frame": "cane", "walker": "cane", "straw hat": "straw_hat", "sun hat": "sun_hat", "cowboy hat": "cowboy_hat", "helmet": "helmet", "one eye": "eyepatch", "one-eyed": "eyepatch", "bespectacled": "round_glasses", "horn-rimmed glasses": "glasses", "thick glasses": "round_glasses", "half-moon glasses": "round_glasses", "surgical mask": "mask", "face mask": "mask", "masked": "mask", "hooded": "hood", "scarred": "scar", "crowned": "crown", "hoop earrings": "earrings", "gold earring": "earrings", "bracelet": "watch", "watch": "watch", "wristwatch": "watch", "pocket watch": "pendant", "amulet": "pendant", "chain": "necklace", "gold chain": "necklace", "feather boa": "scarf", "cravat": "scarf", "neckerchief": "scarf", "handbag": "satchel", "messenger bag": "satchel", "cowl": "hood", "hard hat": "hard_hat", "space helmet": "space_helmet", "chef's hat": "chef_hat", "nurse's cap": "nurse_cap",
    "witch's hat": "witch_hat", "pointed hat": "witch_hat", "pointy hat": "witch_hat", "beret": "beret", "fedora": "fedora", "trilby": "fedora", "hat": "fedora", "turban": "turban", "nightcap": "nightcap", "party hat": "party_hat", "police cap": "police_cap", "sou'wester": "sou_wester", "sou-wester": "sou_wester",
    "fez": "fez", "sombrero": "sombrero", "headband": "headband", "scarf": "scarf", "muffler": "scarf", "tie": "tie", "necktie": "tie", "bow tie": "bow_tie", "bowtie": "bow_tie", "necklace": "necklace", "pearls": "pearls", "pendant": "pendant", "locket": "pendant",
    "cross": "cross", "backpack": "backpack", "rucksack": "backpack", "satchel": "satchel", "shoulder bag": "satchel", "medal": "medal", "medals": "medal", "shawl": "shawl", "gloves": "gloves", "mittens": "mittens", "brooch": "brooch", "badge": "badge", "stethoscope": "stethoscope", "wings": "wings",
    "bow in her hair": "hair_bow", "hair bow": "hair_bow", "flower in her hair": "flower_in_hair", "garland": "garland", "chain of office": "pendant",
}  # fmt: skip

# word in a script -> style of `hair.HAIR`
HAIR_WORDS: dict[str, str] = {
    "two plaits": "plaits", "plaits": "plaits", "braids": "plaits", "two braids": "plaits", "pigtails": "pigtails", "bunches": "pigtails", "plait": "plait", "braid": "plait", "ponytail": "ponytail", "pony tail": "ponytail", "high ponytail": "high_ponytail",
    "bun": "bun", "top knot": "top_knot", "topknot": "top_knot", "man bun": "top_knot", "chignon": "chignon", "bob": "bob", "bobbed": "bob", "afro": "afro", "bald": "bald_sides", "balding": "bald_sides", "shaven head": "bald", "shaved head": "bald", "completely bald": "bald", "mohawk": "mohawk", "mohican": "mohawk", "cornrows": "cornrows", "braided hair": "plait", "beehive": "bouffant", "tonsure": "bald_sides", "shaved": "buzz", "bald head": "bald_sides", "hairless": "bald", "no hair": "bald", "frizzy hair": "afro", "frizzy": "afro", "windswept hair": "tousled", "unkempt hair": "tousled", "matted hair": "dreadlocks", "hair in a bun": "bun", "hair in a ponytail": "ponytail", "hair in plaits": "plaits", "hair in braids": "plaits", "hair tied back": "ponytail", "hair pulled back": "chignon", "shoulder-length hair": "lob", "chin-length hair": "bob", "waist-length hair": "long", "parted hair": "side_part", "lock": "tousled", "shock of hair": "wild", "curtains": "lob",
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

# Everyday outfits, drawn by seed: garments with colours that go together.
OUTFITS: tuple[tuple[tuple[str, str], ...], ...] = (
    (("shirt", "#e6ddc6"), ("trousers", "#4a5568"), ("shoes", "#4a3226")), (("jumper", "#b0542c"), ("trousers", "#3f4652"), ("shoes", "#3a2a22")),
    (("polo_neck", "#2a7f82"), ("trousers", "#42392f"), ("boots", "#33282a")), (("shirt", "#9fc0cc"), ("cardigan", "#6e2230"), ("trousers", "#3c3a44"), ("shoes", "#5a3a28")),
    (("t-shirt", "#cf9f2e"), ("jeans", "#4c6a92"), ("trainers", "#d8d2c4")), (("hoodie", "#5f5a8a"), ("jeans", "#3f5878"), ("trainers", "#e6e0d2")),
    (("jumper", "#6a7a4c"), ("trousers", "#5a4636"), ("boots", "#3a2a22")), (("shirt", "#d8a878"), ("jacket", "#3f5a52"), ("trousers", "#463d3a"), ("shoes", "#2a2226")),
    (("shirt", "#efe6d2"), ("waistcoat", "#5c6b7a"), ("trousers", "#3a3a46"), ("shoes", "#33241e")), (("shirt", "#c8d2c0"), ("overalls", "#5a6a7c"), ("boots", "#4a3226")), (("polo_neck", "#d8cdb4"), ("coat", "#4a5a6c"), ("trousers", "#3a3438"), ("boots", "#33282a")), (("t-shirt", "#c8503f"), ("shorts", "#6a7250"), ("trainers", "#e0dace")),
    (("jumper", "#3f6a7a"), ("duffel_coat", "#8a6a42"), ("jeans", "#3f4a5c"), ("boots", "#4a3226")), (("shirt", "#e6ddc6"), ("leather_jacket", "#4a362c"), ("jeans", "#44587a"), ("boots", "#2a2226")), (("tunic", "#8a9a5c"), ("trousers", "#55483c"), ("sandals", "#6a4a2c")), (("jumper", "#a8434c"), ("jeans", "#44587a"), ("boots", "#5a3a28")),
)  # fmt: skip
OUTFITS_FEMININE: tuple[tuple[tuple[str, str], ...], ...] = (
    (("dress", "#2a7f82"), ("tights", "#33303c"), ("shoes", "#5a2f2a")), (("dress", "#b0542c"), ("tights", "#3a2e30"), ("boots", "#4a2f24")), (("blouse", "#efe0c8"), ("skirt", "#6e2230"), ("tights", "#33303c"), ("shoes", "#2a2226")),
    (("jumper", "#cf9f2e"), ("skirt", "#3f4e62"), ("tights", "#2f2c36"), ("boots", "#5a3428")), (("long_dress", "#65516e"), ("shoes", "#3a2440")), (("polo_neck", "#a8434c"), ("long_skirt", "#42424e"), ("boots", "#33282a")),
    (("blouse", "#d8e0d4"), ("overalls", "#b5603f"), ("boots", "#4a3226")), (("polo_neck", "#cf9f2e"), ("coat", "#7a3a4a"), ("tights", "#33303c"), ("boots", "#33282a")), (("jumper", "#e0d2b4"), ("kilt", "#3f6a5c"), ("tights", "#2f2c36"), ("shoes", "#33241e")), (("pinafore", "#4a6a8a"), ("blouse", "#f0e6d2"), ("tights", "#3a3438"), ("shoes", "#5a2f2a")), (("t-shirt", "#e8e0d0"), ("shorts", "#7a5a8a"), ("trainers", "#e0dace")),
    (("dress", "#7c8f4c"), ("cardigan", "#e0d2b4"), ("tights", "#4a4038"), ("shoes", "#5a3a28")), (("dress", "#c96a7a"), ("tights", "#4a3040"), ("shoes", "#4a2434")),
)  # fmt: skip

# What somebody's face is like: word -> shape of `head.SHAPES`, or kind of nose.
HEAD_WORDS: dict[str, str] = {
    "round face": "round", "round-faced": "round", "moon face": "round", "long face": "long", "long-faced": "long", "thin face": "long", "narrow face": "long", "square jaw": "square", "square-jawed": "square", "square face": "square", "strong jaw": "square", "lantern jaw": "jowl",
    "heart-shaped face": "heart", "pointed chin": "triangle", "pointy chin": "triangle", "weak chin": "egg", "double chin": "jowl", "jowls": "jowl", "jowly": "jowl", "high cheekbones": "diamond", "sharp cheekbones": "diamond", "egg-shaped head": "egg", "chubby cheeks": "pear", "oval face": "oval",
}  # fmt: skip
NOSE_WORDS: dict[str, str] = {
    "big nose": "round", "large nose": "long", "long nose": "long", "hooked nose": "hook", "hook nose": "hook", "hook-nosed": "hook", "crooked nose": "hook", "beak of a nose": "hook", "beaky nose": "hook", "aquiline nose": "hook", "roman nose": "hook", "snub nose": "snub", "snub-nosed": "snub", "turned-up nose": "snub",
    "button nose": "button", "small nose": "button", "little nose": "button", "tiny nose": "button", "pointed nose": "pointed", "pointy nose": "pointed", "sharp nose": "pointed", "red nose": "round", "bulbous nose": "round", "broad nose": "wide", "wide nose": "wide", "flat nose": "wide", "round nose": "round", "potato nose": "round",
}  # fmt: skip
# Looks that no figure can have yet: they are reported. (Longest first, so that "wooden leg" is not a leg.)
LACKING: tuple[str, ...] = (
    "tattoos", "tattoo", "tattooed", "wrinkles", "wrinkled", "gap-toothed", "gap between", "gold tooth", "gold teeth", "missing tooth", "toothless", "buck teeth", "peg leg", "wooden leg", "prosthetic leg", "one leg", "one-legged", "hook hand", "hook for a hand", "one arm", "one-armed", "prosthetic arm", "lipstick", "make-up", "makeup",
    "eyeliner", "nail polish", "painted nails", "birthmark", "mole on", "warts", "wart", "pimples", "acne", "hunchback", "hunched", "stooped", "pregnant", "heavily pregnant", "cross-eyed", "glass eye", "different-coloured eyes", "hearing aid", "nose ring", "piercings", "pierced", "burn scars", "burned", "webbed", "scales", "fangs", "claws",
    "sunburn", "sunburned", "sunburnt", "dirty face", "bloodied", "bleeding", "muddy", "soaked", "dripping", "broken arm", "arm in a sling", "plaster cast", "leg in plaster", "six fingers", "green teeth", "dimples", "unibrow", "monobrow", "bags under", "long nails", "long fingernails", "translucent", "glowing eyes", "six arms", "four arms", "two heads", "three heads", "three eyes", "third eye",
)  # fmt: skip
# Garments that are drawn as their nearest relative, which is reported: word -> what a person reads.
NEAR_GARMENTS: frozenset[str] = frozenset(["corset", "doublet", "jerkin", "sarong", "leotard", "bikini", "kurta", "caftan", "kaftan", "onesie", "loincloth", "waders", "clogs", "moccasins", "heels", "zimmer-frame", "walker", "crutch", "crutches", "whites", "niqab", "chador", "wristwatch", "bracelet", "amulet", "cravat", "flip-flops", "heels"])
NUMBERS: dict[str, int] = {w: i for i, w in enumerate(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"], 1)} | {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
DECADES: dict[str, int] = {"teens": 15, "twenties": 25, "thirties": 35, "forties": 45, "fifties": 55, "sixties": 65, "seventies": 75, "eighties": 85, "nineties": 95}

__all__ = [
    "ACCESSORIES", "AGE_WORDS", "APES", "BEARD_WORDS", "BEASTS", "BIRDS", "BUILD_WORDS", "COLOURS", "DECADES", "EYES", "FACES", "FEMININE", "FEMININE_NAMES", "FIT", "FURS", "GARMENTS", "GREYS", "HAIR_COLOURS", "HAIR_WORDS", "HEAD_WORDS", "HEIGHTS", "HEIGHT_WORDS", "KIN",
    "LACKING", "MASCULINE", "MASCULINE_NAMES", "MATERIALS", "NATURAL_HAIR", "NATURES", "NEAR_GARMENTS", "NOSE_WORDS", "NUMBERS", "OUTFITS", "OUTFITS_FEMININE", "PATTERNS", "PEOPLE", "SHADES", "SKINS", "SMALL", "SPECIES", "TRADES", "TRADE_WORDS", "UPRIGHT", "stands_in",
]  # fmt: skip
