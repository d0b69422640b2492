namespace Readout.Language;

/// <summary>Undoes what the network's trees get wrong against the rules of Universal Dependencies.</summary>
internal static class TreeRepair
{
    /// <summary>
    /// A relative clause has no subordinator: where one with "that" hangs on the object of a verb ("warned Kyiv that talks would fail"), it is what the verb says.
    /// </summary>
    public static void Complements(Token[] tokens)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            var (word, up) = (tokens[i], tokens[i].Head);
            if (word.Deprel != "acl:relcl" || up < 0 || up > i || tokens[up].Relation is not ("obj" or "iobj") || tokens[up].Head < 0 || tokens[tokens[up].Head].Upos != "VERB")
            {
                continue;
            }

            for (var child = up + 1; child < i; child++)
            {
                if (tokens[child].Head == i && tokens[child].Relation == "mark" && tokens[child].Upos == "SCONJ" && tokens[child].Lemma == "that")
                {
                    tokens[i] = word with { Head = tokens[up].Head, Deprel = "ccomp" };
                    break;
                }
            }
        }
    }
}
