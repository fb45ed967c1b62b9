"""What subtitles must be, by language. Data.

Numbers: Netflix timed text style guides (general and per language): 5/6 s to 7 s on screen, two lines, two frames
between subtitles, gaps of up to 11 frames at 24 closed, in-times near cuts moved. The words before which a line may
break well, and after which it must not, are ours.
"""

from __future__ import annotations

from msgspec import Struct


class Rules(Struct, frozen=True):
    """How subtitles of a language are written. `cps` is characters a second; `width` characters a line, where
    `wide` counts one for a full-width character. `spaced` is False for scripts without spaces between words."""

    width: int = 42
    lines: int = 2
    cps: float = 20.0
    spaced: bool = True
    wide: bool = False
    break_before: frozenset[str] = frozenset()  # conjunctions, prepositions
    keep_with_next: frozenset[str] = frozenset()  # articles, pronouns, auxiliaries, titles
    dash: str = "-"


SHORTEST = 5 / 6  # seconds on screen
LONGEST = 7.0
LINGER = 0.5  # seconds that a subtitle may stay after the voice
GAP = 2  # frames between two subtitles
CLOSE_GAP = 11 / 24  # seconds: a gap up to this is closed to GAP
SNAP = 7 / 24  # seconds before a cut: a subtitle that starts here starts on the cut
AWAY = 12 / 24  # … and one that starts between SNAP and this starts this much before the cut


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


RULES: dict[str, Rules] = {
    "en": Rules(
        break_before=_words("and but or nor so yet because although though while when where if unless until since that which "
                            "who whom whose than as in on at by for from to of with about over under into after before "
                            "between through without like is are was were had will would could can must"),
        keep_with_next=_words("a an the my your his her its our their this that these those i you he she it we they mr. mrs. "
                              "ms. dr. st. not no very so too is are was were am be been have has had do does did will "
                              "would can could shall should may might must don't can't won't to of every some any new old "
                              "ever never always just")),
    "fr": Rules(
        break_before=_words("et mais ou donc or ni car que qui dont où quand si comme lorsque parce pour par sur sous dans "
                            "avec sans chez vers entre depuis jusqu'à de à en"),
        keep_with_next=_words("le la les un une des du de mon ma mes ton ta tes son sa ses notre votre leur leurs ce cet cette "
                              "ces je tu il elle on nous vous ils elles ne pas m. mme très est sont a ont à en se me te"),
        dash="- "),
    "de": Rules(
        cps=17.0,
        break_before=_words("und aber oder denn sondern weil dass ob wenn als während obwohl damit der die das wo wie in an auf "
                            "bei mit nach von zu aus für gegen ohne um durch über unter vor hinter zwischen"),
        keep_with_next=_words("der die das den dem des ein eine einen einem einer mein meine dein deine sein seine ihr ihre "
                              "unser euer kein keine ich du er sie es wir ihr herr frau dr. nicht sehr ist sind war hat "
                              "haben zu im am zum zur")),
    "es": Rules(
        cps=17.0,
        break_before=_words("y e pero o u ni porque que quien cuando donde si como aunque para por con sin sobre en de a desde "
                            "hasta entre hacia"),
        keep_with_next=_words("el la los las un una unos unas mi mis tu tus su sus nuestro nuestra este esta ese esa yo tú él "
                              "ella no se me te le lo muy es son ha han de del al a sr. sra.")),
    "pt": Rules(
        cps=17.0,
        break_before=_words("e mas ou nem porque que quem quando onde se como embora para por com sem sobre em de a desde até "
                            "entre"),
        keep_with_next=_words("o a os as um uma uns umas meu minha teu tua seu sua nosso nossa este esta esse essa eu tu ele "
                              "ela não se me te lhe muito é são há de do da no na ao à sr. sra.")),
    "it": Rules(
        cps=17.0,
        break_before=_words("e ed ma o oppure né perché che chi quando dove se come anche per con senza su in di a da tra fra"),
        keep_with_next=_words("il lo la i gli le un uno una mio mia tuo tua suo sua nostro nostra questo questa io tu lui lei "
                              "non si mi ti ci vi molto è sono ha hanno di del della al alla sig. sig.ra")),
    "ar": Rules(dash="-"),
    "ja": Rules(width=13, cps=4.0, spaced=False, wide=True, dash="—"),
    "zh": Rules(width=16, cps=9.0, spaced=False, wide=True),
    "ko": Rules(width=16, cps=12.0, wide=True),
}


def rules_for(language: str) -> Rules:
    """The rules of a language tag; those of no language in particular where it is not known."""
    return RULES.get(language.replace("_", "-").split("-")[0].lower(), Rules())
