"""The one exception a person is meant to read."""


class Problem(Exception):
    """Says what went wrong and what to do; printed without a traceback."""


class AddressInUse(Problem):
    """Somebody took the port between choosing and binding it: worth another try with another port."""
