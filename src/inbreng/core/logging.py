"""Keep secrets of people out of the log."""

import logging
import re

# The token of a return link, or of whoever a letter went to, stands in the address: never logged.
TOKEN_IN_PATH = re.compile(
    r"(/(?:terug|voorkeuren|raadpleging|uitnodiging|meekijken|agenda)/)[^/\s\"?]+"
)


class WithoutTokens(logging.Filter):
    """Black out the token of a link in every message and argument."""

    def filter(self, record: logging.LogRecord) -> bool:
        text = record.getMessage()
        clean = TOKEN_IN_PATH.sub(r"\1…", text)
        if clean != text:
            record.msg, record.args = clean, ()
        return True
