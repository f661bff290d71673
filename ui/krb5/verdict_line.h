// Both readings in one line: whether MIT and Java accept the file, and where they stop.
#pragma once

#include "kerberos/reading.h"
#include "widgets/tone.h"




namespace krb5 {

class VerdictLine : public QWidget {
    Q_OBJECT

public:
    explicit VerdictLine(QWidget *parent);

    void setVerdicts(const kerberos::Verdict &mit, const kerberos::Verdict &java);


private:
    void say();

    kerberos::Verdict m_mit;
    kerberos::Verdict m_java;
    widgets::Badge *m_badges[2];
};

} // namespace krb5
