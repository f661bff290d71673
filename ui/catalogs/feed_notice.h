// Says when what is shown is not fresh: the last question failed, or changes are not followed. Silent when all is well.
#pragma once

#include "workspace/workspace.h"

#include <QTimer>
#include <QWidget>

class QPushButton;

namespace widgets {
class Banner;
class ErrorNotice;
} // namespace widgets

namespace catalogs {

// What the notice is about, as a value.
struct Freshness {
    std::optional<Error> error; // of the last question
    bool isLive = false;
    QDateTime askedAt; // UTC, the last answer; invalid: none yet
    bool operator==(const Freshness &) const = default;
};
[[nodiscard]] Freshness freshnessOf(workspace::Workspace &workspace);

class FeedNotice : public QWidget {
    Q_OBJECT

public:
    explicit FeedNotice(QWidget *parent);

    void setFreshness(const Freshness &freshness);

Q_SIGNALS:
    void askAgain();

private:
    void refresh();
    [[nodiscard]] QString words() const;

    Freshness m_freshness;
    QTimer m_ageing;
    widgets::Banner *m_banner;
    widgets::ErrorNotice *m_why;
};

} // namespace catalogs
