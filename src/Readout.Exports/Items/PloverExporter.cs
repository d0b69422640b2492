using System.Text.Encodings.Web;
using System.Text.Json;
using Readout.Coding;
using Readout.Exports.Rows;
using Readout.Exports.Tabular;
using Readout.Record;
using Readout.Text;

namespace Readout.Exports.Items;

/// <summary>PLOVER's JSON, an event a line. Actors and recipients are lists; what isn't known is absent, and so are the coding date and time.</summary>
internal sealed class PloverExporter(Stream output, ExportOptions options) : Exporter
{
    private readonly Utf8JsonWriter _json = new(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public override void Write(ReportRecord record)
    {
        var scene = new ReportScene(record, options);
        foreach (var item in scene.Events)
        {
            _json.WriteStartObject();
            Write(scene, item);
            _json.WriteEndObject();
            _json.Flush();
            output.Write("\n"u8);
            _json.Reset();
        }
    }

    public override void Complete() => output.Flush();

    protected override void Close() => _json.Dispose();

    private void Write(ReportScene scene, Event item)
    {
        _json.WriteString("id", $"{scene.Record.Id}-{item.Id}");
        _json.WriteBoolean("has_event", true);
        Optional("date", Words.Day(Words.FirstDay(item.Time)));
        Optional("enddate", item.Time is { Earliest: { } first, Latest: { } last } && first != last ? Words.Day(last) : null);
        Actors("actor", scene, item.Source);
        Actors("recipient", scene, item.Target);
        _json.WriteString("event", item.Plover.Event);
        Location(scene, item.Place);
        Optional("event_text", string.Join(" … ", item.Evidence.Select(scene.Quote).OfType<string>()));
        Optional("quad_code", PolecatEvents.Quad(scene.Tables, item));
        if (PolecatEvents.Intensity(scene.Tables, item) is { } scale)
        {
            _json.WriteNumber("event_scale", scale);
        }

        Strings("mode", new[] { item.Plover.Mode, Auxiliary(item.Modality) }.OfType<string>());
        Strings("context", item.Plover.Contexts);
        TextInfo(scene, item);
        Citation(scene);
        _json.WriteString("coder", scene.Record.Provenance.Program);
        _json.WriteString("comment", $"modality {RecordNames.Of(item.Modality)}, cameo {item.Cameo.Code}, confidence {Words.Number(Math.Round(item.Confidence, 4))}, rule {item.Rule}");
    }

    /// <summary>PLOVER's auxiliary mode; null for what is a fact.</summary>
    internal static string? Auxiliary(Modality modality) => modality switch
    {
        Modality.Scheduled or Modality.Intended => "future",
        Modality.Conditional or Modality.Hypothetical or Modality.Possible => "hypothetical",
        Modality.Denied => "negation",
        _ => null,
    };

    private void Actors(string name, ReportScene scene, List<Actor> actors)
    {
        _json.WriteStartArray(name);
        foreach (var actor in actors)
        {
            _json.WriteStartObject();
            _json.WriteString("name", actor.Name);
            Optional("code", actor.Code);
            Optional("country", ActorCodes.Country(actor, scene.Tables));
            Optional("cow", ActorCodes.Cow(actor, scene.Tables));
            Optional("gw", ActorCodes.GleditschWard(actor, scene.Tables));
            Strings("sector", ActorCodes.Sectors(actor));
            Optional("title", actor.Role);
            Optional("wikidata", actor.Wikidata);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void Location(ReportScene scene, Place? place)
    {
        if (place is null)
        {
            return;
        }

        _json.WriteStartObject("event_loc");
        _json.WriteString("name", place.Name);
        Optional("country", place.Country);
        Optional("cow", scene.Tables.State(place.Country)?.Cow);
        Optional("gw", scene.Tables.State(place.Country)?.GleditschWard);
        Optional("lat", place.Latitude);
        Optional("lon", place.Longitude);
        Optional("geonames", place.GeoNames is { } id ? Words.Whole(id) : null);
        _json.WriteString("precision", RecordNames.Of(place.Precision));
        _json.WriteEndObject();
    }

    private void TextInfo(ReportScene scene, Event item)
    {
        _json.WriteStartObject("text_info");
        _json.WriteString("report", scene.Record.Id);
        _json.WriteString("text_sha256", scene.Record.TextSha256);
        _json.WriteString("offsets", "code points");
        _json.WritePropertyName("trigger");
        Bounds(scene, item.Trigger);
        _json.WriteStartArray("evidence");
        foreach (var span in item.Evidence)
        {
            Bounds(scene, span);
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void Bounds(ReportScene scene, Span span)
    {
        var points = scene.Points.FromUtf16(span);
        _json.WriteStartObject();
        _json.WriteNumber("start", points.Start);
        _json.WriteNumber("end", points.End);
        _json.WriteEndObject();
    }

    private void Citation(ReportScene scene)
    {
        _json.WriteStartObject("cite_info");
        Optional("source_id", scene.Report.SourceId);
        Optional("title", scene.Record.Title);
        Optional("url", scene.Report.Url);
        Optional("publisher", scene.Report.Publisher);
        Optional("published", Words.Day(scene.Published));
        Optional("language", scene.Record.Language);
        _json.WriteEndObject();
    }

    private void Optional(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            _json.WriteString(name, value);
        }
    }

    private void Optional(string name, double? value)
    {
        if (value is { } number && double.IsFinite(number))
        {
            _json.WriteNumber(name, number);
        }
    }

    private void Strings(string name, IEnumerable<string> values)
    {
        _json.WriteStartArray(name);
        foreach (var value in values)
        {
            _json.WriteStringValue(value);
        }

        _json.WriteEndArray();
    }
}
