"""Forms of somebody's own account."""

from django import forms

from inbreng.people.models import User


class AccountForm(forms.ModelForm):  # type: ignore[type-arg]  # Django itself has no parameter here
    """The name that others see."""

    class Meta:
        model = User
        fields = ["name"]
