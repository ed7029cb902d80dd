package io.linknet.portal.frame.control;

/** What the portal does by itself, for nobody who has asked at that moment; see {@link DoOwnWork}. */
public interface OwnWork {

    /** Does what is due. Runs as the service, every two seconds while the portal is up; may throw: the next turn comes all the same. */
    void doWhatIsDue();
}
