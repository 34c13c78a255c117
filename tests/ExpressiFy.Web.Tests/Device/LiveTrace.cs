using System.Text;
using ExpressiFy.Affect;
using ExpressiFy.Vision;
using ExpressiFy.Web.Live;

namespace ExpressiFy.Web.Tests.Device;

/// <summary>
/// The readings of a made-up camera with the commands between them, and what the server replies. Frames come five to
/// twenty times a second.
/// </summary>
/// <param name="seed">Of chance.</param>
/// <param name="even">
/// Whether frames come every 100 ms, and all times are whole milliseconds, so that some end exactly where limits do.
/// </param>
internal sealed class LiveTrace(int seed, bool even = false)
{
    private readonly LiveReplies server = new();
    private readonly List<object> steps = [];
    private TimeSpan now;

    public Random Random { get; } = new(seed);

    /// <summary>Each a frame with its reading, or the text of a command; for the script.</summary>
    public IReadOnlyList<object> Steps => steps;

    /// <summary>Of the server, one a frame.</summary>
    public List<LiveReply> Replies { get; } = [];

    /// <summary>Seconds since the session began.</summary>
    public double Second => now.TotalSeconds;

    /// <summary>Somebody sits down.</summary>
    public MadeUpPerson Sit(double x = 200, double height = 120, double restingSad = -3) =>
        new(Random, x, height, restingSad);

    /// <summary>Lets time pass without a frame.</summary>
    public void Wait(double seconds) =>
        now += even ? TimeSpan.FromMilliseconds(Math.Round(1000 * seconds)) : TimeSpan.FromSeconds(seconds);

    /// <summary>Asks for the neutral face of whoever leads.</summary>
    public void StartBaseline() => Command("""{"baseline":"start"}""");

    /// <summary>Gives the neutral face up.</summary>
    public void ClearBaseline() => Command("""{"baseline":"clear"}""");

    /// <summary>Begins anew; from now on replies have the state.</summary>
    public void GiveState() => Command("""{"resume":null}""");

    /// <summary>Goes on with a state in JSON.</summary>
    public void Resume(string state) => Command($$"""{"resume":{{state}}}""");

    /// <summary>Any text that a page may send.</summary>
    public void Command(string json)
    {
        steps.Add(new { command = json });
        server.Handle(Encoding.UTF8.GetBytes(json));
    }

    /// <summary>One frame that shows these people.</summary>
    public void See(params IEnumerable<MadeUpPerson> people) => See(.4, people);

    /// <inheritdoc cref="See(IEnumerable{MadeUpPerson})" />
    public void See(double brightness, params IEnumerable<MadeUpPerson> people)
    {
        now += even ? TimeSpan.FromMilliseconds(100) : TimeSpan.FromTicks(Random.Next(500_000, 2_000_000));
        var faces = people.Select(person => person.Read()).OrderByDescending(face => face.Face.Box.Area).ToList();
        var reading = new PipelineReading(640, 480, brightness, faces, new(0, 0, 0, 0));
        Replies.Add(server.Of(Replies.Count + 1, reading, now));
        steps.Add(new
        {
            at = now.TotalMilliseconds,
            reading = new { hint = reading.Hint().Name(), faces = faces.Select(Face) },
        });
    }

    /// <summary>Frames for some seconds.</summary>
    public void Show(double seconds, params IEnumerable<MadeUpPerson> people) =>
        Show(seconds, _ => { }, people);

    /// <param name="seconds">How long.</param>
    /// <param name="change">Is called with the seconds since the first frame, before each.</param>
    /// <param name="people">Whom the frames show.</param>
    public void Show(double seconds, Action<double> change, params IEnumerable<MadeUpPerson> people)
    {
        var from = Second;
        while (Second - from < seconds)
        {
            change(Second - from);
            See(people);
        }
    }

    /// <summary>Gives the first of them, who leads, their neutral face, and the page the state.</summary>
    public MadeUpPerson Own(params MadeUpPerson[] people)
    {
        GiveState();
        Show(1, people);
        StartBaseline();
        Show(4, people);
        return people[0];
    }

    private static object Face(ReadFace face) =>
        new { face = face.Face, scores = face.Scores.ToArray(), odds = face.Odds!.ToArray() };
}
