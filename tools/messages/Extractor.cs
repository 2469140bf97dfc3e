using Palmares.Web.Localization.Po;

namespace Palmares.Messages;

/// <summary>Finds the messages of all sources.</summary>
public static class Extractor
{
    /// <param name="root">The repository; everything under <c>src</c> is read.</param>
    public static Extraction FromRepository(string root)
    {
        var files = Directory.EnumerateFiles(Path.Combine(root, "src"), "*.cs*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
            .Where(path => path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".cshtml", StringComparison.Ordinal))
            .Where(path => !path.Split('/').Any(folder => folder is "bin" or "obj" or "Migrations"))
            .Order(StringComparer.Ordinal);
        return From(files.Select(path => new SourceFile(path, File.ReadAllText(Path.Combine(root, path)))));
    }

    public static Extraction From(IEnumerable<SourceFile> files)
    {
        var messages = new List<ExtractedMessage>();
        var errors = new List<PoError>();
        foreach (var file in files)
        foreach (var (expression, position) in file.Expressions())
        {
            try
            {
                var found = Lookup.From(expression, file.Receivers)?.Messages() ?? [];
                messages.AddRange(found.Select(message => new ExtractedMessage(message.Key, message.Plural, file.NoteAt(position), file.Path)));
            }
            catch (FormatException problem)
            {
                errors.Add(new(file.Path, file.LineAt(position), problem.Message));
            }
        }
        errors.AddRange(Conflicts(messages));
        return new(messages, errors);
    }

    private static IEnumerable<PoError> Conflicts(IEnumerable<ExtractedMessage> messages)
        => messages.GroupBy(message => message.Key)
            .Where(uses => uses.Select(use => use.Plural).Distinct().Count() > 1)
            .Select(uses => new PoError(uses.Last().File, 0, $"{uses.Key} is used with different plurals"));
}
