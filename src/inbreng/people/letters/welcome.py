"""The letter to somebody who got a role, with how to sign in; it goes at once."""

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string

from inbreng.people.letters.styles import with_styles
from inbreng.people.models import Role


def welcome_letter(role: Role, sign_in_url: str) -> EmailMultiAlternatives:
    """Tell somebody which role they got and how to sign in; the caller sends it."""
    words = {"role": role, "sign_in_url": sign_in_url}
    subject = render_to_string("people/letters/welcome_subject.txt", words).strip()
    letter = EmailMultiAlternatives(
        subject,
        render_to_string("people/letters/welcome.txt", words).strip(),
        settings.DEFAULT_FROM_EMAIL,
        [role.user.email],
    )
    page = with_styles(render_to_string("people/letters/welcome.html", words))
    letter.attach_alternative(page, "text/html")
    return letter
