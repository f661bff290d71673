"""Real servers on loopback for tests: how they are had, started, joined and stopped."""
