#include "core/data/encoding.h"

#include <array>
#include <cassert>
#include <cmath>

namespace core {
namespace {

constexpr double kPixelCentre = 127.5; // 0..255 -> -1..1

Transform pixelTransform(Index first) {
    return {.type = TransformType::Scale, .first = first, .count = 1, .mean = kPixelCentre, .sd = kPixelCentre};
}

// Mean, and standard deviation with n - 1, of the rows; two passes, so that large offsets lose no digits.
Transform standardised(const RawTable& table, Index feature, std::span<const Index> rows, Index first) {
    Transform transform{.type = TransformType::Standardise, .first = first};
    if (rows.empty())
        return transform;
    double sum = 0.0;
    for (const Index row : rows)
        sum += table.at(feature, row);
    transform.mean = sum / static_cast<double>(rows.size());
    double squares = 0.0;
    for (const Index row : rows)
        squares += (table.at(feature, row) - transform.mean) * (table.at(feature, row) - transform.mean);
    const double sd = rows.size() > 1 ? std::sqrt(squares / static_cast<double>(rows.size() - 1)) : 0.0;
    // The spread that rounding alone leaves in a constant column of large numbers is not a spread.
    const bool constant = !(sd > 1e-12 * std::abs(transform.mean)) || !std::isfinite(sd);
    transform.sd = constant ? 1.0 : sd;
    return transform;
}

template <class Column>
void encodeInto(const Encoding& encoding, const Column& raw, Eigen::Ref<Vector> inputs) {
    for (std::size_t feature = 0; feature < encoding.features.size(); ++feature) {
        const Transform& transform = encoding.features[feature];
        const auto value = static_cast<double>(raw(static_cast<Index>(feature)));
        if (transform.type == TransformType::OneHot) {
            inputs.segment(transform.first, transform.count).setZero();
            const auto level = static_cast<Index>(std::lround(value));
            assert(level >= 0 && level < transform.count);
            inputs(transform.first + level) = Scalar(1);
        } else {
            inputs(transform.first) = encodeValue(transform, value);
        }
    }
}

bool allPixels(const Encoding& encoding) {
    for (std::size_t feature = 0; feature < encoding.features.size(); ++feature)
        if (encoding.features[feature] != pixelTransform(static_cast<Index>(feature)))
            return false;
    return true;
}

// Images: the 256 possible values are computed once.
Matrix encodePixels(const RawTable::Bytes& pixels, std::span<const Index> rows) {
    std::array<Scalar, 256> inputOf{};
    for (std::size_t value = 0; value < inputOf.size(); ++value)
        inputOf[value] = encodeValue(pixelTransform(0), static_cast<double>(value));
    Matrix inputs(pixels.rows(), static_cast<Index>(rows.size()));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::uint8_t* from = pixels.col(rows[i]).data();
        Scalar* to = inputs.col(static_cast<Index>(i)).data();
        for (Index pixel = 0; pixel < pixels.rows(); ++pixel)
            to[pixel] = inputOf[from[pixel]];
    }
    return inputs;
}

} // namespace

Encoding fitEncoding(const Dataset& dataset, std::span<const Index> rows) {
    Encoding encoding;
    for (Index feature = 0; feature < dataset.schema.size(); ++feature) {
        const Feature& described = dataset.schema[feature];
        Transform transform{.type = TransformType::Identity, .first = encoding.inputs};
        switch (described.kind) {
        case FeatureKind::Pixel:
            transform = pixelTransform(encoding.inputs);
            break;
        case FeatureKind::Category:
            transform.type = TransformType::OneHot;
            transform.count = static_cast<Index>(described.levels.size());
            break;
        case FeatureKind::Ordered:
            transform = standardised(dataset.rows, feature, rows, encoding.inputs);
            break;
        case FeatureKind::Number:
        case FeatureKind::Integer:
            if (dataset.numberTransform == NumberTransform::Standardise)
                transform = standardised(dataset.rows, feature, rows, encoding.inputs);
            break;
        }
        encoding.inputs += transform.count;
        encoding.features.push_back(transform);
    }
    return encoding;
}

Scalar encodeValue(const Transform& transform, double raw) {
    assert(transform.type != TransformType::OneHot);
    return static_cast<Scalar>((raw - transform.mean) / transform.sd);
}

Vector encodeRow(const Encoding& encoding, const RawVector& raw) {
    assert(raw.size() == static_cast<Index>(encoding.features.size()));
    Vector inputs(encoding.inputs);
    encodeInto(encoding, raw, inputs);
    return inputs;
}

Matrix encodeRows(const Encoding& encoding, const RawTable& table, std::span<const Index> rows) {
    assert(rows.empty() || table.features() == static_cast<Index>(encoding.features.size()));
    if (table.bytes() && allPixels(encoding))
        return encodePixels(*table.bytes(), rows);
    Matrix inputs(encoding.inputs, static_cast<Index>(rows.size()));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Eigen::Ref<Vector> column = inputs.col(static_cast<Index>(i));
        if (table.numbers())
            encodeInto(encoding, table.numbers()->col(rows[i]), column);
        else
            encodeInto(encoding, table.bytes()->col(rows[i]), column);
    }
    return inputs;
}

Labels labelsOf(const Dataset& dataset, std::span<const Index> rows) {
    Labels labels;
    labels.reserve(rows.size());
    for (const Index row : rows)
        labels.push_back(dataset.labels[static_cast<std::size_t>(row)]);
    return labels;
}

double decodeFeature(const Encoding& encoding, Index feature, ConstVectorRef inputs) {
    const Transform& transform = encoding[feature];
    if (transform.type == TransformType::OneHot) {
        Index level = 0;
        inputs.segment(transform.first, transform.count).maxCoeff(&level);
        return static_cast<double>(level);
    }
    return static_cast<double>(inputs(transform.first)) * transform.sd + transform.mean;
}

std::vector<Index> featureOfInput(const Encoding& encoding) {
    std::vector<Index> features(static_cast<std::size_t>(encoding.inputs));
    for (std::size_t feature = 0; feature < encoding.features.size(); ++feature)
        for (Index i = 0; i < encoding.features[feature].count; ++i)
            features[static_cast<std::size_t>(encoding.features[feature].first + i)] = static_cast<Index>(feature);
    return features;
}

} // namespace core
