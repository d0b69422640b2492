using System.Globalization;
using Readout.Coding;
using Readout.Record;
using Readout.Text;

namespace Readout.Store.Reports;

/// <summary>Lasting names of a record's items. Within a record items are numbered in order of mention (e1, e2 …), and a better program
/// numbers them anew; what a correction or a story is tied to is the report and the characters that an item stands on:
/// <c>r0123456789abcdef.e18-23</c>, in code points, half open. Several items on the same characters are told apart by <c>.2</c>, <c>.3</c> …</summary>
internal sealed class ItemNames
{
    private readonly Dictionary<string, string> _lasting = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _local = new(StringComparer.Ordinal);

    private ItemNames(string report) => Report = report;

    /// <summary>The report's identifier.</summary>
    public string Report { get; }

    /// <summary>All pairs of numbers within the record and lasting names, in the record's order.</summary>
    public IEnumerable<KeyValuePair<string, string>> All => _lasting;

    public static ItemNames Of(ReportRecord record)
    {
        var names = new ItemNames(record.Id);
        var points = new CodePoints(record.Text);
        var coded = record.Coded;
        void Each<T>(IEnumerable<T> items, Func<T, string> id, Func<T, Span?> anchor, Func<T, string> other)
        {
            foreach (var item in items)
            {
                names.Add(id(item), anchor(item) is { } span ? Anchor(points.FromUtf16(span)) : "_" + RecordText.ShortHash(other(item))[..8]);
            }
        }

        Each(coded.Actors, a => a.Id, a => First(a.Mentions), a => a.Name + "|" + a.Code);
        Each(coded.Places, p => p.Id, p => First(p.Mentions), p => p.Name + "|" + p.Country);
        Each(coded.Times, t => t.Id, t => t.Span, t => t.Timex);
        Each(coded.Events, e => e.Id, e => e.Trigger, e => e.Rule);
        Each(coded.Statements, s => s.Id, s => s.Cue, s => s.Speaker.Name);
        Each(coded.Commitments, c => c.Id, c => c.Action?.Span ?? c.Condition?.Span ?? First(c.Evidence), c => c.Rule);
        Each(coded.Appointments, m => m.Id, m => First(m.Evidence), m => m.Rule);
        Each(coded.Figures, f => f.Id, f => f.Span, f => f.Unit);
        return names;
    }

    /// <summary>The lasting name of an item of this record; null if it holds none such.</summary>
    public string? Lasting(string local) => _lasting.GetValueOrDefault(local);

    /// <summary>The number within the record of what has the lasting name; null if nothing has.</summary>
    public string? Local(string lasting) => _local.GetValueOrDefault(lasting);

    /// <summary>The report of a lasting name, and the rest of it.</summary>
    public static (string Report, string Item) Split(string lasting)
    {
        var dot = lasting.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? (lasting, "") : (lasting[..dot], lasting[(dot + 1)..]);
    }

    /// <summary>The item of this record that stands on characters of the same kind as a lasting name that no longer holds:
    /// the one that shares most with it, if any.</summary>
    public string? Nearest(string lasting) => Nearest(lasting, _local.Keys);

    /// <summary>That of some lasting names which shares most characters with one that no longer holds, and is of its kind; null if none shares any.</summary>
    public static string? Nearest(string lasting, IEnumerable<string> names)
    {
        var (kind, wanted) = Parse(Split(lasting).Item);
        return wanted is null ? null : names
            .Select(name => (Name: name, Parsed: Parse(Split(name).Item)))
            .Where(n => n.Parsed.Kind == kind && n.Parsed.Anchor is { } a && a.Overlaps(wanted.Value))
            .OrderByDescending(n => Math.Min(n.Parsed.Anchor!.Value.End, wanted.Value.End) - Math.Max(n.Parsed.Anchor!.Value.Start, wanted.Value.Start))
            .ThenBy(n => n.Name, StringComparer.Ordinal)
            .Select(n => n.Name)
            .FirstOrDefault();
    }

    private static (char Kind, Span? Anchor) Parse(string item)
    {
        var bounds = item.Length > 1 ? item[1..].Split('.')[0].Split('-') : [];
        return bounds.Length == 2 && int.TryParse(bounds[0], CultureInfo.InvariantCulture, out var start) && int.TryParse(bounds[1], CultureInfo.InvariantCulture, out var end)
            ? (item[0], new Span(start, end))
            : (item.Length > 0 ? item[0] : ' ', null);
    }

    private static Span? First(List<Mention> mentions) => mentions.Count > 0 ? mentions[0].Span : null;

    private static Span? First(List<Span> spans) => spans.Count > 0 ? spans[0] : null;

    private static string Anchor(Span span) => string.Create(CultureInfo.InvariantCulture, $"{span.Start}-{span.End}");

    private void Add(string local, string anchor)
    {
        var name = $"{Report}.{local[0]}{anchor}";
        for (var n = 2; _local.ContainsKey(name); n++)
        {
            name = string.Create(CultureInfo.InvariantCulture, $"{Report}.{local[0]}{anchor}.{n}");
        }

        _local[name] = local;
        _lasting.TryAdd(local, name);
    }
}
