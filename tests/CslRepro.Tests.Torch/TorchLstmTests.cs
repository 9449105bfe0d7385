using CslRepro.Models.Lstm;
using CslRepro.Numerics;
using CslRepro.Torch;
using Xunit;

namespace CslRepro.Tests.Torch;

public class TorchLstmTests
{
    private static readonly ReferenceSet Data = new();
    private static readonly LstmSettings Settings = new();

    [Fact]
    public void Outputs_are_those_of_the_exact_model()
    {
        var weights = LstmInitialiser.Create<double>(Settings, Data.Words, Data.Outputs, 3);
        using var torch = new TorchLstm<double>(Settings, weights);
        var sentences = Data.Sentences(0);

        var judged = torch.Predict(sentences);

        var exact = new LstmModel<double>(Settings, weights).Predict(sentences);
        for (var i = 0; i < exact.Elements.Length; i++)
        {
            Assert.Equal(judged.Elements[i], exact.Elements[i], 1e-14);
        }
    }

    [Fact]
    public void Padding_changes_nothing_wherever_it_stands()
    {
        var weights = LstmInitialiser.Create<double>(Settings, Data.Words, Data.Outputs, 3);
        using var torch = new TorchLstm<double>(Settings, weights);
        int[] sentence = Data.Sequences[0];

        var plain = torch.Predict([sentence]);
        var padded = torch.Predict([[-1, sentence[0], -1, -1, .. sentence[1..], -1]]);

        Assert.Equal(plain.Elements.ToArray(), padded.Elements.ToArray());
    }

    [Fact]
    public void A_number_that_is_no_word_is_refused_by_name()
    {
        using var torch = new TorchLstm<float>(Settings, LstmInitialiser.Create<float>(Settings, 20, 22, 0));
        var exception = Assert.Throws<ArgumentException>(() => torch.Predict([[1, 20]]));
        Assert.StartsWith(
            "Sentence 0 holds the word number 20; words are numbered 0 ... 19, and -1 stands for padding.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Targets_of_another_shape_are_refused()
    {
        using var torch = new TorchLstm<float>(Settings, LstmInitialiser.Create<float>(Settings, 20, 22, 0));
        Assert.Throws<ArgumentException>(() => torch.ComputeGradients([[1]], new Matrix<float>(1, 21)));
        Assert.Throws<InvalidOperationException>(() => torch.CopyGradients());
    }
}
