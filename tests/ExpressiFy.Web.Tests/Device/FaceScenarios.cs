using ExpressiFy.Affect;

namespace ExpressiFy.Web.Tests.Device;

/// <summary>How faces come and go before a made-up camera.</summary>
internal static class FaceScenarios
{
    public static void ChangeSeats(LiveTrace trace)
    {
        var first = trace.Sit(200);
        var second = trace.Sit(500, height: 110, restingSad: 1);
        trace.Own(first, second);
        var length = 1 + (4 * trace.Random.NextDouble());
        var from = trace.Second;
        while (trace.Second - from < length)
        {
            var way = 300 * (trace.Second - from) / length;
            (first.X, second.X) = (200 + way, 500 - way);
            // Behind the first one where they pass, and now and then missed.
            if (Math.Abs((2 * way) - 300) > 60 && trace.Random.NextDouble() > .2)
                trace.See(first, second);
            else
                trace.See(first);
        }

        trace.Show(5, first, second);
    }

    public static void LostAndBack(LiveTrace trace)
    {
        var person = trace.Own(trace.Sit());
        foreach (var away in new[] { .3, 1, 3, 9, 12 })
        {
            trace.Show(away);
            trace.Show(3, person);
        }

        trace.Own(person);
        trace.Show(3);
        person.X += 250;
        trace.Show(3, person);
        trace.Own(person);
        trace.Show(3);
        person.Height *= 1.4;
        trace.Show(3, person);
    }

    public static void SeveralFaces(LiveTrace trace)
    {
        var people = Enumerable.Range(0, 5).Select(seat => trace.Sit(130 * seat, RandomHeight(trace))).ToList();
        for (var round = 0; round < 12; round++)
        {
            var here = people.Where(_ => trace.Random.NextDouble() < .7).ToList();
            foreach (var person in here)
                person.Grimace();
            trace.Show(2, _ => Sway(people, trace), here);
            trace.Command(trace.Random.Next(4) switch
            {
                0 => """{"lead":null}""",
                1 => """{"lead":77}""",
                _ => $$"""{"lead":{{trace.Random.Next(1, 8)}}}""",
            });
        }
    }

    public static void AnotherLeads(LiveTrace trace)
    {
        var (first, second) = (trace.Sit(100), trace.Sit(400, height: 110));
        trace.Own(first, second);
        foreach (var id in new[] { 2, 1, 2 })
        {
            trace.Command($$"""{"lead":{{id}}}""");
            trace.Show(1, first, second);
        }

        trace.Own(first, second);
        second.Height = 160;
        trace.Show(1, first, second);
        trace.Command("""{"lead":null}""");
        trace.Show(1, first, second);
        second.Height = 90;
        trace.Show(1, first, second);
    }

    public static void Anything(LiveTrace trace)
    {
        var people = Enumerable.Range(0, 4)
            .Select(seat => trace.Sit(160 * seat, RandomHeight(trace), trace.Random.Next(-4, 3)))
            .ToList();
        trace.GiveState();
        for (var round = 0; round < 40; round++)
        {
            var here = people.Where(_ => trace.Random.NextDouble() < .6).ToList();
            people[trace.Random.Next(4)].Grimace();
            people[trace.Random.Next(4)].X = 600 * trace.Random.NextDouble();
            trace.Wait(trace.Random.Next(8) == 0 ? 3 * trace.Random.NextDouble() : 0);
            if (trace.Random.Next(4) == 0)
                trace.Command($$"""{"lead":{{trace.Random.Next(1, 12)}}}""");
            if (trace.Random.Next(3) == 0)
                trace.StartBaseline();
            if (trace.Random.Next(12) == 0)
                trace.ClearBaseline();
            trace.Show(1 + (3 * trace.Random.NextDouble()), _ => Sway(people, trace), here);
        }
    }

    private static void Sway(IEnumerable<MadeUpPerson> people, LiveTrace trace)
    {
        foreach (var person in people)
        {
            person.X += trace.Random.Next(-15, 16);
            person.Y += trace.Random.Next(-15, 16);
            person.Lean = .8 * (trace.Random.NextDouble() - .5);
        }
    }

    private static double RandomHeight(LiveTrace trace) => 60 + (120 * trace.Random.NextDouble());
}
