using CslRepro.Reports.Tables;
using Xunit;

namespace CslRepro.Tests.Properties.Reports;

public class TableDialectTests
{
    private static readonly Column<(string Name, string Verdict)>[] Columns =
    [
        new("claim", item => new Cell(item.Name) { Target = item.Name + ".md" }),
        new("verdict", item => new Cell(item.Verdict) { IsVerdict = true, Note = "expected: other" }),
        new("why", _ => new Cell("a|b <c>\nd") { IsStrong = true, Note = "note" }),
    ];

    [Fact]
    public void Markdown_escapes_bars_and_marks_links_and_verdicts() => Assert.Equal(
        """
        | claim | verdict | why |
        | --- | --- | --- |
        | [one](one.md) | **reproduced** expected: other | **a\|b <c><br>d** note |

        """.ReplaceLineEndings("\n"),
        MarkdownDialect.Instance.Table(Columns, [("one", "reproduced")]));

    [Fact]
    public void Html_escapes_and_marks_links_and_verdicts()
    {
        var table = HtmlDialect.Instance.Table(Columns, [("one", "reproduced")]);
        Assert.StartsWith(
            "<table>\n<thead><tr><th>claim</th><th>verdict</th><th>why</th></tr></thead>\n<tbody>\n<tr>", table, StringComparison.Ordinal);
        Assert.Contains("<td><a href=\"one.md\">one</a></td>", table, StringComparison.Ordinal);
        Assert.Contains(
            "<td class=\"word\"><span class=\"verdict reproduced\">reproduced</span> <strong class=\"unexpected\">expected: other</strong></td>",
            table,
            StringComparison.Ordinal);
        Assert.EndsWith("<td><b>a|b &lt;c&gt;<br>d</b><br><small>note</small></td></tr>\n</tbody>\n</table>\n", table, StringComparison.Ordinal);
    }

    [Fact]
    public void A_terminal_gets_aligned_columns_without_spaces_at_the_end() => Assert.Equal(
        """
        claim  verdict                     why
        one    reproduced expected: other  a|b <c>; d note
        three  open expected: other        a|b <c>; d note

        """.ReplaceLineEndings("\n"),
        TerminalDialect.Instance.Table(Columns, [("one", "reproduced"), ("three", "open")]));
}
