using Readout.Language.Neural;
using Readout.Numerics;

namespace Readout.Training.Neural;

/// <summary>Averaged weights as a model, and as the arrays of its file.</summary>
internal static class NetworkFile
{
    /// <summary>The model; <paramref name="arrays"/> are those to write.</summary>
    public static NeuralModel Model(NeuralShape shape, NeuralCorpus corpus, Parameters parameters, WordVectors vectors, out Dictionary<string, Array> arrays)
    {
        var words = new QuantisedTable(parameters["words"].Average, shape.Learned);
        var grams = new QuantisedTable(parameters["grams"].Average, shape.Learned);
        arrays = new Dictionary<string, Array>(StringComparer.Ordinal)
        {
            ["shape"] = shape.ToArray(),
            ["labels.upos"] = TensorFile.Pack(corpus.Labels.Upos),
            ["labels.xpos"] = TensorFile.Pack(corpus.Labels.Xpos),
            ["labels.feats"] = TensorFile.Pack(corpus.Labels.Feats),
            ["labels.names"] = TensorFile.Pack(corpus.Labels.Names),
            ["labels.relations"] = TensorFile.Pack(corpus.Labels.Relations),
            ["words.hash"] = corpus.WordHashes,
            ["vectors.factor"] = vectors.Factors,
            ["lexicon.hash"] = corpus.Gazetteer.Hashes,
            ["lexicon.kind"] = corpus.Gazetteer.KindBits,
        };
        words.Save("words", arrays);
        grams.Save("grams", arrays);
        foreach (var (name, _, _) in shape.Dense(corpus.Labels))
        {
            arrays[name] = parameters[name].Average;
        }

        return new NeuralModel(shape, corpus.Labels, corpus.WordHashes, words, grams, vectors, corpus.Gazetteer, name => parameters[name].Average);
    }
}
