"""Code shared by the steps."""
