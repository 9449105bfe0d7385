using System.Numerics;
using System.Runtime.Intrinsics;
using CslRepro.Numerics;

namespace CslRepro.Umap.Neighbors;

/// <summary>
/// Exact nearest neighbours. Blocked matrix products give |y|² - 2 x·y for all pairs, from which each row keeps some more
/// candidates than asked for; their distances are then computed anew from differences, which lose nothing to cancellation.
/// A bound on the products' rounding error tells whether a row can have lost a neighbour; such rows take every candidate
/// within the bound. So the result is the exact one under the distance of <see cref="PointSpace"/>, equal distances ordered by index.
/// Where <see cref="ShortRows"/> rule most pairs out, the products are those of short rows, and the bound knows it: the result is the same.
/// </summary>
internal sealed class ExactNeighbors
{
    private const int BlockRows = 512;

    /// <summary>For fewer queries than this, short rows cost more than they spare.</summary>
    private const int LeastQueriesForShortRows = 1024;

    private readonly PointSpace queries;
    private readonly PointSpace targets;
    private readonly bool self;
    private readonly int wanted;
    private readonly int threads;
    private readonly CancellationToken cancellation;
    private readonly Action<double>? progress;
    private readonly ShortRows? shortQueries;
    private readonly ShortRows? shortTargets;
    private readonly ProductRows queryRows;
    private readonly ProductRows targetRows;
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
        if (wanted > 0 && queries.Count >= LeastQueriesForShortRows)
        {
            shortTargets = ShortRows.Of(targets, wanted, threads, cancellation);
            shortQueries = self ? shortTargets : shortTargets?.For(queries, threads, cancellation);
        }

        var center = shortTargets is null && targets.Metric == UmapMetric.Euclidean ? ProductRows.Means(targets.Points) : [];
        targetRows = new ProductRows(targets, center, shortTargets, threads, cancellation);
        queryRows = self ? targetRows : new ProductRows(queries, center, shortQueries, threads, cancellation);
        targetNorms = targetRows.Norms;
        queryNorms = queryRows.Norms;
        greatestNorm = 0;
        foreach (var norm in targetNorms)
        {
            greatestNorm = Math.Max(greatestNorm, norm);
        }

        // Each of a product's m fused steps, and of a norm's, errs by at most 2^-24 of what it sums (Higham, "Accuracy and
        // Stability of Numerical Algorithms", section 3.1); the rest covers centring and the exact distance's own rounding.
        relativeError = ((2.25 * targetRows.Columns) + 64) / (1 << 24);
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
            Rescan(again, indices, distances, count);
        }

        return new NearestNeighbors(indices, distances, count);
    }

    /// <summary>All tiles of the matrix of distances; of points among themselves only those on and above the diagonal.</summary>
    private void ScanAll(CandidateLists candidates)
    {
        var queryBlocks = Blocks(queries.Count);
        var targetBlocks = Blocks(targets.Count);
        var tiles = new List<(int Query, int Target)>();

        // Rows that follow each other are often alike: near ones first, so that far ones find good lists already, which few of them enter.
        for (var apart = self ? 0 : -queryBlocks + 1; apart < targetBlocks; apart++)
        {
            for (var query = Math.Max(0, -apart); query < queryBlocks && query + apart < targetBlocks; query++)
            {
                tiles.Add((query, query + apart));
            }
        }

        var workers = Math.Min(threads, tiles.Count);
        var buffers = Enumerable.Range(0, workers).Select(_ => NewBuffers()).ToArray();
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
            queryRows.CopyTo(firstQuery, left);
            targetRows.CopyTo(firstTarget, right);
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
                var value = Vector512.FusedMultiplyAdd(minusTwo, Vector512.Create<float>(product.Slice(j, 16)), Vector512.Create<float>(norms.Slice(j, 16)));
                for (var near = Near(value, Vector512.Create(candidates.Worst[row])); near != 0; near &= near - 1)
                {
                    var k = j + BitOperations.TrailingZeroCount(near);
                    Offer(product[k], norms[k], row, firstTarget + k, candidates);
                }
            }

            for (; j < product.Length; j++)
            {
                Offer(product[j], norms[j], row, firstTarget + j, candidates);
            }
        }
    }

    /// <summary>A bit for each value that is not above its limit.</summary>
    private static ulong Near(Vector512<float> values, Vector512<float> limits) => Vector512.LessThanOrEqual(values, limits).ExtractMostSignificantBits();

    private void Offer(float product, float norm, int row, int target, CandidateLists candidates)
    {
        // The vectors only decide what is worth a look; the same operation decides again one by one.
        if (!self || target != row)
        {
            candidates.Offer(row, MathF.FusedMultiplyAdd(-2f, product, norm), target);
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
                for (var near = Near(value, Vector512.Create<float>(worst.Slice(j, 16))); near != 0; near &= near - 1)
                {
                    var k = j + BitOperations.TrailingZeroCount(near);
                    candidates.Offer(firstTarget + k, MathF.FusedMultiplyAdd(-2f, product[k], norm), firstQuery + i);
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
    private double Threshold(int row, double squared)
    {
        if (shortTargets is not null && shortQueries is not null)
        {
            squared = Math.Max(shortTargets.Threshold(squared), shortQueries.Threshold(squared));
        }

        return squared - queryNorms[row] + (relativeError * ((double)queryNorms[row] + greatestNorm));
    }

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

    /// <summary>For the rows that the first scan left unsure: the nearest of every point whose value does not rule it out.</summary>
    private void Rescan(int[] rows, int[] indices, float[] distances, int count)
    {
        // Blocks that are small enough to share, and whose lists need little memory at a time.
        var blockRows = Math.Clamp(rows.Length / (4 * threads), 16, 128);
        var blocks = (rows.Length + blockRows - 1) / blockRows;
        var workers = Math.Min(threads, blocks);
        var buffers = Enumerable.Range(0, workers).Select(_ => NewBuffers()).ToArray();
        WorkSharing.Run(blocks, workers, (block, worker) =>
        {
            var part = rows.AsSpan(block * blockRows, Math.Min(blockRows, rows.Length - (block * blockRows)));
            var left = buffers[worker].Left(part.Length);
            var limits = new float[part.Length];
            var lists = new List<int>[part.Length];
            for (var i = 0; i < part.Length; i++)
            {
                var row = part[i];
                queryRows.CopyTo(row, left.RowRange(i, 1));
                var last = (double)distances[(row * count) + count - 1];

                // From the distance back to its square, rounded up, and up again to single precision.
                limits[i] = MathF.BitIncrement((float)Threshold(row, (targets.Metric == UmapMetric.Cosine ? 2 * last : last * last) * (1 + 1e-6)));
                lists[i] = [];
            }

            for (var targetBlock = 0; targetBlock < Blocks(targets.Count); targetBlock++)
            {
                cancellation.ThrowIfCancellationRequested();
                var (firstTarget, targetCount) = Range(targetBlock, targets.Count);
                var right = buffers[worker].Right(targetCount);
                var products = buffers[worker].Products(part.Length, targetCount);
                targetRows.CopyTo(firstTarget, right);
                MatrixProduct.MultiplyByTransposed(left, right, products);
                for (var i = 0; i < part.Length; i++)
                {
                    Collect(products.Row(i), firstTarget, limits[i], lists[i]);
                }
            }

            for (var i = 0; i < part.Length; i++)
            {
                SettleList(part[i], lists[i], indices.AsSpan(part[i] * count, count), distances.AsSpan(part[i] * count, count));
            }
        }, cancellation);
    }

    /// <summary>Adds the targets whose value is not above a limit.</summary>
    private void Collect(ReadOnlySpan<float> product, int firstTarget, float limit, List<int> list)
    {
        var norms = targetNorms.AsSpan(firstTarget, product.Length);
        var minusTwo = Vector512.Create(-2f);
        var limits = Vector512.Create(limit);
        var j = 0;
        for (; j <= product.Length - 16; j += 16)
        {
            var value = Vector512.FusedMultiplyAdd(minusTwo, Vector512.Create<float>(product.Slice(j, 16)), Vector512.Create<float>(norms.Slice(j, 16)));
            for (var near = Near(value, limits); near != 0; near &= near - 1)
            {
                list.Add(firstTarget + j + BitOperations.TrailingZeroCount(near));
            }
        }

        for (; j < product.Length; j++)
        {
            if (MathF.FusedMultiplyAdd(-2f, product[j], norms[j]) <= limit)
            {
                list.Add(firstTarget + j);
            }
        }
    }

    private void SettleList(int row, List<int> list, Span<int> indices, Span<float> distances)
    {
        if (self)
        {
            list.Remove(row);
        }

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

    private TileBuffers NewBuffers() => new(Math.Min(BlockRows, Math.Max(queries.Count, targets.Count)), targetRows.Columns);

    private static int Blocks(int rows) => (rows + BlockRows - 1) / BlockRows;

    private static (int First, int Count) Range(int block, int rows) =>
        (block * BlockRows, Math.Min(BlockRows, rows - (block * BlockRows)));
}
