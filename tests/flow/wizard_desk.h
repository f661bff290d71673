// A wizard on a sandbox's servers, as a person has it in front of them: for the tests that go through it by keys, clicks and drops.
#pragma once

#include "../ui/page_rig.h"
#include "sandbox.h"
#include "widgets/error_notice.h"
#include "wizard/footer.h"
#include "wizard/review_page.h"
#include "wizard/run_page.h"
#include "wizard/wizard.h"

#include <QAbstractButton>
#include <QDropEvent>
#include <QMimeData>
#include <QPushButton>

namespace flow {

struct Desk {
    QTemporaryDir folder; // the state folder lies in it
    std::unique_ptr<workspace::Workspace> workspace;
    std::unique_ptr<wizard::Wizard> it;

    template<typename T>
    [[nodiscard]] T *part() const
    {
        return it->findChild<T *>();
    }
    [[nodiscard]] wizard::Footer *footer() const { return part<wizard::Footer>(); }

    // A push button or a radio button, by its words.
    void press(const QString &text) const
    {
        const auto find = [this, &text]() -> QAbstractButton * {
            for (auto *one : it->findChildren<QAbstractButton *>()) {
                if (one->text() == text && one->isVisible() && one->isEnabled()) {
                    return one;
                }
            }
            return nullptr;
        };
        QTRY_VERIFY2(find(), qPrintable(text));
        QTest::mouseClick(find(), Qt::LeftButton, {}, QPoint(12, find()->height() / 2));
    }

    // A file on this part, as the desktop drops one.
    static void drop(QWidget &on, const QString &path)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&on, &enter);
        QVERIFY2(enter.isAccepted(), qPrintable(path));
        QDropEvent event(QPointF(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&on, &event);
    }

    // The plan is there, or what stands in its way.
    void untilPlanned() const
    {
        const auto *const review = part<wizard::ReviewPage>();
        QTRY_VERIFY_WITH_TIMEOUT(review->job()
                                     && (review->job()->phase() == workspace::Job::Phase::Ready
                                         || review->job()->phase() == workspace::Job::Phase::Refused),
                                 30'000);
    }
    void untilRun(int milliseconds = 90'000) const { QTRY_VERIFY_WITH_TIMEOUT(!part<wizard::RunPage>()->isUnderWay(), milliseconds); }
};

inline std::unique_ptr<Desk> openDesk(const Sandbox &sandbox, const QString &user = QStringLiteral("alice"))
{
    auto desk = std::make_unique<Desk>();
    desk->workspace = std::make_unique<workspace::Workspace>(sandbox.environment(user), pagerig::library(),
                                                             desk->folder.filePath(QStringLiteral("state")));
    desk->it = std::make_unique<wizard::Wizard>(*desk->workspace, nullptr);
    desk->it->resize(1060, 700);
    desk->it->show();
    const bool ready = QTest::qWaitForWindowActive(desk->it.get())
        && QTest::qWaitFor([&] { return desk->workspace->catalogs().isLoaded(); }, 15'000);
    if (!ready) {
        qWarning("the workspace does not answer");
    }
    return desk;
}

} // namespace flow
