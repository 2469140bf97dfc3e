using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;

namespace Palmares.Web.Tests.Architecture;

/// <summary>The application's routes, and which of them an address leads to, constraints included.</summary>
internal sealed class EndpointTable(IServiceProvider services)
{
    private readonly ParameterPolicyFactory _policies = services.GetRequiredService<ParameterPolicyFactory>();

    public IReadOnlyList<RouteEndpoint> All { get; } =
        [.. services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    public bool LeadsTo(string address, RouteEndpoint endpoint)
    {
        var values = new RouteValueDictionary();
        var matcher = new TemplateMatcher(new RouteTemplate(endpoint.RoutePattern), new(endpoint.RoutePattern.Defaults));
        return matcher.TryMatch(new PathString(address.Split('?')[0]), values)
            && endpoint.RoutePattern.ParameterPolicies.All(policies => policies.Value.All(policy =>
                _policies.Create(endpoint.RoutePattern.GetParameter(policies.Key), policy) is not IRouteConstraint constraint
                || constraint.Match(null, null, policies.Key, values, RouteDirection.IncomingRequest)));
    }
}
