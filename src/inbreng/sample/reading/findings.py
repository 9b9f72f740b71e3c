"""Read insights.toml: what was heard, what stands beside it and who works on it."""

from pathlib import Path

from inbreng.sample.reading.errors import BadMaterial
from inbreng.sample.reading.sections import build, build_all, load
from inbreng.sample.reading.shapes import Bundle, Findings, Insight, OutsideSource
from inbreng.sample.reading.voices import with_voices


def read_findings(path: Path) -> Findings:
    """The insights of the file at ``path``; their voices are not looked up here."""
    content = load(path)
    findings = Findings(
        insights=tuple(
            build(Insight, with_voices(each, "support", "against", path=path), path=path)
            for each in content.get("insight", [])
        ),
        sources=build_all(OutsideSource, content.get("source", []), path=path),
        bundles=build_all(Bundle, content.get("bundle", []), path=path),
    )
    for insight in findings.insights:
        _check_state(insight, path)
    return findings


def _check_state(insight: Insight, path: Path) -> None:
    agreed = bool(insight.agreed_with), insight.agreed_on is not None
    withdrawn = bool(insight.withdrawn_because), insight.withdrawn_on is not None
    if len(set(agreed)) > 1 or len(set(withdrawn)) > 1 or (all(agreed) and all(withdrawn)):
        raise BadMaterial(f"{insight.key!r} is neither agreed, withdrawn nor a draft", path=path)
    if set(insight.support) & set(insight.against):
        raise BadMaterial(f"a voice says two things of {insight.key!r}", path=path)
