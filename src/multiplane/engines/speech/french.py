"""French: words from a lexicon, those that it lacks from its model; liaisons and the final stress from rules."""

from __future__ import annotations

import re

from . import lexicon
from .spelling import STRESS, normal

VOWELS = "aeiouyøœɑɔəɛæ"
_AS_TAUGHT = str.maketrans({"g": "ɡ", "r": "ʁ", "ɥ": "y", "ɲ": "nj"})  # the voice says these more clearly
_ELIDED = {"l'": "l", "d'": "d", "j'": "ʒ", "c'": "s", "ç'": "s", "n'": "n", "s'": "s", "m'": "m", "t'": "t", "qu'": "k",
           "jusqu'": "ʒysk", "lorsqu'": "lɔʁsk", "puisqu'": "pɥisk", "quelqu'": "kɛlk", "quoiqu'": "kwak", "presqu'": "pʁɛsk"}
# Where the lexicon errs or knows the word only in another sense.
_FIXED = {"ce": "sə", "ne": "nə", "se": "sə", "de": "də", "le": "lə", "me": "mə", "te": "tə", "je": "ʒə", "que": "kə", "est": "ɛ", "à": "a", "a": "a", "y": "i", "plus": "ply", "tous": "tu", "os": "ɔs", "fils": "fis", "six": "sis", "dix": "dis"}
# Words that bind their last consonant to a vowel that follows.
_BINDS = {
    **dict.fromkeys(str.split("les des ces mes tes ses nos vos leurs aux nous vous ils elles très sans chez dans sous plus quelques "
                              "plusieurs deux trois six dix mes beaux petits grands autres certains"), "z"),
    **dict.fromkeys(str.split("est sont ont était étaient petit grand quand cent vingt tout quant dont"), "t"),
    **dict.fromkeys(str.split("un mon ton son on en bien rien aucun"), "n"),
}
_ASPIRATED = re.compile(r"h(aut|éros|ibou|uit|ors|onte|asard|ache|aine|alte|amac|anche|angar|ant|arp|âte|auss|eurt|olland|omard|ongr|oqu|ou|url|utte|aricot)|onz|oui|yaourt")


def sound(word: str) -> str:
    """The sounds of a word that stands alone, with its stress."""
    written = normal(word)
    if not written:
        return ""
    found = _FIXED.get(written) or lexicon.look_up("fr", written)
    head = next((head for head in _ELIDED if written.startswith(head)), "")
    if found is None and head and len(written) > len(head):
        return _ELIDED[head] + sound(written[len(head) :])
    if found is None and "-" in written:
        return " ".join(filter(None, (sound(part) for part in written.split("-"))))
    return _stressed((found or lexicon.guess("fr", written)).translate(_AS_TAUGHT).replace("ɛ\u0303", "æ\u0303"))


def bind(word: str, following: str) -> str:
    """The consonant that is heard between two words; "" where there is none."""
    one, two = normal(word), normal(following)
    if not two or two[0] not in "aeiouyhàâéèêëîïôöûœæ" or _ASPIRATED.match(two):
        return ""
    return _BINDS.get(one, "")


def _stressed(said: str) -> str:
    """On the last vowel that is not ə."""
    nuclei = [place for place, symbol in enumerate(said) if symbol in VOWELS and symbol != "ə"]
    return said[: nuclei[-1]] + STRESS + said[nuclei[-1] :] if nuclei else said
