"""Write the three report files of the sample partnership that a visitor can import.

Run it from the root of the project: ``python bench/make_sample_reports.py``. The
files are committed; run it again only when a text below changes. Three formats in
three hands: a Word report with nested lists, a newsletter saved as mail, and a
sheet with notes of break-out rooms.
"""

import re
import zipfile
from datetime import UTC, datetime
from email.message import EmailMessage
from pathlib import Path

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font

FOLDER = Path(__file__).resolve().parent.parent / "src" / "inbreng" / "sample" / "texts" / "reports"
WRITTEN_AT = datetime(2026, 6, 30, 12, 0, tzinfo=UTC)

# The marks: = the title, == a round table, === a table, ? a question, - a point (two
# blanks per level); anything else is a plain paragraph.
ROUND_TABLES = """\
= Rondetafels werkgebied Zuid
Lindewaard, 27 november 2025
De Kievit, teamkamer. Verslag: om en om, dus de ene tafel is uitgebreider dan de andere.
== Rondetafelgesprek 1: Onderwijsassistenten
- 13 deelnemers
- Van De Kievit, De Peppel, De Griend, De Waardmolen, De Ophaalbrug en Het Getij
=== Tafel 1
? Hoe ziet je dag eruit?
- Om kwart voor acht het busje opwachten
- Eigenlijk ben ik de hele dag aan het schakelen, groep 3, plein, wc, groep 7 en dan weer naar 3
- Officieel groepjes begeleiden, in de praktijk sta ik voor de klas als er iemand ziek is
- ’t scheelt per dag
? Wat werkt goed? Waarom?
- De leerkracht en ik hebben maandag een kwartier. Daar draait de week op
- Voorbereide kist met werkjes, dan hoef ik niet te zoeken
- leuke collega’s!
- Kind van drie jaar terug sprak me aan in de supermarkt, 1.80 m, alles goed
? Wat mis je?
- Zekerheid. Vijfde tijdelijke contract
- Nodig:
  - scholing die ook voor ons open staat
    - medicijnen toedienen
    - omgaan met agressie
  - toegang tot het leerlingvolgsysteem (of een briefje)
  - een vest of portofoon op het plein
- Niemand vertelt me waarom een kind doet wat het doet, ik moet het raden
- loon naar werken
? Wat zou in het nieuwe plan moeten staan?
- dat wij bestaan
- een functie met een naam, nu heet het in elke school anders
=== Tafel 2
? Hoe ziet je dag eruit?
- Veel verzorging (Het Getij), verschonen, sondevoeding
- Ik begin met een rondje langs de kinderen die het weekend slecht hebben gehad
- invallen
? Wat werkt goed? Waarom?
- Als je bij de start van het jaar mag meedraaien met de overdracht
- Logopediste heeft ons 3 oefeningen geleerd die we nu elke dag doen. Klein ding groot effect
- Dat ouders míj mogen appen
? Wat mis je?
- Ruimte; ik zit met mijn groepje in de hal bij de kapstokken
- vast contract
- Waar we het niet over eens zijn:
  - assistent ook zelfstandig voor de groep? 4 ja, 3 nee
  - één-op-één begeleiding: goed voor het kind of maakt het juist afhankelijk
- nee wat ik vooral mis is dat er eens iemand vraagt hoe het gaat
? Wat zou in het nieuwe plan moeten staan?
- Een bedrag
- zij-instroomroute van assistent naar leerkracht, in deeltijd en betaald, anders kan ik het niet naast mijn gezin
== Rondetafelgesprek 2: Jeugdhulp, leerplicht en gemeente
- 11 deelnemers: 5 van de gemeente, 4 uit de jeugdhulp en 2 van leerplicht
- Besturen: Turfstek en Waterschrift als toehoorder
=== Tafel 1
? Waar lopen jullie tegenaan?
- Elke school heeft een eigen manier van aanmelden
- Er wordt een oplossing gevraagd (“regel even een indicatie”) en geen vraag gesteld
- personeelstekort, bij ons ook!!
- privacy: iedereen wijst naar iedereen
- School meldt pas als de emmer over is
? Wat vragen jullie van scholen?
- Een plek om te zitten
- bel voor de zomer en niet in september
- Eén contactpersoon, liefst niet de directeur want die is nooit te pakken
- Ouders eerst zelf vertellen dat je ons belt. Scheelt zoveel gedoe
? Wat kunnen jullie bieden?
- Spreekuur op school, om de week, zonder dossier
- Leerplicht:
  - meedenken bij 5% verzuim
  - niet meteen een proces-verbaal
- weten we eigenlijk niet, hangt van de inkoop af
=== Tafel 2
? Waar lopen jullie tegenaan?
- 3 gemeenten = 3 verordeningen
- Wij mogen maar tot de schooldeur. Wat in de klas gebeurt heet onderwijs en dan betalen jullie, behalve als het zorg heet
- afschalen terwijl school nog niet klaar is met opschalen
? Wat vragen jullie van scholen?
- Niet boos worden als het aan de wachtlijst ligt
- Terughoren hoe het afliep. Nu stopt het voor ons bij de laatste afspraak
- een keer een ouderavond samen doen
? Wat kunnen jullie bieden?
- Groepsaanbod weerbaarheid, staat half leeg
- gezamenlijk casusoverleg Zuid, bestaat al (1e dinsdag v.d. maand) maar bijna geen school die het weet
"""  # noqa: E501 - a point stays on one line

# Heading of the newsletter, then its parts: a sub-heading or a paragraph.
NEWSLETTER = (
    (
        "h1",
        "Terugblik: twee avonden over kinderen die sneller gaan",
    ),
    (
        "p",
        "Op 9 en 11 maart 2026 kwamen zo’n 80 leerkrachten, ouders en intern begeleiders naar "
        "De Lantaarn in Oudedam om te praten over hoogbegaafdheid. Het hoorde bij de reeks "
        "gesprekken voor ons nieuwe ondersteuningsplan. Een korte terugblik.",
    ),
    ("h2", "Niet de beste van de klas"),
    (
        "p",
        "Directeur-bestuurder Feike Oldersma opende de avond. “Nu is het nog potlood”, zei hij, "
        "“dus zeg vooral wat er niet klopt.” Daarna ging het in groepjes verder, met koffie en "
        "een stapel geeltjes.",
    ),
    (
        "p",
        "Dat ging er soms stevig aan toe. “Mijn zoon haalt zessen en slaapt niet, dat is toch "
        "geen luxeprobleem?”, zei een moeder. Een leerkracht van groep 6 herkende het wel maar "
        "zuchtte ook: “Ik heb er drie, en ik heb er ook acht die het rekenen nog niet snappen. "
        "Wie moet ik als eerste teleurstellen?”",
    ),
    ("h2", "Plusklas of niet"),
    (
        "p",
        "Over de plusklas liepen de meningen uiteen. “Eén ochtend per week ademhalen”, noemde "
        "een vader het. Een ib’er zag dat anders: “We halen ze eruit zodat er in de klas niks "
        "hoeft te veranderen.” En aan de derde tafel viel de zin die het langst bleef hangen: "
        "“De bus naar de plusklas rijdt om half negen vanuit Veenhuis. Als je in Lindewaard "
        "woont ben je dus gewoon niet hoogbegaafd.”",
    ),
    ("h2", "Wat we meenemen"),
    (
        "ol",
        "in elk werkgebied een aanbod\x1fscholing over onderpresteren\x1fkinderen zelf vragen "
        "wat ze nodig hebben\x1feerst kijken wat er in de klas kan",
    ),
    (
        "p",
        "Wij kijken terug op twee levendige avonden. Dank aan De Lantaarn voor de ontvangst en "
        "aan iedereen die bleef hangen om op te ruimen. In oktober hangt de eerste versie van "
        "het plan aan de muur in Sporthal De Waard.",
    ),
)

FURNITURE = (
    "Je krijgt deze nieuwsbrief omdat je je hebt aangemeld op *|LIST:DATE|*.",
    "Voorkeuren aanpassen *|UPDATE_PROFILE|* of uitschrijven *|UNSUB|*",
    "Copyright © 2026 *|LIST:COMPANY|*, alle rechten voorbehouden",
)

ROOMS = (
    "Vraag",
    "Kamer 1 (gemeenten)",
    "Kamer 2 (so en sbo)",
    "Kamer 3 (ouders)",
    "Kamer 4 (besturen)",
)
ROOM_NOTES = (
    (
        "Wat merk je van het leerlingenvervoer?",
        "Kosten +18% in twee jaar\nVeel klachten in september, daarna wordt het stil\n"
        "we sturen op geld niet op reistijd (eerlijk gezegd)",
        "Kinderen komen hyper of slapend binnen\nchauffeur wisselt, dan is de ochtend weg\n"
        "Niemand belt ons als een bus niet rijdt",
        "Ik rijd zelf, vergoeding is een lachertje\nmaandag andere route dan dinsdag\n"
        "Aardige chauffeur!! Mag dat ook gezegd",
        "Weinig, komt niet bij ons terecht",
    ),
    (
        "Wat zou kunnen in plaats van een busje?",
        "fietsmaatjes\nZelf leren reizen vanaf groep 7, is een cursus voor",
        "Opstapplek ipv huis aan huis, scheelt een half uur\nniet bij onze groep EMB",
        "Gewoon een school om de hoek\nNiks, busje is goed zoals het is. Laat het nou",
        "Twee dagen hier, drie dagen daar\nstopplaats bij de opvang",
    ),
    (
        "Wat moet er geregeld zijn voordat een kind dichter bij huis naar school kan?",
        "Gebouw: lift, verschoonruimte, stille hoek\nleegstand hebben we genoeg",
        "Menskracht!!\nAssistent die meegaat\nDat het kind niet de eerste en enige is",
        "Vertrouwen\neen school die terugbelt\nDat ik niet weer alles moet uitleggen",
        "Bekostiging die meeverhuist, en dan niet pas op 1 februari\n"
        "Afspraak wie de werkgever is van de assistent",
    ),
    (
        "Waar werden jullie het niet over eens?",
        "Of de gemeente mag weigeren als er een school dichterbij is",
        "Wij wel onderling. Met kamer 4 niet",
        "3 van ons willen het liever vandaag dan morgen, 2 nooit",
        "",
    ),
)


def main() -> None:
    """Write the three files."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    write_round_tables(FOLDER / "rondetafels-werkgebied-zuid.docx")
    write_newsletter(FOLDER / "nieuwsbrief-maart.eml")
    write_rooms(FOLDER / "breakouts-vervoer.xlsx")


def write_round_tables(path: Path) -> None:
    """A Word report: the first round table nests by style, the second by numbering."""
    document = Document()
    document.core_properties.author = "De Veenkant"
    document.core_properties.created = document.core_properties.modified = WRITTEN_AT
    number = _multilevel_bullets(document)
    n_round_tables = 0
    for line in ROUND_TABLES.splitlines():
        n_round_tables += line.startswith("== ")
        _add_line(document, line, number if n_round_tables > 1 else None)
    document.save(str(path))
    _settle(path)


def _add_line(document: WordDocument, line: str, number: int | None) -> None:
    mark, _, text = line.lstrip().partition(" ")
    if mark == "-":
        _add_point(document, text, (len(line) - len(line.lstrip())) // 2, number)
    elif mark in {"=", "==", "==="}:
        document.add_heading(text, level=len(mark) - 1)
    elif mark == "?":
        document.add_paragraph().add_run(text).bold = True
    else:
        document.add_paragraph(line)


def _add_point(document: WordDocument, text: str, level: int, number: int | None) -> None:
    if number is None:
        style = "List Bullet" if level == 0 else f"List Bullet {level + 1}"
        document.add_paragraph(text, style=style)
        return
    paragraph = document.add_paragraph(text, style="List Paragraph")
    numbering = OxmlElement("w:numPr")
    numbering.append(_element("w:ilvl", level))
    numbering.append(_element("w:numId", number))
    paragraph._p.get_or_add_pPr().append(numbering)


def _element(name: str, value: object) -> OxmlElement:
    element = OxmlElement(name)
    element.set(qn("w:val"), str(value))
    return element


def _multilevel_bullets(document: WordDocument) -> int:
    """Define bullets of three levels; the number that paragraphs refer to."""
    numbering = document.part.numbering_part.element
    abstract = OxmlElement("w:abstractNum")
    abstract.set(qn("w:abstractNumId"), "90")
    abstract.append(_element("w:multiLevelType", "multilevel"))
    for level, sign in enumerate("•–▪"):
        abstract.append(_bullet_level(level, sign))
    numbering.insert(0, abstract)
    return int(numbering.add_num(90).numId)


def _bullet_level(level: int, sign: str) -> OxmlElement:
    described = OxmlElement("w:lvl")
    described.set(qn("w:ilvl"), str(level))
    for name, value in (("w:start", 1), ("w:numFmt", "bullet"), ("w:lvlText", sign)):
        described.append(_element(name, value))
    indent = OxmlElement("w:ind")
    indent.set(qn("w:left"), str(360 * (level + 1)))
    indent.set(qn("w:hanging"), "360")
    properties = OxmlElement("w:pPr")
    properties.append(indent)
    described.append(properties)
    return described


def write_newsletter(path: Path) -> None:
    """A newsletter as its reader would save it: plain text and HTML in one mail."""
    mail = EmailMessage()
    mail["From"] = "De Veenkant <nieuwsbrief@voorbeeld.invalid>"
    mail["To"] = "Abonnees <abonnees@voorbeeld.invalid>"
    mail["Date"] = "Tue, 17 Mar 2026 09:30:00 +0100"
    mail["Subject"] = "De Veenkant in maart: twee avonden over kinderen die sneller gaan"
    mail["Message-ID"] = "<maart-2026@voorbeeld.invalid>"
    mail.set_content(_newsletter_text(), cte="quoted-printable")
    mail.add_alternative(_newsletter_html(), subtype="html", cte="quoted-printable")
    mail.set_boundary("==maart-2026==")
    path.write_bytes(mail.as_bytes())


def _newsletter_text() -> str:
    paragraphs = [_plain(name, text) for name, text in NEWSLETTER]
    return "\n\n".join([*paragraphs, *FURNITURE]) + "\n"


def _plain(name: str, text: str) -> str:
    if name != "ol":
        return text
    return "\n".join(f"{n}. {item}" for n, item in enumerate(text.split("\x1f"), start=1))


def _newsletter_html() -> str:
    parts = [_html(name, text) for name, text in NEWSLETTER]
    foot = "".join(f"<p><small>{line}</small></p>\n" for line in FURNITURE)
    body = "\n".join(parts)
    return (
        '<!doctype html>\n<html lang="nl"><head><meta charset="utf-8">'
        "<title>De Veenkant in maart</title></head>\n"
        '<body>\n<p><a href="*|ARCHIVE|*">Lees online</a></p>\n'
        f"{body}\n<hr>\n{foot}</body></html>\n"
    )


def _html(name: str, text: str) -> str:
    if name == "ol":
        text = "".join(f"\n<li>{item}</li>" for item in text.split("\x1f")) + "\n"
    return f"<{name}>{text}</{name}>"


def write_rooms(path: Path) -> None:
    """A sheet with a row for each question and a column for each room."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Break-out rooms"
    sheet.append(["Online gesprek over vervoer, 2 juni 2026"])
    sheet.append(["31 deelnemers"])
    sheet.append([])
    for row in (ROOMS, *ROOM_NOTES):
        sheet.append(row)
    for cell in (sheet["A1"], *sheet[4]):
        cell.font = Font(bold=True)
    for row in sheet.iter_rows(min_row=4):
        for cell in row:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    for column in "ABCDE":
        sheet.column_dimensions[column].width = 38
    book.save(path)
    _settle(path)


def _settle(path: Path) -> None:
    """Give every part of the archive one date, so that the same text gives the same file."""
    with zipfile.ZipFile(path) as archive:
        parts = [(name, archive.read(name)) for name in archive.namelist()]
    moment = WRITTEN_AT.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts:
            dated = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", moment, content)
            settled = dated if name == "docProps/core.xml" else content
            part = zipfile.ZipInfo(name, WRITTEN_AT.timetuple()[:6])
            archive.writestr(part, settled, compress_type=zipfile.ZIP_DEFLATED)


if __name__ == "__main__":
    main()
