using CslRepro.Numerics;
using CslRepro.Numerics.Simd;
using SingleScalar = CslRepro.Numerics.Simd.Scalar<float, CslRepro.Numerics.Simd.SingleElement>;

namespace CslRepro.Umap.Layout;

/// <summary>
/// The classic layout: edge by edge in the order of the graph's rows, each move made at once, so that the next one sees it.
/// Source: McInnes, Healy, Melville (2018), algorithm 5.
/// </summary>
internal sealed class InPlaceLayout : ILayoutRun
{
    private readonly LayoutProblem problem;
    private readonly float[] positions;
    private readonly uint[] rates;
    private readonly RandomStream random;

    public InPlaceLayout(LayoutProblem problem)
    {
        this.problem = problem;
        positions = problem.Start.Elements.ToArray();
        rates = problem.SampleRates();
        random = new RandomStream(problem.Seed, "umap/layout/in place");
    }

    public int Epoch { get; private set; }

    public Matrix<float> Positions() => new(problem.Start.Rows, problem.Components, (float[])positions.Clone());

    public void Step()
    {
        var components = problem.Components;
        var alpha = problem.LearningRate * (1 - ((float)Epoch / problem.Epochs));
        var moveOther = problem.Fixed is null;
        var others = moveOther ? positions.AsSpan() : problem.Fixed!.Elements;
        var otherCount = others.Length / components;
        var graph = problem.Graph;
        for (var point = 0; point < graph.Points; point++)
        {
            var current = positions.AsSpan(point * components, components);
            for (var edge = graph.RowStarts[point]; edge < graph.RowStarts[point + 1]; edge++)
            {
                // An edge's turn comes when the multiples of its rate reach a whole number.
                var before = (uint)Epoch * rates[edge];
                if (before + rates[edge] >= before)
                {
                    continue;
                }

                Pull(current, others.Slice(graph.Columns[edge] * components, components), alpha, moveOther);
                for (var push = 0; push < problem.NegativeSampleRate; push++)
                {
                    Push(current, others.Slice(random.NextInt32(otherCount) * components, components), alpha);
                }
            }
        }

        Epoch++;
    }

    private void Pull(Span<float> current, Span<float> other, float alpha, bool moveOther)
    {
        var coefficient = problem.Moves.Attraction<SingleScalar, float>(Squared(current, other));
        for (var component = 0; component < current.Length; component++)
        {
            var difference = current[component] - other[component];
            current[component] = CurveMoves.Move<SingleScalar, float>(current[component], coefficient, difference, alpha);
            if (moveOther)
            {
                other[component] = CurveMoves.Move<SingleScalar, float>(other[component], coefficient, -difference, alpha);
            }
        }
    }

    private void Push(Span<float> current, Span<float> other, float alpha)
    {
        var coefficient = problem.Moves.Repel<SingleScalar, float>(Squared(current, other));
        for (var component = 0; component < current.Length; component++)
        {
            current[component] = CurveMoves.Move<SingleScalar, float>(current[component], coefficient, current[component] - other[component], alpha);
        }
    }

    private static float Squared(Span<float> left, Span<float> right)
    {
        var sum = 0f;
        for (var component = 0; component < left.Length; component++)
        {
            var difference = left[component] - right[component];
            sum = MathF.FusedMultiplyAdd(difference, difference, sum);
        }

        return sum;
    }
}
