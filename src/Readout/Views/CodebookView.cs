using System.Globalization;
using Readout.Coding;
using Readout.Lexicon;

namespace Readout.Views;

/// <summary>The codebook: what the lexicon means and how it decides, written from the lexicon itself.</summary>
internal static class CodebookView
{
    private static readonly string[] Quads = ["", "verbal cooperation", "material cooperation", "verbal conflict", "material conflict"];

    /// <summary>The codebook as Markdown.</summary>
    /// <param name="ontology">Events, codes and terms.</param>
    /// <param name="events">The rules of events.</param>
    /// <param name="notCoded">Codes that no rule gives, and why.</param>
    /// <param name="blocks">The blocks of all other rules, in the order of their files.</param>
    public static string Of(Ontology ontology, EventLexicon events, IReadOnlyList<NotCoded> notCoded, IReadOnlyList<Block> blocks)
    {
        ArgumentNullException.ThrowIfNull(ontology);
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(notCoded);
        ArgumentNullException.ThrowIfNull(blocks);
        var page = new Markdown();
        Opening(page);
        Events(page, ontology, events, notCoded);
        CodebookRules.Circumstances(page, events.Blocks);
        Overrulings(page, ontology);
        Terms(page, ontology);
        CodebookRules.Write(page, blocks);
        return page.ToString();
    }

    private static void Opening(Markdown page)
    {
        page.Heading(1, "Codebook");
        page.Paragraph("This page is written from the files in `lexicon/` by `./readout check --codebook CODEBOOK.md`. Change those, not this.");
        page.Paragraph(
            "A record holds events (who did what to whom), statements (who said so), commitments (threats, promises, warnings, demands, offers, assurances), "
            + "appointments and figures. Events have a PLOVER code and, finer, a CAMEO code with Goldstein's score. "
            + "In examples, brackets show which words are found in which role; every example, and every counter-example, is run by `./readout check`.");
    }

    private static void Events(Markdown page, Ontology ontology, EventLexicon events, IReadOnlyList<NotCoded> notCoded)
    {
        var reach = CodeReach.Of(events);
        var why = notCoded.ToDictionary(n => n.Code, n => n.Why, StringComparer.Ordinal);
        string By(CameoCode code) =>
            reach.Ways(code.Code) is { Count: > 0 } ways ? string.Join(", ", ways) : why.TryGetValue(code.Code, out var reason) ? $"not coded: {reason}" : "";

        page.Heading(2, "Events");
        page.Table(
            ["event", "quad", "score", "needs a recipient", "means"],
            ontology.Events.Select(e => (IReadOnlyList<string>)[e.Name, $"{e.Quad} {Quads[e.Quad]}", Number(e.Score), e.NeedsRecipient ? "yes" : "no", e.Means]));
        foreach (var happening in ontology.Events)
        {
            page.Heading(3, happening.Name);
            page.Paragraph(happening.Means);
            if (happening.Modes.Count > 0)
            {
                page.Table(["mode", "score", "means"], happening.Modes.Select(m => (IReadOnlyList<string>)[m.Name, m.Score is { } s ? Number(s) : "", m.Means]));
            }

            Codes(page, ontology.Codes.Where(c => c.Event == happening.Name), By);
            foreach (var rule in events.Rules.Where(r => ontology.Cameo(r.Cameo)?.Event == happening.Name))
            {
                CodebookRules.Rule(page, rule.Block, 4);
            }
        }

        page.Heading(3, "No event");
        page.Paragraph("CAMEO 01 are statements, and a statement is a statement and never an event.");
        Codes(page, ontology.Codes.Where(c => c.Event is null), _ => "");
    }

    private static void Codes(Markdown page, IEnumerable<CameoCode> codes, Func<CameoCode, string> by) => page.Table(
        ["CAMEO", "label", "Goldstein", "quad", "mode", "contexts", "coded by"],
        codes.Select(c => (IReadOnlyList<string>)[c.Code, c.Label, c.Goldstein is { } g ? Number(g) : "", Number(c.Quad), c.Mode ?? "", string.Join(", ", c.Contexts), by(c)]));

    private static void Overrulings(Markdown page, Ontology ontology)
    {
        page.Heading(2, "Where the published table was overruled");
        page.Paragraph(
            "From CAMEO to PLOVER goes the published table CAMEO2PLOVER (PLOVER 0.8, 17 September 2021). "
            + "The contract of the record goes before PLOVER's list of events and modes of 2024, and that before the table.");
        page.Table(
            ["CAMEO", "label", "coded as", "why"],
            ontology.Codes.Where(c => c.Note is not null).Select(c => (IReadOnlyList<string>)[c.Code, c.Label, Coded(c), c.Note!]));
        page.Paragraph(
            "The quad of a record is that of the CAMEO code. It differs from the PLOVER event's in two places: "
            + "appeals (02) are verbal cooperation in CAMEO while REQUEST is verbal conflict; yielding (08) is material cooperation in CAMEO while CONCEDE is verbal cooperation.");
    }

    private static string Coded(CameoCode code) =>
        string.Join(", ", new[] { code.Mode is null ? code.Event! : $"{code.Event}/{code.Mode}" }.Concat(code.Contexts));

    private static void Terms(Markdown page, Ontology ontology)
    {
        foreach (var (title, terms) in new[] { ("Contexts", ontology.Contexts), ("Sectors", ontology.Sectors), ("Codes in the place of a country", ontology.Nonstates) })
        {
            page.Heading(2, title);
            page.Table(["code", "means"], terms.Select(t => (IReadOnlyList<string>)[t.Name, t.Means]));
        }
    }

    private static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
