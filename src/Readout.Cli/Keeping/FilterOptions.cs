using System.CommandLine;
using System.Globalization;
using Readout.Coding;
using Readout.Record;
using Readout.Sources;
using Readout.Store;
using Readout.Store.Queries;

namespace Readout.Cli.Keeping;

/// <summary>The options that say which events are asked for; every command that filters has the same.</summary>
internal sealed class FilterOptions
{
    private readonly Option<string[]> _party = Many("--party", "A party that takes part: country (USA), code (USAGOV) or words of a name. Given twice, both must.");
    private readonly Option<string[]> _source = Many("--source", "A party that acts.");
    private readonly Option<string[]> _target = Many("--target", "A party that is acted upon.");
    private readonly Option<string?> _pair = new("--pair") { Description = "Two countries or names, A,B: what happens between them; A>B: only what A does to B.", HelpName = "A,B" };
    private readonly Option<string[]> _sector = Many("--sector", "PLOVER sector of some party: GOV, MIL, REB …");
    private readonly Option<string[]> _event = Many("--event", "PLOVER event: CONSULT, THREATEN …");
    private readonly Option<string[]> _mode = Many("--mode", "PLOVER mode: phone, visit …");
    private readonly Option<string[]> _cameo = Many("--cameo", "CAMEO code, those below it included: 04 holds 041.");
    private readonly Option<string[]> _modality = Many("--modality", string.Join(", ", RecordNames.All<Modality>()) + ".");
    private readonly Option<string?> _goldstein = Range("--goldstein", "Goldstein score.");
    private readonly Option<string?> _intensity = Range("--intensity", "PLOVER intensity.");
    private readonly Option<double?> _confidence = new("--confidence") { Description = "Lowest confidence, 0 to 1." };
    private readonly Option<DateOnly?> _from = Day("--from", "First day.");
    private readonly Option<DateOnly?> _to = Day("--to", "Last day.");
    private readonly Option<string[]> _place = Many("--place", "Country (CHE) or name of the place.");
    private readonly Option<string[]> _medium = Many("--medium", string.Join(", ", RecordNames.All<Medium>()) + ".");
    private readonly Option<string[]> _speaker = Many("--speaker", "Who tells it: country, code, or words of a name.");
    private readonly Option<string[]> _publisher = Many("--publisher", "Publisher of the report.");
    private readonly Option<string[]> _report = Many("--report", "Identifier of a report.");
    private readonly Option<string?> _text = new("--text") { Description = "Words of the report: all of them, \"phrases\", beginnings*, -none." };
    private readonly Option<string?> _origins = new("--origins")
    {
        Description = "Independent origins of the story that tells it, copies of a text counted once: at least so many, or LOW..HIGH.",
        HelpName = "N|LOW..HIGH",
    };

    private readonly Option<string?> _asOf = new("--as-of") { Description = "As the store stood at a moment (2022-01-02, 2022-01-02T15:00:00Z) or after a change (its number)." };

    /// <param name="modalities">Words that <c>--modality</c> takes besides the names of modalities; whoever reads them takes them out.</param>
    public FilterOptions(params string[] modalities)
    {
        _modality.AcceptOnlyFromAmong([.. RecordNames.All<Modality>(), .. modalities]);
        _medium.AcceptOnlyFromAmong([.. RecordNames.All<Medium>()]);
    }

    private IEnumerable<Option> All =>
    [
        _party, _source, _target, _pair, _sector, _event, _mode, _cameo, _modality, _goldstein, _intensity, _confidence, _from, _to, _place, _medium, _speaker, _publisher, _report, _text, _origins, _asOf,
    ];

    public void AddTo(Command command)
    {
        foreach (var option in All)
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The filter that was asked for; without a store, for records that stand in none.</summary>
    public EventFilter Read(ParseResult result, RecordStore? store)
    {
        var pair = result.GetValue(_pair)?.Split([',', '>'], 2, StringSplitOptions.TrimEntries);
        return new EventFilter
        {
            Parties = Values(result, _party),
            Sources = Values(result, _source),
            Targets = Values(result, _target),
            Pair = pair is null ? null : pair.Length == 2 && pair.All(p => p.Length > 0) ? (pair[0], pair[1]) : throw new StoreException("RD812 --pair: two parties, as USA,RUS or USA>RUS"),
            Directed = result.GetValue(_pair)?.Contains('>', StringComparison.Ordinal) ?? false,
            Sectors = [.. Values(result, _sector).Select(s => s.ToUpperInvariant())],
            Events = [.. Values(result, _event).Select(e => e.ToUpperInvariant())],
            Modes = Values(result, _mode),
            Cameo = Values(result, _cameo),
            Modalities = Values(result, _modality),
            Goldstein = Bounds(result.GetValue(_goldstein)),
            Intensity = Bounds(result.GetValue(_intensity)),
            Confidence = result.GetValue(_confidence),
            From = result.GetValue(_from),
            To = result.GetValue(_to),
            Places = Values(result, _place),
            Media = Values(result, _medium),
            Speakers = Values(result, _speaker),
            Publishers = Values(result, _publisher),
            Reports = Values(result, _report),
            Text = result.GetValue(_text),
            Origins = Origins(result.GetValue(_origins)),
            AsOf = store is not null ? AsOf(result.GetValue(_asOf), store)
                : result.GetValue(_asOf) is null ? null : throw new StoreException("RD815 --as-of needs --store: only a store knows how things stood"),
        };
    }

    /// <summary>The number of the change that a moment or a number stands for; null for now.</summary>
    public static long? AsOf(string? value, RecordStore store)
    {
        if (value is null)
        {
            return null;
        }

        if (long.TryParse(value, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        // A day means its end: everything that was known on it.
        var day = DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var whole);
        return day ? store.Changes.At(new DateTimeOffset(whole.ToDateTime(TimeOnly.MaxValue), TimeSpan.Zero))
            : DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? store.Changes.At(moment)
            : throw new StoreException($"RD813 --as-of: '{value}' is neither a moment nor the number of a change; write 2022-01-02 or 2022-01-02T15:00:00Z");
    }

    private static IReadOnlyList<string> Values(ParseResult result, Option<string[]> option) => result.GetValue(option) ?? [];

    private static Option<string[]> Many(string name, string description) => new(name) { Description = description };

    private static Option<string?> Range(string name, string description) => new(name) { Description = description + " LOW..HIGH; either may be left out.", HelpName = "LOW..HIGH" };

    private static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = result =>
        {
            var day = Dates.Parse(result.Tokens[0].Value);
            if (day is null)
            {
                result.AddError($"{name}: '{result.Tokens[0].Value}' is no date; write 2022-01-02");
            }

            return day;
        },
    };

    // "2" is "at least 2", as in 'stories': nobody asks for stories that are known by two and no more.
    private static (int? Low, int? High) Origins(string? range)
    {
        var (low, high) = Bounds(range);
        int? One(double? bound) =>
            bound is null ? null
            : bound is >= 0 and <= int.MaxValue && double.IsInteger(bound.Value) ? (int)bound
            : throw new StoreException($"RD814 --origins: '{range}' is no count; write 2, 2..5 or ..1");

        return range?.Contains("..", StringComparison.Ordinal) == false ? (One(low), null) : (One(low), One(high));
    }

    private static (double? Low, double? High) Bounds(string? range)
    {
        if (range is null)
        {
            return default;
        }

        var parts = range.Split("..", 2);
        double? One(string text) =>
            text.Trim().Length == 0 ? null
            : double.TryParse(text, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number
            : throw new StoreException($"RD814 '{range}' is no range; write -10..-5, ..0 or 5..");

        return parts.Length == 2 ? (One(parts[0]), One(parts[1])) : (One(parts[0]), One(parts[0]));
    }
}
