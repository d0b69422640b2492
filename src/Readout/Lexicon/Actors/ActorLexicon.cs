namespace Readout.Lexicon;

/// <summary>States, organisations, people in office, role nouns and places, by the phrases that name them. Immutable.</summary>
internal sealed class ActorLexicon
{
    private readonly Dictionary<string, List<ActorEntry>> _phrases;
    private readonly Dictionary<string, List<ActorEntry>> _surnames;
    private readonly Dictionary<string, AgentEntry> _agents;
    private readonly Dictionary<string, HashSet<string>> _words;
    private readonly IReadOnlyList<ActorEntry> _people;
    private readonly IReadOnlyList<PublisherEntry> _publishers;
    private readonly Lazy<Dictionary<string, ActorEntry>> _cities;

    internal ActorLexicon(
        Dictionary<string, List<ActorEntry>> phrases,
        Dictionary<string, List<ActorEntry>> surnames,
        IReadOnlyList<ActorEntry> people,
        Dictionary<string, AgentEntry> agents,
        Dictionary<string, HashSet<string>> words,
        IReadOnlyList<PublisherEntry> publishers,
        Func<Dictionary<string, ActorEntry>> cities)
    {
        _phrases = phrases;
        _surnames = surnames;
        _agents = agents;
        _words = words;
        _people = people;
        _publishers = publishers;
        // Thirty thousand cities are read only when a text names a place that nothing else knows.
        _cities = new Lazy<Dictionary<string, ActorEntry>>(cities);
    }

    /// <summary>Longest phrase of the lexicon, in words separated by white space.</summary>
    public const int LongestPhrase = 8;

    /// <summary>Entries that the phrase names; the same words may name several.</summary>
    public IReadOnlyList<ActorEntry> Find(string phrase) => _phrases.TryGetValue(Normalise(phrase), out var found) ? found : [];

    /// <summary>Persons with this last name.</summary>
    public IReadOnlyList<ActorEntry> FindSurname(string name) => _surnames.TryGetValue(Normalise(name), out var found) ? found : [];

    /// <summary>Who held the office for the country on the day; null if the lexicon has nobody.</summary>
    public ActorEntry? FindHolder(string country, string office, DateOnly day)
    {
        foreach (var person in _people)
        {
            if (person.Country == country && person.Offices.Any(o => o.Title == office && o.HeldOn(day)))
            {
                return person;
            }
        }

        return null;
    }

    /// <summary>Whether somebody of the country holds or held an office whose title has the word: "minister".</summary>
    public bool HasOffice(string country, string word) => _people.Any(p => p.Country == country && p.Offices.Any(o => o.Title.Contains(word, StringComparison.OrdinalIgnoreCase)));

    /// <summary>What a role noun says: "foreign minister", "troops"; singular, plural and case do not matter.</summary>
    public AgentEntry? FindAgent(string noun) => _agents.GetValueOrDefault(Normalise(noun).ToLowerInvariant());

    /// <summary>The words of a list of <c>actors/words.txt</c>; none if there is no such list.</summary>
    public IReadOnlySet<string> Words(string list) => _words.GetValueOrDefault(list, []);

    /// <summary>The city of that name, if one only has it.</summary>
    public ActorEntry? FindCity(string name) => _cities.Value.GetValueOrDefault(Normalise(name));

    /// <summary>The publisher's own actor, by domain or by the address of the report.</summary>
    public PublisherEntry? FindPublisher(string? publisher, string? url)
    {
        var host = Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.Host : "";
        foreach (var p in _publishers)
        {
            if (Matches(publisher ?? "", p.Domain) || Matches(host, p.Domain))
            {
                return p;
            }
        }

        return null;

        static bool Matches(string host, string domain) =>
            host.Equals(domain, StringComparison.OrdinalIgnoreCase) || host.EndsWith("." + domain, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The form in which phrases are compared: accents, typographic apostrophes and the space around hyphens do not matter.</summary>
    public static string Normalise(string phrase)
    {
        var plain = true;
        foreach (var c in phrase)
        {
            if (c > '~' || c is '\n' or '\t' or '-' or '\r')
            {
                plain = false;
                break;
            }
        }

        if (plain)
        {
            return phrase;
        }

        var buffer = new System.Text.StringBuilder(phrase.Length);
        foreach (var c in phrase.Normalize(System.Text.NormalizationForm.FormD))
        {
            if (char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark || c == '\u00AD')
            {
                continue;
            }

            var d = c switch
            {
                '\u2018' or '\u2019' or '\u02BC' => '\'',
                '\u2010' or '\u2011' or '\u2013' => '-',
                'ł' => 'l',
                'Ł' => 'L',
                'ı' => 'i',
                'ø' => 'o',
                'Ø' => 'O',
                _ => c,
            };
            if (char.IsWhiteSpace(d))
            {
                if (buffer.Length > 0 && buffer[^1] is not (' ' or '-'))
                {
                    buffer.Append(' ');
                }
            }
            else
            {
                if (d == '-' && buffer.Length > 0 && buffer[^1] == ' ')
                {
                    buffer.Length--;
                }

                buffer.Append(d);
            }
        }

        return buffer.ToString().TrimEnd(' ');
    }
}
