"""Look at an answer as somebody would who is new here: long sentences, and words of the trade."""

import re
from dataclasses import dataclass

from django.utils.translation import gettext as _

MOST_WORDS = 20
SENTENCE = re.compile(r"[^.!?\n]+[.!?]?")
WORD = re.compile(r"[\w’'-]+")

# A word of the trade, and what people say who do not work there.
JARGON = {
    "arrangement": "extra hulp op maat",
    "basisondersteuning": "hulp die elke school geeft",
    "borgen": "vasthouden",
    "conform": "volgens",
    "doelgroep": "kinderen, ouders of leerkrachten om wie het gaat",
    "dekkend aanbod": "voor elk kind een plek",
    "expertise": "kennis",
    "faciliteren": "mogelijk maken",
    "financiële middelen": "geld",
    "handelingsgericht": "kijken wat een kind nodig heeft",
    "implementeren": "invoeren",
    "inzetten op": "werken aan",
    "interventie": "hulp",
    "ketenpartner": "organisatie waarmee we samenwerken",
    "kader": "afspraken",
    "monitoren": "volgen",
    "oogo": "overleg met de gemeente",
    "opp": "plan voor de leerling",
    "opr": "raad van ouders en personeel",
    "optimaliseren": "verbeteren",
    "preventief": "op tijd",
    "realiseren": "waarmaken",
    "sop": "wat een school aan hulp biedt",
    "tlv": "toelating tot het speciaal onderwijs",
    "toelaatbaarheidsverklaring": "toelating tot het speciaal onderwijs",
    "traject": "begeleiding",
    "uitrollen": "overal invoeren",
    "zorgplicht": "de school zoekt een plek",
}
_JARGON = re.compile(
    r"\b(" + "|".join(sorted(map(re.escape, JARGON), key=len, reverse=True)) + r")\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Hint:
    """A place that may be hard to read, and what could stand there."""

    place: str
    says: str


def hints(text: str) -> list[Hint]:
    """What in a text may be hard to read: each sentence and each word once, in their order."""
    long_ones = [
        Hint(_start(sentence), _("lange zin: %(n)d woorden. Maak er twee van.") % {"n": n_words})
        for sentence in SENTENCE.findall(text)
        if (n_words := len(WORD.findall(sentence))) > MOST_WORDS
    ]
    found = dict.fromkeys(match[0].lower() for match in _JARGON.finditer(text))
    return long_ones + [
        Hint(word, _("kan ook: %(plain)s") % {"plain": JARGON[word]}) for word in found
    ]


def _start(sentence: str) -> str:
    words = sentence.split()
    return " ".join(words[:4]) + "…"
