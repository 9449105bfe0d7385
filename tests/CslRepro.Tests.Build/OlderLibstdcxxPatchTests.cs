using System.Diagnostics;
using CslRepro.Build;
using Xunit;

namespace CslRepro.Tests.Build;

public class OlderLibstdcxxPatchTests
{
    [Fact]
    public void The_newer_import_becomes_another_import_of_the_clock_and_its_version_may_be_missing()
    {
        var bytes = new TestLibrary().Build();
        var before = new ElfImage((byte[])bytes.Clone());

        Assert.Equal(PatchOutcome.Patched, OlderLibstdcxxPatch.Apply(bytes));

        var after = new ElfImage(bytes);
        Assert.Equal(-1, after.FindImportedFunction(TestLibrary.NewerFunction));
        var changed = before.FindImportedFunction(TestLibrary.NewerFunction);
        Assert.Equal(changed, after.FindImportedFunction(TestLibrary.Clock));
        Assert.Equal(before.VersionIndex(before.FindImportedFunction(TestLibrary.Clock)), after.VersionIndex(changed));
        Assert.All(after.VersionNeeds, need => Assert.Equal(need.Version == "GLIBCXX_3.4.32", need.IsWeak));
    }

    [Fact]
    public void Nothing_else_changes()
    {
        var original = new TestLibrary().Build();
        var patched = (byte[])original.Clone();
        OlderLibstdcxxPatch.Apply(patched);

        // One symbol's name (a 32-bit offset) and version (16 bits), and one flag.
        var changed = Enumerable.Range(0, original.Length).Count(i => original[i] != patched[i]);
        Assert.InRange(changed, 3, 4 + 2 + 1);
        Assert.Equal(original.Length, patched.Length);
    }

    [Fact]
    public void A_second_run_does_not_touch_the_file()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("lib.so", new TestLibrary().Build());
        Assert.Equal(PatchOutcome.Patched, OlderLibstdcxxPatch.Apply(path));
        var bytes = File.ReadAllBytes(path);
        var marker = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(path, marker);
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);

        Assert.Equal(PatchOutcome.AlreadyPatched, OlderLibstdcxxPatch.Apply(path));

        Assert.Equal(bytes, File.ReadAllBytes(path));
        Assert.Equal(marker, File.GetLastWriteTimeUtc(path));

        // What was opened before is still what the path leads to, so the file has not been replaced by an equal one.
        file.WriteByte(0);
        Assert.Equal(0, File.ReadAllBytes(path)[0]);
        Assert.Equal([path], Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void The_time_of_modification_stays_so_that_the_next_build_does_not_copy_the_file_again()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("lib.so", new TestLibrary().Build());
        var marker = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(path, marker);

        OlderLibstdcxxPatch.Apply(path);

        Assert.Equal(marker, File.GetLastWriteTimeUtc(path));
    }

    [Fact]
    public void A_hard_link_to_the_file_keeps_the_former_content()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "Needs the ln command.");
        using var folder = new TemporaryFolder();
        var original = new TestLibrary().Build();
        var cached = folder.Write("cached.so", original);
        var copy = folder["copy.so"];
        using (var ln = Process.Start("ln", [cached, copy]))
        {
            ln.WaitForExit();
            Assert.Equal(0, ln.ExitCode);
        }

        Assert.Equal(PatchOutcome.Patched, OlderLibstdcxxPatch.Apply(copy));

        Assert.Equal(original, File.ReadAllBytes(cached));
        Assert.NotEqual(original, File.ReadAllBytes(copy));
    }

    [Fact]
    public void A_library_that_asks_for_nothing_newer_is_left_alone()
    {
        var library = new TestLibrary { Imports = [("_Znwm", "GLIBCXX_3.4"), (TestLibrary.Clock, "GLIBCXX_3.4.19")] };
        AssertUntouched(library.Build(), path => Assert.Equal(PatchOutcome.NotNeeded, OlderLibstdcxxPatch.Apply(path)));
    }

    [Fact]
    public void A_library_that_uses_more_of_the_newer_version_is_refused() =>
        AssertRefused(
            new TestLibrary
            {
                Imports = [(TestLibrary.NewerFunction, "GLIBCXX_3.4.32"), ("_Znewer", "GLIBCXX_3.4.32"), (TestLibrary.Clock, "GLIBCXX_3.4.19")],
            }.Build(),
            "it needs GLIBCXX_3.4.32 for more than _ZSt21ios_base_library_initv");

    [Fact]
    public void A_library_that_uses_something_else_of_the_newer_version_is_refused() =>
        AssertRefused(
            new TestLibrary { Imports = [("_Znewer", "GLIBCXX_3.4.32"), (TestLibrary.Clock, "GLIBCXX_3.4.19")] }.Build(),
            "it needs GLIBCXX_3.4.32 for more than _ZSt21ios_base_library_initv");

    [Fact]
    public void A_library_without_a_stand_in_is_refused() =>
        AssertRefused(
            new TestLibrary { Imports = [("_Znwm", "GLIBCXX_3.4"), (TestLibrary.NewerFunction, "GLIBCXX_3.4.32")] }.Build(),
            "it does not import _ZNSt6chrono3_V212steady_clock3nowEv from libstdc++.so.6, which could stand in for _ZSt21ios_base_library_initv");

    [Fact]
    public void A_library_whose_loader_would_read_another_table_is_refused() =>
        AssertRefused(
            new TestLibrary { SymbolTableShift = 8 }.Build(),
            "its dynamic segment names another place for .dynsym than its section headers");

    [Theory]
    [InlineData(0, 'M', "it is no ELF file")]
    [InlineData(4, 1, "it is no 64-bit ELF file")]
    [InlineData(5, 2, "it is not little-endian")]
    [InlineData(16, 2, "it is no shared library")]
    [InlineData(18, 183, "it is not for x86-64")]
    [InlineData(60, 0, "it has no section headers")]
    public void A_file_of_another_kind_is_refused(int offset, byte value, string reason)
    {
        var bytes = new TestLibrary().Build();
        bytes[offset] = value;
        AssertRefused(bytes, reason);
    }

    [Theory]
    [InlineData("")]
    [InlineData("#!/bin/sh\n")]
    public void A_text_file_is_refused(string text) =>
        AssertRefused(System.Text.Encoding.UTF8.GetBytes(text), "it is no ELF file");

    [Fact]
    public void A_truncated_file_is_refused_wherever_it_ends()
    {
        var whole = new TestLibrary().Build();
        for (var length = 0; length < whole.Length; length++)
        {
            var part = whole[..length];
            var exception = Assert.Throws<UnsupportedElfException>(() => OlderLibstdcxxPatch.Apply(part));
            Assert.Matches(length < 4 ? "it is no ELF file" : $"the file ends at byte {length}, within ", exception.Message);
            Assert.Equal(whole[..length], part);
        }
    }

    [Fact]
    public void A_damaged_file_is_patched_or_refused_but_nothing_else_goes_wrong()
    {
        var whole = new TestLibrary().Build();
        for (var offset = 0; offset < whole.Length; offset++)
        {
            foreach (var value in (byte[])[0, 1, 0x7f, 0x80, 0xff])
            {
                var damaged = (byte[])whole.Clone();
                damaged[offset] = value;
                var before = (byte[])damaged.Clone();
                try
                {
                    if (OlderLibstdcxxPatch.Apply(damaged) == PatchOutcome.Patched)
                    {
                        continue;
                    }
                }
                catch (UnsupportedElfException)
                {
                }

                Assert.Equal(before, damaged);
            }
        }
    }

    private static void AssertRefused(byte[] content, string reason) =>
        AssertUntouched(content, path => Assert.Equal(reason, Assert.Throws<UnsupportedElfException>(() => OlderLibstdcxxPatch.Apply(path)).Message));

    private static void AssertUntouched(byte[] content, Action<string> act)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("lib.so", content);
        var marker = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(path, marker);

        act(path);

        Assert.Equal(content, File.ReadAllBytes(path));
        Assert.Equal(marker, File.GetLastWriteTimeUtc(path));
        Assert.Equal([path], Directory.GetFileSystemEntries(folder.Path));
    }
}
