"""Small pieces of HTML: paragraphs, lists and tables, with everything in them escaped."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from django.utils.formats import date_format, number_format
from django.utils.html import conditional_escape, format_html, format_html_join, linebreaks
from django.utils.safestring import SafeString, mark_safe

NOTHING = mark_safe("")


def paragraph(words: str) -> SafeString:
    """A paragraph for each blank line; nothing for no words."""
    return mark_safe(linebreaks(words, autoescape=True)) if words else NOTHING  # noqa: S308 – escaped


def labelled(label: str, words: str) -> SafeString:
    """“Wie: de school”; nothing for no words."""
    return format_html("<p><strong>{}</strong> {}</p>", label, words) if words else NOTHING


def heading(words: str) -> SafeString:
    """A heading inside a passage, of the highest level that a text has."""
    return format_html("<h2>{}</h2>", words)


def listing(items: Iterable[str]) -> SafeString:
    """A list; nothing without items."""
    told = format_html_join("", "<li>{}</li>", ((item,) for item in items))
    return format_html("<ul>{}</ul>", told) if told else NOTHING


def table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> SafeString:
    """A table whose first cell names the row."""
    head = format_html_join("", '<th scope="col">{}</th>', ((one,) for one in columns))
    body = joined(
        format_html(
            '<tr><th scope="row">{}</th>{}</tr>',
            row[0],
            format_html_join("", "<td>{}</td>", ((cell,) for cell in row[1:])),
        )
        for row in rows
    )
    return format_html("<table><thead><tr>{}</tr></thead><tbody>{}</tbody></table>", head, body)


def joined(parts: Iterable[str]) -> SafeString:
    """Pieces after one another."""
    return mark_safe("".join(conditional_escape(part) for part in parts))  # noqa: S308 – escaped


def day(written: str) -> str:
    """“1 maart 2027”; nothing for no day."""
    return date_format(date.fromisoformat(written), "j F Y") if written else ""


def number(written: str, unit: str = "") -> str:
    """“12,5 procent”; nothing for no number."""
    told = number_format(Decimal(written), force_grouping=True) if written else ""
    return f"{told} {unit}".strip() if told else ""


def euros(written: str) -> str:
    """“€ 1.200.000”."""
    value = Decimal(written or 0)
    digits = 0 if value == value.to_integral_value() else 2
    return f"€ {number_format(value, decimal_pos=digits, force_grouping=True)}"


def school_year(first: int) -> str:
    """“2027-2028”."""
    return f"{first}-{first + 1}"
