using Readout.Coding;
using Readout.Lexicon;

namespace Readout.Tests.Coding;

/// <summary>What a rule of events may ask for, shown on rules of the tests' own.</summary>
public sealed class EventRuleTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("event-rules");

    public void Dispose() => _folder.Delete(true);

    [Fact]
    public void Party_wants_the_phrase_itself_to_be_an_actor()
    {
        const string Rules = """
            rule kill
              cameo   180
              verbs   kill
              needs   object: party, number
              source  subject
              target  object
              alone   source
            """;

        Assert.Equal("RUS>UKRMIL", Only(Rules, "Russia killed three Ukrainian soldiers."));
        Assert.Empty(Events(Rules, "Russia killed the Ukrainian proposal."));
    }

    [Fact]
    public void A_sector_wants_an_actor_of_it()
    {
        const string Rules = """
            rule hit
              cameo   190
              verbs   hit
              needs   subject: MIL, missile
              source  subject
              target  object
            """;

        Assert.Equal("RUSMIL>UKR", Only(Rules, "Russian troops hit Ukraine on Monday."));
        Assert.Empty(Events(Rules, "Russian farmers hit Ukraine on Monday."));
    }

    [Fact]
    public void An_equals_sign_takes_code_and_mode_of_the_content()
    {
        const string Rules = """
            rule kill
              cameo    180
              verbs    kill
              content  subject, in
              as       19 > =
              flags    needs-content
              source   subject, content source
              target   object
              alone    source
            rule drone
              cameo   195
              mode    drone
              nouns   drone strike
              source  possessive, modifier
              target  on
              alone   either
            """;

        var found = Assert.Single(Events(Rules, "An American drone strike killed two Yemeni soldiers."));
        Assert.Equal(("195", "drone", "kill"), (found.Cameo.Code, found.Plover.Mode, found.Rule));
        Assert.Equal("USA", Assert.Single(found.Source).Code);
    }

    [Fact]
    public void A_role_may_lead_on_through_a_clause()
    {
        const string Rules = """
            rule march
              cameo   141
              verbs   march
              source  subject
              target  purpose-clause > object, to-clause > object
            """;

        Assert.Equal("EGYEDU>EGYGOV", Only(Rules, "Egyptian students marched to denounce the Egyptian government."));
    }

    [Fact]
    public void An_adjective_of_a_people_stands_for_its_state()
    {
        const string Rules = """
            rule strike
              cameo   195
              nouns   airstrike
              source  modifier
              target  on
            """;

        Assert.Equal("FRA>SYR", Only(Rules, "The French airstrikes on Syria went on."));
        Assert.Empty(Events(Rules, "The new airstrikes on Syria went on."));
    }

    [Fact]
    public void A_carried_noun_needs_its_verb()
    {
        const string Rules = """
            rule attack
              cameo   190
              nouns   attack
              flags   carried
              source  subject
              target  on
            support do
              role   object
              verbs  launch
            """;

        Assert.Equal("RUS>UKR", Only(Rules, "Russia launched an attack on Ukraine."));
        Assert.Empty(Events(Rules, "Russia remembers an attack on Ukraine."));
    }

    [Fact]
    public void Unnamed_parties_of_material_conflict_take_the_country_of_the_place()
    {
        const string Rules = """
            rule kill
              cameo   180
              verbs   kill
              source  subject
              target  object
            """;

        Assert.Equal("SYRUAF>TURMIL", Only(Rules, "Gunmen killed two Turkish soldiers on Monday in Syria."));
    }

    private string Only(string rules, string text)
    {
        var found = Assert.Single(Events(rules, text));
        return $"{string.Join('+', found.Source.Select(a => a.Code))}>{string.Join('+', found.Target.Select(a => a.Code))}";
    }

    private IReadOnlyList<Event> Events(string rules, string text)
    {
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "events"));
        File.WriteAllText(Path.Combine(_folder.FullName, "events", "rules.txt"), rules);
        var faults = new List<BlockFault>();
        var shipped = Path.Combine(AppContext.BaseDirectory, "lexicon");
        var ontology = Ontology.Load([shipped], faults);
        var lexicon = EventLexicon.Load([_folder.FullName], ontology, faults);
        Assert.DoesNotContain(faults, f => f.Code != "RD606"); // that rules without means and example are incomplete is another matter
        return new EventFinder(lexicon, ontology, SpeechLexicon.Load([shipped], faults)).Find(Speech.Context(text));
    }
}
