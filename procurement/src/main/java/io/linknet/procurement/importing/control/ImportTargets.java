package io.linknet.procurement.importing.control;

import io.linknet.kernel.caller.Caller;
import io.linknet.procurement.importing.entity.ImportProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;

/** The kinds of things that can be imported. */
@ApplicationScoped
public class ImportTargets {

    @Inject
    @Any
    Instance<ImportTarget> targets;

    /** What that person may import, by name of the kind. */
    public List<ImportTarget> open(Caller caller) {
        return targets.stream()
                .filter(it -> it.isFor(caller))
                .sorted(Comparator.comparing(ImportTarget::kind))
                .toList();
    }

    /**
     * The kind of that name, for a person.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if there is none, or it is not for that person
     */
    public ImportTarget get(String kind, Caller caller) {
        var target = get(kind);
        if (!target.isFor(caller)) {
            throw ImportProblem.IMPORT_NOT_FOR_YOU.because(kind);
        }
        return target;
    }

    /** The kind of that name. */
    ImportTarget get(String kind) {
        return targets.stream()
                .filter(it -> it.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> ImportProblem.UNKNOWN_IMPORT_KIND.because(kind));
    }
}
