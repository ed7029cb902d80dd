package io.linknet.procurement.pooling.control;

import io.linknet.procurement.demand.control.DemandTerms;
import io.linknet.procurement.pooling.entity.Pool;
import io.linknet.procurement.pooling.entity.PoolOpened;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;

/** Opens a pool for every demand that is posted, in the posting's own transaction. */
@ApplicationScoped
public class OpenPool {

    @Inject
    Pools pools;

    @Inject
    Event<PoolOpened> opened;

    @Inject
    Clock clock;

    void on(@Observes DemandTerms posted) {
        var pool = new Pool(posted.id(), posted.leader(), Deadline.endOf(posted.answerBy()), clock.instant());
        pools.add(pool);
        opened.fire(new PoolOpened(pool));
    }
}
