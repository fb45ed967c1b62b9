"""Italian: sounds from the spelling; where the stress falls, and whether e and o are open, from a lexicon.

Words that the lexicon lacks are stressed by their endings, else on the last vowel but one.
"""

from __future__ import annotations

import re

from . import lexicon
from .spelling import STRESS, apply, normal, nuclei_of, replace_all, rules, stress_at

_V = "aeiouàèéìòóùɛɔ"
_SOFT = "[eièéì]"
_LETTERS = rules(
    ("h", ""), ("cqu", "kːw"), ("qu", "kw"), ("q", "k"), ("gn", "ɲ"), (f"gli(?=[{_V}])", "ʎ"), ("gli$", "ʎi"), ("gli", "ʎi"),
    (f"sci(?=[{_V}])", "ʃ"), (f"sc(?={_SOFT})", "ʃ"), ("sch", "sk"),
    ("cch", "kː"), (f"cci(?=[{_V}])", "ʧː"), (f"cc(?={_SOFT})", "ʧː"), ("ch", "k"), (f"ci(?=[{_V}])", "ʧ"), (f"c(?={_SOFT})", "ʧ"),
    ("ggh", "ɡː"), (f"ggi(?=[{_V}])", "ʤː"), (f"gg(?={_SOFT})", "ʤː"), ("gh", "ɡ"), (f"gi(?=[{_V}])", "ʤ"), (f"g(?={_SOFT})", "ʤ"),
    ("cc", "kː"), ("gg", "ɡː"), ("c", "k"), ("g", "ɡ"), ("zz", "ʦː"), ("^z", "ʣ"), ("z", "ʦ"),
    (f"(?<=[{_V}])s(?=[{_V}])", "z"), ("s(?=[bdglmnrv])", "z"),
    ("bb", "bː"), ("dd", "dː"), ("ff", "fː"), ("pp", "pː"), ("tt", "tː"), ("vv", "vː"),
    ("j", "j"), ("y", "i"), ("x", "ks"), ("w", "w"),
)
# Endings that leave the stress on the last vowel but two.
_EARLY = re.compile(r"(ic[aoi]|iche|[ai]bil[ei]|issim[aoie]|evol[ei]|olog[oa]|graf[oa]|metr[oi]|tudin[ei]|aggin[ei]|[aei]ndol[aoi]|[aei]rl[aoi]|"
                    r"andosi|ul[aoi]|[^t]erim[oi]|essim[oi]|assero|essero|issero|aron[o]|erono|irono|avano|evano|ivano|ebbero)$")
_HEARD_I = re.compile(r"(logia|grafia|eria|crazia|sofia|patia|fonia|nomia|gia$)$")


def sound(word: str) -> str:
    """The sounds of a word, with its stress."""
    written = normal(word)
    if (found := lexicon.look_up("it", written)) and STRESS in found:
        return _from_lexicon(found)
    said = apply(written, _LETTERS)
    said = replace_all(said, (rf"(?<=[^{_V}])i(?=[{_V}])", "j"), (rf"(?<=[^{_V}])u(?=[{_V}])", "w"), (rf"^u(?=[{_V}])", "w"))
    accents = nuclei_of(said, "àèéìòóù")
    nuclei = nuclei_of(said, _V)
    if len(nuclei) == 1 and "j" in said and written.endswith(("ia", "io", "ie", "ii")):  # mia, zio
        said, nuclei = said.replace("j", "i"), nuclei_of(said.replace("j", "i"), _V)
    if _HEARD_I.search(written) and said.endswith("ja"):
        said, nuclei = said[:-2] + "ia", [*nuclei[:-1], len(said) - 2, len(said) - 1]
    which = -3 if _EARLY.search(written) and len(nuclei) > 2 else -2 if len(nuclei) > 1 else -1
    said = said[: accents[-1]] + STRESS + said[accents[-1] :] if accents else stress_at(said, nuclei, which)
    return said.translate(str.maketrans("àèéìòóù", "aɛeiɔou"))


def _from_lexicon(found: str) -> str:
    """The mark from the syllable to its vowel; affricates and long consonants as the voice knows them."""
    said = found.replace("͡", "").replace("g", "ɡ").replace("ˌ", "")
    said = replace_all(said, ("tʃ", "ʧ"), ("dʒ", "ʤ"), ("ts", "ʦ"), ("dz", "ʣ"), ("d(?=ʤ)|t(?=[ʧʦ])|d(?=ʣ)", "="))
    said = replace_all(said, (r"ˈ([^aeiouɛɔ]*)(?=[aeiouɛɔ])", r"\1ˈ"), (r"=(ˈ?.)", r"\1ː"), (r"([kptbdɡfv])(\1)", r"\1ː"),
                       (r"([ʎɲʃ])\1", r"\1"), (r"([ɲʎʃ])ˈ\1", r"\1ˈ"))
    return said
