"""Show what a passage holds besides text, and where it is written."""

from typing import Any

from django import template
from django.template.context import Context
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString

from inbreng.dialogue.disclosure import disclosure_for
from inbreng.people.models import User
from inbreng.people.rules import Visitor
from inbreng.plan import rules
from inbreng.plan.models import Passage
from inbreng.plan.queries import blocks
from inbreng.plan.queries.citing import citations_of
from inbreng.plan.queries.structure import kept_content
from inbreng.plan.telling import missing_words
from inbreng.programme.views.fetching import visitor

register = template.Library()

Shown = dict[str, Any]
TEXT = Passage.Kind.TEXT


@register.simple_tag(takes_context=True)
def passage_block(context: Context, passage: Passage) -> SafeString | str:
    """Show what stands under the words of a passage for whoever reads; nothing under text.

    The passage carries the ``version`` that this person reads. At most nine queries.
    """
    number = getattr(passage, "version", None)
    content = kept_content(passage, number) if number and passage.kind != TEXT else {}
    if not content:
        return ""
    request = context["request"]
    trajectory, user = passage.chapter.plan.trajectory, visitor(request)
    shown: Shown = {
        "passage": passage,
        "content": content,
        "may_write": rules.may_write_plan(user, trajectory),
        "may_adopt": isinstance(user, User),
    }
    shown |= _beside(passage, content, user)
    return render_to_string(block_template(passage), shown, request=request)


@register.inclusion_tag("plan/blocks/_citations.html", takes_context=True)
def passage_citations(context: Context, passage: Passage) -> Shown:
    """Show what a passage cites of papers and series. One query."""
    user = visitor(context["request"])
    may_write = rules.may_write_plan(user, passage.chapter.plan.trajectory)
    return {"passage": passage, "citations": citations_of(passage), "may_write": may_write}


@register.filter
def block_template(passage: Passage) -> str:
    """Name the template that shows what a passage of this kind holds."""
    return f"plan/blocks/_{passage.kind}.html"


@register.filter
def writing_url(passage: Passage) -> str:
    """The page where a passage of this kind is written."""
    is_text = passage.kind == TEXT
    return reverse("plan:write_passage" if is_text else "plan:write_block", args=[passage.pk])


def _beside(passage: Passage, content: Shown, user: Visitor) -> Shown:
    """What the template of a kind shows beside the content itself."""
    view = disclosure_for(user, passage.chapter.plan.trajectory)
    match passage.kind:
        case Passage.Kind.AMBITION:
            return {"missing": missing_words(content)}
        case Passage.Kind.ACTION:
            return {"owners": blocks.owners_of(passage, user)}
        case Passage.Kind.INSIGHT:
            return {"insights": blocks.insights_with_voices(content, view)}
        case Passage.Kind.SCENARIOS | Passage.Kind.ALLOCATION:
            return {"choices": blocks.choices_told(content, view)}
        case Passage.Kind.NEEDS:
            return {"grid": blocks.needs_told(content)}
    return {}
