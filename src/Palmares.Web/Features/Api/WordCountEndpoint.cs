using System.Text.Json;
using Palmares.Domain.Text;

namespace Palmares.Web.Features.Api;

/// <summary>
/// <c>POST /api/v1/word-count</c>: <c>{"text": "…"}</c> gives <c>{"words": n}</c> by the rule of <see cref="WordCount"/>.
/// At most 1 MB of JSON in UTF-8; what cannot be counted is a problem (RFC 9457) that says why.
/// </summary>
public static class WordCountEndpoint
{
    public const int MaxBytes = 1_000_000;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 8 };

    public static void MapWordCount(this IEndpointRouteBuilder api) => api
        .MapPost("/word-count", CountAsync)
        .WithName("CountWords")
        .WithSummary("Counts the words of a text by the programme's rule")
        .Accepts<WordCountQuestion>("application/json")
        .Produces<WordCountAnswer>()
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType);

    private static async Task<IResult> CountAsync(HttpRequest request, CancellationToken cancellation)
    {
        var read = await request.BodyReader.ReadAtLeastAsync(MaxBytes + 1, cancellation);
        try
        {
            return read.Buffer.Length > MaxBytes
                ? Results.Problem($"The body is larger than {MaxBytes} bytes.", statusCode: StatusCodes.Status413PayloadTooLarge)
                : Count(JsonDocument.Parse(read.Buffer, Strict));
        }
        catch (JsonException)
        {
            return Refused("The body is not JSON in UTF-8.");
        }
        catch (InvalidOperationException)
        {
            // How System.Text.Json says that a string is not Unicode: stray UTF-8 bytes, half of a surrogate pair.
            return Refused("\"text\" is not well-formed Unicode.");
        }
        finally
        {
            request.BodyReader.AdvanceTo(read.Buffer.End);
        }
    }

    private static IResult Count(JsonDocument question)
    {
        using (question)
        {
            if (question.RootElement.ValueKind != JsonValueKind.Object) return Refused("The body is not an object.");
            if (!question.RootElement.TryGetProperty("text", out var text)) return Refused("\"text\" is missing.");
            if (text.ValueKind != JsonValueKind.String) return Refused("\"text\" is not a string.");
            return Results.Ok(new WordCountAnswer(WordCount.Of(text.GetString())));
        }
    }

    private static IResult Refused(string why) => Results.Problem(why, statusCode: StatusCodes.Status400BadRequest);
}

public sealed record WordCountQuestion(string Text);

public sealed record WordCountAnswer(int Words);
