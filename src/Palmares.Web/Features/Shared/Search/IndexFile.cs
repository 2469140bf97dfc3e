using Palmares.Search;

namespace Palmares.Web.Features.Shared.Search;

/// <summary>
/// Where the index is saved in the data folder, so that a start loads it instead of building it. The file's name says which
/// database it was made from, and files of others are thrown away.
/// </summary>
public sealed class IndexFile(string folder)
{
    public bool TryLoad(SearchIndex index, string identity) => index.TryLoad(PathOf(identity));

    public void Save(SearchIndex index, string identity)
    {
        Directory.CreateDirectory(folder);
        foreach (var other in Directory.EnumerateFiles(folder, "*.index"))
            if (other != PathOf(identity)) File.Delete(other);
        index.Save(PathOf(identity));
    }

    private string PathOf(string identity) => Path.Join(folder, $"library-{identity}.index");
}
