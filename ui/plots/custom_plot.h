#pragma once

// QCustomPlot's header is written with Qt's keywords, which this program switches off. Include it through this file,
// and only in the files that draw with it: it is slow to compile.
#define signals Q_SIGNALS
#define slots Q_SLOTS
#define emit Q_EMIT
#define foreach Q_FOREACH
#include <qcustomplot.h>
#undef signals
#undef slots
#undef emit
#undef foreach
