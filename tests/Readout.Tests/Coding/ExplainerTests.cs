using Readout.Coding;
using Readout.Text;

namespace Readout.Tests.Coding;

public class ExplainerTests
{
    private static readonly RuleIndex Rules = new(SpeechCoder.Load([Path.Combine(AppContext.BaseDirectory, "lexicon")], []).Blocks);

    private static CodedReport Coded(string text)
    {
        var context = Speech.Context(text);
        var items = Speech.Read(context);
        var number = 0;
        foreach (var statement in items.Statements.All)
        {
            statement.Id = $"s{++number}";
        }

        return new CodedReport
        {
            Analysis = context.Analysis,
            Actors = context.Map.Actors,
            Statements = items.Statements.All,
            Commitments = items.Commitments,
            Appointments = items.Appointments,
            Figures = items.Figures,
            Times = context.Times,
        };
    }

    [Fact]
    public void A_statement_is_explained_by_rule_words_and_paths()
    {
        const string Text = "The minister told the ambassador that Russia would leave.";
        var explained = new Explainer(Coded(Text), Rules).All().First(e => e.Id == "s1");
        Assert.Equal(("tell", "told"), (explained.Rule, explained.Trigger.Of(Text)));
        Assert.Matches(@"/speech/verbs\.txt:\d+$", explained.Where);
        Assert.Equal("Somebody tells somebody something.", explained.Means);
        var speaker = explained.Parts.Single(p => p.Role == "speaker");
        Assert.Equal(("minister", "told →nsubj minister"), (speaker.Span!.Value.Of(Text), speaker.Path));
        Assert.EndsWith(" leave", explained.Parts.Single(p => p.Role == "content").Path, StringComparison.Ordinal);
    }

    [Fact]
    public void Commitments_and_appointments_have_their_rule_too()
    {
        var explained = new Explainer(Coded("Russia threatened to close the crossing unless Ukraine withdrew. Biden and Putin will hold a phone call on Thursday."), Rules).All().ToList();
        var threat = Assert.Single(explained, e => e.Rule == "threaten");
        Assert.Equal(["issuer", "action", "condition"], threat.Parts.Select(p => p.Role).Intersect(["issuer", "action", "condition"]));
        Assert.Contains(explained, e => e.Parts.Count(p => p.Role == "participant") == 2 && e.Where!.Contains("/appointments/kinds.txt:", StringComparison.Ordinal));
    }

    [Fact]
    public void What_was_ruled_out_is_told_with_the_reason()
    {
        const string Text = "The storm threatened to flood the port.";
        var word = Assert.Single(NearMisses.Find(Coded(Text), Rules), r => r.Rule == "act threaten");
        Assert.Equal("threatened", word.Span.Of(Text));
        Assert.StartsWith("“storm” (subject) is no actor", word.Why, StringComparison.Ordinal);
    }

    private static readonly Lazy<Reader> Whole = new(() => Reader.Load());

    private static (IReadOnlyList<Explanation> Items, IReadOnlyList<NearMiss> RuledOut) Explained(string text)
    {
        var log = new List<RuledOut>();
        var coded = Whole.Value.Read(new Report { Text = text, Published = new DateOnly(2022, 1, 3) }, log).Coded;
        var rules = new RuleIndex(Whole.Value.Rules);
        return ([.. new Explainer(coded, rules, log).All()], NearMisses.Find(coded, rules, log));
    }

    private static string? What(Explanation item, string role) => item.Parts.FirstOrDefault(p => p.Role == role)?.What;

    [Fact]
    public void An_event_is_explained_by_its_rule_its_carrier_the_ways_to_its_parties_and_its_modality()
    {
        const string Text = "Russia did not hold talks with Ukraine on Monday.";
        var talks = Assert.Single(Explained(Text).Items, e => e.Id == "e1");
        Assert.Matches(@"/events/consult\.txt:\d+$", talks.Where);
        Assert.Equal("talks", talks.Trigger.Of(Text));
        Assert.Equal("hold", talks.Parts.Single(p => p.Role == "carried by").Span!.Value.Of(Text));
        var (source, target) = (talks.Parts.Single(p => p.Role == "source"), talks.Parts.Single(p => p.Role == "target"));
        Assert.Equal(("Russia (RUS) as subject", "Russia", "hold →nsubj Russia"), (source.What, source.Span!.Value.Of(Text), source.Path));
        Assert.Equal("Ukraine", target.Span!.Value.Of(Text));
        Assert.EndsWith(" Ukraine", target.Path, StringComparison.Ordinal);
        Assert.Equal("CONSULT, CAMEO 040", What(talks, "coded"));
        Assert.Equal("denied: negated by 'not'", What(talks, "modality"));
    }

    [Fact]
    public void What_an_event_is_about_explains_its_code_and_what_was_made_of_it_afterwards_is_noted()
    {
        var threat = Explained("Iran threatened to attack Israel.").Items.Single(e => e.Id == "e1");
        Assert.StartsWith("190 (", What(threat, "content"), StringComparison.Ordinal);
        Assert.Equal("THREATEN/violence, CAMEO 138", What(threat, "coded"));
        var visit = Explained("Emmanuel Macron will visit Kyiv on Friday.").Items.Single(e => e.Id == "e1");
        Assert.Equal("scheduled: future, though the words by themselves say intended", What(visit, "modality"));
        Assert.Contains(visit.Notes, n => n.EndsWith("04 > 036", StringComparison.Ordinal));
    }

    [Fact]
    public void Rules_of_events_that_were_ruled_out_say_why()
    {
        const string Text = "If Russia invades Ukraine, prices will rise.";
        var (items, ruledOut) = Explained(Text);
        Assert.DoesNotContain(items, i => i.Id.StartsWith('e'));
        var invades = Assert.Single(ruledOut, r => r.Span.Of(Text) == "invades" && r.Where.Contains("/events/assault.txt:", StringComparison.Ordinal));
        Assert.Equal("supposed in a clause of condition (if-clause)", invades.Why);
    }
}
