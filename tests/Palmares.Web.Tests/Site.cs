using Palmares.Testing.Apps;

[assembly: AssemblyFixture(typeof(TestApp))]
