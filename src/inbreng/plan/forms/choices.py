"""Forms for scenarios, for money, and for the arguments under them; they never save."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inbreng.core.fields import NumberField
from inbreng.plan.forms.blocks import BlockForm, Content, decimal

MOST_SCENARIOS = 4
MOST_PORTIONS = 10
PORTIONS_SHOWN = 3  # of those that are empty; more when asked


class ScenariosForm(BlockForm):
    """Two to four scenarios, each with a name and what it means."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for number in range(1, MOST_SCENARIOS + 1):
            words = {"number": number}
            self.fields[f"title_{number}"] = forms.CharField(
                label=_("Scenario %(number)d") % words, max_length=200, required=number < 3
            )
            self.fields[f"text_{number}"] = forms.CharField(
                label=_("Wat houdt scenario %(number)d in?") % words,
                required=False,
                widget=forms.Textarea(attrs={"rows": 3}),
            )
        self.order_fields([name for name in self.fields if name != "insights"] + ["insights"])

    @classmethod
    def start(cls, content: Content) -> Content:
        """Each scenario in its own fields."""
        found: Content = {}
        for at, one in enumerate(content.get("scenarios", ()), 1):
            number = one.get("number", at)
            found |= {f"title_{number}": one["title"], f"text_{number}": one["text"]}
        return found

    def clean(self) -> dict[str, Any]:
        """Give the scenarios by number; one with words but no name is asked for it."""
        cleaned, given = super().clean() or {}, {}
        for number in range(1, MOST_SCENARIOS + 1):
            title = cleaned.pop(f"title_{number}", "")
            text = cleaned.pop(f"text_{number}", "")
            if text and not title:
                self.add_error(f"title_{number}", _("Geef dit scenario een naam."))
            elif title:
                given[number] = (title, text)
        return cleaned | {"scenarios": given}


class AllocationForm(BlockForm):
    """Which money, by which rule, and into which portions."""

    title = forms.CharField(label=_("Welk geld?"), max_length=200)
    school_year = forms.TypedChoiceField(
        label=_("Voor welk schooljaar?"), required=False, coerce=int, empty_value=None
    )
    rule = forms.CharField(
        label=_("Volgens welke regel?"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Waarom zo, en niet anders?"),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        plan, field = self.chapter.plan, self.fields["school_year"]
        assert isinstance(field, forms.TypedChoiceField)  # noqa: S101 – declared above
        years = range(plan.first_year, plan.first_year + plan.n_years)
        field.choices = [("", _("alle jaren")), *((year, f"{year}-{year + 1}") for year in years)]
        for number in range(1, MOST_PORTIONS + 1):
            self._add_portion(number)
        self.order_fields([name for name in self.fields if name != "insights"] + ["insights"])

    def _add_portion(self, number: int) -> None:
        words = {"number": number}
        self.fields[f"name_{number}"] = forms.CharField(
            label=_("Deel %(number)d: waarvoor?") % words, max_length=200, required=number == 1
        )
        self.fields[f"amount_{number}"] = NumberField(
            label=_("Deel %(number)d: hoeveel euro?") % words,
            min_value=0,
            max_digits=12,
            decimal_places=2,
            required=number == 1,
        )
        self.fields[f"reason_{number}"] = forms.CharField(
            label=_("Deel %(number)d: waarom?") % words,
            required=False,
            widget=forms.Textarea(attrs={"rows": 2}),
        )

    def rows_to_fold(self) -> Iterable[Sequence[str]]:
        """Portions after the first few."""
        later = range(PORTIONS_SHOWN + 1, MOST_PORTIONS + 1)
        return [(f"name_{number}", f"amount_{number}", f"reason_{number}") for number in later]

    @classmethod
    def start(cls, content: Content) -> Content:
        """Each portion in its own fields."""
        found = dict(content)
        for at, one in enumerate(found.pop("portions", ()), 1):
            number = one.get("number", at)
            found |= {
                f"name_{number}": one["name"],
                f"amount_{number}": decimal(one["amount"]),
                f"reason_{number}": one["reason"],
            }
        return found

    def clean(self) -> dict[str, Any]:
        """Give the portions by number; half of one is asked for its other half."""
        cleaned, given = super().clean() or {}, {}
        for number in range(1, MOST_PORTIONS + 1):
            name = cleaned.pop(f"name_{number}", "")
            amount = cleaned.pop(f"amount_{number}", None)
            reason = cleaned.pop(f"reason_{number}", "")
            if name and amount is not None:
                given[number] = (name, amount, reason)
            elif name and f"amount_{number}" not in self.errors:
                self.add_error(f"amount_{number}", _("Hoeveel is dit deel?"))
            elif amount is not None or reason:
                self.add_error(f"name_{number}", _("Waarvoor is dit deel?"))
        return cleaned | {"portions": given}


class WordsForm(forms.Form):
    """An argument in the words of the plan."""

    words = forms.CharField(
        label=_("In de woorden van het plan"),
        max_length=300,
        required=False,
        help_text=_("Zo leest iedereen dit argument, ook wie de stem zelf niet mag lezen."),
    )
