using Readout.Coding;
using Readout.Exports.Rows;
using Readout.Record;
using Readout.Text;

namespace Readout.Exports.Annotation;

/// <summary>The items of one record as brat annotations.</summary>
internal sealed class BratItems
{
    private readonly ReportScene _scene;
    private readonly BratFile _file;
    private readonly Dictionary<object, List<(string Text, Span Span)>> _mentions = new(ReferenceEqualityComparer.Instance);

    public BratItems(ReportScene scene)
    {
        (_scene, _file) = (scene, new BratFile(scene.Record.Text, scene.Points));
        var coded = scene.Record.Coded;
        foreach (var actor in coded.Actors)
        {
            Mentions(actor, actor.Kind.ToString(), actor.Mentions, $"{actor.Id} {actor.Code} {actor.Name}");
        }

        foreach (var place in coded.Places)
        {
            Mentions(place, BratNames.Place, place.Mentions, $"{place.Id} {place.Country} {place.Name}");
        }

        foreach (var time in coded.Times)
        {
            Noted(_file.Text(BratNames.Time, time.Span), $"{time.Id} {time.Timex}");
        }

        foreach (var figure in coded.Figures)
        {
            Noted(_file.Text(BratNames.Figure, figure.Span), $"{figure.Id} {figure.Unit}");
        }

        scene.Events.ToList().ForEach(Write);
        scene.Statements.ToList().ForEach(Write);
        scene.Commitments.ToList().ForEach(Write);
        scene.Appointments.ToList().ForEach(Write);
    }

    public override string ToString() => _file.ToString();

    private void Write(Event item)
    {
        var id = Event(item.Plover.Event, item.Trigger, [.. Roles(BratNames.Source, item.Source, item.Trigger), .. Roles(BratNames.Target, item.Target, item.Trigger), (BratNames.Place, Nearest(item.Place, item.Trigger))]);
        if (id is not null)
        {
            _file.Attribute(BratNames.Modality, id, RecordNames.Of(item.Modality));
            _file.Attribute(BratNames.Mode, id, item.Plover.Mode);
            _file.Note(id, $"{item.Id} cameo={item.Cameo.Code} date={Words.Day(item.Time?.Earliest)}..{Words.Day(item.Time?.Latest)} rule={item.Rule}");
        }
    }

    private void Write(Statement item)
    {
        var id = Event(BratNames.Statement, item.Cue, [.. Roles(BratNames.Speaker, [item.Speaker], item.Cue), .. Roles(BratNames.Addressee, item.Addressees, item.Cue), .. item.Content.Select(c => (BratNames.Content, _file.Text(BratNames.Content, c)))]);
        if (id is not null)
        {
            _file.Attribute(BratNames.Medium, id, RecordNames.Of(item.Medium));
            _file.Attribute(BratNames.Form, id, RecordNames.Of(item.Form));
            _file.Note(id, item.Id);
        }
    }

    private void Write(Commitment item)
    {
        var span = item.Evidence.Count > 0 ? item.Evidence[0] : item.Action?.Span ?? item.Condition?.Span ?? default;
        var id = Event(
            item.Kind.ToString(),
            span,
            [
                .. Roles(BratNames.Issuer, item.Issuer, span),
                .. Roles(BratNames.Target, item.Target, span),
                .. Roles(BratNames.Protege, item.Protege, span),
                (BratNames.Condition, item.Condition is { } condition ? _file.Text(BratNames.Condition, condition.Span) : null),
                (BratNames.Action, item.Action is { } action ? _file.Text(BratNames.Action, action.Span) : null),
            ]);
        if (id is not null)
        {
            _file.Attribute(BratNames.Purpose, id, RecordNames.Of(item.Purpose));
            _file.Note(id, $"{item.Id} rule={item.Rule}");
        }
    }

    private void Write(Appointment item)
    {
        var span = item.Evidence.Count > 0 ? item.Evidence[0] : default;
        var id = Event(BratNames.Of(item.Kind), span, [.. Roles(BratNames.Participant, item.Participants, span), (BratNames.Place, Nearest(item.Place, span))]);
        if (id is not null)
        {
            _file.Attribute(BratNames.Status, id, RecordNames.Of(item.Status));
            _file.Note(id, $"{item.Id} date={Words.Day(item.Time?.Earliest)}..{Words.Day(item.Time?.Latest)} rule={item.Rule}");
        }
    }

    private void Mentions(object item, string type, List<Mention> mentions, string note)
    {
        var texts = mentions.Select(m => (Text: _file.Text(type, m.Span)!, m.Span)).Where(m => m.Text is not null).ToList();
        _mentions[item] = texts;
        Noted(texts.Count > 0 ? texts[0].Text : null, note);
        _file.Same([.. texts.Select(t => t.Text)]);
    }

    private void Noted(string? id, string note)
    {
        if (id is not null)
        {
            _file.Note(id, note);
        }
    }

    private string? Event(string type, Span trigger, IReadOnlyList<(string Role, string? Text)> roles) =>
        _file.Text(type, trigger) is { } text ? _file.Event(type, text, roles) : null;

    private IEnumerable<(string Role, string? Text)> Roles(string role, IEnumerable<Actor> actors, Span near) => actors.Select(a => (role, Nearest(a, near)));

    /// <summary>The mention that stands nearest; null if the item stands nowhere in the text.</summary>
    private string? Nearest(object? item, Span near) =>
        item is not null && _mentions.TryGetValue(item, out var mentions) && mentions.Count > 0
            ? mentions.MinBy(m => Math.Max(0, Math.Max(m.Span.Start - near.End, near.Start - m.Span.End))).Text
            : null;
}
