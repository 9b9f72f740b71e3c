"""The small word lists on which reading leans, besides structure, recurrence and look."""

import re

NUMBER_WORDS = {
    word: number
    for number, word in enumerate(
        "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien "
        "vijftien zestien zeventien achttien negentien twintig".split()
    )
} | {"eenentwintig": 21, "tweeëntwintig": 22, "vijfentwintig": 25, "dertig": 30, "veertig": 40}
NUMBER_WORDS |= {"vijftig": 50, "zestig": 60, "honderd": 100, "één": 1}

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari jan",
            "februari feb febr",
            "maart mrt",
            "april apr",
            "mei",
            "juni jun",
            "juli jul",
            "augustus aug",
            "september sep sept",
            "oktober okt",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}

# Whoever may sit at a table; a heading of these words alone names a group.
PEOPLE = (
    r"(?:ouders?(?:panel)?|verzorgers|moeders?|vaders?|leerlingen|kinderen|jongeren|studenten|pupillen|"
    r"leerkrachten|leerkracht|leraren|docenten|juffen|meesters|mentoren|teamleden|"
    r"onderwijsassistenten|leerkrachtondersteuners|onderwijsondersteuners|ondersteuners|"
    r"directeuren|directies?|schoolleiders|teamleiders|bestuurders|besturen|schoolbesturen|"
    r"ib'?-?ers|ib|ib’ers|intern\s+begeleiders|kwaliteitscoördinatoren|zorgcoördinatoren|"
    r"ondersteuningscoördinatoren|consulenten|onderwijsconsulenten|consultants|begeleiders|"
    r"ambulant\s+begeleiders|orthopedagogen|gedragswetenschappers|schoolmaatschappelijk\s+werkers|"
    r"gemeenten?|ambtenaren|beleidsmedewerkers|wethouders|leerplichtambtenaren|leerplicht|"
    r"ketenpartners?|partners|jeugdhulp(?:verleners)?|jeugdzorg|jeugdteams?|jeugdartsen|hulpverleners|"
    r"cjg|ggd|kinderopvang|peuterspeelzalen|voorscholen?|pedagogisch\s+medewerkers|"
    r"schoolmaatschappelijk\s+werk|onderwijsprofessionals|professionals|medewerkers|deelnemers|"
    r"opr(?:-leden)?|mr(?:-leden)?|gmr|rvt|ervaringsdeskundigen|specialisten|experts|"
    r"po|vo|so|sbo|vso|bao|mbo|s\(b\)o|\(s\)bo|regulier|speciaal\s+(?:basis)?onderwijs|"
    r"basisscholen|basisonderwijs|voortgezet\s+onderwijs|primair\s+onderwijs|scholen|gemengd|"
    r"overig(?:en)?|algemeen)"
)
_GLUE = (
    r"(?:\s+en\s+|\s*[,/&+]\s*|\s+uit\s+(?:het\s+)?|\s+van\s+(?:de\s+|het\s+)?|"
    r"\s+in\s+(?:het\s+)?|\s+)"
)
AUDIENCE = re.compile(
    rf"(?:(?:de|onze|alle|groep)\s+)?{PEOPLE}(?:{_GLUE}{PEOPLE})*(?:\s*\([^)]*\))?\s*:?",
    re.IGNORECASE,
)

# Words that stand alone above points and say what kind of points follow.
LABEL_WORD = re.compile(
    r"(?:extra\s+|onze\s+|jullie\s+|de\s+|korte\s+termijn\s+|lange\s+termijn\s+|grootste\s+|"
    r"belangrijkste\s+|concrete\s+|overige\s+|mogelijke\s+|gewenste\s+|sterke\s+|zwakke\s+)*"
    r"(?:wens(?:en)?|nodig|knelpunt(?:en)?|idee(?:ën)?|tip(?:s)?|top(?:s)?|kans(?:en)?|zorg(?:en)?|"
    r"plus(?:punten|sen)?|min(?:punten|nen)?|ervaring(?:en)?|oplossing(?:en)?|parel(?:s|tjes)?|"
    r"puzzel(?:s)?|punten|kanten|positief|negatief|goed|beter|anders|voordelen|nadelen|"
    r"verbeterpunten|verbetering(?:en)?|behoeften?|aandachtspunten|succes(?:sen)?|"
    r"belemmering(?:en)?|bedreiging(?:en)?|sterk(?:tes?)?|zwak(?:tes?)?|dilemma(?:'?s)?|droom|dromen|"
    r"suggesties?|vragen|opmerkingen|waarom|hoe|overig|algemeen|korte\s+termijn|lange\s+termijn|"
    r"stop(?:pen)?|start(?:en)?|continue|doorgaan|behouden|loslaten|meer|minder|trots|"
    r"bevorderend|belemmerend|gewenst|energie|frustraties?|hulp|randvoorwaarden|voorbeelden|"
    r"wat\s+wel|wat\s+niet|ja|nee|eens|oneens)"
    r"(?:\s*(?:/|en|&)\s*[\w']+)?"
    r"\s*[:!.…]*",
    re.IGNORECASE,
)

THEME = re.compile(
    r"(?:thema|onderwerp|speerpunt|deel|blok|ambitie|focuspunt|hoofdstuk|onderdeel)\s*"
    r"(?:\d{1,2}|[A-Z])?\s*[:.–-]\s+\S.{0,70}",
    re.IGNORECASE,
)

# How people will talk with one another; it is said by whoever invites them.
GROUND_RULES = re.compile(
    r"(?:(?:de|onze|algemene|enkele|een\s+paar)\s+)?(?:"
    r"(?:spel|gespreks|omgangs|basis)-?regels(?:\s+(?:voor|bij|tijdens|van|in|aan)\s+[^?]{1,50})?|"
    r"regels\s+(?:voor|bij|tijdens|van)\s+(?:het|dit|de|deze|ons)\s+(?:\w*gesprek\w*|avond|middag|ochtend|bijeenkomst|dialoog|overleg|tafels?)|"
    r"(?:gespreks|omgangs|werk)?afspraken\s+(?:voor|bij|tijdens|van)\s+(?:het|dit|de|deze|ons|elk|een\s+goed)\s+(?:\w*gesprek\w*|avond|middag|ochtend|bijeenkomst|dialoog|overleg|tafels?)"
    r")\s*:?",
    re.IGNORECASE,
)

# Titles of lists that tell what to do or what is allowed.
RULES = re.compile(
    r"(?:\w*check-?\s?list\w*|\w*regels\b|\w*reglement|\w*protocol|stappenplan|handleiding|instructie|handreiking|"
    r"routekaart|draaiboek|leidraad|\w*richtlijn\w*|gedragscode|voorwaarden|boodschappenlijst\w*|paklijst|inventaris\w*)\b.{0,80}",
    re.IGNORECASE,
)

ANSWER = re.compile(r"(?:antwoord(?:en)?|reactie|(?-i:A))\s*\d{0,2}\s*:\s+(?=\S)", re.IGNORECASE)

ANSWERS = re.compile(
    r"(?:de\s+)?(?:antwoord(?:en)?|reacties?|opbrengst(?:en)?|inbreng|notities|uitkomsten|genoemd(?:e\s+punten)?|"
    r"opgehaald|punten|bijdragen)\s*:?",
    re.IGNORECASE,
)

# Headings under which nothing is harvest.
# The first may be followed by more words, the second would then be a theme ("Contact met ouders").
APART = re.compile(
    r"(?:\d+[.)]?\s*|[IVX]{1,4}[.)]\s+)?(?:plenair\w*[:,]?\s+|de\s+|onze\s+|korte\s+)?(?:"
    r"(?:agenda(?:punten)?|programma|rondvraag|mededelingen|notulen|verslag\s+vorige|aanwezig(?:en|heid)?|"
    r"afwezig(?:en)?|afgemeld|afmeldingen|deelnemers(?:lijst)?|presentie(?:lijst)?|genodigden|"
    r"actie(?:punten|lijst)|acties\s+en|afspraken\s+(?:en|voor|n\.?a\.?v)|besluiten(?:lijst)?|"
    r"conclusies?|samenvatting|vervolg(?:stappen|afspraken|traject)?|hoe\s+nu\s+verder|hoe\s+(?:gaan\s+we\s+)?verder|"
    r"wat\s+(?:doen|gaan|gebeurt|gaat)\s+(?:\w+\s+){0,3}(?:hiermee|ermee|met\s+(?:de|deze|jullie|alle)\s+"
    r"(?:opbrengst(?:en)?|input|punten|inbreng|antwoorden|uitkomsten))|"
    r"wat\s+we\s+(?:(?:nu|verder)\s+)*(?:gaan\s+)?doen(?:\s+(?:hiermee|ermee))?|wat\s+er\s+nu\s+gebeurt|"
    r"hoe\s+(?:het|we)\s+(?:nu\s+)?verder\s+(?:gaan?|gingen)|hoe\s+(?:we|wij)\s+(?:het|dit)\s+(?:deden|aanpakten|hebben\s+gedaan)|"
    r"zo\s+(?:werkten|gingen|deden)\s+we|"
    r"wat\s+(?:spreken\s+we|hebben\s+we|is)\s+(?:er\s+)?af(?:gesproken)?|"
    r"wat\s+nemen\s+we\s+mee|doel\s+van|praktische\s+informatie|trefwoorden|inhoudsopgave|"
    r"volgende\s+(?:bijeenkomst|keer|vergadering|overleg|datum)|duiding|nabeschouwing|toezeggingen|reactie\s+van\s+(?:de|het)\s+(?:gemeente|bestuur|architect|organisatie|samenwerkingsverband|directie|directeur|schoolleid\w+|school|team|raad|college|wethouder|bestuurder)|slotbeschouwing|slotwoord|voorwoord|met\s+dank\s+aan|personeels(?:beleid|zaken)|"
    r"in\s+deze\s+nieuwsbrief|belangrijke\s+data|kort\s+nieuws|tot\s+slot|ter\s+afsluiting|"
    r"wat\s+verder\s+ter\s+tafel\s+komt|ingekomen\s+(?:stukken|post)|aanmelden)\b[^?]{0,50}\??"
    r"|(?:welkom|opening(?:\s+en\s+\w+)?|sluiting|afsluiting|inleiding|acties|afspraken|vervolg|planning|doel(?:en|stelling)?|"
    r"aanleiding|achtergrond|werkwijze|opzet|colofon|bijlagen?|contact(?:gegevens)?|bronnen|"
    r"leeswijzer|inhoud|nieuws|data|kalender|voorbereiding|dank(?:woord)?|financi[eë]n|"
    r"huishoudelijk(?:e\s+mededelingen)?|wvttk|locatie|spelregels|programma|methode|verantwoording|w\.v\.t\.t\.k\.(?:\s+\w+){0,3}|"
    r"onderzoeksopzet|respons)\s*:?)",
    re.IGNORECASE,
)

# Questions that a report asks of itself: what follows was settled by the meeting or its organisers.
SETTLED = re.compile(
    r"(?:\d+[.)]?\s*)?(?:(?:en\s+)?welke\s+(?:\w+\s+)?(?:afspraken|acties|actiepunten|vervolgacties|vervolgafspraken|besluiten|toezeggingen)\s+"
    r"(?:(?:zijn|werden)\s+(?:er\s+)?(?:\w+\s+)?(?:gemaakt|genomen|gedaan|afgesproken|vastgelegd)|(?:hebben\s+(?:we|wij)\s+(?:\w+\s+)?(?:gemaakt|genomen|gedaan|vastgelegd))|"
    r"(?:maakten|namen|deden)\s+(?:we|wij))(?:\s+(?!je\b|jullie\b)\w+){0,4}|"
    r"wat\s+(?:is|werd|hebben\s+(?:we|wij))\s+(?:er\s+)?(?:samen\s+|met\s+elkaar\s+)?(?:afgesproken|besloten|toegezegd)|"
    r"wie\s+doet\s+wat(?:\s*,?\s*(?:en\s+)?wanneer)?)\s*[?:]*",
    re.IGNORECASE,
)

# Over a paragraph these are words of the organisers, over points they ask.
STRIKING = re.compile(
    r"(?:\d+[.)]?\s*)?wat\s+(?:(?:valt|viel)(?:\s+(?:ons|mij|me|hierin|hierbij|verder))?\s+op|(?:ons|mij|me)\s+(?:verder\s+)?op(?:viel|valt))\s*[?:]?",
    re.IGNORECASE,
)

PEOPLE_HEADING = re.compile(
    r"(?:\d+[.)]?\s*)?(?:aanwezig(?:en)?|afwezig(?:en)?|deelnemers(?:lijst)?|presentie(?:lijst)?|genodigden|"
    r"af(?:gemeld|meldingen)|vertegenwoordigd)\b",
    re.IGNORECASE,
)

# Headings over what the organisation tells about its own people.
STAFF = re.compile(
    r"(?:even\s+voorstellen|stelt\s+zich\s+voor|maak\s+kennis\s+met|(?:onze\s+|een\s+)?nieuwe\s+"
    r"(?:collega|medewerker|consulent|bestuurder|directeur)\w*|vacatures?|in\s+memoriam|personalia|"
    r"afscheid\s+van|column|van\s+de\s+(?:bestuurder|directeur))\b.{0,60}",
    re.IGNORECASE,
)

CONCLUSION = re.compile(
    r"(?:\d+[.)]?\s*)?(?:de\s+|onze\s+|belangrijkste\s+|algemene\s+|voorlopige\s+|hoofd)*"
    r"(?:conclusies?|samenvatting|samengevat|hoofdlijnen|rode\s+draad|besluiten(?:lijst)?|aanbevelingen)"
    r"\b[^?]{0,60}",
    re.IGNORECASE,
)
CONCLUDING = re.compile(
    r"\b(?:conclu|samenvattend|hoofdlijn|meenemen|rode\s+draad|besloten|aanbevel|op\s+een\s+rij|"
    r"de\s+belangrijkste\s+(?:punten|opbrengsten|uitkomsten))",
    re.IGNORECASE,
)

# Headings and leads under which points are harvest although no question stands above them.
HARVEST = re.compile(
    r"\b(?:opbrengst(?:en)?|oogst|inbreng|ingebracht|opgehaald|reacties|uitspraken|gehoord|"
    r"terugkoppeling|uitkomsten|wat\s+(?:er\s+)?(?:is|werd)\s+gezegd|genoemd(?:e)?|gezegd|"
    r"op-?\s+en\s+aanmerkingen|opmerkingen|ervaringen|knelpunten|wensen|idee[eë]n|tips?|tops|parels?|puzzels?|"
    r"kansen|zorgen|behoeften|signalen|suggesties|feedback|flap(?:pen|over)?|flip-?over(?:s)?|"
    r"post-?its?|geeltjes|brainstorm|verbeterpunten|aandachtspunten|plus-?\s*en\s+minpunten|"
    r"vragen\s+uit\s+de\s+zaal|deelnemers\s+(?:gaven|noemden|noemen|geven|vonden|vinden|zeiden)|"
    r"(?:gaven|zeiden|noemden|schreven|vertelden|vonden|misten|riepen)\s+jullie|jullie\s+(?:gaven|zeiden|noemden|schreven|vertelden|vonden|misten))\b",
    re.IGNORECASE,
)

# Labels over remarks that were made before the first question.
BEFOREHAND = re.compile(
    r"(?:(?:vooraf(?:gaand)?|ter\s+tafel(?:\s+gebracht)?|van\s+tevoren|allereerst)\b"
    r"(?:\s+(?!aan\b|gestuurd|toegestuurd|gelezen)[\w’'-]+){0,6}|"
    r"(?:(?:een\s+paar|enkele|algemene|losse|eerste)\s+)*(?:op-?\s*en\s+aanmerkingen|opmerkingen)"
    r"(?:\s+(?:vooraf|ter\s+tafel|van\s+tevoren|bij\s+(?:de\s+)?(?:start|aanvang|begin)))?)\s*:?",
    re.IGNORECASE,
)

GROUP = re.compile(
    r"(?P<paper>(?:verslag|samenvatting|opbrengst|notities|aantekeningen|uitwerking|gespreksverslag)\s+(?:van\s+)?(?:de\s+|het\s+)?)?"
    r"(?:\d{1,2}\s*[eE]\s+|eerste\s+|tweede\s+|derde\s+|vierde\s+)?"
    r"(?:ronde?\s*-?\s*tafel(?:gesprek|bijeenkomst|s)?(?:gesprekken)?|break-?\s?out(?:\s*-?(?:room|groep|sessie|ruimte))?|"
    r"(?:sub|deel|werk|gespreks|focus|klankbord|panel)-?(?:groep|sessie|gesprek)(?:je)?|groep(?:je)?|sessie|"
    r"ronde|workshop|kring|ouderpanel|panel|subgroep|team|room|dialoogtafel|gesprek)\b"
    r"\s*(?:(?:nr\.?|nummer)\s*)?"
    r"(?P<name>\d{1,2}\b|[A-Z]\b|[IVX]{1,4}\b|[:–—-]\s*\S|met\s+\S|(?-i:[A-Z])[\w’']+|"
    rf"(?:van\s+(?:de\s+|onze\s+)?)?{PEOPLE}\b)",
    re.IGNORECASE,
)
TABLE = re.compile(
    r"(?:(?:flap(?:over)?|flip-?over|verslag|samenvatting|opbrengst|aantekeningen|notities|uitwerking|aan|thema)\s*[-–:]?\s*(?:van\s+)?(?:de\s+)?)?"
    r"(?P<core>(?:gespreks|thema|praat|dialoog|werk|^(?!ronde|maal)[a-z]{3,10}?-?)?(?:tafel|table)(?:groep|gesprek)?\b\s*[-–:]?\s*"
    r"(?:(?:nr\.?|nummer)\s*)?"
    r"(?P<name>\d{1,3}\b|[A-Z]\b|[IVX]{1,4}\b|(?-i:[A-Z])[\w’'-]+|"
    rf"rood|blauw|geel|groen|oranje|paars|wit|{PEOPLE}\b))",
    re.IGNORECASE,
)

ORGANISER = re.compile(
    r"\b(?:(?:directeur-)?bestuurders?|(?:dag|gespreks|tafel)?voorzitt?er(?:s|ster)?|gespreksleid\w+|"
    r"dagvoorzitter|spreker|spreekster|(?:gast)?sprekers|inleid(?:er|ster)|keynote\w*|procesbegeleid\w+|"
    r"projectleid\w+|programmamanager|wethouder|moderator|auteur|onderzoeker|hoogleraar|professor|prof|"
    r"lector|trainer|adviseur|organisator(?:en)?|beleidsadviseur|beleidsmedewerker|communicatiemedewerker|"
    r"begeleidde|organiseerde|onze\s+\w+\s+(?-i:[A-Z])\w+|"
    r"(?:sloot|sluit)\s+(?:\w+\s+){1,3}af|trapte\s+af|heette\s+\w+|"
    r"(?:vertelde|sprak|hield|gaf|verzorgde|presenteerde)\s+(?!een\b|moeder|vader|ouder|leerling)\w+\s+(?-i:[A-Z]\w+\s+[A-Z])\w+|"
    r"minister|staatssecretaris|inspecteur|onze\s+directeur|co[oö]rdinator\s+van\s+het\s+samenwerkingsverband|"
    r"directeur\s+van\s+(?:het\s+)?(?:samenwerkingsverband|swv\b)|filosoof|schrijver|dichter|spreuk|citaat\s+van)\b",
    re.IGNORECASE,
)
DIRECTOR = re.compile(r"(?<!\been\s)(?<!\w)[dD]irecteur\s+(?:[A-Z]\w+)", re.ASCII)
ANY = re.compile(
    r"\b(?:een|enkele|sommige|verschillende|meerdere|diverse|[a-z]+\s+van\s+de)\s+\S+\s*$",
    re.IGNORECASE,
)
NAMED = re.compile(
    r"\b(?:thema|titel|motto|boek|film|project|programma|genaamd|heet|getiteld|notitie|lezing|"
    r"presentatie|workshop|conferentie|campagne|leus|slogan|lied|toneelstuk|spel|begrip|term|woord|"
    r"document|rapport|artikel|brochure|naam)\s*$",
    re.IGNORECASE,
)

HEARD = re.compile(
    r"\bjullie\b|\b(?:gaven|zeiden|noemden|vonden|vertelden|misten|wensten|hoorden|haalden|kwam)\b|"
    r"\b(?:deelnemers|aanwezigen)\b",
    re.IGNORECASE,
)

# "Vanuit de ouders wordt opgemerkt dat …": what participants said, as minutes tell it.
REPORTED = re.compile(
    rf"(?:vanuit|namens|door)\s+(?:de\s+|het\s+)?(?!bestu|directi)(?:{PEOPLE}|zaal|raad|personeel|achterban|leden|aanwezigen|\w*geleding|groep)"
    r"(?:\s+en\s+(?:de\s+|het\s+)?[\w-]+)?(?:\s*:\s+(?=\S)|\s+(?:wordt|werd|is)\s+(?:\w+\s+){0,2}?"
    r"(?:opgemerkt|aangegeven|gevraagd|ingebracht|benadrukt|gezegd|genoemd|voorgesteld|geopperd|gewaarschuwd|gepleit|meegegeven|verteld)\b)",
    re.IGNORECASE,
)

# What minutes note beside what was said ("RV zoekt dit uit").
WILL_DO = re.compile(
    r"(?:(?P<who>[A-ZÀ-Þ][\w’'-]+)\s+(?:zoekt\b.*\buit|stuurt|mailt|belt|nodigt\b.*\buit|koppelt\b.*\bterug|komt\b.*\bterug|"
    r"gaat\b.*\bna|zet\b.*\bop\s+de|maakt\s+een|regelt|plant|pakt\b.*\bop|neemt\b.*\b(?:mee|op)|deelt|bespreekt|zegt\b.*\btoe|vraagt\b.*\bna)\b|"
    r"(?i:toelichting|inleiding|presentatie)\s+(?:door|van)\b)",
)
