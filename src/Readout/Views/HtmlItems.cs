using System.Globalization;
using System.Text;
using Readout.Coding;
using Readout.Record;

namespace Readout.Views;

/// <summary>The record's side of the page: one card an item.</summary>
internal sealed class HtmlItems
{
    private readonly StringBuilder _built = new();
    private readonly string _text;

    private HtmlItems(ReportRecord record) => _text = record.Text;

    public static string Of(ReportRecord record)
    {
        var items = new HtmlItems(record);
        var coded = record.Coded;
        items.Section('e', "Events", coded.Events, items.Show);
        items.Section('c', "Commitments", coded.Commitments, items.Show);
        items.Section('m', "Appointments", coded.Appointments, items.Show);
        items.Section('s', "Statements", coded.Statements, items.Show);
        items.Section('f', "Figures", coded.Figures, items.Show);
        items.Section('a', "Actors", coded.Actors, items.Show);
        items.Section('p', "Places", coded.Places, items.Show);
        items.Section('t', "Times", coded.Times, items.Show);
        return items._built.ToString();
    }

    private void Section<T>(char key, string name, IReadOnlyList<T> items, Action<T> show)
    {
        if (items.Count == 0)
        {
            return;
        }

        _built.Append($"<section class=\"k-{key}\"><h3>{name} <span class=\"count\">{items.Count}</span></h3>\n");
        foreach (var item in items)
        {
            show(item);
        }

        _built.Append("</section>\n");
    }

    private void Show(Event item) => Card(item.Id, Wording.Code(item), [Wording.Word(item.Modality), Wording.Days(item.Time)], [
        ("who", Html.Escape(Wording.Parties(item.Source, item.Target))),
        ("words", Quote(item.Trigger)),
        ("where", Html.Escape(item.Place?.Name)),
        ("through", Refs(item.Attribution.Select(s => (s.Id, s.Speaker.Name)))),
        ("figures", Refs(item.Figures.Select(f => (f.Id, Wording.Amount(f))), ", ")),
        ("contexts", Html.Escape(string.Join(", ", item.Plover.Contexts))),
        ("CAMEO", Html.Escape(item.Cameo.Goldstein is { } g ? $"{item.Cameo.Code} ({g.ToString("+0.0;−0.0;0.0", CultureInfo.InvariantCulture)})" : item.Cameo.Code)),
        ("rule", Html.Escape($"{item.Rule} ({item.Confidence.ToString("0.00", CultureInfo.InvariantCulture)})")),
    ]);

    private void Show(Commitment item) => Card(item.Id, Wording.Word(item.Kind), [item.Purpose == Purpose.Unclear ? null : Wording.Word(item.Purpose), item.Extended ? "extended" : null], [
        ("who", Html.Escape(Wording.Parties(item.Issuer, item.Target))),
        ("for", Html.Escape(Wording.Names(item.Protege))),
        ("what", item.Action is { } action ? Quote(action.Span) + Refs([(action.Event?.Id ?? "", "")]) : ""),
        ("condition", item.Condition is { } condition ? $"{Quote(condition.Span)} <span class=\"then\">({Wording.Word(condition.Connective)})</span>" : ""),
        ("by", item.Deadline is { } deadline ? Wording.Day(deadline) : ""),
        ("said in", Refs([(item.Statement?.Id ?? "", item.Statement?.Speaker.Name ?? "")])),
        ("rule", Html.Escape(item.Rule)),
    ]);

    private void Show(Appointment item) => Card(item.Id, Wording.Word(item.Kind), [Wording.Word(item.Status), Wording.Days(item.Time)], [
        ("who", Html.Escape(Wording.Names(item.Participants))),
        ("where", Html.Escape(item.Place?.Name)),
        ("rule", Html.Escape(item.Rule)),
    ]);

    private void Show(Statement item) => Card(item.Id, item.Speaker.Name, [item.Medium == Medium.Unknown ? null : Wording.Word(item.Medium), Wording.Word(item.Form)], [
        ("to", Html.Escape(Wording.Names(item.Addressees))),
        ("says", string.Join(" … ", item.Content.Select(Quote))),
        ("when", Html.Escape(Wording.Days(item.Time))),
        ("through", Refs([(item.ReportedBy?.Id ?? "", item.ReportedBy?.Speaker.Name ?? "")])),
    ]);

    private void Show(Figure item) => Card(item.Id, Wording.Amount(item), [], [
        ("of", item.OfActor is { } actor ? Refs([(actor.Id, actor.Name)]) : Refs([(item.OfEvent?.Id ?? "", "")])),
    ]);

    private void Show(Actor item) => Card(item.Id, item.Name, [item.Code, Wording.Word(item.Kind)], [
        ("role", Html.Escape(item.Role)),
        ("mentions", item.Mentions.Count.ToString(CultureInfo.InvariantCulture)),
    ]);

    private void Show(Place item) => Card(item.Id, item.Name, [item.Country, Wording.Word(item.Precision)], []);

    private void Show(TimeItem item) => Card(item.Id, item.Span.Of(_text), [item.Timex, Wording.Days(item.Earliest, item.Latest)], []);

    /// <summary>A card; <paramref name="rows"/> hold HTML, everything else text.</summary>
    private void Card(string id, string label, IEnumerable<string?> chips, IEnumerable<(string Name, string Value)> rows)
    {
        _built.Append($"<div class=\"item k-{id[0]}\" data-id=\"{Html.Escape(id)}\" tabindex=\"0\" role=\"button\"><div class=\"top\"><span class=\"id\">{Html.Escape(id)}</span> <b>{Html.Escape(label)}</b>");
        foreach (var chip in chips.Where(c => !string.IsNullOrEmpty(c)))
        {
            _built.Append($" <span class=\"chip\">{Html.Escape(chip)}</span>");
        }

        _built.Append("</div>");
        var known = rows.Where(r => r.Value.Length > 0).ToList();
        if (known.Count > 0)
        {
            _built.Append("<dl>");
            known.ForEach(row => _built.Append($"<dt>{row.Name}</dt><dd>{row.Value}</dd>"));
            _built.Append("</dl>");
        }

        _built.Append("</div>\n");
    }

    private string Quote(Text.Span span) => $"<q>{Html.Escape(span.Of(_text))}</q>";

    private static string Refs(IEnumerable<(string Id, string Name)> references, string between = " <span class=\"then\">›</span> ") => string.Join(
        between,
        references.Where(r => r.Id.Length > 0).Select(r => $"<a href=\"#\" data-ref=\"{Html.Escape(r.Id)}\">{Html.Escape($"{r.Id} {r.Name}".Trim())}</a>"));
}
