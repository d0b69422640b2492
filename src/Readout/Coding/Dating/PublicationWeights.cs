namespace Readout.Coding;

/// <summary>
/// How far from its own day news speaks of other days: the tables behind <see cref="PublicationClues"/>. They are habits of newsrooms
/// put into round numbers, not measurements; only their ratios count, and the estimate gives an interval where they do not decide.
/// </summary>
internal static class PublicationWeights
{
    // "on Sunday" in the opening: the news of the day itself, seldom of the day before, hardly ever older.
    private static readonly double[] OpeningWeekday = [0.80, 0.13, 0.03, 0.015, 0.01, 0.008, 0.007];

    // Further down any day of the past week may be meant.
    private static readonly double[] PastWeekday = [0.25, 0.25, 0.15, 0.12, 0.10, 0.08, 0.05];

    // A weekday ahead; the day itself is rather "later on Sunday".
    private static readonly double[] WeekdayAhead = [0.08, 0.30, 0.20, 0.15, 0.12, 0.10, 0.05];

    // The latest year spoken of is this one or the last.
    private static readonly double[] YearsSince = [1, 0.9, 0.35, 0.2, 0.12, 0.08];

    // "in November", by months since: within the month itself one says "this month".
    private static readonly double[] MonthsSince = [0.6, 1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.45, 0.4, 0.35, 0.3, 0.25];

    /// <summary>A bare weekday <paramref name="back"/> days ago, 0 to 6.</summary>
    public static double Weekday(int back, bool opening) => (opening ? OpeningWeekday : PastWeekday)[back];

    /// <summary>A bare weekday <paramref name="ahead"/> days from now, 0 to 6.</summary>
    public static double Ahead(int ahead) => WeekdayAhead[ahead];

    /// <summary>
    /// A day named by month and number, <paramref name="days"/> ago. Where a report calls near days by their weekday, a day within the
    /// week is hardly named by its number (the rule of most stylebooks).
    /// </summary>
    public static double DaySince(int days, bool opening, bool weekdays) =>
        (weekdays && days < 7 ? 0.3 : 1) * (opening ? Decay(days, (0.7, 3), (0.25, 40), (0.05, 300)) : Decay(days, (0.5, 20), (0.4, 80), (0.1, 300)));

    /// <summary>A day named by month and number, <paramref name="days"/> ahead: what is arranged is mostly told within two weeks of it.</summary>
    public static double DayAhead(int days, bool weekdays) =>
        (weekdays && days < 7 ? 0.3 : 1) * Decay(days, (0.75, 10), (0.2, 60), (0.05, 150));

    /// <summary>A further such day, when another one is nearer.</summary>
    public static double FurtherDay(int days) => Decay(days, (0.6, 120), (0.4, 400));

    /// <summary>The latest day told with its year, <paramref name="days"/> ago.</summary>
    public static double DatedDay(int days, bool opening) =>
        opening ? Decay(days, (0.7, 3), (0.2, 60), (0.1, 600)) : Decay(days, (0.4, 15), (0.35, 120), (0.25, 900));

    /// <summary>A day told with its year, ahead.</summary>
    public static double DatedAhead(int days) => Decay(days, (0.4, 30), (0.6, 500));

    /// <summary>The latest year told of, <paramref name="years"/> ago.</summary>
    public static double Year(int years) => years < YearsSince.Length ? YearsSince[years] : 0.05;

    /// <summary>A month without its year, <paramref name="months"/> back, 0 to 11.</summary>
    public static double Month(int months) => MonthsSince[months];

    /// <summary>"the first talks of the year" on the day of the year, from 0; "for the first time this year" fades slowly.</summary>
    public static double FirstOfYear(int day, bool slowly) => Math.Max(0.02, Math.Exp(-day / (slowly ? 60.0 : 10.0)));

    private static double Decay(int days, params ReadOnlySpan<(double Share, double Scale)> parts)
    {
        var sum = 0.002;
        foreach (var (share, scale) in parts)
        {
            sum += share * Math.Exp(-days / scale);
        }

        return sum;
    }
}
