"""A project whose package lies below src."""
