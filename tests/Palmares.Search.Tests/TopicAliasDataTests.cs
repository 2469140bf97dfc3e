using System.Text.Json;

namespace Palmares.Search.Tests;

/// <summary>Other labels of topics: a label seen in a library must lead to one topic.</summary>
public sealed class TopicAliasDataTests
{
    private static readonly Topic[] Topics = DataFile.Read<Topic[]>("topics.json");

    [Fact]
    public void Every_topic_has_aliases() => Topics.Where(topic => topic.Aliases.Length == 0).Select(topic => topic.Id).ShouldBeEmpty();

    [Fact]
    public void No_label_leads_to_two_topics()
    {
        var ambiguous = Topics.SelectMany(topic => topic.Labels.Select(label => (label, topic.Id)))
            .Distinct()
            .GroupBy(pair => pair.label)
            .Where(group => group.Count() > 1)
            .Select(group => group.Key);

        ambiguous.ShouldBeEmpty();
    }

    [Fact]
    public void No_alias_repeats_a_name_or_another_alias_of_its_topic()
    {
        var repeated = Topics.Where(topic => topic.Labels.Count() != topic.Names.Values.Select(PlainWords.Fold).Distinct().Count() + topic.Aliases.Length);

        repeated.Select(topic => topic.Id).ShouldBeEmpty();
    }

    [Fact]
    public void Every_label_seen_in_the_records_leads_to_a_topic()
    {
        var known = Topics.SelectMany(topic => topic.Labels).ToHashSet();

        var seen = DataFile.Read<JsonElement[]>("practices.json")
            .SelectMany(practice => practice.GetProperty("source_topics").EnumerateArray())
            .Select(label => label.GetString()!)
            .Distinct();

        seen.Where(label => !known.Contains(PlainWords.Fold(label))).ShouldBeEmpty();
    }

    private sealed record Topic(string Id, Dictionary<string, string> Names, string[] Aliases)
    {
        /// <summary>Names and aliases, folded, each once.</summary>
        public IEnumerable<string> Labels => Names.Values.Concat(Aliases).Select(PlainWords.Fold).Distinct();
    }
}
