"""Letters to people, as text and as plain HTML."""

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string

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
    letter.attach_alternative(render_to_string("people/letters/welcome.html", words), "text/html")
    return letter
