package io.linknet.portal.procurement.boundary;

import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.procurement.entity.Farmer;
import io.linknet.portal.procurement.entity.Pledge;
import io.linknet.portal.procurement.entity.Pool;
import java.util.List;

/** The cooperative's pool: what is asked, and who of the farmers has how much. */
public record PledgeEditorView(Pool pool, List<Farmer> farmers, Form form, MaterialNames materials) {

    public boolean isOpen() {
        return pool.status().equals("OPEN");
    }

    /** Whether the demand was amended since the cooperative has pledged. */
    public boolean awaitsAnswer() {
        return isOpen() && pool.allPledges().stream().anyMatch(Pledge::awaitsAnswer);
    }

    /** Why what is pledged for a line does not count; empty when it does. */
    public String misfit(Pool.Line line) {
        return pool.allPledges().stream()
                .flatMap(pledge -> pledge.line(line.line()).stream())
                .map(said -> said.misfit() == null ? "" : said.misfit())
                .findFirst()
                .orElse("");
    }
}
