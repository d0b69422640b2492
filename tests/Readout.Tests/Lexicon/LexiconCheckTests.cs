using System.Text.RegularExpressions;
using Readout.Coding;
using Readout.Lexicon;
using Readout.Tests.Language;

namespace Readout.Tests.Lexicon;

public sealed partial class LexiconCheckTests : IDisposable
{
    private static readonly string Shipped = Path.Combine(AppContext.BaseDirectory, "lexicon");
    private readonly DirectoryInfo _own = Directory.CreateTempSubdirectory();

    public void Dispose() => _own.Delete(true);

    private static readonly string[] OfExamples = ["RD642", "RD643", "RD644", "RD645"];
    private static readonly Lazy<LexiconCheckResult> OfShipped = new(() => LexiconCheck.Run([Shipped], Engine.Value));

    [Fact]
    public void The_shipped_lexicon_can_be_read_without_faults()
    {
        var faults = OfShipped.Value.Faults.Where(f => !OfExamples.Contains(f.Code)).ToList();
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public void All_examples_of_the_shipped_lexicon_hold()
    {
        var result = OfShipped.Value;
        Assert.True(result.Faults.Count == 0, string.Join('\n', result.Faults));
        Assert.Equal(result.Examples, result.Held);
        Assert.True(result.Examples > 100);
    }

    [Fact]
    public void All_faults_of_ones_own_lexicon_are_told_at_once_in_order_with_place_and_suggestion()
    {
        Write("actors/people.txt", "Ada Example | UKN | minister 2020-01-01..\nBob Example | UKRGOV | minister 2020-13-01..; envoy 2021-05-01..2020-05-01\n");
        Write("actors/person.txt", "Cy Example | UKRGOV |\n");
        Write("actors/agents.txt", "GOB | persn | warden-general\n");
        Write("places/regions.txt", "Nowhere | regoin | UKR | 1 2\nSomewhere | city | UKR | 100 2\n");
        Write("names/first-names.txt", "she Ada Ada\nit Bob\n");
        Write("names/surnames.txt", "Example\n");
        Write("time/words.txt", "holiday 13-01: Example Day\n");
        Write(
            "speech/own.txt",
            """
            pattern mumble
              means     Somebody mumbles something.
              content   that-claus
              verbz     mumble
              verbs     mumble, mutter; murmur
              bare      maybe
              medium    fone
              example   [speker The minister] [cue said that the bridge was closed.
              never     The minister said that the bridge was closed.

            """);
        Write("commitments/own.txt", "act swear-off\n  kind threaten\n  verbs forswear\n");
        Write(
            "events/own.txt",
            """
            rule outwit
              means     Somebody outwits somebody.
              cameo     1133
              verbs     outwit, @trops
              phrases   outwit
              source    subjekt
              target    object
              needs     objct: actor, @trops
              as        07 > 0777
              flags     mutuel
              usually   often
              example   [source Russia] [trigger outwitted] [targt Ukraine].
            rule outfox
              means     Somebody outfoxes somebody.
              cameo     112
              mode      fox
              contexts  militry
              verbs     outfox
              source    subject
              target    object
              example   [source Russia] [trigger outfoxed] [target the storm].
              example   The lamp [trigger glowed].
              example   [source Iran] [trigger outfoxed] [target Egypt] and Israel. => 112 denied
              example   [source Iran] [trigger outfoxed] [target Israel]. => 112 denied
              never     Iran outfoxed Israel.
            attitude gloom
              modality  dark
              words     moan
            support reap
              role      objet
              verbs     hold

            """);
        Write("figures/own.txt", "unit days\n  words day\nscales\n  gross many\n");
        Assert.Equal(
            """
            actors/agents.txt:1:1 RD507 'GOB' is no PLOVER sector; did you mean 'GOV'?
            actors/agents.txt:1:7 RD505 'persn' is no kind of actor; did you mean 'person'?
            actors/people.txt:1:15 RD502 unknown code 'UKN'; did you mean 'UKR'?; use one of countries.txt, or IGO, NGO, MNC
            actors/people.txt:2:24 RD504 'minister 2020-13-01..' is no office with dates; write: president 2012-05-07..2018-05-06, or end with '..' if it lasts
            actors/people.txt:2:47 RD504 'envoy 2021-05-01..2020-05-01' ends before it begins
            actors/person.txt:1:1 RD610 nothing reads this file; did you mean 'actors/people.txt'?
            commitments/own.txt:1:5 RD606 act 'swear-off' needs a line 'action'
            commitments/own.txt:2:8 RD622 unknown kind of commitment 'threaten'; did you mean 'threat'?
            events/own.txt:3:13 RD654 unknown CAMEO code '1133'; did you mean '1033'?
            events/own.txt:4:21 RD656 unknown list 'trops'; did you mean 'troops'?
            events/own.txt:5:13 RD658 'outwit' is no phrase; write 'open fire', 'put under arrest' or 'call off + talks'
            events/own.txt:6:13 RD609 unknown role 'subjekt'; did you mean 'subject'?
            events/own.txt:8:13 RD609 unknown role 'objct'; did you mean 'object'?
            events/own.txt:8:27 RD656 unknown list 'trops'; did you mean 'troops'?
            events/own.txt:9:13 RD659 '07 > 0777' is no pair of codes; write '07 > 033': how the inner event's CAMEO code begins, and the code then
            events/own.txt:10:13 RD606 'flags' can't be 'mutuel'; did you mean 'mutual'?
            events/own.txt:11:13 RD606 'usually' can't be 'often'; it may be occurred, ongoing, scheduled, intended, conditional, hypothetical, possible or denied
            events/own.txt:12:50 RD609 unknown role 'targt'; did you mean 'target'?
            events/own.txt:16:13 RD652 ACCUSE has no mode 'fox'; its modes are disapprove, investigate or allege
            events/own.txt:17:13 RD653 unknown context 'militry'; did you mean 'military'?
            events/own.txt:21:13 RD643 no event is found: at 'outfoxed', no actor as target; its frame is outfox(subject=Russia, object=storm)
            events/own.txt:22:13 RD643 no event is found: the words were read as verb glow(subject=lamp)
            events/own.txt:23:46 RD644 'Israel' is found as target beside what the brackets say: 'outfoxed' has source 'Iran' and target 'Egypt', 'Israel'
            events/own.txt:24:13 RD645 coded 'occurred', not 'denied'; behind '=>' stand a CAMEO code, a modality, a PLOVER event or mode (past or perfect)
            events/own.txt:25:13 RD642 no event may be found here, but 'outfoxed' has source 'Iran' and target 'Israel'
            events/own.txt:27:13 RD606 'modality' can't be 'dark'; it may be occurred, ongoing, scheduled, intended, conditional, hypothetical, possible, denied or none
            events/own.txt:30:13 RD609 unknown role 'objet'; did you mean 'object'?
            figures/own.txt:2:9 RD607 'day' stands already under 'unit days' (line N of units.txt); only that one counts
            figures/own.txt:4:9 RD603 'many' is no number; write digits, as in 'dozen 12'
            names/first-names.txt:1:9 RD034 'Ada' stands already under 'she' in line 1; only that one counts
            names/first-names.txt:2:1 RD034 a line begins with 'she' or 'he', not 'it'
            names/surnames.txt:1:1 RD611 the network learned these names when it was trained; a list of your own is not read
            places/regions.txt:1:11 RD505 'regoin' is no precision; did you mean 'region'?
            places/regions.txt:2:26 RD506 '100 2' is no place on the globe; write degrees north and east, as in 50.45 30.52
            speech/own.txt:3:13 RD609 unknown role 'that-claus'; did you mean 'that-clause'?
            speech/own.txt:4:3 RD605 'pattern' has no line 'verbz'; did you mean 'verbs'?
            speech/own.txt:5:21 RD606 'mutter; murmur' holds a semicolon; here words are separated by commas
            speech/own.txt:6:13 RD606 'bare' is yes or no, not 'maybe'
            speech/own.txt:7:13 RD612 unknown medium 'fone'; did you mean 'phone'?
            speech/own.txt:8:13 RD641 brackets don't pair up; write [role words], as in [speaker The minister] [cue said]
            speech/own.txt:9:13 RD642 nothing may be found in "The minister said that the bridge was closed."
            time/words.txt:1:1 RD611 words of time are built into the program; a list of your own is not read
            time/words.txt:1:9 RD032 '13-01' is no value of 'holiday'; write MM-DD, MM-N-D or easter+N
            """,
            Faults());
    }

    [Fact]
    public void An_actor_of_ones_own_is_found_beside_those_shipped()
    {
        Write("actors/people.txt", "Ada Example | ISLGOV | foreign minister 2020-01-01..\n");
        Assert.Equal("", Faults());
        var actors = ActorLexiconReader.Load([Shipped, _own.FullName], []);
        Assert.Equal("ISL", Assert.Single(actors.Find("Ada Example")).Country);
        Assert.NotEmpty(actors.Find("Vladimir Putin"));
    }

    private string Faults() => string.Join(
        '\n',
        LexiconCheck.Run([Shipped, _own.FullName], Engine.Value, _own.FullName).Faults
            .Select(f => LineOfUnits().Replace(f.ToString().Replace(_own.FullName + "/", "", StringComparison.Ordinal), "line N of units.txt")));

    [GeneratedRegex("line [0-9]+ of units.txt")]
    private static partial Regex LineOfUnits();

    private void Write(string file, string text)
    {
        var path = Path.Combine(_own.FullName, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
