namespace Readout.Language;

/// <content>What a clause is to the word above it.</content>
internal sealed partial class FrameBuilder
{
    private string? ClauseRole(int clause)
    {
        var word = _tokens[clause];
        var mark = Mark(clause);
        switch (word.Relation)
        {
            case "xcomp":
                return mark == "to" || word.Xpos == "VB" ? "to-clause" : word.Xpos == "VBG" ? "ing-clause" : "complement";
            case "ccomp":
                return mark is "whether" or "if" ? "whether-clause" : clause < head && mark.Length == 0 ? "quote" : "that-clause";
            case "advcl":
                return mark switch
                {
                    // "Discussed how to deter": a question, though the tree makes it a purpose.
                    "to" => IsQuestion(clause) ? "to-clause" : "purpose-clause",
                    "" => HasInvertedShould(clause) ? "if-clause" : IsLookedForwardTo(clause) ? "to-clause" : "participle-clause",
                    _ => mark + "-clause",
                };
            case "acl":
                return word.Deprel == "acl:relcl" ? null : mark == "to" ? "to-clause" : mark.Length > 0 ? mark + "-clause" : null;
            default:
                return clause > head ? "quote" : null;
        }
    }

    /// <summary>Whether an infinitive's "to" follows a question word.</summary>
    private bool IsQuestion(int clause) => sentence.Child(clause, "mark") is > 0 and var to && _tokens[to - 1].Xpos is "WRB" or "WP" or "WDT";

    /// <summary>"looks forward to [welcoming]": what is looked forward to, and no circumstance.</summary>
    private bool IsLookedForwardTo(int clause) =>
        Lower(head) == "look" && clause > head && sentence.Child(head, "advmod") is var forward and >= 0 && Lower(forward) == "forward";

    /// <summary>The subordinator with its fixed parts ("in case", "as long as"), in lower case; empty if there is none.</summary>
    private string Mark(int clause)
    {
        foreach (var child in sentence.Children(clause))
        {
            if (_tokens[child].Relation is "mark" || (_tokens[child].Relation == "advmod" && Lower(child) is "when" or "whenever"))
            {
                return Fixed(child);
            }
        }

        return "";
    }

    private bool HasInvertedShould(int clause)
    {
        foreach (var child in sentence.Children(clause))
        {
            if (_tokens[child].Relation is "aux" or "cop" && Lower(child) is "should" or "have" or "be"
                && sentence.Child(clause, "nsubj") > child && _tokens[child].Form.ToLowerInvariant() is "should" or "had" or "were")
            {
                return true;
            }
        }

        return false;
    }
}
