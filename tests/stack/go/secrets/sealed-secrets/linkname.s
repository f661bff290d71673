// Empty: with an assembly file beside them, functions may be declared without a body.
