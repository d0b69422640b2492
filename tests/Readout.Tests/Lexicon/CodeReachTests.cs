using Readout.Coding;
using Readout.Lexicon;

namespace Readout.Tests.Lexicon;

public sealed class CodeReachTests : IDisposable
{
    private static readonly Ontology Shipped = Ontology.Load([Path.Combine(AppContext.BaseDirectory, "lexicon")], []);
    private readonly DirectoryInfo _own = Directory.CreateTempSubdirectory();

    public void Dispose() => _own.Delete(true);

    [Fact]
    public void A_code_is_reached_by_a_rule_by_content_that_is_reached_or_by_intents()
    {
        var reach = CodeReach.Of(Events(
            """
            rule help
              means    Somebody helps.
              cameo    073
              verbs    help
            rule beg
              means    Somebody begs for it.
              cameo    020
              flags    needs-content
              as       073 > 0233, 19 > 0243
              verbs    beg
            intents give
              as       073 > 0333
            """));
        Assert.Equal(["help"], reach.Ways("073"));
        Assert.Equal(["beg"], reach.Ways("0233"));
        Assert.Equal(["intents"], reach.Ways("0333"));
        Assert.Empty(reach.Ways("020"));
        Assert.Empty(reach.Ways("0243"));
        var missing = reach.Missing(Shipped, [new NotCoded("190", "because", null!)]).Select(c => c.Code).ToList();
        Assert.Contains("0243", missing);
        Assert.DoesNotContain("073", missing);
        Assert.DoesNotContain("190", missing);
        Assert.DoesNotContain("010", missing);
        Assert.DoesNotContain("19", missing);
    }

    [Fact]
    public void Codes_that_are_not_coded_are_named_once_with_why_and_no_rule_gives_them()
    {
        Write("not-coded.txt", "190 | nobody fights here\n191|\n0999 | what\n190 | again\n");
        var faults = new List<BlockFault>();
        var named = NotCoded.Load([_own.FullName], Shipped, faults);
        faults.AddRange(CodeReach.Of(Events("rule fight\n  means Somebody fights.\n  cameo 190\n  verbs fight\n")).Contradictions(named));
        Assert.Equal(("190", "nobody fights here"), (Assert.Single(named).Code, named[0].Why));
        Assert.Equal(
            ["2:5 RD711 say why 191 is not coded", "3:1 RD711 '0999' is no CAMEO code of an event", "4:1 RD702 code '190' stands here twice",
             "1:1 RD712 190 is named as not coded, but rule 'fight' gives it; take out the line"],
            faults.Select(f => $"{f.Line}:{f.Column} {f.Code} {f.Message}"));
    }

    private EventLexicon Events(string text)
    {
        Write("own.txt", text);
        return EventLexicon.Load([_own.FullName], Shipped, []);
    }

    private void Write(string file, string text)
    {
        var folder = _own.CreateSubdirectory("events");
        File.WriteAllText(Path.Combine(folder.FullName, file), text);
    }
}
