"""Addresses in a picture: a page has hundreds of marks, so that each is put together by hand."""

from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlencode

from django.urls import reverse


@dataclass(frozen=True)
class Links:
    """The addresses of one picture of one trajectory."""

    trajectory_id: int
    page: str  # the address of the picture itself

    @cached_property
    def _voices(self) -> str:
        return reverse("insights:picture_voices", args=[self.trajectory_id])

    @cached_property
    def _theme(self) -> str:
        return reverse("insights:theme", args=[0]).replace("/0/", "/%d/")

    def voices(self, **asked: object) -> str:
        """The page with the voices behind a mark."""
        return f"{self._voices}?{urlencode(asked)}"

    def theme(self, pk: int) -> str:
        """The page of a theme."""
        return self._theme % pk

    def here(self, **asked: object) -> str:
        """This picture, asked something else."""
        return f"{self.page}?{urlencode(asked)}"
