"""Small words of English: what holds a sentence together."""
# ruff: noqa: SIM905 -- word lists are kept as running text, which a person can read and sort

DETERMINERS = set(
    "a an the this that these those some any no every each all both another other several many few more most half such what which either neither one two three four five six seven eight nine ten eleven twelve twenty hundred thousand dozens hundreds enough countless".split()
)
SINGULAR = set("a an this that every each another one either".split())
PLURAL = set(
    "these those several many few both two three four five six seven eight nine ten eleven twelve twenty hundred hundreds dozens countless".split()
)
POSSESSIVES = set("his her its their my your our whose".split())
PRONOUNS = {
    "he",
    "she",
    "it",
    "they",
    "him",
    "her",
    "them",
    "himself",
    "herself",
    "itself",
    "themselves",
    "we",
    "us",
    "you",
    "i",
    "me",
    "everyone",
    "everybody",
    "someone",
    "somebody",
    "nobody",
    "no-one",
    "both",
    "neither",
    "each",
    "one",
    "others",
    "nothing",
    "everything",
    "something",
    "who",
}
SUBJECT_PRONOUNS = {
    "he",
    "she",
    "it",
    "they",
    "we",
    "you",
    "i",
    "everyone",
    "everybody",
    "someone",
    "somebody",
    "nobody",
    "both",
    "neither",
    "nothing",
    "everything",
    "something",
    "one",
    "others",
    "each",
    "there",
}
PREPOSITIONS = set(
    """at to from in into on onto upon out of off with without by for through across over under beneath below above behind
beside besides between among amongst along against around about after before towards toward near inside outside down up past
within beyond during like as via round amid despite except until since next ahead opposite atop underneath alongside""".split()
)
PARTICLES = set(
    """up down out in off on away back over around round forward through along by about aside apart together across
inside outside upstairs downstairs there here home forwards backwards past onto into to at for after behind closer near ahead""".split()
)
BARE_PARTICLES = set(
    "up down out in off on away back over around round forward along aside apart through about inside outside closer ahead upstairs downstairs forwards backwards still asleep open shut".split()
)
CONJUNCTIONS = set("and but then or so yet nor".split())
SUBORDINATORS = set(
    "as while when until because before after where whereupon once if since though although who that which whose unless".split()
)
ADVERBS = set(
    """then now suddenly again still just only also too very almost already soon together alone here there somewhere everywhere
nowhere far away finally never always maybe perhaps once twice instead meanwhile later outside inside nearby upstairs downstairs
overhead underneath forward backward backwards onward ahead apart aside abruptly inches even both long hard fast well otherwise eventually
at-last indeed simply half quite rather barely hardly nearly first next back not ever yet anyway elsewhere abroad home today tonight
immediately instantly silently all clearly straight right left more less no-longer""".split()
)
NOT_MANNER = set(
    "then now again still just only also too very almost already soon here there far away never always once not family early only lonely friendly lovely ugly elderly silly curly holy jelly belly reply fly supply apply july italy rely ally bully lily both long at-last indeed all ever yet inside outside even home both half right left more less back next first overhead together alone away".split()
)
ADJECTIVES = set(
    """old young big small large little huge tiny great long short tall thin fat round red blue green yellow black white brown
grey gray purple orange pink golden silver dark bright light wooden brass golden empty full broken heavy wet dry cold hot warm
new ancient dusty dirty clean single lone dim pale strange beautiful pretty rusty glowing tired silent quiet loud worn
narrow wide deep high low open closed dead sleeping last first other same whole several second third final nearby distant
crumpled torn bloody frozen shiny battered leather tin copper iron steel stone glass paper plastic velvet silk wool woollen straw
striped spotted checked crooked sharp soft hard fresh frail steaming burning faint thick massive enormous giant
gentle slow quick sudden soaked muddy rich poor kind angry happy sad nervous frightened lost missing hidden secret magic""".split()
)
PLURAL_NOUNS = set(
    "people children men women police townspeople townsfolk feet teeth mice geese wolves cattle gulls crowd family staff crew couple pair group".split()
)
BODY = set(
    """hand hands arm arms head heads eye eyes face faces foot feet finger fingers thumb mouth lip lips nose ear ears hair shoulder
shoulders knee knees leg legs chest back neck chin cheek cheeks forehead brow brows eyebrow eyebrows tooth teeth tongue paw paws tail
wing wings beak elbow elbows wrist breath gaze heart stomach belly lap skin palm palms fist fists toe toes hip hips throat body voice
tear tears smile sleeve beard moustache""".split()
)
FIXTURES = set(
    """window windows table tables bench benches door doors wall walls floor ceiling stairs staircase stair step steps rock rocks tree
trees chair chairs sofa couch bed beds desk counter shelf shelves workbench fireplace hearth stove oven fridge sink bath bathtub
toilet mirror curtain curtains carpet rug stage platform road street path bridge river lake sea ocean water waves wave shore beach sand
sky moon sun star stars cloud clouds rain snow fog wind storm lightning thunder horizon mountain mountains hill hills field grass
ground earth garden gate fence house houses building buildings tower lighthouse castle church roof chimney room kitchen hall corridor
corner edge end top bottom side middle centre center distance air darkness dark light lights shadow shadows silence night day
morning train ship boat car bus truck engine wheel gear gears clock clocks tracks rail rails railing lamp lamppost pillar statue
fountain well doorway threshold entrance exit archway arch alley square market town city village world place home scene seat
gallery balcony terrace porch row line crowd people audience way direction distance moment time hour minute second year glass
pane frame ladder rope curtain signpost pit hole cave wood woods forest bush bushes hedge lawn pond pier dock harbour mast sail deck
helm cabin cockpit control controls panel altar pew grave gravestone tombstone smoke steam fire flames flame dust spark sparks sound
noise music song bell horn whistle cupboard wardrobe drawer closet counter bar barrel heap pile view landscape fireworks courtyard
sidewalk pavement elevator lift phonebox footprints puddle trail track cliff dune ice gulls birds others rest piece thing things
nothing something everything anything rubble wreck ruins sill ledge banister pew aisle hallway lobby attic sunset sunrise dawn
traffic machine furnace aquarium piano organ""".split()
)
ABSTRACT = set(
    """name truth word words question answer idea thought thoughts memory decision mind attention silence love fear hope life death
luck chance help work job story plan secret dream nap walk look turn bow step breath deal call deep risk seat care part
interest control sense sigh pause beat moment glance nod kiss hug punch bite sip swig shot rest break advantage cover aim position
time moment once place lead action fun pleasure courage strength pace balance conversation joke game fight battle war""".split()
)
PROPS = set(
    """lantern gear watch cap hat suitcase bag backpack satchel basket box chest key keys letter envelope note book diary map
photo photograph picture newspaper magazine phone telephone cellphone smartphone camera umbrella coat scarf glove gloves mask sword
knife dagger gun pistol rifle revolver bow arrow axe hammer spanner wrench screwdriver saw shovel spade bucket broom mop rope candle torch
flashlight matchbox match lighter cigarette pipe cigar cup mug glass bottle teapot kettle plate bowl spoon fork pan pot tray jug bread
apple cake sandwich banana orange egg cheese fish cookie flower flowers rose bouquet ring necklace locket crown coin coins purse wallet
money ticket passport card cards dice ball balloon kite doll teddy toy puppet guitar violin flute trumpet drum accordion harmonica
pen pencil brush paintbrush typewriter laptop computer tablet radio compass telescope binoculars magnifier hourglass bell medal
badge flag banner sign blanket pillow towel handkerchief tissue thread needle scissors yarn jar vial potion wand staff cane crutch walking-stick
stick net rod oar paddle anchor wheelbarrow cart bicycle bike skateboard sled helmet goggles glasses spectacles eyepatch
remote microphone headphones syringe pill pills bandage stethoscope test-tube flask feather shell stone pebble leaf bone skull seed
parcel package present gift ribbon package scroll document documents file folder paper papers notebook newspaper postcard chalk
trophy lamp lightbulb bulb fan clockwork spring cog screw nail brick plank bread bun pie soup tea coffee beer wine milk water-bottle
briefcase trunk sack pouch leash collar bowl dish cloth apron boots shoes shoe boot slipper jacket dress cloak robot-arm drone chess
mirror-shard crystal gem diamond jewel orb amulet pendant chain lock padlock handcuffs bomb dynamite grenade fuse trap cage lunchbox
thermos canteen tin can fishing-rod spyglass sextant bugle whistle tambourine record gramophone suitcase""".split()
)
MATERIALS = set(
    "brass gold golden silver wooden iron steel copper tin leather paper glass stone plastic velvet silk woollen wool straw crystal ivory rubber bronze porcelain china clay cardboard metal".split()
)
COLOURS = set(
    "red blue green yellow black white brown grey gray purple orange pink gold silver violet turquoise beige crimson scarlet teal navy ivory".split()
)

# Unions that are asked for all the time.
DETERMINING = frozenset(DETERMINERS | POSSESSIVES)
JOINING = frozenset(CONJUNCTIONS | SUBORDINATORS)
STUFF = frozenset(PROPS | FIXTURES | BODY)

# Prepositions before somebody who is acted on or towards.
TO_SOMEBODY = frozenset(
    (
        "as|at|by|of|on|to|for|from|into|near|over|past|with|about|after|under|up at|up to|around|before|"
        "behind|beside|out at|out to|toward|against|back at|back to|between|down at|down to|next to|over to|"
        "through|towards|opposite|alongside|away from|along with|across from|down beside|in front of"
    ).split("|")
)
# Prepositions before what is looked at, read or searched.
AT_THING = frozenset(
    (
        "at|of|on|to|for|out|into|over|about|under|up at|up to|around|behind|inside|out at|out of|toward|"
        "down at|down on|through|towards"
    ).split("|")
)
# Prepositions that never say a place.
NOT_WHERE = frozenset(
    ("as|by|of|for|like|with|about|after|since|until|before|during|except|despite|without").split("|")
)
# Prepositions of a way in.
INTO = frozenset(("in|to|into|onto|inside|back to|through|up onto|out onto|back into|in through").split("|"))
# Where one goes when one leaves.
ELSEWHERE = frozenset(
    (
        "fog|dark|mist|rain|snow|crowd|house|night|woods|forest|street|tunnel|shadows|building|darkness|"
        "distance"
    ).split("|")
)
