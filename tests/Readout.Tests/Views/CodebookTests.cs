using Readout.Coding;
using Readout.Lexicon;
using Readout.Views;

namespace Readout.Tests.Views;

public class CodebookTests
{
    [Fact]
    public void The_codebook_is_up_to_date()
    {
        string[] lexicons = [Path.Combine(AppContext.BaseDirectory, "lexicon")];
        var coder = ReportCoder.Load(lexicons, []);
        var written = CodebookView.Of(coder.Ontology, coder.Events, NotCoded.Load(lexicons, coder.Ontology, []), coder.Speech.Blocks);
        Assert.True(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "CODEBOOK.md")) == written, "run: ./readout check --codebook CODEBOOK.md");
    }
}
