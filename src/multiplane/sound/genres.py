"""Genres: who plays, and how, for each group of moods; and which genre a story asks for.

A genre gives a `Band` for every group of moods (`harmony.Mood.group`). It is named in multiplane.toml or chosen from
the words of the story.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass

GROUPS = ("plain", "bright", "gentle", "bold", "sad", "tense", "dark")


@dataclass(frozen=True)
class Band:
    """Players by name. `pattern` says how the figure moves, `line` how the bass does, `beat` what marks the time."""

    melody: str
    second: str
    pad: str
    figure: str
    pattern: str
    bass: str
    line: str
    beat: str


@dataclass(frozen=True)
class Genre:
    """`swing` is where the second of two eighths falls in its beat (0.5: straight); `colour` is added to plain triads;
    `tempo` multiplies a mood's; `words` of a story speak for it."""

    name: str
    bands: dict[str, Band]
    swing: float = 0.5
    colour: str = ""
    tempo: float = 1.0
    words: str = ""


def _bands(table: str) -> dict[str, Band]:
    found = {}
    for row in table.strip().splitlines():
        group, melody, second, pad, figure, bass, beat = row.split()
        who, _, pattern = figure.partition(":")
        low, _, line = bass.partition(":")
        found[group] = Band(melody, second.replace("-", ""), pad.replace("-", ""), who, pattern, low, line, beat.replace("-", ""))
    return found


GENRES: dict[str, Genre] = {genre.name: genre for genre in (
    Genre("orchestral", _bands("""
        plain  flute        clarinet   strings   harp:arpeggio        low_strings:held   -
        bright flute        oboe       strings   pizzicato:rocking    upright_bass:roots triangle
        gentle violin       flute      strings   harp:arpeggio        low_strings:held   -
        bold   horn         trumpet    strings   low_strings:ostinato low_strings:roots  timpani
        sad    cello        oboe       strings   piano:drops          low_strings:held   -
        tense  clarinet     violin     tremolo   harp:rocking         low_strings:pedal  heart
        dark   trombone     horn       tremolo   low_strings:ostinato tuba:held          timpani"""),
        words="king queen castle palace crown war ocean storm lighthouse sea ship heaven cathedral empire grand orchestra"),
    Genre("chamber", _bands("""
        plain  clarinet     violin     -         guitar:fingers       upright_bass:roots -
        bright violin       clarinet   -         guitar:strum         upright_bass:roots tambourine
        gentle violin       cello      -         guitar:fingers       cello:held         -
        bold   violin       accordion  accordion guitar:strum         upright_bass:roots tambourine
        sad    cello        violin     -         guitar:fingers       upright_bass:held  -
        tense  clarinet     cello      strings   guitar:drops         cello:pedal        heart
        dark   cello        accordion  tremolo   guitar:ostinato      upright_bass:pedal bass_drum"""),
        words="village farm field barn harvest grandmother grandfather kitchen bread garden river letter home winter snow spring folk fiddle meadow shepherd tea"),
    Genre("noir", _bands("""
        plain  muted_trumpet tenor_sax  -        piano:comp           upright_bass:walk  brushes
        bright tenor_sax     vibraphone -        piano:comp           upright_bass:walk  brushes
        gentle tenor_sax     muted_trumpet strings piano:comp         upright_bass:two   swirl
        bold   trumpet       tenor_sax  -        piano:comp           upright_bass:walk  brushes
        sad    muted_trumpet tenor_sax  strings  piano:comp           upright_bass:two   swirl
        tense  vibraphone    muted_trumpet tremolo vibraphone:drops   upright_bass:two   rim
        dark   trombone      muted_trumpet tremolo piano:comp         upright_bass:pedal rim"""),
        swing=0.64, colour="7", tempo=0.94,
        words="detective murder gun bar nightclub cigarette whisky whiskey police inspector gangster alley neon corpse dame private smoke casino crime jazz trench fedora"),
    Genre("electronic", _bands("""
        plain  lead         electric_piano warm_pad sequence:sequence  synth_bass:eighths soft_four
        bright lead         electric_piano warm_pad sequence:sequence  synth_bass:eighths four
        gentle electric_piano lead      warm_pad  sequence:arpeggio    synth_bass:held    -
        bold   lead         sequence   warm_pad  sequence:sequence     synth_bass:eighths four
        sad    electric_piano lead      warm_pad  electric_piano:drops synth_bass:held    -
        tense  sequence     lead       drone     sequence:sequence     synth_bass:pulse   heart
        dark   lead         drone      drone     sequence:sequence     synth_bass:pulse   soft_four"""),
        words="robot android space spaceship planet alien computer laser cyborg satellite future drone hacker screen hologram station orbit rocket laboratory virtual code reactor"),
    Genre("comic", _bands("""
        plain  bassoon      clarinet   -         pizzicato:oompah     pizzicato:roots    -
        bright clarinet     glockenspiel -       pizzicato:oompah     tuba:roots         wood_block
        gentle clarinet     celesta    strings   pizzicato:rocking    upright_bass:roots -
        bold   trumpet      trombone   -         pizzicato:oompah     tuba:roots         march
        sad    oboe         bassoon    -         pizzicato:drops      upright_bass:held  -
        tense  bassoon      clarinet   -         pizzicato:tiptoe     pizzicato:roots    wood_block
        dark   trombone     bassoon    tremolo   pizzicato:tiptoe     tuba:roots         timpani"""),
        tempo=1.06,
        words="clumsy silly funny banana pie slips trips giggles chases cat duck chicken goat clown hiccup sneezes custard pants wig burp laughs joke prank pig cheese socks"),
    Genre("suspense", _bands("""
        plain  celesta      clarinet   strings   piano:drops          low_strings:pedal  clock
        bright music_box    celesta    strings   harp:drops           low_strings:pedal  clock
        gentle music_box    violin     strings   harp:drops           low_strings:held   -
        bold   horn         cello      tremolo   low_strings:ostinato low_strings:pedal  taiko
        sad    cello        celesta    strings   piano:drops          low_strings:held   -
        tense  celesta      violin     tremolo   piano:drops          low_strings:pedal  heart
        dark   cello        horn       tremolo   low_strings:ostinato drone:pedal        taiko"""),
        tempo=0.94,
        words="ghost haunted scream blood killer knife shadow cellar basement attic footsteps grave cemetery curse vanishes locked creature monster missing darkness fear whisper stalker hides"),
    Genre("adventure", _bands("""
        plain  horn         flute      strings   harp:arpeggio        low_strings:roots  -
        bright flute        horn       strings   march_snare:none     low_strings:roots  march
        gentle horn         violin     strings   harp:arpeggio        low_strings:held   -
        bold   trumpet      horn       strings   low_strings:ostinato low_strings:roots  march
        sad    cello        horn       strings   harp:drops           low_strings:held   -
        tense  horn         clarinet   tremolo   low_strings:ostinato low_strings:pedal  taiko
        dark   trombone     horn       tremolo   low_strings:ostinato tuba:roots         taiko"""),
        tempo=1.04,
        words="treasure map pirate jungle dragon sword quest horse mountain climb explorer temple rope island cave escape knight desert captain ride hero cliff balloon expedition"),
)}
OTHER_NAMES = {
    "orchestra": "orchestral", "symphonic": "orchestral", "classical": "orchestral", "epic": "adventure", "folk": "chamber", "acoustic": "chamber",
    "jazz": "noir", "noir jazz": "noir", "blues": "noir", "film noir": "noir", "synth": "electronic", "synthwave": "electronic", "electro": "electronic",
    "techno": "electronic", "ambient": "electronic", "science fiction": "electronic", "comedy": "comic", "pizzicato": "comic", "cartoon": "comic", "funny": "comic",
    "horror": "suspense", "thriller": "suspense", "mystery": "suspense", "action": "adventure", "fantasy": "adventure", "western": "adventure",
    "romance": "chamber", "drama": "orchestral", "chamber/folk": "chamber", "comic/pizzicato": "comic",
}
ENOUGH = 4.0  # weight that a story's words need before they outweigh the orchestra


def nearest_genre(name: str) -> tuple[str, bool]:
    """The genre that `name` means, and whether it was named as such: what nobody knows becomes what is spelled most
    like it, the orchestra where nothing is."""
    folded = re.sub(r"[\s_-]+", " ", name.strip().casefold())
    if folded in GENRES:
        return folded, True
    if folded in OTHER_NAMES:
        return OTHER_NAMES[folded], True
    near = difflib.get_close_matches(folded, [*GENRES, *OTHER_NAMES], 1, 0.6)
    return (OTHER_NAMES.get(near[0], near[0]) if near else "orchestral"), False


def choose_genre(words: Iterable[str], moods: Iterable[str] = ()) -> str:
    """The genre of a story from its words (action, dialogue, headings) and the moods of its scenes."""
    heard = re.findall(r"[^\W\d_]+", " ".join(words).casefold())
    counts: dict[str, int] = {}
    for word in heard:
        counts[word] = counts.get(word, 0) + 1
    weights = {name: sum(min(2.0, counts.get(word, 0) + counts.get(word + "s", 0)) for word in genre.words.split()) for name, genre in GENRES.items()}
    felt = list(moods)
    for mood, name in (("amused", "comic"), ("afraid", "suspense"), ("worried", "suspense"), ("determined", "adventure"), ("tender", "chamber")):
        weights[name] += 3.0 * felt.count(mood) / max(len(felt), 1)
    best = max(sorted(weights), key=lambda name: weights[name])
    return best if weights[best] >= ENOUGH and weights[best] > weights["orchestral"] + 1.0 else "orchestral"
