using ExpressiFy.Text;

namespace ExpressiFy.Tests.Text;

public sealed class StableHashTests
{
    // Test vectors of the authors of FNV (draft-eastlake-fnv).
    [Theory]
    [InlineData("", 0x811c9dc5u)]
    [InlineData("a", 0xe40c292cu)]
    [InlineData("foobar", 0xbf9cf968u)]
    public void Fnv1a_has_its_published_values(string text, uint hash) => Assert.Equal(hash, StableHash.Fnv1a(text));

    // MurmurHash3_x86_32 of an empty text with seed 1 is the finalizer of 1.
    [Theory]
    [InlineData(0u, 0u)]
    [InlineData(1u, 0x514e28b7u)]
    public void Mix_is_the_finalizer_of_MurmurHash3(uint value, uint mixed) =>
        Assert.Equal(mixed, StableHash.Mix(value));
}
