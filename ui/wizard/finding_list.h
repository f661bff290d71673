// What is wrong with files that were given, a line each with its place in the file. Said anew in another language; hidden where nothing is.
#pragma once

#include "base/error.h"

#include <QWidget>

class QVBoxLayout;

namespace wizard {

class FindingList : public QWidget {
public:
    explicit FindingList(QWidget *parent);

    void setFindings(const Diagnostics &findings);

private:
    void say();

    Diagnostics m_findings;
    QVBoxLayout *m_lines;
};

} // namespace wizard
