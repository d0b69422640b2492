using System.Collections.Frozen;

namespace Readout.Language;

/// <summary>Past forms of English verbs that no ending gives away, for those that the treebanks don't show: "shot", "froze", "overthrew".</summary>
internal static class IrregularVerbs
{
    // A line a verb: dictionary form, then its past forms. Forms that are of two verbs ("found", "lay", "saw", "ground") stay out. Source: common knowledge.
    private const string Table = """
        arise arose arisen
        awake awoke awoken
        bear borne
        beget begot begotten
        beset beset
        bid bade bidden
        bite bit bitten
        bleed bled
        blow blew blown
        break broke broken
        breed bred
        broadcast broadcast
        burst burst
        cast cast
        catch caught
        choose chose chosen
        cling clung
        creep crept
        deal dealt
        dig dug
        draw drew drawn
        drive drove driven
        fall fallen
        feed fed
        fight fought
        flee fled
        fling flung
        fly flew flown
        forbid forbade forbidden
        foresee foresaw foreseen
        forgive forgave forgiven
        forgo forwent forgone
        forsake forsook forsaken
        forswear forswore forsworn
        freeze froze frozen
        give gave given
        grow grew grown
        hang hung
        hide hid hidden
        hold held
        kneel knelt
        lead led
        leap leapt
        lend lent
        offset offset
        overcome overcame
        overdraw overdrew overdrawn
        overhang overhung
        override overrode overridden
        overrun overran
        oversee oversaw overseen
        overtake overtook overtaken
        overthrow overthrew overthrown
        partake partook partaken
        plead pled
        rebuild rebuilt
        redraw redrew redrawn
        resell resold
        retake retook retaken
        rewrite rewrote rewritten
        ride rode ridden
        rise rose risen
        rid rid
        seek sought
        sell sold
        shake shook shaken
        shed shed
        shoot shot
        shrink shrank shrunk
        shut shut
        sink sank sunk
        slay slew slain
        slide slid
        sling slung
        slit slit
        smite smote smitten
        sow sown
        speak spoke spoken
        speed sped
        spin spun
        spit spat
        split split
        spread spread
        spring sprang sprung
        steal stole stolen
        stick stuck
        sting stung
        stride strode stridden
        strike struck stricken
        string strung
        strive strove striven
        swear swore sworn
        sweep swept
        swim swam swum
        swing swung
        take took taken
        tear tore torn
        thrust thrust
        tread trod trodden
        undercut undercut
        undergo underwent undergone
        undertake undertook undertaken
        undo undid undone
        unfreeze unfroze unfrozen
        unwind unwound
        uphold upheld
        upset upset
        weave wove woven
        weep wept
        win won
        withdraw withdrew withdrawn
        withhold withheld
        withstand withstood
        wring wrung
        """;

    private static readonly FrozenDictionary<string, string> Verbs = Table.Split('\n')
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        .SelectMany(words => words.Skip(1).Distinct().Select(form => (Form: form, Verb: words[0])))
        .ToFrozenDictionary(p => p.Form, p => p.Verb, StringComparer.OrdinalIgnoreCase);

    /// <summary>The dictionary form of a past form; null if it is none of these.</summary>
    public static string? Of(string form) => Verbs.GetValueOrDefault(form);
}
