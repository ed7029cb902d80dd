package io.linknet.procurement.ordering.document.boundary;

import io.linknet.kernel.problem.ProblemType;
import java.util.List;

/** A document that is not taken, with every place in it that is the reason. */
public class RefusedDocument extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Reason> reasons;

    public RefusedDocument(List<Reason> reasons) {
        super(reasons.toString());
        this.reasons = List.copyOf(reasons);
    }

    static RefusedDocument of(ProblemType problem, String place, Object... arguments) {
        return new RefusedDocument(List.of(new Reason(problem, place, List.of(arguments))));
    }

    /** At least one. */
    public List<Reason> reasons() {
        return reasons;
    }

    /**
     * One place and what is wrong there.
     *
     * @param problem what is wrong
     * @param place XPath without prefixes, or line and column where there is no element
     * @param arguments the values that fill the text of the problem
     */
    public record Reason(ProblemType problem, String place, List<Object> arguments) {

        private static final int MAX_TEXT = 500;

        /** Keeps no more of a value than is needed to recognise it. */
        public Reason {
            arguments = arguments.stream().map(Reason::shown).toList();
        }

        private static Object shown(Object argument) {
            return argument instanceof String text && text.length() > MAX_TEXT
                    ? text.substring(0, MAX_TEXT) + "…"
                    : argument;
        }
    }
}
