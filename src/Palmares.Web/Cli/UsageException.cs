namespace Palmares.Web.Cli;

/// <summary>The command line is not one the verb understands.</summary>
internal sealed class UsageException(string message) : Exception(message);
