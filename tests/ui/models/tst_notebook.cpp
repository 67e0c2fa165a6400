#include "core/base/rng.h"
#include "tests/support/suite.h"
#include "ui/models/notebook.h"

#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

class TestNotebook : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesEachBookmarkItsOwnNumber();
    void keepsOneVerdictForAnExplanation();
    void mergesTypingIntoOneStep();
    void forgetsTypingThatCameBackToTheStart();
    void typingMergesAcrossWhatItChanges();
    void movesScenesNoFurtherThanTheEnds();
    void anyChangesUndoneGiveTheStartAndRedoneTheEnd();
};

namespace {

core::Bookmark named(const std::string& name) {
    core::Bookmark bookmark;
    bookmark.name = name;
    bookmark.instance = core::RawVector::Constant(2, 1.5);
    return bookmark;
}

core::Scene titled(const std::string& title) {
    core::Scene scene;
    scene.title = title;
    return scene;
}

std::string titles(const core::Notes& notes) {
    std::string all;
    for (const core::Scene& scene : notes.scenes)
        all += scene.title;
    return all;
}

} // namespace

void TestNotebook::givesEachBookmarkItsOwnNumber() {
    QUndoStack stack;
    ui::Notebook notebook(&stack);
    const auto first = notebook.addBookmark(named("a"));
    const auto second = notebook.addBookmark(named("b"));
    notebook.removeBookmark(first);
    QVERIFY(notebook.addBookmark(named("c")) != second);
    QCOMPARE(notebook.notes().bookmarks.size(), std::size_t(2));
    QCOMPARE(stack.undoText(), QStringLiteral("Bookmark c"));
}

void TestNotebook::keepsOneVerdictForAnExplanation() {
    QUndoStack stack;
    ui::Notebook notebook(&stack);
    notebook.setVerdict({3, 1, "m", core::Judgement::Odd, ""});
    notebook.setVerdict({3, 1, "m", core::Judgement::Wrong, ""});
    notebook.setVerdict({3, 0, "m", core::Judgement::Sensible, ""});
    QCOMPARE(notebook.notes().verdicts.size(), std::size_t(2));
    QVERIFY(core::verdictOn(notebook.notes(), 3, 1, "m")->judgement == core::Judgement::Wrong);
    notebook.setVerdict({3, 1, "m", core::Judgement::None, ""});
    QVERIFY(!core::verdictOn(notebook.notes(), 3, 1, "m"));
    stack.undo();
    QVERIFY(core::verdictOn(notebook.notes(), 3, 1, "m")->judgement == core::Judgement::Wrong);
}

void TestNotebook::mergesTypingIntoOneStep() {
    QUndoStack stack;
    ui::Notebook notebook(&stack);
    const auto id = notebook.addBookmark(named("a"));
    QSignalSpy changes(&notebook, &ui::Notebook::changed);
    notebook.noteBookmark(id, QStringLiteral("f"));
    notebook.noteBookmark(id, QStringLiteral("fu"));
    notebook.noteBookmark(id, QStringLiteral("fur"));
    QCOMPARE(changes.size(), 3);
    QCOMPARE(stack.count(), 2);
    stack.undo();
    QVERIFY(notebook.notes().bookmarks.front().note.empty());
    stack.redo();
    QCOMPARE(notebook.notes().bookmarks.front().note, std::string("fur"));
}

void TestNotebook::forgetsTypingThatCameBackToTheStart() {
    QUndoStack stack;
    ui::Notebook notebook(&stack);
    const auto id = notebook.addBookmark(named("a"));
    notebook.noteBookmark(id, QStringLiteral("f"));
    notebook.noteBookmark(id, QString());
    QCOMPARE(stack.count(), 1);
}

void TestNotebook::typingMergesAcrossWhatItChanges() {
    QUndoStack stack;
    ui::Notebook notebook(&stack);
    const auto first = notebook.addBookmark(named("a"));
    notebook.addBookmark(named("b"));
    notebook.setVerdict({3, 1, "m", core::Judgement::Odd, ""});
    const core::Notes before = notebook.notes();
    notebook.noteBookmark(first, QStringLiteral("w"));
    notebook.noteBookmark(first, QStringLiteral("wh"));
    notebook.noteBookmark(first, QStringLiteral("why"));
    const core::Notes after = notebook.notes();
    QCOMPARE(stack.count(), 4);
    stack.undo();
    QVERIFY(notebook.notes() == before);
    stack.redo();
    QVERIFY(notebook.notes() == after);
    notebook.setVerdict({3, 1, "m", core::Judgement::None, ""});
    stack.setIndex(0);
    QVERIFY(notebook.notes() == core::Notes());
    stack.setIndex(stack.count());
    QVERIFY(notebook.notes().verdicts.empty());
    QCOMPARE(notebook.notes().bookmarks.front().note, std::string("why"));
}

void TestNotebook::movesScenesNoFurtherThanTheEnds() {
    QUndoStack stack;
    ui::Notebook notebook(&stack);
    notebook.addScene(titled("a"));
    notebook.addScene(titled("b"));
    const auto last = notebook.addScene(titled("c"));
    notebook.moveScene(last, -1);
    QCOMPARE(titles(notebook.notes()), std::string("acb"));
    notebook.moveScene(last, -5);
    QCOMPARE(titles(notebook.notes()), std::string("cab"));
    const int steps = stack.count();
    notebook.moveScene(last, -1);
    QCOMPARE(stack.count(), steps);
}

void TestNotebook::anyChangesUndoneGiveTheStartAndRedoneTheEnd() {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        core::Rng rng(seed);
        QUndoStack stack;
        ui::Notebook notebook(&stack);
        const auto someId = [&](const auto& notes) {
            return notes.empty()
                       ? 0
                       : notes[static_cast<std::size_t>(rng.below(static_cast<core::Index>(notes.size())))].id;
        };
        for (int i = 0; i < 200; ++i) {
            const QString text = QString::number(rng.below(5));
            switch (rng.below(8)) {
            case 0:
                notebook.addBookmark(named(text.toStdString()));
                break;
            case 1:
                notebook.renameBookmark(someId(notebook.notes().bookmarks), text);
                break;
            case 2:
                notebook.noteBookmark(someId(notebook.notes().bookmarks), text);
                break;
            case 3:
                notebook.removeBookmark(someId(notebook.notes().bookmarks));
                break;
            case 4:
                notebook.addScene(titled(text.toStdString()));
                break;
            case 5:
                notebook.moveScene(someId(notebook.notes().scenes), static_cast<int>(rng.below(5)) - 2);
                break;
            case 6:
                notebook.removeScene(someId(notebook.notes().scenes));
                break;
            default:
                notebook.setVerdict({static_cast<core::Index>(rng.below(4)), 1, "m",
                                     static_cast<core::Judgement>(rng.below(4)), text.toStdString()});
            }
        }
        const core::Notes end = notebook.notes();
        while (stack.canUndo())
            stack.undo();
        QCOMPARE(notebook.notes(), core::Notes());
        while (stack.canRedo())
            stack.redo();
        QVERIFY(notebook.notes() == end);
    }
}

COUNTERFOIL_SUITE(TestNotebook)
#include "tst_notebook.moc"
