"""Letters from a Word file with merge fields, made in a child process that can do little else."""
