using System.Globalization;
using System.Text.Json;
using Readout.Coding;
using Readout.Language;
using Readout.Text;

namespace Readout.Record;

/// <summary>Reads the items of one record: first all of them, by identifier, then what refers to later ones.</summary>
internal sealed class ItemReader(JsonElement json, CodePoints points)
{
    private readonly Dictionary<string, Actor> _actors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Place> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TimeItem> _times = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Event> _events = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Statement> _statements = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Figure> _figures = new(StringComparer.Ordinal);

    public IReadOnlyList<Region> Regions(JsonElement report) =>
        [.. report.GetProperty("regions").EnumerateArray().Select(r => new Region(Value<RegionKind>(r, "kind"), SpanOf(r)))];

    public Publication? Published(JsonElement report)
    {
        if (!report.TryGetProperty("published", out var published))
        {
            return null;
        }

        var day = Day(published, "date");
        return (day ?? Day(published, "earliest"), day ?? Day(published, "latest")) is ({ } earliest, { } latest)
            ? new Publication(earliest, latest, RecordReader.Required(published, "basis"), Spans(published, "evidence"))
            : throw new FormatException("RD411 \"published\" has neither date nor earliest and latest");
    }

    public CodedReport Coded(Analysis analysis, Publication? published)
    {
        var actors = All("actors", ReadActor, _actors);
        var places = All("places", ReadPlace, _places);
        var times = All("times", ReadTime, _times);
        // Figures may be of events, events have figures and statements: events come last, and figures are tied to them after.
        var figures = All("figures", ReadFigure, _figures);
        var statements = All("statements", ReadStatement, _statements);
        Each("statements", statements, (s, e) => s.ReportedBy = Reference(e, "reported_by", _statements));
        var events = All("events", ReadEvent, _events);
        Each("figures", figures, (f, e) =>
        {
            f.OfActor = Reference(e, "of", _actors);
            f.OfEvent = Reference(e, "of", _events);
        });
        return new CodedReport
        {
            Analysis = analysis,
            Published = published,
            Actors = actors,
            Places = places,
            Times = times,
            Events = events,
            Statements = statements,
            Commitments = All("commitments", ReadCommitment, null),
            Appointments = All("appointments", ReadAppointment, null),
            Figures = figures,
        };
    }

    private static Actor ReadActor(JsonElement e, ItemReader reader)
    {
        var actor = new Actor
        {
            Id = RecordReader.Required(e, "id"),
            Name = RecordReader.Required(e, "name"),
            Kind = Value<ActorKind>(e, "kind"),
            Code = RecordReader.Optional(e, "code"),
            Country = RecordReader.Optional(e, "country"),
            Sectors = Strings(e, "sectors"),
            Role = RecordReader.Optional(e, "role"),
            Wikidata = RecordReader.Optional(e, "wikidata"),
            Inferred = e.TryGetProperty("inferred", out var inferred) && inferred.GetBoolean(),
        };
        actor.Mentions.AddRange(reader.Mentions(e));
        return actor;
    }

    private static Place ReadPlace(JsonElement e, ItemReader reader)
    {
        var place = new Place
        {
            Id = RecordReader.Required(e, "id"),
            Name = RecordReader.Required(e, "name"),
            Country = RecordReader.Optional(e, "country"),
            Latitude = Number(e, "lat"),
            Longitude = Number(e, "lon"),
            GeoNames = e.TryGetProperty("geonames", out var geonames) ? geonames.GetInt32() : null,
            Precision = Value<PlacePrecision>(e, "precision"),
        };
        place.Mentions.AddRange(reader.Mentions(e));
        return place;
    }

    private static TimeItem ReadTime(JsonElement e, ItemReader reader) => new()
    {
        Id = RecordReader.Required(e, "id"),
        Span = reader.SpanOf(e.GetProperty("span")),
        Timex = RecordReader.Required(e, "timex"),
        Type = RecordReader.Required(e, "type"),
        Earliest = Day(e, "earliest"),
        Latest = Day(e, "latest"),
    };

    private static Figure ReadFigure(JsonElement e, ItemReader reader) => new()
    {
        Id = RecordReader.Required(e, "id"),
        Value = Number(e, "value"),
        Low = Number(e, "low"),
        High = Number(e, "high"),
        Approximate = e.GetProperty("approximate").GetBoolean(),
        Unit = RecordReader.Required(e, "unit"),
        Span = reader.SpanOf(e.GetProperty("span")),
    };

    private static Statement ReadStatement(JsonElement e, ItemReader reader) => new()
    {
        Id = RecordReader.Required(e, "id"),
        Speaker = reader.Actors(e, "speaker", RecordReader.Required(e, "speaker")),
        Addressees = reader.Actors(e, "addressees"),
        Medium = Value<Medium>(e, "medium"),
        Form = Value<SpeechForm>(e, "form"),
        Cue = reader.SpanOf(e.GetProperty("cue")),
        Content = reader.Spans(e, "content"),
        Time = reader.Time(e),
    };

    private static Event ReadEvent(JsonElement e, ItemReader reader)
    {
        var plover = e.GetProperty("plover");
        var cameo = e.GetProperty("cameo");
        return new Event
        {
            Id = RecordReader.Required(e, "id"),
            Plover = new Plover(RecordReader.Required(plover, "event"), RecordReader.Optional(plover, "mode"), Strings(plover, "contexts")),
            Cameo = new Cameo(RecordReader.Required(cameo, "code"), Number(cameo, "goldstein"), cameo.GetProperty("quad").GetInt32()),
            Source = reader.Actors(e, "source"),
            Target = reader.Actors(e, "target"),
            Trigger = reader.SpanOf(e.GetProperty("trigger")),
            Evidence = reader.Spans(e, "evidence"),
            Modality = Value<Modality>(e, "modality"),
            Time = reader.Time(e),
            Place = Reference(e, "place", reader._places),
            Attribution = References(e, "attribution", reader._statements),
            Figures = References(e, "figures", reader._figures),
            Confidence = e.GetProperty("confidence").GetDouble(),
            Rule = RecordReader.Required(e, "rule"),
        };
    }

    private static Commitment ReadCommitment(JsonElement e, ItemReader reader) => new()
    {
        Id = RecordReader.Required(e, "id"),
        Kind = Value<CommitmentKind>(e, "kind"),
        Issuer = reader.Actors(e, "issuer"),
        Target = reader.Actors(e, "target"),
        Protege = e.TryGetProperty("protege", out _) ? reader.Actors(e, "protege") : [],
        Purpose = Value<Purpose>(e, "purpose"),
        Condition = e.TryGetProperty("condition", out var c)
            ? new Condition(reader.SpanOf(c.GetProperty("span")), Value<Connective>(c, "connective"), Reference(c, "event", reader._events))
            : null,
        Action = e.TryGetProperty("action", out var a) ? new CommittedAction(reader.SpanOf(a.GetProperty("span")), Reference(a, "event", reader._events)) : null,
        Deadline = Day(e, "deadline"),
        Statement = Reference(e, "statement", reader._statements),
        Evidence = reader.Spans(e, "evidence"),
        Rule = RecordReader.Required(e, "rule"),
    };

    private static Appointment ReadAppointment(JsonElement e, ItemReader reader) => new()
    {
        Id = RecordReader.Required(e, "id"),
        Kind = Value<AppointmentKind>(e, "kind"),
        Participants = reader.Actors(e, "participants"),
        Place = Reference(e, "place", reader._places),
        Time = reader.Time(e),
        Status = Value<AppointmentStatus>(e, "status"),
        Evidence = reader.Spans(e, "evidence"),
        Rule = RecordReader.Required(e, "rule"),
    };

    private List<T> All<T>(string list, Func<JsonElement, ItemReader, T> read, Dictionary<string, T>? byId)
    {
        var items = new List<T>();
        foreach (var element in json.GetProperty(list).EnumerateArray())
        {
            items.Add(read(element, this));
            byId?.TryAdd(RecordReader.Required(element, "id"), items[^1]);
        }

        return items;
    }

    private void Each<T>(string list, List<T> items, Action<T, JsonElement> tie)
    {
        var i = 0;
        foreach (var element in json.GetProperty(list).EnumerateArray())
        {
            tie(items[i++], element);
        }
    }

    private Actor Actors(JsonElement e, string field, string id) =>
        _actors.TryGetValue(id, out var actor) ? actor : throw new FormatException($"RD412 \"{field}\" names {id}, which the record doesn't hold (in {RecordReader.Required(e, "id")})");

    private List<Actor> Actors(JsonElement e, string field) => [.. Strings(e, field).Select(id => Actors(e, field, id))];

    private EventTime? Time(JsonElement e) => e.TryGetProperty("time", out var time)
        ? new EventTime(Day(time, "earliest"), Day(time, "latest"), Reference(time, "time", _times))
        : null;

    private IEnumerable<Mention> Mentions(JsonElement e) =>
        e.GetProperty("mentions").EnumerateArray().Select(m => new Mention(SpanOf(m), Value<MentionForm>(m, "form")));

    private List<Span> Spans(JsonElement e, string name) => [.. e.GetProperty(name).EnumerateArray().Select(SpanOf)];

    private Span SpanOf(JsonElement e) => points.ToUtf16(new Span(e.GetProperty("start").GetInt32(), e.GetProperty("end").GetInt32()));

    private static T? Reference<T>(JsonElement e, string name, Dictionary<string, T> byId)
        where T : class => RecordReader.Optional(e, name) is { } id ? byId.GetValueOrDefault(id) : null;

    private static List<T> References<T>(JsonElement e, string name, Dictionary<string, T> byId)
        where T : class => [.. Strings(e, name).Select(id => byId.GetValueOrDefault(id)).OfType<T>()];

    private static List<string> Strings(JsonElement e, string name) => [.. e.GetProperty(name).EnumerateArray().Select(v => v.GetString() ?? "")];

    private static double? Number(JsonElement e, string name) => e.TryGetProperty(name, out var value) ? value.GetDouble() : null;

    private static DateOnly? Day(JsonElement e, string name)
    {
        if (RecordReader.Optional(e, name) is not { } text)
        {
            return null;
        }

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new FormatException($"RD413 \"{name}\" is \"{text}\", no YYYY-MM-DD");
    }

    private static T Value<T>(JsonElement e, string name)
        where T : struct, Enum
    {
        var text = RecordReader.Required(e, name);
        return RecordNames.TryParse<T>(text, out var value)
            ? value
            : throw new FormatException($"RD414 \"{name}\" is \"{text}\"; it may be {string.Join(", ", RecordNames.All<T>())}");
    }
}
