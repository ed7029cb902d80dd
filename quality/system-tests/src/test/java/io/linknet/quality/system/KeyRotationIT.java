package io.linknet.quality.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JWSObject;
import io.linknet.identity.headless.SignedInPerson;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The realm begins to sign with a new key while people and programs are at work. */
@ExtendWith(RunningProduct.class)
class KeyRotationIT {

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static final String BUYER = "buyer@shancheng.example";
    private static final int CALLERS = 4;
    private static final int MORE = 40;

    @Test
    void losesNobodyWhoHoldsATokenOfTheOldKeyOrOfTheNew() throws Exception {
        var old = Api.signIn(BUYER);
        var load = new Load();
        try (load;
                var person = BROWSERS.atADesk(BUYER).signIn()) {
            load.begin(old);
            load.awaitMore();
            People.asTheAdministrator().signWithANewKey();
            var fresh = Api.signIn(BUYER);
            assertThat(key(fresh)).isNotEqualTo(key(old));
            load.begin(fresh);
            load.awaitMore();
            person.open("/procurement/demands").open("/logistics/shipments");
            try (var newcomer = BROWSERS.atADesk("clerk@shizhu-chili.example")) {
                newcomer.signIn().open("/procurement/orders");
            }
        }

        assertThat(load.keys).as("tokens of both keys were shown").hasSize(2);
        assertThat(load.refusals).isEmpty();
    }

    private static String key(SignedInPerson person) throws ParseException {
        return JWSObject.parse(person.tokenFor("procurement")).getHeader().getKeyID();
    }

    /** Programs that ask again and again, each with the token it has. */
    private static final class Load implements AutoCloseable {

        private final AtomicBoolean ended = new AtomicBoolean();
        private final AtomicInteger answers = new AtomicInteger();
        private final Set<String> keys = ConcurrentHashMap.newKeySet();
        private final Set<String> refusals = ConcurrentHashMap.newKeySet();
        private final ExecutorService callers = Executors.newFixedThreadPool(2 * CALLERS);

        void begin(SignedInPerson person) throws ParseException {
            keys.add(key(person));
            var program = Api.of(person, "shancheng");
            for (var at = 0; at < CALLERS; at++) {
                var service = List.of("procurement", "production-sync").get(at % 2);
                callers.execute(() -> ask(program, service));
            }
        }

        private void ask(Api program, String service) {
            while (!ended.get()) {
                var answer = program.get(service, service.equals("procurement") ? "demands" : "shortages");
                if (answer.status() != 200) {
                    refusals.add(service + " " + answer.status());
                }
                answers.incrementAndGet();
            }
        }

        void awaitMore() {
            var enough = answers.get() + MORE;
            await().atMost(Duration.ofSeconds(60)).until(() -> answers.get() >= enough);
        }

        @Override
        public void close() {
            ended.set(true);
            callers.shutdown();
            await().atMost(Duration.ofSeconds(30)).until(callers::isTerminated);
        }
    }
}
