"""A template to begin with: a Word file that uses every field once."""

import io

from django.utils.translation import gettext as _

from inbreng.answers.merging.fields import FIELDS, Field


def example_template(recipients: str) -> bytes:
    """The Word file, ready to be changed and uploaded."""
    from docx import Document

    document = Document()
    document.add_paragraph("{{ samenwerkingsverband }}")
    document.add_paragraph("{{ vandaag }}")
    document.add_paragraph(_("Beste %(name)s,") % {"name": "{{ naam }}"})
    document.add_paragraph(_("Dit is ons antwoord bij %(what)s.") % {"what": "{{ traject }}"})
    for field in FIELDS[recipients]:
        if field.items:
            _add_list(document, field)
        elif field.name.startswith("aantal"):
            document.add_paragraph(f"{str(field.says).capitalize()}: {{{{ {field.name} }}}}")
    document.add_paragraph(_("Met vriendelijke groet,"))
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _add_list(document, field: Field) -> None:  # type: ignore[no-untyped-def]  # python-docx
    document.add_heading(str(field.says).capitalize(), level=2)
    one = f"een_{field.name}"
    document.add_paragraph(f"{{%p for {one} in {field.name} %}}")
    for item in field.items:
        document.add_paragraph(f"{{%p if {one}.{item.name} %}}")
        document.add_paragraph(f"{str(item.says).capitalize()}: {{{{ {one}.{item.name} }}}}")
        document.add_paragraph("{%p endif %}")
    document.add_paragraph("{%p endfor %}")
