"""The words of scene headings, transitions and camera directions, by language. Data, no behaviour.

Words stand folded: without case and accents (`fold`). A language is added by adding its words.
"""

from __future__ import annotations

import unicodedata


def fold(text: str) -> str:
    """`text` without case and accents, for comparing words: "DÍA" and "dia" are the same."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in plain if not unicodedata.combining(c))


def _words(text: str) -> frozenset[str]:
    """The folded words of `text`; an underscore stands for a blank inside a phrase."""
    return frozenset(fold(word).replace("_", " ") for word in text.split())


# Before a dot, colon or blank at the start of a heading. (interior, exterior)
PREFIXES: dict[str, tuple[bool, bool]] = {
    "int": (True, False), "ext": (False, True), "est": (False, True), "i": (True, False), "e": (False, True),
    "interior": (True, False), "exterior": (False, True),  # en, es, pt
    "interieur": (True, False), "exterieur": (False, True),  # fr
    "interno": (True, False), "esterno": (False, True),  # it
    "innen": (True, False), "aussen": (False, True), "a": (False, True),  # de; "A" only in "I/A"
    "binnen": (True, False), "buiten": (False, True),  # nl
    "инт": (True, False), "нат": (False, True), "экст": (False, True),  # ru
    "wn": (True, False), "wnetrze": (True, False), "pl": (False, True), "plener": (False, True),  # pl
    "内景": (True, False), "外景": (False, True), "屋内": (True, False), "屋外": (False, True),  # zh, ja
}
ONLY_IN_PAIRS = frozenset({"i", "e", "a"})  # "I/E." is a prefix, "I. am" is not
SHORT = frozenset({"int", "ext", "est"})  # those that a blank may follow in Fountain's own rules
ORDINARY_WORDS = frozenset({"est", "interior", "exterior", "interieur", "exterieur", "interno", "esterno", "binnen",
                            "buiten", "innen", "aussen", "wn", "pl", "нат"})  # need capitals or a dot

TIMES = _words(
    # en
    "day night morning evening afternoon dawn dusk noon midday midnight sunrise sunset twilight daybreak nightfall "
    "later continuous same now daytime nighttime magic_hour golden_hour day_for_night same_time same_day moments_later "
    # fr
    "jour nuit matin soir soiree apres-midi aube aurore crepuscule midi minuit continu plus_tard matinée même_jour en_continu "
    # de
    "tag nacht morgen abend nachmittag vormittag mittag mitternacht morgengrauen daemmerung dämmerung abenddämmerung "
    "morgendämmerung später früh sonnenaufgang sonnenuntergang "
    # es
    "día noche mañana tarde amanecer anochecer atardecer mediodía medianoche madrugada más_tarde continuo ocaso alba "
    # pt
    "dia noite manhã tarde amanhecer anoitecer entardecer meio-dia meia-noite madrugada mais_tarde contínuo crepúsculo "
    # it
    "giorno notte mattina mattino sera pomeriggio tramonto mezzogiorno mezzanotte alba crepuscolo più_tardi continuo "
    # nl, sv, da, no, fi, pl
    "dag ochtend avond middag schemering natt kväll morgon eftermiddag nat aften morgen kveld gryning skymning "
    "päivä yö aamu ilta dzień noc rano wieczór świt zmierzch południe "
    # ru, zh, ja, ko, ar, he
    "день ночь утро вечер рассвет закат полдень 日 夜 晨 昼 朝 夕方 夕 白天 夜晚 早晨 傍晚 黄昏 深夜 清晨 낮 밤 아침 저녁 새벽 "
    "نهار ليل صباح مساء فجر غروب יום לילה בוקר ערב "
)

# Words of time that are too common in names to be one without a separator before them.
NOT_ALONE = _words("now same later fin tarde morgen morning mattina manhã mañana sera continuo alba dag")

# Words that may stand beside a time word: "EARLY MORNING", "NIGHT (FLASHBACK)", "THE NEXT DAY", "TWO DAYS LATER".
TIME_COMPANIONS = _words(
    "early late mid next following previous same the that a an moments minutes minute moment hours hour days weeks "
    "months years seconds year week month few several some one two three four five six seven eight nine ten time "
    "that's flashback present past before after still again almost just deep first last "
    "tôt tard début fin lendemain suivant le la les un une plus heures jours "
    "früher später früher am nächster nächsten darauf stunden tage zwei drei "
    "temprano siguiente al el horas días por de da do das seguinte manhã primo prima presto dopo giorni ore"
)

TRANSITIONS = frozenset(fold(phrase) for phrase in (
    "fade in", "fade out", "fade to black", "fade to white", "fade up", "cut to black", "cut to white", "smash to black",
    "smash cut", "match cut", "jump cut", "dissolve", "iris in", "iris out", "wipe", "fade in from black",
    "fade from black", "smash to", "cut to", "blackout", "black out",
    "fondu au noir", "fondu enchaine", "ouverture au noir", "fermeture au noir", "cut au noir", "coupe franche",
    "abblende", "aufblende", "schwarzblende", "uberblendung", "schnitt", "ueberblendung", "blende auf", "blende zu",
    "fundido a negro", "fundido", "funde a negro", "corte a", "corte a negro", "abre de negro", "disuelve a",
    "fade para preto", "corta para", "corte para", "fusao", "fusao para", "fade a nero", "dissolvenza",
    "dissolvenza incrociata", "stacco", "dissolvenza a nero", "dissolvenza al nero", "nero", "noir", "schwarz",
    "cut vers", "schnitt auf", "schnitt zu", "uberblendung zu", "stacco su", "dissolvenza su",
))

# Words that open a camera direction: such a line is action, never a character.
DIRECTIONS = ("insert", "close on", "close up", "close-up", "angle on", "wide on", "super", "superimpose", "title card",
              "title", "titles", "on screen", "onscreen", "caption", "chyron", "back to", "montage", "series of shots",
              "end montage", "end of", "intercut", "flashback", "end flashback", "pov", "sfx", "music", "sound", "fx",
              "later", "moments later", "the end", "fin", "ende", "fine", "insert shot", "einblendung", "surimpression",
              "sobreimpresion", "intertitle", "text", "note", "split screen", "time cut", "credits")

EXTENSIONS = frozenset({"vo", "os", "oc", "contd", "cont'd", "off", "voiceover", "offscreen", "continuing"})

TITLE_KEYS = frozenset(fold(key) for key in (
    "title", "credit", "author", "authors", "writer", "writers", "written by", "source", "notes", "draft", "draft date",
    "date", "contact", "copyright", "revision", "font", "format", "language", "genre", "series", "episode", "version",
    "logline", "header", "footer", "watermark",
    "titre", "auteur", "auteurs", "titel", "autor", "autorin", "autoren", "titulo", "autores", "titolo", "autore",
    "fecha", "data", "datum", "contacto", "contato", "kontakt", "contatto", "fuente", "fonte", "quelle", "sprache",
    "langue", "idioma", "lingua", "标题", "作者", "题目", "タイトル", "제목", "название", "автор", "العنوان", "المؤلف",
))
