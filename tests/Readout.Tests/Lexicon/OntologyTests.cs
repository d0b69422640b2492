using Readout.Lexicon;

namespace Readout.Tests.Lexicon;

public class OntologyTests
{
    private static readonly List<BlockFault> Faults = [];
    private static readonly Ontology Shipped = Ontology.Load([Path.Combine(AppContext.BaseDirectory, "lexicon")], Faults);

    [Fact]
    public void The_shipped_ontology_reads_without_faults() => Assert.Empty(Faults);

    [Fact]
    public void It_is_complete()
    {
        Assert.Equal(16, Shipped.Events.Count);
        Assert.Equal(37, Shipped.Contexts.Count);
        Assert.Equal(25, Shipped.Sectors.Count);
        Assert.Equal(312, Shipped.Codes.Count);
        Assert.Equal(68, Shipped.Events.Sum(e => e.Modes.Count));
    }

    [Fact]
    public void Every_code_outside_statements_maps_to_an_event_and_no_statement_does() =>
        Assert.All(Shipped.Codes, c => Assert.Equal(c.Code.StartsWith("01", StringComparison.Ordinal), c.Event is null));

    [Fact]
    public void Modes_and_contexts_of_the_table_are_those_of_the_event() => Assert.All(
        Shipped.Codes.Where(c => c.Event is not null),
        c =>
        {
            Assert.True(c.Mode is null || Shipped.Plover(c.Event!)!.HasMode(c.Mode), c.Code);
            Assert.All(c.Contexts, x => Assert.True(Shipped.HasContext(x), c.Code));
        });

    [Fact]
    public void Quads_agree_but_for_appeals_and_yielding() => Assert.All(
        Shipped.Codes.Where(c => c.Event is not null),
        c => Assert.Equal(
            c.Code.StartsWith("02", StringComparison.Ordinal) || (c.Code.StartsWith("08", StringComparison.Ordinal) && c.Event == "CONCEDE"),
            Shipped.Plover(c.Event!)!.Quad != c.Quad));

    [Fact]
    public void Every_event_is_reached_by_some_code() =>
        Assert.Equal(Shipped.Events.Select(e => e.Name).Order(), Shipped.Codes.Select(c => c.Event).OfType<string>().Distinct().Order());

    [Fact]
    public void Everything_has_a_meaning()
    {
        Assert.All(Shipped.Events, e => Assert.NotEmpty(e.Means));
        Assert.All(Shipped.Events.SelectMany(e => e.Modes), m => Assert.NotEmpty(m.Means));
        Assert.All(Shipped.Contexts.Concat(Shipped.Sectors).Concat(Shipped.Nonstates), t => Assert.NotEmpty(t.Means));
    }

    [Theory]
    [InlineData("041", "CONSULT", "phone", 1.0)]
    [InlineData("163", "SANCTION", "discontinue", -8.0)]
    [InlineData("036", "AGREE", null, 4.0)]
    [InlineData("0231", "REQUEST", "assist", 3.4)]
    [InlineData("186", "ASSAULT", "targeted", -10.0)]
    [InlineData("154", "MOBILIZE", "troops", -7.2)]
    public void Codes_have_their_event_mode_and_score(string code, string name, string? mode, double goldstein)
    {
        var found = Shipped.Cameo(code);
        Assert.NotNull(found);
        Assert.Equal((name, mode, goldstein), (found.Event, found.Mode, found.Goldstein));
    }

    [Fact]
    public void Signs_of_scores_follow_the_quad() =>
        Assert.All(Shipped.Events, e => Assert.All(e.Modes.Select(m => m.Score ?? e.Score).Append(e.Score), s => Assert.True(e.Quad <= 2 ? s > 0 : s <= 0.5, e.Name)));

    [Fact]
    public void A_wrong_table_is_told_all_at_once_with_places_and_suggestions()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "ontology"));
            File.WriteAllText(Path.Combine(folder.FullName, "ontology", "plover.txt"), "event CONSULT\n  quad 1\n  score 2.5\n  means Talks.\n  mode phone 1.5 By phone.\ncontext economic\n  means Money.\nsectr GOV\n");
            File.WriteAllText(Path.Combine(folder.FullName, "ontology", "cameo.txt"), "041 | By phone | 1 | 1\n042 | Visit | x | 1\n041 | Again | 1 | 1\n");
            File.WriteAllText(Path.Combine(folder.FullName, "ontology", "cameo-to-plover.txt"), "041 | CONSULT | fone | economc\n0411 | CONSULT\n041 | CONSLT\n");
            var faults = new List<BlockFault>();
            Ontology.Load([folder.FullName], faults);
            Assert.Equal(
                [
                    "ontology/plover.txt:8:1 RD701 unknown block 'sectr'; here stand event, context, sector or nonstate",
                    "ontology/cameo.txt:2:15 RD706 'x' is no number; leave the Goldstein score empty if there is none",
                    "ontology/cameo.txt:3:1 RD702 code '041' stands here twice",
                    "ontology/cameo-to-plover.txt:1:17 RD709 CONSULT has no mode 'fone'; did you mean 'phone'?",
                    "ontology/cameo-to-plover.txt:1:24 RD710 unknown context 'economc'; did you mean 'economic'?",
                    "ontology/cameo-to-plover.txt:2:1 RD707 unknown CAMEO code '0411'; did you mean '041'?",
                    "ontology/cameo-to-plover.txt:3:1 RD702 code '041' stands here twice",
                ],
                faults.Select(f => f.ToString()));
        }
        finally
        {
            folder.Delete(true);
        }
    }
}
