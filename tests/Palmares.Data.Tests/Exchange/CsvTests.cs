using Palmares.Data.Exchange.Csv;
using Palmares.Testing.Databases;

namespace Palmares.Data.Tests.Exchange;

public sealed class CsvTests
{
    [Theory]
    [InlineData("a,b\r\n1,2\r\n", "a|b / 1|2")]
    [InlineData("a;b\n1;2", "a|b / 1|2")]
    [InlineData("\"a;1\",b\r1,2", "a;1|b / 1|2")]
    [InlineData("a,b\n\"say \"\"hi\"\"\",\"two\nlines\"\n", "a|b / say \"hi\"|two\nlines")]
    [InlineData("a,b\n,\n\n\n1,\n", "a|b / | / 1|")]
    [InlineData("a,b\n\"\",\"\"", "a|b / |")]
    [InlineData("a\n x \n", "a /  x ")]
    public void Rows_are_read_as_RFC_4180_says_and_spreadsheets_write(string text, string rows)
    {
        string.Join(" / ", CsvReader.Read(text).Select(row => string.Join('|', row))).ShouldBe(rows);
    }

    [Theory]
    [InlineData("a\n\"never closed\n", "the quote opened in line 2 is never closed.")]
    [InlineData("a,b\n1,2\n\"x\"y,2", "text after a closing quote in line 3.")]
    public void Broken_quotes_are_told_with_their_line(string text, string message)
    {
        Should.Throw<FormatException>(() => CsvReader.Read(text).ToList()).Message.ShouldBe(message);
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("", "")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+41 22", "'+41 22")]
    [InlineData("-5", "'-5")]
    [InlineData("@home", "'@home")]
    [InlineData("\tx", "'\tx")]
    [InlineData("＝1", "'＝1")]
    [InlineData("'=1", "''=1")]
    [InlineData("'tis", "'tis")]
    public void A_text_that_looks_like_a_formula_is_guarded_and_comes_back(string text, string cell)
    {
        FormulaGuard.Guard(text).ShouldBe(cell);
        FormulaGuard.Unguard(cell).ShouldBe(text);
    }

    [Fact]
    public async Task What_is_written_is_read_back()
    {
        string[] cells = ["a,b", "c;d", "\"", "line\r\nbreak", " padded ", "", "ü"];
        await using var writer = new StringWriter();

        await CsvWriter.WriteAsync(writer, cells);

        CsvReader.Read(writer.ToString()).ShouldHaveSingleItem().ShouldBe(cells);
    }

    [Theory]
    [InlineData("", "The file has no header line.")]
    [InlineData("id,id\n", "column \"id\": stands there twice")]
    [InlineData("id,\n", "column \"\": has no proper name")]
    [InlineData("title,title.en\n", "column \"title\": cannot hold a value beside its own parts")]
    [InlineData("id,note\na\n", "record 1, row: has 1 cells where the header has 2")]
    [InlineData("id\n\"x\n", "The file is not valid CSV: the quote opened in line 2 is never closed.")]
    public void A_wrong_header_or_row_is_told(string text, string error)
    {
        Files.Csv(text).Errors.ShouldHaveSingleItem().ToString().ShouldBe(error);
    }

    [Theory, OnEveryDatabase(Seeded = true)]
    public async Task A_spreadsheet_of_institutions_is_imported_whatever_its_delimiter(TestDatabase database)
    {
        const string Csv = "\uFEFFid;names.en;names.fr;acronym;country;region;basis\r\nfr-one;'=One;Un;;FR;europe;practice-record\r\nfr-two;Two;;TWO;FR;europe;practice-record\r\n";

        var report = await database.ImportAsync("institutions", Files.Csv(Csv));

        report.Errors.ShouldBeEmpty();
        var (one, two) = (await database.ExportedAsync("institutions", "fr-one"), await database.ExportedAsync("institutions", "fr-two"));
        (one["names"]!.ToJsonString(), (string?)one["acronym"]).ShouldBe(("""{"en":"=One","fr":"Un"}""", null));
        (two["names"]!.ToJsonString(), (string?)two["acronym"]).ShouldBe(("""{"en":"Two"}""", "TWO"));
    }

    [Theory, OnEveryDatabase(Seeded = true)]
    public async Task Errors_in_a_spreadsheet_name_record_and_column(TestDatabase database)
    {
        const string Csv = "id,names.en,acronym,country,region,basis,founded\nfr-one,One,,FR,africa,practice-record,1945\n,Two,,ZZ,,,\n";

        var report = await database.ImportAsync("institutions", Files.Csv(Csv));

        report.Errors.Select(error => error.ToString()).ShouldBe(
        [
            "record 1 (fr-one), region: \"africa\" is not the region of FR, which is europe",
            "record 1 (fr-one), founded: is not a known property",
            "record 2, id: is missing",
            "record 2, country: \"ZZ\" is not in countries",
            "record 2, region: is missing",
            "record 2, basis: is missing",
        ]);
    }

    [Theory, OnEveryDatabase(Seeded = true)]
    public async Task An_export_has_a_column_for_every_property_and_no_formula(TestDatabase database)
    {
        var record = Files.Record("events", "wssf-2007");
        (record["city"], record["note"]) = ("@home", null);
        await database.ImportAsync("events", Files.Of(record));

        var csv = await database.ExportAsync("events", csv: true);

        csv.ShouldStartWith("\uFEFFid,title.en,");
        var rows = CsvReader.Read(csv.TrimStart('\uFEFF')).ToList();
        rows[0].Select(column => column.Split('.')[0]).Distinct().ShouldBe(
            ["id", "title", "type", "start", "end", "date_precision", "city", "country", "mode", "region", "languages", "source_url", "note"]);
        rows.Count.ShouldBe(35);
        rows.Single(row => row[0] == "wssf-2007")[rows[0].ToList().IndexOf("city")].ShouldBe("'@home");
    }
}
