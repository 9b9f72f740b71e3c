"""Page furniture, newsletter boilerplate, mail headers, greetings and signatures."""

import re

_MERGE_TAG = re.compile(
    r"\*\|[^|]+\|\*|\{\{[^}]+\}\}|\[\[[^\]]+\]\]|<%[^%]+%>|%%[^%]+%%|\{%[^%]+%\}|\$\{[^}]+\}"
)
_STRONG = re.compile(
    r"(?:"
    r"(?:pagina|blz\.?|blad|p\.)\s*\d+(?:\s*(?:van|/|\|)\s*\d+)?"
    r"|alle\s+leden\s+mogen\s+.{0,40}|(?:alleen\s+)?(?:beheerders|eigenaren)\s+(?:mogen|kunnen)\s+.{0,40}"
    r"|.{0,60}\b(?:in\s+(?:je|uw)\s+browser|online\s+(?:te\s+)?(?:bekijken|lezen)|online\s+versie|webversie)\b.{0,60}"
    r"|bekijk\b.{0,50}\bonline"
    r"|(?:klik\s+hier|wil\s+(?:je|u)).{0,60}(?:uit\s?(?:te\s)?schrijven|afmelden|af\s+te\s+melden).{0,60}"
    r"|(?:uitschrijven|afmelden|unsubscribe)|.{0,60}(?:nieuwsbrief\s+(?:niet\s+)?meer|voorkeuren\s+(?:aanpassen|wijzigen|bijwerken)).{0,60}"
    r"|(?:view|open|read)\s+(?:this\s+)?(?:e-?mail|newsletter)\s+(?:online|in\s+your\s+browser).{0,20}"
    r"|want\s+to\s+change\s+how\s+you\s+receive.{0,60}|you\s+(?:can|may)\s+(?:update\s+your|unsubscribe).{0,80}"
    r"|.{0,60}\bunsubscribe\s+(?:from|here|at)\b.{0,60}|our\s+mailing\s+address\s+is.{0,120}"
    r"|(?:©|copyright).{0,120}|alle\s+rechten\s+voorbehouden.{0,60}"
    r"|(?:je|u|jij)\s+ontvangt\s+(?:deze|dit)\b.{0,160}"
    r"|verstuurd\s+vanaf\s+mijn.{0,40}|sent\s+from\s+my.{0,40}"
    r"|(?:www\.|https?://)\S+|[\w.+-]+@[\w-]+\.[\w.]+"
    r"|denk\s+aan\s+het\s+milieu.{0,80}|[\W_]+"
    r")",
    re.IGNORECASE,
)
_LONGEST = 400
# One of these stands in everything that _STRONG knows; looking for them first is far faster.
_HINTS = (
    "pagina", "blz", "blad", "p.", "mogen", "kunnen", "browser", "online", "webversie", "schrijven",
    "melden",
    "unsub", "nieuwsbrief", "voorkeuren", "©", "copyright", "rechten", "ontvangt", "verstuurd",
    "sent from", "www.", "http", "@", "milieu", "receive these", "update your", "mailing address",
)  # fmt: skip
_WEAK = re.compile(
    r"(?:"
    r"\d+\s*(?:van|/)\s*\d+|-\s*\d+\s*-|[–—-]?\s*\d{1,4}\s*[–—-]?"
    r"|(?:laatst\s+)?(?:aangepast|gewijzigd|bijgewerkt|geplaatst|gepubliceerd|gemaakt|toegevoegd|"
    r"gedeeld|verstuurd|afgedrukt)(?:\s+(?:op|door|in))?\b.{0,50}"
    r"|trefwoorden\s*:?.{0,80}|tags\s*:.{0,80}|categorie(?:ën)?\s*:.{0,60}"
    r"|\d+\s+(?:reacties?|views|keer\s+bekeken|weergaven|likes|volgers|bekeken|vind-ik-leuks)"
    r"|(?:reageer|reageren|delen|printen|afdrukken|home|menu|zoeken|inloggen|cookies|like|vind\s+ik\s+leuk)"
    r"|(?:deel\s+(?:dit|deze|op|via)|volg\s+ons|lees\s+(?:meer|verder)|meer\s+lezen|terug\s+naar|naar\s+boven)\b.{0,60}"
    r"|(?:vertrouwelijk|disclaimer)\b.{0,200}|(?:concept|versie|bestand|status)\s*:?\s*(?:versie)?\s*[\d.]*"
    r"|(?:jan|feb|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)\w*\.?\s+(?:19|20)\d\d"
    r"|.{0,60}\bcommunity\s+beheer\b.{0,30}|\(?0\d{1,3}\)?[\s-]?\d[\d\s-]{5,}"
    r")",
    re.IGNORECASE,
)
_MAIL_HEADER = re.compile(
    r"(?:van|from|aan|to|cc|bcc|verzonden|sent|onderwerp|subject|bijlagen?|antwoord\s+aan|reply-to|message-id)\s*:\s.{0,200}",
    re.IGNORECASE,
)
_SUBJECT = re.compile(r"onderwerp\s*:\s", re.IGNORECASE)
_GREETING = re.compile(
    r"(?:beste|geachte|hallo|hoi|ha|dag|goedemorgen|goedemiddag|lieve|hi)\b[^.?:]{0,50}[,!]?|(?:allemaal|allen|collega['’]?s)\s*[,!]",
    re.IGNORECASE,
)
_GOODBYE = re.compile(
    r"(?:met\s+(?:vriendelijke|hartelijke|warme)\s+groet(?:en)?|(?:vriendelijke|hartelijke|warme|veel)?\s*groet(?:en|jes)?|groetjes|"
    r"mvg|hartelijks|tot\s+(?:dan|gauw|snel|ziens|maandag|morgen|donderdag)|namens\s+(?:het|de|alle)|fijne?\s+(?:weekend|avond|dag|week|vakantie|zomer|feestdagen))\b[^.?:]{0,60}",
    re.IGNORECASE,
)
_RIGHTS = re.compile(
    r"alle\s+leden\s+mogen|aangepast\s+\w{3,9}\s+\d{4}|\bcommunity\s+beheer\b|\d+\s+(?:views|weergaven|keer\s+(?:bekeken|gelezen))|"
    r"laatst\s+(?:gewijzigd|bijgewerkt)",
    re.IGNORECASE,
)
_NEWSLETTER = re.compile(
    r"\bnieuwsbrief\b|uit\s?schrijven|afmelden\b|unsubscribe|in\s+(?:je|uw)\s+browser|online\s+versie",
    re.IGNORECASE,
)


def is_furniture(text: str) -> bool:
    """Whether a line is page furniture or boilerplate, wherever it stands.

    Examples
    --------
    >>> is_furniture("Alle leden mogen wijzigen")
    True
    >>> is_furniture("Klik hier om je af te melden *|UNSUB|*")
    True
    >>> is_furniture("Alle leden willen meer tijd")
    False
    """
    if len(text) > _LONGEST:
        return False
    bare = text.lower()
    if any(word in bare for word in _HINTS) or not any(map(str.isalpha, bare)):
        return bool(_STRONG.fullmatch(text)) or has_merge_tag(text)
    return has_merge_tag(text)


def may_be_furniture(text: str) -> bool:
    """Whether a line is page furniture when it stands outside every table and question.

    Examples
    --------
    >>> may_be_furniture("Aangepast sep 2021")
    True
    """
    return is_furniture(text) or bool(_WEAK.fullmatch(text)) or is_mail_header(text)


def is_mail_header(text: str) -> bool:
    """Whether a line is worded as a header of a mail that was copied with it."""
    return bool(_MAIL_HEADER.fullmatch(text))


def names_subject(text: str) -> bool:
    """Whether a line says what a talk or a mail was about.

    Examples
    --------
    >>> names_subject("Onderwerp: de warme overdracht"), names_subject("Onderwerpen genoeg")
    (True, False)
    """
    return bool(_SUBJECT.match(text))


def has_merge_tag(text: str) -> bool:
    """Whether a text holds a place that a newsletter program fills in."""
    return ("|" in text or "{" in text or "[" in text or "%" in text) and bool(
        _MERGE_TAG.search(text)
    )


def is_greeting(text: str) -> bool:
    """Whether a line is the salutation of a letter."""
    return bool(_GREETING.fullmatch(text)) and len(text.split()) <= 7


def is_goodbye(text: str) -> bool:
    """Whether a line closes a letter, so that a signature follows."""
    return bool(_GOODBYE.fullmatch(text)) and len(text.split()) <= 9


def tells_rights(text: str) -> bool:
    """Whether a line is typical of a page in an online community."""
    return bool(_RIGHTS.search(text))


def tells_newsletter(text: str) -> bool:
    """Whether a line is typical of a newsletter."""
    return bool(_NEWSLETTER.search(text)) or has_merge_tag(text)
