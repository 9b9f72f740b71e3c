"""The walk through a document: each block gets its kind and its place in the talk."""

from inbreng_analysis.reports.harvest.rules import RULES
from inbreng_analysis.reports.harvest.scope import ITEM
from inbreng_analysis.reports.harvest.talk import Talk
from inbreng_analysis.reports.harvest.traits import Traits


class Walk(Talk):
    """Reads blocks from top to bottom."""

    def visit(self, traits: Traits) -> None:
        """Give one block its kind: the first rule that knows it decides."""
        for rule in RULES:
            if rule(self, traits):
                return

    def visit_alone(self, traits: Traits) -> None:
        """Give a block its kind that stands in a table but is read as running text."""
        self.visit(traits)

    def visit_point(self, traits: Traits, *, alone: bool, doubt: str | None = None) -> None:
        """Give a block in a cell of answers its kind: a label over other points, or a point."""
        block = traits.block
        self.scope.close(ITEM + block.depth)
        if not alone and traits.is_label and not traits.is_prose:
            self.scope.open("label", traits.text, ITEM + block.depth - 0.5)
            self.find("label", traits)
            return
        self.find("contribution", traits, doubt=doubt)
        if block.n_children:
            self.scope.open("point", traits.text, ITEM + block.depth)
