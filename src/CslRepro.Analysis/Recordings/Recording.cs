using System.Collections.Immutable;
using System.Numerics;
using CslRepro.Corpora;
using CslRepro.Models;
using CslRepro.Models.Esn;
using CslRepro.Models.Lstm;
using CslRepro.Numerics;

namespace CslRepro.Analysis.Recordings;

/// <summary>
/// What a network does while it reads sentences: state and outputs after every word. A state depends on the words heard so far alone, so states and outputs
/// are stored once for each distinct prefix, a row each, and every word of every sentence knows its row. Immutable as long as nobody writes into the matrices.
/// </summary>
public sealed class Recording
{
    private readonly Lazy<ImmutableArray<RecordedStep>> steps;
    private readonly Lazy<ImmutableArray<RecordedStep>> firstSteps;

    /// <summary>Puts a recording together from parts, such as those of another kind of network.</summary>
    /// <param name="language">The language of the sentences.</param>
    /// <param name="trie">The prefixes of the sentences' words, in their order.</param>
    /// <param name="states">A row of N numbers for each node of the trie.</param>
    /// <param name="outputs">A row of D numbers for each node of the trie.</param>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public Recording(Language language, IReadOnlyList<Sentence> sentences, PrefixTrie trie, Matrix<float> states, Matrix<double> outputs)
    {
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(sentences);
        ArgumentNullException.ThrowIfNull(trie);
        ArgumentNullException.ThrowIfNull(states);
        ArgumentNullException.ThrowIfNull(outputs);
        if (trie.SequenceCount != sentences.Count || states.Rows != trie.Count || outputs.Rows != trie.Count || outputs.Columns != language.OutputCount)
        {
            throw new ArgumentException(
                $"{sentences.Count} sentences with {trie.Count} distinct prefixes of {trie.SequenceCount} sequences need {trie.Count} rows of states and "
                + $"{trie.Count} x {language.OutputCount} outputs; got {states.Rows} rows of states and {outputs.Rows} x {outputs.Columns} outputs.");
        }

        Language = language;
        Sentences = sentences;
        Trie = trie;
        States = states;
        Outputs = outputs;
        steps = new Lazy<ImmutableArray<RecordedStep>>(AllSteps);
        firstSteps = new Lazy<ImmutableArray<RecordedStep>>(FirstOccurrences);
    }

    /// <summary>The language of the sentences.</summary>
    public Language Language { get; }

    /// <summary>The recorded sentences.</summary>
    public IReadOnlyList<Sentence> Sentences { get; }

    /// <summary>The distinct prefixes; node i is row i of <see cref="States"/> and <see cref="Outputs"/>.</summary>
    public PrefixTrie Trie { get; }

    /// <summary>R x N: the state after each distinct prefix. Of an ESN the units (without the constant), of an LSTM the cells or the hidden state.</summary>
    public Matrix<float> States { get; }

    /// <summary>R x D: the outputs after each distinct prefix.</summary>
    public Matrix<double> Outputs { get; }

    /// <summary>Number of distinct prefixes R.</summary>
    public int Rows => Trie.Count;

    /// <summary>Number of units N.</summary>
    public int Units => States.Columns;

    /// <summary>Every word of every sentence, sentence by sentence.</summary>
    public ImmutableArray<RecordedStep> Steps => steps.Value;

    /// <summary>For each row the first word of a recorded sentence that leads to it: what travels with a state when each is shown once.</summary>
    public ImmutableArray<RecordedStep> FirstSteps => firstSteps.Value;

    /// <summary>Records a network.</summary>
    /// <param name="language">The language of the sentences.</param>
    /// <param name="state">One of <see cref="INetwork.StateNames"/>; the first of them if null, which is the one that the paper shows.</param>
    /// <param name="threads">How many threads may work; results do not depend on it.</param>
    /// <returns>States rounded to single precision; outputs as <see cref="INetwork.Predict"/> gives them.</returns>
    /// <exception cref="ArgumentException">The network does not fit the language, or has no such state.</exception>
    public static Recording Of(INetwork network, Language language, IReadOnlyList<Sentence> sentences, string? state = null, int threads = 1)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(sentences);
        var trie = PrefixTrie.Build([.. sentences.Select(sentence => sentence.Words.ToArray())]);
        var recording = network.Record(trie, state, threads);
        return new Recording(language, sentences, trie, recording.States, recording.Outputs);
    }

    /// <summary>The same states read out by other weights, such as those of an earlier point of the training.</summary>
    /// <param name="readout">W_out, D x (N + 1), the constant's weights first.</param>
    /// <param name="threads">How many threads the products may use; results do not depend on it.</param>
    /// <returns>A recording that shares this one's states.</returns>
    /// <exception cref="ArgumentException">The readout has another number of units or outputs.</exception>
    public Recording ReadOutBy(Matrix<double> readout, int threads = 1)
    {
        ArgumentNullException.ThrowIfNull(readout);
        return new Recording(Language, Sentences, Trie, States, StateReadout.Apply(States, readout, threads));
    }

    /// <summary>The row after a word.</summary>
    /// <param name="sentence">The sentence's place in <see cref="Sentences"/>.</param>
    /// <param name="position">The word's place in its sentence, 0 for BEGIN.</param>
    /// <returns>A row of <see cref="States"/> and <see cref="Outputs"/>.</returns>
    public int RowOf(int sentence, int position) => Trie.NodesOf(sentence)[position];

    /// <summary>The words that lead to a row.</summary>
    /// <param name="row">A row of <see cref="States"/>.</param>
    /// <returns>The words from BEGIN on with a space between.</returns>
    public string PrefixText(int row)
    {
        var words = new List<string>();
        for (var node = row; node >= 0; node = Trie.Parents[node])
        {
            words.Add(Language.Words[Trie.Words[node]]);
        }

        words.Reverse();
        return string.Join(' ', words);
    }

    private static ObjectDescription With(ObjectDescription stated, ObjectDescription clause, WordRole role) => role switch
    {
        WordRole.Category => stated with { Category = clause.Category },
        WordRole.Position => stated with { Position = clause.Position },
        WordRole.Colour => stated with { Colour = clause.Colour },
        _ => stated,
    };

    private ImmutableArray<RecordedStep> AllSteps()
    {
        var builder = ImmutableArray.CreateBuilder<RecordedStep>();
        for (var s = 0; s < Sentences.Count; s++)
        {
            var sentence = Sentences[s];
            var nodes = Trie.NodesOf(s);
            var and = 1 + sentence.First.Words.Length;
            var stated = new Scene(ObjectDescription.Nothing, ObjectDescription.Nothing);
            for (var t = 0; t < nodes.Length; t++)
            {
                var part = t < and
                    ? SentencePart.FirstClause
                    : t == nodes.Length - 1
                    ? SentencePart.End
                    : t == and
                    ? SentencePart.And
                    : SentencePart.SecondClause;
                var role = WordRole.Function;
                if (t > 0 && part == SentencePart.FirstClause)
                {
                    role = sentence.First.Roles[t - 1];
                    stated = stated with { First = With(stated.First, sentence.First.Stated, role) };
                }
                else if (part == SentencePart.SecondClause)
                {
                    role = sentence.Second!.Roles[t - and - 1];
                    stated = stated with { Second = With(stated.Second, sentence.Second.Stated, role) };
                }

                builder.Add(new RecordedStep(s, t, nodes[t], t == 0 ? -1 : nodes[t - 1], sentence.Words[t], role, part, stated, nodes.Length - 1 - t));
            }
        }

        return builder.DrainToImmutable();
    }

    private ImmutableArray<RecordedStep> FirstOccurrences()
    {
        var first = new RecordedStep[Rows];
        var found = new bool[Rows];
        foreach (var step in Steps)
        {
            if (!found[step.Row])
            {
                found[step.Row] = true;
                first[step.Row] = step;
            }
        }

        return [.. first];
    }
}
