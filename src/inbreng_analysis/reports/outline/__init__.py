"""From lines to blocks, and from blocks to the tree in which they stand."""
