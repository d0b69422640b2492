using Readout.Coding;

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
}
