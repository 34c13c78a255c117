using System.Text;
using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Imports.Reading;
using ExpressiFy.Imports.Uploads;
using ExpressiFy.Vision.Frames;
using ExpressiFy.Web.Group;
using ExpressiFy.Web.Hosting.Queries;

namespace ExpressiFy.Fuzz;

/// <summary>What is fuzzed. A target may throw what callers are told; anything else is a crash.</summary>
internal static class Targets
{
    public static IReadOnlyDictionary<string, Action<byte[]>> All { get; } = new Dictionary<string, Action<byte[]>>
    {
        ["import"] = bytes => Import("some.csv", bytes),
        ["archive"] = bytes => Import("some.zip", bytes),
        ["picture"] = Picture,
        ["query"] = Query,
        ["profile"] = bytes => GuestProfile.Read(bytes),
    };

    private static void Import(string name, byte[] bytes)
    {
        try
        {
            PersonalLists.Read([new(name, bytes)], new(ListMeaning.Seen));
        }
        catch (ImportException)
        {
            // Told to the person.
        }
    }

    private static void Picture(byte[] bytes)
    {
        try
        {
            using var frame = Frame.Decode(bytes);
        }
        catch (FrameException)
        {
            // Told to the person.
        }
    }

    private static void Query(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        QueryValue<int>.Read(text);
        QueryValue<double>.Read(text);
        QueryValue<bool>.Read(text);
        QueryValue<Expression>.Read(text);
        QueryValue<Medium>.Read(text);
    }
}
