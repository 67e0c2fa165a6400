#include "core/data/pixel_schema.h"
#include "core/data/sources/builtin.h"

#include <algorithm>
#include <cmath>
#include <numbers>

// Digits: grey 28 x 28 images of digits, drawn by a pen along our own outlines. Each image takes one of its digit's
// variants, jitters the outline's points, bends, shears, rotates, scales and shifts it, and draws it with a pen of
// random width and darkness; then noise.
namespace core {
namespace {

constexpr Index kSide = 28;

// Points of one pen stroke in a unit box, x to the right and y down. Round: a Catmull-Rom curve through them.
struct Stroke {
    bool round = false;
    std::vector<Point> points;
};
using Glyph = std::vector<Stroke>;

// The ways in which people write each digit.
const std::vector<std::vector<Glyph>>& glyphs() {
    static const std::vector<std::vector<Glyph>> all{
        {// 0: an oval; a narrow one that overshoots its start
         {{true, {{.52, .0}, {.2, .14}, {.08, .5}, {.2, .86}, {.5, 1.}, {.8, .86}, {.92, .5}, {.8, .14}, {.52, .0}}}},
         {{true,
           {{.62, .04}, {.34, .1}, {.2, .45}, {.24, .85}, {.5, 1.}, {.74, .8}, {.8, .4}, {.66, .06}, {.45, .03}}}}},
        {// 1: a bar; with a flag; with flag and foot
         {{false, {{.5, .0}, {.5, 1.}}}},
         {{false, {{.3, .24}, {.55, .0}, {.53, 1.}}}},
         {{false, {{.3, .22}, {.52, .0}, {.52, .98}}}, {false, {{.25, .98}, {.8, .98}}}}},
        {// 2: a sharp corner; a loop
         {{true, {{.12, .28}, {.26, .06}, {.55, .0}, {.8, .14}, {.78, .4}, {.5, .7}, {.1, .98}}},
          {false, {{.1, .98}, {.92, .94}}}},
         {{true,
           {{.14, .22},
            {.36, .02},
            {.7, .06},
            {.8, .3},
            {.6, .62},
            {.3, .93},
            {.1, .92},
            {.14, .76},
            {.36, .78},
            {.62, .93},
            {.95, .9}}}}},
        {// 3: two bows; a flat top
         {{true, {{.14, .14}, {.38, .0}, {.7, .06}, {.76, .28}, {.62, .43}, {.36, .48}}},
          {true, {{.36, .48}, {.7, .53}, {.88, .72}, {.74, .94}, {.42, 1.}, {.1, .86}}}},
         {{false, {{.14, .03}, {.8, .02}, {.42, .4}}},
          {true, {{.42, .4}, {.74, .46}, {.88, .7}, {.72, .94}, {.4, 1.}, {.1, .9}}}}},
        {// 4: open; closed
         {{true, {{.22, .02}, {.16, .3}, {.14, .56}}},
          {false, {{.14, .56}, {.9, .52}}},
          {false, {{.72, .04}, {.66, 1.}}}},
         {{false, {{.66, 1.}, {.68, .0}, {.06, .66}, {.94, .64}}}}},
        {// 5: in one go; with the bar on its own
         {{false, {{.84, .03}, {.28, .04}, {.2, .44}}},
          {true, {{.2, .44}, {.5, .36}, {.8, .5}, {.86, .76}, {.64, .97}, {.3, .98}, {.1, .88}}}},
         {{true, {{.3, .06}, {.24, .3}, {.22, .46}, {.52, .38}, {.8, .54}, {.8, .84}, {.5, 1.}, {.14, .92}}},
          {false, {{.28, .06}, {.86, .0}}}}},
        {// 6: a bent stem; a straight one
         {{true,
           {{.72, .02},
            {.42, .16},
            {.2, .46},
            {.14, .76},
            {.32, .98},
            {.64, .98},
            {.84, .78},
            {.7, .56},
            {.42, .54},
            {.17, .74}}}},
         {{true,
           {{.56, .0}, {.34, .3}, {.2, .64}, {.26, .92}, {.52, 1.}, {.76, .86}, {.74, .64}, {.5, .56}, {.24, .7}}}}},
        {// 7: plain; with a bar; bent
         {{false, {{.1, .06}, {.9, .03}, {.42, 1.}}}},
         {{false, {{.1, .06}, {.88, .03}, {.44, 1.}}}, {false, {{.3, .52}, {.82, .48}}}},
         {{false, {{.12, .16}, {.12, .04}, {.88, .05}}}, {true, {{.88, .05}, {.62, .42}, {.5, .72}, {.46, 1.}}}}},
        {// 8: one line that crosses itself; two rings
         {{true,
           {{.74, .12},
            {.46, .0},
            {.2, .16},
            {.3, .38},
            {.62, .56},
            {.84, .78},
            {.6, 1.},
            {.26, .96},
            {.16, .74},
            {.4, .54},
            {.7, .36},
            {.78, .16}}}},
         {{true, {{.5, .48}, {.24, .4}, {.2, .14}, {.5, .0}, {.8, .14}, {.74, .4}, {.5, .48}}},
          {true, {{.5, .48}, {.18, .58}, {.14, .86}, {.5, 1.}, {.86, .86}, {.82, .58}, {.5, .48}}}}},
        {// 9: a straight stem; a bent one; in one go
         {{true, {{.8, .22}, {.58, .02}, {.26, .08}, {.14, .32}, {.34, .52}, {.64, .44}, {.8, .22}}},
          {false, {{.81, .2}, {.7, 1.}}}},
         {{true, {{.8, .2}, {.54, .0}, {.22, .1}, {.16, .36}, {.42, .5}, {.7, .4}, {.8, .2}}},
          {true, {{.8, .2}, {.84, .54}, {.72, .88}, {.44, 1.}, {.16, .92}}}},
         {{true, {{.76, .16}, {.44, .0}, {.16, .24}, {.34, .5}, {.68, .38}, {.78, .14}, {.76, .5}, {.62, 1.}}}}}};
    return all;
}

// One sheet of paper: the squared distance of each pixel's centre to the pen's line.
class Sheet {
public:
    Sheet() { m_distances.fill(1e6F); }

    // Only pixels within `reach` of the segment are looked at.
    void line(const Point& from, const Point& to, double reach) {
        const auto first = [&](std::size_t axis) {
            return std::max(Index{0}, static_cast<Index>(std::ceil(std::min(from[axis], to[axis]) - reach - 0.5)));
        };
        const auto last = [&](std::size_t axis) {
            return std::min(kSide - 1, static_cast<Index>(std::floor(std::max(from[axis], to[axis]) + reach - 0.5)));
        };
        const double dx = to[0] - from[0], dy = to[1] - from[1];
        const double scale = 1.0 / std::max(dx * dx + dy * dy, 1e-12);
        for (Index row = first(1); row <= last(1); ++row)
            for (Index column = first(0); column <= last(0); ++column) {
                const double x = static_cast<double>(column) + 0.5 - from[0];
                const double y = static_cast<double>(row) + 0.5 - from[1];
                const double along = std::clamp((x * dx + y * dy) * scale, 0.0, 1.0);
                const double ex = x - along * dx, ey = y - along * dy;
                float& distance = m_distances[static_cast<std::size_t>(row * kSide + column)];
                distance = std::min(distance, static_cast<float>(ex * ex + ey * ey));
            }
    }
    [[nodiscard]] float distance(Index pixel) const { return std::sqrt(m_distances[static_cast<std::size_t>(pixel)]); }

private:
    std::array<float, kSide * kSide> m_distances{};
};

// How one image is written.
struct Hand {
    std::array<double, 4> matrix{}; // unit box -> pixels, row-major
    Point middle{};                 // of the image, pixels
    double bend = 0.0;              // amplitude of a wave across the outline, unit box
    double wave = 0.0;              // its phase
    double halfWidth = 1.0;         // of the pen, pixels
    double ink = 1.0;               // darkness of a full pixel

    explicit Hand(Rng& rng) {
        const double height = 20.0 * std::clamp(1.0 + 0.07 * rng.normal(), 0.8, 1.15);
        const double width = height * std::clamp(0.68 + 0.09 * rng.normal(), 0.48, 0.9);
        const double angle = std::clamp(0.11 * rng.normal(), -0.3, 0.3);
        const double shear = std::clamp(-0.12 + 0.16 * rng.normal(), -0.5, 0.3); // most people lean to the right
        const double c = std::cos(angle), s = std::sin(angle);
        // rotation * shear * scale
        matrix = {c * width, (c * shear - s) * height, s * width, (s * shear + c) * height};
        middle = {14.0 + 1.1 * rng.normal(), 14.0 + 0.9 * rng.normal()};
        bend = 0.03 * rng.normal();
        wave = rng.uniform(0.0, 2.0 * std::numbers::pi);
        halfWidth = std::clamp(1.15 + 0.3 * rng.normal(), 0.65, 2.0);
        ink = rng.uniform(0.85, 1.0);
    }
    [[nodiscard]] Point placed(const Point& p) const {
        const double x = p[0] - 0.5 + bend * std::sin(5.0 * p[1] + wave);
        const double y = p[1] - 0.5 + bend * std::cos(5.0 * p[0] + wave);
        return {middle[0] + matrix[0] * x + matrix[1] * y, middle[1] + matrix[2] * x + matrix[3] * y};
    }
};

// Catmull-Rom through b and c with neighbours a and d, at t in [0, 1].
Point between(const Point& a, const Point& b, const Point& c, const Point& d, double t) {
    Point p{};
    for (std::size_t i = 0; i < 2; ++i)
        p[i] = 0.5 * (2.0 * b[i] + (c[i] - a[i]) * t + (2.0 * a[i] - 5.0 * b[i] + 4.0 * c[i] - d[i]) * t * t +
                      (3.0 * b[i] - a[i] - 3.0 * c[i] + d[i]) * t * t * t);
    return p;
}

void draw(const std::vector<Point>& points, bool round, const Hand& hand, Sheet& sheet) {
    const int pieces = round ? 4 : 3; // straight lines bend a little too
    const double reach = hand.halfWidth + 0.75;
    const std::size_t last = points.size() - 1;
    Point pen = hand.placed(points.front());
    for (std::size_t i = 0; i < last; ++i) {
        const Point& before = points[i == 0 ? 0 : i - 1];
        const Point& after = points[std::min(i + 2, last)];
        for (int piece = 1; piece <= pieces; ++piece) {
            const double t = static_cast<double>(piece) / pieces;
            const Point straight{points[i][0] + t * (points[i + 1][0] - points[i][0]),
                                 points[i][1] + t * (points[i + 1][1] - points[i][1])};
            const Point next = hand.placed(round ? between(before, points[i], points[i + 1], after, t) : straight);
            sheet.line(pen, next, reach);
            pen = next;
        }
    }
}

// Sum of two uniform bytes less its mean: a triangular number in -255..255, from 16 random bits.
int triangular(std::uint64_t bits) {
    return static_cast<int>(bits & 255) + static_cast<int>((bits >> 8) & 255) - 255;
}

void write(Label digit, Rng& rng, std::uint8_t* pixels) {
    const std::vector<Glyph>& variants = glyphs()[static_cast<std::size_t>(digit)];
    const Glyph& glyph = variants[static_cast<std::size_t>(rng.below(static_cast<Index>(variants.size())))];
    const Hand hand(rng);
    Sheet sheet;
    Point end{-1.0, -1.0};
    Point moved{};
    for (const Stroke& stroke : glyph) {
        std::vector<Point> points = stroke.points;
        for (Point& point : points) {
            if (point == end) { // a stroke that goes on where the last one ended still does
                point = moved;
                continue;
            }
            end = point;
            point = {point[0] + 0.022 * rng.normal(), point[1] + 0.018 * rng.normal()};
            moved = point;
        }
        draw(points, stroke.round, hand, sheet);
    }
    std::uint64_t bits = 0;
    for (Index pixel = 0; pixel < kSide * kSide; ++pixel) {
        bits = pixel % 4 == 0 ? rng.next() : bits >> 16;
        // One pixel's width of soft edge; the noise has a standard deviation of 6 of 255.
        const double cover = std::clamp(hand.halfWidth + 0.5 - static_cast<double>(sheet.distance(pixel)), 0.0, 1.0);
        const double grey = 255.0 * hand.ink * cover + 0.058 * triangular(bits);
        pixels[pixel] = static_cast<std::uint8_t>(std::clamp(std::lround(grey), 0L, 255L));
    }
}

class Digits final : public BuiltinSource {
public:
    [[nodiscard]] BuiltinSet describe() const override {
        return {{"digits", "Digits", "Images of digits, 28 x 28 grey, written by a simulated pen."},
                4200,
                kSide * kSide,
                10};
    }
    [[nodiscard]] int place() const override { return 6; }
    [[nodiscard]] Index maxRows() const override { return 200'000; } // 160 MB

protected:
    [[nodiscard]] Result<Dataset> generate(Index rows, const Rng& rng, const SourceRequest& request) const override {
        Dataset dataset;
        dataset.labels = balancedLabels(rows, 10, rng.fork("order"));
        RawTable::Bytes pixels(kSide * kSide, rows);
        for (Index i = 0; i < rows; ++i) {
            if (request.stop.stop_requested())
                return cancelled();
            if (i % 1000 == 0)
                report(request.progress, static_cast<double>(i) / static_cast<double>(rows), "drawing digits");
            Rng ofRow = rng.fork("row", static_cast<std::uint64_t>(i));
            write(dataset.labels[static_cast<std::size_t>(i)], ofRow, pixels.col(i).data());
        }
        dataset.note = "Digits drawn by a simulated pen, not handwriting";
        dataset.simulated = true;
        dataset.schema = pixelSchema({.height = kSide, .width = kSide});
        dataset.rows = RawTable(std::move(pixels));
        dataset.labelName = "digit";
        dataset.classes = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"};
        return dataset;
    }
};

} // namespace

void register_digits(Registry<DataSource>& registry) {
    registry.add<Digits>(Digits().describe().info);
}

} // namespace core
