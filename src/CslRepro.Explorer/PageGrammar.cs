namespace CslRepro.Explorer;

/// <summary>All clauses of the language as a tree of their beginnings, so that a page knows which words may follow and what can be known.</summary>
/// <param name="Parents">Int32 for each beginning: the one before its last word, or -1.</param>
/// <param name="Words">Uint8 for each beginning: its last word.</param>
/// <param name="Ends">Int32 for each clause: the beginning that is all of it.</param>
/// <param name="Stated">Int8, 3 for each clause: the object, position and colour that it states, or -1.</param>
/// <param name="TwoObjectShare">The share of sentences about two objects in what networks were trained with.</param>
internal sealed record PageGrammar(byte[] Parents, byte[] Words, byte[] Ends, byte[] Stated, double TwoObjectShare);
