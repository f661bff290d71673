#include "app/declared.h"

namespace cli {

std::vector<Verb> shellVerbs()
{
    return {
        {"complete",
         "",
         "what a shell may offer for the words given",
         nullptr,
         {{{"WORD", ValueKind::Text, {}}, Count::Many, "the words typed so far, the last one unfinished"}},
         {},
         {{"catalog-manager complete -- connectors sh", "offers: show"}},
         complete,
         Audience::Programs},
        {"completion",
         "",
         "print the completion script of a shell",
         nullptr,
         {{{"SHELL", ValueKind::Choice, {"bash", "zsh", "fish"}}, Count::One, "which shell"}},
         {},
         {{"source <(catalog-manager completion bash)", "completes in this shell"}},
         completionScript,
         Audience::Programs},
        {"manual",
         "",
         "print the man page",
         nullptr,
         {},
         {},
         {{"catalog-manager manual | man -l -", "reads it"}},
         manual,
         Audience::Programs},
    };
}

} // namespace cli
