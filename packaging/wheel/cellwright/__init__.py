"""cellwright: compiles Jupyter notebooks into the repository a good ML engineer would have written."""
