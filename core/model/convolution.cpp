#include "core/model/convolution.h"

#include <algorithm>

namespace core {
namespace {

// One value of each of the eight columns. A compiler's vector type, because it stays in registers where arrays do not.
typedef Scalar Packet __attribute__((vector_size(kLanes * sizeof(Scalar)), aligned(16), may_alias));

const Packet* packets(const Scalar* tile) {
    return reinterpret_cast<const Packet*>(tile);
}
Packet* packets(Scalar* tile) {
    return reinterpret_cast<Packet*>(tile);
}

// kPixels neighbours of a row times kFilters filters: as many sums as fit the sixteen registers beside their operands.
// `in`, `out`: at the first pixel; `weights`, `bias`: at the first filter.
template <int kPixels, int kFilters>
void correlateBlock(const Correlation& shape, const Packet* in, const Scalar* weights, const Scalar* bias,
                    Packet* out) {
    Packet sums[kPixels][kFilters];
    for (int p = 0; p < kPixels; ++p)
        for (int f = 0; f < kFilters; ++f)
            sums[p][f] = Packet{} + (bias ? bias[f] : Scalar(0));
    const Index run = shape.kernel * shape.channels; // of a row of the kernel: contiguous in the image
    for (Index dy = 0; dy < shape.kernel; ++dy) {
        for (Index j = 0; j < run; ++j) {
            for (int f = 0; f < kFilters; ++f) {
                const Scalar weight = weights[j * shape.filters + f];
                for (int p = 0; p < kPixels; ++p)
                    sums[p][f] += in[p * shape.channels + j] * weight;
            }
        }
        in += shape.paddedWidth() * shape.channels;
        weights += run * shape.filters;
    }
    for (int p = 0; p < kPixels; ++p)
        for (int f = 0; f < kFilters; ++f)
            out[p * shape.filters + f] = sums[p][f];
}

template <int kPixels, int kFilters>
void correlateFilters(const Correlation& shape, const Packet* padded, const Scalar* weights, const Scalar* bias,
                      Packet* out) {
    for (Index y = 0; y < shape.height; ++y) {
        const Packet* in = padded + y * shape.paddedWidth() * shape.channels;
        Packet* row = out + y * shape.width * shape.filters;
        if (shape.width < kPixels) {
            for (Index x = 0; x < shape.width; ++x)
                correlateBlock<1, kFilters>(shape, in + x * shape.channels, weights, bias, row + x * shape.filters);
            continue;
        }
        for (Index next = 0; next < shape.width; next += kPixels) {
            const Index x = std::min(next, shape.width - kPixels); // the last block may repeat a few pixels
            correlateBlock<kPixels, kFilters>(shape, in + x * shape.channels, weights, bias, row + x * shape.filters);
        }
    }
}

// d loss / d W of kFilters filters and kTaps neighbouring places in row `dy` of the kernel.
template <int kFilters, int kTaps>
void weightBlock(const Correlation& shape, const Packet* padded, const Packet* dOut, Index dy, Index tap, Index filter,
                 Scalar* dWeights) {
    Packet sums[kTaps][kFilters] = {};
    for (Index y = 0; y < shape.height; ++y) {
        const Packet* in = padded + (y + dy) * shape.paddedWidth() * shape.channels + tap;
        const Packet* d = dOut + y * shape.width * shape.filters + filter;
        for (Index x = 0; x < shape.width; ++x, in += shape.channels, d += shape.filters)
            for (int t = 0; t < kTaps; ++t)
                for (int f = 0; f < kFilters; ++f)
                    sums[t][f] += in[t] * d[f];
    }
    for (int t = 0; t < kTaps; ++t)
        for (int f = 0; f < kFilters; ++f) {
            Scalar sum = 0;
            for (Index lane = 0; lane < kLanes; ++lane)
                sum += sums[t][f][lane];
            dWeights[(dy * shape.kernel * shape.channels + tap + t) * shape.filters + filter + f] += sum;
        }
}

template <int kFilters>
void weightRows(const Correlation& shape, const Packet* padded, const Packet* dOut, Index filter, Scalar* dWeights) {
    constexpr int kTaps = 5;
    const Index run = shape.kernel * shape.channels;
    for (Index dy = 0; dy < shape.kernel; ++dy) {
        Index tap = 0;
        for (; tap + kTaps <= run; tap += kTaps)
            weightBlock<kFilters, kTaps>(shape, padded, dOut, dy, tap, filter, dWeights);
        for (; tap < run; ++tap)
            weightBlock<kFilters, 1>(shape, padded, dOut, dy, tap, filter, dWeights);
    }
}

} // namespace

void loadTile(ConstMatrixRef columns, Index first, Scalar* tile) {
    const Index lanes = std::min(kLanes, columns.cols() - first);
    const Index units = columns.rows();
    if (lanes < kLanes)
        std::fill_n(tile, units * kLanes, Scalar(0));
    for (Index lane = 0; lane < lanes; ++lane) {
        const Scalar* column = columns.col(first + lane).data();
        for (Index u = 0; u < units; ++u)
            tile[u * kLanes + lane] = column[u];
    }
}

void storeTile(const Scalar* tile, Index first, MatrixRef columns) {
    const Index lanes = std::min(kLanes, columns.cols() - first);
    for (Index lane = 0; lane < lanes; ++lane) {
        Scalar* column = columns.col(first + lane).data();
        for (Index u = 0; u < columns.rows(); ++u)
            column[u] = tile[u * kLanes + lane];
    }
}

void padTile(const Scalar* tile, Index height, Index width, Index channels, Index margin, Scalar* padded) {
    const Index row = width * channels * kLanes;
    const Index side = margin * channels * kLanes;
    std::fill_n(padded, margin * (row + 2 * side), Scalar(0));
    padded += margin * (row + 2 * side);
    for (Index y = 0; y < height; ++y, tile += row) {
        padded = std::fill_n(padded, side, Scalar(0));
        padded = std::copy_n(tile, row, padded);
        padded = std::fill_n(padded, side, Scalar(0));
    }
    std::fill_n(padded, margin * (row + 2 * side), Scalar(0));
}

void correlateTile(const Correlation& shape, const Scalar* padded, const Scalar* weights, const Scalar* bias,
                   Scalar* out) {
    const Packet* in = packets(padded);
    Packet* to = packets(out);
    for (Index f = 0; f < shape.filters;) {
        const Scalar* b = bias ? bias + f : nullptr;
        const Index left = shape.filters - f;
        if (left >= 6) {
            correlateFilters<2, 6>(shape, in, weights + f, b, to + f);
            f += 6;
        } else if (left >= 4) {
            correlateFilters<2, 4>(shape, in, weights + f, b, to + f);
            f += 4;
        } else if (left >= 2) {
            correlateFilters<4, 2>(shape, in, weights + f, b, to + f);
            f += 2;
        } else {
            correlateFilters<7, 1>(shape, in, weights + f, b, to + f);
            f += 1;
        }
    }
}

void addWeightGradient(const Correlation& shape, const Scalar* padded, const Scalar* dOut, Scalar* dWeights,
                       Scalar* dBias) {
    const Packet* in = packets(padded);
    const Packet* d = packets(dOut);
    Index filter = 0;
    for (; filter + 2 <= shape.filters; filter += 2)
        weightRows<2>(shape, in, d, filter, dWeights);
    if (filter < shape.filters)
        weightRows<1>(shape, in, d, filter, dWeights);
    const Index pixels = shape.height * shape.width;
    for (Index f = 0; f < shape.filters; ++f) {
        Packet sums{};
        for (Index p = 0; p < pixels; ++p)
            sums += d[p * shape.filters + f];
        for (Index lane = 0; lane < kLanes; ++lane)
            dBias[f] += sums[lane];
    }
}

void flipWeights(const Conv2dLayer& layer, const Scalar* weights, Scalar* flipped) {
    const Index places = layer.kernel * layer.kernel;
    for (Index place = 0; place < places; ++place)
        for (Index c = 0; c < layer.channels; ++c)
            for (Index f = 0; f < layer.filters; ++f)
                flipped[((places - 1 - place) * layer.filters + f) * layer.channels + c] =
                    weights[(place * layer.channels + c) * layer.filters + f];
}

void poolTile(const MaxPool2dLayer& layer, const Scalar* in, Scalar* out) {
    const Index row = layer.width * layer.channels;
    Packet* to = packets(out);
    for (Index y = 0; y + 1 < layer.height; y += 2)
        for (Index x = 0; x + 1 < layer.width; x += 2) {
            const Packet* from = packets(in) + (y * layer.width + x) * layer.channels;
            for (Index c = 0; c < layer.channels; ++c, ++from) {
                const Packet& a = from[0];
                const Packet& b = from[layer.channels];
                const Packet& d = from[row];
                const Packet& e = from[row + layer.channels];
                const Packet top = a > b ? a : b;
                const Packet bottom = d > e ? d : e;
                *to++ = top > bottom ? top : bottom;
            }
        }
}

void poolTileBack(const MaxPool2dLayer& layer, const Scalar* in, const Scalar* dOut, Scalar* dIn) {
    const Index row = layer.width * layer.channels;
    if (layer.height % 2 != 0 || layer.width % 2 != 0)
        std::fill_n(dIn, layer.inputs() * kLanes, Scalar(0));
    const Packet* d = packets(dOut);
    const Packet none{};
    for (Index y = 0; y + 1 < layer.height; y += 2)
        for (Index x = 0; x + 1 < layer.width; x += 2)
            for (Index c = 0; c < layer.channels; ++c) {
                const Index at = (y * layer.width + x) * layer.channels + c;
                const Index places[] = {at, at + layer.channels, at + row, at + row + layer.channels};
                const Packet* from = packets(in);
                Packet largest = from[places[0]];
                for (const Index place : places)
                    largest = from[place] > largest ? from[place] : largest;
                Packet left = *d++; // what no value has got yet
                for (const Index place : places) {
                    const Packet mine = from[place] == largest ? left : none;
                    packets(dIn)[place] = mine;
                    left = from[place] == largest ? none : left;
                }
            }
}

} // namespace core
