using System.Runtime.CompilerServices;

namespace Palmares.Testing.Approvals;

/// <summary>
/// Compares a text with a file that somebody has read and approved, <c>approved/NAME.approved.txt</c> beside the test.
/// A difference fails and leaves <c>NAME.received.txt</c>: if that is right, rename it.
/// </summary>
public static class Approved
{
    public static void Match(string text, string name, [CallerFilePath] string testFile = "")
    {
        var folder = Path.Join(Path.GetDirectoryName(testFile), "approved");
        var approvedFile = Path.Join(folder, $"{name}.approved.txt");
        var receivedFile = Path.Join(folder, $"{name}.received.txt");

        var received = Lines(text);
        var approved = File.Exists(approvedFile) ? Lines(File.ReadAllText(approvedFile)) : [];
        if (received.SequenceEqual(approved))
        {
            File.Delete(receivedFile);
            return;
        }

        Directory.CreateDirectory(folder);
        File.WriteAllText(receivedFile, string.Join('\n', received) + "\n");
        throw new ApprovalException($"{name} differs from what is approved.\n{LineDifference.Describe(approved, received)}\nIf it is right: mv {receivedFile} {approvedFile}");
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
}
