using PublicApiGenerator;

namespace Readout.Tests.House;

/// <summary>What programs of others can call, held to a written list: nothing becomes public, changes or goes unnoticed.</summary>
public class PublicApiTests
{
    private const string Listed = "tests/Readout.Tests/House/data/public-api.txt";

    // What the compiler writes for itself says nothing to who calls.
    private static readonly ApiGeneratorOptions Options = new()
    {
        IncludeAssemblyAttributes = false,
        ExcludeAttributes =
        [
            "System.Runtime.CompilerServices.RequiredMemberAttribute",
            "System.Runtime.CompilerServices.CompilerFeatureRequiredAttribute",
            "System.Runtime.CompilerServices.CompilerGeneratedAttribute",
            "System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute",
        ],
    };

    [Fact]
    public void The_public_API_is_the_one_that_is_written_down()
    {
        var found = typeof(Reader).Assembly.GeneratePublicApi(Options).ReplaceLineEndings("\n").TrimEnd() + "\n";
        var listed = Tree.At(Listed);
        if (Environment.GetEnvironmentVariable("READOUT_RENEW_API") == "1")
        {
            File.WriteAllText(listed, found);
        }

        var (was, now) = (File.Exists(listed) ? File.ReadAllLines(listed) : [], found.TrimEnd('\n').Split('\n'));
        var (gone, come) = (was.Except(now).Select(l => "- " + l.Trim()), now.Except(was).Select(l => "+ " + l.Trim()));
        Assert.True(
            was.SequenceEqual(now),
            $"The public API of Readout is not that of {Listed}:\n{string.Join('\n', gone.Concat(come))}\n"
            + "Make internal what nobody outside needs. If the change is meant, renew the list with\n  READOUT_RENEW_API=1 ./test --filter PublicApi\n"
            + "and say in CHANGELOG.md what changes for callers.");
    }
}
