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

    [Fact]
    public void Several_who_act_with_nobody_else_do_it_with_each_other()
    {
        const string Rules = """
            rule agree
              cameo   030
              verbs   agree
              flags   joint
              source  subject
              target  with
            """;

        Assert.Equal("RUS>UKR", Only(Rules, "Russia and Ukraine agreed on a plan."));
        Assert.Empty(Events(Rules, "Russia agreed on a plan."));
    }

    [Fact]
    public void Abroad_wants_more_than_one_country()
    {
        const string Rules = """
            rule travel
              cameo   042
              verbs   arrive
              flags   abroad
              source  subject
              target  in
            """;

        Assert.Equal("FRAGOV>GBR", Only(Rules, "The French president arrived in London."));
        Assert.Empty(Events(Rules, "The French president arrived in Paris."));
    }

    [Fact]
    public void Each_makes_a_visit_of_every_country()
    {
        const string Rules = """
            rule visit
              cameo   042
              verbs   visit
              flags   each, abroad
              source  subject
              target  object
            """;

        Assert.Equal(["PER", "CHL"], Events(Rules, "The French president visited Peru and Chile.").Select(e => Assert.Single(e.Target).Code));
    }

    [Fact]
    public void Factual_wants_it_told_as_done()
    {
        const string Rules = """
            rule work
              cameo   060
              verbs   work
              flags   factual, mutual
              source  subject
              target  with
            """;

        Assert.Equal("FRAGOV>GBR", Only(Rules, "The French government worked with Britain."));
        Assert.Empty(Events(Rules, "The French government will work with Britain."));
    }

    [Fact]
    public void A_title_names_the_meeting_that_the_text_has_ahead()
    {
        const string Rules = """
            rule visit
              cameo   042
              verbs   travel
              nouns   trip
              flags   each, abroad
              source  subject, possessive
              target  to
            intents cooperation
              as  04 > 036
            """;

        var found = Assert.Single(Events(Rules, Speech.Report("The French President's Trip to Chile", "The French president will travel to Chile on Monday. He will be back by Friday.")));
        Assert.Equal(("036", Modality.Scheduled, 23), (found.Cameo.Code, found.Modality, found.Trigger.Start));
    }

    [Fact]
    public void Who_is_helped_lives_where_the_need_is()
    {
        const string Rules = """
            rule aid
              cameo   073
              verbs   give
              source  subject
              target  to
            """;

        Assert.Equal("FRAGOV>MLIREF", Only(Rules, "The French government gave food to refugees who fled the war in Mali."));
        Assert.Equal("FRAGOV>REF", Only(Rules, "The French government gave food to refugees."));
    }

    [Fact]
    public void An_act_on_the_people_at_home_has_their_state_as_target()
    {
        const string Rules = """
            rule curfew
              cameo   0813
              verbs   lift
              needs   object: curfew
              source  subject
              target  on, home
              alone   target
            """;

        Assert.Equal("NPLGOV>NPL", Only(Rules, "The Nepalese government lifted the curfew."));
        Assert.Equal("NPLGOV>NPLEDU", Only(Rules, "The Nepalese government lifted the curfew on Nepalese students."));
    }

    [Fact]
    public void Not_looks_through_measures_only()
    {
        const string Rules = """
            rule free
              cameo   0841
              verbs   free
              not     object: city, troops
              source  subject
              target  object
            list measures
              words  thousand
            """;

        Assert.Equal("RUSGOV>ESPGOV", Only(Rules, "The Russian government freed the Spanish mayor of a city."));
        Assert.Empty(Events(Rules, "The Russian government freed thousands of Spanish troops."));
    }

    [Fact]
    public void Who_wants_to_thank_thanks()
    {
        const string Rules = """
            rule thank
              cameo   051
              verbs   thank
              flags   said
              source  subject
              target  object
            list performing
              words  want
            attitude wish
              modality  intended
              words     want, hope
            """;

        Assert.Equal(Modality.Occurred, Assert.Single(Events(Rules, "The Spanish government wants to thank France.")).Modality);
        Assert.Equal(Modality.Intended, Assert.Single(Events(Rules, "The Spanish government hopes to thank France.")).Modality);
    }

    [Theory]
    [InlineData("\"We thank Canada for its help,\" the Spanish president said.", "ESPGOV>CAN")]
    [InlineData("\"Thank you to Canada for its help,\" the Spanish president said.", "ESPGOV>CAN")]
    public void I_and_we_in_a_quotation_are_its_speaker(string text, string parties)
    {
        const string Rules = """
            rule thank
              cameo   051
              verbs   thank
              source  subject, speaker
              target  to, object
            """;

        Assert.Equal(parties, Only(Rules, text));
    }

    [Fact]
    public void The_setting_of_a_meeting_are_those_who_speak_there()
    {
        const string Rules = """
            rule meet
              cameo   040
              nouns   meeting
              flags   mutual
              source  subject, setting
              target  with
            list addressing
              words   warn
            """;

        Assert.Equal("RUSGOV>FRAGOV", Only(Rules, "The Russian president spoke of grain in a meeting with the French president."));
        Assert.Equal("RUSGOV>FRAGOV", Only(Rules, "The Russian president warned the French president in a meeting."));
        Assert.Empty(Events(Rules, "The Russian president praised France in a meeting."));
    }

    [Theory]
    [InlineData("The Russian president met with the French president in Geneva.", "044", "third-party")]
    [InlineData("The Russian president met with the French president in Paris.", "042", "visit")]
    [InlineData("The Russian president met with the French president in Moscow.", "043", "visit")]
    [InlineData("The Russian president met with the French president.", "040", null)]
    [InlineData("The Russian president met with the French president and the German chancellor.", "040", "multilateral")]
    public void Where_they_meet_and_how_many_makes_the_mode(string text, string code, string? mode)
    {
        const string Rules = """
            rule meet
              cameo   040
              verbs   meet
              flags   mutual
              source  subject
              target  with
            """;

        var found = Assert.Single(Events(Rules, text));
        Assert.Equal((code, mode), (found.Cameo.Code, found.Plover.Mode));
    }

    [Fact]
    public void What_is_agreed_to_may_be_carried_by_a_verb_or_counted_in_money()
    {
        const string Rules = """
            rule agree
              cameo    030
              verbs    agree, pledge
              content  to-clause, object
              as       04 > 036, 07 > 033
              flags    needs-content
              source   subject
              target   content target, with, to
              alone    target
            rule talks
              cameo   040
              nouns   talk
              source  subject
              target  with
            rule aid
              cameo   070
              nouns   aid
              source  subject
              target  to
            support do
              role   object
              verbs  hold
            """;

        Assert.Equal("036", Assert.Single(Events(Rules, "The Russian government agreed to hold talks with France.")).Cameo.Code);
        Assert.Equal("033", Assert.Single(Events(Rules, "The Russian government pledged 50 million dollars in aid to Syria.")).Cameo.Code);
    }

    [Fact]
    public void A_rule_may_know_PLOVERs_event_better_than_the_table()
    {
        const string Rules = """
            rule resign
              cameo   0831
              event   RETREAT
              mode    resign
              verbs   resign
              source  subject
              target  to
              alone   target
            """;

        var plover = Assert.Single(Events(Rules, "The French president resigned.")).Plover;
        Assert.Equal(("RETREAT", "resign"), (plover.Event, plover.Mode));
    }

    [Theory]
    [InlineData("Russia said its troops met French officials.", "RUSMIL>FRAGOV")]
    [InlineData("The opposition leader met Egyptian officials on Monday.", "EGYOPP>EGYGOV")]
    [InlineData("Rebels met French officials near Bamako.", "MLIREB>FRAGOV")]
    [InlineData("Rebels met French officials for talks about Mali.", "REB>FRAGOV")]
    public void Parties_take_the_country_that_the_sentence_leaves_no_doubt_about(string text, string parties)
    {
        const string Rules = """
            rule meet
              cameo   040
              verbs   meet
              source  subject
              target  object
            """;

        Assert.Equal(parties, Only(Rules, text));
    }

    private string Only(string rules, string text)
    {
        var found = Assert.Single(Events(rules, text));
        return $"{string.Join('+', found.Source.Select(a => a.Code))}>{string.Join('+', found.Target.Select(a => a.Code))}";
    }

    private IReadOnlyList<Event> Events(string rules, string text) => Events(rules, Speech.Context(text));

    private IReadOnlyList<Event> Events(string rules, SpeechContext context)
    {
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "events"));
        File.WriteAllText(Path.Combine(_folder.FullName, "events", "rules.txt"), rules);
        var faults = new List<BlockFault>();
        var shipped = Path.Combine(AppContext.BaseDirectory, "lexicon");
        var ontology = Ontology.Load([shipped], faults);
        var lexicon = EventLexicon.Load([_folder.FullName], ontology, faults);
        Assert.DoesNotContain(faults, f => f.Code != "RD606"); // that rules without means and example are incomplete is another matter
        return new EventFinder(lexicon, ontology, SpeechLexicon.Load([shipped], faults)).Find(context);
    }
}
