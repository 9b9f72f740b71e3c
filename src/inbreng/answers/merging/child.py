"""Fill in one Word file for many; run by ``core.children``.

Asked is ``{"template": path, "folder": path, "fields": names, "letters": [values, …]}``. Each
letter is written in the folder as a number; the answer names it. A template that does not fit is
answered with what is wrong in it, and nothing is written.
"""

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from inbreng.answers.merging.environment import FieldsOnly, Unfit
from inbreng.core.children.inside import Message, answer


def messages(asked: dict[str, Any]) -> Iterator[Message]:
    """The file of each letter, or the problems of the template."""
    for number, values in enumerate(asked["letters"]):
        name = f"{number}.docx"
        try:
            write_letter(
                Path(asked["template"]), asked["fields"], values, Path(asked["folder"], name)
            )
        except Unfit as unfit:
            yield {"problems": [asdict(problem) for problem in unfit.problems]}
            return
        yield {"letter": name}


def write_letter(template: Path, fields: dict[str, Any], values: dict[str, Any], to: Path) -> None:
    """Write one letter; raises Unfit."""
    from docxtpl import DocxTemplate  # type: ignore[import-untyped]

    document = DocxTemplate(template)
    document.render(values, FieldsOnly(fields), autoescape=True)
    document.save(to)


if __name__ == "__main__":
    answer(messages)
