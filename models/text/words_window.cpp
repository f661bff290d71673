// What only the window can meet.
#include "text/table.h"

namespace text {

const std::vector<Wording> &windowWords()
{
    static const std::vector<Wording> words{
        {"theme.unreadable", QT_TRANSLATE_NOOP("words", "The colours of the window cannot be read[[: {reason}]]."),
         QT_TRANSLATE_NOOP("words", "The program is damaged: install it again.")},
    };
    return words;
}

} // namespace text
