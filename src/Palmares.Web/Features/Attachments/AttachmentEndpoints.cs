using Palmares.Web.Features.Shared.Entries;
using Palmares.Web.Features.Shared.Files;

namespace Palmares.Web.Features.Attachments;

public static class AttachmentEndpoints
{
    public static void AddAttachments(this IServiceCollection services) => services
        .AddScoped<ReadableAttachments>()
        .AddScoped<AttachmentChanges>()
        .AddScoped<AddAttachment>()
        .AddScoped<RemoveAttachment>();

    /// <summary>For signed-in people, by the fallback policy.</summary>
    public static void MapAttachments(this IEndpointRouteBuilder routes) => routes
        .MapMethods("/entries/{number:int:min(1)}/attachments/{id:guid}", [HttpMethods.Get, HttpMethods.Head], DownloadAsync)
        .WithMetadata(new SandboxedFile());

    private static async Task<IResult> DownloadAsync(int number, Guid id, EntryFinder finder, ReadableAttachments readable, FileStore files, CancellationToken cancellation)
    {
        if (await finder.FindAsync(number, withFields: false, cancellation) is not { } found) return Results.NotFound();
        var file = (await readable.ListAsync(found, cancellation)).FirstOrDefault(attachment => attachment.Id == id);
        if (file is null || await files.OpenAsync(file.Sha256, cancellation) is not { } content) return Results.NotFound();
        return Results.File(content, file.MediaType, file.FileName);
    }
}
