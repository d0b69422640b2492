using Readout.Language;

namespace Readout.Tests.Language;

/// <summary>The engine with the shipped models, loaded once for all tests.</summary>
internal static class Engine
{
    private static readonly Lazy<LanguageEngine> Loaded = new(() => LanguageEngine.Load(Path.Combine(AppContext.BaseDirectory, "models"), VerbList.Load([Path.Combine(AppContext.BaseDirectory, "lexicon")])));

    public static LanguageEngine Value => Loaded.Value;
}
