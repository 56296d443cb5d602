"""Ways to use the book: each reads it through `stores`, and none imports another."""
