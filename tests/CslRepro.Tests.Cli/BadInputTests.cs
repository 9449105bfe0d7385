using Xunit;

namespace CslRepro.Tests.Cli;

/// <summary>Whatever is wrong with a command line: exit code 2, one line that names it, nothing written.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public BadInputTests()
    {
        folder.Write("file", "");
        Directory.CreateDirectory(folder["full"]);
        folder.Write("full/notes.txt", "mine");
        Directory.CreateDirectory(folder["models/seed-1"]);
        folder.Write("models/seed-1/W.npy", "half-written");
        folder.Write("points.csv", "1,2\n3,4\n5,6\n");
        folder.Write("ragged.csv", "1,2\n3\n");
        folder.Write("nan.csv", "1,2\n3,NaN\n");
        folder.Write("empty.csv", "x,y\n");
        folder.Write("noise.npy", "no NumPy file");
    }

    // {} stands for the temporary folder.
    [Theory]
    [InlineData("trian", "no command \"trian\"; did you mean \"train\"?")]
    [InlineData("--jsno", "no option \"--jsno\" of cslrepro")]
    [InlineData("train --modle esn-fl", "no option \"--modle\" of cslrepro train; did you mean \"--model\"?")]
    [InlineData("train", "'--model' is required")]
    [InlineData("train --model", "--model")]
    [InlineData("train extra --model lstm", "\"extra\" does not belong here")]
    [InlineData("train --model esn", "--model esn: unknown; there are esn-fl, esn-cl, lstm, gru, simple, keywords.")]
    [InlineData("train --model lstm --objects 2", "--objects 2: must be 3 ... 50")]
    [InlineData("train --model lstm --objects 51", "--objects 51: must be 3 ... 50")]
    [InlineData("train --model lstm --objects four", "'four' for option '--objects' as a whole number")]
    [InlineData("train --model lstm --seeds x", "--seeds x: not a range of seeds")]
    [InlineData("train --model lstm --seeds 0..", "--seeds 0..: not a range of seeds")]
    [InlineData("train --model lstm --seeds 0...3", "--seeds 0...3: not a range of seeds")]
    [InlineData("train --model lstm --seeds 0,1", "--seeds 0,1: not a range of seeds")]
    [InlineData("train --model lstm --seeds -1", "--seeds -1: not a range of seeds")]
    [InlineData("train --model lstm --seeds 3..1", "--seeds 3..1: the last seed is below the first; write 1..3.")]
    [InlineData("train --model lstm --seeds 0..9999999", "more than 1000000 seeds")]
    [InlineData("train --model esn-fl --radius 0", "--radius 0: must be a number above 0")]
    [InlineData("train --model esn-fl --radius -1", "--radius -1: must be a number above 0")]
    [InlineData("train --model esn-cl --radius NaN", "--radius NaN: must be a number above 0")]
    [InlineData("train --model esn-fl --radius big", "'big' for option '--radius' as a number")]
    [InlineData("train --model esn-fl --leak 0", "--leak 0: must be in (0, 1]")]
    [InlineData("train --model esn-fl --density 1.5", "--density 1.5: must be in (0, 1]")]
    [InlineData("train --model esn-fl --input-density 0", "--input-density 0: must be in (0, 1]")]
    [InlineData("train --model esn-fl --regularisation 0", "--regularisation 0: must be a number above 0")]
    [InlineData("train --model esn-fl --units 0", "--units 0: must be 1 or more")]
    [InlineData("train --model lstm --units 0", "--units 0: must be 1 or more")]
    [InlineData("train --model esn-fl --units 99999999", "Units is 99999999; it must be 1 ... 46339, since the weights between all units must fit")]
    [InlineData("train --model lstm --units 99999999", "The LSTM's Units must be 1 ... 20000, since the weights between all units must fit")]
    [InlineData("train --model lstm --epochs -1", "--epochs -1: must be 0 or more")]
    [InlineData("train --model gru --batch 0", "--batch 0: must be 1 ... 1024")]
    [InlineData("train --model lstm --batch 1025", "--batch 1025: must be 1 ... 1024")]
    [InlineData("train --model simple --learning-rate 0", "--learning-rate 0: must be a number above 0")]
    [InlineData("train --model lstm --dropout 1", "--dropout 1: must be in [0, 1)")]
    [InlineData("train --model lstm --gates hard", "--gates hard: unknown; there are sigmoid, hard-sigmoid.")]
    [InlineData("train --model lstm --order none", "--order none: unknown; there are program, shuffled, shuffled-each-epoch.")]
    [InlineData("train --model lstm --engine keras", "no engine \"keras\"; there are own and torch")]
    [InlineData("train --model lstm --threads 0", "--threads 0: must be 1 or more")]
    [InlineData("train --model gru --gates sigmoid", "--gates does not apply to a GRU")]
    [InlineData("train --model gru --engine torch", "--engine does not apply to")]
    [InlineData("train --model keywords --save {}/new", "--save: the keyword model has no weights to save")]
    [InlineData("train --model esn-fl --epochs 3", "--epochs does not apply to an ESN")]
    [InlineData("train --model esn-fl --engine torch", "--engine does not apply to")]
    [InlineData("train --model lstm --radius 1", "--radius does not apply to an LSTM")]
    [InlineData("train --model keywords --keys bags", "--keys bags: unknown; there are sets, lists.")]
    [InlineData("train --model lstm --keys lists", "--keys does not apply to lstm")]
    [InlineData("train --model keywords --units 5", "--units does not apply to the keyword model")]
    [InlineData("train --model keywords --save {}/new", "--save: the keyword model has no weights")]
    [InlineData("train --model lstm --save {}/file", "file: that is a file; name a folder")]
    [InlineData("train --model lstm --save {}/file/models", "file is a file, so no folder can be made in it")]
    [InlineData("train --model lstm --seeds 0..1 --save {}/models", "seed-1 is not empty")]
    [InlineData("reproduce --profile smok", "\"smok\"; there are smoke, standard.")]
    [InlineData("reproduce --claim perf-esn-fastre", "no claim \"perf-esn-fastre\"; did you mean \"perf-esn-faster\"?")]
    [InlineData("reproduce --claim nope", "no claim \"nope\".")]
    [InlineData("nope", "no command \"nope\". There are reproduce,")]
    [InlineData("reproduce --engine keras", "no engine \"keras\"")]
    [InlineData("reproduce --threads 0", "--threads 0: must be 1 or more")]
    [InlineData("reproduce --out {}/file", "file: that is a file; name a folder")]
    [InlineData("reproduce --out {}/full", "full is not empty and has no results.json")]
    [InlineData("reproduce --out {}/file/report", "file is a file, so no folder can be made in it")]
    [InlineData("reproduce --shard 0/3 --store {}/new", "--shard: \"0/3\" is no share; write i/k with i from 1 to k")]
    [InlineData("reproduce --shard 4/3 --store {}/new", "--shard: \"4/3\" is no share")]
    [InlineData("reproduce --shard x --store {}/new", "--shard: \"x\" is no share")]
    [InlineData("reproduce --shard 1/0 --store {}/new", "--shard: \"1/0\" is no share")]
    [InlineData("reproduce --shard 1/3", "--shard 1/3 needs --store DIR")]
    [InlineData("reproduce --shard 1/3 --store {}/new --out {}/report", "--out does not apply to a share")]
    [InlineData("reproduce --shard 1/3 --store {}/new --claim perf-esn-faster", "--claim does not apply to a share")]
    [InlineData("reproduce --shard 1/3 --store {}/new --multiverse", "--multiverse does not apply to a share")]
    [InlineData("reproduce --multiverse", "--multiverse does not apply to a run without --out")]
    [InlineData("reproduce --multiverse --claim perf-esn-faster --out {}/report", "--multiverse does not apply to single claims")]
    [InlineData("crate --multiverse --claim perf-esn-faster --out {}/crate", "--multiverse does not apply to single claims")]
    [InlineData("reproduce --shard 1/3 --store {}/new --json", "--json does not apply to a share")]
    [InlineData("reproduce --shard 1/3 --store {}/new --minutes 1", "--minutes does not apply to a share")]
    [InlineData("reproduce --shard 1/3 --store {}/new --from {}/nowhere", "is not there; name a result store")]
    [InlineData("reproduce --from {}/new", "--from goes with --shard")]
    [InlineData("reproduce --minutes 0", "--minutes is 0; it must be above 0")]
    [InlineData("reproduce --pilot --out {}/report", "--out does not apply to a pilot")]
    [InlineData("reproduce --fresh", "--fresh needs --store DIR")]
    [InlineData("reproduce --store {}/file", "file: that is a file; name a folder")]
    [InlineData("reproduce --store {}/full", "full is not empty and has no store.json, so it is no result store")]
    [InlineData("merge --out {}/new", "DIR")]
    [InlineData("merge {}/models", "'--out' is required")]
    [InlineData("merge {}/missing --out {}/new", "missing is not there; name a result store")]
    [InlineData("merge {}/full --out {}/new", "full is no result store")]
    [InlineData("merge {}/full {}/full --out {}/new", "full is named twice")]
    [InlineData("merge {}/models --out {}/full", "full is not empty")]
    [InlineData("merge {}/models --out {}/file", "file: that is a file; name a folder")]
    [InlineData("corpus", "--out FOLDER")]
    [InlineData("corpus --objects 60 --out {}/new", "--objects 60: must be 3 ... 50")]
    [InlineData("corpus --seed minus --out {}/new", "'minus' for option '--seed' as a whole number from 0 on")]
    [InlineData("corpus --out {}/file", "file: that is a file; name a folder")]
    [InlineData("corpus --canonical", "--out FOLDER")]
    [InlineData("corpus --canonical --objects 4 --out {}/new", "--objects does not apply to corpus --canonical")]
    [InlineData("corpus --canonical --out {}/file/new", "file is a file, so no folder can be made in it")]
    [InlineData("corpus --check {}/full --out {}/new", "--out does not apply to corpus --check")]
    [InlineData("corpus --check {}/missing.txt", "missing.txt")]
    [InlineData("corpus --check {}/full", "full holds no manifest.json")]
    [InlineData("corpus --check {}/points.csv", "points.csv, line 1")]
    [InlineData("evaluate --model-folder {}/full", "Which test sentences? Give --corpus FILE or --seeds A..B.")]
    [InlineData("evaluate --model-folder {}/full --corpus {}/points.csv --seeds 0", "--corpus and --seeds name two corpora; give one of them.")]
    [InlineData("evaluate --model-folder {}/full --corpus {}/points.csv --objects 4", "--objects does not apply to --corpus, whose file says it.")]
    [InlineData("evaluate --model-folder {}/full --corpus {}/points.csv", "points.csv, line 1")]
    [InlineData("evaluate --model-folder {}/full --corpus {}/full", "full is a folder; name a corpus file")]
    [InlineData("evaluate --corpus {}/points.csv", "Which network? Give --model-folder DIR or --weights DIR.")]
    [InlineData("evaluate --model-folder {}/full --weights {}/full --corpus {}/points.csv", "name two networks")]
    [InlineData("evaluate --model-folder {}/full --leak 0.05 --corpus {}/points.csv", "--leak does not apply to --model-folder")]
    [InlineData("evaluate --weights {}/full --leak 1.5 --corpus {}/points.csv", "--leak 1.5: must be in (0, 1]")]
    [InlineData("record --corpus {}/points.csv --out {}/new", "Which network?")]
    [InlineData("record --weights {}/full --corpus {}/points.csv", "'--out' is required")]
    [InlineData("record --weights {}/full --corpus {}/points.csv --out {}/full", "full is not empty")]
    [InlineData("record --weights {}/full --corpus {}/points.csv --out {}/file", "file: that is a file; name a folder")]
    [InlineData("record --weights {}/full --corpus {}/points.csv --out {}/new --split tests", "--split tests: unknown; there are train, validation, test.")]
    [InlineData("embed --input {}/points.csv", "'--out' is required")]
    [InlineData("embed --input {}/none.csv --out {}/map.npy", "none.csv: there is no such file")]
    [InlineData("embed --input {}/points.txt --out {}/map.npy", "points.txt: the name must end in .npy or .csv")]
    [InlineData("embed --input {}/points.csv --out {}/map", "map: the name must end in .npy or .csv")]
    [InlineData("embed --input {}/points.csv --out {}/new/map.npy", "there is no folder")]
    [InlineData("embed --input {}/points.csv --out {}/points.csv", "that is the file of the points")]
    [InlineData("embed --input {}/points.csv --out {}/map.npy --neighbors 1", "--neighbors 1: must be 2 or more")]
    [InlineData("embed --input {}/points.csv --out {}/map.npy --min-dist 1.5", "--min-dist 1.5: must be in 0 ... 1, the spread")]
    [InlineData("embed --input {}/points.csv --out {}/map.npy --min-dist -0.1", "--min-dist -0.1: must be in 0 ... 1")]
    [InlineData("embed --input {}/points.csv --out {}/map.npy --dimensions 0", "--dimensions 0: must be 1 or more")]
    [InlineData("embed --input {}/points.csv --out {}/map.npy --metric manhattan", "--metric manhattan: unknown; there are euclidean, cosine.")]
    [InlineData("embed --input {}/points.csv --out {}/map.npy --init given", "--init given: unknown; there are spectral, pca, random.")]
    [InlineData("embed --input {}/points.csv --out {}/map.npy --layout fast", "--layout fast: unknown; there are batch, in-place.")]
    [InlineData("embed --input {}/points.csv --out {}/map.npy --epochs -1", "--epochs -1: must be 0 or more")]
    [InlineData("embed --input {}/points.csv --out {}/map.npy --threads 0", "--threads 0: must be 1 or more")]
    [InlineData("embed --input {}/points.csv --out {}/map.npy --neighbors 2 --quality", "need more than 4 points for 2 neighbours")]
    [InlineData("embed --input {}/ragged.csv --out {}/map.npy", "ragged.csv, line 2 has 1 fields; the lines before have 2")]
    [InlineData("embed --input {}/nan.csv --out {}/map.npy", "nan.csv, line 2, column 2 is NaN")]
    [InlineData("embed --input {}/empty.csv --out {}/map.npy", "empty.csv holds no points")]
    [InlineData("embed --input {}/noise.npy --out {}/map.npy", "does not begin with NumPy's signature")]
    [InlineData("crate --out {}/file/crate", "file is a file, so no folder can be made in it")]
    [InlineData("merge {}/models --out {}/file/new", "file is a file, so no folder can be made in it")]
    [InlineData("tune --out {}/file/search", "file is a file, so no folder can be made in it")]
    [InlineData("multiverse --out {}/file/multiverse", "file is a file, so no folder can be made in it")]
    [InlineData("record --weights {}/full --corpus {}/points.csv --out {}/file/recording", "file is a file, so no folder can be made in it")]
    [InlineData("compare {}/full {}/models --out {}/file/comparison", "file is a file, so no folder can be made in it")]
    [InlineData("site --out {}/file", "file: that is a file; name a folder")]
    [InlineData("site --out {}/file/site --sentences 1", "file is a file, so no folder can be made in it")]
    [InlineData("explore", "'--out' is required")]
    [InlineData("explore --model keywords --out {}/page.html", "--model keywords: unknown; there are esn-cl, esn-fl, lstm, gru, simple.")]
    [InlineData("explore --compare keywords --out {}/page.html", "--compare keywords: unknown; there are esn-cl, esn-fl, lstm, gru, simple.")]
    [InlineData("explore --objects 2 --out {}/page.html", "--objects 2: must be 3 ... 50")]
    [InlineData("explore --objects 51 --out {}/page.html", "--objects 51: must be 3 ... 50")]
    [InlineData("explore --sentences 0 --out {}/page.html", "--sentences 0: must be 1 or more")]
    [InlineData("explore --sentences 20000 --out {}/page.html", "20000 sentences have")]
    [InlineData("explore --threads 0 --out {}/page.html", "--threads 0: must be 1 or more")]
    [InlineData("explore --out {}/full", "full: that is a folder; name a file")]
    [InlineData("explore --out {}/none/page.html", "there is no folder")]
    [InlineData("explore --model-folder {}/full --out {}/page.html", "full holds no model.json")]
    [InlineData("explore --model lstm --model-folder {}/full --out {}/page.html", "--model does not apply to a saved network")]
    [InlineData("explore --compare lstm --compare-folder {}/full --out {}/page.html", "--compare does not apply to a saved network")]
    public async Task Bad_input_gives_one_line_and_writes_nothing(string line, string named)
    {
        var before = folder.Content;

        var refusal = await CommandRun.RefusalOf([.. line.Split(' ').Select(word => word.Replace("{}", folder.Path, StringComparison.Ordinal))]);

        Assert.Contains(named, refusal, StringComparison.Ordinal);
        Assert.DoesNotContain("Parameter '", refusal, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", refusal, StringComparison.Ordinal);
        Assert.Equal(before, folder.Content);
    }

    public void Dispose() => folder.Dispose();
}
