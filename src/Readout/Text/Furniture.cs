using System.Text.RegularExpressions;

namespace Readout.Text;

/// <summary>Recognises paragraphs that belong to a page or to a picture rather than to the report.</summary>
internal static partial class Furniture
{
    private const string MonthDay = @"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}*\.? \d{1,2}(?:, \d{4})?";

    private const int LongestLine = 300;

    /// <summary>Whether the paragraph is text of the page: share lines, notices, addresses, end marks.</summary>
    public static bool IsBoilerplate(string words) =>
        words.Length <= LongestLine
        && (Notice().IsMatch(words) || Address().IsMatch(words) || (words.Length <= 80 && Stamp().IsMatch(words)) || !HasLetterOrDigit(words));

    /// <summary>Whether the paragraph names who reported it, wherever it stands.</summary>
    public static bool IsByline(string words) =>
        words.Length <= 200 && (words[^1] != '.' || words.StartsWith("Reporting by", StringComparison.OrdinalIgnoreCase)) && Byline().IsMatch(words);

    /// <summary>Length of the dateline that opens a paragraph, "WASHINGTON, Dec 8 (Northern Wire) -", without the space after it; 0 if there is none.</summary>
    public static int Dateline(string words) => DatelineWords().Match(words.Length > LongestLine ? words[..LongestLine] : words) is { Success: true } match ? match.Groups["line"].Length : 0;

    /// <summary>Whether a paragraph before the first sentence of the report is a line of names, dates or places.</summary>
    public static bool IsHeadByline(string words) =>
        words.Length <= 160 && (DateOrTimeLine().IsMatch(words) || NameAndOffice().IsMatch(words) || PlaceLine().IsMatch(words) || IsNamesOnly(words));

    /// <summary>Whether the paragraph says that it belongs to a picture.</summary>
    public static bool IsCaption(string words) => Caption().IsMatch(words) || Credit().IsMatch(words);

    /// <summary>Whether the paragraph is a turn of a transcript: "Q    Thank you", "MS. PSAKI: Hi".</summary>
    public static bool IsTurn(string words) => Turn().IsMatch(words);

    /// <summary>Whether no sentence ends before the end of the paragraph.</summary>
    public static bool IsOneSentence(string words)
    {
        for (var i = 0; i + 2 < words.Length; i++)
        {
            if (words[i] is '.' or '!' or '?' && words[i + 1] == ' ' && char.IsUpper(words[i + 2]) && !EndsInAbbreviation(words.AsSpan(0, i + 1)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the full stop at the end belongs to an abbreviation or an initial.</summary>
    public static bool EndsInAbbreviation(ReadOnlySpan<char> words)
    {
        var start = words.Length - 1;
        while (start > 0 && (char.IsLetter(words[start - 1]) || words[start - 1] == '.'))
        {
            start--;
        }

        var word = words[start..];
        return word.Length == 2 && char.IsUpper(word[0])
            || word.Length > 3 && word[1] == '.'
            || word is "Mr." or "Mrs." or "Ms." or "Dr." or "Gen." or "Lt." or "Col." or "Sen." or "Rep." or "Gov." or "St." or "Jr." or "Sr." or "No." or "vs." or "Inc." or "Co.";
    }

    // "State Dining Room", "Aboard Air Force One": a venue or an author; a headline in title case is longer.
    private static bool IsNamesOnly(string words)
    {
        var count = 0;
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (char.IsLetter(word[0]) && !char.IsUpper(word[0]) && word is not ("of" or "the" or "and" or "at" or "in" or "for" or "de" or "on"))
            {
                return false;
            }

            count++;
        }

        return count <= 8 && char.IsLetter(words[^1]) && char.IsUpper(words[0]);
    }

    private static bool HasLetterOrDigit(string words)
    {
        foreach (var c in words)
        {
            if (char.IsLetterOrDigit(c))
            {
                return true;
            }
        }

        return false;
    }

    // Lines that are a notice as a whole, or begin as one.
    [GeneratedRegex("""
        ^\W{0,3}(?:
            (?:read|see|learn|find\sout|watch|listen)\s(?:more|also|next|now|this)\b.{0,120}
          | (?:also|must)[\s-](?:read|watch)\b.{0,150}
          | more\s(?:on|from|about)\s.{0,80} | related(?:\s(?:articles?|stor(?:y|ies)|topics?|links?|content|news|coverage))?:?.{0,3}
          | share(?:\s(?:this|on|via|with|article|story|page)\b.{0,60})? | tweet | (?:e-?)?mail | print(?:\sthis\spage)? | comments?(?:\s\(?\d+\)?)? | \d+\scomments? | save | copy\slink | link\scopied
          | follow\s(?:us|our|@).{0,120} | sign\sup\b.{0,160} | subscribe\b.{0,160} | log\sin | register\snow\b.{0,160}
          | advertisement | sponsored(?:\scontent)? | skip\s(?:to|advert)\b.{0,60} | click\shere\b.{0,120} | loading.{0,20} | back\sto\stop | home | menu | search
          | most\s(?:read|popular|viewed) | recommended(?:\sfor\syou)? | trending(?:\snow)? | tags?:.{0,200} | topics?:.{0,200} | filed\sunder.{0,120} | categor(?:y|ies):.{0,120}
          | (?:©|copyright\W|\(c\)\s(?:19|20)\d\d).{0,200} | .{0,120}\ball\srights\sreserved\b.{0,60}
          | our\sstandards:.{0,80} | this\s(?:story|article|report)\s(?:has\sbeen|was)\s(?:updated|corrected|first\spublished|originally\spublished)\b.{0,200}
          | (?:this\s(?:site|website)|we)\suse[s]?\scookies\b.{0,200}
          | (?:for\s(?:immediate\srelease|release|more\sinformation|further\sinformation|media\sinquiries|press\sinquiries|updates))\b.{0,260}
          | (?:media|press)\s(?:contacts?|inquir(?:y|ies)|enquiries)\b.{0,200} | contacts?:.{0,200}
          | (?:media\snote|press\s(?:release|statement)|readout|fact\ssheet|statement|notice|remarks|transcript|briefing)
          | (?:the\swhite\shouse|(?:the\s)?office\sof\sthe\s(?:press\ssecretary|spokes(?:person|man|woman)|president|vice\spresident)|press\soffice|bureau\sof\s[a-z,\s]{3,80})
          | end\stext | end | ends | - ?30 ?- | not\sfor\s(?:publication|distribution)\b.{0,80}
          | \d+\smin(?:ute)?s?\s(?:read|ago) | \d+\s(?:hours?|days?|weeks?)\sago
        )\W{0,3}$
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Notice();

    // "Published", alone or before a date.
    [GeneratedRegex("""
        ^\W{0,3}(?:(?:first\s|last\s|originally\s)?(?:published|updated|modified|posted|issued|released|created)|last\supdate|date|publication\sdate|time\sof\spublication)
        (?:\s(?:on|at|by))?\W{0,3}(?:$|\s?(?=\D*\d)(?:[\d:.,/+\-–|()\s]|\d(?:st|nd|rd|th)\b|\b(?:
            (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6} | (?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6} | [ap]\.?m | [ecmp][sd]?t | gmt | utc | bst | cest | eest | msk | ist
          | of | at | on | and | ago | min(?:ute)?s? | h(?:ou)?rs? | days? | weeks? | last | updated | published | modified)\b)*$)
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Stamp();

    [GeneratedRegex(@"^\W{0,2}(?:[A-Za-z ]{0,40}:\s*)?(?:(?:https?://|www\.)\S+|\S+@\S+\.\w{2,6})\W{0,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex("""
        ^\W{0,2}(?:
            (?:[Bb]y|BY|[Ww]ritten\sby|[Ff]rom)\s(?:our\s|[Aa]\s)?\p{Lu}[\p{L}.'’-]*(?:\s+(?:and|AND|de|van|von|al|el|the|of|in|[A-Z][\p{L}.'’-]*),?|\s*[,|&/·-]\s*)*\s*\p{L}*
          | (?:Reporting|Additional\sreporting|Writing|Editing|Compiled)\sby\s.{3,180}
        )$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Byline();

    [GeneratedRegex("""
        ^\W{0,2}(?:
            # a day, with or without weekday and time of day, with or without a place before it
            (?:[\p{L} .,]{2,40}[,–—-]\s)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?(?:\d{1,2}(?:st|nd|rd|th)?\s)?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s?\d{0,2}(?:st|nd|rd|th)?,?\s(?:19|20)\d\d(?:\W{1,3}\d{1,2}[:.]\d\d\W*(?:[ap]\.?m\.?)?.{0,12})?
          | (?:19|20)\d\d-\d\d-\d\d\S{0,20}
          | \d{1,2}[:.]\d\d\s?[ap]\.?\s?m\.?(?:\s[a-z]{2,4})?
          | via\s(?:teleconference|videoconference|zoom|telephone)
        )\W{0,2}$
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex DateOrTimeLine();

    // "Antony J. Blinken, Secretary of State", "Ned Price, Department Spokesperson".
    [GeneratedRegex(@"^\p{Lu}[\p{L}’'-]+(?:\s(?:\p{Lu}\.|\p{Lu}[\p{L}’'-]+|“\p{L}+”|(?:van|von|de|al|bin)))*\s\p{Lu}[\p{L}’'-]+(?:,\s(?:Jr|Sr)\.)?,\s(?:[\p{Lu}][\p{L}’'.-]*|of|the|for|and|to|on|in|ad|&|,|\s)+$", RegexOptions.CultureInvariant)]
    private static partial Regex NameAndOffice();

    [GeneratedRegex(@"^(?:\p{Lu}[\p{L}.]+\s?){1,3},\s(?:\p{Lu}[\p{L}.]+\s?){1,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceLine();

    [GeneratedRegex("""
        ^\W{0,3}(?:file\s(?:photo|picture|pic|image)|(?:photo|photograph|picture|image|illustration|caption|graphic|video|image\s(?:caption|source|credit))s?(?:\s(?:credit|by|courtesy(?:\sof)?|taken))?\s?[:/–—-])
        | ^in\sthis\s.{0,60}\b(?:photo|photograph|picture|image|handout|screenshot|grab)\b
        | ^(?:pictured|seen\shere|above|left|right)\W?:
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Caption();

    // A picture's credit at the end: "(AP Photo/Jane Roe)", "REUTERS/John Doe", "[File: Jane Roe/AFP]", "via Getty Images".
    [GeneratedRegex("""
        (?: \b(?:AP|EPA|AFP|PA|TASS|DPA)\s(?:Photo|Images?)\b.{0,80}
          | \bGetty\sImages\b.{0,40}
          | \(Photo(?:s|graph)?\s(?:by|:).{2,100}\)
          | \b(?:REUTERS|Reuters|AFP|EPA|EPA-EFE|Shutterstock|Sputnik)/\p{L}[\p{L}\s.’'-]{2,50}(?:/(?:File(?:\s(?:photo|picture))?|Pool|Handout))?
          | [\[(](?:File:\s)?[\p{L}\s.’'-]{3,50}/(?:Reuters|AFP|AP|EPA|Getty|Anadolu|Bloomberg|Pool)[\p{L}\s./]{0,40}[\])]
          | (?:Photograph|Photo|Image|Picture|Credit):\s.{2,80}
          | /\s?(?:File\s(?:photo|picture)|Handout(?:\svia\sREUTERS)?)
        )\W{0,2}$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Credit();

    [GeneratedRegex(@"^(?:Q\s|Q:|QUESTION:|(?:\p{Lu}[\p{Lu}.’'-]*\s?){1,5}:)", RegexOptions.CultureInvariant)]
    private static partial Regex Turn();

    // A place in capitals, or any place with a date or an agency in brackets, then a dash; what follows begins a sentence.
    [GeneratedRegex(
        @"^(?<line>(?:\p{Lu}[\p{Lu}.'’/-]+(?: \p{Lu}[\p{Lu}.'’/-]+){0,3}(?:, \p{Lu}[\p{L}. ]{1,24})?(?:, (?:" + MonthDay + @"))?(?: ?\([^()\n]{2,40}\))?"
        + @"|\p{Lu}[\p{L}.'’ -]{1,40}(?:, \p{Lu}[\p{L}. ]{1,24})?(?:, (?:" + MonthDay + @")(?: ?\([^()\n]{2,40}\))?| \((?:AP|AFP|Reuters|REUTERS|UPI|DPA|dpa|TASS|Xinhua|ANSA|EFE|Interfax|\p{Lu}[\p{L}]+ (?:Wire|News|Press|Agency))\)))"
        + @" ?(?:--|[-–—]))\s+(?=[\p{Lu}""“'‘\d])", RegexOptions.CultureInvariant)]
    private static partial Regex DatelineWords();
}
