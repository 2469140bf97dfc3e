using Palmares.Domain.Shared;

namespace Palmares.Web.Features.Shared.Files.Inspection;

/// <summary>Why a file is not taken, thrown from wherever in it the reason is found; worded by <see cref="FileWords"/>.</summary>
public sealed class FileRefused(string code, params object[] arguments) : Exception(code)
{
    public Violation Violation { get; } = new(code, null, arguments);
}
