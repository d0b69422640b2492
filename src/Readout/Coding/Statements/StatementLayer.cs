using Readout.Text;

namespace Readout.Coding;

/// <summary>The statements of a report, and who stands behind any stretch of it.</summary>
internal sealed class StatementLayer
{
    /// <summary>Wraps the statements, in the order of their cues, and the documents that speak in them.</summary>
    public StatementLayer(IReadOnlyList<Statement> statements, IReadOnlyList<Actor>? documents = null)
    {
        All = statements;
        Documents = documents ?? [];
    }

    /// <summary>Speakers that are documents and no actors of the report's otherwise; a record lists them among its actors.</summary>
    public IReadOnlyList<Actor> Documents { get; }

    /// <summary>Every statement, by the place of its cue.</summary>
    public IReadOnlyList<Statement> All { get; }

    /// <summary>The statements whose content covers <paramref name="span"/>, outermost first: who said it, and who said that they said it.</summary>
    public IReadOnlyList<Statement> ChainFor(Span span)
    {
        var innermost = InnermostFor(span);
        var chain = new List<Statement>();
        for (var s = innermost; s is not null && !chain.Contains(s); s = s.ReportedBy)
        {
            chain.Add(s);
        }

        chain.Reverse();
        return chain;
    }

    /// <summary>The smallest statement whose content covers <paramref name="span"/>, or null if the report itself says it.</summary>
    public Statement? InnermostFor(Span span)
    {
        Statement? best = null;
        foreach (var statement in All)
        {
            // What is reported stands inside of what reports it, however far the tree lets its words run on.
            if (Covers(statement, span) && (best is null || statement.ReportedBy == best || (best.ReportedBy != statement && Size(statement) < Size(best))))
            {
                best = statement;
            }
        }

        return best;
    }

    /// <summary>The statement whose cue is or overlaps <paramref name="span"/>, or null.</summary>
    public Statement? WithCue(Span span) => All.FirstOrDefault(s => s.Cue.Overlaps(span));

    internal static bool Covers(Statement statement, Span span) => statement.Content.Any(c => c.Contains(span));

    internal static int Size(Statement statement) => statement.Content.Sum(c => c.Length);
}
