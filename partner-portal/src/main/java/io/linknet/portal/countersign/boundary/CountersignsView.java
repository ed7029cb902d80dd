package io.linknet.portal.countersign.boundary;

import io.linknet.portal.countersign.entity.AskedShare;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.procurement.boundary.MaterialNames;
import io.linknet.portal.procurement.entity.Pledge;
import io.linknet.portal.procurement.entity.Pool;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The shares of the own pledge and what their farmers say. */
public record CountersignsView(
        Pool pool, List<AskedShare> rows, @Nullable String next, Form form, MaterialNames materials) {

    /** Whether farmers can be asked and can answer. */
    public boolean isOpen() {
        return pool.status().equals("OPEN");
    }

    /** Address of this page. */
    public String address() {
        return "/procurement/pools/" + pool.id() + "/countersigns";
    }

    /** How many shares the whole pledge has. */
    public long shares() {
        return parts().count();
    }

    /** How many of them are in that state. */
    public long shares(String state) {
        return parts().filter(part -> state.equals(part.state())).count();
    }

    private Stream<Pledge.Part> parts() {
        return pool.allPledges().stream()
                .flatMap(pledge -> pledge.lines().stream())
                .flatMap(line -> line.allFarmers().stream());
    }

    /** The shares on this page whose farmers nobody has asked. */
    public List<AskedShare> unasked() {
        return rows.stream().filter(AskedShare::isUnasked).toList();
    }

    /** How many farmers' words are waited for. */
    public long waiting() {
        return shares("ENTERED");
    }

    /** Whether the code of that share was refused just now. */
    public boolean isRefused(AskedShare share) {
        return form.problem() != null
                && form.value("share").equals(share.shareId().toString());
    }
}
