using System.Text.Json;
using CslRepro.Analysis.StateSpace;
using CslRepro.Explorer;
using Xunit;

namespace CslRepro.Tests.Explorer;

/// <summary>
/// A page in a real browser, used as people use it. web/test/scenarios.mjs says what is done; every scenario also fails at a console message, a dialog or a
/// request.
/// </summary>
public sealed class BrowserTests(BrowserTests.Run run) : IClassFixture<BrowserTests.Run>
{
    public static TheoryData<string> Scenarios =>
    [
        "opens", "hover", "click", "lasso", "search", "slider", "play", "colours", "legend", "brush", "hardest", "link", "badLink",
        "keyboard", "names", "dark", "escaping",
        "island", "gap", "chance", "closures", "claim", "pastedLink", "typing", "cannotFollow", "whatIf", "typedLink", "sameNumbers",
        "typedNeighbors", "typedPlaces", "typedSpeed",
        "axeLight", "axeDark", "contrasts", "narrow", "targets", "touch", "keysAlone", "focusStays", "singleKeys", "modelColours",
        "webGl", "largeStates", "largeFrames", "largeGroups",
    ];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task The_page_does(string scenario)
    {
        var results = await run.ResultsAsync();

        Assert.True(results.TryGetValue(scenario, out var problem), $"scenarios.mjs has no scenario {scenario}.");
        Assert.Null(problem);
    }

    [Fact]
    public async Task Every_scenario_is_a_test() => Assert.Equal(Scenarios.Select(row => row.Data), (await run.ResultsAsync()).Keys);

    /// <summary>Runs all scenarios in one browser, when the first is asked for.</summary>
    public sealed class Run : IDisposable
    {
        private readonly string folder = Directory.CreateTempSubdirectory("cslrepro-").FullName;
        private Task<Dictionary<string, string?>>? results;

        public Task<Dictionary<string, string?>> ResultsAsync()
        {
            Node.RequireBrowser();
            return results ??= StartAsync();
        }

        public void Dispose() => Directory.Delete(folder, recursive: true);

        private async Task<Dictionary<string, string?>> StartAsync()
        {
            var data = SmallPage.Data(Environment.ProcessorCount);

            // A name that a link must keep whole.
            var page = Path.Combine(folder, "a page #1 & more.html");
            var hostile = Path.Combine(folder, "hostile.html");
            await File.WriteAllBytesAsync(page, ExplorerPage.Bytes(data));
            await File.WriteAllBytesAsync(hostile, ExplorerPage.Bytes(SmallPage.MadeHostile(data)));
            var typed = new Dictionary<string, IReadOnlyList<TypedExpectation>>();
            foreach (var (name, typedData, expectations) in TypedPages.All())
            {
                await File.WriteAllBytesAsync(Path.Combine(folder, name + ".html"), ExplorerPage.Bytes(typedData));
                typed.Add(name, expectations);
            }

            var expected = Path.Combine(folder, "typed.json");
            await File.WriteAllTextAsync(expected, JsonSerializer.Serialize(typed, JsonSerializerOptions.Web));
            var groups = Path.Combine(folder, "groups.json");
            await File.WriteAllTextAsync(groups, JsonSerializer.Serialize(Groups(), JsonSerializerOptions.Web));
            var large = Path.Combine(folder, "large.html");
            await File.WriteAllBytesAsync(large, ExplorerPage.Bytes(LargePage.Data()));
            var largeStates = Path.Combine(folder, "large.json");
            await File.WriteAllTextAsync(largeStates, JsonSerializer.Serialize(LargeStates(), JsonSerializerOptions.Web));
            var (exitCode, output) = await Node.Scripts.RunAsync("test/scenarios.mjs", Node.Browser!, page, hostile, expected, groups, large, largeStates);
            Assert.True(exitCode == 0, output);
            return JsonSerializer.Deserialize<Dictionary<string, string?>>(output)!;
        }

        /// <summary>What is true of some states of the large page, on both sides of what two bytes can number.</summary>
        private static object LargeStates()
        {
            var table = LargePage.Table;
            int[] states = [100, 65_535, 65_536, 70_000, table.Count - 1];
            return states.Select(state => new
            {
                state,
                text = TextTo(state),
                neighbors = LargePage.Neighbors(state).Select(other => new { state = other, text = TextTo(other) }),
                LargePage.Place(state).X,
                LargePage.Place(state).Y,
            });

            string TextTo(int state)
            {
                var words = new List<string>();
                for (var at = state; at >= 0; at = table.Trie.Parents[at])
                {
                    words.Insert(0, table.Language.Words[table.Trie.Words[at]]);
                }

                return string.Join(' ', words);
            }
        }

        /// <summary>Groups of states of the page's first network, as C# measures them.</summary>
        private static object[] Groups()
        {
            var states = SmallPage.Esn().FixedStates!;
            var neighbors = GroupClosure.NearestOf(states);
            int[][] groups =
            [
                [.. Enumerable.Range(0, states.Rows).Where(state => state % 3 == 0)],
                [.. Enumerable.Range(100, 60)],
                [.. Enumerable.Range(0, states.Rows).Where(state => SmallPage.Table.Phases[state] == StatePhase.Second)],
                [.. Enumerable.Range(0, states.Rows).Where(state => SmallPage.Table.Phases[state] == StatePhase.And)],
                [5],
            ];
            return
            [
                .. groups.Select(group =>
                {
                    var closure = GroupClosure.Of(neighbors, GroupClosure.NeighborCount, group);
                    return new { states = group, closure.Inside, closure.Control, closure.Pieces, closure.Largest, closure.IsGroup };
                }),
            ];
        }
    }
}
