using System.Globalization;
using System.Text.Json;
using Readout.Coding;
using Readout.Text;

namespace Readout.Record;

/// <summary>Writes the items of one record, each as RECORD.md lays it down: what is not known is left out.</summary>
internal sealed class ItemWriter(Utf8JsonWriter writer, CodePoints points)
{
    public void List<T>(string name, IReadOnlyList<T> items, Action<T> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            write(item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    public void Write(Actor actor)
    {
        writer.WriteString("id", actor.Id);
        writer.WriteString("name", actor.Name);
        writer.WriteString("kind", RecordNames.Of(actor.Kind));
        Optional("code", actor.Code);
        Optional("country", actor.Country);
        Strings("sectors", actor.Sectors);
        Optional("role", actor.Role);
        Optional("wikidata", actor.Wikidata);
        if (actor.Inferred)
        {
            writer.WriteBoolean("inferred", true);
        }

        Mentions(actor.Mentions);
    }

    public void Write(Place place)
    {
        writer.WriteString("id", place.Id);
        writer.WriteString("name", place.Name);
        Optional("country", place.Country);
        Optional("lat", place.Latitude);
        Optional("lon", place.Longitude);
        if (place.GeoNames is { } geonames)
        {
            writer.WriteNumber("geonames", geonames);
        }

        writer.WriteString("precision", RecordNames.Of(place.Precision));
        Mentions(place.Mentions);
    }

    public void Write(TimeItem time)
    {
        writer.WriteString("id", time.Id);
        Span("span", time.Span);
        writer.WriteString("timex", time.Timex);
        Day("earliest", time.Earliest);
        Day("latest", time.Latest);
        writer.WriteString("type", time.Type);
    }

    public void Write(Event item)
    {
        writer.WriteString("id", item.Id);
        writer.WriteStartObject("plover");
        writer.WriteString("event", item.Plover.Event);
        Optional("mode", item.Plover.Mode);
        Strings("contexts", item.Plover.Contexts);
        writer.WriteEndObject();
        writer.WriteStartObject("cameo");
        writer.WriteString("code", item.Cameo.Code);
        Optional("goldstein", item.Cameo.Goldstein);
        writer.WriteNumber("quad", item.Cameo.Quad);
        writer.WriteEndObject();
        Ids("source", item.Source, a => a.Id);
        Ids("target", item.Target, a => a.Id);
        Span("trigger", item.Trigger);
        Spans("evidence", item.Evidence);
        writer.WriteString("modality", RecordNames.Of(item.Modality));
        Time(item.Time);
        Optional("place", Id(item.Place?.Id));
        Ids("attribution", item.Attribution, s => s.Id);
        Ids("figures", item.Figures, f => f.Id);
        // Four places: what lies behind them is noise of the summation, not of the coding.
        writer.WriteNumber("confidence", Math.Round(Math.Clamp(item.Confidence, 0, 1), 4));
        writer.WriteString("rule", item.Rule);
    }

    public void Write(Statement statement)
    {
        writer.WriteString("id", statement.Id);
        writer.WriteString("speaker", statement.Speaker.Id);
        Ids("addressees", statement.Addressees, a => a.Id);
        writer.WriteString("medium", RecordNames.Of(statement.Medium));
        writer.WriteString("form", RecordNames.Of(statement.Form));
        Span("cue", statement.Cue);
        Spans("content", statement.Content);
        Time(statement.Time);
        Optional("reported_by", Id(statement.ReportedBy?.Id));
    }

    public void Write(Commitment commitment)
    {
        writer.WriteString("id", commitment.Id);
        writer.WriteString("kind", RecordNames.Of(commitment.Kind));
        Ids("issuer", commitment.Issuer, a => a.Id);
        Ids("target", commitment.Target, a => a.Id);
        if (commitment.Protege.Count > 0)
        {
            Ids("protege", commitment.Protege, a => a.Id);
        }

        writer.WriteString("purpose", RecordNames.Of(commitment.Purpose));
        writer.WriteString("scope", commitment.Extended ? "extended" : "direct");
        if (commitment.Condition is { } condition)
        {
            writer.WriteStartObject("condition");
            Span("span", condition.Span);
            writer.WriteString("connective", RecordNames.Of(condition.Connective));
            Optional("event", Id(condition.Event?.Id));
            writer.WriteEndObject();
        }

        if (commitment.Action is { } action)
        {
            writer.WriteStartObject("action");
            Span("span", action.Span);
            Optional("event", Id(action.Event?.Id));
            writer.WriteEndObject();
        }

        Day("deadline", commitment.Deadline);
        Optional("statement", Id(commitment.Statement?.Id));
        Spans("evidence", commitment.Evidence);
        writer.WriteString("rule", commitment.Rule);
    }

    public void Write(Appointment appointment)
    {
        writer.WriteString("id", appointment.Id);
        writer.WriteString("kind", RecordNames.Of(appointment.Kind));
        Ids("participants", appointment.Participants, a => a.Id);
        Optional("place", Id(appointment.Place?.Id));
        Time(appointment.Time);
        writer.WriteString("status", RecordNames.Of(appointment.Status));
        Spans("evidence", appointment.Evidence);
        writer.WriteString("rule", appointment.Rule);
    }

    public void Write(Figure figure)
    {
        writer.WriteString("id", figure.Id);
        Optional("value", figure.Value);
        Optional("low", figure.Low);
        Optional("high", figure.High);
        writer.WriteBoolean("approximate", figure.Approximate);
        writer.WriteString("unit", figure.Unit);
        Optional("of", Id(figure.OfActor?.Id) ?? Id(figure.OfEvent?.Id));
        Span("span", figure.Span);
    }

    public void Bounds(Span span)
    {
        writer.WriteNumber("start", points.FromUtf16(span.Start));
        writer.WriteNumber("end", points.FromUtf16(span.End));
    }

    public void Spans(string name, IReadOnlyList<Span> spans)
    {
        writer.WriteStartArray(name);
        foreach (var span in spans)
        {
            writer.WriteStartObject();
            Bounds(span);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    public void Day(string name, DateOnly? day)
    {
        if (day is { } known)
        {
            writer.WriteString(name, known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
    }

    public void Optional(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            writer.WriteString(name, value);
        }
    }

    private void Optional(string name, double? value)
    {
        if (value is { } known && double.IsFinite(known))
        {
            writer.WriteNumber(name, known);
        }
    }

    private void Span(string name, Span span)
    {
        writer.WriteStartObject(name);
        Bounds(span);
        writer.WriteEndObject();
    }

    private void Mentions(List<Mention> mentions)
    {
        writer.WriteStartArray("mentions");
        foreach (var mention in mentions)
        {
            writer.WriteStartObject();
            Bounds(mention.Span);
            writer.WriteString("form", RecordNames.Of(mention.Form));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private void Time(EventTime? time)
    {
        if (time is null || (time.Earliest is null && time.Latest is null && Id(time.Expression?.Id) is null))
        {
            return;
        }

        writer.WriteStartObject("time");
        Day("earliest", time.Earliest);
        Day("latest", time.Latest);
        Optional("time", Id(time.Expression?.Id));
        writer.WriteEndObject();
    }

    private void Strings(string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }

    private void Ids<T>(string name, IEnumerable<T> items, Func<T, string> id) => Strings(name, items.Select(id).Where(i => i.Length > 0));

    private static string? Id(string? id) => string.IsNullOrEmpty(id) ? null : id;
}
