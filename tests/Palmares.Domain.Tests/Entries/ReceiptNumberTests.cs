using Palmares.Domain.Entries;

namespace Palmares.Domain.Tests.Entries;

public sealed class ReceiptNumberTests
{
    [Theory]
    [InlineData("R-7K3F-9Q2M", "R-7K3F-9Q2M")]
    [InlineData(" r-7k3f-9q2m ", "R-7K3F-9Q2M")]
    [InlineData("7K3F 9Q2M", "R-7K3F-9Q2M")]
    [InlineData("RK3F9Q2M", "R-RK3F-9Q2M")]
    [InlineData("R-7K3F-9Q2", null)]
    [InlineData("R-7K3F-9Q2M2", null)]
    [InlineData("R-7K3F-9Q20", null)]
    [InlineData("R-7K3F-9Q2O", null)]
    [InlineData("", null)]
    public void A_number_is_read_as_people_type_it(string typed, string? number) => ReceiptNumber.Read(typed).ShouldBe(number);
}
