// What a fuzz target demands of the code: anything else ends the program, which libFuzzer reports with the input.
#pragma once

#include <cstdio>
#include <cstdlib>

inline void must(bool holds, const char *what)
{
    if (!holds) {
        std::fprintf(stderr, "broken: %s\n", what);
        std::abort();
    }
}
