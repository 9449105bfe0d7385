namespace CslRepro.Models.Lstm;

/// <summary>The names of an LSTM's states.</summary>
public static class LstmStateNames
{
    /// <summary>The cell state c, which the paper shows.</summary>
    public const string Cells = "cells";

    /// <summary>The hidden state h, which the linear head reads.</summary>
    public const string Hidden = "hidden";
}
