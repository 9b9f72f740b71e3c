"""Load the sample partnership and lend visitors its roles; refuses where real data are."""

from inbreng.sample.actions.entering import enter_as
from inbreng.sample.actions.loading import RealDataHere, load_sample

__all__ = ["RealDataHere", "enter_as", "load_sample"]
