using System.Text.Json;

namespace CslRepro.Reports.Crates;

/// <summary>
/// What a crate's metadata must say: those requirements of the RO-Crate Metadata Specification 1.2 and of the profiles Process Run Crate 0.5, Workflow Run
/// Crate 0.5 and Workflow RO-Crate 1.0 that can be seen without a network.
/// </summary>
internal static class CrateProfile
{
    /// <summary>What is missing or wrong, a line each.</summary>
    /// <param name="graph">The entities.</param>
    public static IReadOnlyList<string> Problems(IReadOnlyList<JsonElement> graph)
    {
        var problems = new List<string>();
        var entities = graph.ToLookup(entity => CrateMetadata.Text(entity, "@id"));
        problems.AddRange(entities[""].Select(_ => "an entity has no @id"));
        problems.AddRange(graph.Where(entity => !entity.TryGetProperty("@type", out _)).Select(entity => $"{CrateMetadata.Text(entity, "@id")} has no @type"));
        problems.AddRange(entities.Where(group => group.Key.Length > 0 && group.Count() > 1).Select(group => $"{group.Key} is described more than once"));
        var descriptor = entities[CrateFolder.Metadata].FirstOrDefault();
        var root = entities["./"].FirstOrDefault();
        if (descriptor.ValueKind == JsonValueKind.Undefined || root.ValueKind == JsonValueKind.Undefined)
        {
            problems.Add("the metadata file and the root data set ./ must be described");
            return problems;
        }

        Need(descriptor, "CreativeWork", "about");
        Need(root, "Dataset", "name", "description", "datePublished", "license", "hasPart", "mainEntity", "conformsTo");
        Refer(descriptor, "about", "./");
        Refer(descriptor, "conformsTo", CrateMetadata.Specification);
        Refer(root, "conformsTo", CrateMetadata.ProcessRun);
        Refer(root, "conformsTo", CrateMetadata.WorkflowRun);
        Refer(root, "conformsTo", CrateMetadata.WorkflowCrate);

        string[] parts = [.. References(root, "hasPart")];
        problems.AddRange(
            graph.Where(entity => CrateMetadata.HasType(entity, "File")).Select(entity => CrateMetadata.Text(entity, "@id")).Except(parts)
                .Select(id => $"{id} is a file that is no part of ./"));
        problems.AddRange(parts.Where(id => !entities.Contains(id)).Select(id => $"{id} is a part of ./ that is not described"));

        var main = References(root, "mainEntity").SelectMany(id => entities[id]).FirstOrDefault();
        if (main.ValueKind == JsonValueKind.Undefined)
        {
            problems.Add("the main entity is not described");
            return problems;
        }

        Need(main, "ComputationalWorkflow", "name", "programmingLanguage");
        Need(main, "File");
        Need(main, "SoftwareSourceCode");
        var mainId = CrateMetadata.Text(main, "@id");
        JsonElement[] actions =
            [.. graph.Where(entity => CrateMetadata.HasType(entity, "CreateAction") && References(entity, "instrument").Contains(mainId))];
        if (actions.Length == 0)
        {
            problems.Add($"no CreateAction has {mainId} as its instrument");
        }

        foreach (var action in actions)
        {
            Need(action, "CreateAction", "name", "description", "endTime", "agent", "result");
            Refer(root, "mentions", CrateMetadata.Text(action, "@id"));
            problems.AddRange(
                References(action, "object").Concat(References(action, "result")).Concat(References(action, "agent"))
                    .Where(id => !entities.Contains(id))
                    .Select(id => $"{id}, which the run names, is not described"));
        }

        foreach (var parameter in graph.Where(entity => CrateMetadata.HasType(entity, "FormalParameter")))
        {
            Need(parameter, "FormalParameter", "name", "additionalType");
        }

        return problems;

        void Need(JsonElement entity, string type, params ReadOnlySpan<string> properties)
        {
            if (!CrateMetadata.HasType(entity, type))
            {
                problems.Add($"{CrateMetadata.Text(entity, "@id")} must be a {type}");
            }

            foreach (var property in properties)
            {
                if (!entity.TryGetProperty(property, out _))
                {
                    problems.Add($"{CrateMetadata.Text(entity, "@id")} lacks {property}");
                }
            }
        }

        void Refer(JsonElement entity, string property, string id)
        {
            if (!References(entity, property).Contains(id))
            {
                problems.Add($"{CrateMetadata.Text(entity, "@id")}: {property} must name {id}");
            }
        }
    }

    private static IEnumerable<string> References(JsonElement entity, string property) => !entity.TryGetProperty(property, out var value) ? []
        : value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(item => CrateMetadata.Text(item, "@id"))
        : value.ValueKind == JsonValueKind.Object ? [CrateMetadata.Text(value, "@id")]
        : [];
}
