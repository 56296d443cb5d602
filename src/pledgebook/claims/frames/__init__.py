"""Frames: what is looked for in a laid-out article, one kind of claim a file, and what they share."""
