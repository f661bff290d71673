// What every test of the window's parts needs: its look, the language switched as the window does it, what can be read.
#pragma once

#include "text/words.h"
#include "theme/appearance.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QTemporaryDir>
#include <QTest>

namespace pagerig {

using namespace Qt::StringLiterals;

inline void dress()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const auto installed
        = theme::Appearance::install(*qobject_cast<QApplication *>(QCoreApplication::instance()), theme::Choice::Light);
    QVERIFY(installed);
    QVERIFY(text::installLanguage(u"en"_s));
}

inline void speak(const QString &language)
{
    QLocale::setDefault(language == "fr"_L1 ? QLocale(QLocale::French, QLocale::France)
                                            : QLocale(QLocale::English, QLocale::UnitedKingdom));
    QVERIFY(text::installLanguage(language));
    QCoreApplication::processEvents(); // LanguageChange is posted
    QCoreApplication::processEvents();
}

inline void write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// All texts that can be read on a widget now.
inline QString readable(const QWidget *widget)
{
    QStringList texts;
    for (const QLabel *label : widget->findChildren<QLabel *>()) {
        if (label->isVisibleTo(widget)) {
            texts.append(label->text());
        }
    }
    return texts.join(u'\n');
}

} // namespace pagerig
