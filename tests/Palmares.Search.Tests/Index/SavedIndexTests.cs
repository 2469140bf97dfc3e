using Palmares.Search.Analysis;
using Palmares.Search.Tests.Support;

namespace Palmares.Search.Tests.Index;

public sealed class SavedIndexTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("palmares-index-").FullName;

    private string File => Path.Join(_folder, "library.index");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5)]
    public void A_loaded_index_answers_like_the_saved_one(int seed)
    {
        var library = new RandomLibrary(seed);
        var index = TestIndex.Of(library.Documents(120));
        for (var step = 1; step < 10; step++) index.Apply([library.Document(1 + library.Next(150))], [1 + library.Next(150)], step);
        index.Save(File);

        var loaded = new SearchIndex(RandomLibrary.Analyzer);
        loaded.TryLoad(File).ShouldBeTrue();

        loaded.Watermark.ShouldBe(9);
        loaded.Count.ShouldBe(index.Count);
        for (var i = 0; i < 40; i++) Answers.ShouldBeTheSame(loaded, index, Answers.RandomRequest(library));
    }

    [Fact]
    public void A_loaded_index_goes_on_from_its_watermark()
    {
        var library = new RandomLibrary(9);
        TestIndex.Of(library.Documents(20), watermark: 7).Save(File);
        var loaded = new SearchIndex(RandomLibrary.Analyzer);
        loaded.TryLoad(File).ShouldBeTrue();

        loaded.Apply([TestIndex.Titled(21, "Quite new")], [3], 8);

        loaded.Watermark.ShouldBe(8);
        loaded.Count.ShouldBe(20);
        loaded.Numbers(new() { Text = "quite" }).ShouldBe([21]);
    }

    [Fact]
    public void An_empty_index_is_saved_and_loaded()
    {
        TestIndex.Of([], watermark: 3).Save(File);
        var loaded = TestIndex.Of(new RandomLibrary(1).Documents(3));

        loaded.TryLoad(File).ShouldBeTrue();

        loaded.Count.ShouldBe(0);
        loaded.Watermark.ShouldBe(3);
    }

    [Fact]
    public void A_file_with_any_byte_changed_or_cut_off_is_refused_and_the_index_stays()
    {
        TestIndex.Of(new RandomLibrary(1).Documents(5)).Save(File);
        var whole = System.IO.File.ReadAllBytes(File);
        var index = TestIndex.Of(new RandomLibrary(2).Documents(2), watermark: 5);

        for (var i = 0; i < whole.Length; i += 7)
        {
            var damaged = (byte[])whole.Clone();
            damaged[i] ^= 0x10;
            System.IO.File.WriteAllBytes(File, damaged);
            index.TryLoad(File).ShouldBeFalse($"byte {i}");
            System.IO.File.WriteAllBytes(File, whole[..i]);
            index.TryLoad(File).ShouldBeFalse($"cut at {i}");
        }

        (index.Count, index.Watermark).ShouldBe((2, 5L));
    }

    [Fact]
    public void A_file_made_with_another_thesaurus_is_refused()
    {
        TestIndex.Of(new RandomLibrary(1).Documents(5)).Save(File);
        using var json = new MemoryStream("""[{"id": "pension", "broader": [], "labels": {"en": ["pension"]}}]"""u8.ToArray());

        new SearchIndex(new Analyzer(Thesaurus.Load(json))).TryLoad(File).ShouldBeFalse();
    }

    [Fact]
    public void A_missing_file_is_refused() => new SearchIndex(RandomLibrary.Analyzer).TryLoad(File).ShouldBeFalse();

    [Fact]
    public void Saving_replaces_the_file_and_leaves_nothing_beside_it()
    {
        TestIndex.Of([], watermark: 1).Save(File);
        TestIndex.Of([], watermark: 2).Save(File);
        var loaded = new SearchIndex(RandomLibrary.Analyzer);

        loaded.TryLoad(File).ShouldBeTrue();

        loaded.Watermark.ShouldBe(2);
        Directory.GetFiles(_folder).ShouldBe([File]);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_an_error_that_says_so() =>
        Should.Throw<IOException>(() => TestIndex.Of([]).Save(Path.Join(_folder, "missing", "library.index")));
}
