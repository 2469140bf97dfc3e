using Palmares.Search;

namespace Palmares.Web.Features.Shared.Search;

/// <summary>
/// Where the index is saved in the data folder, so that a start loads it instead of building it. The file's name says which
/// database it was made from, and files of others are thrown away. Another process may put a new one in its place.
/// </summary>
public sealed class IndexFile(string folder)
{
    private DateTime _known;

    /// <summary>Whether the file is there and was neither loaded nor saved by this process.</summary>
    public bool IsNew(string identity) => WrittenAt(PathOf(identity)) is { } written && written != _known;

    public bool TryLoad(SearchIndex index, string identity)
    {
        // Asked before reading: a file that is replaced meanwhile is new once more.
        _known = WrittenAt(PathOf(identity)) ?? default;
        return index.TryLoad(PathOf(identity));
    }

    public void Save(SearchIndex index, string identity)
    {
        Directory.CreateDirectory(folder);
        foreach (var other in Directory.EnumerateFiles(folder, "*.index"))
            if (other != PathOf(identity)) File.Delete(other);

        // Under a name of its own first, so that the time is that of this file, whoever else saves at this moment.
        var own = $"{PathOf(identity)}.{Environment.ProcessId}";
        index.Save(own);
        _known = WrittenAt(own) ?? default;
        File.Move(own, PathOf(identity), overwrite: true);
    }

    /// <summary>Takes away whatever is saved, so that the index is made anew from the database.</summary>
    public void Forget()
    {
        if (!Directory.Exists(folder)) return;
        foreach (var saved in Directory.EnumerateFiles(folder, "*.index")) File.Delete(saved);
    }

    private static DateTime? WrittenAt(string path) => new FileInfo(path) is { Exists: true } file ? file.LastWriteTimeUtc : null;

    private string PathOf(string identity) => Path.Join(folder, $"library-{identity}.index");
}
