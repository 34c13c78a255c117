using System.CommandLine;
using System.Globalization;

namespace ExpressiFy.Cli.Terminal;

/// <summary>Options whose value is a whole number within bounds.</summary>
internal static class NumberRange
{
    /// <summary>Refuses other numbers than <paramref name="least"/> to <paramref name="most"/>.</summary>
    public static void AcceptOnlyBetween(this Option<int> option, int least, int most) =>
        option.Validators.Add(given =>
        {
            // Tokens that are not a number get the parser's own error.
            if (given.Tokens is not [{ Value: var text }]
                || !int.TryParse(text, CultureInfo.InvariantCulture, out var number))
                return;
            if (number < least || number > most)
                given.AddError($"{option.Name} is {least} to {most}.");
        });
}
