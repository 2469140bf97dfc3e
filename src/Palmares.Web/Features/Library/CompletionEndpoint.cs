using Palmares.Domain.Shared;
using Palmares.Search;
using Palmares.Web.Features.Shared;
using Palmares.Web.Features.Shared.Search;

namespace Palmares.Web.Features.Library;

/// <summary>How what is being typed may go on, for search fields.</summary>
internal static class CompletionEndpoint
{
    private const int Most = 8;

    public static void MapCompletion(this IEndpointRouteBuilder routes)
        => routes.MapMethods(Links.Completion, [HttpMethods.Get, HttpMethods.Head], Complete)
            .WithSummary("Complete what is being typed into a search field")
            .WithDescription("Words, terms and titles that go on from q, each with the number of practices that searching it finds. lang is en, fr, de or es.")
            .Produces<CompletionResource>();

    private static IResult Complete(string? q, string? lang, LibraryIndex library)
    {
        var language = Languages.Find(lang) ?? Language.En;
        var typed = QueryText.Clean(q ?? "", LibraryQuery.LongestText, out _);
        var items = typed.Length == 0 ? [] : library.Index.Complete(typed, language.Code(), Most);
        return Results.Ok(new CompletionResource([.. items.Select(item => new CompletionItem(item.Text, item.Count, Url(language, item)))]));
    }

    /// <summary>A title leads to its record, a word to its list.</summary>
    private static string Url(Language language, Completion item) => item.Number is { } number
        ? Links.Practice(language, number)
        : Links.Library(language, new LibraryQuery { Text = item.Text }.ToString());
}

/// <summary>Best first.</summary>
public sealed record CompletionResource(IReadOnlyList<CompletionItem> Items);

/// <summary>What to search for, how many practices it finds, and where that is.</summary>
public sealed record CompletionItem(string Text, int Count, string Url);
