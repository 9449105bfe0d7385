namespace CslRepro.Explorer;

/// <summary>How the scene that is read off a state's outputs agrees with what its words have said (paper, section 2.4.2), slot by slot.</summary>
[Flags]
internal enum SlotFlags
{
    /// <summary>Neither slot holds all that was said of it.</summary>
    None = 0,

    /// <summary>Slot 1 holds all that was said of it.</summary>
    FirstValid = 1,

    /// <summary>Slot 1 holds that and nothing beyond.</summary>
    FirstExact = 2,

    /// <summary>Slot 2 holds all that was said of it.</summary>
    SecondValid = 4,

    /// <summary>Slot 2 holds that and nothing beyond.</summary>
    SecondExact = 8,
}
