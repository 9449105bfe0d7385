using System.Collections.Immutable;
using CslRepro.Corpora;
using FsCheck.Xunit;
using Xunit;

namespace CslRepro.Tests.Properties.Corpora;

[Properties(Arbitrary = [typeof(CorpusGenerators)], Replay = "20201204,4711", MaxTest = 100)]
public class CorpusGeneratorTests
{
    [Property]
    public void The_scene_holds_all_that_is_said(CorpusSettings settings)
    {
        var corpus = CorpusGenerator.Generate(settings);
        var teacher = new float[corpus.Language.OutputCount];
        var said = new float[corpus.Language.OutputCount];
        foreach (var example in All(corpus))
        {
            Assert.True(example.Seen.Contains(example.Sentence.Stated));
            Assert.True(example.Seen.First.IsComplete);
            Assert.True(example.Seen.Second.IsComplete || (example.Sentence.Second is null && example.Seen.Second.IsNothing));

            example.Seen.WriteTeacher(corpus.Language, teacher);
            example.Sentence.Stated.WriteTeacher(corpus.Language, said);
            Assert.All(said, (value, index) => Assert.True(teacher[index] >= value));
            Assert.Equal(example.Seen.Second.IsNothing ? 3 : 6, teacher.Sum());
        }
    }

    [Property]
    public void Splits_have_the_sizes_asked_for_and_one_object_sentences_first(CorpusSettings settings)
    {
        var corpus = CorpusGenerator.Generate(settings);
        RequireSizes(corpus.Train, settings.OneObjectTrain, settings.TwoObjectTrain);
        RequireSizes(corpus.Validation, settings.OneObjectValidation, settings.TwoObjectValidation);
        RequireSizes(corpus.Test, settings.OneObjectTest, settings.TwoObjectTest);

        static void RequireSizes(ImmutableArray<Example> split, int oneObject, int twoObject)
        {
            Assert.Equal(oneObject + twoObject, split.Length);
            Assert.All(split[..oneObject], example => Assert.Null(example.Sentence.Second));
            Assert.All(split[oneObject..], example => Assert.NotNull(example.Sentence.Second));
        }
    }

    [Property]
    public void No_sentence_stands_twice(CorpusSettings settings)
    {
        // 120 sentences at most of 516 or more: nothing overlaps, for n = 3 either.
        var sentences = All(CorpusGenerator.Generate(settings)).Select(example => example.Sentence).ToList();
        Assert.Equal(sentences.Count, sentences.Distinct().Count());
    }

    [Property]
    public void The_same_settings_give_the_same_corpus_and_another_seed_another_one(CorpusSettings settings)
    {
        settings = settings with { TwoObjectTrain = settings.TwoObjectTrain + 5 };
        var corpus = CorpusGenerator.Generate(settings);
        Assert.Equal(corpus.Checksum, CorpusGenerator.Generate(settings).Checksum);
        var other = CorpusGenerator.Generate(settings with { Seed = settings.Seed + 1 });
        Assert.NotEqual(corpus.Train.Select(example => example.Sentence), other.Train.Select(example => example.Sentence));
    }

    [Property]
    public void The_validation_set_changes_nothing_else(CorpusSettings settings)
    {
        var corpus = CorpusGenerator.Generate(settings);
        var other = CorpusGenerator.Generate(settings with { OneObjectValidation = 0, TwoObjectValidation = 50 });
        Assert.Equal(corpus.Train.AsEnumerable(), other.Train);
        Assert.Equal(corpus.Test.AsEnumerable(), other.Test);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(8)]
    [InlineData(50)]
    public void From_four_objects_on_the_paper_s_splits_share_no_sentence(int objects)
    {
        var corpus = CorpusGenerator.Generate(new CorpusSettings { Objects = objects });
        Assert.Empty(Sentences(corpus.Train).Intersect(Sentences(corpus.Test)));
        Assert.Empty(Sentences(corpus.Train).Intersect(Sentences(corpus.Validation)));
        Assert.Empty(Sentences(corpus.Validation).Intersect(Sentences(corpus.Test)));
        Assert.Equal([1000, 280, 1000], new[] { corpus.Train.Length, corpus.Validation.Length, corpus.Test.Length });
        Assert.Equal(2280, All(corpus).Select(example => example.Sentence).Distinct().Count());
    }

    [Fact]
    public void For_three_objects_84_one_object_sentences_are_trained_on_and_tested_on()
    {
        var corpus = CorpusGenerator.Generate(new CorpusSettings { Objects = 3 });
        var both = Sentences(corpus.Train).Intersect(Sentences(corpus.Test)).ToList();
        Assert.Equal(84, both.Count);
        Assert.All(both, sentence => Assert.Null(sentence.Second));
        Assert.Equal(80, Sentences(corpus.Validation).Intersect(Sentences(corpus.Test)).Count());
        Assert.Empty(Sentences(corpus.Train).Intersect(Sentences(corpus.Validation)));
    }

    [Fact]
    public void What_is_left_unsaid_is_uniform_and_half_of_the_second_slots_are_empty()
    {
        var examples = Enumerable.Range(0, 20).SelectMany(seed => All(CorpusGenerator.Generate(new CorpusSettings { Seed = (ulong)seed }))).ToList();

        var oneObject = examples.Where(example => example.Sentence.Second is null).ToList();
        RequireUniform(oneObject.Select(example => example.Seen.Second.IsNothing ? 0 : 1), 2);
        var unspoken = oneObject.Select(example => example.Seen.Second).Where(seen => !seen.IsNothing).ToList();
        RequireUniform(unspoken.Select(seen => seen.Category), 4);
        RequireUniform(unspoken.Select(seen => seen.Position), 3);
        RequireUniform(unspoken.Select(seen => seen.Colour), 4);

        var slots = examples
            .SelectMany(example => new[]
            {
                (Said: example.Sentence.Stated.First, Seen: example.Seen.First),
                (Said: example.Sentence.Stated.Second, Seen: example.Seen.Second),
            })
            .Where(slot => !slot.Said.IsNothing)
            .ToList();
        RequireUniform(slots.Where(slot => slot.Said.Position == ObjectDescription.Absent).Select(slot => slot.Seen.Position), 3);
        RequireUniform(slots.Where(slot => slot.Said.Colour == ObjectDescription.Absent).Select(slot => slot.Seen.Colour), 4);

        // Every clause is as likely as any other.
        var clauses = Language.Create(4).Clauses;
        var share = clauses.Count(clause => clause.Stated.Colour == ObjectDescription.Absent) / (double)clauses.Count;
        RequireShare(slots.Count(slot => slot.Said.Colour == ObjectDescription.Absent), slots.Count, share);
    }

    [Fact]
    public void Each_split_holds_the_forms_in_their_shares_of_all_clauses()
    {
        var corpora = Enumerable.Range(0, 20).Select(seed => CorpusGenerator.Generate(new CorpusSettings { Seed = (ulong)seed })).ToList();
        foreach (var split in new Func<Corpus, ImmutableArray<Example>>[] { corpus => corpus.Train, corpus => corpus.Validation, corpus => corpus.Test })
        {
            var clauses = corpora.SelectMany(corpus => Sentences(split(corpus))).ToList();
            foreach (var kind in new[] { clauses.Where(sentence => sentence.Second is null), clauses.Where(sentence => sentence.Second is not null) })
            {
                var forms = kind.SelectMany(sentence => new[] { sentence.First.Form, sentence.Second?.Form ?? -1 }).Where(form => form >= 0).ToList();
                for (var form = 0; form < 5; form++)
                {
                    RequireShare(forms.Count(other => other == form), forms.Count, new[] { 80, 128, 120, 120, 240 }[form] / 688.0);
                }
            }
        }
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(689, 0)]
    [InlineData(600, 89)]
    public void More_sentences_than_there_are_are_refused(int train, int validation)
    {
        var settings = new CorpusSettings { OneObjectTrain = train, OneObjectValidation = validation };
        Assert.Contains(
            "For 4 objects it must lie in 0 ... ",
            Assert.Throws<ArgumentOutOfRangeException>(() => CorpusGenerator.Generate(settings)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_drawn_without_replacement_are_a_permutation()
    {
        var numbers = new DistinctNumbers(1000, new CslRepro.Numerics.RandomStream(1, "test"));
        var drawn = Enumerable.Range(0, 1000).Select(_ => numbers.Next()).ToList();
        Assert.Equal(Enumerable.Range(0, 1000), drawn.Order());
        Assert.NotEqual(Enumerable.Range(0, 1000), drawn);
        Assert.Throws<InvalidOperationException>(() => numbers.Next());
    }

    [Fact]
    public void The_first_of_three_numbers_drawn_is_each_with_equal_chance_and_so_are_all_orders()
    {
        var orders = Enumerable.Range(0, 6000).Select(i =>
        {
            var numbers = new DistinctNumbers(3, new CslRepro.Numerics.RandomStream((ulong)i, "orders"));
            var (first, second) = (numbers.Next(), numbers.Next());
            return (first * 2) + (second > 3 - first - second ? 1 : 0);
        });
        RequireUniform(orders, 6);
    }

    private static IEnumerable<Example> All(Corpus corpus) => corpus.Train.Concat(corpus.Validation).Concat(corpus.Test);

    private static IEnumerable<Sentence> Sentences(ImmutableArray<Example> split) => split.Select(example => example.Sentence);

    private static void RequireUniform(IEnumerable<int> values, int count)
    {
        var all = values.ToList();
        Assert.True(all.Count > 5000);
        for (var value = 0; value < count; value++)
        {
            RequireShare(all.Count(other => other == value), all.Count, 1.0 / count);
        }
    }

    // Four standard deviations of a binomial count: the seeds are fixed, so this passes for ever or fails for ever.
    private static void RequireShare(int found, int of, double share) =>
        Assert.InRange(found - (of * share), -4 * Math.Sqrt(of * share * (1 - share)), 4 * Math.Sqrt(of * share * (1 - share)));
}
