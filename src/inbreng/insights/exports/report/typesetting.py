"""Set one document in a process of its own: typst takes memory, and loses it only at the end.

Run as ``python -P typesetting.py JOB OUTPUT SECONDS MEMORY``; it loads no Django and no settings.
A job is ``{"template": "report.typ", "content": ..., "format": "pdf" or "png"}``; pages of a
picture come out one after another, each with its length in front.
"""

import json
import os
import resource
import sys
import threading
import time
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "typst"
DOTS_PER_INCH = 220.0
LENGTH = 8  # bytes


def limit(seconds: int, memory: int) -> None:
    """Step back for others, and stop this process when it asks too much."""
    os.nice(10)
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 5))
    resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def end_with(parent: int) -> None:
    """Stop this process soon after the worker that started it was killed."""

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(1)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def set_document(job: dict[str, Any]) -> list[bytes]:
    """The document, or its pages as images."""
    import typst

    made = typst.compile(
        FOLDER / job["template"],
        root=FOLDER,
        font_paths=[FOLDER / "fonts"],
        ignore_system_fonts=True,
        sys_inputs={"content": json.dumps(job["content"], ensure_ascii=False)},
        format=job["format"],
        ppi=DOTS_PER_INCH,
        pdf_standards=["ua-1"] if job["format"] == "pdf" else [],
    )
    return made if isinstance(made, list) else [made or b""]


def main(job: str, output: str, seconds: str, memory: str) -> None:
    """Do one job and write what comes out."""
    end_with(os.getppid())
    limit(int(seconds), int(memory))
    parts = set_document(json.loads(Path(job).read_text(encoding="utf-8")))
    with Path(output).open("wb") as file:
        for part in parts:
            file.write(len(part).to_bytes(LENGTH, "big"))
            file.write(part)


if __name__ == "__main__":
    main(*sys.argv[1:])
