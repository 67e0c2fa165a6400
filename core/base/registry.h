#pragma once

#include "core/base/param.h"

#include <algorithm>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace core {

// Names one implementation: the stable id of files and the command line, what menus show, and a sentence of help.
struct FeatureInfo {
    std::string id;
    std::string label;
    std::string help;
};

// The named implementations of one interface, in a fixed order. Immutable once built, so it may be read from any
// thread. Filled by the register_<file>() functions of the interface's folder.
template <class Interface>
class Registry {
public:
    struct Entry {
        FeatureInfo info;
        std::vector<ParamSpec> params;
        std::function<Result<std::unique_ptr<const Interface>>(const ParamValues&)> create;
    };

    template <class T, class Options>
    void add(FeatureInfo info, ParamTable<Options> table) {
        auto specs = table.specs();
        auto create = [table =
                           std::move(table)](const ParamValues& values) -> Result<std::unique_ptr<const Interface>> {
            auto options = table.readAll(values);
            if (!options)
                return std::move(options).error();
            return std::unique_ptr<const Interface>(std::make_unique<T>(*options));
        };
        m_entries.push_back({std::move(info), std::move(specs), std::move(create)});
    }
    // For an implementation without parameters.
    template <class T>
    void add(FeatureInfo info) {
        auto create = [](const ParamValues& values) -> Result<std::unique_ptr<const Interface>> {
            if (!values.empty())
                return unknownKey(values.begin()->first, {});
            return std::unique_ptr<const Interface>(std::make_unique<T>());
        };
        m_entries.push_back({std::move(info), {}, std::move(create)});
    }

    [[nodiscard]] const std::vector<Entry>& entries() const { return m_entries; }
    [[nodiscard]] const Entry* find(std::string_view id) const {
        const auto it = std::ranges::find(m_entries, id, [](const Entry& e) { return std::string_view(e.info.id); });
        return it == m_entries.end() ? nullptr : &*it;
    }
    // The ids, for error messages and menus.
    [[nodiscard]] std::vector<std::string> ids() const {
        std::vector<std::string> all;
        for (const Entry& entry : m_entries)
            all.push_back(entry.info.id);
        return all;
    }

private:
    std::vector<Entry> m_entries;
};

// The built-in implementations of Interface, one file each; defined by the build (core/registry.cmake).
template <class Interface>
const Registry<Interface>& builtins();

} // namespace core
