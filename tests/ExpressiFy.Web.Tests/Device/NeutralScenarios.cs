using ExpressiFy.Affect;

namespace ExpressiFy.Web.Tests.Device;

/// <summary>What one person does before a made-up camera.</summary>
internal static class NeutralScenarios
{
    public static void Drift(LiveTrace trace)
    {
        var person = trace.Own(trace.Sit());
        trace.Show(
            150,
            second =>
            {
                person.Shows[Expression.Sad] = second / 50;
                person.Shows[Expression.Happy] = -second / 100;
            },
            person);
        // Another collection, and another light, of which the first sixty seconds must not remember the one before.
        person.Shows[Expression.Sad] = 0;
        trace.Own(person);
        trace.Show(40, person);
    }

    public static void RestsSad(LiveTrace trace)
    {
        var person = trace.Own(trace.Sit(restingSad: 1.5));
        trace.Show(5, person);
        trace.ClearBaseline();
        trace.Show(5, person);
    }

    public static void HeldSmile(LiveTrace trace)
    {
        var person = trace.Own(trace.Sit());
        person.Shows[Expression.Happy] = 6;
        trace.Show(70, person);
        person.Shows.Clear();
        trace.Show(5, person);
    }

    public static void ShortSmile(LiveTrace trace)
    {
        var person = trace.Own(trace.Sit());
        trace.Show(80, second => person.Shows[Expression.Happy] = second % 10 < 2 ? 7 : 0, person);
    }

    public static void Gaps(LiveTrace trace)
    {
        var person = trace.Own(trace.Sit());
        foreach (var gap in new[] { .5, .6, 2, 2.5, 9, 20, .3 })
        {
            trace.Wait(gap);
            person.Grimace();
            trace.Show(2, person);
        }
    }

    public static void Unseen(LiveTrace trace)
    {
        var person = trace.Sit();
        trace.Show(1, person);
        trace.StartBaseline();
        trace.Show(9, second => (person.Turn, person.Lean) = (second % 1 < .9 ? .42 : .39, second / 20), person);
        person.Turn = 0;
        trace.StartBaseline();
        trace.Show(9);
        trace.StartBaseline();
        for (var frame = 0; frame < 100; frame++)
            trace.See(.05, person);
        person.Height = 35;
        trace.StartBaseline();
        trace.Show(9, person);
    }

    public static void Unsteady(LiveTrace trace)
    {
        var person = trace.Sit();
        trace.Show(1, person);
        trace.StartBaseline();
        trace.Show(5, second => person.Shows[Expression.Surprise] = second % 1 < .5 ? 6 : 0, person);
        trace.StartBaseline();
        trace.Show(5, second => person.Shows[Expression.Angry] = second, person);
        trace.StartBaseline();
        trace.Show(5, _ => person.Shows[Expression.Angry] = trace.Random.NextDouble() < .4 ? 12 : 0, person);
    }

    public static void Expressive(LiveTrace trace)
    {
        var person = trace.Sit();
        person.Shows[Expression.Happy] = 12;
        trace.Show(1, person);
        trace.StartBaseline();
        trace.Show(4, person);
        trace.StartBaseline();
        trace.Show(4, person);
    }

    public static void Insists(LiveTrace trace)
    {
        var person = trace.Sit();
        person.Shows[Expression.Happy] = 7.5;
        trace.Show(1, person);
        trace.StartBaseline();
        trace.Show(4, person);
        trace.StartBaseline();
        trace.Show(4, person);
        person.Shows[Expression.Happy] = 12;
        trace.Show(4, person);
    }
}
