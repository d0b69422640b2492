namespace Readout.Language;

/// <summary>Gives words their dictionary form: what the treebanks say of the word with its tag, else the likeliest change of its ending.</summary>
internal sealed class Lemmatizer
{
    private readonly Dictionary<string, string> _known; // "tag form" → lemma
    private readonly LinearModel _scripts;
    private readonly EditScript[] _edits;
    private readonly HashSet<string> _words;

    public Lemmatizer(Dictionary<string, string> known, LinearModel scripts)
    {
        _known = known;
        _words = [.. known.Values];
        _scripts = scripts;
        _edits = Array.ConvertAll(scripts.Labels, EditScript.Parse);
    }

    /// <summary>The lemma of a word form with its Penn and universal tags.</summary>
    public string Lemma(string form, string upos, string xpos)
    {
        form = PlainForm.Of(form);
        if (_known.TryGetValue(Key(form, upos, xpos), out var lemma))
        {
            return lemma;
        }

        // Of a form that it hasn't seen, the network may guess the tense wrong.
        if (upos == "VERB" && IrregularVerbs.Of(form) is { } verb)
        {
            return verb;
        }

        Span<int> scores = stackalloc int[_scripts.Labels.Length];
        Span<uint> features = stackalloc uint[FeatureCount];
        Fill(form, upos, xpos, features);
        _scripts.Score(features, scores);
        for (var tries = 0; tries < 3; tries++)
        {
            var best = LinearModel.Best(scores);
            if (_edits[best].Apply(form) is { } edited)
            {
                return upos == "VERB" ? SilentE(edited) : edited;
            }

            scores[best] = int.MinValue;
        }

        return upos == "PROPN" ? form : form.ToLowerInvariant();
    }

    /// <summary>Of an unseen verb form it is hard to tell whether its dictionary form has a silent e; one that is a word wins: "rioted" is of "riot", not of "riote".</summary>
    private string SilentE(string lemma)
    {
        var other = lemma.EndsWith('e') ? lemma[..^1] : lemma + "e";
        return !_words.Contains(lemma) && _words.Contains(other) ? other : lemma;
    }

    internal const int FeatureCount = 9;

    internal static string Key(string form, string upos, string xpos) =>
        $"{upos} {xpos} {(upos == "PROPN" ? form : form.ToLowerInvariant())}";

    internal static void Fill(string form, string upos, string xpos, Span<uint> f)
    {
        var tag = FeatureHash.Of(upos + xpos);
        var lower = form.ToLowerInvariant();
        var shape = form.Length > 0 && char.IsUpper(form[0]) ? form.Any(char.IsLower) ? 1u : 2u : 3u;
        f[0] = FeatureHash.Join(60, tag, shape);
        for (var n = 1; n <= 6; n++)
        {
            f[n] = FeatureHash.Join(60 + (uint)n, tag, lower.Length >= n ? FeatureHash.Of(lower.AsSpan(lower.Length - n)) : 0);
        }

        f[7] = FeatureHash.Join(68, tag, FeatureHash.Of(lower));
        f[8] = FeatureHash.Join(69, FeatureHash.Of(lower), shape);
    }

    public static Lemmatizer Read(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        var known = new Dictionary<string, string>(count);
        for (var i = 0; i < count; i++)
        {
            known[reader.ReadString()] = reader.ReadString();
        }

        return new Lemmatizer(known, LinearModel.Read(reader));
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(_known.Count);
        foreach (var (key, lemma) in _known.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            writer.Write(key);
            writer.Write(lemma);
        }

        _scripts.Write(writer);
    }
}

/// <summary>A change of a word's ending: cut so many characters, append, in lower case or as it is. Written <c>l3:y</c>, <c>k0:</c>.</summary>
internal readonly record struct EditScript(bool Lower, int Cut, string Append)
{
    public static EditScript Parse(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return new EditScript(text[0] == 'l', int.Parse(text.AsSpan(1, colon - 1)), text[(colon + 1)..]);
    }

    /// <summary>The script that makes <paramref name="lemma"/> of <paramref name="form"/>.</summary>
    public static EditScript Between(string form, string lemma)
    {
        var lower = form.ToLowerInvariant();
        var kept = Common(form, lemma);
        var lowered = Common(lower, lemma);
        return lowered > kept || (lowered == kept && lower == form)
            ? new EditScript(true, lower.Length - lowered, lemma[lowered..])
            : new EditScript(false, form.Length - kept, lemma[kept..]);
    }

    public string? Apply(string form) =>
        Cut > form.Length ? null : string.Concat((Lower ? form.ToLowerInvariant() : form).AsSpan(0, form.Length - Cut), Append) is { Length: > 0 } s ? s : null;

    public override string ToString() => $"{(Lower ? 'l' : 'k')}{Cut}:{Append}";

    private static int Common(string a, string b)
    {
        var n = 0;
        while (n < a.Length && n < b.Length && a[n] == b[n])
        {
            n++;
        }

        return n;
    }
}
