using Readout.Training;

namespace Readout.Tests.Training;

public class TreebankScoreTests
{
    private static readonly string[] Gold =
    [
        "1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\t_",
        "1\tDo\tdo\tAUX\tVB\t_\t3\taux\t_\t_",
        "2\tn't\tnot\tPART\tRB\t_\t3\tadvmod\t_\t_",
        "3\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No",
        "4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_",
        "",
    ];

    [Fact]
    public void The_gold_itself_scores_a_hundred() => Assert.All(Score(Gold).Values, s => Assert.Equal(100, s.F1));

    [Fact]
    public void A_token_left_whole_costs_its_words_and_what_hangs_on_them()
    {
        string[] system =
        [
            "1\tDon't\tdon't\tAUX\tVB\t_\t2\taux\t_\t_",
            "2\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No",
            "3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_",
            "",
        ];
        var scores = Score(system);
        Assert.Equal((2, 3, 4), (scores["Words"].Right, scores["Words"].System, scores["Words"].Gold));
        Assert.Equal(2, scores["LAS"].Right);
        Assert.Equal(100, scores["Tokens"].F1);
        Assert.Equal(100, scores["Sentences"].F1);
    }

    [Fact]
    public void Subtypes_of_relations_do_not_count_and_wrong_heads_do()
    {
        var system = Gold.ToArray();
        system[1] = "1\tDo\tdo\tAUX\tVB\t_\t3\taux:pass\t_\t_";
        system[2] = "2\tn't\tnot\tPART\tRB\t_\t1\tadvmod\t_\t_";
        var scores = Score(system);
        Assert.Equal((3, 3), (scores["UAS"].Right, scores["LAS"].Right));
    }

    [Fact]
    public void A_sentence_cut_in_two_costs_a_sentence_and_the_second_root()
    {
        string[] system = [.. Gold[..4], "", "1\t.\t.\tPUNCT\t.\t_\t0\troot\t_\t_", ""];
        var scores = Score(system);
        Assert.Equal((0, 2, 1), (scores["Sentences"].Right, scores["Sentences"].System, scores["Sentences"].Gold));
        Assert.Equal(4, scores["Words"].Right);
        Assert.Equal(3, scores["LAS"].Right);
    }

    private static IReadOnlyDictionary<string, Score> Score(string[] system)
    {
        var gold = Conllu.Read(Gold, "gold").Single();
        var other = Conllu.Read(system, "system").Single();
        Assert.Equal(gold.Text, other.Text);
        return TreebankScore.Of([.. gold.Sentences.Select(s => s.Sentence)], [.. other.Sentences.Select(s => s.Sentence)], gold.Text);
    }
}
