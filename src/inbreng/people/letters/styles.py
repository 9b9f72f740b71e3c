"""How a mail looks: styles beside the tags, because mail programs read no style sheet.

Templates of letters name classes; ``with_styles`` writes the style of each class into its tag. The
class stays, for the few rules that only work in the head: dark mode and small screens.
"""

import re

INK, PAPER, SHEET, SOFT, LINE, BRAND = (
    *("#23211e", "#f6f2ea", "#ffffff", "#5f5a52", "#e2dbce", "#0b5a52"),
)
FONT = "'Source Sans 3','Segoe UI',Roboto,Helvetica,Arial,sans-serif"

STYLES = {
    "page": f"margin:0;padding:0;background-color:{PAPER};color:{INK};",
    "around": f"background-color:{PAPER};padding:24px 12px;",
    "sheet": (
        f"width:100%;max-width:600px;background-color:{SHEET};border:1px solid {LINE};"
        "border-radius:8px;border-collapse:separate;"
    ),
    "head": (
        f"padding:20px 32px 0 32px;font-family:{FONT};font-size:14px;line-height:20px;"
        f"font-weight:600;color:{BRAND};text-align:left;"
    ),
    "words": (
        f"padding:8px 32px 24px 32px;font-family:{FONT};font-size:17px;line-height:26px;"
        f"color:{INK};text-align:left;"
    ),
    "title": "margin:8px 0 16px 0;font-size:22px;line-height:28px;font-weight:700;",
    "said": f"margin:0 0 16px 0;padding:2px 0 2px 14px;border-left:3px solid {BRAND};",
    "list": "margin:0 0 16px 0;padding:0 0 0 22px;",
    "code": "font-size:30px;line-height:40px;font-weight:700;letter-spacing:2px;",
    "button": (
        f"display:inline-block;padding:12px 22px;background-color:{BRAND};color:#ffffff;"
        "border-radius:6px;font-weight:600;text-decoration:none;"
    ),
    "link": f"color:{BRAND};text-decoration:underline;",
    "foot": (
        f"padding:16px 32px 20px 32px;border-top:1px solid {LINE};font-family:{FONT};"
        f"font-size:14px;line-height:21px;color:{SOFT};text-align:left;"
    ),
}

HEAD = """<style>
@media (prefers-color-scheme: dark) {
  .page, .around { background-color: #191817 !important; }
  .sheet { background-color: #262422 !important; border-color: #3b3834 !important; }
  .words, .title { color: #f1ede6 !important; }
  .head, .link { color: #7fd1c4 !important; }
  .foot { color: #b9b2a8 !important; border-color: #3b3834 !important; }
  .button { background-color: #7fd1c4 !important; color: #16302c !important; }
}
@media (max-width: 480px) {
  .around { padding: 0 !important; }
  .head, .words, .foot { padding-left: 18px !important; padding-right: 18px !important; }
}
</style>
"""

NAMED = re.compile(r'class="([a-z]+)"')


def with_styles(html: str) -> str:
    """A mail with the style of each class in its tag, and the rules for dark mode in its head."""
    styled = NAMED.sub(lambda found: f'{found[0]} style="{STYLES.get(found[1], "")}"', html)
    return styled.replace("</head>", f"{HEAD}</head>", 1)
