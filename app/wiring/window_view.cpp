#include "app/wiring/window_view.h"

namespace app {

void WindowView::add(const QString& key, In in, std::function<QJsonValue()> get,
                     std::function<void(const QJsonValue&)> set) {
    m_parts.push_back({key, in, std::move(get), std::move(set)});
}

void WindowView::addOld(const QString& key, std::function<void(const QJsonValue&)> set) {
    m_parts.push_back({key, In::Sessions, nullptr, std::move(set)});
}

QJsonObject WindowView::now(In keeper) const {
    QJsonObject view;
    for (const Part& part : m_parts)
        if (part.get && (keeper == In::Sessions || part.in == In::Scenes))
            view.insert(part.key, part.get());
    return view;
}

void WindowView::restore(const QJsonObject& view) const {
    for (const Part& part : m_parts)
        if (view.contains(part.key))
            part.set(view.value(part.key));
}

} // namespace app
