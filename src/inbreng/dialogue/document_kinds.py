"""What kind of document a report is, in words, and the form of gathering it usually comes from."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from inbreng.programme.models import Gathering

DOCUMENT_KINDS: Mapping[str, object] = {
    "roundtable_report": _("verslag van rondetafels"),
    "session_report": _("verslag van een bijeenkomst"),
    "retrospective_article": _("terugblik"),
    "newsletter": _("nieuwsbrief"),
    "community_page": _("communitypagina"),
    "agenda": _("agenda"),
    "minutes": _("notulen"),
    "plan_page": _("bladzijde van een plan"),
}

FORMATS: Mapping[str, str] = {
    "roundtable_report": Gathering.Format.ROUNDTABLE,
    "retrospective_article": Gathering.Format.FEEDBACK_EVENING,
    "minutes": Gathering.Format.NETWORK_MEETING,
    "agenda": Gathering.Format.NETWORK_MEETING,
}


def kind_words(kind: str) -> str:
    """The kind of document, for people; empty when the reader did not know."""
    return str(DOCUMENT_KINDS.get(kind, ""))


def usual_format(kind: str) -> str:
    """The form of gathering that this kind of document usually tells of."""
    return FORMATS.get(kind, Gathering.Format.OTHER)
