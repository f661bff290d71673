#include "text/words.h"
#include "theme/appearance.h"
#include "theme/icon.h"
#include "theme/metrics.h"
#include "widgets/banner.h"
#include "widgets/chip_edit.h"
#include "widgets/data_table.h"
#include "widgets/diff.h"
#include "widgets/diff_view.h"
#include "widgets/disclosure.h"
#include "widgets/empty_state.h"
#include "widgets/error_notice.h"
#include "widgets/file_field.h"
#include "widgets/label.h"
#include "widgets/secret_edit.h"
#include "widgets/tone.h"

#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QFile>
#include <QLineEdit>
#include <QMimeData>
#include <QRawFont>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace widgets;

class WidgetsTest : public QObject {
    Q_OBJECT

private:
    theme::Appearance *m_appearance = nullptr;

private Q_SLOTS:
    void initTestCase()
    {
        auto appearance = theme::Appearance::install(*qApp, theme::Choice::Light);
        QVERIFY(appearance);
        m_appearance = *appearance;
        QVERIFY(text::installLanguage(u"en"_s));
    }

    void anEmptyPageShowsItsWholeLineHoweverWide()
    {
        const auto line = [] { return u"Ajoutez une source, ou déposez ici une définition (YAML ou JSON)."_s; };
        for (const int width : {380, 520, 1040}) {
            EmptyState state(u"database"_s, [] { return u"Nothing"_s; }, line, nullptr);
            state.setAction(u"plus"_s, [] { return u"Add"_s; });
            state.resize(width, 500);
            state.show();
            QVERIFY(QTest::qWaitForWindowExposed(&state));
            for (const QLabel *label : state.findChildren<QLabel *>()) {
                QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(QString::number(width)));
            }
        }
    }

    void theFontHasTheLettersOfBothLanguages()
    {
        const QRawFont font = QRawFont::fromFont(theme::font());
        for (const QChar letter : u"aéœ«→"_s) {
            QVERIFY2(font.supportsCharacter(letter), qPrintable(font.familyName() + u" lacks "_s + letter));
        }
    }

    void everyTextIsReadableOnItsGround_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void everyTextIsReadableOnItsGround()
    {
        QFETCH(bool, dark);
        m_appearance->setChoice(dark ? theme::Choice::Dark : theme::Choice::Light);
        const theme::Theme &now = theme::current();
        QCOMPARE(now.dark, dark);
        for (const QColor &ground : {now.window, now.surface, now.raised, now.hover, now.select}) {
            QVERIFY(theme::contrast(now.text, ground) >= 7);
            QVERIFY(theme::contrast(now.muted, ground) >= 4.5);
        }
        for (const Tone tone : {Tone::Neutral, Tone::Success, Tone::Warning, Tone::Danger, Tone::Accent}) {
            const ToneColours colours = coloursOf(tone);
            QVERIFY2(theme::contrast(colours.ink, colours.ground) >= 4.5, qPrintable(nameOf(tone)));
            QVERIFY(theme::contrast(now.text, colours.ground) >= 4.5);
            QVERIFY(theme::contrast(now.muted, colours.ground) >= 4.5);
        }
        QVERIFY(theme::contrast(now.onaccent, now.accent) >= 4.5);
        QVERIFY(theme::contrast(now.onaccent, now.accenthover) >= 4.5);
        QVERIFY(theme::contrast(now.danger, now.surface) >= 4.5);
        for (const QColor &ground : {now.window, now.surface}) { // WCAG 1.4.11
            QVERIFY(theme::contrast(now.edge, ground) >= 3);
            QVERIFY(theme::contrast(now.focus, ground) >= 3);
        }
        m_appearance->setChoice(theme::Choice::Light);
    }

    void aPaletteThatLacksARoleSaysWhich()
    {
        const auto theme = theme::fromJson("{\"light\": {\"window\": \"#ffffff\"}}", u"light"_s);
        QVERIFY(!theme);
        QCOMPARE(theme.error().code, u"theme.unreadable"_s);
        QCOMPARE(theme.error().arguments.value(u"reason"_s), u"light/surface"_s);
        QVERIFY(!theme::fromJson("{", u"light"_s));
    }

    void everyIconDrawsSomethingInTheColourOfTheTheme()
    {
        const QStringList names = theme::iconNames();
        for (const QString &wanted : u"database activity key list globe plus search close check cross copy refresh "
                                     u"trash play stop chevron-down "
                                     "chevron-up chevron-left chevron-right eye eye-off warning info file upload "
                                     "download user settings sun moon "
                                     "layers filter external clock shield more table folder"_s.split(u' ')) {
            QVERIFY2(names.contains(wanted), qPrintable(wanted));
        }
        const auto inked = [](const QIcon &icon) {
            const QImage image = icon.pixmap(QSize(24, 24), 1.0).toImage();
            QColor darkest;
            int alpha = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    if (const QColor here = image.pixelColor(x, y); here.alpha() > alpha) {
                        alpha = here.alpha();
                        darkest = here;
                    }
                }
            }
            return darkest;
        };
        for (const QString &name : names) {
            const QIcon icon = theme::icon(name, &theme::Theme::text);
            m_appearance->setChoice(theme::Choice::Light);
            const QColor light = inked(icon);
            QVERIFY2(light.isValid() && light.alpha() > 100, qPrintable(name));
            m_appearance->setChoice(theme::Choice::Dark);
            QVERIFY2(inked(icon).lightness() > light.lightness(), qPrintable(name + u" keeps its colour"_s));
        }
        m_appearance->setChoice(theme::Choice::Light);
    }

    void aSaidTextFollowsTheLanguage()
    {
        QWidget window;
        QLabel *const shown = label(&window, TextKind::Body, [] { return text::currentLanguage(); });
        QCOMPARE(shown->text(), u"en"_s);
        QVERIFY(text::installLanguage(u"fr"_s));
        QTRY_COMPARE(shown->text(), u"fr"_s);
        QVERIFY(text::installLanguage(u"en"_s));
        QTRY_COMPARE(shown->text(), u"en"_s);
    }

    void chipsAreAddedAndRemovedByKeys()
    {
        ChipEdit edit;
        QSignalSpy changed(&edit, &ChipEdit::valuesChanged);
        edit.show();
        QTest::keyClicks(edit.input(), u"admin"_s);
        QTest::keyClick(edit.input(), Qt::Key_Return);
        QTest::keyClicks(edit.input(), u"analyst,"_s);
        QTest::keyClicks(edit.input(), u"admin,"_s); // twice is once
        QCOMPARE(edit.values(), (QStringList{u"admin"_s, u"analyst"_s}));
        QVERIFY(edit.input()->text().isEmpty());
        QCOMPARE(changed.count(), 2);
        QTest::keyClick(edit.input(), Qt::Key_Backspace);
        QCOMPARE(edit.values(), QStringList{u"admin"_s});
        QWidget *chip = nullptr;
        for (QAbstractButton *const button : edit.findChildren<QAbstractButton *>()) {
            if (button->accessibleName() == u"Remove admin"_s) {
                chip = button;
            }
        }
        QVERIFY(chip);
        QVERIFY(chip->focusPolicy() & Qt::TabFocus);
        QTest::keyClick(chip, Qt::Key_Delete);
        QVERIFY(edit.values().isEmpty());
    }

    void aRefusedChipStaysToBePutRightAndSaysWhy()
    {
        ChipEdit edit;
        edit.setCheck([](const QString &role) -> std::optional<Error> {
            return role.contains(u'!') ? std::optional(makeError("catalog.bad-role", {{u"role"_s, role}}))
                                       : std::nullopt;
        });
        edit.show();
        QTest::keyClicks(edit.input(), u"bad!"_s);
        QTest::keyClick(edit.input(), Qt::Key_Return);
        QVERIFY(edit.values().isEmpty());
        QCOMPARE(edit.input()->text(), u"bad!"_s);
        QVERIFY(edit.input()->accessibleDescription().contains(u"“bad!” cannot be a role."_s));
    }

    void aPasswordLeavesNothingInUndoNorInTheClipboard()
    {
        QGuiApplication::clipboard()->setText(u"before"_s);
        SecretEdit edit;
        edit.show();
        QTest::keyClicks(&edit, u"hunter2"_s);
        QCOMPARE(edit.secret().reveal(), QByteArrayView("hunter2"));
        edit.setRevealed(true);
        QVERIFY(!edit.isUndoAvailable());
        edit.selectAll();
        QTest::keyClick(&edit, Qt::Key_C, Qt::ControlModifier);
        QTest::keyClick(&edit, Qt::Key_X, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s);
        QCOMPARE(edit.text(), u"hunter2"_s);
        edit.wipe();
        QVERIFY(edit.secret().isEmpty());
        QVERIFY(!edit.isUndoAvailable());
        QTest::keyClick(&edit, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(edit.text().isEmpty());
        QVERIFY(!edit.dragEnabled());
        QVERIFY(edit.inputMethodQuery(Qt::ImSurroundingText).toString().isEmpty());
    }

    void aTableIsCopiedAsTsvWithItsHeader()
    {
        QStandardItemModel model(0, 3);
        model.setHorizontalHeaderLabels({u"Name"_s, u"Hidden"_s, u"State"_s});
        model.appendRow({new QStandardItem(u"a"_s), new QStandardItem(u"x"_s), new QStandardItem(u"line\tone\ntwo"_s)});
        model.appendRow({new QStandardItem(u"b"_s), new QStandardItem(u"y"_s), new QStandardItem(u"ok"_s)});
        DataTable table;
        table.setModel(&model);
        table.sortByColumn(0, Qt::AscendingOrder);
        table.setColumnHidden(1, true);
        table.horizontalHeader()->moveSection(2, 0);
        table.selectAll();
        QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"State\tName\nline one two\ta\nok\tb\n"_s);
        QCOMPARE(table.rowHeight(0), theme::tableRow);
    }

    void tabLeavesATable()
    {
        QWidget window;
        auto *const layout = new QVBoxLayout(&window);
        auto *const table = new DataTable;
        auto *const after = new QLineEdit;
        layout->addWidget(table);
        layout->addWidget(after);
        QStandardItemModel model(2, 2);
        table->setModel(&model);
        window.show();
        QApplication::setActiveWindow(&window);
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Tab);
        QVERIFY(after->hasFocus());
    }

    void theMenuKeyAsksForTheMenuAtTheCurrentRow()
    {
        QStandardItemModel model(3, 2);
        DataTable table;
        table.setModel(&model);
        table.resize(400, 300);
        table.show();
        table.selectRow(1);
        QSignalSpy asked(&table, &DataTable::menuRequested);
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
        QCoreApplication::sendEvent(table.viewport(), &event);
        QCOMPARE(asked.count(), 1);
        const QPoint place = table.viewport()->mapFromGlobal(asked.first().first().toPoint());
        QCOMPARE(table.rowAt(place.y()), 1);
    }

    void anErrorIsRewordedWhenTheLanguageChanges()
    {
        ErrorNotice notice;
        QVERIFY(notice.isHidden());
        notice.setError(makeError("catalog.missing-field", {{u"field"_s, u"name"_s}})
                            .at(u"trino https://trino.example"_s)
                            .answered(u"raw <b>answer</b>"_s));
        QVERIFY(!notice.isHidden());
        QCOMPARE(notice.accessibleName(), u"The field “name” is missing."_s);
        QVERIFY(
            notice.plainText().endsWith(u"trino https://trino.example\ncatalog.missing-field\nraw <b>answer</b>\n"_s));
        QVERIFY(text::installLanguage(u"fr"_s));
        QTRY_COMPARE(notice.accessibleName(), u"Le champ «\u00a0name\u00a0» manque."_s);
        QVERIFY(text::installLanguage(u"en"_s));
        notice.setError({});
        QVERIFY(notice.isHidden());
    }

    void aRemedyStaysToBeReadWhenTheLanguageChanges()
    {
        QWidget page;
        auto *const column = new QVBoxLayout(&page);
        auto *const notice = new ErrorNotice(&page);
        column->addWidget(notice);
        page.resize(600, 400);
        page.show();
        const Error error = makeError("run.catalog-unknown", {{u"catalog"_s, u"sales"_s}});
        notice->setError(error);
        const auto isRead = [&] {
            const QStringList lines = text::explain(error).remedy.split(u'\n', Qt::SkipEmptyParts);
            return std::ranges::all_of(lines, [notice](const QString &line) {
                return std::ranges::any_of(notice->findChildren<QLabel *>(), [&line](const QLabel *label) {
                    return label->text() == line.trimmed() && label->isVisible() && label->height() >= label->heightForWidth(label->width());
                });
            });
        };
        QTRY_VERIFY(isRead());
        QVERIFY(text::installLanguage(u"fr"_s));
        QTRY_VERIFY(isRead());
        QVERIFY(text::installLanguage(u"en"_s));
        QTRY_VERIFY(isRead());
    }

    void aBannersButtonDoesWhatItSays()
    {
        int answered = 0;
        Banner banner(Tone::Warning, [] { return u"Delete it?"_s; });
        QPushButton *const button = banner.addAction(
            ButtonKind::Danger, [] { return u"Delete"_s; }, [&answered] { ++answered; });
        button->click();
        QCOMPARE(answered, 1);
        QCOMPARE(banner.accessibleName(), u"Delete it?"_s);
    }

    void aDroppedFileBecomesThePath()
    {
        FileField field;
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(u"/keys/a b.keytab"_s)});
        QDragEnterEvent enter({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&field, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&field, &drop);
        QCOMPARE(field.path(), u"/keys/a b.keytab"_s);
    }

    void aDiffKeepsWhatIsCommon()
    {
        using Kind = DiffLine::Kind;
        const std::vector<DiffLine> wanted{{Kind::Same, u"a"_s},
                                           {Kind::Removed, u"b"_s},
                                           {Kind::Added, u"B"_s},
                                           {Kind::Same, u"c"_s},
                                           {Kind::Added, u"d"_s}};
        QVERIFY(lineDiff(u"a\nb\nc\n"_s, u"a\nB\nc\nd\n"_s) == wanted);
        QCOMPARE(lineDiff({}, {}).size(), size_t(0));
        QCOMPARE(lineDiff(u"a\nx\nb"_s, u"c\nx\nd"_s, 1).size(), size_t(6)); // out of bounds: replaced as a whole
        DiffView view;
        view.setParts({{u"Secret s"_s, u"a\nb\n"_s, u"a\nc\n"_s}});
        QCOMPARE(view.plainText(), u"--- Secret s\n a\n-b\n+c\n"_s);
        QVERIFY(view.toPlainText().contains(u"− b\n+ c"_s));
    }

    void aDisclosureOpensByKeyboard()
    {
        Disclosure section([] { return u"Advanced"_s; });
        section.show();
        QTest::keyClick(section.findChild<QPushButton *>(), Qt::Key_Space);
        QVERIFY(section.isExpanded());
    }
};

QTEST_MAIN(WidgetsTest)
#include "widgets_test.moc"
