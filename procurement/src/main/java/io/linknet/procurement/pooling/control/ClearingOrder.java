package io.linknet.procurement.pooling.control;

import static java.util.Objects.requireNonNull;

import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.job.control.JobSheet;
import io.linknet.procurement.pooling.entity.ClearingSpec;
import io.linknet.procurement.pooling.entity.ObjectiveName;
import io.linknet.procurement.pooling.entity.PricingName;
import io.linknet.procurement.pooling.entity.RuleName;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a leader has asked for, as it stands in the job.
 *
 * @param dryRun whether the outcome is only kept to be held beside others
 * @param despiteMinimum whether a missed minimum is no reason to stop
 */
record ClearingOrder(ClearingSpec spec, boolean dryRun, boolean despiteMinimum) {

    static ClearingOrder of(JobSheet job) {
        var said = job.parameters();
        return new ClearingOrder(
                new ClearingSpec(
                        RuleName.valueOf(value(said, "rule")),
                        ObjectiveName.valueOf(value(said, "objective")),
                        PricingName.valueOf(value(said, "pricing")),
                        members(said.getOrDefault("first", ""))),
                Boolean.parseBoolean(value(said, "dryRun")),
                Boolean.parseBoolean(value(said, "despiteMinimum")));
    }

    Map<String, String> parameters() {
        return Map.of(
                "rule", spec.rule().name(),
                "objective", spec.objective().name(),
                "pricing", spec.pricing().name(),
                "first", spec.first().stream().map(MemberId::toString).sorted().collect(Collectors.joining(",")),
                "dryRun", Boolean.toString(dryRun),
                "despiteMinimum", Boolean.toString(despiteMinimum));
    }

    private static Set<MemberId> members(String ids) {
        return Arrays.stream(ids.split(","))
                .filter(id -> !id.isEmpty())
                .map(id -> new MemberId(UUID.fromString(id)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String value(Map<String, String> said, String name) {
        return requireNonNull(said.get(name), name);
    }
}
