#pragma once

#include <QJsonObject>

#include <functional>
#include <vector>

namespace app {

// How the window looks, part by part: what a session and a scene keep of it, and how it is had again. The parts are
// had again in the order in which they were added; one that is not there stays as it is. GUI thread.
class WindowView {
public:
    // What keeps a part: sessions alone, where it is the person's work or furniture, or scenes too.
    enum class In { Sessions, Scenes };

    void add(const QString& key, In in, std::function<QJsonValue()> get, std::function<void(const QJsonValue&)> set);
    void addOld(const QString& key, std::function<void(const QJsonValue&)> set); // that earlier programs kept

    [[nodiscard]] QJsonObject now(In keeper) const;
    void restore(const QJsonObject& view) const;

private:
    struct Part {
        QString key;
        In in;
        std::function<QJsonValue()> get; // null: an old one
        std::function<void(const QJsonValue&)> set;
    };
    std::vector<Part> m_parts;
};

} // namespace app
