using System.Collections.Immutable;

namespace CslRepro.Corpora.Grammar;

/// <summary>The tokens of one line of a grammar file: words, symbols, and the signs = | ( )? .</summary>
internal sealed class GrammarLine
{
    private readonly string file;
    private readonly ImmutableArray<string> tokens;
    private int next;

    /// <summary>Cuts a line into tokens.</summary>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="number">The line's number, counted from 1.</param>
    /// <exception cref="InvalidDataException">The line holds a character that belongs nowhere.</exception>
    public GrammarLine(string file, int number, string text)
    {
        this.file = file;
        Number = number;
        tokens = Cut(text);
    }

    /// <summary>The line's number, counted from 1.</summary>
    public int Number { get; }

    /// <summary>Whether all tokens are taken.</summary>
    public bool AtEnd => next == tokens.Length;

    /// <summary>The next token, which stays.</summary>
    public string Peek => tokens[next];

    /// <summary>Whether a token is the name of a symbol.</summary>
    /// <returns>True if it begins with a capital letter.</returns>
    public static bool IsSymbol(string token) => token.Length > 0 && char.IsAsciiLetterUpper(token[0]);

    /// <summary>Takes the next token.</summary>
    public string Take() => tokens[next++];

    /// <summary>Takes the rest of the line as expansions with | between them.</summary>
    /// <returns>One expansion or more, none of them empty.</returns>
    public ImmutableArray<ImmutableArray<GrammarItem>> TakeExpansions()
    {
        var expansions = ImmutableArray.CreateBuilder<ImmutableArray<GrammarItem>>();
        while (true)
        {
            expansions.Add(TakeItems(inside: false));
            if (AtEnd)
            {
                return expansions.ToImmutable();
            }

            Take();
        }
    }

    /// <summary>An error of this line.</summary>
    /// <param name="problem">What is wrong and what would be right, without a full stop.</param>
    public InvalidDataException Error(string problem) => new($"{file}, line {Number}: {problem}.");

    private ImmutableArray<GrammarItem> TakeItems(bool inside)
    {
        var items = ImmutableArray.CreateBuilder<GrammarItem>();
        while (!AtEnd && Peek != "|" && Peek != ")?")
        {
            var token = Take();
            items.Add(token switch
            {
                "(" => new GrammarItem.Optional(TakeItems(inside: true)),
                "=" => throw Error("a definition has one =; write another definition into a line of its own"),
                ['\'', .. var quoted] => new GrammarItem.Word(quoted),
                _ when IsSymbol(token) => new GrammarItem.Reference(token),
                _ => new GrammarItem.Word(token),
            });
        }

        if (items.Count == 0)
        {
            throw Error("an expansion or optional part is empty; write words or symbols there");
        }

        if (inside && (AtEnd || Take() != ")?"))
        {
            throw Error("an optional part that begins with ( must end with )? before | and the line's end");
        }

        if (!inside && !AtEnd && Peek == ")?")
        {
            throw Error("this )? ends an optional part that was not begun with (");
        }

        return items.ToImmutable();
    }

    private ImmutableArray<string> Cut(string text)
    {
        var result = ImmutableArray.CreateBuilder<string>();
        var i = 0;
        while (i < text.Length && text[i] != '#')
        {
            var start = i;
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            if (char.IsAsciiLetter(text[i]))
            {
                while (i < text.Length && char.IsAsciiLetterOrDigit(text[i]))
                {
                    i++;
                }

                result.Add(text[start..i]);
            }
            else if (text[i] == '\'' && text.IndexOf('\'', i + 1) is var end && end > i + 1)
            {
                // The opening quote stays as the mark of a word.
                result.Add(text[start..end]);
                i = end + 1;
            }
            else if (text.AsSpan(i).StartsWith(")?"))
            {
                result.Add(")?");
                i += 2;
            }
            else if (text[i] is '=' or '|' or '(')
            {
                result.Add(text[i..(i + 1)]);
                i++;
            }
            else
            {
                throw Error(
                    $"column {i + 1}: {text[i..(i + 1)]} belongs to nothing; a line holds words, symbols, 'quoted words', =, | and optional parts (...)?");
            }
        }

        return result.ToImmutable();
    }
}
