"""The components say what they must, in words as well as in colour."""

from types import SimpleNamespace as Piece

import lxml.html
import pytest
from django import forms
from django.contrib.messages import constants
from django.contrib.messages.storage.base import Message
from django.core.paginator import Paginator
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.utils import translation
from django.utils.translation import gettext as _

from inbreng.core.showcase import icons
from inbreng.core.showcase.chain import answers, voices
from inbreng.core.showcase.perspectives import PARENT, PERSPECTIVES
from inbreng.core.templatetags import ui


@pytest.fixture(autouse=True)
def dutch():
    with translation.override("nl"):
        yield


def drawn(template: str, **context: object) -> lxml.html.HtmlElement:
    """A component as a tree of elements."""
    request = RequestFactory().get("/oogst/?table=2&page=3")
    return lxml.html.fragment_fromstring(
        render_to_string(f"components/{template}.html", context, request), create_parent="div"
    )


def said(element: lxml.html.HtmlElement, path: str) -> list[str]:
    """The text of the elements at a path, spaces made single."""
    return [" ".join(found.text_content().split()) for found in element.xpath(path)]


def classed(name: str) -> str:
    """The path to elements with a class."""
    return f"//*[contains(concat(' ', @class, ' '), ' {name} ')]"


class SmallForm(forms.Form):
    words = forms.CharField(label="Jouw inbreng", help_text="Noem geen namen.")
    sort = forms.ChoiceField(widget=forms.RadioSelect, required=False, choices=[("a", "Parel")])
    may_quote = forms.BooleanField(label="Mag in het verslag", required=False)


def test_voice_keeps_quotes_and_names_who_and_where() -> None:
    line = drawn("_voice", voice=voices()[0])

    assert said(line, classed("voice-words")) == [
        "“Wij moesten zelf uitzoeken bij wie je terechtkunt als school het niet meer weet.”"
    ]
    assert said(line, classed("voice-from") + "/span") == [
        "Oouder",
        "Tafel 2",
        "“Wat heb je gemist?”",
        "Rondetafel ouders, 14 februari",
    ]
    assert said(line, classed("mark")) == ["zwaar punt", "letterlijk citaat"]


def test_voice_shows_the_labels_above_it_in_order() -> None:
    line = drawn("_voice", voice=voices()[1])

    assert said(line, classed("voice-path") + "/li") == ["Nodig", "Minder papier"]


def test_voice_shows_a_completion_beside_the_original() -> None:
    line = drawn("_voice", voice=voices()[2])

    assert said(line, classed("voice-words")) == ["Overdracht 2^e helft > warm, niet op papier"]
    assert said(line, classed("voice-beside") + "/q") == [
        "Bedoeld is de overdracht van de peuterspeelzaal naar groep 1."
    ]
    assert said(line, classed("voice-beside") + "/small") == [
        "aangevuld · Iris de Boer · 16 februari 2026, 10:12"
    ]


def test_voice_says_nothing_of_words_that_were_erased() -> None:
    voice = Piece(words="geheim", perspective=PARENT, erased_at=voices()[6].erased_at)

    line = drawn("_voice", voice=voice)

    assert said(line, classed("voice-words")) == ["Deze woorden zijn op verzoek gewist."]
    assert "geheim" not in line.text_content()


def test_voice_escapes_what_was_typed() -> None:
    line = drawn("_voice", voice={"words": "<script>alert(1)</script> & co"})

    assert said(line, classed("voice-words")) == ["<script>alert(1)</script> & co"]
    assert line.xpath("//script") == []


def test_redaction_is_a_bar_with_a_word_for_who_cannot_see_it() -> None:
    shown = ui.as_said("De moeder van ███ belde <nu>")

    assert shown == (
        'De moeder van <span class="redaction"><span class="visually-hidden">[afgeschermd]</span>'
        "███</span> belde &lt;nu&gt;"
    )


@pytest.mark.parametrize(
    ("perspective", "name"),
    [
        (PERSPECTIVES[2], "who-3"),
        ({"colour": 7}, "who-7"),
        (11, "who-11"),
        ("ouder", "who-ouder"),
        (99, "who-12"),
        (None, "who-12"),
        ("", "who-12"),
    ],
)
def test_perspective_has_a_class_of_the_palette(perspective: object, name: str) -> None:
    assert ui.perspective_class(perspective) == name


def test_perspective_alone_as_a_letter_still_has_its_name() -> None:
    badge = drawn("_who", perspective=PARENT, short=True)

    assert badge.xpath("//*[@role='img']/@aria-label") == ["ouder"]


def test_every_answer_starts_with_its_own_word() -> None:
    words = [said(drawn("_answer", answer=one), classed("answer-word"))[0] for one in answers()]

    assert words == [
        "Overgenomen.",
        "Deels overgenomen.",
        "Niet overgenomen.",
        "Ligt bij gemeente Zandwaard.",
        "Is al zo.",
        "Nog niet bekend, uiterlijk 1 mei 2026.",
    ]


def test_a_no_gives_its_reason() -> None:
    shown = drawn("_answer", answer=answers()[2])

    assert said(shown, "//p")[1] == (
        "Waarom: Vervoer regelt de gemeente; wij mogen er geen geld aan geven."
    )


def test_trail_links_what_is_there_and_marks_where_you_are() -> None:
    steps = [
        {"label": "Tafel 2", "url": "/t/2/", "state": "past", "count": 0},
        {"label": "dit punt", "url": "", "state": "here"},
        {"label": "nog geen antwoord", "url": "/antwoord/", "state": "gap"},
    ]

    trail = drawn("_trail", steps=steps)

    assert trail.xpath("//a/@href") == ["/t/2/", "/antwoord/"]
    assert said(trail, "//*[@aria-current='page']") == ["dit punt"]
    assert said(trail, classed("trail-count")) == ["0"]
    assert trail.xpath("//li/@class") == ["past", "here", "gap"]


def test_field_ties_hint_and_error_to_its_widget() -> None:
    form = SmallForm({"words": ""})

    field = drawn("_field", field=form["words"])

    (widget,) = field.xpath("//input")
    assert widget.get("aria-describedby") == "id_words_helptext id_words_error"
    assert widget.get("aria-invalid") == "true"
    assert field.xpath("//*[@id='id_words_helptext']")[0].text_content() == "Noem geen namen."
    assert said(field, "//*[@id='id_words_error']") == [_("This field is required.")]


def test_field_groups_choices_and_says_what_may_stay_empty() -> None:
    field = drawn("_field", field=SmallForm()["sort"])

    assert said(field, "//fieldset/legend") == ["Sort (mag leeg)"]


def test_field_puts_a_tick_before_its_words() -> None:
    field = drawn("_field", field=SmallForm()["may_quote"])

    assert said(field, "//label[input]") == ["Mag in het verslag"]


def test_errors_above_a_form_link_to_their_fields() -> None:
    above = drawn("_form_errors", form=SmallForm({"words": ""}))

    assert above.xpath("//a/@href") == ["#id_words"]


def test_errors_above_a_form_stay_away_when_all_is_well() -> None:
    assert said(drawn("_form_errors", form=SmallForm({"words": "ja"})), ".") == [""]


def test_form_is_drawn_with_components_by_itself() -> None:
    form = lxml.html.fragment_fromstring(str(SmallForm()), create_parent="div")

    assert said(form, "//label[@for='id_words']") == ["Jouw inbreng"]
    assert len(form.xpath(classed("field"))) == 3


@pytest.mark.parametrize(
    ("tags", "url"),
    [("undo:/bijdrage/3/terug/", "/bijdrage/3/terug/"), ("", ""), ("undo:https://x.nl", "")],
)
def test_undo_goes_to_an_address_of_this_site_only(tags: str, url: str) -> None:
    message = Message(constants.SUCCESS, "Bewaard", extra_tags=tags)

    assert ui.undo_url(message) == url


def test_toast_with_undo_is_a_form_that_works_without_script() -> None:
    message = Message(constants.SUCCESS, "Bewaard", extra_tags="undo:/terug/")

    toast = drawn("_toasts", messages=[message])

    assert toast.xpath("//form[@method='post']/@action") == ["/terug/"]


def test_pages_keep_the_filters_of_the_address() -> None:
    pages = drawn("_pagination", page=Paginator(range(412), 50).page(3))

    assert pages.xpath("//a/@href") == ["?table=2&page=2", "?table=2&page=4"]
    assert said(pages, "//nav/span") == ["101 – 150 van 412"]


def test_pages_are_left_out_when_there_is_one() -> None:
    assert said(drawn("_pagination", page=Paginator([1], 50).page(1)), ".") == [""]


def test_progress_asks_again_only_while_it_runs() -> None:
    running = drawn("_progress", label="Lezen", value=3, total=9, url="/stand/")
    done = drawn("_progress", label="Lezen", value=9, total=9, url="/stand/", state="done")

    assert running.xpath("//@hx-get") == ["/stand/"]
    assert done.xpath("//@hx-get") == []
    assert said(running, classed("progress-number")) == ["3 van 9"]


def test_dots_count_themselves_in_words() -> None:
    row = drawn("_dots", voices=[Piece(url="/b/1/", label="één")] * 2, perspective=PARENT)

    assert said(row, "//div[@class]/span[@class='visually-hidden']") == ["2 stemmen van ouder"]


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Iris de Boer", "IB"), ("sam", "S"), ("", "?"), ("Jan (voorzitter)", "J")],
)
def test_initials_are_first_and_last(name: str, letters: str) -> None:
    assert ui.initials(name) == letters


def test_every_icon_that_a_template_names_exists() -> None:
    named = set(ui.LEVELS.values()) | {icon for icon, _ in ui.ANSWERS.values()}

    assert named - set(icons()) == set()
