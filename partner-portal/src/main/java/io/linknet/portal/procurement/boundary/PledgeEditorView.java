package io.linknet.portal.procurement.boundary;

import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.procurement.entity.Farmer;
import io.linknet.portal.procurement.entity.Pool;
import java.util.List;

/** The cooperative's pool: what is asked, and who of the farmers has how much. */
public record PledgeEditorView(Pool pool, List<Farmer> farmers, Form form, MaterialNames materials) {

    public boolean isOpen() {
        return pool.status().equals("OPEN");
    }
}
