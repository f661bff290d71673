"""The proof by force: faults between the product and real servers, and what must be true after each."""
