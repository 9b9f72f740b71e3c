"""A running installation whose letters come to a mail server of the test."""

import subprocess
import sys

from tests.journeys.installation import Installation

# What the worker does every hour, some time after the answer was given.
TELL = """
from datetime import timedelta
import django; django.setup()
from django.utils import timezone
from inbreng.answers.actions.telling import tell_answers
from inbreng.people.letters.sending import send_due_letters
later = timezone.now() + timedelta(hours=2)
tell_answers(now=later)
send_due_letters(clock=lambda: later)
"""


class WithMail(Installation):
    """An installation that sends its letters to a mail server of the test."""

    mail_port = 0

    def environment(self) -> dict[str, str]:
        """The variables of this installation, with where its letters go."""
        mail = {"HOST": "127.0.0.1", "PORT": str(self.mail_port), "TLS": "no"}
        letters = {f"INBRENG_MAIL_{name}": value for name, value in mail.items()}
        return super().environment() | letters | {"INBRENG_ADDRESS": self.url}

    def tell(self) -> None:
        """Tell everybody who spoke what is new, as the worker does every hour."""
        around = self.environment() | {"DJANGO_SETTINGS_MODULE": "inbreng.config.settings"}
        subprocess.run([sys.executable, "-c", TELL], env=around, cwd=self.home, check=True)
