using System;
using System.IO;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

/// <summary>
/// Marks an ELF library's need of GLIBCXX_3.4.32 as weak, so that the loader accepts an older libstdc++. Safe for
/// TorchSharp: the only symbol it takes from that version, std::ios_base_library_init(), is a marker with no
/// relocation, so it is never looked up; with a newer libstdc++ the flag changes nothing. ELF layout: Linux Standard
/// Base, "Symbol Versioning", Elfxx_Vernaux.
/// </summary>
public class AllowOlderLibstdcxx : Task
{
    private const string Version = "GLIBCXX_3.4.32";
    private const byte Weak = 2; // VER_FLG_WEAK

    [Required]
    public string Library { get; set; }

    public override bool Execute()
    {
        if (!File.Exists(Library))
        {
            Log.LogError("{0} is missing: restore the libtorch package first.", Library);
            return false;
        }

        byte[] elf = File.ReadAllBytes(Library);
        int entry = FindVersionNeed(elf);
        if (entry < 0 || (elf[entry + 4] & Weak) != 0)
            return true;

        elf[entry + 4] |= Weak;
        DateTime written = File.GetLastWriteTimeUtc(Library);
        string patched = Library + ".patched";

        // A new file, because the old one can be a link into the package cache, or loaded by a program.
        File.WriteAllBytes(patched, elf);
        File.Delete(Library);
        File.Move(patched, Library);
        File.SetLastWriteTimeUtc(Library, written); // otherwise the next build would copy the original again
        Log.LogMessage(MessageImportance.Normal, "{0} now loads with an older libstdc++.", Library);
        return true;
    }

    /// <summary>
    /// An Elfxx_Vernaux entry is hash (4 bytes), flags (2), index (2), name (4), next (4); next is 16, or 0 at the end
    /// of a list.
    /// </summary>
    private static int FindVersionNeed(byte[] elf)
    {
        uint hash = ElfHash(Version);
        for (int at = 0; at + 16 <= elf.Length; at += 4)
        {
            if (BitConverter.ToUInt32(elf, at) != hash)
                continue;
            ushort flags = BitConverter.ToUInt16(elf, at + 4);
            uint next = BitConverter.ToUInt32(elf, at + 12);
            if ((flags & ~Weak) == 0 && (next == 16 || next == 0))
                return at;
        }

        return -1;
    }

    private static uint ElfHash(string name)
    {
        uint hash = 0;
        foreach (char c in name)
        {
            hash = (hash << 4) + c;
            uint high = hash & 0xf0000000;
            hash = (hash ^ (high >> 24)) & ~high;
        }

        return hash;
    }
}
