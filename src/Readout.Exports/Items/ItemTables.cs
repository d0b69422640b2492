using Readout.Coding;
using Readout.Exports.Rows;
using Readout.Exports.Tabular;
using Readout.Record;
using Readout.Text;
using static Readout.Exports.Items.CellKind;

namespace Readout.Exports.Items;

/// <summary>The tables of CSV and Parquet. Actors stay lists: the n-th entry of each column of a side is the same actor.</summary>
internal static class ItemTables
{
    public static ItemTable<Event> Events { get; } = new(
        scene => scene.Events,
        [
            .. Head<Event>("event_id", e => e.Id),
            ("plover_event", CellKind.Text, (_, e) => e.Plover.Event),
            ("plover_mode", CellKind.Text, (_, e) => e.Plover.Mode),
            ("plover_contexts", Texts, (_, e) => e.Plover.Contexts),
            ("plover_intensity", Number, (s, e) => PolecatEvents.Intensity(s.Tables, e)),
            ("cameo_code", CellKind.Text, (_, e) => e.Cameo.Code),
            ("cameo_root", CellKind.Text, (_, e) => e.Cameo.Code[..2]),
            ("goldstein", Number, (_, e) => e.Cameo.Goldstein),
            ("quad", Whole, (_, e) => e.Cameo.Quad),
            ("modality", CellKind.Text, (_, e) => RecordNames.Of(e.Modality)),
            .. Side<Event>("source", e => e.Source),
            .. Side<Event>("target", e => e.Target),
            .. Time<Event>(e => e.Time),
            .. Place<Event>(e => e.Place),
            ("trigger", CellKind.Text, (s, e) => s.Quote(e.Trigger)),
            ("trigger_start", Whole, (s, e) => s.Points.FromUtf16(e.Trigger.Start)),
            ("trigger_end", Whole, (s, e) => s.Points.FromUtf16(e.Trigger.End)),
            .. Evidence<Event>(e => e.Evidence),
            ("said_by", Texts, (_, e) => Names(e.Attribution.Select(a => a.Speaker))),
            ("said_through", Texts, (_, e) => (IReadOnlyList<string>)[.. e.Attribution.Select(a => RecordNames.Of(a.Medium))]),
            ("figures", Texts, (s, e) => (IReadOnlyList<string>)[.. e.Figures.Select(Figure)]),
            ("confidence", Number, (_, e) => Math.Round(e.Confidence, 4)),
            ("rule", CellKind.Text, (_, e) => e.Rule),
        ]);

    public static ItemTable<Statement> Statements { get; } = new(
        scene => scene.Statements,
        [
            .. Head<Statement>("statement_id", s => s.Id),
            .. Side<Statement>("speaker", s => [s.Speaker]),
            .. Side<Statement>("addressee", s => s.Addressees),
            ("medium", CellKind.Text, (_, s) => RecordNames.Of(s.Medium)),
            ("form", CellKind.Text, (_, s) => RecordNames.Of(s.Form)),
            ("cue", CellKind.Text, (scene, s) => scene.Quote(s.Cue)),
            ("content", Texts, (scene, s) => Quotes(scene, s.Content)),
            ("content_start", Whole, (scene, s) => s.Content.Count > 0 ? scene.Points.FromUtf16(s.Content[0].Start) : null),
            ("content_end", Whole, (scene, s) => s.Content.Count > 0 ? scene.Points.FromUtf16(s.Content[^1].End) : null),
            .. Time<Statement>(s => s.Time),
            ("reported_by", CellKind.Text, (_, s) => s.ReportedBy?.Id),
        ]);

    public static ItemTable<Commitment> Commitments { get; } = new(
        scene => scene.Commitments,
        [
            .. Head<Commitment>("commitment_id", c => c.Id),
            ("kind", CellKind.Text, (_, c) => RecordNames.Of(c.Kind)),
            .. Side<Commitment>("issuer", c => c.Issuer),
            .. Side<Commitment>("target", c => c.Target),
            .. Side<Commitment>("protege", c => c.Protege),
            ("purpose", CellKind.Text, (_, c) => RecordNames.Of(c.Purpose)),
            ("scope", CellKind.Text, (_, c) => c.Extended ? "extended" : "direct"),
            ("condition", CellKind.Text, (s, c) => c.Condition is { } condition ? s.Quote(condition.Span) : null),
            ("connective", CellKind.Text, (_, c) => c.Condition is { } condition ? RecordNames.Of(condition.Connective) : null),
            ("action", CellKind.Text, (s, c) => c.Action is { } action ? s.Quote(action.Span) : null),
            ("deadline", Day, (_, c) => c.Deadline),
            ("said_by", CellKind.Text, (_, c) => c.Statement?.Speaker.Name),
            .. Evidence<Commitment>(c => c.Evidence),
            ("rule", CellKind.Text, (_, c) => c.Rule),
        ]);

    public static ItemTable<Appointment> Appointments { get; } = new(
        scene => scene.Appointments,
        [
            .. Head<Appointment>("appointment_id", a => a.Id),
            ("kind", CellKind.Text, (_, a) => RecordNames.Of(a.Kind)),
            ("status", CellKind.Text, (_, a) => RecordNames.Of(a.Status)),
            .. Side<Appointment>("participant", a => a.Participants),
            .. Time<Appointment>(a => a.Time),
            .. Place<Appointment>(a => a.Place),
            .. Evidence<Appointment>(a => a.Evidence),
            ("rule", CellKind.Text, (_, a) => a.Rule),
        ]);

    private static (string, CellKind, Func<ReportScene, T, object?>)[] Head<T>(string id, Func<T, string> idOf) =>
    [
        ("report_id", CellKind.Text, (s, _) => s.Record.Id),
        (id, CellKind.Text, (_, item) => idOf(item)),
        ("input_id", CellKind.Text, (s, _) => s.Report.SourceId),
        ("title", CellKind.Text, (s, _) => s.Record.Title),
        ("url", CellKind.Text, (s, _) => s.Report.Url),
        ("publisher", CellKind.Text, (s, _) => s.Report.Publisher),
        ("published", Day, (s, _) => s.Published),
    ];

    private static (string, CellKind, Func<ReportScene, T, object?>)[] Side<T>(string side, Func<T, IReadOnlyList<Actor>> actors)
    {
        // Unlike names, codes may be unknown; an empty string keeps the place, so that the lists stay side by side.
        (string, CellKind, Func<ReportScene, T, object?>) Column(string what, Func<Actor, ExportTables, string> value) =>
            ($"{side}_{what}", Texts, (s, item) => (IReadOnlyList<string>)[.. actors(item).Select(a => value(a, s.Tables))]);
        return
        [
            Column("name", (a, _) => a.Name),
            Column("code", (a, _) => a.Code ?? ""),
            Column("country", ActorCodes.Country),
            Column("sectors", (a, _) => string.Join('+', ActorCodes.Sectors(a))),
            Column("cow", ActorCodes.Cow),
            Column("gw", ActorCodes.GleditschWard),
            Column("wikidata", (a, _) => a.Wikidata ?? ""),
        ];
    }

    private static (string, CellKind, Func<ReportScene, T, object?>)[] Time<T>(Func<T, EventTime?> time) =>
    [
        ("earliest", Day, (_, item) => time(item)?.Earliest),
        ("latest", Day, (_, item) => time(item)?.Latest),
    ];

    private static (string, CellKind, Func<ReportScene, T, object?>)[] Place<T>(Func<T, Place?> place) =>
    [
        ("place", CellKind.Text, (_, item) => place(item)?.Name),
        ("place_country", CellKind.Text, (_, item) => place(item)?.Country),
        ("place_cow", CellKind.Text, (s, item) => s.Tables.State(place(item)?.Country)?.Cow is { Length: > 0 } cow ? cow : null),
        ("place_gw", CellKind.Text, (s, item) => s.Tables.State(place(item)?.Country)?.GleditschWard is { Length: > 0 } gw ? gw : null),
        ("latitude", Number, (_, item) => place(item)?.Latitude),
        ("longitude", Number, (_, item) => place(item)?.Longitude),
        ("geonames", CellKind.Text, (_, item) => place(item)?.GeoNames is { } id ? Words.Whole(id) : null),
    ];

    private static (string, CellKind, Func<ReportScene, T, object?>)[] Evidence<T>(Func<T, IReadOnlyList<Span>> evidence) =>
    [
        ("evidence", Texts, (s, item) => Quotes(s, evidence(item))),
        ("evidence_start", Whole, (s, item) => evidence(item) is { Count: > 0 } spans ? s.Points.FromUtf16(spans[0].Start) : null),
        ("evidence_end", Whole, (s, item) => evidence(item) is { Count: > 0 } spans ? s.Points.FromUtf16(spans[0].End) : null),
    ];

    private static IReadOnlyList<string> Quotes(ReportScene scene, IReadOnlyList<Span> spans) => [.. spans.Select(scene.Quote).OfType<string>()];

    private static IReadOnlyList<string> Names(IEnumerable<Actor> actors) => [.. actors.Select(a => a.Name)];

    private static string Figure(Figure figure)
    {
        var number = figure.Value is { } value ? Words.Number(value) : $"{Words.Number(figure.Low)}..{Words.Number(figure.High)}";
        return $"{(figure.Approximate ? "~" : "")}{number} {figure.Unit}";
    }
}
