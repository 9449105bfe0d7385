using CslRepro.Corpora;
using Xunit;

namespace CslRepro.Tests.Properties.Corpora;

public class LanguageTests
{
    public static TheoryData<int> AllObjectCounts => [.. Enumerable.Range(3, 48)];

    [Theory]
    [MemberData(nameof(AllObjectCounts))]
    public void There_are_172_clauses_for_each_object_all_different(int objects)
    {
        var language = Language.Create(objects);
        Assert.Equal(172 * objects, language.Clauses.Count);
        Assert.Equal(172 * objects, language.Clauses.Select(clause => clause.Text(language)).Distinct().Count());
        Assert.Equal(172 * objects, language.OneObjectSentences.Distinct().Count());
        Assert.Equal(172L * objects * 172 * objects, language.PairCount);
        Assert.All(language.Clauses, (clause, index) => Assert.Equal(index, clause.Index));
    }

    [Theory]
    [MemberData(nameof(AllObjectCounts))]
    public void Words_and_outputs_are_counted_as_in_the_paper(int objects)
    {
        var language = Language.Create(objects);

        // "orange" is a colour even where it is no object (n = 3), and one word where it is both.
        Assert.Equal(objects == 3 ? 20 : objects + 16, language.Words.Count);
        Assert.Equal(2 * (objects + 3 + 4), language.OutputCount);
        Assert.Equal(language.OutputCount, language.ConceptNames.Distinct().Count());
        Assert.Equal(language.Words.Count, language.Words.Distinct().Count());
    }

    [Fact]
    public void The_basic_language_has_20_words_and_22_outputs_in_this_order()
    {
        var language = Language.Create(4);
        Assert.Equal("BEGIN and END is on the there a this that left right middle red orange green blue glass cup bowl", string.Join(' ', language.Words));
        Assert.Equal(22, language.OutputCount);
        Assert.Equal(
            [
                "slot 1 category glass", "slot 1 category cup", "slot 1 category bowl", "slot 1 category orange",
                "slot 1 position left", "slot 1 position right", "slot 1 position middle",
                "slot 1 colour red", "slot 1 colour orange", "slot 1 colour green", "slot 1 colour blue",
            ],
            language.ConceptNames.Take(11));
        Assert.Equal(688, language.OneObjectSentences.Count);
        Assert.Equal(473_344, language.PairCount);
    }

    [Fact]
    public void The_words_of_fewer_objects_are_the_first_words_of_more()
    {
        for (var objects = 3; objects < 50; objects++)
        {
            var fewer = Language.Create(objects).Words;
            Assert.Equal(fewer, Language.Create(objects + 1).Words.Take(fewer.Count));
        }
    }

    [Fact]
    public void The_fifty_objects_are_those_of_the_paper_in_its_order()
    {
        const string names =
            "glass cup bowl orange spoon apple accordion acoustic bagpipes banjo bass bongo bugle cello clarinet cymbals drums electric " +
            "guitar flute horn harmonica harp keyboard maracas organ pan piano recorder saxophone sitar tambourine triangle trombone " +
            "trumpet tuba ukulele violin xylophone bassoon castanets didgeridoo double gong harpsichord lute mandolin oboe piccolo viola";
        Assert.Equal(names, string.Join(' ', Language.Create(50).Categories));
    }

    [Fact]
    public void The_five_forms_have_as_many_clauses_as_figure_4_gives_them()
    {
        var clauses = Language.Create(4).Clauses;
        Assert.Equal([80, 128, 120, 120, 240], clauses.CountBy(clause => clause.Form).OrderBy(pair => pair.Key).Select(pair => pair.Value));
    }

    [Theory]
    [InlineData(0, 0, "this is a glass")]
    [InlineData(0, 79, "that is the blue orange")]
    [InlineData(1, 0, "a glass is red")]
    [InlineData(2, 0, "a glass is on the left")]
    [InlineData(3, 0, "there is a glass on the left")]
    [InlineData(4, 239, "on the middle there is the blue orange")]
    public void Clauses_stand_in_canonical_order(int form, int place, string text)
    {
        var language = Language.Create(4);
        Assert.Equal(text, language.Clauses.Where(clause => clause.Form == form).ElementAt(place).Text(language));
    }

    [Fact]
    public void Each_word_is_given_the_role_that_it_plays()
    {
        var language = Language.Create(4);
        var clause = SentenceParser.Parse(language, "BEGIN on the left there is a orange orange END").First;
        Assert.Equal(
            [
                WordRole.Function, WordRole.Function, WordRole.Position, WordRole.Function, WordRole.Function, WordRole.Function,
                WordRole.Colour, WordRole.Category,
            ],
            clause.Roles);
        Assert.Equal(new ObjectDescription(3, 0, 1), clause.Stated);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(51)]
    [InlineData(-1)]
    public void Other_numbers_of_objects_are_refused(int objects)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => Language.Create(objects));
        Assert.Contains("must lie in 3 ... 50", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_teacher_needs_room_for_every_output()
    {
        var language = Language.Create(4);
        Assert.Throws<ArgumentException>(() => default(Scene).WriteTeacher(language, new float[21]));
        Assert.Throws<InvalidOperationException>(
            () => new Scene(new ObjectDescription(4, 0, 0), ObjectDescription.Nothing).WriteTeacher(language, new float[22]));
    }

    [Fact]
    public void A_teacher_has_ones_at_its_concepts_alone()
    {
        var language = Language.Create(4);
        var teacher = new float[22];
        Array.Fill(teacher, 7);
        new Scene(new ObjectDescription(1, 2, 3), new ObjectDescription(0, ObjectDescription.Absent, 0)).WriteTeacher(language, teacher);
        var ones = language.ConceptNames.Where((_, index) => teacher[index] == 1);
        Assert.Equal(["slot 1 category cup", "slot 1 position middle", "slot 1 colour blue", "slot 2 category glass", "slot 2 colour red"], ones);
        Assert.Equal(17, teacher.Count(value => value == 0));
    }
}
