"""Words for what is heard, and for text on screen."""
# ruff: noqa: SIM905 -- word lists are kept as running text, which a person can read and sort

SOUND_NOUNS = set(
    """thunder thunderclap whistle horn bell bells siren sirens gunshot gunshots shot shots bang boom crack crash thud thump
knock knocking footsteps footstep applause laughter scream screams shriek shrieks howl howling ringing alarm buzz buzzer
click clicks clang clank clatter creak creaks squeak splash splashing explosion rumble rumbling roar hum whir whirr hiss
static beep beeps beeping tick ticking ticktock chime chimes toll gong whoosh rustle rustling murmur chatter crackle
crackling drip dripping dial-tone ringtone cheering clapping barking birdsong chirping hooting echo echoes voices
whispering whispers growl growls snarl groan groans moan moans cry cries wail wailing engine engines foghorn honk
honking screech screeching slam pop rattle clap drumroll doorbell gong cock-crow meow bark barks hoot neigh
donner klingeln glocke schuss schritte tonnerre cloche coup bruit sonnette trueno campana disparo ruido pasos
trovao sino tiro barulho passos tuono campana sparo rumore passi sfx sound noise heartbeat snoring whimper gasp sobbing""".split()
)
MUSIC_NOUNS = set(
    """music song melody tune score orchestra fanfare waltz piano guitar violin lullaby anthem jazz musik lied musique
chanson musica cancion cancao canzone accordion strings march ballad choir carol hymn overture theme""".split()
)
SOUND_VERBS = set(
    """tick hoot ring toll chime whistle bang boom crack thud thump creak squeak buzz beep click clang clank clatter
crackle rattle rumble roar hum whir hiss honk blare wail howl bark meow chirp caw croak squawk neigh moo bleat quack
cluck tweet sing strike sound echo rustle drip splash screech slam pop crash crow growl purr rings blow knell jangle tinkle
ping whoosh swoosh sizzle hammer pound knock drone blast play boil gurgle murmur groan moan""".split()
)
# Verbs that are sounds and nothing to look at: a thing that does this is a sound cue.
PURE_SOUND_VERBS = set(
    """tick hoot ring toll chime whistle bang boom thud thump creak squeak buzz beep click clang clank clatter crackle
rattle rumble roar hum whir hiss honk blare wail howl meow chirp caw croak squawk neigh moo bleat quack cluck tweet strike
sound echo screech crow knell jangle tinkle ping whoosh swoosh sizzle drone blast bark crack play pop sing""".split()
)
SILENCE = set("silence quiet stille silencio silêncio silenzio hush pause beat".split())
SIGNS = set(
    """sign letter note card screen headline newspaper poster banner label plaque caption message text billboard page book
inscription board placard telegram phone display monitor title super tombstone gravestone headstone postcard chalkboard
blackboard clock map envelope ticket scroll paper name words schild brief lettre panneau cartel carta letreiro placa
cartello lettera""".split()
)
BOARDS = set("sign banner label plaque billboard inscription board placard schild panneau cartel letreiro placa cartello".split())
DISPLAYS = set("screen phone display monitor message text telephone".split())
SCREEN_HEADS = (
    "super|superimpose|superimposed|title|titles|title card|chyron|caption|insert|on screen|onscreen|text|text on screen|on-screen text|"
    "subtitle|lower third|legend|card|over black|credits|credit|einblendung|insertion|titre|titel|titulo|título|titolo|"
    "sobreimpresion|letrero|cartela|legenda|insert title|main title|end title|opening title|intertitle"
)
EFFECT_HEADS = "sound|sounds|sfx|sound effect|sound effects|fx|sound cue|audio|we hear|son|bruit|ton|geräusch|sonido|som|suono"
MUSIC_HEADS = "music|song|music cue|score|soundtrack|musik|musique|música|musica"

WEATHER = {  # in order of strength: the first that is found wins
    "storm": r"storm|storms(?! (?:in|out|off|up|away|over|into|through))|stormy|thunder|thunders|thunderstorm|lightning|tempest|hurricane|typhoon|gale|squall|sturm|gewitter|donner|blitz|orage|tempete|eclair|tormenta|tempestad|trueno|relampago|tempestade|trovoada|tempesta|temporale|tuono",
    "snow": r"snow|snows|snowing|snowy|snowfall|snowflakes?|snow-covered|snowstorm|blizzard|sleet|hail|schnee|schneit|neige|nieve|nieva|neve|nevica|nevasca|nevando",
    "rain": r"rain|rains|raining|rainy|rainstorm|downpour|drizzle|drizzles|raindrops|rain-soaked|rain-swept|regen|regnet|pluie|pleut|lluvia|llueve|chuva|chove|chovendo|pioggia|piove",
    "fog": r"fog|foggy|mist|misty|haze|hazy|nebel|neblig|brouillard|brume|niebla|bruma|neblina|nevoeiro|nebbia|foschia",
    "wind": r"windy|gust|gusts|breeze|(?:the|a|strong|cold|icy|howling|bitter|fierce|high|north|sea|desert|night|soft|warm) wind|wind (?:howls|blows|whips|whistles|roars|tears|rises|picks|shakes|moans|carries|drives)|windswept|wind-swept|vent|viento|vento",
    "cloudy": r"cloudy|overcast|gr[ae]y sky|dark clouds|storm clouds gather|leaden sky|bewolkt|nuageux|nublado|nuvoloso",
}
WEATHER_ENDS = r"(?:rain|snow|storm|fog|wind|thunder)(?: (?:has|have))? (?:stops|stopped|clears|cleared|lifts|lifted|ends|ended|is over|has passed|passes)|sunshine|sunny|clear sky|clear skies|bright sun|blue sky|sonnig|ensoleille|soleado|ensolarado"
NO_SKY = {"cave", "spaceship", "underwater", "space", "subway"}
