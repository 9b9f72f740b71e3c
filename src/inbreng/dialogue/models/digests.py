"""What shows that words were not changed after they were kept."""

import hashlib
from typing import Any

from django.db import models


def digest_of_words(text: str) -> str:
    """The SHA-256 of words, hexadecimal; nothing for no words."""
    return hashlib.sha256(text.encode()).hexdigest() if text else ""


class WordsDigest(models.CharField):  # type: ignore[type-arg]
    """The digest of the ``text`` beside it, taken when a row is added and never again.

    It goes with the words: whoever empties the text empties this, for a digest
    of a short line can be guessed.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"max_length": 64, "blank": True, "editable": False, **kwargs})

    def pre_save(self, model_instance: models.Model, add: bool) -> str:
        """The digest of the words of a row that is added; what was kept of any other."""
        if add:
            setattr(model_instance, self.attname, digest_of_words(model_instance.text))  # type: ignore[attr-defined]
        return str(getattr(model_instance, self.attname))
