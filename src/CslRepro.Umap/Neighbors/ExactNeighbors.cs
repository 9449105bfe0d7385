using System.Runtime.Intrinsics;
using CslRepro.Numerics;

namespace CslRepro.Umap.Neighbors;

/// <summary>
/// Exact nearest neighbours. Blocked matrix products give |y|² - 2 x·y for all pairs, from which each row keeps some more
/// candidates than asked for; their distances are then computed anew from differences, which lose nothing to cancellation.
/// A bound on the products' rounding error tells whether a row can have lost a neighbour; such rows take every candidate
/// within the bound. So the result is the exact one under the distance of <see cref="PointSpace"/>, equal distances ordered by index.
/// </summary>
internal sealed class ExactNeighbors
{
    private const int BlockRows = 512;

    private readonly PointSpace queries;
    private readonly PointSpace targets;
    private readonly bool self;
    private readonly int wanted;
    private readonly int threads;
    private readonly CancellationToken cancellation;
    private readonly Action<double>? progress;
    private readonly float[] center;
    private readonly float[] queryNorms;
    private readonly float[] targetNorms;
    private readonly double relativeError;
    private readonly float greatestNorm;
    private int tilesDone;

    private ExactNeighbors(PointSpace queries, PointSpace targets, int wanted, int threads, Action<double>? progress, CancellationToken cancellation)
    {
        this.queries = queries;
        this.targets = targets;
        self = ReferenceEquals(queries, targets);
        this.wanted = wanted;
        this.threads = threads;
        this.cancellation = cancellation;
        this.progress = progress;
        center = targets.Metric == UmapMetric.Euclidean ? Means(targets.Points) : new float[targets.Points.Columns];
        targetNorms = Norms(targets);
        queryNorms = self ? targetNorms : Norms(queries);
        greatestNorm = 0;
        foreach (var norm in targetNorms)
        {
            greatestNorm = Math.Max(greatestNorm, norm);
        }

        // Each of a product's m fused steps, and of a norm's, errs by at most 2^-24 of what it sums (Higham, "Accuracy and
        // Stability of Numerical Algorithms", section 3.1); the rest covers centring and the exact distance's own rounding.
        relativeError = ((2.25 * targets.Points.Columns) + 64) / (1 << 24);
    }

    /// <summary>The neighbours of the points among themselves, each point its own first neighbour.</summary>
    public static NearestNeighbors Among(PointSpace points, int count, int threads, Action<double>? progress, CancellationToken cancellation)
    {
        var search = new ExactNeighbors(points, points, count - 1, threads, progress, cancellation);
        return search.Find();
    }

    /// <summary>The neighbours of some points among others.</summary>
    public static NearestNeighbors Between(
        PointSpace queries, PointSpace targets, int count, int threads, Action<double>? progress, CancellationToken cancellation)
    {
        var search = new ExactNeighbors(queries, targets, count, threads, progress, cancellation);
        return search.Find();
    }

    private NearestNeighbors Find()
    {
        var count = wanted + (self ? 1 : 0);
        var indices = new int[queries.Count * count];
        var distances = new float[queries.Count * count];
        if (wanted == 0)
        {
            for (var row = 0; row < queries.Count; row++)
            {
                indices[row] = row;
            }

            return new NearestNeighbors(indices, distances, count);
        }

        var available = targets.Count - (self ? 1 : 0);
        var candidates = new CandidateLists(queries.Count, Math.Min(available, wanted + Math.Max(8, wanted / 2)));
        ScanAll(candidates);

        var unsure = new bool[queries.Count];
        var lists = new List<int>?[queries.Count];
        WorkSharing.RunRanges(queries.Count, 64, threads, (first, end) =>
        {
            for (var row = first; row < end; row++)
            {
                unsure[row] = !Settle(row, candidates, indices.AsSpan(row * count, count), distances.AsSpan(row * count, count));
            }
        }, cancellation);

        var again = Enumerable.Range(0, queries.Count).Where(row => unsure[row]).ToArray();
        if (again.Length > 0)
        {
            Rescan(again, lists, distances, count);
            WorkSharing.Run(again.Length, threads, (piece, _) =>
            {
                var row = again[piece];
                SettleList(row, lists[row]!, indices.AsSpan(row * count, count), distances.AsSpan(row * count, count));
            }, cancellation);
        }

        return new NearestNeighbors(indices, distances, count);
    }

    /// <summary>All tiles of the matrix of distances; of points among themselves only those on and above the diagonal.</summary>
    private void ScanAll(CandidateLists candidates)
    {
        var queryBlocks = Blocks(queries.Count);
        var targetBlocks = Blocks(targets.Count);
        var tiles = new List<(int Query, int Target)>();
        for (var query = 0; query < queryBlocks; query++)
        {
            for (var target = self ? query : 0; target < targetBlocks; target++)
            {
                tiles.Add((query, target));
            }
        }

        var workers = Math.Min(threads, tiles.Count);
        var buffers = Enumerable.Range(0, workers).Select(_ => new TileBuffers(Math.Min(BlockRows, Math.Max(queries.Count, targets.Count)), Columns)).ToArray();
        var locks = Enumerable.Range(0, Math.Max(queryBlocks, targetBlocks)).Select(_ => new Lock()).ToArray();
        WorkSharing.Run(tiles.Count, workers, (piece, worker) =>
        {
            var (queryBlock, targetBlock) = tiles[piece];
            var (firstQuery, queryCount) = Range(queryBlock, queries.Count);
            var (firstTarget, targetCount) = Range(targetBlock, targets.Count);
            var buffer = buffers[worker];
            var left = buffer.Left(queryCount);
            var right = buffer.Right(targetCount);
            var products = buffer.Products(queryCount, targetCount);
            Prepare(queries, firstQuery, left);
            Prepare(targets, firstTarget, right);
            MatrixProduct.MultiplyByTransposed(left, right, products);
            lock (locks[queryBlock])
            {
                if (self && queryBlock == targetBlock)
                {
                    ScanRows(products, firstQuery, firstTarget, candidates);
                }
                else if (self)
                {
                    lock (locks[targetBlock])
                    {
                        ScanRows(products, firstQuery, firstTarget, candidates);
                        ScanColumns(products, firstQuery, firstTarget, candidates);
                    }
                }
                else
                {
                    ScanRows(products, firstQuery, firstTarget, candidates);
                }
            }

            progress?.Invoke((double)Interlocked.Increment(ref tilesDone) / tiles.Count);
        }, cancellation);
    }

    /// <summary>Offers the tile's columns to the tile's rows.</summary>
    private void ScanRows(Matrix<float> products, int firstQuery, int firstTarget, CandidateLists candidates)
    {
        var norms = targetNorms.AsSpan(firstTarget, products.Columns);
        var minusTwo = Vector512.Create(-2f);
        for (var i = 0; i < products.Rows; i++)
        {
            var row = firstQuery + i;
            var product = products.Row(i);
            var j = 0;
            for (; j <= product.Length - 16; j += 16)
            {
                // The vectors only decide what is worth a look; the same operation decides again one by one.
                var value = Vector512.FusedMultiplyAdd(minusTwo, Vector512.Create<float>(product.Slice(j, 16)), Vector512.Create<float>(norms.Slice(j, 16)));
                if (Vector512.LessThanOrEqualAny(value, Vector512.Create(candidates.Worst[row])))
                {
                    Offer(product, norms, j, j + 16, row, firstTarget, candidates);
                }
            }

            Offer(product, norms, j, product.Length, row, firstTarget, candidates);
        }
    }

    private void Offer(Span<float> product, Span<float> norms, int first, int end, int row, int firstTarget, CandidateLists candidates)
    {
        for (var j = first; j < end; j++)
        {
            if (!self || firstTarget + j != row)
            {
                candidates.Offer(row, MathF.FusedMultiplyAdd(-2f, product[j], norms[j]), firstTarget + j);
            }
        }
    }

    /// <summary>Offers the tile's rows to the tile's columns (points among themselves, off the diagonal).</summary>
    private void ScanColumns(Matrix<float> products, int firstQuery, int firstTarget, CandidateLists candidates)
    {
        var worst = candidates.Worst.AsSpan(firstTarget, products.Columns);
        var minusTwo = Vector512.Create(-2f);
        for (var i = 0; i < products.Rows; i++)
        {
            var norm = targetNorms[firstQuery + i];
            var norms = Vector512.Create(norm);
            var product = products.Row(i);
            var j = 0;
            for (; j <= product.Length - 16; j += 16)
            {
                var value = Vector512.FusedMultiplyAdd(minusTwo, Vector512.Create<float>(product.Slice(j, 16)), norms);
                if (Vector512.LessThanOrEqualAny(value, Vector512.Create<float>(worst.Slice(j, 16))))
                {
                    for (var k = j; k < j + 16; k++)
                    {
                        candidates.Offer(firstTarget + k, MathF.FusedMultiplyAdd(-2f, product[k], norm), firstQuery + i);
                    }
                }
            }

            for (; j < product.Length; j++)
            {
                candidates.Offer(firstTarget + j, MathF.FusedMultiplyAdd(-2f, product[j], norm), firstQuery + i);
            }
        }
    }

    /// <summary>Computes the candidates' distances anew and keeps the nearest.</summary>
    /// <returns>Whether no other point can be nearer.</returns>
    private bool Settle(int row, CandidateLists candidates, Span<int> indices, Span<float> distances)
    {
        var found = candidates.Indices(row);
        Span<float> squared = stackalloc float[found.Length];
        targets.SquaredDistances(queries, row, found, squared);
        Take(row, found, squared, indices, distances);
        if (found.Length == targets.Count - (self ? 1 : 0))
        {
            return true;
        }

        // Every point left out has a value of at least the worst one kept.
        return Threshold(row, squared[wanted - 1]) < candidates.Worst[row];
    }

    /// <summary>The greatest value that a point as near as a given squared distance can have.</summary>
    private double Threshold(int row, double squared) =>
        squared - queryNorms[row] + (relativeError * ((double)queryNorms[row] + greatestNorm));

    /// <summary>Sorts by distance, then index, and writes the first ones out.</summary>
    private void Take(int row, Span<int> found, Span<float> squared, Span<int> indices, Span<float> distances)
    {
        SortPairs(squared, found);
        var place = 0;
        if (self)
        {
            indices[0] = row;
            distances[0] = 0;
            place = 1;
        }

        for (var i = 0; i < wanted; i++)
        {
            indices[place + i] = found[i];
            distances[place + i] = targets.FromSquared(squared[i]);
        }
    }

    private static void SortPairs(Span<float> values, Span<int> indices)
    {
        for (var i = 1; i < values.Length; i++)
        {
            var value = values[i];
            var index = indices[i];
            var place = i;
            while (place > 0 && (value < values[place - 1] || (value == values[place - 1] && index < indices[place - 1])))
            {
                values[place] = values[place - 1];
                indices[place] = indices[place - 1];
                place--;
            }

            values[place] = value;
            indices[place] = index;
        }
    }

    /// <summary>For the rows that the first scan left unsure: every point whose value does not rule it out.</summary>
    private void Rescan(int[] rows, List<int>?[] lists, float[] distances, int count)
    {
        var blocks = Blocks(rows.Length);
        var workers = Math.Min(threads, blocks);
        var buffers = Enumerable.Range(0, workers).Select(_ => new TileBuffers(Math.Min(BlockRows, Math.Max(queries.Count, targets.Count)), Columns)).ToArray();
        WorkSharing.Run(blocks, workers, (block, worker) =>
        {
            var (firstRow, rowCount) = Range(block, rows.Length);
            var buffer = buffers[worker];
            var left = buffer.Left(rowCount);
            var thresholds = new double[rowCount];
            for (var i = 0; i < rowCount; i++)
            {
                var row = rows[firstRow + i];
                Prepare(queries, row, left.RowRange(i, 1));
                var last = (double)distances[(row * count) + count - 1];

                // From the distance back to its square, rounded up.
                thresholds[i] = Threshold(row, (targets.Metric == UmapMetric.Cosine ? 2 * last : last * last) * (1 + 1e-6));
                lists[row] = [];
            }

            for (var targetBlock = 0; targetBlock < Blocks(targets.Count); targetBlock++)
            {
                cancellation.ThrowIfCancellationRequested();
                var (firstTarget, targetCount) = Range(targetBlock, targets.Count);
                var right = buffer.Right(targetCount);
                var products = buffer.Products(rowCount, targetCount);
                Prepare(targets, firstTarget, right);
                MatrixProduct.MultiplyByTransposed(left, right, products);
                for (var i = 0; i < rowCount; i++)
                {
                    var row = rows[firstRow + i];
                    var product = products.Row(i);
                    for (var j = 0; j < product.Length; j++)
                    {
                        var target = firstTarget + j;
                        if (MathF.FusedMultiplyAdd(-2f, product[j], targetNorms[target]) <= thresholds[i] && !(self && target == row))
                        {
                            lists[row]!.Add(target);
                        }
                    }
                }
            }
        }, cancellation);
    }

    private void SettleList(int row, List<int> list, Span<int> indices, Span<float> distances)
    {
        // Candidates come by ascending index, so once there are as many at distance 0 as wanted, none can be preferred to them.
        var best = new CandidateLists(1, wanted);
        Span<int> chunk = stackalloc int[64];
        Span<float> squared = stackalloc float[64];
        for (var first = 0; first < list.Count && best.Worst[0] > 0; first += chunk.Length)
        {
            var length = Math.Min(chunk.Length, list.Count - first);
            for (var i = 0; i < length; i++)
            {
                chunk[i] = list[first + i];
            }

            targets.SquaredDistances(queries, row, chunk[..length], squared[..length]);
            for (var i = 0; i < length; i++)
            {
                best.Offer(0, squared[i], chunk[i]);
            }
        }

        Take(row, best.Indices(0), best.Values(0), indices, distances);
    }

    /// <summary>One column more than the points have, for the cosine metric's rows of zeros.</summary>
    private int Columns => targets.Points.Columns + (targets.Metric == UmapMetric.Cosine ? 1 : 0);

    /// <summary>
    /// Rows as the products want them. Euclidean: moved so that the points' mean is 0, which makes norms, and with them
    /// cancellation, small. Cosine: scaled to length 1; a row of zeros becomes a unit vector along a column of its own.
    /// </summary>
    private void Prepare(PointSpace space, int first, Matrix<float> target)
    {
        var columns = space.Points.Columns;
        for (var i = 0; i < target.Rows; i++)
        {
            var source = space.Points.Row(first + i);
            var row = target.Row(i);
            if (space.Metric == UmapMetric.Euclidean)
            {
                for (var j = 0; j < source.Length; j++)
                {
                    row[j] = source[j] - center[j];
                }
            }
            else
            {
                var scale = space.ScaleOf(first + i);
                for (var j = 0; j < source.Length; j++)
                {
                    row[j] = source[j] * scale;
                }

                row[columns] = scale == 0 ? 1 : 0;
            }
        }
    }

    /// <summary>Squared norms of the rows as <see cref="Prepare"/> makes them.</summary>
    private float[] Norms(PointSpace space)
    {
        var norms = new float[space.Count];
        WorkSharing.RunRanges(space.Count, 256, threads, (first, end) =>
        {
            var prepared = new Matrix<float>(1, Columns);
            for (var row = first; row < end; row++)
            {
                Prepare(space, row, prepared);
                var sum = 0.0;
                foreach (var value in prepared.Elements)
                {
                    sum = Math.FusedMultiplyAdd(value, value, sum);
                }

                norms[row] = (float)sum;
            }
        }, cancellation);
        return norms;
    }

    private static float[] Means(Matrix<float> points)
    {
        var sums = new double[points.Columns];
        for (var row = 0; row < points.Rows; row++)
        {
            var source = points.Row(row);
            for (var j = 0; j < sums.Length; j++)
            {
                sums[j] += source[j];
            }
        }

        return Array.ConvertAll(sums, sum => (float)(sum / points.Rows));
    }

    private static int Blocks(int rows) => (rows + BlockRows - 1) / BlockRows;

    private static (int First, int Count) Range(int block, int rows) =>
        (block * BlockRows, Math.Min(BlockRows, rows - (block * BlockRows)));

    /// <summary>One worker's memory for a tile's factors and products.</summary>
    private sealed class TileBuffers(int blockRows, int columns)
    {
        private readonly Matrix<float> left = new(blockRows, columns);
        private readonly Matrix<float> right = new(blockRows, columns);
        private readonly float[] products = new float[blockRows * blockRows];
        private Matrix<float>? lastProducts;

        public Matrix<float> Left(int rows) => left.RowRange(0, rows);

        public Matrix<float> Right(int rows) => right.RowRange(0, rows);

        public Matrix<float> Products(int rows, int productColumns)
        {
            if (lastProducts is null || lastProducts.Rows != rows || lastProducts.Columns != productColumns)
            {
                lastProducts = rows * productColumns == products.Length
                    ? new Matrix<float>(rows, productColumns, products)
                    : new Matrix<float>(rows, productColumns);
            }

            return lastProducts;
        }
    }
}
