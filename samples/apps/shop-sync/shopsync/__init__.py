"""Two-way synchronisation of a product catalogue."""
