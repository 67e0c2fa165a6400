#include "tests/support/files.h"
#include "tests/support/suite.h"
#include "ui/jobs/loading_job.h"

#include <QSignalSpy>
#include <QTimer>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

using ui::LoadingJob;

namespace {

// A decoder that waits inside its first image until it is let go, and remembers the thread it ran on.
struct Gate {
    std::mutex mutex;
    std::condition_variable changed;
    bool open = false;
    std::atomic<bool> reached = false;
    std::thread::id thread;

    core::ImageDecoder decoder() {
        return [this](const std::filesystem::path&,
                      const core::ImageOptions& wanted) -> core::Result<std::vector<std::uint8_t>> {
            std::unique_lock lock(mutex);
            thread = std::this_thread::get_id();
            reached = true;
            changed.wait(lock, [this] { return open; });
            return std::vector<std::uint8_t>(static_cast<std::size_t>(wanted.height * wanted.width), 9);
        };
    }
    void letGo() {
        const std::scoped_lock lock(mutex);
        open = true;
        changed.notify_all();
    }
};

ui::SourceRequestPtr request(const std::string& source, core::ImageDecoder decoder = {}) {
    auto made = std::make_shared<core::SourceRequest>();
    made->source = source;
    made->seed = 3;
    made->decoder = std::move(decoder);
    return made;
}

const core::Result<ui::LoadedData>& loadedOf(const QSignalSpy& spy) {
    return *spy.last().first().value<ui::LoadOutcomePtr>();
}
const core::Result<ui::SourcePreview>& previewOf(const QSignalSpy& spy) {
    return *spy.last().first().value<ui::PreviewOutcomePtr>();
}

} // namespace

class TestLoadingJob final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void loadsABuiltInSetReadyForEverything() {
        LoadingJob job;
        QSignalSpy finished(&job, &LoadingJob::loadFinished);
        job.load(request("builtin:loans:300"));
        QCOMPARE(job.running(), LoadingJob::Kind::Load);
        QCOMPARE(finished.count(), 0); // the work is another thread's
        QTRY_COMPARE(finished.count(), 1);
        QVERIFY(loadedOf(finished));
        const ui::LoadedData& loaded = *loadedOf(finished);
        QCOMPARE(loaded.data->dataset.size(), core::Index(300));
        QCOMPARE(loaded.data->splitSpec.seed, std::uint64_t(3));
        QVERIFY(core::checkConstraints(loaded.data->dataset.schema, loaded.constraints));
        QCOMPARE(job.running(), LoadingJob::Kind::None);
    }

    void previewsATableWithoutLoadingIt() {
        const testing::Folder folder;
        LoadingJob job;
        QSignalSpy ready(&job, &LoadingJob::previewReady);
        job.preview(request(folder.write("a.csv", "x,y\n1,no\n2,yes\n3,no\n4,yes\n")));
        QTRY_COMPARE(ready.count(), 1);
        QVERIFY(previewOf(ready));
        QCOMPARE(previewOf(ready)->table->rows, std::int64_t(4));
        QVERIFY(!previewOf(ready)->folder);
    }

    void saysWhyItCannotRead_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("binary") << QByteArray("\x00\x01\x02\x03\x00\xff\xfe\x00\x00\x01", 10).repeated(50);
        QTest::newRow("header only") << QByteArray("a,b,c\n");
        QTest::newRow("one class") << QByteArray("a,b\n1,x\n2,x\n3,x\n");
    }
    void saysWhyItCannotRead() {
        QFETCH(QByteArray, bytes);
        const testing::Folder folder;
        LoadingJob job;
        QSignalSpy finished(&job, &LoadingJob::loadFinished);
        job.load(
            request(folder.write("bad.csv", std::string_view(bytes.data(), static_cast<std::size_t>(bytes.size())))));
        QTRY_COMPARE(finished.count(), 1);
        QVERIFY(!loadedOf(finished));
        const std::string& message = loadedOf(finished).error().message;
        QVERIFY2(message.find("bad.csv") != std::string::npos, message.c_str());
    }

    void worksOnAThreadOfItsOwn() {
        const testing::Folder folder;
        for (const char* file : {"p/a/1.png", "p/a/2.png", "p/b/1.png", "p/b/2.png"})
            folder.write(file, "x");
        Gate gate;
        LoadingJob job;
        QSignalSpy ready(&job, &LoadingJob::previewReady);
        job.preview(request(folder.path("p"), gate.decoder()));
        QTRY_VERIFY(gate.reached.load());
        bool answered = false; // the GUI thread's events go on while the worker is held
        QTimer::singleShot(0, &job, [&] { answered = true; });
        QTRY_VERIFY(answered);
        QCOMPARE(ready.count(), 0);
        gate.letGo();
        QTRY_COMPARE(ready.count(), 1);
        QVERIFY(gate.thread != std::this_thread::get_id());
        QCOMPARE(previewOf(ready)->folder->samples.size(), std::size_t(4));
    }

    void bringsNothingOfAJobThatWasReplaced() {
        const testing::Folder folder;
        for (const char* file : {"p/a/1.png", "p/b/1.png"})
            folder.write(file, "x");
        const std::string table = folder.write("a.csv", "x,y\n1,no\n2,yes\n3,no\n");
        Gate gate;
        LoadingJob job;
        QSignalSpy ready(&job, &LoadingJob::previewReady);
        job.preview(request(folder.path("p"), gate.decoder()));
        QTRY_VERIFY(gate.reached.load());
        job.preview(request(table));
        gate.letGo();
        QTRY_COMPARE(ready.count(), 1);
        QVERIFY(previewOf(ready)->table);
    }

    void isIdleAtOnceWhenCancelled() {
        const testing::Folder folder;
        for (const char* file : {"p/a/1.png", "p/b/1.png"})
            folder.write(file, "x");
        Gate gate;
        LoadingJob job;
        QSignalSpy ready(&job, &LoadingJob::previewReady), finished(&job, &LoadingJob::loadFinished);
        job.preview(request(folder.path("p"), gate.decoder()));
        QTRY_VERIFY(gate.reached.load());
        job.cancel();
        QCOMPARE(job.running(), LoadingJob::Kind::None);
        gate.letGo();
        job.load(request("builtin:moons:60"));
        QTRY_COMPARE(finished.count(), 1);
        QVERIFY(loadedOf(finished));
        QCOMPARE(ready.count(), 0);
    }

    void reportsProgressOfALongTable() {
        const testing::Folder folder;
        std::string text = "a,b,c,d,e,f,g,h,i,j,label\n";
        for (int row = 0; row < 60'000; ++row) {
            for (int column = 0; column < 10; ++column)
                text += std::to_string((row * (column + 3)) % 977) + ",";
            text += row % 3 == 0 ? "yes\n" : "no\n";
        }
        LoadingJob job;
        QSignalSpy progressed(&job, &LoadingJob::progressed), finished(&job, &LoadingJob::loadFinished);
        job.load(request(folder.write("long.csv", text)));
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60'000);
        QVERIFY(loadedOf(finished));
        QCOMPARE(loadedOf(finished)->data->dataset.size(), core::Index(60'000));
        QVERIFY(progressed.count() > 0);
    }

    void endsWithAJobStillRunning() {
        auto job = std::make_unique<LoadingJob>();
        job->load(request("builtin:digits:4000"));
        job.reset(); // waits for the worker's next poll
    }
};

COUNTERFOIL_SUITE(TestLoadingJob)
#include "tst_loading_job.moc"
