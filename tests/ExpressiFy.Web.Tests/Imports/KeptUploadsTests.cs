using System.Security.Cryptography;
using ExpressiFy.Imports.Reading;
using ExpressiFy.Imports.Uploads;
using ExpressiFy.Web.Imports;
using Microsoft.Extensions.Time.Testing;

namespace ExpressiFy.Web.Tests.Imports;

/// <summary>Files wait in memory for a short time, and not too many of them.</summary>
public sealed class KeptUploadsTests : IDisposable
{
    private readonly FakeTimeProvider time = new();
    private readonly RandomNumberGenerator chance = RandomNumberGenerator.Create();
    private readonly KeptUploads uploads;

    public KeptUploadsTests() => uploads = new(time, chance);

    public void Dispose()
    {
        uploads.Dispose();
        chance.Dispose();
    }

    [Fact]
    public void They_are_kept_for_ten_minutes_after_the_last_use()
    {
        var upload = Of(1);
        var key = uploads.Keep("a", upload);
        time.Advance(TimeSpan.FromMinutes(9));
        Assert.Same(upload, uploads.Find(key));
        time.Advance(TimeSpan.FromMinutes(9));
        Assert.Same(upload, uploads.Find(key));
        time.Advance(TimeSpan.FromMinutes(11));
        Assert.Null(uploads.Find(key));
    }

    [Fact]
    public void Nothing_holds_them_after_that()
    {
        var weak = KeepWeakly();
        time.Advance(TimeSpan.FromMinutes(12));
        GC.Collect();
        Assert.False(weak.IsAlive);
    }

    [Fact]
    public void Each_has_a_key_of_its_own()
    {
        var first = uploads.Keep("a", Of(1));
        Assert.NotEqual(first, uploads.Keep("a", Of(1)));
        uploads.Drop(first);
        Assert.Null(uploads.Find(first));
        Assert.Null(uploads.Find(""));
    }

    [Fact]
    public void The_oldest_of_a_caller_goes_for_a_fourth()
    {
        var other = uploads.Keep("b", Of(1));
        var first = uploads.Keep("a", Of(1));
        string[] later = [uploads.Keep("a", Of(1)), uploads.Keep("a", Of(1)), uploads.Keep("a", Of(1))];
        Assert.Null(uploads.Find(first));
        Assert.All(later.Append(other), key => Assert.NotNull(uploads.Find(key)));
    }

    [Fact]
    public void The_oldest_of_all_go_when_all_are_too_large()
    {
        var content = new byte[ImportLimits.LargestUpload];
        var keys = Enumerable.Range(0, 11).Select(number => uploads.Keep($"{number}", Of(content))).ToList();
        Assert.Null(uploads.Find(keys[0]));
        Assert.All(keys[1..], key => Assert.NotNull(uploads.Find(key)));
    }

    private WeakReference KeepWeakly()
    {
        var upload = Of(1);
        uploads.Keep("a", upload);
        return new(upload);
    }

    private static KeptUpload Of(int size) => Of(new byte[size]);

    private static KeptUpload Of(byte[] content) => new([new("list.csv", content)], new ListOptions());
}
