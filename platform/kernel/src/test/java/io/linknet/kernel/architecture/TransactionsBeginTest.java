package io.linknet.kernel.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.linknet.kernel.rest.Command;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the rule about transactions sees. */
class TransactionsBeginTest {

    static class Names {

        List<String> names() {
            return all();
        }

        @Transactional
        List<String> all() {
            return List.of();
        }
    }

    static class NamesInALambda {

        List<String> names() {
            return sorted().toList();
        }

        private Optional<List<String>> found() {
            return Optional.of("").map(it -> all());
        }

        private java.util.stream.Stream<String> sorted() {
            return found().stream().flatMap(List::stream);
        }

        @Transactional
        List<String> all() {
            return List.of();
        }
    }

    static class Anew {

        @Transactional
        void work() {
            alone();
        }

        @Transactional(TxType.REQUIRES_NEW)
        void alone() {}
    }

    static class Careful {

        @Transactional
        List<String> names() {
            return sorted();
        }

        @Command
        List<String> command() {
            return sorted();
        }

        private List<String> sorted() {
            return all();
        }

        List<String> locked() {
            return all();
        }

        @Transactional
        List<String> all() {
            return List.of();
        }
    }

    interface Locking {
        List<String> lock(Careful names);
    }

    static class Writer implements Locking {

        @Override
        public List<String> lock(Careful names) {
            return names.locked();
        }
    }

    static class UseCase {

        @Transactional
        List<String> write(Locking writer, Careful names) {
            return writer.lock(names);
        }
    }

    static class Page {

        List<String> show(Locking writer, Careful names) {
            return writer.lock(names);
        }
    }

    static class Reader {

        List<String> names(Names names) {
            return names.all();
        }
    }

    @Test
    void refusesACallOfTheOwnClass() {
        var classes = new ClassFileImporter().importClasses(Names.class);

        assertThatThrownBy(() -> TransactionsBegin.noMethodCallsATransactionalOneOfItsOwnPastTheContainer(classes))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Names.names()");
    }

    @Test
    void refusesOneThroughPrivateMethodsAndALambda() {
        assertThat(past(NamesInALambda.class)).singleElement().asString().contains("found()");
    }

    @Test
    void refusesATransactionOfItsOwnThatIsNone() {
        assertThat(past(Anew.class)).singleElement().asString().contains("alone()");
    }

    @Test
    void takesCallsInATransactionAndThoseOfAnotherBean() {
        assertThat(past(Careful.class, Locking.class, Writer.class, UseCase.class))
                .isEmpty();
        assertThat(past(Names.class, Reader.class)).singleElement().asString().contains("Names.names()");
    }

    @Test
    void refusesOneThatIsReachedAlsoWithoutATransaction() {
        assertThat(past(Careful.class, Locking.class, Writer.class, UseCase.class, Page.class))
                .singleElement()
                .asString()
                .contains("locked()");
    }

    private static List<String> past(Class<?>... types) {
        return TransactionsBegin.past(new ClassFileImporter().importClasses(types))
                .toList();
    }
}
