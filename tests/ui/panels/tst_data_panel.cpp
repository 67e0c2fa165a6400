#include "tests/support/builtin_data.h"
#include "tests/support/suite.h"
#include "ui/models/constraints_model.h"
#include "ui/panels/column_header.h"
#include "ui/panels/constraints_table.h"
#include "ui/panels/contact_sheet.h"
#include "ui/panels/data_panel.h"
#include "ui/panels/dataset_view.h"
#include "ui/panels/feature_editor.h"
#include "ui/panels/pixel_canvas.h"
#include "ui/theme.h"

#include <QAbstractScrollArea>
#include <QAction>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabBar>
#include <QToolButton>
#include <QUndoStack>

namespace {
constexpr int kScrollBar = 12;
}

using core::Mutability;
using ui::ColumnHeader;
using ui::DataPanel;

class TestDataPanel final : public QObject {
    Q_OBJECT

    core::PreparedDataPtr m_loans = testing::builtinData("loans:300");
    core::PreparedDataPtr m_digits = testing::builtinData("digits:200");

    static std::unique_ptr<DataPanel> panelWith(const core::PreparedDataPtr& data) {
        auto panel = std::make_unique<DataPanel>();
        panel->resize(1500, 860);
        panel->show();
        panel->setData(data, core::defaultConstraints(*data));
        QCoreApplication::processEvents();
        return panel;
    }
    template <class T>
    static T* find(const DataPanel& panel, const char* name) {
        T* found = panel.findChild<T*>(QString::fromLatin1(name));
        if (!found)
            qFatal("no widget named %s", name);
        return found;
    }
    static ColumnHeader* header(const DataPanel& panel) { return find<ColumnHeader>(panel, "columnHeader"); }
    [[nodiscard]] int sectionOf(std::string_view feature) const {
        return static_cast<int>(*m_loans->dataset.schema.find(feature)) + 2; // after class and part
    }
    [[nodiscard]] core::FeatureConstraint constraintOf(const DataPanel& panel, std::string_view feature) const {
        return panel.constraints()[*m_loans->dataset.schema.find(feature)];
    }
    void click(const DataPanel& panel, std::string_view feature, ColumnHeader::Area area,
               Qt::KeyboardModifiers modifiers = {}) const {
        ColumnHeader* columns = header(panel);
        QPoint at = columns->areaRect(sectionOf(feature), area).center();
        if (area == ColumnHeader::Area::Body)
            at.setY(20);
        QTest::mouseClick(columns->viewport(), Qt::LeftButton, modifiers, at);
    }

private Q_SLOTS:
    void saysWhatIsLoaded() {
        const auto panel = panelWith(m_loans);
        QCOMPARE(find<QLabel>(*panel, "dataName")->text(), QStringLiteral("Loans"));
        QVERIFY(find<QLabel>(*panel, "dataFacts")->text().contains(QStringLiteral("300 rows")));
        QVERIFY(find<QLabel>(*panel, "dataSimulated")->isVisible());
    }

    void cyclesMutabilityInTheHeaderAndUndoesIt() {
        const auto panel = panelWith(m_loans);
        QSignalSpy changed(panel.get(), &DataPanel::constraintsChanged);
        const Mutability before = constraintOf(*panel, "income").mutability;
        QCOMPARE(before, Mutability::Free);
        click(*panel, "income", ColumnHeader::Area::Mutability);
        QCOMPARE(constraintOf(*panel, "income").mutability, Mutability::Increase);
        click(*panel, "income", ColumnHeader::Area::Mutability);
        click(*panel, "income", ColumnHeader::Area::Mutability);
        QCOMPARE(constraintOf(*panel, "income").mutability, Mutability::Immutable);
        QCOMPARE(changed.count(), 3);
        QVERIFY(panel->undoStack()->undoText().contains(QStringLiteral("income")));
        for (int i = 0; i < 3; ++i)
            panel->undoStack()->undo();
        QCOMPARE(constraintOf(*panel, "income").mutability, before);
        QVERIFY(!panel->undoStack()->canUndo());
        panel->undoStack()->redo();
        QCOMPARE(constraintOf(*panel, "income").mutability, Mutability::Increase);
    }

    void locksSeveralColumnsAtOnce() {
        const auto panel = panelWith(m_loans);
        auto* bar = find<QWidget>(*panel, "bulkBar");
        QVERIFY(!bar->isVisible());
        click(*panel, "age", ColumnHeader::Area::Body);
        QVERIFY(bar->isVisible());
        click(*panel, "debt", ColumnHeader::Area::Body, Qt::ControlModifier);
        QTest::mouseClick(find<QToolButton>(*panel, "bulk-immutable"), Qt::LeftButton);
        QCOMPARE(constraintOf(*panel, "age").mutability, Mutability::Immutable);
        QCOMPARE(constraintOf(*panel, "debt").mutability, Mutability::Immutable);
        QCOMPARE(constraintOf(*panel, "income").mutability, Mutability::Free);
        panel->undoStack()->undo();
        QCOMPARE(panel->constraints(), core::defaultConstraints(*m_loans));
        QTest::mouseClick(find<QPushButton>(*panel, "bulk-clear"), Qt::LeftButton);
        QVERIFY(!bar->isVisible());
    }

    void tellsThatCategoriesStayWhenAllShallOnlyRise() {
        const auto panel = panelWith(m_loans);
        click(*panel, "age", ColumnHeader::Area::Body);
        QTest::mouseClick(find<QPushButton>(*panel, "bulk-all"), Qt::LeftButton);
        QTest::mouseClick(find<QToolButton>(*panel, "bulk-increase"), Qt::LeftButton);
        QCOMPARE(constraintOf(*panel, "savings").mutability, Mutability::Increase);
        QCOMPARE(constraintOf(*panel, "employment").mutability, Mutability::Free);
        auto* message = find<QLabel>(*panel, "dataMessage");
        QTRY_VERIFY(message->isVisible());
        QVERIFY(message->text().contains(QStringLiteral("category")));
    }

    void worksFromTheKeyboardAlone() {
        const auto panel = panelWith(m_loans);
        ColumnHeader* columns = header(*panel);
        columns->setFocus();
        for (int i = 0; i < sectionOf("income"); ++i)
            QTest::keyClick(columns, Qt::Key_Right);
        QTest::keyClick(columns, Qt::Key_L);
        QCOMPARE(constraintOf(*panel, "income").mutability, Mutability::Immutable);
        QTest::keyClick(columns, Qt::Key_Space);
        QCOMPARE(constraintOf(*panel, "income").mutability, Mutability::Free);
        QTest::keyClick(columns, Qt::Key_A, Qt::ControlModifier);
        QVERIFY(find<QWidget>(*panel, "bulkBar")->isVisible());
    }

    void editsARangeBesideTheColumn() {
        const auto panel = panelWith(m_loans);
        click(*panel, "income", ColumnHeader::Area::High);
        auto* editor = find<ui::FeatureEditor>(*panel, "featureEditor");
        QVERIFY(editor->isVisible());
        auto* high = find<QDoubleSpinBox>(*panel, "featureEditorToNumber");
        high->selectAll();
        QTest::keyClicks(high, QStringLiteral("75000"));
        QCOMPARE(constraintOf(*panel, "income").domain.high, 75000.0);
        auto* message = find<QLabel>(*panel, "featureEditorMessage");
        QVERIFY(!message->isVisible());
        auto* low = find<QDoubleSpinBox>(*panel, "featureEditorFromNumber");
        low->selectAll();
        QTest::keyClicks(low, QStringLiteral("90000"));
        QVERIFY(message->isVisible()); // above the upper end: refused and said
        QVERIFY(constraintOf(*panel, "income").domain.low <= 75000.0);
        QTest::mouseClick(find<QToolButton>(*panel, "featureEditor-decrease"), Qt::LeftButton);
        QCOMPARE(constraintOf(*panel, "income").mutability, Mutability::Decrease);
        editor->hide();
    }

    void editsConstraintsInTheTable() {
        const auto panel = panelWith(m_loans);
        find<QTabBar>(*panel, "dataViews")->setCurrentIndex(1);
        auto* table = find<ui::ConstraintsTable>(*panel, "constraintsTable");
        QVERIFY(table->isVisible());
        table->setFocus();
        const auto row = static_cast<int>(*m_loans->dataset.schema.find("income"));
        table->setCurrentIndex(table->model()->index(row, 0));
        QTest::keyClick(table, Qt::Key_Down, Qt::ShiftModifier); // income and debt
        QTest::keyClick(table, Qt::Key_D);
        QCOMPARE(constraintOf(*panel, "income").mutability, Mutability::Decrease);
        QCOMPARE(constraintOf(*panel, "debt").mutability, Mutability::Decrease);
        table->setCurrentIndex(table->model()->index(row, ui::ConstraintsModel::ToColumn));
        QTest::keyClick(table, Qt::Key_Return);
        auto* field = table->findChild<QDoubleSpinBox*>();
        QVERIFY(field);
        field->selectAll();
        QTest::keyClicks(field, QStringLiteral("81000"));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(constraintOf(*panel, "income").domain.high, 81000.0);
    }

    void activatesRows() {
        const auto panel = panelWith(m_loans);
        QSignalSpy activated(panel.get(), &DataPanel::rowActivated);
        auto* table = find<ui::DatasetView>(*panel, "datasetView");
        panel->selectRow(12);
        QCOMPARE(table->currentIndex().row(), 12);
        QCOMPARE(activated.count(), 0);
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(activated.count(), 1);
        QCOMPARE(activated.last().first().toLongLong(), 12);
        const QPoint cell = table->visualRect(table->model()->index(3, 2)).center();
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, cell);
        QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, cell);
        QCOMPARE(activated.count(), 2);
        QCOMPARE(activated.last().first().toLongLong(), 3);
    }

    void filtersRowsAndSaysWhatItDoesNotUnderstand() {
        const auto panel = panelWith(m_loans);
        auto* filter = find<QLineEdit>(*panel, "rowFilter");
        auto* rows = find<ui::DatasetView>(*panel, "datasetView")->model();
        QTest::keyClicks(filter, QStringLiteral("age > 40"));
        QTest::keyClick(filter, Qt::Key_Return);
        QTRY_VERIFY(rows->rowCount() < 300);
        const int older = rows->rowCount();
        QTest::mouseClick(find<QPushButton>(*panel, "class1"), Qt::LeftButton);
        QVERIFY(rows->rowCount() < older);
        filter->clear();
        QTest::keyClicks(filter, QStringLiteral("agee > 40"));
        QTest::keyClick(filter, Qt::Key_Return);
        QVERIFY(find<QLabel>(*panel, "rowFilterMessage")->text().contains(QStringLiteral("agee")));
        QTest::mouseClick(find<QPushButton>(*panel, "class1"), Qt::LeftButton);
        filter->clear();
        QTRY_COMPARE(rows->rowCount(), 300);
    }

    void locksAreasOfImages() {
        const auto panel = panelWith(m_digits);
        QVERIFY(find<ui::ContactSheet>(*panel, "contactSheet")->isVisible());
        find<QSpinBox>(*panel, "areaTop")->setValue(2);
        find<QSpinBox>(*panel, "areaBottom")->setValue(3);
        QTest::mouseClick(find<QPushButton>(*panel, "lockArea"), Qt::LeftButton);
        const auto locked = [&] {
            return std::ranges::count(panel->constraints().features, Mutability::Immutable,
                                      &core::FeatureConstraint::mutability);
        };
        QCOMPARE(locked(), 2 * 28);
        find<QToolButton>(*panel, "lockPresets")->menu()->actions().first()->trigger(); // top and bottom 5 rows
        QCOMPARE(locked(), 10 * 28);
        QCOMPARE(panel->constraints()[0].mutability, Mutability::Immutable);
        panel->undoStack()->undo();
        QCOMPARE(locked(), 2 * 28);
        QTest::mouseClick(find<QPushButton>(*panel, "freeArea0"), Qt::LeftButton); // of the list
        QCOMPARE(locked(), 0);
    }

    void choosesAnAreaByDragging() {
        const auto panel = panelWith(m_digits);
        auto* preview = find<QWidget>(*panel, "pixelPreview");
        const double step = preview->width() / 28.0;
        const auto at = [&](int row, int column) {
            return QPoint(qRound((column + 0.5) * step), qRound((row + 0.5) * step));
        };
        QTest::mousePress(preview, Qt::LeftButton, {}, at(9, 20));
        QMouseEvent move(QEvent::MouseMove, at(4, 6), preview->mapToGlobal(at(4, 6)), Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(preview, &move);
        QTest::mouseRelease(preview, Qt::LeftButton, {}, at(4, 6));
        QCOMPARE(find<QSpinBox>(*panel, "areaTop")->value(), 4);
        QCOMPARE(find<QSpinBox>(*panel, "areaBottom")->value(), 9);
        QCOMPARE(find<QSpinBox>(*panel, "areaLeft")->value(), 6);
        QCOMPARE(find<QSpinBox>(*panel, "areaRight")->value(), 20);
    }

    void paintsLocksWithABrush() {
        const auto panel = panelWith(m_digits);
        auto* canvas = find<ui::PixelCanvas>(*panel, "pixelPreview");
        const auto locked = [&](core::Index row, core::Index column) {
            return panel->constraints()[row * 28 + column].mutability == Mutability::Immutable;
        };
        const auto count = [&] {
            return std::ranges::count(panel->constraints().features, Mutability::Immutable,
                                      &core::FeatureConstraint::mutability);
        };
        const auto stroke = [&](QPointF from, QPointF to, Qt::MouseButton button) {
            QTest::mousePress(canvas, button, {}, from.toPoint());
            QMouseEvent move(QEvent::MouseMove, to, canvas->mapToGlobal(to), Qt::NoButton, button, {});
            QCoreApplication::sendEvent(canvas, &move);
            QTest::mouseRelease(canvas, button, {}, to.toPoint());
        };
        QTest::mouseClick(find<QWidget>(*panel, "lockTool.paint"), Qt::LeftButton);
        QVERIFY(!find<QWidget>(*panel, "areaTop")->isVisible());
        const QImage before = canvas->grab().toImage();
        find<QSpinBox>(*panel, "brushSize")->setValue(3);
        stroke(canvas->positionOf(10, 4), canvas->positionOf(10, 20), Qt::LeftButton);
        for (core::Index column = 4; column <= 20; ++column) // without gaps, three pixels high
            QVERIFY(locked(9, column) && locked(10, column) && locked(11, column));
        QVERIFY(!locked(8, 10) && !locked(12, 10) && !locked(10, 23));
        QVERIFY(canvas->grab().toImage() != before);
        const auto painted = count();
        QTest::mouseClick(find<QWidget>(*panel, "lockTool.erase"), Qt::LeftButton);
        find<QSpinBox>(*panel, "brushSize")->setValue(1);
        stroke(canvas->positionOf(10, 12), canvas->positionOf(10, 12), Qt::LeftButton);
        QVERIFY(!locked(10, 12));
        QCOMPARE(count(), painted - 1);
        stroke(canvas->positionOf(10, 12), canvas->positionOf(10, 12), Qt::RightButton); // the opposite
        QCOMPARE(count(), painted);
        QTest::mouseClick(find<QWidget>(*panel, "undoLocks"), Qt::LeftButton);
        QCOMPARE(count(), painted - 1);
        QTest::mouseClick(find<QWidget>(*panel, "invertLocks"), Qt::LeftButton);
        QCOMPARE(count(), 784 - (painted - 1));
        QVERIFY(locked(10, 12) && !locked(10, 13));
        QTest::mouseClick(find<QWidget>(*panel, "clearLocks"), Qt::LeftButton);
        QCOMPARE(count(), 0);
        canvas->setFocus();
        QTest::mouseClick(find<QWidget>(*panel, "lockTool.paint"), Qt::LeftButton);
        QTest::keyClick(canvas, Qt::Key_Space);
        QCOMPARE(count(), 1);
    }

    void theEditorOfPixelsIsNoWiderThanItsColumn_data() {
        QTest::addColumn<QString>("tool");
        for (const char* tool : {"area", "paint", "erase"})
            QTest::newRow(tool) << QStringLiteral("lockTool.%1").arg(QLatin1String(tool));
    }

    void theEditorOfPixelsIsNoWiderThanItsColumn() {
        QFETCH(QString, tool);
        ui::Theme::instance().apply();
        const auto panel = panelWith(m_digits);
        panel->resize(1290, 640); // the column scrolls
        auto* scroll = qobject_cast<QAbstractScrollArea*>(
            find<QWidget>(*panel, "pixelLockEditor")->parentWidget()->parentWidget());
        QVERIFY(scroll);
        find<QToolButton>(*panel, "lockPresets")->menu()->actions().front()->trigger();
        QTest::mouseClick(find<QWidget>(*panel, qPrintable(tool)), Qt::LeftButton);
        const int needed = find<QWidget>(*panel, "pixelLockEditor")->minimumSizeHint().width();
        const int given = scroll->viewport()->width() - (scroll->verticalScrollBar()->isVisible() ? 0 : kScrollBar);
        QVERIFY2(needed <= given, qPrintable(QStringLiteral("%1 of %2").arg(needed).arg(given)));
        QCOMPARE(find<QWidget>(*panel, "brushSize")->isVisible(), tool != QStringLiteral("lockTool.area"));
    }

    void locksTheBackgroundOfAClass() {
        const auto panel = panelWith(m_digits);
        find<QToolButton>(*panel, "lockBackground")->menu()->actions().at(1)->trigger(); // of the ones
        const auto& constraints = panel->constraints();
        QCOMPARE(constraints[0].mutability, Mutability::Immutable); // a corner
        core::RawVector mean = core::RawVector::Zero(784);
        for (const core::Index row : m_digits->split.training)
            if (m_digits->dataset.labels[static_cast<std::size_t>(row)] == 1)
                mean += m_digits->dataset.rows.row(row);
        core::Index brightest = 0;
        mean.maxCoeff(&brightest);
        QCOMPARE(constraints[brightest].mutability, Mutability::Free); // where ones are drawn
        const auto locked =
            std::ranges::count(constraints.features, Mutability::Immutable, &core::FeatureConstraint::mutability);
        QVERIFY2(locked > 200 && locked < 760, qPrintable(QString::number(locked)));
    }

    void aClassShowsAllItsImagesAndOnlyThoseSeenAreDecoded() {
        const auto digits = testing::builtinData("digits:4000");
        const auto panel = panelWith(digits);
        auto* sheet = find<ui::ContactSheet>(*panel, "contactSheet");
        (void)sheet->grab();
        const qint64 before = sheet->decoded();
        QVERIFY(before > 0 && before < digits->dataset.size() / 2);
        qint64 last = -1; // of the first class
        for (core::Index row = 0; row < digits->dataset.size(); ++row)
            if (digits->dataset.labels[static_cast<std::size_t>(row)] == 0)
                last = row;
        QVERIFY(sheet->tileRect(last).isNull());
        QTest::mouseClick(sheet->viewport(), Qt::LeftButton, {}, sheet->nameRect(0).center());
        QVERIFY(!sheet->tileRect(last).isNull());
        (void)sheet->grab();
        QVERIFY2(sheet->decoded() < digits->dataset.size() / 2, qPrintable(QString::number(sheet->decoded())));
        sheet->showRow(last);
        QVERIFY(sheet->viewport()->rect().contains(sheet->tileRect(last)));
        sheet->setFocus();
        QTest::keyClick(sheet, Qt::Key_Space);
        QVERIFY(sheet->tileRect(last).isNull());
    }

    void activatesImages() {
        const auto panel = panelWith(m_digits);
        auto* sheet = find<ui::ContactSheet>(*panel, "contactSheet");
        QSignalSpy activated(panel.get(), &DataPanel::rowActivated);
        sheet->setFocus();
        QTest::keyClick(sheet, Qt::Key_Right);
        const qint64 first = sheet->currentRow();
        QVERIFY(first >= 0);
        QTest::keyClick(sheet, Qt::Key_Right);
        QVERIFY(sheet->currentRow() != first);
        QTest::mouseDClick(sheet->viewport(), Qt::LeftButton, {}, sheet->tileRect(first).center());
        QCOMPARE(activated.count(), 1);
        QCOMPARE(activated.first().first().toLongLong(), first);
    }

    void offersTheRemedyOfAProblem() {
        auto dataset = m_loans->dataset;
        dataset.problems = {
            {.line = 12, .column = "age", .message = "every row differs", .count = 3, .remedy = "ignore"}};
        const auto panel = panelWith(*core::prepare(dataset, 1));
        QSignalSpy wanted(panel.get(), &DataPanel::remedyRequested);
        auto* remedy = find<QPushButton>(*panel, "remedy");
        QVERIFY(remedy->text().contains(QStringLiteral("age")));
        QTest::mouseClick(remedy, Qt::LeftButton);
        QTRY_COMPARE(wanted.count(), 1);
        QCOMPARE(wanted.first().first().value<core::DataProblem>().column, std::string("age"));
    }

    void teachesWhileNothingIsLoaded() {
        DataPanel panel;
        panel.setBuiltins(core::builtinSets());
        panel.show();
        QSignalSpy wanted(&panel, &DataPanel::openRequested);
        QVERIFY(find<QWidget>(panel, "dataEmpty")->isVisible());
        auto* moons = find<QPushButton>(panel, "builtin:moons");
        QTRY_VERIFY(moons->height() > 10); // laid out
        QTest::mouseClick(moons, Qt::LeftButton);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.first().first().toString(), QStringLiteral("builtin:moons"));
    }

    void followsTheTheme() {
        const auto panel = panelWith(m_loans);
        const auto middle = [&] {
            return panel->findChild<ui::DatasetView*>()->viewport()->grab().toImage().pixelColor(600, 300);
        };
        ui::Theme::instance().setKind(ui::ThemeKind::Dark);
        QVERIFY(middle().lightness() < 80);
        ui::Theme::instance().setKind(ui::ThemeKind::Light);
        QVERIFY(middle().lightness() > 180);
    }
};

COUNTERFOIL_SUITE(TestDataPanel)
#include "tst_data_panel.moc"
