package io.linknet.portal.renewal.control;

import io.linknet.portal.frame.control.OwnWork;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** {@link RemindOfPapers Reminds} of papers that end, until nobody is left to be told. */
@ApplicationScoped
public class PaperReminders implements OwnWork {

    @Inject
    RemindOfPapers remind;

    private volatile boolean stopping;

    @PreDestroy
    void end() {
        stopping = true;
    }

    @Override
    public void doWhatIsDue() {
        var more = true;
        while (more && !stopping) {
            more = remind.tellNext() || remind.remindNext();
        }
    }
}
