namespace CslRepro.Umap.Neighbors;

/// <summary>For each point a sample of others: those of smallest random key, whatever the order they come in. Not more than a fixed number.</summary>
internal sealed class SampleLists(int points, int capacity)
{
    private readonly int[] members = new int[points * capacity];
    private readonly uint[] keys = new uint[points * capacity];
    private readonly int[] counts = new int[points];

    public ReadOnlySpan<int> Row(int point) => members.AsSpan(point * capacity, counts[point]);

    public void Clear(int point) => counts[point] = 0;

    /// <summary>Takes a member in, unless it is there already or the list is full of smaller keys.</summary>
    public void Offer(int point, int member, uint key)
    {
        var rowMembers = members.AsSpan(point * capacity, capacity);
        var rowKeys = keys.AsSpan(point * capacity, capacity);
        var count = counts[point];
        if (count == capacity && Before(rowKeys[^1], rowMembers[^1], key, member))
        {
            return;
        }

        if (rowMembers[..count].Contains(member))
        {
            return;
        }

        var place = count < capacity ? count : capacity - 1;
        counts[point] = Math.Min(count + 1, capacity);
        while (place > 0 && Before(key, member, rowKeys[place - 1], rowMembers[place - 1]))
        {
            rowKeys[place] = rowKeys[place - 1];
            rowMembers[place] = rowMembers[place - 1];
            place--;
        }

        rowKeys[place] = key;
        rowMembers[place] = member;
    }

    private static bool Before(uint leftKey, int leftMember, uint rightKey, int rightMember) =>
        leftKey < rightKey || (leftKey == rightKey && leftMember < rightMember);
}
