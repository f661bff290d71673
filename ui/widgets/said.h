// Words that follow the language: the closure runs now and again at every change of language, so that no widget keeps
// its texts and lupdate sees each tr() where it belongs. Not for texts that change for another reason.
#pragma once

#include <QObject>
#include <QString>

#include <functional>

namespace widgets {

using Words = std::function<QString()>;

// The closure lives as long as `owner`, which it may use. For a QWidget it runs when the widget hears of the change
// (posted by Qt: tests process events), for any other object when the application does.
void said(QObject *owner, std::function<void()> closure);

} // namespace widgets
