using System.CommandLine;
using System.Globalization;
using Readout.Cli.Running;
using Readout.Coding;
using Readout.Language;
using Readout.Lexicon;
using Readout.Sources;
using Readout.Text;
using Readout.Training;

namespace Readout.Cli.Commands;

/// <summary><c>readout eval published</c>: days of publication read from the texts alone against those given.</summary>
internal static class EvalPublishedCommand
{
    internal static Command Create()
    {
        var input = new Argument<FileInfo>("input") { Description = "Reports with their days of publication (any input of 'read'); the days are kept from the program." };
        var every = new Option<int>("--every") { Description = "Only every n-th report.", DefaultValueFactory = _ => 1 };
        var jobs = new Option<int>("--jobs") { Description = "Reports worked on at once.", DefaultValueFactory = _ => 1 };
        var errors = new Option<bool>("--errors") { Description = "List every report whose day lies outside of what was found." };
        var command = new Command("published", "Publication read from the text against the day given: how often found, how often right, how wide. Example: readout eval published news.jsonl --every 10")
        {
            input, every, jobs, errors,
        };
        command.SetAction(result =>
        {
            var faults = new List<BlockFault>();
            var actors = ReportCoder.Load(LexiconPlaces.All(null), faults).Actors;
            var language = LanguageEngine.Load(Path.Combine(AppContext.BaseDirectory, "models"), VerbList.Load(LexiconPlaces.All(null)));
            var (scores, step) = (new SortedDictionary<string, PublishedScore>(StringComparer.Ordinal) { ["all"] = new() }, Math.Max(1, result.GetValue(every)));
            var dated = new ReportSource().Read([result.GetRequiredValue(input).FullName]).Select(i => i.Report).OfType<Report>().Where(r => r.Published is not null).Where((_, i) => i % step == 0);
            OrderedPipeline.Run(dated, Math.Max(1, result.GetValue(jobs)), report => (report, Find(report, language, actors)), done =>
            {
                var (report, found) = done;
                var holds = scores["all"].Add(report.Published!.Value, found);
                if (found is not null)
                {
                    scores[found.Basis] = scores.GetValueOrDefault(found.Basis) ?? new PublishedScore();
                    scores[found.Basis].Add(report.Published.Value, found);
                }

                if (!holds && result.GetValue(errors))
                {
                    Console.WriteLine($"{report.SourceId}\t{report.Published:yyyy-MM-dd}\t{found!.Earliest:yyyy-MM-dd}..{found.Latest:yyyy-MM-dd}\t{found.Basis}\t{string.Join(" | ", found.Evidence.Select(e => e.Of(report.Text).ReplaceLineEndings(" ")))}");
                }
            }, CancellationToken.None);
            foreach (var (name, score) in scores)
            {
                Console.WriteLine(Line(name, score));
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static Publication? Find(Report report, LanguageEngine language, ActorFinder actors)
    {
        var regions = RegionFinder.Find(report.Text, report.Title);
        var analysis = new Analysis(report with { Published = null }, regions, language.Read(report.Text, regions));
        return PublicationFinder.Find(analysis, actors.Find(analysis, null));
    }

    private static string Line(string name, PublishedScore score) => string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-9} reports {score.Reports,5}  found {Share(score.Given, score.Reports),6:F2}  holding the day {Share(score.Holding, score.Given),6:F2}  the day alone {Share(score.Exact, score.Given),6:F2}  days wide: median {score.Width(0.5)}, 90 % at most {score.Width(0.9)}");

    private static double Share(int part, int whole) => whole == 0 ? 0 : 100.0 * part / whole;
}
