using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Readout.Coding;
using Readout.Exports.Rows;
using Readout.Numerics;
using Readout.Record;

namespace Readout.Exports.Feeds;

/// <summary>iCalendar (RFC 5545): an all-day VEVENT for each appointment whose day is known; once for all its tellings where its life across reports is known. No clock is asked: DTSTAMP is the day of publication.</summary>
internal sealed class CalendarExporter : Exporter
{
    private readonly Stream _output;
    private readonly ExportOptions _options;
    private readonly ComponentSerializer _serializer = new();
    // A hash of each identifier: of millions the identifiers themselves would fill the memory.
    private readonly HashSet<ulong> _written = [];

    public CalendarExporter(Stream output, ExportOptions options)
    {
        (_output, _options) = (output, options);
        Put("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Readout//Readout//EN\r\nCALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\n");
    }

    public override void Write(ReportRecord record)
    {
        var scene = new ReportScene(record, _options);
        foreach (var item in scene.Appointments)
        {
            var life = _options.Life?.Invoke(record, item);
            if (life is not null && (!life.Speaks || !_written.Add(StableHash.Of(life.Uid))))
            {
                continue;
            }

            if (Span(item, life) is not { } days)
            {
                LeaveOut("an appointment without a day has no place in a calendar");
                continue;
            }

            Put(_serializer.SerializeToString(Event(scene, item, life, days)) ?? "");
        }
    }

    public override void Complete()
    {
        Put("END:VCALENDAR\r\n");
        _output.Flush();
    }

    // A deadline is its last day. Otherwise the days that the text leaves open, all of them.
    private static (DateOnly First, DateOnly Last)? Span(Appointment item, AppointmentLife? life)
    {
        var (first, last) = (life?.First ?? item.Time?.Earliest ?? item.Time?.Latest, life?.Last ?? item.Time?.Latest ?? item.Time?.Earliest);
        if (first is not { } from || last is not { } to)
        {
            return null;
        }

        return item.Kind == AppointmentKind.Deadline ? (to, to) : (from, to);
    }

    private CalendarEvent Event(ReportScene scene, Appointment item, AppointmentLife? life, (DateOnly First, DateOnly Last) days)
    {
        var status = life?.Status ?? item.Status;
        var calendar = new CalendarEvent
        {
            Uid = life?.Uid ?? Uid(scene, item),
            Sequence = life?.Sequence ?? 0,
            DtStamp = new CalDateTime((scene.Published ?? days.First).ToDateTime(TimeOnly.MinValue), "UTC"),
            DtStart = new CalDateTime(days.First),
            DtEnd = new CalDateTime(days.Last.AddDays(1)),
            Summary = Clean(Summary(item)),
            Status = status switch
            {
                AppointmentStatus.Cancelled => EventStatus.Cancelled,
                AppointmentStatus.Tentative or AppointmentStatus.Postponed => EventStatus.Tentative,
                _ => EventStatus.Confirmed,
            },
            Transparency = TransparencyType.Transparent,
            Location = item.Place is { } place ? Clean(place.Name) : null,
            Description = Clean(string.Join("\n", item.Evidence.Select(scene.Quote).OfType<string>())),
            Categories = [RecordNames.Of(item.Kind)],
        };
        if (item.Place is { Latitude: { } latitude, Longitude: { } longitude })
        {
            calendar.GeographicLocation = new GeographicLocation(latitude, longitude);
        }

        if (Uri.TryCreate(scene.Report.Url, UriKind.Absolute, out var url))
        {
            calendar.Url = url;
        }

        // Postponed and held have no word in the standard.
        calendar.AddProperty("X-READOUT-STATUS", RecordNames.Of(status));
        calendar.AddProperty("X-READOUT-ID", $"{scene.Record.Id}:{item.Id}");
        return calendar;
    }

    // By what is said and where it is said: it stays when other appointments are found in the report or the date is read anew.
    private static string Uid(ReportScene scene, Appointment item)
    {
        var start = item.Evidence.Count > 0 ? scene.Points.FromUtf16(item.Evidence[0].Start) : 0;
        return $"{scene.Record.Id}-{RecordNames.Of(item.Kind)}-{Words.Whole(start)}@readout";
    }

    private static string Summary(Appointment item)
    {
        var kind = item.Kind == AppointmentKind.Other ? "appointment" : RecordNames.Of(item.Kind);
        var names = string.Join(", ", item.Participants.Select(p => p.Name));
        return char.ToUpperInvariant(kind[0]) + kind[1..] + (names.Length > 0 ? ": " + names : "");
    }

    // A line feed is a part of a text value; other controls may not stand in one.
    private static string Clean(string words) =>
        string.Concat(words.ReplaceLineEndings("\n").Select(c => char.IsControl(c) && c != '\n' ? ' ' : c));

    private void Put(string lines) => _output.Write(Encoding.UTF8.GetBytes(lines));
}
