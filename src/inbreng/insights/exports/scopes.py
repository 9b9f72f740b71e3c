"""What an export is about, in words."""

from django.utils.translation import gettext as _

from inbreng.insights.models import Export


def scope_words(export: Export) -> str:
    """“alles”, or the gathering, theme or perspective that it is narrowed down to."""
    if export.gathering:
        return _("bijeenkomst: %(name)s") % {"name": export.gathering.title}
    if export.theme:
        return _("thema: %(name)s") % {"name": export.theme.name}
    if export.perspective:
        return _("perspectief: %(name)s") % {"name": export.perspective.plural}
    return _("alles van dit traject")
