#pragma once

#include <QObject>
#include <QTest>

namespace testing {

// Registers a test class under its file's name ("csv" for tst_csv.cpp). The executable of a folder runs the suite
// named by its first argument, or all; the rest of the arguments is Qt Test's.
struct Suite {
    Suite(const char* file, QObject* (*make)());
};

} // namespace testing

#define COUNTERFOIL_SUITE(Class) static const testing::Suite kSuite(__FILE__, []() -> QObject* { return new Class; });
