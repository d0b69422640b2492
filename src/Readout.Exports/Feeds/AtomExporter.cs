using System.Globalization;
using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using Readout.Coding;
using Readout.Exports.Rows;
using Readout.Record;

namespace Readout.Exports.Feeds;

/// <summary>Atom (RFC 4287): an entry for each event. Dates are those of the reports; no clock is asked.</summary>
internal sealed class AtomExporter : Exporter
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    private readonly XmlWriter _xml;
    private readonly ExportOptions _options;
    private DateOnly _updated = DateOnly.FromDateTime(DateTime.UnixEpoch);

    public AtomExporter(Stream output, ExportOptions options)
    {
        _options = options;
        _xml = XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n", CloseOutput = false });
        _xml.WriteStartDocument();
        _xml.WriteStartElement("feed", Namespace);
        _xml.WriteElementString("id", Namespace, "urn:readout:feed:" + StableId.Of(options.Title));
        _xml.WriteElementString("title", Namespace, Clean(options.Title));
        _xml.WriteStartElement("author", Namespace);
        _xml.WriteElementString("name", Namespace, "Readout");
        _xml.WriteEndElement();
    }

    public override void Write(ReportRecord record)
    {
        var scene = new ReportScene(record, _options);
        foreach (var item in scene.Events)
        {
            if (Updated(scene, item) is not { } day)
            {
                LeaveOut("an event without a day, in a report without one, has no place in a feed");
                continue;
            }

            _updated = day > _updated ? day : _updated;
            Entry(scene, item, day).GetAtom10Formatter().WriteTo(_xml);
        }
    }

    // Atom doesn't mind the order: what is known only at the end may stand there.
    public override void Complete()
    {
        _xml.WriteElementString("updated", Namespace, Moment(_updated).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        _xml.WriteEndElement();
        _xml.WriteEndDocument();
        _xml.Flush();
    }

    protected override void Close() => _xml.Dispose();

    private static DateOnly? Updated(ReportScene scene, Event item) =>
        scene.Published ?? scene.Record.Coded.Published?.Latest ?? item.Time?.Latest ?? item.Time?.Earliest;

    private static DateTimeOffset Moment(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    private static SyndicationItem Entry(ReportScene scene, Event item, DateOnly day)
    {
        var entry = new SyndicationItem
        {
            Id = $"urn:readout:{scene.Record.Id}:{item.Id}",
            Title = new TextSyndicationContent(Clean(Title(item))),
            Summary = new TextSyndicationContent(Clean(string.Join(" … ", item.Evidence.Select(scene.Quote).OfType<string>()))),
            LastUpdatedTime = Moment(day),
        };
        if (scene.Published is { } published)
        {
            entry.PublishDate = Moment(published);
        }

        if (Uri.TryCreate(scene.Report.Url, UriKind.Absolute, out var url))
        {
            entry.Links.Add(SyndicationLink.CreateAlternateLink(url));
        }

        if (scene.Report.Publisher is { } publisher)
        {
            entry.Authors.Add(new SyndicationPerson { Name = Clean(publisher) });
        }

        entry.Categories.Add(new SyndicationCategory(item.Plover.Event, "urn:readout:plover", null));
        entry.Categories.Add(new SyndicationCategory(item.Cameo.Code, "urn:readout:cameo", null));
        entry.Categories.Add(new SyndicationCategory(RecordNames.Of(item.Modality), "urn:readout:modality", null));
        return entry;
    }

    private static string Title(Event item)
    {
        var what = item.Plover.Mode is { } mode ? $"{item.Plover.Event}/{mode}" : item.Plover.Event;
        var from = string.Join(", ", item.Source.Select(a => a.Name));
        var to = string.Join(", ", item.Target.Select(a => a.Name));
        var when = item.Time is { } time ? $", {Words.Day(time.Earliest)}{(time.Latest != time.Earliest ? ".." + Words.Day(time.Latest) : "")}" : "";
        return $"{what}: {from}{(to.Length > 0 ? " → " + to : "")} ({RecordNames.Of(item.Modality)}{when})";
    }

    // XML has no way to hold most controls.
    private static string Clean(string words) => string.Concat(words.Select(c => char.IsControl(c) || c is '\uFFFE' or '\uFFFF' ? ' ' : c));
}
