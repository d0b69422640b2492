namespace Readout.Coding;

/// <summary>
/// How far from its own day news speaks of other days: the tables behind <see cref="PublicationClues"/>. Round numbers after counts over
/// dated statements of four governments of 2021–22; where those have too few cases (weekdays), the habits of newsrooms. Only ratios count.
/// </summary>
internal static class PublicationWeights
{
    // "on Sunday" in the opening: the news of the day itself, seldom of the day before, hardly ever older.
    private static readonly double[] OpeningWeekday = [0.80, 0.13, 0.03, 0.015, 0.01, 0.008, 0.007];

    // Further down any day of the past week may be meant.
    private static readonly double[] PastWeekday = [0.13, 0.10, 0.24, 0.20, 0.15, 0.12, 0.06];

    // A weekday ahead; the day itself is rather "later on Sunday".
    private static readonly double[] WeekdayAhead = [0.12, 0.20, 0.22, 0.20, 0.14, 0.07, 0.05];

    // The latest year spoken of is this one, or the last; by years since.
    private static readonly double[] YearsSince = [0.50, 0.16, 0.06, 0.03, 0.018, 0.012, 0.010, 0.009, 0.008, 0.007];

    // "in November", by months since: within the month itself one says "this month".
    private static readonly double[] MonthsSince = [0.6, 1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.45, 0.4, 0.35, 0.3, 0.25];

    /// <summary>A bare weekday <paramref name="back"/> days ago, 0 to 6.</summary>
    public static double Weekday(int back, bool opening) => (opening ? OpeningWeekday : PastWeekday)[back];

    /// <summary>A bare weekday <paramref name="ahead"/> days from now, 0 to 6.</summary>
    public static double Ahead(int ahead) => WeekdayAhead[ahead];

    /// <summary>
    /// Someone is named with an office <paramref name="days"/> days before taking it, or <paramref name="after"/> leaving it: some speak of
    /// "President Obama" for ever (<paramref name="forever"/>), but few of who isn't yet.
    /// </summary>
    public static double OutOfOffice(int days, bool after, bool forever) =>
        1e-6 + (after ? (forever ? 0.04 : 0.01) * Math.Exp(-days / 1500.0) : 0.01 * Math.Exp(-days / 300.0));

    /// <summary>The like of "the Biden administration", which is blamed and praised afterwards.</summary>
    public static double OutOfGovernment(int days, bool after) => 1e-6 + (after ? 0.3 * Math.Exp(-days / 1000.0) : 0.03 * Math.Exp(-days / 300.0));

    /// <summary>Someone is to take an office in <paramref name="days"/> days.</summary>
    public static double Awaiting(int days) => days is >= 0 and <= 120 ? 1 : 1e-6 + (0.005 * Math.Exp(-Math.Abs(days) / 300.0));

    /// <summary>The latest day told with its year, <paramref name="since"/> days ago; ahead if negative. <paramref name="past"/>: in words about the past, as history is.</summary>
    public static double Dated(int since, bool opening, bool past) => (opening, past, since < 0) switch
    {
        (true, true, false) => Density(since, (0.28, 1), (0.10, 7), (0.12, 60), (0.12, 400), (0.35, 6000)),
        (true, false, false) => Density(since, (0.40, 1), (0.15, 6), (0.06, 60), (0.04, 400), (0.12, 6000)),
        (true, _, true) => Density(-since, (0.15, 5), (0.05, 60), (0.02, 600)),
        (false, true, false) => Density(since, (0.04, 1), (0.06, 10), (0.12, 60), (0.28, 300), (0.50, 4000)),
        (false, false, false) => Density(since, (0.10, 1), (0.06, 10), (0.10, 60), (0.14, 300), (0.30, 6000)),
        (false, _, true) => Density(-since, (0.08, 6), (0.06, 60), (0.05, 600)),
    };

    /// <summary>A day told with its year and its weekday, as only near days are.</summary>
    public static double DatedWeekday(int since) => since >= 0 ? Density(since, (0.55, 1), (0.10, 7), (0.05, 60), (0.02, 4000)) : Density(-since, (0.22, 6), (0.06, 60));

    /// <summary>A day told with its year in words about what is to come, in <paramref name="ahead"/> days; past if negative.</summary>
    public static double DatedAhead(int ahead) => ahead >= 0 ? (ahead == 0 ? 0.4 : 1) * Density(ahead, (0.50, 6), (0.25, 60), (0.20, 1000)) : Density(-ahead, (0.08, 1), (0.08, 200), (0.06, 3000));

    /// <summary>The latest year told of, <paramref name="years"/> ago, or a month of it; <paramref name="before"/>: it has not come yet.</summary>
    public static double Year(int years, bool before) => years switch
    {
        0 when before => 0.10,
        -1 => 0.07,
        < 0 => 0.012,
        < 10 => YearsSince[years],
        < 30 => 0.004,
        _ => 0.002,
    };

    /// <summary>A year as an aim, <paramref name="years"/> from now.</summary>
    public static double YearsAhead(int years) => Math.Max(0.3, 1 - (0.07 * years));

    /// <summary>
    /// A day named by month and number, <paramref name="since"/> days ago; ahead if negative. <paramref name="tense"/>: past -1, future 1, unknown 0.
    /// Where a report calls near days by their weekday, a day within the week is hardly named by its number (the rule of most stylebooks).
    /// </summary>
    public static double Day(int since, int tense, bool opening, bool weekdays) => (weekdays && Math.Abs(since) < 7 ? 0.15 : 1) * ((tense, opening, since < 0) switch
    {
        ( < 0, true, false) => Density(since, (0.30, 1), (0.20, 7), (0.20, 40), (0.20, 150)),
        ( < 0, true, true) => Density(-since, (0.05, 4), (0.04, 40)),
        ( < 0, false, false) => Density(since, (0.15, 1), (0.15, 8), (0.25, 40), (0.25, 150)),
        ( < 0, false, true) => Density(-since, (0.06, 6), (0.12, 50)),
        (0, true, false) => Density(since, (0.20, 1), (0.15, 6), (0.10, 60), (0.08, 150)),
        (0, true, true) => Density(-since, (0.18, 2), (0.18, 6), (0.10, 30)),
        (0, false, false) => Density(since, (0.08, 2), (0.10, 10), (0.14, 120)),
        (0, false, true) => Density(-since, (0.18, 6), (0.28, 25), (0.18, 100)),
        ( > 0, true, false) => Density(since, (0.20, 0.6), (0.04, 30), (0.03, 150)),
        ( > 0, true, true) => Density(-since, (0.25, 1.5), (0.40, 5), (0.10, 25)),
        ( > 0, false, false) => Density(since, (0.06, 1), (0.06, 10), (0.10, 120)),
        ( > 0, false, true) => Density(-since, (0.08, 1), (0.35, 6), (0.25, 25), (0.10, 80)),
    });

    /// <summary>A month without its year, <paramref name="months"/> back, 0 to 11.</summary>
    public static double Month(int months) => MonthsSince[months];

    /// <summary>"the first talks of the year" on the day of the year, from 0; "for the first time this year" fades slowly.</summary>
    public static double FirstOfYear(int day, bool slowly) => Math.Max(0.02, Math.Exp(-day / (slowly ? 60.0 : 10.0)));

    // Each part's share is spread over its scale, so that a day a year off weighs little even where many are.
    private static double Density(int days, params ReadOnlySpan<(double Share, double Scale)> parts)
    {
        var sum = 1e-6;
        foreach (var (share, scale) in parts)
        {
            sum += share * (1 - Math.Exp(-1 / scale)) * Math.Exp(-days / scale);
        }

        return sum;
    }
}
