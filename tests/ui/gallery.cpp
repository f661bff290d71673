// Every widget of ui/widgets in both themes, drawn into PNGs for a person to look at: widgets-gallery FOLDER
#include "text/words.h"
#include "theme/appearance.h"
#include "theme/icon.h"
#include "theme/metrics.h"
#include "theme/style.h"
#include "widgets/badge_delegate.h"
#include "widgets/banner.h"
#include "widgets/card.h"
#include "widgets/chip_edit.h"
#include "widgets/data_table.h"
#include "widgets/diff_view.h"
#include "widgets/disclosure.h"
#include "widgets/empty_state.h"
#include "widgets/error_notice.h"
#include "widgets/file_field.h"
#include "widgets/label.h"
#include "widgets/search_field.h"
#include "widgets/secret_edit.h"
#include "widgets/tile.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QGridLayout>
#include <QMouseEvent>
#include <QRadioButton>
#include <QRawFont>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTabBar>

using namespace Qt::StringLiterals;
using namespace widgets;

namespace {

Words words(const QString &text)
{
    return [text] { return text; };
}

QWidget *page(QVBoxLayout *&column)
{
    auto *const made = new QWidget;
    column = new QVBoxLayout(made);
    column->setContentsMargins(theme::pageSide, theme::pageTop, theme::pageSide, theme::pageTop);
    column->setSpacing(theme::rowGap);
    return made;
}

QWidget *tablePage()
{
    QVBoxLayout *column = nullptr;
    QWidget *const made = page(column);
    column->addWidget(label(made, TextKind::PageTitle, words(u"Catalogs"_s)));
    column->addWidget(label(made, TextKind::Muted, words(u"5 catalogs in prod-eu"_s)));
    auto *const tiles = new QHBoxLayout;
    tiles->setSpacing(12);
    const QList<std::tuple<QString, QString, Tone, QString>> figures{
        {u"Active"_s, u"12"_s, Tone::Success, u"of 15"_s},
        {u"Drifted"_s, u"2"_s, Tone::Warning, u"policy"_s},
        {u"Failing"_s, u"1"_s, Tone::Danger, u"since 09:12"_s},
        {u"Median latency"_s, u"41 ms"_s, Tone::Neutral, u"last hour"_s},
    };
    for (const auto &[name, figure, tone, note] : figures) {
        auto *const tile = new Tile(words(name), made);
        tile->setFigure(figure, tone);
        tile->setNote(words(note));
        tiles->addWidget(tile);
    }
    column->addLayout(tiles);
    auto *const bar = new QHBoxLayout;
    bar->setSpacing(theme::barGap);
    bar->addWidget(new SearchField(made), 1);
    bar->addWidget(button(made, ButtonKind::Secondary, u"upload"_s, words(u"Import…"_s)));
    bar->addWidget(button(made, ButtonKind::Primary, u"plus"_s, words(u"Add catalog"_s)));
    column->addLayout(bar);
    auto *const model = new QStandardItemModel(0, 5, made);
    model->setHorizontalHeaderLabels({u"Name"_s, u"Connector"_s, u"Status"_s, u"Roles"_s, u"Latency"_s});
    model->setHeaderData(4, Qt::Horizontal, int(Qt::AlignRight | Qt::AlignVCenter), Qt::TextAlignmentRole);
    const QList<std::tuple<QString, QString, QString, Tone, QString>> rows{
        {u"client-pg-01"_s, u"PostgreSQL"_s, u"active"_s, Tone::Success, u"12 ms"_s},
        {u"events-kafka"_s, u"Kafka"_s, u"disabled"_s, Tone::Neutral, u"—"_s},
        {u"lake-hive"_s, u"Hive + Kerberos"_s, u"active"_s, Tone::Success, u"41 ms"_s},
        {u"old-sf"_s, u"Snowflake"_s, u"drifted"_s, Tone::Warning, u"—"_s},
        {u"orders-my"_s, u"MySQL"_s, u"failed"_s, Tone::Danger, u"—"_s},
        {u"sales-ora"_s, u"Oracle"_s, u"registering"_s, Tone::Accent, u"—"_s},
    };
    for (const auto &[name, connector, status, tone, latency] : rows) {
        auto *const first = new QStandardItem(theme::icon(u"database"), name);
        auto *const badge = new QStandardItem(status);
        badge->setData(int(tone), BadgeToneRole);
        auto *const last = new QStandardItem(latency);
        last->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        auto *const roles = new QStandardItem(u"akko-admin, akko-analyst"_s);
        roles->setData(true, MutedRole);
        model->appendRow({first, new QStandardItem(connector), badge, roles, last});
    }
    auto *const table = new DataTable(made);
    table->setModel(model);
    table->setItemDelegateForColumn(2, new BadgeDelegate(table));
    table->sortByColumn(0, Qt::AscendingOrder);
    table->fitColumns();
    for (const int wide : {0, 1, 2, 3}) {
        table->setColumnWidth(wide, table->columnWidth(wide) + 40);
    }
    table->selectRow(2);
    table->setMinimumHeight(300);
    QMouseEvent move(QEvent::MouseMove, QPointF(60, 20), QPointF(60, 20), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(table->viewport(), &move);
    column->addWidget(table, 1);
    made->resize(1080, 640);
    return made;
}

QWidget *noticePage()
{
    QVBoxLayout *column = nullptr;
    QWidget *const made = page(column);
    auto *const error = new ErrorNotice(made);
    error->setError(makeError("source.unreachable",
                              {{u"host"_s, u"db.example"_s},
                               {u"port"_s, u"5432"_s},
                               {u"namespace"_s, u"akko"_s},
                               {u"pod"_s, u"trino-0"_s},
                               {u"policies"_s, u"trino-egress"_s}})
                        .at(u"trino https://trino.example:8443"_s)
                        .answered(u"java.net.SocketTimeoutException: Connect timed out"_s));
    column->addWidget(error);
    auto *const warning = new ErrorNotice(made);
    warning->setError(makeError("catalog.inline-secret", {{u"field"_s, u"connection-password"_s}}), Tone::Warning);
    column->addWidget(warning);
    auto *const question = new Banner(
        Tone::Warning, words(u"Delete client-pg-01? Trino forgets it and its access rules go away."_s), made);
    question->addAction(ButtonKind::Quiet, words(u"Keep it"_s), [] {});
    question->addAction(ButtonKind::Danger, words(u"Delete client-pg-01"_s), [] {});
    column->addWidget(question);
    for (const auto &[tone, text] : {std::pair{Tone::Accent, u"A draft of lake-hive was kept. Its password was not."_s},
                                     std::pair{Tone::Success, u"client-pg-01 is queryable."_s},
                                     std::pair{Tone::Neutral,
                                               u"You see everything read-only: your session has no role "
                                               "akko-admin."_s}}) {
        auto *const banner = new Banner(tone, words(text), made);
        if (tone == Tone::Accent) {
            banner->addAction(ButtonKind::Secondary, words(u"Continue"_s), [] {});
        }
        column->addWidget(banner);
    }
    auto *const badges = new QHBoxLayout;
    for (const auto &[tone, text] : {std::pair{Tone::Success, u"active"_s}, std::pair{Tone::Warning, u"drifted"_s},
                                     std::pair{Tone::Danger, u"failed"_s}, std::pair{Tone::Neutral, u"disabled"_s},
                                     std::pair{Tone::Accent, u"registering"_s}}) {
        auto *const badge = new Badge(made);
        badge->setState(text, tone);
        badges->addWidget(badge);
    }
    badges->addStretch();
    column->addLayout(badges);
    column->addStretch();
    made->resize(820, 740);
    return made;
}

void addField(QVBoxLayout *column, const QString &name, QWidget *field)
{
    auto *const group = new QVBoxLayout;
    group->setSpacing(theme::labelGap);
    group->addWidget(label(field->parentWidget(), TextKind::Body, words(name)));
    group->addWidget(field);
    column->addLayout(group);
}

QWidget *formPage()
{
    QVBoxLayout *column = nullptr;
    QWidget *const made = page(column);
    auto *const card = new Card(made);
    card->body()->addWidget(label(card, TextKind::Section, words(u"Connection"_s)));
    auto *const host = new QLineEdit(u"db.customer.example"_s, card);
    addField(card->body(), u"Host"_s, host);
    auto *const invalid = new QLineEdit(card);
    invalid->setProperty(theme::invalidProperty, true);
    invalid->setPlaceholderText(u"sales"_s);
    addField(card->body(), u"Database"_s, invalid);
    card->body()->addWidget(label(card, TextKind::Error, words(u"This field is required."_s)));
    auto *const row = new QHBoxLayout;
    auto *const box = new QComboBox(card);
    box->addItems({u"verify-full"_s, u"verify-ca"_s});
    auto *const number = new QSpinBox(card);
    number->setRange(1, 65535);
    number->setValue(5432);
    auto *const off = new QLineEdit(u"disabled"_s, card);
    off->setEnabled(false);
    row->addWidget(box, 2);
    row->addWidget(number, 1);
    row->addWidget(off, 1);
    card->body()->addLayout(row);
    auto *const password = new SecretEdit(card);
    password->setText(u"correct horse"_s);
    addField(card->body(), u"Password"_s, password);
    auto *const roles = new ChipEdit(card);
    roles->setValues({u"akko-admin"_s, u"akko-engineer"_s, u"akko-analyst"_s});
    addField(card->body(), u"Roles"_s, roles);
    addField(card->body(), u"Keytab"_s, new FileField(card));
    auto *const checks = new QHBoxLayout;
    for (const auto state : {Qt::Checked, Qt::Unchecked, Qt::PartiallyChecked}) {
        auto *const check = new QCheckBox(u"Encrypt (TLS)"_s, card);
        check->setCheckState(state);
        checks->addWidget(check);
    }
    auto *const radio = new QRadioButton(u"Keytab"_s, card);
    radio->setChecked(true);
    checks->addWidget(radio);
    checks->addWidget(new QRadioButton(u"Password"_s, card));
    checks->addStretch();
    card->body()->addLayout(checks);
    column->addWidget(card);
    auto *const buttons = new QHBoxLayout;
    for (const auto kind : {ButtonKind::Quiet, ButtonKind::Danger, ButtonKind::Secondary, ButtonKind::Primary}) {
        buttons->addWidget(button(made, kind, u"check"_s, words(u"Button"_s)));
    }
    QPushButton *const disabled = button(made, ButtonKind::Primary, {}, words(u"Next"_s));
    disabled->setEnabled(false);
    buttons->addWidget(disabled);
    buttons->addWidget(iconButton(made, u"refresh"_s, words(u"Refresh"_s)));
    buttons->addStretch();
    column->addLayout(buttons);
    column->addStretch();
    made->resize(760, 720);
    host->setFocus();
    return made;
}

QWidget *diffPage()
{
    QVBoxLayout *column = nullptr;
    QWidget *const made = page(column);
    auto *const tabs = new QTabBar(made);
    for (const QString &name : {u"Overview"_s, u"Properties"_s, u"History"_s}) {
        tabs->addTab(name);
    }
    column->addWidget(tabs);
    auto *const view = new DiffView(made);
    view->setParts(
        {{u"Secret catalog-sales.v3"_s,
          u"a: 1\nb: 2\nc: 3\nd: 4\ne: 5\nf: 6\nconnection-url: jdbc:postgresql://old:5432/sales\nuser: u\n"_s,
          u"a: 1\nb: 2\nc: 3\nd: 4\ne: 5\nf: 6\nconnection-url: jdbc:postgresql://new:5432/sales\nuser: u\n"_s},
         {u"ConfigMap opa-policies · sales.rego"_s, {}, u"package trino\n\nallow if input.role == \"admin\"\n"_s}});
    column->addWidget(view, 2);
    auto *const more = new Disclosure(words(u"Advanced"_s), made);
    more->body()->addWidget(label(more, TextKind::Mono, words(u"metadata.cache-ttl=30s"_s)));
    more->setExpanded(true);
    column->addWidget(more);
    auto *const empty = new EmptyState(u"database"_s, words(u"No catalogs yet"_s),
                                       words(u"Register a source and it is queryable in minutes."_s), made);
    empty->setAction(u"plus"_s, words(u"Add catalog"_s));
    column->addWidget(empty, 2);
    made->resize(820, 720);
    return made;
}

QWidget *iconPage()
{
    auto *const made = new QWidget;
    auto *const grid = new QGridLayout(made);
    const QStringList names = theme::iconNames();
    for (int at = 0; at < names.size(); ++at) {
        auto *const cell = new QLabel(made);
        cell->setPixmap(theme::icon(names[at], &theme::Theme::text).pixmap(48, 48));
        grid->addWidget(cell, at / 11 * 2, at % 11, Qt::AlignCenter);
        QLabel *const name = label(made, TextKind::Muted, words(names[at]));
        grid->addWidget(name, at / 11 * 2 + 1, at % 11, Qt::AlignCenter);
    }
    made->resize(1100, 460);
    return made;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (argc != 2) {
        qCritical("widgets-gallery FOLDER");
        return 2;
    }
    if (!QRawFont::fromFont(theme::font()).supportsCharacter(u'é')
        || QRawFont::fromFont(theme::font()).familyName() != "Inter"_L1) {
        qCritical("the font Inter is not installed: the pictures would be boxes"); // and the exit code 0
        return 1;
    }
    auto appearance = theme::Appearance::install(application, theme::Choice::Light);
    if (!appearance) {
        qCritical("%s", qPrintable(text::explain(appearance.error()).cause));
        return 1;
    }
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    QDir().mkpath(folder.path());
    for (const bool dark : {false, true}) {
        (*appearance)->setChoice(dark ? theme::Choice::Dark : theme::Choice::Light);
        if (!text::installLanguage(dark ? u"fr"_s : u"en"_s)) {
            return 1;
        }
        const QList<std::pair<QString, QWidget *>> pages{{u"table"_s, tablePage()},
                                                         {u"notices"_s, noticePage()},
                                                         {u"form"_s, formPage()},
                                                         {u"diff"_s, diffPage()},
                                                         {u"icons"_s, iconPage()}};
        for (const auto &[name, shown] : pages) {
            shown->show();
            QApplication::setActiveWindow(shown);
            QCoreApplication::processEvents();
            QCoreApplication::processEvents();
            const QString file = (dark ? u"dark-"_s : u"light-"_s) + name + u".png"_s;
            if (!shown->grab().save(folder.filePath(file))) {
                return 1;
            }
            delete shown;
        }
    }
    return 0;
}
