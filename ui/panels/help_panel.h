#pragma once

#include <QWidget>

class QTextBrowser;

namespace ui {

// The help page of a mode, beside the work it explains. Pages are resources/help/<page>.md. GUI thread.
class HelpPanel final : public QWidget {
    Q_OBJECT

public:
    explicit HelpPanel(QWidget* parent = nullptr);

    void showPage(const QString& page); // without ending, e.g. "train"

private:
    void load();

    QTextBrowser* m_view;
    QString m_page;
};

} // namespace ui
