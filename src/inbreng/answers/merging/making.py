"""Ask the child for letters, and say in words what is wrong with a template."""

import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inbreng.answers.merging.fields import example_of, names_of
from inbreng.core.children.starting import Limits, Refused, messages_of
from inbreng.core.documents.word.checking import check_house_file
from inbreng.core.errors import DomainError

CHILD = "inbreng.answers.merging.child"
LIMITS = Limits(seconds=60, memory=600_000_000, pause=0.5)
PER_CHILD = 25
MOST_TOLD = 5


class TemplateWrong(DomainError):
    """The Word file can not be filled in; the text says what stands where."""


def check_template(content: bytes, recipients: str) -> bytes:
    """The file as it can be kept; raises TemplateWrong or NoHouseFile."""
    kept = check_house_file(content).content
    for _letter in make_letters(kept, recipients, [example_of(recipients)]):
        pass
    return kept


def make_letters(
    template: bytes,
    recipients: str,
    letters: Sequence[Mapping[str, Any]],
    alive: Callable[[int], None] = lambda _n_done: None,
) -> Iterator[bytes]:
    """The Word file of each letter, in order; ``alive`` is told how many are done.

    Raises TemplateWrong when the template can not be filled in.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "template"
        path.write_bytes(template)
        for first in range(0, len(letters), PER_CHILD):
            some = [dict(one) for one in letters[first : first + PER_CHILD]]
            asked = {
                "template": str(path),
                "folder": folder,
                "fields": names_of(recipients),
                "letters": some,
            }
            yield from _made(asked, Path(folder), partial(alive, first))
            alive(first + len(some))


def _made(asked: dict[str, Any], folder: Path, alive: Callable[[], None]) -> Iterator[bytes]:
    try:
        for message in messages_of(CHILD, asked, limits=LIMITS, alive=lambda _share: alive()):
            if "problems" in message:
                raise TemplateWrong(sentence_of(message["problems"]))
            yield (folder / message["letter"]).read_bytes()
    except Refused:
        raise TemplateWrong(
            _("Met dit Word-bestand lukt het niet. Begin met ons voorbeeld en vul dat aan.")
        ) from None


def sentence_of(problems: Sequence[Mapping[str, str]]) -> str:
    """What is wrong and where, for the first few problems."""
    said = [_one(problem) for problem in problems[:MOST_TOLD]]
    n_more = len(problems) - MOST_TOLD
    if n_more > 0:
        said.append(ngettext("En nog %(n)d fout.", "En nog %(n)d fouten.", n_more) % {"n": n_more})
    return " ".join(said)


def _one(problem: Mapping[str, str]) -> str:
    sentences = {
        "unknown": _("Het veld “%(name)s” ken ik niet. Het staat in: “%(where)s”."),
        "no_list": _("“%(name)s” is geen lijst om te herhalen. Het staat in: “%(where)s”."),
        "is_list": _(
            "“%(name)s” is een lijst: herhaal met {%% for … in %(name)s %%}. Het staat in: "
            "“%(where)s”."
        ),
        "broken": _("Een veld is niet goed afgesloten of getypt. Het staat in: “%(where)s”."),
        "forbidden": _(
            "Alleen velden, {%% for %%} en {%% if %%} kunnen in een brief. Dit kan niet: "
            "“%(where)s”."
        ),
    }
    return sentences[problem["kind"]] % problem
