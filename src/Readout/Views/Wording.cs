using System.Globalization;
using Readout.Coding;
using Readout.Record;
using Readout.Text;

namespace Readout.Views;

/// <summary>How the views put the items of a record into words.</summary>
internal static class Wording
{
    /// <summary>Name and code: <c>Joe Biden (USAGOV)</c>.</summary>
    public static string Name(Actor actor) => string.IsNullOrEmpty(actor.Code) || actor.Code == actor.Name ? actor.Name : $"{actor.Name} ({actor.Code})";

    /// <summary>Several, with commas.</summary>
    public static string Names(IEnumerable<Actor> actors) => string.Join(", ", actors.Select(Name));

    /// <summary>An interval of days: <c>2022-01-02</c>, <c>2021-12-27 to 2022-01-02</c>, <c>from 2022-01-02</c>.</summary>
    public static string? Days(DateOnly? earliest, DateOnly? latest) => (earliest, latest) switch
    {
        (null, null) => null,
        ({ } one, null) => "from " + Day(one),
        (null, { } one) => "until " + Day(one),
        ({ } a, { } b) => a == b ? Day(a) : $"{Day(a)} to {Day(b)}",
    };

    /// <summary>The interval of an item's time.</summary>
    public static string? Days(EventTime? time) => time is null ? null : Days(time.Earliest, time.Latest);

    /// <summary>A day as records write it.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>When the report was published and how that is known.</summary>
    public static string Published(Publication? published) => published is null
        ? "date of publication unknown"
        : $"published {Days(published.Earliest, published.Latest)} ({published.Basis})";

    /// <summary><c>CONSULT/phone</c>.</summary>
    public static string Code(Event item) => item.Plover.Mode is { } mode ? $"{item.Plover.Event}/{mode}" : item.Plover.Event;

    /// <summary>Who to whom: <c>Joe Biden (USAGOV) → Russia (RUS)</c>.</summary>
    public static string Parties(IReadOnlyList<Actor> from, IReadOnlyList<Actor> to) => (from.Count, to.Count) switch
    {
        (0, 0) => "",
        (0, _) => "→ " + Names(to),
        (_, 0) => Names(from),
        _ => $"{Names(from)} → {Names(to)}",
    };

    /// <summary>The chain of statements, outermost first: <c>s1 White House, s2 Joe Biden</c>.</summary>
    public static string Chain(IEnumerable<Statement> chain) =>
        string.Join(" > ", chain.Where(s => s.Id.Length > 0).Select(s => $"{s.Id} {s.Speaker.Name}"));

    /// <summary>A number with its unit: <c>about 100,000 troops</c>.</summary>
    public static string Amount(Figure figure)
    {
        var number = figure.Value is { } value ? Number(value) : $"{(figure.Low is { } low ? Number(low) : "…")} to {(figure.High is { } high ? Number(high) : "…")}";
        return (figure.Approximate ? "about " : "") + number + " " + figure.Unit;
    }

    /// <summary>What an enumerated value is called, in words.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum => RecordNames.Of(value).Replace('_', ' ');

    /// <summary>How many regions of which kind: <c>1 title, 12 body, 1 duplicate</c>.</summary>
    public static string Regions(IReadOnlyList<Region> regions) => string.Join(
        ", ", Enum.GetValues<RegionKind>().Select(kind => (Kind: kind, Count: regions.Count(r => r.Kind == kind))).Where(k => k.Count > 0).Select(k => $"{k.Count} {Word(k.Kind)}"));

    private static string Number(double value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);
}
