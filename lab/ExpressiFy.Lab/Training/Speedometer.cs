namespace ExpressiFy.Lab.Training;

/// <summary>Measures the mean speed of a run since it was started or resumed.</summary>
internal sealed class Speedometer(TimeProvider clock, int startStep)
{
    private readonly long started = clock.GetTimestamp();
    private TimeSpan elapsed;
    private int steps;

    public double StepsPerSecond => steps / elapsed.TotalSeconds;

    /// <param name="step">Total number of steps of the run, larger than the start.</param>
    public void Update(int step)
    {
        elapsed = clock.GetElapsedTime(started);
        steps = step - startStep;
    }

    /// <summary>The estimated time for a number of steps.</summary>
    public TimeSpan TimeFor(int remainingSteps) => elapsed * ((double)remainingSteps / steps);
}
